//! The folder of a store, and what lies in it.

use crate::error::VaultError;
use crate::header::Header;
use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// A folder that holds, or may come to hold, one store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

/// What lies in a folder, seen without any key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// No store.
    Nothing,
    /// A store whose key the system's keyring holds.
    Keyring,
    /// A store that opens with a passphrase.
    Passphrase,
}

impl Folder {
    /// A folder that need not exist yet.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// What lies in it. Writes nothing.
    ///
    /// # Errors
    /// The file that says how the key is kept cannot be used.
    pub fn look(&self) -> Result<Found, VaultError> {
        Ok(match Header::read(&self.header())? {
            None => Found::Nothing,
            Some(header) if header.asks_for_passphrase() => Found::Passphrase,
            Some(_) => Found::Keyring,
        })
    }

    /// Bytes its files take.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let files = std::fs::read_dir(&self.0).into_iter().flatten().flatten();
        files.filter_map(|entry| entry.metadata().ok()).filter(std::fs::Metadata::is_file).map(|file| file.len()).sum()
    }

    /// The encrypted file.
    pub(crate) fn store(&self) -> PathBuf {
        self.0.join("store.db")
    }

    /// What says how the key is kept.
    pub(crate) fn header(&self) -> PathBuf {
        self.0.join("key.json")
    }

    /// Removes the folder and the lock, if nothing else lies in it.
    pub(crate) fn clear(&self) {
        let others =
            std::fs::read_dir(&self.0).into_iter().flatten().flatten().any(|entry| entry.file_name() != "lock");
        if !others {
            let _ = std::fs::remove_file(self.0.join("lock"));
            let _ = std::fs::remove_dir(&self.0);
        }
    }

    /// Makes the folder, for this user only.
    pub(crate) fn make(&self) -> Result<(), VaultError> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.0).map_err(VaultError::file(&self.0))
    }

    /// Holds the folder against other running programs for as long as the file lives.
    pub(crate) fn hold(&self) -> Result<File, VaultError> {
        let path = self.0.join("lock");
        let file = open_private(&path).map_err(VaultError::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(std::fs::TryLockError::WouldBlock) => Err(VaultError::Busy),
            Err(std::fs::TryLockError::Error(source)) => Err(VaultError::File { path, source }),
        }
    }
}

fn open_private(path: &Path) -> std::io::Result<File> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a whole file or none of it, readable by this user only, and only returns when it is on the disk.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = VaultError::file(path);
    let write = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new().prefix("incoming-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        sync_folder(folder)
    };
    write().map_err(failed)
}

/// A name in a folder is on the disk only when the folder is.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    return File::open(folder)?.sync_all();
    #[cfg(not(unix))]
    return folder.metadata().map(drop);
}

/// Removes a file; whether there was one.
pub(crate) fn remove(path: &Path) -> Result<bool, VaultError> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(VaultError::file(path)(error)),
    }
}
