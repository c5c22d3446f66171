//! Nix profiles: `manifest.json` (versions 1 to 3), the older `manifest.nix`, and names of store paths.
//! <https://nix.dev/manual/nix/latest/command-ref/files/manifest.json>

use crate::{Parsed, json, text};
use serde::Deserialize;
use serde_json::Value;
use sightline_model::Reason;
use std::collections::BTreeMap;

/// One package of a profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    /// Name as its builder gave it.
    pub name: String,
    /// `None`: its name has none.
    pub version: Option<String>,
    /// Where it lies in the store. `None`: not said.
    pub path: Option<String>,
}

/// More packages than a profile has.
const MAX: usize = 100_000;
/// Brackets inside brackets in `manifest.nix`; it has four.
const DEPTH: usize = 64;

/// Takes a name apart much as Nix does (`parseDrvName`): the version begins after the first dash that a digit follows.
#[must_use]
pub fn name_and_version(full: &str) -> (&str, Option<&str>) {
    let dash = full.char_indices().find(|(at, c)| {
        *c == '-' && full.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(|next| next.is_ascii_digit())
    });
    match dash.and_then(|(at, _)| full.split_at_checked(at)) {
        Some((name, rest)) if !name.is_empty() => (name, rest.get(1..)),
        _ => (full, None),
    }
}

/// The package at a store path: `/nix/store/<32 letters>-<name>-<version>[/…]`. `None`: no store path.
#[must_use]
pub fn store_path(path: &str) -> Option<Package> {
    let rest = path.strip_prefix("/nix/store/")?;
    let entry = rest.split('/').next()?;
    let (hash, full) = entry.split_at_checked(32)?;
    let full = full.strip_prefix('-').filter(|_| hash.bytes().all(|byte| byte.is_ascii_alphanumeric()))?;
    let mut package = named(full)?;
    package.path = Some(format!("/nix/store/{entry}"));
    Some(package)
}

fn named(full: &str) -> Option<Package> {
    let full = text::clean_name(full)?;
    let (name, version) = name_and_version(&full);
    // Outputs of a package other than its main one end in what they are.
    let version = version.map(|version| {
        let outputs = ["-bin", "-dev", "-out", "-lib", "-man", "-doc", "-info", "-debug"];
        outputs.iter().find_map(|output| version.strip_suffix(output)).unwrap_or(version).to_owned()
    });
    Some(Package { name: name.to_owned(), version, path: None })
}

#[derive(Deserialize)]
struct Manifest {
    version: u32,
    elements: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    #[serde(default = "yes")]
    active: bool,
    #[serde(default, deserialize_with = "json::strings")]
    store_paths: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Reads `manifest.json`.
///
/// # Errors
/// As [`json::parse`]; `bad-format` for a version that is not known.
pub fn manifest(bytes: &[u8]) -> Result<Parsed<Package>, Reason> {
    let manifest: Manifest = json::parse(bytes)?;
    let elements: Vec<Value> = match (manifest.version, manifest.elements) {
        (1 | 2, Value::Array(list)) => list,
        (3, Value::Object(map)) => map.into_iter().map(|(_, element)| element).collect(),
        (version, _) => return Err(Reason::with("bad-format", format_args!("version {version}"))),
    };
    let mut parsed = Parsed::default();
    let mut wrong = 0_usize;
    let mut found = BTreeMap::new();
    for element in elements.into_iter().take(MAX) {
        match Element::deserialize(element) {
            Ok(element) if !element.active => {}
            // Several paths are outputs of one package.
            Ok(element) => match element.store_paths.iter().find_map(|path| store_path(path)) {
                Some(package) => {
                    found.insert(package.path.clone(), package);
                }
                None => wrong += 1,
            },
            Err(_) => wrong += 1,
        }
    }
    if wrong > 0 {
        parsed.flaws.push(Reason::with("bad-format", format_args!("{wrong} entries without store path")));
    }
    parsed.records = found.into_values().collect();
    Ok(parsed)
}

/// Reads `manifest.nix`, which `nix-env` writes: a list of sets, of each of which `name` and `outPath` are read.
///
/// # Errors
/// `not-utf8`, `truncated` (a bracket or a string is open at its end) or `bad-format`.
pub fn old_manifest(bytes: &[u8]) -> Result<Parsed<Package>, Reason> {
    let text = text::decode(bytes)?;
    let bad = |what: &str| Reason::with("bad-format", what);
    let mut parsed = Parsed::default();
    let mut open: Vec<char> = Vec::new();
    // The word or string before, and the name a `=` gave the next string.
    let (mut word, mut key) = (String::new(), String::new());
    let mut package: (Option<String>, Option<String>) = (None, None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '[' | '{' | '(' => {
                if open.len() >= DEPTH {
                    return Err(bad("too deep"));
                }
                open.push(c);
                key.clear();
            }
            ']' | '}' | ')' => {
                let opened = open.pop();
                if !matches!((opened, c), (Some('['), ']') | (Some('{'), '}') | (Some('('), ')')) {
                    return Err(bad("brackets"));
                }
                if open == ['['] && c == '}' && parsed.records.len() < MAX {
                    let (name, path) = std::mem::take(&mut package);
                    let of_path = path.as_deref().and_then(store_path);
                    match name.as_deref().and_then(named).or_else(|| of_path.clone()) {
                        Some(found) => parsed.records.push(Package { path: of_path.and_then(|it| it.path), ..found }),
                        None => parsed.flaws = vec![bad("an entry without name")],
                    }
                }
                key.clear();
            }
            '"' => {
                let mut string = String::new();
                loop {
                    match chars.next() {
                        None => return Err(Reason::with("truncated", "a text")),
                        Some('"') => break,
                        Some('\\') => string.extend(chars.next()),
                        Some(other) => string.push(other),
                    }
                }
                if open == ['[', '{'] {
                    match key.as_str() {
                        "name" => package.0 = Some(string),
                        "outPath" => package.1 = Some(string),
                        _ => {}
                    }
                }
                key.clear();
            }
            '=' => key = std::mem::take(&mut word),
            ';' => key.clear(),
            c if c.is_alphanumeric() || matches!(c, '_' | '-' | '\'' | '.' | '/') => {
                word.clear();
                word.push(c);
                while let Some(next) =
                    chars.next_if(|next| next.is_alphanumeric() || matches!(next, '_' | '-' | '\'' | '.' | '/'))
                {
                    word.push(next);
                }
            }
            _ => {}
        }
    }
    if !open.is_empty() || text.trim().is_empty() {
        // What was whole before the end counts.
        parsed.flaws = vec![Reason::with("truncated", "a bracket is open")];
    } else if !text.trim_start().starts_with('[') {
        return Err(bad("no list"));
    }
    Ok(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "0123456789abcdfghijklmnpqrsvwxyz";

    #[test]
    fn the_version_starts_at_the_first_dash_before_a_digit() {
        assert_eq!(name_and_version("firefox-128.0.3"), ("firefox", Some("128.0.3")));
        assert_eq!(name_and_version("gtk+3-3.24"), ("gtk+3", Some("3.24")));
        assert_eq!(name_and_version("nix-zsh-completions-0.5-rc1"), ("nix-zsh-completions", Some("0.5-rc1")));
        assert_eq!(name_and_version("user-environment"), ("user-environment", None));
        assert_eq!(name_and_version("-1"), ("-1", None));
        let package = store_path(&format!("/nix/store/{HASH}-curl-8.9.1-bin/bin/curl")).unwrap();
        assert_eq!((package.name.as_str(), package.version.as_deref()), ("curl", Some("8.9.1")));
        assert_eq!(store_path("/nix/store/short"), None);
        assert_eq!(store_path("/usr/lib/x"), None);
    }

    #[test]
    fn all_three_versions_say_the_same() {
        let element = format!("{{\"active\":true,\"storePaths\":[\"/nix/store/{HASH}-hello-2.12.1\"]}}");
        let lists = [
            format!("{{\"version\":1,\"elements\":[{element}]}}"),
            format!("{{\"version\":2,\"elements\":[{element},{{\"active\":false}}]}}"),
            format!("{{\"version\":3,\"elements\":{{\"hello\":{element}}}}}"),
        ];
        for list in &lists {
            let parsed = manifest(list.as_bytes()).unwrap();
            assert_eq!((parsed.records[0].name.as_str(), parsed.flaws.len()), ("hello", 0), "{list}");
            for end in 0..list.len() {
                assert_eq!(manifest(&list.as_bytes()[..end]).unwrap_err().code, "truncated");
            }
        }
        assert_eq!(manifest(b"{\"version\":9,\"elements\":[]}").unwrap_err().code, "bad-format");
        let broken = manifest(b"{\"version\":2,\"elements\":[1,{}]}").unwrap();
        assert_eq!((broken.records.len(), broken.flaws.len()), (0, 1));
    }

    #[test]
    fn only_names_of_packages_themselves_count_in_the_old_list() {
        let list = format!(
            "[ {{ meta = {{ name = \"inner-1\"; maintainers = [ {{ name = \"Jana\"; }} ]; description = \"a \\\"b\\\" }} ]\"; }}; \
             name = \"hello-2.12\"; out = {{ outPath = \"/nix/store/{HASH}-hello-2.12\"; }}; \
             outPath = \"/nix/store/{HASH}-hello-2.12\"; outputs = [ \"out\" ]; system = \"x86_64-linux\"; type = \"derivation\"; }} ]"
        );
        let parsed = old_manifest(list.as_bytes()).unwrap();
        assert_eq!((parsed.records.len(), parsed.flaws.len()), (1, 0));
        assert_eq!((parsed.records[0].name.as_str(), parsed.records[0].version.as_deref()), ("hello", Some("2.12")));
        for end in 0..list.len() {
            match old_manifest(&list.as_bytes()[..end]) {
                Ok(parsed) => assert_eq!(parsed.flaws[0].code, "truncated"),
                Err(reason) => assert_eq!(reason.code, "truncated"),
            }
        }
        assert_eq!(old_manifest(b"[ ]").unwrap(), Parsed::default());
        assert_eq!(old_manifest(b"} [").unwrap_err().code, "bad-format");
        assert_eq!(old_manifest("[".repeat(100_000).as_bytes()).unwrap_err().code, "bad-format");
    }
}
