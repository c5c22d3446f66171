//! Where updated databases are kept.

use super::{MAX_DATABASE, UpdateError, disk};
use crate::{RiskDb, RiskDbError};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempDir};

const CURRENT: &str = "current.riskdb";
const PREVIOUS: &str = "previous.riskdb";
const MEMORY: &str = "trust";
const INCOMING: &str = "incoming-";

/// The folder of updated databases: `current.riskdb`, `previous.riskdb`, and in `trust/` what was signed last, by which
/// a rollback is noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home(PathBuf);

/// What is kept.
pub enum Kept {
    /// No update was ever taken.
    Nothing,
    /// A database that opens.
    Database(Box<RiskDb>),
    /// A file that is no database of ours, or damaged.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: RiskDbError,
    },
}

impl Home {
    /// A folder that need not exist yet.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The database in use, read into memory: the file may be replaced while a program reads.
    #[must_use]
    pub fn kept(&self) -> Kept {
        let path = self.0.join(CURRENT);
        let opened = match read(&path) {
            Ok(bytes) => RiskDb::from_bytes(&bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => return Kept::Nothing,
            Err(error) => Err(RiskDbError::Unreadable(error)),
        };
        match opened.and_then(|database| database.quick_check().map(|()| database)) {
            Ok(database) => Kept::Database(Box::new(database)),
            Err(error) => Kept::Damaged { path, error },
        }
    }

    /// Makes the folders and removes what an interrupted run left.
    pub(super) fn prepare(&self) -> Result<(), UpdateError> {
        let memory = self.memory();
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&memory).map_err(disk(&memory))?;
        for entry in std::fs::read_dir(&self.0).map_err(disk(&self.0))?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(INCOMING) {
                let path = entry.path();
                let gone = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
                if let Err(error) = gone.or_else(|error| match error.kind() {
                    ErrorKind::NotFound => Ok(()),
                    _ => Err(error),
                }) {
                    return Err(disk(&path)(error));
                }
            }
        }
        Ok(())
    }

    /// The folder of what was signed last.
    pub(super) fn memory(&self) -> PathBuf {
        self.0.join(MEMORY)
    }

    /// A copy of it, to work on.
    pub(super) fn memory_copy(&self) -> Result<TempDir, UpdateError> {
        let copy = tempfile::Builder::new().prefix(INCOMING).tempdir_in(&self.0).map_err(disk(&self.0))?;
        let memory = self.memory();
        for entry in std::fs::read_dir(&memory).map_err(disk(&memory))?.flatten() {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                std::fs::copy(&path, copy.path().join(entry.file_name())).map_err(disk(&path))?;
            }
        }
        Ok(copy)
    }

    /// Puts the worked-on copy in place, file by file, each by one rename.
    pub(super) fn remember(&self, copy: &TempDir) -> Result<(), UpdateError> {
        for entry in std::fs::read_dir(copy.path()).map_err(disk(copy.path()))?.flatten() {
            let to = self.memory().join(entry.file_name());
            std::fs::rename(entry.path(), &to).map_err(disk(&to))?;
        }
        Ok(())
    }

    /// Version and date of the database in use, if its bytes have this hash.
    pub(super) fn current_is(&self, sha256: &[u8]) -> Option<(String, String)> {
        let bytes = read(&self.0.join(CURRENT)).ok()?;
        if Sha256::digest(&bytes).as_slice() != sha256 {
            return None;
        }
        let stats = RiskDb::from_bytes(&bytes).ok()?.stats().ok()?;
        Some((stats.version, stats.date))
    }

    /// A file for what is coming in, in the same folder, so that a rename puts it in place.
    pub(super) fn incoming(&self) -> Result<NamedTempFile, UpdateError> {
        tempfile::Builder::new().prefix(INCOMING).suffix(".riskdb").tempfile_in(&self.0).map_err(disk(&self.0))
    }

    /// Keeps the database in use as the previous one, and puts the new one in its place by one rename.
    pub(super) fn swap(&self, new: NamedTempFile) -> Result<(), UpdateError> {
        let (current, previous) = (self.0.join(CURRENT), self.0.join(PREVIOUS));
        if current.exists() {
            let kept = self.incoming()?;
            std::fs::copy(&current, kept.path()).map_err(disk(&current))?;
            kept.persist(&previous).map_err(|error| disk(&previous)(error.error))?;
        }
        new.persist(&current).map_err(|error| disk(&current)(error.error))?;
        // The rename itself must be on the disk before anyone is told.
        #[cfg(unix)]
        File::open(&self.0).and_then(|folder| folder.sync_all()).map_err(disk(&self.0))?;
        Ok(())
    }
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    file.take(MAX_DATABASE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_DATABASE {
        return Err(std::io::Error::new(ErrorKind::FileTooLarge, "larger than any database"));
    }
    Ok(bytes)
}
