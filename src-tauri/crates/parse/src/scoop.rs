//! Apps of Scoop: `manifest.json` and `install.json` of the version in use.
//! <https://github.com/ScoopInstaller/Scoop/wiki/App-Manifests>

use crate::{json, text};
use serde::Deserialize;
use sightline_model::Reason;

/// What `manifest.json` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Its version. `None`: not given.
    pub version: Option<String>,
    /// Names of its entries in the start menu.
    pub shortcuts: Vec<String>,
    /// Program files its start-menu entries open, from its folder.
    pub programs: Vec<String>,
}

#[derive(Deserialize)]
struct RawManifest {
    #[serde(default, deserialize_with = "json::lenient")]
    version: Option<String>,
    #[serde(default, deserialize_with = "json::lenient")]
    shortcuts: Option<Vec<Vec<String>>>,
    #[serde(default, deserialize_with = "json::lenient")]
    architecture: Option<std::collections::BTreeMap<String, Architecture>>,
}

#[derive(Deserialize)]
struct Architecture {
    #[serde(default, deserialize_with = "json::lenient")]
    shortcuts: Option<Vec<Vec<String>>>,
}

/// Entries of the start menu taken from one manifest.
const MAX_SHORTCUTS: usize = 50;

/// Reads `manifest.json`.
///
/// # Errors
/// As [`json::parse`].
pub fn manifest(bytes: &[u8]) -> Result<Manifest, Reason> {
    let raw: RawManifest = json::parse(bytes)?;
    let by_architecture = raw.architecture.into_iter().flat_map(std::collections::BTreeMap::into_values);
    let lists = raw.shortcuts.into_iter().chain(by_architecture.filter_map(|it| it.shortcuts));
    let mut manifest = Manifest { version: raw.version.as_deref().and_then(text::clean_name), ..Manifest::default() };
    for shortcut in lists.flatten().take(MAX_SHORTCUTS) {
        // Program, name, then perhaps arguments and icon.
        let mut parts = shortcut.iter().map(|part| text::clean_name(part));
        let (Some(program), Some(name)) = (parts.next().flatten(), parts.next().flatten()) else { continue };
        if !manifest.shortcuts.contains(&name) {
            manifest.shortcuts.push(name);
        }
        if !manifest.programs.contains(&program) {
            manifest.programs.push(program);
        }
    }
    Ok(manifest)
}

#[derive(Deserialize)]
struct Install {
    #[serde(default, deserialize_with = "json::lenient")]
    bucket: Option<String>,
}

/// The bucket (collection of manifests) `install.json` says the app came from. `None`: from a file or an address.
///
/// # Errors
/// As [`json::parse`].
pub fn bucket(bytes: &[u8]) -> Result<Option<String>, Reason> {
    let raw: Install = json::parse(bytes)?;
    Ok(raw.bucket.as_deref().and_then(text::clean_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_give_version_and_start_menu_entries() {
        let read = manifest(
            br#"{"version":"1.2","bin":"x.exe","shortcuts":[["bin\\x.exe","Ex"],["y.exe","Why","--a"],["z.exe"]],
            "architecture":{"64bit":{"url":"u","shortcuts":[["x64.exe","Ex"]]}}}"#,
        )
        .unwrap();
        assert_eq!(read.version.as_deref(), Some("1.2"));
        assert_eq!(read.shortcuts, ["Ex", "Why"]);
        assert_eq!(read.programs, ["bin\\x.exe", "y.exe", "x64.exe"]);
        assert_eq!(manifest(br#"{"version":7,"shortcuts":"x"}"#).unwrap(), Manifest::default());
        assert_eq!(manifest(b"{").unwrap_err().code, "truncated");
        assert_eq!(bucket(br#"{"bucket":"extras","architecture":"64bit"}"#).unwrap().as_deref(), Some("extras"));
        assert_eq!(bucket(br#"{"url":"x"}"#).unwrap(), None);
    }
}
