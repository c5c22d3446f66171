//! `cargo xtask bench`: speed as ratios of two things measured in turn in one run, so that figures carry over.

mod checkup;
mod window;

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let ui = std::env::args().any(|arg| arg == "--ui");
    let mut rows = vec![checkup::against_reading()];
    if ui {
        rows.extend(window::against_an_empty_one());
    }
    let mut out = std::io::stdout();
    let mut failed = false;
    let _ = writeln!(out, "{:<62} {:>10} {:>10} {:>7}", "what ÷ against what (medians)", "ms", "ms", "ratio");
    for row in rows {
        match row {
            Ok(row) => {
                let ratio = row.ours / row.theirs;
                let _ = writeln!(out, "{:<62} {:>10.1} {:>10.1} {ratio:>7.2}", row.what, row.ours, row.theirs);
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
