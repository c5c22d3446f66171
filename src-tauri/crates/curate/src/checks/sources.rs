//! `source`: each statement rests on a source with a date or a day we read it, at an https address.

use super::{Check, Context, claims};
use sightline_model::knowledge::{Polarity, Purpose, Verification};
use sightline_riskdb::source::Source;

pub(super) const CHECK: Check = Check {
    id: "source",
    reason: "A statement nobody can check is an opinion; one that can move a word must rest on a page somebody opened.",
    run,
};

fn run(context: &mut Context<'_>) {
    let catalogue = context.catalogue();
    // file, needle, sources, needed, must someone have read one
    let mut groups: Vec<(String, String, Vec<Source>, bool, bool)> = Vec::new();
    for (file, claim) in claims(catalogue) {
        let needed = claim.polarity != Polarity::Checked;
        let draft = file
            .strip_prefix("products/")
            .and_then(|name| catalogue.products.get(name.trim_end_matches(".toml")))
            .is_some_and(|product| product.draft);
        let moves = claim.polarity == Polarity::Concern && claim.magnitude.unwrap_or(0) >= 2 && !draft;
        groups.push((file, format!("id = \"{}\"", claim.id), claim.sources, needed, moves));
    }
    for (id, product) in &catalogue.products {
        for (name, place) in product.data_location.answers() {
            let needle = format!("[data_location.{name}]");
            groups.push((format!("products/{id}.toml"), needle, place.sources.clone(), true, false));
        }
    }
    for (id, entity) in &catalogue.entities {
        for relation in &entity.relations {
            let needle = format!("to = \"{}\"", relation.to);
            groups.push((format!("entities/{id}.toml"), needle, relation.sources.clone(), false, false));
        }
    }
    for (id, jurisdiction) in &catalogue.jurisdictions {
        let file = format!("jurisdictions/{id}.toml");
        let needed = id != "zz";
        groups.push((file.clone(), "id =".to_owned(), jurisdiction.sources.clone(), needed, false));
        for law in &jurisdiction.laws {
            groups.push((file.clone(), format!("id = \"{}\"", law.id), law.sources.clone(), true, false));
        }
    }
    for (id, r) in &catalogue.restrictions {
        let moves = r.magnitude >= 2 && r.purpose != Purpose::Blocking && !r.draft;
        groups.push((format!("restrictions/{id}.toml"), "id =".to_owned(), r.sources.clone(), true, moves));
    }
    for (id, a) in &catalogue.advisories {
        let moves = a.verification == Verification::Confirmed && !a.draft;
        groups.push((format!("advisories/{id}.toml"), "id =".to_owned(), a.sources.clone(), true, moves));
    }
    for (id, p) in &catalogue.permissions {
        groups.push((format!("permissions/{id}.toml"), "id =".to_owned(), p.sources.clone(), true, false));
    }
    for (file, needle, sources, needed, moves) in groups {
        if needed && sources.is_empty() {
            context.error(&file, &needle, format!("`{needle}` has no source"));
        }
        if needed && !sources.is_empty() && sources.iter().all(|s| s.date.is_none() && s.opened.is_none()) {
            context.error(&file, &needle, format!("`{needle}` has no source with a date or a day it was opened"));
        }
        if moves && !sources.is_empty() && sources.iter().all(|s| s.opened.is_none()) {
            let message = format!("no source of `{needle}` was opened, and it can move a word");
            context.mend(&file, &needle, message, "open one and write `opened`, or set `draft = true`".to_owned());
        }
        for source in sources {
            if !source.url.starts_with("https://") || source.url.contains(char::is_whitespace) {
                let message = format!("`{}` is not an https address", source.url);
                match source.url.strip_prefix("http://") {
                    Some(rest) => context.mend(&file, &source.url, message, format!("https://{rest}, if it answers")),
                    None => context.error(&file, &source.url, message),
                }
            }
            if let Some(at) = ["utm_", "fbclid=", "gclid="].iter().find(|mark| source.url.contains(**mark)) {
                let message = format!("`{}` tells the site where its reader comes from (`{at}`)", source.url);
                context.mend(&file, &source.url, message, "leave that part out".to_owned());
            }
            if source.title.trim().is_empty() || source.publisher.trim().is_empty() {
                context.error(&file, &source.url, format!("the source `{}` lacks title or publisher", source.url));
            }
        }
    }
}
