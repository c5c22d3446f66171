//! Bytes in, records and reasons out: every file format Sightline reads, on every host.
//!
//! **What it is not.** It finds nothing and opens nothing: no files, no environment, no clock, no process. Which file
//! to read next is `collect`'s business; this crate only says what a file that was read contains.
//!
//! **Invariants.** Every function is total: any bytes give records or a [`sightline_model::Reason`], never a panic.
//! Input is hostile: text meant for a person goes through [`text::clean`]; a wrong part costs that part, not its file,
//! wherever the format allows it. CRLF line ends and a UTF-8 byte order mark change nothing.
//!
//! One file per format. Adding one is a file here, a file in `collect`, a row in its registry and a fixture folder.
//!
//! ```
//! let parsed = sightline_parse::dpkg::status(b"Package: mc\nStatus: install ok installed\nVersion: 3:4.8\n\n");
//! assert_eq!(parsed.records[0].name, "mc");
//! assert!(parsed.flaws.is_empty());
//! ```

pub mod appimage;
pub mod appx_manifest;
pub mod bundle;
pub mod cgroup;
pub mod chocolatey;
pub mod chromium;
pub mod code_signature;
pub mod command;
pub mod command_line;
pub mod crontab;
pub mod desktop_entry;
pub mod dpkg;
pub mod editor;
pub mod extension_manifest;
pub mod extension_policy;
pub mod firefox;
pub mod flatpak;
pub mod homebrew;
pub mod hosts;
pub mod import;
pub mod input;
pub mod json;
pub mod keyfile;
pub mod language;
pub mod launchd;
pub mod nix;
pub mod os_release;
pub mod owned;
pub mod pacman;
pub mod passwd;
pub mod pkg_receipt;
pub mod plist;
pub mod proc_net;
pub mod purl;
pub mod registry;
pub mod rpm;
pub mod rpm_bdb;
pub mod rpm_ndb;
pub mod safari;
pub mod scheduled_task;
pub mod scoop;
pub mod shell_link;
pub mod snap;
pub mod sqlite;
pub mod strings_file;
pub mod systemd_unit;
pub mod tcp_table;
pub mod text;
pub mod utf16;
pub mod web_app;

use sightline_model::Reason;

/// Records of a file of which some parts may have been wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<T> {
    /// What could be read.
    pub records: Vec<T>,
    /// What could not, each with a stable code.
    pub flaws: Vec<Reason>,
}

impl<T> Default for Parsed<T> {
    fn default() -> Self {
        Self { records: Vec::new(), flaws: Vec::new() }
    }
}

#[cfg(test)]
mod tests;
