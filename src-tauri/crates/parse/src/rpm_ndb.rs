//! `Packages.db`, rpm's own database format, in use at openSUSE (`lib/backend/ndb/rpmpkg.c` in rpm's source).
//!
//! Numbers are little-endian. The first pages of 4096 bytes hold slots of 16 bytes, of which the first two are the
//! head: `RpmP`, version 0, generation, number of slot pages. A slot: `Slot`, package number, where and how long in
//! blocks of 16 bytes; one that begins at 0 is free. There: `BlbS`, package number, generation, length, the header.

use crate::input::{Input, Wrong, le32, piece};
use sightline_model::Reason;

const PAGE: u64 = 4096;
/// More would be over four million packages.
const MAX_SLOT_PAGES: u32 = 16_384;

/// Calls `each` with every package's number and header (see [`crate::rpm::Header`]), until it returns false.
///
/// # Errors
/// What could not be read, once for the whole database; every other header was given.
pub fn headers(input: &dyn Input, mut each: impl FnMut(u32, &[u8]) -> bool) -> Result<(), Reason> {
    let cut = |what: &str| Reason::with("truncated", format_args!("{what}, of {} bytes", input.size()));
    let head = piece(input, 0, 32).ok_or_else(|| cut("no whole head"))?;
    if !head.starts_with(b"RpmP") || le32(&head, 4) != Some(0) {
        return Err(Reason::with("bad-format", "no package database"));
    }
    let pages = le32(&head, 12).filter(|pages| (1..=MAX_SLOT_PAGES).contains(pages));
    let pages = pages.ok_or_else(|| Reason::with("bad-format", "number of slot pages"))?;
    let mut wrong = Wrong::default();
    for page in 0..u64::from(pages) {
        let (at, length) = if page == 0 { (32, 4096 - 32) } else { (page * PAGE, 4096) };
        // Of a page that was cut, the slots that are there.
        let there = usize::try_from(input.size().saturating_sub(at)).unwrap_or(length).min(length);
        if there < length {
            wrong.add(cut("slots end"));
        }
        let bytes = piece(input, at, there / 16 * 16).unwrap_or_default();
        for slot in bytes.as_chunks::<16>().0 {
            let word = |at| le32(slot, at).unwrap_or(0);
            if !slot.starts_with(b"Slot") {
                wrong.add(Reason::with("bad-format", "a slot"));
                break;
            }
            let (number, at, blocks) = (word(4), u64::from(word(8)) * 16, u64::from(word(12)) * 16);
            if at == 0 {
                continue;
            }
            match blob(input, number, at, blocks) {
                Ok(blob) => {
                    if !each(number, &blob) {
                        return wrong.result();
                    }
                }
                Err(reason) => wrong.add(reason),
            }
        }
        if there < length {
            break;
        }
    }
    wrong.result()
}

fn blob(input: &dyn Input, number: u32, at: u64, room: u64) -> Result<Vec<u8>, Reason> {
    let bad = || Reason::with("bad-format", format_args!("package {number}"));
    let cut = || Reason::with("truncated", format_args!("package {number}"));
    let head = piece(input, at, 16).ok_or_else(cut)?;
    let length = le32(&head, 12).filter(|length| u64::from(*length) + 16 + 12 <= room).ok_or_else(bad)?;
    if !head.starts_with(b"BlbS") || le32(&head, 4) != Some(number) || length > crate::rpm::MAX_HEADER {
        return Err(bad());
    }
    piece(input, at + 16, usize::try_from(length).map_err(|_| bad())?).ok_or_else(cut)
}
