//! RPM packages (Fedora, openSUSE, Red Hat and what derives from them), and the desktop entries they own.

use super::packages::{self, Entries};
use crate::{
    machine,
    reader::{Fault, Folder, Reader},
    run::Run,
};
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Origin};
use sightline_parse::{
    input::Input,
    owned::{Owned, Wanted},
    purl,
    rpm::{self, Package},
    text,
};

/// The second is where it was before; mostly one is a link to the other.
const PLACES: [&str; 2] = ["/usr/lib/sysimage/rpm", "/var/lib/rpm"];

pub(crate) fn read(run: &mut Run<'_>) {
    let wanted = packages::wanted(run);
    let distribution = machine::os_release(&run.reader).id;
    let mut seen: Vec<Folder> = Vec::new();
    for place in PLACES {
        let folder = match run.reader.folder(place) {
            Ok(folder) => folder,
            Err(fault) => {
                run.missed(place, fault);
                continue;
            }
        };
        if seen.iter().any(|other| other.host == folder.host) {
            continue;
        }
        seen.push(folder);
        // In the order of age: what an older rpm left behind is not read.
        let found = ["rpmdb.sqlite", "Packages.db", "Packages"].map(|name| format!("{place}/{name}"));
        let Some(path) = found.into_iter().find(|path| run.reader.is_there(path)) else {
            run.row(CoverageStatus::Absent, place, 0, None);
            continue;
        };
        match packages(&run.reader, &path, &wanted) {
            Ok((packages, fault)) => {
                let count = packages.len();
                for (package, owned) in packages {
                    take(run, distribution.as_deref(), package, owned, &path);
                }
                run.found(&path, count);
                fault.into_iter().for_each(|fault| run.problem(fault));
            }
            Err(fault) => run.missed(&path, fault),
        }
    }
}

type Found = Vec<(Package, Owned)>;

/// The packages of a database, and what of it could not be read. What is kept of a package's files is only what is
/// asked for.
fn packages(reader: &Reader<'_>, path: &str, wanted: &Wanted) -> Result<(Found, Option<Fault>), Fault> {
    let mut found = Vec::new();
    let mut each = |package, owned| {
        found.push((package, owned));
        true
    };
    let main = reader.open(path)?;
    let mut log = None;
    let read = if path.ends_with(".sqlite") {
        log = match reader.open(&format!("{path}-wal")) {
            Ok(log) => Some(log),
            Err(fault) if fault.is_absent() => None,
            Err(fault) => return Err(fault),
        };
        rpm::sqlite(&main, log.as_ref().map(|log| log as &dyn Input), wanted, &mut each)
    } else if path.ends_with(".db") {
        rpm::ndb(&main, wanted, &mut each)
    } else {
        rpm::bdb(&main, wanted, &mut each)
    };
    let stopped = main.fault().or_else(|| log.and_then(|log| log.fault()));
    let fault = stopped.or_else(|| read.err().map(|reason| Fault { path: path.to_owned(), reason }));
    match fault {
        Some(fault) if found.is_empty() => Err(fault),
        fault => Ok((found, fault)),
    }
}

fn take(run: &mut Run<'_>, distribution: Option<&str>, package: Package, owned: Owned, database: &str) {
    let entries = Entries::read(run, &owned.entries);
    let origin = package.built_by();
    let version = package.full_version();
    let arch = package.arch.as_deref();
    let kind = if origin == Origin::Distribution { IdentifierKind::RpmDistro } else { IdentifierKind::Rpm };
    let identity = format!("rpm:{}:{}", package.name, arch.unwrap_or_default());
    let item = Item {
        role: package.role(entries.any_visible()),
        purl: Some(purl::rpm(distribution, &package.name, &version, arch, package.epoch)),
        version: Some(version),
        sources: vec![run.place(database)],
        identifiers: vec![Identifier::new(kind, package.name.as_str())],
        origin,
        // `SUSE LLC <https://www.suse.com/>`
        publisher: package.vendor.and_then(|vendor| text::clean_name(vendor.split(" <").next()?)),
        installed_at: package.installed_at,
        ..Item::new(ItemKind::App, &identity, "", package.name.as_str())
    };
    let (version, purl, installed_at) = (item.version.clone(), item.purl.clone(), item.installed_at);
    let number = packages::push(run, &package.name, entries, owned, item);
    // Of kernels several versions stay: the one installed last stands for all.
    if let Some(known) = run.item(number)
        && known.installed_at < installed_at
    {
        (known.version, known.purl, known.installed_at) = (version, purl, installed_at);
    }
}
