//! Finds the places where a machine says what is installed on it, reads them, and hands the bytes to `parse`.
//!
//! **What it is not.** It judges nothing and interprets no format; it writes nothing, starts no program, opens no
//! connection.
//!
//! **Invariants.**
//! - Every path goes through `reader`, which never leaves the machine's root, opens read-only and only regular files,
//!   and keeps to [`Limits`]. Paths in answers are those the machine itself would use (`/home/jana/.config/…`).
//! - One wrong file is one [`sightline_model::Problem`]; everything else is still found.
//! - Every place looked at gives a coverage row, also when nothing is there.
//! - The answer depends only on the machine's files and the languages, never on the order the file system lists them.
//! - What runs is asked of the live system past the reader, in `alive` alone; of command lines only paths of programs are kept.
//! - `cfg` of a system stands in this crate only, and here only where a file is opened and the system is named.
//!
//! A source is one file in `sources/`, one row in its registry, one parser and one fixture folder.
//!
//! ```
//! use sightline_collect::{Limits, Machine, Silent, collect};
//! # let folder = tempfile::tempdir().unwrap();
//! # let folder = folder.path().to_path_buf();
//! let machine = Machine::at(folder, sightline_model::Os::Linux).unwrap();
//! let scan = collect(&machine, &["en".to_owned()], &Limits::default(), &Silent);
//! assert!(scan.items.is_empty() && !scan.coverage.is_empty());
//! ```

pub mod alive;
pub mod import;
mod machine;
mod reader;
mod run;
mod shortcut;
mod sources;

pub use machine::{CollectError, Machine};

use run::Run;
use sightline_model::{Item, Os, Scan};

/// Told what happens while a machine is read; asked whether to stop.
pub trait Watch: Sync {
    /// A source is about to be read.
    fn source_started(&self, source: &str, place: &str);
    /// A source was read.
    fn source_finished(&self, source: &str, items: usize, problems: usize);
    /// Asked before every file. Once true, what was found so far is returned and the rest is marked as left out.
    fn is_cancelled(&self) -> bool;
}

/// A [`Watch`] that does nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Watch for Silent {
    fn source_started(&self, _source: &str, _place: &str) {}
    fn source_finished(&self, _source: &str, _items: usize, _problems: usize) {}
    fn is_cancelled(&self) -> bool {
        false
    }
}

/// How much is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub file_bytes: u64,
    /// Bytes of one small file (manifest, metadata, desktop entry).
    pub manifest_bytes: u64,
    /// Bytes of all files together.
    pub total_bytes: u64,
    /// Entries of one folder.
    pub entries_per_folder: usize,
    /// Seconds for one source.
    pub source_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            manifest_bytes: 1 << 20,
            total_bytes: 2 << 30,
            entries_per_folder: 20_000,
            source_seconds: 20,
        }
    }
}

/// Names of the sources, in the order they run.
pub const SOURCES: &[&str] = &sources::NAMES;

/// Reads a machine. `languages`: the person's, best first; they choose among the names things give themselves.
pub fn collect(machine: &Machine, languages: &[String], limits: &Limits, watch: &dyn Watch) -> Scan<Item> {
    let mut run = Run::new(machine, languages, limits, watch);
    run.processes = machine.processes();
    let programs = run.processes.iter().flatten().filter(|process| process.sandbox.is_none());
    let programs = programs.flat_map(|process| [process.exe.as_deref(), process.script.as_deref()]);
    for path in programs.flatten().filter_map(|path| machine.inner(path)).collect::<Vec<_>>() {
        run.wants(&path);
    }
    for source in sources::REGISTRY.iter().filter(|source| source.os.contains(&machine.os())) {
        watch.source_started(source.name, source.place);
        if run.begin(source.name, source.place) {
            (source.read)(&mut run);
        }
        if source.name == "homes" && machine.os() == Os::Linux {
            // Before the packages, that they say which of these programs are theirs.
            sources::ask_for_autostart(&mut run);
        }
        let (items, problems) = run.end(source.place);
        watch.source_finished(source.name, items, problems);
    }
    run.finish()
}
