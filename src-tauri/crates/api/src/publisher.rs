//! Who publishes the risk database: set in `assets/publisher.toml`, built in.

use serde::Deserialize;
use std::path::Path;

/// Where mistakes are told of, and where updates come from. An empty value: that is not offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// An https or mailto address; empty: none.
    pub contact: String,
    /// The update repository's https address; empty: none.
    pub address: String,
    /// The first signed root of keys (TUF `root.json`); empty: none, and no update can be believed.
    pub root: Vec<u8>,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    contact: String,
    #[serde(default)]
    updates: Updates,
}

#[derive(Default, Deserialize)]
struct Updates {
    #[serde(default)]
    url: String,
    #[serde(default)]
    root: String,
}

impl Publisher {
    /// The one this program was built with.
    #[must_use]
    pub fn built_in() -> Self {
        // The build script took the root; the rest is read here, by the same reader as anybody's file.
        let root = include_bytes!(concat!(env!("OUT_DIR"), "/publisher-root.json")).to_vec();
        let file = toml::from_str(include_str!("../../../../assets/publisher.toml"));
        let file = file.unwrap_or(File { contact: String::new(), updates: Updates::default() });
        Self { contact: file.contact, address: file.updates.url, root }
    }

    /// Another one, from a file of the same form; `root` is a file name beside it.
    ///
    /// # Errors
    /// The file, or the root it names, cannot be read.
    pub fn read(path: &Path) -> Result<Self, String> {
        let fail = |path: &Path, error: &dyn std::fmt::Display| format!("`{}`: {error}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| fail(path, &error))?;
        let file: File = toml::from_str(&text).map_err(|error| fail(path, &error.message()))?;
        let root = if file.updates.root.is_empty() {
            Vec::new()
        } else {
            let root = path.parent().unwrap_or(Path::new("")).join(&file.updates.root);
            std::fs::read(&root).map_err(|error| fail(&root, &error))?
        };
        Ok(Self { contact: file.contact, address: file.updates.url, root })
    }

    /// Whether an update can be believed at all.
    #[must_use]
    pub fn signs(&self) -> bool {
        !self.root.is_empty()
    }
}
