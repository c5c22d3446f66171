//! Doing and undoing, with a journal that knows of everything before it begins.

use crate::{ActError, Change, Host, Seen, preview};
use serde::{Deserialize, Serialize};
use sightline_remedy::Operation;

/// How far an entry came, as it was last seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Under way; or the program ended in the middle, and nobody looked since.
    Begun,
    /// All of it is done.
    Done,
    /// None of it is.
    Unchanged,
    /// Some of it is.
    Partly,
    /// Being taken back; or the program ended in the middle.
    UndoBegun,
    /// All of it was taken back.
    Undone,
}

impl State {
    /// The word in JSON and in messages (`fix-state-<word>`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Done => "done",
            Self::Unchanged => "unchanged",
            Self::Partly => "partly",
            Self::UndoBegun => "undo-begun",
            Self::Undone => "undone",
        }
    }
}

/// What was done for one step, or begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// When, Unix seconds.
    pub at: i64,
    /// The finding it was for.
    pub finding: String,
    /// What that was called.
    pub name: String,
    /// Id of the action.
    pub action: String,
    /// What was to be done.
    pub operations: Vec<Operation>,
    /// What it came to, with what was there before.
    pub changes: Vec<Change>,
    /// How far it came.
    pub state: State,
    /// Code of what went wrong.
    #[serde(default)]
    pub problem: Option<String>,
}

impl Entry {
    /// Can it still be taken back, as far as it was done?
    #[must_use]
    pub fn is_undoable(&self) -> bool {
        matches!(self.state, State::Done | State::Partly) && self.changes.iter().any(Change::is_undoable)
    }
}

/// Where entries are written down, so that they outlast the program if anything does.
pub trait Journal {
    /// Writes an entry, in the place of an earlier one of the same id.
    ///
    /// # Errors
    /// It is not safely written.
    fn write(&self, entry: &Entry) -> Result<(), String>;
}

/// Carries out what was previewed. `entry` names whom it is for; its operations and changes are worked out here.
///
/// # Errors
/// `fix-changed`: the preview would be another now. `fix-journal`: it could not be written down. In both cases nothing
/// was done. Everything else is told by the entry that comes back: its state is what was seen afterwards.
pub fn carry_out(
    operations: &[Operation],
    hash: &str,
    entry: Entry,
    host: &Host,
    journal: &dyn Journal,
) -> Result<Entry, ActError> {
    let now = preview(operations, host)?;
    if now.hash != hash {
        return Err(ActError::new("fix-changed"));
    }
    let mut entry =
        Entry { operations: now.operations, changes: now.changes, state: State::Begun, problem: None, ..entry };
    write(journal, &entry)?;
    for change in &entry.changes {
        if let Err(error) = change.make(host, entry.at) {
            entry.problem = Some(error.to_string());
            break;
        }
    }
    settle(&mut entry, host);
    // Written down it is already, as begun; the next start looks again.
    let _ = journal.write(&entry);
    Ok(entry)
}

/// Takes back what was done, in reverse.
///
/// # Errors
/// `fix-no-undo`: it never can be. `fix-changed-since`: something of it was changed by somebody else, and is left alone.
pub fn undo(entry: &Entry, host: &Host, journal: &dyn Journal) -> Result<Entry, ActError> {
    let mut entry = entry.clone();
    settle(&mut entry, host);
    if !entry.is_undoable() {
        return Err(ActError::new(if entry.state == State::Undone { "fix-undone" } else { "fix-no-undo" }));
    }
    for change in &entry.changes {
        if change.is_undoable() && change.look(host)? == Seen::Other {
            let what = match change {
                Change::File { path, .. } | Change::Link { path, .. } | Change::Trash { path, .. } => path.clone(),
                Change::Packages { .. } | Change::Stop { .. } | Change::Value { .. } => entry.name.clone(),
            };
            return Err(ActError::with("fix-changed-since", what));
        }
    }
    entry.state = State::UndoBegun;
    entry.problem = None;
    write(journal, &entry)?;
    for change in entry.changes.iter().rev().filter(|change| change.is_undoable()) {
        if change.look(host) == Ok(Seen::After)
            && let Err(error) = change.take_back(host)
        {
            entry.problem = Some(error.to_string());
            break;
        }
    }
    settle(&mut entry, host);
    let _ = journal.write(&entry);
    Ok(entry)
}

/// Says of an entry what is seen on the machine.
pub fn settle(entry: &mut Entry, host: &Host) {
    let undoing = matches!(entry.state, State::UndoBegun | State::Undone);
    let counted = entry.changes.iter().filter(|change| !undoing || change.is_undoable());
    let seen: Vec<Option<Seen>> = counted.map(|change| change.look(host).ok()).collect();
    let all = |wanted: Seen| seen.iter().all(|seen| *seen == Some(wanted));
    entry.state = match undoing {
        true if all(Seen::Before) => State::Undone,
        // What was given back and changed after that is given back all the same.
        true if entry.state == State::Undone => State::Undone,
        true if all(Seen::After) => State::Done,
        false if all(Seen::After) => State::Done,
        false if all(Seen::Before) => State::Unchanged,
        _ => State::Partly,
    };
}

/// Looks after every entry in whose middle the program ended; those whose state was not known before.
pub fn recover(entries: Vec<Entry>, host: &Host, journal: &dyn Journal) -> Vec<Entry> {
    entries
        .into_iter()
        .map(|mut entry| {
            if matches!(entry.state, State::Begun | State::UndoBegun) {
                settle(&mut entry, host);
                entry.changes.iter().for_each(|change| change.tidy(host));
                let _ = journal.write(&entry);
            }
            entry
        })
        .collect()
}

fn write(journal: &dyn Journal, entry: &Entry) -> Result<(), ActError> {
    journal.write(entry).map_err(|error| ActError::with("fix-journal", error))
}
