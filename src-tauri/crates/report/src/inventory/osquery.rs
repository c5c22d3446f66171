//! Tables as `osqueryi --json` prints them, in one object by table name.
//! Columns: osquery's table specifications, those `select *` shows; checked against osquery 5.23.

use super::{Export, identifier};
use serde_json::{Map, Value};
use sightline_model::{ExtensionFacts, IdentifierKind as Kind, InstallSource, Item};
use std::collections::BTreeMap;

const OS_VERSION: &[&str] =
    &["name", "version", "major", "minor", "patch", "build", "platform", "platform_like", "codename", "arch"];

const TABLES: &[(&str, &[&str])] = &[
    (
        "apps",
        &[
            "name",
            "path",
            "bundle_executable",
            "bundle_identifier",
            "bundle_name",
            "bundle_short_version",
            "bundle_version",
            "bundle_package_type",
            "environment",
            "element",
            "compiler",
            "development_region",
            "display_name",
            "info_string",
            "minimum_system_version",
            "category",
            "applescript_enabled",
            "copyright",
            "last_opened_time",
        ],
    ),
    (
        "chrome_extensions",
        &[
            "browser_type",
            "uid",
            "name",
            "profile",
            "profile_path",
            "referenced_identifier",
            "identifier",
            "version",
            "description",
            "default_locale",
            "current_locale",
            "update_url",
            "author",
            "persistent",
            "path",
            "permissions",
            "optional_permissions",
            "manifest_hash",
            "referenced",
            "from_webstore",
            "state",
            "install_time",
            "install_timestamp",
        ],
    ),
    (
        "deb_packages",
        &[
            "name",
            "version",
            "source",
            "size",
            "arch",
            "revision",
            "status",
            "maintainer",
            "section",
            "priority",
            "admindir",
        ],
    ),
    (
        "firefox_addons",
        &[
            "uid",
            "name",
            "identifier",
            "creator",
            "type",
            "version",
            "description",
            "source_url",
            "visible",
            "active",
            "disabled",
            "autoupdate",
            "location",
            "path",
        ],
    ),
    ("homebrew_packages", &["name", "path", "version", "type", "auto_updates", "app_name"]),
    (
        "programs",
        &[
            "name",
            "version",
            "install_location",
            "install_source",
            "language",
            "publisher",
            "uninstall_string",
            "install_date",
            "identifying_number",
            "package_family_name",
            "upgrade_code",
        ],
    ),
    (
        "rpm_packages",
        &[
            "name",
            "version",
            "release",
            "source",
            "size",
            "sha1",
            "arch",
            "epoch",
            "install_time",
            "vendor",
            "package_group",
        ],
    ),
    (
        "safari_extensions",
        &["uid", "name", "identifier", "version", "sdk", "description", "path", "bundle_version", "copyright"],
    ),
    (
        "vscode_extensions",
        &[
            "name",
            "uuid",
            "version",
            "path",
            "publisher",
            "publisher_id",
            "installed_at",
            "prerelease",
            "uid",
            "vscode_edition",
        ],
    ),
];

/// The items osquery has tables for, as one JSON object of tables; a row has every column of its table, blank where the
/// inventory does not know. Where packages say which distribution they are of, `os_version` says it once.
///
/// Taken in again, the rows give items of the same ids. Lost is what the tables have no column for: names in a person's
/// language, roles, updates, permissions of Firefox's add-ons, the profile of Safari's extensions.
///
/// ```
/// use sightline_model::{Identifier, IdentifierKind, Item, ItemKind};
/// let item = Item {
///     identifiers: vec![Identifier::new(IdentifierKind::DebDistro, "mc")],
///     ..Item::new(ItemKind::App, "dpkg:mc:amd64", "", "mc")
/// };
/// let export = sightline_report::inventory::osquery(&[item]);
/// assert!(export.json.contains(r#""status": "install ok installed""#) && export.left_out == 0);
/// ```
#[must_use]
pub fn osquery(items: &[Item]) -> Export {
    let mut tables: Map<String, Value> =
        TABLES.iter().map(|(table, _)| ((*table).to_owned(), Value::Array(Vec::new()))).collect();
    let mut left_out = 0;
    for item in items {
        let Some((table, filled)) = row(item) else {
            left_out += 1;
            continue;
        };
        let columns = TABLES.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, columns)| columns);
        if let Some(Value::Array(rows)) = tables.get_mut(table) {
            rows.push(whole(columns, filled));
        }
    }
    let platform = items.iter().find_map(|item| {
        let rest = item.purl.as_deref()?;
        rest.strip_prefix("pkg:deb/").or_else(|| rest.strip_prefix("pkg:rpm/"))?.split_once('/').map(|(id, _)| id)
    });
    if let Some(platform) = platform {
        let row = whole(OS_VERSION, BTreeMap::from([("platform", platform.to_owned())]));
        tables.insert("os_version".to_owned(), Value::Array(vec![row]));
    }
    // Text and maps of text always serialise.
    let mut json = serde_json::to_string_pretty(&tables).unwrap_or_default();
    json.push('\n');
    Export { json, left_out }
}

type Row = BTreeMap<&'static str, String>;

fn whole(columns: &[&'static str], mut filled: Row) -> Value {
    Value::Object(
        columns.iter().map(|it| ((*it).to_owned(), Value::String(filled.remove(it).unwrap_or_default()))).collect(),
    )
}

/// The table and what is known of the row. `None`: osquery has no table for it.
fn row(item: &Item) -> Option<(&'static str, Row)> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (version, publisher, location) = (text(&item.version), text(&item.publisher), text(&item.location));
    if let Some(facts) = &item.extension {
        if let Some((_, id)) = identifier(item, &[Kind::EditorExtension]) {
            // An editor's list has no row for what it gave up.
            let row = [
                ("name", id.to_owned()),
                ("version", version),
                ("vscode_edition", facts.browser.replace('-', "_")),
                ("path", if location.is_empty() { place(item, "editor-extensions") } else { location }),
                ("publisher", publisher),
                ("installed_at", number(item.installed_at.and_then(|seconds| seconds.checked_mul(1000)))),
            ];
            return (!facts.leftover).then(|| ("vscode_extensions", row.into()));
        }
        let description = text(&facts.description);
        let (kind, id) = identifier(item, &[Kind::ChromiumExtension, Kind::FirefoxAddon, Kind::SafariExtension])?;
        let mut row = Row::from([
            ("name", item.name.clone()),
            ("identifier", id.to_owned()),
            ("version", version),
            ("description", description),
        ]);
        return Some(match kind {
            Kind::ChromiumExtension => {
                row.extend(chromium(item, facts));
                ("chrome_extensions", row)
            }
            Kind::FirefoxAddon => {
                row.extend(firefox(item, facts));
                ("firefox_addons", row)
            }
            _ => {
                row.insert("path", place(item, "safari"));
                ("safari_extensions", row)
            }
        });
    }
    const KINDS: &[Kind] = &[
        Kind::Deb,
        Kind::DebDistro,
        Kind::Rpm,
        Kind::RpmDistro,
        Kind::MacosBundle,
        Kind::Cask,
        Kind::Formula,
        Kind::WindowsProgram,
        Kind::Msix,
        Kind::EditorExtension,
    ];
    let (kind, id) = identifier(item, KINDS)?;
    Some(match kind {
        Kind::Deb | Kind::DebDistro => {
            let revision = version.rsplit_once('-').map_or("", |(_, revision)| revision).to_owned();
            let row = [
                ("name", id.to_owned()),
                ("revision", revision),
                ("version", version),
                ("arch", qualifier(item, "arch")),
                ("status", "install ok installed".to_owned()),
                ("maintainer", publisher),
            ];
            ("deb_packages", row.into())
        }
        Kind::Rpm | Kind::RpmDistro => {
            let (version, release) = version.rsplit_once('-').unwrap_or((&version, ""));
            let row = [
                ("name", id.to_owned()),
                ("version", version.to_owned()),
                ("release", release.to_owned()),
                ("arch", qualifier(item, "arch")),
                ("epoch", qualifier(item, "epoch")),
                ("install_time", number(item.installed_at)),
                ("vendor", publisher),
            ];
            ("rpm_packages", row.into())
        }
        Kind::MacosBundle => {
            let row = [
                ("name", location.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned()),
                ("path", location),
                ("bundle_identifier", id.to_owned()),
                ("display_name", item.name.clone()),
                ("bundle_short_version", version),
                ("last_opened_time", number(item.last_used)),
            ];
            ("apps", row.into())
        }
        Kind::Cask | Kind::Formula => {
            let cask = kind == Kind::Cask;
            let row = [
                ("name", id.to_owned()),
                ("path", if location.is_empty() { place(item, "homebrew") } else { location }),
                ("version", version),
                ("type", if cask { "cask" } else { "formula" }.to_owned()),
                ("app_name", if cask { item.name.clone() } else { String::new() }),
            ];
            ("homebrew_packages", row.into())
        }
        _ => {
            let shown = identifier(item, &[Kind::WindowsProgram]).and_then(|(_, value)| value.rsplit_once('|'));
            let (name, publisher) = shown.unwrap_or((&item.name, &publisher));
            let family = identifier(item, &[Kind::Msix]).map_or("", |(_, family)| family);
            let row = [
                ("name", name.to_owned()),
                ("version", version),
                ("publisher", publisher.to_owned()),
                ("install_location", location),
                ("install_date", number(item.installed_at)),
                ("identifying_number", product_code(item)),
                ("package_family_name", family.to_owned()),
            ];
            ("programs", row.into())
        }
    })
}

fn chromium(item: &Item, facts: &ExtensionFacts) -> Row {
    let permissions: Vec<&str> = facts.permissions.iter().chain(&facts.hosts).map(String::as_str).collect();
    let store = if facts.install_source == InstallSource::Store { "true" } else { "" };
    let since_1601 = facts.installed_at.and_then(|seconds| seconds.checked_add(11_644_473_600)?.checked_mul(1_000_000));
    Row::from([
        ("browser_type", facts.browser.replace('-', "_")),
        ("profile", facts.profile.clone()),
        ("profile_path", facts.profile_path.clone()),
        ("referenced_identifier", if facts.leftover { String::new() } else { facts.extension_id.clone() }),
        ("identifier", facts.extension_id.clone()),
        ("update_url", facts.update_url.clone().unwrap_or_default()),
        ("author", item.publisher.clone().unwrap_or_default()),
        ("path", place(item, "chromium")),
        ("permissions", permissions.join(", ")),
        ("optional_permissions", facts.optional.join(", ")),
        ("referenced", flag(Some(!facts.leftover))),
        ("from_webstore", store.to_owned()),
        ("state", flag(facts.enabled)),
        ("install_time", number(since_1601)),
        ("install_timestamp", number(facts.installed_at)),
    ])
}

fn firefox(item: &Item, facts: &ExtensionFacts) -> Row {
    let slash = if facts.profile_path.contains('\\') { '\\' } else { '/' };
    // A profile keeps its add-ons nowhere else; those of the system are not in it.
    let own = facts.install_source != InstallSource::System && !facts.profile_path.is_empty();
    let path = match &item.location {
        Some(path) => path.clone(),
        None if own => format!("{}{slash}extensions{slash}{}.xpi", facts.profile_path, facts.extension_id),
        None => String::new(),
    };
    Row::from([
        ("creator", item.publisher.clone().unwrap_or_default()),
        ("type", "extension".to_owned()),
        ("visible", "1".to_owned()),
        ("active", flag(facts.enabled)),
        ("disabled", flag(facts.enabled.map(|on| !on))),
        ("location", if own { "app-profile" } else { "" }.to_owned()),
        ("path", path),
    ])
}

fn flag(value: Option<bool>) -> String {
    value.map(|value| u8::from(value).to_string()).unwrap_or_default()
}

fn number(value: Option<i64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Where it lies: what is said of it, else where the source of the name saw it.
fn place(item: &Item, source: &str) -> String {
    let seen = item.sources.iter().find(|place| place.source.starts_with(source)).map(|place| &place.path);
    item.location.as_ref().or(seen).cloned().unwrap_or_default()
}

/// A qualifier of the package URL; blank when there is none. Those asked for hold no encoded characters.
fn qualifier(item: &Item, name: &str) -> String {
    let all = item.purl.as_deref().and_then(|purl| purl.split_once('?')).map_or("", |(_, all)| all);
    let found = all.split('&').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
    found.unwrap_or_default().to_owned()
}

/// The GUID Windows Installer knows it by, which is the last part of its registry key; blank for other installers.
fn product_code(item: &Item) -> String {
    let last = item.sources.iter().filter_map(|place| place.path.rsplit('\\').next());
    let is_guid = |text: &&str| text.len() == 38 && text.starts_with('{') && text.ends_with('}');
    last.into_iter().find(is_guid).unwrap_or_default().to_owned()
}
