//! Extensions that whoever administers the computer put into browsers, also before a browser fetched them.
//! <https://chromeenterprise.google/policies/#ExtensionInstallForcelist>

use super::keys;
use crate::run::Run;
use sightline_model::{ExtensionFacts, Identifier, IdentifierKind, InstallSource, Item, ItemKind};
use sightline_parse::{chromium, text};

/// Browsers by the key of their policies: id and name as with their extensions.
const BROWSERS: [(&str, (&str, &str)); 4] = [
    (r"Google\Chrome", ("chrome", "Google Chrome")),
    ("Chromium", ("chromium", "Chromium")),
    (r"Microsoft\Edge", ("edge", "Microsoft Edge")),
    (r"BraveSoftware\Brave", ("brave", "Brave")),
];
/// Where Chrome's and Edge's own stores hand out updates.
const STORES: [&str; 2] = ["clients2.google.com/", "edge.microsoft.com/"];
/// Extensions of one list at most.
const MAX_FORCED: usize = 1_000;

/// Where most of them stand.
pub(crate) const PLACE: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies";

pub(crate) fn read(run: &mut Run<'_>) {
    let Some((registry, users)) = keys::of(run) else { return keys::not_read(run, PLACE) };
    let roots = std::iter::once("HKEY_LOCAL_MACHINE".to_owned()).chain(users.into_iter().map(|user| user.root));
    for root in roots {
        for (of, browser) in BROWSERS {
            let list = format!(r"{root}\SOFTWARE\Policies\{of}\ExtensionInstallForcelist");
            let values = match registry.values(&list) {
                Ok(values) => values,
                Err(fault) => {
                    run.missed(&list, fault);
                    continue;
                }
            };
            let lines = values.iter().take(MAX_FORCED);
            let lines: Vec<(&str, &str)> =
                lines.filter_map(|(name, data)| Some((name.as_str(), data.text()?))).collect();
            let count =
                lines.iter().filter(|(name, line)| take(run, &format!(r"{list}\{name}"), browser, line)).count();
            run.found(&list, count);
        }
    }
}

/// `id;address of updates`. False: no extension, or one that was found in a profile.
fn take(run: &mut Run<'_>, path: &str, browser: (&str, &str), line: &str) -> bool {
    let (id, updates) = line.split_once(';').unwrap_or((line, ""));
    let id = id.trim();
    if !chromium::is_id(id) {
        return false;
    }
    let place = run.place(path);
    let mut joined = false;
    for item in run.items() {
        let facts = item.extension.as_mut();
        if let Some(facts) = facts.filter(|facts| facts.browser == browser.0 && facts.extension_id == id) {
            facts.install_source = InstallSource::Policy;
            joined = true;
            if !item.sources.contains(&place) {
                item.sources.push(place.clone());
            }
        }
    }
    if joined {
        return false;
    }
    let mut facts = ExtensionFacts::new(browser, "", "", id);
    facts.install_source = InstallSource::Policy;
    let of_store = STORES.iter().any(|store| updates.contains(store));
    facts.update_url = text::clean_name(updates).filter(|_| !of_store);
    let identity = format!("chromium:{}:{id}", browser.0);
    let item = Item {
        sources: vec![place],
        identifiers: vec![Identifier::new(IdentifierKind::ChromiumExtension, id)],
        extension: Some(facts),
        ..Item::new(ItemKind::Extension, &identity, "", id)
    };
    run.push(item);
    true
}
