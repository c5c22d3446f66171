//! Opening, and small values.

use crate::error::VaultError;
use crate::folder::Folder;
use crate::header::Header;
use crate::key::{Key, Passphrase, Sealed};
use crate::keyring::{Keyring, KeyringError};
use crate::schema::{STEPS, bring_up};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};
use std::fmt;
use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The keyring's name for the key of a folder's store: two stores of one user have two.
fn account(folder: &Folder) -> String {
    let path = folder.path().as_os_str().as_encoded_bytes();
    let digest = <sha2::Sha256 as sha2::Digest>::digest(path);
    format!("store-{}", crate::key::hex(&digest[..8]))
}

/// How the key of a new store is kept.
#[derive(Debug, Clone, Copy)]
pub enum How<'a> {
    /// By the system.
    Keyring(&'a dyn Keyring),
    /// In the person's head.
    Passphrase(&'a Passphrase),
}

/// What may open a store.
#[derive(Debug, Clone, Copy)]
pub struct Unlock<'a> {
    /// The system's keyring.
    pub keyring: &'a dyn Keyring,
    /// What the person typed, if they were asked.
    pub passphrase: Option<&'a Passphrase>,
}

/// An open store.
pub struct Vault {
    connection: Mutex<Connection>,
    // Holds other programs off for as long as this is open.
    lock: Option<File>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("lasting", &self.is_lasting()).finish()
    }
}

/// Makes a store in `folder`.
///
/// # Errors
/// There is one already, the keyring does not take the key, or the disk does not take the files.
pub fn create(folder: &Folder, how: How<'_>) -> Result<Vault, VaultError> {
    if let How::Passphrase(passphrase) = how {
        passphrase.long_enough()?;
    }
    folder.make()?;
    let made = make(folder, how);
    if made.is_err() && matches!(folder.look(), Ok(crate::Found::Nothing)) {
        // A refusal leaves no trace.
        folder.clear();
    }
    made
}

fn make(folder: &Folder, how: How<'_>) -> Result<Vault, VaultError> {
    let lock = folder.hold()?;
    if Header::read(&folder.header())?.is_some() {
        return Err(VaultError::Exists(folder.path().to_owned()));
    }
    let key = Key::new()?;
    let header = match how {
        How::Passphrase(passphrase) => Header::for_passphrase(&key, Sealed::seal(&key, passphrase)?),
        How::Keyring(keyring) => {
            let account = account(folder);
            keyring.put(&account, key.bytes())?;
            // A keyring that takes a secret and does not give it back would lose everything at the next start.
            if keyring.get(&account)?.as_slice() != key.bytes() {
                return Err(KeyringError::Lost.into());
            }
            Header::for_keyring(&key, &account)
        }
    };
    // A store whose header was lost stays, under another name: a backup of the header may turn up.
    let store = folder.store();
    if store.exists() {
        let aside = folder.path().join("store.without-key.db");
        std::fs::rename(&store, &aside).map_err(VaultError::file(&aside))?;
    }
    header.write(&folder.header())?;
    let connection = connect(&folder.store(), &key)?;
    Vault::new(connection, Some(lock))
}

/// Opens the store of `folder`.
///
/// # Errors
/// See [`VaultError`].
pub fn open(folder: &Folder, unlock: Unlock<'_>) -> Result<Vault, VaultError> {
    let (key, lock) = unlocked(folder, unlock)?;
    Vault::new(connect(&folder.store(), &key)?, Some(lock))
}

/// The key of a folder's store, and the hold on the folder.
pub(crate) fn unlocked(folder: &Folder, unlock: Unlock<'_>) -> Result<(Key, File), VaultError> {
    let header = Header::read(&folder.header())?.ok_or_else(|| VaultError::Nothing(folder.path().to_owned()))?;
    let lock = folder.hold()?;
    let key = match header.sealed() {
        Some(sealed) => sealed.open(unlock.passphrase.ok_or(VaultError::NeedsPassphrase)?)?,
        None => Key::from_bytes(&unlock.keyring.get(header.account())?).ok_or(KeyringError::Lost)?,
    };
    if !header.fits(&key) {
        return Err(if header.asks_for_passphrase() { VaultError::WrongPassphrase } else { KeyringError::Lost.into() });
    }
    Ok((key, lock))
}

/// Opens an encrypted file with its key; a file that is not there is made.
pub(crate) fn connect(path: &Path, key: &Key) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if !path.exists() {
        // Made here and not by SQLite, for this user only.
        crate::folder::write_whole(path, &[])?;
    }
    let connection = Connection::open_with_flags(path, flags).map_err(|error| cannot(path, error))?;
    // SQLCipher tells of each failure on standard error otherwise.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.pragma().as_str())?;
    // Nothing intermediate in a plain file; what is reported saved is on the disk, its folder's entry too.
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA;",
    )?;
    let readable = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0));
    readable.map_err(|error| cannot(path, error))?;
    Ok(connection)
}

fn cannot(path: &Path, error: rusqlite::Error) -> VaultError {
    use rusqlite::ErrorCode as Code;
    match error.sqlite_error_code() {
        Some(Code::NotADatabase | Code::DatabaseCorrupt) => {
            VaultError::Damaged { path: path.to_owned(), what: error.to_string() }
        }
        Some(Code::CannotOpen | Code::ReadOnly | Code::PermissionDenied) => VaultError::ReadOnly(path.to_owned()),
        _ => error.into(),
    }
}

impl Vault {
    /// A store that ends with the program.
    ///
    /// # Errors
    /// No memory.
    pub fn in_memory() -> Result<Self, VaultError> {
        Self::new(Connection::open_in_memory()?, None)
    }

    fn new(mut connection: Connection, lock: Option<File>) -> Result<Self, VaultError> {
        bring_up(&mut connection, STEPS)?;
        connection.set_prepared_statement_cache_capacity(32);
        Ok(Self { connection: Mutex::new(connection), lock })
    }

    /// Over a connection whose tables are of today, without a hold on any folder.
    pub(crate) fn over(connection: Connection) -> Self {
        Self { connection: Mutex::new(connection), lock: None }
    }

    /// Whether it outlasts the program.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        self.lock.is_some()
    }

    pub(crate) fn connection(&self) -> MutexGuard<'_, Connection> {
        // A panic elsewhere leaves at most a transaction behind, which SQLite rolls back.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads the whole file once: whether every page is what was written.
    ///
    /// # Errors
    /// It is damaged, with what was noticed first.
    pub fn examine(&self, path: &Path) -> Result<(), VaultError> {
        let damaged = |what: String| VaultError::Damaged { path: path.to_owned(), what };
        let connection = self.connection();
        for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check(1)"] {
            let mut statement = connection.prepare(pragma)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next().map_err(|error| damaged(error.to_string()))? {
                let said: String = row.get(0)?;
                if said != "ok" {
                    return Err(damaged(said));
                }
            }
        }
        Ok(())
    }

    /// Keeps a small value: a setting, a decision, how far someone is.
    ///
    /// # Errors
    /// It could not be written.
    pub fn keep(&self, kind: &str, key: &str, value: &str, at: i64) -> Result<(), VaultError> {
        let sql = "INSERT INTO kept (kind, key, value, at) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, at = excluded.at";
        self.connection().prepare_cached(sql)?.execute(params![kind, key, value, at])?;
        Ok(())
    }

    /// A value that was kept.
    ///
    /// # Errors
    /// It could not be read.
    pub fn kept(&self, kind: &str, key: &str) -> Result<Option<String>, VaultError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached("SELECT value FROM kept WHERE kind = ?1 AND key = ?2")?;
        Ok(statement.query_row([kind, key], |row| row.get(0)).optional()?)
    }

    /// All values of a kind, by key.
    ///
    /// # Errors
    /// They could not be read.
    pub fn all_kept(&self, kind: &str) -> Result<Vec<(String, String)>, VaultError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached("SELECT key, value FROM kept WHERE kind = ?1 ORDER BY key")?;
        let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets a value; whether there was one.
    ///
    /// # Errors
    /// It could not be written.
    pub fn forget(&self, kind: &str, key: &str) -> Result<bool, VaultError> {
        let sql = "DELETE FROM kept WHERE kind = ?1 AND key = ?2";
        Ok(self.connection().prepare_cached(sql)?.execute([kind, key])? > 0)
    }

    /// Takes over what another store holds: what was remembered in memory before the person said it may last.
    ///
    /// # Errors
    /// It could not be written; then nothing is.
    pub fn take_over(&self, other: &Self) -> Result<(), VaultError> {
        let (from, mut to) = (other.connection(), self.connection());
        let transaction = to.transaction()?;
        crate::repair::copy(&from, &transaction)?;
        Ok(transaction.commit()?)
    }
}
