//! The command line from outside: exit statuses, JSON against its schema, the promises of the first release.

use serde_json::Value;
use sightline_tests::{program, put, riskdb_file, root};
use std::path::Path;
use std::process::{Command, Output};

fn sightline(folder: &Path, args: &[&str]) -> Output {
    Command::new(program("sightline"))
        .arg("--database")
        .arg(riskdb_file(folder))
        .args(args)
        .env("LANG", "C.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .output()
        .unwrap()
}

fn checkup(folder: &Path, machine: &Path, more: &[&str]) -> Value {
    let machine = machine.display().to_string();
    let output =
        sightline(folder, &[&["checkup", "--format", "json", "--root", &machine, "--os", "linux"], more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    validate(&json);
    json
}

fn validate(json: &Value) {
    let schema = std::fs::read_to_string(root().join("tests/schema/checkup-1.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).take(10).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn deb(name: &str, maintainer: &str) -> String {
    format!(
        "Package: {name}\nStatus: install ok installed\nPriority: optional\nSection: net\nMaintainer: {maintainer}\n\
         Architecture: amd64\nVersion: 1.0\nDescription: a package\n\n"
    )
}

/// A profile of Chromium with one store extension, as current versions write it.
fn chromium_profile(machine: &Path, id: &str, version: &str) {
    let settings = serde_json::json!({
        "extensions": {"settings": {id: {
            "active_permissions": {"api": ["tabs"], "explicit_host": ["<all_urls>"], "manifest_permissions": [], "scriptable_host": []},
            "disable_reasons": [],
            "first_install_time": "13370000000000000",
            "from_webstore": true,
            "location": 1,
            "manifest": {"name": "Listed", "version": version, "manifest_version": 3, "permissions": ["tabs"], "host_permissions": ["<all_urls>"]},
            "path": format!("{id}/{version}_0"),
        }}}
    });
    put(machine, "home/ada/.config/chromium/Default/Preferences", &settings.to_string());
    put(machine, "home/ada/.config/chromium/Local State", r#"{"profile":{"info_cache":{"Default":{"name":"Ada"}}}}"#);
    put(machine, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\nada:x:1000:1000:Ada:/home/ada:/bin/sh\n");
}

fn assessment<'a>(json: &'a Value, subject: &str) -> &'a Value {
    json["assessments"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["subject"] == subject)
        .unwrap_or_else(|| panic!("`{subject}` was not found"))
}

fn dated_sources(one: &Value) -> usize {
    one["facts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|fact| fact["sources"].as_array().unwrap())
        .filter(|source| source["date"].is_string())
        .count()
}

#[test]
fn a_listed_package_and_a_listed_extension_are_certain_and_sourced() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    put(&machine, "var/lib/dpkg/status", &deb("wechat", "Tencent <support@example.com>"));
    chromium_profile(&machine, "klbibkeccnjlkjkiokjodocebajanakg", "7.1.8");
    let json = checkup(folder.path(), &machine, &[]);
    for subject in ["wechat", "great-suspender-2021"] {
        let one = assessment(&json, subject);
        assert_eq!(one["match"]["certainty"], "certain", "{subject}");
        assert!(dated_sources(one) >= 1, "{subject}");
    }
    assert!(json.get("person").is_none(), "nobody said who they are");
    let steps: Vec<(&str, &str)> = json["plan"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["action"].as_str().unwrap(), step["findings"][0]["id"].as_str().unwrap()))
        .collect();
    let bad = "great-suspender-2021:klbibkeccnjlkjkiokjodocebajanakg";
    assert!(steps.contains(&("remove-extension", bad)), "{steps:?}");
    // What carries conversations is not simply taken away.
    assert!(!steps.contains(&("uninstall", "wechat")), "{steps:?}");
}

#[test]
fn a_repaired_version_is_not_the_bad_one() {
    let folder = tempfile::tempdir().unwrap();
    let words: Vec<String> = ["24.10.4", "24.10.5"]
        .iter()
        .map(|version| {
            let machine = folder.path().join(version);
            put(&machine, "var/lib/dpkg/status", "");
            chromium_profile(&machine, "pajkjnmeojmbapicmbpliphjmcekeaac", version);
            let json = checkup(folder.path(), &machine, &[]);
            assessment(&json, "cyberhaven-2024")["word"].as_str().unwrap().to_owned()
        })
        .collect();
    assert!(["act-first", "plan"].contains(&words[0].as_str()), "{words:?}");
    assert!(!["act-first", "plan"].contains(&words[1].as_str()), "{words:?}");
}

#[test]
fn a_distribution_package_merely_named_like_a_product_is_only_possible() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    let debian = "Debian Games Team <pkg-games-devel@lists.alioth.debian.org>";
    put(&machine, "var/lib/dpkg/status", &["wechat", "tiktok", "zapya"].map(|name| deb(name, debian)).concat());
    let json = checkup(folder.path(), &machine, &[]);
    let named = json["assessments"].as_array().unwrap();
    assert_eq!(named.len(), 3);
    for one in named {
        assert_eq!(one["match"]["certainty"], "possible", "{one}");
        assert_eq!(one["match"]["by"], "name");
        assert_eq!(one["word"], "unknown", "a bare name moves no word");
    }
}

#[test]
fn an_unknown_extension_that_reads_every_site_asks_to_find_out() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    put(&machine, "var/lib/dpkg/status", "");
    chromium_profile(&machine, "abcdefghijklmnopabcdefghijklmnop", "1.0");
    let json = checkup(folder.path(), &machine, &[]);
    let one = &json["assessments"][0];
    assert_eq!((one["word"].as_str(), one["sure"].as_str()), (Some("find-out"), Some("none")), "{one}");
    assert_eq!(one["subject"], Value::Null);
    assert_eq!(json["items"][0]["reach"], "all-sites");
}

#[test]
fn the_person_changes_what_matters_never_what_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    put(&machine, "var/lib/dpkg/status", &deb("wechat", "Tencent <support@example.com>"));
    let anyone = checkup(folder.path(), &machine, &[]);
    let journalist = checkup(folder.path(), &machine, &["--person", "journalist,diaspora"]);
    assert_eq!(journalist["person"], serde_json::json!(["journalist", "diaspora"]));
    let facts = |json: &Value| {
        let mut ids: Vec<String> = assessment(json, "wechat")["facts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fact| fact["id"].as_str().unwrap().to_owned())
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(facts(&anyone), facts(&journalist));
    let attention = |json: &Value| assessment(json, "wechat")["attention"].as_u64().unwrap();
    assert!(attention(&journalist) > attention(&anyone));
    for json in [&anyone, &journalist] {
        let one = assessment(json, "wechat");
        let sum: u64 = one["terms"].as_array().unwrap().iter().map(|term| term["points"].as_u64().unwrap()).sum();
        assert_eq!(Some(sum), one["attention"].as_u64(), "the terms add up");
    }
}

#[test]
fn ids_are_the_same_in_every_run() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    put(&machine, "var/lib/dpkg/status", &deb("wechat", "Tencent <support@example.com>"));
    chromium_profile(&machine, "abcdefghijklmnopabcdefghijklmnop", "1.0");
    let ids = |json: &Value| json["items"].as_array().unwrap().iter().map(|i| i["id"].clone()).collect::<Vec<_>>();
    let (first, second) = (checkup(folder.path(), &machine, &[]), checkup(folder.path(), &machine, &[]));
    assert_eq!(ids(&first), ids(&second));
}

#[test]
fn exit_statuses_tell_what_happened() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    put(&machine, "var/lib/dpkg/status", &deb("wechat", "Tencent <support@example.com>"));
    let root = machine.display().to_string();
    let missing = folder.path().join("missing").display().to_string();
    let on = |root: &str, more: &[&str]| {
        let output = sightline(folder.path(), &[&["checkup", "--root", root, "--os", "linux"], more].concat());
        (output.status.code().unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert_eq!(on(&root, &[]).0, 0);
    assert_eq!(on(&root, &["--fail-on", "look"]).0, 1);
    assert_eq!(on(&root, &["--fail-on", "nonsense"]).0, 2);
    assert_eq!(on(&root, &["--format", "nonsense"]).0, 2);
    let (status, message) = on(&missing, &[]);
    assert_eq!(status, 3);
    assert!(message.contains("missing"), "the message names the folder: {message}");
    assert_eq!(sightline(folder.path(), &["checkup", "--root", &root]).status.code(), Some(2));
}

#[test]
fn nothing_is_written_without_output_and_the_page_is_inert() {
    let folder = tempfile::tempdir().unwrap();
    let machine = folder.path().join("machine");
    put(&machine, "var/lib/dpkg/status", &deb("wechat", "Tencent <support@example.com>"));
    put(
        &machine,
        "usr/share/applications/odd.desktop",
        "[Desktop Entry]\nType=Application\nName=<script>alert(1)</script>\nExec=/opt/odd\n",
    );
    let home = folder.path().join("home");
    std::fs::create_dir(&home).unwrap();
    let page = folder.path().join("page.html");
    let mut command = Command::new(program("sightline"));
    command.arg("--database").arg(riskdb_file(folder.path()));
    command.args(["checkup", "--full", "--os", "linux", "--format", "html", "--root"]).arg(&machine);
    let output = command.arg("--output").arg(&page).env("HOME", &home).output().unwrap();
    assert!(output.status.success());
    assert_eq!(std::fs::read_dir(&home).unwrap().count(), 0, "the home stayed as it was");
    let html = std::fs::read_to_string(page).unwrap();
    // One entry of the app menu is not in the database: it is counted on the page all the same.
    assert!(html.contains("Not known yet</th><td>1</td>"), "the counts tell of everything");
    assert!(html.contains("WeChat") && html.contains("&lt;script&gt;") && !html.contains("<script"));
}

#[test]
fn the_live_machine_validates_and_its_packages_are_those_installed() {
    let folder = tempfile::tempdir().unwrap();
    let output = sightline(folder.path(), &["checkup", "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    validate(&json);
    let Ok(status) = std::fs::read_to_string("/var/lib/dpkg/status") else { return };
    let installed = status.lines().filter(|line| line.starts_with("Status:") && line.ends_with(" installed")).count();
    let found = json["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["purl"].as_str().is_some_and(|purl| purl.starts_with("pkg:deb/")))
        .count();
    assert_eq!(found, installed);
}

/// The machines of the fixtures: folder and system.
const MACHINES: [(&str, &str); 5] =
    [("debian", "linux"), ("fedora", "linux"), ("arch", "linux"), ("windows11", "windows"), ("macos", "macos")];

/// The inventory of a fixture machine in a form of others.
fn inventory(folder: &Path, machine: &str, os: &str, format: &str) -> Value {
    let machine = root().join("tests/fixtures/machines").join(machine).join("root");
    let machine = machine.to_string_lossy();
    let output = sightline(folder, &["inventory", "--format", format, "--root", &machine, "--os", os]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The schemas are fetched at set-up (`cargo xtask setup`); without them this says so and checks nothing.
#[test]
fn the_official_schema_of_cyclonedx_agrees() {
    let schemas = root().join("target/schemas");
    let read = |name: &str| {
        std::fs::read_to_string(schemas.join(name)).map(|text| serde_json::from_str::<Value>(&text).unwrap())
    };
    let (Ok(bom), Ok(spdx), Ok(jsf)) =
        (read("bom-1.6.schema.json"), read("spdx.schema.json"), read("jsf-0.82.schema.json"))
    else {
        assert!(std::env::var_os("CI").is_none(), "no schemas in {}: `cargo xtask setup`", schemas.display());
        return;
    };
    let registry = jsonschema::Registry::new()
        .add("http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json", &spdx)
        .unwrap()
        .add("http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json", &jsf)
        .unwrap()
        .prepare()
        .unwrap();
    let validator = jsonschema::options().with_registry(&registry).build(&bom).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (machine, os) in MACHINES {
        let document = inventory(folder.path(), machine, os, "cyclonedx");
        let errors: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .take(5)
            .collect();
        assert!(errors.is_empty(), "{machine}: {errors:#?}");
        assert!(document["components"].as_array().unwrap().len() > 10, "{machine}");
    }
}

#[test]
fn what_is_written_for_osquery_is_taken_in_again() {
    let folder = tempfile::tempdir().unwrap();
    for (machine, os) in MACHINES {
        let rows = inventory(folder.path(), machine, os, "osquery");
        let file = folder.path().join("rows.json");
        std::fs::write(&file, rows.to_string()).unwrap();
        let output = sightline(folder.path(), &["import", "osquery", &file.to_string_lossy(), "--format", "json"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        validate(&json);
        let suspender =
            json["assessments"].as_array().unwrap().iter().find(|one| one["subject"] == "great-suspender-2021");
        assert_eq!(suspender.is_some(), rows.to_string().contains("klbibkeccnjlkjkiokjodocebajanakg"), "{machine}");
        assert_eq!(json["machine"]["imported"], "rows.json");
    }
}

#[test]
fn a_phone_is_judged_like_a_computer() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("packages.txt");
    std::fs::write(&file, "package:/data/app/a/base.apk=com.tencent.mm  installer=com.android.vending\r\n").unwrap();
    let output = sightline(folder.path(), &["import", "adb-packages", &file.to_string_lossy(), "--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    validate(&json);
    assert_eq!(json["items"][0]["kind"], "phone-app");
    assert_eq!(json["assessments"][0]["subject"], "wechat");
    let wrong = sightline(folder.path(), &["import", "osquery", &file.to_string_lossy()]);
    assert_eq!(wrong.status.code(), Some(3));
    let message = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(message.contains("packages.txt") && message.contains("Expected"), "{message}");
}
