//! Tests on real parts: Debian's browsers, the real window under a display of its own, a namespace without network.
//! They need what `cargo xtask test` installs, and run one at a time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test says what went wrong by stopping there"
)]

mod browsers;
mod fix;
mod memory;
mod silence;
mod summary;
mod window;
