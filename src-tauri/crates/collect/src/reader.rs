//! The one way to a machine's files: bound to its root, read-only, budgeted, cancellable.
//!
//! Every path is resolved component by component, as `chroot` would: an absolute link target starts at the machine's
//! root. What the kernel would follow out of a folder that merely holds a machine is refused instead. Only regular files
//! are opened, without waiting (a FIFO or a device never blocks a checkup).
//!
//! Between looking at a path and opening it, someone with write access to the folder could swap a component. The last
//! one is opened without following links and looked at again once open; the ones before it belong to the same user
//! whose files are read anyway.

use crate::{Limits, Machine, Watch};
use sightline_model::{CoverageStatus, Problem, Reason};
use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, VecDeque},
    ffi::{OsStr, OsString},
    fs::{self, File, Metadata, OpenOptions},
    io::{ErrorKind, Read as _},
    path::{Component, Path, PathBuf},
    time::{Duration, Instant},
};

/// Links followed on one path, as Linux does (`MAXSYMLINKS`).
const MAX_LINKS: usize = 40;

/// Why something could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Path on the inspected machine.
    pub path: String,
    /// Stable code, and what the system said.
    pub reason: Reason,
}

impl Fault {
    pub(crate) fn new(path: &str, code: &str) -> Self {
        Self { path: path.to_owned(), reason: Reason::new(code) }
    }

    pub(crate) fn io(path: &str, error: &std::io::Error) -> Self {
        let code = match error.kind() {
            // A path through something that is no folder leads nowhere.
            ErrorKind::NotFound | ErrorKind::NotADirectory => "absent",
            ErrorKind::PermissionDenied => "denied",
            _ => "io",
        };
        let reason = if code == "io" { Reason::with(code, error) } else { Reason::new(code) };
        Self { path: path.to_owned(), reason }
    }

    pub(crate) fn is_absent(&self) -> bool {
        self.reason.code == "absent"
    }

    /// Does it end the source rather than cost one file?
    pub(crate) fn stops(&self) -> bool {
        matches!(self.reason.code.as_str(), "cancelled" | "over-time" | "over-budget")
    }

    pub(crate) fn status(&self) -> CoverageStatus {
        match self.reason.code.as_str() {
            "absent" => CoverageStatus::Absent,
            "denied" => CoverageStatus::Denied,
            "cancelled" | "over-time" | "over-budget" | "too-large" | "too-many" | "vanished" | "half-installed" => {
                CoverageStatus::Skipped
            }
            _ => CoverageStatus::Damaged,
        }
    }

    pub(crate) fn problem(self, source: &str) -> Problem {
        Problem { source: source.to_owned(), status: self.status(), path: self.path, reason: self.reason }
    }

    /// The same, for a file something else said is there.
    pub(crate) fn expected(self) -> Self {
        if self.is_absent() { Self::new(&self.path, "vanished") } else { self }
    }
}

/// A folder whose place on this host is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder {
    /// Path on the inspected machine, as it was asked for.
    pub path: String,
    /// Path on this host, links resolved: equal for two ways to one folder.
    pub host: PathBuf,
}

/// What lies in a folder, sorted by name.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Names, and whether each may be a folder (a link may).
    pub entries: Vec<(String, bool)>,
    /// What of it could not be listed.
    pub faults: Vec<Fault>,
}

/// See the module.
pub(crate) struct Reader<'a> {
    machine: &'a Machine,
    limits: &'a Limits,
    watch: &'a dyn Watch,
    spent: Cell<u64>,
    until: Cell<Option<Instant>>,
    /// Names in lower case of the folders in which one was looked for in any case.
    names: RefCell<HashMap<PathBuf, HashMap<String, String>>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(machine: &'a Machine, limits: &'a Limits, watch: &'a dyn Watch) -> Self {
        Self { machine, limits, watch, spent: Cell::new(0), until: Cell::new(None), names: RefCell::default() }
    }

    pub(crate) fn machine(&self) -> &'a Machine {
        self.machine
    }

    /// Gives the next source its time.
    pub(crate) fn start_clock(&self) {
        self.until.set(Instant::now().checked_add(Duration::from_secs(self.limits.source_seconds)));
    }

    /// May another file be touched?
    pub(crate) fn go_on(&self, path: &str) -> Result<(), Fault> {
        if self.watch.is_cancelled() {
            return Err(Fault::new(path, "cancelled"));
        }
        if self.until.get().is_some_and(|until| Instant::now() > until) {
            return Err(Fault::new(path, "over-time"));
        }
        Ok(())
    }

    /// Follows `path` inside the root; the last component may be anything but a link.
    fn resolve(&self, path: &str) -> Result<(PathBuf, Metadata), Fault> {
        let io = |error: &std::io::Error| Fault::io(path, error);
        let mut at = self.machine.root().to_path_buf();
        let mut meta = fs::symlink_metadata(&at).map_err(|error| io(&error))?;
        let mut ahead: VecDeque<OsString> = components(Path::new(path)).collect();
        // Of `ahead`, how many at the front come from a link; how deep `at` is below the root; links followed.
        let (mut of_link, mut depth, mut links) = (0_usize, 0_usize, 0_usize);
        while let Some(name) = ahead.pop_front() {
            let in_link = of_link > 0;
            of_link = of_link.saturating_sub(1);
            if name == ".." {
                if depth > 0 {
                    at.pop();
                    depth -= 1;
                } else if !self.machine.is_live() {
                    return Err(Fault::new(path, "link-out-of-root"));
                }
                continue;
            }
            let parent_is_folder = meta.is_dir();
            at.push(&name);
            depth += 1;
            let mut found = fs::symlink_metadata(&at);
            if found.is_err() && parent_is_folder && self.machine.ignores_case() {
                at.pop();
                at.push(self.name_in_any_case(&at, &name).unwrap_or(name));
                found = fs::symlink_metadata(&at);
            }
            meta = found.map_err(|error| match io(&error) {
                fault if fault.is_absent() && in_link => Fault::new(path, "link-broken"),
                fault => fault,
            })?;
            if meta.is_symlink() {
                links += 1;
                if links > MAX_LINKS {
                    return Err(Fault::new(path, "link-loop"));
                }
                let target = fs::read_link(&at).map_err(|error| io(&error))?;
                if target.has_root() {
                    at = self.machine.root().to_path_buf();
                    depth = 0;
                } else {
                    at.pop();
                    depth -= 1;
                }
                let steps: Vec<OsString> = components(&target).collect();
                of_link += steps.len();
                for step in steps.into_iter().rev() {
                    ahead.push_front(step);
                }
            }
        }
        if meta.is_symlink() || at.as_os_str().is_empty() {
            // The link pointed at the root or at the folder it stands in.
            meta = fs::symlink_metadata(&at).map_err(|error| io(&error))?;
        }
        Ok((at, meta))
    }

    /// The name as it stands on the disk of a file that a system which ignores case would open as `name`. Only a copy of
    /// such a disk, lying on a system that minds case, needs it.
    fn name_in_any_case(&self, folder: &Path, name: &OsStr) -> Option<OsString> {
        let wanted = name.to_str()?.to_lowercase();
        let mut known = self.names.borrow_mut();
        let names = known.entry(folder.to_path_buf()).or_insert_with(|| {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(self.limits.entries_per_folder);
            let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
            let mut names: Vec<String> = names.collect();
            names.sort_unstable();
            names.into_iter().rev().map(|name| (name.to_lowercase(), name)).collect()
        });
        names.get(&wanted).map(OsString::from)
    }

    /// Is there anything at `path`, even if it could not be read?
    pub(crate) fn is_there(&self, path: &str) -> bool {
        !matches!(self.resolve(path), Err(fault) if fault.is_absent())
    }

    /// Finds a folder.
    pub(crate) fn folder(&self, path: &str) -> Result<Folder, Fault> {
        self.go_on(path)?;
        let (host, meta) = self.resolve(path)?;
        if meta.is_dir() { Ok(Folder { path: path.to_owned(), host }) } else { Err(Fault::new(path, "not-a-folder")) }
    }

    /// Lists a folder.
    pub(crate) fn list(&self, folder: &Folder) -> Result<Listing, Fault> {
        self.go_on(&folder.path)?;
        let mut listing = Listing::default();
        let mut unreadable = 0_usize;
        for entry in fs::read_dir(&folder.host).map_err(|error| Fault::io(&folder.path, &error))? {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    listing.faults.push(Fault::io(&folder.path, &error));
                    break;
                }
            };
            if listing.entries.len() >= self.limits.entries_per_folder {
                listing.faults.push(Fault::new(&folder.path, "too-many"));
                break;
            }
            let may_be_folder = entry.file_type().is_ok_and(|kind| kind.is_dir() || kind.is_symlink());
            match entry.file_name().into_string() {
                Ok(name) => listing.entries.push((name, may_be_folder)),
                Err(_) => unreadable += 1,
            }
        }
        if unreadable > 0 {
            let reason = Reason::with("not-utf8", format_args!("{unreadable} names"));
            listing.faults.push(Fault { path: folder.path.clone(), reason });
        }
        listing.entries.sort_unstable();
        Ok(listing)
    }

    /// Reads a file of up to `file_bytes`.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>, Fault> {
        self.read_capped(path, self.limits.file_bytes)
    }

    /// Reads a file of up to `manifest_bytes`.
    pub(crate) fn read_small(&self, path: &str) -> Result<Vec<u8>, Fault> {
        self.read_capped(path, self.limits.manifest_bytes)
    }

    /// Reads a hive of up to `hive_bytes`, or one of its logs.
    pub(crate) fn read_hive(&self, path: &str) -> Result<Vec<u8>, Fault> {
        self.read_capped(path, self.limits.hive_bytes)
    }

    fn read_capped(&self, path: &str, cap: u64) -> Result<Vec<u8>, Fault> {
        self.go_on(path)?;
        let (host, meta) = self.resolve(path)?;
        self.read_at(&host, &meta, path, cap)
    }

    /// Reads a file by name in a folder already found: for folders of thousands.
    pub(crate) fn read_in(&self, folder: &Folder, name: &str) -> Result<Vec<u8>, Fault> {
        let path = format!("{}/{name}", folder.path);
        self.go_on(&path)?;
        let host = folder.host.join(name);
        let plain = components(Path::new(name)).count() == 1 && !name.starts_with('.');
        match fs::symlink_metadata(&host) {
            Ok(meta) if plain && !meta.is_symlink() => self.read_at(&host, &meta, &path, self.limits.file_bytes),
            Err(error) if plain => Err(Fault::io(&path, &error)),
            _ => self.read(&path),
        }
    }

    fn read_at(&self, host: &Path, meta: &Metadata, path: &str, cap: u64) -> Result<Vec<u8>, Fault> {
        // Looked at before opening, too: opening a device may already have an effect.
        if !meta.is_file() {
            return Err(Fault::new(path, "not-a-file"));
        }
        let file = open(host).map_err(|error| Fault::io(path, &error))?;
        let meta = file.metadata().map_err(|error| Fault::io(path, &error))?;
        if !meta.is_file() {
            return Err(Fault::new(path, "not-a-file"));
        }
        if meta.len() > cap {
            let reason = Reason::with("too-large", format_args!("{} bytes, limit {cap}", meta.len()));
            return Err(Fault { path: path.to_owned(), reason });
        }
        if meta.len() > self.limits.total_bytes.saturating_sub(self.spent.get()) {
            return Err(Fault::new(path, "over-budget"));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0).saturating_add(1));
        // It may grow while it is read.
        let read = file.take(cap.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| Fault::io(path, &error))?;
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        self.spent.set(self.spent.get().saturating_add(read));
        if read > cap {
            return Err(Fault::new(path, "too-large"));
        }
        Ok(bytes)
    }

    /// Reads and parses a file that its program rewrites often: on a live machine a parse error is taken for a file
    /// caught half-written, and it is read once more.
    pub(crate) fn parse_volatile<T>(&self, path: &str, parse: impl Fn(&[u8]) -> Result<T, Reason>) -> Result<T, Fault> {
        let first = self.parse(path, &parse);
        match first {
            Err(fault)
                if self.machine.is_live()
                    && matches!(fault.reason.code.as_str(), "truncated" | "bad-json" | "bad-format" | "not-utf8") =>
            {
                std::thread::sleep(Duration::from_millis(50));
                self.parse(path, &parse)
            }
            other => other,
        }
    }

    fn parse<T>(&self, path: &str, parse: &impl Fn(&[u8]) -> Result<T, Reason>) -> Result<T, Fault> {
        let bytes = self.read(path)?;
        parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason })
    }
}

/// The names of a path and its `..`; a leading `/` and `.` mean nothing.
fn components(path: &Path) -> impl Iterator<Item = OsString> + '_ {
    path.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_owned()),
        Component::ParentDir => Some(OsString::from("..")),
        Component::RootDir | Component::CurDir | Component::Prefix(_) => None,
    })
}

#[cfg(unix)]
fn open(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    // Never wait for the other end of a FIFO, never follow a link swapped in, never make a terminal ours.
    OpenOptions::new().read(true).custom_flags(libc::O_NONBLOCK | libc::O_NOFOLLOW | libc::O_NOCTTY).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().read(true).open(path)
}
