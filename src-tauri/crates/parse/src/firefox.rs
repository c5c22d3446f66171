//! Files of Firefox-family profiles: `profiles.ini`, `extensions.json`, `extension-preferences.json`.
//! Fields: toolkit/mozapps/extensions/internal/XPIDatabase.sys.mjs (PROP_JSON_FIELDS) of mozilla-central.
//!
//! ```text
//! { "schemaVersion": 37, "addons": [ { "id": "uBlock0@raymondhill.net", "type": "extension", "version": "1.58.0",
//!     "active": true, "userDisabled": false, "appDisabled": false, "location": "app-profile",
//!     "defaultLocale": { "name": "uBlock Origin" }, "installDate": 1715526400000,
//!     "userPermissions": { "permissions": ["tabs"], "origins": ["<all_urls>"] } } ] }
//! ```

use crate::{Parsed, chromium::Access, json, keyfile, language, text};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use sightline_model::{InstallSource, Reason};
use std::collections::HashMap;

/// One profile that `profiles.ini` lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Name as the person sees it. `None`: not given.
    pub name: Option<String>,
    /// Folder, relative to the one of `profiles.ini` or absolute.
    pub path: String,
    /// Is `path` relative?
    pub relative: bool,
}

/// Reads `profiles.ini`.
///
/// # Errors
/// `bad-format` when there is text but no profile in it.
pub fn profiles(bytes: &[u8]) -> Result<Vec<Profile>, Reason> {
    let text = text::lossy(bytes);
    let mut found: Vec<(String, Profile)> = Vec::new();
    for line in keyfile::lines(&text).filter(|line| line.group.starts_with("Profile")) {
        if found.last().is_none_or(|(group, _)| group != line.group) {
            found.push((line.group.to_owned(), Profile { name: None, path: String::new(), relative: true }));
        }
        let Some((_, profile)) = found.last_mut() else { continue };
        match line.key {
            "Name" => profile.name = text::clean_name(line.value),
            "Path" => profile.path = line.value.to_owned(),
            "IsRelative" => profile.relative = line.value != "0",
            _ => {}
        }
    }
    let found: Vec<Profile> = found.into_iter().map(|(_, profile)| profile).filter(|p| !p.path.is_empty()).collect();
    if found.is_empty() && !text.contains("[General]") {
        return Err(Reason::with("bad-format", "no profile"));
    }
    Ok(found)
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
struct Grants {
    #[serde(default, deserialize_with = "json::strings")]
    permissions: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    origins: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    data_collection: Vec<String>,
}

/// Grants of optional permissions by add-on id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Granted(HashMap<String, Grants>);

/// Reads `extension-preferences.json`.
///
/// # Errors
/// As [`json::parse`].
pub fn granted(bytes: &[u8]) -> Result<Granted, Reason> {
    let map: HashMap<String, Value> = json::parse(bytes)?;
    Ok(Granted(map.into_iter().filter_map(|(id, value)| Some((id, Grants::deserialize(value).ok()?))).collect()))
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
struct Locale {
    #[serde(default, deserialize_with = "json::lenient")]
    name: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    description: Option<String>,
    #[serde(default, deserialize_with = "json::strings")]
    locales: Vec<String>,
}

/// One add-on. Fields of the wrong type count as absent; every `None` means the file does not say.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Addon {
    /// `{GUID}` or `name@domain`.
    #[serde(default)]
    pub id: String,
    /// `extension`, `theme`, `dictionary`, `locale`, `sitepermission`.
    #[serde(default, rename = "type", deserialize_with = "json::lenient")]
    pub kind: Option<String>,
    /// Version.
    #[serde(default, deserialize_with = "json::lenient")]
    pub version: Option<String>,
    /// 2 or 3.
    #[serde(default, deserialize_with = "json::lenient")]
    pub manifest_version: Option<u8>,
    #[serde(default, deserialize_with = "json::lenient")]
    visible: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    active: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    user_disabled: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    app_disabled: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    soft_disabled: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    embedder_disabled: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    pending_uninstall: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient", rename = "updateURL")]
    update_url: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    incognito: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    location: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    foreign_install: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient", rename = "sourceURI")]
    source_uri: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    install_telemetry_info: Option<Value>,
    #[serde(default, deserialize_with = "json::lenient")]
    install_date: Option<f64>,
    #[serde(default, deserialize_with = "json::lenient")]
    update_date: Option<f64>,
    #[serde(default, deserialize_with = "json::lenient")]
    blocklist_state: Option<i64>,
    #[serde(default, deserialize_with = "json::lenient")]
    default_locale: Option<Locale>,
    #[serde(default, deserialize_with = "json::lenient")]
    locales: Option<Vec<Locale>>,
    #[serde(default, deserialize_with = "json::lenient")]
    user_permissions: Option<Grants>,
    #[serde(default, deserialize_with = "json::lenient")]
    optional_permissions: Option<Grants>,
    #[serde(default, deserialize_with = "json::lenient")]
    requested_permissions: Option<Grants>,
}

/// Firefox notes in this form, among the permissions, that an add-on may run in private windows.
const PRIVATE_WINDOWS: &str = "internal:privateBrowsingAllowed";

impl Addon {
    /// Does it belong to Firefox itself? Built-in parts, and those Mozilla ships and updates by itself.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        let location = self.location.as_deref().unwrap_or_default();
        location.starts_with("app-builtin")
            || matches!(location, "app-system-defaults" | "app-system-addons" | "app-system-profile")
    }

    /// Is it on? `None`: `active` is not recorded, or is false while nothing switched it off: Firefox has put it there and
    /// not started it yet.
    #[must_use]
    pub fn enabled(&self) -> Option<bool> {
        if self.marks().next().is_some() {
            return Some(false);
        }
        match self.active {
            Some(false) if self.pending_uninstall != Some(true) => None,
            active => active,
        }
    }

    /// What switched it off.
    fn marks(&self) -> impl Iterator<Item = &'static str> {
        // The application switches off what it cannot run, what is not signed, and what Mozilla blocked: only the last of
        // these is told apart.
        let app = if self.blocklist_state == Some(2) { "blocked" } else { "app" };
        let marks = [
            (self.user_disabled, "user"),
            (self.app_disabled, app),
            (self.soft_disabled, "soft-blocked"),
            (self.embedder_disabled, "embedder"),
        ];
        marks.into_iter().filter_map(|(mark, word)| (mark == Some(true)).then_some(word))
    }

    /// Why it is off, each word once; empty while it is on.
    #[must_use]
    pub fn off_because(&self) -> Vec<String> {
        let mut words: Vec<String> = self.marks().map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// May it run in private windows? Firefox notes it only once somebody said yes.
    #[must_use]
    pub fn private_windows(&self, granted: &Granted) -> bool {
        let noted = granted.0.get(&self.id).is_some_and(|it| it.permissions.iter().any(|it| it == PRIVATE_WINDOWS));
        noted && self.incognito.as_deref() != Some("not_allowed")
    }

    /// What it declares to collect, sorted: agreed to at install, and since.
    #[must_use]
    pub fn data_collection(&self, granted: &Granted) -> Vec<String> {
        let grants = self.user_permissions.iter().chain(granted.0.get(&self.id));
        // “none” is how an add-on declares that it collects nothing.
        let told = grants.flat_map(|grant| &grant.data_collection).filter(|kind| *kind != "none");
        Access::of(told.cloned().collect(), Vec::new()).permissions
    }

    /// Where it takes its updates from, unless that is Mozilla.
    #[must_use]
    pub fn foreign_update_url(&self) -> Option<String> {
        let url = text::clean_name(self.update_url.as_deref()?)?;
        let host = url.split("://").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or_default();
        let mozilla = host == "mozilla.org" || host.ends_with(".mozilla.org") || host.ends_with(".mozilla.net");
        (!mozilla).then_some(url)
    }

    /// The id as advisories should have it: a bare GUID gets its braces.
    #[must_use]
    pub fn canonical_id(&self) -> String {
        let groups: Vec<usize> = self.id.split('-').map(str::len).collect();
        let hexadecimal = self.id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        if groups == [8, 4, 4, 4, 12] && hexadecimal { format!("{{{}}}", self.id) } else { self.id.clone() }
    }

    /// How it came to be there.
    #[must_use]
    pub fn install_source(&self) -> InstallSource {
        let told = self.install_telemetry_info.as_ref().and_then(|info| info.get("source")).and_then(Value::as_str);
        let from = self.source_uri.as_deref().unwrap_or_default();
        let location = self.location.as_deref().unwrap_or_default();
        match (told.unwrap_or_default(), location) {
            ("enterprise-policy", _) => InstallSource::Policy,
            ("temporary-addon", _) | (_, "app-temporary") => InstallSource::Folder,
            // Folders only root writes to: distributions put their packaged add-ons there.
            (_, "app-system-share") => InstallSource::System,
            _ if self.foreign_install == Some(true) => InstallSource::OtherProgram,
            ("amo" | "disco" | "about:addons" | "sync", _) => InstallSource::Store,
            _ if from.starts_with("https://addons.mozilla.org/") => InstallSource::Store,
            ("sideload", _) => InstallSource::OtherProgram,
            ("file-url" | "install-from-file", _) => InstallSource::File,
            _ if from.starts_with("file:") => InstallSource::File,
            _ => InstallSource::Unknown,
        }
    }

    /// Name in the person's language, else the default one.
    #[must_use]
    pub fn name(&self, languages: &[String]) -> Option<String> {
        self.in_language(languages, |locale| locale.name.as_deref()).and_then(text::clean_name)
    }

    /// Description in the person's language, else the default one.
    #[must_use]
    pub fn description(&self, languages: &[String]) -> Option<String> {
        let text = self.in_language(languages, |locale| locale.description.as_deref())?;
        Some(text::clean(text, text::DESCRIPTION_CHARS)).filter(|text| !text.is_empty())
    }

    fn in_language<'a>(
        &'a self,
        languages: &[String],
        field: impl Fn(&'a Locale) -> Option<&'a str>,
    ) -> Option<&'a str> {
        let offers: Vec<&str> =
            self.locales.iter().flatten().flat_map(|l| l.locales.iter().map(String::as_str)).collect();
        let chosen = language::best(&offers, languages)
            .and_then(|tag| self.locales.iter().flatten().find(|locale| locale.locales.iter().any(|own| own == tag)))
            .and_then(&field);
        chosen.or_else(|| self.default_locale.as_ref().and_then(&field))
    }

    /// What it may do now: granted at install, and optional grants since.
    #[must_use]
    pub fn access(&self, granted: &Granted) -> Access {
        let grants: Vec<&Grants> = self.user_permissions.iter().chain(granted.0.get(&self.id)).collect();
        let all = grants.iter().flat_map(|grant| grant.permissions.iter().chain(&grant.origins));
        let all = all.filter(|permission| !permission.starts_with("internal:")).cloned();
        let (sites, permissions) = all.partition(|permission| crate::hosts::is_pattern(permission));
        let mut access = Access::of(permissions, sites);
        let may = self.optional_permissions.iter().chain(&self.requested_permissions);
        access.may_ask_for(may.flat_map(|grant| grant.permissions.iter().chain(&grant.origins)).cloned().collect());
        access
    }

    /// Mozilla's verdict: soft-blocked and blocked both mean blocked.
    #[must_use]
    pub fn verdict(&self) -> Option<&'static str> {
        matches!(self.blocklist_state, Some(1 | 2)).then_some("blocked")
    }

    /// Unix seconds. `None`: not recorded.
    #[must_use]
    pub fn installed_at(&self) -> Option<i64> {
        seconds(self.install_date)
    }

    /// Unix seconds. `None`: not recorded.
    #[must_use]
    pub fn updated_at(&self) -> Option<i64> {
        seconds(self.update_date)
    }
}

fn seconds(millis: Option<f64>) -> Option<i64> {
    // `as` saturates; dates are whole numbers far below 2^53.
    millis.filter(|millis| *millis > 0.0).map(|millis| (millis / 1000.0) as i64)
}

/// Reads `extensions.json`: what is of type `extension` and not a part of Firefox itself. An add-on that another copy
/// of the same id overrides (`visible: false`) is left out.
///
/// # Errors
/// As [`json::parse`].
pub fn addons(bytes: &[u8]) -> Result<Parsed<Addon>, Reason> {
    #[derive(Deserialize)]
    struct File {
        addons: Vec<Box<RawValue>>,
    }
    let file: File = json::parse(bytes)?;
    let mut parsed = Parsed::default();
    for (number, raw) in file.addons.iter().enumerate() {
        match serde_json::from_str::<Addon>(raw.get()) {
            Ok(addon) if !addon.id.is_empty() => {
                if addon.kind.as_deref() == Some("extension") && !addon.is_built_in() {
                    parsed.records.push(addon);
                }
            }
            _ => parsed.flaws.push(Reason::with("bad-format", format_args!("addons[{number}]"))),
        }
    }
    let mut times: HashMap<String, usize> = HashMap::new();
    for addon in &parsed.records {
        *times.entry(addon.id.clone()).or_default() += 1;
    }
    parsed.records.retain(|addon| addon.visible != Some(false) || times.get(&addon.id) == Some(&1));
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sightline_model::Reach;

    const SAMPLE: &str = r#"{ "schemaVersion": 37, "addons": [
        { "id": "uBlock0@raymondhill.net", "type": "extension", "version": "1.58.0", "manifestVersion": 2, "active": true,
          "userDisabled": false, "appDisabled": false, "location": "app-profile", "blocklistState": 0,
          "defaultLocale": { "name": "uBlock Origin", "description": "An efficient blocker." },
          "locales": [ { "name": "uBlock Původ", "locales": ["cs"] } ],
          "installDate": 1715526400123, "updateDate": 1715526500000, "foreignInstall": false,
          "sourceURI": "https://addons.mozilla.org/firefox/downloads/file/1/ublock_origin-1.58.0.xpi",
          "userPermissions": { "permissions": ["tabs"], "origins": ["https://a.example/*"] } },
        { "id": "default-theme@mozilla.org", "type": "theme", "location": "app-builtin" },
        { "id": "formautofill@mozilla.org", "type": "extension", "location": "app-builtin-addons" },
        { "id": 5, "type": "extension" },
        { "id": "d10d0bf8-f5b5-c8b4-a8b2-2b9879e08c5d", "type": "extension", "active": true, "userDisabled": true,
          "location": "app-profile", "foreignInstall": true, "blocklistState": 2 } ] }"#;

    #[test]
    fn what_the_profile_says() {
        let parsed = addons(SAMPLE.as_bytes()).unwrap();
        assert_eq!((parsed.records.len(), parsed.flaws.len()), (2, 1));
        let [first, second] = parsed.records.as_slice() else { panic!("two") };
        assert_eq!(first.name(&["cs".into()]).unwrap(), "uBlock Původ");
        assert_eq!(first.name(&["en".into()]).unwrap(), "uBlock Origin");
        assert_eq!(first.description(&["cs".into()]).unwrap(), "An efficient blocker.");
        assert_eq!(first.installed_at(), Some(1_715_526_400));
        assert_eq!((first.enabled(), first.install_source()), (Some(true), InstallSource::Store));
        let granted =
            granted(br#"{"uBlock0@raymondhill.net":{"permissions":["history"],"origins":["<all_urls>"]},"x":3}"#)
                .unwrap();
        let access = first.access(&granted);
        assert_eq!(
            (access.permissions, access.reach),
            (vec!["history".to_owned(), "tabs".to_owned()], Reach::AllSites)
        );
        assert_eq!(second.canonical_id(), "{d10d0bf8-f5b5-c8b4-a8b2-2b9879e08c5d}");
        assert_eq!((second.enabled(), second.verdict()), (Some(false), Some("blocked")));
        assert_eq!(second.install_source(), InstallSource::OtherProgram);
        let crlf = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
        assert_eq!(addons(crlf.as_bytes()).unwrap(), parsed);
        assert_eq!(addons(&SAMPLE.as_bytes()[..300]).unwrap_err().code, "truncated");
        assert_eq!(addons(b"{}").unwrap_err().code, "bad-format");
    }

    #[test]
    fn off_for_a_reason_or_not_started_yet() {
        let addon = |json: &str| {
            let file = format!(r#"{{"addons":[{{"id":"a@b","type":"extension",{json}}}]}}"#);
            addons(file.as_bytes()).unwrap().records.remove(0)
        };
        for (json, on, why) in [
            (r#""active":true,"userDisabled":false"#, Some(true), vec![]),
            (r#""active":false,"userDisabled":true"#, Some(false), vec!["user"]),
            (r#""active":false,"appDisabled":true"#, Some(false), vec!["app"]),
            (r#""active":false,"appDisabled":true,"blocklistState":2"#, Some(false), vec!["blocked"]),
            (r#""active":false,"softDisabled":true,"blocklistState":1"#, Some(false), vec!["soft-blocked"]),
            (r#""active":true,"embedderDisabled":true"#, Some(false), vec!["embedder"]),
            (r#""active":false,"userDisabled":false,"appDisabled":false"#, None, vec![]),
            (r#""active":false,"pendingUninstall":true"#, Some(false), vec![]),
            (r#""version":"1""#, None, vec![]),
        ] {
            let addon = addon(json);
            assert_eq!(
                (addon.enabled(), addon.off_because()),
                (on, why.iter().map(|it| (*it).to_owned()).collect()),
                "{json}"
            );
        }
        let addon = addon(
            r#""updateURL":"https://updates.example/u.json","userPermissions":{"permissions":["tabs"],"origins":[],
            "data_collection":["locationInfo"]},"optionalPermissions":{"permissions":["tabs","history"],"origins":["<all_urls>"]}"#,
        );
        let granted = granted(
            br#"{"a@b":{"permissions":["internal:privateBrowsingAllowed"],"origins":[],"data_collection":["healthInfo"]}}"#,
        )
        .unwrap();
        assert!(addon.private_windows(&granted) && !addon.private_windows(&Granted::default()));
        assert_eq!(addon.data_collection(&granted), ["healthInfo", "locationInfo"]);
        assert_eq!(addon.foreign_update_url().as_deref(), Some("https://updates.example/u.json"));
        let access = addon.access(&granted);
        assert_eq!(
            (access.permissions, access.optional),
            (vec!["tabs".to_owned()], vec!["<all_urls>".to_owned(), "history".to_owned()])
        );
    }

    #[test]
    fn profiles_are_listed() {
        let text = "[Install4F96D1932A9F858E]\nDefault=a.default\n\n[Profile0]\nName=default\nIsRelative=1\nPath=a.default\n\
            [Profile1]\nName=Práce\nIsRelative=0\nPath=/data/p\n[General]\nVersion=2\n";
        let found = profiles(text.as_bytes()).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].path.as_str(), found[0].relative), ("a.default", true));
        assert_eq!((found[1].name.as_deref(), found[1].relative), (Some("Práce"), false));
        assert_eq!(profiles(b"garbage").unwrap_err().code, "bad-format");
        assert_eq!(profiles(b"[General]\nStartWithLastProfile=1\n").unwrap(), []);
    }
}
