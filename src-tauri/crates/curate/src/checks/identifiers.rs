//! `identifier`: an identifier means one thing. Two products may not share one; an extension id may stand in one
//! advisory only; ids have the form of their naming system.

use super::{Check, Context};
use sightline_model::IdentifierKind;
use sightline_riskdb::normalised;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check {
    id: "identifier",
    reason: "One identifier means one thing; a wrong one blames a stranger's software.",
    run,
};

fn chromium_id(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|b| (b'a'..=b'p').contains(&b))
}

fn run(context: &mut Context<'_>) {
    let catalogue = context.catalogue();
    let mut owners: BTreeMap<(&'static str, String), String> = BTreeMap::new();
    let mut wrong: Vec<(String, String, String)> = Vec::new();
    for (id, product) in &catalogue.products {
        let file = format!("products/{id}.toml");
        for kind in IdentifierKind::ALL {
            for value in product.ids.by_kind.get(kind.as_str()).into_iter().flatten() {
                let key = (kind.as_str(), normalised(kind, value));
                if let Some(other) = owners.insert(key, id.clone()) {
                    wrong.push((
                        file.clone(),
                        value.clone(),
                        format!("{} `{value}` stands in `{other}` too", kind.as_str()),
                    ));
                }
                let bad = match kind {
                    IdentifierKind::ChromiumExtension => !chromium_id(value),
                    IdentifierKind::WindowsProgram => !value.contains('|'),
                    IdentifierKind::Deb | IdentifierKind::DebDistro => {
                        value.bytes().any(|b| !(b.is_ascii_lowercase() || b.is_ascii_digit() || b"+-.".contains(&b)))
                    }
                    IdentifierKind::DesktopEntry => !value.ends_with(".desktop"),
                    _ => value.trim().is_empty(),
                };
                if bad {
                    wrong.push((
                        file.clone(),
                        value.clone(),
                        format!("`{value}` is not a {} identifier", kind.as_str()),
                    ));
                }
            }
        }
    }
    let mut listed: BTreeMap<String, String> = BTreeMap::new();
    for (id, advisory) in &catalogue.advisories {
        let file = format!("advisories/{id}.toml");
        if advisory.affected.is_empty() {
            wrong.push((file.clone(), "id =".to_owned(), "an advisory without an affected extension".to_owned()));
        }
        for affected in &advisory.affected {
            if affected.store != "firefox" && !chromium_id(&affected.id) {
                wrong.push((file.clone(), affected.id.clone(), format!("`{}` is not an extension id", affected.id)));
            }
            if let Some(other) = listed.insert(affected.id.to_lowercase(), id.clone()) {
                wrong.push((file.clone(), affected.id.clone(), format!("`{}` stands in `{other}` too", affected.id)));
            }
        }
    }
    let mut keys: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, permission) in &catalogue.permissions {
        if let Some(other) = keys.insert(&permission.key, id) {
            let message = format!("the permission `{}` stands in `{other}` too", permission.key);
            wrong.push((format!("permissions/{id}.toml"), "key =".to_owned(), message));
        }
    }
    for (file, needle, message) in wrong {
        context.error(&file, &needle, message);
    }
}
