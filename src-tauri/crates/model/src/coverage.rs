//! What was looked at, what could not be, and why: absence of a row is never taken for absence of a thing.

use serde::{Deserialize, Serialize};

/// Name of a kind of source, e.g. `dpkg` or `chromium-extensions`. Stable: it stands in the JSON contract.
pub type SourceId = &'static str;

/// How a source answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CoverageStatus {
    /// Read; `items` says how many things it held.
    Found,
    /// Not there on this machine.
    Absent,
    /// There, but this user may not read it.
    Denied,
    /// There, but not readable as what it should be.
    Damaged,
    /// Left out on purpose: cancelled, over a size or time limit, or not asked for.
    Skipped,
}

/// Why a place could not be read or was left out: a stable code, and a technical detail for those who want it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// Kebab-case code; the sentence for it is the message `reason-<code>` of the catalogue.
    pub code: String,
    /// What the system or the parser said, in English. Never markup, never file content of unbounded length.
    pub detail: Option<String>,
}

impl Reason {
    /// A reason without detail.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), detail: None }
    }

    /// A reason with what the system or parser said, cut to 200 characters.
    #[must_use]
    pub fn with(code: &str, detail: impl std::fmt::Display) -> Self {
        let detail: String = detail.to_string().chars().take(200).collect();
        Self { code: code.to_owned(), detail: Some(detail) }
    }
}

/// One place that was looked at: a package database, a browser profile, a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Which kind of source.
    pub source: String,
    /// How it answered.
    pub status: CoverageStatus,
    /// Path on the inspected machine (as seen from its own root).
    pub path: String,
    /// Number of items this place gave.
    pub items: usize,
    /// `None` for `Found` and plain `Absent`.
    pub reason: Option<Reason>,
}

/// One thing that went wrong at one path while the rest of its source was read on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which kind of source.
    pub source: String,
    /// Path on the inspected machine.
    pub path: String,
    /// `Denied`, `Damaged` or `Skipped`.
    pub status: CoverageStatus,
    /// Why.
    pub reason: Reason,
}

impl From<Problem> for Coverage {
    fn from(problem: Problem) -> Self {
        Self {
            source: problem.source,
            status: problem.status,
            path: problem.path,
            items: 0,
            reason: Some(problem.reason),
        }
    }
}

/// The answer of a source: what it held, what went wrong, and which places were looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scan<T> {
    /// Things found.
    pub items: Vec<T>,
    /// Things that could not be read although their source could.
    pub problems: Vec<Problem>,
    /// Places looked at.
    pub coverage: Vec<Coverage>,
}

impl<T> Default for Scan<T> {
    fn default() -> Self {
        Self { items: Vec::new(), problems: Vec::new(), coverage: Vec::new() }
    }
}

impl<T> Scan<T> {
    /// Takes in another answer.
    pub fn absorb(&mut self, other: Self) {
        self.items.extend(other.items);
        self.problems.extend(other.problems);
        self.coverage.extend(other.coverage);
    }
}
