//! Debian packages, and the desktop entries they own.

use super::packages::{self, Entries};
use crate::{machine, reader::Folder, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Origin, Role};
use sightline_parse::{
    Parsed,
    dpkg::{self, Package, Papers},
    owned::{Owned, Wanted},
    purl,
};
use std::collections::HashSet;

const STATUS: &str = "/var/lib/dpkg/status";
/// One file a package, in container images built without dpkg (distroless).
const STATUS_D: &str = "/var/lib/dpkg/status.d";
const INFO: &str = "/var/lib/dpkg/info";
const EXTENDED_STATES: &str = "/var/lib/apt/extended_states";

/// Sections of code that other programs share.
const LIBRARY_SECTIONS: &[&str] =
    &["libs", "oldlibs", "libdevel", "introspection", "debug", "rust", "golang", "haskell", "ocaml"];
/// Sections of what comes along with programs.
const DATA_SECTIONS: &[&str] = &["localization", "fonts", "doc", "metapackages", "tasks"];

/// Packages read in one go.
const CHUNK: usize = 128;

pub(crate) fn read(run: &mut Run<'_>) {
    // File, the place it belongs to, and what it holds.
    let mut databases = Vec::new();
    match run.reader.read(STATUS) {
        Ok(bytes) => databases.push((STATUS.to_owned(), STATUS, dpkg::status(&bytes))),
        Err(fault) => run.missed(STATUS, fault),
    }
    match run.reader.folder(STATUS_D).and_then(|folder| Ok((run.reader.list(&folder)?, folder))) {
        Ok((listing, folder)) => {
            for (name, _) in listing.entries.iter().filter(|(name, _)| !name.ends_with(".md5sums")) {
                match run.reader.read_in(&folder, name) {
                    Ok(bytes) => databases.push((format!("{STATUS_D}/{name}"), STATUS_D, dpkg::status_d(&bytes))),
                    Err(fault) => run.problem(fault.expected()),
                }
            }
        }
        // Few systems have it; where it is not, the row of the other place says all.
        Err(fault) if fault.is_absent() => {}
        Err(fault) => run.missed(STATUS_D, fault),
    }
    let auto = match run.reader.read(EXTENDED_STATES) {
        Ok(bytes) => dpkg::auto_installed(&bytes),
        Err(fault) => {
            run.problem(fault);
            HashSet::new()
        }
    };
    let system = machine::os_release(&run.reader);
    let about = About {
        distribution: system.id.clone().unwrap_or_else(|| "debian".to_owned()),
        ubuntu: system.is_like("ubuntu"),
        info: run.reader.folder(INFO).ok().map(|folder| (run.reader.regular_files(&folder), folder)),
        auto,
        wanted: packages::wanted(run),
    };
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (path, place, Parsed { records, flaws }) in databases {
        run.flaws(&path, flaws);
        match counts.last_mut() {
            Some((last, count)) if *last == place => *count += records.len(),
            _ => counts.push((place, records.len())),
        }
        let chunks: Vec<&[Package]> = records.chunks(CHUNK).collect();
        run.side_by_side(&chunks, |part, packages| {
            for package in *packages {
                take(part, &about, package, &path);
            }
        });
    }
    for (place, count) in counts {
        run.found(place, count);
    }
}

/// What all packages share.
struct About {
    distribution: String,
    ubuntu: bool,
    info: Option<(HashSet<String>, Folder)>,
    auto: HashSet<(String, String)>,
    wanted: Wanted,
}

fn take(run: &mut Run<'_>, about: &About, package: &Package, database: &str) {
    let owned = owned(run, about, package);
    let origin = package.built_by(match (&owned, about.ubuntu) {
        (Some((_, papers)), false) => Some(*papers),
        _ => None,
    });
    let (owned, _) = owned.unwrap_or_default();
    let entries = Entries::read(run, &owned.entries);
    let arch = package.arch.clone().unwrap_or_default();
    let key = (package.name.clone(), arch.clone());
    let role = role(package, origin, entries.any_visible(), about.auto.contains(&key));
    let kind = if origin == Origin::Distribution { IdentifierKind::DebDistro } else { IdentifierKind::Deb };
    let item = Item {
        role,
        purl: Some(purl::deb(&about.distribution, &package.name, package.version.as_deref(), package.arch.as_deref())),
        version: package.version.clone(),
        sources: vec![run.place(database)],
        identifiers: vec![Identifier::new(kind, package.name.as_str())],
        origin,
        ..Item::new(ItemKind::App, &format!("dpkg:{}:{arch}", package.name), "", package.name.as_str())
    };
    packages::push(run, &package.name, entries, owned, item);
}

/// `None`: the package's file list is not there.
fn owned(run: &mut Run<'_>, about: &About, package: &Package) -> Option<(Owned, Papers)> {
    let (files, info) = about.info.as_ref()?;
    let arch = package.arch.as_deref().unwrap_or_default();
    // Packages that can be there for several architectures at once have it in the name of the list.
    let names = [format!("{}.list", package.name), format!("{}:{arch}.list", package.name)];
    let read = match names.iter().find(|name| files.contains(*name)) {
        Some(name) => vec![run.reader.read_known(info, name)],
        // A link, something else, or nothing.
        None => names.iter().map(|name| run.reader.read_in(info, name)).collect(),
    };
    for read in read {
        match read {
            Ok(bytes) => return Some(dpkg::owned(&bytes, &about.wanted)),
            Err(fault) => run.problem(fault),
        }
    }
    None
}

fn role(package: &Package, origin: Origin, has_visible_entry: bool, auto: bool) -> Role {
    let section = package.section.as_deref().unwrap_or_default();
    let named_library = package.name.starts_with("lib") && !package.name.starts_with("libre");
    if has_visible_entry {
        Role::App
    } else if package.basic || section == "kernel" {
        Role::System
    } else if LIBRARY_SECTIONS.contains(&section) || (named_library && origin == Origin::Distribution) {
        Role::Library
    } else if origin != Origin::Distribution && !auto && !DATA_SECTIONS.contains(&section) {
        // Someone fetched it on purpose from its maker.
        Role::App
    } else {
        Role::Component
    }
}
