//! The summary as a plain outline, for a preview that shows what every format will hold.

use crate::document::Summary;
use crate::lines;
use sightline_words::Words;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The title.
    Title,
    /// A section.
    Section,
    /// A finding.
    Finding,
    /// A paragraph.
    Text,
    /// An item of a list.
    Item,
}

impl Kind {
    /// Its name on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Section => "section",
            Self::Finding => "finding",
            Self::Text => "text",
            Self::Item => "item",
        }
    }
}

/// Everything in a summary, in order.
#[must_use]
pub fn outline(summary: &Summary) -> Vec<(Kind, String)> {
    let words = Words::new(&summary.language);
    let mut out = vec![(Kind::Title, lines::lead(summary, &words))];
    out.extend(lines::intro(summary, &words).into_iter().map(|line| (Kind::Text, line)));
    let mut section = |title: &str, items: Vec<String>| {
        if !items.is_empty() {
            out.push((Kind::Section, words.say(title)));
            out.extend(items.into_iter().map(|item| (Kind::Item, item)));
        }
    };
    let steps =
        summary.steps.iter().map(|step| format!("{}: {} ({})", step.title, step.why, lines::cost(step, &words)));
    section("summary-steps", steps.collect());
    let count = |(word, count): &(sightline_model::Word, usize)| {
        format!("{}: {count}", words.say(&format!("word-{}", word.as_str())))
    };
    section("core-counts", summary.counts.iter().map(count).collect());
    section("summary-since", lines::since(summary, &words));
    section("summary-unknown", summary.limits.clone());
    section("summary-kept", summary.kept.clone());
    section("core-known", summary.findings.first().map(|_| String::new()).into_iter().collect());
    out.retain(|(kind, text)| *kind != Kind::Item || !text.is_empty());
    for finding in &summary.findings {
        out.push((Kind::Finding, finding.name.clone()));
        let word = words.say(&format!("word-{}", finding.word.as_str()));
        let sure = words.say_with("core-sure", &[("sure", finding.sure.as_str().into())]);
        out.push((Kind::Text, format!("{word} · {sure}")));
        out.extend(lines::about(finding, &words).into_iter().map(|line| (Kind::Text, line)));
        for fact in &finding.facts {
            let sources: Vec<String> = fact
                .sources
                .iter()
                .map(|source| format!("{} ({}) {}", source.title, lines::source_about(source, &words), source.url))
                .collect();
            out.push((Kind::Item, format!("{} — {} {}", lines::fact_about(fact), fact.claim, sources.join("; "))));
        }
    }
    out.push((Kind::Section, words.say("core-not-checked")));
    if summary.not_checked.is_empty() {
        out.push((Kind::Text, words.say("core-not-checked-none")));
    }
    out.extend(summary.not_checked.iter().map(|gap| (Kind::Item, format!("{}: {}", lines::place(gap), gap.reason))));
    out
}
