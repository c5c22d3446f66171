//! Killed at any moment while a step is carried out or taken back: nothing in the journal is lost, no file is half
//! written, and what is told at the next start is what is so. `cargo xtask soak` does it two hundred times.

use sightline_api::act::{Entry, Host, Operation, State, carry_out, preview, undo};
use sightline_api::vault::{Folder, How, Passphrase, Unlock, Vault, create, open};
use sightline_api::{NoKeyring, VaultJournal, journal, look_after};
use sightline_tests::put;
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

const ENTRY: &str = "[Desktop Entry]\nType=Application\nName=Messenger\nExec=/opt/m/m --quiet\n";
const OWN: &str = "/home/jana/.config/autostart/m.desktop";
const POLICY: &str = "/etc/chromium/policies/managed/zz-sightline.json";
const LEFT: [&str; 2] = ["/home/jana/.cache/m/one.bin", "/home/jana/.cache/m/two.bin"];

fn passphrase() -> Passphrase {
    Passphrase::new("passphrase of a test".to_owned())
}

fn store(folder: &Path) -> Vault {
    open(&Folder::new(folder.join("vault")), Unlock { keyring: &NoKeyring, passphrase: Some(&passphrase()) }).unwrap()
}

fn host(folder: &Path) -> Host {
    Host::at(folder.join("system"), "/home/jana")
}

/// A file changed, a file made, two files moved: one step.
fn operations() -> Vec<Operation> {
    vec![
        Operation::StopEntry { file: OWN.to_owned() },
        Operation::BlockExtension {
            browser: "chromium".to_owned(),
            extension: "klbibkeccnjlkjkiokjodocebajanakg".to_owned(),
        },
        Operation::Trash { paths: LEFT.map(str::to_owned).to_vec() },
    ]
}

fn entry(id: &str) -> Entry {
    Entry {
        id: id.to_owned(),
        at: 1_795_000_000,
        finding: "messenger".to_owned(),
        name: "Messenger".to_owned(),
        action: "stop-autostart".to_owned(),
        operations: Vec::new(),
        changes: Vec::new(),
        state: State::Begun,
        problem: None,
    }
}

/// Not a test of its own: the program that is killed. Carries out and takes back without end, and prints what it told.
#[test]
#[ignore = "run by the test below, in a process of its own"]
fn doer() {
    let folder = std::path::PathBuf::from(std::env::var_os("SIGHTLINE_TEST_FOLDER").unwrap());
    let (vault, host) = (store(&folder), host(&folder));
    let journal = VaultJournal(&vault);
    let mut out = std::io::stdout();
    let round = std::process::id();
    for number in 0_u32.. {
        let id = format!("{round}-{number}");
        let hash = preview(&operations(), &host).unwrap().hash;
        let done = carry_out(&operations(), &hash, entry(&id), &host, &journal).unwrap();
        writeln!(out, "told {id} {}", done.state.as_str()).unwrap();
        let back = undo(&done, &host, &journal).unwrap();
        writeln!(out, "told {id} {}", back.state.as_str()).unwrap();
    }
}

fn rounds() -> u64 {
    std::env::var("SIGHTLINE_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(10)
}

/// What is so on the machine: how many of the four changes are made. Anything in between fails the test.
fn made(folder: &Path) -> usize {
    let root = folder.join("system");
    let read = |inner: &str| std::fs::read_to_string(root.join(inner.trim_start_matches('/')));
    let own = read(OWN).unwrap();
    assert!(own == ENTRY || own == ENTRY.replacen('\n', "\nHidden=true\n", 1), "half a file: {own}");
    let policy = read(POLICY).ok();
    if let Some(text) = &policy {
        let value: serde_json::Value = serde_json::from_str(text).expect("half a policy file");
        assert_eq!(value["ExtensionInstallBlocklist"].as_array().map(Vec::len), Some(1));
    }
    let gone = LEFT.iter().filter(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let (here, trashed) =
            (read(path).is_ok(), read(&format!("/home/jana/.local/share/Trash/files/{name}")).is_ok());
        assert!(here != trashed, "{path} is lost, or there twice");
        trashed
    });
    usize::from(own != ENTRY) + usize::from(policy.is_some()) + gone.count()
}

#[test]
fn killed_at_any_moment_what_is_told_is_so_and_nothing_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let system = place.path().join("system");
    put(&system, OWN.trim_start_matches('/'), ENTRY);
    std::fs::create_dir_all(system.join("etc")).unwrap();
    LEFT.iter().for_each(|path| put(&system, path.trim_start_matches('/'), path));
    drop(create(&Folder::new(place.path().join("vault")), How::Passphrase(&passphrase())).unwrap());
    let host = host(place.path());
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut caught = 0;
    for round in 0..rounds() {
        let mut program = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::doer", "--ignored", "--nocapture"])
            .env("SIGHTLINE_TEST_FOLDER", place.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let mut seen = 0;
        for line in lines.by_ref() {
            if let Some(rest) = line.unwrap().split("told ").nth(1) {
                told.extend(rest.split(' ').next().map(str::to_owned));
                seen += 1;
                if seen > round % 5 {
                    break;
                }
            }
        }
        std::thread::sleep(std::time::Duration::from_micros(round.wrapping_mul(2_654_435_761) % 12_000));
        program.kill().unwrap();
        program.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            told.extend(line.split("told ").nth(1).and_then(|rest| rest.split(' ').next()).map(str::to_owned));
        }

        let vault = store(place.path());
        let before = journal(&vault).unwrap();
        let kept: BTreeSet<String> = before.iter().map(|entry| entry.id.clone()).collect();
        assert!(told.is_subset(&kept), "round {round}: an entry that was told of is lost");
        caught += before.iter().filter(|entry| matches!(entry.state, State::Begun | State::UndoBegun)).count();
        let now = made(place.path());
        let entries = look_after(&vault, &host).unwrap();
        let open: Vec<&Entry> =
            entries.iter().filter(|entry| matches!(entry.state, State::Done | State::Partly)).collect();
        match now {
            0 => assert!(open.is_empty(), "round {round}: said to be done, and nothing is: {open:#?}"),
            4 => assert!(open.len() == 1 && open[0].state == State::Done, "round {round}: {open:#?}"),
            _ => assert!(open.len() == 1 && open[0].state == State::Partly, "round {round}, {now} made: {open:#?}"),
        }
        for entry in open {
            assert_eq!(undo(entry, &host, &VaultJournal(&vault)).unwrap().state, State::Undone, "round {round}");
        }
        assert_eq!(made(place.path()), 0, "round {round}: taken back");
    }
    let said = format!("{} kills, {caught} in the middle of a step, {} steps told of, 0 lost", rounds(), told.len());
    writeln!(std::io::stdout(), "{said}").unwrap();
}
