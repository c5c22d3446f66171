//! Sentences several formats share.

use crate::document::{Summary, SummaryFact, SummaryFinding, SummaryGap, SummarySource, SummaryStep};
use sightline_model::{Date, Word};
use sightline_words::Words;

/// What it all comes to, in one sentence.
pub(crate) fn lead(summary: &Summary, words: &Words) -> String {
    let pressing: usize = summary.counts.iter().filter(|(word, _)| *word >= Word::Plan).map(|(_, count)| count).sum();
    words.say_with("core-lead", &[("count", pressing.into())])
}

/// What was looked at, when, by what, for whom, and what the words are not.
pub(crate) fn intro(summary: &Summary, words: &Words) -> Vec<String> {
    let looked = words.say_with(
        "core-looked",
        &[
            ("apps", summary.apps.into()),
            ("extensions", summary.extensions.into()),
            ("machine", summary.machine.as_str().into()),
        ],
    );
    let made = words.say_with("core-made-on", &[("date", summary.made.as_str().into())]);
    let database = match &summary.database {
        Some((version, date)) => words.say_with("core-database", &[("version", version.into()), ("date", date.into())]),
        None => words.say("core-no-database"),
    };
    let whom = match summary.judged_for.as_slice() {
        [] => words.say("summary-for-anyone"),
        list => words.say_with("summary-for", &[("list", list.join(", ").as_str().into())]),
    };
    vec![
        format!("{looked} {}", words.say("core-nothing-left")),
        format!("{made} · {database}"),
        format!("{} {whom}", words.say("core-your-situation")),
    ]
}

pub(crate) fn cost(step: &SummaryStep, words: &Words) -> String {
    let minutes = words.say_with("overview-minutes", &[("minutes", (step.minutes as usize).into())]);
    format!("{minutes}, {}", words.say(&format!("reverse-{}", step.reverse)))
}

/// What changed, a line each.
pub(crate) fn since(summary: &Summary, words: &Words) -> Vec<String> {
    let Some(since) = &summary.since else { return Vec::new() };
    let line = |(code, count): &(String, u32)| format!("{}: {count}", words.say(&format!("change-{code}")));
    let day = words.say_with("core-made-on", &[("date", since.at.as_str().into())]);
    if since.counts.is_empty() {
        return vec![format!("{} ({day})", words.say("core-diff-none"))];
    }
    since.counts.iter().map(line).collect()
}

/// What is known of a finding besides its facts.
pub(crate) fn about(finding: &SummaryFinding, words: &Words) -> Vec<String> {
    let possible = finding.possible.then(|| words.say("core-possible"));
    let owner = finding.owner.as_ref().map(|owner| words.say_with("core-owner", &[("owner", owner.into())]));
    possible.into_iter().chain(owner).chain(finding.reach.clone()).chain(finding.seen.iter().cloned()).collect()
}

pub(crate) fn fact_about(fact: &SummaryFact) -> String {
    let date = fact.date.map(|date| format!("{date} · ")).unwrap_or_default();
    format!("{date}{}", fact.status)
}

pub(crate) fn source_about(source: &SummarySource, words: &Words) -> String {
    let read = |date: Date| words.say_with("core-opened", &[("date", date.to_string().as_str().into())]);
    let dates = [source.date.map(|date| date.to_string()), source.opened.map(read)];
    let about: Vec<String> = [Some(source.publisher.clone())].into_iter().chain(dates).flatten().collect();
    about.join(", ")
}

pub(crate) fn place(gap: &SummaryGap) -> String {
    match &gap.path {
        Some(path) => format!("{}: {path}", gap.source),
        None => gap.source.clone(),
    }
}
