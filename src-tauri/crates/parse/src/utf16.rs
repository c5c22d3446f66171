//! Text as Windows writes it: UTF-16LE, with or without a byte order mark.

use crate::text;
use sightline_model::Reason;

/// The bytes as text: UTF-16LE or UTF-16BE with its byte order mark, else UTF-8.
///
/// # Errors
/// `not-utf8` for wrong UTF-8, `truncated` when half a character is left over, `bad-format` for wrong UTF-16.
pub fn decode(bytes: &[u8]) -> Result<String, Reason> {
    let (rest, little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        _ => return text::decode(bytes).map(str::to_owned),
    };
    let unit = |pair: &[u8; 2]| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
    let (pairs, left) = rest.as_chunks::<2>();
    if !left.is_empty() {
        return Err(Reason::with("truncated", "half a UTF-16 unit at the end"));
    }
    char::decode_utf16(pairs.iter().map(unit))
        .collect::<Result<String, _>>()
        .map_err(|_| Reason::with("bad-format", "not UTF-16"))
}

/// UTF-16LE up to its first zero, wrong units replaced.
#[must_use]
pub fn lossy_until_zero(bytes: &[u8]) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).take_while(|unit| *unit != 0);
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_choose_the_alphabet() {
        assert_eq!(decode(b"\xff\xfeA\0\x0d\x01").unwrap(), "Ač");
        assert_eq!(decode(b"\xfe\xff\0A").unwrap(), "A");
        assert_eq!(decode(b"\xef\xbb\xbfA").unwrap(), "A");
        assert_eq!(decode(b"\xff\xfeA").unwrap_err().code, "truncated");
        assert_eq!(decode(b"\xff\xfe\0\xd8A\0").unwrap_err().code, "bad-format");
        assert_eq!(lossy_until_zero(b"A\0\0\xd8\0\0B\0"), "A\u{fffd}");
    }
}
