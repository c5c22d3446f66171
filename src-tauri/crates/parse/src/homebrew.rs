//! Homebrew: `INSTALL_RECEIPT.json` of a formula, and what it keeps of a cask.
//! <https://docs.brew.sh/Formula-Cookbook#homebrew-terminology>

use crate::{json, text};
use serde::Deserialize;
use serde_json::Value;
use sightline_model::Reason;

/// What is used of a formula's receipt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Did the person ask for it? `None`: written before Homebrew noted it.
    pub on_request: Option<bool>,
    /// Unix seconds.
    pub installed_at: Option<i64>,
    /// From Homebrew's own collection (`homebrew/core`), not somebody's. `None`: not said.
    pub own_tap: Option<bool>,
}

#[derive(Deserialize)]
struct RawReceipt {
    #[serde(default, deserialize_with = "json::lenient")]
    installed_on_request: Option<bool>,
    #[serde(default, deserialize_with = "json::lenient")]
    time: Option<i64>,
    #[serde(default, deserialize_with = "json::lenient")]
    source: Option<RawSource>,
    /// Older receipts have it here.
    #[serde(default, deserialize_with = "json::lenient")]
    tapped_from: Option<String>,
}

#[derive(Deserialize)]
struct RawSource {
    #[serde(default, deserialize_with = "json::lenient")]
    tap: Option<String>,
}

/// Reads a receipt.
///
/// # Errors
/// As [`json::parse`].
pub fn receipt(bytes: &[u8]) -> Result<Receipt, Reason> {
    let raw: RawReceipt = json::parse(bytes)?;
    let tap = raw.source.and_then(|source| source.tap).or(raw.tapped_from);
    Ok(Receipt {
        on_request: raw.installed_on_request,
        installed_at: raw.time.filter(|time| *time > 0),
        own_tap: tap.map(|tap| matches!(tap.as_str(), "homebrew/core" | "homebrew/cask" | "mxcl/master")),
    })
}

/// What is used of `<token>.json`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cask {
    /// Name for people. `None`: not given.
    pub name: Option<String>,
    /// `None`: not given.
    pub version: Option<String>,
    /// Names of the app bundles it installs (`Firefox.app`).
    pub apps: Vec<String>,
}

#[derive(Deserialize)]
struct RawCask {
    #[serde(default, deserialize_with = "json::strings")]
    name: Vec<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    version: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    artifacts: Option<Vec<Value>>,
}

/// Reads what Homebrew keeps of a cask.
///
/// # Errors
/// As [`json::parse`].
pub fn cask(bytes: &[u8]) -> Result<Cask, Reason> {
    let raw: RawCask = json::parse(bytes)?;
    let apps = raw.artifacts.iter().flatten().filter_map(|artifact| artifact.get("app")?.as_array());
    let apps = apps.flatten().filter_map(|app| text::clean_name(app.as_str()?));
    Ok(Cask {
        name: raw.name.first().and_then(|name| text::clean_name(name)),
        version: raw.version.as_deref().and_then(cask_version),
        apps: apps.collect(),
    })
}

/// The part of a cask's version that people know: `128.0,abc123` and `latest` are for Homebrew.
#[must_use]
pub fn cask_version(version: &str) -> Option<String> {
    let version = version.split(',').next().unwrap_or_default();
    text::clean_name(version).filter(|version| version != "latest")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_old_and_new() {
        let text =
            br#"{"installed_on_request":true,"time":1720000000,"source":{"tap":"homebrew/core","spec":"stable"}}"#;
        let new = receipt(text).unwrap();
        assert_eq!(new, Receipt { on_request: Some(true), installed_at: Some(1_720_000_000), own_tap: Some(true) });
        let old = receipt(br#"{"used_options":[],"time":null,"tapped_from":"jana/tools","source":1}"#).unwrap();
        assert_eq!(old, Receipt { on_request: None, installed_at: None, own_tap: Some(false) });
        for end in 0..text.len() {
            assert_eq!(receipt(&text[..end]).unwrap_err().code, "truncated");
        }
    }

    #[test]
    fn casks_say_which_apps_they_bring() {
        let found = cask(br#"{"token":"firefox","name":["Mozilla Firefox"],"version":"128.0,x","artifacts":[{"app":["Firefox.app"]},{"zap":[]}]}"#).unwrap();
        assert_eq!(found.name.as_deref(), Some("Mozilla Firefox"));
        assert_eq!((found.version.as_deref(), found.apps.as_slice()), (Some("128.0"), &["Firefox.app".to_owned()][..]));
        assert_eq!(cask(b"{}").unwrap(), Cask::default());
        assert_eq!(cask_version("latest"), None);
    }
}
