//! Results of osquery in the shapes people have them: what `osqueryi --json` prints, the result logs of osqueryd
//! (snapshots, differences line by line or in batches), exports by query or table name, answers to distributed queries.
//! Fields: osquery's table specifications, and its documentation of log formats.
//!
//! ```text
//! [{"name":"mc","arch":"amd64","status":"install ok installed","version":"3:4.8.29-2", …}]
//! {"name":"pack_inventory_deb_packages","hostIdentifier":"a","action":"added","columns":{"name":"mc", …}}
//! {"name":"chrome_extensions","hostIdentifier":"a","action":"snapshot","snapshot":[{"browser_type":"chrome", …}]}
//! {"queries":{"deb_packages":[ … ]}}
//! ```

use super::Flaws;
use crate::{extension_manifest::Manifest, firefox::Addon};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use sightline_model::Reason;
use std::collections::{BTreeMap, HashMap};

/// Most rows taken of one file.
const MAX_ROWS: usize = 100_000;

/// Tables that say what is installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// The system itself.
    OsVersion,
    /// Debian packages.
    DebPackages,
    /// RPM packages.
    RpmPackages,
    /// Windows' list of installed programs.
    Programs,
    /// Bundles of macOS.
    Apps,
    /// Formulae and casks.
    HomebrewPackages,
    /// Extensions of Chromium-family browsers.
    ChromeExtensions,
    /// Their content scripts.
    ChromeExtensionContentScripts,
    /// Add-ons of Firefox.
    FirefoxAddons,
    /// Extensions of Safari.
    SafariExtensions,
    /// Extensions of VS Code and its relatives.
    VscodeExtensions,
}

impl Table {
    /// Every table, in the order their rows are best read.
    pub const ALL: [Self; 11] = [
        Self::OsVersion,
        Self::DebPackages,
        Self::RpmPackages,
        Self::Programs,
        Self::Apps,
        Self::HomebrewPackages,
        Self::ChromeExtensions,
        Self::ChromeExtensionContentScripts,
        Self::FirefoxAddons,
        Self::SafariExtensions,
        Self::VscodeExtensions,
    ];

    /// osquery's name for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OsVersion => "os_version",
            Self::DebPackages => "deb_packages",
            Self::RpmPackages => "rpm_packages",
            Self::Programs => "programs",
            Self::Apps => "apps",
            Self::HomebrewPackages => "homebrew_packages",
            Self::ChromeExtensions => "chrome_extensions",
            Self::ChromeExtensionContentScripts => "chrome_extension_content_scripts",
            Self::FirefoxAddons => "firefox_addons",
            Self::SafariExtensions => "safari_extensions",
            Self::VscodeExtensions => "vscode_extensions",
        }
    }

    /// Which table the row is of: by columns only one table has, else by the query's name.
    /// `None`: some other table, or too few columns to say.
    #[must_use]
    pub fn of(query: &str, row: &Row) -> Option<Self> {
        let has = |column: &str| row.0.contains_key(column);
        let any = |columns: &[&str]| columns.iter().any(|column| has(column));
        if has("pid") || has("native") {
            // Running apps, old browser plug-ins.
            return None;
        }
        if has("script") && has("match") {
            return Some(Self::ChromeExtensionContentScripts);
        }
        if any(&["referenced_identifier", "from_webstore"]) || (has("browser_type") && has("name")) {
            return Some(Self::ChromeExtensions);
        }
        if has("identifier") && any(&["creator", "source_url", "autoupdate", "active"]) {
            return Some(Self::FirefoxAddons);
        }
        if has("identifier") && has("sdk") {
            return Some(Self::SafariExtensions);
        }
        if any(&["vscode_edition", "publisher_id"]) {
            return Some(Self::VscodeExtensions);
        }
        if any(&["identifying_number", "uninstall_string", "upgrade_code", "package_family_name"]) {
            return Some(Self::Programs);
        }
        if has("bundle_identifier") && any(&["path", "bundle_name", "bundle_short_version"]) {
            return Some(Self::Apps);
        }
        if has("name") && (any(&["admindir", "revision"]) || (has("maintainer") && has("status"))) {
            return Some(Self::DebPackages);
        }
        if has("name") && has("release") && any(&["epoch", "arch", "sha1", "package_group"]) {
            return Some(Self::RpmPackages);
        }
        if has("platform") && any(&["major", "codename", "platform_like"]) {
            return Some(Self::OsVersion);
        }
        let brewed = row.get("path").is_some_and(|path| path.contains("/Cellar/") || path.contains("/Caskroom/"));
        if brewed || any(&["auto_updates", "app_name"]) {
            return Some(Self::HomebrewPackages);
        }
        // `pack_inventory_deb_packages`, `pack/Global/deb_packages`.
        let named = |table: &&Self| {
            query.strip_suffix(table.as_str()).is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()))
        };
        Self::ALL.iter().rev().find(named).filter(|_| has("name") || has("identifier")).copied()
    }
}

/// One row: columns with text; a blank one says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Row(BTreeMap<String, String>);

impl Row {
    /// What a column says. `None`: it is not there, or blank.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// A yes or no. `None`: it does not say.
    #[must_use]
    pub fn flag(&self, column: &str) -> Option<bool> {
        match self.get(column)?.to_ascii_lowercase().as_str() {
            "1" | "true" => Some(true),
            "0" | "false" => Some(false),
            _ => None,
        }
    }

    /// A number above 0. `None`: it does not say; osquery writes 0 where it does not know.
    #[must_use]
    pub fn number(&self, column: &str) -> Option<i64> {
        self.get(column)?.parse().ok().filter(|number| *number > 0)
    }

    /// `permissions` or `optional_permissions` of an extension: of the column in JSON where that can be read, else of
    /// the list separated by commas.
    #[must_use]
    pub fn permissions(&self, column: &str) -> Vec<String> {
        let json = self.get(&format!("{column}_json")).map(listed).unwrap_or_default();
        if json.is_empty() {
            let list = self.get(column).unwrap_or_default();
            return list.split(',').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        }
        json
    }
}

impl From<&Map<String, Value>> for Row {
    /// Values of tables are text, or numbers where the log was told so; anything deeper is none of a row.
    fn from(object: &Map<String, Value>) -> Self {
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(value) => Some(u8::from(*value).to_string()),
            Value::Null => Some(String::new()),
            Value::Array(_) | Value::Object(_) => None,
        };
        Self(object.iter().filter_map(|(key, value)| Some((key.clone(), text(value)?))).collect())
    }
}

/// Names in osquery's JSON of permissions. It writes lists as objects whose keys are all empty
/// (`{"":"tabs","":"storage"}`), so every value counts whatever its key. Text that is itself JSON once more is read too.
/// Empty when it cannot be read.
fn listed(text: &str) -> Vec<String> {
    match serde_json::from_str(text) {
        Ok(Listed(names)) => names,
        Err(_) => match serde_json::from_str::<String>(text).map(|inner| serde_json::from_str(&inner)) {
            Ok(Ok(Listed(names))) => names,
            _ => Vec::new(),
        },
    }
}

struct Listed(Vec<String>);

impl<'de> Deserialize<'de> for Listed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values;
        impl<'de> Visitor<'de> for Values {
            type Value = Listed;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a list or an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Listed, A::Error> {
                let mut names = Vec::new();
                while map.next_key::<IgnoredAny>()?.is_some() {
                    names.extend(map.next_value::<Value>()?.as_str().map(str::to_owned));
                }
                Ok(Listed(names))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Listed, A::Error> {
                let mut names = Vec::new();
                while let Some(value) = list.next_element::<Value>()? {
                    names.extend(value.as_str().map(str::to_owned));
                }
                Ok(Listed(names))
            }
        }
        deserializer.deserialize_any(Values)
    }
}

/// The manifest of a row of `chrome_extensions`, from its hidden column `manifest_json`, where every value became text.
/// `None`: the column was not asked for, or is damaged.
#[must_use]
pub fn manifest(row: &Row) -> Option<Manifest> {
    let mut value: Value = serde_json::from_str(row.get("manifest_json")?).ok()?;
    let version = value.get_mut("manifest_version")?;
    if let Some(number) = version.as_str().and_then(|text| text.parse::<u8>().ok()) {
        *version = Value::from(number);
    }
    Manifest::deserialize(value).ok()
}

/// The add-on of a row of `firefox_addons`, as Firefox's own file would tell it; the table says nothing of permissions.
/// `None`: no identifier.
#[must_use]
pub fn addon(row: &Row) -> Option<Addon> {
    let value = serde_json::json!({
        "id": row.get("identifier")?,
        "type": row.get("type").unwrap_or("extension"),
        "version": row.get("version"),
        "visible": row.flag("visible"),
        "active": row.flag("active"),
        "userDisabled": row.flag("disabled"),
        "location": row.get("location"),
        "sourceURI": row.get("source_url"),
        "defaultLocale": { "name": row.get("name"), "description": row.get("description") },
    });
    Addon::deserialize(value).ok()
}

/// Seconds of Unix of a time as Chromium writes it (microseconds since 1601). `None`: none.
#[must_use]
pub fn webkit_seconds(micros: i64) -> Option<i64> {
    Some(micros / 1_000_000 - 11_644_473_600).filter(|seconds| *seconds > 0)
}

/// What a file of results holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// Rows that hold at the end, in the order they came.
    pub rows: Vec<(Table, Row)>,
    /// Rows of tables that say nothing about what is installed.
    pub others: usize,
    /// Computers beyond the first one the file tells of; their rows are left out.
    pub other_machines: usize,
    /// What was wrong, counted by kind.
    pub flaws: Vec<Reason>,
}

/// Reads a file of results.
///
/// # Errors
/// `import-not-osquery` when there is nothing of osquery's in it; `too-large`.
pub fn parse(bytes: &[u8]) -> Result<Results, Reason> {
    let text = super::decode(bytes)?;
    let mut state = State::default();
    match serde_json::from_str::<Value>(&text) {
        Ok(whole) => state.value("", &whole, 1),
        // Logs have one object a line; and a list that was cut off still has its rows one a line.
        Err(_) => {
            for (number, line) in text.lines().enumerate() {
                let line = line.trim().trim_end_matches(',');
                if matches!(line, "" | "[" | "]" | "{" | "}") || is_log_of_osquery(line) {
                    continue;
                }
                match serde_json::from_str::<Value>(line) {
                    Ok(value) => state.value("", &value, number + 1),
                    Err(error) if error.is_eof() => state.flaws.add("truncated", number + 1),
                    Err(_) => state.flaws.add("bad-json", number + 1),
                }
            }
        }
    }
    state.finish()
}

/// `W1122 22:50:26.144909 23337 virtual_table.cpp:1005] …`, which gets into a file with `2>&1`.
fn is_log_of_osquery(line: &str) -> bool {
    let mut bytes = line.bytes();
    matches!(bytes.next(), Some(b'I' | b'W' | b'E' | b'F')) && bytes.by_ref().take(4).all(|byte| byte.is_ascii_digit())
}

#[derive(Default)]
struct State {
    /// Rows by query; a difference takes a row away by all its columns.
    queries: BTreeMap<String, HashMap<Row, u64>>,
    machine: Option<String>,
    other_machines: std::collections::BTreeSet<String>,
    /// Rows so far, also those gone since.
    count: u64,
    held: usize,
    /// Something in the file was of osquery's shape.
    known: bool,
    flaws: Flaws,
}

impl State {
    /// Takes any of the shapes. `line` is where it starts.
    fn value(&mut self, query: &str, value: &Value, line: usize) {
        match value {
            Value::Array(entries) => {
                // An empty answer is an answer.
                self.known |= entries.is_empty();
                for entry in entries {
                    match entry {
                        Value::Object(object) => self.object(query, object, line),
                        _ => self.flaws.add("bad-format", line),
                    }
                }
            }
            Value::Object(object) => self.object(query, object, line),
            _ => self.flaws.add("bad-format", line),
        }
    }

    fn object(&mut self, query: &str, object: &Map<String, Value>, line: usize) {
        let text = |key: &str| object.get(key).and_then(Value::as_str);
        let name = text("name").unwrap_or(query);
        let fields = ["snapshot", "diffResults", "columns"];
        if fields.iter().any(|field| object.get(*field).is_some_and(|it| it.is_array() || it.is_object())) {
            self.known = true;
            if !self.is_of_first_machine(text("hostIdentifier").or(text("host_identifier"))) {
                return;
            }
            let columns = object.get("columns").and_then(Value::as_object);
            if let Some(rows) = object.get("snapshot") {
                let gone = self.queries.remove(name).map_or(0, |rows| rows.len());
                self.held = self.held.saturating_sub(gone);
                self.rows(name, Some(rows), true, line);
            } else if let Some(differences) = object.get("diffResults") {
                self.rows(name, differences.get("removed"), false, line);
                self.rows(name, differences.get("added"), true, line);
            } else if let Some(columns) = columns {
                self.row(name, columns, text("action") != Some("removed"), line);
            } else {
                self.flaws.add("bad-format", line);
            }
            return;
        }
        if let Some(lines @ Value::Array(_)) = object.get("data").filter(|_| text("log_type").is_some()) {
            self.known = true;
            return self.value("", lines, line);
        }
        if let Some(Value::Object(queries)) = object.get("queries") {
            self.known = true;
            return queries.iter().for_each(|(name, rows)| self.rows(name, Some(rows), true, line));
        }
        // Fleet writes a host's answer as `{"host": {…}, "rows": […]}` and the like.
        if let Some(rows @ Value::Array(_)) = object.get("rows") {
            return self.rows(text("query_name").unwrap_or(name), Some(rows), true, line);
        }
        if !object.is_empty() && object.values().all(Value::is_array) {
            return object.iter().for_each(|(name, rows)| self.rows(name, Some(rows), true, line));
        }
        // Lines of the status log stand beside results.
        if object.contains_key("severity") && object.contains_key("message") {
            self.known = true;
            return;
        }
        self.row(query, object, true, line);
    }

    fn rows(&mut self, query: &str, rows: Option<&Value>, added: bool, line: usize) {
        match rows {
            None | Some(Value::Null) => {}
            Some(Value::Array(rows)) => {
                self.known |= rows.is_empty();
                for row in rows {
                    match row {
                        Value::Object(row) => self.row(query, row, added, line),
                        _ => self.flaws.add("bad-format", line),
                    }
                }
            }
            Some(_) => self.flaws.add("bad-format", line),
        }
    }

    fn row(&mut self, query: &str, row: &Map<String, Value>, added: bool, line: usize) {
        let row = Row::from(row);
        if !self.queries.contains_key(query) {
            self.queries.insert(query.to_owned(), HashMap::new());
        }
        let Some(rows) = self.queries.get_mut(query) else { return };
        if !added {
            self.held = self.held.saturating_sub(usize::from(rows.remove(&row).is_some()));
        } else if self.held >= MAX_ROWS {
            self.flaws.add("too-many", line);
        } else {
            self.count += 1;
            self.held += usize::from(rows.insert(row, self.count).is_none());
        }
    }

    fn is_of_first_machine(&mut self, host: Option<&str>) -> bool {
        let Some(host) = host else { return true };
        match &self.machine {
            None => self.machine = Some(host.to_owned()),
            Some(first) if first != host => {
                if self.other_machines.len() < 100_000 {
                    self.other_machines.insert(host.to_owned());
                }
                return false;
            }
            Some(_) => {}
        }
        true
    }

    fn finish(self) -> Result<Results, Reason> {
        let mut results = Results { other_machines: self.other_machines.len(), ..Results::default() };
        let mut ordered: Vec<(u64, Table, Row)> = Vec::new();
        for (query, rows) in self.queries {
            for (row, number) in rows {
                match Table::of(&query, &row) {
                    Some(table) => ordered.push((number, table, row)),
                    None => results.others += 1,
                }
            }
        }
        if ordered.is_empty() && !self.known {
            return Err(Reason::new("import-not-osquery"));
        }
        ordered.sort_by_key(|(number, _, _)| *number);
        results.rows = ordered.into_iter().map(|(_, table, row)| (table, row)).collect();
        results.flaws = self.flaws.reasons();
        Ok(results)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(Table, String)> {
        let results = parse(text.as_bytes()).unwrap();
        assert_eq!(results.flaws, []);
        results.rows.into_iter().map(|(table, row)| (table, row.get("name").unwrap().to_owned())).collect()
    }

    const MC: &str = r#"{"admindir":"/var/lib/dpkg","arch":"amd64","name":"mc","version":"1"}"#;
    const VIM: &str = r#"{"admindir":"/var/lib/dpkg","arch":"amd64","name":"vim","version":"2"}"#;

    #[test]
    fn every_shape_gives_its_rows() {
        let both = vec![(Table::DebPackages, "mc".to_owned()), (Table::DebPackages, "vim".to_owned())];
        for text in [
            format!("[\n  {MC},\n  {VIM}\n]\n"),
            format!("{{\"anything\":[{MC},{VIM}]}}"),
            format!("{{\"queries\":{{\"q\":[{MC},{VIM}]}},\"statuses\":{{\"q\":\"0\"}}}}"),
            format!(
                "{{\"node_key\":\"k\",\"log_type\":\"result\",\"data\":[{{\"name\":\"p\",\"columns\":{MC},\"action\":\"added\"}},{{\"name\":\"p\",\"columns\":{VIM},\"action\":\"added\"}}]}}"
            ),
            format!(
                "{{\"name\":\"p\",\"action\":\"snapshot\",\"snapshot\":[{VIM}]}}\n{{\"name\":\"p\",\"action\":\"snapshot\",\"snapshot\":[{MC},{VIM}]}}\n"
            ),
            format!("{{\"name\":\"p\",\"diffResults\":{{\"added\":[{MC}],\"removed\":\"\"}}}}")
                .replace("\"removed\":\"\"", "\"removed\":[]")
                + &format!("\r\n{{\"name\":\"p\",\"action\":\"added\",\"columns\":{VIM}}}\r\n"),
            format!("W1122 22:50:26.144909 23337 virtual_table.cpp:1005] note\n[\n  {MC},\n  {VIM}\n]\n"),
        ] {
            assert_eq!(names(&text), both, "{text}");
        }
    }

    #[test]
    fn what_was_removed_is_gone_and_other_machines_stay_out() {
        let line = |action: &str, row: &str, host: &str| {
            format!("{{\"name\":\"p\",\"hostIdentifier\":\"{host}\",\"action\":\"{action}\",\"columns\":{row}}}\n")
        };
        let log = line("added", MC, "a") + &line("added", VIM, "a") + &line("removed", MC, "a");
        assert_eq!(names(&log), [(Table::DebPackages, "vim".to_owned())]);
        let two = parse((log + &line("added", MC, "b")).as_bytes()).unwrap();
        assert_eq!((two.rows.len(), two.other_machines), (1, 1));
    }

    #[test]
    fn tables_are_told_apart_by_columns_before_names() {
        let table = |query: &str, row: &str| {
            Table::of(query, &Row::from(serde_json::from_str::<Value>(row).unwrap().as_object().unwrap()))
        };
        assert_eq!(table("software", MC), Some(Table::DebPackages));
        assert_eq!(table("pack/x/programs", r#"{"name":"a","version":"1"}"#), Some(Table::Programs));
        assert_eq!(table("chrome_extensions", r#"{"identifier":"a"}"#), Some(Table::ChromeExtensions));
        assert_eq!(table("pack_python_packages", r#"{"name":"a","version":"1"}"#), None);
        assert_eq!(table("running_apps", r#"{"bundle_identifier":"a","pid":"1"}"#), None);
        assert_eq!(
            table("", r#"{"name":"a","version":"1","path":"/opt/homebrew/Cellar/a/1"}"#),
            Some(Table::HomebrewPackages)
        );
        assert_eq!(table("webapps", r#"{"name":"a"}"#), None);
    }

    #[test]
    fn blank_says_nothing_and_broken_json_falls_back() {
        let row = |json: &str| {
            let permissions = serde_json::json!({"permissions": "tabs, https://*/*", "permissions_json": json,
                "state": "", "from_webstore": "true", "install_time": 0});
            Row::from(permissions.as_object().unwrap())
        };
        let plain = row("");
        assert_eq!(
            (plain.flag("state"), plain.flag("from_webstore"), plain.number("install_time")),
            (None, Some(true), None)
        );
        for broken in ["", "{}", "{\"\":\"tabs\",\"\":\"sto", "nonsense", "\"x\"", "7"] {
            assert_eq!(row(broken).permissions("permissions"), ["tabs", "https://*/*"], "{broken}");
        }
        for good in
            ["{\"\":\"a\",\"\":\"b\"}\n", "[\"a\",\"b\"]", r#""{\"\":\"a\",\"\":\"b\"}""#, r#"{"0":"a","1":"b"}"#]
        {
            assert_eq!(row(good).permissions("permissions"), ["a", "b"], "{good}");
        }
    }

    #[test]
    fn other_files_are_refused_and_cut_ones_rescued() {
        for other in ["", "hello", "{}", "{\"a\":1}", "[{\"a\":\"b\"}]", "[1]", "package:a"] {
            assert_eq!(parse(other.as_bytes()).unwrap_err().code, "import-not-osquery", "{other}");
        }
        assert_eq!(parse(b"[\n\n]\n").unwrap(), Results::default());
        let cut = parse(format!("[\n  {MC},\n  {}", &VIM[..30]).as_bytes()).unwrap();
        assert_eq!((cut.rows.len(), cut.flaws.len(), cut.flaws[0].code.as_str()), (1, 1, "truncated"));
    }
}
