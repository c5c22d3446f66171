//! Web apps a Chromium-family browser installed: its notes in `Preferences` and in the log of the LevelDB database in
//! `Sync Data/LevelDB`.
//! Formats: LevelDB's doc/log_format.md and write_batch.cc; web_app.proto and web_app_specifics.proto of Chromium, of
//! which two fields are read: `sync_data` (1) with `start_url` (1) and `name` (2). Seen in Chromium 156.
//!
//! What LevelDB has already moved from its log into tables (compressed `*.ldb`) is not read. Addresses are had without
//! it: the id of an app is a hash of its manifest's id, so an address among the settings of sites can be proved.

use crate::{chromium, extension_manifest, json, text};
use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use sightline_model::Reason;
use std::collections::BTreeMap;

/// Size of a block of the log.
const BLOCK: usize = 32_768;
/// Bytes before a record's own: checksum, length, type.
const HEAD: usize = 7;
/// Longest record put together from pieces.
const MAX_RECORD: usize = 4 << 20;

/// What the database says of an app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WebApp {
    /// Name for people. `None`: not told.
    pub name: Option<String>,
    /// Where it starts, without scheme and query: `teams.microsoft.com/`. `None`: not told, or no web address.
    pub address: Option<String>,
}

/// What the settings note of web apps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// By the app's id.
    pub installed: BTreeMap<String, Installed>,
    /// Addresses that may be manifest ids of web apps: those the browser offered to install, and `https://host/` of
    /// sites that settings were kept for. Which of them are, [`id`] tells.
    pub candidates: Vec<String>,
}

/// How an app came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Installed {
    /// Unix seconds. `None`: not noted.
    pub at: Option<i64>,
    /// The browser brought it along by itself.
    pub shipped: bool,
}

/// `WebappInstallSource` (webapp_install_source.h): what the browser itself ships, by three ways.
const SHIPPED: [i64; 3] = [11, 12, 14];
/// Most sites looked at.
const MAX_SITES: usize = 20_000;

/// Reads of `Preferences` what concerns web apps.
///
/// # Errors
/// As [`json::parse`].
pub fn notes(bytes: &[u8]) -> Result<Notes, Reason> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default, deserialize_with = "json::lenient")]
        web_app_install_metrics: Option<BTreeMap<String, Value>>,
        #[serde(default, deserialize_with = "json::lenient")]
        profile: Option<Profile>,
    }
    #[derive(Deserialize)]
    struct Profile {
        #[serde(default, deserialize_with = "json::lenient")]
        content_settings: Option<Settings>,
    }
    #[derive(Deserialize)]
    struct Settings {
        #[serde(default, deserialize_with = "json::lenient")]
        exceptions: Option<BTreeMap<String, Value>>,
    }
    let file: File = json::parse(bytes)?;
    let found = file.web_app_install_metrics.into_iter().flatten().filter(|(id, _)| chromium::is_id(id));
    let installed = found.map(|(id, told)| {
        let at = told.get("install_timestamp").and_then(chromium::unix_seconds);
        let shipped = told.get("install_source").and_then(Value::as_i64).is_some_and(|how| SHIPPED.contains(&how));
        (id, Installed { at, shipped })
    });
    let exceptions = file.profile.and_then(|profile| profile.content_settings?.exceptions).unwrap_or_default();
    // Under the site: what it offered, by the manifest's id.
    let offers = exceptions.get("app_banner").and_then(Value::as_object).into_iter().flat_map(Map::values);
    let offers = offers.filter_map(|site| site.get("setting")?.as_object()).flat_map(Map::keys);
    let mut candidates: Vec<String> = offers.take(MAX_SITES).cloned().collect();
    for pattern in exceptions.values().filter_map(Value::as_object).flat_map(Map::keys).take(MAX_SITES) {
        // `https://mail.example:443,*`
        let site = pattern.split(',').next().unwrap_or_default();
        let plain = site.strip_suffix(":443").filter(|site| site.starts_with("https://")).unwrap_or(site);
        candidates.push(format!("{plain}/"));
    }
    candidates.retain(|address| address.starts_with("https://") || address.starts_with("http://"));
    candidates.sort_unstable();
    candidates.dedup();
    Ok(Notes { installed: installed.collect(), candidates })
}

/// The id a browser gives a web app, made of its manifest's id, which is an address: SHA-256 twice, then as for
/// extensions (web_app_helpers.cc).
#[must_use]
pub fn id(manifest_id: &str) -> String {
    extension_manifest::id_of_hash(&Sha256::digest(Sha256::digest(manifest_id)))
}

/// Apps by their ids in one file of the log. What cannot be understood ends the file: it is written to while it is read.
#[must_use]
pub fn log(bytes: &[u8]) -> BTreeMap<String, WebApp> {
    let mut found = BTreeMap::new();
    let mut record: Vec<u8> = Vec::new();
    for block in bytes.chunks(BLOCK) {
        let mut rest = block;
        while let Some((head, after)) = rest.split_at_checked(HEAD) {
            let [_, _, _, _, low, high, kind] = head else { break };
            let length = usize::from(u16::from_le_bytes([*low, *high]));
            let Some((piece, after)) = after.split_at_checked(length) else { break };
            rest = after;
            // Whole, first, middle and last piece; zeros fill a block that was set aside.
            match kind {
                1 | 2 => record = piece.to_vec(),
                3 | 4 if record.len() + length <= MAX_RECORD => record.extend_from_slice(piece),
                _ => break,
            }
            if matches!(kind, 1 | 4) {
                let _ = batch(&record, &mut found);
                record.clear();
            }
        }
    }
    found
}

/// Takes in one batch of changes. `None`: it ends early.
fn batch(bytes: &[u8], found: &mut BTreeMap<String, WebApp>) -> Option<()> {
    // Sequence number and count.
    let mut rest = bytes.get(12..)?;
    while let Some((kind, after)) = rest.split_first() {
        rest = after;
        let key = piece(&mut rest)?;
        let id = std::str::from_utf8(key).ok().and_then(|key| key.strip_prefix("web_apps-dt-"));
        let id = id.filter(|id| chromium::is_id(id)).map(str::to_owned);
        match (kind, id) {
            (0, Some(id)) => drop(found.remove(&id)),
            (0, None) => {}
            (1, Some(id)) => drop(found.insert(id, app(piece(&mut rest)?))),
            (1, None) => drop(piece(&mut rest)?),
            _ => return None,
        }
    }
    Some(())
}

fn app(value: &[u8]) -> WebApp {
    let told = |number| {
        let text = std::str::from_utf8(field(field(value, 1)?, number)?).ok()?;
        text::clean_name(text)
    };
    WebApp { name: told(2), address: told(1).and_then(|url| address(&url)) }
}

/// An address without scheme, query and fragment. `None`: not one of the web.
#[must_use]
pub fn address(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let end = rest.find(['?', '#']).unwrap_or(rest.len());
    let rest = rest.get(..end)?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    (!host.is_empty()).then(|| format!("{}/{path}", host.to_lowercase()))
}

/// Bytes with their length before them.
fn piece<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(number(rest)?).ok()?;
    let (piece, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(piece)
}

/// A number of seven bits a byte, the lowest first.
fn number(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// The first field of this number in a message, if it is text, bytes or a message.
fn field(message: &[u8], wanted: u64) -> Option<&[u8]> {
    let mut rest = message;
    while !rest.is_empty() {
        let tag = number(&mut rest)?;
        match tag & 7 {
            0 => drop(number(&mut rest)?),
            1 => rest = rest.get(8..)?,
            2 => {
                let found = piece(&mut rest)?;
                if tag >> 3 == wanted {
                    return Some(found);
                }
            }
            5 => rest = rest.get(4..)?,
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "lpoohpdhgkefiifdbjmjcoikmfabkiii";

    fn record(kind: u8, bytes: &[u8]) -> Vec<u8> {
        let length = u16::try_from(bytes.len()).unwrap().to_le_bytes();
        [&[0, 0, 0, 0, length[0], length[1], kind], bytes].concat()
    }

    fn put(id: &str, name: &str, url: &str) -> Vec<u8> {
        let text = |tag: u8, text: &str| [&[tag, u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
        let data = [text(10, url), vec![24, 3], text(18, name)].concat();
        let value = [&[10, u8::try_from(data.len()).unwrap()], data.as_slice(), &[40, 3]].concat();
        let key = format!("web_apps-dt-{id}");
        let size = |bytes: &[u8]| u8::try_from(bytes.len()).unwrap();
        [&[0; 12][..], &[1, size(key.as_bytes())], key.as_bytes(), &[size(&value)], &value].concat()
    }

    #[test]
    fn apps_in_the_log() {
        let one = put(ID, "Notes", "https://Notes.example/app?source=pwa");
        let whole = record(1, &one);
        let found = log(&whole);
        let notes = WebApp { name: Some("Notes".to_owned()), address: Some("notes.example/app".to_owned()) };
        assert_eq!(found.get(ID), Some(&notes));
        let (first, last) = one.split_at(20);
        assert_eq!(log(&[record(2, first), record(4, last)].concat()), found);
        let key = format!("web_apps-dt-{ID}");
        let gone = [&[0; 12][..], &[0, u8::try_from(key.len()).unwrap()], key.as_bytes()].concat();
        assert!(log(&[whole.clone(), record(1, &gone)].concat()).is_empty());
        for end in 0..whole.len() {
            assert!(log(&whole[..end]).is_empty());
        }
    }

    #[test]
    fn apps_are_known_by_their_manifests_id() {
        // As Chromium 156 named the folder of an app whose manifest has this id.
        assert_eq!(id("http://127.0.0.1:8765/mail/"), "nklebcdcjgfbiiaehoepcgiioedilogi");
        let file =
            br#"{"web_app_install_metrics":{"nklebcdcjgfbiiaehoepcgiioedilogi":{"install_source":12},"short":{}},
            "profile":{"content_settings":{"exceptions":{"odd":true,
            "app_banner":{"http://127.0.0.1:8765,*":{"setting":{"http://127.0.0.1:8765/mail/":{},"x":{}}}},
            "site_engagement":{"https://a.example:443,*":{},"chrome://x/,*":{}}}}}}"#;
        let found = notes(file).unwrap();
        assert_eq!(found.installed.len(), 1);
        assert!(found.installed["nklebcdcjgfbiiaehoepcgiioedilogi"].shipped);
        assert_eq!(found.candidates, ["http://127.0.0.1:8765/", "http://127.0.0.1:8765/mail/", "https://a.example/"]);
        for end in 0..file.len() {
            assert!(notes(&file[..end]).is_err());
        }
    }

    #[test]
    fn addresses_and_times() {
        assert_eq!(address("https://teams.microsoft.com").as_deref(), Some("teams.microsoft.com/"));
        assert_eq!(address("https://a.example/x/#y").as_deref(), Some("a.example/x/"));
        assert_eq!(address("chrome://settings"), None);
        let file = format!(
            r#"{{"web_app_install_metrics":{{"{ID}":{{"install_source":13,"install_timestamp":"13439864049546162"}}}}}}"#
        );
        let when = Installed { at: Some(1_795_390_449), shipped: false };
        assert_eq!(notes(file.as_bytes()).unwrap().installed.get(ID), Some(&when));
    }
}
