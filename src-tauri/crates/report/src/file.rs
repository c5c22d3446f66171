//! The summary as a file another computer can open: `sightline.summary/1`, JSON with a sum of what is in it.

use crate::document::Summary;
use crate::private::clean;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// What this version writes and reads.
pub const SCHEMA: &str = "sightline.summary/1";
/// Bytes of a summary; one of everything known has two.
pub const MOST: usize = 16 << 20;

#[derive(Serialize, Deserialize)]
struct Envelope {
    schema: String,
    /// SHA-256 of the summary as it is written here: whether it is whole. It says nothing of who made it.
    sum: String,
    summary: serde_json::Value,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not a summary.
    #[error("not a summary")]
    NotOne,
    /// Of a newer version.
    #[error("written by a newer version: {0}")]
    Newer(String),
    /// Something in it is not as it was written.
    #[error("changed or damaged since it was written")]
    Changed,
}

impl Refused {
    /// The code of its sentence (`error-<code>`).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotOne => "summary-not-one",
            Self::Newer(_) => "summary-newer",
            Self::Changed => "summary-changed",
        }
    }
}

fn sum(summary: &serde_json::Value) -> String {
    let text = serde_json::to_string(summary).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The summary as text of a file.
#[must_use]
pub fn write_summary(summary: &Summary) -> String {
    let value = serde_json::to_value(summary).unwrap_or_default();
    let envelope = Envelope { schema: SCHEMA.to_owned(), sum: sum(&value), summary: value };
    serde_json::to_string_pretty(&envelope).map(|text| text + "\n").unwrap_or_default()
}

/// Reads it again.
///
/// # Errors
/// See [`Refused`].
pub fn read_summary(bytes: &[u8]) -> Result<Summary, Refused> {
    if bytes.len() > MOST {
        return Err(Refused::NotOne);
    }
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| Refused::NotOne)?;
    let schema = value.get("schema").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let (name, version) = schema.rsplit_once('/').unwrap_or_default();
    if name != "sightline.summary" {
        return Err(Refused::NotOne);
    }
    if version != "1" {
        return Err(Refused::Newer(schema));
    }
    let envelope: Envelope = serde_json::from_value(value).map_err(|_| Refused::NotOne)?;
    if sum(&envelope.summary) != envelope.sum {
        return Err(Refused::Changed);
    }
    let mut summary = envelope.summary;
    cleanse(&mut summary);
    serde_json::from_value(summary).map_err(|_| Refused::Changed)
}

/// Somebody else's file: nothing in it steers a terminal or turns a line around.
fn cleanse(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => *text = clean(text),
        serde_json::Value::Array(all) => all.iter_mut().for_each(cleanse),
        serde_json::Value::Object(all) => all.values_mut().for_each(cleanse),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_nothing_else() {
        let summary = Summary { language: "cs".to_owned(), apps: 3, ..Summary::default() };
        let text = write_summary(&summary);
        assert_eq!(read_summary(text.as_bytes()).unwrap(), summary);
        assert_eq!(read_summary(text.replace("\"apps\": 3", "\"apps\": 4").as_bytes()), Err(Refused::Changed));
        let newer = text.replace("summary/1", "summary/2");
        assert_eq!(read_summary(newer.as_bytes()), Err(Refused::Newer("sightline.summary/2".to_owned())));
        for bad in ["", "{}", "[]", "null", "{\"schema\":\"sightline.checkup/1\"}", "\u{0}"] {
            assert_eq!(read_summary(bad.as_bytes()), Err(Refused::NotOne), "{bad}");
        }
        let odd = Summary { machine: "a\u{202e}b\u{1b}[2J".to_owned(), ..Summary::default() };
        assert_eq!(read_summary(write_summary(&odd).as_bytes()).unwrap().machine, "ab[2J");
        for cut in 0..text.len() {
            assert!(read_summary(&text.as_bytes()[..cut]).is_err() || cut + 1 >= text.len());
        }
    }
}
