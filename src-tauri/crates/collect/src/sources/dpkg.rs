//! Debian packages, and the desktop entries they own.

use crate::{
    machine,
    reader::{Fault, Folder},
    run::Run,
};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Origin, Role, SourceRef};
use sightline_parse::{
    Parsed,
    desktop_entry::{self, DesktopEntry},
    dpkg::{self, Owned, Package},
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
}

fn take(run: &mut Run<'_>, about: &About, package: &Package, database: &str) {
    let owned = owned(run, about, package);
    let origin = package.built_by(match (&owned, about.ubuntu) {
        (Some(owned), false) => Some(owned.papers),
        _ => None,
    });
    let owned = owned.unwrap_or_default();
    let entries: Vec<(String, Option<DesktopEntry>)> = owned
        .entries
        .into_iter()
        .map(|path| {
            let entry = run.reader.read_small(&path);
            let entry = entry
                .and_then(|bytes| desktop_entry::parse(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
            let entry = entry.map_err(|fault| run.problem(fault)).ok();
            (path, entry)
        })
        .collect();
    let visible: Vec<(&String, &DesktopEntry)> = entries
        .iter()
        .filter_map(|(path, entry)| Some((path, entry.as_ref().filter(|entry| entry.is_visible_app())?)))
        .collect();
    let arch = package.arch.clone().unwrap_or_default();
    let key = (package.name.clone(), arch.clone());
    let role = role(package, origin, !visible.is_empty(), about.auto.contains(&key));
    // A package of several programs is called after the one of its own name, else after the first.
    let main = visible.iter().find(|(path, _)| stem(path) == package.name).or_else(|| visible.first());
    let name = main.and_then(|(_, entry)| entry.name_in(run.languages)).unwrap_or(&package.name).to_owned();
    let kind = if origin == Origin::Distribution { IdentifierKind::DebDistro } else { IdentifierKind::Deb };
    let mut identifiers = vec![Identifier::new(kind, package.name.as_str())];
    let mut sources = vec![SourceRef { source: run.source().to_owned(), path: database.to_owned() }];
    for (path, _) in &visible {
        identifiers.push(Identifier::new(IdentifierKind::DesktopEntry, file_name(path)));
        sources.push(SourceRef { source: "desktop-entries".to_owned(), path: (*path).clone() });
    }
    let mut called: Vec<String> = vec![package.name.clone()];
    for (path, entry) in &visible {
        called.push(file_name(path).to_owned());
        called.extend(entry.program().map(str::to_owned));
    }
    let number = run.push(Item {
        role,
        purl: Some(purl::deb(&about.distribution, &package.name, package.version.as_deref(), package.arch.as_deref())),
        version: package.version.clone(),
        sources,
        identifiers,
        origin,
        ..Item::new(ItemKind::App, &format!("dpkg:{}:{arch}", package.name), "", name)
    });
    run.owner_of_entry.extend(entries.into_iter().map(|(path, _)| (path, number)));
    run.owner_of_autostart.extend(owned.autostart.into_iter().map(|path| (path, number)));
    for name in called {
        run.called.entry(name).or_insert(number);
    }
}

/// `None`: the package's file list is not there.
fn owned(run: &mut Run<'_>, about: &About, package: &Package) -> Option<Owned> {
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
            Ok(bytes) => return Some(dpkg::owned(&bytes)),
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

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn stem(path: &str) -> &str {
    file_name(path).trim_end_matches(".desktop")
}
