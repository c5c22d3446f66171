//! `cargo xtask bench`: speed as ratios of two things measured in turn in one run, so that figures carry over.

mod assess;
mod checkup;
mod inventory;
mod memory;
mod peers;
mod riskdb;
mod summary;
mod window;

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let after = |flag: &str| args.iter().position(|arg| arg == flag).and_then(|at| args.get(at + 1));
    if let Some(root) = after("--memory-of") {
        return match inventory::memory_here(std::path::Path::new(root)) {
            Ok((start, peak)) => {
                let _ = writeln!(std::io::stdout(), "{start} {peak}");
                ExitCode::SUCCESS
            }
            Err(message) => {
                let _ = writeln!(std::io::stderr(), "{message}");
                ExitCode::FAILURE
            }
        };
    }
    let times = after("--machine").map_or(Some(1), |times| times.parse().ok().filter(|times| (1..=20).contains(times)));
    let Some(times) = times else {
        let _ = writeln!(std::io::stderr(), "--machine takes how many times the full size, 1 to 20");
        return ExitCode::from(2);
    };
    if let Some(folder) = after("--write") {
        let size = sightline_tests::machine::Size::full(times);
        return match sightline_tests::machine::write(std::path::Path::new(folder), size) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(std::io::stderr(), "{folder}: {error}");
                ExitCode::FAILURE
            }
        };
    }
    // Alone on request: it needs neither strace nor a built `sightline`.
    let given = |flag: &str| args.iter().any(|arg| arg == flag);
    let alone = given("--riskdb") || given("--ui");
    let mut rows = if given("--riskdb") {
        riskdb::rows().into_iter().chain(assess::rows()).chain(summary::rows()).collect()
    } else if given("--ui") {
        Vec::new()
    } else {
        inventory::rows(times)
    };
    if !alone && !args.iter().any(|arg| arg == "--machine") {
        rows.push(checkup::against_reading());
        rows.extend(memory::rows());
        rows.extend(riskdb::rows());
        rows.extend(assess::rows());
        rows.extend(summary::rows());
    }
    if args.iter().any(|arg| arg == "--peers") {
        rows.extend(peers::rows());
    }
    if args.iter().any(|arg| arg == "--ui") {
        rows.extend(window::against_an_empty_one());
        rows.extend(window::with_many_findings());
    }
    let mut out = std::io::stdout();
    let mut failed = false;
    let _ = writeln!(out, "{:<74} {:>10} {:>10} {:>7}", "what ÷ against what (medians)", "ms", "ms", "ratio");
    for row in rows {
        match row {
            Ok(row) => {
                let ratio = row.ours / row.theirs;
                let _ = writeln!(out, "{:<74} {:>10.1} {:>10.1} {ratio:>7.2}", row.what, row.ours, row.theirs);
            }
            Err(message) => {
                failed = true;
                let _ = writeln!(out, "{message}");
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// One line of the table.
pub struct Row {
    what: String,
    /// Median, milliseconds.
    ours: f64,
    /// Median, milliseconds.
    theirs: f64,
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The file a line of strace's says was opened: `… = 5</path>`.
fn opened(line: &str) -> Option<std::path::PathBuf> {
    let (_, answer) = line.rsplit_once(" = ")?;
    Some(answer.split_once('<')?.1.trim_end().trim_end_matches('>').into())
}
