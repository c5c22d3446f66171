// The form of a letter. Included by the library and by its build script, which checks every file of `assets/letters`
// against it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A letter the program prepares and never sends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// Its id.
    pub id: String,
    /// `gdpr`, `uk-gdpr`.
    pub law: String,
    /// `access`, `erasure`, `reminder`, `complaint`.
    pub kind: String,
    /// Place in the list.
    pub order: u32,
    /// Months the law gives for an answer; 0: none.
    pub months: u32,
    /// Last reviewed, `YYYY-MM-DD`.
    pub reviewed: String,
    /// Paragraphs a person may leave out.
    pub parts: Vec<LetterPart>,
    /// What it leans on.
    #[serde(rename = "source")]
    pub sources: Vec<LetterSource>,
    /// What it is called, by language.
    pub name: BTreeMap<String, String>,
    /// What it brings, and what it does not, by language.
    pub about: BTreeMap<String, String>,
    /// What a part is called, by part and language.
    #[serde(default)]
    pub part_name: BTreeMap<String, BTreeMap<String, String>>,
    /// The letter, by the language it is written in.
    pub letter: BTreeMap<String, LetterText>,
}

/// A paragraph that may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterPart {
    /// Its id.
    pub id: String,
    /// In it, unless the person says otherwise.
    pub ticked: bool,
}

/// A source of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterSource {
    /// Title of the document.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// When a copy was read; `None`: it was not.
    #[serde(default)]
    pub opened: Option<String>,
}

/// A letter in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterText {
    /// Its subject.
    pub subject: String,
    /// Its paragraphs, with places to fill in.
    pub paragraphs: Vec<String>,
    /// The paragraphs that may be left out.
    #[serde(default)]
    pub part: BTreeMap<String, String>,
}

/// Places to fill in.
pub const PLACES: [&str; 6] = ["company", "account", "name", "what", "sent", "authority"];

impl LetterText {
    /// The letter with its places filled in and only the wanted parts. A place left empty is shown as `…`: nothing is
    /// guessed.
    #[must_use]
    pub fn write(&self, filled: &BTreeMap<String, String>, wanted: &[String]) -> String {
        let mut paragraphs = Vec::new();
        for paragraph in &self.paragraphs {
            let part = paragraph.strip_prefix("{part:").and_then(|rest| rest.strip_suffix('}'));
            let text = match part {
                Some(id) if !wanted.iter().any(|one| one == id) => continue,
                Some(id) => self.part.get(id).map_or("", String::as_str),
                None => paragraph,
            };
            // Place by place, so that what is filled in is never read as a place itself.
            let mut out = String::new();
            let mut rest = text;
            while let Some(start) = rest.find('{') {
                let (before, from) = rest.split_at(start);
                out.push_str(before);
                let Some(end) = from.find('}') else { break };
                let value = filled.get(&from[1..end]).map(|value| value.trim()).filter(|value| !value.is_empty());
                out.push_str(value.unwrap_or("…"));
                rest = &from[end + 1..];
            }
            out.push_str(rest);
            paragraphs.push(out);
        }
        paragraphs.join("\n\n")
    }
}
