//! Real profiles, written by the browsers themselves.

use serde_json::Value;
use sightline_tests::process::{Running, wait_for};
use sightline_tests::{program, put, riskdb_file};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// The checkup of this machine with `home` as the person's home.
fn checkup(home: &Path) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(program("sightline"))
        .arg("--database")
        .arg(riskdb_file(folder.path()))
        .args(["checkup", "--format", "json", "--lang", "cs"])
        .env("HOME", home)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn extension<'a>(json: &'a Value, home: &Path, id: Option<&str>) -> &'a Value {
    let home = home.display().to_string();
    json["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["profile_path"].as_str().is_some_and(|path| path.starts_with(&home)))
        .find(|item| id.is_none_or(|id| item["extension_id"] == id))
        .unwrap_or_else(|| panic!("no extension {id:?} below {home}"))
}

#[test]
fn chromium_writes_a_profile_and_the_checkup_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let (home, code) = (folder.path().join("home"), folder.path().join("code"));
    std::fs::create_dir(&home).unwrap();
    put(
        &code,
        "manifest.json",
        r#"{"manifest_version": 3, "name": "__MSG_name__", "version": "1.2.3", "default_locale": "en",
            "permissions": ["storage", "cookies"], "host_permissions": ["<all_urls>"],
            "content_scripts": [{"matches": ["https://example.org/*"], "js": ["page.js"]}]}"#,
    );
    put(&code, "page.js", "// nothing\n");
    put(&code, "_locales/en/messages.json", r#"{"name": {"message": "Page helper"}}"#);
    put(&code, "_locales/cs/messages.json", r#"{"name": {"message": "Pomocník stránek"}}"#);
    let profile = home.join(".config/chromium");
    let mut chromium = Running::start(
        Command::new("chromium")
            .args(["--no-sandbox", "--headless=new", "--disable-gpu", "--no-first-run", "--disable-sync"])
            .args(["--disable-quic", "--disable-component-update", "--disable-background-networking"])
            .arg("--disable-features=DisableLoadExtensionCommandLineSwitch")
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--load-extension={}", code.display()))
            .arg("about:blank")
            .env("HOME", &home),
    );
    let preferences = profile.join("Default/Preferences");
    wait_for("Chromium's record of the extension", Duration::from_secs(60), || {
        std::fs::read_to_string(&preferences)
            .is_ok_and(|text| text.contains("first_install_time") && text.contains("code"))
    });
    chromium.stop(Duration::from_secs(10));

    let text = std::fs::read_to_string(&preferences).unwrap();
    assert!(!text.contains("\"install_time\""), "this is a current Chromium: its way of writing is what is tested");
    let json = checkup(&home);
    let found = extension(&json, &home, None);
    assert_eq!(found["browser"], "chromium");
    assert_eq!(found["name"], "Pomocník stránek", "the name in the person's language");
    assert_eq!(found["version"], "1.2.3");
    assert_eq!(found["enabled"], true);
    assert_eq!(found["reach"], "all-sites");
    assert_eq!(found["install_source"], "folder");
    let permissions = found["permissions"].as_array().unwrap();
    assert!(["storage", "cookies"].iter().all(|p| permissions.contains(&Value::from(*p))), "{permissions:?}");
    let word = json["assessments"].as_array().unwrap().iter().find(|one| one["item_ids"][0] == found["id"]).unwrap();
    assert_eq!(word["word"], "find-out", "unknown, and it can read every site");
}

/// Makes an add-on file and a profile that takes it in; `off` leaves it disabled, as Firefox does with what another
/// program put there.
pub(super) fn firefox_profile(folder: &Path, off: bool) -> std::path::PathBuf {
    let home = folder.join("home");
    let profile = home.join(".mozilla/firefox/real.default");
    let code = folder.join("addon");
    put(
        &code,
        "manifest.json",
        r#"{"manifest_version": 2, "name": "Fox helper", "version": "4.5",
            "browser_specific_settings": {"gecko": {"id": "fox-helper@example.org"}},
            "permissions": ["cookies", "https://example.org/*"], "background": {"scripts": ["page.js"]}}"#,
    );
    put(&code, "page.js", "// nothing\n");
    std::fs::create_dir_all(profile.join("extensions")).unwrap();
    let packed = Command::new("python3")
        .args(["-m", "zipfile", "-c"])
        .arg(profile.join("extensions/fox-helper@example.org.xpi"))
        .args(["manifest.json", "page.js"])
        .current_dir(&code)
        .status()
        .unwrap();
    assert!(packed.success());
    put(&home, ".mozilla/firefox/profiles.ini", "[Profile0]\nName=real\nIsRelative=1\nPath=real.default\n");
    let scopes = if off { 15 } else { 0 };
    put(
        &profile,
        "user.js",
        &format!(
            "user_pref(\"xpinstall.signatures.required\", false);\nuser_pref(\"extensions.autoDisableScopes\", {scopes});\n\
             user_pref(\"app.normandy.enabled\", false);\nuser_pref(\"network.dns.disabled\", true);\n"
        ),
    );
    home
}

/// Whether Firefox has written the add-on down and come to rest about it: the first record of one that is let in still
/// says it does not run, until it was started.
fn settled(record: &Path, off: bool) -> bool {
    let Ok(text) = std::fs::read_to_string(record) else { return false };
    let json: Value = serde_json::from_str(&text).unwrap_or_default();
    json["addons"].as_array().is_some_and(|addons| {
        addons.iter().any(|addon| {
            addon["id"] == "fox-helper@example.org" && addon["active"] == !off && addon["userDisabled"] == off
        })
    })
}

#[test]
fn firefox_writes_a_profile_and_the_checkup_reads_it_on_and_off() {
    for off in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let home = firefox_profile(folder.path(), off);
        let profile = home.join(".mozilla/firefox/real.default");
        let mut firefox = Running::start(
            Command::new("firefox-esr")
                .args(["--headless", "--no-remote", "--profile"])
                .arg(&profile)
                .arg("about:blank")
                .env("HOME", &home)
                .env("MOZ_CRASHREPORTER_DISABLE", "1"),
        );
        let record = profile.join("extensions.json");
        wait_for("Firefox's settled record of the add-on", Duration::from_secs(90), || settled(&record, off));
        firefox.stop(Duration::from_secs(15));

        let json = checkup(&home);
        let found = extension(&json, &home, Some("fox-helper@example.org"));
        assert_eq!(found["browser"], "firefox");
        assert_eq!(found["name"], "Fox helper");
        assert_eq!(found["version"], "4.5");
        assert_eq!(found["enabled"], !off);
        assert_eq!(found["reach"], "some-sites");
        assert!(found["permissions"].as_array().unwrap().contains(&Value::from("cookies")), "{found}");
        assert!(found["hosts"].as_array().unwrap().contains(&Value::from("https://example.org/*")), "{found}");
        let own = json["items"].as_array().unwrap().iter().filter(|item| {
            item["profile_path"].as_str().is_some_and(|path| path.starts_with(&home.display().to_string()))
        });
        assert_eq!(own.count(), 1, "the browser's own parts are not the person's extensions");
    }
}

/// Runs Firefox on the profile until something is so; `within` makes the command of its words.
pub(super) fn firefox_ran(home: &Path, within: impl Fn(&[&str]) -> Command, until: impl FnMut() -> bool) {
    let profile = home.join(".mozilla/firefox/real.default");
    let words =
        ["firefox-esr", "--headless", "--no-remote", "--profile", &profile.display().to_string(), "about:blank"];
    let mut command = within(&words);
    command.env("HOME", home).env("MOZ_CRASHREPORTER_DISABLE", "1");
    let mut firefox = Running::start(&mut command);
    wait_for("Firefox's record of the add-on", Duration::from_secs(90), until);
    firefox.stop(Duration::from_secs(15));
}
