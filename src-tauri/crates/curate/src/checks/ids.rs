//! `id`: an entry's id is its file name, for ever; ids are kebab-case.

use super::{Check, Context};
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check {
    id: "id",
    reason: "An id is written down elsewhere (restrictions, reports, saved checkups), so it never changes and is the file's name.",
    run,
};

fn kebab(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
}

fn run(context: &mut Context<'_>) {
    let catalogue = context.catalogue();
    let mut ids: Vec<(&str, String, String)> = Vec::new();
    macro_rules! take {
        ($($folder:ident),*) => {$(
            ids.extend(catalogue.$folder.iter().map(|(stem, entry)| (stringify!($folder), stem.clone(), entry.id.clone())));
        )*};
    }
    take!(products, entities, jurisdictions, restrictions, advisories, permissions);
    let shared: Vec<String> =
        catalogue.products.keys().filter(|id| catalogue.advisories.contains_key(*id)).cloned().collect();
    let claim_ids: Vec<(String, Vec<String>)> = catalogue
        .products
        .iter()
        .map(|(id, p)| (format!("products/{id}.toml"), p.claims.iter().map(|c| c.id.clone()).collect()))
        .chain(
            catalogue
                .entities
                .iter()
                .map(|(id, e)| (format!("entities/{id}.toml"), e.claims.iter().map(|c| c.id.clone()).collect())),
        )
        .collect();
    for (folder, stem, id) in ids {
        let file = format!("{folder}/{stem}.toml");
        if id != stem {
            context.error(&file, "id =", format!("`id` is `{id}`, but the file is named `{stem}`; they must be equal"));
        }
        if !kebab(&stem) {
            context.error(&file, "id =", format!("`{stem}` is not kebab-case (a–z, 0–9, single hyphens)"));
        }
    }
    for id in shared {
        context.error(&format!("advisories/{id}.toml"), "id =", format!("`{id}` is a product's id too"));
    }
    for (file, claims) in claim_ids {
        let mut seen = BTreeSet::new();
        for id in claims {
            let needle = format!("id = \"{id}\"");
            if !kebab(&id) {
                context.error(&file, &needle, format!("claim id `{id}` is not kebab-case"));
            }
            if !seen.insert(id.clone()) {
                context.error(&file, &needle, format!("claim id `{id}` stands twice in this file"));
            }
        }
    }
}
