//! The person's trash (<https://specifications.freedesktop.org/trash-spec/latest/>, the home trash): what goes in can be
//! taken out, by this program or by the file manager.

use crate::{ActError, Change, Host, Seen};
use sightline_model::Os;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Files looked at to say how much there is.
const MOST_COUNTED: usize = 100_000;

fn folder(host: &Host) -> PathBuf {
    host.path(host.home()).join(".local/share/Trash")
}

/// macOS has one folder, and keeps no notes that others may write.
fn has_notes(host: &Host) -> bool {
    host.os() != Os::Macos
}

fn info(host: &Host, name: &str) -> PathBuf {
    folder(host).join("info").join(format!("{name}.trashinfo"))
}

fn kept(host: &Host, name: &str) -> PathBuf {
    if has_notes(host) {
        folder(host).join("files").join(name)
    } else {
        host.path(host.home()).join(".Trash").join(name)
    }
}

pub(crate) fn find(host: &Host, paths: &[String]) -> Result<Vec<Change>, ActError> {
    let mut changes: Vec<Change> = Vec::new();
    for path in paths {
        // On macOS programs lie beside the home; elsewhere nothing that is not the person's goes to their trash.
        if !host.is_own(path) && host.os() != Os::Macos {
            return Err(ActError::with("fix-elsewhere", path));
        }
        let place = host.place(path)?;
        if std::fs::symlink_metadata(&place).is_err() {
            continue;
        }
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
        let taken = |name: &str| {
            let known =
                changes.iter().any(|change| matches!(change, Change::Trash { name: other, .. } if other == name));
            known || std::fs::symlink_metadata(kept(host, name)).is_ok() || info(host, name).exists()
        };
        let name =
            (1..10_000).map(|n| if n == 1 { last.clone() } else { format!("{last}.{n}") }).find(|name| !taken(name));
        let name = name.ok_or_else(|| ActError::with("fix-cannot-write", path))?;
        changes.push(Change::Trash { path: path.clone(), name, bytes: size_of(&place) });
    }
    Ok(changes)
}

/// Bytes of all files below a path.
pub(crate) fn size_of(path: &Path) -> u64 {
    size(path, &mut 0)
}

fn size(path: &Path, counted: &mut usize) -> u64 {
    *counted += 1;
    let Ok(about) = std::fs::symlink_metadata(path) else { return 0 };
    if !about.is_dir() || *counted > MOST_COUNTED {
        return about.len();
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    entries.map(|entry| size(&entry.path(), counted)).fold(0, u64::saturating_add)
}

pub(crate) fn look(host: &Host, path: &str, name: &str) -> Seen {
    let there = std::fs::symlink_metadata(host.path(path)).is_ok();
    let trashed = std::fs::symlink_metadata(kept(host, name)).is_ok();
    match (there, trashed) {
        (true, false) => Seen::Before,
        (false, true) => Seen::After,
        _ => Seen::Other,
    }
}

pub(crate) fn put(host: &Host, path: &str, name: &str, at: i64) -> Result<(), ActError> {
    let place = host.place(path)?;
    if !has_notes(host) {
        return std::fs::rename(&place, kept(host, name)).map_err(|error| moved_not(error, path, &place));
    }
    for part in ["files", "info"] {
        let folder = folder(host).join(part);
        std::fs::create_dir_all(&folder).map_err(ActError::file(&folder))?;
    }
    // The note first: without it nobody knows where a file in the trash came from.
    let note = info(host, name);
    let mut file = std::fs::File::create_new(&note).map_err(ActError::file(&note))?;
    let text = format!("[Trash Info]\nPath={}\nDeletionDate={}\n", escaped(path), moment(at));
    let moved = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| std::fs::rename(&place, kept(host, name)));
    moved.map_err(|error| {
        let _ = std::fs::remove_file(&note);
        moved_not(error, path, &place)
    })
}

fn moved_not(error: std::io::Error, path: &str, place: &Path) -> ActError {
    match error.kind() {
        std::io::ErrorKind::CrossesDevices => ActError::with("fix-other-disk", path),
        _ => ActError::file(place)(error),
    }
}

/// Takes away a note about nothing.
pub(crate) fn forget(host: &Host, name: &str) {
    // It may never have been made.
    let _ = std::fs::remove_file(info(host, name));
}

pub(crate) fn take_out(host: &Host, path: &str, name: &str) -> Result<(), ActError> {
    let place = host.place(path)?;
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder).map_err(ActError::file(folder))?;
    }
    std::fs::rename(kept(host, name), &place).map_err(ActError::file(&place))?;
    forget(host, name);
    Ok(())
}

/// As the specification has it: every byte that is not plain, as `%` and two digits.
fn escaped(path: &str) -> String {
    use std::fmt::Write as _;
    path.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}

/// Of universal time: the zone of the person is nobody's business here.
fn moment(at: i64) -> String {
    let form = time::macros::format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");
    let moment = time::OffsetDateTime::from_unix_timestamp(at).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    moment.format(form).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_is_as_the_specification_has_it() {
        assert_eq!(moment(1_795_000_000), "2026-11-18T11:06:40");
        assert_eq!(moment(0), "1970-01-01T00:00:00");
        assert_eq!(escaped("/home/jana/Můj dům%"), "/home/jana/M%C5%AFj%20d%C5%AFm%25");
    }
}
