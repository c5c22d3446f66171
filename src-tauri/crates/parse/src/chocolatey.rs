//! Packages of Chocolatey: `lib\<id>\<id>.nuspec`.
//! <https://learn.microsoft.com/nuget/reference/nuspec>

use crate::{text, utf16};
use sightline_model::Reason;

/// One package.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// Its id, as written.
    pub id: String,
    /// Its version. `None`: not given.
    pub version: Option<String>,
    /// Its name for people. `None`: not given.
    pub title: Option<String>,
    /// Who makes the software, as the packager says. `None`: not given.
    pub authors: Option<String>,
    /// Words it can be found by.
    pub tags: Vec<String>,
}

impl Package {
    /// Is it a package that only brings another one (`git` brings `git.install`), or a part others need
    /// (`chocolatey-core.extension`, `vcredist140`)? By the naming rules of Chocolatey's community.
    #[must_use]
    pub fn is_part(&self) -> bool {
        let id = self.id.to_ascii_lowercase();
        [".extension", ".hook", ".template"].iter().any(|end| id.ends_with(end))
            || id.starts_with("kb") && id.len() > 4 && id.bytes().skip(2).all(|byte| byte.is_ascii_digit())
            || ["vcredist", "dotnet", "netfx"].iter().any(|start| id.starts_with(start))
    }

    /// The id without the ending that says how it is put there (`.install`, `.portable`).
    #[must_use]
    pub fn stem(&self) -> &str {
        [".install", ".portable"].iter().find_map(|end| self.id.strip_suffix(end)).unwrap_or(&self.id)
    }
}

/// Reads a `.nuspec`.
///
/// # Errors
/// `not-utf8`, `truncated` or `bad-format`.
pub fn nuspec(bytes: &[u8]) -> Result<Package, Reason> {
    let text = utf16::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Reason::new("truncated"));
    }
    // No entities of its own: `roxmltree` refuses DTDs by default, so nothing can grow.
    let document = roxmltree::Document::parse(&text).map_err(|error| Reason::with("bad-format", error))?;
    let metadata = document.root_element().children().find(|node| node.tag_name().name() == "metadata");
    let metadata = metadata.ok_or_else(|| Reason::with("bad-format", "no metadata"))?;
    // The namespace differs by version of the format.
    let value = |name: &str| {
        let node = metadata.children().find(|node| node.tag_name().name().eq_ignore_ascii_case(name))?;
        text::clean_name(node.text()?)
    };
    let tags = value("tags").unwrap_or_default();
    Ok(Package {
        id: value("id").ok_or_else(|| Reason::with("bad-format", "no id"))?,
        version: value("version"),
        title: value("title"),
        authors: value("authors"),
        tags: tags.split(' ').filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nuspec_names_its_package() {
        let xml = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n\
            <package xmlns=\"http://schemas.microsoft.com/packaging/2015/06/nuspec.xsd\"><metadata>\
            <id>7zip.install</id><version>24.9.0</version><title>7-Zip (Install)</title><authors>Igor Pavlov</authors>\
            <tags>7zip zip  archiver</tags></metadata></package>";
        let package = nuspec(xml.as_bytes()).unwrap();
        assert_eq!((package.id.as_str(), package.stem()), ("7zip.install", "7zip"));
        assert_eq!(package.version.as_deref(), Some("24.9.0"));
        assert_eq!(package.title.as_deref(), Some("7-Zip (Install)"));
        assert_eq!(package.authors.as_deref(), Some("Igor Pavlov"));
        assert_eq!(package.tags, ["7zip", "zip", "archiver"]);
        assert!(!package.is_part());
        assert_eq!(nuspec(b"<package><metadata/></package>").unwrap_err().code, "bad-format");
        assert_eq!(nuspec(&xml.as_bytes()[..200]).unwrap_err().code, "bad-format");
    }

    #[test]
    fn parts_are_known_by_their_names() {
        let part = |id: &str| Package { id: id.into(), ..Package::default() }.is_part();
        assert!(["chocolatey-core.extension", "KB2919355", "vcredist140", "dotnetfx"].into_iter().all(part));
        assert!(!["kbd", "kb", "firefox", "git.install"].into_iter().any(part));
    }
}
