//! Packages in Nix profiles: of the system, of each user, and those each user keeps themselves.

use super::{desktop, packages};
use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::{
    Parsed,
    nix::{self, Package},
    owned::Owned,
};
use std::collections::{BTreeMap, HashSet};

/// Folders that hold a profile a user.
const OF_USERS: [&str; 2] = ["/nix/var/nix/profiles/per-user", "/etc/profiles/per-user"];

pub(crate) fn read(run: &mut Run<'_>) {
    // A system that runs calls the second one `/run/current-system/sw`.
    let mut profiles = vec!["/nix/var/nix/profiles/default".to_owned(), "/nix/var/nix/profiles/system/sw".to_owned()];
    for place in OF_USERS {
        match run.reader.folder(place).and_then(|folder| run.reader.list(&folder)) {
            Ok(listing) => {
                listing.faults.into_iter().for_each(|fault| run.problem(fault));
                let users = listing.entries.into_iter().filter(|(_, folder)| *folder).map(|(name, _)| name);
                let inner = if place.starts_with("/nix") { "/profile" } else { "" };
                profiles.extend(users.map(|user| format!("{place}/{user}{inner}")));
            }
            Err(fault) => run.missed(place, fault),
        }
    }
    for home in &run.homes {
        profiles.push(format!("{home}/.nix-profile"));
        profiles.push(format!("{home}/.local/state/nix/profiles/profile"));
    }
    let mut seen = HashSet::new();
    for profile in profiles {
        match run.reader.folder(&profile) {
            // The first name of a profile stands for all of them.
            Ok(folder) if !seen.insert(folder.host.clone()) => run.row(CoverageStatus::Found, &profile, 0, None),
            Ok(_) => match packages(run, &profile) {
                Ok((path, asked_for, parsed)) => {
                    run.flaws(&path, parsed.flaws);
                    let count = parsed.records.len();
                    for package in parsed.records {
                        take(run, package, &path, asked_for);
                    }
                    run.found(&profile, count);
                }
                Err(fault) => run.missed(&fault.path.clone(), fault),
            },
            Err(fault) => run.missed(&profile, fault),
        }
    }
}

/// Where it is written what a profile holds, whether the person put it there one by one, and what it holds.
fn packages(run: &mut Run<'_>, profile: &str) -> Result<(String, bool, Parsed<Package>), Fault> {
    type Read = fn(&[u8]) -> Result<Parsed<Package>, sightline_model::Reason>;
    let kinds: [(&str, Read); 2] = [("manifest.json", nix::manifest), ("manifest.nix", nix::old_manifest)];
    for (name, parse) in kinds {
        let path = format!("{profile}/{name}");
        match run.reader.read(&path) {
            Ok(bytes) => {
                let parsed = parse(&bytes).map_err(|reason| Fault { path: path.clone(), reason })?;
                return Ok((path, true, parsed));
            }
            Err(fault) if fault.is_absent() => {}
            Err(fault) => return Err(fault),
        }
    }
    // What a configuration describes has no list: its folders are full of links into the store.
    let mut found = BTreeMap::new();
    for inner in ["bin", "share/applications"] {
        match run.reader.folder(&format!("{profile}/{inner}")).and_then(|folder| run.reader.links(&folder)) {
            Ok(links) => {
                let packages = links.iter().filter_map(|(_, target)| nix::store_path(target));
                found.extend(packages.map(|package| (package.path.clone(), package)));
            }
            Err(fault) if fault.is_absent() => {}
            Err(fault) => return Err(fault),
        }
    }
    let parsed = Parsed { records: found.into_values().collect(), flaws: Vec::new() };
    Ok((profile.to_owned(), false, parsed))
}

fn take(run: &mut Run<'_>, package: Package, list: &str, asked_for: bool) {
    if run.is_stopped() {
        return;
    }
    let mut owned = Owned::default();
    if let Some(path) = &package.path {
        // Nothing there: the store was not saved along with the profile.
        match desktop::entries(run, &format!("{path}/share/applications"), 0) {
            Ok(entries) => owned.entries = entries,
            Err(fault) => run.problem(fault),
        }
        owned.claims.push(path.clone());
    }
    let entries = packages::Entries::read(run, &owned.entries);
    let role = if entries.any_visible() {
        Role::App
    } else if package.name.starts_with("lib") && !package.name.starts_with("libre") {
        Role::Library
    } else if asked_for {
        Role::App
    } else {
        Role::Component
    };
    let item = Item {
        role,
        version: package.version,
        sources: vec![run.place(list)],
        identifiers: vec![Identifier::new(IdentifierKind::Nix, package.name.as_str())],
        location: package.path,
        ..Item::new(ItemKind::App, &format!("nix:{}", package.name), "", package.name.as_str())
    };
    packages::push(run, &package.name, entries, owned, item);
}
