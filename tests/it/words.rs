//! Every code the program can hand to a person has a sentence in each language.

use sightline_api::model::{IdentifierKind, Question, Word};
use sightline_api::words::{LANGUAGES, Words, message_ids};
use sightline_tests::root;
use std::collections::BTreeSet;

/// Codes written as `Reason::new("…")`, `Reason::with("…"` or a constant of that meaning in the collector's sources.
fn reason_codes() -> Vec<String> {
    let mut codes = Vec::new();
    let mut open = vec![root().join("src-tauri/crates/collect/src"), root().join("src-tauri/crates/api/src")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).unwrap();
            for opening in ["Reason::new(\"", "Reason::with(\"", "reason(\""] {
                codes.extend(text.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
            }
        }
    }
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn every_code_has_a_sentence() {
    let mut ids: Vec<String> = reason_codes().iter().map(|code| format!("reason-{code}")).collect();
    assert!(ids.len() >= 5, "the codes were found in the sources: {ids:?}");
    ids.extend(Word::ALL.iter().map(|word| format!("word-{}", word.as_str())));
    ids.extend(Question::ALL.iter().map(|question| format!("question-{}", question.as_str())));
    ids.extend(["none", "low", "moderate", "high"].map(|sure| format!("sure-{sure}")));
    ids.extend(
        [
            "in_force",
            "final",
            "settled",
            "open",
            "under_appeal",
            "alleged",
            "disputed",
            "vendor_says_fixed",
            "fixed_verified",
            "superseded",
        ]
        .map(|status| format!("status-{status}")),
    );
    ids.extend(
        ["phone", "targeted-spyware", "this-computer-only", "no-database", "cancelled"]
            .map(|limit| format!("limit-{limit}")),
    );
    ids.extend(
        [
            "homes",
            "dpkg",
            "flatpak",
            "snap",
            "desktop-entries",
            "autostart",
            "chromium-extensions",
            "firefox-addons",
            "extension-policies",
            "editor-extensions",
            "web-apps",
            "apps",
            "receipts",
            "launch-items",
            "safari-extensions",
            "declared",
            "parts",
            "system",
        ]
        .map(|source| format!("source-kind-{source}")),
    );
    ids.extend(IdentifierKind::ALL.iter().map(|kind| format!("by-{}", kind.as_str())));
    for language in LANGUAGES {
        let (known, _) = message_ids(language);
        let missing: Vec<&String> = ids.iter().filter(|id| !known.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:#?}");
    }
}

/// Codes of steps that are not carried out, as the sources write them.
fn fix_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut open = vec![root().join("src-tauri/crates/act/src"), root().join("src-tauri/crates/api/src")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let quoted = text.split("\"fix-").skip(1).filter_map(|rest| rest.split('"').next());
            codes.extend(quoted.map(|code| format!("fix-{code}")));
        }
    }
    codes
}

#[test]
fn everything_that_stops_a_step_says_what_and_what_to_do() {
    let codes = fix_codes();
    assert!(codes.len() > 30, "the codes were found in the sources: {codes:?}");
    for language in LANGUAGES {
        let (known, _) = message_ids(language);
        let ids = codes.iter().flat_map(|code| [format!("error-{code}"), format!("error-{code}-do")]);
        let missing: Vec<String> = ids.filter(|id| !known.contains_key(id)).collect();
        assert!(missing.is_empty(), "{language}: {missing:#?}");
        let told = known.keys().filter_map(|id| id.strip_prefix("error-")?.strip_suffix("-do"));
        let unused: Vec<&str> = told.filter(|code| code.starts_with("fix-") && !codes.contains(*code)).collect();
        assert!(unused.is_empty(), "{language}: {unused:#?}");
    }
}

#[test]
fn no_language_lacks_a_sentence_of_another() {
    let (english, _) = message_ids("en");
    for language in LANGUAGES {
        let (known, _) = message_ids(language);
        // English alone tells an author how to build; people of other languages get it in English.
        let missing: Vec<&String> =
            english.keys().filter(|id| !known.contains_key(*id) && *id != "core-no-database").collect();
        assert!(missing.is_empty(), "{language}: {missing:#?}");
    }
}

#[test]
fn plural_forms_are_right() {
    let lead = |language: &str, count: usize| Words::new(language).say_with("core-lead", &[("count", count.into())]);
    assert_eq!(lead("en", 1), "One thing deserves attention first.");
    assert!(lead("cs", 3).contains("3 věci") && lead("cs", 5).contains("5 věcí"));
    assert!(lead("zh-Hans", 2).contains("2 项"));
}
