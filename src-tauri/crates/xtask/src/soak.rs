//! `cargo xtask soak`: what takes long by nature.

use crate::shell::{Outcome, cargo, command, has, must, output, root, say, target};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// Minutes of fuzzing when nobody says how many.
const MINUTES: u64 = 60;

/// The property tests, longer, then every parser fuzzed for its share of the minutes.
pub fn soak(minutes: Option<&str>) -> Outcome {
    let hour = MINUTES.to_string();
    let minutes = minutes.unwrap_or(&hour);
    number(minutes)?;
    say("The property tests, a thousand times longer than in `cargo xtask test`.");
    let mut long = cargo(&["test", "--release", "-p", "sightline-parse", "-p", "sightline-assess"]);
    long.env("PROPTEST_CASES", "256000").current_dir(root());
    must(long)?;
    say("\nThe encrypted store, killed five hundred times while it saves.");
    let mut kills = cargo(&["test", "--release", "-p", "sightline-vault", "killed", "--", "--nocapture"]);
    kills.env("SIGHTLINE_KILLS", "500").current_dir(root());
    must(kills)?;
    say("\nSteps, killed two hundred times while they are carried out or taken back.");
    let mut kills =
        cargo(&["test", "--release", "-p", "sightline-tests", "--test", "it", "killed", "--", "--nocapture"]);
    kills.env("SIGHTLINE_KILLS", "200").current_dir(root());
    must(kills)?;
    fuzz(minutes)
}

fn number(minutes: &str) -> Outcome<u64> {
    minutes.parse().map_err(|_| format!("`{minutes}` is no number of minutes"))
}

/// Every target of `tests/fuzz`, one after the other. Corpora stay in `target/fuzz/corpus`, so that the next run goes on
/// where this one ended.
pub fn fuzz(minutes: &str) -> Outcome {
    let minutes = number(minutes)?;
    if !has("cargo-fuzz") {
        return Err("cargo-fuzz is not installed: `cargo install --locked cargo-fuzz`".to_owned());
    }
    let names = targets()?;
    let seconds = (minutes * 60 / names.len().max(1) as u64).max(1);
    say(&format!("\n{} parsers, {seconds} seconds each, with the address sanitizer.", names.len()));
    let folder = target().join("fuzz");
    let shown = folder.display().to_string();
    let mut build = cargo(&["fuzz", "build", "--fuzz-dir", "tests/fuzz", "--target-dir", &shown]);
    // The instrumentation is not stable; everything else is built by the toolchain of the project.
    build.env("RUSTC_BOOTSTRAP", "1");
    must(build)?;
    let programs = folder.join(host()?).join("release");
    let mut failed = Vec::new();
    for name in &names {
        let (executions, wrong) = fuzz_one(&programs.join(name), &folder, name, seconds)?;
        say(&executions);
        failed.extend(wrong);
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// A line that says how it went, and what went wrong.
fn fuzz_one(program: &Path, folder: &Path, name: &str, seconds: u64) -> Outcome<(String, Option<String>)> {
    let [corpus, crashes] = ["corpus", "crashes"].map(|kind| folder.join(kind).join(name));
    for new in [&corpus, &crashes] {
        fs::create_dir_all(new).map_err(|error| format!("{}: {error}", new.display()))?;
    }
    let log = folder.join(format!("{name}.log"));
    let wrong = |error: std::io::Error| format!("{}: {error}", log.display());
    let file = fs::File::create(&log).map_err(wrong)?;
    let mut fuzz = command(&program.display().to_string(), &[&corpus.display().to_string()]);
    fuzz.args([format!("-max_total_time={seconds}"), format!("-artifact_prefix={}/", crashes.display())]);
    // One input: two seconds of an ordinary build are some five of this one.
    fuzz.args(["-timeout=5", "-rss_limit_mb=512", "-detect_leaks=0", "-print_final_stats=1"]);
    // Memory the sanitizer holds back would count as the parser's.
    fuzz.env("ASAN_OPTIONS", "detect_odr_violation=0:quarantine_size_mb=16").env("SIGHTLINE_CORPUS", &corpus);
    let start = Instant::now();
    let status = fuzz.stderr(file).status().map_err(|error| format!("{}: {error}", program.display()))?;
    let seconds = start.elapsed().as_secs();
    let told = fs::read(&log).map_err(wrong)?;
    let told = String::from_utf8_lossy(&told);
    let executions = told.lines().rev().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let line = format!("{:>12} in {seconds:>4} s  {name}", executions.unwrap_or("?").trim());
    let left: Vec<String> =
        fs::read_dir(&crashes).into_iter().flatten().flatten().map(|file| file.path().display().to_string()).collect();
    let failed = !status.success() || !left.is_empty();
    Ok((line, failed.then(|| format!("{name} ended with {status}, see {}: {}", log.display(), left.join(", ")))))
}

/// Names of the programs of the fuzz crate.
fn targets() -> Outcome<Vec<String>> {
    let path = root().join("tests/fuzz/Cargo.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let programs = text.split("[[bin]]").skip(1);
    let names = programs.filter_map(|program| program.lines().find_map(|line| line.strip_prefix("name = ")));
    Ok(names.map(|name| name.trim_matches('"').to_owned()).collect())
}

fn host() -> Outcome<String> {
    let told = output(command("rustc", &["-vV"])).unwrap_or_default();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "`rustc -vV` names no host".to_owned())
}
