//! JSON of browsers: whole-file checks, and deserialising that forgives a wrong field.

use crate::text;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::{Value, error::Category};
use sightline_model::Reason;

/// Reads a JSON file into `T`. Values `T` does not name are skipped without being built.
///
/// # Errors
/// `not-utf8`, `truncated` (the text ends before the value does), `bad-json`, or `bad-format` (JSON of another shape).
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Reason> {
    let text = text::decode(bytes)?;
    serde_json::from_str(text).map_err(|error| reason(&error)).and_then(|value| object(text, value))
}

/// Every file of interest is an object. The derived readers would take a list for one, field by field.
fn object<T>(text: &str, value: T) -> Result<T, Reason> {
    if text.trim_start().starts_with(['{', '/']) { Ok(value) } else { Err(Reason::with("bad-format", "not an object")) }
}

/// Like [`parse`], for manifests: browsers allow `//` and `/* */` comments in them.
///
/// # Errors
/// As [`parse`].
pub fn parse_with_comments<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Reason> {
    let text = text::decode(bytes)?;
    match serde_json::from_str(text) {
        Ok(value) => object(text, value),
        Err(error) if error.is_syntax() && text.contains('/') => serde_json::from_str(&without_comments(text))
            .map_err(|_| reason(&error))
            .and_then(|value| object(text, value)),
        Err(error) => Err(reason(&error)),
    }
}

fn reason(error: &serde_json::Error) -> Reason {
    let code = match error.classify() {
        Category::Eof => "truncated",
        Category::Data => "bad-format",
        Category::Syntax | Category::Io => "bad-json",
    };
    // The message of a `Data` error may quote a value of the file; the position is enough to find it.
    Reason::with(code, format_args!("line {}, column {}", error.line(), error.column()))
}

/// A field of the wrong type counts as absent instead of spoiling its whole record.
///
/// # Errors
/// Only when the JSON itself ends or breaks.
pub fn lenient<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Option<T>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(T::deserialize(value).ok())
}

/// The strings of a list; anything else in it, or anything but a list, counts as nothing.
///
/// # Errors
/// Only when the JSON itself ends or breaks.
pub fn strings<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Array(values) => values.into_iter().filter_map(string).collect(),
        _ => Vec::new(),
    })
}

/// A string, or the key of a one-key object (`{"fileSystem": ["write"]}` in manifests).
fn string(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Object(map) if map.len() == 1 => map.into_iter().next().map(|(key, _)| key),
        _ => None,
    }
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut in_string = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                in_string = !in_string;
                out.push(c);
            }
            '\\' if in_string => {
                out.push(c);
                out.extend(chars.next());
            }
            '/' if !in_string && chars.peek() == Some(&'/') => {
                while chars.peek().is_some_and(|next| *next != '\n') {
                    chars.next();
                }
            }
            '/' if !in_string && chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for next in chars.by_ref() {
                    if last == '*' && next == '/' {
                        break;
                    }
                    last = next;
                }
                out.push(' ');
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_apart_what_is_wrong() {
        let code = |bytes: &[u8]| parse::<std::collections::BTreeMap<String, u8>>(bytes).unwrap_err().code;
        assert_eq!(code(b""), "truncated");
        assert_eq!(code(b"{\"a\":1"), "truncated");
        assert_eq!(code(b"{\"a\":x}"), "bad-json");
        assert_eq!(code(b"[1]"), "bad-format");
        assert_eq!(code(b"{\"\xff\":1}"), "not-utf8");
    }

    #[test]
    fn comments_are_skipped_but_not_inside_strings() {
        let value: Value = parse_with_comments(b"{ // note\n\"a\": \"http://x/*\\\"*/\", /* b */ \"c\": 1 }").unwrap();
        assert_eq!(value["a"], "http://x/*\"*/");
        assert_eq!(value["c"], 1);
    }
}
