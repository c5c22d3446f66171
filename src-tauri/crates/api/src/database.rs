//! The risk database in use.

use sightline_riskdb::update::{Home, Kept};
use sightline_riskdb::{RiskDb, RiskDbError, Stats};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sightline.riskdb"));

/// A risk database that several threads may ask.
pub struct Database {
    riskdb: Mutex<RiskDb>,
    stats: Stats,
}

impl Database {
    /// Opens a compiled file.
    ///
    /// # Errors
    /// See [`RiskDb::open`].
    pub fn open(path: &Path) -> Result<Self, RiskDbError> {
        Self::take(RiskDb::open(path)?)
    }

    /// Opens a compiled database held in memory.
    ///
    /// # Errors
    /// See [`RiskDb::from_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RiskDbError> {
        Self::take(RiskDb::from_bytes(bytes)?)
    }

    fn take(riskdb: RiskDb) -> Result<Self, RiskDbError> {
        let stats = riskdb.stats()?;
        Ok(Self { riskdb: Mutex::new(riskdb), stats })
    }

    /// Counts, version and date.
    #[must_use]
    pub fn stats(&self) -> &Stats {
        &self.stats
    }

    /// The database, for as long as the guard lives.
    pub fn read(&self) -> MutexGuard<'_, RiskDb> {
        // Reading changes nothing, so a panic elsewhere leaves nothing half-done.
        self.riskdb.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The database built into the program; `None`: none was compiled in.
///
/// # Errors
/// What is built in is not readable.
pub fn built_in_database() -> Result<Option<Database>, RiskDbError> {
    if BUILT_IN.is_empty() { Ok(None) } else { Database::from_bytes(BUILT_IN).map(Some) }
}

/// Where the database in use comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseOrigin {
    /// It came with the program.
    BuiltIn,
    /// It was taken in later, signed by its publisher.
    Updated,
    /// One was taken in later, but cannot be used any more; the built-in one stands in.
    StandIn {
        /// What is wrong with the file, in English, with its path.
        problem: String,
    },
}

/// The database in use.
pub struct Opened {
    /// The database; `None`: there is none at all.
    pub database: Option<Database>,
    /// Where it comes from.
    pub origin: DatabaseOrigin,
}

impl Opened {
    /// No database: nothing is looked up.
    #[must_use]
    pub fn nothing() -> Self {
        Self { database: None, origin: DatabaseOrigin::BuiltIn }
    }
}

impl From<Database> for Opened {
    fn from(database: Database) -> Self {
        Self { database: Some(database), origin: DatabaseOrigin::BuiltIn }
    }
}

/// The newer of the built-in database and the one in `home`. A damaged or foreign file never stops the program.
///
/// # Errors
/// What is built in is not readable.
pub fn open_database(home: Option<&Home>) -> Result<Opened, RiskDbError> {
    let built_in = built_in_database()?;
    let kept = home.map_or(Kept::Nothing, Home::kept);
    Ok(match kept {
        Kept::Nothing => Opened { database: built_in, origin: DatabaseOrigin::BuiltIn },
        Kept::Damaged { path, error } => {
            let problem = format!("`{}`: {error}", path.display());
            Opened { database: built_in, origin: DatabaseOrigin::StandIn { problem } }
        }
        Kept::Database(updated) => {
            let updated = Database::take(*updated)?;
            match built_in {
                // A program newer than the last update brings newer data along.
                Some(own) if own.stats.date > updated.stats.date => {
                    Opened { database: Some(own), origin: DatabaseOrigin::BuiltIn }
                }
                _ => Opened { database: Some(updated), origin: DatabaseOrigin::Updated },
            }
        }
    })
}
