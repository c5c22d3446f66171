//! Exports of the fixtures' machines: taken in again, and of the shape their formats want.
#![allow(clippy::unwrap_used, reason = "a test")]
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "the test reads fixtures; the crate does not")]

use serde_json::Value;
use sightline_collect::{
    Limits, Machine, Silent, collect,
    import::{ImportKind, import},
};
use sightline_model::{Identifier, IdentifierKind, InstallSource, Item, ItemKind, Os};
use sightline_report::inventory::{About, cyclonedx, osquery};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures")
}

/// Everything in the fixtures: what a checkup of the machines finds, and what files tell.
fn inventories() -> Vec<(String, Vec<Item>)> {
    let mut found = Vec::new();
    let cases = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    for source in cases(fixtures().join("linux")).filter(|path| path.is_dir()) {
        for case in cases(source).filter(|path| path.is_dir()) {
            let machine = Machine::at(case.clone(), Os::Linux).unwrap();
            let scan = collect(&machine, &["en".to_owned()], &Limits::default(), &Silent);
            found.push((case.display().to_string(), scan.items));
        }
    }
    for kind in ImportKind::ALL {
        for file in cases(fixtures().join("imports").join(kind.as_str())) {
            if file.extension().is_none_or(|it| it != "expected") {
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                found.push((name.clone(), import(kind, &name, &fs::read(&file).unwrap()).unwrap().items));
            }
        }
    }
    found
}

#[test]
fn what_osquery_has_tables_for_comes_back_as_it_was() {
    let mut seen: BTreeSet<IdentifierKind> = BTreeSet::new();
    for (name, items) in inventories() {
        let export = osquery(&items);
        let again = import(ImportKind::Osquery, "export.json", export.json.as_bytes()).unwrap();
        assert_eq!(again.problems, [], "{name}");
        let back: BTreeMap<&str, &Item> = again.items.iter().map(|item| (item.id.as_str(), item)).collect();
        assert_eq!(back.len(), items.len() - export.left_out, "{name}");
        for item in &items {
            // What no row can say: architecture without a package URL, the profile of what Firefox shares.
            let Some(found) = back.get(item.id.as_str()) else {
                // What the system or a policy gives to every profile stands in none.
                let shared = item.extension.as_ref().is_some_and(|facts| {
                    facts.install_source == InstallSource::System || facts.profile_path.is_empty()
                });
                let lost = |it: &Identifier| match it.kind {
                    IdentifierKind::Deb | IdentifierKind::DebDistro => item.purl.is_none(),
                    IdentifierKind::FirefoxAddon => shared,
                    // osquery has tables for these; for anything else it has none.
                    IdentifierKind::EditorExtension => item.extension.as_ref().is_some_and(|facts| facts.leftover),
                    IdentifierKind::ChromiumExtension => false,
                    IdentifierKind::Rpm | IdentifierKind::RpmDistro | IdentifierKind::WindowsProgram => false,
                    IdentifierKind::MacosBundle => item.kind != ItemKind::App,
                    _ => true,
                };
                assert!(item.identifiers.iter().all(lost), "{name}: {item:#?}");
                continue;
            };
            seen.extend(item.identifiers.iter().map(|it| it.kind));
            assert_eq!((found.kind, &found.version), (item.kind, &item.version), "{name}");
            for identifier in item.identifiers.iter().filter(|it| it.kind != IdentifierKind::DesktopEntry) {
                assert!(found.identifiers.contains(identifier), "{name}: {identifier:?}");
            }
            let Some((before, after)) = item.extension.as_ref().zip(found.extension.as_ref()) else { continue };
            assert_eq!(
                (&before.browser, &before.profile_path, &before.extension_id, before.enabled),
                (&after.browser, &after.profile_path, &after.extension_id, after.enabled),
                "{name}"
            );
            // The table of editors has no column for it.
            if !item.identifiers.iter().any(|it| it.kind == IdentifierKind::EditorExtension) {
                assert_eq!(before.description, after.description, "{name}");
            }
            if item.identifiers.iter().any(|it| it.kind == IdentifierKind::ChromiumExtension) {
                assert_eq!(
                    (&before.permissions, &before.hosts, before.reach, before.installed_at),
                    (&after.permissions, &after.hosts, after.reach, after.installed_at),
                    "{name}"
                );
            }
        }
    }
    for kind in ["deb", "rpm_distro", "chromium_extension", "firefox_addon", "macos_bundle", "windows_program", "cask"]
    {
        assert!(seen.iter().any(|it| it.as_str() == kind), "{kind}");
    }
}

#[test]
fn rows_have_the_columns_of_osquery_and_text_only() {
    for (_, items) in inventories() {
        let tables: BTreeMap<String, Vec<BTreeMap<String, String>>> =
            serde_json::from_str(&osquery(&items).json).unwrap();
        assert!(tables.len() >= 9);
        for rows in tables.values().filter(|rows| !rows.is_empty()) {
            assert!(rows.iter().all(|row| row.keys().eq(rows[0].keys())));
        }
    }
}

const ABOUT: About<'_> = About {
    serial: "3e671687-395b-41f5-a30f-a58921a69b79",
    time: "2026-03-01T10:00:00Z",
    version: "0.1.0",
    system: Some("Debian GNU/Linux 12 (bookworm)"),
};

#[test]
fn the_bill_of_materials_has_what_its_format_wants() {
    for (name, items) in inventories() {
        let export = cyclonedx(&items, &ABOUT);
        assert_eq!(cyclonedx(&items, &ABOUT), export, "equal input, equal document");
        let bom: Value = serde_json::from_str(&export.json).unwrap();
        assert_eq!((bom["bomFormat"].as_str(), bom["specVersion"].as_str()), (Some("CycloneDX"), Some("1.6")));
        assert_eq!(bom["serialNumber"], "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
        let components = bom["components"].as_array().unwrap();
        assert_eq!(components.len() + export.left_out, items.len(), "{name}");
        let mut refs = BTreeSet::from(["machine"]);
        for component in components {
            assert!(matches!(component["type"].as_str().unwrap(), "application" | "library"));
            assert!(!component["name"].as_str().unwrap().is_empty());
            assert!(refs.insert(component["bom-ref"].as_str().unwrap()), "{name}: {component}");
            if let Some(purl) = component.get("purl") {
                let (kind, rest) = purl.as_str().unwrap().strip_prefix("pkg:").unwrap().split_once('/').unwrap();
                assert!(kind.bytes().all(|it| it.is_ascii_lowercase()) && !rest.is_empty(), "{purl}");
                assert!(purl.as_str().unwrap().bytes().all(|it| it.is_ascii_graphic()), "{purl}");
            }
            for property in component["properties"].as_array().unwrap() {
                assert!(property["name"].as_str().unwrap().starts_with("sightline:") && property["value"].is_string());
            }
        }
        assert!(!export.json.contains("/home/") && !export.json.contains("C:\\\\Users"), "{name}: no path of a person");
    }
    let bare: Value = serde_json::from_str(&cyclonedx(&[], &About::default()).json).unwrap();
    assert!(bare.get("serialNumber").is_none() && bare["metadata"].get("timestamp").is_none());
}
