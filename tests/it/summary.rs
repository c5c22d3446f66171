//! The summary in every format: the same figures, nothing that was not wanted, nothing that steers who reads it.

use serde_json::{Value, json};
use sightline_api::log::Log;
use sightline_api::model::{Os, Person, Profile, Word};
use sightline_api::report::{
    Paper, Summary, Wishes, read_summary, render_csv, render_html, render_markdown, render_pdf, write_summary,
};
use sightline_api::words::{LANGUAGES, Words};
use sightline_api::{
    Checkup, CheckupOptions, Clock as _, Database, Machine, Opened, Ports, Session, Silent, SummaryWishes, SystemClock,
    run_checkup, summary_of,
};
use sightline_tests::{put, riskdb, root};
use std::path::Path;
use std::process::Command;

fn checkup(root: &Path, person: Option<Person>) -> Checkup {
    let machine = Machine::at(root.to_owned(), Os::Linux).unwrap();
    let database = Database::from_bytes(riskdb()).unwrap();
    let options = CheckupOptions { person, languages: vec!["en".to_owned()], ..CheckupOptions::default() };
    run_checkup(&machine, &options, Some(&database), SystemClock.now(), &Silent).unwrap()
}

fn formats(summary: &Summary) -> Vec<(&'static str, String)> {
    let pdf = render_pdf(summary, Paper::A4).expect("the fonts are there: run this through `cargo xtask test`");
    vec![
        ("html", render_html(summary)),
        ("md", render_markdown(summary)),
        ("csv", render_csv(summary)),
        ("json", write_summary(summary)),
        ("pdf", pdf_text(&pdf)),
    ]
}

/// What stands in a PDF: its text, and its bytes for what is beside the text.
fn pdf_text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("summary.pdf");
    std::fs::write(&file, bytes).unwrap();
    let run = |program: &str| {
        let output = Command::new(program).arg(&file).args((program == "pdftotext").then_some("-")).output().unwrap();
        assert!(output.status.success(), "{program}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    format!("{}{}{}", run("pdftotext"), run("pdfinfo"), String::from_utf8_lossy(bytes))
}

const MARKERS: [&str; 6] = ["zqjana", "zqhost", "zqserial", "zqprofile", "zqprivateapp", "zqpath"];

/// A machine whose every name and place holds a marker.
fn marked(folder: &Path) {
    put(folder, "etc/os-release", "ID=debian\nPRETTY_NAME=\"zqhost\"\n");
    put(folder, "etc/hostname", "zqhost\n");
    put(folder, "etc/machine-id", "zqserial\n");
    put(
        folder,
        "home/zqjana/.config/autostart/zqprivateapp.desktop",
        "[Desktop Entry]\nType=Application\nName=zqprivateapp\nExec=/opt/zqpath/zqprivateapp --host zqhost\n",
    );
    put(folder, "opt/zqpath/zqprivateapp", "x");
    put(
        folder,
        "usr/share/applications/wechat.desktop",
        "[Desktop Entry]\nType=Application\nName=WeChat\nExec=/opt/wechat/wechat\n",
    );
    put(folder, "opt/wechat/wechat", "x");
    let entry = serde_json::json!({
        "active_permissions": {"api": ["tabs"], "explicit_host": ["https://zqhost.example/*"], "manifest_permissions": [], "scriptable_host": []},
        "from_webstore": false, "location": 4, "path": "/home/zqjana/zqpath/ext",
        "manifest": {"name": "zqprivateapp extension", "version": "1.0", "manifest_version": 3, "permissions": ["tabs"]},
    });
    let preferences = serde_json::json!({
        "extensions": {"settings": {"abcdefghijklmnopabcdefghijklmnop": entry}}, "profile": {"name": "zqprofile"},
    });
    put(folder, "home/zqjana/.config/chromium/Default/Preferences", &preferences.to_string());
    put(folder, "home/zqjana/.config/chromium/Profile zqprofile/Preferences", "{ cut");
}

#[test]
fn nothing_of_the_person_leaves_unless_it_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    marked(folder.path());
    let person = Person { profiles: [Profile::Journalist].into_iter().collect(), ..Person::default() };
    let checkup = checkup(folder.path(), Some(person));
    for language in LANGUAGES {
        for full in [false, true] {
            let wishes = SummaryWishes { full, shown: Wishes::default(), profile: false };
            let summary = summary_of(&checkup, &Words::new(language), &wishes, None);
            assert!(summary.judged_for.is_empty());
            for (format, text) in formats(&summary) {
                let lower = text.to_lowercase();
                for marker in MARKERS.iter().chain(&["wechat", "tencent", "abcdefghijklmnop"]) {
                    assert!(!lower.contains(marker), "{marker} in {format}, {language}, full {full}");
                }
                assert!(!lower.contains(&folder.path().display().to_string()), "{format}: the folder");
                assert!(!text.contains("attention\":") && !text.contains("journalist"), "{format}");
            }
        }
    }
    // And what is ticked is there, which shows that the markers were looked for in the right place.
    let wishes = SummaryWishes { full: true, shown: Wishes { names: true, places: true }, profile: true };
    let summary = summary_of(&checkup, &Words::new("en"), &wishes, None);
    assert_eq!(summary.judged_for.len(), 1);
    for (format, text) in formats(&summary) {
        assert!(text.contains("zqprivateapp") && text.contains("WeChat"), "{format}");
        assert!(format == "csv" || text.contains("zqpath"), "{format}");
    }
}

#[test]
fn every_format_tells_the_same_figures_in_every_language() {
    for persona in std::fs::read_dir(root().join("assets/personas")).unwrap().flatten() {
        let machine = persona.path().join("machine");
        if !machine.is_dir() {
            continue;
        }
        let checkup = checkup(&machine, None);
        for language in LANGUAGES {
            let words = Words::new(language);
            let summary = summary_of(&checkup, &words, &SummaryWishes::of_command(true), None);
            let total: usize = summary.counts.iter().map(|(_, count)| count).sum();
            assert_eq!(total, checkup.assessed.len());
            let all = formats(&summary);
            for (format, text) in &all {
                // Spaces and line ends differ where text is set.
                let flat = |text: &str| text.split_whitespace().collect::<String>();
                let whole = flat(&text.replace(['\\', '"'], "")).replace("&amp;", "&").replace("&#x27;", "'");
                for finding in &summary.findings {
                    let name = flat(&finding.name.replace(['\\', '"'], ""));
                    assert!(whole.contains(&name), "{format} {language}: {name}");
                }
                if matches!(*format, "html" | "md" | "pdf") {
                    let said = flat(&words.say("core-your-situation"));
                    assert!(whole.contains(&said), "{format} {language}: what the words are not");
                    for (word, count) in summary.counts.iter().filter(|(word, _)| *word > Word::Unknown) {
                        assert!(
                            whole.contains(&flat(&words.say(&format!("word-{}", word.as_str())))),
                            "{format} {count}"
                        );
                    }
                }
            }
            assert_eq!(read_summary(all[3].1.as_bytes()).unwrap(), summary, "what was saved is what is opened");
        }
    }
}

#[test]
fn names_that_are_markup_or_formulas_or_steer_a_terminal_are_text() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "etc/os-release", "ID=debian\n");
    let bad = [
        "<script>alert(1)</script>",
        "=HYPERLINK(1)",
        "#import \"x\"",
        "\u{1b}[2Jgone",
        "a\u{202e}cod.exe",
        "$ #panic() $",
        "[x](javascript:1)",
        "מתרגם מהיר 🦊",
    ];
    for (number, name) in bad.iter().enumerate() {
        let text = format!("[Desktop Entry]\nType=Application\nName={name}\nExec=/opt/p{number}/p\n");
        put(folder.path(), &format!("usr/share/applications/p{number}.desktop"), &text);
        put(folder.path(), &format!("opt/p{number}/p"), "x");
    }
    let checkup = checkup(folder.path(), None);
    let summary = summary_of(&checkup, &Words::new("en"), &SummaryWishes::of_command(true), None);
    for (format, text) in formats(&summary) {
        assert!(!text.contains("<script>") || format == "json" || format == "csv" || format == "pdf", "{format}");
        if format != "pdf" {
            assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{format}");
        }
        if format == "csv" {
            let cells = text.split(['\n', ',']).filter(|cell| cell.contains("HYPERLINK"));
            assert!(cells.clone().count() > 0 && cells.clone().all(|cell| cell.starts_with("\"'=")), "{text}");
        }
    }
}

#[test]
fn a_printed_summary_is_tagged_titled_and_in_its_language() {
    let checkup = checkup(&root().join("assets/personas/lin-yue/machine"), None);
    for (language, title) in [("en", "Privacy checkup"), ("cs", "Kontrola soukromí"), ("zh-Hans", "隐私检查")] {
        let summary = summary_of(&checkup, &Words::new(language), &SummaryWishes::of_command(false), None);
        for paper in [Paper::A4, Paper::Letter] {
            let bytes = render_pdf(&summary, paper).unwrap();
            assert!(bytes.len() < 1 << 20, "{} bytes", bytes.len());
            let text = pdf_text(&bytes);
            assert!(text.contains(title), "{language}: {}", &text[..400]);
            let info: String = text.lines().filter(|line| line.contains(':')).collect::<Vec<_>>().join("\n");
            assert!(info.contains("Tagged:          yes"));
            assert!(!info.contains("Author:") && !info.contains("CreationDate:"), "{info}");
            let tag = language.split('-').next().unwrap();
            assert!(text.contains(&format!("/Lang({tag}")) || text.contains(&format!("/Lang ({tag}")), "{language}");
        }
    }
    let chinese = summary_of(&checkup, &Words::new("zh-Hans"), &SummaryWishes::of_command(false), None);
    assert!(pdf_text(&render_pdf(&chinese, Paper::A4).unwrap()).contains("优先处理"));
}

fn sightline(folder: &Path, words: &[&str]) -> (String, Option<i32>) {
    let mut command = Command::new(sightline_tests::program("sightline"));
    command.arg("--database").arg(sightline_tests::riskdb_file(folder)).args(words).env("LANG", "C.UTF-8");
    let output = command.env_remove("LC_ALL").env_remove("LC_MESSAGES").output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (said, output.status.code())
}

#[test]
fn a_file_that_is_there_stays_unless_it_is_to_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let machine = root().join("assets/personas/lin-yue/machine").display().to_string();
    let file = folder.path().join("summary.pdf");
    std::fs::write(&file, "mine").unwrap();
    let shown = file.display().to_string();
    let words = ["checkup", "--root", &machine, "--os", "linux", "--format", "pdf", "--output", &shown];
    let (said, status) = sightline(folder.path(), &words);
    assert_eq!(status, Some(3), "{said}");
    assert!(said.contains(&shown) && said.contains("--force"), "{said}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(sightline(folder.path(), &[words.as_slice(), &["--force"]].concat()).1, Some(0));
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    // A disk that is full, and a folder that is not there: told, with the name.
    for place in ["/dev/full".to_owned(), folder.path().join("nowhere/summary.pdf").display().to_string()] {
        let words = ["checkup", "--root", &machine, "--os", "linux", "--format", "html", "--output", &place];
        let (said, status) = sightline(folder.path(), &[words.as_slice(), &["--force"]].concat());
        assert_eq!(status, Some(3), "{said}");
        assert!(said.contains(&place), "{said}");
    }
}

#[test]
fn a_saved_summary_is_opened_compared_and_refused_when_it_is_not_one() {
    let folder = tempfile::tempdir().unwrap();
    let saved = |persona: &str, file: &str| {
        let machine = root().join("assets/personas").join(persona).join("machine").display().to_string();
        let file = folder.path().join(file).display().to_string();
        let words = ["checkup", "--root", &machine, "--os", "linux", "--format", "summary", "--output", &file];
        assert_eq!(sightline(folder.path(), &words).1, Some(0));
        file
    };
    let (first, second) = (saved("lin-yue", "a.json"), saved("david", "b.json"));
    let (said, status) = sightline(folder.path(), &["summary", &first]);
    assert!(status == Some(0) && said.contains("WeChat") && !said.contains("/home/"), "{said}");
    let (said, _) = sightline(folder.path(), &["summary", &first, &second]);
    assert!(said.contains("New: ") || said.lines().count() > 3, "{said}");
    let (said, _) = sightline(folder.path(), &["summary", &first, &first]);
    assert_eq!(said.lines().count(), 1, "nothing differs from itself: {said}");
    let (said, status) = sightline(folder.path(), &["summary", "--office", "--agreed", &first, &second]);
    assert!(status == Some(0) && said.contains("On a separate device") && said.contains("<bdi>WeChat</bdi>"), "{said}");
    assert_eq!(sightline(folder.path(), &["summary", "--office", "--agreed", &first]).1, Some(2));
    assert_eq!(sightline(folder.path(), &["summary", "--office", &first, &second]).1, Some(2), "nobody has agreed");
    let nameless = folder.path().join("c.json").display().to_string();
    let machine = root().join("assets/personas/jana/machine").display().to_string();
    let words =
        ["checkup", "--root", &machine, "--os", "linux", "--format", "summary", "--no-names", "--output", &nameless];
    assert_eq!(sightline(folder.path(), &words).1, Some(0));
    let (said, status) = sightline(folder.path(), &["summary", "--office", "--agreed", &first, &nameless]);
    assert!(status == Some(3) && said.contains("no names"), "{said}");
    let text = std::fs::read_to_string(&first).unwrap();
    for (bad, word) in [
        (text.replace("\"WeChat\"", "\"Signal\""), "changed after it was written"),
        (text.replace("summary/1", "summary/9"), "newer version"),
        ("{}".to_owned(), "not a summary"),
        (text[..text.len() / 2].to_owned(), "not a summary"),
    ] {
        std::fs::write(folder.path().join("bad.json"), bad).unwrap();
        let file = folder.path().join("bad.json").display().to_string();
        let (said, status) = sightline(folder.path(), &["summary", &file]);
        assert!(status == Some(3) && said.contains(&file) && said.contains(word), "{said}");
    }
}

fn saved(persona: &str, names: bool) -> String {
    let checkup = checkup(&root().join("assets/personas").join(persona).join("machine"), None);
    let wishes = SummaryWishes { full: false, shown: Wishes { names, places: false }, profile: false };
    write_summary(&summary_of(&checkup, &Words::new("en"), &wishes, None))
}

#[test]
fn summaries_of_others_wait_for_their_yes_and_leave_nothing_but_the_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let machine = Machine::at(folder.path().join("none"), Os::Linux);
    let machine = machine.or_else(|_| Machine::at(folder.path().to_owned(), Os::Linux)).unwrap();
    let ports = Ports { documents: Some(folder.path().to_owned()), ..Ports::in_memory() };
    let session = Session::new(machine, Opened::nothing(), ports, Log::in_memory(), "C").unwrap();
    let call = |command: &str, request: Value| session.call("main", command, request);
    let open = |name: &str, text: &str| call("summary_open", json!({ "name": name, "text": text }));
    let yes =
        |at: u32, label: &str| call("summary_label", json!({ "at": at, "label": label, "agreed": true })).unwrap();
    let sheet = |format: &str| call("office_save", json!({ "format": format, "language": "cs", "paper": "a4" }));

    let view = open("jana-novakova.json", &saved("jana", true)).unwrap();
    assert_eq!(view["office_waits"], "few");
    assert_eq!(view["summaries"][0]["label"], "Person 1", "the name of a file may name a person");
    let view = open("b.json", &saved("david", true)).unwrap();
    assert_eq!(view["office_waits"], "unagreed");
    assert!(!view["differences"].as_array().unwrap().is_empty() && !view["office"].as_array().unwrap().is_empty());
    assert_eq!(sheet("pdf").unwrap_err().code, "summary-not-agreed");
    yes(0, "Jana\u{1b}[2J");
    assert_eq!(sheet("pdf").unwrap_err().code, "summary-not-agreed", "both have to agree");
    assert_eq!(yes(1, "<b>David</b>")["office_waits"], Value::Null);
    for format in ["html", "pdf"] {
        let path = sheet(format).unwrap()["path"].as_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        let text = if format == "pdf" { pdf_text(&bytes) } else { String::from_utf8(bytes).unwrap() };
        assert!(text.contains("TeamViewer") && text.contains("Jana[2J") && !text.contains("novakova"), "{format}");
        assert!(format == "pdf" || !text.contains("<b>David"), "{format}");
    }
    let view = open("c.json", &saved("marta", false)).unwrap();
    assert_eq!((view["office_waits"].as_str(), view["office"].as_array().unwrap().len()), (Some("nameless"), 0));
    assert_eq!(call("summary_close", json!({ "at": 2 })).unwrap()["office_waits"], Value::Null);
    assert_eq!(call("summary_close", json!({ "at": 9 })).unwrap_err().code, "not-found");

    // A file that is not one costs only itself; there is an end to how many are held.
    let forged = saved("jana", true).replace("TeamViewer", "Signal");
    for (text, code) in [("{}", "summary-not-one"), (forged.as_str(), "summary-changed")] {
        let error = open("x.json", text).unwrap_err();
        assert_eq!((error.code.as_str(), error.detail.as_deref()), (code, Some("x.json")));
    }
    for _ in 2..15 {
        open("d.json", &saved("jana", true)).unwrap();
    }
    assert_eq!(open("e.json", &saved("jana", true)).unwrap_err().code, "summary-too-many");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "two sheets and nothing else");
}
