//! What other tools and phones wrote down, as items: in place of a checkup of the machine itself, or beside one.
//!
//! **What it is not.** It opens nothing: the caller hands over the bytes of the file the person chose.
//!
//! **Ids.** Items get the id a checkup of the same machine would give them, so that the two can be compared:
//! of Debian and RPM packages, formulae, casks, macOS bundles, and extensions of Chromium-family browsers and Firefox.
//! Impossible where a row does not hold what the id is made of: programs of Windows (osquery leaves out the registry
//! key), extensions of Safari (no profile), add-ons of Firefox outside a profile.

use crate::sources::editors::EDITORS;
use sightline_model::{
    Coverage, CoverageStatus, ExtensionFacts, Identifier, IdentifierKind, InstallSource, Item, ItemId, ItemKind,
    Origin, Problem, Reason, Role, Scan, SourceRef,
};
use sightline_parse::{
    chromium::{self, Access},
    dpkg, extension_manifest, hosts,
    import::{
        adb_packages::{self, Installer},
        app_privacy,
        osquery::{self, Row, Table},
    },
    purl, text,
};
use std::collections::{BTreeMap, HashMap};

/// A kind of file that can be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// Results of osquery or of what is built on it (Fleet): logs, `--json` output, exports.
    Osquery,
    /// An iPhone's App Privacy Report.
    AppPrivacyReport,
    /// What `adb shell pm list packages -f -i` prints.
    AdbPackages,
}

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Osquery, Self::AppPrivacyReport, Self::AdbPackages];

    /// Name on the command line and of the source in the JSON contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Osquery => "osquery",
            Self::AppPrivacyReport => "app-privacy-report",
            Self::AdbPackages => "adb-packages",
        }
    }
}

/// Takes in a file. `name_of_file` is shown wherever something of it is told.
///
/// Wrong lines cost themselves: one problem for each kind of wrongness, with their number.
///
/// ```
/// use sightline_collect::import::{ImportKind, import};
/// let list = b"package:/data/app/a/base.apk=org.example.chat  installer=com.android.vending\n";
/// let scan = import(ImportKind::AdbPackages, "packages.txt", list).unwrap();
/// assert_eq!(scan.items[0].installer.as_deref(), Some("com.android.vending"));
/// assert_eq!(import(ImportKind::Osquery, "packages.txt", list).unwrap_err().code, "import-not-osquery");
/// ```
///
/// # Errors
/// `import-not-osquery`, `import-not-app-privacy-report`, `import-not-adb-packages` when the file is no such file at all
/// (their sentences say what is expected); `too-large`.
pub fn import(kind: ImportKind, name_of_file: &str, bytes: &[u8]) -> Result<Scan<Item>, Reason> {
    let mut taken = Taken { kind, file: name_of_file, scan: Scan::default(), by_id: HashMap::new() };
    match kind {
        ImportKind::Osquery => rows(&mut taken, osquery::parse(bytes)?),
        ImportKind::AppPrivacyReport => {
            let parsed = app_privacy::parse(bytes)?;
            taken.flaws(parsed.flaws);
            let left_out: usize = parsed.records.iter().map(|app| app.left_out).sum();
            for app in parsed.records {
                let item = phone_app(IdentifierKind::Ios, "ios", &app.bundle_id, app.name);
                // Parts of iOS are in the report too, and cannot be told from Apple's apps by name.
                let role = if app.bundle_id.starts_with("com.apple.") { Role::System } else { Role::App };
                taken.push(Item { role, observed: app.observed, ..item });
            }
            taken.whole_file();
            taken.skipped("", "import-observations-left-out", left_out);
        }
        ImportKind::AdbPackages => {
            let parsed = adb_packages::parse(bytes)?;
            taken.flaws(parsed.flaws);
            for package in parsed.records {
                let system = package.is_on_system_partition()
                    || (package.path.is_none()
                        && (package.name == "android" || package.name.starts_with("com.android.")));
                let installer = match package.installer {
                    Some(Installer::Package(name)) => Some(name),
                    // What came with the phone was installed by nobody.
                    Some(Installer::Nobody) if !system => Some("none".to_owned()),
                    _ => None,
                };
                taken.push(Item {
                    role: if system { Role::System } else { Role::App },
                    installer,
                    location: package.path,
                    ..phone_app(IdentifierKind::Android, "android", &package.name, None)
                });
            }
            taken.whole_file();
        }
    }
    Ok(taken.scan)
}

fn phone_app(kind: IdentifierKind, system: &str, id: &str, name: Option<String>) -> Item {
    Item {
        identifiers: vec![Identifier::new(kind, id)],
        ..Item::new(ItemKind::PhoneApp, &format!("{system}:{id}"), "", name.unwrap_or_else(|| id.to_owned()))
    }
}

/// What was taken of a file so far.
struct Taken<'a> {
    kind: ImportKind,
    file: &'a str,
    scan: Scan<Item>,
    by_id: HashMap<ItemId, usize>,
}

impl Taken<'_> {
    /// False when the item is known already: two queries may give the same row.
    fn push(&mut self, mut item: Item) -> bool {
        if self.by_id.contains_key(&item.id) {
            return false;
        }
        item.sources.push(SourceRef { source: self.kind.as_str().to_owned(), path: self.file.to_owned() });
        self.by_id.insert(item.id.clone(), self.scan.items.len());
        self.scan.items.push(item);
        true
    }

    fn flaws(&mut self, flaws: Vec<Reason>) {
        self.scan.problems.extend(flaws.into_iter().map(|reason| Problem {
            source: self.kind.as_str().to_owned(),
            path: self.file.to_owned(),
            status: if reason.code == "too-many" { CoverageStatus::Skipped } else { CoverageStatus::Damaged },
            reason,
        }));
    }

    fn whole_file(&mut self) {
        self.row(CoverageStatus::Found, "", self.scan.items.len(), None);
    }

    /// `part`: a table in the file; empty: the whole file.
    fn row(&mut self, status: CoverageStatus, part: &str, items: usize, reason: Option<Reason>) {
        let path = if part.is_empty() { self.file.to_owned() } else { format!("{}#{part}", self.file) };
        self.scan.coverage.push(Coverage { source: self.kind.as_str().to_owned(), status, path, items, reason });
    }

    fn skipped(&mut self, part: &str, code: &str, count: usize) {
        if count > 0 {
            self.row(CoverageStatus::Skipped, part, 0, Some(Reason::with(code, count)));
        }
    }
}

fn rows(taken: &mut Taken<'_>, results: osquery::Results) {
    taken.flaws(results.flaws);
    let mut tables: BTreeMap<Table, Vec<Row>> = BTreeMap::new();
    for (table, row) in results.rows {
        tables.entry(table).or_default().push(row);
    }
    let system = tables.remove(&Table::OsVersion).and_then(|rows| rows.into_iter().next());
    let platform = system.as_ref().and_then(|row| row.get("platform")).map(str::to_owned);
    // Of some versions of osquery the scripts' identifier stays blank where the extension's does not: the folder says it.
    let mut scripts: HashMap<String, Vec<String>> = HashMap::new();
    for row in tables.remove(&Table::ChromeExtensionContentScripts).unwrap_or_default() {
        if let (Some(path), Some(pattern)) = (row.get("path"), row.get("match")) {
            scripts.entry(path.to_owned()).or_default().push(pattern.to_owned());
        }
    }
    for (table, rows) in tables {
        let (mut count, mut no_identity, mut gone, mut themes, mut reach_unknown, mut parts) = (0, 0, 0, 0, 0, 0);
        for row in rows {
            let answer = match table {
                Table::DebPackages => deb(&row, platform.as_deref()),
                Table::RpmPackages => rpm(&row, platform.as_deref()),
                Table::Programs => program(&row),
                Table::Apps => bundle(&row),
                Table::HomebrewPackages => homebrew(&row),
                Table::ChromeExtensions => chromium_extension(&row, &scripts),
                Table::FirefoxAddons => firefox_addon(&row),
                Table::SafariExtensions => safari_extension(&row),
                Table::VscodeExtensions => editor_extension(&row),
                Table::OsVersion | Table::ChromeExtensionContentScripts => continue,
            };
            match answer {
                Answer::Item(item, sites) => {
                    reach_unknown += usize::from(sites == Sites::NotSaid);
                    count += usize::from(taken.push(*item));
                }
                Answer::NoIdentity => no_identity += 1,
                Answer::NotInstalled => gone += 1,
                Answer::Theme => themes += 1,
                Answer::Part => parts += 1,
            }
        }
        let part = table.as_str();
        taken.row(CoverageStatus::Found, part, count, None);
        taken.skipped(part, "half-installed", gone);
        taken.skipped(part, "themes", themes);
        taken.skipped(part, "import-browser-parts", parts);
        taken.skipped(part, "import-no-identity", no_identity);
        taken.skipped(part, "import-site-access-unknown", reach_unknown);
    }
    taken.skipped("", "import-other-rows", results.others);
    taken.skipped("", "import-other-machines", results.other_machines);
    if taken.scan.coverage.is_empty() {
        taken.whole_file();
    }
}

/// What a row stands for.
enum Answer {
    Item(Box<Item>, Sites),
    /// It lacks the column that names the thing.
    NoIdentity,
    /// A package of which only settings are left, or that is being installed.
    NotInstalled,
    Theme,
    /// Belongs to the browser itself.
    Part,
}

/// Does the row say which sites an extension can read?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sites {
    Said,
    NotSaid,
}

fn item(item: Item) -> Answer {
    Answer::Item(Box::new(item), Sites::Said)
}

fn name_of(row: &Row, column: &str) -> Option<String> {
    row.get(column).and_then(text::clean_name)
}

fn deb(row: &Row, platform: Option<&str>) -> Answer {
    let Some(name) = name_of(row, "name") else { return Answer::NoIdentity };
    if row.get("status").is_some_and(|status| !status.ends_with(" installed")) {
        return Answer::NotInstalled;
    }
    let version = name_of(row, "version");
    let arch = row.get("arch");
    let section = row.get("section").map(|section| section.rsplit('/').next().unwrap_or(section));
    let package = dpkg::Package {
        name: name.clone(),
        version: version.clone(),
        maintainer: row.get("maintainer").map(str::to_owned),
        ..dpkg::Package::default()
    };
    let origin = package.built_by(None);
    // Without desktop entries it cannot be said what a person would name: what a distribution builds counts as a part
    // that came along, what its maker built as fetched on purpose.
    let role = match (row.get("priority"), section) {
        (Some("required" | "important"), _) | (_, Some("kernel")) => Role::System,
        (_, Some("libs" | "oldlibs" | "libdevel" | "introspection" | "debug")) => Role::Library,
        (_, Some("localization" | "fonts" | "doc" | "metapackages")) => Role::Component,
        _ if origin == Origin::Vendor => Role::App,
        _ => Role::Component,
    };
    let identifiers = package_names(origin, (IdentifierKind::Deb, IdentifierKind::DebDistro), &name);
    // With its address: that is what tells a distribution's package from its maker's when the export is read again.
    let publisher = name_of(row, "maintainer");
    let identity = format!("dpkg:{name}:{}", arch.unwrap_or_default());
    item(Item {
        role,
        origin,
        publisher,
        purl: platform.map(|platform| purl::deb(platform, &name, version.as_deref(), arch)),
        version,
        identifiers,
        ..Item::new(ItemKind::App, &identity, "", name)
    })
}

/// A row without the packager's name may be the maker's package or a distribution's: it is found by either.
fn package_names(
    origin: Origin,
    (vendor, distribution): (IdentifierKind, IdentifierKind),
    name: &str,
) -> Vec<Identifier> {
    let kinds: &[IdentifierKind] = match origin {
        Origin::Distribution => &[distribution],
        Origin::Vendor => &[vendor],
        Origin::Unknown => &[vendor, distribution],
    };
    kinds.iter().map(|kind| Identifier::new(*kind, name)).collect()
}

fn rpm(row: &Row, platform: Option<&str>) -> Answer {
    /// Beginnings of the vendor's name in what distributions build.
    const DISTRIBUTIONS: &[&str] = &[
        "fedora",
        "red hat",
        "centos",
        "suse",
        "opensuse",
        "almalinux",
        "rocky",
        "mageia",
        "openmandriva",
        "oracle america",
        "amazon linux",
    ];
    let Some(name) = name_of(row, "name") else { return Answer::NoIdentity };
    let version = name_of(row, "version").map(|version| match row.get("release") {
        Some(release) => format!("{version}-{}", text::clean(release, text::NAME_CHARS)),
        None => version,
    });
    let vendor = name_of(row, "vendor");
    let origin = match vendor.as_deref().map(str::to_lowercase) {
        None => Origin::Unknown,
        Some(vendor) if DISTRIBUTIONS.iter().any(|known| vendor.starts_with(known)) => Origin::Distribution,
        Some(_) => Origin::Vendor,
    };
    let role = match origin {
        Origin::Vendor => Role::App,
        _ if name.starts_with("kernel") => Role::System,
        _ if name.starts_with("lib") && !name.starts_with("libre") => Role::Library,
        _ => Role::Component,
    };
    let identifiers = package_names(origin, (IdentifierKind::Rpm, IdentifierKind::RpmDistro), &name);
    let epoch = row.get("epoch").and_then(|epoch| epoch.parse().ok()).filter(|epoch| *epoch > 0);
    let purl = purl::rpm(platform, &name, version.as_deref().unwrap_or_default(), row.get("arch"), epoch);
    let identity = format!("rpm:{name}:{}", row.get("arch").unwrap_or_default());
    item(Item {
        role,
        origin,
        version,
        purl: Some(purl),
        publisher: vendor,
        installed_at: row.number("install_time"),
        identifiers,
        ..Item::new(ItemKind::App, &identity, "", name)
    })
}

fn program(row: &Row) -> Answer {
    let Some(name) = name_of(row, "name") else { return Answer::NoIdentity };
    let publisher = name_of(row, "publisher");
    let shown = format!("{name}|{}", publisher.as_deref().unwrap_or_default());
    let mut identifiers = vec![Identifier::new(IdentifierKind::WindowsProgram, shown.as_str())];
    let family = row.get("package_family_name");
    identifiers.extend(family.map(|family| Identifier::new(IdentifierKind::Msix, family)));
    let key = family.map_or(shown, str::to_owned);
    item(Item {
        version: name_of(row, "version"),
        publisher,
        location: row.get("install_location").map(str::to_owned),
        installed_at: row.get("install_date").and_then(day),
        identifiers,
        ..Item::new(ItemKind::App, &format!("programs:{key}"), "", name)
    })
}

/// `20260301` as installers write it, else Unix seconds.
fn day(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    if text.len() != 8 {
        return Some(number).filter(|seconds| *seconds > 0);
    }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Days since 1970, counting years from March so that the leap day comes last.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1 - 719_468;
    Some(days * 86_400)
}

fn bundle(row: &Row) -> Answer {
    let (path, id) = (row.get("path"), row.get("bundle_identifier"));
    let Some(identity) = path.or(id) else { return Answer::NoIdentity };
    let column = |names: &[&str]| names.iter().find_map(|column| name_of(row, column));
    let file = row.get("name").map(|name| name.trim_end_matches(".app")).and_then(text::clean_name);
    let name = column(&["display_name", "bundle_name"]).or(file).unwrap_or_else(|| identity.to_owned());
    let mut identifiers: Vec<Identifier> = Vec::new();
    identifiers.extend(id.map(|id| Identifier::new(IdentifierKind::MacosBundle, id)));
    let system = path.is_some_and(|path| path.starts_with("/System/"));
    let inside = path.is_some_and(|path| path.trim_end_matches('/').matches(".app/").count() > 0);
    item(Item {
        role: if system && path.is_some_and(|path| !path.contains("/System/Applications/")) {
            Role::System
        } else if inside || path.is_some_and(|path| path.contains("/Library/")) {
            Role::Component
        } else {
            Role::App
        },
        origin: if system { Origin::Vendor } else { Origin::Unknown },
        version: column(&["bundle_short_version", "bundle_version"]),
        last_used: row
            .get("last_opened_time")
            .and_then(|time| time.parse::<f64>().ok())
            .map(|time| time as i64)
            .filter(|it| *it > 0),
        location: path.map(str::to_owned),
        identifiers,
        ..Item::new(ItemKind::App, &format!("bundle:{identity}"), "", name)
    })
}

fn homebrew(row: &Row) -> Answer {
    let Some(name) = name_of(row, "name") else { return Answer::NoIdentity };
    let path = row.get("path").map(|path| path.trim_end_matches('/'));
    let cask = row.get("type") == Some("cask") || path.is_some_and(|path| path.contains("/Caskroom/"));
    // The folder of the formula, without that of a version.
    let folder =
        path.map(|path| path.strip_suffix(&format!("/{}", row.get("version").unwrap_or_default())).unwrap_or(path));
    let (kind, origin, identity) = if cask {
        (IdentifierKind::Cask, Origin::Vendor, format!("cask:{name}"))
    } else {
        (IdentifierKind::Formula, Origin::Unknown, format!("homebrew:{}", folder.unwrap_or(&name)))
    };
    item(Item {
        origin,
        version: name_of(row, "version"),
        location: folder.map(str::to_owned),
        identifiers: vec![Identifier::new(kind, name.as_str())],
        ..Item::new(ItemKind::App, &identity, "", name_of(row, "app_name").filter(|_| cask).unwrap_or(name))
    })
}

/// The path as ids have it: from the root, with `/`.
fn inner(path: &str) -> String {
    let path = path.trim_end_matches(['/', '\\']);
    match path.split_at_checked(2) {
        Some((drive, rest)) if drive.ends_with(':') && rest.starts_with(['/', '\\']) => rest.replace('\\', "/"),
        _ => path.to_owned(),
    }
}

/// Name of a browser by our id for it. osquery joins words with `_`.
fn browser(told: &str) -> (String, String) {
    let id = told.to_ascii_lowercase().replace('_', "-");
    let name = match id.as_str() {
        "chrome" => "Google Chrome",
        "chrome-beta" => "Google Chrome Beta",
        "chrome-dev" => "Google Chrome Dev",
        "chrome-canary" => "Google Chrome Canary",
        "chromium" => "Chromium",
        "edge" => "Microsoft Edge",
        "edge-beta" => "Microsoft Edge Beta",
        "edge-dev" => "Microsoft Edge Dev",
        "edge-canary" => "Microsoft Edge Canary",
        "brave" => "Brave",
        "brave-beta" => "Brave Beta",
        "brave-nightly" => "Brave Nightly",
        "vivaldi" => "Vivaldi",
        "opera" => "Opera",
        "yandex" => "Yandex Browser",
        "arc" => "Arc",
        "dia" => "Dia",
        "comet" => "Comet",
        _ => return (text::clean(&id, 40), text::clean(told, 40)),
    };
    (id, name.to_owned())
}

/// Where the browsers' own stores hand out updates.
const STORES: &[&str] = &[
    "https://clients2.google.com/service/update2",
    "https://edge.microsoft.com/extensionwebstorebase",
    "https://extension-updates.opera.com/",
];

fn chromium_extension(row: &Row, scripts: &HashMap<String, Vec<String>>) -> Answer {
    let path = row.get("path").unwrap_or_default();
    let folder = inner(path);
    let (before, after) = folder.split_once("/Extensions/").unwrap_or(("", ""));
    let in_folder = after.split('/').next().unwrap_or_default();
    let told = [row.get("referenced_identifier"), row.get("identifier"), Some(in_folder)];
    let Some(id) = told.into_iter().flatten().find(|id| chromium::is_id(id)) else { return Answer::NoIdentity };
    let profile_path = row.get("profile_path").map_or_else(|| before.to_owned(), str::to_owned);
    let inner_profile = inner(&profile_path);
    let inside = !before.is_empty() && inner_profile == before;
    if !inside && folder.to_lowercase().contains("/resources/") {
        return Answer::Part;
    }
    let manifest = osquery::manifest(row);
    if manifest.as_ref().is_some_and(extension_manifest::Manifest::is_theme) {
        return Answer::Theme;
    }
    let (browser_id, browser_name) = browser(row.get("browser_type").unwrap_or("chrome"));
    let profile = name_of(row, "profile");
    let profile = profile.unwrap_or_else(|| inner_profile.rsplit('/').next().unwrap_or_default().to_owned());
    let mut all = row.permissions("permissions");
    if let Some(manifest) = &manifest {
        all.extend(manifest.required_permissions());
        all.extend(manifest.required_hosts());
    }
    all.extend(scripts.get(path).into_iter().flatten().cloned());
    let (sites, permissions): (Vec<String>, Vec<String>) = all.into_iter().partition(|it| hosts::is_pattern(it));
    // From version 3 of manifests on, the sites are not among the permissions osquery tells.
    let said = if manifest.is_some() || !sites.is_empty() { Sites::Said } else { Sites::NotSaid };
    let access = Access::of(permissions, sites);
    let mut facts = ExtensionFacts::new((&browser_id, &browser_name), &profile, &profile_path, id);
    facts.enabled = row.flag("state");
    facts.permissions = access.permissions;
    facts.hosts = access.hosts;
    facts.reach = access.reach;
    facts.install_source = match row.flag("from_webstore") {
        Some(true) => InstallSource::Store,
        _ if !inside && !folder.is_empty() && !inner_profile.is_empty() => InstallSource::Folder,
        _ => InstallSource::Unknown,
    };
    facts.installed_at =
        row.number("install_time").and_then(osquery::webkit_seconds).or_else(|| row.number("install_timestamp"));
    facts.manifest_version = manifest.as_ref().and_then(|manifest| manifest.manifest_version);
    facts.description = description(row);
    let optional = row.permissions("optional_permissions");
    facts.optional = optional.iter().filter_map(|name| text::clean_name(name)).collect();
    facts.update_url = name_of(row, "update_url").filter(|url| !STORES.iter().any(|store| url.starts_with(store)));
    facts.leftover = row.flag("referenced") == Some(false);
    let name = extension_manifest::shown_name(row.get("name")).unwrap_or_else(|| id.to_owned());
    let item = Item {
        version: name_of(row, "version"),
        publisher: name_of(row, "author"),
        location: row.get("path").map(str::to_owned),
        identifiers: vec![Identifier::new(IdentifierKind::ChromiumExtension, id)],
        extension: Some(facts),
        ..Item::new(ItemKind::Extension, &format!("chromium:{browser_id}:{id}"), &inner_profile, name)
    };
    Answer::Item(Box::new(item), said)
}

fn description(row: &Row) -> Option<String> {
    row.get("description").map(|it| text::clean(it, text::DESCRIPTION_CHARS)).filter(|it| !it.is_empty())
}

fn firefox_addon(row: &Row) -> Answer {
    let Some(addon) = osquery::addon(row) else { return Answer::NoIdentity };
    match addon.kind.as_deref() {
        Some("extension") if addon.is_built_in() => return Answer::Part,
        Some("extension") => {}
        Some("theme") => return Answer::Theme,
        // Dictionaries and languages.
        _ => return Answer::Part,
    }
    let path = row.get("path").unwrap_or_default();
    // `<profile>/extensions/<id>.xpi`; what is shared by all profiles lies elsewhere.
    let cut = path.rfind("/extensions/").or_else(|| path.rfind("\\extensions\\"));
    let profile_path = match row.get("location") {
        Some("app-profile") | None => cut.and_then(|at| path.get(..at)).unwrap_or_default(),
        Some(_) => "",
    };
    let inner_profile = inner(profile_path);
    let id = addon.canonical_id();
    let profile = inner_profile.rsplit('/').next().unwrap_or_default();
    let mut facts = ExtensionFacts::new(("firefox", "Firefox"), profile, profile_path, &id);
    facts.enabled = addon.enabled();
    facts.install_source = addon.install_source();
    facts.description = addon.description(&[]);
    let item = Item {
        version: addon.version.as_deref().and_then(text::clean_name),
        publisher: name_of(row, "creator"),
        location: row.get("path").map(str::to_owned),
        identifiers: vec![Identifier::new(IdentifierKind::FirefoxAddon, id.as_str())],
        extension: Some(facts),
        ..Item::new(
            ItemKind::Extension,
            &format!("firefox:firefox:{id}"),
            &inner_profile,
            addon.name(&[]).unwrap_or_else(|| id.clone()),
        )
    };
    Answer::Item(Box::new(item), Sites::NotSaid)
}

fn safari_extension(row: &Row) -> Answer {
    let Some(id) = name_of(row, "identifier") else { return Answer::NoIdentity };
    let mut facts = ExtensionFacts::new(("safari", "Safari"), "", "", &id);
    facts.description = description(row);
    let path = row.get("path");
    let item = Item {
        version: name_of(row, "version").or_else(|| name_of(row, "bundle_version")),
        location: path.map(str::to_owned),
        identifiers: vec![Identifier::new(IdentifierKind::SafariExtension, id.as_str())],
        extension: Some(facts),
        ..Item::new(
            ItemKind::Extension,
            &format!("safari:{id}:{}", path.unwrap_or_default()),
            "",
            name_of(row, "name").unwrap_or_else(|| id.clone()),
        )
    };
    Answer::Item(Box::new(item), Sites::NotSaid)
}

/// osquery lists what the editor itself lists, and not whether it is on.
fn editor_extension(row: &Row) -> Answer {
    let Some(name) = name_of(row, "name") else { return Answer::NoIdentity };
    let edition = row.get("vscode_edition").unwrap_or("vscode").to_ascii_lowercase().replace('_', "-");
    let id = name.to_lowercase();
    let installed_at = row.number("installed_at").map(|millis| millis / 1000).filter(|seconds| *seconds > 0);
    let folder = row.get("path").map(|path| inner(path).rsplit_once('/').map_or("", |(folder, _)| folder).to_owned());
    let folder = folder.unwrap_or_default();
    let shown = EDITORS.iter().find(|(editor, ..)| *editor == edition).map_or(edition.as_str(), |(_, name, _)| name);
    let mut facts = ExtensionFacts::new((&edition, shown), shown, &folder, &id);
    facts.installed_at = installed_at;
    item(Item {
        version: name_of(row, "version"),
        publisher: name_of(row, "publisher"),
        location: row.get("path").map(str::to_owned),
        installed_at,
        identifiers: vec![Identifier::new(IdentifierKind::EditorExtension, id.as_str())],
        extension: Some(facts),
        ..Item::new(ItemKind::Extension, &format!("editor:{edition}:{id}"), &folder, name)
    })
}
