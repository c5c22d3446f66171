//! Formulas and casks of Homebrew, on macOS and Linux.

use crate::{
    reader::{Fault, Folder},
    run::Run,
};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Origin, Os, Reason, Role};
use sightline_parse::homebrew::{self, Cask, Receipt};

pub(crate) fn read(run: &mut Run<'_>) {
    let mac = run.reader.machine().os() == Os::Macos;
    let mut places: Vec<String> = if mac {
        vec!["/opt/homebrew".to_owned(), "/usr/local".to_owned()]
    } else {
        vec!["/home/linuxbrew/.linuxbrew".to_owned()]
    };
    if !mac {
        places.extend(run.homes.iter().map(|home| format!("{home}/.linuxbrew")));
    }
    let mut seen: Vec<Folder> = Vec::new();
    for place in places {
        for (kind, take) in [("Cellar", formula as fn(&mut Run<'_>, &str, &str)), ("Caskroom", cask)] {
            let path = format!("{place}/{kind}");
            match run.reader.folder(&path) {
                // `linuxbrew` is an account, too, whose home this is.
                Ok(folder) if seen.iter().any(|other| other.host == folder.host) => {}
                Ok(folder) => {
                    let names = folders(run, &path);
                    seen.push(folder);
                    for name in &names {
                        take(run, &path, name);
                    }
                    run.found(&path, names.len());
                }
                Err(fault) => run.missed(&path, fault),
            }
        }
    }
}

/// Names of the folders in `path`; what is hidden is left out.
fn folders(run: &mut Run<'_>, path: &str) -> Vec<String> {
    match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            let folders = listing.entries.into_iter().filter(|(name, folder)| *folder && !name.starts_with('.'));
            folders.map(|(name, _)| name).collect()
        }
        Err(fault) => {
            run.problem(fault);
            Vec::new()
        }
    }
}

fn parsed<T>(run: &mut Run<'_>, path: &str, parse: impl Fn(&[u8]) -> Result<T, Reason>) -> Option<T> {
    let bytes = run.reader.read_small(path);
    let parsed = bytes.and_then(|bytes| parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason }));
    parsed.map_err(|fault| run.problem(fault)).ok()
}

/// `Cellar/<formula>/<version>/INSTALL_RECEIPT.json`; older versions stay until they are cleaned up.
fn formula(run: &mut Run<'_>, cellar: &str, name: &str) {
    if run.is_stopped() {
        return;
    }
    let mut newest: Option<(String, Receipt)> = None;
    for version in folders(run, &format!("{cellar}/{name}")) {
        let receipt = parsed(run, &format!("{cellar}/{name}/{version}/INSTALL_RECEIPT.json"), homebrew::receipt);
        let receipt = receipt.unwrap_or_default();
        if newest.as_ref().is_none_or(|(_, other)| other.installed_at <= receipt.installed_at) {
            newest = Some((version, receipt));
        }
    }
    // Nothing but the name is left of it.
    let Some((version, receipt)) = newest else { return };
    let path = format!("{cellar}/{name}");
    let item = Item {
        role: if receipt.on_request == Some(false) { Role::Component } else { Role::App },
        version: Some(version),
        sources: vec![run.place(&path)],
        identifiers: vec![Identifier::new(IdentifierKind::Formula, name)],
        origin: match receipt.own_tap {
            // Homebrew builds its own formulas from source, as distributions do.
            Some(true) => Origin::Distribution,
            Some(false) => Origin::Vendor,
            None => Origin::Unknown,
        },
        installed_at: receipt.installed_at,
        location: Some(path.clone()),
        ..Item::new(ItemKind::App, &format!("homebrew:{path}"), "", name)
    };
    let number = run.push(item);
    run.owns(&path, number);
    run.called.entry(name.to_owned()).or_insert(number);
}

/// `Caskroom/<token>/.metadata/<version>/<time>/Casks/<token>.json`, in older ones a Ruby file.
fn cask(run: &mut Run<'_>, room: &str, token: &str) {
    if run.is_stopped() {
        return;
    }
    let path = format!("{room}/{token}");
    let mut found = Cask::default();
    let metadata = format!("{path}/.metadata");
    let mut noted = None;
    if run.reader.is_there(&metadata) {
        noted = folders(run, &metadata).into_iter().rfind(|name| name != "config");
        if let Some(version) = &noted {
            let times = folders(run, &format!("{metadata}/{version}"));
            if let Some(time) = times.last() {
                let file = format!("{metadata}/{version}/{time}/Casks/{token}.json");
                found = parsed(run, &file, homebrew::cask).unwrap_or_default();
            }
        }
    }
    let noted = noted.or_else(|| folders(run, &path).pop());
    let receipt = parsed(run, &format!("{metadata}/INSTALL_RECEIPT.json"), homebrew::receipt).unwrap_or_default();
    let item = Item {
        version: found.version.or_else(|| noted.as_deref().and_then(homebrew::cask_version)),
        sources: vec![run.place(&path)],
        identifiers: vec![Identifier::new(IdentifierKind::Cask, token)],
        // A cask is the maker's own build.
        origin: Origin::Vendor,
        installed_at: receipt.installed_at,
        ..Item::new(ItemKind::App, &format!("cask:{token}"), "", found.name.unwrap_or_else(|| token.to_owned()))
    };
    let number = run.push(item);
    run.owns(&path, number);
    // Whoever reads the bundles finds the cask by the place it put them to.
    for app in found.apps {
        run.owns(&format!("/Applications/{app}"), number);
    }
    run.called.entry(token.to_owned()).or_insert(number);
}
