//! A whole checkup of this machine against merely reading the same files.

use crate::{Row, median, opened};
use sightline_api::{CheckupOptions, Clock as _, Database, Machine, SystemClock, run_checkup};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const ROUNDS: usize = 21;

/// Files the checkup opens, by watching it once. Strace names them; libraries and the program itself do not count.
fn files_read() -> Result<Vec<PathBuf>, String> {
    let program = sightline_tests::root().join("target/release/sightline");
    let trace = std::env::temp_dir().join(format!("sightline-bench-{}", std::process::id()));
    let status = Command::new("strace")
        .args(["--follow-forks", "--decode-fds=path", "--trace=openat,openat2", "--successful-only", "--output"])
        .arg(&trace)
        .arg(&program)
        .args(["checkup", "--format", "html", "--output", "/dev/null"])
        .stderr(std::process::Stdio::null())
        .status()
        .map_err(|error| format!("strace: {error}"))?;
    if !status.success() {
        return Err(format!("`{}` under strace ended with {status}", program.display()));
    }
    let text = std::fs::read_to_string(&trace).map_err(|error| error.to_string())?;
    let _ = std::fs::remove_file(&trace);
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    for line in text.lines().filter(|line| !line.contains("O_DIRECTORY") && !line.contains("O_PATH")) {
        if let Some(path) = opened(line)
            && path.is_file()
            && !["/proc", "/sys", "/dev", "/lib", "/usr/lib", "/etc/ld.so.cache"]
                .iter()
                .any(|other| path.starts_with(other))
        {
            files.insert(path);
        }
    }
    Ok(files.into_iter().collect())
}

/// Both in turn, warm.
pub fn against_reading() -> Result<Row, String> {
    let files = files_read()?;
    let database = Database::from_bytes(sightline_tests::riskdb()).map_err(|error| error.to_string())?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let (mut bytes, mut items) = (0, 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let checkup = run_checkup(
            &Machine::live(),
            &CheckupOptions::default(),
            Some(&database),
            SystemClock.now(),
            &sightline_api::Silent,
        )
        .map_err(|error| error.to_string())?;
        ours.push(start.elapsed().as_secs_f64() * 1000.0);
        items = checkup.items.len();
        let start = Instant::now();
        bytes = files.iter().filter_map(|path| std::fs::read(path).ok()).map(|bytes| bytes.len()).sum();
        theirs.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    let what = format!("checkup, {items} items ÷ reading its {} files, {:.1} MB", files.len(), bytes as f64 / 1e6);
    Ok(Row { what, ours: median(ours), theirs: median(theirs) })
}
