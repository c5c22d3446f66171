//! Several summaries of one small organisation on one sheet: each program once, with what to do about it at work.

use crate::document::Summary;
use crate::sheet::{Block, Sheet};
use sightline_model::Word;
use sightline_words::Words;
use std::collections::BTreeMap;

/// Fewer are a comparison, more need another tool.
pub const PEOPLE: std::ops::RangeInclusive<usize> = 2..=15;

/// What to do about a program at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// Nothing that asks for a change.
    Fine,
    /// Nobody knows enough.
    FindOut,
    /// For those who need it, away from the organisation's data.
    SeparateDevice,
    /// Not beside the organisation's data.
    NotForWork,
}

impl Advice {
    /// Its word in messages (`office-<word>`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::FindOut => "find-out",
            Self::SeparateDevice => "separate-device",
            Self::NotForWork => "not-for-work",
        }
    }

    /// By the most pressing word anyone has for it.
    fn of(word: Word) -> Self {
        match word {
            Word::ActFirst => Self::NotForWork,
            Word::Plan => Self::SeparateDevice,
            Word::FindOut | Word::Unknown => Self::FindOut,
            Word::Look | Word::Fine => Self::Fine,
        }
    }
}

/// Programs by what to do about them, most pressing first: the name, and each person's word for it.
#[must_use]
pub fn office(people: &[(String, Summary)]) -> Vec<(String, Advice, Vec<Option<Word>>)> {
    let mut all: BTreeMap<&str, Vec<Option<Word>>> = BTreeMap::new();
    for (at, (_, summary)) in people.iter().enumerate() {
        for finding in &summary.findings {
            let words = all.entry(&finding.name).or_insert_with(|| vec![None; people.len()]);
            words[at] = words[at].max(Some(finding.word));
        }
    }
    let mut rows: Vec<(String, Advice, Vec<Option<Word>>)> = all
        .into_iter()
        .map(|(name, words)| {
            let most = words.iter().flatten().map(|word| Advice::of(*word)).max().unwrap_or(Advice::FindOut);
            (name.to_owned(), most, words)
        })
        .collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.to_lowercase().cmp(&b.0.to_lowercase())));
    rows
}

/// The sheet: a table for each advice, most pressing first.
#[must_use]
pub fn office_sheet(people: &[(String, Summary)], language: &str) -> Sheet {
    let words = Words::new(language);
    let rows = office(people);
    let mut blocks = Vec::new();
    for advice in [Advice::NotForWork, Advice::SeparateDevice, Advice::FindOut, Advice::Fine] {
        let with: Vec<_> = rows.iter().filter(|(_, own, _)| *own == advice).collect();
        if with.is_empty() {
            continue;
        }
        let said = |word: &Option<Word>| {
            word.map_or_else(|| "–".to_owned(), |word| words.say(&format!("word-{}", word.as_str())))
        };
        blocks.push(Block::Heading(words.say(&format!("office-{}", advice.as_str()))));
        blocks.push(Block::Table {
            head: std::iter::once(words.say("summary-name"))
                .chain(people.iter().map(|(label, _)| label.clone()))
                .collect(),
            rows: with
                .into_iter()
                .map(|(name, _, own)| std::iter::once(name.clone()).chain(own.iter().map(said)).collect())
                .collect(),
        });
    }
    Sheet {
        language: words.language().to_owned(),
        title: words.say("office-title"),
        lead: vec![words.say("office-about")],
        blocks,
        footer: words.say("core-your-situation"),
        large: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::SummaryFinding;

    fn summary(findings: &[(&str, Word)]) -> Summary {
        let finding = |(name, word): &(&str, Word)| SummaryFinding {
            name: (*name).to_owned(),
            word: *word,
            sure: String::new(),
            possible: false,
            owner: None,
            reach: None,
            seen: Vec::new(),
            facts: Vec::new(),
        };
        Summary { findings: findings.iter().map(finding).collect(), ..Summary::default() }
    }

    #[test]
    fn the_most_pressing_word_of_anyone_decides() {
        let people = [
            ("<Jana>".to_owned(), summary(&[("A", Word::Fine), ("B", Word::Plan), ("C", Word::Unknown)])),
            ("Petr".to_owned(), summary(&[("A", Word::ActFirst), ("D", Word::Look)])),
        ];
        let rows: Vec<(String, Advice)> = office(&people).into_iter().map(|(name, advice, _)| (name, advice)).collect();
        let expected =
            [("A", Advice::NotForWork), ("B", Advice::SeparateDevice), ("C", Advice::FindOut), ("D", Advice::Fine)];
        assert_eq!(rows, expected.map(|(name, advice)| (name.to_owned(), advice)));
        let sheet = office_sheet(&people, "cs");
        let Block::Table { head, rows } = &sheet.blocks[1] else { panic!("{sheet:?}") };
        assert_eq!((head[1].as_str(), rows[0][0].as_str(), rows[0].len()), ("<Jana>", "A", 3));
        let page = crate::sheet::render_sheet_html(&sheet);
        assert!(page.contains("&lt;Jana&gt;") && !page.contains("<Jana>"));
    }
}
