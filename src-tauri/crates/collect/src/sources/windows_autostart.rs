//! What starts when somebody logs on to Windows: Run keys and Startup folders.
//! <https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys>

use super::{
    keys::{self, Data, Keys, Unread, User},
    start_menu,
    startup::{self, Start, Taken},
};
use crate::run::Run;
use sightline_parse::command_line::{self, Command};

const MACHINE: &str = "HKEY_LOCAL_MACHINE";
const CURRENT: &str = r"Microsoft\Windows\CurrentVersion";
const EVERYBODY: &str = "/ProgramData/Microsoft/Windows/Start Menu/Programs/StartUp";
const OF_HOME: &str = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup";
/// Parts of one key that are looked at.
const MAX_PARTS: usize = 2_000;

/// Where most of it stands.
pub(crate) const PLACE: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run";

pub(crate) fn read(run: &mut Run<'_>) {
    match keys::of(run) {
        Some((registry, users)) => read_from(run, registry.as_ref(), &users),
        None => {
            keys::not_read(run, PLACE);
            folders(run, &Unread, &[]);
        }
    }
}

pub(crate) fn read_from(run: &mut Run<'_>, keys: &dyn Keys, users: &[User]) {
    let everybody = User { root: MACHINE.to_owned(), home: None };
    for user in std::iter::once(&everybody).chain(users) {
        for (software, approved) in [(r"SOFTWARE", "Run"), (r"SOFTWARE\WOW6432Node", "Run32")] {
            let key = |name: &str| format!(r"{}\{software}\{CURRENT}\{name}", user.root);
            run_key(run, keys, user, &key("Run"), Some(approved));
            run_key(run, keys, user, &key("RunOnce"), None);
            run_key(run, keys, user, &key(r"Policies\Explorer\Run"), None);
            // Its keys are steps of one set-up, each with commands.
            let steps = key("RunOnceEx");
            for step in keys.below(&steps).unwrap_or_default().into_iter().take(MAX_PARTS) {
                run_key(run, keys, user, &format!(r"{steps}\{step}"), None);
            }
        }
        winlogon(run, keys, user);
    }
    folders(run, keys, users);
}

fn folders(run: &mut Run<'_>, keys: &dyn Keys, users: &[User]) {
    folder(run, keys, &User { root: MACHINE.to_owned(), home: None }, EVERYBODY);
    for user in users {
        if let Some(home) = &user.home {
            folder(run, keys, user, &format!("{home}/{OF_HOME}"));
        }
    }
    // Homes whose registry could not be read.
    let known = |home: &String| users.iter().any(|user| user.home.as_ref() == Some(home));
    let rest: Vec<String> = run.homes.iter().filter(|home| !known(home)).cloned().collect();
    for home in rest {
        let user = User { root: String::new(), home: Some(home.clone()) };
        folder(run, keys, &user, &format!("{home}/{OF_HOME}"));
    }
}

/// Did the person turn it off (in the Task Manager, in Settings)? The first byte is even while it is on; a time follows
/// once it was turned off.
fn is_off(keys: &dyn Keys, user: &User, list: &str, name: &str) -> bool {
    if user.root.is_empty() {
        return false;
    }
    let key = format!(r"{}\SOFTWARE\{CURRENT}\Explorer\StartupApproved\{list}", user.root);
    matches!(keys.value(&key, name), Some(Data::Bytes(bytes)) if bytes.first().is_some_and(|byte| byte % 2 == 1))
}

fn run_key(run: &mut Run<'_>, keys: &dyn Keys, user: &User, key: &str, approved: Option<&str>) {
    if run.is_stopped() {
        return;
    }
    let values = match keys.values(key) {
        Ok(values) => values,
        Err(fault) => return run.missed(key, fault),
    };
    let mut count = 0;
    for (name, data) in values.into_iter().take(MAX_PARTS) {
        let Some(line) = data.text() else { continue };
        // RunOnceEx writes a call of a library as `||library|function|arguments`.
        let line = line.strip_prefix("||").map_or_else(|| line.to_owned(), |call| call.replace('|', " "));
        if line.trim().is_empty() {
            continue;
        }
        let on = approved.is_none_or(|list| !is_off(keys, user, list, &name));
        let command = startup::resolve(run, user.home.as_deref(), |table| command_line::parse(&line, table));
        let shown = name.trim_start_matches(['!', '*']);
        let path = format!(r"{key}\{name}");
        count += usize::from(take(run, &path, shown, on, command.as_ref()));
    }
    run.found(key, count);
}

fn take(run: &mut Run<'_>, path: &str, name: &str, on: bool, command: Option<&Command>) -> bool {
    startup::take(run, &Start { path, name, on, command }) == Taken::Item
}

/// What Windows starts for every session, when it is not what it comes with.
fn winlogon(run: &mut Run<'_>, keys: &dyn Keys, user: &User) {
    let key = format!(r"{}\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon", user.root);
    let mut count = 0;
    for name in ["Shell", "Userinit"] {
        let Some(Data::Text(lines)) = keys.value(&key, name) else { continue };
        for line in lines.split(',').map(str::trim).filter(|line| !line.is_empty()) {
            let command = startup::resolve(run, user.home.as_deref(), |table| command_line::parse(line, table));
            let own = command.as_ref().is_some_and(|command| {
                let bare = !command.file.contains('\\');
                let of_windows = startup::inner(run, &command.file).is_some_and(|file| startup::is_of_windows(&file));
                let known = matches!(command.name().to_lowercase().as_str(), "explorer.exe" | "userinit.exe");
                known && (bare || of_windows)
            });
            if !own {
                let path = format!(r"{key}\{name}");
                count += usize::from(take(run, &path, name, true, command.as_ref()));
            }
        }
    }
    if count > 0 {
        run.found(&key, count);
    }
}

fn folder(run: &mut Run<'_>, keys: &dyn Keys, user: &User, place: &str) {
    let listing = match run.reader.folder(place).and_then(|folder| run.reader.list(&folder)) {
        Ok(listing) => listing,
        Err(fault) => return run.missed(place, fault),
    };
    listing.faults.into_iter().for_each(|fault| run.problem(fault));
    let mut count = 0;
    for (name, is_folder) in listing.entries {
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        // The folder's own settings.
        if is_folder || run.is_stopped() || name.eq_ignore_ascii_case("desktop.ini") {
            continue;
        }
        let path = format!("{place}/{name}");
        let command = if ending.eq_ignore_ascii_case("lnk") {
            match start_menu::command(run, &path, user.home.as_deref()) {
                Some((_, command)) => Some(command),
                None => continue,
            }
        } else {
            // A program or script put there itself.
            command_line::parse_apart(&run.reader.machine().shown(&path), "", &[])
        };
        let on = !is_off(keys, user, "StartupFolder", &name);
        count += usize::from(take(run, &path, stem, on, command.as_ref()));
    }
    run.found(place, count);
}
