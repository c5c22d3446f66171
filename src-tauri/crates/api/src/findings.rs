//! A checkup as the window shows it.

use crate::Database;
use crate::checkup::{Assessed, Checkup, FactHere};
use crate::dto::{
    AdviceView, AlternativeView, ChainKind, ChainLink, CheckupView, ConnectionView, CoverageRow, FactView,
    FindingDetail, FindingRow, LawView, MatchView, ObservedView, PermissionView, PlaceView, QuestionState as State,
    QuestionView, SeenSource, SeenView, SourceView, TermView, WatchedFinding, WordCount,
};
use crate::error::ApiError;
use crate::plan;
use serde::Serialize;
use sightline_assess::QuestionState;
use sightline_collect::alive::connections::is_local;
use sightline_model::knowledge::{Citation, Dossier, Place, Polarity, Text, text_in};
use sightline_model::{Certainty, Connection, Item, ItemKind, Observation, Question, Reach, Role, Word};
use std::collections::BTreeSet;

/// The word a value has on the wire.
pub(crate) fn wire(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Programs and phone apps a person would name, and extensions.
pub(crate) fn headline_counts(items: &[Item]) -> (usize, usize) {
    let is_app = |item: &&Item| matches!(item.kind, ItemKind::App | ItemKind::PhoneApp) && item.role == Role::App;
    let apps = items.iter().filter(is_app).count();
    (apps, items.iter().filter(|item| item.kind == ItemKind::Extension).count())
}

/// The whole outcome.
pub(crate) fn view(checkup: &Checkup, language: &str) -> CheckupView {
    let (apps, extensions) = headline_counts(&checkup.items);
    CheckupView {
        cancelled: checkup.cancelled,
        apps: count(apps),
        extensions: count(extensions),
        parts: count(checkup.parts),
        counts: Word::ALL
            .into_iter()
            .rev()
            .map(|word| WordCount {
                word: word.as_str().to_owned(),
                count: count(checkup.assessed.iter().filter(|one| one.word == word).count()),
            })
            .collect(),
        findings: checkup.assessed.iter().map(|one| row(one, checkup, language)).collect(),
        coverage: checkup
            .coverage
            .iter()
            .map(|row| CoverageRow {
                source: row.source.clone(),
                status: wire(row.status),
                path: row.path.clone(),
                items: count(row.items),
                reason: row.reason.as_ref().map(|reason| reason.code.clone()),
                detail: row.reason.as_ref().and_then(|reason| reason.detail.clone()),
            })
            .collect(),
        limits: checkup.limits.iter().map(|code| (*code).to_owned()).collect(),
        steps: plan::steps(checkup, plan::STEPS, language),
        since: None,
        not_kept: None,
    }
}

fn product(one: &Assessed) -> Option<&Dossier> {
    one.dossiers.iter().map(AsRef::as_ref).find(|dossier| dossier.advisory.is_none())
}

fn sure_match(one: &Assessed) -> bool {
    one.matched.as_ref().is_some_and(|hit| hit.certainty > Certainty::Possible)
}

fn best<'a>(text: &'a Text, language: &str) -> (&'a str, &'a str) {
    text_in(text, &[language]).unwrap_or(("en", ""))
}

/// The name a person would know it by: what the item calls itself; for a certain product, the product's name.
#[must_use]
pub fn name_of(one: &Assessed, checkup: &Checkup) -> String {
    let first = &checkup.items[one.items[0]];
    match product(one) {
        Some(dossier) if sure_match(one) && first.kind != ItemKind::Extension => dossier.name.clone(),
        _ => first.name.clone(),
    }
}

/// The statement that weighs most; for something that is fine or unknown, none.
fn lead(one: &Assessed, language: &str) -> Option<String> {
    let heaviest = one.facts.iter().find(|here| here.fact.polarity == Polarity::Concern && here.weight > 0.0)?;
    Some(best(&heaviest.fact.text, language).1.to_owned())
}

/// Union of what the group's extensions can read.
#[must_use]
pub fn reach_of(one: &Assessed, checkup: &Checkup) -> Option<(Reach, Vec<String>)> {
    let facts = one.items.iter().filter_map(|index| checkup.items[*index].extension.as_ref());
    let mut reach = None;
    let mut hosts: Vec<String> = Vec::new();
    for extension in facts {
        reach = reach.max(Some(extension.reach));
        hosts.extend(extension.hosts.iter().cloned());
    }
    hosts.sort();
    hosts.dedup();
    reach.map(|reach| (reach, hosts))
}

fn row(one: &Assessed, checkup: &Checkup, language: &str) -> FindingRow {
    let first = &checkup.items[one.items[0]];
    let owner = product(one).filter(|_| sure_match(one)).and_then(|dossier| dossier.owners.last());
    let mut browsers: Vec<&str> = one
        .items
        .iter()
        .filter_map(|index| checkup.items[*index].extension.as_ref())
        .map(|facts| facts.browser_name.as_str())
        .collect();
    browsers.sort_unstable();
    browsers.dedup();
    let extensions = || one.items.iter().filter_map(|index| checkup.items[*index].extension.as_ref());
    let enabled = if extensions().any(|facts| facts.enabled == Some(true)) {
        Some(true)
    } else if extensions().next().is_some() && extensions().all(|facts| facts.enabled == Some(false)) {
        Some(false)
    } else {
        None
    };
    FindingRow {
        id: one.id.clone(),
        name: name_of(one, checkup),
        kind: first.kind.as_str().to_owned(),
        word: one.word.as_str().to_owned(),
        sure: wire(one.sure),
        near_border: one.near_border,
        certainty: one.matched.as_ref().map(|hit| wire(hit.certainty)),
        owner: owner.map(|owner| owner.name.clone()),
        country: owner.map(|owner| owner.country.clone()),
        browser: (!browsers.is_empty()).then(|| browsers.join(", ")),
        category: one.dossiers.first().map(|dossier| dossier.category.clone()),
        reach: reach_of(one, checkup).map(|(reach, _)| wire(reach)),
        enabled,
        lead: lead(one, language),
        places: count(one.items.len()),
        question: heaviest(one),
        newest: newest(one),
        stance: plan::stance_word(one.stance).to_owned(),
        returned: one.returned,
        text: searched(one, checkup, language),
    }
}

/// The question with the largest term.
fn heaviest(one: &Assessed) -> Option<String> {
    let asked =
        |term: &&sightline_assess::Term| Question::EVIDENCE.iter().any(|question| question.as_str() == term.name);
    let most = one.terms.iter().filter(asked).max_by_key(|term| term.points)?;
    (most.points > 0).then(|| most.name.to_owned())
}

/// When the newest thing that counts happened.
fn newest(one: &Assessed) -> Option<String> {
    let counts = one.facts.iter().filter(|here| here.fact.polarity == Polarity::Concern && here.weight > 0.0);
    counts.filter_map(|here| here.fact.event_date).max_by_key(|date| date.midpoint()).map(|date| date.to_string())
}

/// What the search looks through besides the name. Bounded: an entry is a page, not a book.
fn searched(one: &Assessed, checkup: &Checkup, language: &str) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        if !part.is_empty() && text.len() < 8_000 {
            text.push_str(&part.to_lowercase());
            text.push('\n');
        }
    };
    for item in one.items.iter().map(|index| &checkup.items[*index]).take(20) {
        add(&item.name);
        add(item.publisher.as_deref().unwrap_or_default());
        if let Some(facts) = &item.extension {
            add(&facts.extension_id);
            add(&facts.profile);
        }
    }
    if sure_match(one) {
        for dossier in &one.dossiers {
            add(&dossier.name);
            for owner in &dossier.owners {
                add(&owner.name);
            }
        }
        for here in &one.facts {
            add(best(&here.fact.text, language).1);
        }
    }
    text
}

fn sources(citations: &[Citation]) -> Vec<SourceView> {
    citations
        .iter()
        .map(|source| SourceView {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            date: source.date.map(|date| date.to_string()),
            opened: source.opened.map(|date| date.to_string()),
        })
        .collect()
}

fn fact(here: &FactHere, language: &str) -> FactView {
    let (tag, claim) = best(&here.fact.text, language);
    FactView {
        id: here.fact.id.clone(),
        about: here.fact.authority.clone().unwrap_or_else(|| here.fact.about.clone()),
        question: here.fact.question.as_str().to_owned(),
        polarity: here.fact.polarity.as_str().to_owned(),
        claim: claim.to_owned(),
        language: tag.to_owned(),
        date: here.fact.event_date.map(|date| date.to_string()),
        corroborated: here.fact.corroborated.map(|date| date.to_string()),
        checked: here.fact.checked.to_string(),
        status: here.fact.status.as_str().to_owned(),
        weight: here.weight,
        why_not: here.why_not.map(str::to_owned),
        countries: here.fact.bounds.country.clone(),
        roles: here.fact.bounds.role.clone(),
        work_device: here.fact.bounds.work_device_only,
        sources: sources(&here.fact.sources),
    }
}

fn chain(one: &Assessed, checkup: &Checkup, language: &str) -> Vec<ChainLink> {
    let Some(dossier) = product(one).filter(|_| sure_match(one)) else { return Vec::new() };
    let version = one.items.iter().find_map(|index| checkup.items[*index].version.clone());
    let mut links = vec![
        ChainLink { kind: ChainKind::You, name: String::new(), country: None, relation: None, note: None },
        ChainLink { kind: ChainKind::App, name: dossier.name.clone(), country: None, relation: None, note: version },
    ];
    for owner in &dossier.owners {
        links.push(ChainLink {
            kind: ChainKind::Entity,
            name: owner.name.clone(),
            country: Some(owner.country.clone()),
            relation: owner.relation.clone(),
            note: text_in(&owner.text, &[language]).map(|(_, text)| text.to_owned()),
        });
    }
    // The law the ruler picked: the one its D1 fact speaks of.
    if let Some(law) = dossier.laws.iter().rev().find(|law| {
        dossier
            .facts
            .iter()
            .any(|fact| fact.question == Question::D1 && fact.id == format!("{}/law", law.country.to_lowercase()))
    }) {
        links.push(ChainLink {
            kind: ChainKind::Law,
            name: law.jurisdiction.clone(),
            country: Some(law.country.clone()),
            relation: None,
            note: None,
        });
    }
    links
}

/// Everything about one finding.
pub(crate) fn detail(
    one: &Assessed,
    checkup: &Checkup,
    database: Option<&Database>,
    language: &str,
) -> Result<FindingDetail, ApiError> {
    let lead = one.dossiers.first();
    let mut facts: Vec<FactView> = Vec::new();
    let mut restrictions: Vec<FactView> = Vec::new();
    for here in &one.facts {
        let side = if here.fact.authority.is_some() { &mut restrictions } else { &mut facts };
        side.push(fact(here, language));
    }
    // Newest first; what has no date is a standing property and comes last.
    for side in [&mut facts, &mut restrictions] {
        side.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    }
    let mut permissions: Vec<PermissionView> = Vec::new();
    let held = one.items.iter().filter_map(|index| checkup.items[*index].extension.as_ref());
    for key in held.flat_map(|extension| &extension.permissions) {
        if permissions.iter().any(|known| known.key == *key) {
            continue;
        }
        let entry = match database {
            Some(database) => database.read().permission(key)?,
            None => None,
        };
        permissions.push(PermissionView {
            key: key.clone(),
            text: entry.as_ref().map(|entry| best(&entry.text, language).1.to_owned()),
            weight: entry.map_or(0, |entry| entry.weight),
        });
    }
    permissions.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.key.cmp(&b.key)));
    let dossiers = || one.dossiers.iter();
    let offers =
        plan::offers_of(&one.id, checkup).iter().map(|offer| plan::offer_view(offer, one, checkup, language)).collect();
    let own = row(one, checkup, language);
    Ok(FindingDetail {
        lessons: crate::lessons::lessons_for(one, own.question.as_deref(), language),
        signals: match one.dossiers.is_empty() {
            true => one.signals.iter().map(|signal| signal.code.to_owned()).collect(),
            false => Vec::new(),
        },
        offers,
        row: own,
        attention: one.attention,
        terms: one.terms.iter().map(|term| TermView { term: term.name.to_owned(), points: term.points }).collect(),
        power: wire(one.power),
        exposure: wire(one.exposure),
        decided_by: one.decided_by.map(str::to_owned),
        summary: lead.map(|dossier| best(&dossier.text, language).1.to_owned()),
        chain: chain(one, checkup, language),
        seen: one.items.iter().map(|index| seen(&checkup.items[*index])).collect(),
        matched: one.matched.as_ref().map(|hit| MatchView {
            by: hit.by.clone(),
            value: hit.value.clone(),
            certainty: wire(hit.certainty),
        }),
        questions: one
            .questions
            .iter()
            .map(|(question, state)| QuestionView {
                question: question.as_str().to_owned(),
                state: match state {
                    QuestionState::Found => State::Found,
                    QuestionState::Nothing => State::Nothing,
                    QuestionState::NotLooked => State::NotLooked,
                },
                checked: one
                    .facts
                    .iter()
                    .filter(|here| here.fact.question == *question)
                    .map(|here| here.fact.checked.to_string())
                    .max(),
            })
            .collect(),
        facts,
        restrictions,
        laws: dossiers()
            .flat_map(|dossier| &dossier.laws)
            .map(|law| LawView {
                jurisdiction: law.jurisdiction.clone(),
                country: law.country.clone(),
                name: [law.name.as_str(), &format!("({})", law.year), law.article.as_str()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" "),
                text: best(&law.text, language).1.to_owned(),
                status: law.status.as_str().to_owned(),
                sources: sources(&law.sources),
            })
            .collect(),
        permissions,
        data_categories: product(one).map(|dossier| dossier.data_categories.clone()).unwrap_or_default(),
        alternatives: dossiers()
            .flat_map(|dossier| &dossier.alternatives)
            .map(|a| AlternativeView { name: a.name.clone(), text: best(&a.text, language).1.to_owned() })
            .collect(),
        advice: dossiers()
            .flat_map(|dossier| &dossier.advice)
            .map(|a| AdviceView { id: a.id.clone(), minutes: a.minutes, text: best(&a.text, language).1.to_owned() })
            .collect(),
        settings: dossiers()
            .flat_map(|dossier| &dossier.settings)
            .map(|a| AdviceView { id: a.id.clone(), minutes: a.minutes, text: best(&a.text, language).1.to_owned() })
            .collect(),
        notable: dossiers()
            .find(|dossier| !dossier.notable.is_empty())
            .map(|dossier| best(&dossier.notable, language).1.to_owned()),
        data_location: product(one).map(|dossier| places(dossier, language)).unwrap_or_default(),
        delete_account_url: dossiers().find_map(|dossier| dossier.delete_account_url.clone()),
        reviewed: lead.map(|dossier| dossier.reviewed.to_string()),
    })
}

fn places(dossier: &Dossier, language: &str) -> Vec<PlaceView> {
    Place::BY
        .into_iter()
        .map(|by| {
            let place = dossier.data_location.iter().find(|place| place.by == by);
            PlaceView {
                by: by.to_owned(),
                text: place.map(|place| best(&place.text, language).1.to_owned()),
                date: place.and_then(Place::date).map(|date| date.to_string()),
                sources: place.map(|place| sources(&place.sources)).unwrap_or_default(),
            }
        })
        .collect()
}

fn seen(item: &Item) -> SeenView {
    let facts = item.extension.as_ref();
    SeenView {
        id: item.id.to_string(),
        name: item.name.clone(),
        version: item.version.clone(),
        sources: item
            .sources
            .iter()
            .map(|source| SeenSource { source: source.source.clone(), path: source.path.clone() })
            .collect(),
        browser: facts.map(|facts| facts.browser_name.clone()),
        profile: facts.map(|facts| facts.profile.clone()),
        extension_id: facts.map(|facts| facts.extension_id.clone()),
        enabled: facts.and_then(|facts| facts.enabled),
        install_source: facts.map(|facts| wire(facts.install_source)),
        installed_at: facts.and_then(|facts| facts.installed_at).or(item.installed_at),
        hosts: facts.map(|facts| facts.hosts.clone()).unwrap_or_default(),
        browser_verdict: facts.and_then(|facts| facts.browser_verdict.clone()),
        publisher: item.publisher.clone(),
        location: item.location.clone(),
        running: item.running,
        autostart: item.autostart,
        last_used: item.last_used,
        off_because: facts.map(|facts| facts.off_because.clone()).unwrap_or_default(),
        withheld: facts.is_some_and(|facts| facts.withheld),
        leftover: facts.is_some_and(|facts| facts.leftover),
        private_windows: facts.and_then(|facts| facts.private_windows),
        update_url: facts.and_then(|facts| facts.update_url.clone()),
        data_collection: facts.map(|facts| facts.data_collection.clone()).unwrap_or_default(),
        installer: item.installer.clone(),
        connections: item.connections.iter().take(SHOWN).map(connection).collect(),
        observed: item.observed.iter().take(SHOWN).map(observed).collect(),
    }
}

/// What was seen of a finding while connections were watched.
pub(crate) fn watched(one: &Assessed, checkup: &Checkup) -> WatchedFinding {
    let connections: Vec<&Connection> = one.items.iter().flat_map(|item| &checkup.items[*item].connections).collect();
    let countries: BTreeSet<&String> = connections.iter().filter_map(|one| one.country.as_ref()).collect();
    WatchedFinding {
        id: one.id.clone(),
        connections: count(connections.len()),
        countries: countries.into_iter().cloned().collect(),
        local: connections.iter().any(|one| is_local(one.address)),
    }
}

/// Connections and observations shown with one item; the JSON record holds all.
const SHOWN: usize = 200;

fn connection(connection: &Connection) -> ConnectionView {
    ConnectionView {
        address: std::net::SocketAddr::new(connection.address, connection.port).to_string(),
        first_seen: connection.seen.0,
        last_seen: connection.seen.1,
        country: connection.country.clone(),
        network: connection.network.clone(),
        local: is_local(connection.address),
    }
}

fn observed(observed: &Observation) -> ObservedView {
    ObservedView {
        kind: wire(observed.kind),
        name: observed.name.clone(),
        count: observed.count,
        last: (observed.last > 0).then_some(observed.last),
        owner: observed.owner.clone(),
    }
}
