//! `date`: nothing happened or was read in the future; an event is not younger than its last corroboration; what was
//! not checked for 18 months is a warning.

use super::{Check, Context, claims};
use sightline_model::Date;

pub(super) const CHECK: Check =
    Check { id: "date", reason: "Age is data: a wrong date makes a stale statement weigh like a fresh one.", run };

fn run(context: &mut Context<'_>) {
    let today = context.today;
    let catalogue = context.catalogue();
    let mut future: Vec<(String, Date)> = Vec::new();
    let mut backwards: Vec<(String, String)> = Vec::new();
    let mut stale: Vec<(String, String, Date)> = Vec::new();
    for (file, claim) in claims(catalogue) {
        let needle = format!("id = \"{}\"", claim.id);
        for date in [claim.event_date, claim.corroborated, Some(claim.checked)].into_iter().flatten() {
            future.push((file.clone(), date));
        }
        future.extend(claim.sources.iter().flat_map(|s| [s.date, s.opened]).flatten().map(|d| (file.clone(), d)));
        if let (Some(event), Some(corroborated)) = (claim.event_date, claim.corroborated)
            && corroborated.midpoint() < event.midpoint()
        {
            backwards.push((file.clone(), needle.clone()));
        }
        if claim.checked.years_until(today.midpoint()) > 1.5 {
            stale.push((file, needle, claim.checked));
        }
    }
    for (id, r) in &catalogue.restrictions {
        future.push((format!("restrictions/{id}.toml"), r.date));
    }
    for (id, a) in &catalogue.advisories {
        future.push((format!("advisories/{id}.toml"), a.date));
    }
    for (file, date) in future {
        if date.midpoint() > today.midpoint() {
            context.error(&file, &date.to_string(), format!("{date} lies in the future"));
        }
    }
    for (file, needle) in backwards {
        context.error(&file, &needle, format!("`{needle}` was corroborated before it happened"));
    }
    for (file, needle, checked) in stale {
        context.warn(&file, &needle, format!("`{needle}` was last checked on {checked}, more than 18 months ago"));
    }
}
