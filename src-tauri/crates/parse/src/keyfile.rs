//! The `[group]` / `key=value` files of freedesktop.org and of Mozilla (`profiles.ini`), read line by line.
//!
//! ```text
//! [Profile0]
//! Name=default-esr
//! IsRelative=1
//! Path=abcd1234.default-esr
//! ```

/// One `key=value` line with the group it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Group heading without brackets; empty before the first one.
    pub group: &'a str,
    /// Left of the first `=`, trimmed.
    pub key: &'a str,
    /// Right of it, trimmed.
    pub value: &'a str,
}

/// Every `key=value` line; comments, blank lines and anything else are passed over.
pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut group = "";
    text.lines().filter_map(move |line| {
        let line = line.trim();
        if line.starts_with(['#', ';']) {
            return None;
        }
        if let Some(heading) = line.strip_prefix('[') {
            group = heading.strip_suffix(']').unwrap_or(heading);
            return None;
        }
        let (key, value) = line.split_once('=')?;
        Some(Line { group, key: key.trim(), value: value.trim() })
    })
}
