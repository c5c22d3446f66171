//! Shortcuts of the Windows start menu: programs that no other source knows, and program files of those that one does.

use super::{same_program, startup, web_apps::Shortcut};
use crate::{reader::Fault, run::Run};
use sightline_model::{Item, ItemKind};
use sightline_parse::{
    command_line::{self, Command},
    shell_link::{self, ShellLink},
    text,
};
use std::collections::BTreeMap;

/// The start menu of everybody; a person's own is below their home.
const EVERYBODY: &str = "/ProgramData/Microsoft/Windows/Start Menu/Programs";
const OF_HOME: &str = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs";
/// Folders inside the menu that are looked into, one inside the other.
const DEPTH: usize = 6;
/// Program files noted of one program: suites have a dozen.
const MAX_IDENTIFIERS: usize = 40;
/// Shortcuts read at most of one menu.
const MAX_LINKS: usize = 5_000;

pub(crate) fn read(run: &mut Run<'_>) {
    let mut places = vec![(EVERYBODY.to_owned(), None)];
    places.extend(run.homes.iter().map(|home| (format!("{home}/{OF_HOME}"), Some(home.clone()))));
    for (place, home) in places {
        match links(run, &place, DEPTH) {
            Ok(mut paths) => {
                // Of two names for one program, the shorter is its own, the longer says what else it does.
                paths.sort_by_key(|path| path.rsplit('/').next().map(|name| name.chars().count()));
                let mut count = 0;
                let mut new = Vec::new();
                for path in paths {
                    count += usize::from(take(run, &path, home.as_deref(), &mut new));
                }
                run.found(&place, count);
                own_folders(run, &new);
            }
            Err(fault) => run.missed(&place, fault),
        }
    }
}

/// Paths of `*.lnk` in and below `place`, without what starts with the session.
pub(crate) fn links(run: &mut Run<'_>, place: &str, depth: usize) -> Result<Vec<String>, Fault> {
    let listing = run.reader.folder(place).and_then(|folder| run.reader.list(&folder))?;
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let mut found = Vec::new();
    for (name, folder) in listing.entries {
        let path = format!("{place}/{name}");
        if name.to_lowercase().ends_with(".lnk") {
            found.push(path);
        } else if folder && depth > 0 && !name.eq_ignore_ascii_case("startup") {
            match links(run, &path, depth - 1) {
                Ok(inner) => found.extend(inner),
                // A link to a file.
                Err(fault) if fault.reason.code == "not-a-folder" => {}
                Err(fault) => run.problem(fault),
            }
        }
        if found.len() > MAX_LINKS {
            run.problem(Fault::new(place, "too-many"));
            found.truncate(MAX_LINKS);
            break;
        }
    }
    Ok(found)
}

/// Reads a shortcut and says what it starts. `None`: nothing that is a program, or it could not be read (which is noted).
pub(crate) fn command(run: &mut Run<'_>, path: &str, home: Option<&str>) -> Option<(ShellLink, Command)> {
    let parsed = run.reader.read_small(path);
    let parsed =
        parsed.and_then(|bytes| shell_link::parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason }));
    let link = match parsed {
        Ok(link) => link,
        Err(fault) => {
            run.problem(fault.expected());
            return None;
        }
    };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = || {
        let relative = link.relative.as_deref()?.replace('\\', "/");
        Some(run.reader.machine().shown(&format!("{folder}/{relative}")))
    };
    let target = link.target.clone().or_else(beside)?;
    let arguments = link.arguments.as_deref().unwrap_or_default();
    let command = startup::resolve(run, home, |table| command_line::parse_apart(&target, arguments, table))?;
    Some((link, command))
}

fn take(run: &mut Run<'_>, path: &str, home: Option<&str>, new: &mut Vec<(String, usize)>) -> bool {
    if run.is_stopped() {
        return false;
    }
    let Some((link, command)) = command(run, path, home) else { return false };
    let Some(file) = startup::inner(run, &command.file) else { return false };
    let stem = path.rsplit('/').next().and_then(|file| file.get(..file.len().checked_sub(4)?)).unwrap_or_default();
    let Some(process) = startup::process(&command) else { return false };
    if startup::is_of_windows(&file) || is_aside(command.name()) || is_aside(stem) {
        return false;
    }
    let place = run.place(path);
    let arguments = link.arguments.as_deref().unwrap_or_default();
    // What a Chromium-family browser writes for a web app the person installed.
    if let Some(shortcut) = Shortcut::of_command(arguments, &file, path) {
        let Some(name) = text::clean_name(stem) else { return false };
        let profile = shortcut.profile.as_deref().unwrap_or_default();
        let identity = format!("start-menu:{}:{profile}:{}", file.to_lowercase(), shortcut.id);
        let item = Item { sources: vec![place], ..Item::new(ItemKind::WebApp, &identity, home.unwrap_or(""), name) };
        let number = run.push(item);
        run.shortcuts.push(Shortcut { number, ..shortcut });
        return true;
    }
    let exe = command.name().to_lowercase();
    // Shortcuts of one program mostly lie in a folder of its name.
    let folder = path.rsplit('/').nth(1).filter(|name| !name.eq_ignore_ascii_case("programs")).unwrap_or(stem);
    let owner = run.owner_of(&file).or_else(|| same_program::without_place(run, &[stem, folder]));
    if let Some(number) = owner {
        run.owns(&file, number);
        run.add_source(number, place);
        if let Some(item) = run.item(number)
            && !item.identifiers.contains(&process)
            && item.identifiers.len() < MAX_IDENTIFIERS
        {
            item.identifiers.push(process);
        }
        run.called.entry(exe).or_insert(number);
        return false;
    }
    let Some(name) = text::clean_name(stem) else { return false };
    let item = Item {
        sources: vec![place],
        identifiers: vec![process],
        location: Some(file.clone()),
        ..Item::new(ItemKind::App, &format!("start-menu:{}", file.to_lowercase()), "", name)
    };
    let number = run.push(item);
    run.owns(&file, number);
    new.push((file, number));
    run.called.entry(exe).or_insert(number);
    true
}

/// What lies beside a program's file is its own, unless another program lies there too.
fn own_folders(run: &mut Run<'_>, new: &[(String, usize)]) {
    let mut folders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (file, number) in new {
        if let Some(folder) = own_folder(file, &run.homes) {
            folders.entry(folder.to_lowercase()).or_default().push(*number);
        }
    }
    for (folder, numbers) in folders {
        if let [number] = numbers.as_slice() {
            run.owns(&folder, *number);
        }
    }
}

/// The folder of a program file when it is one of its own: below a folder of programs, not that folder itself.
fn own_folder<'a>(file: &'a str, homes: &[String]) -> Option<&'a str> {
    let (folder, _) = file.rsplit_once('/')?;
    let lower = folder.to_lowercase();
    let homes = homes.iter().map(|home| home.to_lowercase());
    let of_homes = homes.flat_map(|home| {
        ["appdata/local/programs", "appdata/local", "appdata/roaming"].map(|of| format!("{home}/{of}"))
    });
    let shared = ["/program files", "/program files (x86)", "/programdata"].map(str::to_owned);
    let bases: Vec<String> = shared.into_iter().chain(of_homes).collect();
    let own = |base: &String| lower.strip_prefix(base.as_str()).is_some_and(|rest| rest.starts_with('/'));
    (bases.iter().any(own) && !bases.contains(&lower)).then_some(folder)
}

/// Uninstallers, help and the like: beside a program, not one. By file name or by the shortcut's.
fn is_aside(name: &str) -> bool {
    let name = name.to_lowercase();
    let starts =
        ["unins", "remove ", "deinstall", "odinstal", "卸载", "help", "nápověda", "帮助", "readme", "release notes"];
    starts.iter().any(|start| name.starts_with(start))
        || name
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "uninstall" | "uninstaller" | "odinstalovat"))
        || name.ends_with("website")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_programs_belongs_to_none() {
        let homes = ["/Users/jana".to_owned()];
        assert_eq!(own_folder("/Program Files/V/x.exe", &homes), Some("/Program Files/V"));
        assert_eq!(own_folder("/Users/Jana/AppData/Local/V/x.exe", &homes), Some("/Users/Jana/AppData/Local/V"));
        assert_eq!(own_folder("/Users/jana/AppData/Local/Programs/x.exe", &homes), None);
        assert_eq!(own_folder("/Program Files/x.exe", &homes), None);
        assert_eq!(own_folder("/Users/jana/Downloads/x.exe", &homes), None);
    }

    #[test]
    fn what_lies_beside_a_program_is_known_by_its_name() {
        assert!(["unins000.exe", "Uninstall Foo", "Foo uninstall.exe", "Help", "卸载微信"].into_iter().all(is_aside));
        assert!(!["Foo", "Unison", "Revo.exe", "Readwise"].into_iter().any(is_aside));
    }
}
