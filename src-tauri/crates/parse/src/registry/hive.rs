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

fn name(bytes: &[u8], narrow: bool) -> String {
    if narrow { bytes.iter().copied().map(char::from).collect() } else { utf16::lossy_until_zero(bytes) }
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other) || one.to_lowercase() == other.to_lowercase()
}

impl<'a> Key<'a> {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        let length = usize::from(u16_at(self.cell, 72).unwrap_or(0));
        let narrow = u16_at(self.cell, 2).unwrap_or(0) & NARROW_KEY != 0;
        name(self.cell.get(76..76 + length).unwrap_or_default(), narrow)
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
        match keys.into_iter().find(|key| same(&key.name(), wanted)) {
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
