//! Every fixture machine reads as its `.expected` file says, also with CRLF line ends and byte order marks.
//!
//! A fixture is a folder `tests/fixtures/<os>/<source>/<case>/` holding a machine's root, and beside it the file
//! `<case>.expected`. After a change on purpose: `SIGHTLINE_BLESS=1 cargo test -p sightline-collect`, then read the diff.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{describe, fixtures, look};
use sightline_collect::{Machine, SOURCES};
use sightline_model::Os;
use std::{
    fs,
    path::{Path, PathBuf},
};

fn folders(at: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(at).unwrap().map(|entry| entry.unwrap().path()).filter(|p| p.is_dir()).collect();
    found.sort();
    found
}

/// Every case, with its system.
fn cases() -> Vec<(Os, PathBuf)> {
    let systems = [("linux", Os::Linux), ("windows", Os::Windows), ("macos", Os::Macos)];
    let sources = systems
        .iter()
        // Cases of other systems hold links and names that only Unix can check out.
        .filter(|(name, os)| (cfg!(unix) || *os == Os::Windows) && fixtures().join(name).is_dir())
        .flat_map(|(name, os)| folders(&fixtures().join(name)).into_iter().map(move |source| (*os, source)));
    sources.flat_map(|(os, source)| folders(&source).into_iter().map(move |case| (os, case))).collect()
}

#[test]
fn every_fixture_reads_as_written_down() {
    for (os, case) in cases() {
        let file = case.with_extension("expected");
        let scan = look(os, &case);
        let found = describe(&scan);
        if std::env::var_os("SIGHTLINE_BLESS").is_some() {
            fs::write(&file, &found).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap();
        assert_eq!(found, expected, "{}", case.display());
        assert_eq!(look(os, &case), scan, "a second look gives the same");
        for row in &scan.coverage {
            assert!(SOURCES.contains(&row.source.as_str()), "{}", row.source);
        }
    }
}

/// Every source has a fixture folder for one of its systems at least.
#[cfg(unix)]
#[test]
fn every_source_has_fixtures() {
    for source in SOURCES {
        assert!(cases().iter().any(|(_, case)| case.parent().unwrap().ends_with(source)), "{source}");
    }
}

#[cfg(unix)]
#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
            if from.is_symlink() {
                std::os::unix::fs::symlink(fs::read_link(&from).unwrap(), to).unwrap();
            } else if from.is_dir() {
                copy(&from, &to);
            } else {
                let Ok(text) = fs::read_to_string(&from) else {
                    fs::copy(&from, &to).unwrap();
                    continue;
                };
                // An empty file stays empty, or it would not be one; a file of paths has never a mark.
                let mark =
                    if text.is_empty() || from.extension().is_some_and(|it| it == "list") { "" } else { "\u{feff}" };
                fs::write(to, format!("{mark}{}", text.replace('\n', "\r\n"))).unwrap();
            }
        }
    }
    for (os, case) in cases() {
        let other = tempfile::tempdir().unwrap();
        copy(&case, other.path());
        assert_eq!(describe(&look(os, other.path())), describe(&look(os, &case)), "{}", case.display());
    }
}

#[cfg(unix)]
#[test]
fn the_system_says_its_name() {
    let machine = Machine::at(fixtures().join("linux/dpkg/distroless"), Os::Linux).unwrap();
    assert_eq!(machine.system_name().as_deref(), Some("Debian GNU/Linux 12 (bookworm)"));
    assert!(!machine.is_live());
    let error = Machine::at(fixtures().join("no-such-folder"), Os::Linux).unwrap_err();
    assert!(error.to_string().starts_with("cannot look at"));
    let nothing = tempfile::tempdir().unwrap();
    assert_eq!(Machine::at(nothing.path().to_path_buf(), Os::Linux).unwrap().system_name(), None);
}
