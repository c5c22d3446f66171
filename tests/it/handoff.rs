//! What the risk database hands on: queries osquery can run, on tables it has, that mean the versions the entries mean.

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, params};
use serde_json::Value;
use sightline_api::words::{LANGUAGES, Words};
use sightline_api::{Database, advisories_json, osquery_pack};
use sightline_curate::load;
use sightline_tests::{riskdb, root};
use std::cmp::Ordering;
use std::collections::BTreeMap;

fn pack(words: &Words) -> Value {
    serde_json::from_str(&osquery_pack(&Database::from_bytes(riskdb()).unwrap(), words).unwrap()).unwrap()
}

fn queries() -> BTreeMap<String, Value> {
    serde_json::from_value(pack(&Words::new("en"))["queries"].clone()).unwrap()
}

/// Empty tables with osquery's columns, and where each exists.
fn osquery() -> (Connection, BTreeMap<String, String>) {
    let connection = Connection::open_in_memory().unwrap();
    let mut platforms = BTreeMap::new();
    let text = std::fs::read_to_string(root().join("tests/fixtures/osquery-columns.txt")).unwrap();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let columns: Vec<String> = words[2..].iter().map(|column| format!("\"{column}\" TEXT")).collect();
        connection.execute_batch(&format!("CREATE TABLE {} ({});", words[0], columns.join(", "))).unwrap();
        platforms.insert(words[0].to_owned(), words[1].to_owned());
    }
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    // As osquery 5.23 answers: numbers as numbers, a shorter version before a longer one, an error on NULL.
    connection
        .create_scalar_function("version_compare", 2, flags, |context| {
            let (left, right): (String, String) = (context.get(0)?, context.get(1)?);
            let parts = |text: &str| text.split('.').map(|it| it.parse().unwrap_or(0)).collect::<Vec<u64>>();
            Ok(match parts(&left).cmp(&parts(&right)) {
                Ordering::Less => -1,
                Ordering::Equal => 0,
                Ordering::Greater => 1,
            })
        })
        .unwrap();
    (connection, platforms)
}

#[test]
fn every_query_runs_on_tables_osquery_has_where_they_exist() {
    let (connection, platforms) = osquery();
    let queries = queries();
    assert!(queries.len() >= 100, "{}", queries.len());
    for (name, query) in &queries {
        let sql = query["query"].as_str().unwrap();
        let mut statement = connection.prepare(sql).unwrap_or_else(|error| panic!("{name}: {error}\n{sql}"));
        assert!(statement.query([]).unwrap().next().unwrap().is_none(), "{name} answers with nothing installed");
        let table = sql.split(" AS t").next().and_then(|before| before.rsplit(' ').next()).unwrap();
        let platform = &platforms[table];
        let asked = query["platform"].as_str().unwrap();
        assert!(asked == platform || (platform == "all" && asked == "darwin,linux,windows"), "{name}: {asked}");
        assert!(query["interval"].as_u64().is_some_and(|seconds| seconds >= 3600), "{name}");
        assert_eq!(query["snapshot"], true, "{name}");
        let description = query["description"].as_str().unwrap();
        assert!(description.contains("https://"), "{name} names no source: {description}");
        assert!(!query["value"].as_str().unwrap().is_empty(), "{name}");
        assert_eq!(sql.contains("version_compare"), name.ends_with("-version-ranges"), "{name}");
        assert!(!sql.contains("version_compare") || query["version"] == "5.11.0", "{name}");
    }
}

#[test]
fn advisories_are_asked_for_by_the_versions_they_name() {
    let (connection, _) = osquery();
    connection.execute("INSERT INTO users (uid) VALUES ('1000')", []).unwrap();
    let queries = queries();
    let cyberhaven = "pajkjnmeojmbapicmbpliphjmcekeaac";
    let free_vpn = "jcbiifklmgnkppebelchllpdbnibihel";
    for (name, id, version, meant) in [
        ("cyberhaven-2024-chrome_extensions-versions", cyberhaven, Some("24.10.4"), true),
        ("cyberhaven-2024-chrome_extensions-versions", cyberhaven, Some("24.10.4.0"), true),
        ("cyberhaven-2024-chrome_extensions-versions", cyberhaven, Some("24.10.5"), false),
        ("cyberhaven-2024-chrome_extensions-versions", cyberhaven, Some("24.10.3"), false),
        ("cyberhaven-2024-chrome_extensions-versions", cyberhaven, None, false),
        ("freevpn-one-2025-chrome_extensions-version-ranges", free_vpn, Some("3.0.3"), true),
        ("freevpn-one-2025-chrome_extensions-version-ranges", free_vpn, Some("3.0.10"), true),
        ("freevpn-one-2025-chrome_extensions-version-ranges", free_vpn, Some("3.0.2"), false),
        ("freevpn-one-2025-chrome_extensions-version-ranges", free_vpn, Some(""), false),
        ("freevpn-one-2025-chrome_extensions-version-ranges", free_vpn, None, false),
    ] {
        connection.execute("DELETE FROM chrome_extensions", []).unwrap();
        connection
            .execute(
                "INSERT INTO chrome_extensions (uid, identifier, version) VALUES ('1000', ?1, ?2)",
                params![id, version],
            )
            .unwrap();
        let sql = queries[name]["query"].as_str().unwrap();
        let found = connection.prepare(sql).unwrap().exists([]).unwrap();
        assert_eq!(found, meant, "{id} {version:?}\n{sql}");
    }
}

#[test]
fn only_what_there_is_something_to_say_of_is_asked_for() {
    let queries = queries();
    for product in ["signal", "firefox", "vlc", "keepassxc", "thunderbird", "libreoffice", "bitwarden", "7zip"] {
        let prefix = format!("{product}-");
        assert!(!queries.keys().any(|name| name.starts_with(&prefix)), "{product}");
    }
    for query in ["wechat-programs", "wechat-apps", "wechat-deb_packages", "kaspersky-programs"] {
        assert!(queries.contains_key(query), "{query}");
    }
    for language in LANGUAGES {
        let pack = pack(&Words::new(language));
        for query in pack["queries"].as_object().unwrap().values() {
            let told = format!("{} {}", query["description"], query["value"]);
            assert!(!told.contains("core-pack") && !told.contains("status-"), "{language}: {told}");
        }
    }
}

#[test]
fn the_advisories_are_handed_on_whole() {
    let export = advisories_json(&Database::from_bytes(riskdb()).unwrap()).unwrap();
    assert_eq!(export["schema"], "sightline.advisories/1");
    let sources = load(&root().join("assets/riskdb")).unwrap().catalogue.advisories;
    let rows = export["advisories"].as_array().unwrap();
    assert_eq!(rows.len(), sources.len());
    for row in rows {
        let source = &sources[row["id"].as_str().unwrap()];
        assert_eq!(row["title"], source.title.as_str());
        assert_eq!(row["kind"], source.kind.as_str());
        assert_eq!(row["verification"], source.verification.as_str());
        assert_eq!(row["status"], source.status.as_str());
        assert_eq!(row["date"], source.date.to_string());
        assert_eq!(row["text"]["en"], source.text["en"].as_str());
        assert_eq!(row["sources"].as_array().unwrap().len(), source.sources.len());
        let affected = row["affected"].as_array().unwrap();
        assert_eq!(affected.len(), source.affected.len(), "{}", source.id);
        for extension in &source.affected {
            let stands = affected.iter().any(|one| {
                one["id"].as_str().is_some_and(|id| id.eq_ignore_ascii_case(&extension.id))
                    && one["store"] == extension.store.as_str()
                    && one["name"].as_str().unwrap_or_default() == extension.name
                    && one["versions"].as_str() == extension.versions.as_deref()
                    && one["fixed_in"].as_str() == extension.fixed_in.as_deref()
            });
            assert!(stands, "{}: {extension:?}", source.id);
        }
    }
}
