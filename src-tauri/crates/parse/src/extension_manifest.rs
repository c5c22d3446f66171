//! `manifest.json` of browser extensions, `_locales/*/messages.json`, and ids made from keys.
//!
//! ```text
//! { "manifest_version": 3, "name": "__MSG_appName__", "version": "1.0", "default_locale": "en",
//!   "permissions": ["storage", "tabs"], "host_permissions": ["<all_urls>"],
//!   "content_scripts": [{"matches": ["https://example.com/*"], "js": ["a.js"]}] }
//! ```

use crate::{hosts, json, text};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use sightline_model::Reason;
use std::collections::HashMap;

/// What is used of a manifest. Fields of the wrong type count as absent.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Manifest {
    /// 2 or 3. `None`: not given.
    #[serde(default, deserialize_with = "json::lenient")]
    pub manifest_version: Option<u8>,
    /// May be `__MSG_key__`. `None`: not given.
    #[serde(default, deserialize_with = "json::lenient")]
    pub name: Option<String>,
    /// May be `__MSG_key__`. `None`: not given.
    #[serde(default, deserialize_with = "json::lenient")]
    pub description: Option<String>,
    /// `None`: not given.
    #[serde(default, deserialize_with = "json::lenient")]
    pub version: Option<String>,
    /// Folder below `_locales` that is complete. `None`: not translated.
    #[serde(default, deserialize_with = "json::lenient")]
    pub default_locale: Option<String>,
    /// Public key that fixes the id of an unpacked copy. `None`: not given.
    #[serde(default, deserialize_with = "json::lenient")]
    pub key: Option<String>,
    /// Names of APIs; in version 2 also host patterns.
    #[serde(default, deserialize_with = "json::strings")]
    pub permissions: Vec<String>,
    /// Host patterns of version 3.
    #[serde(default, deserialize_with = "json::strings")]
    pub host_permissions: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    optional_permissions: Vec<String>,
    #[serde(default, deserialize_with = "json::strings")]
    optional_host_permissions: Vec<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    update_url: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    incognito: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    content_scripts: Option<Vec<Value>>,
    #[serde(default, deserialize_with = "json::lenient")]
    theme: Option<Value>,
}

impl Manifest {
    /// A theme is colours and pictures, not code.
    #[must_use]
    pub fn is_theme(&self) -> bool {
        self.theme.as_ref().is_some_and(Value::is_object)
    }

    /// Permissions and hosts it may ask for later.
    pub fn optional(&self) -> impl Iterator<Item = &String> {
        self.optional_permissions.iter().chain(&self.optional_host_permissions)
    }

    /// Does it refuse to run in private windows?
    #[must_use]
    pub fn refuses_private_windows(&self) -> bool {
        self.incognito.as_deref() == Some("not_allowed")
    }

    /// Where it takes its updates from, unless that is a browser maker's store.
    #[must_use]
    pub fn foreign_update_url(&self) -> Option<String> {
        foreign_address(self.update_url.as_deref()?)
    }

    /// APIs it requires.
    #[must_use]
    pub fn required_permissions(&self) -> Vec<String> {
        self.permissions.iter().filter(|permission| !hosts::is_pattern(permission)).cloned().collect()
    }

    /// Hosts it requires, those of its content scripts among them. Optional ones are not here: they count once granted.
    #[must_use]
    pub fn required_hosts(&self) -> Vec<String> {
        let mut found = self.host_permissions.clone();
        // Version 3 ignores host patterns among the permissions.
        if self.manifest_version != Some(3) {
            found.extend(self.permissions.iter().filter(|permission| hosts::is_pattern(permission)).cloned());
        }
        for script in self.content_scripts.iter().flatten() {
            let matches = script.get("matches").and_then(Value::as_array);
            found.extend(matches.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
        found
    }
}

/// The stores of Google, Microsoft, Opera and Mozilla. Vivaldi, Brave and others use Google's.
const STORES: [&str; 6] = [
    "https://clients2.google.com/service/update2/",
    "http://clients2.google.com/service/update2/",
    "https://edge.microsoft.com/extensionwebstorebase/",
    "https://extension-updates.opera.com/",
    "https://addons.mozilla.org/",
    "https://versioncheck.addons.mozilla.org/",
];

/// The address, cleaned, unless it is that of a browser maker's store.
#[must_use]
pub fn foreign_address(told: &str) -> Option<String> {
    let address = text::clean_name(told)?;
    (!STORES.iter().any(|store| address.starts_with(store))).then_some(address)
}

/// Reads a manifest; comments are allowed in it, as browsers do.
///
/// # Errors
/// As [`json::parse`].
pub fn parse(bytes: &[u8]) -> Result<Manifest, Reason> {
    json::parse_with_comments(bytes)
}

/// The key of `__MSG_key__`, in lower case since browsers do not tell case apart. `None`: plain text.
#[must_use]
pub fn message_key(text: &str) -> Option<String> {
    let inner = text.trim().strip_prefix("__MSG_")?.strip_suffix("__")?;
    Some(inner.to_lowercase())
}

/// Messages of a language by key in lower case.
///
/// # Errors
/// As [`json::parse`].
pub fn messages(bytes: &[u8]) -> Result<HashMap<String, String>, Reason> {
    let map: HashMap<String, Value> = json::parse_with_comments(bytes)?;
    Ok(map
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_lowercase(), value.get("message")?.as_str()?.to_owned())))
        .collect())
}

/// Extension id of a public key in base64: the first 16 bytes of its SHA-256 in hexadecimal, written in a–p.
/// `None`: not base64.
#[must_use]
pub fn id_of_key(key: &str) -> Option<String> {
    let plain: String = key.lines().filter(|line| !line.starts_with("-----")).flat_map(str::split_whitespace).collect();
    let bytes = STANDARD.decode(plain).ok().filter(|bytes| !bytes.is_empty())?;
    Some(id_of_hash(&Sha256::digest(bytes)))
}

/// The first 16 bytes of a hash in hexadecimal, written in a–p.
pub(crate) fn id_of_hash(hash: &[u8]) -> String {
    let letter = |nibble: u8| char::from(b'a' + nibble);
    hash.iter().take(16).flat_map(|byte| [letter(byte >> 4), letter(byte & 15)]).collect()
}

/// Name fit to show. `None`: nothing to show, or a message that was not found.
#[must_use]
pub fn shown_name(name: Option<&str>) -> Option<String> {
    name.filter(|name| message_key(name).is_none()).and_then(text::clean_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_2_mixes_hosts_and_apis() {
        let two = parse(br#"{"manifest_version":2,"name":"a","permissions":["tabs","*://*.x.com/*",{"fileSystem":["write"]},7],
            "content_scripts":[{"matches":["https://y.com/*"]},{"matches":"wrong"},3],"optional_permissions":["history"]}"#).unwrap();
        assert_eq!(two.required_permissions(), ["tabs", "fileSystem"]);
        assert_eq!(two.required_hosts(), ["*://*.x.com/*", "https://y.com/*"]);
        let three = parse(
            br#"{"manifest_version":3,"permissions":["tabs","https://no.com/*"],"host_permissions":["<all_urls>"],
            "optional_host_permissions":["https://z.com/*"]}"#,
        )
        .unwrap();
        assert_eq!(three.required_hosts(), ["<all_urls>"]);
        assert_eq!(three.required_permissions(), ["tabs"]);
    }

    #[test]
    fn a_wrong_field_costs_itself() {
        let manifest =
            parse(b"{\"name\": 5, \"version\": \"2\", \"permissions\": {}, \"manifest_version\": 300}").unwrap();
        assert_eq!((manifest.name, manifest.version.as_deref(), manifest.manifest_version), (None, Some("2"), None));
        assert_eq!(parse(b"[]").unwrap_err().code, "bad-format");
    }

    #[test]
    fn messages_are_found_whatever_their_case() {
        let found = messages(br#"{"appName":{"message":"Hello"},"b":{"m":1},"c":2}"#).unwrap();
        assert_eq!(found.get(&message_key("__MSG_APPNAME__").unwrap()).unwrap(), "Hello");
        assert_eq!(found.len(), 1);
        assert_eq!(message_key("plain"), None);
        assert_eq!(shown_name(Some("__MSG_x__")), None);
    }

    #[test]
    fn ids_come_from_keys() {
        // SHA-256 of the three bytes "abc" starts with ba7816bf 8f01cfea 414140de 5dae2223.
        assert_eq!(id_of_key("YWJj").unwrap(), "lkhibglpipabmpokebebeanofnkocccd");
        assert_eq!(id_of_key("-----BEGIN PUBLIC KEY-----\nYWJj\n-----END PUBLIC KEY-----").unwrap().len(), 32);
        assert_eq!(id_of_key("!"), None);
        assert_eq!(id_of_key(""), None);
    }
}
