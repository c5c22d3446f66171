//! The nouns every part of Sightline shares: items found on a machine, what was looked at, problems, dates, words.
//!
//! **What it is not.** No parsing, no judging, no wire format of the outside contract (that is `api`).
//!
//! **Invariants.** This crate never opens a file, a connection or a clock; its types are plain data.
//! An [`ItemId`] depends only on what identifies the thing at its source, so it is equal in every run.

mod coverage;
mod date;
mod identity;
mod item;
pub mod knowledge;
mod verdict;
pub mod version;

pub use coverage::{Coverage, CoverageStatus, Problem, Reason, Scan, SourceId};
pub use date::{Date, DateError};
pub use identity::{Identifier, IdentifierKind, ItemId};
pub use item::{
    Connection, Declared, ExtensionFacts, InstallSource, Item, ItemKind, Observation, ObservationKind, Origin, Reach,
    Role, SourceRef,
};
pub use verdict::{Certainty, Device, Exposure, Home, Level, Person, Power, Profile, Question, Sureness, Word};

/// The operating system a machine (live or a folder holding one) belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Os {
    /// Any Linux distribution.
    Linux,
    /// Windows 10 and later.
    Windows,
    /// macOS 12 and later.
    Macos,
}
