//! The machine that is acted on, and the ways to its files.

use crate::ActError;
use sightline_model::Os;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Bytes of a settings file that is changed; more is none.
const MOST_TEXT: u64 = 1 << 20;

/// A machine to act on, for one person.
#[derive(Debug, Clone)]
pub struct Host {
    root: PathBuf,
    home: String,
    os: Os,
    live: bool,
}

impl Host {
    /// The machine this program runs on, for whoever runs it. `None`: no home is known.
    #[must_use]
    pub fn live() -> Option<Self> {
        if cfg!(target_os = "windows") {
            // Files are not touched there: what is changed is asked of tools of the system.
            let home = std::env::var("USERPROFILE").ok().filter(|home| home.len() > 2)?;
            return Some(Self { root: PathBuf::new(), home, os: Os::Windows, live: true });
        }
        let os = if cfg!(target_os = "macos") { Os::Macos } else { Os::Linux };
        let home = std::env::var("HOME").ok().filter(|home| home.len() > 1 && home.starts_with('/'))?;
        Some(Self { root: PathBuf::from("/"), home: home.trim_end_matches('/').to_owned(), os, live: true })
    }

    /// A folder that holds a Linux system, and the home of the person in it, as that system writes it.
    #[must_use]
    pub fn at(root: PathBuf, home: &str) -> Self {
        Self { root, home: home.trim_end_matches('/').to_owned(), os: Os::Linux, live: false }
    }

    /// The same as a folder that holds another system.
    #[must_use]
    pub fn of(self, os: Os) -> Self {
        Self { os, ..self }
    }

    pub(crate) fn os(&self) -> Os {
        self.os
    }

    /// The person's home, as the machine writes it.
    #[must_use]
    pub fn home(&self) -> &str {
        &self.home
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn is_live(&self) -> bool {
        self.live
    }

    /// Where a path of the machine lies on the one this program runs on.
    #[must_use]
    pub fn path(&self, inner: &str) -> PathBuf {
        self.root.join(inner.trim_start_matches('/'))
    }

    /// Is the home root's?
    #[cfg(unix)]
    pub(crate) fn is_administrators(&self) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        std::fs::metadata(self.path(&self.home)).is_ok_and(|about| about.uid() == 0)
    }

    #[cfg(not(unix))]
    pub(crate) fn is_administrators(&self) -> bool {
        false
    }

    pub(crate) fn is_own(&self, inner: &str) -> bool {
        inner.strip_prefix(&self.home).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The place of a file that may be written: within the home, or within `/etc` (on macOS `/Applications`), whatever
    /// links lead there.
    pub(crate) fn place(&self, inner: &str) -> Result<PathBuf, ActError> {
        let odd = inner.split('/').any(|part| part == ".." || part == ".");
        // Settings of the system on Linux, programs on macOS.
        let other = if self.os == Os::Macos { "/Applications" } else { "/etc" };
        let within = inner.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'));
        let fence = self.path(if self.is_own(inner) { &self.home } else { other });
        let path = self.path(inner);
        if odd || !inner.starts_with('/') || !(self.is_own(inner) || within) {
            return Err(ActError::with("fix-elsewhere", inner));
        }
        let fence = fence.canonicalize().map_err(ActError::file(&fence))?;
        // The nearest folder that is there: what lies beyond is made inside it.
        let mut at = path.parent();
        while let Some(folder) = at {
            match folder.canonicalize() {
                Ok(real) if real.starts_with(&fence) => return Ok(path),
                Ok(_) => return Err(ActError::with("fix-elsewhere", inner)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => at = folder.parent(),
                Err(error) => return Err(ActError::file(folder)(error)),
            }
        }
        Err(ActError::with("fix-elsewhere", inner))
    }

    /// A small text file; `None`: there is none. A link, a folder or other bytes than text are an error.
    pub(crate) fn text(&self, inner: &str) -> Result<Option<String>, ActError> {
        let path = self.path(inner);
        let about = match std::fs::symlink_metadata(&path) {
            Ok(about) => about,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(ActError::file(&path)(error)),
        };
        if !about.is_file() || about.len() > MOST_TEXT {
            return Err(ActError::with("fix-not-a-file", inner));
        }
        let bytes = std::fs::read(&path).map_err(ActError::file(&path))?;
        String::from_utf8(bytes).map(Some).map_err(|_| ActError::with("fix-not-text", inner))
    }

    /// Puts a text in the place of what is there, whole or not at all; `None` takes the file away.
    pub(crate) fn put(&self, inner: &str, text: Option<&str>) -> Result<(), ActError> {
        let path = self.place(inner)?;
        let Some(text) = text else {
            return match std::fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(ActError::file(&path)(error)),
                _ => Ok(()),
            };
        };
        let folder = path.parent().ok_or_else(|| ActError::with("fix-elsewhere", inner))?;
        std::fs::create_dir_all(folder).map_err(ActError::file(folder))?;
        let write = || {
            let mut builder = tempfile::Builder::new();
            // Hidden, and no ending any program of ours or others would read.
            let mut file = builder.prefix(".sightline-").suffix(".part").tempfile_in(folder)?;
            file.write_all(text.as_bytes())?;
            let mode = std::fs::metadata(&path).map(|about| about.permissions());
            match mode {
                Ok(mode) => file.as_file().set_permissions(mode)?,
                Err(_) => readable(file.as_file())?,
            }
            file.as_file().sync_all()?;
            file.persist(&path).map_err(|error| error.error)?;
            std::fs::File::open(folder)?.sync_all()
        };
        write().map_err(ActError::file(&path))
    }
}

/// As a settings file is: anybody may read it.
#[cfg(unix)]
fn readable(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
