//! What is repaired is not blamed, and what a censor blocks is not either.

use sightline_api::Database;
use sightline_api::model::{Device, Identifier, IdentifierKind, Person, Power, Profile, Word};
use sightline_assess::{Assessment, Subject, judge};
use sightline_curate::{compile, load};
use sightline_model::Exposure;
use sightline_tests::{riskdb, root};

const TODAY: time::Date = time::macros::date!(2026 - 11 - 23);

fn word(database: &Database, identifier: &Identifier, version: Option<&str>, person: &Person) -> (Word, u32) {
    let hits = database.read().identify(std::slice::from_ref(identifier), "").unwrap();
    let hit = hits.first().unwrap_or_else(|| panic!("{identifier:?} is not known"));
    let dossier = database.read().dossier(&hit.subject).unwrap().unwrap();
    let extension = (identifier.kind == IdentifierKind::ChromiumExtension).then_some(identifier.value.as_str());
    let subject = Subject {
        version,
        extension_id: extension,
        power: extension.map(|_| Power::Full),
        exposure: Exposure::On,
        ..Subject::of(vec![&dossier], Some(hit.certainty))
    };
    let verdict: Assessment<'_> = judge(&subject, person, TODAY);
    (verdict.word, verdict.attention)
}

#[test]
fn a_repaired_extension_is_not_act_first_and_the_affected_one_is() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let cyberhaven = Identifier::new(IdentifierKind::ChromiumExtension, "pajkjnmeojmbapicmbpliphjmcekeaac");
    let anyone = Person::default();
    assert_eq!(word(&database, &cyberhaven, Some("24.10.4"), &anyone).0, Word::ActFirst);
    for repaired in ["24.10.5", "24.10.6", "25.1"] {
        assert!(word(&database, &cyberhaven, Some(repaired), &anyone).0 < Word::Plan, "{repaired}");
    }
}

/// Signal is blocked in Russia since August 2024: that says nothing against Signal, wherever one lives.
#[test]
fn a_censors_block_changes_no_word() {
    let with = Database::from_bytes(riskdb()).unwrap();
    let mut loaded = load(&root().join("assets/riskdb")).unwrap();
    let gone: Vec<String> = loaded
        .catalogue
        .restrictions
        .iter()
        .filter(|(_, row)| row.country == "RU" && row.products.iter().any(|product| product == "signal"))
        .map(|(id, _)| id.clone())
        .collect();
    assert!(!gone.is_empty(), "the row is there");
    gone.iter().for_each(|id| drop(loaded.catalogue.restrictions.remove(id)));
    let without = Database::from_bytes(&compile(&loaded).unwrap()).unwrap();
    let signal = Identifier::new(IdentifierKind::Winget, "OpenWhisperSystems.Signal");
    for home in [None, Some("RU"), Some("CZ"), Some("US")] {
        for profile in [Profile::Anyone, Profile::Journalist, Profile::PublicServant] {
            for device in [None, Some(Device::Own), Some(Device::Work)] {
                let person =
                    Person { profiles: vec![profile], home: home.map(str::to_owned), device, ..Person::default() };
                assert_eq!(
                    word(&with, &signal, None, &person),
                    word(&without, &signal, None, &person),
                    "{home:?} {profile:?} {device:?}"
                );
            }
        }
    }
}
