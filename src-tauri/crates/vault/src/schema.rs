//! The tables, and how an older store becomes one of today.

use crate::error::VaultError;
use rusqlite::Connection;

/// Steps from one form to the next; the form is their number. They only ever grow at the end.
pub(crate) const STEPS: &[&str] = &[
    // 1: checkups share the entries that did not change; small values by kind and key.
    "CREATE TABLE body (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, content BLOB NOT NULL);
     CREATE TABLE checkup (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, summary TEXT NOT NULL);
     CREATE TABLE entry (checkup INTEGER NOT NULL REFERENCES checkup (id), body INTEGER NOT NULL REFERENCES body (id),
         PRIMARY KEY (checkup, body)) WITHOUT ROWID;
     CREATE TABLE kept (kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL,
         PRIMARY KEY (kind, key)) WITHOUT ROWID;",
    // 2: the book of network requests, and the journal of what was changed on the computer.
    "CREATE TABLE ledger (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, purpose TEXT NOT NULL,
         host TEXT NOT NULL, url TEXT NOT NULL, bytes INTEGER NOT NULL);
     CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, state TEXT NOT NULL,
         content TEXT NOT NULL);",
];

/// Brings a store to the newest form, all steps or none.
pub(crate) fn bring_up(connection: &mut Connection, steps: &[&str]) -> Result<(), VaultError> {
    let form = |connection: &Connection| connection.query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0));
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    let found = form(connection)?;
    if found > known {
        return Err(VaultError::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    let transaction = connection.transaction()?;
    for step in steps.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_store_is_brought_up_with_all_it_holds_and_a_newer_one_is_left() {
        for first in 0..STEPS.len() {
            let mut connection = Connection::open_in_memory().unwrap();
            bring_up(&mut connection, &STEPS[..first]).unwrap();
            if first > 0 {
                connection.execute_batch("INSERT INTO kept VALUES ('setting', 'language', 'cs', 7)").unwrap();
                connection.execute_batch("INSERT INTO checkup (at, summary) VALUES (7, '{}')").unwrap();
            }
            bring_up(&mut connection, STEPS).unwrap();
            bring_up(&mut connection, STEPS).unwrap();
            let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
            let expected = i64::from(first > 0);
            assert_eq!(count("SELECT count(*) FROM kept WHERE value = 'cs' AND at = 7"), expected);
            assert_eq!(count("SELECT count(*) FROM checkup WHERE at = 7"), expected);
            assert_eq!(count("SELECT count(*) FROM ledger"), 0);
            let older = &STEPS[..STEPS.len() - 1];
            assert!(matches!(bring_up(&mut connection, older), Err(VaultError::Newer { found: 2, known: 1 })));
        }
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        bring_up(&mut connection, STEPS).unwrap();
        let mut broken = STEPS.to_vec();
        broken.extend(["CREATE TABLE one (x)", "CREATE TABLE one (x)"]);
        assert!(bring_up(&mut connection, &broken).is_err());
        let tables: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_master WHERE name = 'one'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(tables, 0);
        bring_up(&mut connection, STEPS).unwrap();
    }
}
