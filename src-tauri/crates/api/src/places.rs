//! Where the system wants a program to keep what it keeps.

use sightline_riskdb::update::Home;
use std::path::PathBuf;

/// Where updated risk databases are kept. `None`: the system names no place.
#[must_use]
pub fn riskdb_home() -> Option<Home> {
    data_folder().map(|folder| Home::new(folder.join("riskdb")))
}

/// The folder of this program's data: what lasts and belongs to the person. `None`: the system names no place.
///
/// Linux: `$XDG_DATA_HOME/sightline`, else `~/.local/share/sightline` (XDG Base Directory Specification 0.8); Windows:
/// `%LOCALAPPDATA%\sightline`; macOS: `~/Library/Application Support/sightline`.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        // A path that is not absolute is to be ignored, says the specification.
        set("XDG_DATA_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| set("HOME").map(|home| home.join(".local/share")))
    };
    folder.map(|folder| folder.join("sightline"))
}
