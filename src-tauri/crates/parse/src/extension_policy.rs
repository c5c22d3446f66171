//! What others put into browsers: policies of Chromium and Firefox, and the JSON files by which programs bring
//! extensions along.
//! Formats: <https://chromeenterprise.google/policies/>, <https://mozilla.github.io/policy-templates/>,
//! <https://developer.chrome.com/docs/extensions/how-to/distribute/install-extensions>.
//!
//! ```text
//! { "ExtensionInstallForcelist": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;https://updates.example/u.xml"],
//!   "ExtensionSettings": { "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb": { "installation_mode": "force_installed",
//!     "update_url": "https://clients2.google.com/service/update2/crx" } } }
//! ```

use crate::{chromium, extension_manifest, json, plist, text};
use serde::Deserialize;
use serde_json::{Map, Value};
use sightline_model::{IdentifierKind, Reason};

/// Extensions one list names at most.
const MAX: usize = 5_000;

/// An extension somebody else wants in the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Id in the browser's own system.
    pub id: String,
    /// Where it is updated from, when that is not a browser maker's store. `None`: the store, or not told.
    pub from: Option<String>,
}

impl Wanted {
    /// An entry of `ExtensionInstallForcelist`: an id, perhaps with an address behind a semicolon. `None`: no id.
    #[must_use]
    pub fn of_force_list(entry: &str) -> Option<Self> {
        let (id, from) = entry.split_once(';').map_or((entry, None), |(id, from)| (id, Some(from)));
        let id = id.trim().to_ascii_lowercase();
        chromium::is_id(&id).then(|| Self { id, from: from.and_then(extension_manifest::foreign_address) })
    }
}

fn is_forced(settings: &Value) -> bool {
    matches!(settings.get("installation_mode").and_then(Value::as_str), Some("force_installed" | "normal_installed"))
}

fn address(settings: &Value) -> Option<String> {
    extension_manifest::foreign_address(settings.get("update_url")?.as_str()?)
}

/// Forced extensions in a policy file of the Chromium family.
///
/// # Errors
/// As [`json::parse`].
pub fn chromium(bytes: &[u8]) -> Result<Vec<Wanted>, Reason> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default, rename = "ExtensionInstallForcelist", deserialize_with = "json::strings")]
        list: Vec<String>,
        #[serde(default, rename = "ExtensionSettings", deserialize_with = "json::lenient")]
        settings: Option<Map<String, Value>>,
    }
    // Chromium allows comments in its policy files.
    let file: File = json::parse_with_comments(bytes)?;
    let listed = file.list.iter().filter_map(|entry| Wanted::of_force_list(entry));
    let set = file.settings.iter().flatten().filter(|(_, settings)| is_forced(settings)).flat_map(|(ids, settings)| {
        // One entry may speak of several, with commas between them.
        ids.split(',').filter_map(|id| {
            let wanted = Wanted::of_force_list(id)?;
            Some(Wanted { from: address(settings), ..wanted })
        })
    });
    Ok(tidy(listed.chain(set)))
}

/// Forced add-ons in a `policies.json` of the Firefox family. `Extensions.Install` names addresses, not ids: what came by
/// it is marked in the profile itself.
///
/// # Errors
/// As [`json::parse`].
pub fn firefox(bytes: &[u8]) -> Result<Vec<Wanted>, Reason> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default, deserialize_with = "json::lenient")]
        policies: Option<Map<String, Value>>,
    }
    let file: File = json::parse(bytes)?;
    let settings = file.policies.as_ref().and_then(|policies| policies.get("ExtensionSettings")?.as_object());
    let forced = settings.into_iter().flatten().filter(|(id, settings)| *id != "*" && is_forced(settings));
    Ok(tidy(forced.filter_map(|(id, settings)| Some(Wanted { id: text::clean_name(id)?, from: address(settings) }))))
}

/// Forced extensions in the property list of a Mac's administrator: the same names and shapes as in the JSON files.
///
/// # Errors
/// As [`plist::parse`].
pub fn managed(bytes: &[u8], kind: IdentifierKind) -> Result<Vec<Wanted>, Reason> {
    let list = plist::parse(bytes)?;
    let items = |value: &'_ plist::Value| {
        value.items().iter().filter_map(plist::Value::as_text).map(str::to_owned).collect::<Vec<_>>()
    };
    let listed: Vec<String> = list.get("ExtensionInstallForcelist").map(items).unwrap_or_default();
    let settings = list.get("ExtensionSettings").map(plist::Value::entries).unwrap_or_default();
    let set = settings.iter().filter(|(id, one)| {
        id != "*" && matches!(one.text("installation_mode"), Some("force_installed" | "normal_installed"))
    });
    let set = set.filter_map(|(id, one)| {
        let from = one.text("update_url").and_then(extension_manifest::foreign_address);
        match kind {
            IdentifierKind::FirefoxAddon => Some(Wanted { id: text::clean_name(id)?, from }),
            _ => Some(Wanted { from, ..Wanted::of_force_list(id)? }),
        }
    });
    Ok(tidy(listed.iter().filter_map(|entry| Wanted::of_force_list(entry)).chain(set)))
}

/// The file by which a program brings an extension along; its name is the id.
///
/// # Errors
/// As [`json::parse`], or `bad-format` when it says of no way to get the extension.
pub fn external(id: &str, bytes: &[u8]) -> Result<Wanted, Reason> {
    let file: Map<String, Value> = json::parse_with_comments(bytes)?;
    let address = file.get("external_update_url").and_then(Value::as_str);
    if address.is_none() && !file.contains_key("external_crx") {
        return Err(Reason::with("bad-format", "no external_update_url, no external_crx"));
    }
    Ok(Wanted { id: id.to_owned(), from: address.and_then(extension_manifest::foreign_address) })
}

/// In the order of their ids, each once.
fn tidy(found: impl Iterator<Item = Wanted>) -> Vec<Wanted> {
    let mut found: Vec<Wanted> = found.take(MAX).collect();
    found.sort_by(|one, other| one.id.cmp(&other.id));
    found.dedup_by(|one, other| one.id == other.id);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    #[test]
    fn forced_ones_of_chromium() {
        let file = format!(
            r#"{{ // by IT
            "ExtensionInstallForcelist": ["{A};https://updates.example/u.xml", "odd", 5],
            "ExtensionSettings": {{"*":{{"installation_mode":"blocked"}}, "{B}":{{"installation_mode":"normal_installed",
            "update_url":"https://clients2.google.com/service/update2/crx"}}, "{A}":{{"installation_mode":"allowed"}}}} }}"#
        );
        let found = chromium(file.as_bytes()).unwrap();
        assert_eq!(found.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), [A, B]);
        assert_eq!(found[0].from.as_deref(), Some("https://updates.example/u.xml"));
        assert_eq!(found[1].from, None);
        assert_eq!(chromium(b"{\"ExtensionSettings\":[]}").unwrap(), []);
        assert_eq!(chromium(b"{").unwrap_err().code, "truncated");
    }

    #[test]
    fn forced_ones_of_firefox() {
        let found = firefox(
            br#"{"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"},"a@b":{"installation_mode":
            "force_installed","install_url":"file:///srv/a.xpi"},"c@d":{"installation_mode":"blocked"}}}}"#,
        )
        .unwrap();
        assert_eq!(found, [Wanted { id: "a@b".to_owned(), from: None }]);
        assert_eq!(firefox(b"{}").unwrap(), []);
    }

    #[test]
    fn brought_by_a_program() {
        let found = external(A, br#"{"external_crx":"/opt/suite/a.crx","external_version":"1.0"}"#).unwrap();
        assert_eq!(found.from, None);
        let store =
            external(A, br#"{"external_update_url":"https://clients2.google.com/service/update2/crx"}"#).unwrap();
        assert_eq!(store.from, None);
        assert_eq!(external(A, b"{}").unwrap_err().code, "bad-format");
    }
}
