//! Extensions of editors of the VS Code family: code with all rights of the person.

use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, ExtensionFacts, Identifier, IdentifierKind, Item, ItemKind, Reason};
use sightline_parse::{
    editor::{self, Listed, Messages, Package},
    text,
};
use std::collections::HashSet;

/// Id, name, and the folder in a home; the same on every system.
pub(crate) const EDITORS: [(&str, &str, &str); 13] = [
    ("vscode", "Visual Studio Code", ".vscode"),
    ("vscode-insiders", "Visual Studio Code Insiders", ".vscode-insiders"),
    ("vscodium", "VSCodium", ".vscode-oss"),
    // The flatpak keeps to its own folder.
    ("vscodium", "VSCodium", ".var/app/com.vscodium.codium/data/codium"),
    ("vscode", "Visual Studio Code", ".var/app/com.visualstudio.code/data/vscode"),
    ("cursor", "Cursor", ".cursor"),
    ("windsurf", "Windsurf", ".windsurf"),
    ("trae", "Trae", ".trae"),
    ("kiro", "Kiro", ".kiro"),
    ("positron", "Positron", ".positron"),
    ("antigravity", "Antigravity", ".antigravity"),
    // What an editor on another computer runs here.
    ("vscode-server", "Visual Studio Code (remote)", ".vscode-server"),
    ("cursor-server", "Cursor (remote)", ".cursor-server"),
];

pub(crate) fn read(run: &mut Run<'_>) {
    for home in run.homes.clone() {
        let before = run.rows();
        for (id, name, folder) in EDITORS {
            if run.is_stopped() {
                return;
            }
            extensions(run, (id, name), &format!("{home}/{folder}/extensions"));
        }
        if run.rows() == before {
            run.row(CoverageStatus::Absent, &home, 0, None);
        }
    }
}

fn extensions(run: &mut Run<'_>, editor: (&str, &str), path: &str) {
    let listing = match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) if fault.is_absent() => return,
        Err(fault) => return run.missed(path, fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let file = format!("{path}/extensions.json");
    let listed = match run.reader.parse_volatile(&file, editor::listed) {
        Ok(parsed) => {
            run.flaws(&file, parsed.flaws);
            parsed.records
        }
        Err(fault) => {
            // Versions before 2023 kept no list: the folders are all there is. So they are when it cannot be read.
            run.problem(fault);
            Vec::new()
        }
    };
    let obsolete: HashSet<String> = match run.reader.parse_volatile(&format!("{path}/.obsolete"), editor::obsolete) {
        Ok(names) => names.into_iter().collect(),
        Err(fault) => {
            run.problem(fault);
            HashSet::new()
        }
    };
    let (mut count, mut themes) = (0, 0);
    // What is in use already: another folder of it, that nothing calls given up, is an older version of no use.
    let mut ids: HashSet<String> = listed.iter().filter_map(Listed::id).collect();
    let mut take = |run: &mut Run<'_>, folder: &str, entry: Option<&Listed>, gone: bool| match extension(
        run, editor, path, folder, entry, gone, &mut ids,
    ) {
        Ok(true) => count += 1,
        Ok(false) => {}
        Err(Theme) => themes += 1,
    };
    for entry in &listed {
        if run.is_stopped() {
            return;
        }
        let folder = entry.folder().unwrap_or_default();
        take(run, folder, Some(entry), obsolete.contains(folder));
    }
    let named: HashSet<&str> = listed.iter().filter_map(Listed::folder).collect();
    // The newest of several versions stands mostly last.
    for (name, folder) in listing.entries.iter().rev() {
        if run.is_stopped() {
            return;
        }
        // `.` begins names of half-installed ones.
        if *folder && !name.starts_with('.') && !named.contains(name.as_str()) {
            take(run, name, None, obsolete.contains(name));
        }
    }
    run.found(path, count);
    if themes > 0 {
        run.row(CoverageStatus::Skipped, &file, 0, Some(Reason::with("themes", themes)));
    }
}

/// It has colours only, no code.
struct Theme;

/// Takes in one extension. `entry`: what the list says of it; `gone`: the editor has given it up; `ids`: those that
/// are in use. Is it one?
fn extension(
    run: &mut Run<'_>,
    editor: (&str, &str),
    path: &str,
    folder: &str,
    entry: Option<&Listed>,
    gone: bool,
    ids: &mut HashSet<String>,
) -> Result<bool, Theme> {
    let place = format!("{path}/{folder}");
    let package = if folder.is_empty() { None } else { package(run, &place, entry.is_some()) };
    let Some(id) = entry.and_then(Listed::id).or_else(|| package.as_ref()?.0.id()) else { return Ok(false) };
    if package.as_ref().is_some_and(|(package, _)| package.is_theme()) {
        return Err(Theme);
    }
    // Of one of the editor's other profiles, or put there by hand, if the list does not have it.
    if entry.is_none() && !gone && !ids.insert(id.clone()) {
        return Ok(false);
    }
    let own = package.as_ref();
    let mut facts = ExtensionFacts::new(editor, editor.1, path, &id);
    facts.leftover = gone;
    // Which ones are off is known only to the editor's own database, per folder that was opened in it.
    facts.enabled = gone.then_some(false);
    facts.description = own.and_then(|(package, messages)| package.description(messages));
    if let Some(entry) = entry {
        facts.install_source = entry.install_source();
        facts.installed_at = entry.installed_at();
    }
    let version = entry.and_then(|entry| entry.version.as_deref()).or_else(|| own?.0.version.as_deref());
    let version = version.and_then(text::clean_name);
    let name = own.and_then(|(package, messages)| package.shown_name(messages)).unwrap_or_else(|| id.clone());
    // A version given up may lie beside the one in use.
    let beside = if gone { format!(":{folder}") } else { String::new() };
    let identity = format!("editor:{}:{id}{beside}", editor.0);
    let file = if folder.is_empty() { format!("{path}/extensions.json") } else { place };
    run.push(Item {
        version,
        sources: vec![run.place(&file)],
        identifiers: vec![Identifier::new(IdentifierKind::EditorExtension, id.as_str())],
        publisher: entry.and_then(Listed::publisher),
        installed_at: facts.installed_at,
        extension: Some(facts),
        ..Item::new(ItemKind::Extension, &identity, path, name)
    });
    Ok(true)
}

/// `package.json` and the messages it needs. `expected`: the list says it is there.
fn package(run: &mut Run<'_>, place: &str, expected: bool) -> Option<(Package, Messages)> {
    let package = parse(run, &format!("{place}/package.json"), expected, editor::package)?;
    let messages = if package.is_translated() {
        parse(run, &format!("{place}/package.nls.json"), false, editor::messages)
    } else {
        None
    };
    Some((package, messages.unwrap_or_default()))
}

fn parse<T>(run: &mut Run<'_>, path: &str, expected: bool, parse: impl Fn(&[u8]) -> Result<T, Reason>) -> Option<T> {
    let read = run.reader.read_small(path);
    match read.and_then(|bytes| parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason })) {
        Ok(value) => Some(value),
        Err(fault) => {
            run.problem(if expected { fault.expected() } else { fault });
            None
        }
    }
}
