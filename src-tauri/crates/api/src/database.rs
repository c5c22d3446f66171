//! The risk database in use.

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
