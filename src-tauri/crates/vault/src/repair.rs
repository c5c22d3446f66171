//! What can still be read of a damaged store.

use crate::error::VaultError;
use crate::folder::Folder;
use crate::schema::{STEPS, bring_up};
use crate::vault::{Unlock, Vault, connect, unlocked};
use rusqlite::{Connection, params_from_iter, types::Value};
use std::path::PathBuf;

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// The copy of the damaged file.
    pub set_aside: PathBuf,
    /// Rows that could be read, and are in the store again.
    pub saved: usize,
    /// Tables of which not every row could be read.
    pub incomplete: Vec<String>,
}

/// Tables with the columns that order them; read by these, a page that is lost costs the rows on it.
const TABLES: [(&str, &[&str], &[&str]); 6] = [
    ("body", &["id"], &["id", "hash", "content"]),
    ("checkup", &["id"], &["id", "at", "summary"]),
    ("entry", &["checkup", "body"], &["checkup", "body"]),
    ("kept", &["kind", "key"], &["kind", "key", "value", "at"]),
    ("ledger", &["id"], &["id", "at", "purpose", "host", "url", "bytes"]),
    ("journal", &["id"], &["id", "at", "state", "content"]),
];

/// Copies every row of every table; a value that is there already gives way.
pub(crate) fn copy(from: &Connection, to: &Connection) -> Result<(), VaultError> {
    for (table, _, columns) in TABLES {
        let mut select = from.prepare(&format!("SELECT {} FROM {table}", columns.join(", ")))?;
        let mut insert = to.prepare(&insertion(table, columns))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..columns.len()).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>()?;
            insert.execute(params_from_iter(values))?;
        }
    }
    Ok(())
}

fn insertion(table: &str, columns: &[&str]) -> String {
    let places = vec!["?"; columns.len()].join(", ");
    format!("INSERT OR REPLACE INTO {table} ({}) VALUES ({places})", columns.join(", "))
}

/// Sets a copy of the damaged store of `folder` aside, and makes a new one of what can be read.
///
/// # Errors
/// The store does not open with its key even so far that anything can be read, or the disk does not take the new one:
/// then the damaged one stays where it is.
pub fn repair(folder: &Folder, unlock: Unlock<'_>, now: i64) -> Result<(Vault, Repaired), VaultError> {
    let (key, lock) = unlocked(folder, unlock)?;
    let store = folder.store();
    let set_aside = folder.path().join(format!("store.damaged-{now}.db"));
    std::fs::copy(&store, &set_aside).map_err(VaultError::file(&set_aside))?;
    let scratch = tempfile::Builder::new().prefix("incoming-").tempdir_in(folder.path());
    let scratch = scratch.map_err(VaultError::file(folder.path()))?;
    let fresh = scratch.path().join("store.db");
    let mut to = connect(&fresh, &key)?;
    bring_up(&mut to, STEPS)?;
    let mut saved = 0;
    let mut incomplete = Vec::new();
    // A store whose first page is lost gives nothing; its copy is kept, and a new one begins.
    match connect(&store, &key) {
        Ok(_) => {
            // SQLCipher answers nothing more on a connection that met a damaged page, so each reading has its own.
            let from = || connect(&store, &key).ok();
            let transaction = to.transaction()?;
            transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
            for (table, order, columns) in TABLES {
                let (rows, whole) = salvage(from, &transaction, table, order, columns)?;
                saved += rows;
                if !whole {
                    incomplete.push(table.to_owned());
                }
            }
            // An entry without its content, or content without an entry, is of no use.
            transaction.execute_batch(
                "DELETE FROM entry WHERE body NOT IN (SELECT id FROM body)
                     OR checkup NOT IN (SELECT id FROM checkup);
                 DELETE FROM body WHERE id NOT IN (SELECT body FROM entry);",
            )?;
            transaction.commit()?;
        }
        Err(VaultError::Damaged { .. }) => incomplete.extend(TABLES.map(|(table, ..)| table.to_owned())),
        Err(error) => return Err(error),
    }
    drop(to);
    crate::folder::remove(&folder.path().join("store.db-journal"))?;
    std::fs::rename(&fresh, &store).map_err(VaultError::file(&store))?;
    crate::folder::sync_folder(folder.path()).map_err(VaultError::file(folder.path()))?;
    drop(lock);
    let vault = crate::vault::open(folder, unlock)?;
    Ok((vault, Repaired { set_aside, saved, incomplete }))
}

/// Copies what can be read of a table, from both ends towards the damage; whether that was all.
fn salvage(
    from: impl Fn() -> Option<Connection>,
    to: &Connection,
    table: &str,
    order: &[&str],
    columns: &[&str],
) -> Result<(usize, bool), VaultError> {
    let mut insert = to.prepare(&insertion(table, columns).replace("OR REPLACE", "OR IGNORE"))?;
    let mut saved = 0;
    let mut whole = true;
    for direction in ["ASC", "DESC"] {
        let by: Vec<String> = order.iter().map(|column| format!("{column} {direction}")).collect();
        let sql = format!("SELECT {} FROM {table} ORDER BY {}", columns.join(", "), by.join(", "));
        let Some(from) = from() else { return Ok((saved, false)) };
        let Ok(mut select) = from.prepare(&sql) else { return Ok((saved, false)) };
        let Ok(mut rows) = select.query([]) else { return Ok((saved, false)) };
        let mut reached_the_end = false;
        loop {
            match rows.next() {
                Ok(Some(row)) => {
                    let values = (0..columns.len()).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>();
                    if let Ok(values) = values {
                        saved += insert.execute(params_from_iter(values))?;
                    }
                }
                Ok(None) => {
                    reached_the_end = true;
                    break;
                }
                Err(_) => break,
            }
        }
        if reached_the_end {
            return Ok((saved, whole));
        }
        whole = false;
    }
    Ok((saved, whole))
}
