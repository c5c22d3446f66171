//! Extensions of Chromium-family browsers.

use super::{
    browsers::{self, Browser},
    web_apps,
};
use crate::{reader::Fault, run::Run};
use sightline_model::{
    CoverageStatus, ExtensionFacts, Identifier, IdentifierKind, Item, ItemKind, Os, Reason, version,
};
use sightline_parse::{
    chromium::{self, Entry},
    extension_manifest::{self as manifest, Manifest},
    language, text,
};
use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
};

/// A profile that is to be read.
struct Profile {
    browser: &'static Browser,
    path: String,
    /// As the person sees it.
    name: String,
}

pub(crate) fn read(run: &mut Run<'_>) {
    // Two names may lead to one folder (a link from `.config` into a snap): it counts once.
    let mut seen: Vec<PathBuf> = Vec::new();
    let mut profiles: Vec<Profile> = Vec::new();
    for home in run.homes.clone() {
        let before = seen.len();
        let mut missed = false;
        for browser in browsers::CHROMIUM {
            for folder in browser.folders(run, &home) {
                if run.is_stopped() {
                    return;
                }
                missed |= !user_data(run, browser, &folder, &mut seen, &mut profiles);
            }
        }
        // A row for each of dozens of browsers that are not there would tell nobody anything.
        if seen.len() == before && !missed {
            run.row(CoverageStatus::Absent, &home, 0, None);
        }
    }
    let found = profiles.iter().map(|it| web_apps::Profile { browser: it.browser, path: it.path.clone() });
    run.profiles = found.collect();
    run.side_by_side(&profiles, |part, it| profile(part, it.browser, &it.path, &it.name));
}

/// Finds the profiles. False: it is there and cannot be listed.
fn user_data(
    run: &mut Run<'_>,
    browser: &'static Browser,
    path: &str,
    seen: &mut Vec<PathBuf>,
    found: &mut Vec<Profile>,
) -> bool {
    let listed = run.reader.folder(path).and_then(|folder| Ok((run.reader.list(&folder)?, folder)));
    let (listing, folder) = match listed {
        Ok(found) => found,
        Err(fault) if fault.is_absent() => return true,
        Err(fault) => {
            run.missed(path, fault);
            return false;
        }
    };
    if seen.contains(&folder.host) {
        return true;
    }
    seen.push(folder.host);
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let names = match run.reader.parse_volatile(&format!("{path}/Local State"), chromium::local_state) {
        Ok(names) => names,
        Err(fault) => {
            run.problem(fault);
            BTreeMap::new()
        }
    };
    let before = found.len();
    let mut add = |path, name| found.push(Profile { browser, path, name });
    if browser.root_profile && has_preferences(run, path) {
        add(path.to_owned(), browser.name.to_owned());
    }
    for (name, may_be_folder) in listing.entries {
        let profile = format!("{path}/{name}");
        // A running browser keeps links there that lead nowhere on purpose: `SingletonLock -> laptop-4711`.
        if !may_be_folder || name.starts_with("Singleton") {
            continue;
        }
        match run.reader.folder(&profile) {
            Ok(_) if has_preferences(run, &profile) => {
                let shown = names.get(&name).cloned().unwrap_or(name);
                add(profile, shown);
            }
            Ok(_) => {}
            Err(fault) if fault.reason.code == "not-a-folder" => {}
            Err(fault) => run.problem(fault),
        }
    }
    if found.len() == before {
        run.found(path, 0);
    }
    true
}

fn has_preferences(run: &Run<'_>, profile: &str) -> bool {
    ["Preferences", "Secure Preferences"].iter().any(|file| run.reader.is_there(&format!("{profile}/{file}")))
}

fn profile(run: &mut Run<'_>, browser: &Browser, path: &str, name: &str) {
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    let (mut read, mut missed) = (0, None);
    let mut unclear: Vec<Reason> = Vec::new();
    // Windows and macOS guard the settings in a file of their own; on Linux they are in `Preferences`. A profile brought
    // from elsewhere may still have them in the other. The first that says something is believed.
    let mut files = ["Preferences", "Secure Preferences"];
    if run.reader.machine().os() != Os::Linux {
        files.reverse();
    }
    for file in files {
        let file = format!("{path}/{file}");
        match run.reader.parse_volatile(&file, chromium::preferences) {
            Ok((found, flaws)) => {
                read += 1;
                unclear.extend(flaws.iter().cloned());
                run.flaws(&file, flaws);
                for (id, entry) in found {
                    let known = entries.remove(&id);
                    entries.insert(
                        id,
                        match known {
                            Some(known) => known.or(entry),
                            None => entry,
                        },
                    );
                }
            }
            Err(fault) if fault.is_absent() => {}
            Err(fault) => {
                missed = Some((fault.status(), fault.reason.clone()));
                run.problem(fault);
            }
        }
    }
    if run.is_stopped() {
        return;
    }
    let (mut count, mut themes) = (0, 0);
    for (id, entry) in &entries {
        if !entry.is_installed() || entry.is_component() {
            continue;
        }
        match extension(run, browser, (path, name), id, entry) {
            Some(item) => {
                run.push(item);
                count += 1;
            }
            None => themes += 1,
        }
        if run.is_stopped() {
            return;
        }
    }
    // What a file that was not read says is there, is no leftover.
    if missed.is_none() && read > 0 {
        let known = |id: &str| {
            let named = |reason: &Reason| reason.detail.as_deref().is_some_and(|detail| detail.ends_with(id));
            entries.get(id).is_some_and(|entry| entry.is_installed() || entry.is_component())
                || unclear.iter().any(named)
        };
        count += leftovers(run, browser, (path, name), known);
    }
    match missed {
        Some((status, reason)) if read == 0 => run.row(status, path, 0, Some(reason)),
        _ => run.found(path, count),
    }
    if themes > 0 {
        let reason = Reason::with("themes", themes);
        run.row(CoverageStatus::Skipped, &format!("{path}/Extensions"), 0, Some(reason));
    }
}

/// `None`: a theme.
fn extension(run: &mut Run<'_>, browser: &Browser, profile: (&str, &str), id: &str, entry: &Entry) -> Option<Item> {
    let (profile_path, profile_name) = profile;
    let told = entry.path.as_deref().unwrap_or_default();
    let (folder, told) = place_of(run, profile_path, told);
    let file = format!("{folder}/manifest.json");
    let elsewhere = !folder.starts_with('/');
    if elsewhere {
        run.row(CoverageStatus::Skipped, &folder, 0, Some(Reason::new("other-disk")));
    }
    let on_disk = match &told {
        _ if elsewhere => Err(Fault::new(&file, "absent")),
        // Not followed: a relative folder has no reason to leave the profile.
        Some(told) if told.split('/').any(|step| step == "..") => {
            Err(Fault { path: file.clone(), reason: Reason::with("bad-format", "relative path leaves the profile") })
        }
        _ => run
            .reader
            .read_small(&file)
            .and_then(|bytes| manifest::parse(&bytes).map_err(|reason| Fault { path: file.clone(), reason })),
    };
    let on_disk = match on_disk {
        Ok(manifest) => Some(manifest),
        Err(fault) => {
            run.problem(if elsewhere { fault } else { fault.expected() });
            None
        }
    };
    let localised = on_disk.is_some();
    let manifest = on_disk.as_ref().or(entry.manifest.as_ref());
    if manifest.is_some_and(Manifest::is_theme) {
        return None;
    }
    // The id is the hash of the key; where they differ, the code is not the item its id stands for.
    if let Some(computed) = manifest.and_then(|manifest| manifest::id_of_key(manifest.key.as_deref()?))
        && computed != id
    {
        run.problem(Fault {
            path: file,
            reason: Reason::with("id-mismatch", format_args!("{id}, key says {computed}")),
        });
    }
    let mut catalogue = Catalogue::new(&folder, manifest, localised);
    let name = manifest.and_then(|manifest| catalogue.text(run, manifest.name.as_deref()?));
    let name = name
        .and_then(|name| text::clean_name(&name))
        .or_else(|| manifest::shown_name(entry.manifest.as_ref().and_then(|manifest| manifest.name.as_deref())));
    let description = manifest.and_then(|manifest| catalogue.text(run, manifest.description.as_deref()?));
    let description = description.map(|it| text::clean(&it, text::DESCRIPTION_CHARS)).filter(|it| !it.is_empty());
    let access = entry.access(manifest);
    let version = manifest.and_then(|manifest| manifest.version.as_deref()).and_then(text::clean_name);
    let mut facts = ExtensionFacts::new((browser.id, browser.name), profile_name, profile_path, id);
    facts.enabled = entry.enabled();
    facts.permissions = access.permissions;
    facts.hosts = access.hosts;
    facts.reach = access.reach;
    facts.install_source = entry.install_source();
    facts.installed_at = entry.installed_at();
    facts.updated_at = entry.updated_at();
    facts.manifest_version = manifest.and_then(|manifest| manifest.manifest_version);
    facts.description = description;
    facts.browser_verdict = entry.verdict().map(str::to_owned);
    facts.private_windows = Some(entry.private_windows(manifest));
    facts.withheld = access.withheld;
    facts.optional = access.optional;
    facts.update_url = manifest.and_then(Manifest::foreign_update_url);
    facts.off_because = if facts.enabled == Some(true) { Vec::new() } else { entry.off_because() };
    let identity = format!("chromium:{}:{id}", browser.id);
    Some(Item {
        version: version.or_else(|| version_of_folder(told.as_deref()?)),
        sources: vec![run.place(&folder)],
        identifiers: vec![Identifier::new(IdentifierKind::ChromiumExtension, id)],
        extension: Some(facts),
        ..Item::new(ItemKind::Extension, &identity, profile_path, name.unwrap_or_else(|| id.to_owned()))
    })
}

/// Folder of an extension, and its path inside `Extensions` when that is what the settings tell.
fn place_of(run: &Run<'_>, profile: &str, told: &str) -> (String, Option<String>) {
    let machine = run.reader.machine();
    let inside = |told: String| (format!("{profile}/Extensions/{told}"), Some(told));
    if machine.os() != Os::Windows {
        return if told.starts_with('/') { (told.to_owned(), None) } else { inside(told.to_owned()) };
    }
    if told.get(1..2) == Some(":") || told.starts_with(r"\\") {
        // On another drive or computer nothing is looked for.
        (machine.inner(told).unwrap_or_else(|| told.to_owned()), None)
    } else {
        inside(told.replace('\\', "/"))
    }
}

/// Code in the profile that its settings do not know: something was removed and its folder stayed.
fn leftovers(run: &mut Run<'_>, browser: &Browser, profile: (&str, &str), known: impl Fn(&str) -> bool) -> usize {
    let (profile_path, profile_name) = profile;
    let extensions = format!("{profile_path}/Extensions");
    let mut count = 0;
    for id in folders_in(run, &extensions) {
        if !chromium::is_id(&id) || known(&id) {
            continue;
        }
        let versions = folders_in(run, &format!("{extensions}/{id}"));
        let newest = versions.into_iter().max_by(|one, other| version::compare(one, other));
        let Some(newest) = newest else { continue };
        if run.is_stopped() {
            return count;
        }
        let folder = format!("{extensions}/{id}/{newest}");
        let file = format!("{folder}/manifest.json");
        let read = run
            .reader
            .read_small(&file)
            .and_then(|bytes| manifest::parse(&bytes).map_err(|reason| Fault { path: file.clone(), reason }));
        let manifest = match read {
            Ok(manifest) => Some(manifest),
            Err(fault) => {
                run.problem(fault);
                None
            }
        };
        if manifest.as_ref().is_some_and(Manifest::is_theme) {
            continue;
        }
        let mut catalogue = Catalogue::new(&folder, manifest.as_ref(), manifest.is_some());
        let name = manifest.as_ref().and_then(|manifest| catalogue.text(run, manifest.name.as_deref()?));
        let name = name.and_then(|name| text::clean_name(&name)).unwrap_or_else(|| id.clone());
        let mut facts = ExtensionFacts::new((browser.id, browser.name), profile_name, profile_path, &id);
        facts.enabled = Some(false);
        facts.leftover = true;
        facts.manifest_version = manifest.as_ref().and_then(|manifest| manifest.manifest_version);
        let told = manifest.as_ref().and_then(|manifest| manifest.version.as_deref()).and_then(text::clean_name);
        run.push(Item {
            version: told.or_else(|| version_of_folder(&format!("{id}/{newest}"))),
            sources: vec![run.place(&folder)],
            identifiers: vec![Identifier::new(IdentifierKind::ChromiumExtension, id.as_str())],
            extension: Some(facts),
            ..Item::new(ItemKind::Extension, &format!("chromium:{}:{id}", browser.id), profile_path, name)
        });
        count += 1;
    }
    count
}

/// Names of the folders in a folder; links are none. What cannot be listed is a problem, what is absent is none.
fn folders_in(run: &mut Run<'_>, path: &str) -> Vec<String> {
    match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            let folders = listing.entries.into_iter().filter(|(_, folder)| *folder);
            folders.map(|(name, _)| name).collect()
        }
        Err(fault) => {
            // A file where a folder should be holds no code.
            if fault.reason.code != "not-a-folder" {
                run.problem(fault);
            }
            Vec::new()
        }
    }
}

/// `<id>/1.58.0_0` → `1.58.0`, when the manifest does not say.
fn version_of_folder(path: &str) -> Option<String> {
    let (id, last) = path.split_once('/')?;
    let (version, copy) = last.rsplit_once('_')?;
    let plain = chromium::is_id(id) && copy.bytes().all(|byte| byte.is_ascii_digit());
    (plain && version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')).then(|| version.to_owned())
}

/// Messages of an extension, read only when one is asked for.
pub(super) struct Catalogue<'a> {
    folder: &'a str,
    default: Option<&'a str>,
    /// Is there a folder to look for messages in?
    there: bool,
    read: Option<Vec<HashMap<String, String>>>,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(folder: &'a str, manifest: Option<&'a Manifest>, there: bool) -> Self {
        Self { folder, default: manifest.and_then(|manifest| manifest.default_locale.as_deref()), there, read: None }
    }

    /// Plain text as it is, `__MSG_key__` looked up. `None`: no such message.
    pub(super) fn text(&mut self, run: &mut Run<'_>, told: &str) -> Option<String> {
        let Some(key) = manifest::message_key(told) else { return Some(told.to_owned()) };
        if self.read.is_none() {
            self.read = Some(self.load(run));
        }
        self.read.as_ref()?.iter().find_map(|messages| messages.get(&key).cloned())
    }

    /// The person's language, the extension's own, English: those there are, in this order.
    fn load(&self, run: &mut Run<'_>) -> Vec<HashMap<String, String>> {
        if !self.there {
            return Vec::new();
        }
        let locales = format!("{}/_locales", self.folder);
        let listing = match run.reader.folder(&locales).and_then(|folder| run.reader.list(&folder)) {
            Ok(listing) => listing,
            Err(fault) => {
                run.problem(fault);
                return Vec::new();
            }
        };
        let offers: Vec<&str> = listing.entries.iter().map(|(name, _)| name.as_str()).collect();
        let own =
            self.default.and_then(|default| offers.iter().find(|offer| offer.eq_ignore_ascii_case(default)).copied());
        let chosen = language::best(&offers, run.languages);
        let english = language::best(&offers, &["en".to_owned()]);
        let mut wanted: Vec<&str> = [chosen, own, english].into_iter().flatten().collect();
        wanted.dedup();
        let mut found = Vec::new();
        for locale in wanted {
            let file = format!("{locales}/{locale}/messages.json");
            let parsed = run.reader.read_small(&file);
            match parsed.and_then(|bytes| manifest::messages(&bytes).map_err(|reason| Fault { path: file, reason })) {
                Ok(messages) => found.push(messages),
                Err(fault) => run.problem(fault),
            }
        }
        found
    }
}
