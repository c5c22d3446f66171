//! The risk database as it stands: linted, compiled twice to the same bytes, readable, and refused when it is not ours.

use sightline_api::Database;
use sightline_api::model::{Identifier, IdentifierKind};
use sightline_curate::{Severity, compile, lint, load};
use sightline_tests::{put, riskdb, root};

fn today() -> sightline_api::model::Date {
    sightline_api::model::Date::from_calendar(time::OffsetDateTime::now_utc().date())
}

#[test]
fn the_sources_have_no_lint_errors() {
    let loaded = load(&root().join("assets/riskdb")).unwrap();
    let errors: Vec<String> = lint(&loaded, today())
        .into_iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let counts = &loaded.catalogue;
    assert!(counts.products.len() >= 30 && counts.advisories.len() >= 12, "the first release's content is there");
}

#[test]
fn same_sources_same_bytes() {
    let again = compile(&load(&root().join("assets/riskdb")).unwrap()).unwrap();
    assert!(again == riskdb());
}

#[test]
fn the_essays_names_are_answered() {
    let database = Database::from_bytes(riskdb()).unwrap();
    for id in ["wechat", "qq", "tiktok", "zapya", "zoom", "avast", "facebook", "messenger", "equifax"] {
        let dossier = database.read().dossier(id).unwrap().unwrap_or_else(|| panic!("no entry `{id}`"));
        let sourced =
            dossier.facts.iter().filter(|fact| fact.sources.iter().any(|s| s.date.is_some() || s.opened.is_some()));
        assert!(sourced.count() >= 1, "`{id}` has no dated source");
        assert!(!dossier.owners.is_empty(), "`{id}` has no owner");
    }
}

#[test]
fn every_subject_can_be_read_back_and_found_by_each_identifier() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let loaded = load(&root().join("assets/riskdb")).unwrap();
    for resolved in sightline_curate::resolve(&loaded.catalogue) {
        let stored = database.read().dossier(&resolved.dossier.id).unwrap().unwrap();
        assert_eq!(stored, resolved.dossier);
        for identifier in &resolved.identifiers {
            let hits = database.read().identify(std::slice::from_ref(identifier), "").unwrap();
            assert!(hits.iter().any(|hit| hit.subject == stored.id), "{identifier:?}");
        }
    }
}

#[test]
fn a_name_alone_is_only_possible_and_search_takes_any_text() {
    let database = Database::from_bytes(riskdb()).unwrap();
    let hits = database.read().identify(&[Identifier::new(IdentifierKind::DebDistro, "wechat")], "wechat").unwrap();
    assert!(hits.iter().all(|hit| hit.certainty == sightline_api::model::Certainty::Possible), "{hits:?}");
    assert_eq!(hits.len(), 1);
    assert!(database.read().search("WeChat").unwrap().iter().any(|hit| hit.id == "wechat"));
    for odd in ["\"", "NEAR(", "a AND", "微信", "*", "x\0y", ""] {
        let _ = database.read().search(odd).unwrap();
    }
}

#[test]
fn a_foreign_or_damaged_file_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "text.riskdb", "hello");
    put(folder.path(), "empty.riskdb", "");
    let mut cut = riskdb()[..riskdb().len() / 2].to_vec();
    std::fs::write(folder.path().join("cut.riskdb"), &cut).unwrap();
    cut.fill(0xff);
    for name in ["text.riskdb", "empty.riskdb", "missing.riskdb"] {
        let error = Database::open(&folder.path().join(name)).err().unwrap_or_else(|| panic!("{name} was taken"));
        assert!(error.to_string().len() > 10);
    }
    // Half a file may still open; asking it must answer or fail, never panic.
    if let Ok(database) = Database::open(&folder.path().join("cut.riskdb")) {
        let _ = database.read().dossier("wechat");
    }
}

/// Each kind of mistake, made in a copy of the model entry, is named with file and line.
#[test]
fn mistakes_are_named_with_file_and_line() {
    let model = std::fs::read_to_string(root().join("assets/riskdb/products/wechat.toml")).unwrap();
    let cases: &[(&str, &str, &str)] = &[
        ("id = \"wechat\"", "id = \"wechats\"", "id"),
        ("reviewer =", "revewer = \"x\"\nreviewer =", "known-word"),
        ("polarity = \"concern\"", "polarity = \"bad\"", "known-word"),
        ("https://citizenlab.ca/2020/05/we-chat-they-watch/", "http://citizenlab.ca/", "source"),
        ("magnitude = 3", "magnitude = 9", "evidence"),
        ("grade = \"A1\"", "grade = \"Z9\"", "evidence"),
        ("owner = \"wechat-international\"", "owner = \"nobody\"", "reference"),
        ("checked = \"2026-11-22\"", "checked = \"2999-01-01\"", "date"),
        ("checked = \"2026-11-22\"", "checked = \"yesterday\"", "schema"),
        ("power = \"broad\"", "power = \"endless\"", "schema"),
        ("[text]\nen = \"", "[text]\nen = \"Chinese spyware. ", "text"),
        ("com.tencent.xinWeChat", "us.zoom.xos", "identifier"),
        ("deb = [\"wechat\"]", "deb = [\"We Chat\"]", "identifier"),
    ];
    for (from, to, check) in cases {
        assert!(model.contains(from), "the model entry no longer holds `{from}`");
        let folder = tempfile::tempdir().unwrap();
        copy_tree(&root().join("assets/riskdb"), folder.path());
        put(folder.path(), "products/wechat.toml", &model.replacen(from, to, 1));
        let findings = lint(&load(folder.path()).unwrap(), today());
        let hit = findings.iter().find(|f| f.severity == Severity::Error && f.check == *check);
        let hit = hit.unwrap_or_else(|| panic!("`{to}` passed the check `{check}`: {findings:#?}"));
        assert!(hit.file.ends_with(".toml") && hit.line >= 1);
        let changed = model.replacen(from, to, 1);
        let place = changed.find(to).map_or(0, |at| changed[..at].matches('\n').count() + 1);
        if hit.file == "products/wechat.toml" && ["known-word", "source", "schema"].contains(check) {
            assert!(hit.line.abs_diff(place) <= 2, "`{to}` is in line {place}, reported in {}", hit.line);
        }
    }
}

fn copy_tree(from: &std::path::Path, to: &std::path::Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy_tree(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
