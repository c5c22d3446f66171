//! What an operation comes to on this machine: small changes, each of which can be seen to be made or not.

use crate::ways::{packages, processes, registry, trash};
use crate::{ActError, Host};
use serde::{Deserialize, Serialize};
use sightline_remedy::Manager;

/// One change, with what was there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// The text of a file. `None`: there is no such file.
    File {
        /// Its path.
        path: String,
        /// Its text before.
        before: Option<String>,
        /// Its text afterwards.
        after: Option<String>,
    },
    /// A symbolic link goes away.
    Link {
        /// Its path.
        path: String,
        /// Where it leads.
        target: String,
    },
    /// A file or folder goes to the trash.
    Trash {
        /// Its path.
        path: String,
        /// Its name in the trash.
        name: String,
        /// Bytes of all files in it.
        bytes: u64,
    },
    /// A binary value of the person's own registry.
    Value {
        /// Its key.
        key: String,
        /// Its name.
        name: String,
        /// Its bytes before, in hexadecimal; `None`: there is none.
        before: Option<String>,
        /// Its bytes afterwards.
        after: Option<String>,
    },
    /// Packages go away.
    Packages {
        /// Whose.
        manager: Manager,
        /// Installed for this person alone.
        user: bool,
        /// All of them; the first is the one that was asked for.
        packages: Vec<Package>,
    },
    /// Programs are asked to end.
    Stop {
        /// Each process.
        processes: Vec<ProcessSeen>,
    },
}

/// A package that is installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Version that could be installed again, from the sources set up here; `None`: none.
    pub back: Option<String>,
    /// Where it came from, for a Flatpak.
    #[serde(default)]
    pub origin: Option<String>,
}

/// A process as it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessSeen {
    /// Its number.
    pub pid: u32,
    /// When it began, Unix seconds: numbers are used again.
    pub started: u64,
    /// Its program file.
    pub program: String,
}

/// What is seen of a change on the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// As before it.
    Before,
    /// As it should be afterwards.
    After,
    /// Neither: somebody else changed it.
    Other,
}

impl Seen {
    fn of(now: &Option<String>, before: &Option<String>, after: &Option<String>) -> Self {
        if now == after {
            Self::After
        } else if now == before {
            Self::Before
        } else {
            Self::Other
        }
    }
}

impl Change {
    /// Looks whether it is made.
    ///
    /// # Errors
    /// It cannot be seen.
    pub fn look(&self, host: &Host) -> Result<Seen, ActError> {
        match self {
            Self::File { path, before, after } => Ok(Seen::of(&host.text(path)?, before, after)),
            Self::Link { path, target } => match std::fs::read_link(host.path(path)) {
                Ok(now) if now.to_string_lossy() == *target => Ok(Seen::Before),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Seen::After),
                _ => Ok(Seen::Other),
            },
            Self::Trash { path, name, .. } => Ok(trash::look(host, path, name)),
            Self::Value { key, name, before, after } => Ok(Seen::of(&registry::value(key, name)?, before, after)),
            Self::Packages { manager, user, packages } => packages::look(host, *manager, *user, packages),
            Self::Stop { processes } => Ok(processes::look(processes)),
        }
    }

    /// Makes it.
    pub(crate) fn make(&self, host: &Host, at: i64) -> Result<(), ActError> {
        match self {
            Self::File { path, after, .. } => put(host, path, after.as_deref()),
            Self::Link { path, .. } => {
                let place = host.place(path)?;
                std::fs::remove_file(&place).map_err(ActError::file(&place))
            }
            Self::Trash { path, name, .. } => trash::put(host, path, name, at),
            Self::Value { key, name, after, .. } => registry::put(key, name, after.as_deref()),
            Self::Packages { manager, user, packages } => packages::remove(host, *manager, *user, packages),
            Self::Stop { processes } => processes::stop(processes),
        }
    }

    /// Takes away what an end in the middle left beside it.
    pub(crate) fn tidy(&self, host: &Host) {
        if let Self::Trash { path, name, .. } = self
            && trash::look(host, path, name) == Seen::Before
        {
            trash::forget(host, name);
        }
    }

    /// Can it be taken back at all?
    #[must_use]
    pub fn is_undoable(&self) -> bool {
        match self {
            Self::File { .. } | Self::Link { .. } | Self::Trash { .. } | Self::Value { .. } => true,
            Self::Packages { packages, .. } => packages.iter().all(|package| package.back.is_some()),
            // What ran is started again by the person, where they left it.
            Self::Stop { .. } => false,
        }
    }

    /// Brings back what was there.
    pub(crate) fn take_back(&self, host: &Host) -> Result<(), ActError> {
        match self {
            Self::File { path, before, .. } => put(host, path, before.as_deref()),
            Self::Link { path, target } => {
                let place = host.place(path)?;
                link(target, &place).map_err(ActError::file(&place))
            }
            Self::Trash { path, name, .. } => trash::take_out(host, path, name),
            Self::Value { key, name, before, .. } => registry::put(key, name, before.as_deref()),
            Self::Packages { manager, user, packages } => packages::install(host, *manager, *user, packages),
            Self::Stop { .. } => Err(ActError::new("fix-no-undo")),
        }
    }
}

#[cfg(unix)]
fn link(target: &str, place: &std::path::Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, place)
}

#[cfg(not(unix))]
fn link(_: &str, _: &std::path::Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// The person's own files are written; those of the system by one command that asks for the right to.
fn put(host: &Host, path: &str, text: Option<&str>) -> Result<(), ActError> {
    match host.put(path, text) {
        Err(error) if error.code == "fix-denied" && host.is_live() && !host.is_own(path) => {
            crate::tools::put_as_administrator(host, path, text)
        }
        outcome => outcome,
    }
}
