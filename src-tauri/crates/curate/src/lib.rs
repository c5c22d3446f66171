//! The author's side of the risk database: load the sources, lint them strictly, compile them deterministically, sign what is
//! published.
//!
//! **What it is not.** Nothing of this crate is shipped, and nothing shipped depends on it; the program reads what is
//! compiled here through `riskdb`.
//!
//! **Invariants.** Same sources, same bytes. What does not pass the linter is not compiled. One bad file never hides
//! the findings in another. No clock: the day is a parameter.

pub mod checks;
mod compile;
mod dossier;
mod load;
pub mod publish;

pub use checks::{Finding, Severity, checks as all_checks, lint};
pub use compile::{CompileError, compile};
pub use dossier::{Resolved, resolve};
pub use load::{LoadError, Loaded, SourceFile, load};
