//! Services of Windows that start by themselves.
//! <https://learn.microsoft.com/windows-hardware/drivers/install/hklm-system-currentcontrolset-services-registry-tree>

use super::{
    keys::{self, Data, Keys},
    startup::{self, Start, Taken},
};
use crate::run::Run;
use sightline_parse::command_line::{self, Command};

const SYSTEM: &str = r"HKEY_LOCAL_MACHINE\SYSTEM";
/// Services looked at; a computer full of programs has some 800.
const MAX_SERVICES: usize = 5_000;
/// `Start`: by the loader, by the kernel, with the system. Then come “on demand” (3) and “off” (4).
const AUTOMATIC: u64 = 2;
/// Bits of `Type`: code inside the kernel, of a file system or of other drivers.
const DRIVER: u64 = 0x0f;

/// Where services stand on a running system.
pub(crate) const PLACE: &str = r"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services";

pub(crate) fn read(run: &mut Run<'_>) {
    match keys::of(run) {
        Some((registry, _)) => read_from(run, registry.as_ref()),
        None => keys::not_read(run, PLACE),
    }
}

pub(crate) fn read_from(run: &mut Run<'_>, keys: &dyn Keys) {
    let current = keys.value(&format!(r"{SYSTEM}\Select"), "Current").and_then(|data| data.number());
    // A live registry names the set in use itself; on a disk it is told by number.
    let sets = [format!("ControlSet{:03}", current.unwrap_or(1).min(999)), "CurrentControlSet".to_owned()];
    let mut missed = None;
    for set in sets {
        let place = format!(r"{SYSTEM}\{set}\Services");
        match keys.below(&place) {
            Ok(names) => {
                let (mut items, mut of_windows) = (0, 0);
                for name in names.into_iter().take(MAX_SERVICES) {
                    if run.is_stopped() {
                        break;
                    }
                    match take(run, keys, &format!(r"{place}\{name}"), &name) {
                        Some(Taken::Item) => items += 1,
                        Some(Taken::OfWindows) => of_windows += 1,
                        Some(Taken::Joined) | None => {}
                    }
                }
                run.found(&place, items);
                return startup::of_windows(run, &place, of_windows);
            }
            Err(fault) => missed = missed.or(Some((place, fault))),
        }
    }
    if let Some((place, fault)) = missed {
        run.missed(&place, fault);
    }
}

/// `None`: it does not start by itself, or its key says too little.
fn take(run: &mut Run<'_>, keys: &dyn Keys, key: &str, name: &str) -> Option<Taken> {
    let values = match keys.values(key) {
        Ok(values) => values,
        Err(fault) => {
            run.problem(fault);
            return None;
        }
    };
    let value = |wanted: &str| values.iter().find(|(it, _)| it.eq_ignore_ascii_case(wanted)).map(|(_, data)| data);
    if value("Start").and_then(Data::number)? > AUTOMATIC {
        return None;
    }
    let driver = value("Type").and_then(Data::number).is_some_and(|kind| kind & DRIVER != 0);
    let Some(image) = value("ImagePath").and_then(Data::text).filter(|text| !text.trim().is_empty()) else {
        // A driver without a path lies where Windows keeps its drivers.
        return driver.then_some(Taken::OfWindows);
    };
    let mut command = command(run, image)?;
    if command.name().eq_ignore_ascii_case("svchost.exe") {
        // One host runs the code of many services, each named beside its own.
        let library = keys.value(&format!(r"{key}\Parameters"), "ServiceDll").or_else(|| value("ServiceDll").cloned());
        match library.as_ref().and_then(Data::text).and_then(|path| self::command(run, path)) {
            Some(library) => command = library,
            None => return Some(Taken::OfWindows),
        }
    }
    // `@%SystemRoot%\…,-101` points at a text inside a file.
    let shown = value("DisplayName").and_then(Data::text).filter(|text| !text.starts_with('@'));
    let start = Start { path: key, name: shown.unwrap_or(name), on: true, command: Some(&command) };
    Some(startup::take(run, &start))
}

/// What a service's path names: besides what command lines hold, paths as the kernel writes them.
fn command(run: &Run<'_>, image: &str) -> Option<Command> {
    let windows = run.reader.machine().shown("/Windows");
    let quote = if image.starts_with('"') { "\"" } else { "" };
    let path = image.trim_start_matches('"');
    let after = |start: &str| {
        let (head, rest) = path.split_at_checked(start.len())?;
        head.eq_ignore_ascii_case(start).then_some(rest)
    };
    let line = if let Some(rest) = after(r"\SystemRoot\") {
        format!(r"{quote}{windows}\{rest}")
    } else if let Some(rest) = after(r"\??\") {
        format!("{quote}{rest}")
    } else if after(r"System32\").is_some() || after(r"SysWOW64\").is_some() {
        format!(r"{quote}{windows}\{path}")
    } else {
        image.to_owned()
    };
    startup::resolve(run, None, |table| command_line::parse(&line, table))
}
