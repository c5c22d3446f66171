//! What runs, told to a machine, reaches the items it belongs to.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{
    Limits, Machine, Silent,
    alive::{Process, Sandbox},
    collect,
};
use sightline_model::{Item, ItemKind, Os, Scan};
use std::{fs, path::Path};

fn process(exe: &str) -> Process {
    Process {
        pid: 1,
        name: exe.rsplit('/').next().unwrap_or_default().to_owned(),
        exe: Some(exe.to_owned()),
        script: None,
        started: 1_700_000_000,
        user: Some("1000".to_owned()),
        sandbox: None,
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A machine with a package, a program unpacked by hand, a flatpak and a snap.
fn machine(os: Os) -> (tempfile::TempDir, Machine) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "etc/passwd", "jana:x:1000:1000::/home/jana:/bin/bash\n");
    let status = "Package: mc\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\nMaintainer: x\n\n";
    write(root, "var/lib/dpkg/status", status);
    write(root, "var/lib/dpkg/info/mc.list", "/usr/share/applications/mc.desktop\n");
    write(root, "usr/share/applications/mc.desktop", "[Desktop Entry]\nType=Application\nName=Commander\nExec=mc\n");
    let telegram = "[Desktop Entry]\nType=Application\nName=Telegram\nExec=/home/jana/Telegram/Telegram -- %u\n";
    write(root, "home/jana/.local/share/applications/telegram.desktop", telegram);
    let script = "[Desktop Entry]\nType=Application\nName=Notes\nExec=python3 /home/jana/notes/notes.py\n";
    write(root, "home/jana/.local/share/applications/notes.desktop", script);
    write(root, "home/jana/Telegram/Telegram", "");
    write(root, "home/jana/notes/notes.py", "");
    let flatpak = "var/lib/flatpak/app/com.viber.Viber/x86_64/stable/active/metadata";
    write(root, flatpak, "[Application]\nname=com.viber.Viber\nruntime=x\n");
    write(root, "snap/firefox/current/meta/snap.yaml", "name: firefox\nversion: 1\ntype: app\napps:\n  firefox: {}\n");
    let machine = Machine::at(root.to_path_buf(), os).unwrap();
    (folder, machine)
}

fn look(machine: &Machine) -> Scan<Item> {
    collect(machine, &["en".to_owned()], &Limits::default(), &Silent)
}

fn running(scan: &Scan<Item>) -> Vec<(&str, Option<bool>)> {
    let apps = scan.items.iter().filter(|item| item.kind == ItemKind::App);
    let mut found: Vec<_> = apps.map(|item| (item.name.as_str(), item.running)).collect();
    found.sort_unstable();
    found
}

#[test]
fn processes_reach_their_items() {
    let (_folder, machine) = machine(Os::Linux);
    let flatpak = Some(Sandbox::Flatpak("com.viber.Viber".to_owned()));
    let machine = machine.with_processes(vec![
        process("/usr/bin/mc"),
        process("/home/jana/Telegram/Telegram"),
        Process { script: Some("/home/jana/notes/notes.py".to_owned()), ..process("/usr/bin/python3.11") },
        Process { sandbox: flatpak, ..process("/app/bin/viber") },
        process("/snap/firefox/2/usr/lib/firefox/firefox"),
    ]);
    let scan = look(&machine);
    let yes = Some(true);
    assert_eq!(
        running(&scan),
        [("Commander", yes), ("Notes", yes), ("Telegram", yes), ("com.viber.Viber", yes), ("firefox", yes)]
    );
    assert!(scan.items.iter().all(|item| item.kind == ItemKind::App), "none is left over");
    let notes = scan.items.iter().find(|item| item.name == "Notes").unwrap();
    let seen: Vec<&str> =
        notes.sources.iter().filter(|it| it.source == "processes").map(|it| it.path.as_str()).collect();
    assert_eq!(seen, ["/home/jana/notes/notes.py"]);
}

#[test]
fn strangers_are_items_and_the_rest_does_not_run() {
    let (_folder, machine) = machine(Os::Linux);
    let container = Some(Sandbox::Container("8c1f".to_owned()));
    let machine = machine.with_processes(vec![
        process("/opt/odd/odd\u{202e}agent"),
        process("/opt/odd/odd\u{202e}agent"),
        process("/usr/lib/systemd/systemd"),
        process("/home/jana/evil/mc"),
        Process { sandbox: container, ..process("/srv/postgres") },
        Process { script: Some("/home/jana/secret.sh".to_owned()), ..process("/usr/bin/bash") },
        Process { exe: None, ..process("kthreadd") },
    ]);
    let scan = look(&machine);
    assert!(running(&scan).iter().all(|(_, running)| *running == Some(false)), "{:?}", running(&scan));
    let strangers: Vec<_> = scan.items.iter().filter(|item| item.kind == ItemKind::Process).collect();
    let told: Vec<_> = strangers.iter().map(|item| (item.name.as_str(), item.location.as_deref().unwrap())).collect();
    assert_eq!(told, [("mc", "/home/jana/evil/mc"), ("oddagent", "/opt/odd/odd\u{202e}agent")]);
    assert!(!format!("{scan:?}").contains("secret.sh"));
    let row = scan.coverage.iter().find(|row| row.source == "processes").unwrap();
    assert_eq!(row.items, 2);
}

#[test]
fn nobody_is_said_not_to_run_where_nothing_could_be_seen() {
    let (_folder, machine) = machine(Os::Linux);
    let scan = look(&machine.clone().with_processes(vec![Process { exe: None, ..process("kthreadd") }]));
    assert!(running(&scan).iter().all(|(_, running)| running.is_none()));
    let scan = look(&machine);
    assert!(running(&scan).iter().all(|(_, running)| running.is_none()));
}

#[test]
fn windows_paths_are_told_as_windows_writes_them() {
    let folder = tempfile::tempdir().unwrap();
    let machine = Machine::at(folder.path().to_path_buf(), Os::Windows).unwrap();
    let scan = look(&machine.with_processes(vec![
        process("C:\\Windows\\System32\\svchost.exe"),
        process("C:\\Users\\jana\\Downloads\\odd.exe"),
        process("D:\\Games\\other.exe"),
    ]));
    let found: Vec<_> = scan.items.iter().map(|item| (item.name.as_str(), item.location.as_deref().unwrap())).collect();
    let odd = "C:\\Users\\jana\\Downloads\\odd.exe";
    assert_eq!(found, [("odd.exe", odd), ("other.exe", "D:\\Games\\other.exe")]);
}
