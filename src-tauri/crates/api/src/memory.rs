//! What a session remembers: in memory, until the person said the computer is theirs and a store could be made.

use crate::checkup::Checkup;
use crate::dto::{
    BackUpRequest, BackUpView, ChangeCount, ChangeView, ComputerAnswer, DiffRequest, DiffView, ErrorView, HistoryView,
    Nothing, PastCheckup, PastRequest, ReminderRequest, RestoreRequest, SessionState, SinceView, VaultLock,
    VaultRepaired, VaultState, VaultUnlock, VaultView, WipeView, WordCount,
};
use crate::error::{ApiError, Code};
use crate::files::free_name;
use crate::history::{Change, Record, Summary, What, compare, records};
use crate::ports::Ports;
use crate::session::Session;
use base64::Engine as _;
use sightline_model::Word;
use sightline_vault::{
    Folder, Found, How, Keyring, Passphrase, Removed, SavedCheckup, Unlock, Vault, VaultError, back_up, create, open,
    repair, restore, wipe,
};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The kind of small values in the store that are settings.
const SETTING: &str = "setting";

/// Changes shown at once; a machine that was changed wholly is not a list anyone reads.
const MOST_CHANGES: usize = 2000;

/// Where what is remembered is.
pub(crate) struct Memory(Mutex<Inner>);

struct Inner {
    vault: Arc<Vault>,
    /// Why the store on the disk is not open.
    problem: Option<ErrorView>,
    /// The person asked to leave nothing behind this time.
    left: bool,
}

impl Memory {
    pub fn new() -> Result<Self, VaultError> {
        let vault = Arc::new(Vault::in_memory()?);
        Ok(Self(Mutex::new(Inner { vault, problem: None, left: false })))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn vault(&self) -> Arc<Vault> {
        Arc::clone(&self.lock().vault)
    }

    /// What was remembered until now goes into the store.
    fn use_store(&self, store: Vault) -> Result<(), VaultError> {
        let mut inner = self.lock();
        if !inner.vault.is_lasting() {
            store.take_over(&inner.vault)?;
        }
        *inner = Inner { vault: Arc::new(store), problem: None, left: false };
        Ok(())
    }

    fn use_memory(&self, left: bool) -> Result<(), VaultError> {
        let vault = Arc::new(Vault::in_memory()?);
        *self.lock() = Inner { vault, problem: None, left };
        Ok(())
    }

    fn failed(&self, error: VaultError) -> ApiError {
        let error = ApiError::from(error);
        self.lock().problem = Some(error.clone().into());
        error
    }
}

fn found(folder: &Folder) -> Result<Found, VaultError> {
    folder.look()
}

/// Whether a store was made before: then the question whose computer it is was answered.
pub(crate) fn was_made(ports: &Ports) -> bool {
    // A header that cannot be read is a store all the same.
    ports.vault.as_ref().is_some_and(|folder| !matches!(found(folder), Ok(Found::Nothing)))
}

impl Session {
    fn folder(&self) -> Result<&Folder, ApiError> {
        self.ports.vault.as_ref().ok_or_else(|| ApiError::new(Code::Vault("vault-nowhere")))
    }

    pub(crate) fn vault_view(&self) -> VaultView {
        let inner = self.memory.lock();
        let folder = self.ports.vault.as_ref();
        let (lock, unusable) = match folder.map(found) {
            Some(Ok(Found::Keyring)) => (Some(VaultLock::Keyring), None),
            Some(Ok(Found::Passphrase)) => (Some(VaultLock::Passphrase), None),
            Some(Err(error)) => (None, Some(ErrorView::from(ApiError::from(error)))),
            Some(Ok(Found::Nothing)) | None => (None, None),
        };
        let state = if inner.vault.is_lasting() {
            VaultState::Open
        } else if (lock.is_some() || unusable.is_some()) && !inner.left {
            VaultState::Closed
        } else {
            VaultState::Memory
        };
        VaultView {
            state,
            lock,
            problem: if inner.left { None } else { inner.problem.clone().or(unusable) },
            path: folder.map(|folder| folder.path().display().to_string()),
            bytes: folder.map_or(0, Folder::bytes),
        }
    }

    pub(crate) fn vault_open(&self, request: &VaultUnlock) -> Result<SessionState, ApiError> {
        let typed = request.passphrase.clone().map(Passphrase::new);
        if !self.memory.vault().is_lasting() {
            let unlock = Unlock { keyring: self.ports.keyring.as_ref(), passphrase: typed.as_ref() };
            let opened = open(self.folder()?, unlock).and_then(|store| self.memory.use_store(store));
            opened.map_err(|error| self.memory.failed(error))?;
            self.take_settings();
        }
        self.session_state(&Nothing {})
    }

    pub(crate) fn vault_create(&self, request: &VaultUnlock) -> Result<SessionState, ApiError> {
        if self.lock().computer != Some(ComputerAnswer::Mine) {
            return Err(ApiError::new(Code::Vault("vault-not-yours")));
        }
        let typed = request.passphrase.clone().map(Passphrase::new);
        let how = typed.as_ref().map_or(How::Keyring(self.ports.keyring.as_ref()), How::Passphrase);
        let made = create(self.folder()?, how).and_then(|store| self.memory.use_store(store));
        made.map_err(|error| self.memory.failed(error))?;
        self.session_state(&Nothing {})
    }

    pub(crate) fn vault_leave(&self, _: &Nothing) -> Result<SessionState, ApiError> {
        self.memory.use_memory(true)?;
        self.log.stay_in_memory();
        self.session_state(&Nothing {})
    }

    pub(crate) fn vault_repair(&self, request: &VaultUnlock) -> Result<VaultRepaired, ApiError> {
        let typed = request.passphrase.clone().map(Passphrase::new);
        let unlock = Unlock { keyring: self.ports.keyring.as_ref(), passphrase: typed.as_ref() };
        let (store, repaired) = repair(self.folder()?, unlock, self.ports.clock.now().unix_timestamp())?;
        self.memory.use_store(store)?;
        self.take_settings();
        Ok(VaultRepaired {
            set_aside: repaired.set_aside.display().to_string(),
            saved: count(repaired.saved),
            incomplete: !repaired.incomplete.is_empty(),
            session: self.session_state(&Nothing {})?,
        })
    }

    pub(crate) fn vault_back_up(&self, request: &BackUpRequest) -> Result<BackUpView, ApiError> {
        let folder = self.ports.documents.as_ref().ok_or_else(|| ApiError::new(Code::Vault("vault-nowhere")))?;
        let path = free_name(folder, self.ports.clock.as_ref(), "sightline", "backup");
        back_up(&self.memory.vault(), &path, &Passphrase::new(request.passphrase.clone()))?;
        let bytes = path.metadata().map_or(0, |file| file.len());
        Ok(BackUpView { path: path.display().to_string(), bytes })
    }

    pub(crate) fn vault_restore(&self, request: &RestoreRequest) -> Result<SessionState, ApiError> {
        if self.lock().computer != Some(ComputerAnswer::Mine) {
            return Err(ApiError::new(Code::Vault("vault-not-yours")));
        }
        let wrong = |error: &dyn fmt::Display| ApiError::with(Code::Vault("vault-not-a-backup"), error);
        let bytes = base64::engine::general_purpose::STANDARD.decode(&request.content);
        let bytes = bytes.map_err(|error| wrong(&error))?;
        let folder = self.folder()?;
        let scratch = tempfile::NamedTempFile::new().map_err(|error| wrong(&error))?;
        std::fs::write(scratch.path(), bytes).map_err(|error| wrong(&error))?;
        let typed = Passphrase::new(request.passphrase.clone());
        let keyring = self.ports.keyring.as_ref();
        let how = if request.keep_passphrase { How::Passphrase(&typed) } else { How::Keyring(keyring) };
        // The store is closed while another takes its place, and opened again if it does not.
        let was_open = self.memory.vault().is_lasting();
        self.memory.use_memory(false)?;
        let restored = restore(folder, scratch.path(), &typed, how, keyring);
        match restored {
            Ok(store) => self.memory.use_store(store)?,
            Err(error) => {
                if was_open {
                    let unlock = Unlock { keyring, passphrase: Some(&typed) };
                    match open(folder, unlock).and_then(|store| self.memory.use_store(store)) {
                        Ok(()) => {}
                        Err(other) => drop(self.memory.failed(other)),
                    }
                }
                return Err(error.into());
            }
        }
        self.take_settings();
        self.session_state(&Nothing {})
    }

    pub(crate) fn vault_wipe(&self, _: &Nothing) -> Result<WipeView, ApiError> {
        self.memory.use_memory(false)?;
        self.log.stay_in_memory();
        self.reminders_from(None).map_err(|error| ApiError::with(Code::Internal, error))?;
        let (vault, updates) = (self.ports.vault.as_ref(), self.ports.updates.as_deref());
        let (files, key) = wipe_all(vault, self.ports.keyring.as_ref(), updates, self.log.place().as_deref())?;
        {
            let mut state = self.lock();
            state.checkup = None;
            state.person = None;
            state.person_kept = false;
            state.phone.clear();
            state.computer = None;
        }
        Ok(WipeView { files, key, session: self.session_state(&Nothing {})? })
    }

    /// Keeps a checkup, and says what changed since the one before.
    pub(crate) fn remember(&self, checkup: &Checkup) -> Result<Option<SinceView>, ApiError> {
        let vault = self.memory.vault();
        keep_checkup(&vault, checkup)
    }

    pub(crate) fn history_list(&self, _: &Nothing) -> Result<HistoryView, ApiError> {
        history(&self.memory.vault())
    }

    pub(crate) fn history_diff(&self, request: &DiffRequest) -> Result<DiffView, ApiError> {
        diff(&self.memory.vault(), request.first, request.second)
    }

    pub(crate) fn history_forget(&self, request: &PastRequest) -> Result<HistoryView, ApiError> {
        let vault = self.memory.vault();
        if !vault.forget_checkup(request.id)? {
            return Err(ApiError::new(Code::NotFound));
        }
        history(&vault)
    }

    /// Keeps a setting; one that cannot be kept is told in the log and holds until the program ends.
    pub(crate) fn keep_setting(&self, key: &str, value: &str) {
        let at = self.ports.clock.now().unix_timestamp();
        if let Err(error) = self.memory.vault().keep(SETTING, key, value, at) {
            tracing::warn!(code = error.code(), key, "a setting is not kept");
        }
    }

    pub(crate) fn forget_setting(&self, key: &str) {
        if let Err(error) = self.memory.vault().forget(SETTING, key) {
            tracing::warn!(code = error.code(), key, "a setting is not forgotten");
        }
    }

    pub(crate) fn setting(&self, key: &str) -> Option<String> {
        self.memory.vault().kept(SETTING, key).ok().flatten()
    }
}

/// Removes everything that is kept for a person: the store and its key, updated databases, the log. Gives the paths, and
/// whether a key went.
///
/// # Errors
/// Something does not go; what went is gone.
pub fn wipe_all(
    vault: Option<&Folder>,
    keyring: &dyn Keyring,
    updates: Option<&Path>,
    log: Option<&Path>,
) -> Result<(Vec<String>, bool), ApiError> {
    let (mut files, mut key) = (Vec::new(), false);
    if let Some(folder) = vault {
        for removed in wipe(folder, keyring)? {
            match removed {
                Removed::File(path) => files.push(path.display().to_string()),
                Removed::Key => key = true,
            }
        }
    }
    let failed = |path: &Path, error: std::io::Error| {
        ApiError::with(Code::Vault("vault-failed"), format_args!("`{}`: {error}", path.display()))
    };
    if let Some(updates) = updates.filter(|folder| folder.is_dir()) {
        std::fs::remove_dir_all(updates).map_err(|error| failed(updates, error))?;
        files.push(updates.display().to_string());
    }
    if let Some(log) = log.filter(|file| file.is_file()) {
        std::fs::remove_file(log).map_err(|error| failed(log, error))?;
        files.push(log.display().to_string());
    }
    // Folders of ours go when nothing else lies in them.
    for folder in [vault.and_then(|folder| folder.path().parent()), log.and_then(Path::parent)].into_iter().flatten() {
        let _ = std::fs::remove_dir(folder);
    }
    Ok((files, key))
}

/// Days a reminder may wait.
const REMINDERS: [u32; 3] = [7, 30, 90];
const REMINDER: &str = "reminder-days";

impl Session {
    pub(crate) fn reminder_days(&self) -> Option<u32> {
        self.setting(REMINDER)?.parse().ok()
    }

    pub(crate) fn reminder_set(&self, request: &ReminderRequest) -> Result<SessionState, ApiError> {
        let vault = self.memory.vault();
        if !vault.is_lasting() {
            return Err(ApiError::new(Code::Vault("vault-nothing")));
        }
        match request.days {
            Some(days) if REMINDERS.contains(&days) => self.keep_setting(REMINDER, &days.to_string()),
            Some(days) => return Err(ApiError::with(Code::BadRequest, days)),
            None => drop(vault.forget(SETTING, REMINDER)?),
        }
        self.reminders_from(request.days).map_err(|error| ApiError::with(Code::Internal, error))?;
        self.session_state(&Nothing {})
    }

    /// A checkup was made: the next one is due later.
    pub(crate) fn remind_again(&self) {
        let Some(days) = self.reminder_days() else { return };
        if let Err(error) = self.reminders_from(Some(days)) {
            tracing::warn!(%error, "the reminder is not moved");
        }
    }

    fn reminders_from(&self, days: Option<u32>) -> Result<(), String> {
        let today = self.ports.clock.now().date();
        let day = days.and_then(|days| today.checked_add(time::Duration::days(i64::from(days))));
        self.ports.reminders.remind_from(day)
    }
}

/// Keeps a checkup in a store, and says what changed since the one before.
///
/// # Errors
/// The store does not take it.
pub fn keep_checkup(vault: &Vault, checkup: &Checkup) -> Result<Option<SinceView>, ApiError> {
    let (summary, rows) = records(checkup);
    let json = |error: serde_json::Error| ApiError::with(Code::Internal, error);
    let bodies = rows.iter().map(serde_json::to_vec).collect::<Result<Vec<_>, _>>().map_err(json)?;
    let summary = serde_json::to_string(&summary).map_err(json)?;
    let before = vault.checkups()?.into_iter().next();
    let id = vault.save_checkup(checkup.made_at, &summary, &bodies)?;
    let Some(before) = before else { return Ok(None) };
    let diff = diff(vault, before.id, id)?;
    Ok(Some(SinceView { first: before.id, second: id, at: diff.first.at, counts: diff.counts }))
}

/// The checkups of a store.
///
/// # Errors
/// They cannot be read.
pub fn history(vault: &Vault) -> Result<HistoryView, ApiError> {
    let checkups = vault.checkups()?.iter().map(past).collect();
    Ok(HistoryView { checkups, lasting: vault.is_lasting() })
}

/// What changed between two checkups of a store.
///
/// # Errors
/// There is no such checkup, or it cannot be read.
pub fn diff(vault: &Vault, first: i64, second: i64) -> Result<DiffView, ApiError> {
    let all = vault.checkups()?;
    let find = |id: i64| {
        all.iter().find(|one| one.id == id).ok_or_else(|| ApiError::with(Code::NotFound, format_args!("checkup {id}")))
    };
    let (old, new) = (find(first)?, find(second)?);
    let changed = vault.changed(first, second)?;
    let read = |bodies: &[Vec<u8>]| -> Vec<Record> {
        // What a newer program kept and this one cannot read is left out of the comparison.
        bodies.iter().filter_map(|body| serde_json::from_slice(body).ok()).collect()
    };
    let (before, after) = (read(&changed.only_first), read(&changed.only_second));
    let changes = compare((&summary(old), &before), (&summary(new), &after));
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    for change in &changes {
        *counts.entry(change.what.as_str()).or_insert(0) += 1;
    }
    Ok(DiffView {
        first: past(old),
        second: past(new),
        counts: counts.into_iter().map(|(what, count)| ChangeCount { what: what.to_owned(), count }).collect(),
        changes: changes.into_iter().take(MOST_CHANGES).map(change_view).collect(),
    })
}

fn summary(checkup: &SavedCheckup) -> Summary {
    serde_json::from_str(&checkup.summary).unwrap_or_default()
}

fn past(checkup: &SavedCheckup) -> PastCheckup {
    let summary = summary(checkup);
    let counts = Word::ALL.into_iter().rev().map(|word| WordCount {
        word: word.as_str().to_owned(),
        count: summary.counts.get(word.as_str()).copied().unwrap_or(0),
    });
    PastCheckup {
        id: checkup.id,
        at: moment(checkup.at),
        counts: counts.collect(),
        unread: count(summary.unread.len()),
        database: summary.database,
        cancelled: summary.cancelled,
    }
}

fn change_view(change: Change) -> ChangeView {
    let Change { record, what, unsure } = change;
    let code = what.as_str().to_owned();
    let (before, details, all_sites) = match what {
        What::Reach { gained, all_sites } => (None, gained, all_sites),
        What::Less { lost } => (None, lost, false),
        What::Word { before } | What::Version { before } => (Some(before), Vec::new(), false),
        What::New | What::On | What::Off | What::Gone => (None, Vec::new(), false),
    };
    ChangeView {
        what: code,
        name: record.name,
        kind: record.kind,
        place: record.place,
        finding: record.finding,
        word: record.word,
        before,
        version: record.version,
        details,
        all_sites,
        unsure,
    }
}

pub(crate) fn moment(at: i64) -> String {
    OffsetDateTime::from_unix_timestamp(at).ok().and_then(|at| at.format(&Rfc3339).ok()).unwrap_or_default()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
