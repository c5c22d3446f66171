//! Extensions of Safari: code inside apps, switches in each person's library.

use super::{
    apps::{names_in, optional, translated},
    chromium::Catalogue,
};
use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, ExtensionFacts, Identifier, IdentifierKind, InstallSource, Item, ItemKind};
use sightline_parse::{
    bundle::{self, Bundle},
    chromium::Access,
    extension_manifest::{self as manifest, Manifest},
    safari::{self, State},
    text,
};
use std::collections::BTreeMap;

const BROWSER: (&str, &str) = ("safari", "Safari");
const LIBRARY: &str = "Library/Containers/com.apple.Safari/Data/Library/Safari";
const LISTS: [&str; 2] = ["AppExtensions/Extensions.plist", "WebExtensions/Extensions.plist"];
const WEB_EXTENSION: &str = "com.apple.Safari.web-extension";
const APP_EXTENSION: &str = "com.apple.Safari.extension";
/// Gives Safari a list of what to hold back and never sees a page itself.
const CONTENT_BLOCKER: &str = "com.apple.Safari.content-blocker";

/// Code of an extension.
struct Found {
    /// The `.appex` folder.
    path: String,
    /// Home its app lies in. `None`: everybody's.
    home: Option<String>,
    id: String,
    name: String,
    version: Option<String>,
    description: Option<String>,
    manifest: Option<Manifest>,
    /// Sites it asks for.
    asks: Vec<String>,
    from_store: bool,
    web: bool,
}

/// What one profile says of its extensions.
struct Profile {
    home: String,
    path: String,
    name: String,
    /// A profile beside the first: only what it lists is in it.
    further: bool,
    states: BTreeMap<String, State>,
    /// Were its lists read?
    read: bool,
}

pub(crate) fn read(run: &mut Run<'_>) {
    let found = code(run);
    let mut profiles = Vec::new();
    for home in run.homes.clone() {
        if run.is_stopped() {
            return;
        }
        profiles_of(run, &home, &mut profiles);
    }
    let mut counts: Vec<usize> = vec![0; profiles.len()];
    for extension in &found {
        let mut placed = false;
        for (profile, count) in profiles.iter().zip(&mut counts) {
            let mine = extension.home.as_ref().is_none_or(|home| *home == profile.home);
            let state = profile.states.get(&extension.id);
            if !mine || (profile.further && state.is_none()) {
                continue;
            }
            placed = true;
            *count += 1;
            let item = item(run, extension, Some(profile), state);
            run.push(item);
        }
        if !placed {
            let item = item(run, extension, None, None);
            run.push(item);
        }
    }
    for (profile, count) in profiles.iter().zip(counts).filter(|(profile, _)| profile.read) {
        run.found(&profile.path, count);
    }
}

/// The lists of a home, Safari's further profiles (since version 17) among them.
fn profiles_of(run: &mut Run<'_>, home: &str, profiles: &mut Vec<Profile>) {
    let path = format!("{home}/{LIBRARY}");
    let listed = run.reader.folder(&path).and_then(|folder| run.reader.list(&folder));
    let denied = match listed {
        Ok(_) => false,
        // Only programs the person gave “Full Disk Access” may look: the usual case, and no problem.
        Err(fault) if fault.reason.code == "denied" => {
            run.row(CoverageStatus::Denied, &path, 0, Some(fault.reason));
            true
        }
        Err(fault) => return run.missed(&path, fault),
    };
    let mut profile = Profile {
        home: home.to_owned(),
        path: path.clone(),
        name: BROWSER.1.to_owned(),
        further: false,
        states: BTreeMap::new(),
        read: false,
    };
    if !denied {
        lists(run, &mut profile);
    }
    profiles.push(profile);
    let folder = format!("{path}/Profiles");
    let further = if denied { Vec::new() } else { names_in(run, &folder) };
    for name in further.into_iter().filter(|name| !name.starts_with('.')) {
        let mut profile = Profile {
            home: home.to_owned(),
            path: format!("{folder}/{name}"),
            name,
            further: true,
            states: BTreeMap::new(),
            read: false,
        };
        lists(run, &mut profile);
        profiles.push(profile);
    }
}

fn lists(run: &mut Run<'_>, profile: &mut Profile) {
    let mut missed: Option<Fault> = None;
    for list in LISTS {
        let file = format!("{}/{list}", profile.path);
        match run.reader.parse_volatile(&file, safari::states) {
            Ok(states) => {
                profile.states.extend(states);
                profile.read = true;
            }
            Err(fault) if fault.is_absent() => {}
            Err(fault) => {
                missed = Some(fault.clone());
                run.problem(fault);
            }
        }
    }
    match missed {
        Some(fault) if !profile.read && !fault.stops() => {
            run.row(fault.status(), &profile.path, 0, Some(fault.reason));
        }
        // No list: no extension was ever there.
        _ => profile.read = true,
    }
}

/// Extensions inside the apps that were found.
fn code(run: &mut Run<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (app, number) in run.bundles.clone() {
        if run.is_stopped() {
            break;
        }
        let home = run.homes.iter().find(|home| app.starts_with(&format!("{home}/"))).cloned();
        let from_store = run
            .item(number)
            .is_some_and(|item| item.sources.iter().any(|place| place.path.ends_with("/_MASReceipt/receipt")));
        let folder = format!("{app}/Contents/PlugIns");
        for name in names_in(run, &folder) {
            let Some(stem) = name.strip_suffix(".appex") else { continue };
            let path = format!("{folder}/{name}");
            let Some(info) = optional(run, &format!("{path}/Contents/Info.plist"), bundle::info) else { continue };
            let kind = info.extension_point.as_deref();
            if !matches!(kind, Some(WEB_EXTENSION | APP_EXTENSION | CONTENT_BLOCKER)) {
                continue;
            }
            let web = kind == Some(WEB_EXTENSION);
            found.push(extension(run, path, stem, info, web, (home.clone(), from_store)));
        }
    }
    found
}

fn extension(
    run: &mut Run<'_>,
    path: String,
    stem: &str,
    info: Bundle,
    web: bool,
    (home, from_store): (Option<String>, bool),
) -> Found {
    let resources = format!("{path}/Contents/Resources");
    let manifest = if web { optional(run, &format!("{resources}/manifest.json"), manifest::parse) } else { None };
    let mut catalogue = Catalogue::new(&resources, manifest.as_ref(), manifest.is_some());
    let told = manifest.as_ref().and_then(|manifest| catalogue.text(run, manifest.name.as_deref()?));
    let name = told.and_then(|name| text::clean_name(&name));
    let description = manifest.as_ref().and_then(|manifest| catalogue.text(run, manifest.description.as_deref()?));
    let description = description.map(|it| text::clean(&it, text::DESCRIPTION_CHARS)).filter(|it| !it.is_empty());
    let name = name.or_else(|| if web { None } else { translated(run, &resources) }).or(info.name);
    let stem = text::clean_name(stem).unwrap_or_default();
    let mut asks = info.sites;
    asks.extend(manifest.as_ref().map(Manifest::required_hosts).unwrap_or_default());
    Found {
        id: info.identifier.unwrap_or_else(|| stem.clone()),
        name: name.unwrap_or(stem),
        version: info.version.or_else(|| manifest.as_ref()?.version.as_deref().and_then(text::clean_name)),
        path,
        home,
        description,
        manifest,
        asks,
        from_store,
        web,
    }
}

fn item(run: &Run<'_>, found: &Found, profile: Option<&Profile>, state: Option<&State>) -> Item {
    let (profile_name, profile_path) = profile.map_or((BROWSER.1, ""), |profile| (&profile.name, &profile.path));
    let granted = state.and_then(|state| state.granted.clone());
    let mut permissions = state.map(|state| state.permissions.clone()).unwrap_or_default();
    permissions.extend(found.manifest.as_ref().map(Manifest::required_permissions).unwrap_or_default());
    let mut facts = ExtensionFacts::new(BROWSER, profile_name, profile_path, &found.id);
    // Safari asks the person site by site; the manifest says only what a web extension would like to have. One of the
    // older kind has what it asks for.
    let sites = match granted {
        Some(granted) if found.web && granted.is_empty() => {
            facts.withheld = !found.asks.is_empty();
            found.asks.clone()
        }
        Some(granted) if found.web => {
            facts.optional = found.asks.iter().filter(|site| !granted.contains(site)).cloned().collect();
            facts.optional = Access::of(Vec::new(), facts.optional).hosts;
            granted
        }
        granted => [found.asks.clone(), granted.unwrap_or_default()].concat(),
    };
    let access = Access::of(permissions, sites);
    facts.permissions = access.permissions;
    facts.hosts = access.hosts;
    facts.reach = access.reach;
    facts.enabled = state.and_then(|state| state.enabled);
    facts.installed_at = state.and_then(|state| state.added);
    facts.install_source = if found.from_store { InstallSource::Store } else { InstallSource::OtherProgram };
    facts.manifest_version = found.manifest.as_ref().and_then(|manifest| manifest.manifest_version);
    facts.description = found.description.clone();
    Item {
        version: found.version.clone(),
        sources: vec![run.place(&found.path)],
        identifiers: vec![Identifier::new(IdentifierKind::SafariExtension, found.id.as_str())],
        installed_at: facts.installed_at,
        team_id: state
            .and_then(|state| state.team.clone())
            .filter(|team| sightline_parse::code_signature::is_team_id(team)),
        extension: Some(facts),
        ..Item::new(
            ItemKind::Extension,
            &format!("safari:{}:{}", found.id, found.path),
            profile_path,
            found.name.clone(),
        )
    }
}
