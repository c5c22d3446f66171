//! What a package's list of files says that the inventory asks for, whatever package manager wrote the list.

use memchr::memrchr;
use std::collections::{HashMap, HashSet};

/// Where desktop entries lie that a menu shows.
pub const ENTRY_FOLDERS: [&str; 2] = ["/usr/share/applications/", "/usr/local/share/applications/"];
/// Where entries lie that start with every session.
pub const AUTOSTART_FOLDER: &str = "/etc/xdg/autostart/";
/// Where whole programs lie, each in a folder of its own.
pub const OPT: &str = "/opt/";

/// Folders inside a program's that do not name it.
const INNER: &[&str] =
    &["bin", "sbin", "lib", "lib64", "libexec", "share", "etc", "usr", "resources", "locales", "plugins"];

/// What the inventory asks for, of one package.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owned {
    /// Paths of desktop entries in [`ENTRY_FOLDERS`].
    pub entries: Vec<String>,
    /// Paths of desktop entries in [`AUTOSTART_FOLDER`].
    pub autostart: Vec<String>,
    /// Program files somebody asks about, and folders of `/opt`.
    pub claims: Vec<String>,
}

/// Program files somebody asks about, to be recognised in long lists in little time.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The path as a list may have it → as it was asked for.
    paths: HashMap<Vec<u8>, String>,
    /// Bit n: one of the paths has n bytes (modulo 64). Spares looking most lines up.
    lengths: u64,
    /// The folders they are in, with the slash at the end.
    folders: HashSet<Vec<u8>>,
}

impl Wanted {
    /// Systems whose `/bin` is a link to `/usr/bin` have lists that still say `/bin/bash`.
    pub fn new<'a>(paths: impl IntoIterator<Item = &'a str>) -> Self {
        let mut wanted = Self::default();
        for path in paths {
            wanted.add(path.as_bytes(), path);
            if let Some(short) = path.strip_prefix("/usr")
                && ["/bin/", "/sbin/", "/lib/", "/lib64/"].iter().any(|folder| short.starts_with(folder))
            {
                wanted.add(short.as_bytes(), path);
            }
        }
        wanted
    }

    fn add(&mut self, key: &[u8], path: &str) {
        self.lengths |= 1 << (key.len() % 64);
        self.folders.extend(memrchr(b'/', key).and_then(|at| key.get(..=at)).map(<[u8]>::to_vec));
        self.paths.insert(key.to_vec(), path.to_owned());
    }

    /// Does nobody ask about anything?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// The path as it was asked for.
    #[must_use]
    pub fn get(&self, path: &[u8]) -> Option<&str> {
        if self.lengths >> (path.len() % 64) & 1 == 0 {
            return None;
        }
        self.paths.get(path).map(String::as_str)
    }

    /// Is one of the paths in this folder (`/usr/bin/`)?
    #[must_use]
    pub fn is_in(&self, folder: &[u8]) -> bool {
        self.folders.contains(folder)
    }
}

impl Owned {
    /// Sorts the paths of a list into what they are.
    #[must_use]
    pub fn of<'a>(paths: impl IntoIterator<Item = &'a str>, wanted: &Wanted) -> Self {
        let mut owned = Self::default();
        let mut opt = Opt::default();
        for path in paths {
            if path.starts_with(OPT) {
                opt.add(path.as_bytes());
            } else if path.ends_with(".desktop") {
                if path.starts_with(AUTOSTART_FOLDER) {
                    owned.autostart.push(path.to_owned());
                } else if ENTRY_FOLDERS.iter().any(|folder| path.starts_with(folder)) {
                    owned.entries.push(path.to_owned());
                }
            }
            owned.claims.extend(wanted.get(path.as_bytes()).map(str::to_owned));
        }
        owned.claims.extend(opt.folders());
        owned
    }
}

/// Finds the folders of `/opt` that are a package's own, from its paths there in the order of its list.
#[derive(Debug, Clone, Default)]
pub struct Opt {
    /// For each name in `/opt`, the folder that all its files are in.
    common: Vec<Vec<u8>>,
    /// A path that may turn out to be a folder, when the next one lies in it.
    last: Vec<u8>,
}

impl Opt {
    /// Takes the next path, which is below `/opt/`.
    pub fn add(&mut self, path: &[u8]) {
        let path = path.strip_suffix(b"/").unwrap_or(path);
        let last = std::mem::replace(&mut self.last, path.to_vec());
        if !(path.starts_with(&last) && path.get(last.len()) == Some(&b'/')) {
            self.take(&last);
        }
    }

    fn take(&mut self, file: &[u8]) {
        let Some(at) = memrchr(b'/', file).filter(|at| *at > 0) else { return };
        // A program file lying in `/opt` itself is claimed as such.
        let folder = if at < OPT.len() { file } else { file.get(..at).unwrap_or(file) };
        let top =
            |path: &[u8]| path.get(OPT.len()..).and_then(|rest| rest.split(|b| *b == b'/').next()).map(<[u8]>::to_vec);
        match self.common.iter_mut().find(|known| top(known) == top(folder)) {
            Some(known) => {
                let both = known.split(|b| *b == b'/').zip(folder.split(|b| *b == b'/'));
                *known = both.take_while(|(a, b)| a == b).map(|(a, _)| a).collect::<Vec<_>>().join(&b'/');
            }
            None => self.common.push(folder.to_vec()),
        }
    }

    /// `/opt/<program>` or `/opt/<vendor>/<program>`: never deeper, and no `bin` or `lib`.
    #[must_use]
    pub fn folders(mut self) -> Vec<String> {
        let last = std::mem::take(&mut self.last);
        self.take(&last);
        let shorten = |path: &Vec<u8>| {
            let path = String::from_utf8_lossy(path).into_owned();
            let mut parts = path.trim_start_matches(OPT).split('/');
            let first = parts.next().filter(|first| !first.is_empty())?;
            match parts.next().filter(|second| !INNER.contains(&second.to_lowercase().as_str())) {
                Some(second) => Some(format!("{OPT}{first}/{second}")),
                None => Some(format!("{OPT}{first}")),
            }
        };
        self.common.iter().filter_map(shorten).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opt(paths: &[&str]) -> Vec<String> {
        Owned::of(paths.iter().copied(), &Wanted::default()).claims
    }

    #[test]
    fn folders_of_opt_are_claimed_as_far_as_they_are_ones_own() {
        let chrome = [
            "/opt",
            "/opt/google",
            "/opt/google/chrome",
            "/opt/google/chrome/chrome",
            "/opt/google/chrome/locales/cs.pak",
        ];
        assert_eq!(opt(&chrome), ["/opt/google/chrome"]);
        assert_eq!(opt(&["/opt/zoom/zoom", "/opt/zoom/cef/libcef.so"]), ["/opt/zoom"]);
        assert_eq!(opt(&["/opt/wechat/", "/opt/wechat/bin/", "/opt/wechat/bin/wechat"]), ["/opt/wechat"]);
        assert_eq!(opt(&["/opt/a/b/c/d/e"]), ["/opt/a/b"]);
        assert_eq!(opt(&["/opt/tool", "/usr/bin/x"]), ["/opt/tool"]);
        assert_eq!(opt(&["/opt/a/x", "/opt/b/y"]), ["/opt/a", "/opt/b"]);
        assert_eq!(opt(&["/opt/", "/opt//"]), Vec::<String>::new());
    }

    #[test]
    fn wanted_programs_are_found_under_both_names_of_their_folder() {
        let wanted = Wanted::new(["/usr/bin/bash", "/usr/libexec/gvfsd"]);
        let owned = Owned::of(["/bin/bash", "/usr/libexec/gvfsd", "/bin/dash"], &wanted);
        assert_eq!(owned.claims, ["/usr/bin/bash", "/usr/libexec/gvfsd"]);
        assert!(wanted.is_in(b"/bin/") && wanted.is_in(b"/usr/libexec/") && !wanted.is_in(b"/usr/"));
    }
}
