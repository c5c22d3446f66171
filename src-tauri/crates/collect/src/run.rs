//! One checkup under way: what was found so far, and what later sources need to know of earlier ones.

use crate::{
    Limits, Machine, Watch,
    alive::Process,
    reader::{Fault, Reader},
    registry::Registry,
    sources::Starts,
};
use sightline_model::{
    Coverage, CoverageStatus, IdentifierKind, Item, ItemId, ItemKind, Os, Reason, Role, Scan, SourceRef,
};
use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// See the module.
pub(crate) struct Run<'a> {
    pub reader: Arc<Reader<'a>>,
    pub languages: &'a [String],
    /// Home folders that can be read, as the machine names them.
    pub homes: Vec<String>,
    /// Profiles of browsers of the Chromium family.
    pub profiles: Vec<crate::sources::web_apps::Profile>,
    /// Web apps in menus, and their items.
    pub shortcuts: Vec<crate::sources::web_apps::Shortcut>,
    /// App bundles of macOS, by their folder, and their items.
    pub bundles: Vec<(String, usize)>,
    /// The registry of a Windows system.
    pub registry: Registry,
    /// Items by the path of a desktop entry their package owns.
    pub owner_of_entry: HashMap<String, usize>,
    /// Items by the path of an autostart entry their package owns.
    pub owner_of_autostart: HashMap<String, usize>,
    /// Items by what an autostart entry may call them: desktop entry name, program name, package name.
    pub called: HashMap<String, usize>,
    /// Program files somebody asks about (of running processes, of autostart entries): a package source that sees one
    /// in its file lists claims it with [`Run::owns`].
    pub wanted: Arc<HashSet<String>>,
    /// What runs, until the source that tells of it took it. `None`: the machine is not running.
    pub processes: Option<Vec<Process>>,
    /// What starts by itself, until the source that tells of it took it.
    pub starts: Option<Starts>,
    /// Was every place looked at from which programs start by themselves?
    pub autostart_known: bool,
    /// Items by the file or folder they were installed to; see [`Run::owns`].
    owners: HashMap<String, usize>,
    scan: Scan<Item>,
    by_id: HashMap<ItemId, usize>,
    source: &'static str,
    before: (usize, usize),
    stopped: Option<Fault>,
}

impl<'a> Run<'a> {
    pub(crate) fn new(machine: &'a Machine, languages: &'a [String], limits: &'a Limits, watch: &'a dyn Watch) -> Self {
        Self {
            reader: Arc::new(Reader::new(machine, limits, watch)),
            languages,
            homes: Vec::new(),
            profiles: Vec::new(),
            shortcuts: Vec::new(),
            bundles: Vec::new(),
            registry: Registry::default(),
            owner_of_entry: HashMap::new(),
            owner_of_autostart: HashMap::new(),
            called: HashMap::new(),
            wanted: Arc::default(),
            processes: None,
            starts: None,
            autostart_known: false,
            owners: HashMap::new(),
            scan: Scan::default(),
            by_id: HashMap::new(),
            source: "",
            before: (0, 0),
            stopped: None,
        }
    }

    /// False when the checkup was cancelled: then the source is not to be read.
    pub(crate) fn begin(&mut self, source: &'static str, place: &str) -> bool {
        self.source = source;
        self.before = (self.scan.items.len(), self.scan.problems.len());
        self.reader.start_clock();
        self.stopped = self.reader.go_on(place).err();
        self.stopped.is_none()
    }

    /// Items and problems the source gave. A source that was stopped says so in a coverage row.
    pub(crate) fn end(&mut self, place: &str) -> (usize, usize) {
        for fault in self.registry.damage() {
            self.problem(fault);
        }
        if let Some(fault) = self.stopped.take() {
            let nothing = !self.scan.coverage.iter().any(|row| row.source == self.source);
            let path = if nothing { place.to_owned() } else { fault.path };
            self.row(CoverageStatus::Skipped, &path, 0, Some(fault.reason));
        }
        (self.scan.items.len() - self.before.0, self.scan.problems.len() - self.before.1)
    }

    /// What was found, with every path as the machine itself writes it.
    pub(crate) fn finish(mut self) -> Scan<Item> {
        if self.autostart_known {
            // Looked everywhere, found nothing that starts these.
            for item in self.scan.items.iter_mut().filter(|it| it.kind == ItemKind::App && it.role == Role::App) {
                item.autostart.get_or_insert(false);
            }
        }
        let machine = self.reader.machine();
        if machine.shown("/") != "/" {
            let show = |path: &mut String| *path = machine.shown(path);
            for item in &mut self.scan.items {
                item.sources.iter_mut().for_each(|place| show(&mut place.path));
                item.location.iter_mut().for_each(show);
                item.extension.iter_mut().for_each(|facts| show(&mut facts.profile_path));
            }
            self.scan.problems.iter_mut().for_each(|problem| show(&mut problem.path));
            self.scan.coverage.iter_mut().for_each(|row| show(&mut row.path));
        }
        self.scan
    }

    /// A run of its own for a part of this source: the same reader and languages, nothing found yet.
    fn part(&self) -> Self {
        Self {
            reader: Arc::clone(&self.reader),
            languages: self.languages,
            homes: Vec::new(),
            profiles: Vec::new(),
            shortcuts: Vec::new(),
            owner_of_entry: HashMap::new(),
            owner_of_autostart: HashMap::new(),
            called: HashMap::new(),
            bundles: Vec::new(),
            registry: self.registry.clone(),
            wanted: Arc::clone(&self.wanted),
            processes: None,
            starts: None,
            autostart_known: self.autostart_known,
            owners: HashMap::new(),
            scan: Scan::default(),
            by_id: HashMap::new(),
            source: self.source,
            before: (0, 0),
            stopped: None,
        }
    }

    /// Reads every element, each in a run of its own that knows nothing of the others, on as many threads as are worth
    /// it; what they found is taken in in the order of the elements.
    pub(crate) fn side_by_side<T: Sync>(&mut self, elements: &[T], read: impl Fn(&mut Run<'a>, &T) + Sync) {
        // More than four wait for one disk.
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4).min(elements.len());
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, Run<'a>)>> = Mutex::new(Vec::new());
        let this: &Self = self;
        let work = || {
            let mut own = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(element) = elements.get(number) else { break };
                let mut part = this.part();
                read(&mut part, element);
                let stopped = part.is_stopped();
                own.push((number, part));
                if stopped {
                    next.store(elements.len(), Ordering::Relaxed);
                }
            }
            done.lock().unwrap_or_else(PoisonError::into_inner).append(&mut own);
        };
        std::thread::scope(|scope| {
            for _ in 1..threads {
                scope.spawn(work);
            }
            work();
        });
        let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(number, _)| *number);
        let before = self.scan.problems.len();
        done.into_iter().for_each(|(_, part)| self.absorb(part));
        // Two parts may have come to the same wrong file: an extension's folder two browsers load.
        let new = self.scan.problems.split_off(before);
        let mut seen = HashSet::new();
        let first = new.into_iter().filter(|it| seen.insert((it.path.clone(), it.reason.clone())));
        self.scan.problems.extend(first);
    }

    fn absorb(&mut self, part: Self) {
        let numbers: Vec<usize> = part.scan.items.into_iter().map(|item| self.push(item)).collect();
        let tables = [
            (&mut self.owner_of_entry, part.owner_of_entry),
            (&mut self.owner_of_autostart, part.owner_of_autostart),
            (&mut self.called, part.called),
            (&mut self.owners, part.owners),
        ];
        for (known, new) in tables {
            for (name, number) in new {
                if let Some(&number) = numbers.get(number) {
                    known.entry(name).or_insert(number);
                }
            }
        }
        self.bundles.extend(part.bundles.into_iter().filter_map(|(path, number)| Some((path, *numbers.get(number)?))));
        self.shortcuts.extend(part.shortcuts.into_iter().filter_map(|mut shortcut| {
            shortcut.number = *numbers.get(shortcut.number)?;
            Some(shortcut)
        }));
        self.scan.problems.extend(part.scan.problems);
        self.scan.coverage.extend(part.scan.coverage);
        if let Some(fault) = part.stopped {
            self.stopped.get_or_insert(fault);
        }
    }

    /// Notes that the item put the program file or folder at `path` there.
    pub(crate) fn owns(&mut self, path: &str, number: usize) {
        let key = self.key_of(path);
        // A root folder or a drive owns nothing: it would own everything.
        if self.is_shared(&key) {
            return;
        }
        if key.matches('/').count() > 1 || key.rsplit('/').next().is_some_and(|name| name.contains('.')) {
            self.owners.entry(key).or_insert(number);
        }
    }

    /// May many programs lie in the folder at `path`? It says nothing of where one of them is.
    pub(crate) fn is_shared_folder(&self, path: &str) -> bool {
        self.is_shared(&self.key_of(path))
    }

    /// The same of a path as [`Run::key_of`] makes it.
    fn is_shared(&self, key: &str) -> bool {
        if self.reader.machine().os() != Os::Windows {
            return false;
        }
        let shared = [
            "/program files",
            "/program files/common files",
            "/program files/windowsapps",
            "/program files (x86)",
            "/program files (x86)/common files",
            "/programdata",
            "/users",
            "/windows",
            "/windows/system32",
            "/windows/syswow64",
        ];
        // What lies deeper in a home may be one program's, its well-known folders are not.
        let of_home = |home: &String| {
            let home = home.to_lowercase();
            let appdata = key.strip_prefix(&home).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
            let known = ["", "local", "local/programs", "local/microsoft", "locallow", "roaming", "roaming/microsoft"];
            *key == home
                || matches!(appdata, "desktop" | "documents" | "downloads")
                || appdata.strip_prefix("appdata").is_some_and(|rest| known.contains(&rest.trim_start_matches('/')))
        };
        shared.contains(&key) || self.homes.iter().any(of_home)
    }

    /// The item that put the file at `path` there: the file itself or the nearest folder around it that one owns.
    pub(crate) fn owner_of(&self, path: &str) -> Option<usize> {
        let key = self.key_of(path);
        let mut at = key.as_str();
        loop {
            if let Some(&number) = self.owners.get(at) {
                return Some(number);
            }
            at = &at[..at.rfind('/')?];
        }
    }

    /// Did an item put something inside the folder?
    pub(crate) fn is_owned_within(&self, folder: &str) -> bool {
        let key = self.key_of(folder);
        self.owners.keys().any(|path| path.strip_prefix(&key).is_some_and(|rest| rest.starts_with('/')))
    }

    /// Notes that somebody asks whose the program file at `path` is.
    pub(crate) fn wants(&mut self, path: &str) {
        // Where `/bin` is a link to `/usr/bin`, packages name either.
        if let Some(short) = path
            .strip_prefix("/usr")
            .filter(|rest| rest.starts_with("/bin/") || rest.starts_with("/sbin/") || rest.starts_with("/lib"))
        {
            Arc::make_mut(&mut self.wanted).insert(short.to_owned());
        }
        Arc::make_mut(&mut self.wanted).insert(path.to_owned());
    }

    /// The item that has this identifier.
    pub(crate) fn identified(&self, kind: IdentifierKind, value: &str) -> Option<usize> {
        let is_it = |item: &Item| item.identifiers.iter().any(|it| it.kind == kind && it.value == value);
        self.scan.items.iter().position(is_it)
    }

    fn key_of(&self, path: &str) -> String {
        let path = path.trim_end_matches('/');
        if self.reader.machine().ignores_case() { path.to_lowercase() } else { path.to_owned() }
    }

    /// Was the source told to stop? Loops over many files ask.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    /// Was one of these sources, already read, told to stop?
    pub(crate) fn stopped_in(&self, sources: &[&str]) -> bool {
        let stop = |reason: &Reason| matches!(reason.code.as_str(), "cancelled" | "over-time" | "over-budget");
        let mut rows = self.scan.coverage.iter().filter(|row| sources.contains(&row.source.as_str()));
        rows.any(|row| row.status == CoverageStatus::Skipped && row.reason.as_ref().is_some_and(stop))
    }

    /// Did one of these sources read a place whose path starts so?
    pub(crate) fn found_below(&self, sources: &[&str], start: &str) -> bool {
        let mut rows = self.scan.coverage.iter().filter(|row| sources.contains(&row.source.as_str()));
        rows.any(|row| row.status == CoverageStatus::Found && row.path.starts_with(start))
    }

    /// Takes an item in; one already known by its id gets the new places instead. Returns its number.
    pub(crate) fn push(&mut self, item: Item) -> usize {
        if let Some(&number) = self.by_id.get(&item.id) {
            for place in item.sources {
                self.add_source(number, place);
            }
            return number;
        }
        let number = self.scan.items.len();
        self.by_id.insert(item.id.clone(), number);
        self.scan.items.push(item);
        number
    }

    pub(crate) fn item(&mut self, number: usize) -> Option<&mut Item> {
        self.scan.items.get_mut(number)
    }

    pub(crate) fn items(&mut self) -> &mut [Item] {
        &mut self.scan.items
    }

    pub(crate) fn add_source(&mut self, number: usize, place: SourceRef) {
        if let Some(item) = self.item(number)
            && !item.sources.contains(&place)
        {
            item.sources.push(place);
        }
    }

    /// A place in this source.
    pub(crate) fn place(&self, path: &str) -> SourceRef {
        SourceRef { source: self.source.to_owned(), path: path.to_owned() }
    }

    /// A place that was read.
    pub(crate) fn found(&mut self, path: &str, items: usize) {
        self.row(CoverageStatus::Found, path, items, None);
    }

    pub(crate) fn row(&mut self, status: CoverageStatus, path: &str, items: usize, reason: Option<Reason>) {
        self.scan.coverage.push(Coverage {
            source: self.source.to_owned(),
            status,
            path: path.to_owned(),
            items,
            reason,
        });
    }

    /// How many places were looked at, in all sources so far.
    pub(crate) fn rows(&self) -> usize {
        self.scan.coverage.len()
    }

    /// One thing went wrong; its place was read on. What is merely absent is no problem.
    pub(crate) fn problem(&mut self, fault: Fault) {
        if fault.stops() {
            self.stopped.get_or_insert(fault);
        } else if !fault.is_absent() {
            self.scan.problems.push(fault.problem(self.source));
        }
    }

    /// Something in the file at `path` was wrong.
    pub(crate) fn flaws(&mut self, path: &str, flaws: Vec<Reason>) {
        for reason in flaws {
            self.problem(Fault { path: path.to_owned(), reason });
        }
    }

    /// A place that could not be read at all: a coverage row, and a problem unless it is merely absent.
    pub(crate) fn missed(&mut self, path: &str, fault: Fault) {
        if fault.stops() {
            self.stopped.get_or_insert(fault);
            return;
        }
        let reason = (!fault.is_absent()).then(|| fault.reason.clone());
        self.row(fault.status(), path, 0, reason);
        self.problem(fault);
    }
}
