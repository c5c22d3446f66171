//! `same-name`: names that mean something else in a naming system, as `lint/same-name.toml` lists them.

use super::{Check, Context};

pub(super) const CHECK: Check = Check {
    id: "same-name",
    reason: "A package of the same name that is something else must not get another's record.",
    run,
};

fn run(context: &mut Context<'_>) {
    let mut wrong: Vec<(String, String, String)> = Vec::new();
    for trap in &context.loaded.same_names {
        for (id, product) in &context.catalogue().products {
            if product.ids.by_kind.get(&trap.system).is_some_and(|values| values.contains(&trap.name)) {
                let message = format!("`{}` as {} is something else: {}", trap.name, trap.system, trap.is);
                wrong.push((format!("products/{id}.toml"), format!("\"{}\"", trap.name), message));
            }
        }
    }
    for (file, needle, message) in wrong {
        context.mend(&file, &needle, message, "leave it out".to_owned());
    }
}
