//! What would be done, in full, without doing it.

use crate::ways::{autostart, flatpak, packages, policy, processes, registry, trash};
use crate::{ActError, Change, Host};
use sha2::{Digest as _, Sha256};
use sightline_remedy::Operation;
use std::fmt::Write as _;

/// Everything an action would change on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What is to be done.
    pub operations: Vec<Operation>,
    /// What it comes to.
    pub changes: Vec<Change>,
    /// Of both: what is carried out must have this hash.
    pub hash: String,
    /// Packages that would go along, without having been asked for.
    pub along: Vec<String>,
    /// The system will ask for an administrator.
    pub administrator: bool,
    /// There is a way to ask one, or none is needed.
    pub can_ask: bool,
    /// All of it can be taken back.
    pub undoable: bool,
}

/// Works out what these operations come to now. Changes nothing.
///
/// # Errors
/// One of them cannot be done here: nothing to do any more, a tool that is missing, an essential package, a file that
/// is not what it should be.
pub fn preview(operations: &[Operation], host: &Host) -> Result<Preview, ActError> {
    if host.is_live() && crate::tools::is_administrator() && !host.is_administrators() {
        // Files made in a person's home would be root's.
        return Err(ActError::new("fix-as-root"));
    }
    let mut changes: Vec<Change> = Vec::new();
    for operation in operations {
        let new = match operation {
            Operation::StopEntry { file } => autostart::entry(host, file)?,
            Operation::StopUnit { link } => autostart::unit(host, link)?,
            Operation::SwitchStart { list, name } => registry::switch_off(list, name)?,
            Operation::StopRunning { programs } => processes::find(programs)?,
            Operation::Remove { manager, name, user } => packages::find(host, *manager, name, *user)?,
            Operation::Trash { paths } => trash::find(host, paths)?,
            Operation::LimitFlatpak { id } => flatpak::limit(host, id)?,
            Operation::BlockExtension { browser, extension } => policy::block(host, browser, extension, &changes)?,
            Operation::KeepOff { browser, extension, sites } => {
                policy::keep_off(host, browser, (extension, sites), &changes)?
            }
        };
        for change in new {
            // Two operations on one file are one change of it.
            let same = |known: &&mut Change| match (&**known, &change) {
                (Change::File { path: a, .. }, Change::File { path: b, .. }) => a == b,
                _ => **known == change,
            };
            match (changes.iter_mut().find(same), change) {
                (Some(Change::File { after, .. }), Change::File { after: newer, .. }) => *after = newer,
                (Some(_), _) => {}
                (None, change) => changes.push(change),
            }
        }
    }
    if changes.is_empty() {
        return Err(ActError::new("fix-nothing"));
    }
    let along = changes
        .iter()
        .filter_map(|change| match change {
            Change::Packages { packages, .. } => Some(packages.iter().skip(1)),
            _ => None,
        })
        .flatten()
        .map(|package| package.name.clone())
        .collect();
    let administrator = changes.iter().any(|change| match change {
        Change::File { path, .. } | Change::Link { path, .. } => !host.is_own(path),
        Change::Packages { user, .. } => !user,
        Change::Trash { .. } | Change::Stop { .. } | Change::Value { .. } => false,
    });
    Ok(Preview {
        hash: hash(operations, &changes),
        operations: operations.to_vec(),
        undoable: changes.iter().all(Change::is_undoable),
        changes,
        along,
        can_ask: !administrator || crate::tools::can_ask(host),
        administrator,
    })
}

fn hash(operations: &[Operation], changes: &[Change]) -> String {
    // Types of ours, without a map: they always can be written.
    let text = serde_json::to_string(&(operations, changes)).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
