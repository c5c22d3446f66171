//! The machine to look at: the live one, or a folder that holds one.

use crate::{
    Limits, Silent,
    alive::{self, Process},
    reader::Reader,
    registry,
};
use sightline_model::Os;
use sightline_parse::{bundle, os_release};
use std::path::{Path, PathBuf};

/// The folder cannot be looked at as a machine.
#[derive(Debug, thiserror::Error)]
#[error("cannot look at {path}: {source}")]
pub struct CollectError {
    /// The folder that was asked for.
    pub path: PathBuf,
    /// What the system said.
    pub source: std::io::Error,
}

/// A root to look at.
#[derive(Debug, Clone)]
pub struct Machine {
    root: PathBuf,
    os: Os,
    live: bool,
    /// Home of the current user of a live machine, from the environment, in the inner form. `None`: a folder, or not set.
    home: Option<String>,
    /// Where the current user of a live Linux machine keeps settings, if not in `.config`: `$XDG_CONFIG_HOME`.
    config_home: Option<String>,
    /// Drive of a Windows system, e.g. `C:`.
    drive: String,
    /// What is to be taken for its running processes; `None`: a live machine is asked, a folder has none.
    processes: Option<Vec<Process>>,
}

impl Machine {
    /// The machine this program runs on. The current user's home is `$HOME`, whatever the account says.
    #[must_use]
    pub fn live() -> Self {
        let os = if cfg!(target_os = "windows") {
            Os::Windows
        } else if cfg!(target_os = "macos") {
            Os::Macos
        } else {
            Os::Linux
        };
        if os == Os::Windows {
            let drive = std::env::var("SystemDrive").ok().filter(|drive| drive.len() == 2 && drive.ends_with(':'));
            let drive = drive.unwrap_or_else(|| "C:".to_owned());
            let root = PathBuf::from(format!("{drive}\\"));
            let mut machine = Self { root, os, live: true, home: None, config_home: None, drive, processes: None };
            machine.home = std::env::var("USERPROFILE").ok().and_then(|home| machine.inner(&home));
            return machine;
        }
        let home = std::env::var("HOME").ok().filter(|home| home.len() > 1 && home.starts_with('/'));
        let home = home.map(|home| home.trim_end_matches('/').to_owned());
        let config_home = std::env::var("XDG_CONFIG_HOME").ok().filter(|path| path.len() > 1 && path.starts_with('/'));
        let config_home = config_home.map(|path| path.trim_end_matches('/').to_owned());
        Self { root: PathBuf::from("/"), os, live: true, home, config_home, drive: String::new(), processes: None }
    }

    /// A folder that holds a system: a mounted disk, a fixture, a workshop persona.
    ///
    /// # Errors
    /// When it is not a folder this user may read.
    pub fn at(root: PathBuf, os: Os) -> Result<Self, CollectError> {
        let readable = root.canonicalize().and_then(|whole| std::fs::read_dir(&whole).map(|_| whole));
        match readable {
            Ok(whole) => Ok(Self {
                root: whole,
                os,
                live: false,
                home: None,
                config_home: None,
                drive: "C:".to_owned(),
                processes: None,
            }),
            Err(source) => Err(CollectError { path: root, source }),
        }
    }

    /// The same, with these processes running on it.
    #[must_use]
    pub fn with_processes(self, processes: Vec<Process>) -> Self {
        Self { processes: Some(processes), ..self }
    }

    /// The same, looked at by the person whose home this is, from the root: what they may change can be told.
    #[must_use]
    pub fn with_home(self, home: &str) -> Self {
        Self { home: Some(home.trim_end_matches('/').to_owned()), ..self }
    }

    /// What runs on it. `None`: it is not running.
    pub(crate) fn processes(&self) -> Option<Vec<Process>> {
        self.processes.clone().or_else(|| self.live.then(alive::list))
    }

    /// Its operating system.
    #[must_use]
    pub fn os(&self) -> Os {
        self.os
    }

    /// Is it the machine this program runs on?
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.live
    }

    /// Where its root lies on the machine this program runs on.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What it calls itself (`PRETTY_NAME` of os-release; product and version of macOS; `ProductName` of the registry).
    /// `None`: it does not say.
    #[must_use]
    pub fn system_name(&self) -> Option<String> {
        if self.os == Os::Windows {
            return registry::system_name(self);
        }
        let limits = Limits::default();
        if self.os == Os::Macos {
            let reader = Reader::new(self, &limits, &Silent);
            let bytes = reader.read_small("/System/Library/CoreServices/SystemVersion.plist").ok()?;
            return bundle::system_name(&bytes).ok()?;
        }
        os_release(&Reader::new(self, &limits, &Silent)).pretty_name
    }

    /// The path in the form sources use: from the root, with `/`. `None`: on another drive, or no path of this system.
    pub(crate) fn inner(&self, native: &str) -> Option<String> {
        if self.os != Os::Windows {
            return native.starts_with('/').then(|| native.to_owned());
        }
        let native = native.trim().trim_matches('"').replace('\\', "/");
        let native = native.strip_prefix("//?/").unwrap_or(&native);
        let (drive, rest) = native.split_at_checked(2)?;
        let rest = rest.trim_end_matches('/');
        (drive.eq_ignore_ascii_case(&self.drive) && rest.starts_with('/')).then(|| rest.to_owned())
    }

    /// A path as the machine itself writes it: `/Users/jana` is `C:\Users\jana` on Windows. What does not start with `/`
    /// (a registry key) stays as it is.
    pub(crate) fn shown(&self, inner: &str) -> String {
        if self.os == Os::Windows && inner.starts_with('/') {
            format!("{}{}", self.drive, inner.replace('/', "\\"))
        } else {
            inner.to_owned()
        }
    }

    /// Do names of files that differ in case alone mean the same file there?
    pub(crate) fn ignores_case(&self) -> bool {
        self.os != Os::Linux
    }

    pub(crate) fn config_home(&self) -> Option<&str> {
        self.config_home.as_deref()
    }

    /// Home of the person who looks, from the root; `None`: a folder whose people are all alike, or not known.
    #[must_use]
    pub fn home(&self) -> Option<&str> {
        self.home.as_deref()
    }
}

/// What the machine's os-release says; nothing when it cannot be read, which is no problem: only names hang on it.
pub(crate) fn os_release(reader: &Reader<'_>) -> os_release::OsRelease {
    // The second place is the file itself, for images that lack the link in /etc.
    ["/etc/os-release", "/usr/lib/os-release"]
        .iter()
        .find_map(|path| reader.read_small(path).ok())
        .map(|bytes| os_release::parse(&bytes))
        .unwrap_or_default()
}
