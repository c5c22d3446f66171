//! The one way to a machine's files: bound to its root, read-only, budgeted, cancellable.
//!
//! Every path is resolved component by component, as `chroot` would: an absolute link target starts at the machine's
//! root. What the kernel would follow out of a folder that merely holds a machine is refused instead. Only regular files
//! are opened, without waiting (a FIFO or a device never blocks a checkup).
//!
//! On Linux most paths hold no link, and the kernel is asked to open them only if so (`openat2`): one step, which nobody
//! can get between. Elsewhere, and where there are links, someone with write access to the folder could swap a component
//! between looking and opening. The last one is opened without following links and looked at again once open; the ones
//! before it belong to the same user whose files are read anyway.

use crate::{
    Limits, Machine, Watch,
    shortcut::{Direct, Held, Shortcut},
};
use sightline_model::{CoverageStatus, Problem, Reason};
use sightline_parse::input::Input;
use std::{
    cell::RefCell,
    collections::{HashMap, HashSet, VecDeque},
    ffi::{OsStr, OsString},
    fs::{self, File, Metadata, OpenOptions},
    io::{ErrorKind, Read as _, Seek as _, SeekFrom},
    path::{Component, Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
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

    fn io(path: &str, error: &std::io::Error) -> Self {
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
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    /// Path on the inspected machine, as it was asked for.
    pub path: String,
    /// Path on this host, links resolved: equal for two ways to one folder.
    pub host: PathBuf,
    held: Held,
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
    /// Bytes read so far.
    spent: AtomicU64,
    /// When the reader was made; times below are nanoseconds from then.
    start: Instant,
    until: AtomicU64,
    /// Names in lower case of the folders in which one was looked for in any case.
    names: Mutex<HashMap<PathBuf, HashMap<String, String>>>,
    shortcut: Shortcut,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(machine: &'a Machine, limits: &'a Limits, watch: &'a dyn Watch) -> Self {
        Self {
            machine,
            limits,
            watch,
            spent: AtomicU64::new(0),
            start: Instant::now(),
            until: AtomicU64::new(u64::MAX),
            names: Mutex::default(),
            shortcut: Shortcut::new(machine.root()),
        }
    }

    pub(crate) fn machine(&self) -> &'a Machine {
        self.machine
    }

    /// Gives the next source its time.
    pub(crate) fn start_clock(&self) {
        let until = self.now().saturating_add(self.limits.source_seconds.saturating_mul(1_000_000_000));
        self.until.store(until, Ordering::Relaxed);
    }

    /// Nanoseconds since the reader was made.
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    /// May another file be touched?
    pub(crate) fn go_on(&self, path: &str) -> Result<(), Fault> {
        if self.watch.is_cancelled() {
            return Err(Fault::new(path, "cancelled"));
        }
        if self.now() > self.until.load(Ordering::Relaxed) {
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
        let mut known = self.names.lock().unwrap_or_else(PoisonError::into_inner);
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

    /// The file `path` leads to, links followed, as the machine names it. `None`: nothing is there, or a way out of the
    /// root.
    pub(crate) fn real(&self, path: &str) -> Option<String> {
        let (host, _) = self.resolve(path).ok()?;
        let rest = host.strip_prefix(self.machine.root()).ok()?;
        let names: Option<Vec<&str>> = rest.iter().map(OsStr::to_str).collect();
        Some(format!("/{}", names?.join("/")))
    }

    /// Finds a folder.
    pub(crate) fn folder(&self, path: &str) -> Result<Folder, Fault> {
        self.go_on(path)?;
        if let Some((host, held)) = self.shortcut.folder(path) {
            return Ok(Folder { path: path.to_owned(), host, held });
        }
        let (host, meta) = self.resolve(path)?;
        if meta.is_dir() {
            Ok(Folder { path: path.to_owned(), host, held: Held::default() })
        } else {
            Err(Fault::new(path, "not-a-folder"))
        }
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

    /// Reads `length` bytes of a file from `offset` on, fewer where it ends, at most `manifest_bytes`: for files of which
    /// only pieces matter, however large they are.
    pub(crate) fn read_range(&self, path: &str, offset: u64, length: usize) -> Result<Vec<u8>, Fault> {
        self.go_on(path)?;
        let io = |error: &std::io::Error| Fault::io(path, error);
        let (host, meta) = self.resolve(path)?;
        if !meta.is_file() {
            return Err(Fault::new(path, "not-a-file"));
        }
        let mut file = open(&host).map_err(|error| io(&error))?;
        if !file.metadata().map_err(|error| io(&error))?.is_file() {
            return Err(Fault::new(path, "not-a-file"));
        }
        let wanted = u64::try_from(length).unwrap_or(u64::MAX).min(self.limits.manifest_bytes);
        if wanted > self.limits.total_bytes.saturating_sub(self.spent.load(Ordering::Relaxed)) {
            return Err(Fault::new(path, "over-budget"));
        }
        // Past the end there is nothing; some systems refuse offsets that no file can have.
        if i64::try_from(offset).is_err() {
            return Ok(Vec::new());
        }
        file.seek(SeekFrom::Start(offset)).map_err(|error| io(&error))?;
        let mut bytes = Vec::new();
        let read = file.take(wanted).read_to_end(&mut bytes).map_err(|error| io(&error))?;
        self.spent.fetch_add(u64::try_from(read).unwrap_or(u64::MAX), Ordering::Relaxed);
        Ok(bytes)
    }

    fn read_capped(&self, path: &str, cap: u64) -> Result<Vec<u8>, Fault> {
        self.go_on(path)?;
        match self.shortcut.file(path) {
            Direct::Open(file) => self.read_open(file, path, cap),
            Direct::Absent if !self.machine.ignores_case() => Err(Fault::new(path, "absent")),
            Direct::Absent | Direct::Unknown => {
                let (host, meta) = self.resolve(path)?;
                self.read_at(&host, &meta, path, cap)
            }
        }
    }

    /// Names of the regular files in a folder, for folders of thousands of which many are read with
    /// [`Self::read_known`]. What cannot be listed is not among them.
    pub(crate) fn regular_files(&self, folder: &Folder) -> HashSet<String> {
        let entries = fs::read_dir(&folder.host).into_iter().flatten().flatten();
        let regular = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        regular.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    /// Reads a file that [`Self::regular_files`] named: it is not looked at again before it is opened.
    pub(crate) fn read_known(&self, folder: &Folder, name: &str) -> Result<Vec<u8>, Fault> {
        let path = format!("{}/{name}", folder.path);
        match folder.held.file(name) {
            Some(file) => {
                self.go_on(&path)?;
                self.read_open(file, &path, self.limits.file_bytes)
            }
            None => self.read(&path),
        }
    }

    /// Reads a file by name in a folder already found: for folders of thousands.
    pub(crate) fn read_in(&self, folder: &Folder, name: &str) -> Result<Vec<u8>, Fault> {
        self.read(&format!("{}/{name}", folder.path))
    }

    fn read_at(&self, host: &Path, meta: &Metadata, path: &str, cap: u64) -> Result<Vec<u8>, Fault> {
        let (file, _) = open_file(host, meta, path)?;
        self.read_open(file, path, cap)
    }

    fn read_open(&self, mut file: File, path: &str, cap: u64) -> Result<Vec<u8>, Fault> {
        let meta = file.metadata().map_err(|error| Fault::io(path, &error))?;
        if !meta.is_file() {
            return Err(Fault::new(path, "not-a-file"));
        }
        if meta.len() > cap {
            let reason = Reason::with("too-large", format_args!("{} bytes, limit {cap}", meta.len()));
            return Err(Fault { path: path.to_owned(), reason });
        }
        if meta.len() > self.limits.total_bytes.saturating_sub(self.spent.load(Ordering::Relaxed)) {
            return Err(Fault::new(path, "over-budget"));
        }
        let bytes = read_all(&mut file, meta.len(), cap).map_err(|error| Fault::io(path, &error))?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.spent.fetch_add(read, Ordering::Relaxed);
        if read > cap {
            return Err(Fault::new(path, "too-large"));
        }
        Ok(bytes)
    }

    /// Opens a file that is read piece by piece, whatever its size; each piece counts like a file of that size.
    pub(crate) fn open(&self, path: &str) -> Result<Opened<'_>, Fault> {
        self.go_on(path)?;
        let (host, meta) = self.resolve(path)?;
        let (file, meta) = open_file(&host, &meta, path)?;
        Ok(Opened { reader: self, file, size: meta.len(), path: path.to_owned(), fault: RefCell::new(None) })
    }

    /// Reads the first `length` bytes of a file, or all of a shorter one.
    pub(crate) fn read_head(&self, path: &str, length: usize) -> Result<Vec<u8>, Fault> {
        let opened = self.open(path)?;
        let mut bytes = vec![0; usize::try_from(opened.size).unwrap_or(length).min(length)];
        if opened.read_at(0, &mut bytes) {
            return Ok(bytes);
        }
        Err(opened.fault().unwrap_or_else(|| Fault::new(path, "truncated")))
    }

    /// The path on this host, links resolved: equal for two ways to one file.
    pub(crate) fn host(&self, path: &str) -> Option<PathBuf> {
        self.resolve(path).ok().map(|(host, _)| host)
    }

    /// Is it a file that can be started: marked so, where the host knows such marks, and a program or a script by its
    /// first bytes?
    pub(crate) fn is_program(&self, path: &str) -> bool {
        let marked = self.resolve(path).is_ok_and(|(_, meta)| meta.is_file() && is_marked_executable(&meta));
        marked && self.read_head(path, 4).is_ok_and(|head| head.starts_with(b"\x7fELF") || head.starts_with(b"#!"))
    }

    /// Where the links in a folder say they lead, by name; what is no link is left out.
    pub(crate) fn links(&self, folder: &Folder) -> Result<Vec<(String, String)>, Fault> {
        let names = self.list(folder)?.entries.into_iter().filter(|(_, may_be_folder)| *may_be_folder);
        let target = |name: String| {
            let target = fs::read_link(folder.host.join(&name)).ok()?;
            Some((name, target.into_os_string().into_string().ok()?))
        };
        Ok(names.filter_map(|(name, _)| target(name)).collect())
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

/// All of a file that said to be `size` long, and one byte more than `cap` at most: it may grow while it is read.
fn read_all(file: &mut File, size: u64, cap: u64) -> std::io::Result<Vec<u8>> {
    let size = usize::try_from(size).unwrap_or(0);
    let mut bytes = vec![0; size.saturating_add(1)];
    let mut filled = 0;
    // A read that leaves room has come to the end; most files need no second one.
    while let Some(room) = bytes.get_mut(filled..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => break,
            Ok(read) => {
                let short = read < room.len();
                filled += read;
                if short && filled >= size {
                    break;
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    bytes.truncate(filled);
    if filled > size {
        let rest = cap.saturating_add(1).saturating_sub(u64::try_from(filled).unwrap_or(u64::MAX));
        file.take(rest).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// A file under way, for parsers that take what they need of it.
pub(crate) struct Opened<'r> {
    reader: &'r Reader<'r>,
    file: File,
    size: u64,
    path: String,
    /// Why a piece could not be read, the first time.
    fault: RefCell<Option<Fault>>,
}

impl Opened<'_> {
    /// Why a piece could not be read, if that was not because the file is too short.
    pub(crate) fn fault(&self) -> Option<Fault> {
        self.fault.borrow().clone()
    }

    fn piece(&self, at: u64, into: &mut [u8]) -> Result<(), Fault> {
        self.reader.go_on(&self.path)?;
        let limits = self.reader.limits;
        let size = into.len() as u64;
        let spent = self.reader.spent.fetch_add(size, Ordering::Relaxed).saturating_add(size);
        if spent > limits.total_bytes {
            return Err(Fault::new(&self.path, "over-budget"));
        }
        let mut file = &self.file;
        file.seek(SeekFrom::Start(at))
            .and_then(|_| file.read_exact(into))
            .map_err(|error| Fault::io(&self.path, &error))
    }
}

impl Input for Opened<'_> {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> bool {
        if self.fault.borrow().is_some() || at.saturating_add(into.len() as u64) > self.size {
            return false;
        }
        let read = self.piece(at, into);
        read.map_err(|fault| self.fault.replace(Some(fault))).is_ok()
    }
}

/// Looked at before opening, too: opening a device may already have an effect.
fn open_file(host: &Path, meta: &Metadata, path: &str) -> Result<(File, Metadata), Fault> {
    if !meta.is_file() {
        return Err(Fault::new(path, "not-a-file"));
    }
    let file = open(host).map_err(|error| Fault::io(path, &error))?;
    let meta = file.metadata().map_err(|error| Fault::io(path, &error))?;
    if meta.is_file() { Ok((file, meta)) } else { Err(Fault::new(path, "not-a-file")) }
}

#[cfg(unix)]
fn is_marked_executable(meta: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    meta.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn is_marked_executable(_meta: &Metadata) -> bool {
    true
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
