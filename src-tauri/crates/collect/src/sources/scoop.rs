//! Apps of Scoop, of each person and of the whole computer.

use super::same_program;
use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role, version};
use sightline_parse::scoop::{self, Manifest};

/// <https://github.com/ScoopInstaller/Scoop/blob/master/buckets.json>
const KNOWN_BUCKETS: &[&str] =
    &["main", "extras", "versions", "nirsoft", "sysinternals", "php", "nerd-fonts", "nonportable", "java", "games"];

pub(crate) fn read(run: &mut Run<'_>) {
    let mut bases: Vec<String> = run.homes.iter().map(|home| format!("{home}/scoop/apps")).collect();
    bases.push("/ProgramData/scoop/apps".to_owned());
    for base in bases {
        let listing = match run.reader.folder(&base).and_then(|folder| run.reader.list(&folder)) {
            Ok(listing) => listing,
            Err(fault) => {
                run.missed(&base, fault);
                continue;
            }
        };
        listing.faults.into_iter().for_each(|fault| run.problem(fault));
        let mut count = 0;
        for (name, _) in listing.entries.into_iter().filter(|(_, folder)| *folder) {
            count += usize::from(take(run, &base, &name));
        }
        run.found(&base, count);
    }
}

/// The folder of the version in use: `current` is a junction, which a copy of the disk may lack; then the newest.
fn in_use(run: &mut Run<'_>, app: &str) -> Option<String> {
    let current = format!("{app}/current");
    if run.reader.folder(&current).is_ok() {
        return Some(current);
    }
    match run.reader.folder(app).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            let versions = listing.entries.into_iter().filter(|(name, folder)| *folder && name != "current");
            let newest = versions.map(|(name, _)| name).max_by(|one, other| version::compare(one, other))?;
            Some(format!("{app}/{newest}"))
        }
        Err(fault) => {
            run.problem(fault);
            None
        }
    }
}

fn take(run: &mut Run<'_>, base: &str, name: &str) -> bool {
    // Scoop itself is a copy of its repository, without a manifest.
    if run.is_stopped() || name == "scoop" {
        return false;
    }
    let app = format!("{base}/{name}");
    let Some(folder) = in_use(run, &app) else { return false };
    let path = format!("{folder}/manifest.json");
    let parsed = run.reader.read_small(&path);
    let parsed =
        parsed.and_then(|bytes| scoop::manifest(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
    let manifest = parsed.unwrap_or_else(|fault| {
        // The folder says that it is installed, whatever the manifest says.
        run.problem(fault.expected());
        Manifest::default()
    });
    let of_folder = folder.rsplit('/').next().filter(|name| *name != "current").map(str::to_owned);
    let version = manifest.version.clone().or(of_folder);
    let bucket = match run.reader.read_small(&format!("{folder}/install.json")) {
        Ok(bytes) => scoop::bucket(&bytes).unwrap_or_else(|reason| {
            run.problem(Fault { path: format!("{folder}/install.json"), reason });
            None
        }),
        Err(fault) => {
            run.problem(fault);
            None
        }
    };
    let place = run.place(&path);
    // With one entry in the start menu, that is its name for people; the last part, when it stands in a folder there.
    let shown = match manifest.shortcuts.as_slice() {
        [one] => one.rsplit(['\\', '/']).next().unwrap_or(one),
        _ => name,
    };
    // Names mean the well-known things in the buckets Scoop knows by itself; anyone can offer others.
    let identifier = match bucket {
        Some(bucket) if !KNOWN_BUCKETS.contains(&bucket.as_str()) => format!("{bucket}/{name}"),
        _ => name.to_owned(),
    };
    let identifiers = vec![Identifier::new(IdentifierKind::Scoop, identifier)];
    let same = run.owner_of(&app);
    let same = same.or_else(|| same_program::find(run, &[shown, name], version.as_deref(), None));
    let (number, new) = match same {
        Some(number) => {
            run.add_source(number, place);
            if let Some(item) = run.item(number) {
                for identifier in identifiers {
                    if !item.identifiers.contains(&identifier) {
                        item.identifiers.push(identifier);
                    }
                }
            }
            (number, false)
        }
        None => {
            let item = Item {
                role: Role::App,
                version,
                sources: vec![place],
                identifiers,
                location: Some(app.clone()),
                ..Item::new(ItemKind::App, &format!("scoop:{}", app.to_lowercase()), "", shown)
            };
            (run.push(item), true)
        }
    };
    run.owns(&app, number);
    for program in &manifest.programs {
        let exe = program.rsplit(['\\', '/']).next().unwrap_or(program).to_lowercase();
        run.called.entry(exe).or_insert(number);
    }
    new
}
