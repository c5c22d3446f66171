//! Add-ons of Firefox-family browsers.

use super::browsers::{self, Browser};
use crate::run::Run;
use sightline_model::{CoverageStatus, ExtensionFacts, Identifier, IdentifierKind, Item, ItemKind};
use sightline_parse::firefox::{self, Addon, Granted};
use std::path::PathBuf;

/// A profile that is to be read.
struct Profile {
    browser: &'static Browser,
    path: String,
    /// As the person sees it. `None`: the list does not say.
    name: Option<String>,
}

pub(crate) fn read(run: &mut Run<'_>) {
    // A profile may be reached by two ways, or listed twice: it counts once.
    let mut seen: Vec<PathBuf> = Vec::new();
    let mut profiles: Vec<Profile> = Vec::new();
    for home in run.homes.clone() {
        let mut there = false;
        for browser in browsers::FIREFOX {
            for folder in browser.folders(run, &home) {
                if run.is_stopped() {
                    return;
                }
                there |= root(run, browser, &folder, &mut seen, &mut profiles);
            }
        }
        // A row for each browser that is not there would tell nobody anything.
        if !there {
            run.row(CoverageStatus::Absent, &home, 0, None);
        }
    }
    run.side_by_side(&profiles, |part, it| profile(part, it.browser, &it.path, it.name.clone()));
}

/// Finds the profiles. False: the folder is not there.
fn root(
    run: &mut Run<'_>,
    browser: &'static Browser,
    path: &str,
    seen: &mut Vec<PathBuf>,
    found: &mut Vec<Profile>,
) -> bool {
    let listing = match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) if fault.is_absent() => return false,
        Err(fault) => {
            run.missed(path, fault);
            return true;
        }
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let ini = format!("{path}/profiles.ini");
    let mut profiles: Vec<(String, Option<String>)> = match run.reader.parse_volatile(&ini, firefox::profiles) {
        Ok(listed) => listed
            .into_iter()
            .map(|profile| {
                let folder = profile.path.trim_end_matches('/');
                (if profile.relative { format!("{path}/{folder}") } else { folder.to_owned() }, profile.name)
            })
            .collect(),
        Err(fault) => {
            run.problem(fault);
            Vec::new()
        }
    };
    // What the list does not name is looked at all the same, if it has add-ons.
    for (name, may_be_folder) in listing.entries {
        let folder = format!("{path}/{name}");
        // Links there are locks of running programs; `is_there` takes a link that leads nowhere for something.
        if may_be_folder
            && profiles.iter().all(|(known, _)| *known != folder)
            && run.reader.folder(&folder).is_ok()
            && run.reader.is_there(&format!("{folder}/extensions.json"))
        {
            profiles.push((folder, None));
        }
    }
    if profiles.is_empty() {
        run.found(path, 0);
    }
    for (folder, name) in profiles {
        if run.is_stopped() {
            return true;
        }
        match run.reader.folder(&folder) {
            Ok(it) if seen.contains(&it.host) => {}
            Ok(it) => {
                seen.push(it.host);
                found.push(Profile { browser, path: folder, name });
            }
            Err(fault) => run.missed(&folder, fault),
        }
    }
    true
}

fn profile(run: &mut Run<'_>, browser: &Browser, path: &str, name: Option<String>) {
    let file = format!("{path}/extensions.json");
    let addons = match run.reader.parse_volatile(&file, firefox::addons) {
        Ok(addons) => addons,
        // A profile that never ran.
        Err(fault) if fault.is_absent() => return run.found(path, 0),
        Err(fault) => return run.missed(path, fault),
    };
    run.flaws(&file, addons.flaws);
    let granted = match run.reader.parse_volatile(&format!("{path}/extension-preferences.json"), firefox::granted) {
        Ok(granted) => Some(granted),
        Err(fault) => {
            run.problem(fault);
            None
        }
    };
    let name = name.unwrap_or_else(|| path.rsplit('/').next().unwrap_or(path).to_owned());
    let count = addons.records.len();
    for addon in &addons.records {
        let item = item(run, browser, (path, &name), addon, granted.as_ref());
        run.push(item);
    }
    run.found(path, count);
}

fn item(run: &Run<'_>, browser: &Browser, profile: (&str, &str), addon: &Addon, granted: Option<&Granted>) -> Item {
    let none = Granted::default();
    let grants = granted.unwrap_or(&none);
    let (profile_path, profile_name) = profile;
    let id = addon.canonical_id();
    let access = addon.access(grants);
    let mut facts = ExtensionFacts::new((browser.id, browser.name), profile_name, profile_path, &id);
    facts.enabled = addon.enabled();
    facts.permissions = access.permissions;
    facts.hosts = access.hosts;
    facts.reach = access.reach;
    facts.install_source = addon.install_source();
    facts.installed_at = addon.installed_at();
    facts.updated_at = addon.updated_at();
    facts.manifest_version = addon.manifest_version;
    facts.description = addon.description(run.languages);
    facts.private_windows = granted.map(|granted| addon.private_windows(granted));
    facts.optional = access.optional;
    facts.data_collection = addon.data_collection(grants);
    facts.update_url = addon.foreign_update_url();
    facts.off_because = addon.off_because();
    facts.browser_verdict = addon.verdict().map(str::to_owned);
    let name = addon.name(run.languages).unwrap_or_else(|| id.clone());
    Item {
        version: addon.version.as_deref().and_then(sightline_parse::text::clean_name),
        sources: vec![run.place(&format!("{profile_path}/extensions.json"))],
        identifiers: vec![Identifier::new(IdentifierKind::FirefoxAddon, id.as_str())],
        extension: Some(facts),
        ..Item::new(ItemKind::Extension, &format!("firefox:{}:{id}", browser.id), profile_path, name)
    }
}
