//! Judging: what is known of a thing, what it can reach here, whether it is on, and what matters to this person, into a
//! word, a separate "how sure", and a number that unfolds into its terms.
//!
//! **What it is not.** It does not look anything up, open anything, know the time, or say anything to a person.
//!
//! **Invariants.** Pure and total: no I/O, no clock (the day is a parameter), no panic. Nothing here knows a country's
//! name; the same facts under another code give the same result. A bare name never moves a word. More concern never
//! lowers attention, more trust never raises it, one event counts once, and unknown is never "fine".

mod constants;
mod evidence;
mod judge;
mod signals;
mod terms;

pub use constants::{Constants, Gates};
pub use evidence::{Applied, WhyNot, apply};
pub use judge::{Assessment, Decision, QuestionState, Subject, Weighed, is_affected, judge, weigh};
pub use signals::{Signal, signals};
pub use terms::Term;
