//! `evidence`: a concern has a magnitude and a grade, good news a strength; nothing has both; gates carry no claims.

use super::{Check, Context, claims};
use sightline_model::Question;
use sightline_model::knowledge::Polarity;

pub(super) const CHECK: Check =
    Check { id: "evidence", reason: "Magnitude, strength and grade decide the word a person sees.", run };

fn grade_ok(grade: &str) -> bool {
    matches!(grade.as_bytes(), [b'A'..=b'F', b'1'..=b'6'])
}

fn run(context: &mut Context<'_>) {
    for (file, claim) in claims(context.catalogue()) {
        let needle = format!("id = \"{}\"", claim.id);
        let mut fail = |message: &str| context.error(&file, &needle, format!("`{needle}`: {message}"));
        if matches!(claim.question, Question::D6 | Question::D8) {
            fail("D6 and D8 are read from the machine; they carry no claims");
        }
        match claim.polarity {
            Polarity::Concern => {
                if !matches!(claim.magnitude, Some(1..=3)) {
                    fail("a concern needs `magnitude` 1, 2 or 3");
                }
                if claim.strength.is_some() {
                    fail("a concern has no `strength`");
                }
            }
            Polarity::Protective | Polarity::Trust => {
                if !claim.strength.is_some_and(|s| (0.0..=0.6).contains(&s)) {
                    fail("good news needs `strength` between 0 and 0.6");
                }
                if claim.magnitude.is_some() {
                    fail("good news has no `magnitude`");
                }
            }
            _ => {}
        }
        if claim.polarity != Polarity::Checked && !claim.grade.as_deref().is_some_and(grade_ok) {
            fail("`grade` must be a letter A–F and a digit 1–6, as in \"A1\"");
        }
    }
    let advisories: Vec<(String, String, u8)> = context
        .catalogue()
        .advisories
        .iter()
        .map(|(id, a)| (format!("advisories/{id}.toml"), a.grade.clone(), a.magnitude))
        .collect();
    for (file, grade, magnitude) in advisories {
        if !grade_ok(&grade) || !(1..=3).contains(&magnitude) {
            context.error(&file, "grade", "an advisory needs `grade` as in \"B2\" and `magnitude` 1–3".to_owned());
        }
    }
    let restrictions: Vec<(String, u8)> = context
        .catalogue()
        .restrictions
        .iter()
        .map(|(id, r)| (format!("restrictions/{id}.toml"), r.magnitude))
        .collect();
    for (file, magnitude) in restrictions {
        if !(1..=3).contains(&magnitude) {
            context.error(&file, "magnitude", "`magnitude` must be 1, 2 or 3".to_owned());
        }
    }
    let jurisdictions: Vec<(String, u8)> = context
        .catalogue()
        .jurisdictions
        .iter()
        .map(|(id, j)| (format!("jurisdictions/{id}.toml"), j.access))
        .collect();
    for (file, access) in jurisdictions {
        if access > 2 {
            context.error(
                &file,
                "access",
                "`access` is 0, 1 or 2; documented compulsion is a claim on an entity".to_owned(),
            );
        }
    }
}
