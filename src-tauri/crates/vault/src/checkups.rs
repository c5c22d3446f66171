//! Checkups: a moment, a summary, and entries, of which what did not change is shared.

use crate::error::VaultError;
use crate::vault::Vault;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

/// A checkup that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedCheckup {
    /// Its number in this store; later ones have larger ones.
    pub id: i64,
    /// When, in seconds since 1970.
    pub at: i64,
    /// What the caller gave as its summary.
    pub summary: String,
}

/// Entries that only one of two checkups holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// Only the first.
    pub only_first: Vec<Vec<u8>>,
    /// Only the second.
    pub only_second: Vec<Vec<u8>>,
}

impl Vault {
    /// Saves a checkup; gives its number. Equal entries count once.
    ///
    /// # Errors
    /// It could not be written; then nothing of it is.
    pub fn save_checkup<E: AsRef<[u8]>>(&self, at: i64, summary: &str, entries: &[E]) -> Result<i64, VaultError> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        transaction.execute("INSERT INTO checkup (at, summary) VALUES (?1, ?2)", params![at, summary])?;
        let id = transaction.last_insert_rowid();
        {
            let mut known = transaction.prepare_cached("SELECT id FROM body WHERE hash = ?1")?;
            let mut add = transaction.prepare_cached("INSERT INTO body (hash, content) VALUES (?1, ?2)")?;
            let mut numbers = Vec::with_capacity(entries.len());
            for entry in entries {
                let digest = Sha256::digest(entry);
                // Half of the digest is beyond any chance.
                let hash = &digest[..16];
                let mut rows = known.query([hash])?;
                numbers.push(match rows.next()? {
                    Some(row) => row.get(0)?,
                    None => add.insert(params![hash, entry.as_ref()])?,
                });
            }
            numbers.sort_unstable();
            numbers.dedup();
            let mut belongs = transaction.prepare_cached("INSERT INTO entry (checkup, body) VALUES (?1, ?2)")?;
            for number in numbers {
                belongs.execute([id, number])?;
            }
        }
        transaction.commit()?;
        Ok(id)
    }

    /// All checkups, the latest first.
    ///
    /// # Errors
    /// They could not be read.
    pub fn checkups(&self) -> Result<Vec<SavedCheckup>, VaultError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached("SELECT id, at, summary FROM checkup ORDER BY id DESC")?;
        let rows = statement
            .query_map([], |row| Ok(SavedCheckup { id: row.get(0)?, at: row.get(1)?, summary: row.get(2)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The entries of a checkup, in no particular order.
    ///
    /// # Errors
    /// They could not be read.
    pub fn entries(&self, checkup: i64) -> Result<Vec<Vec<u8>>, VaultError> {
        let sql = "SELECT content FROM entry JOIN body ON body.id = entry.body WHERE checkup = ?1";
        contents(&self.connection(), sql, &[checkup])
    }

    /// What two checkups do not share.
    ///
    /// # Errors
    /// They could not be read.
    pub fn changed(&self, first: i64, second: i64) -> Result<Changed, VaultError> {
        let sql = "SELECT content FROM entry JOIN body ON body.id = entry.body WHERE checkup = ?1
                   AND NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.checkup = ?2 AND other.body = entry.body)";
        let connection = self.connection();
        Ok(Changed {
            only_first: contents(&connection, sql, &[first, second])?,
            only_second: contents(&connection, sql, &[second, first])?,
        })
    }

    /// Forgets a checkup, and what only it held; whether there was one.
    ///
    /// # Errors
    /// It could not be written; then nothing is changed.
    pub fn forget_checkup(&self, checkup: i64) -> Result<bool, VaultError> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        transaction.execute("DELETE FROM entry WHERE checkup = ?1", [checkup])?;
        let gone = transaction.execute("DELETE FROM checkup WHERE id = ?1", [checkup])? > 0;
        transaction.execute("DELETE FROM body WHERE id NOT IN (SELECT body FROM entry)", [])?;
        transaction.commit()?;
        Ok(gone)
    }
}

fn contents(connection: &Connection, sql: &str, numbers: &[i64]) -> Result<Vec<Vec<u8>>, VaultError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(rusqlite::params_from_iter(numbers), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
