//! App bundles of macOS, and the web apps that browsers put beside them.

use super::web_apps::Shortcut;
use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Origin, Reason, Role};
use sightline_parse::{
    bundle::{self, Bundle},
    code_signature::{self, Signature},
    language,
    strings_file::{self, Texts},
    text,
};
use std::{collections::HashMap, path::PathBuf};

/// Where the system keeps its own apps. Since macOS 13 Safari lies on a volume of its own.
const SYSTEM: &[&str] = &["/System/Cryptexes/App/System/Applications", "/System/Applications"];
const APPLICATIONS: &str = "/Applications";
/// What the link `/System/Cryptexes` leads to; running programs are named by it.
const CRYPTEXES: (&str, &str) = ("/System/Cryptexes/", "/System/Volumes/Preboot/Cryptexes/");

/// Programs that many makers ship under the same name: it recognises nothing.
const SHARED_PROGRAMS: &[&str] =
    &["Electron", "app_mode_loader", "applet", "droplet", "nwjs", "JavaApplicationStub", "JavaAppLauncher", "launcher"];

/// Bundles already taken in, by their place on this host.
type Seen = HashMap<PathBuf, usize>;

pub(crate) fn read(run: &mut Run<'_>) {
    // The system's places first: /Applications may hold links to them.
    let mut places: Vec<(String, Role)> = SYSTEM.iter().map(|place| ((*place).to_owned(), Role::System)).collect();
    places.push((APPLICATIONS.to_owned(), Role::App));
    places.extend(run.homes.iter().map(|home| (format!("{home}{APPLICATIONS}"), Role::App)));
    let mut seen = Seen::new();
    for (place, role) in places {
        if run.is_stopped() {
            return;
        }
        match bundles(run, &place, 1) {
            Ok(paths) => {
                let mut count = 0;
                for path in paths {
                    count += usize::from(take(run, &path, role, &mut seen));
                }
                run.found(&place, count);
            }
            Err(fault) => run.missed(&place, fault),
        }
    }
}

/// Paths of `*.app` in `place` and in folders of it.
fn bundles(run: &mut Run<'_>, place: &str, depth: usize) -> Result<Vec<String>, Fault> {
    let listing = run.reader.folder(place).and_then(|folder| run.reader.list(&folder))?;
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let mut found = Vec::new();
    for (name, may_be_folder) in listing.entries {
        let path = format!("{place}/{name}");
        if !may_be_folder || name.starts_with('.') {
            continue;
        }
        if stem(&name).is_some() {
            found.push(path);
        } else if depth > 0 {
            match bundles(run, &path, depth - 1) {
                Ok(inner) => found.extend(inner),
                // A link to a file.
                Err(fault) if fault.reason.code == "not-a-folder" => {}
                Err(fault) => run.problem(fault),
            }
        }
    }
    Ok(found)
}

/// `Zoom.app` → `Zoom`. `None`: no bundle of an app.
fn stem(name: &str) -> Option<&str> {
    let (stem, kind) = name.rsplit_once('.')?;
    (kind.eq_ignore_ascii_case("app") && !stem.is_empty()).then_some(stem)
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Reads a small file and parses it.
pub(super) fn parsed<T>(run: &Run<'_>, path: &str, parse: impl Fn(&[u8]) -> Result<T, Reason>) -> Result<T, Fault> {
    let bytes = run.reader.read_small(path)?;
    parse(&bytes).map_err(|reason| Fault { path: path.to_owned(), reason })
}

/// Like [`parsed`], for files that need not be there; what is wrong with one that is there is a problem.
pub(super) fn optional<T>(run: &mut Run<'_>, path: &str, parse: impl Fn(&[u8]) -> Result<T, Reason>) -> Option<T> {
    parsed(run, path, parse).map_err(|fault| run.problem(fault)).ok()
}

/// Names of a folder that need not be there.
pub(super) fn names_in(run: &mut Run<'_>, path: &str) -> Vec<String> {
    match run.reader.folder(path).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => {
            listing.faults.into_iter().for_each(|fault| run.problem(fault));
            listing.entries.into_iter().map(|(name, _)| name).collect()
        }
        Err(fault) => {
            run.problem(fault);
            Vec::new()
        }
    }
}

/// Where a bundle keeps what.
struct Layout {
    /// Holds `Info.plist`.
    inner: String,
    /// Holds the program.
    programs: String,
    /// An app for iPhone or iPad, which macOS wraps in a bundle of its own.
    wrapped: bool,
}

/// `None`: a folder that is called like an app and holds none.
fn layout(run: &mut Run<'_>, path: &str) -> Option<Layout> {
    let contents = format!("{path}/Contents");
    if run.reader.is_there(&contents) {
        return Some(Layout { programs: format!("{contents}/MacOS"), inner: contents, wrapped: false });
    }
    let wrapper = format!("{path}/Wrapper");
    let inside = names_in(run, &wrapper).into_iter().find(|name| stem(name).is_some())?;
    let inner = format!("{wrapper}/{inside}");
    Some(Layout { programs: inner.clone(), inner, wrapped: true })
}

fn take(run: &mut Run<'_>, path: &str, role: Role, seen: &mut Seen) -> bool {
    if run.is_stopped() {
        return false;
    }
    let host = match run.reader.folder(path) {
        Ok(folder) => folder.host,
        Err(fault) if fault.reason.code == "not-a-folder" => return false,
        Err(fault) => {
            run.problem(fault);
            return false;
        }
    };
    if let Some(&number) = seen.get(&host) {
        // A link; one among the apps makes it an app people know.
        let place = run.place(path);
        run.add_source(number, place);
        run.owns(path, number);
        if let Some(item) = run.item(number).filter(|_| role == Role::App) {
            item.role = Role::App;
        }
        return false;
    }
    let Some(layout) = layout(run, path) else { return false };
    let info = optional(run, &format!("{}/Info.plist", layout.inner), bundle::info);
    let known = info.is_some();
    let info = info.unwrap_or_default();
    if run.is_stopped() {
        return false;
    }
    let name = shown_name(run, path, &layout, &info);
    let mut item = if info.web_app.is_some() { web_app(path, name, &info) } else { app(path, name, &info, &layout) };
    item.role = role;
    item.sources.insert(0, run.place(path));
    item.version = info.version.clone();
    item.location = Some(path.to_owned());
    if role == Role::System {
        item.origin = Origin::Vendor;
    }
    let receipt = format!("{path}/Contents/_MASReceipt/receipt");
    if !layout.wrapped && run.reader.is_there(&receipt) {
        // Of the App Store: who sold it to this computer.
        item.sources.push(run.place(&receipt));
        item.origin = Origin::Vendor;
    }
    if layout.wrapped {
        let metadata = format!("{path}/Wrapper/iTunesMetadata.plist");
        item.publisher = optional(run, &metadata, bundle::store_artist).flatten();
        item.origin = Origin::Vendor;
    }
    if let Some(program) = info.executable.as_ref().filter(|_| known && info.web_app.is_none())
        && let Some(signature) = signature(run, &format!("{}/{program}", layout.programs))
        && signature.team_id.is_some()
    {
        item.team_id = signature.team_id;
        item.origin = Origin::Vendor;
    }
    let number = match of_cask(run, path) {
        Some(number) => {
            join(run, number, item);
            number
        }
        None => run.push(item),
    };
    seen.insert(host, number);
    run.bundles.push((path.to_owned(), number));
    run.owns(path, number);
    if let Some(rest) = path.strip_prefix(CRYPTEXES.0) {
        run.owns(&format!("{}{rest}", CRYPTEXES.1), number);
    }
    if let Some(id) = info.identifier {
        run.shortcuts.extend(Shortcut::of_bundle(&id, path).map(|shortcut| Shortcut { number, ..shortcut }));
        run.called.entry(id).or_insert(number);
    }
    login_items(run, path, number);
    true
}

/// The cask of Homebrew that put the bundle there.
fn of_cask(run: &mut Run<'_>, path: &str) -> Option<usize> {
    let number = run.owner_of(path)?;
    let item = run.item(number)?;
    item.identifiers.iter().any(|it| it.kind == IdentifierKind::Cask).then_some(number)
}

/// One app, told by its cask and by its bundle: the bundle knows what is there now, since many apps update themselves.
fn join(run: &mut Run<'_>, number: usize, bundle: Item) {
    for place in &bundle.sources {
        run.add_source(number, place.clone());
    }
    let Some(item) = run.item(number) else { return };
    // A cask of several apps keeps what its first one said.
    if item.location.is_none() {
        item.name = bundle.name;
        item.version = bundle.version.or(item.version.take());
        item.location = bundle.location;
    }
    item.team_id = item.team_id.take().or(bundle.team_id);
    item.publisher = item.publisher.take().or(bundle.publisher);
    for identifier in bundle.identifiers {
        if !item.identifiers.contains(&identifier) {
            item.identifiers.push(identifier);
        }
    }
}

fn app(path: &str, name: String, info: &Bundle, layout: &Layout) -> Item {
    let mut identifiers = Vec::new();
    if let Some(id) = &info.identifier {
        identifiers.push(Identifier::new(IdentifierKind::MacosBundle, id.as_str()));
        if layout.wrapped {
            identifiers.push(Identifier::new(IdentifierKind::Ios, id.as_str()));
        }
    }
    if let Some(program) = info.executable.as_deref().filter(|program| !SHARED_PROGRAMS.contains(program)) {
        identifiers.push(Identifier::new(IdentifierKind::Process, program));
    }
    Item { identifiers, ..Item::new(ItemKind::App, &format!("bundle:{path}"), "", name) }
}

/// The bundle id of a web app is made up by its browser, anew on every computer: it recognises nothing.
fn web_app(path: &str, name: String, info: &Bundle) -> Item {
    let address = info.web_app.iter().filter(|address| !address.is_empty());
    Item {
        identifiers: address.map(|it| Identifier::new(IdentifierKind::WebApp, it.as_str())).collect(),
        ..Item::new(ItemKind::WebApp, &format!("bundle:{path}"), "", name)
    }
}

/// Helpers inside the app that may start at login. They are parts of it, so whatever names one means the app.
fn login_items(run: &mut Run<'_>, path: &str, number: usize) {
    let folder = format!("{path}/Contents/Library/LoginItems");
    for name in names_in(run, &folder) {
        if stem(&name).is_none() {
            continue;
        }
        let helper = format!("{folder}/{name}");
        let id = optional(run, &format!("{helper}/Contents/Info.plist"), bundle::info).and_then(|info| info.identifier);
        if let Some(id) = id {
            run.called.entry(id).or_insert(number);
        }
        let place = run.place(&helper);
        run.add_source(number, place);
    }
}

pub(super) fn signature(run: &mut Run<'_>, program: &str) -> Option<Signature> {
    let fetch = |offset, length| run.reader.read_range(program, offset, length);
    let found = code_signature::read(fetch, |reason| Fault { path: program.to_owned(), reason });
    found.map_err(|fault| run.problem(fault)).ok().flatten()
}

/// The name as the Finder shows it: that of the folder; translated where the folder still has the name the app gives
/// itself.
fn shown_name(run: &mut Run<'_>, path: &str, layout: &Layout, info: &Bundle) -> String {
    let file = file_name(path);
    let plain = stem(file).and_then(text::clean_name).unwrap_or_else(|| file.to_owned());
    if layout.wrapped || info.name.as_deref() != Some(plain.as_str()) {
        return plain;
    }
    translated(run, &format!("{}/Resources", layout.inner)).unwrap_or(plain)
}

pub(super) fn translated(run: &mut Run<'_>, resources: &str) -> Option<String> {
    let languages = run.languages;
    let table =
        optional(run, &format!("{resources}/InfoPlist.loctable"), |bytes| strings_file::loctable(bytes, languages));
    let name = |texts: &Texts| {
        let told = texts.get("CFBundleDisplayName").or_else(|| texts.get("CFBundleName"));
        told.and_then(|name| text::clean_name(name))
    };
    if let Some(table) = table {
        return name(&table);
    }
    let folders: Vec<String> = names_in(run, resources);
    let offers: Vec<&str> = folders.iter().filter_map(|folder| folder.strip_suffix(".lproj")).collect();
    let chosen = language::best(&offers, languages)?;
    name(&optional(run, &format!("{resources}/{chosen}.lproj/InfoPlist.strings"), strings_file::strings)?)
}
