//! Several summaries of one small organisation on one sheet: each program once, with what to do about it at work.

use crate::document::Summary;
use html_escape::encode_text as text;
use sightline_model::Word;
use sightline_words::Words;
use std::collections::BTreeMap;
use std::fmt::Write;

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

/// The sheet as one page that prints, without scripts.
#[must_use]
pub fn render_office(people: &[(String, Summary)], language: &str) -> String {
    let words = Words::new(language);
    let say = |id: &str| text(&words.say(id)).into_owned();
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>body{{font:0.95rem/1.5 'Noto Sans','Noto \
         Sans CJK SC',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}table{{border-collapse:collapse;width:100%}}th,td{{text-align:left;\
         padding:.35rem .6rem;border-top:1px solid #ccc;vertical-align:top}}h1{{font-size:1.5rem}}h2{{font-size:1.15rem;margin-top:2rem}}@page{{margin:18mm}}\
         </style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<p>{}</p>\n",
        words.language(),
        say("office-title"),
        say("office-title"),
        say("office-about")
    );
    let rows = office(people);
    for advice in [Advice::NotForWork, Advice::SeparateDevice, Advice::FindOut, Advice::Fine] {
        let with: Vec<_> = rows.iter().filter(|(_, own, _)| *own == advice).collect();
        if with.is_empty() {
            continue;
        }
        let _ = write!(
            out,
            "<h2>{}</h2>\n<table>\n<thead><tr><th scope=\"col\">{}</th>",
            say(&format!("office-{}", advice.as_str())),
            say("summary-name")
        );
        for (label, _) in people {
            let _ = write!(out, "<th scope=\"col\"><bdi>{}</bdi></th>", text(label));
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for (name, _, own) in with {
            let _ = write!(out, "<tr><th scope=\"row\"><bdi>{}</bdi></th>", text(name));
            for word in own {
                let said = word.map(|word| say(&format!("word-{}", word.as_str()))).unwrap_or_else(|| "–".to_owned());
                let _ = write!(out, "<td>{said}</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }
    let _ = write!(out, "<p>{}</p>\n</main>\n</body>\n</html>\n", say("core-your-situation"));
    out
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
        let page = render_office(&people, "cs");
        assert!(page.contains("&lt;Jana&gt;") && !page.contains("<Jana>"));
    }
}
