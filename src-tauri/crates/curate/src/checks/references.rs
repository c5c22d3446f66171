//! `reference`: what an entry names exists, and owner chains end.

use super::{Check, Context};
use std::collections::BTreeSet;

pub(super) const CHECK: Check = Check {
    id: "reference",
    reason: "A name that points nowhere loses the owner, the law or the product it stands for.",
    run,
};

fn run(context: &mut Context<'_>) {
    let catalogue = context.catalogue();
    let mut wrong: Vec<(String, String, String)> = Vec::new();
    for (id, product) in &catalogue.products {
        let file = format!("products/{id}.toml");
        if !catalogue.entities.contains_key(&product.owner) {
            wrong.push((file.clone(), "owner =".to_owned(), format!("there is no entity `{}`", product.owner)));
        }
    }
    for (id, entity) in &catalogue.entities {
        let file = format!("entities/{id}.toml");
        if !catalogue.jurisdictions.contains_key(&entity.country.to_lowercase()) {
            wrong.push((
                file.clone(),
                "country =".to_owned(),
                format!("there is no jurisdiction `{}`", entity.country),
            ));
        }
        for relation in &entity.relations {
            if !catalogue.entities.contains_key(&relation.to) {
                let needle = format!("to = \"{}\"", relation.to);
                wrong.push((file.clone(), needle, format!("there is no entity `{}`", relation.to)));
            }
        }
        let mut seen = BTreeSet::from([id.as_str()]);
        let mut at = entity;
        while let Some(next) = crate::dossier::parent(at).and_then(|r| catalogue.entities.get(&r.to)) {
            if !seen.insert(next.id.as_str()) {
                wrong.push((file.clone(), "relations".to_owned(), "the owner chain runs in a circle".to_owned()));
                break;
            }
            at = next;
        }
    }
    for (id, restriction) in &catalogue.restrictions {
        for product in &restriction.products {
            if !catalogue.products.contains_key(product) {
                let file = format!("restrictions/{id}.toml");
                wrong.push((file, format!("\"{product}\""), format!("there is no product `{product}`")));
            }
        }
    }
    for (file, needle, message) in wrong {
        context.error(&file, &needle, message);
    }
}
