//! `/etc/os-release`: shell-like assignments, see os-release(5).
//!
//! ```text
//! PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
//! ID=debian
//! ```

use crate::text;

/// What is used of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OsRelease {
    /// `debian`, `ubuntu` … `None`: not said.
    pub id: Option<String>,
    /// The ids it is derived from, nearest first.
    pub id_like: Vec<String>,
    /// The name for people. `None`: not said.
    pub pretty_name: Option<String>,
}

impl OsRelease {
    /// Is it the distribution `id` or derived from it?
    #[must_use]
    pub fn is_like(&self, id: &str) -> bool {
        self.id.as_deref() == Some(id) || self.id_like.iter().any(|like| like == id)
    }
}

/// Reads it; a line that is no assignment is passed over.
#[must_use]
pub fn parse(bytes: &[u8]) -> OsRelease {
    let mut found = OsRelease::default();
    for line in text::lossy(bytes).lines() {
        let Some((key, value)) = line.trim().split_once('=') else { continue };
        let value = unquote(value);
        match key {
            "ID" => found.id = text::clean_name(&value),
            "ID_LIKE" => found.id_like = value.split_whitespace().map(str::to_owned).collect(),
            "PRETTY_NAME" => found.pretty_name = text::clean_name(&value),
            _ => {}
        }
    }
    found
}

fn unquote(value: &str) -> String {
    let value = value.trim();
    let inner = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    inner.unwrap_or(value).replace("\\\"", "\"").replace("\\$", "$").replace("\\\\", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_comments_and_line_ends_do_not_matter() {
        let text = "\u{feff}# x\r\nPRETTY_NAME=\"Linux Mint 22\"\r\nID=linuxmint\r\nID_LIKE='ubuntu debian'\r\nX\r\n";
        let found = parse(text.as_bytes());
        assert_eq!(found.pretty_name.as_deref(), Some("Linux Mint 22"));
        assert!(found.is_like("linuxmint") && found.is_like("ubuntu") && !found.is_like("fedora"));
    }
}
