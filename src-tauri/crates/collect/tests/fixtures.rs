//! Every fixture machine reads as its `.expected` file says, also with CRLF line ends and byte order marks.
//!
//! A fixture is a folder `tests/fixtures/<os>/<source>/<case>/` holding a machine's root, and beside it the file
//! `<case>.expected`. After a change on purpose: `SIGHTLINE_BLESS=1 cargo test -p sightline-collect`, then read the diff.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{Limits, Machine, SOURCES, Silent, collect};
use sightline_model::{CoverageStatus, Item, Os, Scan};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").canonicalize().unwrap()
}

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
        .filter(|(name, _)| fixtures().join(name).is_dir())
        .flat_map(|(name, os)| folders(&fixtures().join(name)).into_iter().map(move |source| (*os, source)));
    sources.flat_map(|(os, source)| folders(&source).into_iter().map(move |case| (os, case))).collect()
}

fn look(os: Os, root: &Path) -> Scan<Item> {
    let machine = Machine::at(root.to_path_buf(), os).unwrap();
    collect(&machine, &["cs".to_owned(), "en".to_owned()], &Limits::default(), &Silent)
}

fn describe(scan: &Scan<Item>) -> String {
    let mut out = String::new();
    for item in &scan.items {
        let version = item.version.as_deref().unwrap_or("-");
        writeln!(out, "{} “{}” {version}", item.kind.as_str(), item.name).unwrap();
        writeln!(out, "    {:?}, {:?}, autostart {:?}", item.role, item.origin, item.autostart).unwrap();
        for identifier in &item.identifiers {
            writeln!(out, "    {} {}", identifier.kind.as_str(), identifier.value).unwrap();
        }
        if let Some(purl) = &item.purl {
            writeln!(out, "    {purl}").unwrap();
        }
        for place in &item.sources {
            writeln!(out, "    at {} {}", place.source, place.path).unwrap();
        }
        let told = [("publisher", &item.publisher), ("team", &item.team_id), ("location", &item.location)];
        for (what, text) in told.into_iter().filter_map(|(what, text)| Some((what, text.as_ref()?))) {
            writeln!(out, "    {what} {text}").unwrap();
        }
        for (what, time) in [("installed", item.installed_at), ("last used", item.last_used)] {
            time.into_iter().for_each(|time| writeln!(out, "    {what} {time}").unwrap());
        }
        item.running.into_iter().for_each(|running| writeln!(out, "    running {running}").unwrap());
        if let Some(facts) = &item.extension {
            writeln!(out, "    in {} “{}” {}", facts.browser, facts.profile, facts.profile_path).unwrap();
            writeln!(
                out,
                "    enabled {:?}, by {:?}, verdict {:?}, manifest {:?}, installed {:?}, updated {:?}",
                facts.enabled,
                facts.install_source,
                facts.browser_verdict,
                facts.manifest_version,
                facts.installed_at,
                facts.updated_at
            )
            .unwrap();
            writeln!(out, "    {:?} hosts {:?} permissions {:?}", facts.reach, facts.hosts, facts.permissions).unwrap();
            writeln!(out, "    description {:?}", facts.description).unwrap();
            let lists = [
                ("optional", &facts.optional),
                ("declares to collect", &facts.data_collection),
                ("off because", &facts.off_because),
            ];
            for (what, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
                writeln!(out, "    {what} {list:?}").unwrap();
            }
            facts.private_windows.into_iter().for_each(|on| writeln!(out, "    private windows {on}").unwrap());
            facts.update_url.iter().for_each(|url| writeln!(out, "    updates from {url}").unwrap());
            for (what, _) in [("withheld", facts.withheld), ("leftover", facts.leftover)].iter().filter(|it| it.1) {
                writeln!(out, "    {what}").unwrap();
            }
        }
    }
    for problem in &scan.problems {
        let detail = problem.reason.detail.as_deref().unwrap_or("-");
        writeln!(
            out,
            "problem {} {:?} {} {} ({detail})",
            problem.source, problem.status, problem.path, problem.reason.code
        )
        .unwrap();
    }
    let plain_absent = |status, reason: bool| status == CoverageStatus::Absent && !reason;
    for row in scan.coverage.iter().filter(|row| !plain_absent(row.status, row.reason.is_some())) {
        let reason = row.reason.as_ref().map_or("-", |reason| reason.code.as_str());
        writeln!(out, "looked {} {:?} {} {} {reason}", row.source, row.status, row.path, row.items).unwrap();
    }
    out
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
