//! `version`: version ranges can be read, and a compromised update names the versions it concerns, so that a repaired
//! version is never taken for the bad one.

use super::{Check, Context, claims};
use sightline_model::knowledge::AdvisoryKind;
use sightline_model::version::Range;

pub(super) const CHECK: Check =
    Check { id: "version", reason: "A repaired version must never be taken for the bad one.", run };

fn run(context: &mut Context<'_>) {
    let catalogue = context.catalogue();
    let mut ranges: Vec<(String, String)> =
        claims(catalogue).into_iter().filter_map(|(file, claim)| claim.affected.map(|range| (file, range))).collect();
    let mut missing = Vec::new();
    for (id, advisory) in &catalogue.advisories {
        let file = format!("advisories/{id}.toml");
        for affected in &advisory.affected {
            ranges.extend(affected.versions.iter().map(|range| (file.clone(), range.clone())));
            if advisory.kind == AdvisoryKind::CompromisedUpdate
                && affected.versions.is_none()
                && affected.fixed_in.is_none()
            {
                missing.push((file.clone(), affected.id.clone()));
            }
        }
    }
    for (file, range) in ranges {
        if range.parse::<Range>().is_err() {
            context.error(&file, &range, format!("`{range}` is not a version range (as in `>=7.1.8`, `4.0 || 4.1`)"));
        }
    }
    for (file, id) in missing {
        context.error(&file, &id, format!("`{id}`: a compromised update names `versions` or `fixed_in`"));
    }
}
