//! Text of files that others wrote: decoding it, and making a line of it fit for a person's eyes.

use sightline_model::Reason;
use std::borrow::Cow;

/// Longest name shown, in characters.
pub const NAME_CHARS: usize = 200;
/// Longest description kept, in characters.
pub const DESCRIPTION_CHARS: usize = 500;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The bytes without a UTF-8 byte order mark.
#[must_use]
pub fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BOM).unwrap_or(bytes)
}

/// The bytes as UTF-8 text without byte order mark.
///
/// # Errors
/// `not-utf8` with the offset of the first wrong byte.
pub fn decode(bytes: &[u8]) -> Result<&str, Reason> {
    std::str::from_utf8(without_bom(bytes))
        .map_err(|error| Reason::with("not-utf8", format_args!("first wrong byte at {}", error.valid_up_to())))
}

/// The bytes as UTF-16 text: byte order as its mark says, little-endian without one. Lone surrogates are replaced.
///
/// # Errors
/// `truncated` when half a character is left over at the end.
pub fn utf16(bytes: &[u8]) -> Result<String, Reason> {
    let (bytes, big) = match bytes {
        [0xfe, 0xff, rest @ ..] => (rest, true),
        [0xff, 0xfe, rest @ ..] => (rest, false),
        rest => (rest, false),
    };
    let (pairs, left) = bytes.as_chunks::<2>();
    if !left.is_empty() {
        return Err(Reason::with("truncated", "odd number of bytes"));
    }
    let units: Vec<u16> =
        pairs.iter().map(|pair| if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) }).collect();
    Ok(String::from_utf16_lossy(&units))
}

/// The bytes as text, wrong bytes replaced: for formats whose fields we need are ASCII.
#[must_use]
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(without_bom(bytes))
}

/// One line a person can be shown: no control characters, none that reorder or hide text (they are used to imitate
/// other names), runs of space made one, at most `max` characters. Markup is left as it is: it is text, and whoever
/// shows it escapes it.
#[must_use]
pub fn clean(text: &str, max: usize) -> String {
    let mut out = String::with_capacity(text.len().min(max * 4));
    let mut chars = 0;
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() {
            space = true;
        } else if !(c.is_control() || is_hidden(c)) {
            if space && chars > 0 {
                out.push(' ');
                chars += 1;
            }
            space = false;
            if chars >= max {
                break;
            }
            out.push(c);
            chars += 1;
        }
    }
    out.truncate(out.char_indices().nth(max).map_or(out.len(), |(at, _)| at));
    out
}

/// [`clean`] for names; `None` when nothing is left.
#[must_use]
pub fn clean_name(text: &str) -> Option<String> {
    Some(clean(text, NAME_CHARS)).filter(|name| !name.is_empty())
}

/// Characters that reorder or hide text. The joiners U+200C and U+200D stay: Persian and emoji need them.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_hides_or_reorders() {
        assert_eq!(clean_name("  Ledger\u{202e}\u{200b} Wallet\n\t2 ").unwrap(), "Ledger Wallet 2");
        assert_eq!(clean_name("<b>bold</b>").unwrap(), "<b>bold</b>");
        assert_eq!(clean_name("\u{202e}\n"), None);
        assert_eq!(clean(&"a b".repeat(200), 10), "a ba ba ba");
        assert_eq!(clean("ab cd", 3), "ab ");
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        assert_eq!(decode(b"\xef\xbb\xbfx").unwrap(), "x");
        assert_eq!(decode(b"a\xff").unwrap_err().code, "not-utf8");
    }
}
