//! What files of other tools give: each under `tests/fixtures/imports/<kind>/` with `<file>.expected` beside it. After a
//! change on purpose: `SIGHTLINE_BLESS=1 cargo test -p sightline-collect`, then read the diff.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{
    Limits, Machine, Silent, collect,
    import::{ImportKind, import},
};
use sightline_model::{Item, Os, Scan};
use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

fn fixtures() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").canonicalize().unwrap()
}

/// Kind, name and bytes of every file.
fn files() -> Vec<(ImportKind, String, Vec<u8>)> {
    let mut found = Vec::new();
    for kind in ImportKind::ALL {
        let folder = fixtures().join("imports").join(kind.as_str());
        let mut names: Vec<String> =
            fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| !name.ends_with(".expected"));
        names.sort();
        found.extend(names.into_iter().map(|name| (kind, name.clone(), fs::read(folder.join(name)).unwrap())));
    }
    assert!(found.len() > 6);
    found
}

fn describe(scan: &Scan<Item>) -> String {
    let mut out = String::new();
    for item in &scan.items {
        let version = item.version.as_deref().unwrap_or("-");
        writeln!(out, "{} “{}” {version} {:?} {:?}", item.kind.as_str(), item.name, item.role, item.origin).unwrap();
        writeln!(out, "    {}", item.id).unwrap();
        for identifier in &item.identifiers {
            writeln!(out, "    {} {}", identifier.kind.as_str(), identifier.value).unwrap();
        }
        let told = [
            ("purl", &item.purl),
            ("publisher", &item.publisher),
            ("location", &item.location),
            ("installed by", &item.installer),
        ];
        for (what, text) in told.into_iter().filter_map(|(what, text)| Some((what, text.as_ref()?))) {
            writeln!(out, "    {what} {text}").unwrap();
        }
        for (what, time) in [("installed", item.installed_at), ("last used", item.last_used)] {
            time.into_iter().for_each(|time| writeln!(out, "    {what} {time}").unwrap());
        }
        for seen in &item.observed {
            let owner = seen.owner.as_deref().unwrap_or("-");
            writeln!(out, "    {:?} {} {} times, last {}, of {owner}", seen.kind, seen.name, seen.count, seen.last)
                .unwrap();
        }
        if let Some(facts) = &item.extension {
            writeln!(out, "    in {} “{}” {}", facts.browser, facts.profile, facts.profile_path).unwrap();
            writeln!(
                out,
                "    enabled {:?}, by {:?}, manifest {:?}, installed {:?}, leftover {}, updates {:?}",
                facts.enabled,
                facts.install_source,
                facts.manifest_version,
                facts.installed_at,
                facts.leftover,
                facts.update_url
            )
            .unwrap();
            writeln!(out, "    {:?} hosts {:?} permissions {:?}", facts.reach, facts.hosts, facts.permissions).unwrap();
            writeln!(out, "    optional {:?}, description {:?}", facts.optional, facts.description).unwrap();
        }
    }
    for problem in &scan.problems {
        let detail = problem.reason.detail.as_deref().unwrap_or("-");
        writeln!(out, "problem {:?} {} {} ({detail})", problem.status, problem.path, problem.reason.code).unwrap();
    }
    for row in &scan.coverage {
        let reason = row.reason.as_ref().map_or("-", |reason| reason.code.as_str());
        let detail = row.reason.as_ref().and_then(|reason| reason.detail.as_deref()).unwrap_or("-");
        writeln!(out, "looked {:?} {} {} {reason} ({detail})", row.status, row.path, row.items).unwrap();
    }
    out
}

#[test]
fn every_file_reads_as_written_down() {
    for (kind, name, bytes) in files() {
        let scan = import(kind, &name, &bytes).unwrap();
        let found = describe(&scan);
        let file = fixtures().join("imports").join(kind.as_str()).join(format!("{name}.expected"));
        if std::env::var_os("SIGHTLINE_BLESS").is_some() {
            fs::write(&file, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&file).unwrap(), "{name}");
        let ids: BTreeSet<&str> = scan.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids.len(), scan.items.len(), "{name}: an id is given once");
        let text = String::from_utf8(bytes).unwrap();
        for other in [format!("\u{feff}{}", text.replace("\r\n", "\n").replace('\n', "\r\n")), format!("{text}\n\n")] {
            assert_eq!(import(kind, &name, other.as_bytes()).unwrap(), scan, "{name}");
        }
    }
}

#[test]
fn a_file_cut_anywhere_costs_at_most_one_problem_of_a_kind() {
    for (kind, name, bytes) in files() {
        let whole = import(kind, &name, &bytes).unwrap();
        for part in 0..20 {
            let Ok(cut) = import(kind, &name, &bytes[..bytes.len() * part / 20]) else { continue };
            let kinds: BTreeSet<&str> = cut.problems.iter().map(|problem| problem.reason.code.as_str()).collect();
            assert_eq!(kinds.len(), cut.problems.len(), "{name}");
            assert!(cut.items.len() <= whole.items.len() + 1 && cut.problems.iter().all(|it| it.path == name));
        }
    }
}

#[test]
fn each_kind_refuses_the_files_of_the_others() {
    for (kind, name, bytes) in files() {
        for other in ImportKind::ALL.into_iter().filter(|other| *other != kind) {
            let reason = import(other, &name, &bytes).unwrap_err();
            assert_eq!(reason.code, format!("import-not-{}", other.as_str()), "{name}");
        }
    }
}

/// What is seen by a checkup of a machine and told of it by osquery has one id.
#[test]
fn ids_are_those_of_a_checkup() {
    let ids = |case: &str| -> BTreeSet<String> {
        let machine = Machine::at(fixtures().join(case), Os::Linux).unwrap();
        let scan = collect(&machine, &["en".to_owned()], &Limits::default(), &Silent);
        scan.items.iter().map(|item| item.id.to_string()).collect()
    };
    let told = |rows: &str| import(ImportKind::Osquery, "x.json", rows.as_bytes()).unwrap().items[0].id.to_string();
    for (source, row) in CHECKED {
        let cases = fs::read_dir(fixtures().join("linux").join(source)).unwrap().map(|it| it.unwrap().path());
        let all: BTreeSet<String> =
            cases.filter(|case| case.is_dir()).flat_map(|case| ids(case.to_str().unwrap())).collect();
        assert!(all.contains(&told(row)), "{source}");
    }
}

/// Sources of the fixtures of Linux, and a row about something in one of their cases.
const CHECKED: &[(&str, &str)] = &[
    ("dpkg", r#"[{"admindir":"/var/lib/dpkg","name":"bash","version":"5.2.15-2+b8","arch":"amd64"}]"#),
    (
        "chromium-extensions",
        r#"[{"browser_type":"chrome","name":"x","identifier":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "profile_path":"/home/jana/.config/google-chrome/Default"}]"#,
    ),
    (
        "firefox-addons",
        r#"[{"identifier":"a@b.c","creator":"","type":"extension","location":"app-profile",
            "path":"/home/jana/.config/mozilla/firefox/x.default/extensions/a@b.c.xpi"}]"#,
    ),
];
