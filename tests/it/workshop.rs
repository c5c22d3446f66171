//! Workshops: demo persons instead of one's own computer, the wall that cannot show it, cards, sheets.

use serde_json::{Value, json};
use sightline_api::learn::{LANGUAGES, lessons, personas, workshop};
use sightline_api::log::Log;
use sightline_api::model::Os;
use sightline_api::{DEMO, Database, DatabaseOrigin, Machine, Opened, Ports, Session, Stage};
use sightline_tests::{put, riskdb};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// A computer whose every name would be seen on a wall.
fn session(folder: &Path, stage: &Arc<Stage>) -> Session {
    let machine = folder.join("machine");
    put(&machine, "etc/os-release", "ID=debian\nPRETTY_NAME=\"zqsystem\"\n");
    let entry = "[Desktop Entry]\nType=Application\nName=zqprivate\nExec=/opt/zqprivate/zqprivate\n";
    put(&machine, "usr/share/applications/zqprivate.desktop", entry);
    put(&machine, "opt/zqprivate/zqprivate", "x");
    put(&machine, "home/zqjana/.config/autostart/zqprivate.desktop", entry);
    std::fs::create_dir_all(folder.join("documents")).unwrap();
    let database = Database::from_bytes(riskdb()).unwrap();
    let opened = Opened { database: Some(database), origin: DatabaseOrigin::BuiltIn };
    let machine = Machine::at(machine, Os::Linux).unwrap().with_home("/home/zqjana");
    let ports = Ports { documents: Some(folder.join("documents")), stage: Arc::clone(stage), ..Ports::in_memory() };
    Session::new(machine, opened, ports, Log::in_memory(), "C").unwrap()
}

fn call(session: &Session, command: &str, request: Value) -> Value {
    session.call("main", command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

#[test]
fn a_demo_person_takes_the_place_of_ones_own_computer_and_gives_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), &Arc::default());
    let own = call(&session, "checkup_run", json!({"declared": [], "phone_asked": true}));
    assert!(own.to_string().contains("zqprivate"));
    for one in personas() {
        let state = call(&session, "demo_start", json!({"id": one.id}));
        assert_eq!(state["demo"].as_str(), one.name.get("en").map(String::as_str));
        let shown = call(&session, "checkup_view", json!({}));
        assert!(!shown.to_string().contains("zq"), "{}: nothing of this computer", one.id);
        for expected in one.expect.iter().filter(|_| one.profiles.is_empty() && one.declared.is_empty()) {
            let row = shown["findings"].as_array().unwrap().iter().find(|row| row["id"] == expected.subject.as_str());
            let row = row.unwrap_or_else(|| panic!("{}: {}", one.id, expected.subject));
            assert_eq!(row["word"], expected.word.as_str(), "{}: {}", one.id, expected.subject);
        }
        let plan = call(&session, "plan_view", json!({}));
        for step in plan["now"].as_array().unwrap() {
            let which = json!({"finding": step["findings"][0]["id"], "action": step["action"]});
            let preview = call(&session, "fix_preview", which);
            let blocked = preview["blocked"].as_str();
            assert!(blocked.is_some_and(|why| ["fix-demo", "fix-guided"].contains(&why)), "{}: {preview}", one.id);
            assert_eq!(preview["hash"], Value::Null, "nothing that could be agreed to");
        }
        // Whatever would change this computer or tell of it is refused before it is looked at.
        for (command, _) in sightline_api::COMMANDS.iter().filter(|(command, _)| !DEMO.contains(command)) {
            assert_eq!(session.call("main", command, json!({})).unwrap_err().code, "demo", "{command}");
        }
    }
    assert_eq!(call(&session, "demo_end", json!({}))["demo"], Value::Null);
    let again = call(&session, "checkup_view", json!({}));
    assert_eq!(again["findings"], own["findings"]);
    assert_eq!(session.call("main", "demo_start", json!({"id": "../x"})).unwrap_err().code, "not-found");
}

#[test]
fn whatever_is_put_on_the_wall_nothing_of_this_computer_is_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Arc::<Stage>::default();
    let session = session(folder.path(), &stage);
    call(&session, "checkup_run", json!({"declared": [], "phone_asked": true}));
    call(&session, "room_open", json!({"room": "7Q4K"}));
    let mut walls = 0;
    for agenda in &workshop().agenda {
        for part in &agenda.part {
            for language in LANGUAGES {
                for (card, revealed) in [(0, false), (1, true), (3, true), (99, true)] {
                    let persona = part.personas.first().map_or("jana", String::as_str);
                    let lesson = part.lessons.first().map_or("who-may-knock", String::as_str);
                    let wish = json!({
                        "shows": part.shows, "agenda": agenda.id, "part": part.id, "persona": persona, "lesson": lesson,
                        "card": card, "revealed": revealed, "language": language, "mode": "show", "turn": walls,
                    });
                    call(&session, "desk_show", wish);
                    let wall = stage.call("stage", "stage_view", json!({})).unwrap();
                    assert_eq!(wall["language"], language);
                    assert!(!wall["title"].as_str().unwrap().is_empty(), "{} {}", agenda.id, part.id);
                    assert!(!wall.to_string().contains("zq"), "{wall}");
                    walls += 1;
                }
            }
        }
    }
    assert!(walls > 300, "{walls}");
    // A wish that took long does not cover what was wished since.
    let late = json!({
        "shows": "agreements", "agenda": "", "part": "", "persona": "", "lesson": "", "card": 0, "revealed": false,
        "language": "en", "mode": "show", "turn": walls,
    });
    call(&session, "desk_show", late.clone());
    let mut earlier = late;
    (earlier["turn"], earlier["mode"]) = (json!(3), json!("calm"));
    call(&session, "desk_show", earlier);
    assert_eq!(stage.call("stage", "stage_view", json!({})).unwrap()["mode"], "show");
    call(&session, "workshop_wipe", json!({}));
    let wall = stage.call("stage", "stage_view", json!({})).unwrap();
    assert_eq!((wall["mode"].as_str(), wall["title"].as_str()), (Some("blank"), Some("")));
}

#[test]
fn a_card_is_written_as_it_was_shown_and_counted_once() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), &Arc::default());
    let wish = json!({"room": "7Q4K", "before": 9, "after": 14});
    assert_eq!(session.call("main", "card_preview", wish.clone()).unwrap_err().code, "no-checkup");
    call(&session, "checkup_run", json!({"declared": [], "phone_asked": true}));
    assert_eq!(session.call("main", "card_preview", json!({"room": "a b"})).unwrap_err().code, "room-name");
    let line = call(&session, "card_preview", wish)["line"].as_str().unwrap().to_owned();
    assert!(!line.contains("zq") && !line.contains("lang") && line.len() <= 152, "{line}");
    let path = call(&session, "card_save", json!({"line": line}))["path"].as_str().unwrap().to_owned();
    assert_eq!(std::fs::read_to_string(path).unwrap(), format!("{line}\n"));
    let changed = json!({"line": line.replace("A=0", "A=5")});
    assert_eq!(session.call("main", "card_save", changed).unwrap_err().code, "card-sum");

    assert_eq!(session.call("main", "card_take", json!({"line": line})).unwrap_err().code, "room-none");
    call(&session, "room_open", json!({"room": "7Q4K"}));
    assert_eq!(call(&session, "card_take", json!({"line": line}))["cards"], 1);
    assert_eq!(session.call("main", "card_take", json!({"line": line})).unwrap_err().code, "card-twice");
    call(&session, "room_open", json!({"room": "AAAA"}));
    assert_eq!(session.call("main", "card_take", json!({"line": line})).unwrap_err().code, "card-room");
}

#[test]
fn every_sheet_is_there_in_every_language_and_says_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), &Arc::default());
    let mut ids: Vec<String> = workshop().handouts.iter().map(|one| one.id.clone()).collect();
    assert_eq!(ids.len(), 10);
    ids.push("one-minute".to_owned());
    ids.extend(workshop().agenda.iter().flat_map(|one| [format!("agenda:{}", one.id), format!("report:{}", one.id)]));
    for language in LANGUAGES {
        for id in &ids {
            for format in ["pdf", "html"] {
                let wish = json!({
                    "id": id, "language": language, "paper": "a4", "format": format, "title": "", "helpline": "Linka 116 <b>x</b>",
                });
                let path = call(&session, "handout_save", wish)["path"].as_str().unwrap().to_owned();
                let bytes = std::fs::read(&path).unwrap();
                assert!(!path.contains("sightline") && !path.contains("security"), "a plain name: {path}");
                if format == "html" {
                    let text = String::from_utf8(bytes).unwrap();
                    assert!(!text.contains("<b>") && text.contains("<h1>"), "{id}");
                    assert_eq!(text.contains("116 &lt;b&gt;x"), id == "emergency", "{id}");
                } else {
                    assert!(bytes.starts_with(b"%PDF-") && bytes.len() < 1 << 20, "{id}: {} bytes", bytes.len());
                    let info = Command::new("pdfinfo").arg(&path).output().unwrap();
                    let info = String::from_utf8_lossy(&info.stdout).into_owned();
                    assert!(info.contains("Tagged:          yes") && !info.contains("CreationDate"), "{id}: {info}");
                }
            }
        }
    }
    let wish = json!({"id": "three-steps", "language": "en", "paper": "letter", "format": "html", "title": "Tuesday", "helpline": ""});
    let path = call(&session, "handout_save", wish)["path"].as_str().unwrap().to_owned();
    assert!(std::fs::read_to_string(path).unwrap().contains("<h1>Tuesday</h1>"));
    let wish = json!({"id": "nothing", "language": "en", "paper": "a4", "format": "pdf", "title": "", "helpline": ""});
    assert_eq!(session.call("main", "handout_save", wish).unwrap_err().code, "not-found");
}

#[test]
fn a_lesson_is_finished_kept_and_leads_back_and_forth() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), &Arc::default());
    call(&session, "demo_start", json!({"id": "lin-yue"}));
    let list = call(&session, "lesson_list", json!({}));
    let about = |id: &str| list["lessons"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone();
    assert!(about("close-to-family")["here"].as_u64().unwrap() > 0, "WeChat is here");
    // What an exercise is done with is chosen by categories the risk database really has.
    let rows = |lesson: &str| {
        let view = call(&session, "lesson_view", json!({"id": lesson}));
        let rows = view["exercise"]["rows"].as_array().unwrap().clone();
        rows.into_iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for (lesson, id) in [
        ("friends-in-your-data", "wechat"),
        ("watched-to-teach-a-filter", "sogou-input"),
        ("who-may-knock", "zoom"),
        ("jogging-in-formation", "wechat"),
        ("guard-with-a-diary", "sogou-input"),
    ] {
        assert!(rows(lesson).iter().any(|row| row == id), "{lesson}: {id} in {:?}", rows(lesson));
    }
    let detail = call(&session, "finding_detail", json!({"id": "wechat"}));
    let ways: Vec<&str> = detail["lessons"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert!(!ways.is_empty() && ways.len() <= 2, "{ways:?}");
    for id in ways {
        let lesson = lessons().iter().find(|one| one.id == id).unwrap();
        assert!(lesson.products.iter().any(|product| product == "wechat"), "{id} tells about WeChat");
    }
    let view = call(&session, "lesson_view", json!({"id": "scenic-route"}));
    let dates: Vec<&str> =
        view["exercise"]["claims"].as_array().unwrap().iter().filter_map(|one| one["date"].as_str()).collect();
    assert!(dates.len() > 3 && dates.is_sorted(), "{dates:?}");
    let mut right = 0;
    for quiz in &lessons().iter().find(|one| one.id == "scenic-route").unwrap().quiz {
        for option in &quiz.options {
            let answer = json!({"lesson": "scenic-route", "question": quiz.id, "option": option});
            let answer = call(&session, "quiz_answer", answer);
            assert_eq!(answer["right"], *option == quiz.answer);
            assert!(!answer["because"].as_str().unwrap().is_empty());
            right += u32::from(answer["right"] == true);
        }
    }
    assert_eq!(right, 4);
    let list = call(&session, "lesson_done", json!({"id": "scenic-route", "right": 99}));
    let row = list["lessons"].as_array().unwrap().iter().find(|row| row["id"] == "scenic-route").unwrap().clone();
    assert_eq!((row["right"].as_u64(), list["lasting"].as_bool()), (Some(4), Some(false)));
    // A source of a lesson may be opened, anything else not.
    let url = lessons()[3].source.iter().find(|source| source.url.starts_with("https://")).unwrap();
    let code = |url: &str| session.call("main", "link_open", json!({"url": url})).err().map(|error| error.code);
    assert_ne!(code(&url.url).as_deref(), Some("link-refused"));
    assert_eq!(code("https://example.invalid/").as_deref(), Some("link-refused"));
}

#[test]
fn a_trainers_own_person_is_judged_by_the_same_checkup_and_travels_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Arc::<Stage>::default();
    let session = session(folder.path(), &stage);
    let found = call(&session, "kit_search", json!({"words": "wechat"}));
    assert!(found["things"].as_array().unwrap().iter().any(|one| one["id"] == "wechat"));
    let draft = |things: Value| json!({"name": "Mia <b>", "story": "Mia runs a café.", "profiles": [], "home": "CZ", "device": "own", "things": things});
    assert_eq!(session.call("main", "kit_persona", draft(json!([]))).unwrap_err().code, "kit-missing");
    let nothing = draft(json!([{"id": "no-such-thing", "starts": false}]));
    assert_eq!(session.call("main", "kit_persona", nothing).unwrap_err().code, "not-found");
    // One of each way something is recognised by.
    let things = json!([
        {"id": "wechat", "starts": true}, {"id": "zoom", "starts": false}, {"id": "great-suspender-2021", "starts": false},
        {"id": "tiktok", "starts": false},
    ]);
    let view = call(&session, "kit_persona", draft(things));
    assert_eq!(view["personas"].as_array().unwrap().len(), 9);
    let agenda = json!({"title": "Tuesday", "parts": [{"agenda": "team-session", "part": workshop().agenda[2].part[0].id, "minutes": 7}]});
    let view = call(&session, "kit_agenda", agenda);
    assert_eq!(view["agendas"][3]["minutes"], 7);
    let path = call(&session, "kit_save", json!({}))["path"].as_str().unwrap().to_owned();
    let text = std::fs::read_to_string(&path).unwrap();
    call(&session, "workshop_wipe", json!({}));
    assert_eq!(call(&session, "workshop_view", json!({}))["personas"].as_array().unwrap().len(), 8);
    call(&session, "kit_open", json!({"name": "workshop.json", "text": text}));
    call(&session, "demo_start", json!({"id": "own-persona-1"}));
    let shown = call(&session, "checkup_view", json!({}));
    let word = |id: &str| {
        let row = shown["findings"].as_array().unwrap().iter().find(|row| row["id"] == id);
        row.unwrap_or_else(|| panic!("{id}: {shown:#}"))["word"].as_str().unwrap().to_owned()
    };
    for id in ["wechat", "zoom", "tiktok"] {
        assert!(["look", "plan", "act-first"].contains(&word(id).as_str()), "{id}: {}", word(id));
    }
    assert!(
        shown.to_string().contains("great-suspender") || shown.to_string().contains("klbibkeccnjlkjkiokjodocebajanakg")
    );
    let wish = json!({
        "shows": "persona", "agenda": "", "part": "", "persona": "own-persona-1", "lesson": "", "card": 0, "revealed": true,
        "language": "en", "mode": "show", "turn": 1,
    });
    call(&session, "desk_show", wish);
    assert_eq!(stage.shown().title, "Mia <b>");
    let bad = json!({"name": "x.json", "text": text.replace("etc/passwd", "../../etc/passwd")});
    let error = session.call("main", "kit_open", bad).unwrap_err();
    assert_eq!(error.code, "demo", "not while a demo person is shown");
    call(&session, "demo_end", json!({}));
    let bad = json!({"name": "x.json", "text": text.replace("etc/passwd", "../../etc/passwd")});
    let error = session.call("main", "kit_open", bad).unwrap_err();
    assert_eq!((error.code.as_str(), error.detail.as_deref()), ("kit-bounds", Some("x.json")));
    call(
        &session,
        "handout_save",
        json!({"id": "agenda:own-agenda-1", "language": "cs", "paper": "a4", "format": "pdf", "title": "", "helpline": ""}),
    );
}
