//! Web apps a Chromium-family browser installed: its notes in `Preferences` and in the log of the LevelDB database in
//! `Sync Data/LevelDB`.
//! Formats: LevelDB's doc/log_format.md and write_batch.cc; web_app.proto and web_app_specifics.proto of Chromium, of
//! which two fields are read: `sync_data` (1) with `start_url` (1) and `name` (2). Seen in Chromium 156.
//!
//! What LevelDB has already moved from its log into tables (compressed `*.ldb`) is not read.

use crate::{chromium, json, text};
use serde::Deserialize;
use serde_json::Value;
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

/// When apps were installed, Unix seconds, by their ids, as `Preferences` notes it.
///
/// # Errors
/// As [`json::parse`].
pub fn installed(bytes: &[u8]) -> Result<BTreeMap<String, i64>, Reason> {
    #[derive(Deserialize)]
    struct File {
        #[serde(default, deserialize_with = "json::lenient")]
        web_app_install_metrics: Option<BTreeMap<String, Value>>,
    }
    let file: File = json::parse(bytes)?;
    let found = file.web_app_install_metrics.into_iter().flatten().filter(|(id, _)| chromium::is_id(id));
    let when = found.filter_map(|(id, told)| Some((id, chromium::unix_seconds(told.get("install_timestamp")?)?)));
    Ok(when.collect())
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
    fn addresses_and_times() {
        assert_eq!(address("https://teams.microsoft.com").as_deref(), Some("teams.microsoft.com/"));
        assert_eq!(address("https://a.example/x/#y").as_deref(), Some("a.example/x/"));
        assert_eq!(address("chrome://settings"), None);
        let file = format!(
            r#"{{"web_app_install_metrics":{{"{ID}":{{"install_source":13,"install_timestamp":"13439864049546162"}}}}}}"#
        );
        assert_eq!(installed(file.as_bytes()).unwrap().get(ID), Some(&1_795_390_449));
    }
}
