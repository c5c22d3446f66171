//! Letters, and passwords in leaks.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

dto! {
    /// A letter the program can prepare.
    pub struct LetterView {
        /// Its id.
        pub id: String,
        /// `gdpr`, `uk-gdpr`.
        pub law: String,
        /// `access`, `erasure`, `reminder`, `complaint`.
        pub kind: String,
        /// What it is called.
        pub name: String,
        /// What it brings, and what it does not.
        pub about: String,
        /// Languages it can be written in.
        pub languages: Vec<String>,
        /// What is to be filled in: `company`, `account`, `name`, `what`, `sent`, `authority`.
        pub places: Vec<String>,
        /// Paragraphs that may be left out.
        pub parts: Vec<LetterPartView>,
    }

    /// A paragraph that may be left out.
    pub struct LetterPartView {
        /// Its id.
        pub id: String,
        /// What it is called.
        pub name: String,
        /// In it, unless the person says otherwise.
        pub ticked: bool,
    }

    /// A letter that was sent.
    pub struct TrackedView {
        /// Its id.
        pub id: String,
        /// What the letter is called.
        pub name: String,
        /// To whom.
        pub company: String,
        /// When it was sent (`YYYY-MM-DD`).
        pub sent: String,
        /// When an answer is due; `None`: the law names no time.
        pub due: Option<String>,
        /// That day is over.
        pub overdue: bool,
        /// It was answered.
        pub answered: bool,
    }

    /// All letters.
    pub struct LetterList {
        /// Those that can be prepared.
        pub letters: Vec<LetterView>,
        /// Those that were sent.
        pub tracked: Vec<TrackedView>,
        /// What is kept of them outlasts the program.
        pub lasting: bool,
    }

    /// A letter with what was filled in.
    pub struct LetterRequest {
        /// The letter's id.
        pub letter: String,
        /// The language it is written in.
        pub language: String,
        /// What stands in its places.
        pub filled: BTreeMap<String, String>,
        /// Parts that are wanted.
        pub parts: Vec<String>,
    }

    /// A letter as it is.
    pub struct LetterForm {
        /// Its subject.
        pub subject: String,
        /// Its text.
        pub text: String,
    }

    /// A letter the person sent.
    pub struct TrackRequest {
        /// The letter's id.
        pub letter: String,
        /// To whom.
        pub company: String,
        /// When (`YYYY-MM-DD`).
        pub sent: String,
    }

    /// A letter that was sent, by its id.
    pub struct TrackedId {
        /// Its id.
        pub id: String,
        /// No longer to be kept, instead of answered.
        pub forget: bool,
    }

    /// A password to be looked for in known leaks.
    pub struct PasswordRequest {
        /// It. Never kept.
        pub password: String,
    }

    /// How often it is in known leaks.
    pub struct PasswordFound {
        /// 0: not among them.
        #[cfg_attr(test, ts(type = "number"))]
        pub times: u64,
    }
}
