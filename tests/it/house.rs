//! House rules that a compiler does not hold: who depends on whom, what ships, which licences, who may call what.

use serde_json::Value;
use sightline_tests::root;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

fn metadata(args: &[&str]) -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(args)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn edges() -> toml::Table {
    std::fs::read_to_string(root().join("src-tauri/edges.toml")).unwrap().parse().unwrap()
}

fn short(name: &str) -> &str {
    name.strip_prefix("sightline-").unwrap_or(name)
}

#[test]
fn crates_depend_only_on_what_the_edge_table_allows() {
    let table = edges();
    let allowed = |section: &str, from: &str| -> BTreeSet<String> {
        let list = table[section].get(from).and_then(toml::Value::as_array).cloned().unwrap_or_default();
        list.iter().map(|to| to.as_str().unwrap().to_owned()).collect()
    };
    let metadata = metadata(&["--no-deps"]);
    let packages = metadata["packages"].as_array().unwrap();
    let ours: BTreeSet<&str> = packages.iter().map(|p| p["name"].as_str().unwrap()).collect();
    for package in packages {
        let from = short(package["name"].as_str().unwrap());
        assert!(table["normal"].get(from).is_some(), "crate `{from}` does not stand in src-tauri/edges.toml");
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = dependency["name"].as_str().unwrap();
            if !ours.contains(name) {
                continue;
            }
            let to = short(name);
            let kind = dependency["kind"].as_str().unwrap_or("normal");
            let free = ["model", "words"].contains(&to) && from != "model";
            let fine = free
                || allowed("normal", from).contains(to)
                || (kind == "dev" && allowed("dev", from).contains(to))
                // The tests package is a test in all its parts.
                || (from == "tests" && allowed("dev", from).contains(to));
            assert!(fine, "`{from}` depends on `{to}` ({kind}), which src-tauri/edges.toml does not allow");
        }
    }
}

/// Package id → (name, its normal and build dependencies), for this platform.
fn graph(metadata: &Value) -> BTreeMap<String, (String, Vec<String>)> {
    let names: BTreeMap<&str, &str> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["id"].as_str().unwrap(), p["name"].as_str().unwrap()))
        .collect();
    metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| {
            let id = node["id"].as_str().unwrap();
            let to = node["deps"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|dep| {
                    dep["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].as_str() != Some("dev"))
                })
                .map(|dep| dep["pkg"].as_str().unwrap().to_owned())
                .collect();
            (id.to_owned(), (names[id].to_owned(), to))
        })
        .collect()
}

fn shipped(metadata: &Value) -> BTreeSet<String> {
    walk(&graph(metadata), "")
}

/// Names of what is shipped when `cut` and what only it brings are left out.
fn reached(graph: &BTreeMap<String, (String, Vec<String>)>, cut: &str) -> BTreeSet<String> {
    walk(graph, cut).iter().map(|id| graph[id].0.clone()).collect()
}

fn walk(graph: &BTreeMap<String, (String, Vec<String>)>, cut: &str) -> BTreeSet<String> {
    let table = edges();
    let roots: Vec<&str> = table["shipped"]["roots"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect();
    let mut open: Vec<&String> =
        graph.iter().filter(|(_, (name, _))| roots.contains(&name.as_str())).map(|(id, _)| id).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(id) = open.pop() {
        if graph[id].0 != cut && seen.insert(id.clone()) {
            open.extend(graph[id].1.iter());
        }
    }
    seen
}

#[test]
fn nothing_shipped_can_open_a_connection_or_contains_the_authors_side() {
    let metadata = metadata(&["--filter-platform", "x86_64-unknown-linux-gnu"]);
    let graph = graph(&metadata);
    let ids = shipped(&metadata);
    let names: BTreeSet<&str> = ids.iter().map(|id| graph[id].0.as_str()).collect();
    assert!(names.contains("sightline-api"), "the walk found the programs");
    for banned in edges()["shipped"]["banned"].as_array().unwrap() {
        let banned = banned.as_str().unwrap();
        assert!(!names.contains(banned), "`{banned}` is in the shipped programs");
    }
    // Without the network module nothing that can open a connection is left.
    let shipped = &edges()["shipped"];
    let through = shipped["through"].as_str().unwrap();
    assert!(names.contains(through), "the walk found the network module");
    let without = reached(&graph, through);
    for client in shipped["clients"].as_array().unwrap() {
        let client = client.as_str().unwrap();
        assert!(names.contains(client), "`{client}` is not used any more; take it off the list");
        assert!(!without.contains(client), "`{client}` is reached past `{through}`");
    }
}

#[test]
fn one_sqlite_for_the_workspace() {
    // The lock file holds every platform's packages; only this one may bring SQLite.
    let lock: toml::Table = std::fs::read_to_string(root().join("Cargo.lock")).unwrap().parse().unwrap();
    let linking: Vec<&str> = lock["package"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| package["name"].as_str().unwrap())
        .filter(|name| name.contains("sqlite3") || *name == "sqlite" || *name == "libsql-ffi")
        .collect();
    assert_eq!(linking, ["libsqlite3-sys"]);
}

#[test]
fn every_licence_is_on_the_list() {
    let deny: toml::Table = std::fs::read_to_string(root().join("src-tauri/deny.toml")).unwrap().parse().unwrap();
    let allowed: BTreeSet<String> =
        deny["licenses"]["allow"].as_array().unwrap().iter().map(|l| l.as_str().unwrap().to_owned()).collect();
    let metadata = metadata(&["--filter-platform", "x86_64-unknown-linux-gnu"]);
    let ids = shipped(&metadata);
    let mut refused = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        if !ids.contains(package["id"].as_str().unwrap()) {
            continue;
        }
        let licence = package["license"].as_str().unwrap_or("(none)").replace('/', " OR ");
        let ok = spdx::Expression::parse_mode(&licence, spdx::ParseMode::LAX)
            .is_ok_and(|expression| expression.evaluate(|want| allowed.contains(&want.to_string())));
        if !ok {
            refused.push(format!("{} {licence}", package["name"].as_str().unwrap()));
        }
    }
    assert!(refused.is_empty(), "not on the list of src-tauri/deny.toml: {refused:#?}");
}

#[test]
fn the_window_may_do_exactly_what_is_listed() {
    let text = std::fs::read_to_string(root().join("src-tauri/capabilities/main.json")).unwrap();
    let capability: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    let granted: BTreeSet<&str> =
        capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
    let mut expected: BTreeSet<String> = sightline_api::COMMANDS
        .iter()
        .filter(|(_, windows)| windows.contains(&"main"))
        .map(|(name, _)| format!("allow-{}", name.replace('_', "-")))
        .collect();
    expected.insert("core:event:allow-listen".to_owned());
    expected.insert("core:event:allow-unlisten".to_owned());
    // On macOS printing is asked of the system through the window; elsewhere the webview does it.
    expected.insert("core:webview:allow-print".to_owned());
    assert_eq!(granted, expected.iter().map(String::as_str).collect());
    assert_eq!(std::fs::read_dir(root().join("src-tauri/capabilities")).unwrap().count(), 2, "two windows, two files");
}

#[test]
fn the_projector_may_do_exactly_what_is_listed() {
    let text = std::fs::read_to_string(root().join("src-tauri/capabilities/stage.json")).unwrap();
    let capability: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(capability["windows"], serde_json::json!(["stage"]));
    let granted: Vec<&str> =
        capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
    let own = sightline_api::STAGE_COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-")));
    let expected =
        ["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()].into_iter().chain(own);
    assert_eq!(granted, expected.collect::<Vec<_>>());
    let main: BTreeSet<&str> = sightline_api::COMMANDS.iter().map(|(name, _)| *name).collect();
    assert!(sightline_api::STAGE_COMMANDS.iter().all(|name| !main.contains(name)), "one list or the other");
}

#[test]
fn the_page_may_load_nothing_from_elsewhere() {
    let text = std::fs::read_to_string(root().join("src-tauri/tauri.conf.json")).unwrap();
    let conf: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    let csp = conf["app"]["security"]["csp"].as_str().unwrap();
    assert!(csp.contains("default-src 'self'") && !csp.contains("unsafe"));
    for word in csp.split([' ', ';']).filter(|word| word.contains("//")) {
        // The name under which the webview reaches the program itself; no host answers to it.
        assert_eq!(word, "http://ipc.localhost");
    }
}

#[test]
fn the_lock_file_of_the_window_names_no_download_address() {
    let lock = std::fs::read_to_string(root().join("ui/package-lock.json")).unwrap();
    assert!(!lock.contains("\"resolved\": \"http"));
}

#[test]
fn every_crate_opens_with_what_it_is_and_is_not() {
    for folder in std::fs::read_dir(root().join("src-tauri/crates")).unwrap() {
        let folder = folder.unwrap().path();
        let file =
            ["src/lib.rs", "src/main.rs"].iter().map(|name| folder.join(name)).find(|path| path.exists()).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{} has no opening words", file.display());
        assert!(text.contains("Invariants."), "{} names no invariants", file.display());
    }
}
