//! Keys and values of a hive. Nothing is decoded that nobody asks for.

use super::{BASE_BLOCK, CHECKED, checksum, size_at, u16_at, u32_at};
use crate::utf16;
use sightline_model::Reason;

/// Keys taken from one list at most.
const MAX_KEYS: usize = 100_000;
/// Values of one key at most.
const MAX_VALUES: usize = 20_000;
/// Parts of a path at most.
const MAX_DEPTH: usize = 64;
/// Lists of lists lie inside one another only so deep.
const LIST_DEPTH: usize = 2;
/// Bytes of one value at most, and of all values of a key.
const MAX_VALUE_BYTES: usize = 1 << 20;
const MAX_KEY_BYTES: usize = 16 << 20;
/// Data of one segment of a big value.
const SEGMENT: usize = 16_344;
/// An offset that leads nowhere.
const NOWHERE: u32 = u32::MAX;
/// Bit of a key's flags and of a value's: its name is Latin-1.
const NARROW_KEY: u16 = 0x20;
const NARROW_VALUE: u16 = 1;
/// Bit of a value's length: the data stands where its offset would.
const INLINE: u32 = 1 << 31;
/// Seconds from 1601 to 1970.
const EPOCH: i64 = 11_644_473_600;

/// A hive.
#[derive(Clone, PartialEq, Eq)]
pub struct Hive {
    bytes: Vec<u8>,
    root: u32,
    /// Where the last bin ends, from the start of the file.
    end: usize,
}

impl std::fmt::Debug for Hive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hive").field("bytes", &self.bytes.len()).finish()
    }
}

/// Data of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// `REG_SZ`, `REG_EXPAND_SZ`: text, perhaps with variables; wrong UTF-16 replaced.
    Text(String),
    /// `REG_MULTI_SZ`.
    Texts(Vec<String>),
    /// `REG_DWORD`, `REG_QWORD`.
    Number(u64),
    /// Everything else, as it stands in the file.
    Bytes(Vec<u8>),
}

impl Data {
    fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Texts(texts) => texts.iter().map(String::len).sum(),
            Self::Number(_) => 8,
            Self::Bytes(bytes) => bytes.len(),
        }
    }
}

/// A key of a hive.
#[derive(Debug, Clone, Copy)]
pub struct Key<'a> {
    hive: &'a Hive,
    cell: &'a [u8],
}

fn bad(what: &str) -> Reason {
    Reason::with("bad-format", what)
}

/// Takes a hive. Only its base block and its root key are looked at.
///
/// # Errors
/// `bad-format` for another kind of file or a wrong base block or root key, `truncated` when bins are missing.
pub fn open(bytes: Vec<u8>) -> Result<Hive, Reason> {
    if !bytes.starts_with(b"regf") {
        return Err(bad("not a registry hive"));
    }
    if bytes.len() < BASE_BLOCK {
        return Err(Reason::with("truncated", "base block"));
    }
    if checksum(&bytes) != u32_at(&bytes, CHECKED) {
        return Err(bad("checksum of the base block"));
    }
    let length = size_at(&bytes, 40).unwrap_or(0);
    let end = BASE_BLOCK.checked_add(length).filter(|end| *end <= bytes.len());
    let end = end.ok_or_else(|| Reason::with("truncated", "bins of the hive"))?;
    let hive = Hive { root: u32_at(&bytes, 36).unwrap_or(NOWHERE), bytes, end };
    hive.root()?;
    Ok(hive)
}

impl Hive {
    /// Its first key.
    ///
    /// # Errors
    /// `bad-format` when it is damaged.
    pub fn root(&self) -> Result<Key<'_>, Reason> {
        self.key(self.root)
    }

    /// The key at a path (`Microsoft\Windows`, empty for the root), whatever the case. `None`: there is none.
    ///
    /// # Errors
    /// `bad-format` when a key on the way is damaged.
    pub fn find(&self, path: &str) -> Result<Option<Key<'_>>, Reason> {
        let mut key = self.root()?;
        for name in path.split('\\').filter(|name| !name.is_empty()).take(MAX_DEPTH) {
            match key.child(name)? {
                Some(child) => key = child,
                None => return Ok(None),
            }
        }
        Ok(Some(key))
    }

    /// Content of the cell at an offset. A free one holds nothing of use.
    fn cell(&self, offset: u32) -> Option<&[u8]> {
        let at = usize::try_from(offset).ok()?.checked_add(BASE_BLOCK)?;
        let size = u32_at(&self.bytes, at)?.cast_signed();
        let size = usize::try_from(size.checked_neg()?).ok().filter(|size| *size >= 4)?;
        self.bytes.get(..self.end)?.get(at.checked_add(4)?..at.checked_add(size)?)
    }

    fn key(&self, offset: u32) -> Result<Key<'_>, Reason> {
        let cell = self.cell(offset).filter(|cell| cell.starts_with(b"nk") && cell.len() >= 76);
        cell.map(|cell| Key { hive: self, cell }).ok_or_else(|| bad("key"))
    }

    /// Offsets of the keys in a list.
    fn listed(&self, list: u32, depth: usize, into: &mut Vec<u32>) -> Result<(), Reason> {
        let cell = self.cell(list).ok_or_else(|| bad("list of keys"))?;
        let count = usize::from(u16_at(cell, 2).ok_or_else(|| bad("list of keys"))?);
        // Beside each key, two kinds of list hold a hint of its name.
        let step = match cell.get(..2) {
            Some(b"lf" | b"lh") => 8,
            Some(b"li") => 4,
            Some(b"ri") if depth > 0 => 4,
            _ => return Err(bad("list of keys")),
        };
        for number in 0..count {
            let offset = u32_at(cell, 4 + number * step).ok_or_else(|| bad("list of keys"))?;
            if into.len() >= MAX_KEYS {
                break;
            }
            if cell.starts_with(b"ri") { self.listed(offset, depth - 1, into)? } else { into.push(offset) }
        }
        Ok(())
    }

    fn data(&self, cell: &[u8]) -> Result<Vec<u8>, Reason> {
        let wrong = || bad("value");
        let length = u32_at(cell, 4).ok_or_else(wrong)?;
        if length & INLINE != 0 {
            let length = usize::try_from(length & !INLINE).unwrap_or(0).min(4);
            return cell.get(8..8 + length).map(<[u8]>::to_vec).ok_or_else(wrong);
        }
        let length = usize::try_from(length).ok().filter(|length| *length <= MAX_VALUE_BYTES).ok_or_else(wrong)?;
        if length == 0 {
            return Ok(Vec::new());
        }
        let at = u32_at(cell, 8).ok_or_else(wrong)?;
        let body = self.cell(at).ok_or_else(wrong)?;
        if length <= SEGMENT || !body.starts_with(b"db") {
            return body.get(..length).map(<[u8]>::to_vec).ok_or_else(wrong);
        }
        let count = usize::from(u16_at(body, 2).ok_or_else(wrong)?);
        let segments = u32_at(body, 4).and_then(|list| self.cell(list)).ok_or_else(wrong)?;
        let mut data = Vec::new();
        for number in 0..count {
            let segment = u32_at(segments, number * 4).and_then(|at| self.cell(at)).ok_or_else(wrong)?;
            let part = segment.len().min(SEGMENT).min(length - data.len());
            data.extend_from_slice(segment.get(..part).ok_or_else(wrong)?);
        }
        if data.len() == length { Ok(data) } else { Err(wrong()) }
    }
}

/// Characters of a key's name at most (Windows, "Registry element size limits").
const MOST_NAME: usize = 255;

fn name(bytes: &[u8], narrow: bool) -> String {
    if narrow { bytes.iter().copied().map(char::from).collect() } else { utf16::lossy_until_zero(bytes) }
}

impl<'a> Key<'a> {
    /// Its name, fit to be shown: Windows allows any character in it (a zero too, which hides it from its own tools) and
    /// [`MOST_NAME`] of them. A key with such a name is found through its parent's children, not by this text.
    #[must_use]
    pub fn name(&self) -> String {
        let (bytes, narrow) = self.raw_name();
        let shown = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
        name(bytes, narrow).chars().take(MOST_NAME).map(shown).collect()
    }

    fn raw_name(&self) -> (&'a [u8], bool) {
        let length = usize::from(u16_at(self.cell, 72).unwrap_or(0));
        let narrow = u16_at(self.cell, 2).unwrap_or(0) & NARROW_KEY != 0;
        (self.cell.get(76..76 + length).unwrap_or_default(), narrow)
    }

    fn is_called(&self, wanted: &str) -> bool {
        let (bytes, narrow) = self.raw_name();
        // Lists of thousands are compared name by name.
        if narrow && wanted.is_ascii() {
            return bytes.eq_ignore_ascii_case(wanted.as_bytes());
        }
        name(bytes, narrow).to_lowercase() == wanted.to_lowercase()
    }

    /// When it was changed last, Unix seconds. `None`: not recorded.
    #[must_use]
    pub fn written(&self) -> Option<i64> {
        unix_time(self.cell.get(4..)?.first_chunk().map(|eight| u64::from_le_bytes(*eight))?)
    }

    /// The keys below it that can be read, and whether others could not.
    ///
    /// # Errors
    /// `bad-format` when their list is damaged.
    pub fn children(&self) -> Result<(Vec<Key<'a>>, bool), Reason> {
        let (count, list) = (size_at(self.cell, 20).unwrap_or(0), u32_at(self.cell, 28).unwrap_or(NOWHERE));
        if count == 0 || list == NOWHERE {
            return Ok((Vec::new(), false));
        }
        let mut offsets = Vec::new();
        self.hive.listed(list, LIST_DEPTH, &mut offsets)?;
        let keys: Vec<Key<'a>> = offsets.iter().filter_map(|offset| self.hive.key(*offset).ok()).collect();
        let damaged = keys.len() != offsets.len();
        Ok((keys, damaged))
    }

    /// The key of that name below it, whatever the case. `None`: there is none.
    ///
    /// # Errors
    /// `bad-format` when their list is damaged, or a key in it and the name is not among the others.
    pub fn child(&self, wanted: &str) -> Result<Option<Key<'a>>, Reason> {
        let (keys, damaged) = self.children()?;
        match keys.into_iter().find(|key| key.is_called(wanted)) {
            None if damaged => Err(bad("key")),
            found => Ok(found),
        }
    }

    /// Its values: name (empty: the key's own) and data. The second part says whether one was damaged and left out.
    ///
    /// # Errors
    /// `bad-format` when their list is damaged.
    pub fn values(&self) -> Result<(Vec<(String, Data)>, bool), Reason> {
        let (count, list) = (size_at(self.cell, 36).unwrap_or(0), u32_at(self.cell, 40).unwrap_or(NOWHERE));
        if count == 0 || list == NOWHERE {
            return Ok((Vec::new(), false));
        }
        let list = self.hive.cell(list).ok_or_else(|| bad("list of values"))?;
        let (mut values, mut damaged, mut taken) = (Vec::new(), false, 0_usize);
        for number in 0..count.min(MAX_VALUES) {
            if taken > MAX_KEY_BYTES {
                return Ok((values, true));
            }
            let offset = u32_at(list, number * 4).ok_or_else(|| bad("list of values"))?;
            match self.value(offset) {
                Ok((name, data)) => {
                    taken = taken.saturating_add(name.len()).saturating_add(data.size());
                    values.push((name, data));
                }
                Err(_) => damaged = true,
            }
        }
        Ok((values, damaged))
    }

    fn value(&self, offset: u32) -> Result<(String, Data), Reason> {
        let wrong = || bad("value");
        let cell = self.hive.cell(offset).filter(|cell| cell.starts_with(b"vk")).ok_or_else(wrong)?;
        let length = usize::from(u16_at(cell, 2).ok_or_else(wrong)?);
        let narrow = u16_at(cell, 16).ok_or_else(wrong)? & NARROW_VALUE != 0;
        let name = name(cell.get(20..20 + length).ok_or_else(wrong)?, narrow);
        let data = self.hive.data(cell)?;
        Ok((name, decode(u32_at(cell, 12).unwrap_or(0), data)))
    }
}

/// Unix seconds of a time that counts tenths of microseconds since 1601. `None`: before 1970.
#[must_use]
pub fn unix_time(time: u64) -> Option<i64> {
    Some(i64::try_from(time / 10_000_000).ok()? - EPOCH).filter(|time| *time > 0)
}

/// Data by the number of its kind (`REG_SZ` is 1); of a wrong length, it stays bytes.
#[must_use]
pub fn decode(kind: u32, data: Vec<u8>) -> Data {
    match (kind, data.as_slice()) {
        (1 | 2, bytes) => Data::Text(utf16::lossy_until_zero(bytes)),
        (4, [a, b, c, d, ..]) => Data::Number(u64::from(u32::from_le_bytes([*a, *b, *c, *d]))),
        (5, [a, b, c, d, ..]) => Data::Number(u64::from(u32::from_be_bytes([*a, *b, *c, *d]))),
        (7, bytes) => {
            let (pairs, _) = bytes.as_chunks::<2>();
            let texts = pairs.split(|pair| *pair == [0, 0]).map(|text| utf16::lossy_until_zero(text.as_flattened()));
            Data::Texts(texts.take_while(|text| !text.is_empty()).collect())
        }
        (11, bytes) => match bytes.first_chunk() {
            Some(eight) => Data::Number(u64::from_le_bytes(*eight)),
            None => Data::Bytes(data),
        },
        _ => Data::Bytes(data),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cells of a hive in the making.
    struct Maker(Vec<u8>);

    impl Maker {
        fn cell(&mut self, body: &[u8]) -> u32 {
            let at = u32::try_from(self.0.len()).unwrap();
            let size = (body.len() + 4).next_multiple_of(8);
            self.0.extend((-i32::try_from(size).unwrap()).to_le_bytes());
            self.0.extend(body);
            self.0.resize(usize::try_from(at).unwrap() + size, 0);
            at
        }

        fn list(&mut self, kind: &[u8], parts: &[u32]) -> u32 {
            let mut body = kind.to_vec();
            body.extend(u16::try_from(parts.len()).unwrap().to_le_bytes());
            for part in parts {
                body.extend(part.to_le_bytes());
                if matches!(kind, b"lf" | b"lh") {
                    body.extend([0; 4]);
                }
            }
            self.cell(&body)
        }

        /// A name of bytes is Latin-1 when it has no zeros.
        fn key(&mut self, name: &[u8], keys: (u32, u32), values: (u32, u32)) -> u32 {
            let mut body = b"nk".to_vec();
            body.extend(if name.contains(&0) { 0_u16 } else { NARROW_KEY }.to_le_bytes());
            body.extend(133_000_000_000_000_000_u64.to_le_bytes());
            for number in [0, 0, keys.0, 0, keys.1, NOWHERE, values.0, values.1, NOWHERE, NOWHERE, 0, 0, 0, 0, 0] {
                body.extend(number.to_le_bytes());
            }
            body.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            body.extend([0, 0]);
            body.extend(name);
            self.cell(&body)
        }

        fn value(&mut self, name: &[u8], kind: u32, length: u32, data: u32) -> u32 {
            let mut body = b"vk".to_vec();
            body.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            [length, data, kind, 1].iter().for_each(|number| body.extend(number.to_le_bytes()));
            body.extend(name);
            self.cell(&body)
        }

        fn finish(self, root: u32) -> Vec<u8> {
            let mut bytes = b"regf".to_vec();
            bytes.resize(BASE_BLOCK, 0);
            bytes[36..40].copy_from_slice(&root.to_le_bytes());
            bytes[40..44].copy_from_slice(&u32::try_from(self.0.len()).unwrap().to_le_bytes());
            let sum = checksum(&bytes).unwrap();
            bytes[CHECKED..CHECKED + 4].copy_from_slice(&sum.to_le_bytes());
            bytes.extend(self.0);
            bytes
        }
    }

    const NONE: (u32, u32) = (0, NOWHERE);

    #[test]
    fn lists_of_lists_and_names_in_both_alphabets() {
        let mut maker = Maker(vec![0; 32]);
        let wide: Vec<u8> = "Šek".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (one, two) = (maker.key(b"Caf\xe9", NONE, NONE), maker.key(&wide, NONE, NONE));
        let (lf, li) = (maker.list(b"lf", &[one]), maker.list(b"li", &[two]));
        let index = maker.list(b"ri", &[lf, li]);
        let root = maker.key(b"ROOT", (2, index), NONE);
        let hive = open(maker.finish(root)).unwrap();
        assert_eq!(hive.find("CAFÉ").unwrap().unwrap().name(), "Café");
        assert_eq!(hive.find("\\šEK\\").unwrap().unwrap().written(), Some(1_655_526_400));
        assert!(hive.find("nobody").unwrap().is_none() && hive.find("Café\\x").unwrap().is_none());
    }

    #[test]
    fn a_hidden_or_endless_name_is_shown_harmlessly() {
        let mut maker = Maker(vec![0; 32]);
        let (hidden, long) = (maker.key(b"Run\x07\x1b[2J", NONE, NONE), maker.key(&[b'x'; 1000], NONE, NONE));
        let list = maker.list(b"lf", &[hidden, long]);
        let root = maker.key(b"ROOT", (2, list), NONE);
        let hive = open(maker.finish(root)).unwrap();
        let (keys, _) = hive.root().unwrap().children().unwrap();
        assert_eq!(keys[0].name(), "Run\u{fffd}\u{fffd}[2J");
        assert_eq!(keys[1].name().len(), 255);
        assert!(hive.find("Run").unwrap().is_none(), "it is another key than the one it looks like");
    }

    #[test]
    fn a_list_inside_itself_and_a_key_below_itself_end() {
        let mut maker = Maker(vec![0; 32]);
        // The list is the first cell: it names itself.
        let list = maker.list(b"ri", &[32, 32, 32]);
        let root = maker.key(b"ROOT", (1, list), NONE);
        assert_eq!(open(maker.finish(root)).unwrap().find("x").unwrap_err().code, "bad-format");
        let mut maker = Maker(vec![0; 32]);
        let next = u32::try_from(32 + 16).unwrap();
        let list = maker.list(b"lh", &[next]);
        let root = maker.key(b"loop", (1, list), NONE);
        assert_eq!(root, next);
        let hive = open(maker.finish(root)).unwrap();
        assert!(hive.find(&"loop\\".repeat(1_000)).unwrap().is_some());
    }

    #[test]
    fn every_kind_of_value() {
        let mut maker = Maker(vec![0; 32]);
        let text: Vec<u8> = "Příliš\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let texts: Vec<u8> = "a\0b\0\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = (0..20_000_u32).map(|at| at.to_le_bytes()[0]).collect();
        let (text_at, texts_at) = (maker.cell(&text), maker.cell(&texts));
        let parts = [maker.cell(&big[..SEGMENT]), maker.cell(&big[SEGMENT..])];
        let list = maker.cell(&parts.iter().flat_map(|at| at.to_le_bytes()).collect::<Vec<u8>>());
        let mut db = b"db\x02\0".to_vec();
        db.extend(list.to_le_bytes());
        let db = maker.cell(&db);
        let number = maker.cell(&u64::MAX.to_le_bytes());
        let size = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap();
        let values = [
            maker.value(b"text", 1, size(&text), text_at),
            maker.value(b"texts", 7, size(&texts), texts_at),
            maker.value(b"", 4, INLINE | 4, 26_100),
            maker.value(b"long", 11, 8, number),
            maker.value(b"big", 3, size(&big), db),
            maker.value(b"wrong", 3, 100, text_at),
            maker.value(b"huge", 3, 0x7fff_ffff, text_at),
        ];
        let list = maker.cell(&values.iter().flat_map(|at| at.to_le_bytes()).collect::<Vec<u8>>());
        let root = maker.key(b"ROOT", NONE, (7, list));
        let hive = open(maker.finish(root)).unwrap();
        let (values, damaged) = hive.root().unwrap().values().unwrap();
        assert!(damaged);
        let named = |(name, data): (&str, Data)| (name.to_owned(), data);
        assert_eq!(
            values,
            [
                ("text", Data::Text("Příliš".to_owned())),
                ("texts", Data::Texts(vec!["a".to_owned(), "b".to_owned()])),
                ("", Data::Number(26_100)),
                ("long", Data::Number(u64::MAX)),
                ("big", Data::Bytes(big)),
            ]
            .map(named)
        );
    }
}
