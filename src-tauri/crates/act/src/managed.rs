//! Whether somebody else administers this machine: then it is theirs to change.

use crate::Host;
use crate::ways::policy;
use serde_json::Value;

/// Folders of policies for browsers of the Chromium family.
const FOLDERS: [&str; 6] = [
    "/etc/chromium/policies/managed",
    "/etc/chromium-browser/policies/managed",
    "/etc/opt/chrome/policies/managed",
    "/etc/opt/edge/policies/managed",
    "/etc/brave/policies/managed",
    "/etc/firefox/policies",
];

/// Files by which an organisation set policies that this program did not write; empty: none was seen.
#[must_use]
pub fn managed_by(host: &Host) -> Vec<String> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        let Ok(entries) = std::fs::read_dir(host.path(folder)) else { continue };
        for name in entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()) {
            let path = format!("{folder}/{name}");
            let ending = std::path::Path::new(&name).extension();
            if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json")) && !is_ours(host, &path, &name) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn is_ours(host: &Host, path: &str, name: &str) -> bool {
    if name == policy::OWN_FILE {
        return true;
    }
    // Firefox has one file for everybody: ours is one that holds nothing but extensions blocked by this program.
    let text = host.text(path).ok().flatten().unwrap_or_default();
    let Ok(Value::Object(whole)) = serde_json::from_str(&text) else { return false };
    let policies = match whole.get("policies") {
        Some(Value::Object(policies)) if whole.len() == 1 => policies,
        None if whole.is_empty() => return true,
        _ => return false,
    };
    policies.iter().all(|(name, value)| {
        name == "ExtensionSettings"
            && value.as_object().is_some_and(|all| {
                all.values().all(|one| one.get("blocked_install_message") == Some(&Value::from(policy::MARK)))
            })
    })
}
