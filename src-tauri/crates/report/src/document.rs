//! The summary every format is made of: everything in it was already decided to be shown.

use serde::{Deserialize, Serialize};
use sightline_model::{Date, Word};

/// Paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// A summary, ready to be laid out. Sentences are already in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// BCP 47 tag for the document.
    pub language: String,
    /// The day it was made, `YYYY-MM-DD`.
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
    /// Names of programs are names, not stand-ins.
    #[serde(default)]
    pub names: bool,
    /// For whom it was judged, in words; empty: as for anyone.
    #[serde(default)]
    pub judged_for: Vec<String>,
    /// How many carry each word, from most to least pressing; those not listed among `findings` count too.
    pub counts: Vec<(Word, usize)>,
    /// What changed since the time before, by code and number; `None`: nothing to compare with.
    #[serde(default)]
    pub since: Option<SummarySince>,
    /// What to do first.
    #[serde(default)]
    pub steps: Vec<SummaryStep>,
    /// What the person keeps on purpose.
    #[serde(default)]
    pub kept: Vec<String>,
    /// Findings, most pressing first.
    pub findings: Vec<SummaryFinding>,
    /// Places that could not be read or were left out.
    pub not_checked: Vec<SummaryGap>,
    /// What no checkup here can see, as sentences.
    pub limits: Vec<String>,
}

/// What changed since the time before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummarySince {
    /// The day of that one.
    pub at: String,
    /// Codes (`new`, `gone`, `reach` …) and how many.
    pub counts: Vec<(String, u32)>,
}

/// Something to do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryStep {
    /// What.
    pub title: String,
    /// What it makes better.
    pub why: String,
    /// Minutes.
    pub minutes: u32,
    /// `exact`, `reinstall`, `partly`, `none`.
    pub reverse: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SummaryFinding {
    /// Its name, or a stand-in.
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
    /// Where it was seen; empty unless wanted.
    #[serde(default)]
    pub seen: Vec<String>,
    /// What is known.
    pub facts: Vec<SummaryFact>,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummaryGap {
    /// Kind of source, in words.
    pub source: String,
    /// Path; `None` unless wanted.
    #[serde(default)]
    pub path: Option<String>,
    /// Why, in words.
    pub reason: String,
}
