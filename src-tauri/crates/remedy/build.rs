//! Takes every playbook in, strictly: one that does not read, or lacks a language, is an error of the build.

#![allow(clippy::panic, reason = "a build script reads its sources and ends with what is wrong with them")]

#[expect(dead_code, reason = "the form is shared; checking uses part of it")]
#[path = "src/action.rs"]
mod action;

use action::Action;
use std::path::Path;

const FOLDER: &str = "../../../assets/playbooks";
const LANGUAGES: [&str; 3] = ["en", "cs", "zh-Hans"];
const PLACES: [&str; 8] = ["linux", "windows", "macos", "chromium", "firefox", "safari", "phone", "any"];

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    let folder = std::fs::read_dir(FOLDER).unwrap_or_else(|error| panic!("{FOLDER}: {error}"));
    let mut files: Vec<_> = folder.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    let mut actions: Vec<Action> = files.iter().map(|path| read(path)).collect();
    actions.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.id.cmp(&b.id)));
    let json = serde_json::to_string(&actions).unwrap_or_else(|error| panic!("{error}"));
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    std::fs::write(Path::new(&out).join("playbooks.json"), json).unwrap_or_else(|error| panic!("{error}"));
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
