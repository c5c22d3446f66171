//! Machines with something wrong: each wrong thing is one row that names path and reason, and all else is still found.

use sightline_api::dto::{CheckupRequest, CheckupView};
use sightline_api::log::Log;
use sightline_api::model::Os;
use sightline_api::{Database, Machine, Opened, Ports, Session};
use sightline_tests::{put, riskdb};
use std::path::Path;

fn look(root: &Path) -> CheckupView {
    let machine = Machine::at(root.to_owned(), Os::Linux).unwrap();
    let session = Session::new(
        machine,
        Database::from_bytes(riskdb()).unwrap().into(),
        Ports::in_memory(),
        Log::in_memory(),
        "en",
    )
    .unwrap();
    let request = serde_json::to_value(CheckupRequest { declared: Vec::new(), phone_asked: false }).unwrap();
    serde_json::from_value(session.call("main", "checkup_run", request).unwrap()).unwrap()
}

const PASSWD: &str = "root:x:0:0:root:/root:/bin/sh\nada:x:1000:1000::/home/ada:/bin/sh\n";
const WECHAT: &str = "Package: wechat\nStatus: install ok installed\nMaintainer: Tencent <a@example.com>\n\
                      Architecture: amd64\nVersion: 4.0\n\n";

/// A sound machine: one package, one Chromium profile with one extension, one Firefox profile with one add-on.
fn sound(root: &Path) {
    put(root, "etc/passwd", PASSWD);
    put(root, "var/lib/dpkg/status", WECHAT);
    let preferences = serde_json::json!({"extensions": {"settings": {"abcdefghijklmnopabcdefghijklmnop": {
        "active_permissions": {"api": [], "explicit_host": [], "manifest_permissions": [], "scriptable_host": []},
        "disable_reasons": [], "location": 1, "path": "abcdefghijklmnopabcdefghijklmnop/1.0_0",
        "manifest": {"name": "Helper", "version": "1.0", "manifest_version": 3}}}}});
    put(root, "home/ada/.config/chromium/Default/Preferences", &preferences.to_string());
    put(
        root,
        "home/ada/.config/chromium/Default/Extensions/abcdefghijklmnopabcdefghijklmnop/1.0_0/manifest.json",
        r#"{"name": "Helper", "version": "1.0", "manifest_version": 3}"#,
    );
    let addons = serde_json::json!({"schemaVersion": 37, "addons": [{"id": "helper@example.org", "version": "2.0",
        "type": "extension", "location": "app-profile", "active": true, "userDisabled": false, "appDisabled": false,
        "defaultLocale": {"name": "Fox helper"}, "userPermissions": {"permissions": [], "origins": []}}]});
    put(root, "home/ada/.mozilla/firefox/abc.default/extensions.json", &addons.to_string());
    put(root, "home/ada/.mozilla/firefox/profiles.ini", "[Profile0]\nName=default\nIsRelative=1\nPath=abc.default\n");
}

/// Names found, and the rows of what could not be read as `(path, reason)`.
fn outcome(view: &CheckupView) -> (Vec<String>, Vec<(String, String)>) {
    let mut names: Vec<String> = view.findings.iter().map(|finding| finding.name.clone()).collect();
    names.sort();
    let rows = view
        .coverage
        .iter()
        .filter(|row| row.source != "parts" && ["denied", "damaged", "skipped"].contains(&row.status.as_str()))
        .map(|row| (row.path.clone(), row.reason.clone().unwrap_or_default()))
        // A folder runs nothing; that row is always there.
        .filter(|(_, reason)| reason != "not-live")
        .collect();
    (names, rows)
}

#[test]
fn a_sound_machine_has_nothing_unread() {
    let root = tempfile::tempdir().unwrap();
    sound(root.path());
    let (names, rows) = outcome(&look(root.path()));
    assert_eq!(names, ["Fox helper", "Helper", "WeChat"]);
    assert_eq!(rows, []);
}

#[test]
fn one_wrong_file_is_one_row_and_all_else_is_found() {
    type Spoil = fn(&Path);
    let chromium = "/home/ada/.config/chromium/Default/Preferences";
    let firefox = "/home/ada/.mozilla/firefox/abc.default/extensions.json";
    let cases: &[(&str, &str, &[&str], Spoil)] = &[
        ("truncated JSON", chromium, &["Fox helper", "WeChat"], |root| {
            put(root, "home/ada/.config/chromium/Default/Preferences", "{\"extensions\": {\"settings\": {\"abc");
        }),
        ("not UTF-8", firefox, &["Helper", "WeChat"], |root| {
            let path = root.join("home/ada/.mozilla/firefox/abc.default/extensions.json");
            std::fs::write(path, b"{\"addons\": [\"\xff\xfe\"]}").unwrap();
        }),
        ("one gigabyte", chromium, &["Fox helper", "WeChat"], |root| {
            let file = std::fs::File::create(root.join("home/ada/.config/chromium/Default/Preferences")).unwrap();
            file.set_len(1 << 30).unwrap();
        }),
        #[cfg(unix)]
        ("a link out of the root", chromium, &["Fox helper", "WeChat"], |root| {
            let path = root.join("home/ada/.config/chromium/Default/Preferences");
            std::fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink("../../../../../../../../../../../etc/hostname", path).unwrap();
        }),
        #[cfg(unix)]
        ("a loop of links", firefox, &["Helper", "WeChat"], |root| {
            let path = root.join("home/ada/.mozilla/firefox/abc.default/extensions.json");
            std::fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink("extensions.json", path).unwrap();
        }),
        ("a folder in place of a file", "/var/lib/dpkg/status", &["Fox helper", "Helper"], |root| {
            std::fs::remove_file(root.join("var/lib/dpkg/status")).unwrap();
            std::fs::create_dir(root.join("var/lib/dpkg/status")).unwrap();
        }),
        ("a status file cut in half", "/var/lib/dpkg/status", &["Fox helper", "Helper", "WeChat"], |root| {
            put(root, "var/lib/dpkg/status", &format!("{WECHAT}Package: cut\nStatus: install ok inst"));
        }),
    ];
    for (what, path, names, spoil) in cases {
        let root = tempfile::tempdir().unwrap();
        sound(root.path());
        spoil(root.path());
        let (found, rows) = outcome(&look(root.path()));
        assert_eq!(found, *names, "{what}");
        assert_eq!(rows.len(), 1, "{what}: {rows:?}");
        assert_eq!(rows[0].0, *path, "{what}");
        assert!(!rows[0].1.is_empty(), "{what}");
    }
}

#[test]
fn a_machine_without_homes_says_so() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "var/lib/dpkg/status", WECHAT);
    let view = look(root.path());
    assert_eq!(view.findings.len(), 1);
    assert!(view.coverage.iter().any(|row| row.source == "homes" && row.status == "absent"), "{:?}", view.coverage);
}

#[test]
fn a_name_that_is_markup_arrives_as_text() {
    let root = tempfile::tempdir().unwrap();
    sound(root.path());
    let name = "<img src=x onerror=alert(1)>";
    let profile = "home/ada/.config/chromium/Default";
    let extension = "Extensions/abcdefghijklmnopabcdefghijklmnop/1.0_0/manifest.json";
    for path in [format!("{profile}/Preferences"), format!("{profile}/{extension}")] {
        let text = std::fs::read_to_string(root.path().join(&path)).unwrap().replace("Helper", name);
        put(root.path(), &path, &text);
    }
    let (names, rows) = outcome(&look(root.path()));
    assert!(names.contains(&name.to_owned()), "{names:?}");
    assert_eq!(rows, []);
}

#[test]
fn what_the_person_declares_is_found_and_an_unasked_phone_is_a_limit() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "var/lib/dpkg/status", "");
    let machine = Machine::at(root.path().to_owned(), Os::Linux).unwrap();
    let database = Database::from_bytes(riskdb()).unwrap();
    let session = Session::new(machine, database.into(), Ports::in_memory(), Log::in_memory(), "en").unwrap();
    let run = |declared: serde_json::Value, asked: bool| -> CheckupView {
        let request = serde_json::json!({"declared": declared, "phone_asked": asked});
        serde_json::from_value(session.call("main", "checkup_run", request).unwrap()).unwrap()
    };
    let view = run(serde_json::json!([{"product": "wechat", "place": "phone"}]), true);
    assert_eq!(view.findings.len(), 1);
    assert_eq!(view.findings[0].kind, "declared");
    assert_eq!(view.findings[0].certainty.as_deref(), Some("certain"));
    assert!(!view.limits.contains(&"phone".to_owned()));
    let view = run(serde_json::json!([]), false);
    assert!(view.limits.contains(&"phone".to_owned()));
    let detail = session.call("main", "finding_detail", serde_json::json!({"id": "wechat"}));
    assert_eq!(detail.unwrap_err().code, "not-found", "the last checkup is the one that counts");
}

/// Cancels the checkup as soon as its first source is read.
#[derive(Default)]
struct Impatient(std::sync::OnceLock<std::sync::Weak<Session>>);

impl sightline_api::ProgressSink for Impatient {
    fn report(&self, progress: sightline_api::dto::Progress) {
        assert!(progress.done <= progress.total, "{progress:?}");
        if progress.state == sightline_api::dto::ProgressState::Finished
            && let Some(session) = self.0.get().and_then(std::sync::Weak::upgrade)
        {
            session.call("main", "checkup_cancel", serde_json::json!({})).unwrap();
        }
    }
}

#[test]
fn a_stopped_checkup_shows_what_was_read_and_says_what_was_not() {
    let root = tempfile::tempdir().unwrap();
    sound(root.path());
    let machine = Machine::at(root.path().to_owned(), Os::Linux).unwrap();
    let impatient = std::sync::Arc::new(Impatient::default());
    let ports = Ports { progress: std::sync::Arc::clone(&impatient) as _, ..Ports::in_memory() };
    let session = std::sync::Arc::new(Session::new(machine, Opened::nothing(), ports, Log::in_memory(), "en").unwrap());
    impatient.0.set(std::sync::Arc::downgrade(&session)).unwrap();
    let request = serde_json::json!({"declared": [], "phone_asked": false});
    let view: CheckupView = serde_json::from_value(session.call("main", "checkup_run", request).unwrap()).unwrap();
    assert!(view.cancelled && view.limits.contains(&"cancelled".to_owned()));
    let skipped: Vec<_> = view.coverage.iter().filter(|row| row.reason.as_deref() == Some("cancelled")).collect();
    assert!(skipped.iter().any(|row| row.source == "firefox-addons"), "{:?}", view.coverage);
}
