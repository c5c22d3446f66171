//! `AppxManifest.xml` of a Store app.
//! <https://learn.microsoft.com/uwp/schemas/appxpackage/uapmanifestschema/element-properties>

use crate::text;
use sightline_model::Reason;

/// What a package says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Name for people. `None`: not given, or in a resource file.
    pub name: Option<String>,
    /// Who published it. `None`: not given, or in a resource file.
    pub publisher: Option<String>,
    /// Is it code for other packages?
    pub framework: bool,
    /// Does it hold texts and pictures of another package only?
    pub resources: bool,
    /// Programs in it, from its folder.
    pub programs: Vec<String>,
}

/// Programs of one package at most.
const MAX_PROGRAMS: usize = 40;

/// A text that is not the name of a resource.
#[must_use]
pub fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    let resource = text.starts_with("@{") || text.to_ascii_lowercase().starts_with("ms-resource:");
    if resource { None } else { text::clean_name(text) }
}

/// Reads a manifest.
///
/// # Errors
/// `not-utf8`, or `bad-format` for what is no XML.
pub fn parse(bytes: &[u8]) -> Result<Manifest, Reason> {
    let text = crate::utf16::decode(bytes)?;
    let document = roxmltree::Document::parse(&text).map_err(|error| Reason::with("bad-format", error))?;
    let package = document.root_element();
    let part = |name: &'static str| package.children().find(move |node| node.has_tag_name(name) || is(node, name));
    let mut manifest = Manifest::default();
    for node in part("Properties").into_iter().flat_map(|properties| properties.children()) {
        let text = node.text().unwrap_or_default();
        let yes = matches!(text.trim(), "true" | "1");
        match node.tag_name().name() {
            "DisplayName" => manifest.name = plain(text),
            "PublisherDisplayName" => manifest.publisher = plain(text),
            "Framework" => manifest.framework = yes,
            "ResourcePackage" => manifest.resources = yes,
            _ => {}
        }
    }
    let apps = part("Applications").into_iter().flat_map(|apps| apps.children());
    let programs = apps.filter(|node| is(node, "Application")).filter_map(|node| node.attribute("Executable"));
    manifest.programs = programs.take(MAX_PROGRAMS).map(|file| file.replace('\\', "/")).collect();
    Ok(manifest)
}

fn is(node: &roxmltree::Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_resources_are_no_names() {
        let xml = |name: &str, more: &str| {
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><Package xmlns=\"http://schemas.microsoft.com/appx/manifest\
                 /foundation/windows10\"><Properties><DisplayName>{name}</DisplayName>{more}</Properties><Applications>\
                 <Application Executable=\"app\\x.exe\"/></Applications></Package>"
            )
        };
        let manifest = parse(xml("ms-resource:AppName", "<Framework>true</Framework>").as_bytes()).unwrap();
        assert_eq!((manifest.name, manifest.framework), (None, true));
        assert_eq!(manifest.programs, ["app/x.exe"]);
        assert_eq!(parse(xml("Café", "").as_bytes()).unwrap().name.as_deref(), Some("Café"));
        assert_eq!(parse(b"<Package>").unwrap_err().code, "bad-format");
    }
}
