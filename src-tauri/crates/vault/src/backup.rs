//! A whole store in one encrypted file, and back.
//!
//! The file: the line [`MAGIC`], a line of JSON that says how its passphrase keeps its key, and a SQLCipher database.

use crate::error::VaultError;
use crate::folder::{Folder, remove, sync_folder, write_whole};
use crate::header::Header;
use crate::key::{Key, Passphrase, Sealed};
use crate::keyring::Keyring;
use crate::schema::{STEPS, bring_up};
use crate::vault::{How, Unlock, Vault, connect, create, open};
use std::path::Path;

const MAGIC: &[u8] = b"sightline backup 1\n";

/// No store of a person comes near; a forged file must not exhaust the computer.
const MOST: u64 = 2 << 30;

/// Writes all that `vault` holds to `to`, with a key of its own that `passphrase` keeps. An existing file is replaced only
/// when the new one is whole.
///
/// # Errors
/// The passphrase is too short, or the disk does not take the file.
pub fn back_up(vault: &Vault, to: &Path, passphrase: &Passphrase) -> Result<(), VaultError> {
    passphrase.long_enough()?;
    let key = Key::new()?;
    let header = Header::for_passphrase(&key, Sealed::seal(&key, passphrase)?);
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let scratch =
        tempfile::Builder::new().prefix(".sightline-").tempdir_in(folder).map_err(VaultError::file(folder))?;
    let copy = scratch.path().join("store.db");
    {
        let mut database = connect(&copy, &key)?;
        bring_up(&mut database, STEPS)?;
        let transaction = database.transaction()?;
        crate::repair::copy(&vault.connection(), &transaction)?;
        transaction.commit()?;
    }
    let mut bytes = MAGIC.to_vec();
    let head = serde_json::to_vec(&header).map_err(|error| VaultError::NoKey(error.to_string()))?;
    bytes.extend(head);
    bytes.push(b'\n');
    bytes.extend(std::fs::read(&copy).map_err(VaultError::file(&copy))?);
    write_whole(to, &bytes)
}

/// Makes the store of `folder` anew from a backup, with a key kept as `how` says. The store that was there is kept beside
/// it, under its name with `.before` at the end, until the next restore.
///
/// # Errors
/// Not a backup, another passphrase, a damaged file, or the disk does not take it: then all is as it was.
pub fn restore(
    folder: &Folder,
    from: &Path,
    passphrase: &Passphrase,
    how: How<'_>,
    keyring: &dyn Keyring,
) -> Result<Vault, VaultError> {
    let size = from.metadata().map_err(VaultError::file(from))?.len();
    let foreign = || VaultError::NotABackup(from.to_owned());
    if size > MOST {
        return Err(foreign());
    }
    let bytes = std::fs::read(from).map_err(VaultError::file(from))?;
    let rest = bytes.strip_prefix(MAGIC).ok_or_else(foreign)?;
    let end = rest.iter().position(|byte| *byte == b'\n').ok_or_else(foreign)?;
    let header = Header::from_bytes(&rest[..end], from)?;
    let key = header.sealed().ok_or_else(foreign)?.open(passphrase)?;
    if !header.fits(&key) {
        return Err(VaultError::WrongPassphrase);
    }
    folder.make()?;
    // Looked through in a place of its own before anything there is touched.
    let scratch = tempfile::Builder::new().prefix("incoming-").tempdir_in(folder.path());
    let scratch = scratch.map_err(VaultError::file(folder.path()))?;
    let copy = scratch.path().join("store.db");
    write_whole(&copy, &rest[end + 1..])?;
    let source = readable(&copy, &key).map_err(|error| match error {
        VaultError::Damaged { what, .. } => VaultError::Damaged { path: from.to_owned(), what },
        other => other,
    })?;

    let fresh = Folder::new(scratch.path().join("fresh"));
    let made = create(&fresh, how)?;
    made.take_over(&source)?;
    drop((made, source));
    // The new store and its header change places with the old ones; in between, the old header fits no store, which the
    // next restore mends. The keyring has each under its own name, so neither key is lost.
    let lock = folder.hold()?;
    // The one before the one before goes for good, and so does its key.
    let before = folder.path().join("key.json.before");
    if let Some(old) = Header::read(&before).ok().flatten().filter(|old| !old.account().is_empty()) {
        // A keyring that does not answer now keeps a key that opens nothing.
        let _ = keyring.remove(old.account());
    }
    let failed = VaultError::file(folder.path());
    let swap = || -> std::io::Result<()> {
        for (new, old) in [(fresh.store(), folder.store()), (fresh.header(), folder.header())] {
            if old.exists() {
                let mut before = old.clone().into_os_string();
                before.push(".before");
                std::fs::rename(&old, before)?;
            }
            std::fs::rename(new, &old)?;
        }
        sync_folder(folder.path())
    };
    swap().map_err(failed)?;
    drop(lock);
    // A journal of the old store means nothing to the new one.
    remove(&folder.path().join("store.db-journal"))?;
    let passphrase = match how {
        How::Passphrase(passphrase) => Some(passphrase),
        How::Keyring(_) => None,
    };
    open(folder, Unlock { keyring, passphrase })
}

fn readable(copy: &Path, key: &Key) -> Result<Vault, VaultError> {
    let mut source = connect(copy, key)?;
    bring_up(&mut source, STEPS)?;
    let source = Vault::over(source);
    source.examine(copy)?;
    Ok(source)
}
