//! Whose a program is.

use crate::run::Run;
use sightline_model::{IdentifierKind, Os};
use sightline_parse::command::{self, Target};

/// Where a program named without folder is looked for, the person's own last.
const PLACES: &[&str] = &["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];

/// Does the system itself put programs there?
pub(crate) fn is_system_place(os: Os, path: &str) -> bool {
    let lower = path.to_lowercase();
    let below = |places: &[&str]| places.iter().any(|place| lower.starts_with(place));
    match os {
        Os::Linux => {
            let places = ["/usr/", "/bin/", "/sbin/", "/lib/", "/lib32/", "/lib64/", "/nix/store/", "/gnu/store/"];
            places.iter().any(|place| path.starts_with(place)) && !path.starts_with("/usr/local/")
        }
        Os::Windows => below(&["/windows/", "/program files/windowsapps/microsoft."]),
        Os::Macos => {
            below(&["/system/", "/usr/libexec/", "/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/", "/library/apple/"])
        }
    }
}

/// The snap whose mounted folder holds the file.
pub(crate) fn snap_of(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("/snap/").or_else(|| path.strip_prefix("/var/lib/snapd/snap/"))?;
    let (name, _) = rest.split_once('/')?;
    (name != "bin").then(|| name.split('_').next().unwrap_or(name))
}

/// The item of a program file: who put it there, else, where only packages put programs, who is called so.
pub(crate) fn owner_of_file(run: &Run<'_>, path: &str) -> Option<usize> {
    owner_by_path(run, path).or_else(|| {
        let file = path.rsplit('/').next()?;
        let shared = ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/", "/usr/games/", "/usr/libexec/"];
        let folder = path.strip_suffix(file)?;
        (shared.contains(&folder) && !command::is_interpreter(file)).then(|| run.called.get(file).copied()).flatten()
    })
}

fn owner_by_path(run: &Run<'_>, path: &str) -> Option<usize> {
    // Where `/bin` is a link to `/usr/bin`, packages name either.
    run.owner_of(path)
        .or_else(|| run.owner_of(path.strip_prefix("/usr").filter(|rest| is_system_place(Os::Linux, rest))?))
}

/// The item of a script that an interpreter runs.
pub(crate) fn owner_of_script(run: &Run<'_>, path: &str) -> Option<usize> {
    snap_of(path).map_or_else(|| owner_of_file(run, path), |name| run.identified(IdentifierKind::Snap, name))
}

/// Paths a program may lie at, links followed; `home` is that of the person whose entry names it.
pub(crate) fn paths(run: &Run<'_>, program: &str, home: Option<&str>) -> Vec<String> {
    let program = match (program.strip_prefix("~/").or_else(|| program.strip_prefix("$HOME/")), home) {
        (Some(rest), Some(home)) => format!("{home}/{rest}"),
        _ => match (program.strip_prefix("%h/"), home) {
            (Some(rest), Some(home)) => format!("{home}/{rest}"),
            _ => program.to_owned(),
        },
    };
    let mut tried = Vec::new();
    if program.starts_with('/') {
        tried.push(program);
    } else if !program.contains('/') {
        tried.extend(home.map(|home| format!("{home}/.local/bin/{program}")));
        tried.extend(PLACES.iter().map(|place| format!("{place}/{program}")));
        tried.retain(|path| run.reader.is_there(path));
    }
    let mut found = Vec::new();
    for path in tried {
        let real = run.reader.real(&path);
        for path in [Some(path), real].into_iter().flatten() {
            if !found.contains(&path) {
                found.push(path);
            }
        }
    }
    found
}

/// The item a command line starts. `home`: of the person whose entry it is.
pub(crate) fn owner_of_target(run: &Run<'_>, target: &Target, home: Option<&str>) -> Option<usize> {
    match target {
        Target::Flatpak(id) => run.identified(IdentifierKind::Flatpak, id),
        Target::Snap(name) => run.identified(IdentifierKind::Snap, name),
        Target::DesktopEntry(file) => run.called.get(file).copied(),
        Target::Program(program) => {
            let paths = paths(run, program, home);
            paths
                .iter()
                .find_map(|path| snap_of(path))
                .and_then(|name| run.identified(IdentifierKind::Snap, name))
                .or_else(|| {
                    let by_path = paths.iter().find_map(|path| owner_by_path(run, path));
                    by_path.or_else(|| {
                        // A name alone is only believed where packages put programs.
                        let file = program.rsplit('/').next().filter(|file| !command::is_interpreter(file))?;
                        let mut folders = ["/usr/", "/opt/", "/bin/", "/sbin/"].iter();
                        let believed = !program.contains('/') || folders.any(|folder| program.starts_with(folder));
                        let called = || run.called.get(file).or_else(|| run.called.get(&format!("{file}.desktop")));
                        believed.then(called).flatten().copied()
                    })
                })
        }
    }
}
