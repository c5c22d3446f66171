//! The machine to look at: the live one, or a folder that holds one.

use crate::{Limits, Silent, reader::Reader};
use sightline_model::Os;
use sightline_parse::os_release;
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
    /// Home of the current user of a live machine, from `$HOME`. `None`: a folder, or not set.
    home: Option<String>,
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
        let home = std::env::var("HOME").ok().filter(|home| home.len() > 1 && home.starts_with('/'));
        Self { root: PathBuf::from("/"), os, live: true, home: home.map(|home| home.trim_end_matches('/').to_owned()) }
    }

    /// A folder that holds a system: a mounted disk, a fixture, a workshop persona.
    ///
    /// # Errors
    /// When it is not a folder this user may read.
    pub fn at(root: PathBuf, os: Os) -> Result<Self, CollectError> {
        let readable = root.canonicalize().and_then(|whole| std::fs::read_dir(&whole).map(|_| whole));
        match readable {
            Ok(whole) => Ok(Self { root: whole, os, live: false, home: None }),
            Err(source) => Err(CollectError { path: root, source }),
        }
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

    /// What it calls itself (`PRETTY_NAME` of os-release). `None`: it does not say.
    #[must_use]
    pub fn system_name(&self) -> Option<String> {
        let limits = Limits::default();
        os_release(&Reader::new(self, &limits, &Silent)).pretty_name
    }

    pub(crate) fn home(&self) -> Option<&str> {
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
