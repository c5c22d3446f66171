//! The extension advisories of the risk database, `sightline.advisories/1`.

use super::{Edition, Known};
use serde_json::{Value, json};
use sightline_model::knowledge::{AdvisoryFacts, Citation, Dossier, Status};
use sightline_model::{Identifier, IdentifierKind};

/// Name of the format. The number changes only when a reader of the old one could no longer read it; keys may be added.
pub const ADVISORIES: &str = "sightline.advisories/1";

/// Every advisory, by id:
///
/// ```text
/// schema                     "sightline.advisories/1"
/// database.version .date     of which database
/// advisories[]
///   id, title                the id is permanent
///   date                     when it became public: YYYY, YYYY-MM or YYYY-MM-DD; null: not recorded
///   kind                     malicious, compromised-update, ownership-transfer, data-collection, vulnerability
///   verification             how well the ids are established: confirmed, reported, bulk
///   status                   in_force, final, settled, open, under_appeal, alleged, disputed, vendor_says_fixed,
///                            fixed_verified, superseded
///   action                   remove, update, find-out
///   checked                  when the database's editors last checked it
///   text                     what happened, by language (en is always there)
///   affected[]
///     store                  chrome, edge, opera, firefox; of older databases chromium or firefox
///     id                     of the extension
///     name                   at the time; null: not recorded
///     versions               alternatives (||) of terms that must all hold (,): <, <=, >, >=, = or none before a
///                            version; null: all
///     fixed_in               first version without it; null: none known
///   sources[]                title, publisher, url, published, opened (dates as above, or null)
/// ```
///
/// Words of the lists above may be added; a reader takes one it does not know as the weakest of its list.
#[must_use]
pub fn advisories(known: &[Known], edition: &Edition<'_>) -> Value {
    let rows: Vec<Value> = known
        .iter()
        .filter_map(|one| Some((one, one.dossier.advisory.as_ref()?)))
        .map(|(one, facts)| advisory(&one.dossier, &one.identifiers, facts))
        .collect();
    json!({
        "schema": ADVISORIES,
        "database": {"version": edition.version, "date": edition.date},
        "advisories": rows,
    })
}

fn advisory(dossier: &Dossier, identifiers: &[Identifier], facts: &AdvisoryFacts) -> Value {
    let fact = dossier.facts.first();
    let affected: Vec<Value> = identifiers
        .iter()
        .filter_map(|identifier| Some((identifier, facts.affected.get(&identifier.value)?)))
        .map(|(identifier, (versions, fixed_in))| {
            let listed = facts.listed.get(&identifier.value);
            let firefox = identifier.kind == IdentifierKind::FirefoxAddon;
            let family = if firefox { "firefox" } else { "chromium" };
            json!({
                "store": listed.map_or(family, |(store, _)| store),
                "id": identifier.value,
                "name": listed.map(|(_, name)| name).filter(|name| !name.is_empty()),
                "versions": versions,
                "fixed_in": fixed_in,
            })
        })
        .collect();
    json!({
        "id": dossier.id,
        "title": dossier.name,
        "date": fact.and_then(|fact| fact.event_date),
        "kind": facts.kind.as_str(),
        "verification": facts.verification.as_str(),
        "status": fact.map_or(Status::Open.as_str(), |fact| fact.status.as_str()),
        "action": facts.action,
        "checked": dossier.reviewed,
        "text": dossier.text,
        "affected": affected,
        "sources": fact.map(|fact| &fact.sources[..]).unwrap_or_default().iter().map(source).collect::<Vec<_>>(),
    })
}

fn source(source: &Citation) -> Value {
    json!({
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.date,
        "opened": source.opened,
    })
}
