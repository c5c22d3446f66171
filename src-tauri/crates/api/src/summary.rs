//! A checkup as a summary to read, print or hand on.

use crate::checkup::Checkup;
use crate::findings::{headline_counts, name_of, reach_of};
use sightline_model::knowledge::{Polarity, text_in};
use sightline_model::{Certainty, CoverageStatus, Date, Reach, Word};
use sightline_report::{Summary, SummaryFact, SummaryFinding, SummaryGap, SummarySource, render_html};
use sightline_words::Words;

/// The page; `full` adds paths and everything that is fine or not known.
#[must_use]
pub fn checkup_html(checkup: &Checkup, words: &Words, full: bool) -> String {
    render_html(&summary_of(checkup, words, full))
}

/// What an extension can read, in one sentence; `None` for what is not an extension.
#[must_use]
pub fn reach_sentence(reach: Option<(Reach, Vec<String>)>, words: &Words) -> Option<String> {
    let (reach, hosts) = reach?;
    let id = match reach {
        Reach::None => "core-reach-none",
        Reach::SomeSites => "core-reach-some-sites",
        Reach::AllSites => "core-reach-all-sites",
    };
    let shown: Vec<&str> = hosts.iter().take(5).map(String::as_str).collect();
    let more = if hosts.len() > shown.len() { " …" } else { "" };
    let hosts = format!("{}{more}", shown.join(", "));
    Some(words.say_with(id, &[("hosts", hosts.as_str().into())]))
}

/// The summary in the words' language.
#[must_use]
pub fn summary_of(checkup: &Checkup, words: &Words, full: bool) -> Summary {
    let (apps, extensions) = headline_counts(&checkup.items);
    let findings = checkup
        .assessed
        .iter()
        .filter(|one| full || one.word > Word::Unknown || one.subject.is_some())
        .map(|one| {
            let known = one.matched.as_ref().is_some_and(|hit| hit.certainty > Certainty::Possible);
            let owner = one.dossiers.iter().find_map(|d| d.owners.last()).filter(|_| known);
            SummaryFinding {
                name: name_of(one, checkup),
                word: one.word,
                sure: words.say(&format!("sure-{}", serde_word(one.sure))),
                possible: !known && one.matched.is_some(),
                owner: owner.map(|owner| owner.name.clone()),
                reach: reach_sentence(reach_of(one, checkup), words),
                seen: one
                    .items
                    .iter()
                    .flat_map(|index| &checkup.items[*index].sources)
                    .map(|source| source.path.clone())
                    .collect(),
                facts: one
                    .facts
                    .iter()
                    .filter(|here| known && here.fact.polarity != Polarity::Checked)
                    .map(|here| {
                        let (language, claim) = text_in(&here.fact.text, &[words.language()]).unwrap_or(("en", ""));
                        SummaryFact {
                            claim: claim.to_owned(),
                            language: language.to_owned(),
                            date: here.fact.event_date,
                            status: words.say(&format!("status-{}", here.fact.status.as_str())),
                            sources: here
                                .fact
                                .sources
                                .iter()
                                .map(|s| SummarySource {
                                    title: s.title.clone(),
                                    publisher: s.publisher.clone(),
                                    url: s.url.clone(),
                                    date: s.date,
                                    opened: s.opened,
                                })
                                .collect(),
                        }
                    })
                    .collect(),
            }
        })
        .collect();
    let not_checked = checkup
        .coverage
        .iter()
        .filter(|row| row.source != "parts")
        .filter(|row| matches!(row.status, CoverageStatus::Denied | CoverageStatus::Damaged | CoverageStatus::Skipped))
        .map(|row| SummaryGap {
            source: words.say(&format!("source-kind-{}", row.source)),
            path: row.path.clone(),
            reason: row.reason.as_ref().map(|r| words.say(&format!("reason-{}", r.code))).unwrap_or_default(),
        })
        .collect();
    let machine = match &checkup.root {
        _ if checkup.imported.is_some() => {
            // The name of a file may name a person.
            let name = checkup.imported.as_deref().filter(|_| full).unwrap_or("…");
            words.say_with("core-imported-machine", &[("name", name.into())])
        }
        Some(path) if full => words.say_with("core-folder-machine", &[("path", path.into())]),
        _ => words.say("core-this-machine"),
    };
    let made = time::OffsetDateTime::from_unix_timestamp(checkup.made_at)
        .map(|moment| Date::from_calendar(moment.date()).to_string())
        .unwrap_or_default();
    Summary {
        language: words.language().to_owned(),
        made,
        machine,
        apps,
        extensions,
        parts: checkup.parts,
        database: checkup.database.clone(),
        counts: Word::ALL
            .into_iter()
            .rev()
            .map(|word| (word, checkup.assessed.iter().filter(|one| one.word == word).count()))
            .collect(),
        findings,
        not_checked,
        limits: checkup.limits.iter().map(|code| words.say(&format!("limit-{code}"))).collect(),
        full,
    }
}

fn serde_word(sure: sightline_model::Sureness) -> &'static str {
    match sure {
        sightline_model::Sureness::None => "none",
        sightline_model::Sureness::Low => "low",
        sightline_model::Sureness::Moderate => "moderate",
        sightline_model::Sureness::High => "high",
    }
}
