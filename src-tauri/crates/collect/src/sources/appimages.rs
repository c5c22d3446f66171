//! AppImages: programs in one file, wherever people keep them. What lies inside is not looked at.

use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind};
use sightline_parse::appimage;
use std::{collections::HashMap, path::PathBuf};

/// In homes; nothing below them is looked into.
const IN_HOMES: [&str; 5] = ["Applications", ".local/bin", "bin", "Downloads", "Desktop"];

pub(crate) fn read(run: &mut Run<'_>) {
    let mut places = vec!["/opt".to_owned(), "/usr/local/bin".to_owned()];
    places.extend(run.homes.iter().flat_map(|home| IN_HOMES.map(|inner| format!("{home}/{inner}"))));
    let mut seen = Vec::new();
    // Places with how many they hold, and candidates: is it a link, number of the place, name.
    let (mut rows, mut candidates) = (Vec::new(), Vec::new());
    for place in places {
        match run.reader.folder(&place).and_then(|folder| Ok((run.reader.list(&folder)?, folder))) {
            // `~/bin` may be a link to `~/.local/bin`.
            Ok((_, folder)) if seen.contains(&folder.host) => {}
            Ok((listing, folder)) => {
                seen.push(folder.host);
                listing.faults.into_iter().for_each(|fault| run.problem(fault));
                candidates.extend(listing.entries.into_iter().map(|(file, link)| (link, rows.len(), file)));
                rows.push((place, 0));
            }
            Err(fault) => run.missed(&place, fault),
        }
    }
    // Links last: one to a file seen before is no second program.
    candidates.sort();
    let mut files = HashMap::new();
    for (_, number, file) in candidates {
        if let Some((place, count)) = rows.get_mut(number) {
            *count += usize::from(take(run, &mut files, place, &file));
        }
    }
    for (place, count) in rows {
        run.found(&place, count);
    }
}

/// `files`: by where a file really lies, its item.
fn take(run: &mut Run<'_>, files: &mut HashMap<PathBuf, usize>, place: &str, file: &str) -> bool {
    let Some((name, version)) = appimage::name_and_version(file).filter(|_| !run.is_stopped()) else { return false };
    let path = format!("{place}/{file}");
    let head = run.reader.read_head(&path, appimage::HEAD);
    if let Err(fault) =
        head.and_then(|head| appimage::check(&head).map_err(|reason| Fault { path: path.clone(), reason }))
    {
        run.problem(fault);
        return false;
    }
    let place = run.place(&path);
    let host = run.reader.host(&path).unwrap_or_default();
    // A desktop entry that starts this file is the same program.
    if let Some(number) = run.owner_of(&path).or_else(|| files.get(&host).copied()) {
        files.insert(host, number);
        run.add_source(number, place);
        if let Some(item) = run.item(number) {
            item.version = item.version.take().or(version);
            item.location.get_or_insert(path);
        }
        return true;
    }
    let item = Item {
        version,
        sources: vec![place],
        identifiers: vec![Identifier::new(IdentifierKind::Process, name.as_str())],
        location: Some(path.clone()),
        ..Item::new(ItemKind::App, &format!("appimage:{path}"), "", name)
    };
    let number = run.push(item);
    run.owns(&path, number);
    files.insert(host, number);
    true
}
