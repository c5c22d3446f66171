//! Nobody's software is blamed for having the name of another.

use sightline_api::Database;
use sightline_api::model::knowledge::Polarity;
use sightline_api::model::{Certainty, Identifier, IdentifierKind, Person, Word};
use sightline_tests::{riskdb, root};

fn fixture(name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(root().join("tests/fixtures/collisions").join(name)).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn no_identifier_is_an_unrelated_package_of_debian() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let (mut same, mut other) = (0, 0);
    for row in fixture("debian-main-names.txt") {
        let certain = [IdentifierKind::Deb, IdentifierKind::DebDistro].into_iter().any(|kind| {
            let hits = database.read().identify(&[Identifier::new(kind, &row[0])], &row[0]).unwrap();
            hits.iter().any(|hit| hit.certainty != Certainty::Possible)
        });
        if row[1] == "other" {
            other += 1;
            assert!(!certain, "`{}` is {}, and is taken for something else", row[0], row[2]);
        } else if certain {
            same += 1;
        }
    }
    assert!(same >= 30 && other >= 8, "{same} {other}");
}

#[test]
fn no_app_that_comes_with_windows_gets_a_risk_by_its_name() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let rows = fixture("windows-defaults.txt");
    assert!(rows.len() >= 35);
    for row in rows {
        let family = row.get(1).filter(|family| !family.is_empty());
        let identifiers: Vec<Identifier> =
            family.map(|family| Identifier::new(IdentifierKind::Msix, family)).into_iter().collect();
        let hits = database.read().identify(&identifiers, &row[0]).unwrap();
        for hit in hits {
            if hit.certainty == Certainty::Possible {
                continue;
            }
            let dossier = database.read().dossier(&hit.subject).unwrap().unwrap();
            let by_microsoft = dossier.owners.iter().any(|owner| owner.name.contains("Microsoft"));
            assert!(by_microsoft, "`{}` is taken for `{}`", row[0], hit.subject);
        }
    }
}

/// What audits and published source speak for, seen under its name alone.
#[test]
fn no_well_regarded_extension_gets_a_risk_by_its_name() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let mut seen = 0;
    let all = database.read().subjects().unwrap();
    for (dossier, identifiers) in all {
        let extension = identifiers
            .iter()
            .any(|it| matches!(it.kind, IdentifierKind::ChromiumExtension | IdentifierKind::FirefoxAddon));
        let trusted = dossier.facts.iter().any(|fact| fact.polarity == Polarity::Trust);
        if !extension || !trusted || dossier.advisory.is_some() {
            continue;
        }
        seen += 1;
        // A stranger's id under a good name.
        let stranger = Identifier::new(IdentifierKind::ChromiumExtension, "abcdefghijklmnopabcdefghijklmnop");
        let hits = database.read().identify(&[stranger], &dossier.name).unwrap();
        for hit in hits {
            assert_eq!(hit.certainty, Certainty::Possible, "{}", dossier.name);
            let known = database.read().dossier(&hit.subject).unwrap().unwrap();
            let subject = sightline_assess::Subject {
                version: None,
                extension_id: Some("abcdefghijklmnopabcdefghijklmnop"),
                power: Some(sightline_api::model::Power::Ordinary),
                exposure: sightline_api::model::Exposure::On,
                ..sightline_assess::Subject::of(vec![&known], Some(hit.certainty))
            };
            let today = time::macros::date!(2026 - 11 - 23);
            let verdict = sightline_assess::judge(&subject, &Person::default(), today);
            assert!(verdict.word <= Word::Unknown, "{}: {:?}", dossier.name, verdict.word);
        }
    }
    assert!(seen >= 15, "{seen}");
}
