//! What runs: tells it of the items it belongs to. Runs last, when every item is known.

use super::program;
use crate::{alive::Process, alive::Sandbox, run::Run};
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Os, Reason, Role};
use sightline_parse::{command, text};
use std::collections::BTreeSet;

pub(crate) fn read(run: &mut Run<'_>) {
    let place = if run.reader.machine().os() == Os::Linux { "/proc" } else { "processes" };
    let Some(processes) = run.processes.take() else {
        return run.row(CoverageStatus::Skipped, place, 0, Some(Reason::new("not-live")));
    };
    let mut strangers = BTreeSet::new();
    for process in &processes {
        if let Some(number) = owner(run, process) {
            let path = process.evidence().map(|path| inner(run, path));
            if let Some(item) = run.item(number) {
                item.running = Some(true);
            }
            if let Some(path) = path {
                let place = run.place(&path);
                run.add_source(number, place);
            }
        } else if let Some(path) = process.exe.as_deref().map(|exe| inner(run, exe))
            && process.sandbox.is_none()
            && !program::is_system_place(run.reader.machine().os(), &path)
        {
            strangers.insert(path);
        }
    }
    let count = strangers.len();
    for path in strangers {
        let file = path.rsplit(['/', '\\']).next().unwrap_or(&path);
        let Some(name) = text::clean_name(file) else { continue };
        let item = Item {
            role: Role::Component,
            sources: vec![run.place(&path)],
            identifiers: vec![Identifier::new(IdentifierKind::Process, file)],
            running: Some(true),
            location: Some(path.clone()),
            ..Item::new(ItemKind::Process, &format!("process:{path}"), "", name)
        };
        run.push(item);
    }
    // Only where programs could be seen does not seeing one say anything.
    if processes.iter().any(|process| process.exe.is_some()) {
        for item in run.items().iter_mut().filter(|item| item.kind == ItemKind::App && item.role == Role::App) {
            item.running.get_or_insert(false);
        }
    }
    run.found(place, count);
}

/// The path as sources write it; on another drive of Windows, as it is.
fn inner(run: &Run<'_>, path: &str) -> String {
    run.reader.machine().inner(path).unwrap_or_else(|| path.to_owned())
}

/// The item a process belongs to.
fn owner(run: &Run<'_>, process: &Process) -> Option<usize> {
    match &process.sandbox {
        Some(Sandbox::Flatpak(id)) => return run.identified(IdentifierKind::Flatpak, id),
        Some(Sandbox::Snap(name)) => return run.identified(IdentifierKind::Snap, name),
        // Its paths are those of the container.
        Some(Sandbox::Container(_)) => return None,
        None => {}
    }
    let exe = run.reader.machine().inner(process.exe.as_deref()?)?;
    if let Some(number) = process.script.as_deref().and_then(|script| program::owner_of_script(run, script)) {
        return Some(number);
    }
    if let Some(name) = program::snap_of(&exe) {
        return run.identified(IdentifierKind::Snap, name);
    }
    let number = program::owner_of_file(run, &exe)?;
    // An interpreter that some app brought along is that app; one of the system may run anything.
    let file = exe.rsplit('/').next().unwrap_or(&exe);
    let shared = command::is_interpreter(file) && program::is_system_place(run.reader.machine().os(), &exe);
    (!shared || process.script.is_none() || run.owner_of(&exe).is_some()).then_some(number)
}
