//! From findings to what to do: which actions fit a finding, what each promises, and which come first; and the letters
//! a person may write.
//!
//! **What it is not.** It carries nothing out, and knows no machine, no file and no window.
//!
//! **Invariants.** Pure. A promise is the assessment worked out again with the action's effect, nothing else. What a
//! person needs or keeps on purpose is never taken away; where somebody may be watching, nothing is taken away at all.

mod action;
mod letter;
mod offer;
mod operation;
mod steps;

pub use action::{
    Action, ActionText, Clears, Condition, Doing, Effect, How, Lower, Need, Offered, PowerEffect, Reverse, Risk,
};
pub use letter::{Letter, LetterPart, LetterSource, LetterText, PLACES as LETTER_PLACES};
pub use offer::{Offer, Situation, Stance, offers};
pub use operation::{Manager, Operation, operations};
pub use steps::{Step, next_steps};

use std::sync::LazyLock;

/// Every action, in the order of the catalogue.
#[must_use]
pub fn catalogue() -> &'static [Action] {
    // The build took each in; there is nothing left that could be wrong.
    static ACTIONS: LazyLock<Vec<Action>> = LazyLock::new(|| {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/playbooks.json"))).unwrap_or_default()
    });
    &ACTIONS
}

/// Every letter, in the order of its list.
#[must_use]
pub fn letters() -> &'static [Letter] {
    static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/letters.json"))).unwrap_or_default()
    });
    &LETTERS
}
