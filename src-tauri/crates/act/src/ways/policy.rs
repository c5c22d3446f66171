//! One extension kept from running, by the browser's own policy files.
//!
//! Chromium's family merges every file of a folder: ours has a name of its own, and nobody else's is touched
//! (<https://www.chromium.org/administrators/linux-quick-start/>). Firefox reads one file
//! (<https://mozilla.github.io/policy-templates/>): ours is added to what stands there.

use crate::{ActError, Change, Host};
use serde_json::{Map, Value, json};

/// Our file beside those of others.
pub(crate) const OWN_FILE: &str = "zz-sightline.json";
/// What Firefox shows of an extension we blocked; tells our entries from others.
pub(crate) const MARK: &str = "Sightline";

const FIREFOX: &str = "/etc/firefox/policies/policies.json";
/// Where a distribution keeps policies of its own, which Firefox no longer reads once the file above is there.
const DISTRIBUTION: [&str; 3] = [
    "/usr/lib/firefox-esr/distribution/policies.json",
    "/usr/lib/firefox/distribution/policies.json",
    "/usr/lib64/firefox/distribution/policies.json",
];

pub(crate) fn block(host: &Host, browser: &str, extension: &str, known: &[Change]) -> Result<Vec<Change>, ActError> {
    if browser == "firefox" {
        return firefox(host, extension, known);
    }
    let folder = chromium_folder(browser).ok_or_else(|| ActError::with("fix-no-policy", browser))?;
    if !is_chromium_id(extension) {
        return Err(ActError::with("fix-no-policy", extension));
    }
    let path = format!("{folder}/{OWN_FILE}");
    let before = host.text(&path)?;
    let mut policies = object(planned(known, &path).or(before.as_deref()), &path)?;
    let list = policies.entry("ExtensionInstallBlocklist").or_insert_with(|| json!([]));
    let list = list.as_array_mut().ok_or_else(|| ActError::with("fix-not-text", &path))?;
    if !list.iter().any(|one| one == extension) {
        list.push(Value::from(extension));
    }
    Ok(changed(path, before, &Value::Object(policies)))
}

/// Keeps one extension of a Chromium-like browser off named sites: it is loaded, and cannot touch them
/// (`runtime_blocked_hosts` of `ExtensionSettings`, <https://chromeenterprise.google/policies/#ExtensionSettings>).
pub(crate) fn keep_off(
    host: &Host,
    browser: &str,
    (extension, sites): (&str, &[String]),
    known: &[Change],
) -> Result<Vec<Change>, ActError> {
    let folder = chromium_folder(browser).ok_or_else(|| ActError::with("fix-no-policy", browser))?;
    if !is_chromium_id(extension) {
        return Err(ActError::with("fix-no-policy", extension));
    }
    if let Some(odd) = sites.iter().find(|site| !is_site(site)) {
        return Err(ActError::with("fix-no-site", odd));
    }
    if sites.is_empty() || sites.len() > MOST_SITES {
        return Err(ActError::new("fix-no-site"));
    }
    let path = format!("{folder}/{OWN_FILE}");
    let before = host.text(&path)?;
    let mut policies = object(planned(known, &path).or(before.as_deref()), &path)?;
    let odd = || ActError::with("fix-not-text", &path);
    let settings = policies.entry("ExtensionSettings").or_insert_with(|| json!({})).as_object_mut().ok_or_else(odd)?;
    // A site and everything below it.
    let hosts: Vec<String> = sites.iter().map(|site| format!("*://*.{}", site.to_lowercase())).collect();
    settings.insert(extension.to_owned(), json!({ "runtime_blocked_hosts": hosts }));
    Ok(changed(path.clone(), before, &Value::Object(policies)))
}

/// Sites the policy takes for one extension.
const MOST_SITES: usize = 100;

/// A name of a site, such as `bank.example`: letters, digits, hyphens, at least two parts.
fn is_site(site: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.len() <= 63
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !part.starts_with('-')
    };
    site.len() <= 253 && site.contains('.') && site.split('.').all(part)
}

fn chromium_folder(browser: &str) -> Option<&'static str> {
    Some(match browser {
        "chromium" => "/etc/chromium/policies/managed",
        "chrome" => "/etc/opt/chrome/policies/managed",
        "edge" => "/etc/opt/edge/policies/managed",
        "brave" => "/etc/brave/policies/managed",
        _ => return None,
    })
}

/// Thirty-two letters a to p: anything else, `*` before all, would mean something else.
fn is_chromium_id(extension: &str) -> bool {
    extension.len() == 32 && extension.bytes().all(|byte| (b'a'..=b'p').contains(&byte))
}

fn firefox(host: &Host, extension: &str, known: &[Change]) -> Result<Vec<Change>, ActError> {
    if extension.is_empty() || extension.len() > 255 || extension.contains('*') || extension.contains(char::is_control)
    {
        return Err(ActError::with("fix-no-policy", extension));
    }
    let before = host.text(FIREFOX)?;
    let standing = match planned(known, FIREFOX).map(str::to_owned).or_else(|| before.clone()) {
        Some(text) => Some(text),
        // What the distribution set goes on to hold.
        None => DISTRIBUTION.iter().find_map(|path| host.text(path).ok().flatten()),
    };
    let mut whole = object(standing.as_deref(), FIREFOX)?;
    let odd = || ActError::with("fix-not-text", FIREFOX);
    let policies = whole.entry("policies").or_insert_with(|| json!({})).as_object_mut().ok_or_else(odd)?;
    let settings = policies.entry("ExtensionSettings").or_insert_with(|| json!({})).as_object_mut().ok_or_else(odd)?;
    settings.insert(extension.to_owned(), json!({"installation_mode": "blocked", "blocked_install_message": MARK}));
    Ok(changed(FIREFOX.to_owned(), before, &Value::Object(whole)))
}

/// What an earlier operation of the same step makes of the file.
fn planned<'a>(known: &'a [Change], wanted: &str) -> Option<&'a str> {
    known.iter().find_map(|change| match change {
        Change::File { path, after, .. } if path == wanted => after.as_deref(),
        _ => None,
    })
}

fn object(text: Option<&str>, path: &str) -> Result<Map<String, Value>, ActError> {
    let Some(text) = text else { return Ok(Map::new()) };
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        _ => Err(ActError::with("fix-not-text", path)),
    }
}

fn changed(path: String, before: Option<String>, value: &Value) -> Vec<Change> {
    let after = format!("{value:#}\n");
    if before.as_ref() == Some(&after) { Vec::new() } else { vec![Change::File { path, before, after: Some(after) }] }
}
