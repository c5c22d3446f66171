//! The summary a person takes along.

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
}
