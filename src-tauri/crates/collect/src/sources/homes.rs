//! Whose home folders there are.

use super::keys;
use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Os, Reason};
use sightline_parse::passwd;

const PASSWD: &str = "/etc/passwd";

pub(crate) fn read(run: &mut Run<'_>) {
    let mut wanted = match run.reader.machine().os() {
        Os::Macos => users(run, &["Shared"], ("Guest", "Library")),
        Os::Windows => windows(run),
        Os::Linux => unix(run),
    };
    wanted.extend(run.reader.machine().home().map(str::to_owned));
    take(run, wanted);
}

/// Where only the administrator reads the list of accounts, the folders tell as much: all but `others`, and the one of
/// `guest`, which lies about unused, if what a used one has is in it.
fn users(run: &mut Run<'_>, others: &[&str], guest: (&str, &str)) -> Vec<String> {
    const USERS: &str = "/Users";
    let listing = match run.reader.folder(USERS).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => {
            run.missed(USERS, fault);
            return Vec::new();
        }
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    run.found(USERS, 0);
    let mut homes = Vec::new();
    for (name, may_be_folder) in listing.entries {
        let home = format!("{USERS}/{name}");
        let is_home = match name.as_str() {
            name if others.iter().any(|other| other.eq_ignore_ascii_case(name)) => false,
            name if name == guest.0 => run.reader.is_there(&format!("{home}/{}", guest.1)),
            _ => may_be_folder && !name.starts_with('.'),
        };
        if is_home {
            homes.push(home);
        }
    }
    homes
}

fn unix(run: &mut Run<'_>) -> Vec<String> {
    let mut wanted: Vec<String> = Vec::new();
    match run.reader.read(PASSWD) {
        Ok(bytes) => {
            wanted.extend(passwd::parse(&bytes).into_iter().filter(passwd::Account::is_person).map(|who| who.home));
            run.found(PASSWD, 0);
        }
        Err(fault) => {
            run.missed(PASSWD, fault);
            // A disk of which only /home was saved.
            wanted.push("/root".to_owned());
            let folder = run.reader.folder("/home");
            if let Ok(listing) = folder.and_then(|folder| run.reader.list(&folder)) {
                wanted.extend(
                    listing.entries.iter().filter(|(_, folder)| *folder).map(|(name, _)| format!("/home/{name}")),
                );
            }
        }
    }
    wanted
}

/// Folders Windows makes for itself; the links of old names lead to other places.
const NOBODY: &[&str] =
    &["Public", "Default", "Default User", "All Users", "defaultuser0", "WDAGUtilityAccount", "WsiAccount"];
const PROFILES: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList";

fn windows(run: &mut Run<'_>) -> Vec<String> {
    let mut registry = std::mem::take(&mut run.registry);
    registry.open_machine(&run.reader);
    run.registry = registry;
    let mut wanted = Vec::new();
    if let Some((keys, _)) = keys::of(run) {
        for sid in keys.below(PROFILES).unwrap_or_default().iter().filter(|sid| keys::is_person(sid)) {
            let path = keys.value(&format!(r"{PROFILES}\{sid}"), "ProfileImagePath");
            let path = path.as_ref().and_then(|path| path.text());
            let path =
                path.map(|path| path.replace("%SystemDrive%", run.reader.machine().shown("/").trim_end_matches('\\')));
            wanted.extend(path.and_then(|path| run.reader.machine().inner(&path)));
        }
    }
    if wanted.is_empty() {
        wanted = users(run, NOBODY, ("Guest", "AppData"));
    }
    wanted
}

/// Takes the homes that can be read, each once.
fn take(run: &mut Run<'_>, wanted: Vec<String>) {
    let mut seen = Vec::new();
    let any_case = run.reader.machine().ignores_case();
    for home in wanted {
        if any_case && run.homes.iter().any(|known| known.to_lowercase() == home.to_lowercase()) {
            continue;
        }
        match run.reader.folder(&home).and_then(|folder| run.reader.list(&folder).map(|_| folder)) {
            Ok(folder) => {
                if !seen.contains(&folder.host) {
                    seen.push(folder.host);
                    run.found(&home, 0);
                    run.homes.push(home);
                }
            }
            Err(fault) if fault.is_absent() => {
                run.row(CoverageStatus::Absent, &home, 0, Some(Reason::new("no-home")));
            }
            Err(fault) if fault.reason.code == "denied" => {
                run.row(CoverageStatus::Denied, &home, 0, Some(fault.reason));
            }
            Err(fault) => run.missed(&home, Fault { path: home.clone(), ..fault }),
        }
    }
}
