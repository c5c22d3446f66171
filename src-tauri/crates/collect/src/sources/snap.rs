//! Snaps: the mounted ones, and on a disk that is not running the snap files.

use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::snap::{self, Snap};
use std::collections::BTreeMap;

const FILES: &str = "/var/lib/snapd/snaps";
/// Where snaps are mounted: the second on systems that keep `/` clean (Fedora, Arch).
const MOUNTS: [&str; 2] = ["/snap", "/var/lib/snapd/snap"];

pub(crate) fn read(run: &mut Run<'_>) {
    // Name → path it was seen at.
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut rows = Vec::new();
    for place in [FILES].into_iter().chain(MOUNTS) {
        match run.reader.folder(place).and_then(|folder| run.reader.list(&folder)) {
            Ok(listing) => {
                listing.faults.into_iter().for_each(|fault| run.problem(fault));
                let before = seen.len();
                for (name, folder) in listing.entries {
                    // `bin` holds the commands of all snaps.
                    if place != FILES && folder && name != "bin" {
                        seen.entry(name.clone()).or_insert_with(|| format!("{place}/{name}"));
                    } else if place == FILES
                        && let Some((short, _)) = snap::file_name(&name)
                    {
                        seen.insert(short.to_owned(), format!("{place}/{name}"));
                    }
                }
                rows.push((place, seen.len() - before));
            }
            Err(fault) => run.missed(place, fault),
        }
    }
    let seen: Vec<(String, String)> = seen.into_iter().collect();
    run.side_by_side(&seen, |part, (name, path)| take(part, name, path));
    for (place, count) in rows {
        run.found(place, count);
    }
}

fn take(run: &mut Run<'_>, name: &str, path: &str) {
    let mut found = None;
    for mount in MOUNTS {
        let file = format!("{mount}/{name}/current/meta/snap.yaml");
        let parsed = run.reader.read_small(&file);
        match parsed.and_then(|bytes| snap::yaml(&bytes).map_err(|reason| Fault { path: file.clone(), reason })) {
            Ok(snap) => {
                found = Some(snap);
                break;
            }
            // Not mounted: the link `current` leads nowhere, or into an empty folder.
            Err(fault) if fault.reason.code == "link-broken" => {}
            Err(fault) => run.problem(fault),
        }
    }
    let role = match found.as_ref() {
        None => Role::App,
        Some(Snap { kind, has_apps, .. }) => match kind.as_str() {
            "app" if *has_apps => Role::App,
            // Themes and toolkits that other snaps mount.
            "app" => Role::Component,
            "base" => Role::Library,
            _ => Role::System,
        },
    };
    let snap = found.unwrap_or_default();
    // The store's account of who published it is not in the snap.
    let number = run.push(Item {
        role,
        version: snap.version,
        sources: vec![run.place(path)],
        identifiers: vec![Identifier::new(IdentifierKind::Snap, name)],
        ..Item::new(ItemKind::App, &format!("snap:{name}"), "", snap.title.unwrap_or_else(|| name.to_owned()))
    });
    run.called.entry(name.to_owned()).or_insert(number);
}
