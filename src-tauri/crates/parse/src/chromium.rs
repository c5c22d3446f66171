//! Files of Chromium-family profiles: `Local State`, `Preferences`, `Secure Preferences`.
//! Fields: extensions/browser/extension_prefs.cc, disable_reason.h, blocklist_state.h, manifest.mojom of Chromium.
//!
//! ```text
//! { "extensions": { "settings": { "cjpalhdlnbpafiamejdnhcphjbkeiagm": {
//!     "active_permissions": { "api": ["storage"], "explicit_host": ["<all_urls>"], "scriptable_host": [] },
//!     "disable_reasons": [], "first_install_time": "13360000000000000", "from_webstore": true, "location": 1,
//!     "path": "cjpalhdlnbpafiamejdnhcphjbkeiagm/1.58.0_0" } } } }
//! ```

use crate::{extension_manifest::Manifest, hosts, json, text};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use sightline_model::{InstallSource, Reach, Reason};
use std::collections::BTreeMap;

/// Names of profiles as the person sees them, by folder.
///
/// # Errors
/// As [`json::parse`].
pub fn local_state(bytes: &[u8]) -> Result<BTreeMap<String, String>, Reason> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default, deserialize_with = "json::lenient")]
        profile: Option<Value>,
    }
    let file: File = json::parse(bytes)?;
    let cache = file.profile.as_ref().and_then(|profile| profile.get("info_cache")).and_then(Value::as_object);
    Ok(cache
        .into_iter()
        .flatten()
        .filter_map(|(folder, info)| Some((folder.clone(), text::clean_name(info.get("name")?.as_str()?)?)))
        .collect())
}

/// Permissions as the browser writes them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct PermissionSet {
    #[serde(default, deserialize_with = "json::strings")]
    api: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    manifest_permissions: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    explicit_host: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    scriptable_host: Vec<String>,
}

impl PermissionSet {
    fn apis(&self) -> impl Iterator<Item = &String> {
        self.api.iter().chain(&self.manifest_permissions)
    }

    fn hosts(&self) -> impl Iterator<Item = &String> {
        self.explicit_host.iter().chain(&self.scriptable_host)
    }
}

/// `extensions.settings.<id>`. Fields of the wrong type count as absent; every `None` means the file does not say.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Entry {
    /// Folder, relative to `<profile>/Extensions`, or absolute.
    #[serde(default, deserialize_with = "json::lenient")]
    pub path: Option<String>,
    /// `ManifestLocation`: 1 by the person … 10 component.
    #[serde(default, deserialize_with = "json::lenient")]
    pub location: Option<u8>,
    /// The browser's copy of the manifest; not kept for unpacked extensions.
    #[serde(default, deserialize_with = "json::lenient")]
    pub manifest: Option<Manifest>,
    #[serde(default, deserialize_with = "json::lenient")]
    from_webstore: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    state: Option<i64>,
    #[serde(default, deserialize_with = "json::lenient")]
    disable_reasons: Option<Value>,
    #[serde(default, deserialize_with = "time")]
    first_install_time: Option<i64>,
    #[serde(default, deserialize_with = "time")]
    install_time: Option<i64>,
    #[serde(default, deserialize_with = "time")]
    last_update_time: Option<i64>,
    #[serde(default, deserialize_with = "json::lenient")]
    active_permissions: Option<PermissionSet>,
    #[serde(default, deserialize_with = "json::lenient")]
    granted_permissions: Option<PermissionSet>,
    #[serde(default, deserialize_with = "json::lenient")]
    runtime_granted_permissions: Option<PermissionSet>,
    #[serde(default, deserialize_with = "json::lenient")]
    withholding_permissions: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    incognito: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    blacklist: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    blacklist_state: Option<i64>,
    #[serde(default, deserialize_with = "json::lenient")]
    omaha_blocklist_state: Option<i64>,
}

impl Entry {
    /// Is the thing installed? The browser itself takes an entry without place or folder, or one marked as an external
    /// extension the person removed (`state` 2), for a note about something that is gone.
    #[must_use]
    pub fn is_installed(&self) -> bool {
        self.location.is_some() && self.path.is_some() && self.state != Some(2)
    }

    /// Part of the browser itself (component, external component)?
    #[must_use]
    pub fn is_component(&self) -> bool {
        matches!(self.location, Some(5 | 10))
    }

    /// This entry, with what it does not say taken from `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            path: self.path.or(other.path),
            location: self.location.or(other.location),
            manifest: self.manifest.or(other.manifest),
            from_webstore: self.from_webstore.or(other.from_webstore),
            state: self.state.or(other.state),
            disable_reasons: self.disable_reasons.or(other.disable_reasons),
            first_install_time: self.first_install_time.or(other.first_install_time),
            install_time: self.install_time.or(other.install_time),
            last_update_time: self.last_update_time.or(other.last_update_time),
            active_permissions: self.active_permissions.or(other.active_permissions),
            granted_permissions: self.granted_permissions.or(other.granted_permissions),
            runtime_granted_permissions: self.runtime_granted_permissions.or(other.runtime_granted_permissions),
            withholding_permissions: self.withholding_permissions.or(other.withholding_permissions),
            incognito: self.incognito.or(other.incognito),
            blacklist: self.blacklist.or(other.blacklist),
            blacklist_state: self.blacklist_state.or(other.blacklist_state),
            omaha_blocklist_state: self.omaha_blocklist_state.or(other.omaha_blocklist_state),
        }
    }

    /// Is it on? In this order:
    /// 1. the browser's own malware verdict switches it off without any other mark;
    /// 2. `disable_reasons` with anything in it (a list, or in older files one number of bit flags): off;
    /// 3. `state`: 0 is off, 1 is on (older files, where it was the truth);
    /// 4. neither mark: on, for an installed entry. Today's Chromium writes `disable_reasons: []` or nothing and no
    ///    `state` for an extension that is on.
    ///
    /// `None`: the entry is not that of an installed extension, or its `disable_reasons` are of a shape unknown to us.
    #[must_use]
    pub fn enabled(&self) -> Option<bool> {
        if self.verdict() == Some("malware") {
            return Some(false);
        }
        let disabled = match &self.disable_reasons {
            None | Some(Value::Null) => Some(false),
            Some(Value::Number(flags)) => Some(flags.as_f64() != Some(0.0)),
            Some(Value::Array(reasons)) => Some(reasons.iter().any(|reason| reason.as_f64() != Some(0.0))),
            Some(_) => None,
        };
        match (disabled, self.state) {
            (Some(true), _) | (_, Some(0 | 2)) => Some(false),
            (None, _) => None,
            (Some(false), Some(1)) => Some(true),
            (Some(false), _) => self.is_installed().then_some(true),
        }
    }

    /// Why it is off, each word once; empty while it is on, or when the file does not say.
    #[must_use]
    pub fn off_because(&self) -> Vec<String> {
        // A list of numbers with one bit each, or in older files one number of all bits.
        let bits = match &self.disable_reasons {
            Some(Value::Number(flags)) => flags.as_u64().unwrap_or(0),
            Some(Value::Array(reasons)) => reasons.iter().filter_map(Value::as_u64).fold(0, |all, one| all | one),
            _ => 0,
        };
        let mut words: Vec<&str> =
            (0..u64::BITS).filter(|bit| bits & (1_u64 << bit) != 0).map(|bit| disable_reason(bit)).collect();
        if self.verdict() == Some("malware") {
            words.push("blocked");
        }
        words.sort_unstable();
        words.dedup();
        words.into_iter().map(str::to_owned).collect()
    }

    /// May it run in private windows? The browser notes it only once the person said yes.
    #[must_use]
    pub fn private_windows(&self, manifest: Option<&Manifest>) -> bool {
        self.incognito == Some(true) && !manifest.is_some_and(Manifest::refuses_private_windows)
    }

    /// The browser maker's verdict lying in the profile: that of Safe Browsing (`blacklist_state`, a number) and that
    /// of the update server (`omaha_blocklist_state`, bit flags), whichever is worse.
    #[must_use]
    pub fn verdict(&self) -> Option<&'static str> {
        let safe_browsing = match (self.blacklist_state, self.blacklist) {
            (Some(1), _) | (None, Some(true)) => 1,
            (Some(2), _) => 2,
            (Some(3), _) => 4,
            (Some(4), _) => 8,
            _ => 0,
        };
        let flags = safe_browsing | self.omaha_blocklist_state.unwrap_or(0);
        [(1, "malware"), (2, "vulnerability"), (4, "policy-violation"), (8, "potentially-unwanted")]
            .into_iter()
            .find_map(|(flag, verdict)| (flags & flag != 0).then_some(verdict))
    }

    /// How it came to be there, by `location` (see the table in manifest.mojom).
    #[must_use]
    pub fn install_source(&self) -> InstallSource {
        match self.location {
            Some(1) if self.from_webstore == Some(true) => InstallSource::Store,
            Some(1) => InstallSource::File,
            // Debian's packages of extensions put a JSON file beside a folder in /usr/share (not in /opt, as makers do).
            Some(2) if self.path.as_deref().is_some_and(|path| path.starts_with("/usr/share/")) => {
                InstallSource::System
            }
            Some(2 | 3 | 6) => InstallSource::OtherProgram,
            Some(7 | 9) => InstallSource::Policy,
            Some(4 | 8) => InstallSource::Folder,
            _ => InstallSource::Unknown,
        }
    }

    /// What it may do now. `manifest`: the one on disk, else the browser's copy, else nothing.
    #[must_use]
    pub fn access(&self, manifest: Option<&Manifest>) -> Access {
        // Granted is what was ever agreed to; active is what of it holds now.
        let held = self.active_permissions.as_ref().or(self.granted_permissions.as_ref());
        let mut permissions: Vec<String> = held.into_iter().flat_map(PermissionSet::apis).cloned().collect();
        permissions.extend(manifest.map(Manifest::required_permissions).unwrap_or_default());
        // “On click” and “on these sites”: the hosts asked for are held back but for those granted at run time.
        let granted = self.runtime_granted_permissions.iter().flat_map(PermissionSet::hosts).cloned();
        let mut sites: Vec<String> = granted.collect();
        if self.withholding_permissions != Some(true) {
            sites.extend(held.into_iter().flat_map(PermissionSet::hosts).cloned());
            sites.extend(manifest.map(Manifest::required_hosts).unwrap_or_default());
        }
        let asks = self.asks(manifest);
        let withheld = self.withholding_permissions == Some(true) && sites.is_empty() && !asks.is_empty();
        let mut optional: Vec<String> = manifest.into_iter().flat_map(Manifest::optional).cloned().collect();
        optional.extend(asks.iter().filter(|_| !withheld).cloned());
        let mut access = Access::of(permissions, if withheld { asks } else { sites });
        access.withheld = withheld;
        access.may_ask_for(optional);
        access
    }

    /// Hosts it asks for, granted at once or not.
    fn asks(&self, manifest: Option<&Manifest>) -> Vec<String> {
        let told = self.granted_permissions.as_ref().or(self.active_permissions.as_ref());
        let mut asks = manifest.map(Manifest::required_hosts).unwrap_or_default();
        if manifest.is_none() {
            asks.extend(told.into_iter().flat_map(PermissionSet::hosts).cloned());
        }
        asks
    }

    /// When it came, Unix seconds. `None`: not recorded.
    #[must_use]
    pub fn installed_at(&self) -> Option<i64> {
        self.first_install_time.or(self.install_time)
    }

    /// When it was last changed, Unix seconds. `None`: not recorded.
    #[must_use]
    pub fn updated_at(&self) -> Option<i64> {
        self.last_update_time
    }
}

/// Permissions and hosts of an extension, sorted, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Names of APIs.
    pub permissions: Vec<String>,
    /// Host patterns.
    pub hosts: Vec<String>,
    /// The hosts in one word.
    pub reach: Reach,
    /// Are the hosts held back until the person clicks?
    pub withheld: bool,
    /// Permissions and hosts it may ask for and does not have.
    pub optional: Vec<String>,
}

impl Access {
    /// Sorts and cleans: both lists are text that the extension's author wrote.
    #[must_use]
    pub fn of(permissions: Vec<String>, sites: Vec<String>) -> Self {
        let (permissions, hosts) = (tidy(permissions), tidy(sites));
        Self { reach: hosts::reach(&hosts), permissions, hosts, withheld: false, optional: Vec::new() }
    }

    /// Takes in what it may ask for, but for what it has.
    pub fn may_ask_for(&mut self, optional: Vec<String>) {
        self.optional = tidy(optional);
        self.optional.retain(|it| !self.permissions.contains(it) && !self.hosts.contains(it));
    }
}

fn tidy(list: Vec<String>) -> Vec<String> {
    let mut list: Vec<String> = list.into_iter().filter_map(|text| text::clean_name(&text)).collect();
    list.sort_unstable();
    list.dedup();
    list
}

/// Word for bit `n` of a reason (disable_reason.h).
fn disable_reason(n: u32) -> &'static str {
    match n {
        0 => "user",
        1 => "permissions-increase",
        // Not from the store; not on the list of known ones that enhanced protection asks for.
        8 | 20 => "not-verified",
        9 | 18 => "blocked",
        10 => "corrupted",
        // Waits for consent, or was there before anybody was asked.
        4 | 13 => "external",
        14 | 16 | 22 => "policy",
        15 => "parent",
        23 => "unsupported-manifest",
        _ => "other",
    }
}

/// Entries of `extensions.settings` (and Opera's `extensions.opsettings`) by id, and what was wrong in single entries.
///
/// # Errors
/// As [`json::parse`]. A file without extensions is not wrong.
pub fn preferences(bytes: &[u8]) -> Result<(BTreeMap<String, Entry>, Vec<Reason>), Reason> {
    #[derive(Deserialize)]
    struct File {
        extensions: Option<Extensions>,
    }
    #[derive(Deserialize)]
    struct Extensions {
        settings: Option<BTreeMap<String, Box<RawValue>>>,
        opsettings: Option<BTreeMap<String, Box<RawValue>>>,
    }
    let file: File = json::parse(bytes)?;
    let mut found = BTreeMap::new();
    let mut flaws = Vec::new();
    let Some(Extensions { settings, opsettings }) = file.extensions else { return Ok((found, flaws)) };
    for (id, raw) in settings.into_iter().flatten().chain(opsettings.into_iter().flatten()) {
        let entry = is_id(&id).then(|| serde_json::from_str::<Entry>(raw.get()).ok()).flatten();
        match entry {
            Some(entry) => {
                let known: Option<Entry> = found.remove(&id);
                found.insert(id, known.map_or(entry.clone(), |known| known.or(entry)));
            }
            None => {
                flaws.push(Reason::with("bad-format", format_args!("extensions.settings.{}", text::clean(&id, 40))))
            }
        }
    }
    Ok((found, flaws))
}

/// 32 letters a–p.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| (b'a'..=b'p').contains(&byte))
}

/// Microseconds since 1601, as text or number, to Unix seconds; 0 means not recorded.
fn time<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(unix_seconds(&value))
}

/// Microseconds since 1601, as text or number, in Unix seconds. `None`: not a number, or 0, which means not recorded.
#[must_use]
pub fn unix_seconds(value: &Value) -> Option<i64> {
    let micros = value.as_i64().or_else(|| value.as_str()?.parse().ok());
    micros.filter(|micros| *micros > 0).map(|micros: i64| micros / 1_000_000 - 11_644_473_600)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extension_manifest;

    const ID: &str = "cjpalhdlnbpafiamejdnhcphjbkeiagm";

    fn entry(json: &str) -> Entry {
        let file = format!("{{\"extensions\":{{\"settings\":{{\"{ID}\":{json}}}}}}}");
        preferences(file.as_bytes()).unwrap().0.remove(ID).unwrap()
    }

    #[test]
    fn on_or_off_in_old_and_new_files() {
        for (json, expected) in [
            (r#"{"location":1,"path":"x","disable_reasons":[],"first_install_time":"1"}"#, Some(true)),
            (r#"{"location":1,"path":"x"}"#, Some(true)),
            (r#"{"location":1,"path":"x","disable_reasons":[1]}"#, Some(false)),
            (r#"{"location":1,"path":"x","disable_reasons":[65536],"state":1}"#, Some(false)),
            (r#"{"location":1,"path":"x","disable_reasons":8192}"#, Some(false)),
            (r#"{"location":1,"path":"x","disable_reasons":0,"state":1}"#, Some(true)),
            (r#"{"location":1,"path":"x","state":0}"#, Some(false)),
            (r#"{"location":1,"path":"x","disable_reasons":[],"state":0}"#, Some(false)),
            (r#"{"location":1,"path":"x","disable_reasons":"odd"}"#, None),
            (r#"{"location":1,"path":"x","blacklist_state":1}"#, Some(false)),
            (r#"{"ack_external":true}"#, None),
        ] {
            assert_eq!(entry(json).enabled(), expected, "{json}");
        }
        assert!(!entry(r#"{"location":3,"path":"x","state":2}"#).is_installed());
        assert!(!entry(r#"{"ack_external":true}"#).is_installed());
    }

    #[test]
    fn the_browsers_verdict_is_the_worse_of_two() {
        for (json, expected) in [
            (r#"{"blacklist_state":2}"#, Some("vulnerability")),
            (r#"{"blacklist_state":3}"#, Some("policy-violation")),
            (r#"{"blacklist_state":5}"#, None),
            (r#"{"blacklist":true}"#, Some("malware")),
            (r#"{"omaha_blocklist_state":8}"#, Some("potentially-unwanted")),
            (r#"{"omaha_blocklist_state":9,"blacklist_state":2}"#, Some("malware")),
            ("{}", None),
        ] {
            assert_eq!(entry(json).verdict(), expected, "{json}");
        }
    }

    #[test]
    fn access_is_what_holds_now() {
        let manifest = extension_manifest::parse(
            br#"{"manifest_version":3,"permissions":["storage"],"host_permissions":["https://a.com/*"]}"#,
        )
        .unwrap();
        let active = r#""active_permissions":{"api":["tabs"],"explicit_host":["<all_urls>"],"scriptable_host":[]},
            "granted_permissions":{"api":["history"]}"#;
        let access = entry(&format!("{{{active}}}")).access(Some(&manifest));
        assert_eq!(access.permissions, ["storage", "tabs"]);
        assert_eq!(access.hosts, ["<all_urls>", "https://a.com/*"]);
        assert_eq!(access.reach, Reach::AllSites);
        let held_back = format!(
            r#"{{{active},"withholding_permissions":true,"runtime_granted_permissions":{{"explicit_host":["https://b.com/*"]}}}}"#
        );
        let access = entry(&held_back).access(Some(&manifest));
        assert_eq!((access.hosts, access.reach), (vec!["https://b.com/*".to_owned()], Reach::SomeSites));
    }

    #[test]
    fn why_it_is_off() {
        for (json, expected) in [
            (r#"{"disable_reasons":[1]}"#, vec!["user"]),
            (r#"{"disable_reasons":[2,1]}"#, vec!["permissions-increase", "user"]),
            (r#"{"disable_reasons":8192}"#, vec!["external"]),
            (r#"{"disable_reasons":[65536,4194304]}"#, vec!["policy"]),
            (r#"{"disable_reasons":8388609}"#, vec!["unsupported-manifest", "user"]),
            (r#"{"disable_reasons":[1099511627776]}"#, vec!["other"]),
            (r#"{"disable_reasons":[-1,"x"]}"#, vec![]),
            (r#"{"blacklist_state":1}"#, vec!["blocked"]),
            ("{}", vec![]),
        ] {
            assert_eq!(entry(json).off_because(), expected, "{json}");
        }
    }

    #[test]
    fn what_is_held_back_and_what_may_be_asked_for() {
        let manifest = extension_manifest::parse(
            br#"{"manifest_version":3,"permissions":["storage"],"host_permissions":["https://a.com/*","https://b.com/*"],
            "optional_permissions":["tabs","history"],"optional_host_permissions":["<all_urls>"],
            "update_url":"https://updates.example/x.xml"}"#,
        )
        .unwrap();
        assert_eq!(manifest.foreign_update_url().as_deref(), Some("https://updates.example/x.xml"));
        let held =
            entry(r#"{"active_permissions":{"api":["tabs"],"explicit_host":["https://a.com/*","https://b.com/*"]}}"#);
        let access = held.access(Some(&manifest));
        assert_eq!((access.withheld, access.optional), (false, vec!["<all_urls>".to_owned(), "history".to_owned()]));
        let clicked = entry(r#"{"withholding_permissions":true,"active_permissions":{"explicit_host":[]}}"#);
        let access = clicked.access(Some(&manifest));
        assert!(access.withheld);
        assert_eq!(access.hosts, ["https://a.com/*", "https://b.com/*"]);
        let some = entry(
            r#"{"withholding_permissions":true,"runtime_granted_permissions":{"explicit_host":["https://a.com/*"]}}"#,
        );
        let access = some.access(Some(&manifest));
        assert_eq!((access.withheld, access.hosts), (false, vec!["https://a.com/*".to_owned()]));
        assert_eq!(access.optional, ["<all_urls>", "history", "https://b.com/*", "tabs"]);
        assert!(entry(r#"{"incognito":true}"#).private_windows(None));
        assert!(!entry("{}").private_windows(None));
    }

    #[test]
    fn times_and_sources() {
        let found = entry(
            r#"{"location":1,"from_webstore":true,"first_install_time":"13360000000000000","last_update_time":0}"#,
        );
        assert_eq!(found.installed_at(), Some(1_715_526_400));
        assert_eq!(found.updated_at(), None);
        assert_eq!(found.install_source(), InstallSource::Store);
        for (location, expected) in [
            (1, InstallSource::File),
            (3, InstallSource::OtherProgram),
            (7, InstallSource::Policy),
            (8, InstallSource::Folder),
            (0, InstallSource::Unknown),
        ] {
            assert_eq!(entry(&format!("{{\"location\":{location}}}")).install_source(), expected);
        }
    }

    #[test]
    fn a_wrong_entry_costs_itself() {
        let file = format!(
            r#"{{"big":[{{}}],"extensions":{{"settings":{{"{ID}":{{"location":"x","path":"p"}},"short":{{}},
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":7}},"opsettings":{{"{ID}":{{"location":1}}}}}}}}"#
        );
        let (entries, flaws) = preferences(file.as_bytes()).unwrap();
        assert_eq!((entries.len(), flaws.len()), (1, 2));
        assert_eq!(entries[ID].location, Some(1));
        let crlf = format!("\u{feff}{}", file.replace('\n', "\r\n"));
        assert_eq!(preferences(crlf.as_bytes()).unwrap().0, entries);
        assert_eq!(preferences(b"{}").unwrap().0.len(), 0);
        assert_eq!(preferences(b"{\"extensions\":{").unwrap_err().code, "truncated");
        assert_eq!(preferences(b"{\"extensions\":7}").unwrap_err().code, "bad-format");
    }

    #[test]
    fn profiles_have_names() {
        let names =
            local_state(r#"{"profile":{"info_cache":{"Default":{"name":"Práce"},"Profile 1":{"name":4}}}}"#.as_bytes())
                .unwrap();
        assert_eq!(names.get("Default").unwrap(), "Práce");
        assert_eq!(names.len(), 1);
    }
}
