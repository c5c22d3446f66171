//! The personal risk summary as a document others can open. HTML for now: one self-contained page without scripts.
//!
//! **What it is not.** It does not judge, look anything up, or read the machine; it takes plain values.
//!
//! **Invariants.** Names and paths found on a machine are hostile text and come out as text. Unless asked for the full
//! record, no path, no profile name and no number underneath the words leaves through here. Addresses are links only
//! when they are https.

pub mod handoff;
mod html;
pub mod inventory;

pub use html::render_html;

use sightline_model::{Date, Word};

/// A summary, ready to be laid out. Sentences are already in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// BCP 47 tag for the document.
    pub language: String,
    /// The day it was made.
    pub made: String,
    /// What was looked at, in words that name no one.
    pub machine: String,
    /// Programs.
    pub apps: usize,
    /// Browser extensions.
    pub extensions: usize,
    /// Libraries and system parts that match nothing.
    pub parts: usize,
    /// Database version and date; `None`: none was there.
    pub database: Option<(String, String)>,
    /// How many carry each word, from most to least pressing; those not listed among `findings` count too.
    pub counts: Vec<(Word, usize)>,
    /// Findings, most pressing first.
    pub findings: Vec<SummaryFinding>,
    /// Places that could not be read or were left out.
    pub not_checked: Vec<SummaryGap>,
    /// What no checkup here can see, as sentences.
    pub limits: Vec<String>,
    /// Paths and profiles are wanted.
    pub full: bool,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct SummaryFinding {
    /// Untrusted name.
    pub name: String,
    /// The word.
    pub word: Word,
    /// How sure, in words.
    pub sure: String,
    /// Only the name agrees.
    pub possible: bool,
    /// Owner and the law it answers to.
    pub owner: Option<String>,
    /// What it can reach, in one sentence.
    pub reach: Option<String>,
    /// Where it was seen; shown only in the full record.
    pub seen: Vec<String>,
    /// What is known.
    pub facts: Vec<SummaryFact>,
}

/// One statement.
#[derive(Debug, Clone)]
pub struct SummaryFact {
    /// The statement.
    pub claim: String,
    /// Language of the statement.
    pub language: String,
    /// When it happened or began.
    pub date: Option<Date>,
    /// Where it stands, in words.
    pub status: String,
    /// Its sources.
    pub sources: Vec<SummarySource>,
}

/// A source, to be shown as a link.
#[derive(Debug, Clone)]
pub struct SummarySource {
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Address.
    pub url: String,
    /// When it was published.
    pub date: Option<Date>,
    /// When we read it.
    pub opened: Option<Date>,
}

/// A place that was not read.
#[derive(Debug, Clone)]
pub struct SummaryGap {
    /// Kind of source, in words.
    pub source: String,
    /// Path; shown only in the full record.
    pub path: String,
    /// Why, in words.
    pub reason: String,
}
