//! The risk database handed on to other tools.

use crate::database::Database;
use serde_json::Value;
use sightline_report::handoff::{self, Edition, Known};
use sightline_riskdb::RiskDbError;
use sightline_words::Words;

/// A query pack osquery loads as it is; see [`handoff::osquery_pack`].
///
/// # Errors
/// An entry of the database cannot be read.
pub fn osquery_pack(database: &Database, words: &Words) -> Result<String, RiskDbError> {
    Ok(handoff::osquery_pack(&known(database)?, words))
}

/// The extension advisories as `sightline.advisories/1`; see [`handoff::advisories`].
///
/// # Errors
/// An entry of the database cannot be read.
pub fn advisories_json(database: &Database) -> Result<Value, RiskDbError> {
    let stats = database.stats();
    let edition = Edition { version: &stats.version, date: &stats.date };
    Ok(handoff::advisories(&known(database)?, &edition))
}

fn known(database: &Database) -> Result<Vec<Known>, RiskDbError> {
    let subjects = database.read().subjects()?;
    Ok(subjects.into_iter().map(|(dossier, identifiers)| Known { dossier, identifiers }).collect())
}
