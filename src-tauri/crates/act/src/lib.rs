//! Carries out operations on the machine: previewed, written down before they begin, looked at afterwards, taken back.
//!
//! **What it is not.** It decides nothing: what to do comes as a closed [`Operation`], from `remedy`. It keeps no
//! journal of its own; the caller hands one in.
//!
//! **Invariants.** What was previewed is what runs: the preview's hash is worked out again right before, and something
//! else stops it. Nothing begins before it is in the journal, with what was there before. What came of it is told by
//! looking at the machine, never by an exit status; so a program that was killed in the middle knows, at its next
//! start, how far it came. A file that changed since is never overwritten, by doing or by undoing. The program itself
//! never runs as another user: one command at a time asks the system through polkit.

mod change;
mod error;
mod host;
mod journal;
mod leftovers;
mod managed;
mod preview;
mod tools;
mod ways;

pub use change::{Change, Package, ProcessSeen, Seen};
pub use error::ActError;
pub use host::Host;
pub use journal::{Entry, Journal, State, carry_out, recover, settle, undo};
pub use leftovers::{Leftover, Whose, leftovers};
pub use managed::managed_by;
pub use preview::{Preview, preview};
pub use sightline_remedy::{Manager, Operation};
