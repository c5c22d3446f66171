//! Takes every playbook in, strictly: one that does not read, or lacks a language, is an error of the build.

#![allow(clippy::panic, reason = "a build script reads its sources and ends with what is wrong with them")]

#[expect(dead_code, reason = "the form is shared; checking uses part of it")]
#[path = "src/action.rs"]
mod action;

#[expect(dead_code, reason = "the form is shared; checking uses part of it")]
#[path = "src/letter.rs"]
mod letter;

use action::Action;
use letter::Letter;
use std::path::{Path, PathBuf};

const FOLDER: &str = "../../../assets/playbooks";
const LETTERS: &str = "../../../assets/letters";
const LANGUAGES: [&str; 3] = ["en", "cs", "zh-Hans"];
const PLACES: [&str; 8] = ["linux", "windows", "macos", "chromium", "firefox", "safari", "phone", "any"];

fn main() {
    let mut actions: Vec<Action> = files(FOLDER).iter().map(|path| read(path)).collect();
    actions.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.id.cmp(&b.id)));
    put("playbooks.json", &actions);
    let mut letters: Vec<Letter> = files(LETTERS).iter().map(|path| read_letter(path)).collect();
    letters.sort_by(|a, b| (&a.law, a.order).cmp(&(&b.law, b.order)));
    put("letters.json", &letters);
}

fn files(folder: &str) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={folder}");
    let listed = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut files: Vec<_> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    files
}

fn put(name: &str, what: &impl serde::Serialize) {
    let json = serde_json::to_string(what).unwrap_or_else(|error| panic!("{error}"));
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    std::fs::write(Path::new(&out).join(name), json).unwrap_or_else(|error| panic!("{error}"));
}

fn read_letter(path: &Path) -> Letter {
    let shown = path.display();
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{shown}: {error}"));
    let letter: Letter = toml::from_str(&text).unwrap_or_else(|error| panic!("{shown}: {error}"));
    assert_eq!(
        path.file_stem().and_then(|stem| stem.to_str()),
        Some(letter.id.as_str()),
        "{shown}: id and file name differ"
    );
    assert!(!letter.sources.is_empty(), "{shown}: leans on nothing");
    assert!(["gdpr", "uk-gdpr"].contains(&letter.law.as_str()), "{shown}: no such law");
    assert!(["access", "erasure", "reminder", "complaint"].contains(&letter.kind.as_str()), "{shown}: no such kind");
    for language in LANGUAGES {
        assert!(
            letter.name.contains_key(language) && letter.about.contains_key(language),
            "{shown}: no words in {language}"
        );
        for part in &letter.parts {
            let named = letter.part_name.get(&part.id).is_some_and(|names| names.contains_key(language));
            assert!(named, "{shown}: the part `{}` has no name in {language}", part.id);
        }
    }
    for (language, text) in &letter.letter {
        let mut parts: Vec<&str> = letter.parts.iter().map(|part| part.id.as_str()).collect();
        parts.sort_unstable();
        assert_eq!(parts, text.part.keys().map(String::as_str).collect::<Vec<_>>(), "{shown}: parts in {language}");
        let whole: String = text.paragraphs.iter().chain(text.part.values()).map(String::as_str).collect();
        for place in whole.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            let known =
                letter::PLACES.contains(&place) || place.strip_prefix("part:").is_some_and(|id| parts.contains(&id));
            assert!(known, "{shown}: `{place}` is no place to fill in");
        }
    }
    letter
}

fn read(path: &Path) -> Action {
    let shown = path.display();
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{shown}: {error}"));
    let action: Action = toml::from_str(&text).unwrap_or_else(|error| panic!("{shown}: {error}"));
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    assert_eq!(stem, Some(action.id.as_str()), "{shown}: id and file name differ");
    assert!((0.0..=1.0).contains(&action.certainty) && (0.0..=1.0).contains(&action.worth), "{shown}: not within 0–1");
    for language in LANGUAGES {
        let text = action.text.get(language).unwrap_or_else(|| panic!("{shown}: no words in {language}"));
        assert!(text.title.contains("{name}"), "{shown}: the title in {language} has no {{name}}");
        assert!(!text.how.is_empty(), "{shown}: no instructions in {language}");
        for how in &text.how {
            assert!(PLACES.contains(&how.place.as_str()), "{shown}: `{}` is no place", how.place);
            assert!(!how.steps.is_empty(), "{shown}: no steps for {}", how.place);
        }
    }
    assert_eq!(action.text.len(), LANGUAGES.len(), "{shown}: a language the program does not speak");
    action
}
