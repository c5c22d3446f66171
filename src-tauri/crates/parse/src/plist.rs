//! Property lists of Apple's systems, in XML and in the binary form (`bplist00`).
//!
//! Apple's `CFBinaryPList.c` describes the binary form in its comments: a table of offsets at the end, objects that
//! refer to each other by number. Nothing forbids a file in which every list names the next one twice, so that a few
//! hundred bytes unfold into 2^100 objects; the reader counts what it builds and stops ([`MAX_VALUES`]). XML lists may
//! declare entities, which grow in the same way; such files are refused.
//!
//! ```text
//! <plist version="1.0"><dict><key>CFBundleIdentifier</key><string>com.example.App</string></dict></plist>
//! ```

use crate::text;
use sightline_model::Reason;

/// Lists and dictionaries inside each other. Apple's own files stay below ten.
pub const MAX_DEPTH: usize = 64;
/// Values of one file, those that stand in it at several places counted at each.
pub const MAX_VALUES: usize = 200_000;
/// Bytes of all text and data of one file.
const MAX_BYTES: usize = 16 << 20;
/// Seconds from 1970 to 2001, where Apple's clock starts.
pub const APPLE_EPOCH: i64 = 978_307_200;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Real(f64),
    /// Yes or no.
    Bool(bool),
    /// A moment, Unix seconds.
    Date(i64),
    /// Bytes.
    Data(Vec<u8>),
    /// A list.
    Array(Vec<Value>),
    /// Names and values, in the order of the file.
    Dict(Vec<(String, Value)>),
    /// Number of another object, in archives of objects.
    Uid(u64),
}

impl Value {
    /// The value of a dictionary's key. `None`: no such key, or no dictionary.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// What a dictionary holds; nothing for other values.
    #[must_use]
    pub fn entries(&self) -> &[(String, Self)] {
        if let Self::Dict(entries) = self { entries } else { &[] }
    }

    /// What a list holds; nothing for other values.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// Text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Yes or no; numbers stand for it in older files.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(on) => Some(*on),
            Self::Integer(number) => Some(*number != 0),
            _ => None,
        }
    }

    /// A moment, Unix seconds.
    #[must_use]
    pub fn as_date(&self) -> Option<i64> {
        if let Self::Date(seconds) = self { Some(*seconds) } else { None }
    }

    /// The value of a key that holds text, fit to be shown.
    #[must_use]
    pub fn name(&self, key: &str) -> Option<String> {
        text::clean_name(self.get(key)?.as_text()?)
    }

    /// The value of a key that holds text, as it is.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }
}

/// Reads a property list; the outermost value is a dictionary in every file of interest.
///
/// # Errors
/// `truncated`, `not-utf8`, or `bad-format`.
pub fn parse(bytes: &[u8]) -> Result<Value, Reason> {
    if bytes.starts_with(b"bplist") {
        return binary(bytes);
    }
    let text = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => text::utf16(bytes)?,
        _ => text::decode(bytes)?.to_owned(),
    };
    if text.trim().is_empty() {
        return Err(Reason::with("truncated", "empty file"));
    }
    xml(&text)
}

fn bad(what: &str) -> Reason {
    Reason::with("bad-format", what)
}

/// What may still be built.
struct Budget {
    values: usize,
    bytes: usize,
}

impl Budget {
    const WHOLE: Self = Self { values: MAX_VALUES, bytes: MAX_BYTES };

    fn take(&mut self, values: usize, bytes: usize) -> Result<(), Reason> {
        let too_much = || bad("unfolds into too much");
        self.values = self.values.checked_sub(values).ok_or_else(too_much)?;
        self.bytes = self.bytes.checked_sub(bytes).ok_or_else(too_much)?;
        Ok(())
    }
}

fn xml(text: &str) -> Result<Value, Reason> {
    let mut whole = std::borrow::Cow::Borrowed(text);
    if let Some(start) = text.find("<!DOCTYPE") {
        // Every list names Apple's DTD; one with declarations of its own has no reason to.
        let length = text.get(start..).and_then(|rest| rest.find('>'));
        let Some(end) = length.map(|length| start + length + 1) else {
            return Err(Reason::with("truncated", "inside the document type"));
        };
        let (before, declared, after) = (text.get(..start), text.get(start..end), text.get(end..));
        if declared.is_none_or(|declared| declared.contains('[')) {
            return Err(bad("declares entities"));
        }
        whole = format!("{}{}", before.unwrap_or_default(), after.unwrap_or_default()).into();
    }
    let options = roxmltree::ParsingOptions {
        nodes_limit: u32::try_from(3 * MAX_VALUES).unwrap_or(u32::MAX),
        ..roxmltree::ParsingOptions::default()
    };
    let document = roxmltree::Document::parse_with_options(&whole, options).map_err(|error| {
        // A list that was cut lacks its last tag.
        let cut = !text.trim_end().ends_with("</plist>");
        Reason::with(if cut { "truncated" } else { "bad-format" }, error)
    })?;
    let root = document.root_element();
    if !root.has_tag_name("plist") {
        return Err(bad("no property list"));
    }
    let value = root.first_element_child().ok_or_else(|| bad("empty property list"))?;
    let mut budget = Budget::WHOLE;
    xml_value(value, MAX_DEPTH, &mut budget)
}

fn xml_value(node: roxmltree::Node<'_, '_>, depth: usize, budget: &mut Budget) -> Result<Value, Reason> {
    let depth = depth.checked_sub(1).ok_or_else(|| bad("nested too deeply"))?;
    let told = || node.text().unwrap_or_default();
    budget.take(1, 0)?;
    Ok(match node.tag_name().name() {
        "dict" => {
            let mut entries = Vec::new();
            let mut key: Option<String> = None;
            for child in node.children().filter(roxmltree::Node::is_element) {
                if child.has_tag_name("key") {
                    key = Some(child.text().unwrap_or_default().to_owned());
                } else if let Some(key) = key.take() {
                    entries.push((key, xml_value(child, depth, budget)?));
                } else {
                    return Err(bad("value without a key"));
                }
            }
            Value::Dict(entries)
        }
        "array" => {
            let children = node.children().filter(roxmltree::Node::is_element);
            Value::Array(children.map(|child| xml_value(child, depth, budget)).collect::<Result<_, _>>()?)
        }
        "string" => Value::Text(told().to_owned()),
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "integer" => {
            let told = told().trim();
            let number = match told.strip_prefix("0x").or_else(|| told.strip_prefix("0X")) {
                Some(hex) => i64::from_str_radix(hex, 16).ok(),
                None => told.parse().ok(),
            };
            Value::Integer(number.ok_or_else(|| bad("wrong number"))?)
        }
        "real" => Value::Real(told().trim().parse().map_err(|_| bad("wrong number"))?),
        "date" => Value::Date(date(told().trim()).ok_or_else(|| bad("wrong date"))?),
        "data" => {
            use base64::Engine as _;
            let plain: String = told().split_whitespace().collect();
            let data = base64::engine::general_purpose::STANDARD.decode(plain);
            Value::Data(data.map_err(|_| bad("wrong data"))?)
        }
        _ => return Err(bad("element of no property list")),
    })
}

/// `2024-05-12T15:06:40Z` as Unix seconds.
fn date(told: &str) -> Option<i64> {
    let (day, time) = told.strip_suffix('Z')?.split_once('T')?;
    let numbers = |text: &str, mark: char| -> Option<Vec<i64>> {
        text.split(mark).map(|part| part.parse().ok().filter(|it| (0..=9999).contains(it))).collect()
    };
    let (day, time) = (numbers(day, '-')?, numbers(time, ':')?);
    let ([year, month, day], [hour, minute, second]) = (day.as_slice(), time.as_slice()) else { return None };
    if !((1..=12).contains(month) && (1..=31).contains(day) && *hour < 24 && *minute < 60 && *second <= 60) {
        return None;
    }
    // Days since 1970 by counting years from March, so that the leap day is a year's last.
    let (year, month) = if *month > 2 { (*year, month - 3) } else { (year - 1, month + 9) };
    let days =
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + day
            - 719_469;
    Some(days * 86_400 + hour * 3600 + minute * 60 + second)
}

/// The binary form.
struct Binary<'a> {
    /// What lies before the table of offsets.
    objects: &'a [u8],
    table: &'a [u8],
    offset_size: usize,
    reference_size: usize,
    count: usize,
    budget: Budget,
}

fn binary(bytes: &[u8]) -> Result<Value, Reason> {
    let cut = || Reason::with("truncated", "no trailer");
    let at = bytes.len().checked_sub(32).filter(|at| *at >= 8).ok_or_else(cut)?;
    let trailer = bytes.get(at..).ok_or_else(cut)?;
    let size = |at: usize| trailer.get(at).copied().map_or(0, usize::from);
    let number = |at: usize| trailer.get(at..at + 8).map_or(usize::MAX, |bytes| clamped(big_endian(bytes)));
    let (offset_size, reference_size, count, top, table) = (size(6), size(7), number(8), number(16), number(24));
    let told = count.checked_mul(offset_size).and_then(|length| table.checked_add(length)).filter(|end| *end <= at);
    let (Some(end), true, true) = (told, (1..=8).contains(&offset_size), (1..=8).contains(&reference_size)) else {
        // Where the file was cut, what stands at its end is anything.
        return Err(Reason::with("truncated", "the last 32 bytes are no trailer"));
    };
    let (Some(objects), Some(table)) = (bytes.get(..table), bytes.get(table..end)) else { return Err(cut()) };
    let mut file = Binary { objects, table, offset_size, reference_size, count, budget: Budget::WHOLE };
    file.value(top, MAX_DEPTH)
}

fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

fn clamped(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Binary<'_> {
    fn bytes(&self, at: usize, length: usize) -> Result<&[u8], Reason> {
        let end = at.checked_add(length);
        end.and_then(|end| self.objects.get(at..end)).ok_or_else(|| bad("object outside of the file"))
    }

    fn value(&mut self, number: usize, depth: usize) -> Result<Value, Reason> {
        let depth = depth.checked_sub(1).ok_or_else(|| bad("nested too deeply"))?;
        self.budget.take(1, 0)?;
        if number >= self.count {
            return Err(bad("object that is not there"));
        }
        let at = number * self.offset_size;
        let at = self.table.get(at..at + self.offset_size).map_or(usize::MAX, |bytes| clamped(big_endian(bytes)));
        let marker = self.bytes(at, 1)?.first().copied().unwrap_or_default();
        let (kind, low) = (marker >> 4, usize::from(marker & 15));
        let body = at + 1;
        Ok(match kind {
            0 => match low {
                8 | 9 => Value::Bool(low == 9),
                _ => return Err(bad("empty object")),
            },
            1 => {
                let bytes = self.bytes(body, 1 << low.min(4))?;
                // Of 16 bytes the lower 8 hold all that Apple's programs write.
                Value::Integer(big_endian(bytes).cast_signed())
            }
            2 => Value::Real(self.real(body, 1 << low.min(4))?),
            3 => {
                let seconds = self.real(body, 8)?;
                // Saturates, as `as` does; a moment outside of any calendar is kept as such.
                #[allow(clippy::cast_possible_truncation, reason = "saturating is meant")]
                Value::Date((seconds as i64).saturating_add(APPLE_EPOCH))
            }
            4 => {
                let (length, body) = self.length(low, body)?;
                self.budget.take(0, length)?;
                Value::Data(self.bytes(body, length)?.to_vec())
            }
            5 => {
                let (length, body) = self.length(low, body)?;
                self.budget.take(0, length)?;
                Value::Text(String::from_utf8_lossy(self.bytes(body, length)?).into_owned())
            }
            6 => {
                let (length, body) = self.length(low, body)?;
                let length = length.saturating_mul(2);
                self.budget.take(0, length)?;
                let units = self.bytes(body, length)?.chunks_exact(2);
                let units: Vec<u16> =
                    units.map(|pair| pair.iter().fold(0, |sum, it| (sum << 8) | u16::from(*it))).collect();
                Value::Text(String::from_utf16_lossy(&units))
            }
            8 => Value::Uid(big_endian(self.bytes(body, (low + 1).min(8))?)),
            10 | 12 => {
                let (length, body) = self.length(low, body)?;
                let items = self.references(body, length)?;
                Value::Array(items.into_iter().map(|item| self.value(item, depth)).collect::<Result<_, _>>()?)
            }
            13 => {
                let (length, body) = self.length(low, body)?;
                let keys = self.references(body, length)?;
                let values =
                    self.references(body.saturating_add(length.saturating_mul(self.reference_size)), length)?;
                let mut entries = Vec::new();
                for (key, value) in keys.into_iter().zip(values) {
                    let Value::Text(key) = self.value(key, depth)? else { return Err(bad("key that is no text")) };
                    entries.push((key, self.value(value, depth)?));
                }
                Value::Dict(entries)
            }
            _ => return Err(bad("object of no known kind")),
        })
    }

    /// Length of an object, and where its body starts: from 15 on the length is an object of its own.
    fn length(&self, low: usize, body: usize) -> Result<(usize, usize), Reason> {
        if low != 15 {
            return Ok((low, body));
        }
        let marker = self.bytes(body, 1)?.first().copied().unwrap_or_default();
        if marker >> 4 != 1 {
            return Err(bad("length that is no number"));
        }
        let size = 1 << (marker & 15).min(4);
        Ok((clamped(big_endian(self.bytes(body + 1, size)?)), body + 1 + size))
    }

    /// Numbers of objects. The bytes are there before anything of their number is allocated.
    fn references(&self, at: usize, count: usize) -> Result<Vec<usize>, Reason> {
        let bytes = self.bytes(at, count.saturating_mul(self.reference_size))?;
        if count > self.budget.values {
            return Err(bad("unfolds into too much"));
        }
        Ok(bytes.chunks_exact(self.reference_size).map(|bytes| clamped(big_endian(bytes))).collect())
    }

    fn real(&self, at: usize, size: usize) -> Result<f64, Reason> {
        let bytes = self.bytes(at, size)?;
        match size {
            4 => Ok(f64::from(f32::from_bits(u32::try_from(big_endian(bytes)).unwrap_or_default()))),
            8 => Ok(f64::from_bits(big_endian(bytes))),
            _ => Err(bad("number of no known size")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(objects: &[&[u8]], top: u8) -> Vec<u8> {
        let mut bytes = b"bplist00".to_vec();
        let mut table = Vec::new();
        for object in objects {
            table.extend(u16::try_from(bytes.len()).unwrap().to_be_bytes());
            bytes.extend(*object);
        }
        let at = u64::try_from(bytes.len()).unwrap();
        bytes.extend(table);
        bytes.extend([0, 0, 0, 0, 0, 0, 2, 1]);
        bytes.extend(u64::try_from(objects.len()).unwrap().to_be_bytes());
        bytes.extend(u64::from(top).to_be_bytes());
        bytes.extend(at.to_be_bytes());
        bytes
    }

    #[test]
    fn both_forms_say_the_same() {
        let xml = parse(
            b"<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://x/y.dtd\">\n\
            <plist version=\"1.0\"><dict><key>a</key><string>b &amp; c</string><key>n</key><integer>-7</integer>\
            <key>d</key><date>2001-01-02T00:00:01Z</date><key>l</key><array><true/><false/></array></dict></plist>",
        )
        .unwrap();
        let binary = parse(&file(
            &[
                b"\xd4\x01\x03\x05\x07\x02\x04\x06\x08",
                b"\x51a",
                b"\x65\0b\0 \0&\0 \0c",
                b"\x51n",
                b"\x13\xff\xff\xff\xff\xff\xff\xff\xf9",
                b"\x51d",
                b"\x33\x40\xf5\x18\x10\0\0\0\0",
                b"\x51l",
                b"\xa2\x09\x0a",
                b"\x09",
                b"\x08",
            ],
            0,
        ))
        .unwrap();
        assert_eq!(xml, binary);
        assert_eq!(xml.text("a"), Some("b & c"));
        assert_eq!(xml.get("d").unwrap().as_date(), Some(APPLE_EPOCH + 86_401));
    }

    #[test]
    fn what_grows_is_refused() {
        // Thirty lists, each holding the next one twice: 2^30 values in 150 bytes.
        let mut lists: Vec<Vec<u8>> = (1..30).map(|next| vec![0xa2, next, next]).collect();
        lists.push(vec![9]);
        let lists: Vec<&[u8]> = lists.iter().map(Vec::as_slice).collect();
        assert_eq!(parse(&file(&lists, 0)).unwrap_err().code, "bad-format");
        assert_eq!(parse(&file(&[b"\xa1\0"], 0)).unwrap_err().code, "bad-format", "holds itself");
        assert_eq!(parse(&file(&[b"\x4f\x13\x7f\xff\xff\xff\xff\xff\xff\xff"], 0)).unwrap_err().code, "bad-format");
        let laughs = "<!DOCTYPE plist [<!ENTITY a \"aaaaaaaa\">]><plist><string>&a;&a;</string></plist>";
        assert_eq!(parse(laughs.as_bytes()).unwrap_err().code, "bad-format");
        for times in [100, 300_000] {
            let deep = format!("<plist>{}{}</plist>", "<array>".repeat(times), "</array>".repeat(times));
            assert_eq!(parse(deep.as_bytes()).unwrap_err().code, "bad-format");
        }
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(parse(b"").unwrap_err().code, "truncated");
        assert_eq!(parse(b"bplist00").unwrap_err().code, "truncated");
        assert_eq!(parse(b"<plist><dict><key>a</key>").unwrap_err().code, "truncated");
        assert_eq!(parse(b"<plist></plist>").unwrap_err().code, "bad-format");
        assert_eq!(parse(b"<plist><dict><string/></dict></plist>").unwrap_err().code, "bad-format");
    }

    #[test]
    fn dates_are_calendar_dates() {
        assert_eq!(date("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(date("2024-02-29T12:00:00Z"), Some(1_709_208_000));
        assert_eq!(date("2024-13-01T00:00:00Z"), None);
        assert_eq!(date("2024-01-01"), None);
    }
}
