//! `Packages`, a Berkeley DB hash: rpm's database up to Fedora 32 and Red Hat 8.
//!
//! Numbers are little-endian (the order of the machine that wrote it; others are not read). Page 0 says how long pages
//! are. Every other page has a head of 26 bytes; one of the hash holds keys and values in turn, found by a list of
//! offsets, the first item at the page's end. An item too long for its page says where its chain of overflow pages
//! begins. Keys are package numbers; 0 is the last number given and no package.

use crate::{
    input::{Input, Wrong, le32, piece},
    rpm::MAX_HEADER,
};
use sightline_model::Reason;
use std::collections::HashSet;

const MAGIC: u32 = 0x0006_1561;
/// Head of a page.
const HEAD: usize = 26;
/// Kinds of pages.
const UNSORTED: u8 = 2;
const OVERFLOW: u8 = 7;
const SORTED: u8 = 13;
/// Kinds of items.
const HERE: u8 = 1;
const ELSEWHERE: u8 = 3;

/// Calls `each` with every package's number and header (see [`crate::rpm::Header`]), until it returns false.
///
/// # Errors
/// What could not be read, once for the whole database; every other header was given.
pub fn headers(input: &dyn Input, mut each: impl FnMut(u32, &[u8]) -> bool) -> Result<(), Reason> {
    let head = piece(input, 0, 72).ok_or_else(|| cut(0))?;
    let size = le32(&head, 20).filter(|size| size.is_power_of_two() && (512..=65_536).contains(size));
    let (Some(MAGIC), Some(size), Some(0)) = (le32(&head, 12), size, head.get(24)) else {
        return Err(Reason::with("bad-format", "no Berkeley DB hash"));
    };
    let size = size as usize;
    let last = le32(&head, 32).unwrap_or(0);
    let mut wrong = Wrong::default();
    let mut seen = HashSet::new();
    for number in 1..=last {
        let Some(page) = piece(input, u64::from(number) * size as u64, size) else {
            wrong.add(cut(number));
            break;
        };
        if !matches!(page.get(25), Some(&(UNSORTED | SORTED))) {
            continue;
        }
        let count = usize::from(le16(&page, 20).unwrap_or(0));
        let offsets = page.get(HEAD..HEAD + 2 * count).unwrap_or_default().as_chunks::<2>().0;
        if offsets.len() < count {
            wrong.add(bad(number));
        }
        // An item ends where the one before it begins.
        let mut end = size;
        let items: Vec<Option<&[u8]>> = offsets
            .iter()
            .map(|two| {
                let from = usize::from(u16::from_le_bytes(*two));
                let item = page.get(from..end);
                end = from;
                item
            })
            .collect();
        for pair in items.as_chunks::<2>().0 {
            let ([Some(key), Some(value)], Some(package)) = (pair, pair[0].and_then(|key| le32(key, 1))) else {
                wrong.add(bad(number));
                continue;
            };
            if package == 0 || key.first() != Some(&HERE) {
                continue;
            }
            let header = match value.first() {
                Some(&HERE) => Ok(value.get(1..).unwrap_or_default().to_vec()),
                Some(&ELSEWHERE) => chain(input, size, value, &mut seen),
                _ => Err(bad(number)),
            };
            match header {
                Ok(header) => {
                    if !each(package, &header) {
                        return wrong.result();
                    }
                }
                Err(reason) => wrong.add(reason),
            }
        }
    }
    wrong.result()
}

/// A value on overflow pages. No page belongs to two.
fn chain(input: &dyn Input, size: usize, item: &[u8], seen: &mut HashSet<u32>) -> Result<Vec<u8>, Reason> {
    let (mut next, length) = (le32(item, 4).ok_or_else(|| bad(0))?, le32(item, 8).ok_or_else(|| bad(0))?);
    if length > MAX_HEADER {
        return Err(bad(next));
    }
    let length = length as usize;
    let mut value = Vec::new();
    while value.len() < length {
        let number = next;
        if number == 0 || !seen.insert(number) {
            return Err(bad(number));
        }
        let page = piece(input, u64::from(number) * size as u64, size).ok_or_else(|| cut(number))?;
        // Of an overflow page, the place of the first item is how many bytes it holds.
        let used = le16(&page, 22).map(usize::from).filter(|used| *used > 0).ok_or_else(|| bad(number))?;
        let bytes = page.get(HEAD..HEAD + used).filter(|_| page.get(25) == Some(&OVERFLOW));
        value.extend_from_slice(bytes.ok_or_else(|| bad(number))?);
        next = le32(&page, 16).unwrap_or(0);
    }
    value.truncate(length);
    Ok(value)
}

fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn bad(page: u32) -> Reason {
    Reason::with("bad-format", format_args!("page {page}"))
}

fn cut(page: u32) -> Reason {
    Reason::with("truncated", format_args!("page {page} is not there"))
}
