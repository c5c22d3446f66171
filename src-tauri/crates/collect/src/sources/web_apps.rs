//! Web apps installed through browsers of the Chromium family.
//!
//! The browser keeps a folder for each; its name and address stand in a database, its install time in the settings. The
//! app menu mostly has an entry for it, which is an item already.

use super::browsers::{self, Browser};
use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Os, Role};
use sightline_parse::{
    chromium, text,
    web_app::{self, Installed, Notes, WebApp},
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A profile of a browser, as [`super::chromium`] found it.
#[derive(Clone)]
pub(crate) struct Profile {
    /// Whose it is.
    pub browser: &'static Browser,
    /// Its folder.
    pub path: String,
}

/// What a browser put into a menu for a web app.
pub(crate) struct Shortcut {
    /// Id of the app: the same in every browser and profile.
    pub id: String,
    /// Its item.
    pub number: usize,
    /// Folder of the profile. `None`: not told, or for all.
    pub profile: Option<String>,
    /// The browser: a program's name (Linux), its path (Windows), its bundle id (macOS).
    pub browser: String,
    /// The file.
    pub path: String,
}

impl Shortcut {
    /// Of a command line with `--app-id=`; the item is not known yet. `None`: it starts no web app.
    pub(crate) fn of_command(command: &str, browser: &str, path: &str) -> Option<Self> {
        let id = command.split("--app-id=").nth(1)?.get(..32).filter(|id| chromium::is_id(id))?.to_owned();
        // `--profile-directory="Profile 1"` or `"--profile-directory=Profile 1"`.
        let profile = command.split_once("--profile-directory=").and_then(|(before, rest)| {
            let quoted = before.ends_with('"') || rest.starts_with('"');
            let rest = rest.strip_prefix('"').unwrap_or(rest);
            rest.split(|c: char| c == '"' || (!quoted && c.is_whitespace())).next().map(str::to_owned)
        });
        Some(Self { id, number: 0, profile, browser: browser.to_lowercase(), path: path.to_owned() })
    }

    /// Of the id of the small app a browser makes on macOS, which serves all its profiles: `com.google.Chrome.app.<id>`.
    /// Older ones have the profile before the id: `com.google.Chrome.app.Profile-1-<id>`.
    pub(crate) fn of_bundle(bundle: &str, path: &str) -> Option<Self> {
        let (browser, last) = bundle.split_once(".app.")?;
        let (profile, id) = last.rsplit_once('-').map_or((None, last), |(profile, id)| (Some(profile), id));
        chromium::is_id(id).then(|| Self {
            id: id.to_owned(),
            number: 0,
            profile: profile.map(|profile| profile.replace('-', " ")),
            browser: browser.to_lowercase(),
            path: path.to_owned(),
        })
    }

    fn is_of(&self, browser: &Browser, os: Os) -> bool {
        let last = |folder: &str| folder.rsplit('/').next().unwrap_or_default().to_lowercase();
        match os {
            Os::Linux => browser.linux.iter().any(|folder| last(folder) == self.browser),
            // `Local/Google/Chrome/User Data` → `…/Google/Chrome/Application/chrome_proxy.exe`
            Os::Windows => browser.windows.iter().any(|folder| {
                let folder = folder.strip_prefix("Local/").and_then(|rest| rest.strip_suffix("/User Data"));
                folder.is_some_and(|it| self.browser.contains(&format!("/{}/", it.to_lowercase())))
            }),
            Os::Macos => BUNDLES.iter().any(|(bundle, id)| *bundle == self.browser && *id == browser.id),
        }
    }

    /// How well it fits this profile: by browser, or only not of another. `None`: it is not of this profile.
    fn fit(&self, profile: &Profile, homes: &[String], os: Os) -> Option<u8> {
        let folder = profile.path.rsplit('/').next().unwrap_or_default();
        if self.profile.as_deref().is_some_and(|told| told != folder) {
            return None;
        }
        // What lies in another's home is not meant.
        let home = home_of(homes, &self.path);
        if home.is_some() && home != home_of(homes, &profile.path) {
            return None;
        }
        if self.is_of(profile.browser, os) {
            return Some(2);
        }
        browsers::CHROMIUM.iter().all(|browser| !self.is_of(browser, os)).then_some(1)
    }
}

/// Bundle ids of browsers for macOS, in lower case, and the browsers.
const BUNDLES: [(&str, &str); 17] = [
    ("com.google.chrome", "chrome"),
    ("com.google.chrome.beta", "chrome-beta"),
    ("com.google.chrome.dev", "chrome-dev"),
    ("com.google.chrome.canary", "chrome-canary"),
    ("com.google.chrome.for.testing", "chrome-for-testing"),
    ("org.chromium.chromium", "chromium"),
    ("com.microsoft.edgemac", "edge"),
    ("com.microsoft.edgemac.beta", "edge-beta"),
    ("com.microsoft.edgemac.dev", "edge-dev"),
    ("com.microsoft.edgemac.canary", "edge-canary"),
    ("com.brave.browser", "brave"),
    ("com.brave.browser.beta", "brave-beta"),
    ("com.brave.browser.dev", "brave-dev"),
    ("com.brave.browser.nightly", "brave-nightly"),
    ("com.vivaldi.vivaldi", "vivaldi"),
    ("com.vivaldi.vivaldi.snapshot", "vivaldi-snapshot"),
    ("company.thebrowser.browser", "arc"),
];

fn home_of<'a>(homes: &'a [String], path: &str) -> Option<&'a String> {
    let inside = |home: &&String| path.strip_prefix(home.as_str()).is_some_and(|rest| rest.starts_with('/'));
    homes.iter().filter(inside).max_by_key(|home| home.len())
}

/// Apps of a profile: their ids, the folder of each, and a name where a file there bears one.
type Apps = BTreeMap<String, (String, Option<String>)>;

pub(crate) fn read(run: &mut Run<'_>) {
    let before = run.rows();
    let mut seen: Vec<(Profile, Apps, Notes)> = Vec::new();
    for profile in std::mem::take(&mut run.profiles) {
        if run.is_stopped() {
            return;
        }
        let path = format!("{}/Web Applications", profile.path);
        match apps(run, &path) {
            Ok(apps) => {
                run.found(&path, apps.len());
                // What is wrong with this file the source of extensions has said.
                let settings = format!("{}/Preferences", profile.path);
                let read = || run.reader.parse_volatile(&settings, web_app::notes).unwrap_or_default();
                let notes = if apps.is_empty() { Notes::default() } else { read() };
                seen.push((profile, apps, notes));
            }
            Err(fault) if fault.is_absent() => {}
            Err(fault) => run.missed(&path, fault),
        }
    }
    // An id is the same in every profile, and so is the address it proves.
    let wanted: HashSet<&String> = seen.iter().flat_map(|(_, apps, _)| apps.keys()).collect();
    let candidates: BTreeSet<&String> = seen.iter().flat_map(|(_, _, notes)| &notes.candidates).collect();
    let proved = candidates.into_iter().filter_map(|candidate| {
        let id = web_app::id(candidate);
        wanted.contains(&id).then(|| Some((id, web_app::address(&text::clean_name(candidate)?)?))).flatten()
    });
    let addresses: HashMap<String, String> = proved.collect();
    let mut claimed = HashMap::new();
    for (profile, apps, notes) in &seen {
        let mut told = match apps.is_empty() {
            true => BTreeMap::new(),
            false => database(run, &format!("{}/Sync Data/LevelDB", profile.path)),
        };
        for (id, (folder, name)) in apps {
            let mut known = told.remove(id).unwrap_or_default();
            known.name = known.name.or_else(|| name.clone());
            known.address = known.address.or_else(|| addresses.get(id).cloned());
            let how = notes.installed.get(id).copied().unwrap_or_default();
            app(run, profile, (id, folder), known, how, &mut claimed);
        }
    }
    if run.rows() == before {
        for home in run.homes.clone() {
            run.row(CoverageStatus::Absent, &home, 0, None);
        }
    }
}

/// The apps in a folder `Web Applications`.
fn apps(run: &mut Run<'_>, path: &str) -> Result<Apps, Fault> {
    let listing = run.reader.folder(path).and_then(|folder| run.reader.list(&folder))?;
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let mut found = Apps::new();
    for name in listing.entries.into_iter().filter(|(_, folder)| *folder).map(|(name, _)| name) {
        let folder = format!("{path}/{name}");
        if name == "Manifest Resources" {
            for (id, _) in entries(run, &folder).into_iter().filter(|(id, folder)| *folder && chromium::is_id(id)) {
                let folder = format!("{folder}/{id}");
                found.entry(id).or_insert((folder, None));
            }
        } else if let Some(id) = name.strip_prefix("_crx_") {
            // Edge writes one more underscore. On Windows a shortcut and a picture lie there, named as the app.
            let id = id.trim_start_matches('_');
            if chromium::is_id(id) {
                let name =
                    |file: &str| file.strip_suffix(".lnk").or(file.strip_suffix(".ico")).and_then(text::clean_name);
                let name = entries(run, &folder).iter().find_map(|(file, _)| name(file));
                found.entry(id.to_owned()).or_insert((folder, None)).1 = name;
            }
        }
    }
    Ok(found)
}

/// What is in a folder; what cannot be listed is a problem.
fn entries(run: &mut Run<'_>, path: &str) -> Vec<(String, bool)> {
    match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            listing.entries
        }
        // A file where a folder should be holds no app.
        Err(fault) if fault.reason.code == "not-a-folder" => Vec::new(),
        Err(fault) => {
            run.problem(fault);
            Vec::new()
        }
    }
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

fn app(
    run: &mut Run<'_>,
    profile: &Profile,
    (id, folder): (&str, &str),
    told: WebApp,
    how: Installed,
    claimed: &mut HashMap<usize, &'static str>,
) {
    let place = run.place(folder);
    let os = run.reader.machine().os();
    // One that serves all profiles serves those of one browser.
    let browser = profile.browser.id;
    let free = |number: usize| claimed.get(&number).is_none_or(|owner| *owner == browser);
    let fits = run.shortcuts.iter().filter(|it| it.id == id && free(it.number));
    let fits = fits.filter_map(|it| Some((it.fit(profile, &run.homes, os)?, it.number)));
    // Of several that fit equally well, the first.
    let best = fits.reduce(|best, other| if other.0 > best.0 { other } else { best });
    let number = best.map(|(_, number)| number).unwrap_or_else(|| {
        let shown = told.name.as_deref().or(told.address.as_deref()).unwrap_or(id);
        run.push(Item {
            // In no menu: it came along, and nobody may ever have opened it.
            role: if how.shipped { Role::Component } else { Role::App },
            ..Item::new(ItemKind::WebApp, &format!("web-app:{browser}:{id}"), &profile.path, shown)
        })
    });
    claimed.entry(number).or_insert(browser);
    run.add_source(number, place);
    if let Some(item) = run.item(number) {
        item.installed_at = item.installed_at.or(how.at);
        let address = told.address.map(|address| Identifier::new(IdentifierKind::WebApp, address.as_str()));
        item.identifiers.extend(address.filter(|address| !item.identifiers.contains(address)));
    }
}
