//! AppImages: programs in one file, wherever people keep them. What lies inside is not looked at.

use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind};
use sightline_parse::appimage;

/// In homes; nothing below them is looked into.
const IN_HOMES: [&str; 5] = ["Applications", ".local/bin", "bin", "Downloads", "Desktop"];

pub(crate) fn read(run: &mut Run<'_>) {
    let mut places = vec!["/opt".to_owned(), "/usr/local/bin".to_owned()];
    places.extend(run.homes.iter().flat_map(|home| IN_HOMES.map(|inner| format!("{home}/{inner}"))));
    let mut seen = Vec::new();
    for place in places {
        match run.reader.folder(&place).and_then(|folder| Ok((run.reader.list(&folder)?, folder))) {
            // `~/bin` may be a link to `~/.local/bin`.
            Ok((_, folder)) if seen.contains(&folder.host) => {}
            Ok((listing, folder)) => {
                seen.push(folder.host);
                listing.faults.into_iter().for_each(|fault| run.problem(fault));
                let mut count = 0;
                for (file, _) in listing.entries {
                    count += usize::from(take(run, &place, &file));
                }
                run.found(&place, count);
            }
            Err(fault) => run.missed(&place, fault),
        }
    }
}

fn take(run: &mut Run<'_>, place: &str, file: &str) -> bool {
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
    // A desktop entry that starts this file is the same program.
    if let Some(number) = run.owner_of(&path) {
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
    true
}
