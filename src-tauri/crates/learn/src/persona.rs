//! Demo persons: what stands in `assets/personas/<id>/`. All of them are invented.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// An invented person with an invented computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Name of the folder.
    pub id: String,
    /// Place in the list.
    pub order: u32,
    /// System of the computer.
    pub os: String,
    /// Situations; empty: anyone.
    pub profiles: Vec<String>,
    /// Home country.
    pub home: String,
    /// Whose device it is.
    pub device: String,
    /// What is used elsewhere.
    pub declared: Vec<Used>,
    /// Numbers of lessons that go well with this person.
    pub lessons: Vec<u32>,
    /// Name, by language.
    pub name: BTreeMap<String, String>,
    /// Two or three sentences, by language.
    pub story: BTreeMap<String, String>,
    /// What the demo shows, by language.
    pub goal: BTreeMap<String, String>,
    /// What a trainer says meanwhile, by language.
    pub script: BTreeMap<String, String>,
    /// Words the program gives; held by tests.
    #[serde(default)]
    pub expect: Vec<Expect>,
    /// The computer: path from its root, and text.
    #[serde(default)]
    pub files: Vec<(String, String)>,
}

/// What is used elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Used {
    /// Product of the risk database.
    pub product: String,
    /// `phone`, `browser`.
    pub place: String,
}

/// A word that is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// Id of the finding.
    pub subject: String,
    /// The word.
    pub word: String,
}

impl Persona {
    /// A text in a language, else in English.
    #[must_use]
    pub fn say<'a>(texts: &'a BTreeMap<String, String>, language: &str) -> &'a str {
        texts.get(language).or_else(|| texts.get("en")).map_or("", String::as_str)
    }

    /// Writes the computer into an empty folder.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn unpack(&self, folder: &Path) -> std::io::Result<()> {
        for (path, text) in &self.files {
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(path, text)?;
        }
        Ok(())
    }
}
