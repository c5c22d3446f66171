//! Entries joined into dossiers: owner chain followed, statements of owners inherited, restrictions attached, the
//! owner's law turned into a fact by the one ruler for all jurisdictions.

use sightline_model::knowledge::{
    AdvisoryFacts, AdvisoryKind, Bounds, Citation, Class, Dossier, Fact, LawOf, Owner, Place, Polarity, Purpose,
    Status, Suggestion, Text, Verification,
};
use sightline_model::{Date, Identifier, IdentifierKind, Question};
use sightline_riskdb::normalised;
use sightline_riskdb::source::{
    Advice, AskAbout, Catalogue, Claim, Entity, Jurisdiction, Product, Relation, Restriction, Scope, Source,
};
use sightline_words::{LANGUAGES, Words};
use std::collections::BTreeMap;

/// A dossier with everything it is found by.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// `product` or `advisory`.
    pub kind: &'static str,
    /// The dossier.
    pub dossier: Dossier,
    /// What it is recognised by.
    pub identifiers: Vec<Identifier>,
    /// Names and aliases.
    pub names: Vec<String>,
    /// Asked about on the welcome screen.
    pub ask_about: Option<AskAbout>,
}

/// The relation that continues the owner chain.
pub(crate) fn parent(entity: &Entity) -> Option<&Relation> {
    let owning = |kind: &str| entity.relations.iter().find(|relation| relation.kind == kind);
    owning("owned-by").or_else(|| owning("controlled-by")).or_else(|| owning("operated-by"))
}

/// Every product and advisory of a linted catalogue that is no draft, by id.
#[must_use]
pub fn resolve(catalogue: &Catalogue) -> Vec<Resolved> {
    let products = catalogue.products.values().filter(|product| !product.draft);
    let mut all: Vec<Resolved> = products.map(|product| of_product(catalogue, product)).collect();
    all.extend(catalogue.advisories.values().filter(|advisory| !advisory.draft).map(of_advisory));
    all.sort_by(|a, b| a.dossier.id.cmp(&b.dossier.id));
    all
}

fn of_product(catalogue: &Catalogue, product: &Product) -> Resolved {
    let chain = owner_chain(catalogue, &product.owner);
    let mut facts: Vec<Fact> = product.claims.iter().map(|claim| fact(&product.id, &product.name, claim)).collect();
    for (entity, _) in &chain {
        facts.extend(entity.claims.iter().map(|claim| fact(&entity.id, &entity.name, claim)));
    }
    let jurisdictions: Vec<(&Entity, &Jurisdiction)> = chain
        .iter()
        .filter_map(|(entity, _)| Some((*entity, catalogue.jurisdictions.get(&entity.country.to_lowercase())?)))
        .collect();
    facts.extend(law_facts(&jurisdictions));
    for restriction in catalogue.restrictions.values().filter(|r| r.products.contains(&product.id)) {
        facts.push(of_restriction(&product.name, restriction));
    }
    facts.sort_by(|a, b| a.id.cmp(&b.id));

    let mut laws: Vec<LawOf> = Vec::new();
    for (_, jurisdiction) in &jurisdictions {
        for law in &jurisdiction.laws {
            let country = jurisdiction.id.to_uppercase();
            if laws.iter().all(|l| l.country != country || l.name != law.name || l.article != law.article) {
                laws.push(LawOf {
                    jurisdiction: jurisdiction.name.clone(),
                    country,
                    name: law.name.clone(),
                    year: law.year,
                    article: law.article.clone(),
                    status: law.status.clone(),
                    text: law.text.clone(),
                    sources: cite(&law.sources),
                });
            }
        }
    }

    let identifiers = IdentifierKind::ALL
        .into_iter()
        .flat_map(|kind| {
            let values = product.ids.by_kind.get(kind.as_str()).into_iter().flatten();
            values.map(move |value| Identifier::new(kind, normalised(kind, value)))
        })
        .chain([Identifier::new(IdentifierKind::Product, product.id.clone())])
        .collect();
    let names = [product.name.clone()].into_iter().chain(product.aliases.iter().cloned()).collect();
    let dossier = Dossier {
        id: product.id.clone(),
        name: product.name.clone(),
        category: product.category.clone(),
        power: Some(product.power),
        data_categories: product.data_categories.clone(),
        text: product.text.clone(),
        owners: chain
            .iter()
            .map(|(entity, relation)| Owner {
                id: entity.id.clone(),
                name: entity.name.clone(),
                country: entity.country.to_uppercase(),
                relation: relation.map(|r| r.kind.clone()),
                text: entity.text.clone(),
            })
            .collect(),
        laws,
        facts,
        alternatives: product
            .alternatives
            .iter()
            .map(|a| Suggestion {
                id: a.product.clone().unwrap_or_default(),
                name: a.name.clone(),
                minutes: None,
                text: a.text.clone(),
            })
            .collect(),
        advice: product.advice.iter().map(suggestion).collect(),
        settings: product.settings.iter().map(suggestion).collect(),
        notable: product.notable.clone(),
        data_location: product
            .data_location
            .answers()
            .map(|(by, place)| Place { by: by.to_owned(), text: place.text.clone(), sources: cite(&place.sources) })
            .collect(),
        delete_account_url: product.delete_account_url.clone(),
        advisory: None,
        reviewed: product.reviewed,
        reviewer: product.reviewer.clone(),
    };
    Resolved { kind: "product", dossier, identifiers, names, ask_about: product.ask_about }
}

fn suggestion(advice: &Advice) -> Suggestion {
    Suggestion { id: advice.id.clone(), name: String::new(), minutes: advice.minutes, text: advice.text.clone() }
}

fn of_advisory(advisory: &sightline_riskdb::source::Advisory) -> Resolved {
    let question = match advisory.kind {
        AdvisoryKind::DataCollection => Question::D2,
        AdvisoryKind::Vulnerability => Question::D5,
        _ => Question::D3,
    };
    let identifiers: Vec<Identifier> = advisory
        .affected
        .iter()
        .map(|affected| {
            let kind = if affected.store == "firefox" {
                IdentifierKind::FirefoxAddon
            } else {
                IdentifierKind::ChromiumExtension
            };
            Identifier::new(kind, normalised(kind, &affected.id))
        })
        .collect();
    let affected: BTreeMap<String, (Option<String>, Option<String>)> = advisory
        .affected
        .iter()
        .zip(&identifiers)
        .map(|(affected, id)| (id.value.clone(), (affected.versions.clone(), affected.fixed_in.clone())))
        .collect();
    let listed = advisory
        .affected
        .iter()
        .zip(&identifiers)
        .map(|(affected, id)| (id.value.clone(), (affected.store.clone(), affected.name.clone())))
        .collect();
    let fact = Fact {
        id: format!("{}/advisory", advisory.id),
        about: advisory.title.clone(),
        question,
        polarity: Polarity::Concern,
        magnitude: advisory.magnitude,
        strength: 0.0,
        grade: Some(advisory.grade.clone()),
        class: Class::Incident,
        status: advisory.status.clone(),
        event_date: Some(advisory.date),
        corroborated: None,
        checked: advisory.checked,
        cluster: advisory.id.clone(),
        affected: None,
        fixed_in: None,
        bounds: Bounds::default(),
        purpose: None,
        authority: None,
        text: advisory.text.clone(),
        sources: cite(&advisory.sources),
    };
    let dossier = Dossier {
        id: advisory.id.clone(),
        name: advisory.title.clone(),
        category: "extension-advisory".to_owned(),
        power: None,
        data_categories: Vec::new(),
        text: advisory.text.clone(),
        owners: Vec::new(),
        laws: Vec::new(),
        facts: vec![fact],
        alternatives: Vec::new(),
        advice: vec![Suggestion {
            id: format!("extension-{}", advisory.action),
            name: String::new(),
            minutes: Some(3),
            text: in_each_language(|words| words.try_say(&format!("advice-extension-{}", advisory.action), &[])),
        }],
        settings: Vec::new(),
        notable: Text::new(),
        data_location: Vec::new(),
        delete_account_url: None,
        advisory: Some(AdvisoryFacts {
            kind: advisory.kind.clone(),
            verification: match advisory.verification {
                Verification::Other(_) => Verification::Bulk,
                ref known => known.clone(),
            },
            action: advisory.action.clone(),
            affected,
            listed,
        }),
        reviewed: advisory.checked,
        reviewer: String::new(),
    };
    // An extension's name says nothing: bad copies carry good names. Advisories are found by id alone.
    Resolved { kind: "advisory", dossier, identifiers, names: Vec::new(), ask_about: None }
}

/// From the product's maker upwards, each with the relation that led to it.
fn owner_chain<'a>(catalogue: &'a Catalogue, start: &str) -> Vec<(&'a Entity, Option<&'a Relation>)> {
    let mut chain: Vec<(&Entity, Option<&Relation>)> = Vec::new();
    let mut next: Option<(&str, Option<&Relation>)> = Some((start, None));
    while let Some((id, relation)) = next {
        let Some(entity) = catalogue.entities.get(id) else { break };
        // The linter refuses circles; this keeps an unlinted catalogue finite.
        if chain.iter().any(|(seen, _)| seen.id == entity.id) {
            break;
        }
        chain.push((entity, relation));
        next = parent(entity).map(|relation| (relation.to.as_str(), Some(relation)));
    }
    chain
}

/// D1 by the ruler of the published method: one fact for the most demanding access regime in the chain, one for each
/// law whose reach is disputed. Where nobody knows the law (`ZZ`), there is no fact: unknown is not zero.
fn law_facts(chain: &[(&Entity, &Jurisdiction)]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let known = chain.iter().filter(|(_, jurisdiction)| jurisdiction.id != "zz");
    let Some((entity, jurisdiction)) = known.max_by_key(|(_, jurisdiction)| jurisdiction.access) else {
        return facts;
    };
    let base = |id: String, cluster: String, text: Text, sources: &[Source], checked: Date| Fact {
        id,
        about: entity.name.clone(),
        question: Question::D1,
        polarity: if jurisdiction.access == 0 { Polarity::Checked } else { Polarity::Concern },
        magnitude: jurisdiction.access,
        strength: 0.0,
        grade: Some("A1".to_owned()),
        class: Class::Structural,
        status: Status::InForce,
        event_date: None,
        corroborated: None,
        checked,
        cluster,
        affected: None,
        fixed_in: None,
        bounds: Bounds::default(),
        purpose: None,
        authority: None,
        text,
        sources: cite(sources),
    };
    let text = in_each_language(|words| {
        let regime =
            sightline_model::knowledge::text_in(&jurisdiction.text, &[words.language()]).map_or("", |(_, text)| text);
        let args = [
            ("owner", entity.name.as_str().into()),
            ("jurisdiction", jurisdiction.name.as_str().into()),
            ("regime", regime.into()),
        ];
        words.try_say("fact-owner-law", &args)
    });
    let cluster = "owner-law".to_owned();
    facts.push(base(format!("{}/law", jurisdiction.id), cluster, text, &jurisdiction.sources, jurisdiction.reviewed));
    for law in jurisdiction.laws.iter().filter(|law| law.status == Status::Disputed) {
        facts.push(Fact {
            status: Status::Disputed,
            grade: Some("A2".to_owned()),
            polarity: Polarity::Concern,
            magnitude: 2,
            about: jurisdiction.name.clone(),
            ..base(
                format!("{}/law/{}", jurisdiction.id, law.id),
                format!("law-{}-{}", jurisdiction.id, law.id),
                law.text.clone(),
                &law.sources,
                jurisdiction.reviewed,
            )
        });
    }
    facts
}

/// A sentence of the catalogue in every language that has it.
fn in_each_language(say: impl Fn(&Words) -> Option<String>) -> Text {
    LANGUAGES.into_iter().filter_map(|language| Some((language.to_owned(), say(&Words::new(language))?))).collect()
}

fn fact(subject: &str, about: &str, claim: &Claim) -> Fact {
    Fact {
        id: format!("{subject}/{}", claim.id),
        about: about.to_owned(),
        question: claim.question,
        polarity: claim.polarity.clone(),
        magnitude: claim.magnitude.unwrap_or(0),
        strength: claim.strength.unwrap_or(0.0),
        grade: claim.grade.clone(),
        class: claim.class.clone(),
        status: claim.status.clone(),
        event_date: claim.event_date,
        corroborated: claim.corroborated,
        checked: claim.checked,
        cluster: claim.cluster.clone().unwrap_or_else(|| format!("{subject}/{}", claim.id)),
        affected: claim.affected.clone(),
        fixed_in: claim.fixed_in.clone(),
        bounds: bounds(&claim.scope),
        purpose: None,
        authority: None,
        text: claim.text.clone(),
        sources: cite(&claim.sources),
    }
}

fn of_restriction(about: &str, restriction: &Restriction) -> Fact {
    let mut bounds = bounds(&restriction.scope);
    if bounds.country.is_empty() {
        bounds.country.push(restriction.country.to_uppercase());
    }
    Fact {
        id: format!("restriction/{}", restriction.id),
        about: about.to_owned(),
        question: Question::D7,
        polarity: Polarity::Concern,
        magnitude: restriction.magnitude,
        strength: 0.0,
        grade: Some("A1".to_owned()),
        class: Class::Restriction,
        status: restriction.status.clone(),
        event_date: Some(restriction.date),
        corroborated: None,
        checked: restriction.checked,
        cluster: format!("restriction/{}", restriction.id),
        affected: None,
        fixed_in: None,
        bounds,
        purpose: Some(match restriction.purpose {
            // A purpose nobody knows must not count against a product.
            Purpose::Other(_) => Purpose::Blocking,
            ref known => known.clone(),
        }),
        authority: Some(restriction.authority.clone()),
        text: restriction.text.clone(),
        sources: cite(&restriction.sources),
    }
}

fn bounds(scope: &Scope) -> Bounds {
    Bounds {
        country: scope.country.iter().map(|code| code.to_uppercase()).collect(),
        role: scope.role.clone(),
        work_device_only: scope.device.as_deref() == Some("work"),
    }
}

fn cite(sources: &[Source]) -> Vec<Citation> {
    sources
        .iter()
        .map(|source| Citation {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            date: source.date,
            opened: source.opened,
        })
        .collect()
}
