//! The summary a person takes along.

use super::WordCount;
use serde::{Deserialize, Serialize};

dto! {
    /// What is wanted in a summary.
    pub struct SummaryRequest {
        /// `pdf`, `html`, `md`, `csv`, `summary`.
        pub format: String,
        /// Its language.
        pub language: String,
        /// `a4`, `letter`.
        pub paper: String,
        /// Everything that is known, for an adviser.
        pub full: bool,
        /// Names of programs and extensions.
        pub names: bool,
        /// Paths and profiles.
        pub places: bool,
        /// Judged for who the person said they are.
        pub profile: bool,
    }

    /// Everything that will be in it, in order.
    pub struct SummaryPreview {
        /// Blocks.
        pub blocks: Vec<SummaryBlock>,
    }

    /// One block.
    pub struct SummaryBlock {
        /// `title`, `section`, `finding`, `text`, `item`.
        pub kind: String,
        /// Its text.
        pub text: String,
    }

    /// A summary somebody saved.
    pub struct SummaryOpen {
        /// Name of the file.
        pub name: String,
        /// What is in it.
        pub text: String,
    }

    /// One of those opened.
    pub struct SummaryAt {
        /// Its place, from 0.
        pub at: u32,
    }

    /// What the person says of one of those opened.
    pub struct SummaryLabel {
        /// Its place, from 0.
        pub at: u32,
        /// What stands over its column.
        pub label: String,
        /// Whose it is agreed to that.
        pub agreed: bool,
    }

    /// The sheet that is wanted.
    pub struct OfficeRequest {
        /// `pdf`, `html`.
        pub format: String,
        /// Its language.
        pub language: String,
        /// `a4`, `letter`.
        pub paper: String,
    }

    /// Summaries of others, opened in memory only.
    pub struct HandedView {
        /// As they were opened.
        pub summaries: Vec<HandedSummary>,
        /// What differs, where there are two.
        pub differences: Vec<HandedChange>,
        /// Programs by what to do about them, where there are two to fifteen with names.
        pub office: Vec<OfficeGroup>,
        /// Why there is no sheet yet: `few`, `many`, `nameless`, `unagreed`.
        pub office_waits: Option<String>,
    }

    /// One of them.
    pub struct HandedSummary {
        /// Name of the file.
        pub file: String,
        /// What stands over its column.
        pub label: String,
        /// Whose it is agreed to be on the sheet.
        pub agreed: bool,
        /// The day it was made.
        pub made: String,
        /// Its language.
        pub language: String,
        /// Names in it are names, not stand-ins.
        pub names: bool,
        /// How many carry each word.
        pub counts: Vec<WordCount>,
        /// All that is in it.
        pub blocks: Vec<SummaryBlock>,
    }

    /// One difference.
    pub struct HandedChange {
        /// `new`, `word`, `gone`.
        pub what: String,
        /// Name.
        pub name: String,
        /// Its word in the first.
        pub before: Option<String>,
        /// Its word in the second.
        pub after: Option<String>,
    }

    /// Programs with the same advice.
    pub struct OfficeGroup {
        /// `not-for-work`, `separate-device`, `find-out`, `fine`.
        pub advice: String,
        /// Programs.
        pub rows: Vec<OfficeRow>,
    }

    /// One program.
    pub struct OfficeRow {
        /// Name.
        pub name: String,
        /// The word each person has for it, in the order of the summaries.
        pub words: Vec<Option<String>>,
    }
}
