//! Published cases, in tables a reader can check: the program's own code over the entries of the risk database.

use sightline_api::Database;
use sightline_api::model::{Certainty, Device, Exposure, Person, Power, Profile, Sureness, Word};
use sightline_assess::{Assessment, Subject, judge};
use sightline_model::knowledge::Dossier;
use sightline_tests::{riskdb, root};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use time::Date;
use time::macros::format_description;

/// A table of a scenario file: its rows by column.
struct Table {
    file: String,
    day: Date,
    rows: Vec<BTreeMap<String, String>>,
}

fn table(name: &str) -> Table {
    let file = root().join("tests/scenarios").join(name);
    let text = std::fs::read_to_string(&file).unwrap();
    let day = text.lines().find_map(|line| line.strip_prefix("Day: ")).expect("a scenario names its day");
    let day = Date::parse(day.trim(), format_description!("[year]-[month]-[day]")).unwrap();
    let mut lines = text.lines().filter(|line| line.starts_with('|'));
    let cells =
        |line: &str| -> Vec<String> { line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect() };
    let head = cells(lines.next().unwrap());
    let rows = lines
        .skip(1)
        .map(|line| {
            let row = cells(line);
            assert_eq!(row.len(), head.len(), "{name}: {line}");
            head.iter().cloned().zip(row).collect()
        })
        .collect();
    Table { file: name.to_owned(), day, rows }
}

fn word<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .unwrap_or_else(|error| panic!("`{text}`: {error}"))
}

fn some(text: &str) -> Option<&str> {
    (text != "-" && !text.is_empty()).then_some(text)
}

fn person(row: &BTreeMap<String, String>) -> Person {
    Person {
        profiles: some(&row["Person"]).map(|list| list.split(", ").map(word::<Profile>).collect()).unwrap_or_default(),
        home: some(&row["Home"]).map(str::to_owned),
        device: some(&row["Device"]).map(word::<Device>),
        ..Person::default()
    }
}

/// Judges what a row describes, and hands the verdict over.
fn judged<T>(row: &BTreeMap<String, String>, day: Date, take: impl Fn(&Assessment<'_>) -> T) -> T {
    let database = Database::from_bytes(riskdb()).unwrap();
    let dossier = some(&row["Entry"])
        .map(|id| database.read().dossier(id).unwrap().unwrap_or_else(|| panic!("the database has no entry `{id}`")));
    let subject = Subject {
        version: some(&row["Version"]),
        power: some(&row["Reach"]).map(word::<Power>),
        exposure: word::<Exposure>(&row["On"]),
        ..Subject::of(dossier.iter().collect(), dossier.as_ref().map(|_| Certainty::Certain))
    };
    take(&judge(&subject, &person(row), day))
}

/// The row as it came out, for a message one can put into the file.
fn told(verdict: &Assessment<'_>) -> String {
    let mut text = format!("{} {:?} attention {}", verdict.word.as_str(), verdict.sure, verdict.attention);
    if verdict.near_border {
        text.push_str(" (near the border)");
    }
    for applied in verdict.facts.iter().filter(|applied| applied.weight > 0.0).take(6) {
        let _ = write!(text, "\n      {:.2} {} {}", applied.weight, applied.fact.question.as_str(), applied.fact.id);
    }
    text
}

#[test]
fn the_published_cases_come_out_as_published() {
    let mut wrong = String::new();
    for name in ["calibration.md", "persons.md"] {
        let table = table(name);
        for row in &table.rows {
            let (fits, told) = judged(row, table.day, |verdict| {
                let fits = verdict.word == word::<Word>(&row["Word"])
                    && some(&row["Sure"]).is_none_or(|sure| verdict.sure == word::<Sureness>(sure));
                (fits, told(verdict))
            });
            if !fits {
                let _ = writeln!(
                    wrong,
                    "{}: {}\n   asked {} {}, got {told}",
                    table.file, row["Case"], row["Word"], row["Sure"]
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// "This deserves more attention than that", agreed on by people; the numbers must agree with them.
#[test]
fn of_each_reviewed_pair_the_first_gets_more_attention() {
    let table = table("pairs.md");
    let mut wrong = String::new();
    for row in &table.rows {
        let side = |entry: &str, on: &str, reach: &str| {
            let mut one = row.clone();
            one.extend([
                ("Entry".to_owned(), row[entry].clone()),
                ("On".to_owned(), row[on].clone()),
                ("Reach".to_owned(), row[reach].clone()),
                ("Version".to_owned(), "-".to_owned()),
            ]);
            judged(&one, table.day, |verdict| (verdict.attention, verdict.word))
        };
        let (more, less) = (side("More", "On 1", "Reach 1"), side("Less", "On 2", "Reach 2"));
        if more.0 <= less.0 {
            let _ =
                writeln!(wrong, "{} {more:?} is not above {} {less:?} for {}", row["More"], row["Less"], row["Person"]);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn ordinary_machines_show_at_most_two_things_to_change() {
    let table = table("ordinary.md");
    assert!(table.rows.len() >= 20);
    let mut wrong = String::new();
    for row in &table.rows {
        let mut pressing = Vec::new();
        for (column, on, reach) in [("On", "on", "-"), ("Used", "used", "-"), ("Extensions", "on", "full")] {
            for entry in some(&row[column]).into_iter().flat_map(|list| list.split(", ")) {
                let one = BTreeMap::from(
                    [
                        ("Entry", entry),
                        ("On", on),
                        ("Reach", reach),
                        ("Version", "-"),
                        ("Person", "-"),
                        ("Home", "-"),
                        ("Device", "-"),
                    ]
                    .map(|(key, value)| (key.to_owned(), value.to_owned())),
                );
                let (word, attention) = judged(&one, table.day, |verdict| (verdict.word, verdict.attention));
                if word >= Word::Plan {
                    pressing.push(format!("{entry} {attention}"));
                }
            }
        }
        if pressing.len() > 2 {
            let _ = writeln!(wrong, "{}: {}", row["Machine"], pressing.join(", "));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The verdict on every product, for anyone and for three situations: what a change of data or numbers moves is seen here.
#[test]
fn every_verdict_stands_in_the_snapshot() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let day = time::macros::date!(2026 - 11 - 22);
    let people: Vec<Person> = [None, Some(Profile::Diaspora), Some(Profile::Soldier), Some(Profile::Parent)]
        .map(|profile| Person {
            profiles: profile.into_iter().collect(),
            home: Some("CZ".to_owned()),
            device: Some(Device::Own),
            ..Person::default()
        })
        .into();
    let mut text = String::from(
        "# Word and attention of every product in use, on 2026-11-22: anyone, diaspora, soldier, parent (home CZ, own device).\n",
    );
    let mut all: Vec<Dossier> = database.read().subjects().unwrap().into_iter().map(|(dossier, _)| dossier).collect();
    all.retain(|dossier| dossier.advisory.is_none());
    all.sort_by(|a, b| a.id.cmp(&b.id));
    for dossier in &all {
        let extension = dossier.category == "extension";
        let subject = Subject {
            exposure: Exposure::On,
            power: extension.then_some(Power::Full),
            ..Subject::of(vec![dossier], Some(Certainty::Certain))
        };
        let words: Vec<String> = people
            .iter()
            .map(|person| judge(&subject, person, day))
            .map(|verdict| {
                format!("{} {}{}", verdict.word.as_str(), verdict.attention, if verdict.near_border { "~" } else { "" })
            })
            .collect();
        let _ = writeln!(text, "{:32} {}", dossier.id, words.join(" · "));
    }
    let file = root().join("tests/scenarios/verdicts.txt");
    if std::env::var_os("SIGHTLINE_BLESS").is_some() {
        std::fs::write(&file, &text).unwrap();
    }
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let changed: Vec<String> = before
        .lines()
        .filter(|line| !text.lines().any(|now| now == *line))
        .map(|line| format!("- {line}"))
        .chain(text.lines().filter(|line| !before.lines().any(|then| then == *line)).map(|line| format!("+ {line}")))
        .collect();
    assert!(
        changed.is_empty(),
        "verdicts changed; look at each, then run with SIGHTLINE_BLESS=1:\n{}",
        changed.join("\n")
    );
}
