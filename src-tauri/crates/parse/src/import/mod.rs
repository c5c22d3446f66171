//! Files other tools and devices wrote about a machine: results of osquery, an iPhone's App Privacy Report, the list of
//! packages of an Android phone.

pub mod adb_packages;
pub mod app_privacy;
pub mod osquery;

use crate::text;
use sightline_model::Reason;
use std::{borrow::Cow, collections::BTreeMap};

/// Largest file taken, in bytes. A log of osqueryd is turned over at 25 MiB; as values a file takes many times its size.
pub const MAX_BYTES: usize = 32 << 20;

/// Wrong parts of a file, counted by kind: ten thousand bad lines are one thing to tell a person.
#[derive(Debug, Default)]
pub(crate) struct Flaws(BTreeMap<&'static str, (usize, usize)>);

impl Flaws {
    /// `line` counts from 1.
    pub(crate) fn add(&mut self, code: &'static str, line: usize) {
        self.0.entry(code).or_insert((0, line)).0 += 1;
    }

    pub(crate) fn reasons(self) -> Vec<Reason> {
        let reason = |(code, (count, first))| Reason::with(code, format_args!("{count} lines, first: line {first}"));
        self.0.into_iter().map(reason).collect()
    }
}

/// The file's text. `>` in Windows PowerShell writes UTF-16 with a byte order mark; wrong characters become U+FFFD.
///
/// # Errors
/// `too-large`.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Reason> {
    if bytes.len() > MAX_BYTES {
        return Err(Reason::with("too-large", format_args!("{} bytes", bytes.len())));
    }
    let little = match bytes.get(..2) {
        Some([0xff, 0xfe]) => true,
        Some([0xfe, 0xff]) => false,
        _ => return Ok(text::lossy(bytes)),
    };
    let unit = |pair: &[u8]| match *pair {
        [a, b] if little => u16::from_le_bytes([a, b]),
        [a, b] => u16::from_be_bytes([a, b]),
        _ => 0xfffd,
    };
    let units: Vec<u16> = bytes.get(2..).unwrap_or_default().chunks(2).map(unit).collect();
    Ok(Cow::Owned(String::from_utf16_lossy(&units)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_not_read() {
        let large = vec![b' '; MAX_BYTES + 1];
        assert_eq!(osquery::parse(&large).unwrap_err().code, "too-large");
        assert_eq!(app_privacy::parse(&large).unwrap_err().code, "too-large");
        assert_eq!(adb_packages::parse(&large).unwrap_err().code, "too-large");
    }

    #[test]
    fn odd_ends_of_utf16_are_no_trouble() {
        assert_eq!(decode(b"\xff\xfea\0b").unwrap(), "a\u{fffd}");
        assert_eq!(decode(b"\xfe\xff\0a\xd8\0").unwrap(), "a\u{fffd}");
    }
}
