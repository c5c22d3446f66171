//! The encrypted store: saving and opening, against the plain file system.

use crate::{Row, median};
use sightline_api::vault::Zeroizing;
use sightline_api::vault::{Folder, How, Keyring, KeyringError, Passphrase, Unlock, Vault, create, open};
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 9;
/// Extensions and programs of a large machine.
const ITEMS: usize = 5000;
/// Almost ten years of a checkup every week.
const CHECKUPS: usize = 500;

#[derive(Debug)]
struct NoKeyring;

impl Keyring for NoKeyring {
    fn put(&self, _: &str, _: &[u8]) -> Result<(), KeyringError> {
        Err(KeyringError::Absent)
    }

    fn get(&self, _: &str) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        Err(KeyringError::Absent)
    }

    fn remove(&self, _: &str) -> Result<bool, KeyringError> {
        Err(KeyringError::Absent)
    }
}

/// All rows, or why there are none.
pub fn rows() -> Vec<Result<Row, String>> {
    match measure() {
        Ok(rows) => rows.into_iter().map(Ok).collect(),
        Err(message) => vec![Err(message)],
    }
}

fn entries(count: usize, edition: usize) -> Vec<String> {
    let entry = |number: usize| {
        format!(
            "{{\"id\":\"{number:016x}\",\"name\":\"Program {number}\",\"kind\":\"app\",\"finding\":\"{number:016x}\",\
             \"word\":\"unknown\",\"version\":\"{edition}.{}\",\"sources\":[\"dpkg\",\"desktop-entries\"]}}",
            number % 97
        )
    };
    (0..count).map(entry).collect()
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn written(path: &Path, entries: &[String]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    for entry in entries {
        file.write_all(entry.as_bytes())?;
    }
    file.sync_all()
}

fn measure() -> Result<Vec<Row>, String> {
    let said = |error: sightline_api::vault::VaultError| error.to_string();
    let place = tempfile::tempdir().map_err(|error| error.to_string())?;
    let words = Passphrase::new("passphrase of a measurement".to_owned());
    let folder = Folder::new(place.path().join("vault"));
    let vault = create(&folder, How::Passphrase(&words)).map_err(said)?;
    let plain = place.path().join("plain");
    let (mut first, mut same, mut tenth, mut theirs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (all, few) = (entries(ITEMS, round), entries(ITEMS / 10, 1000 + round));
        let save = |into: &mut Vec<f64>, entries: &[String]| {
            let start = Instant::now();
            vault.save_checkup(0, "{}", entries).map_err(said)?;
            into.push(milliseconds(start));
            Ok::<(), String>(())
        };
        save(&mut first, &all)?;
        save(&mut same, &all)?;
        save(&mut tenth, &few)?;
        let start = Instant::now();
        written(&plain, &all).map_err(|error| error.to_string())?;
        theirs.push(milliseconds(start));
    }
    let unchanged = entries(2000, 5000);
    vault.save_checkup(0, "{}", &unchanged).map_err(said)?;
    let one = folder.bytes();
    for _ in 0..10 {
        vault.save_checkup(0, "{}", &unchanged).map_err(said)?;
    }
    let grown = (folder.bytes() - one) as f64 / 10.0 / 1024.0;
    drop(vault);
    let mut rows = vec![
        Row {
            what: format!("saving a checkup of {ITEMS} new items ÷ writing them to a plain file"),
            ours: median(first.clone()),
            theirs: median(theirs.clone()),
        },
        Row {
            what: format!("saving a checkup of {ITEMS} unchanged items ÷ writing them to a plain file"),
            ours: median(same),
            theirs: median(theirs),
        },
        Row { what: "saving ten times the items, growth".to_owned(), ours: median(first), theirs: median(tenth) },
        Row { what: "KiB for an unchanged checkup of 2000 items ÷ 200".to_owned(), ours: grown, theirs: 200.0 },
    ];
    rows.push(history(place.path(), &words)?);
    Ok(rows)
}

/// Opening with the key at hand; what a passphrase costs is meant to cost, and is left out.
fn history(place: &Path, words: &Passphrase) -> Result<Row, String> {
    let said = |error: sightline_api::vault::VaultError| error.to_string();
    let folder = Folder::new(place.join("years"));
    let vault = create(&folder, How::Passphrase(words)).map_err(said)?;
    let summary = "{\"counts\":{\"plan\":3,\"look\":9,\"unknown\":311,\"fine\":77},\"database\":\"2026-11-23\"}";
    for at in 0..CHECKUPS {
        let mut all = entries(400, 1);
        all[at % 400].push(' ');
        vault.save_checkup(at as i64, summary, &all).map_err(said)?;
    }
    drop(vault);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let unlock = Unlock { keyring: &NoKeyring, passphrase: Some(words) };
        let vault: Vault = open(&folder, unlock).map_err(said)?;
        let start = Instant::now();
        let list = vault.checkups().map_err(said)?;
        vault.changed(list[1].id, list[0].id).map_err(said)?;
        ours.push(milliseconds(start));
        drop(vault);
        let start = Instant::now();
        std::hint::black_box(std::fs::read(folder.path().join("store.db")).map_err(|error| error.to_string())?);
        theirs.push(milliseconds(start));
    }
    let what = format!("history of {CHECKUPS} checkups and the last difference ÷ reading the file");
    Ok(Row { what, ours: median(ours), theirs: median(theirs) })
}
