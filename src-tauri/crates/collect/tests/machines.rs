//! Whole machines, made with the systems' own tools: each reads as its `expected.txt` says, and one damaged file costs
//! no more than what its source says.
//!
//! After a change on purpose: `SIGHTLINE_BLESS=1 cargo test -p sightline-collect`, then read the diff.
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{describe, fixtures, look};
use sightline_model::Os;
use std::{fs, path::PathBuf};

/// Those with links can be checked out on Unix alone.
const MACHINES: &[(&str, Os)] = &[
    #[cfg(unix)]
    ("debian", Os::Linux),
    #[cfg(unix)]
    ("fedora", Os::Linux),
    #[cfg(unix)]
    ("arch", Os::Linux),
    ("windows11", Os::Windows),
    #[cfg(unix)]
    ("macos", Os::Macos),
];

fn folder(machine: &str) -> PathBuf {
    fixtures().join("machines").join(machine)
}

#[test]
fn every_machine_reads_as_written_down() {
    for (machine, os) in MACHINES {
        let found = describe(&look(*os, &folder(machine).join("root")));
        let file = folder(machine).join("expected.txt");
        if std::env::var_os("SIGHTLINE_BLESS").is_some() {
            fs::write(&file, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&file).unwrap(), "{machine}");
    }
}

#[cfg(unix)]
mod damage {
    use super::*;
    use common::describe_item;
    use sightline_collect::SOURCES;
    use sightline_model::{CoverageStatus, Item, Scan};
    use std::{
        collections::{BTreeMap, BTreeSet},
        fs::File,
        path::Path,
        thread,
        time::{Duration, Instant},
    };

    /// Points at which every file is cut.
    const CUTS: u64 = 20;
    /// Files that several sources read or hang on: what a damage there may change is not held to one source. It still
    /// gives one problem at most.
    const SHARED: &[&str] = &[
        "/etc/passwd",
        "/etc/os-release",
        "/usr/lib/os-release",
        "/Windows/System32/config/SOFTWARE",
        "/Windows/System32/config/SYSTEM",
        "/Users/jana/NTUSER.DAT",
        "/Users/jana/AppData/Local/Microsoft/Windows/UsrClass.dat",
        "/System/Library/CoreServices/SystemVersion.plist",
    ];

    /// Sources of things that are shown for themselves only while no package owns them.
    const UNOWNED: &[&str] = &["opt", "desktop-entries", "autostart", "start-menu", "windows-autostart", "services"];

    /// A copy of a machine to damage, with the times of its files.
    struct Copy {
        os: Os,
        root: tempfile::TempDir,
        /// As the machine names them, without the drive.
        files: Vec<String>,
    }

    impl Copy {
        fn of(machine: &str, os: Os) -> Self {
            fn copy(from: &Path, to: &Path, inner: &str, files: &mut Vec<String>) {
                fs::create_dir_all(to).unwrap();
                for entry in fs::read_dir(from).unwrap() {
                    let name = entry.unwrap().file_name().into_string().unwrap();
                    let (from, to, inner) = (from.join(&name), to.join(&name), format!("{inner}/{name}"));
                    if from.is_symlink() {
                        std::os::unix::fs::symlink(fs::read_link(&from).unwrap(), to).unwrap();
                    } else if from.is_dir() {
                        copy(&from, &to, &inner, files);
                    } else {
                        fs::copy(&from, &to).unwrap();
                        files.push(inner);
                    }
                }
            }
            let root = tempfile::tempdir().unwrap();
            let mut files = Vec::new();
            copy(&folder(machine).join("root"), root.path(), "", &mut files);
            files.sort_unstable();
            Self { os, root, files }
        }

        fn look(&self) -> Scan<Item> {
            look(self.os, self.root.path())
        }

        /// The path of a file that a problem may have named by way of a link, in the form of `files`.
        fn without_links(&self, path: &str) -> String {
            let path = path.strip_prefix("C:").unwrap_or(path).replace('\\', "/");
            let whole = self.root.path().canonicalize().unwrap();
            let (around, name) = path.rsplit_once('/').unwrap_or_default();
            match self.at(around).canonicalize() {
                Ok(around) => format!("/{}/{name}", around.strip_prefix(whole).unwrap().display()).replace("//", "/"),
                Err(_) => path,
            }
        }

        fn at(&self, file: &str) -> PathBuf {
            self.root.path().join(file.trim_start_matches('/'))
        }

        /// Looks with the file as `damage` leaves it, and puts it back as it was, its time and its folder's too.
        fn look_with(&self, file: &str, damage: &dyn Fn(&Path)) -> Scan<Item> {
            let at = self.at(file);
            let around = at.parent().unwrap();
            let (bytes, meta) = (fs::read(&at).unwrap(), fs::metadata(&at).unwrap());
            let folder_time = fs::metadata(around).unwrap().modified().unwrap();
            damage(&at);
            let _ = File::open(around).unwrap().set_modified(folder_time);
            if let Ok(cut) = File::options().append(true).open(&at) {
                cut.set_modified(meta.modified().unwrap()).unwrap();
            }
            let after = self.look();
            fs::write(&at, bytes).unwrap();
            fs::set_permissions(&at, meta.permissions()).unwrap();
            File::options().append(true).open(&at).unwrap().set_modified(meta.modified().unwrap()).unwrap();
            File::open(around).unwrap().set_modified(folder_time).unwrap();
            after
        }
    }

    /// What was found, ready to be compared.
    struct Found {
        /// Description without the id's item, by id.
        items: BTreeMap<String, (String, BTreeSet<(String, String)>)>,
        rows: BTreeSet<(String, String, String)>,
        problems: Vec<(String, String, String)>,
    }

    impl Found {
        fn of(copy: &Copy, scan: &Scan<Item>) -> Self {
            let items = scan.items.iter().map(|item| {
                let places = item.sources.iter().map(|place| (place.source.clone(), place.path.clone())).collect();
                (format!("{:?}", item.id), (describe_item(item), places))
            });
            // That a place is not there is no news; how many items it gave may change with their owner.
            let rows = scan.coverage.iter().filter(|row| row.status != CoverageStatus::Absent);
            let rows = rows.map(|row| (row.source.clone(), format!("{:?}", row.status), row.path.clone()));
            let problems = scan.problems.iter();
            let problems = problems.map(|it| (it.source.clone(), copy.without_links(&it.path), it.reason.code.clone()));
            Self { items: items.collect(), rows: rows.collect(), problems: problems.collect() }
        }
    }

    /// What of the difference this source cannot explain.
    fn unexplained(source: &str, file: &str, before: &Found, after: &Found) -> Vec<String> {
        let of_source = |places: &BTreeSet<(String, String)>| places.iter().any(|(name, _)| name == source);
        // Places of its items that changed: a thing whose owner is gone stands for itself, or goes to another.
        let changed = |id: &String, text: &String| after.items.get(id).is_none_or(|(now, _)| now != text);
        let own = before.items.iter().filter(|(id, (text, places))| of_source(places) && changed(id, text));
        let freed: BTreeSet<&(String, String)> = own.flat_map(|(_, (_, places))| places).collect();
        let plain = |text: &str| {
            let told = |line: &str| line.contains(file) || freed.iter().any(|(_, path)| line.ends_with(path.as_str()));
            let lines = text.lines().filter(|line| !told(&line.replace('\\', "/")));
            lines.collect::<Vec<_>>().join("\n")
        };
        let mut why = Vec::new();
        for (id, (text, _)) in before.items.iter().filter(|(_, (_, places))| !of_source(places)) {
            let now = after.items.get(id).map(|(now, _)| now.as_str());
            if now.is_none_or(|now| plain(now) != plain(text)) {
                why.push(format!("was\n{text}is\n{}", now.unwrap_or("gone\n")));
            }
        }
        for (text, places) in after.items.iter().filter(|(id, _)| !before.items.contains_key(*id)).map(|(_, it)| it) {
            let alone = !freed.is_empty() && places.iter().all(|(name, _)| UNOWNED.contains(&name.as_str()));
            if !of_source(places) && !alone && !places.iter().all(|place| freed.contains(place)) {
                why.push(format!("new\n{text}"));
            }
        }
        let rows = before.rows.symmetric_difference(&after.rows).filter(|(name, ..)| name != source);
        why.extend(rows.map(|row| format!("{row:?}\n")));
        why
    }

    /// One damage.
    fn check(what: &str, file: &str, before: &Found, after: &Found, must_complain: bool) -> Result<bool, String> {
        let mut new = after.problems.clone();
        for known in &before.problems {
            if let Some(at) = new.iter().position(|problem| problem == known) {
                new.remove(at);
            }
        }
        // A machine's own problem may be gone with what it was about.
        if new.len() > 1 {
            return Err(format!("{what} of {file}: {new:?}\n"));
        }
        if new.iter().any(|(_, path, _)| !path.eq_ignore_ascii_case(file)) {
            return Err(format!("{what} of {file}: the problem is elsewhere: {new:?}\n"));
        }
        let changed = before.items != after.items || before.rows != after.rows || !new.is_empty();
        if must_complain && new.is_empty() {
            return Err(format!("{what} of {file}: no problem\n"));
        }
        if SHARED.contains(&file) || !changed {
            return Ok(changed);
        }
        // The source that complains is the one that read it; else any one source must explain all that changed.
        let candidates: Vec<&str> = match new.first() {
            Some((source, ..)) => vec![source],
            None => SOURCES.to_vec(),
        };
        let left = candidates.into_iter().map(|source| (source, unexplained(source, file, before, after)));
        match left.min_by_key(|(_, why)| why.len()) {
            Some((source, why)) if !why.is_empty() => {
                Err(format!("{what} of {file} changes more than {source}:\n{}", why.concat()))
            }
            _ => Ok(changed),
        }
    }

    /// A cut never leaves these whole.
    fn breaks(file: &str, cut: &[u8], whole: &[u8]) -> bool {
        let name = file.rsplit('/').next().unwrap();
        let json = name.ends_with(".json") || name.ends_with("Preferences") || name == "Local State";
        let xml = name.ends_with(".xml") || (name.ends_with(".plist") && whole.starts_with(b"<?xml"));
        let binary = name.ends_with(".plist") && whole.starts_with(b"bplist");
        let rest = &whole[cut.len()..];
        if json {
            serde_json::from_slice::<serde_json::Value>(cut).is_err()
        } else {
            (xml && rest.iter().any(|byte| !byte.is_ascii_whitespace())) || (binary && !rest.is_empty())
        }
    }

    #[allow(clippy::print_stdout, reason = "how much was tried")]
    fn damage(machine: &str, os: Os) -> Vec<String> {
        let copy = Copy::of(machine, os);
        let before = Found::of(&copy, &copy.look());
        let (mut looks, mut read, mut wrong) = (0, 0, BTreeMap::new());
        for file in &copy.files {
            let mut one = |what: &str, must_complain: bool, damage: &dyn Fn(&Path)| {
                looks += 1;
                let after = Found::of(&copy, &copy.look_with(file, damage));
                check(what, file, &before, &after, must_complain).unwrap_or_else(|why| {
                    // The first of a file tells enough.
                    wrong.entry(file.clone()).or_insert(why);
                    true
                })
            };
            let gone = one("loss", false, &|at| fs::remove_file(at).unwrap());
            let whole = fs::read(copy.at(file)).unwrap();
            let size = u64::try_from(whole.len()).unwrap();
            let mut cut = |length: u64| {
                let broken = breaks(file, &whole[..usize::try_from(length).unwrap()], &whole);
                one(&format!("cut after {length} bytes"), broken && gone, &|at| {
                    File::options().write(true).open(at).unwrap().set_len(length).unwrap();
                })
            };
            // What nobody reads is not cut any further.
            let mut noticed = gone;
            for length in BTreeSet::from([0, size / 2, size.saturating_sub(1)]).into_iter().filter(|it| *it < size) {
                noticed |= cut(length);
            }
            if noticed {
                read += 1;
                let places: BTreeSet<u64> = (1..CUTS - 2).map(|part| size * part / (CUTS - 2)).collect();
                places.into_iter().filter(|it| *it > 0 && *it != size / 2 && *it + 1 < size).for_each(|it| {
                    cut(it);
                });
            }
        }
        println!("{machine}: {} files, {read} of them read, {looks} looks", copy.files.len());
        assert_eq!(describe(&copy.look()), describe(&look(os, &folder(machine).join("root"))), "put back");
        wrong.into_values().collect()
    }

    #[test]
    fn one_damaged_file_costs_one_source_and_one_problem() {
        let started = Instant::now();
        let wrong: Vec<String> = thread::scope(|scope| {
            let all: Vec<_> =
                MACHINES.iter().map(|(machine, os)| (machine, scope.spawn(|| damage(machine, *os)))).collect();
            all.into_iter()
                .flat_map(|(machine, thread)| {
                    thread.join().unwrap().into_iter().map(move |why| format!("{machine}: {why}"))
                })
                .collect()
        });
        assert!(wrong.is_empty(), "{} damages:\n{}", wrong.len(), wrong.join("\n"));
        assert!(started.elapsed() < Duration::from_secs(300), "{:?}", started.elapsed());
    }
}
