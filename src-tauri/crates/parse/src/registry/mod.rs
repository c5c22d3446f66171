//! Registry hives of Windows (`regf` files) and their transaction logs.
//! <https://github.com/msuhanov/regf/blob/master/Windows%20registry%20file%20format%20specification.md>

pub mod hive;
pub mod log;

pub use hive::{Data, Hive, Key, decode, open, unix_time};

/// Bytes of the block in front of a hive; offsets inside a hive start after it.
const BASE_BLOCK: usize = 4096;
/// Bytes the checksum of the base block stands behind.
const CHECKED: usize = 508;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

/// A number of the file as a place or a count.
fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

/// Checksum of a base block. `None`: too short.
fn checksum(block: &[u8]) -> Option<u32> {
    let (words, _) = block.get(..CHECKED)?.as_chunks::<4>();
    // Zero and all ones are kept for files without a checksum.
    Some(match words.iter().fold(0, |sum, word| sum ^ u32::from_le_bytes(*word)) {
        0 => 1,
        u32::MAX => u32::MAX - 1,
        sum => sum,
    })
}

/// Is the hive's base block of one piece, and was the last change written to the end?
#[must_use]
pub fn is_clean(hive: &[u8]) -> bool {
    checksum(hive) == u32_at(hive, CHECKED) && u32_at(hive, 4) == u32_at(hive, 8)
}
