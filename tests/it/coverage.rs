//! Of what people commonly install, how much is answered: who owns it, under whose law, and per question whether something
//! was found, was looked for, or not.

use sightline_api::Database;
use sightline_api::model::{Certainty, Identifier, IdentifierKind, Question};
use sightline_curate::load;
use sightline_tests::{riskdb, root};

struct Asked {
    id: String,
    name: String,
}

fn list(name: &str) -> Vec<Asked> {
    let text = std::fs::read_to_string(root().join("tests/fixtures/coverage").join(name)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let rows: Vec<Asked> = lines
        .map(|line| {
            let (id, name) = line.split_once('\t').unwrap();
            Asked { id: id.to_owned(), name: name.to_owned() }
        })
        .collect();
    assert_eq!(rows.len(), 100, "{name}");
    rows
}

/// The names that are not answered; a name found under another id only counts when the entry has an id of this kind.
fn unanswered(name: &str, kind: IdentifierKind) -> Vec<String> {
    let database = Database::from_bytes(riskdb()).unwrap();
    let catalogue = load(&root().join("assets/riskdb")).unwrap().catalogue;
    let community = |id: &str| {
        let said = catalogue.entities.get(id).and_then(|entity| entity.text.get("en")).cloned().unwrap_or_default();
        let said = said.to_lowercase();
        ["volunteer", "open-source project", "open source project", "open project", "developer", "community"]
            .iter()
            .any(|word| said.contains(word))
    };
    let mut missing = Vec::new();
    for asked in list(name) {
        let hits = database.read().identify(&[Identifier::new(kind, &asked.id)], &asked.name).unwrap();
        let certain = hits
            .iter()
            .find(|hit| hit.certainty == Certainty::Certain && catalogue.products.contains_key(&hit.subject));
        let named = hits.iter().find(|hit| {
            let of_kind = [kind, IdentifierKind::Msix, IdentifierKind::FirefoxAddon];
            catalogue
                .products
                .get(&hit.subject)
                .is_some_and(|product| of_kind.iter().any(|kind| product.ids.by_kind.contains_key(kind.as_str())))
        });
        let Some(hit) = certain.or(named) else {
            missing.push(format!("{} (no entry)", asked.name));
            continue;
        };
        let dossier = database.read().dossier(&hit.subject).unwrap().unwrap();
        let law = dossier.owners.iter().any(|owner| owner.country != "ZZ");
        let nobody = catalogue.products.get(&hit.subject).is_some_and(|product| community(&product.owner));
        if dossier.owners.is_empty() || !(law || nobody) {
            missing.push(format!("{} (whose law is not known)", asked.name));
            continue;
        }
        // Each question has one of the three answers, and a fact is dated.
        for fact in &dossier.facts {
            assert!(Question::ALL.contains(&fact.question), "{}", fact.id);
        }
    }
    missing
}

#[test]
fn four_fifths_of_common_programs_are_answered() {
    let missing = unanswered("apps.txt", IdentifierKind::Winget);
    assert!(missing.len() <= 20, "{} of 100: {missing:#?}", 100 - missing.len());
}

#[test]
fn four_fifths_of_common_extensions_are_answered() {
    let missing = unanswered("extensions.txt", IdentifierKind::ChromiumExtension);
    assert!(missing.len() <= 20, "{} of 100: {missing:#?}", 100 - missing.len());
}
