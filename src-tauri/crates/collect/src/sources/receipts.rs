//! Receipts of installed packages: when what was installed.

use super::apps::parsed;
use crate::run::Run;
use sightline_model::{Item, ItemKind, Role};
use sightline_parse::pkg_receipt::{self, Receipt};

const RECEIPTS: &str = "/var/db/receipts";

pub(crate) fn read(run: &mut Run<'_>) {
    let listing = match run.reader.folder(RECEIPTS).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => return run.missed(RECEIPTS, fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let mut count = 0;
    for (name, _) in listing.entries.iter().filter(|(name, _)| name.ends_with(".plist")) {
        let path = format!("{RECEIPTS}/{name}");
        if run.is_stopped() {
            break;
        }
        match parsed(run, &path, pkg_receipt::parse) {
            Ok(receipt) => count += usize::from(take(run, &path, &receipt)),
            Err(fault) => run.problem(fault.expected()),
        }
    }
    run.found(RECEIPTS, count);
}

/// True when it gave an item of its own.
fn take(run: &mut Run<'_>, path: &str, receipt: &Receipt) -> bool {
    let inside = receipt.prefix.to_lowercase().contains(".app");
    let owner = run.called.get(&receipt.identifier).copied();
    // Installed into a bundle: a part of that app.
    let owner = owner.or_else(|| inside.then(|| run.owner_of(&receipt.prefix)).flatten());
    if let Some(number) = owner {
        let place = run.place(path);
        run.add_source(number, place);
        if let Some(item) = run.item(number) {
            // Updates of a package write its receipt anew; without an older one this is the best there is.
            item.installed_at = item.installed_at.or(receipt.installed_at);
        }
        return false;
    }
    // Receipts outlive what they are for: an app of the store that is nowhere was thrown away.
    if receipt.is_of_system() || receipt.is_from_store() {
        return false;
    }
    let item = Item {
        role: Role::Component,
        version: receipt.version.clone(),
        sources: vec![run.place(path)],
        installed_at: receipt.installed_at,
        ..Item::new(ItemKind::App, &format!("pkg:{}", receipt.identifier), "", receipt.identifier.as_str())
    };
    run.push(item);
    true
}
