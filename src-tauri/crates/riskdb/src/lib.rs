//! The risk database as the program reads it: one SQLite file, opened read-only, looked up by identifier; and how a
//! newer one is taken in when its publisher signed it.
//!
//! **What it is not.** It does not judge (that is `assess`), lint or compile (that is `curate`), and opens no
//! connection: updates come through a trait that the caller fulfils.
//!
//! **Invariants.** A database is never written to. Reading is tolerant: unknown keys and words of newer data are kept
//! out of the way, never an error. A file that is not a Sightline database is refused with a sentence, not a panic.
//!
//! ```
//! use sightline_riskdb::RiskDb;
//! assert!(RiskDb::from_bytes(b"not a database").is_err());
//! ```

mod db;
pub mod packed;
pub mod schema;
pub mod source;
pub mod update;

pub use db::{Asked, RiskDb, RiskDbError, SearchHit, Stats, fold_name, normalised};
