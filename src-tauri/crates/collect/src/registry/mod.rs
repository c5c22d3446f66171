//! The registry of Windows: hives on a disk, or the running system's. Each hive is read once.

#[cfg(windows)]
mod live;

use crate::{
    Limits, Machine, Silent,
    reader::{Fault, Reader},
    run::Run,
    sources::keys::{Data, Keys, User},
};
use sightline_parse::registry::{self as hives, Hive};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The hives of the machine, and the keys they are.
const OF_MACHINE: [(&str, &str); 2] = [
    (r"HKEY_LOCAL_MACHINE\SOFTWARE", "/Windows/System32/config/SOFTWARE"),
    (r"HKEY_LOCAL_MACHINE\SYSTEM", "/Windows/System32/config/SYSTEM"),
];
/// A person's hive, and the one of their apps.
const OF_HOME: [&str; 2] = ["NTUSER.DAT", "AppData/Local/Microsoft/Windows/UsrClass.dat"];

/// See the module.
#[derive(Debug, Clone, Default)]
pub(crate) struct Registry {
    mounts: Vec<Arc<Mount>>,
    users: Vec<User>,
    classes: Vec<String>,
    /// Hives looked at whose outcome was not yet told.
    untold: Vec<(String, Result<(), Fault>)>,
    /// Is the running system asked instead?
    #[cfg(windows)]
    live: bool,
}

#[derive(Debug)]
struct Mount {
    /// Path of the hive's root key.
    root: String,
    file: String,
    hive: Hive,
    /// Damage inside, once it was met; then whether it was told.
    damage: Mutex<(Option<Fault>, bool)>,
}

impl Mount {
    fn damage(&self) -> MutexGuard<'_, (Option<Fault>, bool)> {
        self.damage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Registry {
    /// Reads a hive, up to date with its logs.
    fn mount(&mut self, reader: &Reader<'_>, root: &str, file: &str) {
        let open = || {
            let mut bytes = reader.read_hive(file)?;
            if !hives::is_clean(&bytes) {
                let logs = ["LOG1", "LOG2"].map(|name| reader.read_hive(&format!("{file}.{name}")));
                let logs: Vec<Vec<u8>> = logs.into_iter().filter_map(Result::ok).collect();
                bytes = hives::log::recover(bytes, &logs).0;
            }
            hives::open(bytes).map_err(|reason| Fault { path: file.to_owned(), reason })
        };
        let outcome = open().map(|hive| {
            let (root, file) = (root.to_owned(), file.to_owned());
            self.mounts.push(Arc::new(Mount { root, file, hive, damage: Mutex::default() }));
        });
        self.untold.push((file.to_owned(), outcome));
    }

    /// Reads what belongs to the machine, before anything is known of the people on it.
    pub(crate) fn open_machine(&mut self, reader: &Reader<'_>) {
        #[cfg(windows)]
        if reader.machine().is_live() {
            self.live = true;
            return;
        }
        for (root, file) in OF_MACHINE {
            self.mount(reader, root, file);
        }
    }

    fn open_home(&mut self, reader: &Reader<'_>, home: &str) {
        for name in OF_HOME {
            let file = format!("{home}/{name}");
            // The hive's own path is its root: who it is of, nobody else knows.
            self.mount(reader, &file, &file);
        }
        self.classes.push(format!("{home}/{}", OF_HOME[1]));
        let root = format!("{home}/{}", OF_HOME[0]);
        if self.mounts.iter().any(|mount| mount.root == root) {
            self.users.push(User { root, home: Some(home.to_owned()) });
        }
    }

    /// Root keys of what the apps of people keep.
    pub(crate) fn classes(&self) -> &[String] {
        &self.classes
    }

    /// See [`crate::sources::keys::of`].
    pub(crate) fn keys(&self) -> Option<(Box<dyn Keys>, Vec<User>)> {
        #[cfg(windows)]
        if self.live {
            return Some((Box::new(live::Live), self.users.clone()));
        }
        (!self.mounts.is_empty()).then(|| (Box::new(self.clone()) as Box<dyn Keys>, self.users.clone()))
    }

    /// Damage met since it was asked last, once for each hive.
    pub(crate) fn damage(&self) -> Vec<Fault> {
        let take = |mount: &Arc<Mount>| {
            let mut damage = mount.damage();
            if damage.1 {
                return None;
            }
            damage.1 = damage.0.is_some();
            damage.0.clone()
        };
        self.mounts.iter().filter_map(take).collect()
    }

    /// The hive a key is in, and its path there.
    fn place<'k>(&self, key: &'k str) -> Option<(&Arc<Mount>, &'k str)> {
        self.mounts.iter().find_map(|mount| {
            let (head, rest) = key.split_at_checked(mount.root.len())?;
            (head.eq_ignore_ascii_case(&mount.root) && (rest.is_empty() || rest.starts_with('\\')))
                .then_some((mount, rest))
        })
    }

    fn look<T>(
        &self,
        key: &str,
        read: impl Fn(&hives::Key<'_>) -> Result<(T, bool), sightline_model::Reason>,
    ) -> Result<T, Fault> {
        // Damage is told once for the hive, not by whoever meets it.
        let absent = || Fault::new(key, "absent");
        let (mount, path) = self.place(key).ok_or_else(absent)?;
        let damaged = |reason: sightline_model::Reason| {
            mount.damage().0.get_or_insert(Fault { path: mount.file.clone(), reason });
        };
        let found = mount.hive.find(path).and_then(|key| key.map(|key| read(&key)).transpose());
        match found {
            Ok(Some((value, whole))) => {
                if !whole {
                    damaged(sightline_model::Reason::with("bad-format", key));
                }
                Ok(value)
            }
            Ok(None) => Err(absent()),
            Err(reason) => {
                damaged(reason);
                Err(absent())
            }
        }
    }
}

impl Keys for Registry {
    fn below(&self, key: &str) -> Result<Vec<String>, Fault> {
        self.look(key, |key| {
            let (keys, damaged) = key.children()?;
            Ok((keys.iter().map(hives::Key::name).collect(), !damaged))
        })
    }

    fn values(&self, key: &str) -> Result<Vec<(String, Data)>, Fault> {
        self.look(key, |key| {
            let (values, damaged) = key.values()?;
            Ok((values.into_iter().map(|(name, it)| (name, data(it))).collect(), !damaged))
        })
    }

    fn written(&self, key: &str) -> Option<i64> {
        self.look(key, |key| Ok((key.written(), true))).ok().flatten()
    }
}

/// The source: what of the registry could be read. `homes` opened the machine's part.
pub(crate) fn read(run: &mut Run<'_>) {
    let mut registry = std::mem::take(&mut run.registry);
    #[cfg(windows)]
    if registry.live {
        (registry.users, registry.classes) = live::users(run.reader.machine());
        for key in std::iter::once("HKEY_LOCAL_MACHINE").chain(registry.users.iter().map(|user| user.root.as_str())) {
            run.found(key, 0);
        }
    }
    // Hives of people who are not logged on can be read from the disk by whoever may.
    let loaded: Vec<String> = registry.users.iter().filter_map(|user| user.home.clone()).collect();
    for home in run.homes.iter().filter(|home| !loaded.iter().any(|it| it.eq_ignore_ascii_case(home))) {
        registry.open_home(&run.reader, home);
    }
    for (file, outcome) in std::mem::take(&mut registry.untold) {
        match outcome {
            Ok(()) => run.found(&file, 0),
            Err(fault) => run.missed(&file, fault),
        }
    }
    run.registry = registry;
}

fn data(data: hives::Data) -> Data {
    match data {
        hives::Data::Text(text) => Data::Text(text),
        hives::Data::Texts(texts) => Data::Text(texts.join("\n")),
        hives::Data::Number(number) => Data::Number(number),
        hives::Data::Bytes(bytes) => Data::Bytes(bytes),
    }
}

/// What a Windows system calls itself, e.g. `Windows 11 Pro 24H2`. `None`: its registry cannot be read.
pub(crate) fn system_name(machine: &Machine) -> Option<String> {
    /// Since then it is Windows 11, although `ProductName` still says 10.
    const ELEVEN: u32 = 22_000;
    let limits = Limits::default();
    let mut registry = Registry::default();
    registry.open_machine(&Reader::new(machine, &limits, &Silent));
    let (keys, _) = registry.keys()?;
    let value = |name: &str| {
        let data = keys.value(r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion", name);
        data.as_ref().and_then(Data::text).and_then(sightline_parse::text::clean_name)
    };
    let mut name = value("ProductName")?;
    if value("CurrentBuild").and_then(|build| build.parse::<u32>().ok()).is_some_and(|build| build >= ELEVEN)
        && let Some(edition) = name.strip_prefix("Windows 10")
    {
        name = format!("Windows 11{edition}");
    }
    let release = value("DisplayVersion").or_else(|| value("ReleaseId"));
    Some(release.map_or_else(|| name.clone(), |release| format!("{name} {release}")))
}
