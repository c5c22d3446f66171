//! Transaction logs of a hive: changes that Windows had not yet written into the hive itself.

use super::{BASE_BLOCK, CHECKED, checksum, is_clean, size_at, u32_at};

/// Entries start here, and each is padded to a multiple of it.
const SECTOR: usize = 512;
/// Fields of an entry before its list of pages.
const HEADER: usize = 40;
/// What the kernel starts the hashes of entries with.
const SEED: u64 = 0x82ef_4d88_7a4e_55c5;
/// Entries of one log at most.
const MAX_ENTRIES: usize = 100_000;
/// A hive grows by no more than this; its pages, all of which are in the logs, would not be larger.
const MAX_GROWTH: usize = 64 << 20;

struct Entry<'a> {
    sequence: u32,
    /// Bytes of all bins afterwards.
    bins: usize,
    /// Place in the bins and content.
    pages: Vec<(usize, &'a [u8])>,
}

/// Brings a hive up to date. A hive that is clean, or whose logs hold nothing that fits, comes back as it was.
#[must_use]
pub fn recover(mut hive: Vec<u8>, logs: &[Vec<u8>]) -> (Vec<u8>, bool) {
    if is_clean(&hive) || hive.len() < BASE_BLOCK {
        return (hive, false);
    }
    let whole = checksum(&hive) == u32_at(&hive, CHECKED);
    // A torn base block is kept a second time, at the start of each log; the newest that is of one piece counts.
    let spare = || {
        let blocks = logs.iter().filter_map(|log| log.get(..SECTOR));
        let good = blocks.filter(|block| block.starts_with(b"regf") && checksum(block) == u32_at(block, CHECKED));
        good.max_by_key(|block| u32_at(block, 8))
    };
    let mut block = match if whole { hive.get(..SECTOR) } else { spare() } {
        Some(block) => block.to_vec(),
        None => return (hive, false),
    };
    let first = u32_at(&block, 8).unwrap_or(0);
    let mut entries: Vec<Entry<'_>> = logs.iter().flat_map(|log| entries(log)).collect();
    entries.retain(|entry| entry.sequence >= first);
    entries.sort_by_key(|entry| entry.sequence);
    let Some(last) = entries.last().map(|entry| (entry.sequence, entry.bins)) else { return (hive, false) };
    let most = hive.len().saturating_add(MAX_GROWTH);
    for entry in &entries {
        let Some(total) = BASE_BLOCK.checked_add(entry.bins).filter(|total| *total <= most) else { continue };
        if hive.len() < total {
            hive.resize(total, 0);
        }
        for (at, page) in &entry.pages {
            let start = BASE_BLOCK + at;
            if let Some(into) = hive.get_mut(start..start + page.len()) {
                into.copy_from_slice(page);
            }
        }
    }
    let after = last.0.wrapping_add(1);
    let fields = [(4, after), (8, after), (28, 0), (40, u32::try_from(last.1).unwrap_or(0))];
    for (at, number) in fields {
        put(&mut block, at, number);
    }
    let sum = checksum(&block).unwrap_or(0);
    put(&mut block, CHECKED, sum);
    if let Some(into) = hive.get_mut(..block.len()) {
        into.copy_from_slice(&block);
    }
    (hive, true)
}

fn put(bytes: &mut [u8], at: usize, number: u32) {
    if let Some(into) = bytes.get_mut(at..at + 4) {
        into.copy_from_slice(&number.to_le_bytes());
    }
}

/// The entries of a log that are what their hashes say. Those after a gap are of an earlier round of the log.
fn entries(log: &[u8]) -> Vec<Entry<'_>> {
    let mut found: Vec<Entry<'_>> = Vec::new();
    let mut at = SECTOR;
    while let Some(rest) = log.get(at..).filter(|rest| rest.starts_with(b"HvLE")) {
        let Some(size) = size_at(rest, 4).filter(|size| *size >= SECTOR && size % SECTOR == 0) else { break };
        let Some(entry) = rest.get(..size).and_then(entry) else { break };
        let follows = found.last().is_none_or(|last| entry.sequence == last.sequence.wrapping_add(1));
        if !follows || found.len() >= MAX_ENTRIES {
            break;
        }
        found.push(entry);
        at = at.saturating_add(size);
    }
    found
}

fn entry(bytes: &[u8]) -> Option<Entry<'_>> {
    let hash_at = |at: usize| bytes.get(at..)?.first_chunk().map(|eight| u64::from_le_bytes(*eight));
    if hash_at(24)? != hash(bytes.get(HEADER..)?) || hash_at(32)? != hash(bytes.get(..32)?) {
        return None;
    }
    let (bins, count) = (size_at(bytes, 16)?, size_at(bytes, 20)?);
    let mut body = HEADER.checked_add(count.checked_mul(8)?).filter(|body| *body <= bytes.len())?;
    let mut pages = Vec::with_capacity(count);
    for number in 0..count {
        let (place, size) = (size_at(bytes, HEADER + number * 8)?, size_at(bytes, HEADER + number * 8 + 4)?);
        let end = body.checked_add(size)?;
        // A page past the end of the bins belongs to no hive.
        if place.checked_add(size)? > bins {
            return None;
        }
        pages.push((place, bytes.get(body..end)?));
        body = end;
    }
    Some(Entry { sequence: u32_at(bytes, 12)?, bins, pages })
}

/// The hash (Marvin32) that entries of a log carry of themselves.
/// <https://github.com/dotnet/runtime/blob/main/src/libraries/System.Private.CoreLib/src/System/Marvin.cs>
#[must_use]
pub fn hash(bytes: &[u8]) -> u64 {
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    let (mut low, mut high) = (SEED as u32, (SEED >> 32) as u32);
    let mut mix = |word: u32| {
        low = low.wrapping_add(word);
        high ^= low;
        low = low.rotate_left(20).wrapping_add(high);
        high = high.rotate_left(9) ^ low;
        low = low.rotate_left(27).wrapping_add(high);
        high = high.rotate_left(19);
    };
    let (words, rest) = bytes.as_chunks::<4>();
    words.iter().for_each(|word| mix(u32::from_le_bytes(*word)));
    // The rest ends with a mark, as if it were one more byte.
    mix(rest.iter().rev().fold(0x80, |word, byte| (word << 8) | u32::from(*byte)));
    mix(0);
    u64::from(low) | (u64::from(high) << 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A log of one entry, which says that the bins are `bins` bytes afterwards and changes none of their pages.
    fn log(bins: u32) -> Vec<u8> {
        let mut log = vec![0; 2 * SECTOR];
        log[SECTOR..SECTOR + 4].copy_from_slice(b"HvLE");
        put(&mut log, SECTOR + 4, 512);
        put(&mut log, SECTOR + 12, 7);
        put(&mut log, SECTOR + 16, bins);
        let entry = &mut log[SECTOR..];
        let pages = hash(&entry[HEADER..]).to_le_bytes();
        entry[24..32].copy_from_slice(&pages);
        let head = hash(&entry[..32]).to_le_bytes();
        entry[32..40].copy_from_slice(&head);
        log
    }

    #[test]
    fn a_small_log_makes_no_huge_hive() {
        let mut hive = vec![0; 2 * BASE_BLOCK];
        hive[..4].copy_from_slice(b"regf");
        put(&mut hive, 4, 8);
        put(&mut hive, 8, 7);
        let sum = checksum(&hive).unwrap();
        put(&mut hive, CHECKED, sum);
        assert_eq!(recover(hive.clone(), &[log(0x3000)]).0.len(), 4 * BASE_BLOCK);
        assert_eq!(recover(hive.clone(), &[log(0x1fff_0000)]).0.len(), hive.len());
    }

    /// Folded to 32 bits as others published them for this seed.
    #[test]
    fn hashes_are_those_of_windows() {
        let folded = |bytes: &[u8]| {
            let hash = hash(bytes);
            u32::try_from((hash >> 32) ^ (hash & 0xffff_ffff)).unwrap()
        };
        assert_eq!(folded(b""), 0xb008_92ac);
        assert_eq!(folded(b"h"), 0xf41a_608e);
        assert_eq!(folded(b"hel"), 0x2405_6a46);
        assert_eq!(folded(b"hell"), 0x7f91_e021);
    }
}
