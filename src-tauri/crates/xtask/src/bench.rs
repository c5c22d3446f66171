//! `cargo xtask bench`: ratios in one run.

use crate::setup;
use crate::shell::{Outcome, cargo, must};

/// Builds and runs the benchmarks of the `tests` package; `--ui` adds the window's.
pub fn bench(rest: &[&str]) -> Outcome {
    setup::for_build()?;
    setup::riskdb("build", &[])?;
    if rest.contains(&"--ui") {
        setup::everything()?;
        setup::npm("build")?;
        must(cargo(&[
            "build",
            "--release",
            "-p",
            "sightline-app",
            "--bin",
            "sightline-app",
            "--example",
            "empty_window",
        ]))?;
    }
    must(cargo(&["build", "--quiet", "--release", "-p", "sightline-cli"]))?;
    must(cargo(&[&["run", "--quiet", "--release", "-p", "sightline-tests", "--bin", "bench", "--"], rest].concat()))
}
