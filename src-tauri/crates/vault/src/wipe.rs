//! Removing everything that was kept.

use crate::error::VaultError;
use crate::folder::{Folder, remove};
use crate::header::Header;
use crate::keyring::Keyring;
use std::path::PathBuf;

/// Something that was removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removed {
    /// A file.
    File(PathBuf),
    /// The key in the system's keyring.
    Key,
}

/// Removes the store, its key and its copies. The key goes first: without it, what a disk may still hold of the file is
/// noise.
///
/// # Errors
/// The store is open elsewhere, or something does not go; what went is gone, and the wipe can be asked for again.
pub fn wipe(folder: &Folder, keyring: &dyn Keyring) -> Result<Vec<Removed>, VaultError> {
    let mut removed = Vec::new();
    if !folder.path().exists() {
        return Ok(removed);
    }
    let lock = folder.hold()?;
    for header in [folder.header(), folder.path().join("key.json.before")] {
        // A header that cannot be read names no key; the file goes all the same.
        let account = Header::read(&header).ok().flatten().map(|header| header.account().to_owned());
        if let Some(account) = account.filter(|account| !account.is_empty())
            && keyring.remove(&account)?
        {
            removed.push(Removed::Key);
        }
    }
    let failed = VaultError::file(folder.path());
    let listed: Result<Vec<_>, _> = std::fs::read_dir(folder.path()).and_then(Iterator::collect).map_err(failed);
    let mut files: Vec<PathBuf> = listed?.into_iter().map(|entry| entry.path()).collect();
    files.sort();
    for path in files {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // Only what is ours: a person may have put something beside it.
        let ours = name.starts_with("store.") || name.starts_with("key.json") || name.starts_with("incoming-");
        if !ours || !path.is_file() {
            continue;
        }
        if remove(&path)? {
            removed.push(Removed::File(path));
        }
    }
    drop(lock);
    remove(&folder.path().join("lock"))?;
    // Fails when something else lies in it, and then it stays.
    let _ = std::fs::remove_dir(folder.path());
    Ok(removed)
}
