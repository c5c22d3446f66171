//! Flatpak apps and runtimes, system-wide and of each user.

use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::{desktop_entry, flatpak};
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) fn read(run: &mut Run<'_>) {
    let mut bases = vec!["/var/lib/flatpak".to_owned()];
    bases.extend(run.homes.iter().map(|home| format!("{home}/.local/share/flatpak")));
    for base in bases {
        if let Err(fault) = run.reader.folder(&base) {
            run.missed(&base, fault);
            continue;
        }
        let mut count = 0;
        for (kind, role) in [("app", Role::App), ("runtime", Role::Library)] {
            let there = deployed(run, &format!("{base}/{kind}"));
            let taken = AtomicUsize::new(0);
            run.side_by_side(&there, |part, deployed| {
                taken.fetch_add(usize::from(take(part, deployed, role)), Ordering::Relaxed);
            });
            count += taken.into_inner();
        }
        run.found(&base, count);
    }
}

/// `<kind>/<id>/<arch>/<branch>`.
struct Deployed {
    id: String,
    arch: String,
    branch: String,
    path: String,
}

fn deployed(run: &mut Run<'_>, base: &str) -> Vec<Deployed> {
    let mut found = Vec::new();
    for id in folders(run, base) {
        for arch in folders(run, &format!("{base}/{id}")) {
            // `current` is a link to `<arch>/<branch>` beside the folders of architectures.
            if arch == "current" {
                continue;
            }
            for branch in folders(run, &format!("{base}/{id}/{arch}")) {
                let path = format!("{base}/{id}/{arch}/{branch}");
                found.push(Deployed { id: id.clone(), arch: arch.clone(), branch, path });
            }
        }
    }
    found
}

fn folders(run: &mut Run<'_>, path: &str) -> Vec<String> {
    match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            listing.entries.into_iter().filter(|(_, folder)| *folder).map(|(name, _)| name).collect()
        }
        Err(fault) => {
            run.problem(fault);
            Vec::new()
        }
    }
}

fn take(run: &mut Run<'_>, deployed: &Deployed, role: Role) -> bool {
    let Deployed { id, arch, branch, path } = deployed;
    let active = format!("{path}/active");
    // Removed but still in use by a running app: nothing is active.
    if !run.reader.is_there(&active) {
        return false;
    }
    if let Err(fault) = run.reader.folder(&active) {
        run.problem(fault);
        return false;
    }
    if let Err(fault) = parsed(run, &format!("{active}/metadata"), flatpak::metadata) {
        run.problem(fault.expected());
    }
    let (mut name, mut version) = (None, None);
    if role == Role::App {
        for file in ["metainfo/ID.metainfo.xml", "metainfo/ID.appdata.xml", "appdata/ID.appdata.xml"] {
            let file = format!("{active}/files/share/{}", file.replace("ID", id));
            let languages = run.languages;
            match parsed(run, &file, |bytes| flatpak::metainfo(bytes, languages)) {
                Ok(info) => {
                    (name, version) = (info.name, info.version);
                    break;
                }
                Err(fault) => run.problem(fault),
            }
        }
        if name.is_none() {
            let file = format!("{active}/export/share/applications/{id}.desktop");
            match parsed(run, &file, desktop_entry::parse) {
                Ok(entry) => name = entry.name_in(run.languages).map(str::to_owned),
                Err(fault) => run.problem(fault),
            }
        }
    }
    // Flathub builds for makers and strangers alike; the deployed files do not say who built it.
    let item = Item {
        role,
        // Of a runtime, the branch is what people call its version.
        version: version.or_else(|| (role == Role::Library).then(|| branch.clone())),
        sources: vec![run.place(path)],
        identifiers: vec![Identifier::new(IdentifierKind::Flatpak, id.as_str())],
        ..Item::new(ItemKind::App, &format!("flatpak:{id}:{arch}:{branch}"), "", name.unwrap_or_else(|| id.clone()))
    };
    let number = run.push(item);
    if role == Role::App {
        run.called.entry(format!("{id}.desktop")).or_insert(number);
    }
    true
}

fn parsed<T>(
    run: &Run<'_>,
    path: &str,
    parse: impl Fn(&[u8]) -> Result<T, sightline_model::Reason>,
) -> Result<T, Fault> {
    let bytes = run.reader.read_small(path)?;
    parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason })
}
