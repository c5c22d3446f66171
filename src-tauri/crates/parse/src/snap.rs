//! Snaps: `meta/snap.yaml` and the names of snap files.
//!
//! Of the YAML only scalars at the top level are needed, so a reader of lines does; snapd itself writes and checks
//! these files, anchors and the like do not occur at the top level.
//!
//! ```text
//! name: telegram-desktop
//! version: 5.2.3
//! title: "Telegram Desktop"
//! type: app
//! ```

use crate::text;
use sightline_model::Reason;

/// What is used of `snap.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snap {
    /// Snap name.
    pub name: String,
    /// `None`: not given.
    pub version: Option<String>,
    /// Name for people. `None`: not given.
    pub title: Option<String>,
    /// `app`, `base`, `core`, `os`, `gadget`, `kernel`, `snapd`.
    pub kind: String,
    /// Does it bring programs of its own (`apps:`)? Shared themes and toolkits do not.
    pub has_apps: bool,
}

/// Reads `snap.yaml`.
///
/// # Errors
/// `not-utf8`, `truncated` (nothing in it) or `bad-format` (no name).
pub fn yaml(bytes: &[u8]) -> Result<Snap, Reason> {
    let text = text::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Reason::with("truncated", "empty file"));
    }
    let mut snap = Snap { kind: "app".to_owned(), ..Snap::default() };
    for line in text.lines().filter(|line| !line.starts_with([' ', '\t', '#', '-'])) {
        let Some((key, value)) = line.split_once(':') else { continue };
        let key = key.trim_matches(['"', '\'', ' ']);
        snap.has_apps |= key == "apps";
        let Some(value) = scalar(value) else { continue };
        match key {
            "name" => snap.name = value,
            "version" => snap.version = Some(value),
            "title" => snap.title = Some(value),
            "type" => snap.kind = value,
            _ => {}
        }
    }
    if snap.name.is_empty() { Err(Reason::with("bad-format", "no name")) } else { Ok(snap) }
}

fn scalar(value: &str) -> Option<String> {
    let value = value.trim();
    let plain = if let Some(rest) = value.strip_prefix('"') {
        rest.rsplit_once('"')?.0.replace("\\\"", "\"").replace("\\\\", "\\")
    } else if let Some(rest) = value.strip_prefix('\'') {
        rest.rsplit_once('\'')?.0.replace("''", "'")
    } else {
        value.split(" #").next().unwrap_or(value).to_owned()
    };
    text::clean_name(&plain).filter(|plain| !matches!(plain.as_str(), "|" | ">" | "~" | "null"))
}

/// `telegram-desktop_5921.snap` → name and revision. `None`: not such a name.
#[must_use]
pub fn file_name(name: &str) -> Option<(&str, &str)> {
    let (name, revision) = name.strip_suffix(".snap")?.rsplit_once('_')?;
    (!name.is_empty() && !revision.is_empty()).then_some((name, revision))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_top_level_counts() {
        let text = "\u{feff}name: code\r\nversion: '1.2'\r\ntitle: \"VS \\\"Code\\\"\" \r\napps:\r\n  name: inner\r\n  version: 9\r\n";
        let snap = yaml(text.as_bytes()).unwrap();
        assert_eq!((snap.name.as_str(), snap.version.as_deref(), snap.kind.as_str()), ("code", Some("1.2"), "app"));
        assert!(snap.has_apps);
        assert_eq!(snap.title.as_deref(), Some("VS \"Code\""));
        assert_eq!(yaml(b"version: 1\n").unwrap_err().code, "bad-format");
        assert_eq!(yaml(b"").unwrap_err().code, "truncated");
    }

    #[test]
    fn file_names_carry_name_and_revision() {
        assert_eq!(file_name("gnome-42-2204_176.snap"), Some(("gnome-42-2204", "176")));
        assert_eq!(file_name("x.snap"), None);
        assert_eq!(file_name("_1.snap"), None);
    }
}
