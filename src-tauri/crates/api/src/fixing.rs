//! Steps carried out: what would change, doing it, looking again, taking it back; and what is set aside.

use crate::checkup::{Assessed, Checkup};
use crate::dto::{
    AsideRequest, AsideView, CheckupRequest, FixChange, FixDo, FixEntry, FixOutcome, FixPreview, FixRequest, FixUndo,
    LeftList, LeftRequest, LeftView, Nothing, PlanView,
};
use crate::error::{ApiError, Code};
use crate::findings::name_of;
use crate::judging::with_situations;
use crate::plan::{STEPS, offers_as_if_open, offers_of, steps, words_of};
use crate::session::Session;
use serde::{Deserialize, Serialize};
use sightline_act::{
    ActError, Change, Entry, Host, Journal, Preview, State, Whose, carry_out, leftovers, managed_by, preview, recover,
    undo,
};
use sightline_collect::Machine;
use sightline_model::{Device, Item, Os};
use sightline_remedy::{Action, Condition, Doing, Operation, Risk, catalogue, operations};
use sightline_vault::{Vault, VaultError};
use std::collections::BTreeSet;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Duration, OffsetDateTime};

/// The kinds of small values in the store.
const JOURNAL: &str = "journal";
const ASIDE: &str = "aside";
/// Steps of one day after which nothing more is pushed.
const A_DAYS_WORK: usize = 3;
/// Steps the plan holds in all.
const MOST: usize = 40;
/// Lines of a file's change that are shown.
const MOST_LINES: usize = 40;

/// The machine a checkup is of, as one that can be acted on; `None`: it only can be looked at.
#[must_use]
pub fn host_of(machine: &Machine) -> Option<Host> {
    if machine.is_live() {
        return Host::live();
    }
    // What lies in a folder is acted on by tests, and is Linux there.
    if machine.os() != Os::Linux {
        return None;
    }
    machine.home().map(|home| Host::at(machine.root().to_owned(), home))
}

/// The journal in the store.
pub struct VaultJournal<'a>(pub &'a Vault);

impl Journal for VaultJournal<'_> {
    fn write(&self, entry: &Entry) -> Result<(), String> {
        let text = serde_json::to_string(entry).map_err(|error| error.to_string())?;
        self.0.keep(JOURNAL, &entry.id, &text, entry.at).map_err(|error| error.to_string())
    }
}

/// Everything that was done or begun, newest first. What a newer program wrote and this one cannot read is left out.
///
/// # Errors
/// The store cannot be read.
pub fn journal(vault: &Vault) -> Result<Vec<Entry>, VaultError> {
    let kept = vault.all_kept(JOURNAL)?;
    let mut entries: Vec<Entry> = kept.iter().filter_map(|(_, text)| serde_json::from_str(text).ok()).collect();
    entries.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.id.cmp(&a.id)));
    Ok(entries)
}

/// Looks after what was under way when the program last ended.
///
/// # Errors
/// The store cannot be read.
pub fn look_after(vault: &Vault, host: &Host) -> Result<Vec<Entry>, VaultError> {
    Ok(recover(journal(vault)?, host, &VaultJournal(vault)))
}

/// What a person said before something is done.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Nobody who has power over them would notice.
    pub unnoticed: bool,
    /// They have a copy of what exists only here.
    pub copied: bool,
    /// Packages they agreed to lose along with it.
    pub along: Vec<String>,
    /// Sites an extension is to be kept off.
    pub sites: Vec<String>,
}

struct Wanted<'a> {
    one: &'a Assessed,
    action: &'static Action,
    operations: Vec<Operation>,
}

fn wanted<'a>(checkup: &'a Checkup, (finding, action): (&str, &str), sites: &[String]) -> Result<Wanted<'a>, ApiError> {
    let one = checkup.assessed.iter().find(|one| one.id == finding).ok_or_else(|| ApiError::new(Code::NotFound))?;
    let action = catalogue().iter().find(|known| known.id == action);
    let action = action.ok_or_else(|| ApiError::with(Code::BadRequest, "no such action"))?;
    // Only what fits the finding is ever done to it.
    if !offers_of(finding, checkup).iter().any(|offer| offer.action.id == action.id) {
        return Err(ApiError::new(Code::Fix("fix-not-offered")));
    }
    Ok(Wanted { one, action, operations: operations_of(one, action, checkup, sites) })
}

fn operations_of(one: &Assessed, action: &Action, checkup: &Checkup, sites: &[String]) -> Vec<Operation> {
    let (Some(doing), Some(home), Some(os)) = (action.doing, checkup.home.as_deref(), checkup.os) else {
        return Vec::new();
    };
    let items: Vec<&Item> = one.items.iter().map(|index| &checkup.items[*index]).collect();
    operations(doing, &items, (os, home), sites)
}

/// Whether the program can carry an action out itself, as far as the checkup tells.
pub(crate) fn can_do(one: &Assessed, action: &Action, checkup: &Checkup) -> bool {
    !operations_of(one, action, checkup, &[]).is_empty() && not_ours(one, checkup).is_none()
}

/// Why nothing here is the program's to change, by code.
fn not_ours(one: &Assessed, checkup: &Checkup) -> Option<&'static str> {
    if checkup.demo.is_some() {
        return Some("fix-demo");
    }
    let device = checkup.person.as_ref().and_then(|person| person.device);
    if matches!(device, Some(Device::Work | Device::Service)) {
        return Some("fix-organisation");
    }
    let watched = with_situations(
        checkup,
        |other| other.id == one.id,
        |situations, _, _| situations.iter().any(|it| it.conditions.contains(&Condition::WatchesPeople)),
    );
    watched.then_some("fix-watched")
}

/// Whether somebody has to be asked who else would notice.
fn asks_safety(action: &Action) -> bool {
    action.noticeable || action.removes || action.risk >= Risk::R2
}

fn looked(
    wanted: &Wanted<'_>,
    host: Option<&Host>,
    checkup: &Checkup,
) -> (Option<Preview>, Option<ActError>, Vec<String>) {
    let refuse = |code: &'static str| Some(ActError { code, detail: None });
    if wanted.action.doing.is_none() {
        return (None, refuse("fix-guided"), Vec::new());
    }
    let Some(host) = host else { return (None, refuse("fix-not-here"), Vec::new()) };
    let managed = managed_by(host);
    if let Some(code) = not_ours(wanted.one, checkup) {
        return (None, refuse(code), managed);
    }
    if !managed.is_empty() {
        return (None, refuse("fix-managed"), managed);
    }
    if wanted.operations.is_empty() {
        return (None, refuse("fix-by-hand"), managed);
    }
    match preview(&wanted.operations, host) {
        Ok(preview) if !preview.can_ask => (Some(preview), refuse("fix-nobody-asks"), managed),
        Ok(preview) => (Some(preview), None, managed),
        Err(error) => (None, Some(error), managed),
    }
}

/// What an action would change, without changing anything.
///
/// # Errors
/// There is no such finding, or the action does not fit it.
pub fn fix_preview(
    checkup: &Checkup,
    host: Option<&Host>,
    (finding, action): (&str, &str),
    sites: &[String],
    lasting: bool,
) -> Result<FixPreview, ApiError> {
    let wanted = wanted(checkup, (finding, action), sites)?;
    let (preview, refusal, managed) = looked(&wanted, host, checkup);
    let blocked = refusal.as_ref().map(|error| error.code.to_owned());
    Ok(FixPreview {
        finding: finding.to_owned(),
        action: action.to_owned(),
        hash: preview.as_ref().filter(|_| blocked.is_none()).map(|preview| preview.hash.clone()),
        changes: preview.iter().flat_map(|preview| &preview.changes).flat_map(lines).collect(),
        along: preview.as_ref().map(|preview| preview.along.clone()).unwrap_or_default(),
        administrator: preview.as_ref().is_some_and(|preview| preview.administrator),
        undoable: preview.as_ref().is_some_and(|preview| preview.undoable),
        blocked,
        detail: refusal.and_then(|error| error.detail),
        managed,
        asks_safety: asks_safety(wanted.action),
        asks_copy: wanted.action.risk >= Risk::R3,
        asks_sites: wanted.action.doing == Some(Doing::KeepOffSites),
        lasting,
    })
}

/// Carries an action out, if it still is what was previewed and the person said what has to be said.
///
/// # Errors
/// Nothing was done: the machine changed since the preview, something was not agreed to, it could not be written down.
pub fn fix_do(
    checkup: &Checkup,
    host: Option<&Host>,
    vault: &Vault,
    step: (&str, &str, &str),
    said: &Said,
    (now, salt): (OffsetDateTime, [u8; 4]),
) -> Result<Entry, ApiError> {
    let (finding, action, hash) = step;
    let wanted = wanted(checkup, (finding, action), &said.sites)?;
    let (preview, refusal, _) = looked(&wanted, host, checkup);
    if let Some(error) = refusal {
        return Err(error.into());
    }
    let (Some(preview), Some(host)) = (preview, host) else { return Err(ApiError::new(Code::Fix("fix-not-here"))) };
    if asks_safety(wanted.action) && !said.unnoticed {
        return Err(ApiError::new(Code::Fix("fix-safety")));
    }
    if wanted.action.risk >= Risk::R3 && !said.copied {
        return Err(ApiError::new(Code::Fix("fix-copy")));
    }
    if let Some(package) = preview.along.iter().find(|package| !said.along.contains(package)) {
        return Err(ApiError::with(Code::Fix("fix-along"), package));
    }
    let at = now.unix_timestamp();
    let entry = Entry {
        id: entry_id(at, salt),
        at,
        finding: finding.to_owned(),
        name: name_of(wanted.one, checkup),
        action: action.to_owned(),
        operations: Vec::new(),
        changes: Vec::new(),
        state: State::Begun,
        problem: None,
    };
    Ok(carry_out(&wanted.operations, hash, entry, host, &VaultJournal(vault))?)
}

/// Takes back what was done.
///
/// # Errors
/// There is no such entry, it cannot be taken back, or something was changed since.
pub fn fix_undo(vault: &Vault, host: Option<&Host>, id: &str) -> Result<Entry, ApiError> {
    let host = host.ok_or_else(|| ApiError::new(Code::Fix("fix-not-here")))?;
    let entry = journal(vault)?.into_iter().find(|entry| entry.id == id);
    let entry = entry.ok_or_else(|| ApiError::new(Code::NotFound))?;
    Ok(undo(&entry, host, &VaultJournal(vault))?)
}

/// What is seen of a step in a checkup made after it: `seen`, `after-restart`, `not-seen`, `unseeable`.
#[must_use]
pub fn proof(finding: &str, action: &str, done: bool, checkup: &Checkup) -> &'static str {
    let Some(action) = catalogue().iter().find(|known| known.id == action) else { return "unseeable" };
    let gone = !checkup.assessed.iter().any(|one| one.id == finding);
    if gone {
        return "seen";
    }
    if action.effect.is_empty() {
        return "unseeable";
    }
    if !offers_as_if_open(finding, checkup).iter().any(|offer| offer.action.id == action.id) {
        return "seen";
    }
    let later = matches!(action.doing, Some(Doing::BlockExtension | Doing::KeepOffSites | Doing::LimitSandbox));
    if done && later { "after-restart" } else { "not-seen" }
}

/// The changes as a person reads them.
fn lines(change: &Change) -> Vec<FixChange> {
    let undoable = change.is_undoable();
    let plain = |what: &str, name: &str, detail: Option<String>| FixChange {
        what: what.to_owned(),
        name: name.to_owned(),
        detail,
        removed: Vec::new(),
        added: Vec::new(),
        undoable,
    };
    match change {
        Change::File { path, before, after } => {
            let what = match (before, after) {
                (None, _) => "file-made",
                (_, None) => "file-removed",
                _ => "file-changed",
            };
            let (before, after) = (before.as_deref().unwrap_or_default(), after.as_deref().unwrap_or_default());
            let only = |text: &str, other: &str| -> Vec<String> {
                let known: BTreeSet<&str> = other.lines().collect();
                let new = text.lines().filter(|line| !line.trim().is_empty() && !known.contains(line));
                new.take(MOST_LINES).map(str::to_owned).collect()
            };
            vec![FixChange { removed: only(before, after), added: only(after, before), ..plain(what, path, None) }]
        }
        Change::Link { path, target } => vec![plain("link-removed", path, Some(target.clone()))],
        Change::Trash { path, bytes, .. } => vec![plain("trash", path, Some(bytes.to_string()))],
        Change::Value { key, name, after, .. } => {
            let what = if after.is_some() { "value-changed" } else { "value-removed" };
            vec![plain(what, name, Some(key.clone()))]
        }
        Change::Packages { packages, .. } => packages
            .iter()
            .map(|package| FixChange {
                undoable: package.back.is_some(),
                ..plain("package-removed", &package.name, Some(package.version.clone()))
            })
            .collect(),
        Change::Stop { processes } => {
            let programs: BTreeSet<&str> = processes.iter().map(|process| process.program.as_str()).collect();
            programs.into_iter().map(|program| plain("process-stopped", program, None)).collect()
        }
    }
}

/// An entry with its words.
#[must_use]
pub fn entry_view(entry: &Entry, language: &str) -> FixEntry {
    let action = catalogue().iter().find(|known| known.id == entry.action);
    let text = action.map(|action| words_of(action, language));
    let (problem, detail) =
        match entry.problem.as_deref().map(|problem| problem.split_once(": ").unwrap_or((problem, ""))) {
            Some((code, detail)) => (Some(code.to_owned()), (!detail.is_empty()).then(|| detail.to_owned())),
            None => (None, None),
        };
    FixEntry {
        id: entry.id.clone(),
        at: rfc3339(entry.at),
        finding: entry.finding.clone(),
        name: entry.name.clone(),
        action: entry.action.clone(),
        title: text.as_ref().map_or_else(|| entry.action.clone(), |text| text.title.replace("{name}", &entry.name)),
        state: entry.state.as_str().to_owned(),
        problem,
        detail,
        undoable: entry.is_undoable(),
        changes: entry.changes.iter().flat_map(lines).collect(),
        removed: entry.state == State::Done
            && entry.operations.iter().any(|operation| matches!(operation, Operation::Remove { .. })),
        undo: text.map(|text| text.undo).unwrap_or_default(),
    }
}

fn rfc3339(at: i64) -> String {
    OffsetDateTime::from_unix_timestamp(at).ok().and_then(|at| at.format(&Rfc3339).ok()).unwrap_or_default()
}

/// A step the person set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Aside {
    finding: String,
    name: String,
    action: String,
    mark: String,
    /// Unix seconds.
    #[serde(default)]
    until: Option<i64>,
    #[serde(default)]
    reason: Option<String>,
}

const MARKS: [&str; 3] = ["later", "elsewhere", "accepted"];

fn asides(vault: &Vault) -> Result<Vec<Aside>, VaultError> {
    let kept = vault.all_kept(ASIDE)?;
    Ok(kept.iter().filter_map(|(_, text)| serde_json::from_str(text).ok()).collect())
}

/// Puts what was set aside, and still is, beside what was found now.
pub(crate) fn apply_asides(checkup: &mut Checkup, vault: &Vault) -> Result<(), VaultError> {
    let now = checkup.made_at;
    let asides = asides(vault)?;
    for one in &mut checkup.assessed {
        let holds = |aside: &&Aside| aside.finding == one.id && aside.until.is_none_or(|until| until > now);
        one.set_aside = asides.iter().filter(holds).map(|aside| aside.action.clone()).collect();
    }
    Ok(())
}

/// An id nothing else of the store has: the second it was made in, and chance.
pub(crate) fn entry_id(at: i64, salt: [u8; 4]) -> String {
    format!("{at:x}-{:08x}", u32::from_le_bytes(salt))
}

impl Session {
    pub(crate) fn salt(&self) -> [u8; 4] {
        let mut salt = [0; 4];
        self.ports.randomness.fill(&mut salt);
        salt
    }

    fn host(&self) -> Option<Host> {
        host_of(&self.machine)
    }

    pub(crate) fn fix_preview(&self, request: &FixRequest) -> Result<FixPreview, ApiError> {
        let lasting = self.memory.vault().is_lasting();
        let state = self.lock();
        let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let step = (request.finding.as_str(), request.action.as_str());
        fix_preview(checkup, self.host().as_ref(), step, &request.sites, lasting)
    }

    pub(crate) fn fix_do(&self, request: &FixDo) -> Result<FixOutcome, ApiError> {
        let said = Said {
            unnoticed: request.unnoticed,
            copied: request.copied,
            along: request.along.clone(),
            sites: request.sites.clone(),
        };
        let salt = self.salt();
        let (entry, before) = {
            // A copy, so that nothing waits while a package manager works.
            let (checkup, before) = self.checkup_and_word(&request.finding)?;
            let step = (request.finding.as_str(), request.action.as_str(), request.hash.as_str());
            let now = self.ports.clock.now();
            let vault = self.memory.vault();
            (fix_do(&checkup, self.host().as_ref(), &vault, step, &said, (now, salt))?, before)
        };
        tracing::info!(action = entry.action, state = entry.state.as_str(), "a step was carried out");
        self.outcome(Some(&entry), (&request.finding, &request.action), before)
    }

    /// The person did it themselves, or only wants to know: looks again.
    pub(crate) fn fix_check(&self, request: &FixRequest) -> Result<FixOutcome, ApiError> {
        let (_, before) = self.checkup_and_word(&request.finding)?;
        self.outcome(None, (&request.finding, &request.action), before)
    }

    pub(crate) fn fix_undo(&self, request: &FixUndo) -> Result<FixOutcome, ApiError> {
        let entry = fix_undo(&self.memory.vault(), self.host().as_ref(), &request.id)?;
        let before = self.checkup_and_word(&entry.finding).map_or_else(|_| "gone".to_owned(), |(_, word)| word);
        self.outcome(Some(&entry), (&entry.finding, &entry.action), before)
    }

    fn checkup_and_word(&self, finding: &str) -> Result<(Checkup, String), ApiError> {
        let state = self.lock();
        let checkup = state.checkup.clone().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let word = checkup.assessed.iter().find(|one| one.id == finding).map(|one| one.word.as_str().to_owned());
        Ok((checkup, word.ok_or_else(|| ApiError::new(Code::NotFound))?))
    }

    /// Looks at the machine again, and says what is seen.
    fn outcome(
        &self,
        entry: Option<&Entry>,
        (finding, action): (&str, &str),
        before: String,
    ) -> Result<FixOutcome, ApiError> {
        let request = self.lock().last.clone();
        let checkup =
            self.checkup_run(&request.unwrap_or(CheckupRequest { declared: Vec::new(), phone_asked: true }))?;
        let state = self.lock();
        let now = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let after = now.assessed.iter().find(|one| one.id == finding).map(|one| one.word.as_str().to_owned());
        let done = entry.is_some_and(|entry| entry.state == State::Done);
        let words = catalogue().iter().find(|known| known.id == action).map(|known| words_of(known, state.language()));
        Ok(FixOutcome {
            entry: entry.map(|entry| entry_view(entry, state.language())),
            proof: proof(finding, action, done, now).to_owned(),
            done: words.map(|words| words.done).unwrap_or_default(),
            before_word: before,
            after_word: after.unwrap_or_else(|| "gone".to_owned()),
            checkup,
        })
    }

    pub(crate) fn plan_view(&self, _: &Nothing) -> Result<PlanView, ApiError> {
        let vault = self.memory.vault();
        // What was done and set aside here is nothing of a demo person's.
        let demo = self.in_demo();
        let entries = if demo { Vec::new() } else { journal(&vault)? };
        let asides = if demo { Vec::new() } else { asides(&vault)? };
        let now = self.ports.clock.now();
        let day = (now - Duration::days(1)).unix_timestamp();
        let state = self.lock();
        let language = state.language();
        let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let mut all = steps(checkup, MOST, language);
        let later = all.split_off(all.len().min(STEPS));
        let done_today = entries.iter().filter(|entry| entry.state == State::Done && entry.at >= day).count();
        Ok(PlanView {
            now: all,
            later,
            aside: asides
                .iter()
                .filter(|aside| aside.until.is_none_or(|until| until > now.unix_timestamp()))
                .map(|aside| aside_view(aside, language))
                .collect(),
            rest: done_today >= A_DAYS_WORK,
            done: entries.iter().map(|entry| entry_view(entry, language)).collect(),
            managed: self.host().as_ref().map(managed_by).unwrap_or_default(),
            lasting: vault.is_lasting(),
        })
    }

    pub(crate) fn step_set_aside(&self, request: &AsideRequest) -> Result<PlanView, ApiError> {
        let vault = self.memory.vault();
        let now = self.ports.clock.now();
        let key = format!("{} {}", request.finding, request.action);
        if request.mark == "open" {
            vault.forget(ASIDE, &key)?;
        } else if MARKS.contains(&request.mark.as_str()) {
            let name = {
                let state = self.lock();
                let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
                let one = checkup.assessed.iter().find(|one| one.id == request.finding);
                name_of(one.ok_or_else(|| ApiError::new(Code::NotFound))?, checkup)
            };
            let days = request.days.map(|days| Duration::days(i64::from(days.clamp(1, 3650))));
            let reason =
                request.reason.as_ref().map(|text| text.chars().filter(|c| !c.is_control()).take(500).collect());
            let aside = Aside {
                finding: request.finding.clone(),
                name,
                action: request.action.clone(),
                mark: request.mark.clone(),
                until: days.map(|days| (now + days).unix_timestamp()),
                reason,
            };
            let text = serde_json::to_string(&aside).map_err(|error| ApiError::with(Code::Internal, error))?;
            vault.keep(ASIDE, &key, &text, now.unix_timestamp())?;
        } else {
            return Err(ApiError::with(Code::BadRequest, &request.mark));
        }
        if let Some(checkup) = self.lock().checkup.as_mut() {
            apply_asides(checkup, &vault)?;
        }
        self.plan_view(&Nothing {})
    }

    /// Forgets what was done, and with it the way back.
    pub(crate) fn fix_forget(&self, _: &Nothing) -> Result<PlanView, ApiError> {
        let vault = self.memory.vault();
        for entry in journal(&vault)? {
            vault.forget(JOURNAL, &entry.id)?;
        }
        self.plan_view(&Nothing {})
    }

    pub(crate) fn left_list(&self, request: &FixUndo) -> Result<LeftList, ApiError> {
        let host = self.host().ok_or_else(|| ApiError::new(Code::Fix("fix-not-here")))?;
        let entry = self.entry(&request.id)?;
        let left = leftovers(&entry, &host).into_iter().map(|one| LeftView {
            path: one.path,
            bytes: one.bytes,
            whose: if one.whose == Whose::Certain { "certain" } else { "likely" }.to_owned(),
        });
        Ok(LeftList { left: left.collect() })
    }

    /// Moves what was ticked to the trash; only what is shown as left behind ever goes there.
    pub(crate) fn left_trash(&self, request: &LeftRequest) -> Result<PlanView, ApiError> {
        let host = self.host().ok_or_else(|| ApiError::new(Code::Fix("fix-not-here")))?;
        if !request.unnoticed {
            return Err(ApiError::new(Code::Fix("fix-safety")));
        }
        if !request.copied {
            return Err(ApiError::new(Code::Fix("fix-copy")));
        }
        let entry = self.entry(&request.id)?;
        let known = leftovers(&entry, &host);
        if let Some(path) = request.paths.iter().find(|path| !known.iter().any(|one| one.path == **path)) {
            return Err(ApiError::with(Code::Fix("fix-not-offered"), path));
        }
        let operations = [Operation::Trash { paths: request.paths.clone() }];
        let hash = preview(&operations, &host)?.hash;
        let at = self.ports.clock.now().unix_timestamp();
        let new = Entry {
            id: entry_id(at, self.salt()),
            at,
            action: "delete-leftovers".to_owned(),
            operations: Vec::new(),
            changes: Vec::new(),
            state: State::Begun,
            problem: None,
            ..entry
        };
        let vault = self.memory.vault();
        carry_out(&operations, &hash, new, &host, &VaultJournal(&vault))?;
        self.plan_view(&Nothing {})
    }

    fn entry(&self, id: &str) -> Result<Entry, ApiError> {
        let entry = journal(&self.memory.vault())?.into_iter().find(|entry| entry.id == id);
        entry.ok_or_else(|| ApiError::new(Code::NotFound))
    }

    /// Once the store is open: what was under way when the program last ended.
    pub(crate) fn look_after_steps(&self) {
        if let Some(host) = self.host()
            && let Err(error) = look_after(&self.memory.vault(), &host)
        {
            tracing::warn!(%error, "what was under way is not looked after");
        }
    }
}

fn aside_view(aside: &Aside, language: &str) -> AsideView {
    let action = catalogue().iter().find(|known| known.id == aside.action);
    let title = action.map(|action| words_of(action, language).title.replace("{name}", &aside.name));
    let date = |at: i64| {
        let at = OffsetDateTime::from_unix_timestamp(at).ok()?;
        at.format(format_description!("[year]-[month]-[day]")).ok()
    };
    AsideView {
        finding: aside.finding.clone(),
        name: aside.name.clone(),
        action: aside.action.clone(),
        title: title.unwrap_or_else(|| aside.action.clone()),
        mark: aside.mark.clone(),
        until: aside.until.and_then(date),
        reason: aside.reason.clone(),
    }
}
