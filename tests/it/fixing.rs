//! Steps through the program as a person takes them, over a folder that holds a system: what may be done, what may not,
//! what was promised and what is seen afterwards.

use serde_json::{Value, json};
use sightline_api::log::Log;
use sightline_api::model::Os;
use sightline_api::vault::Folder;
use sightline_api::{Database, DatabaseOrigin, Machine, Opened, Ports, Session};
use sightline_tests::{put, riskdb};
use std::path::Path;

const ENTRY: &str = "[Desktop Entry]\nType=Application\nName=WeChat\nExec=/opt/wechat/wechat\n";
const OWN: &str = "home/jana/.config/autostart/wechat.desktop";

/// A computer on which WeChat starts by itself.
fn machine(root: &Path) {
    put(root, "etc/os-release", "ID=debian\nVERSION_ID=12\nPRETTY_NAME=\"Debian\"\n");
    put(root, OWN, ENTRY);
    put(root, "home/jana/Applications/WeChat.AppImage", "not a program");
    put(root, "opt/wechat/wechat", "not a program");
    put(root, "usr/share/applications/wechat.desktop", ENTRY);
}

fn session(root: &Path, ports: Ports) -> Session {
    let database = Database::from_bytes(riskdb()).unwrap();
    let opened = Opened { database: Some(database), origin: DatabaseOrigin::BuiltIn };
    let machine = Machine::at(root.to_owned(), Os::Linux).unwrap().with_home("/home/jana");
    Session::new(machine, opened, ports, Log::in_memory(), "C").unwrap()
}

fn call(session: &Session, command: &str, request: Value) -> Value {
    session.call("main", command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

fn refused(session: &Session, command: &str, request: Value) -> String {
    session.call("main", command, request).unwrap_err().code
}

fn looked(session: &Session) -> Value {
    call(session, "checkup_run", json!({"declared": [], "phone_asked": true}))
}

/// The finding that is WeChat.
fn wechat(checkup: &Value) -> Value {
    let rows = checkup["findings"].as_array().unwrap();
    rows.iter().find(|row| row["id"] == "wechat").unwrap_or_else(|| panic!("{rows:#?}")).clone()
}

fn yes(action: &str, hash: &Value) -> Value {
    json!({"finding": "wechat", "action": action, "hash": hash, "unnoticed": true, "copied": false, "along": []})
}

#[test]
fn a_step_is_shown_done_proved_kept_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    machine(folder.path());
    let session = session(folder.path(), Ports::in_memory());
    let before = wechat(&looked(&session));
    let plan = call(&session, "plan_view", json!({}));
    let step = plan["now"].as_array().unwrap().iter().find(|step| step["action"] == "stop-autostart").unwrap().clone();
    assert_eq!(step["can_do"], true);

    let which = json!({"finding": "wechat", "action": "stop-autostart"});
    let preview = call(&session, "fix_preview", which);
    assert_eq!(preview["blocked"], Value::Null, "{preview:#}");
    assert_eq!(preview["changes"][0]["added"], json!(["Hidden=true"]));
    assert_eq!(std::fs::read_to_string(folder.path().join(OWN)).unwrap(), ENTRY);

    let outcome = call(&session, "fix_do", yes("stop-autostart", &preview["hash"]));
    assert_eq!(outcome["proof"], "seen", "{outcome:#}");
    assert_eq!(outcome["entry"]["state"], "done");
    assert_eq!(outcome["before_word"], before["word"]);
    // What was promised is what came.
    assert_eq!(outcome["after_word"], step["after_word"]);
    let plan = call(&session, "plan_view", json!({}));
    let open = |plan: &Value| {
        let both = [&plan["now"], &plan["later"]].map(|list| list.as_array().unwrap().clone()).concat();
        both.iter().any(|step| step["action"] == "stop-autostart")
    };
    assert!(!open(&plan), "what is done is no longer open");
    assert_eq!(plan["done"].as_array().unwrap().len(), 1);

    let outcome = call(&session, "fix_undo", json!({"id": plan["done"][0]["id"]}));
    assert_eq!(outcome["entry"]["state"], "undone");
    assert_eq!(std::fs::read_to_string(folder.path().join(OWN)).unwrap(), ENTRY);
    assert_eq!(outcome["after_word"], before["word"]);
    assert!(open(&call(&session, "plan_view", json!({}))));
}

#[test]
fn what_was_not_shown_or_not_asked_is_not_done() {
    let folder = tempfile::tempdir().unwrap();
    machine(folder.path());
    let session = session(folder.path(), Ports::in_memory());
    assert_eq!(
        refused(&session, "fix_preview", json!({"finding": "wechat", "action": "stop-autostart"})),
        "no-checkup"
    );
    looked(&session);
    assert_eq!(refused(&session, "fix_do", yes("stop-autostart", &json!("0000"))), "fix-changed");
    assert_eq!(refused(&session, "fix_do", yes("limit-extension", &json!("0"))), "fix-not-offered");
    assert_eq!(refused(&session, "fix_do", yes("rm -rf", &json!("0"))), "bad-request");
    assert_eq!(refused(&session, "fix_undo", json!({"id": "1"})), "not-found");
    assert_eq!(std::fs::read_to_string(folder.path().join(OWN)).unwrap(), ENTRY);
    // The copy that was installed by hand is shown how to remove, not removed.
    let preview = call(&session, "fix_preview", json!({"finding": "wechat", "action": "uninstall"}));
    assert_eq!(preview["blocked"], "fix-by-hand", "{preview:#}");
    assert_eq!(preview["asks_safety"], true, "who would notice is asked before anything goes");
    assert_eq!(preview["hash"], Value::Null);
}

#[test]
fn a_device_of_an_organisation_is_not_changed_and_neither_is_one_it_administers() {
    let folder = tempfile::tempdir().unwrap();
    machine(folder.path());
    let session = session(folder.path(), Ports::in_memory());
    looked(&session);
    let which = json!({"finding": "wechat", "action": "stop-autostart"});
    let person =
        |device: &str| json!({"person": {"profiles": [], "home": null, "device": device, "levels": []}, "keep": false});
    for device in ["work", "service"] {
        call(&session, "person_set", person(device));
        let preview = call(&session, "fix_preview", which.clone());
        assert_eq!((&preview["blocked"], &preview["hash"]), (&json!("fix-organisation"), &Value::Null));
        assert_eq!(refused(&session, "fix_do", yes("stop-autostart", &json!("0"))), "fix-organisation");
    }
    call(&session, "person_set", person("own"));
    assert_eq!(call(&session, "fix_preview", which.clone())["blocked"], Value::Null);
    put(
        folder.path(),
        "etc/opt/chrome/policies/managed/company.json",
        "{\"HomepageLocation\":\"https://example.org\"}",
    );
    let preview = call(&session, "fix_preview", which);
    assert_eq!(preview["blocked"], "fix-managed");
    assert_eq!(preview["managed"], json!(["/etc/opt/chrome/policies/managed/company.json"]));
    assert_eq!(refused(&session, "fix_do", yes("stop-autostart", &json!("0"))), "fix-managed");
    assert_eq!(std::fs::read_to_string(folder.path().join(OWN)).unwrap(), ENTRY);
}

#[test]
fn a_step_set_aside_stays_aside_until_its_day_and_across_restarts() {
    let folder = tempfile::tempdir().unwrap();
    machine(folder.path());
    let store = tempfile::tempdir().unwrap();
    let ports = || Ports { vault: Some(Folder::new(store.path().join("vault"))), ..Ports::in_memory() };
    let passphrase = json!({"passphrase": "a long passphrase"});
    {
        let session = session(folder.path(), ports());
        call(&session, "session_answer_computer", json!({"answer": "mine"}));
        call(&session, "vault_create", passphrase.clone());
        looked(&session);
        let request = json!({"finding": "wechat", "action": "stop-autostart", "mark": "accepted", "days": 30, "reason": "family"});
        let plan = call(&session, "step_set_aside", request);
        assert_eq!(plan["aside"][0]["reason"], "family");
        assert!(
            plan["lasting"] == true
                && plan["now"].as_array().unwrap().iter().all(|step| step["action"] != "stop-autostart")
        );
        assert_eq!(
            refused(
                &session,
                "step_set_aside",
                json!({"finding": "wechat", "action": "x", "mark": "never", "days": null, "reason": null})
            ),
            "bad-request"
        );
    }
    let session = session(folder.path(), ports());
    call(&session, "vault_open", passphrase);
    looked(&session);
    let plan = call(&session, "plan_view", json!({}));
    assert_eq!(plan["aside"].as_array().unwrap().len(), 1);
    let open = json!({"finding": "wechat", "action": "stop-autostart", "mark": "open", "days": null, "reason": null});
    let plan = call(&session, "step_set_aside", open);
    assert!(plan["aside"].as_array().unwrap().is_empty());
    assert!(plan["now"].as_array().unwrap().iter().any(|step| step["action"] == "stop-autostart"));
}

/// Ended between doing and telling: the next start looks, and says what is so.
#[test]
fn a_program_that_was_killed_in_the_middle_knows_it_at_its_next_start() {
    let folder = tempfile::tempdir().unwrap();
    machine(folder.path());
    let store = tempfile::tempdir().unwrap();
    let ports = || Ports { vault: Some(Folder::new(store.path().join("vault"))), ..Ports::in_memory() };
    let passphrase = json!({"passphrase": "a long passphrase"});
    let first = session(folder.path(), ports());
    call(&first, "session_answer_computer", json!({"answer": "mine"}));
    call(&first, "vault_create", passphrase.clone());
    looked(&first);
    let preview = call(&first, "fix_preview", json!({"finding": "wechat", "action": "stop-autostart"}));
    call(&first, "fix_do", yes("stop-autostart", &preview["hash"]));
    drop(first);
    // As it stood when it had begun: once with the change made, once without.
    for (text, state) in [(None, "done"), (Some(ENTRY), "unchanged")] {
        if let Some(text) = text {
            put(folder.path(), OWN, text);
        }
        rewind(&store.path().join("vault"));
        let again = session(folder.path(), ports());
        call(&again, "vault_open", passphrase.clone());
        looked(&again);
        let plan = call(&again, "plan_view", json!({}));
        assert_eq!(plan["done"][0]["state"], state, "{plan:#}");
    }
}

/// Puts every entry of the journal back to where it had only begun.
fn rewind(folder: &Path) {
    use sightline_api::NoKeyring;
    use sightline_api::vault::{Passphrase, Unlock, open};
    let passphrase = Passphrase::new("a long passphrase".to_owned());
    let unlock = Unlock { keyring: &NoKeyring, passphrase: Some(&passphrase) };
    let vault = open(&Folder::new(folder.to_owned()), unlock).unwrap();
    for mut entry in sightline_api::journal(&vault).unwrap() {
        entry.state = sightline_api::act::State::Begun;
        sightline_api::act::Journal::write(&sightline_api::VaultJournal(&vault), &entry).unwrap();
    }
}

/// Ten programs start by themselves; the plan is gone through to its end.
#[test]
fn a_plan_of_ten_comes_out_as_promised() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "etc/os-release", "ID=debian\nVERSION_ID=12\n");
    for file in TEN {
        let text = format!("[Desktop Entry]\nType=Application\nName={file}\nExec=/opt/programs/{file}\n");
        put(folder.path(), &format!("home/jana/.config/autostart/{file}"), &text);
        put(folder.path(), &format!("usr/share/applications/{file}"), &text);
        put(folder.path(), &format!("opt/programs/{file}"), "a program");
    }
    let session = session(folder.path(), Ports::in_memory());
    let person = json!({"profiles": ["diaspora"], "home": "CZ", "device": "own", "levels": []});
    call(&session, "person_set", json!({"person": person, "keep": false}));
    looked(&session);
    let mut done = 0;
    loop {
        let plan = call(&session, "plan_view", json!({}));
        assert!(plan["now"].as_array().unwrap().len() <= 3, "at most three are open");
        let steps = [&plan["now"], &plan["later"]].map(|list| list.as_array().unwrap().clone()).concat();
        let Some(step) = steps.iter().find(|step| step["action"] == "stop-autostart") else { break };
        let id = step["findings"][0]["id"].clone();
        let offer = |detail: &Value| {
            let offers = detail["offers"].as_array().unwrap();
            offers.iter().find(|offer| offer["action"] == "stop-autostart").cloned()
        };
        let before = call(&session, "finding_detail", json!({"id": id}));
        let promised = offer(&before).unwrap();
        let which = json!({"finding": id, "action": "stop-autostart"});
        let preview = call(&session, "fix_preview", which);
        let yes = json!({"finding": id, "action": "stop-autostart", "hash": preview["hash"], "unnoticed": false, "copied": false, "along": []});
        let outcome = call(&session, "fix_do", yes);
        assert_eq!(outcome["proof"], "seen", "{id}: {outcome:#}");
        let after = call(&session, "finding_detail", json!({"id": id}));
        assert_eq!(after["attention"], promised["after_attention"], "{id}");
        assert_eq!(after["row"]["word"], promised["after_word"], "{id}");
        assert!(after["attention"].as_u64() < before["attention"].as_u64(), "{id}");
        let terms = after["terms"].as_array().unwrap();
        let sum: i64 = terms.iter().filter_map(|term| term["points"].as_i64()).sum();
        assert_eq!(Some(sum), after["attention"].as_i64(), "{id}: the terms add up to what is left");
        assert!(offer(&after).is_none());
        done += 1;
    }
    assert_eq!(done, TEN.len());
    let plan = call(&session, "plan_view", json!({}));
    assert!(plan["rest"] == true && plan["done"].as_array().unwrap().len() == 10);
    // And all of it back.
    for entry in plan["done"].as_array().unwrap() {
        assert_eq!(call(&session, "fix_undo", json!({"id": entry["id"]}))["entry"]["state"], "undone");
    }
    let text = std::fs::read_to_string(folder.path().join("home/jana/.config/autostart/Zoom.desktop")).unwrap();
    assert!(!text.contains("Hidden"));
}

const TEN: [&str; 10] = [
    "wechat.desktop",
    "Zoom.desktop",
    "qq.desktop",
    "com.dingtalk.DingTalk.desktop",
    "bytedance-feishu.desktop",
    "wps-office-wps.desktop",
    "baidunetdisk.desktop",
    "discord.desktop",
    "slack.desktop",
    "dropbox.desktop",
];
