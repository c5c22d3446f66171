//! What an author is told: every message of one deliberately awful catalogue, and a message for every slip in a good one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests stop at the first surprise")]

use sightline_curate::{Finding, Severity, all_checks, compile, lint, load};
use sightline_model::Date;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> PathBuf {
    here().join("../../../assets/riskdb")
}

fn day() -> Date {
    "2026-11-23".parse().unwrap()
}

fn findings(root: &Path) -> Vec<Finding> {
    lint(&load(root).unwrap(), day())
}

/// `SIGHTLINE_BLESS=1` writes what is told now; read the difference before it is committed.
#[test]
fn everything_wrong_with_the_awful_catalogue_is_told() {
    let all = findings(&here().join("tests/awful"));
    let told: String = all.iter().map(|finding| format!("{finding}\n")).collect();
    let path = here().join("tests/awful.txt");
    if std::env::var_os("SIGHTLINE_BLESS").is_some() {
        fs::write(&path, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(&path).unwrap_or_default(), "SIGHTLINE_BLESS=1 writes tests/awful.txt");
    let ids: BTreeSet<&str> = all.iter().map(|finding| finding.check).collect();
    for (id, reason) in all_checks() {
        assert!(ids.contains(id), "the awful catalogue has nothing for `{id}`");
        assert!(reason.ends_with('.') && reason.len() > 30, "{id}: {reason}");
    }
}

/// The real sources, one file of them changed.
struct Changed(tempfile::TempDir);

impl Changed {
    /// Only what the entries under test refer to: lint of the whole takes its time in every round.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let loaded = load(&sources()).unwrap();
        for file in loaded.files.values() {
            let path = folder.path().join(&file.name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, &file.text).unwrap();
        }
        Self(folder)
    }

    fn told(&self, file: &str, from: &str, to: &str) -> Vec<Finding> {
        let path = self.0.path().join(file);
        let good = fs::read_to_string(&path).unwrap();
        assert!(good.contains(from), "{file} has no {from:?}");
        fs::write(&path, good.replacen(from, to, 1)).unwrap();
        let errors = findings(self.0.path()).into_iter().filter(|it| it.severity == Severity::Error).collect();
        fs::write(&path, good).unwrap();
        errors
    }
}

#[test]
fn a_slip_in_any_field_fails_with_file_and_line() {
    let changed = Changed::new();
    let product = "products/wechat.toml";
    let entity = "entities/tencent.toml";
    let restriction = "restrictions/in-2020-06-29.toml";
    let jurisdiction = "jurisdictions/cn.toml";
    let advisory = "advisories/cyberhaven-2024.toml";
    let permission = "permissions/active-tab.toml";
    let slips: &[(&str, &str, &str)] = &[
        // A head: missing, of the wrong kind, a wrong word, another id, an unknown key.
        (product, "name = \"WeChat\"\n", ""),
        (product, "name = \"WeChat\"", "name = 7"),
        (product, "id = \"wechat\"", "id = \"weechat\""),
        (product, "category = \"messaging\"", "category = \"mesaging\""),
        (product, "owner = \"wechat-international\"", "owner = \"wechat-intl\""),
        (product, "power = \"broad\"", "power = \"mighty\""),
        (product, "\"communication\"", "\"comunication\""),
        (product, "ask_about = \"first\"", "ask_about = \"always\""),
        (product, "reviewed = \"2026", "reviewed = \"26"),
        (product, "reviewer =", "reviever ="),
        // Identifiers: another product's, another form, another naming system.
        (product, "deb = [\"wechat\"]", "deb = [\"slack-desktop\"]"),
        (product, "deb = [\"wechat\"]", "deb = [\"We Chat\"]"),
        (product, "deb = [\"wechat\"]", "debian = [\"wechat\"]"),
        (product, "deb = [\"wechat\"]", "deb = [\"pia\"]"),
        (product, "\"WeChat|Tencent\"", "\"WeChat\""),
        (product, "\"wechat.desktop\"", "\"wechat\""),
        // A statement: question, polarity, magnitude, grade, class, status, dates, words, source.
        (product, "question = \"D4\"", "question = \"D9\""),
        (product, "question = \"D4\"", "question = \"D6\""),
        (product, "polarity = \"concern\"", "polarity = \"concerning\""),
        (product, "magnitude = 3\n", ""),
        (product, "magnitude = 3", "magnitude = 4"),
        (product, "grade = \"A1\"", "grade = \"A+\""),
        (product, "class = \"practice\"", "class = \"practise\""),
        (product, "status = \"open\"", "status = \"opened\""),
        (product, "event_date = \"2020-05-07\"", "event_date = \"2020-13-07\""),
        (product, "event_date = \"2020-05-07\"", "event_date = \"2030-05-07\""),
        (product, "corroborated = \"2024-10-15\"", "corroborated = \"2014-10-15\""),
        (product, "Researchers showed", "It is known to be evil:"),
        (product, "[claims.text]\nen =", "[claims.text]\ncs ="),
        (product, "url = \"https://citizenlab.ca", "url = \"http://citizenlab.ca"),
        (product, "publisher = \"Citizen Lab\"", "publisher = \"\""),
        (entity, "country = \"CN\"", "country = \"CX\""),
        (entity, "id = \"tencent\"", "id = \"tencents\""),
        (restriction, "purpose = \"", "purpose = \"x"),
        (restriction, "magnitude = ", "magnitude = 1"),
        (restriction, "products = [\"", "products = [\"x"),
        (restriction, "status = \"", "status = \"x"),
        (restriction, "date = \"2020", "date = \"2040"),
        (jurisdiction, "access = 2", "access = 3"),
        (jurisdiction, "eu_adequacy = \"", "eu_adequacy = \"x"),
        (jurisdiction, "year = ", "year = \"x\" #"),
        (advisory, "kind = \"", "kind = \"x"),
        (advisory, "verification = \"", "verification = \"x"),
        (advisory, "action = \"", "action = \"x"),
        (advisory, "store = \"chrome\"", "store = \"crome\""),
        (advisory, "grade = \"", "grade = \"x"),
        (permission, "kind = \"", "kind = \"x"),
        (permission, "id = \"active-tab\"", "id = \"activetab\""),
    ];
    for (file, from, to) in slips {
        let errors = changed.told(file, from, to);
        let here = errors.iter().find(|finding| finding.file == *file);
        let finding = here.unwrap_or_else(|| panic!("{file}: {from:?} → {to:?} is not noticed: {errors:#?}"));
        assert!(finding.line >= 1 && finding.message.len() > 8, "{finding}");
        assert!(finding.to_string().starts_with(&format!("{file}:{}: error[", finding.line)), "{finding}");
    }
}

#[test]
fn a_draft_is_linted_and_not_compiled() {
    let changed = Changed::new();
    let path = changed.0.path().join("products/wechat.toml");
    let good = fs::read_to_string(&path).unwrap();
    fs::write(&path, good.replacen("name = \"WeChat\"", "name = \"WeChat\"\ndraft = true", 1)).unwrap();
    let errors: Vec<Finding> =
        findings(changed.0.path()).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let database = sightline_riskdb::RiskDb::from_bytes(&compile(&load(changed.0.path()).unwrap()).unwrap()).unwrap();
    assert!(database.dossier("wechat").unwrap().is_none());
    assert!(database.dossier("qq").unwrap().is_some());
    fs::write(&path, good.replacen("name = \"WeChat\"", "name = \"\"\ndraft = true\ncategory_ = 1", 1)).unwrap();
    assert!(findings(changed.0.path()).iter().any(|finding| finding.file == "products/wechat.toml"));
}
