//! Extensions that others put into browsers: policies of whoever administers the computer, and other programs.
//!
//! What a profile holds gets the file as one more place; what no profile holds yet is an item of its own.

use super::{keys, web_apps::Profile};
use crate::{reader::Fault, run::Run};
use sightline_model::{
    CoverageStatus, ExtensionFacts, Identifier, IdentifierKind, InstallSource, Item, ItemKind, Os, Reason,
};
use sightline_parse::{
    chromium,
    extension_policy::{self, Wanted},
};
use std::collections::BTreeSet;

/// Browsers that read the same lists, the plain one first: id and name.
pub(crate) struct Readers<'a> {
    /// Ids as in the table of browsers.
    pub ids: &'a [&'static str],
    /// The first one's name.
    pub name: &'static str,
    /// What its extensions are recognised by.
    pub kind: IdentifierKind,
}

const fn chromium_like<'a>(ids: &'a [&'static str], name: &'static str) -> Readers<'a> {
    Readers { ids, name, kind: IdentifierKind::ChromiumExtension }
}

pub(crate) const CHROME: Readers<'_> =
    chromium_like(&["chrome", "chrome-beta", "chrome-dev", "chrome-canary"], "Google Chrome");
pub(crate) const CHROME_FOR_TESTING: Readers<'_> = chromium_like(&["chrome-for-testing"], "Chrome for Testing");
pub(crate) const CHROMIUM: Readers<'_> = chromium_like(&["chromium", "ungoogled-chromium"], "Chromium");
pub(crate) const EDGE: Readers<'_> = chromium_like(&["edge", "edge-beta", "edge-dev", "edge-canary"], "Microsoft Edge");
pub(crate) const BRAVE: Readers<'_> =
    chromium_like(&["brave", "brave-beta", "brave-dev", "brave-nightly", "brave-origin"], "Brave");
pub(crate) const VIVALDI: Readers<'_> = chromium_like(&["vivaldi", "vivaldi-snapshot"], "Vivaldi");
pub(crate) const OPERA: Readers<'_> = chromium_like(&["opera", "opera-beta", "opera-developer"], "Opera");

const fn firefox_like<'a>(ids: &'a [&'static str], name: &'static str) -> Readers<'a> {
    Readers { ids, name, kind: IdentifierKind::FirefoxAddon }
}

pub(crate) const FIREFOX: Readers<'_> = firefox_like(&["firefox"], "Firefox");
pub(crate) const LIBREWOLF: Readers<'_> = firefox_like(&["librewolf"], "LibreWolf");
pub(crate) const WATERFOX: Readers<'_> = firefox_like(&["waterfox"], "Waterfox");
pub(crate) const FLOORP: Readers<'_> = firefox_like(&["floorp"], "Floorp");
pub(crate) const ZEN: Readers<'_> = firefox_like(&["zen"], "Zen Browser");
pub(crate) const THUNDERBIRD: Readers<'_> = firefox_like(&["thunderbird", "betterbird"], "Thunderbird");

/// Folders of policy files (`managed` and `recommended` in them): policy_path_parser.cc and its like in each browser;
/// Vivaldi's and Opera's as others write there.
const POLICIES: [(&str, &Readers<'_>); 11] = [
    ("/etc/opt/chrome/policies", &CHROME),
    ("/etc/opt/chrome_for_testing/policies", &CHROME_FOR_TESTING),
    ("/etc/chromium/policies", &CHROMIUM),
    // Where Debian's and Ubuntu's older packages look.
    ("/etc/chromium-browser/policies", &CHROMIUM),
    ("/var/snap/chromium/current/policies", &CHROMIUM),
    ("/etc/opt/edge/policies", &EDGE),
    ("/etc/brave/policies", &BRAVE),
    ("/etc/opt/brave/policies", &BRAVE),
    ("/etc/opt/vivaldi/policies", &VIVALDI),
    ("/etc/vivaldi/policies", &VIVALDI),
    ("/etc/opt/opera/policies", &OPERA),
];

/// Folders of files by which programs bring extensions along.
const BROUGHT_LINUX: [(&str, &Readers<'_>); 9] = [
    ("/usr/share/google-chrome/extensions", &CHROME),
    ("/opt/google/chrome/extensions", &CHROME),
    ("/usr/share/chromium/extensions", &CHROMIUM),
    ("/usr/share/chromium-browser/extensions", &CHROMIUM),
    ("/usr/share/microsoft-edge/extensions", &EDGE),
    ("/opt/microsoft/msedge/extensions", &EDGE),
    ("/usr/share/brave-browser/extensions", &BRAVE),
    ("/opt/brave.com/brave/extensions", &BRAVE),
    ("/opt/vivaldi/extensions", &VIVALDI),
];

/// The same below `Library/Application Support` of everybody. Microsoft's documentation tells the two folders of Edge
/// apart: a person's own stands beside the profiles.
const BROUGHT_MACOS: [(&str, &Readers<'_>); 2] =
    [("Google/Chrome/External Extensions", &CHROME), ("Microsoft/Edge/External Extensions", &EDGE)];

/// The same below that of one person.
const BROUGHT_TO_ONE_MACOS: [(&str, &Readers<'_>); 2] =
    [("Google/Chrome/External Extensions", &CHROME), ("Microsoft Edge/External Extensions", &EDGE)];

/// Folders of a `policies.json`. Those of Firefox are looked for besides, since its folder has many names.
const FIREFOX_LINUX: [(&str, &Readers<'_>); 14] = [
    ("/etc/firefox/policies", &FIREFOX),
    ("/usr/share/firefox-esr/distribution", &FIREFOX),
    ("/snap/firefox/current/usr/lib/firefox/distribution", &FIREFOX),
    ("/etc/librewolf/policies", &LIBREWOLF),
    ("/usr/lib/librewolf/distribution", &LIBREWOLF),
    ("/usr/share/librewolf/distribution", &LIBREWOLF),
    ("/usr/lib/waterfox/distribution", &WATERFOX),
    ("/opt/waterfox/distribution", &WATERFOX),
    ("/usr/lib/floorp/distribution", &FLOORP),
    ("/usr/lib/zen/distribution", &ZEN),
    ("/opt/zen/distribution", &ZEN),
    ("/opt/zen-browser-bin/distribution", &ZEN),
    ("/etc/thunderbird/policies", &THUNDERBIRD),
    ("/usr/lib/thunderbird/distribution", &THUNDERBIRD),
];

/// Programs below `/Program Files` and `/Program Files (x86)`, with a `distribution/policies.json` in them.
const FIREFOX_WINDOWS: [(&str, &Readers<'_>); 8] = [
    ("Mozilla Firefox", &FIREFOX),
    ("Firefox Developer Edition", &FIREFOX),
    ("Firefox Nightly", &FIREFOX),
    ("LibreWolf", &LIBREWOLF),
    ("Waterfox", &WATERFOX),
    ("Ablaze Floorp", &FLOORP),
    ("Zen Browser", &ZEN),
    ("Mozilla Thunderbird", &THUNDERBIRD),
];

/// Apps with a `policies.json` in their resources.
const FIREFOX_MACOS: [(&str, &Readers<'_>); 8] = [
    ("Firefox", &FIREFOX),
    ("Firefox Developer Edition", &FIREFOX),
    ("Firefox Nightly", &FIREFOX),
    ("LibreWolf", &LIBREWOLF),
    ("Waterfox", &WATERFOX),
    ("Floorp", &FLOORP),
    ("Zen", &ZEN),
    ("Thunderbird", &THUNDERBIRD),
];

/// Lists a Mac's administrator manages; Vivaldi's by general knowledge only.
const MANAGED: [(&str, &Readers<'_>); 7] = [
    ("com.google.Chrome", &CHROME),
    ("org.chromium.Chromium", &CHROMIUM),
    ("com.microsoft.Edge", &EDGE),
    ("com.brave.Browser", &BRAVE),
    ("com.vivaldi.Vivaldi", &VIVALDI),
    ("org.mozilla.firefox", &FIREFOX),
    ("org.mozilla.thunderbird", &THUNDERBIRD),
];

pub(crate) fn read(run: &mut Run<'_>) {
    let before = run.rows();
    match run.reader.machine().os() {
        Os::Linux => linux(run),
        Os::Macos => macos(run),
        Os::Windows => windows(run),
    }
    if run.rows() == before && !run.is_stopped() {
        run.row(CoverageStatus::Absent, "/", 0, None);
    }
}

fn linux(run: &mut Run<'_>) {
    for (folder, readers) in POLICIES {
        for level in ["managed", "recommended"] {
            let folder = format!("{folder}/{level}");
            for name in names(run, &folder, ".json") {
                let path = format!("{folder}/{name}");
                take(run, readers, &path, extension_policy::chromium);
            }
        }
    }
    for (folder, readers) in BROUGHT_LINUX {
        brought(run, readers, folder);
    }
    // Beside the profiles, where no administrator is needed.
    let beside = |it: &Profile| Some((it.path.rsplit_once('/')?.0.to_owned(), it.browser.id, it.browser.name));
    let folders: BTreeSet<_> = run.profiles.iter().filter_map(beside).collect();
    for (folder, id, name) in folders {
        brought(run, &chromium_like(&[id], name), &format!("{folder}/External Extensions"));
    }
    for (folder, readers) in FIREFOX_LINUX {
        firefox(run, readers, &format!("{folder}/policies.json"));
    }
    for parent in ["/usr/lib", "/usr/lib64", "/opt"] {
        for name in names(run, parent, "").into_iter().filter(|name| name.starts_with("firefox")) {
            firefox(run, &FIREFOX, &format!("{parent}/{name}/distribution/policies.json"));
        }
    }
}

fn macos(run: &mut Run<'_>) {
    const MANAGED_LISTS: &str = "/Library/Managed Preferences";
    let mut folders = vec![MANAGED_LISTS.to_owned()];
    let people = run.homes.iter().filter_map(|home| home.rsplit('/').next());
    folders.extend(people.map(|person| format!("{MANAGED_LISTS}/{person}")));
    for folder in folders {
        for (name, readers) in MANAGED {
            let path = format!("{folder}/{name}.plist");
            take(run, readers, &path, |bytes| extension_policy::managed(bytes, readers.kind));
        }
    }
    for (folder, readers) in BROUGHT_MACOS {
        brought(run, readers, &format!("/Library/Application Support/{folder}"));
    }
    for home in run.homes.clone() {
        for (folder, readers) in BROUGHT_TO_ONE_MACOS {
            brought(run, readers, &format!("{home}/Library/Application Support/{folder}"));
        }
    }
    for (app, readers) in FIREFOX_MACOS {
        firefox(run, readers, &format!("/Applications/{app}.app/Contents/Resources/distribution/policies.json"));
    }
}

/// Keys below `SOFTWARE\\Policies`, of the machine and of people; Vivaldi's by general knowledge only.
const KEYS: [(&str, &Readers<'_>); 5] = [
    (r"Google\Chrome", &CHROME),
    ("Chromium", &CHROMIUM),
    (r"Microsoft\Edge", &EDGE),
    (r"BraveSoftware\Brave", &BRAVE),
    ("Vivaldi", &VIVALDI),
];

/// Values of one key at most.
const MAX_LISTED: usize = 5_000;

fn windows(run: &mut Run<'_>) {
    for parent in ["/Program Files", "/Program Files (x86)"] {
        for (program, readers) in FIREFOX_WINDOWS {
            firefox(run, readers, &format!("{parent}/{program}/distribution/policies.json"));
        }
    }
    let Some((registry, users)) = keys::of(run) else {
        return keys::not_read(run, r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies");
    };
    let roots = std::iter::once("HKEY_LOCAL_MACHINE".to_owned()).chain(users.into_iter().map(|user| user.root));
    for root in roots {
        for (of, readers) in KEYS {
            let list = format!(r"{root}\SOFTWARE\Policies\{of}\ExtensionInstallForcelist");
            let values = match registry.values(&list) {
                Ok(values) => values,
                Err(fault) if fault.is_absent() => continue,
                Err(fault) => {
                    run.missed(&list, fault);
                    continue;
                }
            };
            let lines = values.iter().take(MAX_LISTED).filter_map(|(_, data)| data.text());
            let wanted: Vec<Wanted> = lines.filter_map(Wanted::of_force_list).collect();
            forced(run, readers, &wanted, &list);
        }
    }
}

fn firefox(run: &mut Run<'_>, readers: &Readers<'_>, path: &str) {
    take(run, readers, path, extension_policy::firefox);
}

/// Names in a folder with this end; nothing when there is none.
fn names(run: &mut Run<'_>, folder: &str, end: &str) -> Vec<String> {
    match run.reader.folder(folder).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            listing.entries.into_iter().map(|(name, _)| name).filter(|name| name.ends_with(end)).collect()
        }
        Err(fault) if fault.is_absent() => Vec::new(),
        Err(fault) => {
            run.missed(folder, fault);
            Vec::new()
        }
    }
}

/// Reads one list of a policy.
fn take(run: &mut Run<'_>, readers: &Readers<'_>, path: &str, parse: impl Fn(&[u8]) -> Result<Vec<Wanted>, Reason>) {
    if run.is_stopped() {
        return;
    }
    let read = run.reader.read_small(path);
    match read.and_then(|bytes| parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason })) {
        Ok(wanted) => forced(run, readers, &wanted, path),
        Err(fault) if fault.is_absent() => {}
        Err(fault) => run.missed(path, fault),
    }
}

fn brought(run: &mut Run<'_>, readers: &Readers<'_>, folder: &str) {
    for name in names(run, folder, ".json") {
        let Some(id) = name.strip_suffix(".json").filter(|id| chromium::is_id(id)) else { continue };
        if run.is_stopped() {
            return;
        }
        let path = format!("{folder}/{name}");
        let read = run.reader.read_small(&path);
        let parse = |bytes: Vec<u8>| {
            extension_policy::external(id, &bytes).map_err(|reason| Fault { path: path.clone(), reason })
        };
        match read.and_then(parse) {
            Ok(wanted) => {
                let by = InstallSource::OtherProgram;
                let count = join(run, readers, &[wanted], &path, by);
                run.found(&path, count);
            }
            Err(fault) => run.missed(&path, fault.expected()),
        }
    }
}

/// Takes in what a policy at `place` (a file, a registry key) forces into browsers, and gives the place its row.
pub(crate) fn forced(run: &mut Run<'_>, readers: &Readers<'_>, wanted: &[Wanted], place: &str) {
    let count = join(run, readers, wanted, place, InstallSource::Policy);
    run.found(place, count);
}

/// The place becomes evidence of what profiles hold, and the only one of what none holds. Returns how many are wanted.
fn join(run: &mut Run<'_>, readers: &Readers<'_>, wanted: &[Wanted], place: &str, by: InstallSource) -> usize {
    let evidence = run.place(place);
    for one in wanted {
        let mut held = false;
        for item in run.items() {
            let Some(facts) = &mut item.extension else { continue };
            if facts.extension_id != one.id || facts.leftover || !readers.ids.contains(&facts.browser.as_str()) {
                continue;
            }
            held = true;
            // A distribution's packages bring theirs in the same way; a policy weighs more than a program.
            if by == InstallSource::Policy
                || !matches!(facts.install_source, InstallSource::System | InstallSource::Policy)
            {
                facts.install_source = by;
            }
            if facts.update_url.is_none() {
                facts.update_url.clone_from(&one.from);
            }
            if !item.sources.contains(&evidence) {
                item.sources.push(evidence.clone());
            }
        }
        if !held {
            let (family, id) = (readers.kind, readers.ids.first().copied().unwrap_or_default());
            let mut facts = ExtensionFacts::new((id, readers.name), "", "", &one.id);
            facts.install_source = by;
            facts.update_url.clone_from(&one.from);
            let prefix = if family == IdentifierKind::FirefoxAddon { "firefox" } else { "chromium" };
            run.push(Item {
                sources: vec![evidence.clone()],
                identifiers: vec![Identifier::new(family, one.id.as_str())],
                extension: Some(facts),
                ..Item::new(ItemKind::Extension, &format!("{prefix}:{id}:{}", one.id), "", one.id.as_str())
            });
        }
    }
    wanted.len()
}
