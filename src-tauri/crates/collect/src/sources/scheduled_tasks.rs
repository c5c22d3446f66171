//! Tasks of the Windows Task Scheduler.

use super::startup::{self, Start, Taken};
use crate::{reader::Fault, run::Run};
use sightline_parse::{command_line, scheduled_task};

const PLACE: &str = "/Windows/System32/Tasks";
/// Folders of tasks looked into, one inside the other.
const DEPTH: usize = 10;
/// Tasks read at most; a fresh system has some 250.
const MAX_TASKS: usize = 5_000;

pub(crate) fn read(run: &mut Run<'_>) {
    let mut paths = Vec::new();
    match run.reader.folder(PLACE).and_then(|folder| run.reader.list(&folder)) {
        Ok(_) => {
            list(run, PLACE, DEPTH, &mut paths);
            let (mut items, mut of_windows) = (0, 0);
            for path in paths {
                let (new, own) = take(run, &path);
                items += new;
                of_windows += usize::from(own);
            }
            run.found(PLACE, items);
            startup::of_windows(run, PLACE, of_windows);
        }
        Err(fault) => run.missed(PLACE, fault),
    }
    startup::nothing_else_starts(run);
}

fn list(run: &mut Run<'_>, place: &str, depth: usize, paths: &mut Vec<String>) {
    let listing = match run.reader.folder(place).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => return run.problem(fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    for (name, folder) in listing.entries {
        if paths.len() >= MAX_TASKS {
            return run.problem(Fault::new(place, "too-many"));
        }
        let path = format!("{place}/{name}");
        match folder {
            true if depth > 0 => list(run, &path, depth - 1, paths),
            true => run.problem(Fault::new(&path, "too-many")),
            false => paths.push(path),
        }
    }
}

/// Items made of one task, and whether it belongs to Windows itself.
fn take(run: &mut Run<'_>, path: &str) -> (usize, bool) {
    if run.is_stopped() {
        return (0, false);
    }
    let parsed = run.reader.read_small(path);
    let parsed = parsed
        .and_then(|bytes| scheduled_task::parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason }));
    let task = match parsed {
        Ok(task) => task,
        Err(fault) => {
            run.problem(fault.expected());
            return (0, false);
        }
    };
    let inside = path.get(PLACE.len()..).unwrap_or_default().to_lowercase();
    let microsoft = inside.starts_with("/microsoft/");
    if !task.starts_by_itself() {
        return (0, microsoft);
    }
    // Code in the scheduler's own host is named by a class, not by a file.
    let mut of_windows = microsoft && task.programs.is_empty();
    let mut items = 0;
    for program in &task.programs {
        let arguments = program.arguments.as_deref().unwrap_or_default();
        let command =
            startup::resolve(run, None, |table| command_line::parse_apart(&program.command, arguments, table));
        if command.is_none() && microsoft {
            of_windows = true;
            continue;
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        match startup::take(run, &Start { path, name, on: true, command: command.as_ref() }) {
            Taken::Item => items += 1,
            Taken::OfWindows => of_windows = true,
            Taken::Joined => {}
        }
    }
    (items, of_windows)
}
