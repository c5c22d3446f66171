//! A query pack osquery loads as it is: one query per entry and table, once a day, as snapshots.

use super::Known;
use serde_json::{Map, Value, json};
use sightline_model::knowledge::{Class, Dossier, Fact, Polarity, Purpose, Status, text_in};
use sightline_model::version::Range;
use sightline_model::{Identifier, IdentifierKind as Kind, Question};
use sightline_words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Seconds between two runs: what is installed changes slowly, and each query reads whole lists.
const INTERVAL: u32 = 86_400;
/// The first release with `version_compare` (osquery's changelog, pull request 8168). An older agent skips the queries
/// that say so and still runs all others.
const COMPARES_VERSIONS: &str = "5.11.0";
/// Statements told of a product, the gravest first; the entry itself has them all.
const MOST_TOLD: usize = 3;

/// A table of osquery, the part of a query before `WHERE`, and where the table exists.
struct Table {
    /// The table, and where it is asked in two ways, which.
    name: &'static str,
    select: &'static str,
    platform: &'static str,
    /// The release it came with, where that is not long ago.
    since: Option<&'static str>,
}

// No query asks for user names, paths or profiles: a number of the user is enough to act on, and less is kept.
// Tables of users' browsers and editors want the users; without them osquery looks at its own user alone.
const CHROME: Table = Table {
    name: "chrome_extensions",
    select: "SELECT t.uid, t.browser_type, t.identifier, t.name, t.version, t.state FROM users CROSS JOIN chrome_extensions AS t USING (uid)",
    platform: "darwin,linux,windows",
    since: None,
};
const FIREFOX: Table = Table {
    name: "firefox_addons",
    select: "SELECT t.uid, t.identifier, t.name, t.version, t.active FROM users CROSS JOIN firefox_addons AS t USING (uid)",
    platform: "darwin,linux,windows",
    since: None,
};
const VSCODE: Table = Table {
    name: "vscode_extensions",
    select: "SELECT t.uid, t.name, t.version FROM users CROSS JOIN vscode_extensions AS t USING (uid)",
    platform: "darwin,linux,windows",
    since: Some("5.11.0"),
};
const PROGRAMS: Table = Table {
    name: "programs",
    select: "SELECT t.name, t.version, t.publisher FROM programs AS t",
    platform: "windows",
    since: None,
};
// A query of its own: older agents do not have the column, and the others are not to fail with it.
const PACKAGED: Table = Table {
    name: "programs-packaged",
    select: "SELECT t.name, t.version, t.package_family_name FROM programs AS t",
    platform: "windows",
    since: None,
};
const APPS: Table = Table {
    name: "apps",
    select: "SELECT t.bundle_identifier, t.name, t.bundle_short_version FROM apps AS t",
    platform: "darwin",
    since: None,
};
const BREW: Table = Table {
    name: "homebrew_packages",
    select: "SELECT t.name, t.type, t.version FROM homebrew_packages AS t",
    platform: "darwin",
    since: None,
};
const DEB: Table = Table {
    name: "deb_packages",
    select: "SELECT t.name, t.version, t.maintainer FROM deb_packages AS t",
    platform: "linux",
    since: None,
};
const RPM: Table = Table {
    name: "rpm_packages",
    select: "SELECT t.name, t.version, t.vendor FROM rpm_packages AS t",
    platform: "linux",
    since: None,
};

/// The pack, as JSON with a line break at its end.
///
/// Advisories are asked for by extension id, and by version where they name versions. Products are asked for by
/// identifiers that are certain (never by a bare name), and only those of which there is something to say: a concern of
/// magnitude 2 or more that a source states, or, an act of an authority that is in force and no censor's (one that
/// binds officials alone is none for a product that audits or published source vouch for). Whose law applies is no such concern. An entry whose identifiers no table has leaves no query.
///
/// ```
/// let pack = sightline_report::handoff::osquery_pack(&[], &sightline_words::Words::new("en"));
/// assert_eq!(pack, "{\n  \"platform\": \"all\",\n  \"queries\": {}\n}\n");
/// ```
#[must_use]
pub fn osquery_pack(known: &[Known], words: &Words) -> String {
    let mut queries = Map::new();
    for one in known {
        let made = if one.dossier.advisory.is_some() { of_advisory(one, words) } else { of_product(one, words) };
        queries.extend(made);
    }
    // Text, numbers and maps of them always serialise.
    let mut json = serde_json::to_string_pretty(&json!({"platform": "all", "queries": queries})).unwrap_or_default();
    json.push('\n');
    json
}

fn of_advisory(known: &Known, words: &Words) -> Vec<(String, Value)> {
    let dossier = &known.dossier;
    let Some(advisory) = &dossier.advisory else { return Vec::new() };
    let Some(fact) = dossier.facts.first().filter(|fact| speaks(fact)) else { return Vec::new() };
    let mut queries = Vec::new();
    for (table, kind) in [(CHROME, Kind::ChromiumExtension), (FIREFOX, Kind::FirefoxAddon)] {
        let mut plain: BTreeSet<String> = BTreeSet::new();
        let mut exact: Vec<String> = Vec::new();
        let mut compared: Vec<String> = Vec::new();
        let mut versions: Vec<String> = Vec::new();
        for id in known.identifiers.iter().filter(|it| it.kind == kind).map(|it| &it.value) {
            let Some((named, _)) = advisory.affected.get(id) else { continue };
            let Some(range) = named else {
                plain.insert(id.clone());
                continue;
            };
            // A range nobody can read must not become "all versions".
            let Ok(parsed) = range.parse::<Range>() else { continue };
            let condition = format!("({} AND ({}))", identifier_is(kind, id), versions_in(&parsed));
            let compares = condition.contains("version_compare");
            if compares { &mut compared } else { &mut exact }.push(condition);
            versions.push(format!("{id} {range}"));
        }
        let shown = shown(&advisory.listed, &versions);
        let mut add = |suffix: &str, conditions: Vec<String>, since: Option<&str>| {
            if conditions.is_empty() {
                return;
            }
            let mut told = vec![format!("{}.", dossier.name.trim_end_matches('.')), told(fact, words)];
            if !suffix.is_empty() {
                told.push(words.say_with("core-pack-versions", &[("versions", shown.as_str().into())]));
            }
            told.push(sources(&[fact], words));
            let value = words.say(&format!("core-pack-{}", action(&advisory.action)));
            let name = format!("{}-{}{suffix}", dossier.id, table.name);
            queries.push((name, query(&table, &conditions, &told, &value, since)));
        };
        add("", in_list(kind, &plain).into_iter().collect(), None);
        add("-versions", exact, None);
        add("-version-ranges", compared, Some(COMPARES_VERSIONS));
    }
    queries
}

/// What an advisory asks for, as the catalogue has sentences for it.
fn action(action: &str) -> &str {
    if ["remove", "update"].contains(&action) { action } else { "find-out" }
}

fn shown(listed: &BTreeMap<String, (String, String)>, versions: &[String]) -> String {
    let named = versions.iter().map(|line| {
        let (id, range) = line.split_once(' ').unwrap_or((line, ""));
        let name = listed.get(id).map_or(id, |(_, name)| name);
        format!("{name} {range}")
    });
    named.collect::<Vec<_>>().join("; ")
}

fn of_product(known: &Known, words: &Words) -> Vec<(String, Value)> {
    let dossier = &known.dossier;
    let mut facts: Vec<&Fact> = dossier.facts.iter().filter(|fact| speaks(fact)).collect();
    // What audits and published source speak for is not asked for because a state tells its officials to use another.
    let vouched = dossier.facts.iter().any(|fact| fact.polarity == Polarity::Trust);
    let of_officials = |fact: &Fact| fact.class == Class::Restriction && !fact.bounds.role.is_empty();
    if facts.iter().all(|fact| vouched && of_officials(fact)) {
        return Vec::new();
    }
    facts.sort_by_key(|fact| std::cmp::Reverse((fact.magnitude, fact.event_date.map(|date| date.midpoint()))));
    facts.truncate(MOST_TOLD);
    let mut tables: BTreeMap<&'static str, (Table, BTreeMap<Kind, BTreeSet<String>>)> = BTreeMap::new();
    for identifier in &known.identifiers {
        let Some(table) = table_of(identifier) else { continue };
        let (_, kinds) = tables.entry(table.name).or_insert_with(|| (table, BTreeMap::new()));
        kinds.entry(identifier.kind).or_default().insert(identifier.value.clone());
    }
    let mut told: Vec<String> = vec![title(dossier, words)];
    told.extend(facts.iter().map(|fact| self::told(fact, words)));
    told.push(sources(&facts, words));
    let value = words.say("core-pack-product");
    tables
        .into_values()
        .map(|(table, kinds)| {
            let conditions: Vec<String> = kinds.iter().filter_map(|(kind, values)| in_list(*kind, values)).collect();
            let name = format!("{}-{}", dossier.id, table.name);
            (name, query(&table, &conditions, &told, &value, table.since))
        })
        .collect()
}

/// Whether a statement is reason enough to ask a fleet for the program: stated by a source, grave enough, and standing.
/// One that concerns certain versions only is left out: the query of a product asks for none, and what is repaired is
/// not to be taken for what was not.
fn speaks(fact: &Fact) -> bool {
    let act = fact.class == Class::Restriction;
    let weighs = if act { fact.purpose != Some(Purpose::Blocking) } else { fact.magnitude >= 2 };
    fact.polarity == Polarity::Concern
        && fact.question != Question::D1
        && !matches!(fact.status, Status::Superseded | Status::FixedVerified)
        && !(fact.class == Class::Technical && fact.status == Status::VendorSaysFixed)
        && (fact.affected.is_none() && fact.fixed_in.is_none())
        && weighs
}

fn title(dossier: &Dossier, words: &Words) -> String {
    let what = text_in(&dossier.text, &[words.language()]).map_or("", |(_, text)| text);
    format!("{}: {what}", dossier.name)
}

/// The statement in the database's words, with where it stands.
fn told(fact: &Fact, words: &Words) -> String {
    let text = text_in(&fact.text, &[words.language()]).map_or("", |(_, text)| text);
    let status = words.say(&format!("status-{}", fact.status.as_str()));
    match fact.event_date {
        Some(date) => format!("{text} [{date}; {status}]"),
        None => format!("{text} [{status}]"),
    }
}

fn sources(facts: &[&Fact], words: &Words) -> String {
    let urls: BTreeSet<&str> = facts.iter().flat_map(|fact| &fact.sources).map(|it| it.url.as_str()).collect();
    let urls = urls.into_iter().collect::<Vec<_>>().join(" ");
    words.say_with("core-pack-sources", &[("sources", urls.as_str().into())])
}

fn query(table: &Table, conditions: &[String], told: &[String], value: &str, since: Option<&str>) -> Value {
    let mut query = json!({
        "query": format!("{} WHERE {};", table.select, conditions.join(" OR ")),
        "interval": INTERVAL,
        "snapshot": true,
        "platform": table.platform,
        "description": told.join(" "),
        "value": value,
    });
    if let (Some(since), Value::Object(query)) = (since, &mut query) {
        query.insert("version".to_owned(), since.into());
    }
    query
}

/// Where a certain identifier is looked for. `None`: osquery has no table, or the identifier is not certain.
fn table_of(identifier: &Identifier) -> Option<Table> {
    Some(match identifier.kind {
        Kind::ChromiumExtension => CHROME,
        Kind::FirefoxAddon => FIREFOX,
        Kind::EditorExtension => VSCODE,
        // Without a publisher it is a bare name.
        Kind::WindowsProgram if identifier.value.rsplit_once('|').is_some_and(|(_, by)| !by.is_empty()) => PROGRAMS,
        Kind::Msix => PACKAGED,
        Kind::MacosBundle => APPS,
        Kind::Cask | Kind::Formula => BREW,
        Kind::Deb | Kind::DebDistro => DEB,
        Kind::Rpm | Kind::RpmDistro => RPM,
        _ => return None,
    })
}

/// The condition for any of the values. `None`: there are none.
fn in_list(kind: Kind, values: &BTreeSet<String>) -> Option<String> {
    if kind == Kind::WindowsProgram {
        let pairs = values.iter().filter_map(|value| value.rsplit_once('|')).map(|(name, publisher)| {
            format!("({} AND {})", folded("t.name", &[name]), folded("t.publisher", &[publisher]))
        });
        return Some(pairs.collect::<Vec<_>>().join(" OR ")).filter(|it| !it.is_empty());
    }
    let all: Vec<&str> = values.iter().map(String::as_str).collect();
    let list = || all.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", ");
    if all.is_empty() {
        return None;
    }
    Some(match kind {
        Kind::FirefoxAddon => folded("t.identifier", &all),
        Kind::EditorExtension => folded("t.name", &all),
        Kind::Msix => folded("t.package_family_name", &all),
        Kind::MacosBundle => folded("t.bundle_identifier", &all),
        Kind::Cask => format!("(t.type = 'cask' AND t.name IN ({}))", list()),
        Kind::Formula => format!("(t.type = 'formula' AND t.name IN ({}))", list()),
        Kind::ChromiumExtension => format!("t.identifier IN ({})", list()),
        _ => format!("t.name IN ({})", list()),
    })
}

fn identifier_is(kind: Kind, id: &str) -> String {
    in_list(kind, &BTreeSet::from([id.to_owned()])).unwrap_or_default()
}

/// Equal to one of the values, case aside. SQLite folds ASCII alone, so other scripts are asked for in lower case, as
/// they are kept, and with capitals where words begin.
fn folded(column: &str, values: &[&str]) -> String {
    let mut forms: BTreeSet<String> = BTreeSet::new();
    for value in values {
        forms.insert((*value).to_owned());
        if !value.is_ascii() {
            forms.insert(value.split(' ').map(capital).collect::<Vec<_>>().join(" "));
        }
    }
    let list: Vec<String> = forms.iter().map(|form| quoted(form)).collect();
    format!("{column} COLLATE NOCASE IN ({})", list.join(", "))
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A string of SQL.
fn quoted(text: &str) -> String {
    // A NUL would end the statement for SQLite; none of the naming systems has one.
    format!("'{}'", text.replace('\0', "").replace('\'', "''"))
}

/// The range as a condition on `t.version`. osquery takes `1.2` and `1.2.0` for different versions, we do not; so the
/// bounds are asked for in all lengths a browser's version can have.
fn versions_in(range: &Range) -> String {
    let version = "t.version";
    // `version_compare` fails on NULL, and one row that fails ends the query.
    let compared = |limit: &str| format!("version_compare(ifnull({version}, ''), {})", quoted(limit));
    let groups = range.terms().map(|terms| {
        let terms: Vec<String> = terms
            .map(|(sign, limit)| {
                let equal: Vec<String> = lengths(limit).iter().map(|form| quoted(form)).collect();
                let equal = equal.join(", ");
                match sign {
                    "=" => format!("{version} IN ({equal})"),
                    "<=" | ">=" => format!("({} {} 0 OR {version} IN ({equal}))", compared(limit), &sign[..1]),
                    _ => format!("({} {sign} 0 AND {version} NOT IN ({equal}))", compared(limit)),
                }
            })
            .collect();
        terms.join(" AND ")
    });
    let groups: Vec<String> = groups.map(|group| format!("({group})")).collect();
    // An entry without a version (what an uninstalled extension leaves behind) is before every bound; it is not meant.
    format!("{version} <> '' AND ({})", groups.join(" OR "))
}

/// The version as written and with zeros left out or added at its end, up to the four parts a browser allows.
fn lengths(version: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::from([version.to_owned()]);
    let plain: Option<Vec<u64>> = version.split('.').map(|part| part.parse().ok()).collect();
    if let Some(mut parts) = plain.filter(|parts| parts.len() <= 4) {
        while parts.len() > 1 && parts.last() == Some(&0) {
            parts.pop();
        }
        while parts.len() <= 4 {
            forms.insert(parts.iter().map(u64::to_string).collect::<Vec<_>>().join("."));
            parts.push(0);
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_a_query_stays_text() {
        assert_eq!(quoted("x' OR 1=1 --"), "'x'' OR 1=1 --'");
        assert_eq!(
            in_list(Kind::WindowsProgram, &["o'brien|ада".to_owned()].into()).unwrap_or_default(),
            "(t.name COLLATE NOCASE IN ('o''brien') AND t.publisher COLLATE NOCASE IN ('Ада', 'ада'))"
        );
    }

    #[test]
    fn a_bare_name_is_asked_for_nowhere() {
        for (kind, value) in [
            (Kind::WindowsProgram, "chat"),
            (Kind::WindowsProgram, "chat|"),
            (Kind::Process, "chat.exe"),
            (Kind::DesktopEntry, "chat.desktop"),
        ] {
            assert!(table_of(&Identifier::new(kind, value)).is_none(), "{value}");
        }
    }

    #[test]
    fn equal_versions_are_asked_for_in_every_length() {
        let all = |version: &str| lengths(version).into_iter().collect::<Vec<_>>();
        assert_eq!(all("24.10.4"), ["24.10.4", "24.10.4.0"]);
        assert_eq!(all("4.00"), ["4", "4.0", "4.0.0", "4.0.0.0", "4.00"]);
        assert_eq!(all("1.0-beta"), ["1.0-beta"]);
    }
}
