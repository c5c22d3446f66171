//! The risk database as the program reads it: one SQLite file, opened read-only, looked up by identifier.
//!
//! **What it is not.** It does not judge (that is `assess`), lint or compile (that is `curate`), or fetch anything.
//!
//! **Invariants.** A database is never written to. Reading is tolerant: unknown keys and words of newer data are kept
//! out of the way, never an error. A file that is not a Sightline database is refused with a sentence, not a panic.
//!
//! ```
//! use sightline_riskdb::RiskDb;
//! assert!(RiskDb::from_bytes(b"not a database").is_err());
//! ```

mod db;
pub mod schema;
pub mod source;

pub use db::{RiskDb, RiskDbError, SearchHit, Stats, fold_name, normalised};
