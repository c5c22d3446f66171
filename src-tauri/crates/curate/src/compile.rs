//! A linted catalogue into one SQLite file: same sources, same bytes.

use crate::dossier::{Resolved, resolve};
use crate::load::Loaded;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use sightline_model::Date;
use sightline_model::knowledge::Citation;
use sightline_riskdb::packed::pack;
use sightline_riskdb::source::{AskAbout, Catalogue};
use sightline_riskdb::{fold_name, schema};
use std::collections::BTreeSet;

/// The database cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// SQLite fails.
    #[error("compiling the risk database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// An entry cannot be packed.
    #[error("compiling the risk database: {0}")]
    Pack(#[from] std::io::Error),
    /// An entry cannot be turned into JSON.
    #[error("compiling the risk database: {0}")]
    Json(#[from] serde_json::Error),
}

/// Compiles to the bytes of a database file. The caller has linted.
///
/// # Errors
/// SQLite runs out of memory or refuses a row.
pub fn compile(loaded: &Loaded) -> Result<Vec<u8>, CompileError> {
    let mut connection = Connection::open_in_memory()?;
    connection.execute_batch("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8';")?;
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", schema::FORMAT)?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(schema::TABLES)?;
    let catalogue = published(&loaded.catalogue);
    let all = resolve(&catalogue);
    let mut urls: BTreeSet<String> = BTreeSet::new();
    for resolved in &all {
        insert_subject(&transaction, resolved)?;
        collect_urls(resolved, &mut urls);
    }
    for permission in catalogue.permissions.values() {
        transaction.execute(
            "INSERT INTO permission (key, weight, body) VALUES (?1, ?2, ?3)",
            params![permission.key, permission.weight, serde_json::to_string(permission)?],
        )?;
        urls.extend(permission.sources.iter().map(|source| source.url.clone()));
    }
    for url in &urls {
        transaction.execute("INSERT INTO url (url) VALUES (?1)", [url])?;
    }
    for (key, value) in meta(loaded, &catalogue) {
        transaction.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", params![key, value])?;
    }
    transaction.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    transaction.commit()?;
    // Rewrites every page in order, so that the history of insertions leaves no trace.
    connection.execute_batch("VACUUM;")?;
    Ok(connection.serialize("main")?.to_vec())
}

/// What is not a draft.
fn published(catalogue: &Catalogue) -> Catalogue {
    let mut published = catalogue.clone();
    published.products.retain(|_, product| !product.draft);
    published.advisories.retain(|_, advisory| !advisory.draft);
    published.restrictions.retain(|_, restriction| !restriction.draft);
    published
}

fn insert_subject(connection: &Connection, resolved: &Resolved) -> Result<(), CompileError> {
    let dossier = &resolved.dossier;
    connection.execute(
        "INSERT INTO subject (id, kind, name, category, ask_about, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            dossier.id,
            resolved.kind,
            dossier.name,
            dossier.category,
            resolved.ask_about.map(|how| how == AskAbout::First),
            pack(&serde_json::to_string(dossier)?)?
        ],
    )?;
    for identifier in &resolved.identifiers {
        connection.execute(
            "INSERT OR IGNORE INTO identifier (kind, value, subject) VALUES (?1, ?2, ?3)",
            params![identifier.kind.as_str(), identifier.value, dossier.id],
        )?;
    }
    let mut text: Vec<&str> = Vec::new();
    for name in &resolved.names {
        connection.execute(
            "INSERT OR IGNORE INTO name (folded, subject) VALUES (?1, ?2)",
            params![fold_name(name), dossier.id],
        )?;
        text.push(name);
    }
    text.extend(dossier.text.values().map(String::as_str));
    text.extend(dossier.notable.values().map(String::as_str));
    text.extend(dossier.owners.iter().map(|owner| owner.name.as_str()));
    text.extend(dossier.facts.iter().flat_map(|fact| fact.text.values()).map(String::as_str));
    connection.execute(
        "INSERT INTO search (id, name, text) VALUES (?1, ?2, ?3)",
        params![dossier.id, dossier.name, text.join("\n")],
    )?;
    Ok(())
}

fn collect_urls(resolved: &Resolved, urls: &mut BTreeSet<String>) {
    let dossier = &resolved.dossier;
    let mut add = |sources: &[Citation]| urls.extend(sources.iter().map(|source| source.url.clone()));
    dossier.facts.iter().for_each(|fact| add(&fact.sources));
    dossier.laws.iter().for_each(|law| add(&law.sources));
    dossier.data_location.iter().for_each(|place| add(&place.sources));
    urls.extend(dossier.delete_account_url.clone());
}

fn meta(loaded: &Loaded, catalogue: &Catalogue) -> Vec<(&'static str, String)> {
    let mut hash = Sha256::new();
    // How it is linted is no content.
    for (name, file) in loaded.files.iter().filter(|(name, _)| !name.starts_with("lint/")) {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(file.text.as_bytes());
        hash.update([0]);
    }
    let version: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let ids: BTreeSet<&str> =
        catalogue.advisories.values().flat_map(|a| a.affected.iter().map(|e| e.id.as_str())).collect();
    let reviewed = catalogue.products.values().map(|p| p.reviewed);
    let reviewed = reviewed.chain(catalogue.entities.values().map(|e| e.reviewed));
    let reviewed = reviewed.chain(catalogue.jurisdictions.values().map(|j| j.reviewed));
    let newest =
        reviewed.chain(catalogue.advisories.values().map(|a| a.checked)).max_by_key(|date: &Date| date.midpoint());
    let count = |number: usize| number.to_string();
    vec![
        ("products", count(catalogue.products.len())),
        ("advisories", count(catalogue.advisories.len())),
        ("extension_ids", count(ids.len())),
        ("jurisdictions", count(catalogue.jurisdictions.len())),
        ("restrictions", count(catalogue.restrictions.len())),
        ("permissions", count(catalogue.permissions.len())),
        ("notable", count(catalogue.products.values().filter(|product| !product.notable.is_empty()).count())),
        ("entities", count(catalogue.entities.len())),
        ("date", newest.map(|date| date.to_string()).unwrap_or_default()),
        ("version", version),
    ]
}
