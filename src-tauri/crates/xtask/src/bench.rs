//! `cargo xtask bench`: ratios in one run.

use crate::setup;
use crate::shell::{Outcome, cargo, command, must, target};

/// Builds and runs the benchmarks of the `tests` package; `--ui` adds the window's.
pub fn bench(rest: &[&str]) -> Outcome {
    setup::for_build()?;
    setup::riskdb("build", &[])?;
    must(cargo(&["build", "--release", "--workspace", "--bin", "sightline", "--bin", "bench"]))?;
    if rest.contains(&"--ui") {
        setup::everything()?;
        setup::npm("build")?;
        must(cargo(&["build", "--release", "--workspace", "--bin", "sightline-app", "--example", "empty_window"]))?;
    }
    must(command(&target().join("release/bench").to_string_lossy(), rest))
}
