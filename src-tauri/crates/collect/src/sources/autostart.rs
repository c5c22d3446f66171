//! What starts with the session. <https://specifications.freedesktop.org/autostart-spec/latest/>

use super::desktop;
use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::desktop_entry;

/// Start whatever they are given: their name says nothing about what starts.
const WRAPPERS: &[&str] =
    &["sh", "bash", "dash", "zsh", "python3", "python", "perl", "flatpak", "snap", "gtk-launch", "nohup"];

pub(crate) fn read(run: &mut Run<'_>) {
    let mut places = vec!["/etc/xdg/autostart".to_owned()];
    places.extend(run.homes.iter().map(|home| format!("{home}/.config/autostart")));
    for place in places {
        match desktop::entries(run, &place, 0) {
            Ok(paths) => {
                let mut count = 0;
                for path in paths {
                    count += usize::from(take(run, &path));
                }
                run.found(&place, count);
            }
            Err(fault) => run.missed(&place, fault),
        }
    }
    if !run.is_stopped() {
        // Looked everywhere, found nothing that starts these.
        for item in run.items().iter_mut().filter(|item| item.kind == ItemKind::App && item.role == Role::App) {
            item.autostart.get_or_insert(false);
        }
    }
}

fn take(run: &mut Run<'_>, path: &str) -> bool {
    if run.is_stopped() {
        return false;
    }
    let parsed = run.reader.read_small(path);
    let parsed =
        parsed.and_then(|bytes| desktop_entry::parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason }));
    let entry = match parsed {
        Ok(entry) => entry,
        Err(fault) => {
            run.problem(fault.expected());
            return false;
        }
    };
    let on = !entry.hidden && !entry.autostart_off;
    let file = path.rsplit('/').next().unwrap_or(path);
    let program = entry.program().filter(|program| !WRAPPERS.contains(program));
    let owner = run
        .owner_of_autostart
        .get(path)
        .or_else(|| run.called.get(file))
        .or_else(|| run.called.get(program?))
        .or_else(|| run.called.get(&format!("{}.desktop", program?)))
        .copied();
    if let Some(number) = owner {
        let place = run.place(path);
        if let Some(item) = run.item(number)
            && item.autostart != Some(true)
        {
            item.autostart = Some(on);
        }
        if on {
            run.add_source(number, place);
        }
        return false;
    }
    if !on {
        return false;
    }
    let name = entry.name_in(run.languages).unwrap_or_else(|| file.trim_end_matches(".desktop"));
    let item = Item {
        role: Role::Component,
        sources: vec![run.place(path)],
        identifiers: vec![Identifier::new(IdentifierKind::DesktopEntry, file)],
        autostart: Some(true),
        ..Item::new(ItemKind::Autostart, &format!("autostart:{path}"), "", name)
    };
    run.push(item);
    true
}
