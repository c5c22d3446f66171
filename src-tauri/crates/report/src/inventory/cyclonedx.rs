//! CycloneDX 1.6 in JSON (ECMA-424): the bill of materials other tools take.

use super::Export;
use serde::Serialize;
use serde_json::{Map, Value, json};
use sightline_model::{Item, ItemKind, Role};
use std::collections::HashSet;

/// What the document says of itself. All of it is given by the caller, so that equal input gives an equal document.
#[derive(Debug, Clone, Copy, Default)]
pub struct About<'a> {
    /// A UUID of this document, `3e671687-395b-41f5-a30f-a58921a69b79`; anything else is left out.
    pub serial: &'a str,
    /// When the machine was looked at, RFC 3339; blank is left out.
    pub time: &'a str,
    /// Version of Sightline.
    pub version: &'a str,
    /// What the system calls itself (`Debian GNU/Linux 12`). `None`: it does not say.
    pub system: Option<&'a str>,
}

/// The bill of materials: everything that is installed, with the item's id as `bom-ref`. No path, no profile and no
/// name of the machine is in it. What starts by itself and what a person only says they use are no components.
///
/// ```
/// use sightline_model::{Item, ItemKind};
/// use sightline_report::inventory::{About, cyclonedx};
/// let about = About { serial: "3e671687-395b-41f5-a30f-a58921a69b79", time: "2026-03-01T10:00:00Z", ..About::default() };
/// let export = cyclonedx(&[Item::new(ItemKind::App, "snap:chat", "", "Chat")], &about);
/// assert!(export.json.contains(r#""specVersion": "1.6""#));
/// ```
#[must_use]
pub fn cyclonedx(items: &[Item], about: &About<'_>) -> Export {
    let mut seen = HashSet::new();
    let components: Vec<Value> = items
        .iter()
        .filter(|item| !matches!(item.kind, ItemKind::Autostart | ItemKind::Declared) && seen.insert(&item.id))
        .map(component)
        .collect();
    let left_out = items.len() - components.len();
    let mut document = Map::new();
    document.insert("bomFormat".to_owned(), json!("CycloneDX"));
    document.insert("specVersion".to_owned(), json!("1.6"));
    if is_uuid(about.serial) {
        document.insert("serialNumber".to_owned(), json!(format!("urn:uuid:{}", about.serial)));
    }
    document.insert("version".to_owned(), json!(1));
    let mut tool = json!({"type": "application", "name": "Sightline"});
    fill(&mut tool, "version", Some(about.version));
    let mut machine = json!({"type": "device", "bom-ref": "machine", "name": "computer"});
    let system = about.system.filter(|name| !name.is_empty());
    if let Some(name) = system {
        fill(&mut machine, "description", Some(name));
    }
    let mut metadata = json!({"tools": {"components": [tool]}, "component": machine});
    fill(&mut metadata, "timestamp", Some(about.time));
    document.insert("metadata".to_owned(), metadata);
    document.insert("components".to_owned(), Value::Array(components));
    // Text, numbers and maps of them always serialise.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    Export { json, left_out }
}

fn component(item: &Item) -> Value {
    let kind = if item.role == Role::Library { "library" } else { "application" };
    let mut properties = vec![
        ("sightline:kind", item.kind.as_str().to_owned()),
        ("sightline:role", word(item.role)),
        ("sightline:origin", word(item.origin)),
    ];
    if let Some(facts) = &item.extension {
        properties.push(("sightline:browser", facts.browser.clone()));
        properties.push(("sightline:reach", word(facts.reach)));
        properties.push(("sightline:install-source", word(facts.install_source)));
        properties.extend(facts.enabled.map(|on| ("sightline:enabled", on.to_string())));
    }
    properties.extend(item.installer.clone().map(|name| ("sightline:installer", name)));
    let identifiers = item.identifiers.iter().map(|it| format!("{}:{}", it.kind.as_str(), it.value));
    properties.extend(identifiers.map(|text| ("sightline:identifier", text)));
    let properties: Vec<Value> =
        properties.into_iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
    let mut component = json!({"type": kind, "bom-ref": item.id.as_str(), "name": item.name, "properties": properties});
    fill(&mut component, "version", item.version.as_deref());
    fill(&mut component, "purl", item.purl.as_deref());
    fill(&mut component, "publisher", item.publisher.as_deref());
    fill(&mut component, "description", item.extension.as_ref().and_then(|facts| facts.description.as_deref()));
    component
}

fn fill(object: &mut Value, key: &str, value: Option<&str>) {
    if let (Some(object), Some(value)) = (object.as_object_mut(), value.filter(|value| !value.is_empty())) {
        object.insert(key.to_owned(), Value::String(value.to_owned()));
    }
}

/// The name in the JSON contract.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Lower case, as the schema wants it.
fn is_uuid(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
}
