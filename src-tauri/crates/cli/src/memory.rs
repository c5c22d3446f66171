//! What is remembered between runs: `checkup --remember`, `history`, `diff`, `requests`, `wipe`.

use crate::args::{HistoryFormat, KeyArgs};
use crate::text::plain;
use crate::{Stop, json};
use sightline_api::vault::{Folder, Found, How, Passphrase, SystemKeyring, Unlock, Vault, VaultError};
use sightline_api::words::Words;
use sightline_api::{
    ApiError, Checkup, diff, keep_checkup, kept_history, kept_requests, places, requests_json, vault, wipe_all,
};
use std::fmt::Write as _;
use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::time::Duration;

/// Someone at a terminal may have to type the keyring's password in a window of its own.
const PATIENCE: Duration = Duration::from_secs(60);

fn folder(words: &Words) -> Result<Folder, Stop> {
    places::vault_folder().ok_or_else(|| Stop::failed(words.say("error-vault-nowhere")))
}

/// The sentence, what to do, and the technical detail.
fn failed(error: &VaultError, words: &Words) -> Stop {
    said(error.code(), &error.to_string(), words)
}

pub fn said(code: &str, detail: &str, words: &Words) -> Stop {
    Stop::failed(format!("{} ({detail})", crate::told(code, words)))
}

pub fn refused(error: &ApiError, words: &Words) -> Stop {
    said(error.code.as_str(), error.detail.as_deref().unwrap_or_default(), words)
}

fn passphrase(key: &KeyArgs) -> Result<Option<Passphrase>, Stop> {
    if !key.passphrase_stdin {
        return Ok(None);
    }
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Stop::failed(format!("standard input: {error}")))?;
    Ok(Some(Passphrase::new(line.trim_end_matches(['\r', '\n']).to_owned())))
}

pub fn opened(key: &KeyArgs, words: &Words) -> Result<Vault, Stop> {
    let typed = passphrase(key)?;
    let keyring = SystemKeyring::new(PATIENCE);
    let unlock = Unlock { keyring: &keyring, passphrase: typed.as_ref() };
    vault::open(&folder(words)?, unlock).map_err(|error| failed(&error, words))
}

/// Keeps a checkup; the command is the person's yes, so the first one makes the store.
pub fn remember(checkup: &Checkup, key: &KeyArgs, words: &Words) -> Result<(), Stop> {
    let folder = folder(words)?;
    let found = folder.look().map_err(|error| failed(&error, words))?;
    let store = if found == Found::Nothing {
        let typed = passphrase(key)?;
        let keyring = SystemKeyring::new(PATIENCE);
        let how = typed.as_ref().map_or(How::Keyring(&keyring), How::Passphrase);
        vault::create(&folder, how).map_err(|error| failed(&error, words))?
    } else {
        opened(key, words)?
    };
    let since = keep_checkup(&store, checkup).map_err(|error| refused(&error, words))?;
    let message = match since {
        None => words.say("core-remembered-first"),
        Some(since) => {
            let count: u32 = since.counts.iter().map(|one| one.count).sum();
            let at = since.at.get(..10).unwrap_or_default().to_owned();
            let said = words.say_with("core-remembered", &[("count", count.into()), ("date", at.as_str().into())]);
            format!("{said} sightline diff {} {}", since.first, since.second)
        }
    };
    let _ = writeln!(std::io::stderr(), "{message}");
    Ok(())
}

/// `history`.
pub fn history(format: HistoryFormat, key: &KeyArgs, words: &Words) -> Result<String, Stop> {
    let store = opened(key, words)?;
    let view = kept_history(&store).map_err(|error| refused(&error, words))?;
    if format == HistoryFormat::Json {
        return json(&serde_json::json!({ "schema": "sightline.history/1", "checkups": view.checkups }));
    }
    let mut out = String::new();
    if view.checkups.is_empty() {
        let _ = writeln!(out, "{}", words.say("core-history-none"));
    }
    for one in &view.checkups {
        let counts: Vec<String> = one
            .counts
            .iter()
            .filter(|count| count.count > 0)
            .map(|count| format!("{} {}", count.count, words.say(&format!("word-{}", count.word))))
            .collect();
        let at = one.at.get(..16).unwrap_or_default().replace('T', " ");
        let _ = writeln!(out, "{:>5}  {at}  {}", one.id, counts.join(", "));
    }
    Ok(out)
}

/// `diff A B`.
pub fn difference(
    (first, second): (i64, i64),
    format: HistoryFormat,
    key: &KeyArgs,
    words: &Words,
) -> Result<String, Stop> {
    let store = opened(key, words)?;
    let view = diff(&store, first, second).map_err(|error| match error.code {
        sightline_api::Code::NotFound => {
            let detail = error.detail.unwrap_or_default();
            Stop::failed(words.say_with("core-no-such-checkup", &[("detail", detail.as_str().into())]))
        }
        _ => refused(&error, words),
    })?;
    if format == HistoryFormat::Json {
        let body = serde_json::to_value(&view).map_err(|error| Stop::failed(error.to_string()))?;
        return json(&serde_json::json!({ "schema": "sightline.diff/1", "diff": body }));
    }
    let mut out = String::new();
    if view.changes.is_empty() {
        let _ = writeln!(out, "{}", words.say("core-diff-none"));
    }
    let mut last = "";
    for change in &view.changes {
        if change.what != last {
            let _ = writeln!(out, "{}", words.say(&format!("change-{}", change.what)));
            last = &change.what;
        }
        let place = change.place.as_deref().map(|place| format!(" ({place})")).unwrap_or_default();
        let aside = match (change.what.as_str(), change.before.as_deref()) {
            ("version", Some(before)) => format!(": {before} → {}", change.version.as_deref().unwrap_or("?")),
            ("word", Some(before)) => {
                format!(": {} → {}", words.say(&format!("word-{before}")), words.say(&format!("word-{}", change.word)))
            }
            _ => String::new(),
        };
        let _ = writeln!(out, "  {}{}{}", plain(&change.name), plain(&place), plain(&aside));
        if change.all_sites {
            let _ = writeln!(out, "      {}", words.say("change-all-sites"));
        }
        for detail in &change.details {
            let sign = if change.what == "less" { '−' } else { '+' };
            let _ = writeln!(out, "      {sign} {}", plain(detail));
        }
        if change.unsure {
            let _ = writeln!(out, "      {}", words.say("change-unsure"));
        }
    }
    Ok(out)
}

/// `requests`.
pub fn requests(format: HistoryFormat, clear: bool, key: &KeyArgs, words: &Words) -> Result<String, Stop> {
    let store = opened(key, words)?;
    if clear {
        let count = store.clear_ledger().map_err(|error| failed(&error, words))?;
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        return Ok(words.say_with("core-requests-cleared", &[("count", count.into())]) + "\n");
    }
    if format == HistoryFormat::Json {
        return json(&requests_json(&store).map_err(|error| refused(&error, words))?);
    }
    let requests = kept_requests(&store).map_err(|error| refused(&error, words))?;
    if requests.is_empty() {
        return Ok(words.say("core-requests-none") + "\n");
    }
    let mut out = String::new();
    for one in requests {
        let at = one.at.get(..16).unwrap_or_default().replace('T', " ");
        let purpose = words.say(&format!("purpose-{}", one.purpose));
        let _ = writeln!(out, "{at}  {purpose}  {}  {} B", plain(&one.url), one.bytes);
    }
    Ok(out)
}

/// The store of this user for the book of requests; `Ok(None)` when nothing was ever kept.
pub fn book(key: &KeyArgs, words: &Words) -> Result<Option<Vault>, Stop> {
    let Some(folder) = places::vault_folder() else { return Ok(None) };
    match folder.look() {
        Ok(Found::Nothing) => Ok(None),
        _ => opened(key, words).map(Some),
    }
}

/// `wipe`.
pub fn wipe(yes: bool, words: &Words) -> Result<String, Stop> {
    if !yes {
        if !std::io::stdin().is_terminal() {
            return Err(Stop::usage(words.say("core-wipe-yes")));
        }
        let _ = write!(std::io::stderr(), "{} ", words.say("core-wipe-ask"));
        let mut answer = String::new();
        let read = std::io::stdin().lock().read_line(&mut answer);
        read.map_err(|error| Stop::failed(format!("standard input: {error}")))?;
        if answer.trim() != words.say("core-wipe-word") {
            return Ok(format!("{}\n", words.say("core-wipe-not")));
        }
    }
    let keyring = SystemKeyring::new(PATIENCE);
    let updates = places::riskdb_home();
    let log = places::log_file();
    let wiped = wipe_all(
        places::vault_folder().as_ref(),
        &keyring,
        updates.as_ref().map(sightline_api::Home::folder),
        log.as_deref(),
    );
    let (files, key) = wiped.map_err(|error| refused(&error, words))?;
    let mut out = String::new();
    if files.is_empty() && !key {
        let _ = writeln!(out, "{}", words.say("core-wipe-nothing"));
    }
    for file in files {
        let _ = writeln!(out, "{}", words.say_with("core-wiped", &[("path", file.as_str().into())]));
    }
    if key {
        let _ = writeln!(out, "{}", words.say("core-wiped-key"));
    }
    Ok(out)
}
