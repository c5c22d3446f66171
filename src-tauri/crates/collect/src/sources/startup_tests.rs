//! What starts by itself, over a registry that lies in memory.
#![allow(clippy::unwrap_used, reason = "a test")]

use super::{
    chocolatey,
    keys::{Data, Keys, User},
    scheduled_tasks, scoop, services, start_menu, startup, windows_autostart,
};
use crate::{Limits, Machine, Silent, reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Item, ItemKind, Os, Scan};
use std::{collections::BTreeMap, fs, path::Path};

#[derive(Default)]
struct Memory(BTreeMap<String, BTreeMap<String, Data>>);

impl Memory {
    fn set(&mut self, key: &str, name: &str, data: Data) {
        self.0.entry(key.to_lowercase()).or_default().insert(name.to_owned(), data);
    }

    fn text(&mut self, key: &str, name: &str, text: &str) {
        self.set(key, name, Data::Text(text.to_owned()));
    }
}

impl Keys for Memory {
    fn below(&self, key: &str) -> Result<Vec<String>, Fault> {
        let start = format!("{}\\", key.to_lowercase());
        let names = self.0.keys().filter_map(|it| it.strip_prefix(&start)?.split('\\').next());
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.dedup();
        if names.is_empty() { Err(Fault::new(key, "absent")) } else { Ok(names) }
    }

    fn values(&self, key: &str) -> Result<Vec<(String, Data)>, Fault> {
        let values = self.0.get(&key.to_lowercase()).ok_or_else(|| Fault::new(key, "absent"))?;
        Ok(values.iter().map(|(name, data)| (name.clone(), data.clone())).collect())
    }
}

const RUN: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run";
const APPROVED: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved";
const JANA: &str = r"HKEY_USERS\S-1-5-21-1-2-3-1001";
const SERVICES: &str = r"HKEY_LOCAL_MACHINE\SYSTEM\ControlSet002\Services";

fn jana() -> User {
    User { root: JANA.to_owned(), home: Some("/Users/jana".to_owned()) }
}

/// Looks at a machine on which Zoom was found in its folder, as the sources of programs leave it.
fn look(root: &Path, keys: &Memory) -> Scan<Item> {
    let machine = Machine::at(root.to_path_buf(), Os::Windows).unwrap();
    let limits = Limits::default();
    let mut run = Run::new(&machine, &[], &limits, &Silent);
    run.homes = vec!["/Users/jana".to_owned()];
    for name in ["Zoom", "Quiet"] {
        let number = run.push(Item::new(ItemKind::App, name, "", name));
        run.owns(&format!("/Program Files/{name}"), number);
    }
    run.begin("windows-autostart", "");
    windows_autostart::read_from(&mut run, keys, &[jana()]);
    run.end("");
    run.begin("services", "");
    services::read_from(&mut run, keys);
    startup::nothing_else_starts(&mut run);
    run.end("");
    run.finish()
}

fn lines(scan: &Scan<Item>) -> Vec<String> {
    let line = |item: &Item| {
        let identifiers: Vec<&str> = item.identifiers.iter().map(|it| it.value.as_str()).collect();
        let location = item.location.as_deref().unwrap_or("-");
        format!("{} {:?} {} {location} {}", item.name, item.autostart, identifiers.join(","), item.sources.len())
    };
    scan.items.iter().map(line).collect()
}

#[test]
fn run_keys_join_their_programs_and_heed_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys = Memory::default();
    keys.text(RUN, "Zoom", r#""%ProgramFiles%\Zoom\bin\Zoom.exe" --min"#);
    keys.text(RUN, "SecurityHealth", r"%windir%\system32\SecurityHealthSystray.exe");
    keys.text(RUN, "Miner", r"C:\PROGRA~3\m\..\n\miner.exe -q");
    keys.text(RUN, "Empty", " ");
    keys.text(RUN, "Turned off", r"C:\Off\off.exe");
    keys.set(&format!(r"HKEY_LOCAL_MACHINE\{APPROVED}\Run"), "Turned off", Data::Bytes(vec![3, 0, 0, 0, 1, 2]));
    keys.set(&format!(r"HKEY_LOCAL_MACHINE\{APPROVED}\Run"), "Zoom", Data::Bytes(vec![2, 0, 0, 0]));
    let own = RUN.replace("HKEY_LOCAL_MACHINE", JANA);
    keys.text(&own, "Miner again", r#""C:\ProgramData\n\MINER.exe""#);
    keys.text(&own, "Discord", r#""%LOCALAPPDATA%\Discord\Update.exe" --processStart Discord.exe"#);
    keys.text(&own, "Hidden", "powershell -w hidden -enc AAAA");
    keys.text(&RUN.replace("SOFTWARE", r"SOFTWARE\WOW6432Node"), "Old", r"D:\Old\old.exe");
    keys.text(&own.replace("Run", r"RunOnceEx\001"), "a", r"||C:\S\step.dll|Go|");
    let winlogon = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon";
    keys.text(winlogon, "Shell", "explorer.exe, C:\\Kiosk\\k.exe");
    keys.text(winlogon, "Userinit", "C:\\Windows\\system32\\userinit.exe,");
    let scan = look(folder.path(), &keys);
    let discord = r"Discord Some(true) Discord.exe C:\Users\jana\AppData\Local\Discord\Discord.exe 1";
    let expected = [
        "Zoom Some(true)  - 1",
        "Quiet Some(false)  - 0",
        r"Miner Some(true) miner.exe C:\ProgramData\n\miner.exe 2",
        r"Old Some(true) old.exe D:\Old\old.exe 1",
        r"Shell Some(true) k.exe C:\Kiosk\k.exe 1",
        discord,
        "Hidden Some(true)  - 1",
        r"a Some(true)  C:\S\step.dll 1",
    ];
    assert_eq!(lines(&scan), expected);
    assert_eq!(scan.problems, []);
    let evidence = &scan.items.first().unwrap().sources.first().unwrap().path;
    assert_eq!(evidence, &format!(r"{RUN}\Zoom"));
}

#[test]
fn a_program_that_was_turned_off_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys = Memory::default();
    keys.text(RUN, "Zoom", r"C:\Program Files\Zoom\Zoom.exe");
    keys.set(&format!(r"HKEY_LOCAL_MACHINE\{APPROVED}\Run"), "zoom", Data::Bytes(vec![7]));
    assert_eq!(lines(&look(folder.path(), &keys)), ["Zoom Some(false)  - 0", "Quiet Some(false)  - 0"]);
    let without = look(folder.path(), &Memory::default());
    assert_eq!(lines(&without), ["Zoom None  - 0", "Quiet None  - 0"], "nobody looked into the registry");
}

#[test]
fn startup_folders_give_what_lies_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let own = "Users/jana/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup";
    let place = folder.path().join(own);
    fs::create_dir_all(&place).unwrap();
    for (name, bytes) in [("desktop.ini", ""), ("tool.exe", "MZ"), ("off.bat", ""), ("broken.lnk", "not a shortcut")] {
        fs::write(place.join(name), bytes).unwrap();
    }
    let mut keys = Memory::default();
    keys.set(&format!(r"{JANA}\{APPROVED}\StartupFolder"), "off.bat", Data::Bytes(vec![3]));
    let scan = look(folder.path(), &keys);
    let path = format!(r"C:\{}", own.replace('/', r"\"));
    assert_eq!(
        lines(&scan),
        ["Zoom None  - 0", "Quiet None  - 0", &format!(r"tool Some(true) tool.exe {path}\tool.exe 1")]
    );
    let [problem] = scan.problems.as_slice() else { unreachable!("{:#?}", scan.problems) };
    assert_eq!((problem.path.as_str(), problem.reason.code.as_str()), (&*format!(r"{path}\broken.lnk"), "truncated"));
}

#[test]
fn services_of_the_set_in_use_that_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys = Memory::default();
    keys.set(r"HKEY_LOCAL_MACHINE\SYSTEM\Select", "Current", Data::Number(2));
    keys.text(r"HKEY_LOCAL_MACHINE\SYSTEM\ControlSet001\Services\Old", "ImagePath", r"C:\Old\x.exe");
    let mut service = |name: &str, start: u64, kind: u64, image: &str, more: &[(&str, &str)]| {
        let key = format!(r"{SERVICES}\{name}");
        keys.set(&key, "Start", Data::Number(start));
        keys.set(&key, "Type", Data::Number(kind));
        keys.text(&key, "ImagePath", image);
        for (name, text) in more {
            match name.rsplit_once('\\') {
                Some((below, name)) => keys.text(&format!(r"{key}\{below}"), name, text),
                None => keys.text(&key, name, text),
            }
        }
    };
    service("ZoomUpdate", 2, 0x10, r#""C:\Program Files\Zoom\u.exe" -s"#, &[("DisplayName", "Zoom Updater")]);
    service("OnDemand", 3, 0x10, r"C:\Demand\d.exe", &[]);
    service("Off", 4, 0x10, r"C:\Off\o.exe", &[]);
    service("disk", 0, 1, r"System32\drivers\disk.sys", &[]);
    service("null", 1, 1, r"\SystemRoot\System32\drivers\null.sys", &[]);
    service("Dhcp", 2, 0x20, r"%SystemRoot%\system32\svchost.exe -k net", &[]);
    service("Spy", 2, 0x20, r"%SystemRoot%\system32\svchost.exe -k s", &[(r"Parameters\ServiceDll", r"C:\Spy\s.dll")]);
    service("vpn", 1, 1, r"\??\C:\Vpn\vpn.sys", &[("DisplayName", "@vpn.inf,%x%;Vpn")]);
    service("Gpu", 2, 0x10, r"C:\Windows\System32\DriverStore\FileRepository\g.inf\gpu.exe", &[("DisplayName", "Gpu")]);
    keys.text(&format!(r"{SERVICES}\Odd"), "ImagePath", r"C:\Odd\x.exe");
    let scan = look(folder.path(), &keys);
    let expected = [
        "Zoom Some(true)  - 1",
        "Quiet Some(false)  - 0",
        r"Gpu Some(true) gpu.exe C:\Windows\System32\DriverStore\FileRepository\g.inf\gpu.exe 1",
        r"spy Some(true)  C:\Spy\s.dll 1",
        r"vpn Some(true)  C:\Vpn\vpn.sys 1",
    ];
    assert_eq!(lines(&scan), expected);
    let rows = scan.coverage.iter().filter(|row| row.source == "services");
    let rows: Vec<_> = rows.map(|row| (row.status, row.path.as_str(), row.items, row.reason.clone())).collect();
    let counted = sightline_model::Reason::with("of-windows", 3);
    let expected = [(CoverageStatus::Found, SERVICES, 3, None), (CoverageStatus::Skipped, SERVICES, 0, Some(counted))];
    assert_eq!(rows, expected);
}

/// A copy of a fixture's machine on which some programs were found before, and of which one person's home is known.
fn fixture(case: &str, items: Vec<(Item, &str)>, source: &'static str, read: fn(&mut Run<'_>)) -> Scan<Item> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/windows").join(case);
    let machine = Machine::at(root, Os::Windows).unwrap();
    let limits = Limits::default();
    let mut run = Run::new(&machine, &[], &limits, &Silent);
    run.homes = vec!["/Users/jana".to_owned()];
    for (item, folder) in items {
        let number = run.push(item);
        run.owns(folder, number);
    }
    run.begin(source, "");
    read(&mut run);
    run.end("");
    run.finish()
}

fn program(name: &str, version: &str, publisher: &str) -> Item {
    Item {
        version: Some(version.to_owned()),
        publisher: Some(publisher.to_owned()),
        ..Item::new(ItemKind::App, name, "", name)
    }
}

#[test]
fn a_persons_start_menu_gives_portable_programs_and_web_apps() {
    let suite = (program("Suite", "1", "Suite Ltd"), "/Program Files/Suite");
    let scan = fixture("start-menu/portable-and-web-apps", vec![suite], "start-menu", start_menu::read);
    let expected = [
        r"Suite None sheets.exe,writer.exe - 2",
        r"Přehrávač None p.exe C:\Program Files\Přehrávač\p.exe 2",
        r"Chat None Chat.exe C:\Users\jana\AppData\Local\Chat\Chat.exe 1",
        "Mail None  - 1",
        r"Portable None portable.exe C:\Users\jana\Downloads\portable.exe 1",
    ];
    let found = lines(&scan);
    for line in expected {
        assert!(found.iter().any(|it| it == line), "{line}: {found:#?}");
    }
    assert_eq!(found.len(), expected.len());
    assert!(scan.items.iter().any(|item| item.kind == ItemKind::WebApp && item.name == "Mail"));
}

#[test]
fn a_task_that_names_a_persons_folder_joins_their_program() {
    let sync = (program("Sync", "1", "Sync Ltd"), "/Users/jana/AppData/Local/Sync");
    let scan = fixture("scheduled-tasks/own-and-others", vec![sync], "scheduled-tasks", scheduled_tasks::read);
    assert_eq!(lines(&scan).first().unwrap(), "Sync Some(true)  - 1");
}

#[test]
fn a_package_manager_names_the_program_windows_knows() {
    let seven = |version| vec![(program("7-Zip 24.09 (x64)", version, "Igor Pavlov"), "/Program Files/7-Zip")];
    let ids = |scan: &Scan<Item>| {
        let item = scan.items.first().unwrap().clone();
        let names: Vec<String> = item.identifiers.into_iter().map(|it| it.value).collect();
        (names.join(","), item.sources.len(), scan.items.len())
    };
    let of = |items| ids(&fixture("chocolatey/merged-and-parts", items, "chocolatey", chocolatey::read));
    assert_eq!(of(seven("24.09")), ("7zip,7zip.install".to_owned(), 2, 3));
    assert_eq!(of(seven("25.01")), ("7zip,7zip.install".to_owned(), 2, 3), "it updated itself");
    let stranger = vec![(program("7-Zip", "25.01", "Someone Else"), "/Program Files/7-Zip")];
    assert_eq!(of(stranger), (String::new(), 0, 4));
    let two = [seven("25.01"), vec![(program("7-Zip", "26.0", "Igor Pavlov"), "/Program Files (x86)/7-Zip")]].concat();
    assert_eq!(of(two), (String::new(), 0, 5), "it could be either");
    let editor = vec![(program("Obsidian", "1.7.7", "Obsidian"), "/Users/jana/AppData/Local/Programs/obsidian")];
    assert_eq!(ids(&fixture("scoop/current-and-without", editor, "scoop", scoop::read)), ("obsidian".to_owned(), 1, 4));
}

#[test]
fn a_shortcut_of_a_program_without_a_place_is_that_programs() {
    let placed = Item { location: Some("/Else".to_owned()), ..program("Přehrávač", "1", "") };
    let items = vec![(program("Suite 24.8 (x64)", "24.8", "S"), "/"), (placed, "/Else")];
    let scan = fixture("start-menu/portable-and-web-apps", items, "start-menu", start_menu::read);
    let found = lines(&scan);
    assert_eq!(found.first().unwrap(), "Suite 24.8 (x64) None sheets.exe,writer.exe - 2");
    assert_eq!(found.iter().filter(|line| line.starts_with("Přehrávač")).count(), 2, "another lies elsewhere");
    let made =
        fixture("start-menu/made-by-wine", vec![(program("Wine Tool", "9", ""), "/")], "start-menu", start_menu::read);
    assert_eq!(lines(&made), ["Wine Tool None tool.exe - 1"]);
    let short = fixture(
        "start-menu/made-by-wine",
        vec![(program("Acme Wine Tool", "9", "Acme Inc"), "/")],
        "start-menu",
        start_menu::read,
    );
    assert_eq!(lines(&short), ["Acme Wine Tool None tool.exe - 1"]);
}
