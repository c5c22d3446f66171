//! What is kept of a checkup, and what changed between two of them. Pure: bytes and rows in, rows out.
//!
//! Kept is what was there and what word it had, not how heavy each fact was: weights fade with time, and a checkup in
//! which nothing changed shall take next to no room.

use crate::checkup::Checkup;
use serde::{Deserialize, Serialize};
use sightline_model::{CoverageStatus, ItemKind, Reach};
use std::collections::{BTreeMap, BTreeSet};

/// One thing as a checkup saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Item id, the same in every checkup.
    pub id: String,
    /// Name, untrusted text.
    pub name: String,
    /// `app`, `extension` …
    pub kind: String,
    /// Id of its finding.
    pub finding: String,
    /// The finding's word.
    pub word: String,
    /// Version; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Browser and profile of an extension, as a person knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// An extension that is off.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
    /// `none`, `some-sites`, `all-sites`; extensions only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<Reach>,
    /// Permissions and sites it holds, sorted; extensions only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<String>,
    /// Sources it was seen in.
    pub sources: Vec<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// A checkup in short.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Findings by word.
    pub counts: BTreeMap<String, u32>,
    /// Date of the risk database, `YYYY-MM-DD`; empty: none was there.
    #[serde(default)]
    pub database: String,
    /// Sources that could not be read, or not wholly.
    #[serde(default)]
    pub unread: BTreeSet<String>,
    /// The person stopped it.
    #[serde(default)]
    pub cancelled: bool,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is about, as the later checkup saw it, or the earlier one if it is gone.
    pub record: Record,
    /// What changed.
    pub what: What,
    /// The other checkup could not read where this would have been seen.
    pub unsure: bool,
}

/// What changed, most telling first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// An extension may do more than before.
    Reach {
        /// Permissions and sites it did not have.
        gained: Vec<String>,
        /// It reached less than every site, and now reaches every one.
        all_sites: bool,
    },
    /// It was not there.
    New,
    /// Its word changed.
    Word {
        /// The word before.
        before: String,
    },
    /// It was off, and is on.
    On,
    /// It was on, and is off.
    Off,
    /// It may do less than before.
    Less {
        /// Permissions and sites it no longer has.
        lost: Vec<String>,
    },
    /// Another version.
    Version {
        /// The version before.
        before: String,
    },
    /// It is no longer there.
    Gone,
}

impl What {
    /// A stable code with a sentence.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Reach { .. } => "reach",
            Self::New => "new",
            Self::Word { .. } => "word",
            Self::On => "on",
            Self::Off => "off",
            Self::Less { .. } => "less",
            Self::Version { .. } => "version",
            Self::Gone => "gone",
        }
    }
}

/// What is kept of a checkup. What merely ran at that moment is left out: it comes and goes.
#[must_use]
pub fn records(checkup: &Checkup) -> (Summary, Vec<Record>) {
    let mut summary = Summary { cancelled: checkup.cancelled, ..Summary::default() };
    summary.database = checkup.database.as_ref().map(|(_, date)| date.clone()).unwrap_or_default();
    let unread = checkup
        .coverage
        .iter()
        .filter(|row| matches!(row.status, CoverageStatus::Denied | CoverageStatus::Damaged | CoverageStatus::Skipped));
    summary.unread = unread.map(|row| row.source.clone()).collect();
    let mut records = Vec::new();
    for finding in &checkup.assessed {
        *summary.counts.entry(finding.word.as_str().to_owned()).or_insert(0) += 1;
        for item in finding.items.iter().filter_map(|at| checkup.items.get(*at)) {
            if item.kind == ItemKind::Process {
                continue;
            }
            let facts = item.extension.as_ref();
            let mut allowed: Vec<String> =
                facts.map(|facts| facts.permissions.iter().chain(&facts.hosts).cloned().collect()).unwrap_or_default();
            allowed.sort();
            allowed.dedup();
            let sources: BTreeSet<String> = item.sources.iter().map(|seen| seen.source.clone()).collect();
            records.push(Record {
                id: item.id.to_string(),
                name: item.name.clone(),
                kind: item.kind.as_str().to_owned(),
                finding: finding.id.clone(),
                word: finding.word.as_str().to_owned(),
                version: item.version.clone(),
                place: facts.map(|facts| format!("{} · {}", facts.browser_name, facts.profile)),
                off: facts.is_some_and(|facts| facts.enabled == Some(false)),
                reach: facts.map(|facts| facts.reach),
                allowed,
                sources: sources.into_iter().collect(),
            });
        }
    }
    (summary, records)
}

/// What changed from one checkup to a later one. Either side may leave out records that are equal in both.
#[must_use]
pub fn compare(before: (&Summary, &[Record]), after: (&Summary, &[Record])) -> Vec<Change> {
    let by_id = |records: &'_ [Record]| -> BTreeMap<String, usize> {
        records.iter().enumerate().map(|(at, record)| (record.id.clone(), at)).collect()
    };
    let (old, new) = (by_id(before.1), by_id(after.1));
    // A source that was not read says nothing about what is in it.
    let unread = |summary: &Summary, record: &Record| {
        summary.cancelled || record.sources.iter().any(|source| summary.unread.contains(source))
    };
    let mut changes = Vec::new();
    for (id, at) in &new {
        let record = &after.1[*at];
        match old.get(id) {
            None => changes.push(Change { record: record.clone(), what: What::New, unsure: unread(before.0, record) }),
            Some(at) => {
                let all = differences(&before.1[*at], record).into_iter();
                changes.extend(all.map(|what| Change { record: record.clone(), what, unsure: false }));
            }
        }
    }
    for (id, at) in &old {
        if !new.contains_key(id) {
            let record = &before.1[*at];
            changes.push(Change { record: record.clone(), what: What::Gone, unsure: unread(after.0, record) });
        }
    }
    changes.sort_by(|a, b| {
        let order =
            |change: &Change| (change.what.clone(), change.record.name.to_lowercase(), change.record.id.clone());
        // Kinds of change first; within one, by name.
        let kind = |what: &What| match what {
            What::Reach { .. } => 0,
            What::New => 1,
            What::Word { .. } => 2,
            What::On => 3,
            What::Off => 4,
            What::Less { .. } => 5,
            What::Version { .. } => 6,
            What::Gone => 7,
        };
        let (first, second) = (order(a), order(b));
        kind(&first.0).cmp(&kind(&second.0)).then_with(|| (first.1, first.2).cmp(&(second.1, second.2)))
    });
    changes
}

fn differences(before: &Record, after: &Record) -> Vec<What> {
    let mut all = Vec::new();
    let without = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|it| !those.contains(it)).cloned().collect()
    };
    let all_sites = after.reach == Some(Reach::AllSites) && before.reach.is_some_and(|reach| reach != Reach::AllSites);
    let (gained, lost) = (without(&after.allowed, &before.allowed), without(&before.allowed, &after.allowed));
    if all_sites || !gained.is_empty() {
        all.push(What::Reach { gained, all_sites });
    } else if !lost.is_empty() {
        all.push(What::Less { lost });
    }
    if before.word != after.word {
        all.push(What::Word { before: before.word.clone() });
    }
    if before.off != after.off {
        all.push(if after.off { What::Off } else { What::On });
    }
    if before.version != after.version {
        all.push(What::Version { before: before.version.clone().unwrap_or_default() });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: &str) -> Record {
        Record {
            id: id.to_owned(),
            name: id.to_uppercase(),
            kind: "extension".to_owned(),
            finding: id.to_owned(),
            word: "unknown".to_owned(),
            version: Some("1.0".to_owned()),
            place: None,
            off: false,
            reach: Some(Reach::SomeSites),
            allowed: vec!["tabs".to_owned()],
            sources: vec!["chromium-extensions".to_owned()],
        }
    }

    fn codes(changes: &[Change]) -> Vec<(&str, &'static str, bool)> {
        changes.iter().map(|change| (change.record.id.as_str(), change.what.as_str(), change.unsure)).collect()
    }

    #[test]
    fn an_extension_that_gained_reach_comes_first() {
        let before = [record("a"), record("b"), record("c"), record("gone")];
        let mut after = [record("a"), record("b"), record("c"), record("fresh")];
        after[1].allowed.push("webRequest".to_owned());
        after[1].version = Some("1.1".to_owned());
        after[2].reach = Some(Reach::AllSites);
        after[2].word = "find-out".to_owned();
        let summary = Summary::default();
        let changes = compare((&summary, &before), (&summary, &after));
        assert_eq!(
            codes(&changes),
            [
                ("b", "reach", false),
                ("c", "reach", false),
                ("fresh", "new", false),
                ("c", "word", false),
                ("b", "version", false),
                ("gone", "gone", false),
            ]
        );
        assert_eq!(changes[0].what, What::Reach { gained: vec!["webRequest".to_owned()], all_sites: false });
        assert_eq!(changes[1].what, What::Reach { gained: Vec::new(), all_sites: true });
    }

    #[test]
    fn what_was_not_read_is_not_called_gone_for_sure() {
        let summary = Summary::default();
        let unread = Summary { unread: ["chromium-extensions".to_owned()].into(), ..Summary::default() };
        let stopped = Summary { cancelled: true, ..Summary::default() };
        let one = [record("a")];
        assert_eq!(codes(&compare((&summary, &one), (&unread, &[]))), [("a", "gone", true)]);
        assert_eq!(codes(&compare((&stopped, &[]), (&summary, &one))), [("a", "new", true)]);
        assert_eq!(codes(&compare((&summary, &one), (&summary, &[]))), [("a", "gone", false)]);
    }

    #[test]
    fn equal_checkups_have_no_difference_and_turning_round_turns_round() {
        let (before, mut after) = ([record("a"), record("b")], [record("a"), record("b")]);
        let summary = Summary::default();
        assert!(compare((&summary, &before), (&summary, &after)).is_empty());
        after[0].off = true;
        after[1].allowed.clear();
        let forth = compare((&summary, &before), (&summary, &after));
        assert_eq!(codes(&forth), [("a", "off", false), ("b", "less", false)]);
        let back = compare((&summary, &after), (&summary, &before));
        assert_eq!(codes(&back), [("b", "reach", false), ("a", "on", false)]);
    }
}
