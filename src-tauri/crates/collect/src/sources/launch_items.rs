//! What macOS starts by itself: agents and daemons of launchd, and login items.

use super::apps::{names_in, optional, parsed};
use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Reason, Role};
use sightline_parse::launchd::{self, BackgroundItem, BackgroundKind, Job};
use std::collections::{BTreeMap, HashSet};

/// The same for everybody. Those in `/System/Library` are the system's own.
const AGENTS: &str = "/Library/LaunchAgents";
const DAEMONS: &str = "/Library/LaunchDaemons";
const SWITCHES: &str = "/var/db/com.apple.xpc.launchd";
const BACKGROUND_ITEMS: &str = "/var/db/com.apple.backgroundtaskmanagement";
/// The list before macOS 13, in each home.
const OLD_LOGIN_ITEMS: &str = "Library/Application Support/com.apple.backgroundtaskmanagementagent/backgrounditems.btm";

/// Start whatever they are given: their name says nothing about what starts.
const WRAPPERS: &[&str] = &[
    "sh",
    "bash",
    "zsh",
    "env",
    "open",
    "python",
    "python3",
    "perl",
    "ruby",
    "osascript",
    "nice",
    "caffeinate",
    "java",
];

pub(crate) fn read(run: &mut Run<'_>) {
    let mut switches = switches(run);
    let (list, items) = background_items(run);
    let (items, jobs): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.kind == BackgroundKind::LoginItem);
    switches.forbidden = jobs.into_iter().filter(|job| !job.enabled).filter_map(|job| job.path).collect();
    let mut places = vec![(AGENTS.to_owned(), false), (DAEMONS.to_owned(), true)];
    places.extend(run.homes.iter().map(|home| (format!("{home}{AGENTS}"), false)));
    for (place, of_system) in places {
        match run.reader.folder(&place).and_then(|folder| run.reader.list(&folder)) {
            Ok(listing) => {
                listing.faults.into_iter().for_each(|fault| run.problem(fault));
                let mut count = 0;
                for (name, _) in listing.entries.iter().filter(|(name, _)| name.ends_with(".plist")) {
                    count += usize::from(take(run, &format!("{place}/{name}"), of_system, &switches));
                }
                run.found(&place, count);
            }
            Err(fault) => run.missed(&place, fault),
        }
    }
    let mut count = 0;
    for item in items {
        count += usize::from(login_item(run, &list, item));
    }
    if !list.is_empty() {
        run.found(&list, count);
    }
    for home in run.homes.clone() {
        let path = format!("{home}/{OLD_LOGIN_ITEMS}");
        if run.reader.is_there(&path) {
            // Its entries are bookmarks, a format of its own that Apple never documented.
            run.row(CoverageStatus::Skipped, &path, 0, Some(Reason::new("format-not-read")));
        }
    }
}

/// Labels that were switched, for the system and for people.
#[derive(Default)]
struct Switches {
    of_system: BTreeMap<String, bool>,
    of_people: BTreeMap<String, bool>,
    /// Files of jobs that the person does not let run in the background.
    forbidden: HashSet<String>,
}

fn switches(run: &mut Run<'_>) -> Switches {
    let mut found = Switches::default();
    for name in names_in(run, SWITCHES) {
        let Some(whose) = name.strip_prefix("disabled.").and_then(|rest| rest.strip_suffix("plist")) else { continue };
        let number: Option<u32> = whose.strip_suffix('.').and_then(|number| number.parse().ok());
        // People's numbers start at 501; those below are the system's own.
        if !whose.is_empty() && number.is_none_or(|number| number < 501) {
            continue;
        }
        let Some(told) = optional(run, &format!("{SWITCHES}/{name}"), launchd::switches) else { continue };
        if whose.is_empty() {
            found.of_system.extend(told);
            continue;
        }
        // Whose home is whose stands where only the administrator reads it. So a job is off when it is off for everyone
        // who ever switched it.
        for (label, off) in told {
            let known = found.of_people.entry(label).or_insert(off);
            *known &= off;
        }
    }
    found
}

/// True when it gave an item of its own.
fn take(run: &mut Run<'_>, path: &str, of_system: bool, switches: &Switches) -> bool {
    if run.is_stopped() {
        return false;
    }
    let job = match parsed(run, path, launchd::job) {
        Ok(job) => job,
        Err(fault) => {
            run.problem(fault.expected());
            return false;
        }
    };
    let file = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".plist");
    let label = job.label.clone().unwrap_or_else(|| file.to_owned());
    let switched = if of_system { &switches.of_system } else { &switches.of_people };
    let off = switched.get(&label).copied().or(job.disabled) == Some(true) || switches.forbidden.contains(path);
    let starts = job.starts && !off;
    if let Some(number) = owner(run, &job, &label) {
        note(run, number, path, starts);
        return false;
    }
    if off {
        return false;
    }
    let program = job.command.first().map(String::as_str);
    let name = program.map(|program| program.rsplit('/').next().unwrap_or(program));
    let name = name.filter(|name| !name.is_empty() && !WRAPPERS.contains(name));
    let item = Item {
        role: Role::Component,
        sources: vec![run.place(path)],
        identifiers: name.map(|name| Identifier::new(IdentifierKind::Process, name)).into_iter().collect(),
        autostart: Some(starts),
        location: program.filter(|program| program.starts_with('/') && name.is_some()).map(str::to_owned),
        ..Item::new(ItemKind::Autostart, &format!("launchd:{path}"), "", label)
    };
    let location = item.location.clone();
    let number = run.push(item);
    if let Some(location) = location {
        run.owns(&location, number);
    }
    true
}

/// The item a job belongs to: the one whose program it starts, else the one it names itself after.
fn owner(run: &Run<'_>, job: &Job, label: &str) -> Option<usize> {
    let program = job.command.first().map(String::as_str).unwrap_or_default();
    let wrapped = WRAPPERS.contains(&program.rsplit('/').next().unwrap_or(program));
    let words = job.command.iter().take(if wrapped { job.command.len() } else { 1 });
    words
        .filter(|word| word.starts_with('/'))
        .find_map(|word| run.owner_of(word))
        .or_else(|| job.bundles.iter().find_map(|id| run.called.get(id).copied()))
        // `open -b com.example.App`.
        .or_else(|| job.command.iter().filter(|_| wrapped).find_map(|word| run.called.get(word).copied()))
        .or_else(|| run.called.get(label).copied())
}

fn note(run: &mut Run<'_>, number: usize, path: &str, starts: bool) {
    let place = run.place(path);
    if let Some(item) = run.item(number)
        && item.autostart != Some(true)
    {
        item.autostart = Some(starts);
    }
    if starts {
        run.add_source(number, place);
    }
}

/// The newest list of background items, and what it holds. No path: there is none, or it could not be read.
fn background_items(run: &mut Run<'_>) -> (String, Vec<BackgroundItem>) {
    let nothing = || (String::new(), Vec::new());
    let listed = run.reader.folder(BACKGROUND_ITEMS).and_then(|folder| run.reader.list(&folder));
    let listing = match listed {
        Ok(listing) => listing,
        Err(fault) => {
            left_out(run, BACKGROUND_ITEMS, fault);
            return nothing();
        }
    };
    // An update leaves the list of the version before.
    let version =
        |name: &str| -> Option<u32> { name.strip_prefix("BackgroundItems-v")?.strip_suffix(".btm")?.parse().ok() };
    let newest = listing.entries.iter().filter_map(|(name, _)| Some((version(name)?, name))).max();
    let Some((_, name)) = newest else {
        run.row(CoverageStatus::Absent, BACKGROUND_ITEMS, 0, None);
        return nothing();
    };
    let path = format!("{BACKGROUND_ITEMS}/{name}");
    match run.reader.parse_volatile(&path, launchd::background_items) {
        Ok(items) => (path, items),
        Err(fault) => {
            left_out(run, &path, fault);
            nothing()
        }
    }
}

/// Only programs with “Full Disk Access” may look: the usual case, and no problem.
fn left_out(run: &mut Run<'_>, path: &str, fault: Fault) {
    if fault.reason.code == "denied" {
        run.row(CoverageStatus::Denied, path, 0, Some(fault.reason));
    } else {
        run.missed(path, fault);
    }
}

fn login_item(run: &mut Run<'_>, path: &str, item: BackgroundItem) -> bool {
    let BackgroundItem { name, bundle, container, path: program, team, enabled, .. } = item;
    let owner = program.as_deref().and_then(|program| run.owner_of(program));
    let owner = owner.or_else(|| bundle.iter().chain(&container).find_map(|id| run.called.get(id).copied()));
    if let Some(number) = owner {
        note(run, number, path, enabled);
        return false;
    }
    // What is off starts nothing; what was removed stays on the list for good.
    let gone = program.as_deref().is_some_and(|program| !run.reader.is_there(program));
    let Some(name) = name.or_else(|| bundle.clone()).filter(|_| enabled && !gone) else { return false };
    let identity = format!("login-item:{}", bundle.as_deref().or(program.as_deref()).unwrap_or(&name));
    let item = Item {
        role: Role::Component,
        sources: vec![run.place(path)],
        identifiers: bundle.iter().map(|id| Identifier::new(IdentifierKind::MacosBundle, id.as_str())).collect(),
        autostart: Some(true),
        team_id: team.filter(|team| sightline_parse::code_signature::is_team_id(team)),
        location: program,
        ..Item::new(ItemKind::Autostart, &identity, "", name)
    };
    run.push(item);
    true
}
