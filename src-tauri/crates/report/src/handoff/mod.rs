//! The risk database in forms other tools read: a query pack for osquery, and the extension advisories as JSON.

mod advisories;
mod pack;

pub use advisories::{ADVISORIES, advisories};
pub use pack::osquery_pack;

use sightline_model::Identifier;
use sightline_model::knowledge::Dossier;

/// A product or advisory, with what it is recognised by.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// What is known.
    pub dossier: Dossier,
    /// Its identifiers, in the form in which they are compared.
    pub identifiers: Vec<Identifier>,
}

/// Which database an export was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition<'a> {
    /// Content version.
    pub version: &'a str,
    /// Newest review date of any entry, `YYYY-MM-DD`.
    pub date: &'a str,
}
