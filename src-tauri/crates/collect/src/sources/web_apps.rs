//! Web apps installed through browsers of the Chromium family.
//!
//! The browser keeps a folder of icons for each; its name and address stand in a database, its install time in the
//! settings. The app menu mostly has an entry for it, which is an item already.

use super::browsers::Browser;
use crate::run::Run;
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind};
use sightline_parse::{
    chromium,
    web_app::{self, WebApp},
};
use std::collections::BTreeMap;

/// A profile of a browser, as [`super::chromium`] found it.
#[derive(Clone)]
pub(crate) struct Profile {
    /// Whose it is.
    pub browser: &'static Browser,
    /// Its folder.
    pub path: String,
}

pub(crate) fn read(run: &mut Run<'_>) {
    let profiles = std::mem::take(&mut run.profiles);
    let before = run.rows();
    for profile in &profiles {
        if run.is_stopped() {
            return;
        }
        apps(run, profile);
    }
    if run.rows() == before {
        for home in run.homes.clone() {
            run.row(CoverageStatus::Absent, &home, 0, None);
        }
    }
}

fn apps(run: &mut Run<'_>, profile: &Profile) {
    let path = format!("{}/Web Applications/Manifest Resources", profile.path);
    let listing = match run.reader.folder(&path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) if fault.is_absent() => return,
        Err(fault) => return run.missed(&path, fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let ids: Vec<String> =
        listing.entries.into_iter().filter(|(name, folder)| *folder && chromium::is_id(name)).map(|it| it.0).collect();
    if ids.is_empty() {
        return run.found(&path, 0);
    }
    // What is wrong with this file the source of extensions has said.
    let settings = format!("{}/Preferences", profile.path);
    let times = run.reader.parse_volatile(&settings, web_app::installed).unwrap_or_default();
    let told = database(run, &format!("{}/Sync Data/LevelDB", profile.path));
    let count = ids.len();
    for id in ids {
        app(run, profile, &path, &id, told.get(&id), times.get(&id).copied());
    }
    run.found(&path, count);
}

/// What the logs of the database tell of the apps, the newer file last.
fn database(run: &mut Run<'_>, path: &str) -> BTreeMap<String, WebApp> {
    let mut told = BTreeMap::new();
    let listing = match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => {
            run.problem(fault);
            return told;
        }
    };
    for (name, _) in listing.entries.into_iter().filter(|(name, _)| name.ends_with(".log")) {
        let path = format!("{path}/{name}");
        match run.reader.read(&path) {
            Ok(bytes) => told.extend(web_app::log(&bytes)),
            Err(fault) => run.problem(fault),
        }
    }
    told
}

fn app(run: &mut Run<'_>, profile: &Profile, path: &str, id: &str, told: Option<&WebApp>, when: Option<i64>) {
    let place = run.place(&format!("{path}/{id}"));
    let address = told.and_then(|told| told.address.as_deref());
    let address = address.map(|address| Identifier::new(IdentifierKind::WebApp, address));
    // The entry in the app menu; on macOS a small app, whose bundle id ends with the id.
    let bundle = |item: &Item| {
        let mut names = item.identifiers.iter().filter(|it| it.kind == IdentifierKind::MacosBundle);
        names.any(|it| it.value.strip_suffix(id).is_some_and(|rest| rest.ends_with('.')))
    };
    let known = run.called.get(&format!("--app-id={id}")).copied();
    let known = known.or_else(|| run.items().iter().position(bundle));
    if let Some(number) = known {
        run.add_source(number, place);
        if let Some(item) = run.item(number) {
            item.installed_at = item.installed_at.or(when);
            item.identifiers.extend(address.filter(|address| !item.identifiers.contains(address)));
        }
        return;
    }
    let name = told.and_then(|told| told.name.clone()).unwrap_or_else(|| id.to_owned());
    run.push(Item {
        sources: vec![place],
        identifiers: address.into_iter().collect(),
        installed_at: when,
        ..Item::new(ItemKind::WebApp, &format!("web-app:{}:{id}", profile.browser.id), &profile.path, name)
    });
}
