//! Desktop entries that no package owns: programs unpacked by hand, AppImages, games, installed web apps.

use super::{program, web_apps::Shortcut};
use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Os};
use sightline_parse::{
    command::{self, Target},
    desktop_entry,
};

/// Folders inside the place that are looked into, one inside the other.
const DEPTH: usize = 2;

pub(crate) fn read(run: &mut Run<'_>) {
    let mut places = vec!["/usr/share/applications".to_owned(), "/usr/local/share/applications".to_owned()];
    places.extend(run.homes.iter().map(|home| format!("{home}/.local/share/applications")));
    for place in places {
        match entries(run, &place, DEPTH) {
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
}

/// Paths of `*.desktop` in and below `place`.
pub(crate) fn entries(run: &mut Run<'_>, place: &str, depth: usize) -> Result<Vec<String>, Fault> {
    let listing = run.reader.folder(place).and_then(|folder| run.reader.list(&folder))?;
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let mut found = Vec::new();
    for (name, folder) in listing.entries {
        let path = format!("{place}/{name}");
        if name.ends_with(".desktop") {
            found.push(path);
        } else if folder && depth > 0 {
            match entries(run, &path, depth - 1) {
                Ok(inner) => found.extend(inner),
                // A link to a file.
                Err(fault) if fault.reason.code == "not-a-folder" => {}
                Err(fault) => run.problem(fault),
            }
        }
    }
    Ok(found)
}

fn take(run: &mut Run<'_>, path: &str) -> bool {
    if run.is_stopped() || run.owner_of_entry.contains_key(path) {
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
    // Flatpak and snap write entries for their apps, which are items already.
    if !entry.is_visible_app() || entry.flatpak.is_some() || entry.snap.is_some() {
        return false;
    }
    let file = path.rsplit('/').next().unwrap_or(path).to_owned();
    // A person's own version of an entry some package brought.
    if let Some(&number) = run.called.get(&file) {
        let place = run.place(path);
        run.add_source(number, place);
        return false;
    }
    // What a Chromium-family browser writes for a web app the person installed.
    let exec = entry.exec.as_deref().unwrap_or_default();
    let program = entry.program().map(str::to_owned);
    let web_app = Shortcut::of_command(exec, program.as_deref().unwrap_or_default(), path);
    let kind = if web_app.is_some() { ItemKind::WebApp } else { ItemKind::App };
    let name = entry.name_in(run.languages).unwrap_or_else(|| file.trim_end_matches(".desktop"));
    let item = Item {
        sources: vec![run.place(path)],
        identifiers: vec![Identifier::new(IdentifierKind::DesktopEntry, file.as_str())],
        ..Item::new(kind, &format!("desktop-entry:{path}"), "", name)
    };
    let number = run.push(item);
    if let (Some(Target::Program(path)), ItemKind::App) = (entry.exec.as_deref().and_then(command::target), kind)
        && path.starts_with('/')
    {
        let real = run.reader.real(&path);
        // A shortcut to what a package brought owns nothing.
        let paths = [Some(path), real].into_iter().flatten().collect::<Vec<_>>();
        if paths.iter().all(|path| !program::is_system_place(Os::Linux, path) && run.owner_of(path).is_none()) {
            paths.iter().for_each(|path| run.owns(path, number));
        }
    }
    // Programs of the system's own folders are their packages', whoever wrote an entry for them.
    let own = |path: &String| {
        let system = ["/bin/", "/sbin/", "/snap/"].iter().any(|folder| path.starts_with(folder));
        !system && (!path.starts_with("/usr/") || path.starts_with("/usr/local/"))
    };
    if let Some(program) = entry.program_path().filter(own)
        && kind == ItemKind::App
        && run.owner_of(&program).is_none()
    {
        run.owns(&program, number);
    }
    // The program of a web app is its browser's.
    for name in [Some(file), program.filter(|_| kind == ItemKind::App)].into_iter().flatten() {
        run.called.entry(name).or_insert(number);
    }
    run.shortcuts.extend(web_app.map(|shortcut| Shortcut { number, ..shortcut }));
    true
}
