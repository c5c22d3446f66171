//! Steps carried out, proved and taken back: `fix`, `undo`, `verify`.

use crate::args::{Fix, HistoryFormat, KeyArgs, MachineArgs, WhoArgs};
use crate::memory::{opened, refused, said};
use crate::text::{plain, wrap};
use crate::{Stop, checkup, json, machine, told};
use sightline_api::act::{Entry, State};
use sightline_api::dto::FixPreview;
use sightline_api::vault::Vault;
use sightline_api::words::Words;
use sightline_api::{
    Checkup, Clock as _, Database, Machine, Randomness as _, Said, SystemClock, SystemRandomness, entry_view, fix_do,
    fix_preview, fix_undo, host_of, journal, keep_checkup, look_after, offers, proof,
};
use std::fmt::Write as _;
use std::io::{BufRead as _, IsTerminal as _, Write as _};

/// A finding by its id, an item's id, or a name that only one has.
fn finding(checkup: &Checkup, named: &str, words: &Words) -> Result<String, Stop> {
    let by_id = checkup.assessed.iter().find(|one| {
        one.id == named
            || one.subject.as_deref() == Some(named)
            || one.items.iter().any(|at| checkup.items[*at].id.as_str() == named)
    });
    if let Some(one) = by_id {
        return Ok(one.id.clone());
    }
    let called = |one: &&sightline_api::Assessed| {
        sightline_api::finding_name(one, checkup).to_lowercase() == named.to_lowercase()
    };
    let mut all = checkup.assessed.iter().filter(called);
    match (all.next(), all.next()) {
        (Some(one), None) => Ok(one.id.clone()),
        (Some(_), Some(_)) => {
            Err(Stop::usage(words.say_with("core-fix-several", &[("name", plain(named).as_str().into())])))
        }
        (None, _) => Err(Stop::usage(words.say_with("core-fix-nothing", &[("name", plain(named).as_str().into())]))),
    }
}

/// `fix ITEM`.
pub fn fix(options: &Fix, words: &Words, database: Option<&Database>) -> Result<(String, u8), Stop> {
    let which = machine(options.machine.root.as_deref(), options.machine.os)?;
    let found = checkup(&which, options.who.person(), words, database)?;
    let finding = finding(&found, &options.item, words)?;
    let ways = offers(&found, &finding, words.language());
    let chosen = match &options.action {
        Some(action) => ways.iter().find(|way| way.action == *action),
        None => ways.iter().find(|way| way.can_do && !way.advanced).or_else(|| ways.first()),
    };
    let Some(way) = chosen else {
        let list: Vec<String> = ways.iter().map(|way| format!("  {:<20} {}", way.action, plain(&way.title))).collect();
        let message = if list.is_empty() { words.say("core-fix-no-way") } else { words.say("core-fix-ways") };
        return Err(Stop::usage(format!("{message}\n{}", list.join("\n"))));
    };
    let host = host_of(&which);
    let store = store(&options.key, options.dry_run, words)?;
    let lasting = store.as_ref().is_some_and(Vault::is_lasting);
    let preview = fix_preview(&found, host.as_ref(), (&finding, &way.action), &options.site, lasting);
    let preview = preview.map_err(|error| refused(&error, words))?;
    if options.dry_run && options.format == HistoryFormat::Json {
        let body = serde_json::to_value(&preview).map_err(|error| Stop::failed(error.to_string()))?;
        return Ok((json(&serde_json::json!({ "schema": "sightline.fix/1", "preview": body }))?, 0));
    }
    let mut out = format!("{}\n", plain(&way.title));
    wrap(&mut out, "  ", &way.why);
    say_preview(&mut out, &preview, words);
    let Some(hash) = preview.hash.clone() else {
        for how in &way.how {
            let _ = writeln!(out, "\n{}", words.say(&format!("detail-offer-where-{}", how.place)));
            for (number, step) in how.steps.iter().enumerate() {
                wrap(&mut out, &format!("  {}. ", number + 1), step);
            }
        }
        return Ok((out, 0));
    };
    if options.dry_run {
        let _ = writeln!(out, "\n{}", words.say("core-fix-dry"));
        return Ok((out, 0));
    }
    let Some(store) = store else { return Err(Stop::failed(words.say("core-fix-no-store"))) };
    let _ = write!(std::io::stderr(), "{out}");
    if !options.yes && !agreed(words)? {
        return Ok((format!("{}\n", words.say("core-fix-not")), 0));
    }
    let answers = Said {
        unnoticed: options.nobody_notices,
        copied: options.have_copy,
        along: options.along.clone(),
        sites: options.site.clone(),
    };
    let mut salt = [0; 4];
    SystemRandomness.fill(&mut salt);
    let step = (finding.as_str(), way.action.as_str(), hash.as_str());
    let done = fix_do(&found, host.as_ref(), &store, step, &answers, (SystemClock.now(), salt));
    let entry = done.map_err(|error| refused(&error, words))?;
    outcome(&entry, (&which, options.who.person()), &store, words, database)
}

fn store(key: &KeyArgs, dry: bool, words: &Words) -> Result<Option<Vault>, Stop> {
    if dry { Ok(None) } else { crate::memory::book(key, words) }
}

fn agreed(words: &Words) -> Result<bool, Stop> {
    if !std::io::stdin().is_terminal() {
        return Err(Stop::usage(words.say("core-fix-yes")));
    }
    let _ = write!(std::io::stderr(), "\n{} ", words.say("core-fix-ask"));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    read.map_err(|error| Stop::failed(format!("standard input: {error}")))?;
    Ok(answer.trim() == words.say("core-fix-word"))
}

fn say_preview(out: &mut String, preview: &FixPreview, words: &Words) {
    if let Some(code) = &preview.blocked {
        let detail = preview.detail.as_deref().map(|detail| format!(" ({})", plain(detail))).unwrap_or_default();
        let _ = writeln!(out);
        wrap(out, "  ", &format!("{}{detail}", told(code, words)));
    }
    for file in &preview.managed {
        let _ = writeln!(out, "    {}", plain(file));
    }
    if !preview.changes.is_empty() {
        let _ = writeln!(out, "\n{}", words.say("plan-preview"));
    }
    for change in &preview.changes {
        let detail = match (change.what.as_str(), &change.detail) {
            ("package-removed" | "link-removed", Some(detail)) => format!("  {}", plain(detail)),
            _ => String::new(),
        };
        let _ = writeln!(out, "  {}: {}{detail}", words.say(&format!("fix-{}", change.what)), plain(&change.name));
        for (sign, lines) in [('-', &change.removed), ('+', &change.added)] {
            for line in lines {
                let _ = writeln!(out, "      {sign} {}", plain(line));
            }
        }
    }
    if !preview.along.is_empty() {
        wrap(out, "  ", &words.say_with("plan-along", &[("list", preview.along.join(", ").as_str().into())]));
    }
    if preview.administrator {
        wrap(out, "  ", &words.say("plan-administrator"));
    }
    if preview.hash.is_some() {
        wrap(out, "  ", &words.say(if preview.undoable { "plan-undoable" } else { "plan-not-undoable" }));
    }
}

/// Looks again, keeps what was seen, and says it.
fn outcome(
    entry: &Entry,
    (which, person): (&Machine, Option<sightline_api::model::Person>),
    store: &Vault,
    words: &Words,
    database: Option<&Database>,
) -> Result<(String, u8), Stop> {
    let after = checkup(which, person, words, database)?;
    keep_checkup(store, &after).map_err(|error| refused(&error, words))?;
    let mut out = String::new();
    say_entry(&mut out, entry, words);
    let complete = matches!(entry.state, State::Done | State::Undone);
    if entry.state == State::Done {
        let seen = proof(&entry.finding, &entry.action, true, &after);
        wrap(&mut out, "  ", &words.say(&format!("fix-proof-{seen}")));
    }
    Ok((out, if complete { 0 } else { crate::COULD_NOT_RUN }))
}

fn say_entry(out: &mut String, entry: &Entry, words: &Words) {
    let view = entry_view(entry, words.language());
    let at = view.at.get(..16).unwrap_or_default().replace('T', " ");
    let state = words.say(&format!("fix-state-{}", view.state));
    let _ = writeln!(out, "{}  {at}  {}: {state}", view.id, plain(&view.title));
    if let Some(code) = &view.problem {
        let detail = view.detail.as_deref().map(|detail| format!(" ({})", plain(detail))).unwrap_or_default();
        wrap(out, "    ", &format!("{}{detail}", told(code, words)));
    }
}

/// `undo ITEM`: an entry by its id, else the newest of a finding that can be taken back.
pub fn undo(
    named: &str,
    (which, who): (&MachineArgs, &WhoArgs),
    key: &KeyArgs,
    words: &Words,
    database: Option<&Database>,
) -> Result<(String, u8), Stop> {
    let which = machine(which.root.as_deref(), which.os)?;
    let store = opened(key, words)?;
    let entries = journal(&store).map_err(|error| said(error.code(), &error.to_string(), words))?;
    let is_it = |entry: &&Entry| {
        entry.id == named
            || entry.is_undoable() && (entry.finding == named || entry.name.to_lowercase() == named.to_lowercase())
    };
    let entry = entries.iter().find(is_it);
    let missing = || Stop::usage(words.say_with("core-undo-nothing", &[("name", plain(named).as_str().into())]));
    let id = entry.ok_or_else(missing)?.id.clone();
    let undone = fix_undo(&store, host_of(&which).as_ref(), &id).map_err(|error| refused(&error, words))?;
    outcome(&undone, (&which, who.person()), &store, words, database)
}

/// `verify`: everything that was done, as it is seen now.
pub fn verify(
    (which, who): (&MachineArgs, &WhoArgs),
    format: HistoryFormat,
    key: &KeyArgs,
    words: &Words,
    database: Option<&Database>,
) -> Result<(String, u8), Stop> {
    let which = machine(which.root.as_deref(), which.os)?;
    let store = opened(key, words)?;
    let failed = |error: sightline_api::vault::VaultError| said(error.code(), &error.to_string(), words);
    let host = host_of(&which);
    let entries = match &host {
        Some(host) => look_after(&store, host).map_err(failed)?,
        None => journal(&store).map_err(failed)?,
    };
    let now = checkup(&which, who.person(), words, database)?;
    let rows = entries.iter().map(|entry| {
        let seen = (entry.state == State::Done).then(|| proof(&entry.finding, &entry.action, true, &now));
        (entry, seen)
    });
    if format == HistoryFormat::Json {
        let rows: Vec<serde_json::Value> = rows
            .map(|(entry, seen)| serde_json::json!({ "entry": entry_view(entry, words.language()), "proof": seen }))
            .collect();
        return Ok((json(&serde_json::json!({ "schema": "sightline.journal/1", "entries": rows }))?, 0));
    }
    let mut out = String::new();
    for (entry, seen) in rows {
        say_entry(&mut out, entry, words);
        if let Some(seen) = seen {
            wrap(&mut out, "    ", &words.say(&format!("fix-proof-{seen}")));
        }
    }
    if out.is_empty() {
        let _ = writeln!(out, "{}", words.say("core-journal-none"));
    }
    Ok((out, 0))
}
