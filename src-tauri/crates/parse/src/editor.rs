//! Extensions of editors of the VS Code family: `extensions.json`, `.obsolete`, `package.json`, `package.nls.json`.
//! Fields: extensionsScannerService.ts and extensionManagement.ts of VS Code.
//!
//! ```text
//! [ { "identifier": { "id": "ms-python.python" }, "version": "2026.18.0", "relativeLocation": "ms-python.python-2026.18.0",
//!     "metadata": { "installedTimestamp": 1795000000000, "source": "gallery" } } ]
//! ```

use crate::{Parsed, json, text};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};
use sightline_model::{InstallSource, Reason};
use std::collections::HashMap;

/// Extensions of one list at most.
const MAX: usize = 5_000;

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
struct Identity {
    #[serde(default, deserialize_with = "json::lenient")]
    id: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    #[serde(default, deserialize_with = "json::lenient")]
    installed_timestamp: Option<f64>,
    #[serde(default, deserialize_with = "json::lenient")]
    source: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    publisher_display_name: Option<String>,
}

/// One extension the list names.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    #[serde(default)]
    identifier: Identity,
    /// Version. `None`: not told.
    #[serde(default, deserialize_with = "json::lenient")]
    pub version: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    relative_location: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    metadata: Option<Metadata>,
}

impl Listed {
    /// `publisher.name` in lower case, as the editors compare them. `None`: it has no id of that form.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        id_of(self.identifier.id.as_deref()?)
    }

    /// Its folder beside the list. `None`: it lies elsewhere, or what is told is no name of a folder.
    #[must_use]
    pub fn folder(&self) -> Option<&str> {
        let folder = self.relative_location.as_deref()?;
        (!folder.is_empty() && !folder.starts_with('.') && !folder.contains(['/', '\\'])).then_some(folder)
    }

    /// How it came to be there.
    #[must_use]
    pub fn install_source(&self) -> InstallSource {
        match self.metadata.as_ref().and_then(|it| it.source.as_deref()) {
            Some("gallery") => InstallSource::Store,
            Some("vsix") => InstallSource::File,
            Some("resource") => InstallSource::Folder,
            _ => InstallSource::Unknown,
        }
    }

    /// Unix seconds. `None`: not recorded.
    #[must_use]
    pub fn installed_at(&self) -> Option<i64> {
        let millis = self.metadata.as_ref()?.installed_timestamp?;
        // `as` saturates; dates are whole numbers far below 2^53.
        (millis > 0.0).then_some((millis / 1000.0) as i64)
    }

    /// Who published it, as the store shows it. `None`: not told.
    #[must_use]
    pub fn publisher(&self) -> Option<String> {
        text::clean_name(self.metadata.as_ref()?.publisher_display_name.as_deref()?)
    }
}

/// `Publisher.Name` in lower case. `None`: not of that form.
#[must_use]
pub fn id_of(told: &str) -> Option<String> {
    let (publisher, name) = told.split_once('.')?;
    let plain = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    (told.len() <= text::NAME_CHARS && plain(publisher) && plain(name)).then(|| told.to_ascii_lowercase())
}

/// JSON that may be a list, unlike browsers' files.
fn any<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Reason> {
    let text = text::decode(bytes)?;
    serde_json::from_str(text).map_err(|error| {
        let code = if error.is_eof() {
            "truncated"
        } else if error.is_data() {
            "bad-format"
        } else {
            "bad-json"
        };
        Reason::with(code, format_args!("line {}, column {}", error.line(), error.column()))
    })
}

/// Reads `extensions.json`.
///
/// # Errors
/// `not-utf8`, `truncated`, `bad-json`, `bad-format`.
pub fn listed(bytes: &[u8]) -> Result<Parsed<Listed>, Reason> {
    let entries: Vec<Box<RawValue>> = any(bytes)?;
    let mut parsed = Parsed::default();
    if entries.len() > MAX {
        parsed.flaws.push(Reason::with("too-many", entries.len()));
    }
    for (number, raw) in entries.iter().enumerate().take(MAX) {
        match serde_json::from_str::<Listed>(raw.get()) {
            Ok(entry) if entry.id().is_some() => parsed.records.push(entry),
            _ if parsed.flaws.is_empty() => {
                parsed.flaws.push(Reason::with("bad-format", format_args!("extensions[{number}]")));
            }
            _ => {}
        }
    }
    Ok(parsed)
}

/// Names of folders that are to be deleted when the editor next starts.
///
/// # Errors
/// As [`json::parse`].
pub fn obsolete(bytes: &[u8]) -> Result<Vec<String>, Reason> {
    let map: HashMap<String, Value> = json::parse(bytes)?;
    Ok(map.into_iter().filter(|(_, gone)| *gone == Value::Bool(true)).map(|(name, _)| name).collect())
}

/// What is used of `package.json`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Package {
    #[serde(default, deserialize_with = "json::lenient")]
    name: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    publisher: Option<String>,
    /// Version. `None`: not told.
    #[serde(default, deserialize_with = "json::lenient")]
    pub version: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    display_name: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    description: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    contributes: Option<Value>,
}

impl Package {
    /// `publisher.name` in lower case. `None`: one of them is missing.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        id_of(&format!("{}.{}", self.publisher.as_deref()?, self.name.as_deref()?))
    }

    /// Are names of it messages (`%key%`) to be looked up in `package.nls.json`?
    #[must_use]
    pub fn is_translated(&self) -> bool {
        [&self.display_name, &self.description].into_iter().flatten().any(|told| key(told).is_some())
    }

    /// Name for people. `None`: not told, or a message that is not there.
    #[must_use]
    pub fn shown_name(&self, messages: &Messages) -> Option<String> {
        messages.text(self.display_name.as_deref()?).and_then(text::clean_name)
    }

    /// Description. `None`: not told, or a message that is not there.
    #[must_use]
    pub fn description(&self, messages: &Messages) -> Option<String> {
        let told = text::clean(messages.text(self.description.as_deref()?)?, text::DESCRIPTION_CHARS);
        Some(told).filter(|told| !told.is_empty())
    }

    /// Nothing but languages for its menus or colours: no code.
    #[must_use]
    pub fn is_theme(&self) -> bool {
        let parts = self.contributes.as_ref().and_then(Value::as_object);
        parts.is_some_and(|parts| {
            let harmless = ["themes", "iconThemes", "productIconThemes", "localizations", "colors"];
            !parts.is_empty() && parts.keys().all(|part| harmless.contains(&part.as_str()))
        })
    }
}

/// Reads `package.json`.
///
/// # Errors
/// As [`json::parse`].
pub fn package(bytes: &[u8]) -> Result<Package, Reason> {
    json::parse(bytes)
}

/// Messages of `package.nls.json`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Messages(HashMap<String, Value>);

/// Reads `package.nls.json`.
///
/// # Errors
/// As [`json::parse`].
pub fn messages(bytes: &[u8]) -> Result<Messages, Reason> {
    json::parse_with_comments(bytes).map(Messages)
}

impl Messages {
    /// Plain text as it is, `%key%` looked up; a message may be text or an object with one.
    fn text<'a>(&'a self, told: &'a str) -> Option<&'a str> {
        let Some(key) = key(told) else { return Some(told) };
        let message = self.0.get(key)?;
        message.as_str().or_else(|| message.get("message")?.as_str())
    }
}

fn key(told: &str) -> Option<&str> {
    told.strip_prefix('%')?.strip_suffix('%').filter(|key| !key.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_list_says() {
        let parsed = listed(
            br#"[{"identifier":{"id":"Ms-Python.Python"},"version":"1","relativeLocation":"ms-python.python-1",
            "metadata":{"installedTimestamp":1795000000000,"source":"gallery","publisherDisplayName":"Microsoft"}},
            {"identifier":{"id":"a.b"},"relativeLocation":"../x","metadata":{"source":"vsix"}},{"identifier":7},5]"#,
        )
        .unwrap();
        assert_eq!((parsed.records.len(), parsed.flaws.len()), (2, 1));
        let first = &parsed.records[0];
        assert_eq!(first.id().as_deref(), Some("ms-python.python"));
        assert_eq!((first.folder(), first.installed_at()), (Some("ms-python.python-1"), Some(1_795_000_000)));
        assert_eq!((first.install_source(), first.publisher().as_deref()), (InstallSource::Store, Some("Microsoft")));
        assert_eq!((parsed.records[1].folder(), parsed.records[1].install_source()), (None, InstallSource::File));
        assert_eq!(listed(b"[{").unwrap_err().code, "truncated");
        assert_eq!(listed(b"{}").unwrap_err().code, "bad-format");
        assert_eq!(obsolete(br#"{"a.b-1":true,"c.d-1":false}"#).unwrap(), ["a.b-1"]);
    }

    #[test]
    fn what_the_package_says() {
        let package = package(
            br#"{"name":"Tool","publisher":"Acme","version":"2","displayName":"%name%","description":"%gone%",
            "contributes":{"commands":[]}}"#,
        )
        .unwrap();
        let messages = messages(br#"{"name":{"message":"The \u202eTool"}}"#).unwrap();
        assert_eq!(package.id().as_deref(), Some("acme.tool"));
        assert!(package.is_translated() && !package.is_theme());
        assert_eq!(package.shown_name(&messages).as_deref(), Some("The Tool"));
        assert_eq!((package.description(&messages), package.shown_name(&Messages::default())), (None, None));
        assert_eq!(id_of("no dot"), None);
    }
}
