//! `cargo xtask test`.

use crate::setup;
use crate::shell::{Outcome, cargo, has, must, say};
use std::time::Instant;

type Stage = (&'static str, fn() -> Outcome);

const STAGES: &[Stage] = &[
    ("set-up", setup::everything),
    ("format", || must(cargo(&["fmt", "--all", "--check"]))),
    ("data lint and compile", || setup::riskdb("build", &[])),
    ("window: lint", || setup::npm("lint")),
    ("window: types", || setup::npm("check")),
    ("window: unit tests", || setup::npm("test")),
    ("window: build", || setup::npm("build")),
    ("lints", || {
        must(cargo(&[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--features",
            "sightline-tests/real",
            "--",
            "-D",
            "warnings",
        ]))
    }),
    ("dependencies", dependencies),
    ("unit and integration tests", || must(cargo(&["test", "--quiet", "--workspace"]))),
    ("programs", || must(cargo(&["build", "--quiet", "--workspace", "--bins"]))),
    ("real browsers, real window, no network", || {
        must(cargo(&[
            "test",
            "--quiet",
            "--workspace",
            "--features",
            "sightline-tests/real",
            "--test",
            "real",
            "--",
            "--test-threads",
            "1",
        ]))
    }),
];

/// Runs every stage, or only those whose name contains a given word; stops at the first that fails.
pub fn test(only: &[&str]) -> Outcome {
    let mut times: Vec<(&str, f64)> = Vec::new();
    let result = STAGES
        .iter()
        .filter(|(name, _)| only.is_empty() || only.iter().any(|word| name.contains(word)))
        .try_for_each(|(name, stage)| {
            say(&format!("\n── {name}"));
            let start = Instant::now();
            let outcome = stage().map_err(|error| format!("{name}: {error}"));
            times.push((name, start.elapsed().as_secs_f64()));
            outcome
        });
    say("\nSeconds per stage");
    for (name, seconds) in &times {
        say(&format!("{seconds:8.1}  {name}"));
    }
    say(&format!("{:8.1}  in all", times.iter().map(|(_, seconds)| seconds).sum::<f64>()));
    result
}

/// Licences and bans by cargo-deny where it is installed; the same lists are held by a test in any case.
fn dependencies() -> Outcome {
    if !has("cargo-deny") {
        say("cargo-deny is not installed; `deny.toml` is checked by the tests only");
        return Ok(());
    }
    must(cargo(&[
        "deny",
        "--log-level",
        "error",
        "check",
        "--config",
        "src-tauri/deny.toml",
        "licenses",
        "bans",
        "sources",
    ]))
}
