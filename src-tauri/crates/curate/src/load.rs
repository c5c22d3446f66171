//! Source files into a catalogue.

use crate::checks::{Finding, Severity};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sightline_model::Date;
use sightline_riskdb::source::Catalogue;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The sources cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[error("reading `{path}`: {source}")]
pub struct LoadError {
    /// Where.
    pub path: PathBuf,
    /// Why.
    pub source: std::io::Error,
}

/// One source file as it stands on disk.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// `products/wechat.toml`, with `/` on every system.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// The 1-based line of the first occurrence of `needle`; 1 when it is not there.
    #[must_use]
    pub fn line_of(&self, needle: &str) -> usize {
        self.text.find(needle).map_or(1, |at| self.line_at(at))
    }

    pub(crate) fn line_at(&self, at: usize) -> usize {
        self.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
    }
}

/// The catalogue, its files, and what was wrong with files that could not be taken in.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// What could be read.
    pub catalogue: Catalogue,
    /// Every file, by name.
    pub files: BTreeMap<String, SourceFile>,
    /// Files that are not what their folder asks for.
    pub findings: Vec<Finding>,
    /// Findings that are meant.
    pub exceptions: Vec<Exception>,
    /// Names that mean something else in a naming system.
    pub same_names: Vec<SameName>,
}

/// A finding that is meant (`lint/exceptions.toml`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// Id of the check.
    pub check: String,
    /// The file, as findings name it.
    pub file: String,
    /// A part of the finding's message.
    #[serde(default)]
    pub about: String,
    /// Why it is meant.
    pub reason: String,
    /// Until when.
    pub expires: Date,
}

/// A name that is something else in a naming system (`lint/same-name.toml`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameName {
    /// The naming system, as products name it (`deb_distro` …).
    pub system: String,
    /// The name.
    pub name: String,
    /// What it is there.
    pub is: String,
    /// Where that can be seen.
    pub source: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    #[serde(default)]
    exception: Vec<Exception>,
    #[serde(default)]
    name: Vec<SameName>,
}

/// The folders there are; anything else is a finding.
pub const FOLDERS: [&str; 6] = ["products", "entities", "jurisdictions", "restrictions", "advisories", "permissions"];

/// Reads every `*.toml` of the known folders below `root`.
///
/// # Errors
/// `root` or a folder of it cannot be listed, or a file not read.
pub fn load(root: &Path) -> Result<Loaded, LoadError> {
    let mut loaded = Loaded::default();
    for folder in FOLDERS {
        let path = root.join(folder);
        let fail = |path: &Path| {
            let path = path.to_owned();
            move |source| LoadError { path, source }
        };
        let mut names: Vec<PathBuf> = std::fs::read_dir(&path)
            .map_err(fail(&path))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()
            .map_err(fail(&path))?;
        names.retain(|name| name.extension().is_some_and(|extension| extension == "toml"));
        names.sort();
        for name in names {
            let text = std::fs::read_to_string(&name).map_err(fail(&name))?.replace("\r\n", "\n");
            let stem = name.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let file = SourceFile { name: format!("{folder}/{stem}.toml"), text };
            take_in(&mut loaded, folder, &stem, &file);
            loaded.files.insert(file.name.clone(), file);
        }
    }
    for name in ["exceptions", "same-name"] {
        let path = root.join(format!("lint/{name}.toml"));
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text.replace("\r\n", "\n"),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(source) => return Err(LoadError { path, source }),
        };
        let file = SourceFile { name: format!("lint/{name}.toml"), text };
        match read::<Lists>(&file) {
            Ok(lists) => {
                loaded.exceptions.extend(lists.exception);
                loaded.same_names.extend(lists.name);
            }
            Err(finding) => loaded.findings.push(finding),
        }
        loaded.files.insert(file.name.clone(), file);
    }
    Ok(loaded)
}

fn take_in(loaded: &mut Loaded, folder: &str, stem: &str, file: &SourceFile) {
    let catalogue = &mut loaded.catalogue;
    let key = stem.to_owned();
    let result = match folder {
        "products" => read(file).map(|value| drop(catalogue.products.insert(key, value))),
        "entities" => read(file).map(|value| drop(catalogue.entities.insert(key, value))),
        "jurisdictions" => read(file).map(|value| drop(catalogue.jurisdictions.insert(key, value))),
        "restrictions" => read(file).map(|value| drop(catalogue.restrictions.insert(key, value))),
        "advisories" => read(file).map(|value| drop(catalogue.advisories.insert(key, value))),
        _ => read(file).map(|value| drop(catalogue.permissions.insert(key, value))),
    };
    loaded.findings.extend(result.err());
}

fn read<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Finding> {
    toml::from_str(&file.text).map_err(|error| Finding {
        check: "schema",
        severity: Severity::Error,
        file: file.name.clone(),
        line: error.span().map_or(1, |span| file.line_at(span.start)),
        message: error.message().trim().to_owned(),
        suggestion: Some("compare the fields with an entry of the same folder".to_owned()),
    })
}
