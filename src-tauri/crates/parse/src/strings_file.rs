//! Texts of a bundle in one language (`InfoPlist.strings`) or in all of them (`InfoPlist.loctable`).
//!
//! A `.strings` file is text in UTF-16 or UTF-8, or a property list once it was built for shipping.
//!
//! ```text
//! /* shown in the Finder */
//! CFBundleDisplayName = "Kalendář";
//! "CFBundleName" = "Kalendář";
//! ```

use crate::{language, plist, text};
use sightline_model::Reason;
use std::{collections::BTreeMap, iter::Peekable, str::Chars};

/// Texts by key.
pub type Texts = BTreeMap<String, String>;

/// Reads the texts of one language.
///
/// # Errors
/// As [`plist::parse`]; `bad-format` or `truncated` when the text form is broken.
pub fn strings(bytes: &[u8]) -> Result<Texts, Reason> {
    let plain = text::without_bom(bytes);
    if plain.starts_with(b"bplist") || plain.trim_ascii_start().starts_with(b"<") {
        return Ok(texts(&plist::parse(bytes)?));
    }
    let utf16 = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, ..]);
    let text = if utf16 { text::utf16(bytes)? } else { text::decode(bytes)?.to_owned() };
    let mut found = Texts::new();
    let mut chars = text.chars().peekable();
    loop {
        skip(&mut chars)?;
        if chars.peek().is_none() {
            return Ok(found);
        }
        let key = word(&mut chars)?;
        skip(&mut chars)?;
        expect(&mut chars, '=')?;
        skip(&mut chars)?;
        let value = word(&mut chars)?;
        skip(&mut chars)?;
        expect(&mut chars, ';')?;
        found.insert(key, value);
    }
}

/// The texts a table of all languages has in the first of `languages` it knows; none when it knows none of them.
///
/// # Errors
/// As [`plist::parse`].
pub fn loctable(bytes: &[u8], languages: &[String]) -> Result<Texts, Reason> {
    let table = plist::parse(bytes)?;
    let offers: Vec<&str> = table.entries().iter().map(|(tag, _)| tag.as_str()).collect();
    let chosen = language::best(&offers, languages);
    Ok(chosen.and_then(|tag| table.get(tag)).map(texts).unwrap_or_default())
}

fn texts(value: &plist::Value) -> Texts {
    let told = value.entries().iter();
    told.filter_map(|(key, value)| Some((key.clone(), value.as_text()?.to_owned()))).collect()
}

fn cut() -> Reason {
    Reason::with("truncated", "inside an entry")
}

fn expect(chars: &mut Peekable<Chars<'_>>, wanted: char) -> Result<(), Reason> {
    match chars.next() {
        Some(found) if found == wanted => Ok(()),
        Some(_) => Err(Reason::with("bad-format", format_args!("no `{wanted}` where one should be"))),
        None => Err(cut()),
    }
}

/// Skips space and comments.
fn skip(chars: &mut Peekable<Chars<'_>>) -> Result<(), Reason> {
    loop {
        while chars.next_if(|c| c.is_whitespace() || *c == '\u{feff}').is_some() {}
        if chars.next_if_eq(&'/').is_none() {
            return Ok(());
        }
        match chars.next() {
            Some('/') => while chars.next_if(|c| *c != '\n').is_some() {},
            Some('*') => {
                let mut last = ' ';
                loop {
                    let next = chars.next().ok_or_else(cut)?;
                    if last == '*' && next == '/' {
                        break;
                    }
                    last = next;
                }
            }
            Some(_) => return Err(Reason::with("bad-format", "a lone `/`")),
            None => return Err(cut()),
        }
    }
}

fn word(chars: &mut Peekable<Chars<'_>>) -> Result<String, Reason> {
    let mut found = String::new();
    if chars.next_if_eq(&'"').is_none() {
        while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':' | '$')) {
            found.push(c);
        }
        return if found.is_empty() { Err(Reason::with("bad-format", "no key")) } else { Ok(found) };
    }
    loop {
        match chars.next().ok_or_else(cut)? {
            '"' => return Ok(found),
            '\\' => match chars.next().ok_or_else(cut)? {
                'n' | 'r' => found.push('\n'),
                't' => found.push('\t'),
                'U' | 'u' => {
                    let mut code = 0;
                    for _ in 0..4 {
                        let Some(digit) = chars.peek().and_then(|c| c.to_digit(16)) else { break };
                        code = code * 16 + digit;
                        chars.next();
                    }
                    found.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                other => found.push(other),
            },
            other => found.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read() {
        let text = "// a\n/* b * / */\n\"CFBundleName\" = \"Kalend\u{e1}\u{159} \\\"1\\\"\\U0021\";\nCFBundleDisplayName=\"x\";\n";
        let plain = strings(text.as_bytes()).unwrap();
        assert_eq!(plain["CFBundleName"], "Kalendář \"1\"!");
        assert_eq!(plain["CFBundleDisplayName"], "x");
        let little: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for other in [little, big, bare] {
            assert_eq!(strings(&other).unwrap(), plain);
        }
        let xml = "<plist><dict><key>CFBundleName</key><string>y</string><key>n</key><true/></dict></plist>";
        assert_eq!(strings(xml.as_bytes()).unwrap().len(), 1);
        assert_eq!(strings(b"").unwrap().len(), 0);
    }

    #[test]
    fn what_is_broken_says_so() {
        for (bytes, code) in [
            (&b"a = \"b"[..], "truncated"),
            (b"a = \"b\"", "truncated"),
            (b"a \"b\";", "bad-format"),
            (b"/* a", "truncated"),
            (b"\xff\xfea", "truncated"),
        ] {
            assert_eq!(strings(bytes).unwrap_err().code, code);
        }
    }
}
