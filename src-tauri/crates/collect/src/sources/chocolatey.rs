//! Packages of Chocolatey. What it installs mostly registers itself with Windows too: then it is one program.

use super::same_program;
use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::chocolatey;
use std::collections::HashMap;

const PLACE: &str = "/ProgramData/chocolatey/lib";

pub(crate) fn read(run: &mut Run<'_>) {
    let listing = match run.reader.folder(PLACE).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => return run.missed(PLACE, fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    // `git` brings `git.install`: one program. By the id without its ending.
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut count = 0;
    for (name, _) in listing.entries.into_iter().filter(|(_, folder)| *folder) {
        count += usize::from(take(run, &name, &mut known));
    }
    run.found(PLACE, count);
}

fn take(run: &mut Run<'_>, folder: &str, known: &mut HashMap<String, usize>) -> bool {
    if run.is_stopped() {
        return false;
    }
    let base = format!("{PLACE}/{folder}");
    let path = format!("{base}/{folder}.nuspec");
    let parsed = run.reader.read_small(&path);
    let parsed =
        parsed.and_then(|bytes| chocolatey::nuspec(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
    let package = match parsed {
        Ok(package) => package,
        // A folder of leftovers.
        Err(fault) => {
            run.problem(fault);
            return false;
        }
    };
    let identifier = Identifier::new(IdentifierKind::Chocolatey, package.id.as_str());
    let place = run.place(&path);
    let stem = package.stem().to_lowercase();
    let title = package.title.as_deref().unwrap_or(package.stem());
    let known_as = known.get(&stem).copied();
    let same = known_as.or_else(|| {
        let names = [title, package.stem()];
        same_program::find(run, &names, package.version.as_deref(), package.authors.as_deref())
    });
    if let Some(number) = same {
        run.add_source(number, place);
        if let Some(item) = run.item(number)
            && !item.identifiers.contains(&identifier)
        {
            item.identifiers.push(identifier);
        }
        run.owns(&base, number);
        known.insert(stem, number);
        return false;
    }
    let item = Item {
        role: if package.is_part() { Role::Component } else { Role::App },
        version: package.version.clone(),
        sources: vec![place],
        identifiers: vec![identifier],
        publisher: package.authors.clone(),
        location: Some(base.clone()),
        ..Item::new(ItemKind::App, &format!("chocolatey:{}", package.id.to_lowercase()), "", title)
    };
    let number = run.push(item);
    run.owns(&base, number);
    known.insert(stem, number);
    true
}
