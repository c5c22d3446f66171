//! Where the system wants a program to keep what it keeps.

use sightline_riskdb::update::Home;
use sightline_vault::Folder;
use std::path::{Path, PathBuf};

/// Where the encrypted store may be. `None`: the system names no place.
#[must_use]
pub fn vault_folder() -> Option<Folder> {
    data_folder().map(|folder| Folder::new(folder.join("vault")))
}

/// Where a person looks for documents: what the desktop says (xdg-user-dirs), else `Documents`, else the home folder.
/// `None`: no home is known.
#[must_use]
pub fn documents_folder() -> Option<PathBuf> {
    let home = PathBuf::from(std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?);
    let said = if cfg!(all(unix, not(target_os = "macos"))) { said_documents(&home) } else { None };
    let usual = home.join("Documents");
    Some(said.filter(|path| path.is_dir()).unwrap_or(if usual.is_dir() { usual } else { home }))
}

fn said_documents(home: &Path) -> Option<PathBuf> {
    let config = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let text = std::fs::read_to_string(config.unwrap_or_else(|| home.join(".config")).join("user-dirs.dirs")).ok()?;
    let value = text.lines().find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?.trim_matches('"');
    match value.strip_prefix("$HOME/") {
        Some(rest) => Some(home.join(rest)),
        None => Some(PathBuf::from(value)).filter(|path| path.is_absolute()),
    }
}

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

/// Where the log is kept once it may be; `None`: the system names no place.
#[must_use]
pub fn log_file() -> Option<PathBuf> {
    let home = || std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).map(PathBuf::from);
    let folder = if cfg!(windows) {
        std::env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Logs"))
    } else {
        std::env::var_os("XDG_STATE_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| home().map(|home| home.join(".local/state")))
    };
    folder.map(|folder| folder.join("sightline/sightline.log"))
}
