//! Folders of `/opt` that no package and no desktop entry knows of: programs unpacked by hand.

use crate::run::Run;
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::text;

const OPT: &str = "/opt";
/// Files of a folder that are looked at for being programs.
const FILES: usize = 64;
/// Folders of one vendor.
const FOLDERS: usize = 64;

pub(crate) fn read(run: &mut Run<'_>) {
    let mut count = 0;
    match run.reader.folder(OPT).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            for (name, _) in listing.entries.into_iter().filter(|(_, folder)| *folder) {
                count += top(run, &name);
            }
            run.found(OPT, count);
        }
        Err(fault) => run.missed(OPT, fault),
    }
}

/// `/opt/<name>`: a program, or a vendor's folder of some.
fn top(run: &mut Run<'_>, name: &str) -> usize {
    let path = format!("{OPT}/{name}");
    if run.is_stopped() || run.owner_of(&path).is_some() {
        return 0;
    }
    let (files, folders) = contents(run, &path);
    let shared = run.is_owned_within(&path);
    let program = program(run, &path, name, &files, &folders);
    if !shared && program.is_some() {
        push(run, &path, name, program);
        return 1;
    }
    let mut count = 0;
    for inner in folders.iter().take(FOLDERS) {
        let path = format!("{path}/{inner}");
        if run.is_stopped() || run.owner_of(&path).is_some() || run.is_owned_within(&path) {
            continue;
        }
        let (files, folders) = contents(run, &path);
        if let Some(program) = self::program(run, &path, inner, &files, &folders) {
            push(run, &path, inner, Some(program));
            count += 1;
        }
    }
    // Something lies here, whatever it is.
    if count == 0 && !shared && !(files.is_empty() && folders.is_empty()) {
        push(run, &path, name, None);
        count = 1;
    }
    count
}

/// Names of files and of folders.
fn contents(run: &mut Run<'_>, path: &str) -> (Vec<String>, Vec<String>) {
    match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            let (folders, files): (Vec<_>, Vec<_>) = listing.entries.into_iter().partition(|(_, folder)| *folder);
            let names = |list: Vec<(String, bool)>| list.into_iter().map(|(name, _)| name).collect();
            (names(files), names(folders))
        }
        // A link to a file.
        Err(fault) if fault.reason.code == "not-a-folder" => Default::default(),
        Err(fault) => {
            run.problem(fault);
            Default::default()
        }
    }
}

/// File name of the program in a folder or in its `bin`: the one called like the folder, else the first.
fn program(run: &mut Run<'_>, path: &str, name: &str, files: &[String], folders: &[String]) -> Option<String> {
    let mut all: Vec<(String, String)> = files.iter().map(|file| (file.clone(), format!("{path}/{file}"))).collect();
    if folders.iter().any(|folder| folder == "bin") {
        let bin = format!("{path}/bin");
        let (files, links) = contents(run, &bin);
        all.extend(files.into_iter().chain(links).map(|file| (file.clone(), format!("{bin}/{file}"))));
    }
    // Libraries of programs mostly are marked as if they could be started.
    all.retain(|(file, _)| !file.ends_with(".so") && !file.contains(".so."));
    all.sort_by_key(|(file, _)| !file.eq_ignore_ascii_case(name));
    all.into_iter().take(FILES).find(|(_, path)| run.reader.is_program(path)).map(|(file, _)| file)
}

fn push(run: &mut Run<'_>, path: &str, name: &str, program: Option<String>) {
    let item = Item {
        role: if program.is_some() { Role::App } else { Role::Component },
        sources: vec![run.place(path)],
        // Only a program called like its folder is sure to be the one people mean.
        identifiers: program
            .into_iter()
            .filter(|file| file.eq_ignore_ascii_case(name))
            .map(|file| Identifier::new(IdentifierKind::Process, file))
            .collect(),
        location: Some(path.to_owned()),
        ..Item::new(
            ItemKind::App,
            &format!("opt:{path}"),
            "",
            text::clean_name(name).unwrap_or_else(|| path.to_owned()),
        )
    };
    let number = run.push(item);
    run.owns(path, number);
}
