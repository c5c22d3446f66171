//! What Safari keeps of its extensions (`AppExtensions/Extensions.plist`, `WebExtensions/Extensions.plist`).
//!
//! Keys are `<bundle id> (<team id>)`. Apple documents none of it; the fields are those that mvt (mobile verification
//! toolkit) and dissect read.

use crate::{bundle, plist::Value, text};
use sightline_model::Reason;
use std::collections::{BTreeMap, HashSet};

/// What Safari keeps of one extension.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// `None`: not recorded.
    pub enabled: Option<bool>,
    /// When it came, Unix seconds. `None`: not recorded.
    pub added: Option<i64>,
    /// Team that signed it, from the key. `None`: no team in the key.
    pub team: Option<String>,
    /// Sites it was granted. `None`: not recorded.
    pub granted: Option<Vec<String>>,
    /// Permissions it holds.
    pub permissions: Vec<String>,
}

/// States by bundle id of the extension.
///
/// # Errors
/// As [`bundle::dictionary`].
pub fn states(bytes: &[u8]) -> Result<BTreeMap<String, State>, Reason> {
    let file = bundle::dictionary(bytes)?;
    let told = file.entries().iter().filter(|(_, value)| matches!(value, Value::Dict(_)));
    Ok(told
        .map(|(key, value)| {
            let (id, team) = match key.split_once(" (") {
                Some((id, team)) => (id, Some(team.trim_end_matches(')'))),
                None => (key.as_str(), None),
            };
            let access = value.get("WebsiteAccess");
            let mut granted = names(value.get("GrantedPermissionOrigins"));
            match access.and_then(|access| access.text("Level")) {
                Some("All") => granted.push("*://*/*".to_owned()),
                Some("Some") => {
                    let domains = names(access.and_then(|access| access.get("Allowed Domains")));
                    granted.extend(domains.into_iter().map(|domain| format!("*://{domain}/*")));
                }
                _ => {}
            }
            let revoked: HashSet<String> = names(value.get("RevokedPermissionOrigins")).into_iter().collect();
            granted.retain(|site| !revoked.contains(site));
            let recorded = value.get("GrantedPermissionOrigins").is_some() || access.is_some();
            let state = State {
                enabled: value.get("Enabled").and_then(Value::as_bool),
                added: value.get("AddedDate").and_then(Value::as_date),
                team: team.and_then(text::clean_name),
                granted: recorded.then_some(granted),
                permissions: names(value.get("Permissions").or_else(|| value.get("GrantedPermissions"))),
            };
            (id.to_owned(), state)
        })
        .collect())
}

/// A list of texts, or the keys of a dictionary.
fn names(value: Option<&Value>) -> Vec<String> {
    let listed = value.into_iter().flat_map(Value::items).filter_map(Value::as_text);
    let keys = value.into_iter().flat_map(Value::entries).map(|(key, _)| key.as_str());
    listed.chain(keys).filter_map(text::clean_name).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_holds_id_and_team() {
        let text = "<plist><dict><key>a.b (TEAM123456)</key><dict><key>Enabled</key><true/>\
            <key>GrantedPermissionOrigins</key><dict><key>https://x/*</key><date>2030-01-01T00:00:00Z</date></dict>\
            </dict><key>c</key><dict/><key>Version</key><integer>2</integer></dict></plist>";
        let states = super::states(text.as_bytes()).unwrap();
        assert_eq!(states.len(), 2);
        assert_eq!(states["a.b"].team.as_deref(), Some("TEAM123456"));
        assert_eq!((states["a.b"].enabled, states["c"].enabled), (Some(true), None));
        assert_eq!(states["a.b"].granted.as_deref(), Some(&["https://x/*".to_owned()][..]));
        assert_eq!(states["c"].granted, None);
    }
}
