//! Tests across crates that need nothing but this machine's files.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test says what went wrong by stopping there"
)]

mod catalogue;
mod collisions;
mod contract;
mod coverage;
mod fixing;
mod fuzz;
mod handoff;
mod house;
mod killed;
mod machine;
mod password;
mod person;
mod repaired;
mod scenarios;
mod summary;
mod updates;
mod words;
mod workshop;
