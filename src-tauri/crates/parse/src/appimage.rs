//! AppImages: programs in one file. <https://github.com/AppImage/AppImageSpec/blob/master/draft.md>
//!
//! Only the head of the file and its name are looked at. The name, icon and version inside lie in a compressed file
//! system (SquashFS) behind the program that mounts it; reading that is out of scope here.

use crate::text;
use sightline_model::Reason;

/// Bytes of the head that are needed.
pub const HEAD: usize = 64;

/// Machines in names of files.
const MACHINES: &[&str] = &[
    "x86_64", "x86-64", "x86", "x64", "amd64", "i386", "i686", "ia32", "32bit", "64bit", "aarch64", "arm64", "armhf",
    "armv7l", "armv7", "linux", "linux64", "linux32", "gnu", "glibc", "appimage",
];

/// Is it an AppImage? An ELF program with `AI` and the type at byte 8.
///
/// # Errors
/// `truncated` (not even a head) or `bad-format` (another kind of file).
pub fn check(head: &[u8]) -> Result<(), Reason> {
    match head.get(8..11) {
        None => Err(Reason::with("truncated", format_args!("{} bytes", head.len()))),
        Some([b'A', b'I', 1 | 2]) if head.starts_with(b"\x7fELF") => Ok(()),
        _ => Err(Reason::with("bad-format", "no AppImage")),
    }
}

/// Name for people and version out of a file's name: `Obsidian-1.5.3-x86_64.AppImage` → `Obsidian`, `1.5.3`.
/// `None`: no name of an AppImage.
#[must_use]
pub fn name_and_version(file: &str) -> Option<(String, Option<String>)> {
    let at = file.len().checked_sub(".appimage".len())?;
    let (stem, end) = file.split_at_checked(at)?;
    if !end.eq_ignore_ascii_case(".appimage") {
        return None;
    }
    // `_` separates, too, but stands inside `x86_64`.
    let stem = stem.replace("x86_64", "x86-64").replace('_', "-");
    let mut rest = stem.as_str();
    let mut version: Option<&str> = None;
    // From the end: machines, and the first thing that looks like a version.
    loop {
        let lower = rest.to_lowercase();
        let machine = MACHINES.iter().find(|machine| {
            lower.strip_suffix(*machine).is_some_and(|before| before.ends_with(['-', '.', ' ']) && before.len() > 1)
        });
        if let Some(machine) = machine {
            rest = rest.get(..rest.len() - machine.len() - 1).unwrap_or_default();
            continue;
        }
        let Some((before, last)) = rest.rsplit_once(['-', ' ']).filter(|(before, _)| !before.is_empty()) else { break };
        let digits = last.strip_prefix(['v', 'V']).unwrap_or(last);
        // A bare small number may be part of the name (`Half-Life 2`).
        let looks_so = digits.starts_with(|c: char| c.is_ascii_digit())
            && (digits.contains('.') || digits.len() < last.len() || digits.len() >= 4);
        if looks_so && version.is_none() {
            version = Some(digits);
            rest = before;
        } else if version.is_none() && is_channel(last) {
            rest = before;
        } else {
            break;
        }
    }
    let name = text::clean_name(rest.trim_matches(['-', '.', ' ']))?;
    Some((name, version.and_then(text::clean_name)))
}

/// Words between version and machine that are of neither.
fn is_channel(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "stable" | "latest" | "release" | "beta" | "alpha" | "nightly" | "portable")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_version_and_machine() {
        for (file, name, version) in [
            ("Obsidian-1.5.3.AppImage", "Obsidian", Some("1.5.3")),
            ("nvim.appimage", "nvim", None),
            ("nvim-linux-x86_64.appimage", "nvim", None),
            ("Joplin-3.0.15.AppImage", "Joplin", Some("3.0.15")),
            ("WeChatLinux_x86_64.AppImage", "WeChatLinux", None),
            ("Some App-v2.0-beta-x86_64.AppImage", "Some App", Some("2.0")),
            ("krita-5.2.3-x86_64.appimage", "krita", Some("5.2.3")),
            ("LibreOffice-fresh.standard-x86_64.AppImage", "LibreOffice-fresh.standard", None),
            ("7zip.AppImage", "7zip", None),
            ("Half-Life 2.AppImage", "Half-Life 2", None),
            ("tool-20240101.AppImage", "tool", Some("20240101")),
            ("1.2.3.AppImage", "1.2.3", None),
        ] {
            assert_eq!(name_and_version(file), Some((name.to_owned(), version.map(str::to_owned))), "{file}");
        }
        assert_eq!(name_and_version("a.zip"), None);
        assert_eq!(name_and_version(".AppImage"), None);
        assert_eq!(name_and_version("é.AppImage").unwrap().0, "é");
    }

    #[test]
    fn the_head_tells() {
        assert_eq!(check(b"\x7fELF\x02\x01\x01\x00AI\x02\x00"), Ok(()));
        assert_eq!(check(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00").unwrap_err().code, "bad-format");
        assert_eq!(check(b"\x7fELF").unwrap_err().code, "truncated");
    }
}
