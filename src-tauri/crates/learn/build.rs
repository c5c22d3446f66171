//! Takes in lessons, demo persons and what a workshop needs, strictly: what does not read, lacks a language or breaks a
//! rule is an error of the build.

#![allow(clippy::panic, reason = "a build script reads its sources and ends with what is wrong with them")]

#[path = "src/workshop/agenda.rs"]
mod agenda;
#[expect(dead_code, reason = "the form is shared; checking uses part of it")]
#[path = "src/lesson.rs"]
mod lesson;
#[path = "src/lint.rs"]
mod lint;
#[expect(dead_code, reason = "the form is shared; checking uses part of it")]
#[path = "src/persona.rs"]
mod persona;

use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

const ASSETS: &str = "../../../assets";

fn main() {
    let mut faults = Vec::new();
    let lessons = lessons(&mut faults);
    let personas = personas();
    let workshop = workshop();
    let ids = |ids: Vec<&String>| ids.into_iter().cloned().collect::<Vec<String>>();
    let known = (ids(personas.iter().map(|one| &one.id).collect()), ids(lessons.iter().map(|one| &one.id).collect()));
    faults.extend(workshop.faults(&known.0, &known.1));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    put("lessons.json", &lessons);
    put("personas.json", &personas);
    put("workshop.json", &workshop);
}

fn lessons(faults: &mut Vec<String>) -> Vec<lesson::Lesson> {
    let mut all = Vec::new();
    for folder in inside(&format!("{ASSETS}/lessons")).into_iter().filter(|path| path.is_dir()) {
        let mut one: lesson::Lesson = read(&folder.join("lesson.toml"));
        for language in lint::LANGUAGES {
            one.text.insert(language.to_owned(), read(&folder.join(format!("{language}.toml"))));
        }
        faults.extend(lint::faults(&one));
        let name = format!("{:02}-{}", one.number, one.id);
        assert!(folder.ends_with(&name), "{}: its folder is called {name}", folder.display());
        all.push(one);
    }
    all
}

fn personas() -> Vec<persona::Persona> {
    let folders = inside(&format!("{ASSETS}/personas")).into_iter().filter(|path| path.is_dir());
    let mut all: Vec<persona::Persona> = folders
        .map(|folder| {
            let mut one: persona::Persona = read(&folder.join("persona.toml"));
            for texts in [&one.name, &one.story, &one.goal, &one.script] {
                for language in lint::LANGUAGES {
                    assert!(texts.contains_key(language), "{}: no {language}", folder.display());
                }
            }
            let machine = folder.join("machine");
            take(&machine, &machine, &mut one.files);
            one
        })
        .collect();
    all.sort_by_key(|one| one.order);
    all
}

fn take(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for path in inside(&folder.display().to_string()) {
        if path.is_dir() {
            take(root, &path, files);
            continue;
        }
        let name = path.strip_prefix(root).unwrap_or(&path).components();
        let name = name.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        files.push((name, text(&path)));
    }
}

fn workshop() -> agenda::Workshop {
    let folder = PathBuf::from(format!("{ASSETS}/workshop"));
    let mut all: agenda::Workshop = read(&folder.join("agendas.toml"));
    for language in lint::LANGUAGES {
        all.text.insert(language.to_owned(), read(&folder.join(format!("{language}.toml"))));
    }
    for handout in inside(&folder.join("handouts").display().to_string()) {
        let name = handout.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (number, id) = name.split_once('-').unwrap_or_else(|| panic!("{name}: <number>-<id>"));
        let texts = lint::LANGUAGES
            .into_iter()
            .map(|language| (language.to_owned(), read(&handout.join(format!("{language}.toml")))));
        let number = number.parse().unwrap_or_else(|_| panic!("{name}: <number>-<id>"));
        all.handouts.push(agenda::Handout { id: id.to_owned(), number, text: texts.collect() });
    }
    all
}

fn inside(folder: &str) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={folder}");
    let listed = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut all: Vec<_> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    all.sort();
    all
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    toml::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn put(name: &str, what: &impl serde::Serialize) {
    let json = serde_json::to_string(what).unwrap_or_else(|error| panic!("{error}"));
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    std::fs::write(Path::new(&out).join(name), json).unwrap_or_else(|error| panic!("{error}"));
}
