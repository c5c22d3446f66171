//! Who somebody is, what they decide, and what stays of it.

use sightline_api::dto::{CheckupView, Decided, FindingDetail, FindingRow, PersonOutcome};
use sightline_api::log::Log;
use sightline_api::model::Os;
use sightline_api::vault::Folder;
use sightline_api::{Database, Machine, Ports, Session};
use sightline_tests::{put, riskdb, root};
use std::sync::Arc;

fn session(ports: Ports) -> Session {
    let machine = root().join("tests/fixtures/machines/debian/root");
    let machine = Machine::at(machine, Os::Linux).unwrap();
    let database = Database::from_bytes(riskdb()).unwrap();
    Session::new(machine, database.into(), ports, Log::in_memory(), "en").unwrap()
}

fn call<T: serde::de::DeserializeOwned>(session: &Session, command: &str, request: serde_json::Value) -> T {
    serde_json::from_value(session.call("main", command, request).unwrap()).unwrap()
}

fn checkup(session: &Session) -> CheckupView {
    call(session, "checkup_run", serde_json::json!({"declared": [], "phone_asked": true}))
}

fn row<'a>(view: &'a CheckupView, id: &str) -> &'a FindingRow {
    view.findings.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("`{id}` was not found"))
}

#[test]
fn who_one_is_changes_words_and_order_and_no_fact() {
    let session = session(Ports::in_memory());
    let before = checkup(&session);
    let detail = |id: &str| -> FindingDetail { call(&session, "finding_detail", serde_json::json!({"id": id})) };
    let wechat = detail("wechat");
    let person = serde_json::json!({
        "person": {"profiles": ["diaspora", "journalist"], "home": "CZ", "device": "own", "levels": [{"question": "D2", "level": "more"}]},
        "keep": false,
    });
    let outcome: PersonOutcome = call(&session, "person_set", person);
    let after = outcome.checkup.unwrap();
    assert_eq!(row(&before, "wechat").word, "plan");
    assert_eq!(row(&after, "wechat").word, "act-first");
    assert_eq!(outcome.session.person.profiles, ["diaspora", "journalist"]);
    assert!(!outcome.session.person_kept);
    let claims = |detail: &FindingDetail| {
        let mut ids: Vec<String> =
            detail.facts.iter().map(|fact| format!("{} {} {}", fact.id, fact.claim, fact.status)).collect();
        ids.sort();
        ids
    };
    assert_eq!(claims(&wechat), claims(&detail("wechat")));
    // Nothing said is anyone again.
    let nobody = serde_json::json!({"person": {"profiles": ["anyone"], "home": null, "device": null, "levels": []}, "keep": true});
    let outcome: PersonOutcome = call(&session, "person_set", nobody);
    assert!(!outcome.session.person_kept);
    assert_eq!(outcome.checkup.unwrap().findings, before.findings);
    for wrong in [
        serde_json::json!({"profiles": ["president"], "home": null, "device": null, "levels": []}),
        serde_json::json!({"profiles": [], "home": "Czechia", "device": null, "levels": []}),
        serde_json::json!({"profiles": [], "home": null, "device": "stolen", "levels": []}),
        serde_json::json!({"profiles": [], "home": null, "device": null, "levels": [{"question": "D6", "level": "more"}]}),
    ] {
        let error =
            session.call("main", "person_set", serde_json::json!({"person": wrong, "keep": false})).unwrap_err();
        assert_eq!(error.code, "bad-request", "{wrong}");
    }
}

#[test]
fn what_is_needed_is_reduced_and_what_is_kept_leaves_the_steps() {
    let session = session(Ports::in_memory());
    let view = checkup(&session);
    assert!((1..=3).contains(&view.steps.len()), "{:?}", view.steps);
    let id = view.steps[0].findings[0].id.clone();
    let decide =
        |stance: &str| -> Decided { call(&session, "finding_decide", serde_json::json!({"id": id, "stance": stance})) };
    let about =
        |steps: &[sightline_api::dto::StepView]| steps.iter().any(|step| step.findings.iter().any(|one| one.id == id));
    decide("needed");
    let detail: FindingDetail = call(&session, "finding_detail", serde_json::json!({"id": id}));
    assert_eq!(detail.row.stance, "needed");
    assert!(detail.offers.iter().all(|offer| !offer.removes), "{:?}", detail.offers);
    assert!(!about(&decide("kept").steps));
    // The next checkup of this session remembers it.
    let again = checkup(&session);
    assert_eq!(row(&again, &id).stance, "kept");
    assert!(!about(&again.steps));
    assert!(about(&decide("open").steps));
    assert_eq!(
        session.call("main", "finding_decide", serde_json::json!({"id": id, "stance": "hidden"})).unwrap_err().code,
        "bad-request"
    );
}

#[test]
fn what_is_kept_on_purpose_returns_with_something_new() {
    // An extension that is kept on purpose, and gains reach in an update.
    let home = tempfile::tempdir().unwrap();
    let profile = |hosts: &str| {
        let preferences = serde_json::json!({"extensions": {"settings": {"abcdefghijklmnopabcdefghijklmnop": {
            "active_permissions": {"api": ["tabs"], "explicit_host": [hosts], "manifest_permissions": [], "scriptable_host": []},
            "disable_reasons": [], "from_webstore": true, "location": 1, "path": "x/1_0",
            "manifest": {"name": "Notes", "version": "1", "manifest_version": 3, "permissions": ["tabs"], "host_permissions": [hosts]},
        }}}});
        put(home.path(), "home/mara/.config/chromium/Default/Preferences", &preferences.to_string());
    };
    put(home.path(), "etc/passwd", "mara:x:1000:1000::/home/mara:/bin/sh\n");
    profile("https://notes.example/*");
    let machine = Machine::at(home.path().to_owned(), Os::Linux).unwrap();
    let database = Database::from_bytes(riskdb()).unwrap();
    let session = Session::new(machine, database.into(), Ports::in_memory(), Log::in_memory(), "en").unwrap();
    let id = "extension:abcdefghijklmnopabcdefghijklmnop";
    checkup(&session);
    let _: Decided = call(&session, "finding_decide", serde_json::json!({"id": id, "stance": "kept"}));
    assert_eq!(row(&checkup(&session), id).stance, "kept");
    profile("<all_urls>");
    let view = checkup(&session);
    assert_eq!((row(&view, id).stance.as_str(), row(&view, id).returned), ("open", true));
}

/// Words judged for somebody would tell who they are: unless they save that, what is kept is judged as for anyone.
#[test]
fn what_is_kept_of_a_checkup_tells_nothing_of_the_person() {
    let home = tempfile::tempdir().unwrap();
    let ports =
        |folder: &std::path::Path| Ports { vault: Some(Folder::new(folder.join("vault"))), ..Ports::in_memory() };
    let counts = |say: bool, keep: bool, folder: &str| {
        let session = Arc::new(session(ports(&home.path().join(folder))));
        let _: serde_json::Value = call(&session, "session_answer_computer", serde_json::json!({"answer": "mine"}));
        let _: serde_json::Value =
            call(&session, "vault_create", serde_json::json!({"passphrase": "correct horse battery"}));
        if say {
            let person = serde_json::json!({"person": {"profiles": ["journalist"], "home": "CZ", "device": "own", "levels": []}, "keep": keep});
            let _: PersonOutcome = call(&session, "person_set", person);
        }
        checkup(&session);
        let history: serde_json::Value = call(&session, "history_list", serde_json::json!({}));
        history["checkups"][0]["counts"].clone()
    };
    let anyone = counts(false, false, "a");
    assert_eq!(counts(true, false, "b"), anyone);
    assert_ne!(counts(true, true, "c"), anyone);
}

#[test]
fn a_report_names_the_entry_and_nothing_of_the_computer() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(Ports { documents: Some(folder.path().to_owned()), ..Ports::in_memory() });
    checkup(&session);
    let detail: FindingDetail = call(&session, "finding_detail", serde_json::json!({"id": "wechat"}));
    let fact = &detail.facts[0].id;
    let request = serde_json::json!({"id": "wechat", "fact": fact, "note": "The date is wrong.\u{1b}[31m See https://example.org/"});
    let written: serde_json::Value = call(&session, "report_write", request);
    let text = std::fs::read_to_string(written["path"].as_str().unwrap()).unwrap();
    assert!(
        text.contains("Entry: wechat") && text.contains(fact.as_str()) && text.contains("The date is wrong."),
        "{text}"
    );
    assert!(!text.contains('\u{1b}'), "control characters stay out");
    for marker in ["dpkg", "/home", "/var", "debian", detail.seen[0].version.as_deref().unwrap_or("no version")] {
        assert!(!text.contains(marker), "`{marker}` stands in {text}");
    }
}
