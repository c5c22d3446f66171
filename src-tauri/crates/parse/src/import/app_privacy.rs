//! An iPhone's or iPad's App Privacy Report (`App_Privacy_Report_v4_….ndjson`): one JSON object a line.
//! Fields: Apple, “Inspecting app activity data”.
//!
//! ```text
//! {"accessor":{"identifier":"com.example.app","identifierType":"bundleID"},"category":"location","identifier":"…",
//!  "kind":"intervalBegin","timeStamp":"2026-03-01T10:00:00.000+01:00","type":"access"}
//! {"bundleID":"com.example.app","domain":"a.example","domainOwner":"Example","hits":3,"initiatedType":"AppInitiated",
//!  "firstTimeStamp":"…","timeStamp":"…","type":"networkActivity"}
//! ```

use super::Flaws;
use crate::{Parsed, text};
use serde_json::{Map, Value};
use sightline_model::{Observation, ObservationKind, Reason};
use std::{cmp::Reverse, collections::BTreeMap};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// Most apps taken.
const MAX_APPS: usize = 5_000;
/// Most observations kept of one app: the most frequent.
pub const MAX_OBSERVED: usize = 500;
/// Most different observations counted of one app while reading.
const MAX_COUNTED: usize = 20_000;

/// One app of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct App {
    /// Bundle id.
    pub bundle_id: String,
    /// Its name, which today's reports do not give. `None`: not given.
    pub name: Option<String>,
    /// What it did; sensors first, then domains, each from most to least frequent.
    pub observed: Vec<Observation>,
    /// How many different observations there were beyond those kept.
    pub left_out: usize,
}

#[derive(Default)]
struct Tally {
    name: Option<String>,
    seen: BTreeMap<(ObservationKind, String), Seen>,
}

#[derive(Default)]
struct Seen {
    begins: u64,
    /// One that began before the report only ends in it.
    ends: u64,
    last: i64,
    owner: Option<String>,
}

/// Reads the report.
///
/// # Errors
/// `import-not-app-privacy-report` when no line is of the report's kind; `too-large`.
pub fn parse(bytes: &[u8]) -> Result<Parsed<App>, Reason> {
    let text = super::decode(bytes)?;
    let mut flaws = Flaws::default();
    let mut apps: BTreeMap<String, Tally> = BTreeMap::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let code = match serde_json::from_str::<Value>(line) {
            Ok(Value::Object(line)) => take(&mut apps, &line).err(),
            Ok(_) => Some("bad-format"),
            Err(error) if error.is_eof() => Some("truncated"),
            Err(_) => Some("bad-json"),
        };
        code.into_iter().for_each(|code| flaws.add(code, number + 1));
    }
    if apps.is_empty() {
        return Err(Reason::new("import-not-app-privacy-report"));
    }
    Ok(Parsed { records: apps.into_iter().map(app).collect(), flaws: flaws.reasons() })
}

fn take(apps: &mut BTreeMap<String, Tally>, line: &Map<String, Value>) -> Result<(), &'static str> {
    let text = |key: &str| line.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    let accessor = line.get("accessor").and_then(|it| it.get("identifier")).and_then(Value::as_str);
    let time = text("timeStamp").or(text("timestamp")).map_or(0, seconds);
    // Reports of the first iOS with them gave no type, and the system's own name for the sensor.
    let sensor = text("category").or_else(|| text("tccService")?.strip_prefix("kTCCService"));
    let (id, what) = match text("type") {
        Some("access") | None if accessor.is_some() => {
            let sensor = sensor.and_then(text::clean_name).ok_or("bad-format")?;
            let ends = text("kind") == Some("intervalEnd");
            (accessor, Some(((ObservationKind::Sensor, sensor), u64::from(!ends), u64::from(ends), None)))
        }
        Some("networkActivity") | None if text("domain").is_some() => {
            let domain = text("domain").and_then(text::clean_name).ok_or("bad-format")?.to_lowercase();
            let hits = line.get("hits").and_then(Value::as_u64).unwrap_or(1);
            let owner = text("domainOwner").and_then(text::clean_name);
            (text("bundleID"), Some(((ObservationKind::Domain, domain), hits, 0, owner)))
        }
        Some("access" | "networkActivity") => return Err("bad-format"),
        // What a later system adds is no damage; an app it names is on the phone all the same.
        Some(_) => (text("bundleID").or(text("bundleIdentifier")), None),
        None => return Err("bad-format"),
    };
    let Some(id) = id else { return if what.is_some() { Err("bad-format") } else { Ok(()) } };
    if !is_bundle_id(id) {
        return Err("bad-format");
    }
    if !apps.contains_key(id) && apps.len() >= MAX_APPS {
        return Err("too-many");
    }
    let app = apps.entry(id.to_owned()).or_default();
    let name = text("appName").or(text("displayName")).or(text("name"));
    app.name = app.name.take().or_else(|| name.and_then(text::clean_name));
    let Some((key, begins, ends, owner)) = what else { return Ok(()) };
    if !app.seen.contains_key(&key) && app.seen.len() >= MAX_COUNTED {
        return Err("too-many");
    }
    let seen = app.seen.entry(key).or_default();
    seen.begins = seen.begins.saturating_add(begins);
    seen.ends = seen.ends.saturating_add(ends);
    seen.last = seen.last.max(time);
    seen.owner = seen.owner.take().or(owner);
    Ok(())
}

fn app((bundle_id, tally): (String, Tally)) -> App {
    let observation = |((kind, name), seen): ((_, _), Seen)| Observation {
        kind,
        name,
        count: if seen.begins == 0 { seen.ends } else { seen.begins },
        last: seen.last,
        owner: seen.owner,
    };
    let mut observed: Vec<Observation> = tally.seen.into_iter().map(observation).collect();
    observed.sort_by(|a, b| (a.kind, Reverse(a.count), &a.name).cmp(&(b.kind, Reverse(b.count), &b.name)));
    let left_out = observed.len().saturating_sub(MAX_OBSERVED);
    observed.truncate(MAX_OBSERVED);
    App { bundle_id, name: tally.name, observed, left_out }
}

/// Unix seconds; 0 when it is no time.
fn seconds(text: &str) -> i64 {
    OffsetDateTime::parse(text, &Rfc3339).map_or(0, OffsetDateTime::unix_timestamp)
}

fn is_bundle_id(id: &str) -> bool {
    (1..=255).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{"accessor":{"identifier":"com.example.chat","identifierType":"bundleID"},"category":"microphone","identifier":"A","kind":"intervalBegin","timeStamp":"2026-03-01T10:00:00.000+01:00","type":"access"}
{"accessor":{"identifier":"com.example.chat","identifierType":"bundleID"},"category":"microphone","identifier":"A","kind":"intervalEnd","timeStamp":"2026-03-01T10:00:07.000+01:00","type":"access"}
{"accessor":{"identifier":"com.example.chat","identifierType":"bundleID"},"category":"location","identifier":"B","kind":"intervalEnd","timeStamp":"2026-03-01T09:00:00Z","type":"access"}
{"bundleID":"com.example.chat","domain":"T.example","domainOwner":"Tracker Inc.","domainType":1,"hits":40,"timeStamp":"2026-03-02T10:00:00Z","type":"networkActivity"}
{"bundleID":"com.example.chat","domain":"t.example","domainOwner":"","hits":2,"timeStamp":"2026-03-01T10:00:00Z","type":"networkActivity"}
{"stream":"com.apple.privacy.accounting.stream.tcc","accessor":{"identifier":"com.example.old"},"tccService":"kTCCServiceAddressBook","kind":"event","timestamp":"2021-06-08T10:00:00Z"}
{"type":"somethingNew","bundleID":"com.example.new"}
{"type":"networkActivity","bundleID":"com.example.chat"}
{"bundleID":"com.exam"#;

    #[test]
    fn what_the_apps_did() {
        let parsed = parse(REPORT.as_bytes()).unwrap();
        let [chat, new, old] = parsed.records.as_slice() else { panic!("{parsed:?}") };
        let told: Vec<(&str, u64, i64, Option<&str>)> =
            chat.observed.iter().map(|it| (it.name.as_str(), it.count, it.last, it.owner.as_deref())).collect();
        assert_eq!(
            told,
            [
                ("location", 1, 1_772_355_600, None),
                ("microphone", 1, 1_772_355_607, None),
                ("t.example", 42, 1_772_445_600, Some("Tracker Inc.")),
            ]
        );
        assert_eq!((new.observed.len(), old.observed[0].name.as_str()), (0, "AddressBook"));
        let codes: Vec<&str> = parsed.flaws.iter().map(|flaw| flaw.code.as_str()).collect();
        assert_eq!(codes, ["bad-format", "truncated"]);
        assert_eq!(parse(REPORT.replace('\n', "\r\n").as_bytes()).unwrap(), parsed);
        for other in ["", "[]", "{\"name\":\"x\"}", "package:a\n"] {
            assert_eq!(parse(other.as_bytes()).unwrap_err().code, "import-not-app-privacy-report");
        }
    }

    #[test]
    fn numbers_are_kept_small() {
        let line = |n: usize| {
            format!("{{\"bundleID\":\"a.b\",\"domain\":\"{n}.example\",\"hits\":{n},\"type\":\"networkActivity\"}}\n")
        };
        let parsed = parse((0..600).map(line).collect::<String>().as_bytes()).unwrap();
        assert_eq!((parsed.records[0].observed.len(), parsed.records[0].left_out), (MAX_OBSERVED, 100));
        assert_eq!(parsed.records[0].observed[0].name, "599.example");
    }
}
