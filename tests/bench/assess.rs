//! Judging: the near-border test and the steps against the bare formula.

use crate::{Row, median};
use sightline_api::Database;
use sightline_assess::{Subject, judge, weigh};
use sightline_model::{Certainty, Exposure, Person};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 21;

/// All rows.
pub fn rows() -> Vec<Result<Row, String>> {
    vec![border()]
}

/// Every product of the database judged with all draws of the near-border test, and without any.
fn border() -> Result<Row, String> {
    let path = sightline_tests::root().join("target/riskdb/sightline.riskdb");
    let database = Database::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let subjects = database.read().subjects().map_err(|error| error.to_string())?;
    let today = time::OffsetDateTime::now_utc().date();
    let person = Person::default();
    let all: Vec<Subject<'_>> = subjects
        .iter()
        .filter(|(dossier, _)| dossier.advisory.is_none())
        .map(|(dossier, _)| Subject { exposure: Exposure::On, ..Subject::of(vec![dossier], Some(Certainty::Certain)) })
        .collect();
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for subject in &all {
            black_box(judge(subject, &person, today));
        }
        with.push(start.elapsed().as_secs_f64() * 1000.0);
        let start = Instant::now();
        for subject in &all {
            black_box(weigh(subject, &person, today));
        }
        without.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Row {
        what: format!("judging {} products, near-border test ÷ without it", all.len()),
        ours: median(with),
        theirs: median(without),
    })
}
