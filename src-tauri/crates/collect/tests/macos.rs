//! A Mac's files, cut or made too large: one wrong file is one problem at most, and everything else is still found.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{Limits, Machine, Silent, collect};
use sightline_model::{Item, ItemKind, Os, Scan};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/macos").canonicalize().unwrap()
}

fn look(root: &Path) -> Scan<Item> {
    let started = Instant::now();
    let machine = Machine::at(root.to_path_buf(), Os::Macos).unwrap();
    let scan = collect(&machine, &["cs".to_owned(), "en".to_owned()], &Limits::default(), &Silent);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    scan
}

/// Copies files and folders; what links hold is reached without them, too.
fn copy(from: &Path, to: &Path, files: &mut Vec<PathBuf>) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_symlink() {
            continue;
        }
        if from.is_dir() {
            copy(&from, &to, files);
        } else {
            fs::copy(&from, &to).unwrap();
            files.push(to);
        }
    }
}

#[test]
fn a_cut_file_is_one_problem_at_most() {
    for case in ["apps/many", "receipts/many", "launch-items/many", "safari-extensions/many"] {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Vec::new();
        copy(&fixtures().join(case), folder.path(), &mut files);
        let before = look(folder.path());
        for file in files {
            let whole = fs::read(&file).unwrap();
            let at = format!("/{}", file.strip_prefix(folder.path()).unwrap().to_str().unwrap());
            let known = before.problems.iter().any(|problem| problem.path == at);
            for step in 0..20 {
                fs::write(&file, &whole[..whole.len() * step / 20]).unwrap();
                let after = look(folder.path());
                let new: Vec<_> = after.problems.iter().filter(|it| !before.problems.contains(it)).collect();
                assert!(new.len() <= 1 && new.iter().all(|problem| problem.path == at), "{at} {step}: {new:?}");
                if at.ends_with(".plist") && !known {
                    // A property list has its end where its meaning is, so no part of one goes for the whole.
                    let read = !at.contains("disabled.89") && !at.ends_with("SystemVersion.plist");
                    let used = read && !at.contains("/Extras/");
                    assert_eq!(new.len(), usize::from(used), "{at} {step}");
                }
            }
            fs::write(&file, &whole).unwrap();
        }
        assert_eq!(look(folder.path()), before);
    }
}

#[test]
fn a_huge_list_costs_its_app_its_details_alone() {
    let folder = tempfile::tempdir().unwrap();
    copy(&fixtures().join("apps/many"), folder.path(), &mut Vec::new());
    let before = look(folder.path());
    let program = folder.path().join("Applications/Chatter.app/Contents/MacOS/Chatter");
    File::options().write(true).open(&program).unwrap().set_len(8 << 30).unwrap();
    assert_eq!(look(folder.path()), before, "of a program only the pieces that matter are read");
    let list = folder.path().join("Applications/Script.app/Contents/Info.plist");
    File::create(&list).unwrap().set_len(8 << 30).unwrap();
    let after = look(folder.path());
    assert_eq!(after.items.len(), before.items.len());
    let [problem] = after.problems.as_slice() else { unreachable!("{:?}", after.problems) };
    assert_eq!(
        (problem.reason.code.as_str(), problem.path.as_str()),
        ("too-large", "/Applications/Script.app/Contents/Info.plist")
    );
}

#[cfg(unix)]
#[test]
fn links_do_not_leave_the_machine() {
    let folder = tempfile::tempdir().unwrap();
    copy(&fixtures().join("apps/damaged"), folder.path(), &mut Vec::new());
    let before = look(folder.path()).problems.len();
    std::os::unix::fs::symlink("../../../../../../../etc", folder.path().join("Applications/Etc.app")).unwrap();
    let scan = look(folder.path());
    assert_eq!(scan.problems.len(), before + 1);
    assert!(scan.problems.iter().any(|it| it.path == "/Applications/Etc.app" && it.reason.code == "link-out-of-root"));
}

#[cfg(unix)]
#[test]
fn a_program_inside_a_bundle_belongs_to_its_app() {
    let scan = look(&fixtures().join("launch-items/many"));
    let app = |name: &str| scan.items.iter().find(|item| item.kind == ItemKind::App && item.name == name).unwrap();
    assert_eq!(app("Chatter").autostart, Some(true), "its own job starts it");
    assert_eq!(app("Opened").autostart, Some(true), "a job opens it by its id");
    assert_eq!(app("Quiet").autostart, Some(false), "its helper waits to be asked");
    assert_eq!(app("Off").autostart, Some(false), "switched off by everyone who switched it");
    assert_eq!(app("Listed").autostart, Some(true), "its helper is among the login items");
}

#[test]
fn a_mac_says_its_name() {
    let machine = Machine::at(fixtures().join("apps/many"), Os::Macos).unwrap();
    assert_eq!(machine.system_name().as_deref(), Some("macOS 14.5"));
    let other = Machine::at(fixtures().join("homes/people"), Os::Macos).unwrap();
    assert_eq!(other.system_name(), None);
}
