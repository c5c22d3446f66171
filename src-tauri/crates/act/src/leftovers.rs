//! What a program that was removed left in the person's home.

use crate::journal::{Entry, State};
use crate::ways::trash;
use crate::{Host, Manager, Operation};

/// How sure it is whose it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The package manager gives that folder to this package alone.
    Certain,
    /// It bears the package's name.
    Likely,
}

/// A folder that was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Its path.
    pub path: String,
    /// Bytes of all files in it.
    pub bytes: u64,
    /// How sure it is whose it was.
    pub whose: Whose,
}

/// Places in a home where programs keep a folder of their own name
/// (<https://specifications.freedesktop.org/basedir-spec/latest/>).
const PLACES: [&str; 4] = [".config", ".local/share", ".local/state", ".cache"];
/// Endings that belong to the package and not to the program.
const ENDINGS: [&str; 6] = ["-stable", "-desktop", "-bin", "-client", "-app", "-browser"];
/// Names that several programs share, or that are the desktop's.
const SHARED: [&str; 16] = [
    "gtk-2.0",
    "gtk-3.0",
    "gtk-4.0",
    "dconf",
    "fontconfig",
    "pulse",
    "systemd",
    "autostart",
    "applications",
    "icons",
    "mime",
    "flatpak",
    "trash",
    "google",
    "microsoft",
    "mozilla",
];

/// What the packages an entry removed left here; empty: nothing, or they are not removed.
#[must_use]
pub fn leftovers(entry: &Entry, host: &Host) -> Vec<Leftover> {
    if entry.state != State::Done {
        return Vec::new();
    }
    let mut found: Vec<Leftover> = Vec::new();
    for operation in &entry.operations {
        let Operation::Remove { manager, name, .. } = operation else { continue };
        let home = host.home();
        let own = match manager {
            Manager::Flatpak => vec![(format!("{home}/.var/app/{name}"), Whose::Certain)],
            Manager::Snap => vec![(format!("{home}/snap/{name}"), Whose::Certain)],
            Manager::Apt | Manager::Dnf | Manager::Pacman => named(name, host),
            Manager::Winget | Manager::Msix | Manager::Msi => Vec::new(),
        };
        for (path, whose) in own {
            let there = std::fs::symlink_metadata(host.path(&path)).is_ok_and(|about| about.is_dir());
            if there && host.place(&path).is_ok() && !found.iter().any(|known| known.path == path) {
                found.push(Leftover { bytes: trash::size_of(&host.path(&path)), path, whose });
            }
        }
    }
    found
}

/// Folders that bear a package's name, whatever the case of its letters.
fn named(package: &str, host: &Host) -> Vec<(String, Whose)> {
    let package = package.split(':').next().unwrap_or(package).to_lowercase();
    let bare = ENDINGS.iter().find_map(|ending| package.strip_suffix(ending)).unwrap_or(&package).to_owned();
    let wanted = [package, bare];
    let mut found = Vec::new();
    for place in PLACES {
        let folder = format!("{}/{place}", host.home());
        let names = std::fs::read_dir(host.path(&folder)).into_iter().flatten().flatten();
        let mut names: Vec<String> = names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        for name in names {
            let lower = name.to_lowercase();
            if lower.len() > 2 && wanted.contains(&lower) && !SHARED.contains(&lower.as_str()) {
                found.push((format!("{folder}/{name}"), Whose::Likely));
            }
        }
    }
    found
}
