//! The inventory of a made-up machine: against reading the same bytes, against `dpkg-query`, as it grows, its memory.

use crate::{Row, median, opened};
use sightline_collect::{Limits, Machine, Watch, collect};
use sightline_model::Os;
use sightline_tests::machine::{Size, write};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Instant;

const ROUNDS: usize = 15;

/// Rows of a machine of `times` the full size.
pub fn rows(times: usize) -> Vec<Result<Row, String>> {
    match measure(times) {
        Ok(rows) => rows.into_iter().map(Ok).collect(),
        Err(message) => vec![Err(message)],
    }
}

fn measure(times: usize) -> Result<Vec<Row>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (full, tenth) = (folder.path().join("full"), folder.path().join("tenth"));
    let size = Size::full(times);
    write(&full, size).map_err(|error| error.to_string())?;
    let small = Size {
        packages: size.packages / 10,
        flatpaks: size.flatpaks / 10,
        snaps: size.snaps / 10,
        profiles: size.profiles / 10,
        extensions: size.extensions / 10,
    };
    write(&tenth, small).map_err(|error| error.to_string())?;
    let files = files_read(&full)?;
    let bytes: u64 = files.iter().filter_map(|file| file.metadata().ok()).map(|meta| meta.len()).sum();
    let (mut ours, mut theirs, mut tenths) = (Vec::new(), Vec::new(), Vec::new());
    let (mut dpkg, mut query) = (Vec::new(), Vec::new());
    let mut items = 0;
    for _ in 0..ROUNDS {
        let watch = Timed::default();
        let start = Instant::now();
        items = inventory(&full, &watch)?;
        ours.push(milliseconds(start));
        dpkg.push(watch.of("dpkg"));
        let start = Instant::now();
        files.iter().for_each(|file| skim(file));
        theirs.push(milliseconds(start));
        let start = Instant::now();
        inventory(&tenth, &Timed::default())?;
        tenths.push(milliseconds(start));
        let start = Instant::now();
        let done = Command::new("dpkg-query")
            .args(["--admindir".as_ref(), full.join("var/lib/dpkg").as_os_str(), "-W".as_ref()])
            .stdout(Stdio::null())
            .status();
        if !done.is_ok_and(|status| status.success()) {
            return Err("`dpkg-query -W` did not answer for the made-up machine".to_owned());
        }
        query.push(milliseconds(start));
    }
    let (start, peak) = memory(&full)?;
    let total = median(ours.clone());
    let mut waits = Vec::new();
    for step in 1..=40 {
        let watch = Stopping::after(total * f64::from(step) / 41.0);
        inventory(&full, &watch)?;
        waits.extend(watch.waited());
    }
    let longest = waits.iter().copied().fold(0.0, f64::max);
    let machine = format!("{items} items of {} files, {:.0} MB", files.len(), bytes as f64 / 1e6);
    Ok(vec![
        Row {
            what: format!("inventory, {machine} ÷ skipping through them"),
            ours: median(ours.clone()),
            theirs: median(theirs),
        },
        Row {
            what: format!("dpkg source, {} packages ÷ dpkg-query -W", size.packages),
            ours: median(dpkg),
            theirs: median(query),
        },
        Row {
            what: "inventory ÷ inventory of a machine a tenth its size".to_owned(),
            ours: median(ours),
            theirs: median(tenths),
        },
        Row { what: "inventory: peak memory ÷ memory at its start, MiB".to_owned(), ours: peak, theirs: start },
        Row { what: format!("longest wait after a stop, of {} ÷ 100 ms", waits.len()), ours: longest, theirs: 100.0 },
    ])
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn inventory(root: &Path, watch: &dyn Watch) -> Result<usize, String> {
    let machine = Machine::at(root.to_path_buf(), Os::Linux).map_err(|error| error.to_string())?;
    let found = collect(&machine, &["en".to_owned()], &Limits::default(), watch);
    Ok(black_box(found).items.len())
}

/// Reads a file the cheapest way that still sees its structure.
fn skim(path: &Path) {
    let Ok(bytes) = std::fs::read(path) else { return };
    if bytes.first() == Some(&b'{') {
        black_box(serde_json::from_slice::<serde::de::IgnoredAny>(&bytes).is_ok());
    } else {
        black_box(bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count());
    }
}

/// Files below `root` that an inventory opens, by watching one with strace.
fn files_read(root: &Path) -> Result<Vec<PathBuf>, String> {
    let root = root.canonicalize().map_err(|error| error.to_string())?;
    let trace = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let program = sightline_tests::root().join("target/release/sightline");
    let status = Command::new("strace")
        .args(["--follow-forks", "--decode-fds=path", "--trace=openat,openat2", "--successful-only", "--output"])
        .arg(trace.path())
        .arg(&program)
        .args(["inventory", "--os", "linux", "--output", "/dev/null", "--root"])
        .arg(&root)
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("strace: {error}"))?;
    if !status.success() {
        return Err(format!("`{}` under strace ended with {status}", program.display()));
    }
    let text = std::fs::read_to_string(trace.path()).map_err(|error| error.to_string())?;
    let paths: BTreeSet<PathBuf> = text
        .lines()
        .filter(|line| !line.contains("O_DIRECTORY") && !line.contains("O_PATH"))
        .filter_map(opened)
        .filter(|path| path.starts_with(&root) && path.is_file())
        .collect();
    Ok(paths.into_iter().collect())
}

/// Asks to stop after some milliseconds, and knows when it first did.
struct Stopping {
    start: Instant,
    after: f64,
    asked: Mutex<Option<Instant>>,
}

impl Stopping {
    fn after(after: f64) -> Self {
        Self { start: Instant::now(), after, asked: Mutex::new(None) }
    }

    /// Milliseconds from the moment to stop was due to now; `None`: it was through before.
    fn waited(&self) -> Option<f64> {
        let asked = self.asked.lock().ok().and_then(|asked| *asked);
        asked.map(|_| milliseconds(self.start) - self.after)
    }
}

impl Watch for Stopping {
    fn source_started(&self, _source: &str, _place: &str) {}
    fn source_finished(&self, _source: &str, _items: usize, _problems: usize) {}
    fn is_cancelled(&self) -> bool {
        let stop = milliseconds(self.start) >= self.after;
        if stop && let Ok(mut asked) = self.asked.lock() {
            asked.get_or_insert_with(Instant::now);
        }
        stop
    }
}

/// How long each source took.
#[derive(Default)]
struct Timed(Mutex<Vec<(String, Instant, f64)>>);

impl Timed {
    fn of(&self, source: &str) -> f64 {
        let rows = self.0.lock().map(|rows| rows.clone()).unwrap_or_default();
        rows.iter().filter(|row| row.0 == source).map(|row| row.2).sum()
    }
}

impl Watch for Timed {
    fn source_started(&self, source: &str, _place: &str) {
        if let Ok(mut rows) = self.0.lock() {
            rows.push((source.to_owned(), Instant::now(), 0.0));
        }
    }

    fn source_finished(&self, source: &str, _items: usize, _problems: usize) {
        if let Ok(mut rows) = self.0.lock()
            && let Some(row) = rows.iter_mut().rev().find(|row| row.0 == source)
        {
            row.2 = milliseconds(row.1);
        }
    }

    fn is_cancelled(&self) -> bool {
        false
    }
}

/// MiB a fresh process has before and at most during an inventory of `root`: this program, started again.
fn memory(root: &Path) -> Result<(f64, f64), String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(program).arg("--memory-of").arg(root).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(start), Some(peak)) => Ok((start, peak)),
        _ => Err(format!("no memory figures: {text}")),
    }
}

/// What the process started by [`memory`] does; its answer: MiB at the start, MiB at most.
pub fn memory_here(root: &Path) -> Result<(f64, f64), String> {
    let start = status("VmRSS:")?;
    inventory(root, &Timed::default())?;
    Ok((start, status("VmHWM:")?))
}

fn status(key: &str) -> Result<f64, String> {
    let text = std::fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let kib = text.lines().find_map(|line| line.strip_prefix(key)?.split_whitespace().next()?.parse::<f64>().ok());
    kib.map(|kib| kib / 1024.0).ok_or_else(|| format!("no {key} in /proc/self/status"))
}
