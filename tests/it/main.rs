//! Tests across crates that need nothing but this machine's files.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test says what went wrong by stopping there"
)]

mod catalogue;
mod contract;
mod fuzz;
mod handoff;
mod house;
mod machine;
mod updates;
mod words;
