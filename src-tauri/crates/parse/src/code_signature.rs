//! Who signed a program of Apple's systems, as its Mach-O file says.
//!
//! Layouts: `mach-o/loader.h`, `mach-o/fat.h` and `cs_blobs.h` of Apple's XNU. A fat file holds one Mach-O file a
//! processor; the load command `LC_CODE_SIGNATURE` says where the signature lies; it is a “super blob”, an index of
//! blobs, of which the first slot is the code directory; that names the program and, from version 0x20200 on, the team.
//!
//! Nothing is verified here: the text is what the file claims. macOS itself refuses a program whose claim is false.

use sightline_model::Reason;

/// Bytes of load commands that are read. Large programs have some ten thousand.
const MAX_COMMANDS: usize = 256 << 10;
/// Bytes of one piece of the signature that are read.
const PIECE: usize = 4096;
/// Processors of a fat file, and blobs of a signature, that are looked at.
const MAX_PARTS: usize = 64;

const FAT: u32 = 0xcafe_babe;
const FAT_64: u32 = 0xcafe_babf;
const MACH: u32 = 0xfeed_face;
const MACH_64: u32 = 0xfeed_facf;
const LC_CODE_SIGNATURE: u32 = 0x1d;
const SUPER_BLOB: u32 = 0xfade_0cc0;
const CODE_DIRECTORY: u32 = 0xfade_0c02;
const VERSION_WITH_TEAM: u32 = 0x2_0200;

/// What a signature claims.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// Name of the program, mostly its bundle id.
    pub identifier: Option<String>,
    /// Ten letters and digits that Apple gave its maker. `None`: none, as for programs of Apple itself and for programs
    /// signed by nobody (“ad hoc”).
    pub team_id: Option<String>,
}

/// Reads a signature with `fetch(offset, length)`, which gives the bytes from there on, fewer at the end of the file.
/// `None`: no Mach-O file (a script), or not signed.
///
/// # Errors
/// Those of `fetch`, and `truncated` or `bad-format` made into one by `wrong`.
pub fn read<E>(
    mut fetch: impl FnMut(u64, usize) -> Result<Vec<u8>, E>,
    wrong: impl Fn(Reason) -> E,
) -> Result<Option<Signature>, E> {
    let head = fetch(0, PIECE)?;
    let Some(magic) = u32_be(&head, 0) else { return Ok(None) };
    let start = match magic {
        // A class file of Java starts as a fat file does; its version would be a count of some 50 processors.
        FAT | FAT_64 => match first_part(&head, magic == FAT_64) {
            Ok(Some(start)) => start,
            Ok(None) => return Ok(None),
            Err(reason) => return Err(wrong(reason)),
        },
        _ => 0,
    };
    let head = if start == 0 { head } else { fetch(start, PIECE)? };
    // Programs are little-endian on every processor macOS still runs on.
    let header_size = match u32_le(&head, 0) {
        Some(MACH_64) => 32,
        Some(MACH) => 28,
        _ => return Ok(None),
    };
    let cut = || Reason::with("truncated", "inside the program's head");
    let (Some(count), Some(size)) = (u32_le(&head, 16), u32_le(&head, 20)) else { return Err(wrong(cut())) };
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > MAX_COMMANDS {
        return Err(wrong(Reason::with("bad-format", "too many load commands")));
    }
    let end = header_size + size;
    let head = if head.len() < end && head.len() >= PIECE { fetch(start, end)? } else { head };
    let commands = head.get(header_size..end).ok_or_else(|| wrong(cut()))?;
    let Some((at, length)) = signature_place(commands, count).map_err(&wrong)? else { return Ok(None) };
    let blob = start.saturating_add(u64::from(at));
    let index = fetch(blob, PIECE.min(length))?;
    if index.len() < 12 {
        return Err(wrong(Reason::with("truncated", "the signature is not there")));
    }
    let Some(at) = directory_place(&index).map_err(&wrong)? else { return Ok(None) };
    if at >= length {
        return Err(wrong(Reason::with("bad-format", "code directory outside of the signature")));
    }
    let directory = fetch(blob.saturating_add(u64::try_from(at).unwrap_or(u64::MAX)), PIECE.min(length - at))?;
    names(&directory).map(Some).map_err(wrong)
}

fn u32_be(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_be_bytes)
}

fn u32_le(bytes: &[u8], at: usize) -> Option<u32> {
    u32_be(bytes, at).map(u32::swap_bytes)
}

/// Where the first processor's file starts; all of them are signed by the same team. `None`: no fat file after all.
fn first_part(head: &[u8], wide: bool) -> Result<Option<u64>, Reason> {
    let cut = || Reason::with("truncated", "inside the list of processors");
    let count = u32_be(head, 4).ok_or_else(cut)?;
    if count == 0 || usize::try_from(count).is_ok_and(|count| count > 20) {
        return Ok(None);
    }
    // Processor, its kind, offset, size, alignment: offset and size have eight bytes in the wide form.
    let start = if wide {
        let high = u64::from(u32_be(head, 16).ok_or_else(cut)?);
        (high << 32) | u64::from(u32_be(head, 20).ok_or_else(cut)?)
    } else {
        u64::from(u32_be(head, 16).ok_or_else(cut)?)
    };
    if start < 8 { Err(Reason::with("bad-format", "a part inside the head")) } else { Ok(Some(start)) }
}

fn signature_place(commands: &[u8], count: u32) -> Result<Option<(u32, usize)>, Reason> {
    let bad = || Reason::with("bad-format", "wrong load command");
    let mut at = 0_usize;
    for _ in 0..count {
        let (Some(kind), Some(size)) = (u32_le(commands, at), u32_le(commands, at + 4)) else { return Err(bad()) };
        if kind == LC_CODE_SIGNATURE {
            let (Some(place), Some(length)) = (u32_le(commands, at + 8), u32_le(commands, at + 12)) else {
                return Err(bad());
            };
            return Ok(Some((place, usize::try_from(length).unwrap_or(usize::MAX))));
        }
        // At least its own head, or the same command would be read for ever.
        at = usize::try_from(size)
            .ok()
            .filter(|size| *size >= 8)
            .and_then(|size| at.checked_add(size))
            .ok_or_else(bad)?;
    }
    Ok(None)
}

fn directory_place(index: &[u8]) -> Result<Option<usize>, Reason> {
    if u32_be(index, 0) != Some(SUPER_BLOB) {
        return Err(Reason::with("bad-format", "no signature where one should be"));
    }
    let count = usize::try_from(u32_be(index, 8).unwrap_or_default()).unwrap_or(usize::MAX).min(MAX_PARTS);
    for slot in 0..count {
        let at = 12 + slot * 8;
        let (Some(kind), Some(place)) = (u32_be(index, at), u32_be(index, at + 4)) else {
            return Err(Reason::with("truncated", "inside the signature's index"));
        };
        if kind == 0 {
            return Ok(usize::try_from(place).ok());
        }
    }
    Ok(None)
}

fn names(directory: &[u8]) -> Result<Signature, Reason> {
    let cut = || Reason::with("truncated", "inside the code directory");
    if u32_be(directory, 0).ok_or_else(cut)? != CODE_DIRECTORY {
        return Err(Reason::with("bad-format", "no code directory where one should be"));
    }
    let text = |place: usize| -> Result<Option<String>, Reason> {
        let at = usize::try_from(u32_be(directory, place).ok_or_else(cut)?).unwrap_or(usize::MAX);
        if at == 0 {
            return Ok(None);
        }
        let rest = directory.get(at..).unwrap_or_default();
        match rest.iter().position(|byte| *byte == 0).and_then(|end| rest.get(..end)) {
            Some(name) => Ok(std::str::from_utf8(name).ok().and_then(crate::text::clean_name)),
            // Further on than was read, which no program does; else the file ends first.
            None if directory.len() >= PIECE => Ok(None),
            None => Err(cut()),
        }
    };
    let version = u32_be(directory, 8).ok_or_else(cut)?;
    let identifier = text(20)?;
    let team = if version >= VERSION_WITH_TEAM { text(48)? } else { None };
    Ok(Signature { identifier, team_id: team.filter(|team| is_team_id(team)) })
}

/// Ten letters and digits, as Apple gives them.
#[must_use]
pub fn is_team_id(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn of(bytes: &[u8]) -> Result<Option<Signature>, Reason> {
        let fetch = |at: u64, length: usize| {
            let rest = usize::try_from(at).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
            Ok(rest.iter().take(length).copied().collect())
        };
        read(fetch, |reason| reason)
    }

    fn directory(version: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        for word in [CODE_DIRECTORY, 0, version, 0, 0, 52, 0, 0, 0, 0, 0, 0, 64] {
            bytes.extend(word.to_be_bytes());
        }
        bytes.extend(b"com.example\0ABCDE12345\0");
        bytes
    }

    fn thin(version: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        // One harmless command before the one that matters.
        for word in [MACH_64, 0x0100_000c, 0, 2, 2, 32, 0, 0, 0x2a, 16, 0, 0, LC_CODE_SIGNATURE, 16, 64, 100] {
            bytes.extend(word.to_le_bytes());
        }
        for word in [SUPER_BLOB, 100, 1, 0, 20] {
            bytes.extend(word.to_be_bytes());
        }
        bytes.extend(directory(version));
        bytes
    }

    fn fat() -> Vec<u8> {
        let mut bytes = Vec::new();
        for word in [FAT, 1, 0x0100_000c, 0, 32, 500, 14, 0] {
            bytes.extend(word.to_be_bytes());
        }
        bytes.extend(thin(0x2_0400));
        bytes
    }

    #[test]
    fn the_team_is_read_from_thin_and_fat_files() {
        for bytes in [thin(0x2_0400), fat()] {
            let found = of(&bytes).unwrap().unwrap();
            assert_eq!(found.team_id.as_deref(), Some("ABCDE12345"));
            assert_eq!(found.identifier.as_deref(), Some("com.example"));
        }
        assert_eq!(of(&thin(0x2_0100)).unwrap().unwrap().team_id, None);
    }

    #[test]
    fn what_is_no_program_is_no_error() {
        assert_eq!(of(b"#!/bin/sh\n").unwrap(), None);
        assert_eq!(of(b"").unwrap(), None);
        assert_eq!(of(b"\xca\xfe\xba\xbe\0\0\0\x34rest of a class of Java").unwrap(), None);
    }

    #[test]
    fn no_cut_and_no_flip_panics() {
        for bytes in [thin(0x2_0400), fat()] {
            for end in 0..bytes.len() {
                let _ = of(&bytes[..end]);
            }
            for at in 0..bytes.len() {
                for value in [0, 0x7f, 0xff] {
                    let mut other = bytes.clone();
                    other[at] = value;
                    let _ = of(&other);
                }
            }
        }
        let mut looping = thin(0x2_0400);
        looping[36..40].fill(0);
        assert_eq!(of(&looping).unwrap_err().code, "bad-format");
    }
}
