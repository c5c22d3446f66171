//! The book of network requests, and the journal of what was changed on the computer.

use crate::error::VaultError;
use crate::vault::Vault;
use rusqlite::params;

/// A request, written down before it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// When, in seconds since 1970.
    pub at: i64,
    /// What for.
    pub purpose: String,
    /// Who was asked.
    pub host: String,
    /// The whole address.
    pub url: String,
    /// Bytes of content sent along.
    pub bytes: u64,
}

impl Vault {
    /// Writes a request down.
    ///
    /// # Errors
    /// It could not be written; then it must not be sent.
    pub fn record(&self, at: i64, purpose: &str, host: &str, url: &str, bytes: u64) -> Result<(), VaultError> {
        let sql = "INSERT INTO ledger (at, purpose, host, url, bytes) VALUES (?1, ?2, ?3, ?4, ?5)";
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        self.connection().prepare_cached(sql)?.execute(params![at, purpose, host, url, bytes])?;
        Ok(())
    }

    /// The requests, the latest first.
    ///
    /// # Errors
    /// They could not be read.
    pub fn ledger(&self) -> Result<Vec<Entry>, VaultError> {
        let connection = self.connection();
        let sql = "SELECT id, at, purpose, host, url, bytes FROM ledger ORDER BY id DESC";
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| {
            let bytes: i64 = row.get(5)?;
            Ok(Entry {
                id: row.get(0)?,
                at: row.get(1)?,
                purpose: row.get(2)?,
                host: row.get(3)?,
                url: row.get(4)?,
                bytes: u64::try_from(bytes).unwrap_or(0),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Empties the book; how many requests stood in it.
    ///
    /// # Errors
    /// It could not be written.
    pub fn clear_ledger(&self) -> Result<usize, VaultError> {
        Ok(self.connection().execute("DELETE FROM ledger", [])?)
    }
}
