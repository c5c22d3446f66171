//! SQLite databases, read only, one table at a time. <https://www.sqlite.org/fileformat2.html>
//!
//! **Why not SQLite itself.** This crate gets bytes and is free of C code. SQLite opens files: a database of which a
//! program keeps changes in a write-ahead log (`-wal`) it opens only where it may write beside it, or on a copy of
//! both, and it would lock or recover what belongs to a running program. Here the log's pages are laid over the
//! database's in memory, up to the last commit that is whole.
//!
//! **What it is not.** No queries, no indexes, no `WITHOUT ROWID` tables, no UTF-16 text, no rollback journal: a
//! database caught while a program without write-ahead log changes it may show rows of before and after.

use crate::input::{Input, Wrong, be32, piece};
use sightline_model::Reason;
use std::collections::{HashMap, HashSet};

const MAGIC: &[u8] = b"SQLite format 3\0";
/// Largest row that is read; SQLite itself allows a gigabyte.
const MAX_ROW: u64 = 64 << 20;
/// Columns of a row that are looked at.
const MAX_COLUMNS: usize = 2_000;
/// Kinds of b-tree pages.
const INTERIOR: u8 = 0x05;
const LEAF: u8 = 0x0d;

/// One column of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Also what an `INTEGER PRIMARY KEY` has here: its value is the row's number.
    Null,
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Real(f64),
    /// Text, as its bytes: nobody checked that they are UTF-8.
    Text(&'a [u8]),
    /// Bytes.
    Blob(&'a [u8]),
}

/// A database, and what its write-ahead log changes in it.
pub struct Database<'a> {
    main: &'a dyn Input,
    log: Option<Log<'a>>,
    page_size: usize,
    /// Of a page, the bytes that are not reserved for others.
    usable: usize,
    pages: u32,
    cut: bool,
}

/// The part of a write-ahead log that counts.
struct Log<'a> {
    input: &'a dyn Input,
    page_size: usize,
    /// Where the newest copy of each page lies.
    newest: HashMap<u32, u64>,
    /// Pages of the database after the last commit.
    pages: u32,
}

impl<'a> Database<'a> {
    /// Reads the head of a database. `log` is the file beside it named `-wal`, if there is one; one that does not belong
    /// to the database or holds no whole commit changes nothing, as in SQLite.
    ///
    /// # Errors
    /// `truncated` (no whole head) or `bad-format` (another kind of file).
    pub fn open(main: &'a dyn Input, log: Option<&'a dyn Input>) -> Result<Self, Reason> {
        let mut log = log.and_then(Log::open);
        let from_main = piece(main, 0, 100);
        // A database whose every page is still in its log.
        let from_log =
            || log.as_ref().and_then(|log| piece(log.input, *log.newest.get(&1)?, 100)).filter(|_| main.size() == 0);
        let Some(head) = from_main.or_else(from_log) else {
            return Err(Reason::with("truncated", format_args!("{} bytes", main.size())));
        };
        if !head.starts_with(MAGIC) {
            return Err(Reason::with("bad-format", "no SQLite database"));
        }
        let page_size = match be32(&head, 14).map(|word| word & 0xffff) {
            Some(1) => 65_536,
            Some(size) if size.is_power_of_two() && size >= 512 => size as usize,
            _ => return Err(Reason::with("bad-format", "page size")),
        };
        let reserved = usize::from(head.get(20).copied().unwrap_or(0));
        let usable = page_size - reserved;
        if usable < 480 {
            return Err(Reason::with("bad-format", "reserved space"));
        }
        if !matches!(be32(&head, 56), Some(0 | 1)) {
            return Err(Reason::with("bad-format", "text is not UTF-8"));
        }
        // Byte 19 is 2 while a write-ahead log is in use.
        log = log.filter(|log| head.get(19) == Some(&2) && log.page_size == page_size);
        let on_disk = u32::try_from(main.size() / page_size as u64).unwrap_or(u32::MAX);
        // The count in the head is right if it was written along with the last change.
        let said = be32(&head, 28).filter(|pages| *pages > 0 && be32(&head, 24) == be32(&head, 92)).unwrap_or(0);
        let cut = log.is_none() && (said > on_disk || !main.size().is_multiple_of(page_size as u64));
        let pages = log.as_ref().map_or_else(|| on_disk.max(said), |log| log.pages);
        Ok(Self { main, log, page_size, usable, pages, cut })
    }

    /// Calls `each` with number and columns of every row of a table, until it returns false.
    ///
    /// # Errors
    /// What could not be read, once for the whole table; every other row was given. `truncated` (the file ends before
    /// its pages do) or `bad-format`; also when there is no such table.
    pub fn rows(&self, table: &str, mut each: impl FnMut(i64, &[Value<'_>]) -> bool) -> Result<(), Reason> {
        let mut wrong = Wrong::default();
        let mut root = None;
        // Of the list of tables: kind, name, table's name, root page, SQL.
        self.walk(1, &mut wrong, &mut |_, row| {
            if let [Value::Text(b"table"), Value::Text(name), _, Value::Integer(page), ..] = row
                && name.eq_ignore_ascii_case(table.as_bytes())
            {
                root = u32::try_from(*page).ok();
            }
            root.is_none()
        });
        match root {
            Some(root) => self.walk(root, &mut wrong, &mut each),
            None if self.cut => wrong.add(Reason::with("truncated", format_args!("table {table} is not there"))),
            None => wrong.add(Reason::with("bad-format", format_args!("no table {table}"))),
        }
        let cut = self.cut;
        wrong.result().and_then(|()| {
            if cut { Err(Reason::with("truncated", "the file ends before its last page")) } else { Ok(()) }
        })
    }

    fn walk(&self, root: u32, wrong: &mut Wrong, each: &mut dyn FnMut(i64, &[Value<'_>]) -> bool) {
        // No page belongs to a tree twice; one that seems to is a loop.
        let mut seen = HashSet::new();
        let mut ahead = vec![root];
        while let Some(number) = ahead.pop() {
            match self.page(number, &mut seen) {
                Ok(page) => match self.tree_page(number, &page, &mut seen, &mut ahead, wrong, each) {
                    Ok(true) => {}
                    Ok(false) => return,
                    Err(reason) => wrong.add(reason),
                },
                Err(reason) => wrong.add(reason),
            }
        }
    }

    /// One page of a tree: rows of a leaf, or the pages below. False: enough.
    fn tree_page(
        &self,
        number: u32,
        page: &[u8],
        seen: &mut HashSet<u32>,
        ahead: &mut Vec<u32>,
        wrong: &mut Wrong,
        each: &mut dyn FnMut(i64, &[Value<'_>]) -> bool,
    ) -> Result<bool, Reason> {
        let bad = || Reason::with("bad-format", format_args!("page {number}"));
        let start = if number == 1 { 100 } else { 0 };
        let kind = page.get(start).copied();
        let cells = page.get(start + 3..start + 5).and_then(|two| two.try_into().ok()).map(u16::from_be_bytes);
        let cells = usize::from(cells.ok_or_else(bad)?);
        let pointers = start + if kind == Some(INTERIOR) { 12 } else { 8 };
        let pointers = page.get(pointers..pointers + 2 * cells).ok_or_else(bad)?;
        let offsets = pointers.as_chunks::<2>().0.iter().map(|two| usize::from(u16::from_be_bytes(*two)));
        match kind {
            Some(INTERIOR) => {
                let below = ahead.len();
                for at in offsets {
                    match be32(page, at) {
                        Some(child) => ahead.push(child),
                        None => wrong.add(bad()),
                    }
                }
                ahead.extend(be32(page, start + 8));
                // Taken from the end: the first comes last.
                if let Some(children) = ahead.get_mut(below..) {
                    children.reverse();
                }
            }
            Some(LEAF) => {
                for at in offsets {
                    match self.payload(page, at, seen) {
                        Ok((row, payload)) => match columns(&payload) {
                            Some(columns) => {
                                if !each(row, &columns) {
                                    return Ok(false);
                                }
                            }
                            None => wrong.add(bad()),
                        },
                        Err(reason) => wrong.add(reason),
                    }
                }
            }
            _ => return Err(bad()),
        }
        Ok(true)
    }

    /// The number and the bytes of the row at `at` in a leaf.
    fn payload(&self, page: &[u8], at: usize, seen: &mut HashSet<u32>) -> Result<(i64, Vec<u8>), Reason> {
        let bad = || Reason::with("bad-format", "a row");
        let cell = page.get(at..).ok_or_else(bad)?;
        let (length, used) = varint(cell).ok_or_else(bad)?;
        let (row, more) = varint(cell.get(used..).unwrap_or_default()).ok_or_else(bad)?;
        if length > MAX_ROW {
            return Err(Reason::with("too-large", format_args!("a row of {length} bytes")));
        }
        let length = usize::try_from(length).map_err(|_| bad())?;
        // What of a long row lies in the leaf itself: section 1.6 of the format.
        let (most, least) = (self.usable - 35, (self.usable - 12) * 32 / 255 - 23);
        let here = if length <= most {
            length
        } else {
            let some = least + (length - least) % (self.usable - 4);
            if some <= most { some } else { least }
        };
        let from = used + more;
        let mut payload = cell.get(from..from + here).ok_or_else(bad)?.to_vec();
        let mut next = if here < length { be32(cell, from + here).ok_or_else(bad)? } else { 0 };
        while payload.len() < length {
            let page = self.page(next, seen)?;
            next = be32(&page, 0).ok_or_else(bad)?;
            let rest = (length - payload.len()).min(self.usable - 4);
            payload.extend_from_slice(page.get(4..4 + rest).ok_or_else(bad)?);
        }
        Ok((row.cast_signed(), payload))
    }

    fn page(&self, number: u32, seen: &mut HashSet<u32>) -> Result<Vec<u8>, Reason> {
        if number == 0 || !seen.insert(number) {
            return Err(Reason::with("bad-format", format_args!("page {number} is used twice")));
        }
        if number > self.pages {
            let code = if self.cut { "truncated" } else { "bad-format" };
            return Err(Reason::with(code, format_args!("page {number} of {}", self.pages)));
        }
        let newer = self.log.as_ref().and_then(|log| Some((log.input, *log.newest.get(&number)?)));
        let (input, at) = newer.unwrap_or((self.main, u64::from(number - 1) * self.page_size as u64));
        piece(input, at, self.page_size)
            .ok_or_else(|| Reason::with("truncated", format_args!("page {number} of {}", self.pages)))
    }
}

impl<'a> Log<'a> {
    /// `None`: nothing in it counts.
    fn open(input: &'a dyn Input) -> Option<Self> {
        let head = piece(input, 0, 32)?;
        // The last bit of the magic number says in which order the sums take their words.
        let big = match be32(&head, 0)? {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return None,
        };
        let page_size = be32(&head, 8).filter(|size| size.is_power_of_two() && (512..=65_536).contains(size))?;
        let page_size = page_size as usize;
        let mut sum = checksum((0, 0), head.get(..24)?, big);
        if Some(sum.0) != be32(&head, 24) || Some(sum.1) != be32(&head, 28) {
            return None;
        }
        let salt = head.get(16..24)?;
        let (mut newest, mut pages) = (HashMap::new(), 0);
        let mut open: Vec<(u32, u64)> = Vec::new();
        let mut at = 32;
        // A frame that does not fit ends the log: it is of an older round, or was not written whole.
        while let Some(frame) = piece(input, at, 24 + page_size) {
            let (number, after) = (be32(&frame, 0)?, be32(&frame, 4)?);
            sum = checksum(sum, frame.get(..8)?, big);
            sum = checksum(sum, frame.get(24..)?, big);
            if number == 0
                || frame.get(8..16)? != salt
                || Some(sum.0) != be32(&frame, 16)
                || Some(sum.1) != be32(&frame, 20)
            {
                break;
            }
            open.push((number, at + 24));
            if after > 0 {
                pages = after;
                newest.extend(open.drain(..));
            }
            at += 24 + page_size as u64;
        }
        (pages > 0).then_some(Self { input, page_size, newest, pages })
    }
}

/// The running sum of a write-ahead log, section 4.2 of the format.
fn checksum(mut sum: (u32, u32), bytes: &[u8], big: bool) -> (u32, u32) {
    let word = |four: [u8; 4]| if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
    for [a, b, c, d, e, f, g, h] in bytes.as_chunks::<8>().0 {
        sum.0 = sum.0.wrapping_add(word([*a, *b, *c, *d])).wrapping_add(sum.1);
        sum.1 = sum.1.wrapping_add(word([*e, *f, *g, *h])).wrapping_add(sum.0);
    }
    sum
}

/// A number of one to nine bytes, and how many.
fn varint(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for (at, byte) in bytes.iter().take(9).enumerate() {
        if at == 8 {
            return Some((value << 8 | u64::from(*byte), 9));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

/// Takes a row apart. `None`: it is not what it says.
fn columns(row: &[u8]) -> Option<Vec<Value<'_>>> {
    let (head, used) = varint(row)?;
    let head = usize::try_from(head).ok()?;
    let mut kinds = row.get(used..head)?;
    let mut rest = row.get(head..)?;
    let mut found = Vec::new();
    while !kinds.is_empty() && found.len() < MAX_COLUMNS {
        let (kind, used) = varint(kinds)?;
        kinds = kinds.get(used..)?;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            12.. => usize::try_from((kind - 12) / 2).ok()?,
            _ => return None,
        };
        let (bytes, after) = rest.split_at_checked(length)?;
        rest = after;
        found.push(match kind {
            0 => Value::Null,
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
            1..=6 => {
                let sign = if bytes.first().is_some_and(|first| first & 0x80 != 0) { -1 } else { 0 };
                Value::Integer(bytes.iter().fold(sign, |sum, byte| sum << 8 | i64::from(*byte)))
            }
            _ if kind % 2 == 0 => Value::Blob(bytes),
            _ => Value::Text(bytes),
        });
    }
    Some(found)
}
