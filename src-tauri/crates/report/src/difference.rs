//! What differs between two summaries, by the names both show.

use crate::document::Summary;
use sightline_model::Word;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Only in the second.
    New(String, Word),
    /// In both, with another word.
    Word(String, Word, Word),
    /// Only in the first.
    Gone(String, Word),
}

/// What differs; stand-ins for names (“Program 3”) are compared like names, so summaries without names say little.
#[must_use]
pub fn difference(first: &Summary, second: &Summary) -> Vec<Changed> {
    let find = |summary: &Summary, name: &str| summary.findings.iter().find(|one| one.name == name).map(|one| one.word);
    let mut all = Vec::new();
    for finding in &second.findings {
        let name = finding.name.clone();
        match find(first, &name) {
            None => all.push(Changed::New(name, finding.word)),
            Some(before) if before != finding.word => all.push(Changed::Word(name, before, finding.word)),
            Some(_) => {}
        }
    }
    let gone = first.findings.iter().filter(|one| find(second, &one.name).is_none());
    all.extend(gone.map(|one| Changed::Gone(one.name.clone(), one.word)));
    all
}
