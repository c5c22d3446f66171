//! What a lesson has to hold before it is taken in.

use crate::lesson::{Lesson, LessonText};
use std::collections::BTreeSet;

/// Languages a lesson is complete in.
pub const LANGUAGES: [&str; 3] = ["en", "cs", "zh-Hans"];

/// What can be done with a list.
pub const EXERCISES: [&str; 17] = [
    "who-comes-along",
    "guard-or-guest",
    "spill-test",
    "who-may-ask",
    "ownership-map",
    "follow-the-packet",
    "message-reader",
    "permission-x-ray",
    "what-the-update-changed",
    "local-or-hosted",
    "what-the-keyboard-sees",
    "where-you-were",
    "three-words",
    "accounts-left-behind",
    "reduce-not-remove",
    "sort-the-claim",
    "my-plan",
];

/// What can be done now.
pub const DO_NOW: [&str; 23] = [
    "stop-autostart",
    "stop-now",
    "uninstall",
    "delete-leftovers",
    "limit-extension",
    "turn-off-extension",
    "remove-extension",
    "update-program",
    "limit-sandbox",
    "limit-permissions",
    "turn-off-telemetry",
    "use-alternative",
    "use-in-browser",
    "use-another-device",
    "move-conversations",
    "delete-account",
    "delete-old-data",
    "access-letter",
    "check-password",
    "second-factor",
    "ask-organisation",
    "find-out",
    "make-plan",
];

/// Words a calm text does without, in lower case.
const LOUD: [&str; 14] = [
    "spyware",
    "malicious actor",
    "is known to",
    "at risk!",
    "the chinese are",
    "the russians are",
    "hackers",
    "you must",
    "careless",
    "musíte ihned",
    "špehují",
    "hackeři",
    "间谍软件",
    "黑客",
];

/// Characters of a key point in English.
const POINT: usize = 260;

/// Everything that is wrong with a lesson; empty: it can be taken in.
#[must_use]
pub fn faults(lesson: &Lesson) -> Vec<String> {
    let mut out = Vec::new();
    let mut say = |ok: bool, what: String| {
        if !ok {
            out.push(format!("lesson `{}`: {what}", lesson.id));
        }
    };
    say((1..=17).contains(&lesson.number), format!("number {}", lesson.number));
    say((2..=10).contains(&lesson.minutes), format!("{} minutes", lesson.minutes));
    say(["green", "yellow", "red"].contains(&lesson.gauge.as_str()), format!("gauge `{}`", lesson.gauge));
    say(EXERCISES.contains(&lesson.exercise.as_str()), format!("exercise `{}` is not one", lesson.exercise));
    say(DO_NOW.contains(&lesson.do_now.as_str()), format!("do now `{}` is not one", lesson.do_now));
    say(day(&lesson.reviewed), format!("reviewed `{}` is no day", lesson.reviewed));
    say((5..=8).contains(&lesson.point.len()), format!("{} key points, not 5 to 8", lesson.point.len()));
    say(lesson.quiz.len() == 4, format!("{} questions, not 4", lesson.quiz.len()));
    let known: BTreeSet<&str> = lesson.source.iter().map(|source| source.id.as_str()).collect();
    let used: BTreeSet<&str> = lesson.point.iter().flat_map(|point| &point.sources).map(String::as_str).collect();
    say(known.len() == lesson.source.len(), "two sources have one id".to_owned());
    for unknown in used.difference(&known) {
        say(false, format!("no source `{unknown}`"));
    }
    for idle in known.difference(&used) {
        say(false, format!("nothing leans on source `{idle}`"));
    }
    for source in &lesson.source {
        let address = ["https://", "http://"].iter().any(|scheme| source.url.starts_with(scheme));
        say(address, format!("source `{}`: no address of a page", source.id));
        let honest = source.opened.as_deref().is_some_and(day) != (source.seen.as_deref() == Some("not opened"));
        say(honest, format!("source `{}`: says neither when it was opened nor that it was not", source.id));
        say(source.date.as_deref().is_none_or(date), format!("source `{}`: no such date", source.id));
    }
    for point in &lesson.point {
        say(point.event.as_deref().is_none_or(date), format!("point `{}`: no such date", point.id));
        let sourced = point.event.is_none() || !point.sources.is_empty();
        say(sourced, format!("point `{}` has a date and no source", point.id));
    }
    for quiz in &lesson.quiz {
        say(quiz.options.contains(&quiz.answer), format!("question `{}`: the answer is no option", quiz.id));
        say(quiz.options == ["a", "b", "c", "d"], format!("question `{}`: four options", quiz.id));
    }
    for language in LANGUAGES {
        match lesson.text.get(language) {
            None => say(false, format!("no text in {language}")),
            Some(text) => {
                for fault in text_faults(lesson, text, language) {
                    say(false, format!("{language}: {fault}"));
                }
            }
        }
    }
    out
}

fn text_faults(lesson: &Lesson, text: &LessonText, language: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut say = |ok: bool, what: String| {
        if !ok {
            out.push(what);
        }
    };
    let ids = |ids: Vec<&String>| ids.into_iter().cloned().collect::<BTreeSet<String>>();
    say(
        ids(lesson.point.iter().map(|p| &p.id).collect()) == ids(text.point.keys().collect()),
        "its points are not those of the lesson".to_owned(),
    );
    say(
        ids(lesson.quiz.iter().map(|q| &q.id).collect()) == ids(text.quiz.keys().collect()),
        "its questions are not those of the lesson".to_owned(),
    );
    for point in &lesson.point {
        let Some(own) = text.point.get(&point.id) else { continue };
        say(own.changed.is_some() == point.changed, format!("point `{}`: what changed since", point.id));
        if language == "en" {
            say(own.text.chars().count() <= POINT, format!("point `{}` is longer than {POINT} characters", point.id));
        }
    }
    say((2..=4).contains(&text.activity.steps.len()), "an activity has two to four steps".to_owned());
    say((2..=3).contains(&text.facilitator.likely.len()), "two or three likely questions".to_owned());
    let asks = text.activity.discuss.contains(['?', '？']);
    say(asks, "what is discussed is no question".to_owned());
    let quiz = text.quiz.values().flat_map(|q| [&q.ask, &q.a, &q.b, &q.c, &q.d, &q.because]);
    let points = text.point.values().flat_map(|p| [Some(&p.text), p.changed.as_ref()]).flatten();
    let all = [
        &text.title,
        &text.about,
        &text.goal,
        &text.why,
        &text.minute,
        &text.activity.intro,
        &text.activity.discuss,
        &text.deepen.lead,
        &text.deepen.text,
        &text.facilitator.note,
    ];
    for line in all.into_iter().chain(quiz).chain(points).chain(&text.activity.steps).chain(&text.facilitator.likely) {
        say(!line.trim().is_empty(), "an empty text".to_owned());
        let lower = line.to_lowercase();
        for loud in LOUD {
            say(!lower.contains(loud), format!("“{loud}” in “{line}”"));
        }
    }
    out
}

/// `YYYY-MM-DD`, roughly: the machine that reads it does not reckon with it.
fn day(text: &str) -> bool {
    text.len() == 10 && date(text)
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |at: usize, digits: usize, range: std::ops::RangeInclusive<u32>| {
        parts
            .get(at)
            .is_none_or(|part| part.len() == digits && part.parse().is_ok_and(|number| range.contains(&number)))
    };
    (1..=3).contains(&parts.len()) && number(0, 4, 1900..=2100) && number(1, 2, 1..=12) && number(2, 2, 1..=31)
}
