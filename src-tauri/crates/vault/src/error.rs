//! Why the store does not open, or does not take something.

use crate::keyring::KeyringError;
use std::path::{Path, PathBuf};

/// Why something did not work. Each has a code, for a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Nothing was ever kept in this folder.
    #[error("there is no store in `{0}`")]
    Nothing(PathBuf),
    /// A store is there already.
    #[error("there is a store in `{0}` already")]
    Exists(PathBuf),
    /// It opens with a passphrase, and none was given.
    #[error("this store opens with a passphrase")]
    NeedsPassphrase,
    /// Not the passphrase of this store.
    #[error("this is not the passphrase")]
    WrongPassphrase,
    /// Too short to protect anything.
    #[error("a passphrase needs {} characters at least", crate::key::LEAST_PASSPHRASE)]
    ShortPassphrase,
    /// The keyring of the system.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// Another running program has it open.
    #[error("another window or command of this program has the store open")]
    Busy,
    /// It was written by a newer program.
    #[error("the store was written by a newer program (its form is {found}, this program knows {known})")]
    Newer {
        /// Its form.
        found: i64,
        /// The newest form this program knows.
        known: i64,
    },
    /// The key fits, the contents do not.
    #[error("the store `{path}` is damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was noticed.
        what: String,
    },
    /// The small file that says how the key is kept cannot be used.
    #[error("`{path}`, which says how the key is kept, cannot be used: {what}")]
    Header {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// Not a backup of ours.
    #[error("`{0}` is no backup of this program")]
    NotABackup(PathBuf),
    /// No room.
    #[error("there is no room left on the disk")]
    Full,
    /// Not ours to write to.
    #[error("`{0}` cannot be written to")]
    ReadOnly(PathBuf),
    /// A file of ours.
    #[error("`{path}`: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The store itself.
    #[error("the store: {0}")]
    Store(rusqlite::Error),
    /// The system gives no random bytes, or a key cannot be derived.
    #[error("no key can be made: {0}")]
    NoKey(String),
}

impl VaultError {
    /// A stable code with a sentence: `vault-full` …
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing(_) => "vault-nothing",
            Self::Exists(_) => "vault-exists",
            Self::NeedsPassphrase => "vault-needs-passphrase",
            Self::WrongPassphrase => "vault-wrong-passphrase",
            Self::ShortPassphrase => "vault-short-passphrase",
            Self::Keyring(error) => error.code(),
            Self::Busy => "vault-busy",
            Self::Newer { .. } => "vault-newer",
            Self::Damaged { .. } => "vault-damaged",
            Self::Header { .. } => "vault-header",
            Self::NotABackup(_) => "vault-not-a-backup",
            Self::Full => "vault-full",
            Self::ReadOnly(_) => "vault-read-only",
            Self::File { .. } | Self::Store(_) => "vault-failed",
            Self::NoKey(_) => "vault-no-key",
        }
    }

    /// What a file operation said about `path`.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        use std::io::ErrorKind;
        move |source| match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path.to_owned()),
            _ => Self::File { path: path.to_owned(), source },
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::Full,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            // The key was checked before, so this is the file.
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => {
                Self::Damaged { path: PathBuf::from("the store"), what: error.to_string() }
            }
            Some(Code::ReadOnly) => Self::ReadOnly(PathBuf::from("the store")),
            _ => Self::Store(error),
        }
    }
}
