//! Windows shortcuts (`.lnk`).
//! <https://learn.microsoft.com/openspecs/windows_protocols/ms-shllink/>

use crate::utf16;
use sightline_model::Reason;

/// What a shortcut starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShellLink {
    /// Path of what it opens, from the drive (`C:\…`) or with variables (`%ProgramFiles%\…`), untrusted text.
    /// `None`: it gives none (a page of the control panel, a Store app).
    pub target: Option<String>,
    /// The same from the folder the shortcut lies in (`..\x.exe`). `None`: not given.
    pub relative: Option<String>,
    /// Arguments. `None`: none.
    pub arguments: Option<String>,
    /// Its comment, shown when the pointer rests on it; the shortcut's name is its file's. `None`: none.
    pub comment: Option<String>,
    /// Folder the program starts in. `None`: not given.
    pub working_dir: Option<String>,
}

const HEADER_BYTES: usize = 76;
/// 00021401-0000-0000-C000-000000000046 as it stands on the disk.
const CLASS: [u8; 16] = [0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

// Bits of `LinkFlags`.
const HAS_ID_LIST: u32 = 1;
const HAS_LINK_INFO: u32 = 1 << 1;
const HAS_NAME: u32 = 1 << 2;
const HAS_RELATIVE_PATH: u32 = 1 << 3;
const HAS_WORKING_DIR: u32 = 1 << 4;
const HAS_ARGUMENTS: u32 = 1 << 5;
const HAS_ICON: u32 = 1 << 6;
const IS_UNICODE: u32 = 1 << 7;
const FORCE_NO_LINK_INFO: u32 = 1 << 8;

/// Bit of `LinkInfoFlags`: the target lies on a drive of this computer.
const ON_A_DRIVE: u32 = 1;
/// Signature and size of the block that holds the target with its variables.
const ENVIRONMENT: u32 = 0xa000_0001;
const ENVIRONMENT_ANSI_BYTES: usize = 260;

/// Reads a `.lnk` file.
///
/// # Errors
/// `bad-format` for another kind of file, `truncated` when it ends inside a part it says it has.
pub fn parse(bytes: &[u8]) -> Result<ShellLink, Reason> {
    let mut rest = bytes;
    let header = take(&mut rest, HEADER_BYTES)?;
    if u32_at(header, 0) != u32::try_from(HEADER_BYTES).ok() || header.get(4..20) != Some(CLASS.as_slice()) {
        return Err(Reason::with("bad-format", "not a shortcut"));
    }
    let flags = u32_at(header, 20).unwrap_or(0);
    let has = |bit: u32| flags & bit != 0;
    if has(HAS_ID_LIST) {
        let size = u16_of(&mut rest)?;
        take(&mut rest, size)?;
    }
    let mut link = ShellLink::default();
    if has(HAS_LINK_INFO) {
        let size = u32_at(rest, 0).and_then(|size| usize::try_from(size).ok()).filter(|size| *size >= 4);
        let info = take(&mut rest, size.ok_or_else(|| cut("link information"))?)?;
        if !has(FORCE_NO_LINK_INFO) {
            link.target = local_path(info);
        }
    }
    let wide = has(IS_UNICODE);
    // The strings stand in the order of their bits.
    for (bit, into) in [
        (HAS_NAME, Some(&mut link.comment)),
        (HAS_RELATIVE_PATH, Some(&mut link.relative)),
        (HAS_WORKING_DIR, Some(&mut link.working_dir)),
        (HAS_ARGUMENTS, Some(&mut link.arguments)),
        (HAS_ICON, None),
    ] {
        if !has(bit) {
            continue;
        }
        let chars = u16_of(&mut rest)?;
        let text = take(&mut rest, if wide { chars * 2 } else { chars })?;
        if let Some(into) = into {
            *into = filled(&if wide { utf16::lossy_until_zero(text) } else { ansi(text) });
        }
    }
    if link.target.is_none() {
        link.target = environment_target(rest);
    }
    Ok(link)
}

/// Path of the target out of `LinkInfo`. Its base and its end are stored apart; the wide ones are right in any alphabet.
fn local_path(info: &[u8]) -> Option<String> {
    if u32_at(info, 8)? & ON_A_DRIVE == 0 {
        return None;
    }
    let at = |field: usize| info.get(usize::try_from(u32_at(info, field)?).ok().filter(|at| *at > 0)?..);
    let wide_fields = u32_at(info, 4)? >= 0x24;
    let wide = || Some((utf16::lossy_until_zero(at(0x1c)?), at(0x20).map(utf16::lossy_until_zero)));
    let (base, end) = match wide().filter(|(base, _)| wide_fields && !base.is_empty()) {
        Some(found) => found,
        None => (ansi(at(0x10)?), at(0x18).map(ansi)),
    };
    filled(&(base + &end.unwrap_or_default()))
}

/// Path of the target with its variables, out of the blocks at the end of the file.
fn environment_target(mut rest: &[u8]) -> Option<String> {
    // A block below four bytes is the last.
    while let Some(size) = u32_at(rest, 0).and_then(|size| usize::try_from(size).ok()).filter(|size| *size >= 8) {
        let block = rest.get(..size)?;
        if u32_at(block, 4) == Some(ENVIRONMENT) {
            let texts = block.get(8..)?;
            let wide = texts.get(ENVIRONMENT_ANSI_BYTES..).and_then(|it| filled(&utf16::lossy_until_zero(it)));
            return wide.or_else(|| filled(&ansi(texts.get(..ENVIRONMENT_ANSI_BYTES)?)));
        }
        rest = rest.get(size..)?;
    }
    None
}

fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Text in the code page of the computer that wrote it, up to its first zero. The file does not say which: what is not
/// ASCII is replaced.
fn ansi(bytes: &[u8]) -> String {
    let text = bytes.iter().take_while(|byte| **byte != 0);
    text.map(|byte| if byte.is_ascii() { char::from(*byte) } else { char::REPLACEMENT_CHARACTER }).collect()
}

fn cut(what: &str) -> Reason {
    Reason::with("truncated", what)
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], Reason> {
    let (taken, left) = rest.split_at_checked(count).ok_or_else(|| cut("shortcut"))?;
    *rest = left;
    Ok(taken)
}

fn u16_of(rest: &mut &[u8]) -> Result<usize, Reason> {
    let bytes = take(rest, 2)?;
    Ok(bytes.first_chunk().map_or(0, |pair| usize::from(u16::from_le_bytes(*pair))))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn header(flags: u32) -> Vec<u8> {
        let mut bytes = 76_u32.to_le_bytes().to_vec();
        bytes.extend(CLASS);
        bytes.extend(flags.to_le_bytes());
        bytes.resize(HEADER_BYTES, 0);
        bytes
    }

    fn string(bytes: &mut Vec<u8>, text: &str) {
        bytes.extend(u16::try_from(text.encode_utf16().count()).unwrap().to_le_bytes());
        bytes.extend(wide(text));
    }

    /// Link information with a narrow base, and a wide one when given.
    fn info(narrow: &[u8], unicode: Option<&str>) -> Vec<u8> {
        let header: u32 = if unicode.is_some() { 0x24 } else { 0x1c };
        let base = header;
        let end = base + u32::try_from(narrow.len()).unwrap() + 1;
        let mut body = narrow.to_vec();
        body.extend([0, 0]);
        let wide_base = header + u32::try_from(body.len()).unwrap();
        let mut wide_end = wide_base;
        if let Some(text) = unicode {
            body.extend(wide(text));
            body.extend([0, 0]);
            wide_end = header + u32::try_from(body.len()).unwrap();
            body.extend([0, 0]);
        }
        let mut fields = vec![header, ON_A_DRIVE, 0, base, 0, end];
        if unicode.is_some() {
            fields.extend([wide_base, wide_end]);
        }
        let size = header + u32::try_from(body.len()).unwrap();
        let mut bytes = size.to_le_bytes().to_vec();
        bytes.extend(fields.into_iter().flat_map(u32::to_le_bytes));
        bytes.extend(body);
        bytes
    }

    #[test]
    fn the_wide_path_wins_and_strings_follow_in_order() {
        let mut bytes = header(HAS_ID_LIST | HAS_LINK_INFO | HAS_NAME | HAS_RELATIVE_PATH | HAS_ARGUMENTS | IS_UNICODE);
        bytes.extend([2, 0, 0, 0]);
        bytes.extend(info(b"C:\\Programy\\P?esn\\p.exe", Some("C:\\Programy\\Přesně\\p.exe")));
        string(&mut bytes, "Comment");
        string(&mut bytes, r"..\p.exe");
        string(&mut bytes, "--app-id=x");
        let link = parse(&bytes).unwrap();
        assert_eq!(link.target.as_deref(), Some("C:\\Programy\\Přesně\\p.exe"));
        assert_eq!(link.arguments.as_deref(), Some("--app-id=x"));
        assert_eq!((link.comment.as_deref(), link.relative.as_deref()), (Some("Comment"), Some(r"..\p.exe")));
        assert_eq!(link.working_dir, None);
        for at in 0..bytes.len() {
            assert_eq!(parse(&bytes[..at]).unwrap_err().code, "truncated", "{at}");
        }
    }

    #[test]
    fn variables_help_where_no_drive_is_named() {
        let mut bytes = header(0);
        bytes.extend([12, 0, 0, 0, 5, 0, 0, 0xa0, 1, 2, 3, 4]);
        bytes.extend(0x314_u32.to_le_bytes());
        bytes.extend(ENVIRONMENT.to_le_bytes());
        let mut narrow = b"%windir%\\x.exe".to_vec();
        narrow.resize(ENVIRONMENT_ANSI_BYTES, 0);
        let mut text = wide("%ProgramFiles%\\x.exe");
        text.resize(520, 0);
        bytes.extend(narrow);
        bytes.extend(text);
        bytes.extend([0; 4]);
        assert_eq!(parse(&bytes).unwrap().target.as_deref(), Some("%ProgramFiles%\\x.exe"));

        let mut narrow = header(HAS_LINK_INFO);
        narrow.extend(info(b"C:\\x.exe", None));
        assert_eq!(parse(&narrow).unwrap().target.as_deref(), Some("C:\\x.exe"));
        narrow[21] = 1; // FORCE_NO_LINK_INFO
        assert_eq!(parse(&narrow).unwrap().target, None);
    }

    #[test]
    fn other_files_are_no_shortcuts() {
        assert_eq!(parse(&[0; 100]).unwrap_err().code, "bad-format");
        assert_eq!(parse(b"[InternetShortcut]\r\nURL=x").unwrap_err().code, "truncated");
        let mut endless = header(HAS_LINK_INFO);
        endless.extend(u32::MAX.to_le_bytes());
        assert_eq!(parse(&endless).unwrap_err().code, "truncated");
    }
}
