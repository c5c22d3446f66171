//! Printing: a summary of three hundred findings.

use crate::{Row, median};
use sightline_api::model::Date;
use sightline_api::model::Word;
use sightline_api::report::{Paper, Summary, SummaryFact, SummaryFinding, SummarySource, render_html, render_pdf};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 5;
const FINDINGS: usize = 300;

/// All rows.
pub fn rows() -> Vec<Result<Row, String>> {
    let summary = summary();
    vec![pdf(&summary), size(&summary), html(&summary)]
}

/// Three hundred findings with two statements each, as an adviser gets them.
fn summary() -> Summary {
    let fact = |number: usize| SummaryFact {
        claim: format!(
            "A statement of ordinary length, number {number}, that says what was found, by whom, and when, and what the maker answered to it."
        ),
        language: "en".to_owned(),
        date: "2024-05-17".parse::<Date>().ok(),
        status: "final".to_owned(),
        sources: vec![SummarySource {
            title: format!("A report about {number}"),
            publisher: "A publisher".to_owned(),
            url: format!("https://example.org/reports/{number}"),
            date: None,
            opened: None,
        }],
    };
    let finding = |number: usize| SummaryFinding {
        name: format!("Program {number} 程序"),
        word: Word::ALL[number % Word::ALL.len()],
        sure: "moderate".to_owned(),
        possible: false,
        owner: Some("A company (a country)".to_owned()),
        reach: None,
        seen: Vec::new(),
        facts: vec![fact(number), fact(number + 1)],
    };
    Summary {
        language: "en".to_owned(),
        made: "2026-11-23".to_owned(),
        counts: Word::ALL.into_iter().map(|word| (word, FINDINGS / Word::ALL.len())).collect(),
        findings: (0..FINDINGS).map(finding).collect(),
        ..Summary::default()
    }
}

fn timed(mut work: impl FnMut() -> Result<(), String>) -> Result<f64, String> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        work()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(median(times))
}

fn pdf(summary: &Summary) -> Result<Row, String> {
    let ours = timed(|| {
        render_pdf(summary, Paper::A4).map(|bytes| drop(black_box(bytes))).map_err(|error| error.to_string())
    })?;
    Ok(Row { what: format!("summary of {FINDINGS} findings as PDF ÷ limit of 1.5 s"), ours, theirs: 1500.0 })
}

fn size(summary: &Summary) -> Result<Row, String> {
    let bytes = render_pdf(summary, Paper::A4).map_err(|error| error.to_string())?;
    #[expect(clippy::cast_precision_loss, reason = "a few hundred thousand")]
    let ours = bytes.len() as f64 / 1024.0;
    Ok(Row { what: "the same, KiB ÷ limit of 1 MiB".to_owned(), ours, theirs: 1024.0 })
}

fn html(summary: &Summary) -> Result<Row, String> {
    let ours = timed(|| {
        black_box(render_html(summary));
        Ok(())
    })?;
    Ok(Row { what: "the same as HTML ÷ limit of 100 ms".to_owned(), ours, theirs: 100.0 })
}
