//! A repository in one file, for a USB stick: an uncompressed tar archive of `metadata/` and `targets/`.

use super::{UpdateError, disk};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Component, Path};
use tempfile::TempDir;

/// The largest archive that is taken, in bytes.
pub const MAX_ARCHIVE: u64 = 80 * 1024 * 1024;

/// Files in an archive; ours hold a handful.
const MAX_FILES: usize = 512;

/// Unpacks into a folder of its own below `beside`, removed when the value is dropped. Only regular files directly in
/// `metadata/` and `targets/` are taken; nothing in an archive decides where it is written.
pub(super) fn unpack(file: &Path, beside: &Path) -> Result<TempDir, UpdateError> {
    let wrong = |reason: String| UpdateError::Archive { path: file.to_owned(), reason };
    let opened = File::open(file).map_err(disk(file))?;
    let meta = opened.metadata().map_err(disk(file))?;
    if !meta.is_file() {
        return Err(wrong("not a file".to_owned()));
    }
    if meta.len() > MAX_ARCHIVE {
        return Err(UpdateError::TooLarge(format!("`{}` has more than {MAX_ARCHIVE} bytes", file.display())));
    }
    let folder = tempfile::Builder::new().prefix("incoming-").tempdir_in(beside).map_err(disk(beside))?;
    for part in ["metadata", "targets"] {
        let path = folder.path().join(part);
        std::fs::create_dir(&path).map_err(disk(&path))?;
    }
    let mut archive = tar::Archive::new(BufReader::new(opened).take(MAX_ARCHIVE));
    let entries = archive.entries().map_err(|error| wrong(format!("not an update file: {error}")))?;
    let mut files = 0;
    for entry in entries {
        let mut entry = entry.map_err(|error| wrong(format!("not an update file, or cut short: {error}")))?;
        if entry.header().entry_type().is_dir() {
            continue;
        }
        let name = entry.path().map_err(|error| wrong(error.to_string()))?.into_owned();
        let parts: Vec<&str> = name
            .components()
            .filter(|part| !matches!(part, Component::CurDir))
            .map(|part| match part {
                Component::Normal(part) => part.to_str().unwrap_or(".."),
                _ => "..",
            })
            .collect();
        let [place @ ("metadata" | "targets"), leaf] = parts.as_slice() else {
            return Err(wrong(format!("`{}` does not belong into an update file", name.display())));
        };
        files += 1;
        if *leaf == ".." || !entry.header().entry_type().is_file() || files > MAX_FILES {
            return Err(wrong(format!("`{}` does not belong into an update file", name.display())));
        }
        let path = folder.path().join(place).join(leaf);
        let mut out = File::create_new(&path).map_err(disk(&path))?;
        let expected = entry.size();
        let written = std::io::copy(&mut entry, &mut out).map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => wrong("cut short".to_owned()),
            _ => disk(&path)(error),
        })?;
        if written != expected {
            return Err(wrong("cut short".to_owned()));
        }
    }
    if files == 0 {
        return Err(wrong("not an update file: there is nothing in it".to_owned()));
    }
    Ok(folder)
}
