//! What a deployed flatpak says of itself: `metadata` and AppStream metainfo.
//! <https://www.freedesktop.org/software/appstream/docs/>

use crate::{keyfile, language, text};
use sightline_model::Reason;

/// Name and version out of metainfo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metainfo {
    /// Component id. `None`: not given.
    pub id: Option<String>,
    /// Name in the person's language, else the one without language. `None`: not given.
    pub name: Option<String>,
    /// Version of the first (newest) release. `None`: not given.
    pub version: Option<String>,
}

/// Reads `files/share/metainfo/ID.metainfo.xml` (or `appdata.xml`).
///
/// ```text
/// <component type="desktop-application"><id>org.gnome.Maps</id><name>Maps</name><name xml:lang="cs">Mapy</name>
/// <releases><release version="45.1" date="2023-11-01"/></releases></component>
/// ```
///
/// # Errors
/// `not-utf8` or `bad-format`.
pub fn metainfo(bytes: &[u8], languages: &[String]) -> Result<Metainfo, Reason> {
    let text = text::decode(bytes)?;
    // No entities of its own: `roxmltree` refuses DTDs by default, so nothing can grow.
    let document = roxmltree::Document::parse(text).map_err(|error| Reason::with("bad-format", error))?;
    let root = document.root_element();
    let child = |name: &str| root.children().find(|node| node.has_tag_name(name));
    let lang = |node: &roxmltree::Node<'_, '_>| {
        node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).map(str::to_owned)
    };
    let names: Vec<(Option<String>, String)> = root
        .children()
        .filter(|node| node.has_tag_name("name"))
        .filter_map(|node| Some((lang(&node), text::clean_name(node.text()?)?)))
        .collect();
    let offers: Vec<&str> = names.iter().filter_map(|(tag, _)| tag.as_deref()).collect();
    let before_english: Vec<String> = languages.iter().take_while(|l| !l.starts_with("en")).cloned().collect();
    let wanted = language::best(&offers, &before_english);
    let named =
        |tag: Option<&str>| names.iter().find(|(offer, _)| offer.as_deref() == tag).map(|(_, name)| name.clone());
    Ok(Metainfo {
        id: child("id").and_then(|node| node.text()).and_then(text::clean_name),
        name: wanted.and_then(|tag| named(Some(tag))).or_else(|| named(None)),
        version: child("releases")
            .and_then(|releases| releases.children().find(|node| node.has_tag_name("release")))
            .and_then(|release| release.attribute("version"))
            .and_then(text::clean_name),
    })
}

/// Is the deployed thing an app (`[Application]`) or a runtime (`[Runtime]`), and what is it called there?
///
/// # Errors
/// `bad-format` when neither group is there.
pub fn metadata(bytes: &[u8]) -> Result<(bool, String), Reason> {
    let text = text::lossy(bytes);
    keyfile::lines(&text)
        .find(|line| matches!(line.group, "Application" | "Runtime") && line.key == "name")
        .and_then(|line| Some((line.group == "Application", text::clean_name(line.value)?)))
        .ok_or_else(|| Reason::with("bad-format", "neither [Application] nor [Runtime]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_person_and_versions_the_first_release() {
        let xml = "\u{feff}<?xml version=\"1.0\"?>\r\n<component><id>org.gnome.Maps</id><name>Maps</name>\
            <name xml:lang=\"cs\">Mapy</name><developer><name>GNOME</name></developer><releases>\
            <release version=\"45.1\"/><release version=\"45.0\"/></releases></component>";
        let read = |tag: &str| metainfo(xml.as_bytes(), &[tag.to_owned()]).unwrap();
        assert_eq!(read("cs").name.as_deref(), Some("Mapy"));
        assert_eq!(read("en").name.as_deref(), Some("Maps"));
        assert_eq!(read("en").version.as_deref(), Some("45.1"));
        assert_eq!(metainfo(b"<component>", &[]).unwrap_err().code, "bad-format");
        assert_eq!(metainfo(b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", &[]).unwrap_err().code, "bad-format");
    }

    #[test]
    fn apps_and_runtimes_are_told_apart() {
        assert_eq!(metadata(b"[Application]\nname=org.gnome.Maps\n").unwrap(), (true, "org.gnome.Maps".into()));
        assert_eq!(metadata(b"[Runtime]\nname=org.gnome.Platform\n").unwrap(), (false, "org.gnome.Platform".into()));
        assert!(metadata(b"").is_err());
    }
}
