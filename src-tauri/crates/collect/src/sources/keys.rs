//! What the sources of what starts by itself ask of a registry, whichever way it is read.

use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Reason};

/// Data of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Data {
    /// Text, perhaps with variables.
    Text(String),
    /// A number.
    Number(u64),
    /// Anything else, as it stands on the disk.
    Bytes(Vec<u8>),
}

impl Data {
    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn number(&self) -> Option<u64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }
}

/// Keys of a registry by their whole path (`HKEY_LOCAL_MACHINE\SOFTWARE\…`). What is not there is an `absent` fault.
pub(crate) trait Keys {
    /// Names of the keys directly below one.
    fn below(&self, key: &str) -> Result<Vec<String>, Fault>;
    /// Values of a key: name (empty: the key's own) and data.
    fn values(&self, key: &str) -> Result<Vec<(String, Data)>, Fault>;

    /// One value; names differ in case without meaning it.
    fn value(&self, key: &str, name: &str) -> Option<Data> {
        let values = self.values(key).ok()?;
        values.into_iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, data)| data)
    }
}

/// A person's part of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct User {
    /// Path of their root key (`HKEY_USERS\S-1-5-21-…`).
    pub root: String,
    /// Their home folder, in the inner form. `None`: not known.
    pub home: Option<String>,
}

/// The registry of the machine and the people in it. `None`: it is not read.
pub(crate) fn of(_run: &Run<'_>) -> Option<(Box<dyn Keys>, Vec<User>)> {
    None
}

/// A registry nobody opened.
pub(crate) struct Unread;

impl Keys for Unread {
    fn below(&self, key: &str) -> Result<Vec<String>, Fault> {
        Err(Fault::new(key, "absent"))
    }

    fn values(&self, key: &str) -> Result<Vec<(String, Data)>, Fault> {
        Err(Fault::new(key, "absent"))
    }
}

/// Notes that what stands in the registry was not looked at.
pub(crate) fn not_read(run: &mut Run<'_>, key: &str) {
    run.row(CoverageStatus::Skipped, key, 0, Some(Reason::new("registry-not-read")));
}
