//! What starts by itself on Linux: with the session (<https://specifications.freedesktop.org/autostart-spec/latest/>,
//! units of systemd for users), with the system (its services and timers), and by cron.
//!
//! The places are read early, so that packages can say which of the programs are theirs, and told of late, when every
//! item is known.

use super::program;
use crate::{
    reader::{Fault, Reader},
    run::Run,
};
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::{
    command::{self, Target},
    crontab,
    desktop_entry::{self, DesktopEntry},
    systemd_unit::{self, Unit},
    text,
};

const XDG: &str = "/etc/xdg/autostart";
/// Where the units lie that distributions and packages bring.
const BROUGHT: &[&str] = &["/usr/lib/systemd/", "/lib/systemd/"];
const USER_UNITS: &[&str] = &["/etc/systemd/user", "/usr/local/lib/systemd/user", "/usr/lib/systemd/user"];
const SYSTEM_UNITS: &[&str] =
    &["/etc/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

/// What was read of the places.
#[derive(Default)]
pub(crate) struct Starts {
    places: Vec<Place>,
    /// What of the places could not be read.
    faults: Vec<Fault>,
}

struct Place {
    path: String,
    /// In order; or why the place could not be read.
    starts: Result<Vec<Start>, Fault>,
    /// Is it a matter of course that this user may not read it?
    may_be_denied: bool,
}

/// One thing that starts something.
struct Start {
    /// The file that says so.
    path: String,
    on: bool,
    targets: Vec<Target>,
    /// Home of the person it starts for; `None`: everybody's.
    home: Option<String>,
    what: What,
}

enum What {
    Entry(DesktopEntry),
    /// A unit, by name, its own file, and what it calls itself.
    Unit(String, String, Option<String>),
    Job,
}

/// Reads the places, and asks for the owners of the programs named there.
pub(crate) fn ask(run: &mut Run<'_>) {
    let starts = gather(&run.reader, &run.homes);
    for start in starts.places.iter().filter_map(|place| place.starts.as_ref().ok()).flatten() {
        for target in &start.targets {
            if let Target::Program(name) = target {
                for path in program::paths(run, name, start.home.as_deref()) {
                    run.wants(&path);
                }
            }
        }
    }
    run.starts = Some(starts);
}

pub(crate) fn read(run: &mut Run<'_>) {
    let Starts { places, faults } = run.starts.take().unwrap_or_default();
    faults.into_iter().for_each(|fault| run.problem(fault));
    for place in places {
        match place.starts {
            Ok(starts) => {
                let mut count = 0;
                for start in &starts {
                    count += usize::from(take(run, start));
                }
                run.found(&place.path, count);
            }
            Err(fault) if place.may_be_denied && fault.reason.code == "denied" => {
                run.row(CoverageStatus::Denied, &place.path, 0, Some(fault.reason));
            }
            Err(fault) => run.missed(&place.path, fault),
        }
    }
    run.autostart_known = !run.is_stopped();
}

fn gather(reader: &Reader<'_>, homes: &[String]) -> Starts {
    let mut out = Starts::default();
    let mut add = |faults: Vec<Fault>, path: &str, starts: Result<Vec<Start>, Fault>, may_be_denied: bool| {
        out.faults.extend(faults);
        out.places.push(Place { path: path.to_owned(), starts, may_be_denied });
    };
    let mut faults = Vec::new();
    let starts = entries(reader, XDG, homes, None, &mut faults);
    add(std::mem::take(&mut faults), XDG, starts, false);
    for home in homes {
        let path = format!("{home}/.config/autostart");
        let starts = entries(reader, &path, homes, Some(home), &mut faults);
        add(std::mem::take(&mut faults), &path, starts, false);
    }
    for home in homes {
        let path = format!("{home}/.config/systemd/user");
        let search: Vec<&str> = [path.as_str()].into_iter().chain(USER_UNITS.iter().copied()).collect();
        let starts = units(reader, &path, &search, Some(home), &mut faults);
        add(std::mem::take(&mut faults), &path, starts, false);
    }
    for (place, search) in [
        ("/etc/systemd/user", USER_UNITS),
        ("/usr/lib/systemd/user", USER_UNITS),
        ("/etc/systemd/system", SYSTEM_UNITS),
    ] {
        let starts = units(reader, place, search, None, &mut faults);
        add(std::mem::take(&mut faults), place, starts, false);
    }
    let starts = jobs(reader, "/etc/crontab", true, &mut faults);
    add(std::mem::take(&mut faults), "/etc/crontab", starts, false);
    for (place, with_user) in [("/etc/cron.d", true), ("/var/spool/cron/crontabs", false), ("/var/spool/cron", false)] {
        let starts = tables(reader, place, with_user, &mut faults);
        add(std::mem::take(&mut faults), place, starts, !with_user);
    }
    out
}

/// Names in a folder, and whether each may be a folder.
fn listed(reader: &Reader<'_>, place: &str, faults: &mut Vec<Fault>) -> Result<Vec<(String, bool)>, Fault> {
    let listing = reader.folder(place).and_then(|folder| reader.list(&folder))?;
    faults.extend(listing.faults);
    Ok(listing.entries)
}

fn entries(
    reader: &Reader<'_>,
    place: &str,
    homes: &[String],
    home: Option<&String>,
    faults: &mut Vec<Fault>,
) -> Result<Vec<Start>, Fault> {
    let mut found = Vec::new();
    // Nobody sits down at the desktop as root where there are people.
    let mut people: Vec<&String> = homes.iter().filter(|home| *home != "/root").collect();
    if people.is_empty() {
        people.extend(homes);
    }
    for (name, _) in listed(reader, place, faults)? {
        if !name.ends_with(".desktop") {
            continue;
        }
        let path = format!("{place}/{name}");
        // A person's file of the same name stands in for the system's.
        let replaced = |home: &&String| reader.is_there(&format!("{home}/.config/autostart/{name}"));
        if home.is_none() && !people.is_empty() && people.iter().all(replaced) {
            continue;
        }
        let entry = reader
            .read_small(&path)
            .and_then(|bytes| desktop_entry::parse(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
        match entry {
            Ok(entry) => found.push(Start {
                path,
                on: !entry.hidden && !entry.autostart_off,
                targets: entry.exec.as_deref().and_then(command::target).into_iter().collect(),
                home: home.cloned(),
                what: What::Entry(entry),
            }),
            Err(fault) => faults.push(fault.expected()),
        }
    }
    Ok(found)
}

/// What the links in `*.wants` and `*.requires` of a folder of units start.
fn units(
    reader: &Reader<'_>,
    place: &str,
    search: &[&str],
    home: Option<&String>,
    faults: &mut Vec<Fault>,
) -> Result<Vec<Start>, Fault> {
    let mut found = Vec::new();
    for (folder, may_be_folder) in listed(reader, place, faults)? {
        if !may_be_folder || !(folder.ends_with(".wants") || folder.ends_with(".requires")) {
            continue;
        }
        let folder = format!("{place}/{folder}");
        let links = match listed(reader, &folder, faults) {
            Ok(links) => links,
            // A link that leads nowhere, or to a file, wants nothing.
            Err(fault) if matches!(fault.reason.code.as_str(), "not-a-folder" | "link-broken") => continue,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        for (name, _) in links {
            let path = format!("{folder}/{name}");
            let started = match name.rsplit_once('.') {
                Some((_, "service")) => unit(reader, &name, search, Some(&path), faults),
                Some((stem, "timer")) => unit(reader, &name, search, Some(&path), faults).and_then(|(_, timer)| {
                    let service = timer.starts.unwrap_or_else(|| format!("{stem}.service"));
                    unit(reader, &service, search, None, faults)
                }),
                _ => None,
            };
            if let Some((file, unit)) = started {
                found.push(Start {
                    path,
                    on: true,
                    targets: unit.commands.iter().filter_map(|line| command::target(line)).collect(),
                    home: home.cloned(),
                    what: What::Unit(name, file, unit.description),
                });
            }
        }
    }
    Ok(found)
}

/// The unit of a name: its real file, and what that says. `None`: masked, gone, or not readable, which gives a fault.
fn unit(
    reader: &Reader<'_>,
    name: &str,
    search: &[&str],
    link: Option<&str>,
    faults: &mut Vec<Fault>,
) -> Option<(String, Unit)> {
    // A name comes from a file: it must not lead anywhere else.
    if name.contains('/') {
        return None;
    }
    let template = name.split_once('@').and_then(|(stem, rest)| Some(format!("{stem}@.{}", rest.rsplit_once('.')?.1)));
    let names = [Some(name), template.as_deref()];
    let mut files =
        names.into_iter().flatten().flat_map(|name| search.iter().map(move |place| format!("{place}/{name}")));
    let file = files.find(|file| reader.is_there(file)).or_else(|| link.map(str::to_owned))?;
    let read = reader.read_small(&file);
    match read.and_then(|bytes| systemd_unit::parse(&bytes).map_err(|reason| Fault { path: file.clone(), reason })) {
        Ok(unit) => Some((reader.real(&file).unwrap_or(file), unit)),
        // Masked: an empty file or a link to /dev/null.
        Err(fault) if matches!(fault.reason.code.as_str(), "not-a-file" | "link-broken" | "absent") => None,
        Err(fault) if fault.reason.detail.as_deref() == Some("empty file") => None,
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

fn tables(reader: &Reader<'_>, place: &str, with_user: bool, faults: &mut Vec<Fault>) -> Result<Vec<Start>, Fault> {
    let mut found = Vec::new();
    for (name, may_be_folder) in listed(reader, place, faults)? {
        // cron itself passes over names with a dot, as editors and package managers leave them.
        if name.contains('.') || (may_be_folder && reader.folder(&format!("{place}/{name}")).is_ok()) {
            continue;
        }
        match jobs(reader, &format!("{place}/{name}"), with_user, faults) {
            Ok(starts) => found.extend(starts),
            Err(fault) => faults.push(fault.expected()),
        }
    }
    Ok(found)
}

fn jobs(reader: &Reader<'_>, path: &str, with_user: bool, faults: &mut Vec<Fault>) -> Result<Vec<Start>, Fault> {
    let parsed = crontab::parse(&reader.read_small(path)?, with_user);
    faults.extend(parsed.flaws.into_iter().map(|reason| Fault { path: path.to_owned(), reason }));
    let starts = parsed.records.into_iter().map(|job| Start {
        path: path.to_owned(),
        on: true,
        targets: command::target(&job.command).into_iter().collect(),
        home: None,
        what: What::Job,
    });
    Ok(starts.collect())
}

/// Was it made an item of its own?
fn take(run: &mut Run<'_>, start: &Start) -> bool {
    if run.is_stopped() {
        return false;
    }
    if let Some(number) = owner(run, start) {
        let place = run.place(&start.path);
        if let Some(item) = run.item(number)
            && item.autostart != Some(true)
        {
            item.autostart = Some(start.on);
        }
        if start.on {
            run.add_source(number, place);
        }
        return false;
    }
    let item = start.on.then(|| stranger(run, start)).flatten();
    item.map(|item| run.push(item)).is_some()
}

fn owner(run: &Run<'_>, start: &Start) -> Option<usize> {
    let home = start.home.as_deref();
    let by_target = || start.targets.iter().find_map(|target| program::owner_of_target(run, target, home));
    let What::Entry(_) = start.what else { return by_target() };
    let file = start.path.rsplit('/').next().unwrap_or(&start.path);
    let by_entry =
        run.owner_of_autostart.get(&start.path).or_else(|| run.owner_of_autostart.get(&format!("{XDG}/{file}")));
    by_entry.or_else(|| run.called.get(file)).copied().or_else(by_target)
}

/// An item for what belongs to no other. `None`: it is the distribution's own, or nothing is there to be started.
fn stranger(run: &Run<'_>, start: &Start) -> Option<Item> {
    let own = |identity: &str, name: &str| Item {
        role: Role::Component,
        sources: vec![run.place(&start.path)],
        autostart: Some(true),
        ..Item::new(ItemKind::Autostart, identity, "", name)
    };
    if let What::Entry(entry) = &start.what {
        let file = start.path.rsplit('/').next().unwrap_or(&start.path);
        let name = entry.name_in(run.languages).unwrap_or_else(|| file.trim_end_matches(".desktop"));
        let identifiers = vec![Identifier::new(IdentifierKind::DesktopEntry, file)];
        return Some(Item { identifiers, ..own(&format!("autostart:{}", start.path), name) });
    }
    let programs = start.targets.iter().filter_map(|target| match target {
        Target::Program(name) => program::paths(run, name, start.home.as_deref()).into_iter().next(),
        _ => None,
    });
    let mut programs = programs.filter(|path| run.reader.is_there(path));
    let program = programs.next()?;
    let of_system = program::is_system_place(run.reader.machine().os(), &program);
    let file = program.rsplit('/').next().unwrap_or(&program);
    let (identity, name) = match &start.what {
        What::Unit(_, unit, _) if of_system && BROUGHT.iter().any(|place| unit.starts_with(place)) => return None,
        What::Unit(name, unit, description) => {
            (format!("unit:{unit}"), {
                // What stands for the instance is not worked out.
                let told = description.clone().filter(|text| !text.contains('%'));
                told.unwrap_or_else(|| name.clone())
            })
        }
        // The distribution's tables start the distribution's programs.
        _ if of_system => return None,
        _ => (format!("cron:{}:{program}", start.path), file.to_owned()),
    };
    Some(Item {
        identifiers: vec![Identifier::new(IdentifierKind::Process, file)],
        location: Some(program.clone()),
        ..own(&identity, &text::clean_name(&name)?)
    })
}
