//! Packages of Arch Linux and what derives from it, and the desktop entries they own.

use super::packages::{self, Entries};
use crate::{machine, reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Origin, Role};
use sightline_parse::{
    pacman::{self, Package},
    purl,
};

const LOCAL: &str = "/var/lib/pacman/local";

/// Beginnings of names of what every Arch system is made of.
const SYSTEM: &[&str] = &[
    "linux",
    "glibc",
    "systemd",
    "filesystem",
    "pacman",
    "archlinux-keyring",
    "bash",
    "coreutils",
    "util-linux",
    "mkinitcpio",
    "base",
    "grub",
    "shadow",
    "dbus",
];

pub(crate) fn read(run: &mut Run<'_>) {
    let listing = match run.reader.folder(LOCAL).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => return run.missed(LOCAL, fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let wanted = packages::wanted(run);
    let distribution = machine::os_release(&run.reader).id.unwrap_or_else(|| "arch".to_owned());
    let mut count = 0;
    for (name, _) in listing.entries.into_iter().filter(|(_, folder)| *folder) {
        if run.is_stopped() {
            break;
        }
        let path = format!("{LOCAL}/{name}/desc");
        let package = run.reader.read_small(&path);
        let package =
            package.and_then(|bytes| pacman::desc(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
        let package = match package {
            Ok(package) => package,
            Err(fault) => {
                run.problem(fault.expected());
                continue;
            }
        };
        let owned = match run.reader.read(&format!("{LOCAL}/{name}/files")) {
            Ok(bytes) => pacman::files(&bytes, &wanted),
            Err(fault) => {
                run.problem(fault);
                Default::default()
            }
        };
        count += 1;
        let entries = Entries::read(run, &owned.entries);
        let origin = package.built_by();
        // What was built at home from a recipe, and what a third party built of one.
        let kind = if origin == Origin::Distribution { IdentifierKind::Pacman } else { IdentifierKind::Aur };
        let item = Item {
            role: role(&package, origin, entries.any_visible()),
            purl: Some(purl::alpm(&distribution, &package.name, &package.version, package.arch.as_deref())),
            version: Some(package.version),
            sources: vec![run.place(&path)],
            identifiers: vec![Identifier::new(kind, package.name.as_str())],
            origin,
            installed_at: package.installed_at,
            ..Item::new(ItemKind::App, &format!("pacman:{}", package.name), "", package.name.as_str())
        };
        packages::push(run, &package.name, entries, owned, item);
    }
    run.found(LOCAL, count);
}

/// Arch has no sections and does not split libraries off; what came along with another package is a component of it.
fn role(package: &Package, origin: Origin, has_visible_entry: bool) -> Role {
    let by_distribution = origin == Origin::Distribution;
    let starts =
        |start: &&str| package.name.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    if has_visible_entry {
        Role::App
    } else if by_distribution && SYSTEM.iter().any(starts) {
        Role::System
    } else if by_distribution && package.name.starts_with("lib") && !package.name.starts_with("libre") {
        Role::Library
    } else if by_distribution || package.dependency {
        Role::Component
    } else {
        Role::App
    }
}
