//! Opening a path in one step where it holds no link: the kernel is asked to refuse links (`openat2`,
//! `RESOLVE_NO_SYMLINKS`), so nothing outside the root can be reached and nobody can swap a component in between.
//! Where the system cannot be asked so, or says no, the answer is “unknown” and the reader goes step by step.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

/// What came of asking for a file.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere nothing is asked in one step"))]
pub(crate) enum Direct {
    /// A regular file, open for reading.
    Open(File),
    /// There is nothing at this path, and no link on the way to it.
    Absent,
    /// Not to be had this way.
    Unknown,
}

/// A folder, held open where the system can; opens files that are known to be regular ones by their bare name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Held {
    #[cfg(target_os = "linux")]
    fd: Option<std::sync::Arc<rustix::fd::OwnedFd>>,
}

/// The root, held open.
pub(crate) struct Shortcut {
    #[cfg(target_os = "linux")]
    root: Option<(rustix::fd::OwnedFd, PathBuf)>,
}

#[cfg(target_os = "linux")]
mod linux {
    use super::{Direct, Held, Path, PathBuf, Shortcut};
    use rustix::fs::{FileType, Mode, OFlags, ResolveFlags, open, openat, openat2, statat};
    use rustix::{fd::OwnedFd, io::Errno};
    use std::fs::File;

    const READ: OFlags = OFlags::NONBLOCK.union(OFlags::NOCTTY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);

    impl Held {
        /// `None`: not to be had this way.
        pub(crate) fn file(&self, name: &str) -> Option<File> {
            let fd = self.fd.as_ref().filter(|_| !name.contains('/') && !matches!(name, "" | "." | ".."))?;
            openat(fd, name, READ | OFlags::RDONLY, Mode::empty()).ok().map(File::from)
        }
    }

    impl Shortcut {
        pub(crate) fn new(root: &Path) -> Self {
            let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
            Self { root: open(root, flags, Mode::empty()).ok().map(|fd| (fd, root.to_path_buf())) }
        }

        /// The folder's path on this host. `None`: not to be had this way.
        pub(crate) fn folder(&self, path: &str) -> Option<(PathBuf, Held)> {
            let (path, root) = self.plain(path)?;
            let fd = self.open(path, OFlags::PATH | OFlags::DIRECTORY).ok()?;
            Some((root.join(path), Held { fd: Some(fd.into()) }))
        }

        pub(crate) fn file(&self, path: &str) -> Direct {
            let Some((path, _)) = self.plain(path) else { return Direct::Unknown };
            let Some((root, _)) = &self.root else { return Direct::Unknown };
            // Looked at before it is opened: opening a device may already have an effect.
            match statat(root, path, rustix::fs::AtFlags::SYMLINK_NOFOLLOW) {
                Ok(stat) if FileType::from_raw_mode(stat.st_mode).is_file() => {}
                // Through a link nothing may be there, too; the step-by-step way tells the two apart.
                _ => return self.absent(path),
            }
            match self.open(path, READ | OFlags::RDONLY) {
                Ok(file) => Direct::Open(File::from(file)),
                Err(_) => Direct::Unknown,
            }
        }

        fn absent(&self, path: &str) -> Direct {
            match self.open(path, OFlags::PATH) {
                Err(Errno::NOENT) => Direct::Absent,
                _ => Direct::Unknown,
            }
        }

        fn open(&self, path: &str, flags: OFlags) -> rustix::io::Result<OwnedFd> {
            let (root, _) = self.root.as_ref().ok_or(Errno::NOSYS)?;
            let resolve = ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
            openat2(root, path, flags | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty(), resolve)
        }

        /// The path below the root, if it is one that needs no thought.
        fn plain<'a>(&self, path: &'a str) -> Option<(&'a str, &Path)> {
            let (_, root) = self.root.as_ref()?;
            let path = path.trim_start_matches('/');
            let plain = !path.split('/').any(|name| matches!(name, "" | "." | ".."));
            plain.then_some((path, root.as_path()))
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl Held {
    pub(crate) fn file(&self, _name: &str) -> Option<File> {
        None
    }
}

#[cfg(not(target_os = "linux"))]
impl Shortcut {
    pub(crate) fn new(_root: &Path) -> Self {
        Self {}
    }

    pub(crate) fn folder(&self, _path: &str) -> Option<(PathBuf, Held)> {
        None
    }

    pub(crate) fn file(&self, _path: &str) -> Direct {
        Direct::Unknown
    }
}
