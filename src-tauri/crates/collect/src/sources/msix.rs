//! Apps of the Microsoft Store and others packaged like them.
//! <https://learn.microsoft.com/windows/apps/desktop/modernize/package-identity-overview>

use super::keys::{self, Data, Keys};
use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role, SourceRef, version};
use sightline_parse::appx_manifest::{self, Manifest};
use std::collections::BTreeMap;

const REPOSITORY: &str = r"Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel\Repository\Packages";
const STORE: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Appx\AppxAllUserStore\Applications";
/// Packages of one list at most.
const MAX_PACKAGES: usize = 5_000;
/// Where packages lie whose list does not say.
const APPS: &str = "/Program Files/WindowsApps";

/// Where most of them stand.
pub(crate) const PLACE: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Classes\Local Settings";

/// What the lists say of all packages of one family.
#[derive(Default)]
struct Family {
    name: String,
    version: String,
    places: Vec<SourceRef>,
    folder: Option<String>,
    shown: Option<String>,
    /// Is one of them more than texts and pictures?
    whole: bool,
    installed: Option<i64>,
}

pub(crate) fn read(run: &mut Run<'_>) {
    let Some((registry, _)) = keys::of(run) else { return keys::not_read(run, PLACE) };
    let mut lists = vec![format!(r"HKEY_LOCAL_MACHINE\SOFTWARE\Classes\{REPOSITORY}"), STORE.to_owned()];
    lists.extend(run.registry.classes().iter().map(|root| format!(r"{root}\{REPOSITORY}")));
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    for list in lists {
        let names = match registry.below(&list) {
            Ok(names) => names,
            Err(fault) => {
                run.missed(&list, fault);
                continue;
            }
        };
        let before = families.len();
        for full in names.into_iter().take(MAX_PACKAGES) {
            if let Err(fault) = run.reader.go_on(&list) {
                run.problem(fault);
                break;
            }
            note(run, registry.as_ref(), &format!(r"{list}\{full}"), &full, &mut families);
        }
        run.found(&list, families.len() - before);
    }
    for (family, package) in families {
        if run.is_stopped() {
            return;
        }
        take(run, &family, package);
    }
}

/// `Name_Version_Architecture_Resource_Publisher`.
fn note(run: &Run<'_>, keys: &dyn Keys, path: &str, full: &str, families: &mut BTreeMap<String, Family>) {
    let parts: Vec<&str> = full.split('_').collect();
    let [name, version, _, resource, publisher] = parts.as_slice() else { return };
    if name.is_empty() || publisher.len() != 13 || !full.is_ascii() {
        return;
    }
    let family = families.entry(format!("{name}_{publisher}")).or_default();
    let place = run.place(path);
    // Texts in one language, pictures of one size; `~` is the bundle they came in.
    if !matches!(*resource, "" | "neutral") {
        family.whole |= *resource == "~";
        if family.name.is_empty() {
            (*name).clone_into(&mut family.name);
            (*version).clone_into(&mut family.version);
        }
        return family.places.push(place);
    }
    family.whole = true;
    let newer = family.folder.is_none() || version::compare(version, &family.version).is_ge();
    family.places.insert(0, place);
    if !newer {
        return;
    }
    let values = keys.values(path).unwrap_or_default();
    let value = |wanted: &str| {
        let found = values.iter().find(|(it, _)| it.eq_ignore_ascii_case(wanted));
        found.and_then(|(_, data)| Data::text(data)).filter(|text| !text.trim().is_empty())
    };
    let folder = value("PackageRootFolder").or_else(|| value("Path")).and_then(|it| run.reader.machine().inner(it));
    // Of the store's list the path is that of the manifest.
    let folder = folder.map(|it| match it.rsplit_once('/') {
        Some((folder, file)) if file.to_lowercase().ends_with(".xml") => folder.to_owned(),
        _ => it,
    });
    (*name).clone_into(&mut family.name);
    (*version).clone_into(&mut family.version);
    family.folder = Some(folder.unwrap_or_else(|| format!("{APPS}/{full}")));
    family.shown = value("DisplayName").and_then(appx_manifest::plain).or_else(|| family.shown.take());
    family.installed = keys.written(path);
}

fn take(run: &mut Run<'_>, family: &str, package: Family) {
    let mut manifest = Manifest::default();
    if let Some(folder) = &package.folder {
        let path = format!("{folder}/AppxManifest.xml");
        let parsed = run.reader.read_small(&path);
        let parsed = parsed
            .and_then(|bytes| appx_manifest::parse(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
        match parsed {
            Ok(it) => manifest = it,
            // The folder of Store apps is closed to most; the registry said what matters.
            Err(fault) if fault.reason.code == "denied" => {}
            Err(fault) => run.problem(fault),
        }
    }
    let of_windows = package.folder.as_ref().is_some_and(|it| it.to_lowercase().starts_with("/windows/"));
    let role = if manifest.framework || manifest.resources || !package.whole || is_framework(&package.name) {
        Role::Library
    } else if of_windows {
        Role::System
    } else {
        Role::App
    };
    // Of `5319275A.WhatsAppDesktop` the second half is for people.
    let readable = || package.name.rsplit('.').find(|part| part.chars().any(char::is_alphabetic)).unwrap_or(family);
    let shown = package.shown.or(manifest.name).unwrap_or_else(|| readable().to_owned());
    let item = Item {
        role,
        version: Some(package.version),
        sources: package.places,
        identifiers: vec![Identifier::new(IdentifierKind::Msix, family)],
        publisher: manifest.publisher,
        installed_at: package.installed,
        location: package.folder.clone(),
        ..Item::new(ItemKind::App, &format!("msix:{}", family.to_lowercase()), "", shown)
    };
    let number = run.push(item);
    if let Some(folder) = package.folder {
        run.owns(&folder, number);
    }
    for program in manifest.programs {
        let file = program.rsplit('/').next().unwrap_or_default().to_lowercase();
        run.called.entry(file).or_insert(number);
    }
}

/// Packages of code for others, known by name where their manifest cannot be read.
fn is_framework(name: &str) -> bool {
    let starts = [
        "Microsoft.VCLibs.",
        "Microsoft.UI.Xaml.",
        "Microsoft.NET.Native.",
        "Microsoft.WindowsAppRuntime.",
        "Microsoft.Services.Store.Engagement",
        "Microsoft.DirectXRuntime",
        "Microsoft.Advertising.Xaml",
    ];
    starts.iter().any(|start| name.starts_with(start))
}
