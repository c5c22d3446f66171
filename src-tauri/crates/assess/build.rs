//! Turns `assets/method/weights.toml` into constants: a number that is missing or misplaced is an error of the build.

#![allow(
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a build script reads its sources and ends with what is wrong with them"
)]

use std::fmt::Write as _;
use std::path::Path;
use toml::{Table, Value};

const FILE: &str = "../../../assets/method/weights.toml";
const QUESTIONS: [&str; 6] = ["D1", "D2", "D3", "D4", "D5", "D7"];
const PROFILES: [&str; 7] = ["anyone", "public-servant", "soldier", "journalist", "diaspora", "business", "parent"];

fn main() {
    println!("cargo::rerun-if-changed={FILE}");
    let text = std::fs::read_to_string(FILE).unwrap_or_else(|error| panic!("{FILE}: {error}"));
    let table: Table = text.parse().unwrap_or_else(|error| panic!("{FILE}: {error}"));
    let out = generated(&table);
    let folder = std::env::var("OUT_DIR").unwrap_or_default();
    std::fs::write(Path::new(&folder).join("weights.rs"), out).unwrap_or_else(|error| panic!("{error}"));
}

fn generated(table: &Table) -> String {
    let mut out = String::new();
    let rows = PROFILES.map(|profile| list(&QUESTIONS.map(|question| number(table, &["weights", profile, question]))));
    let _ = writeln!(out, "pub(crate) const WEIGHTS: [[f64; 6]; 7] = [{}];", rows.join(", "));
    for part in ["bite", "bare"] {
        let row = ["minimal", "ordinary", "broad", "full"].map(|reach| number(table, &["reach", reach, part]));
        let _ = writeln!(out, "pub(crate) const {}: [f64; 4] = {};", part.to_uppercase(), list(&row));
    }
    let row =
        ["absent", "leftover", "disabled", "dormant", "used", "on"].map(|word| number(table, &["exposure", word]));
    let _ = writeln!(out, "pub(crate) const EXPOSURE: [f64; 6] = {};", list(&row));
    let row = ["less", "normal", "more"].map(|level| number(table, &["levels", level]));
    let _ = writeln!(out, "pub(crate) const LEVELS: [f64; 3] = {};", list(&row));
    let row = ["act-first", "plan", "look"].map(|word| number(table, &["borders", word]));
    let _ = writeln!(out, "pub(crate) const BORDERS: [f64; 3] = {};", list(&row));
    for (name, path) in [
        ("CAP_D1", ["caps", "D1"]),
        ("CAP_OTHER", ["caps", "other"]),
        ("CAP_GOOD", ["caps", "good"]),
        ("CAP_TRUST", ["caps", "trust"]),
        ("UNREADABLE", ["caps", "unreadable"]),
        ("NAMED_OWNER", ["trust", "named_owner"]),
        ("RECHECK_YEARS", ["age", "recheck_years"]),
        ("NOT_RECHECKED", ["age", "not_rechecked"]),
        ("SCOPE_ROLE_AND_DEVICE", ["scope", "role_and_device"]),
        ("SCOPE_ROLE_ONLY", ["scope", "role_only"]),
        ("SPREAD", ["near_border", "spread"]),
        ("SHARE", ["near_border", "share"]),
        ("SIGNAL_UNIT", ["signals", "unit"]),
        ("NOT_UPDATED_YEARS", ["signals", "not_updated_years"]),
    ] {
        let _ = writeln!(out, "pub(crate) const {name}: f64 = {:?};", number(table, &path));
    }
    let _ = writeln!(out, "pub(crate) const DRAWS: usize = {};", number(table, &["near_border", "draws"]));
    for class in ["incident", "practice", "technical"] {
        let Value::Array(pair) = value(table, &["age", class]) else { panic!("{FILE}: age.{class} is no pair") };
        let pair: Vec<f64> = pair.iter().filter_map(Value::as_float).collect();
        let &[half, floor] = pair.as_slice() else { panic!("{FILE}: age.{class} is no pair of numbers") };
        let _ = writeln!(out, "pub(crate) const AGE_{}: (f64, f64) = ({half:?}, {floor:?});", class.to_uppercase());
    }
    matching(&mut out, table, "status", "status");
    matching(&mut out, table, "grade", "grade");
    matching(&mut out, table, "signals", "signal");
    let Value::Table(sensitive) = value(table, &["sensitive"]) else { panic!("{FILE}: no sensitive") };
    let _ = writeln!(out, "pub(crate) fn sensitive(profile: &str) -> &'static [&'static str] {{\n    match profile {{");
    for (profile, words) in sensitive.iter().filter(|(key, _)| *key != "why") {
        assert!(PROFILES.contains(&profile.as_str()), "{FILE}: sensitive.{profile} is no situation");
        let _ = writeln!(out, "        {profile:?} => &{words},");
    }
    let _ = writeln!(out, "        _ => &[],\n    }}\n}}");
    for (group, one) in table.iter().filter_map(|(group, one)| one.as_table().map(|one| (group, one))) {
        let told = |one: &Table| one.get("why").and_then(Value::as_str).is_some_and(|why| !why.is_empty());
        assert!(
            told(one) || one.values().all(|part| part.as_table().is_some_and(told)),
            "{FILE}: {group} has no reason"
        );
    }
    out
}

/// A function from a word to its number; a word that is not there gives `None`.
fn matching(out: &mut String, table: &Table, group: &str, name: &str) {
    let Value::Table(rows) = value(table, &[group]) else { panic!("{FILE}: {group} is no table") };
    let _ = writeln!(out, "pub(crate) fn {name}(word: &str) -> Option<f64> {{\n    Some(match word {{");
    for word in rows.keys().filter(|key| *key != "why") {
        let _ = writeln!(out, "        {word:?} => {:?},", number(table, &[group, word]));
    }
    let _ = writeln!(out, "        _ => return None,\n    }})\n}}");
}

fn value<'a>(table: &'a Table, path: &[&str]) -> &'a Value {
    let mut here = table.get(path[0]);
    for key in &path[1..] {
        here = here.and_then(|here| here.get(key));
    }
    here.unwrap_or_else(|| panic!("{FILE}: {} is missing", path.join(".")))
}

fn number(table: &Table, path: &[&str]) -> f64 {
    let value = value(table, path);
    #[expect(clippy::cast_precision_loss, reason = "numbers of the method are small")]
    let number = value.as_float().or_else(|| value.as_integer().map(|number| number as f64));
    number.unwrap_or_else(|| panic!("{FILE}: {} is no number", path.join(".")))
}

fn list(numbers: &[f64]) -> String {
    format!("{numbers:?}")
}
