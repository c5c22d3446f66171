//! The JSON of the command line: versioned, and only grows. Its schema is `tests/schema/checkup-1.schema.json`.
//!
//! `sightline.checkup/1` is the local, unredacted record.

use crate::Randomness;
use crate::checkup::{Assessed, Checkup, FactHere};
use crate::plan;
use serde_json::{Map, Value, json};
use sightline_assess::QuestionState;
use sightline_model::knowledge::{Citation, text_in};
use sightline_model::{Connection, Coverage, Item};
use sightline_report::inventory;
use sightline_words::Words;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A checkup as `sightline.checkup/1`.
#[must_use]
pub fn checkup_json(checkup: &Checkup, words: &Words) -> Value {
    let mut out = Map::new();
    out.insert("schema".into(), "sightline.checkup/1".into());
    out.insert("machine".into(), machine(checkup));
    if let Some(person) = &checkup.person
        && !person.profiles.is_empty()
    {
        out.insert("person".into(), json!(person.profiles));
    }
    out.insert(
        "database".into(),
        checkup.database.as_ref().map_or(
            json!({"version": null, "date": null}),
            |(version, date)| json!({"version": version, "date": date}),
        ),
    );
    out.insert("coverage".into(), checkup.coverage.iter().map(|row| coverage(row, words)).collect());
    out.insert("items".into(), checkup.items.iter().map(item).collect());
    out.insert("assessments".into(), checkup.assessed.iter().map(|one| assessment(one, checkup, words)).collect());
    out.insert("plan".into(), json!(plan::steps(checkup, usize::MAX, words.language())));
    Value::Object(out)
}

/// The inventory alone, as `sightline.inventory/1`.
#[must_use]
pub fn inventory_json(checkup: &Checkup, words: &Words) -> Value {
    json!({
        "schema": "sightline.inventory/1",
        "machine": machine(checkup),
        "coverage": checkup.coverage.iter().filter(|row| row.source != "parts").map(|row| coverage(row, words)).collect::<Vec<_>>(),
        "items": checkup.items.iter().map(item).collect::<Vec<_>>(),
    })
}

/// The inventory in the columns of osquery's tables, and how many items these have no place for.
#[must_use]
pub fn inventory_osquery(checkup: &Checkup) -> (String, usize) {
    let export = inventory::osquery(&checkup.items);
    (export.json, export.left_out)
}

/// The inventory as a CycloneDX 1.6 bill of materials, and how many items it has no place for.
#[must_use]
pub fn inventory_cyclonedx(checkup: &Checkup, randomness: &dyn Randomness) -> (String, usize) {
    let mut bytes = [0_u8; 16];
    randomness.fill(&mut bytes);
    // RFC 9562: version 4, variant 1.
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let serial = format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]);
    let time = OffsetDateTime::from_unix_timestamp(checkup.made_at).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let time = time.format(&Rfc3339).unwrap_or_default();
    let about = inventory::About {
        serial: &serial,
        time: &time,
        version: env!("CARGO_PKG_VERSION"),
        system: checkup.system.as_deref(),
    };
    let export = inventory::cyclonedx(&checkup.items, &about);
    (export.json, export.left_out)
}

fn machine(checkup: &Checkup) -> Value {
    let mut out = Map::new();
    out.insert("os".into(), json!(checkup.os));
    out.insert("name".into(), json!(checkup.system));
    out.insert("live".into(), json!(checkup.root.is_none() && checkup.imported.is_none()));
    out.insert("root".into(), checkup.root.as_deref().unwrap_or("/").into());
    set(&mut out, "imported", checkup.imported.clone());
    out.insert("checked_at".into(), checkup.made_at.into());
    Value::Object(out)
}

fn set(map: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        map.insert(key.to_owned(), value.into());
    }
}

fn coverage(row: &Coverage, words: &Words) -> Value {
    let mut out = Map::new();
    out.insert("source".into(), row.source.clone().into());
    out.insert("status".into(), json!(row.status));
    out.insert("path".into(), row.path.clone().into());
    out.insert("items".into(), row.items.into());
    if let Some(reason) = &row.reason {
        let sentence = words.say(&format!("reason-{}", reason.code));
        let sentence = match &reason.detail {
            Some(detail) => format!("{sentence} ({detail})"),
            None => sentence,
        };
        out.insert("reason".into(), sentence.into());
        out.insert("reason_code".into(), reason.code.clone().into());
    }
    Value::Object(out)
}

fn item(item: &Item) -> Value {
    let mut out = Map::new();
    out.insert("id".into(), item.id.as_str().into());
    out.insert("kind".into(), item.kind.as_str().into());
    out.insert("role".into(), json!(item.role));
    out.insert("name".into(), item.name.clone().into());
    set(&mut out, "version", item.version.clone());
    out.insert("sources".into(), json!(item.sources));
    set(&mut out, "purl", item.purl.clone());
    out.insert("origin".into(), json!(item.origin));
    set(&mut out, "publisher", item.publisher.clone());
    set(&mut out, "location", item.location.clone());
    set(&mut out, "installed_at", item.installed_at);
    set(&mut out, "last_used", item.last_used);
    set(&mut out, "autostart", item.autostart);
    set(&mut out, "running", item.running);
    set(&mut out, "installer", item.installer.clone());
    set(&mut out, "team_id", item.team_id.clone());
    set(&mut out, "observed", (!item.observed.is_empty()).then(|| json!(item.observed)));
    if !item.connections.is_empty() {
        out.insert("connections".into(), item.connections.iter().map(connection).collect());
    }
    if let Some(facts) = &item.extension {
        out.insert("browser".into(), facts.browser.clone().into());
        out.insert("browser_name".into(), facts.browser_name.clone().into());
        out.insert("profile".into(), facts.profile.clone().into());
        out.insert("profile_path".into(), facts.profile_path.clone().into());
        out.insert("extension_id".into(), facts.extension_id.clone().into());
        out.insert("enabled".into(), json!(facts.enabled));
        out.insert("permissions".into(), json!(facts.permissions));
        out.insert("hosts".into(), json!(facts.hosts));
        out.insert("reach".into(), json!(facts.reach));
        out.insert("install_source".into(), json!(facts.install_source));
        set(&mut out, "installed_at", facts.installed_at);
        set(&mut out, "updated_at", facts.updated_at);
        set(&mut out, "manifest_version", facts.manifest_version);
        set(&mut out, "browser_verdict", facts.browser_verdict.clone());
        set(&mut out, "private_windows", facts.private_windows);
        set(&mut out, "update_url", facts.update_url.clone());
        for (key, list) in [
            ("optional", &facts.optional),
            ("data_collection", &facts.data_collection),
            ("off_because", &facts.off_because),
        ] {
            set(&mut out, key, (!list.is_empty()).then(|| json!(list)));
        }
        for (key, on) in [("withheld", facts.withheld), ("leftover", facts.leftover)] {
            set(&mut out, key, on.then_some(true));
        }
    }
    Value::Object(out)
}

/// Where a network is registered is no proof of where the server stands; the names say so.
fn connection(connection: &Connection) -> Value {
    json!({
        "address": connection.address,
        "port": connection.port,
        "protocol": connection.protocol,
        "first_seen": connection.seen.0,
        "last_seen": connection.seen.1,
        "network_registered_in": connection.country,
        "network_registered_to": connection.network,
    })
}

fn assessment(one: &Assessed, checkup: &Checkup, words: &Words) -> Value {
    let ids: Vec<&str> = one.items.iter().map(|index| checkup.items[*index].id.as_str()).collect();
    let questions: Map<String, Value> = one
        .questions
        .iter()
        .map(|(question, state)| {
            let state = match state {
                QuestionState::Found => "found",
                QuestionState::Nothing => "nothing",
                QuestionState::NotLooked => "not-looked",
            };
            (question.as_str().to_owned(), json!({ "state": state }))
        })
        .collect();
    let offers: Vec<Value> = plan::offers_of(&one.id, checkup)
        .iter()
        .map(|offer| plan::offer_view(offer, one, checkup, words.language()))
        .map(|offer| {
            json!({
                "id": offer.action,
                "text": offer.title,
                "minutes": offer.minutes,
                "risk": offer.risk,
                "reverse": offer.reverse,
                "after": offer.after_attention.zip(offer.after_word).map(|(attention, word)| json!({"attention": attention, "word": word})),
            })
        })
        .collect();
    // What the entry itself advises stands after what the program can lead through.
    let advice = one.dossiers.iter().flat_map(|dossier| &dossier.advice).map(|advice| {
        let text = text_in(&advice.text, &[words.language()]).map(|(_, text)| text);
        json!({"id": advice.id, "minutes": advice.minutes, "text": text})
    });
    let actions: Vec<Value> = offers.into_iter().chain(advice).collect();
    json!({
        "id": one.id,
        "item_ids": ids,
        "subject": one.subject,
        "match": one.matched.as_ref().map(|hit| json!({"by": hit.by, "value": hit.value, "certainty": hit.certainty})),
        "word": one.word,
        "sure": one.sure,
        "attention": one.attention,
        "near_border": one.near_border,
        "decided_by": one.decided_by,
        "power": one.power,
        "exposure": one.exposure,
        "questions": questions,
        "terms": one.terms.iter().map(|term| json!({"term": term.name, "points": term.points})).collect::<Vec<_>>(),
        "facts": one.facts.iter().map(|here| fact(here, words)).collect::<Vec<_>>(),
        "signals": one.signals.iter().filter(|_| one.dossiers.is_empty()).map(|signal| signal.code).collect::<Vec<_>>(),
        "actions": actions,
    })
}

fn fact(here: &FactHere, words: &Words) -> Value {
    let fact = &here.fact;
    let (language, claim) = text_in(&fact.text, &[words.language()]).unwrap_or(("en", ""));
    json!({
        "id": fact.id,
        "about": fact.about,
        "question": fact.question.as_str(),
        "polarity": fact.polarity.as_str(),
        "claim": claim,
        "language": language,
        "date": fact.event_date,
        "checked": fact.checked,
        "status": fact.status.as_str(),
        "grade": fact.grade,
        "weight": (here.weight * 1000.0).round() / 1000.0,
        "why_not": here.why_not,
        "sources": fact.sources.iter().map(source).collect::<Vec<_>>(),
    })
}

fn source(source: &Citation) -> Value {
    json!({
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "date": source.date.or(source.opened),
        "published": source.date,
        "opened": source.opened,
    })
}
