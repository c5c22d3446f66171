//! Damaged shortcuts, tasks and package files of a Windows disk: one problem each, and everything else still found.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{Limits, Machine, Silent, collect};
use sightline_model::{CoverageStatus, Item, Os, Scan};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const FILES: &[(&str, &str)] = &[
    (
        "start-menu/portable-and-web-apps",
        "ProgramData/Microsoft/Windows/Start Menu/Programs/Přehrávač na celou obrazovku.lnk",
    ),
    ("scheduled-tasks/own-and-others", "Windows/System32/Tasks/Vendor/Library"),
    ("chocolatey/merged-and-parts", "ProgramData/chocolatey/lib/7zip/7zip.nuspec"),
    ("scoop/current-and-without", "ProgramData/scoop/apps/obsidian/current/manifest.json"),
    ("scoop/current-and-without", "ProgramData/scoop/apps/obsidian/current/install.json"),
];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() { copy(&from, &to) } else { assert!(fs::copy(&from, to).is_ok()) }
    }
}

fn look(root: &Path) -> Scan<Item> {
    let machine = Machine::at(root.to_path_buf(), Os::Windows).unwrap();
    collect(&machine, &["en".to_owned()], &Limits::default(), &Silent)
}

fn native(file: &str) -> String {
    format!("C:\\{}", file.replace('/', "\\"))
}

/// Looks before and after the file's bytes became others: problems that are new, names that are gone.
fn after(case: &str, file: &str, change: impl Fn(&PathBuf)) -> (Vec<(String, String, CoverageStatus)>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/windows");
    copy(&fixtures.join(case), folder.path());
    let before = look(folder.path());
    change(&folder.path().join(file));
    let after = look(folder.path());
    let new = after.problems.iter().filter(|it| !before.problems.contains(it));
    let new = new.map(|it| (it.path.clone(), it.reason.code.clone(), it.status)).collect();
    let names: BTreeSet<&str> = after.items.iter().map(|item| item.name.as_str()).collect();
    (new, before.items.iter().filter(|item| !names.contains(item.name.as_str())).count())
}

#[test]
fn a_file_cut_anywhere_is_one_problem() {
    for (case, file) in FILES {
        for part in 0..20 {
            let (problems, gone) = after(case, file, |path| {
                let bytes = fs::read(path).unwrap();
                fs::write(path, &bytes[..bytes.len() * part / 20]).unwrap();
            });
            assert!(problems.len() <= 1 && gone <= 1, "{file} {part}: {problems:?}, {gone} gone");
            for (path, code, status) in problems {
                assert_eq!((path, status), (native(file), CoverageStatus::Damaged), "{file} {part}");
                assert!(["truncated", "bad-format", "bad-json"].contains(&code.as_str()), "{file} {part} {code}");
            }
        }
    }
}

#[test]
fn other_contents_and_sizes_are_named() {
    let huge = |path: &PathBuf| fs::File::create(path).unwrap().set_len(1 << 30).unwrap();
    let folder = |path: &PathBuf| {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    };
    for (case, file) in FILES {
        let check = |what: &str, change: &dyn Fn(&PathBuf), codes: &[&str]| {
            let (problems, gone) = after(case, file, change);
            let [(path, code, _)] = problems.as_slice() else { unreachable!("{file} {what}: {problems:?}") };
            assert!(*path == native(file) && codes.contains(&code.as_str()) && gone <= 1, "{file} {what}: {code}");
        };
        check("huge", &huge, &["too-large"]);
        check("another kind", &|path| fs::write(path, [0x7f; 200]).unwrap(), &["bad-format", "bad-json"]);
        check(
            "wrong bytes",
            &|path| fs::write(path, [b"<\xc3\x28".as_slice(), &[9; 90]].concat()).unwrap(),
            &["not-utf8", "bad-format"],
        );
        // A folder of tasks is one more folder; a folder that ends in `.lnk` is a folder of the menu.
        if !file.contains("Tasks/") {
            check("folder", &folder, &["not-a-file"]);
        }
    }
}

/// Every folder level an item could hide in has an end.
#[test]
fn endless_folders_of_tasks_and_menus_end() {
    let root = tempfile::tempdir().unwrap();
    for place in ["Windows/System32/Tasks", "ProgramData/Microsoft/Windows/Start Menu/Programs"] {
        fs::create_dir_all(root.path().join(place).join("a/".repeat(200))).unwrap();
    }
    let scan = look(root.path());
    assert_eq!(scan.items.len(), 0);
    let codes: Vec<&str> = scan.problems.iter().map(|it| it.reason.code.as_str()).collect();
    assert_eq!(codes, ["too-many"]);
}
