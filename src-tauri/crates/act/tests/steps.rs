//! Whole steps on folders that hold a system: done, seen, taken back; and ended in the middle at every point.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what went wrong by stopping there")]

use sightline_act::{
    Change, Entry, Host, Journal, Operation, Seen, State, carry_out, managed_by, preview, recover, undo,
};
use std::cell::RefCell;
use std::path::Path;

const HOME: &str = "/home/jana";
const ENTRY: &str = "[Desktop Entry]\nType=Application\nName=Messenger\nExec=/opt/m/m --quiet\n";
const OWN: &str = "/home/jana/.config/autostart/m.desktop";

/// Keeps what it is given; may refuse from a given write on.
#[derive(Default)]
struct Book {
    entries: RefCell<Vec<Entry>>,
    refuses_from: Option<usize>,
}

impl Journal for Book {
    fn write(&self, entry: &Entry) -> Result<(), String> {
        let mut entries = self.entries.borrow_mut();
        if self.refuses_from.is_some_and(|at| entries.len() >= at) {
            return Err("disk full".to_owned());
        }
        entries.push(entry.clone());
        Ok(())
    }
}

impl Book {
    fn last(&self) -> Entry {
        self.entries.borrow().last().unwrap().clone()
    }
}

fn machine() -> (tempfile::TempDir, Host) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("home/jana")).unwrap();
    std::fs::create_dir_all(folder.path().join("etc/xdg/autostart")).unwrap();
    let host = Host::at(folder.path().to_owned(), HOME);
    (folder, host)
}

fn put(root: &Path, inner: &str, text: &str) {
    let path = root.join(inner.trim_start_matches('/'));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn get(root: &Path, inner: &str) -> Option<String> {
    std::fs::read_to_string(root.join(inner.trim_start_matches('/'))).ok()
}

fn entry() -> Entry {
    Entry {
        id: "1".to_owned(),
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

fn done(operations: &[Operation], host: &Host, book: &Book) -> Entry {
    let hash = preview(operations, host).unwrap().hash;
    carry_out(operations, &hash, entry(), host, book).unwrap()
}

fn stop(file: &str) -> Vec<Operation> {
    vec![Operation::StopEntry { file: file.to_owned() }]
}

#[test]
fn an_entry_of_ones_own_is_switched_off_and_comes_back_byte_by_byte() {
    let (folder, host) = machine();
    let odd = format!("{ENTRY}# trailing words without a line's end");
    put(folder.path(), OWN, &odd);
    let book = Book::default();
    let seen = preview(&stop(OWN), &host).unwrap();
    assert!(seen.undoable && !seen.administrator);
    assert_eq!(get(folder.path(), OWN).as_deref(), Some(odd.as_str()), "looking changes nothing");
    let one = done(&stop(OWN), &host, &book);
    assert_eq!(one.state, State::Done);
    assert!(get(folder.path(), OWN).unwrap().contains("Hidden=true"));
    assert!(preview(&stop(OWN), &host).is_err_and(|error| error.code == "fix-nothing"));
    let back = undo(&one, &host, &book).unwrap();
    assert_eq!(back.state, State::Undone);
    assert_eq!(get(folder.path(), OWN).as_deref(), Some(odd.as_str()));
    assert_eq!(undo(&back, &host, &book).unwrap_err().code, "fix-undone");
}

#[test]
fn an_entry_for_everybody_is_switched_off_for_this_person_only() {
    let (folder, host) = machine();
    put(folder.path(), "/etc/xdg/autostart/m.desktop", ENTRY);
    let book = Book::default();
    let one = done(&stop("/etc/xdg/autostart/m.desktop"), &host, &book);
    assert_eq!(get(folder.path(), "/etc/xdg/autostart/m.desktop").as_deref(), Some(ENTRY));
    assert!(get(folder.path(), OWN).unwrap().contains("Hidden=true"));
    undo(&one, &host, &book).unwrap();
    assert_eq!(get(folder.path(), OWN), None);
}

#[test]
fn links_of_menus_and_of_units_go_and_come_back() {
    let (_folder, host) = machine();
    let unit = "/home/jana/.config/systemd/user/default.target.wants/m.service";
    for (link, target) in [(OWN, "/usr/share/applications/m.desktop"), (unit, "../m.service")] {
        let path = host.path(link);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, path).unwrap();
    }
    let operations = [stop(OWN).remove(0), Operation::StopUnit { link: unit.to_owned() }];
    let book = Book::default();
    let one = done(&operations, &host, &book);
    assert!(host.path(OWN).symlink_metadata().is_err() && host.path(unit).symlink_metadata().is_err());
    undo(&one, &host, &book).unwrap();
    assert_eq!(std::fs::read_link(host.path(unit)).unwrap(), Path::new("../m.service"));
}

#[test]
fn what_changed_since_the_preview_is_not_done_and_what_changed_since_is_not_overwritten() {
    let (folder, host) = machine();
    put(folder.path(), OWN, ENTRY);
    let hash = preview(&stop(OWN), &host).unwrap().hash;
    put(folder.path(), OWN, &ENTRY.replace("quiet", "loud"));
    let book = Book::default();
    assert_eq!(carry_out(&stop(OWN), &hash, entry(), &host, &book).unwrap_err().code, "fix-changed");
    assert!(book.entries.borrow().is_empty() && !get(folder.path(), OWN).unwrap().contains("Hidden"));
    let one = done(&stop(OWN), &host, &book);
    put(folder.path(), OWN, "[Desktop Entry]\nName=Another\n");
    assert_eq!(undo(&one, &host, &book).unwrap_err().code, "fix-changed-since");
    assert!(get(folder.path(), OWN).unwrap().contains("Another"));
}

#[test]
fn nothing_begins_that_cannot_be_written_down() {
    let (folder, host) = machine();
    put(folder.path(), OWN, ENTRY);
    let book = Book { refuses_from: Some(0), ..Book::default() };
    let hash = preview(&stop(OWN), &host).unwrap().hash;
    assert_eq!(carry_out(&stop(OWN), &hash, entry(), &host, &book).unwrap_err().code, "fix-journal");
    assert_eq!(get(folder.path(), OWN).as_deref(), Some(ENTRY));
}

/// Three changes; the program ends after none, one, two or three of them, or while taking them back.
#[test]
fn a_program_that_ended_in_the_middle_tells_what_is_so_and_can_take_it_back() {
    let paths: Vec<String> = (1..=3).map(|n| format!("/home/jana/.cache/m{n}/kept{n}.bin")).collect();
    let trashed = |host: &Host, at: usize| host.path(HOME).join(format!(".local/share/Trash/files/kept{at}.bin"));
    for made in 0..=3 {
        for undoing in [false, true] {
            let (folder, host) = machine();
            paths.iter().for_each(|path| put(folder.path(), path, path));
            let operations = [Operation::Trash { paths: paths.clone() }];
            let changes = preview(&operations, &host).unwrap().changes;
            let book = Book::default();
            if undoing {
                let whole = done(&operations, &host, &book);
                // As far as the way back was gone when it ended.
                for (at, path) in paths.iter().enumerate().skip(made) {
                    std::fs::rename(trashed(&host, at + 1), host.path(path)).unwrap();
                }
                book.write(&Entry { state: State::UndoBegun, ..whole }).unwrap();
            } else {
                book.write(&Entry { changes, operations: operations.to_vec(), ..entry() }).unwrap();
                if made > 0 {
                    done(&[Operation::Trash { paths: paths[..made].to_vec() }], &host, &Book::default());
                }
            }
            let told = recover(vec![book.last()], &host, &book).remove(0);
            let expected = match (made, undoing) {
                (0, false) => State::Unchanged,
                (0, true) => State::Undone,
                (3, _) => State::Done,
                _ => State::Partly,
            };
            assert_eq!(told.state, expected, "{made} made, undoing {undoing}");
            assert_eq!(told, book.last(), "what was told is written down");
            if told.is_undoable() {
                assert_eq!(undo(&told, &host, &book).unwrap().state, State::Undone);
            }
            for path in &paths {
                assert_eq!(get(folder.path(), path).as_deref(), Some(path.as_str()), "{made} {undoing}");
            }
        }
    }
}

#[test]
fn what_leads_out_of_the_home_is_refused() {
    let (folder, host) = machine();
    put(folder.path(), "/srv/shared/x", "x");
    std::fs::create_dir_all(host.path("/home/jana/.config")).unwrap();
    std::os::unix::fs::symlink(host.path("/srv/shared"), host.path("/home/jana/.config/autostart")).unwrap();
    put(folder.path(), "/etc/xdg/autostart/m.desktop", ENTRY);
    for operations in [
        stop("/etc/xdg/autostart/m.desktop"),
        stop("/home/jana/../other/.config/autostart/m.desktop"),
        vec![Operation::Trash { paths: vec!["/srv/shared/x".to_owned()] }],
        vec![Operation::Trash { paths: vec!["/home/janas/x".to_owned()] }],
        vec![Operation::LimitFlatpak { id: "../../x".to_owned() }],
        vec![Operation::LimitFlatpak { id: "a/b.c".to_owned() }],
    ] {
        let error = preview(&operations, &host).unwrap_err();
        assert_eq!(error.code, "fix-elsewhere", "{operations:?}: {error}");
    }
    assert_eq!(get(folder.path(), "/srv/shared/m.desktop"), None);
}

#[test]
fn a_policy_is_added_to_what_stands_and_others_files_stay_as_they_are() {
    let (folder, host) = machine();
    let other = "{\"HomepageLocation\":\"https://example.org\"}";
    let company = "/etc/chromium/policies/managed/company.json";
    put(folder.path(), company, other);
    let id = "klbibkeccnjlkjkiokjodocebajanakg";
    let block = |browser: &str, extension: &str| Operation::BlockExtension {
        browser: browser.to_owned(),
        extension: extension.to_owned(),
    };
    assert_eq!(managed_by(&host), [company]);
    let book = Book::default();
    let one = done(&[block("chromium", id)], &host, &book);
    let own = "/etc/chromium/policies/managed/zz-sightline.json";
    assert!(get(folder.path(), own).unwrap().contains(id));
    assert_eq!(get(folder.path(), company).as_deref(), Some(other));
    undo(&one, &host, &book).unwrap();
    assert_eq!(get(folder.path(), own), None);
    // Never everything at once, and never an id that means something else.
    for bad in ["*", "", "klbib", "KLBIBKECCNJLKJKIOKJODOCEBAJANAKG"] {
        assert!(preview(&[block("chromium", bad)], &host).is_err(), "{bad}");
    }
    assert!(preview(&[block("firefox", "*")], &host).is_err());

    // What the distribution set for Firefox goes on to hold, and two at once are one change of one file.
    std::fs::remove_file(host.path(company)).unwrap();
    put(folder.path(), "/usr/lib/firefox-esr/distribution/policies.json", "{\"policies\":{\"DisableAppUpdate\":true}}");
    assert!(managed_by(&host).is_empty());
    let two = done(&[block("firefox", "a@example.org"), block("firefox", "b@example.org")], &host, &book);
    assert_eq!(two.changes.len(), 1);
    let policies = "/etc/firefox/policies/policies.json";
    let value: serde_json::Value = serde_json::from_str(&get(folder.path(), policies).unwrap()).unwrap();
    assert_eq!(value["policies"]["DisableAppUpdate"], true);
    for extension in ["a@example.org", "b@example.org"] {
        assert_eq!(value["policies"]["ExtensionSettings"][extension]["installation_mode"], "blocked");
    }
    undo(&two, &host, &book).unwrap();
    assert_eq!(get(folder.path(), policies), None);
}

#[test]
fn only_the_process_that_was_seen_counts() {
    let mut child = std::process::Command::new("sleep").arg("600").spawn().unwrap();
    let program = std::fs::read_link(format!("/proc/{}/exe", child.id())).unwrap();
    let (_folder, host) = machine();
    let operations = [Operation::StopRunning { programs: vec![program.to_string_lossy().into_owned()] }];
    let seen = preview(&operations, &host).unwrap();
    assert!(!seen.undoable);
    let Change::Stop { processes } = &seen.changes[0] else { panic!("{:?}", seen.changes) };
    let own = processes.iter().find(|process| process.pid == child.id()).unwrap().clone();
    let change = Change::Stop { processes: vec![own.clone()] };
    assert_eq!(change.look(&host), Ok(Seen::Before));
    let reused = Change::Stop { processes: vec![sightline_act::ProcessSeen { started: own.started - 5, ..own }] };
    assert_eq!(reused.look(&host), Ok(Seen::After), "a number used again is another process");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(change.look(&host), Ok(Seen::After));
}

#[test]
fn a_program_is_asked_to_end_and_another_of_the_same_name_runs_on() {
    let (folder, host) = machine();
    let sleep = std::fs::canonicalize("/usr/bin/sleep").unwrap();
    let copies = ["one", "two"].map(|name| {
        let path = folder.path().canonicalize().unwrap().join(name).join("messenger");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::copy(&sleep, &path).unwrap();
        path
    });
    let mut running = copies.clone().map(|path| std::process::Command::new(path).arg("600").spawn().unwrap());
    let operations = [Operation::StopRunning { programs: vec![copies[0].to_string_lossy().into_owned()] }];
    let one = done(&operations, &host, &Book::default());
    assert_eq!((one.state, one.problem), (State::Done, None));
    assert!(running[0].try_wait().unwrap().is_some(), "it ended");
    assert!(running[1].try_wait().unwrap().is_none(), "the other runs on");
    running[1].kill().unwrap();
    running[1].wait().unwrap();
}
