//! Programs that told Windows how to remove them.
//! <https://learn.microsoft.com/windows/win32/msi/uninstall-registry-key>

use super::keys::{self, Data, Keys};
use crate::run::Run;
use sightline_model::{Identifier, IdentifierKind, Item, ItemKind, Role};
use sightline_parse::text;
use std::collections::HashMap;

const MACHINE: &str = "HKEY_LOCAL_MACHINE";
const UNINSTALL: &str = r"Microsoft\Windows\CurrentVersion\Uninstall";
/// Programs of one list at most.
const MAX_PROGRAMS: usize = 5_000;

/// Where most of them stand.
pub(crate) const PLACE: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";

/// Programs by name, version and publisher: the two views of one registry, and a person's part, may tell the same.
type Seen = HashMap<(String, Option<String>, Option<String>), usize>;

pub(crate) fn read(run: &mut Run<'_>) {
    let Some((registry, users)) = keys::of(run) else { return keys::not_read(run, PLACE) };
    let mut seen = Seen::new();
    let machine = std::iter::once((MACHINE.to_owned(), None));
    let people = users.into_iter().map(|user| (user.root, user.home));
    for (root, home) in machine.chain(people) {
        for software in ["SOFTWARE", r"SOFTWARE\WOW6432Node"] {
            let list = format!(r"{root}\{software}\{UNINSTALL}");
            let names = match registry.below(&list) {
                Ok(names) => names,
                Err(fault) => {
                    run.missed(&list, fault);
                    continue;
                }
            };
            let mut count = 0;
            for name in names.into_iter().take(MAX_PROGRAMS) {
                if let Err(fault) = run.reader.go_on(&list) {
                    run.problem(fault);
                    return;
                }
                let scope = home.as_deref().unwrap_or("machine");
                count += usize::from(take(run, registry.as_ref(), &format!(r"{list}\{name}"), scope, &mut seen));
            }
            run.found(&list, count);
        }
    }
}

fn take(run: &mut Run<'_>, keys: &dyn Keys, path: &str, scope: &str, seen: &mut Seen) -> bool {
    let Ok(values) = keys.values(path) else { return false };
    let value = |wanted: &str| values.iter().find(|(it, _)| it.eq_ignore_ascii_case(wanted)).map(|(_, data)| data);
    let line = |wanted: &str| value(wanted).and_then(Data::text).and_then(text::clean_name);
    let Some(name) = line("DisplayName") else { return false };
    let (version, publisher) = (line("DisplayVersion"), line("Publisher"));
    let key = path.rsplit('\\').next().unwrap_or_default();
    let icon = value("DisplayIcon").and_then(Data::text).and_then(|icon| program_of(run, icon));
    let folder = value("InstallLocation").and_then(Data::text).and_then(|it| run.reader.machine().inner(it));
    let location = folder.filter(|it| it.len() > 1).or_else(|| Some(icon.as_deref()?.rsplit_once('/')?.0.to_owned()));
    // An icon among the installer's copies says nothing of where the program is.
    let location = location.filter(|it| !it.is_empty() && !run.is_shared_folder(it));
    let location = location.filter(|it| !it.to_lowercase().starts_with("/windows/installer"));
    let place = run.place(path);
    let same = (name.to_lowercase(), version.clone(), publisher.clone());
    let (number, new) = match seen.get(&same) {
        Some(&number) => {
            run.add_source(number, place);
            (number, false)
        }
        None => {
            let told = |wanted: &str| value(wanted).and_then(Data::text).unwrap_or_default().trim();
            let update = is_update(&name, told("ReleaseType")) || !told("ParentKeyName").is_empty();
            let hidden = value("SystemComponent").and_then(Data::number) == Some(1);
            let role = if update {
                Role::System
            } else if hidden || is_runtime(&name, publisher.as_deref()) {
                Role::Component
            } else {
                Role::App
            };
            let installed = value("InstallDate").and_then(Data::text).and_then(day).or_else(|| keys.written(path));
            let winget = line("WinGetPackageIdentifier").map(|id| Identifier::new(IdentifierKind::Winget, id));
            let item = Item {
                role,
                version,
                sources: vec![place],
                identifiers: names(&name, publisher.as_deref()).into_iter().chain(winget).collect(),
                publisher,
                installed_at: installed,
                location: location.clone(),
                ..Item::new(ItemKind::App, &format!("programs:{scope}:{}", key.to_lowercase()), "", name.clone())
            };
            let before = run.items().len();
            let number = run.push(item);
            seen.insert(same, number);
            (number, number == before)
        }
    };
    // Updates lie in the folder of what they update.
    let owns = run.item(number).is_some_and(|item| item.role != Role::System);
    if let Some(location) = location.filter(|_| owns) {
        run.owns(&location, number);
    }
    if let Some(icon) = icon.filter(|_| owns) {
        let file = icon.rsplit('/').next().unwrap_or_default().to_lowercase();
        let aside = ["unins", "msiexec", "setup", "install"].iter().any(|start| file.starts_with(start));
        if file.ends_with(".exe") && !aside && !icon.to_lowercase().starts_with("/windows/") {
            run.owns(&icon, number);
            run.called.entry(file).or_insert(number);
        }
    }
    new
}

/// The file an icon is taken from (`"C:\…\x.exe",-3`).
fn program_of(run: &Run<'_>, icon: &str) -> Option<String> {
    let icon = icon.trim();
    let file = match icon.rsplit_once(',') {
        Some((file, number)) if number.trim().parse::<i32>().is_ok() => file,
        _ => icon,
    };
    run.reader.machine().inner(file)
}

/// The names a program is known by: as it stands, and without what differs between its builds.
fn names(name: &str, publisher: Option<&str>) -> Vec<Identifier> {
    let publisher = publisher.unwrap_or_default();
    let identifier = |name: &str| Identifier::new(IdentifierKind::WindowsProgram, format!("{name}|{publisher}"));
    let bare = bare_name(name);
    let other = (bare != name && !bare.is_empty()).then(|| identifier(bare));
    std::iter::once(identifier(name)).chain(other).collect()
}

/// `Mozilla Firefox (x64 en-US)` and `7-Zip 24.09 (x64)` are `Mozilla Firefox` and `7-Zip`.
fn bare_name(name: &str) -> &str {
    let mut rest = name.trim();
    loop {
        let cut = match rest.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')) {
            Some((before, inner)) if is_build(inner) => before,
            _ => match rest.rsplit_once(' ') {
                Some((before, last)) if is_version(last) => before.strip_suffix(" version").unwrap_or(before),
                _ => return rest,
            },
        };
        let cut = cut.trim_end().trim_end_matches(" -").trim_end();
        if cut.is_empty() {
            return rest;
        }
        rest = cut;
    }
}

fn is_build(inner: &str) -> bool {
    let kinds = ["x64", "x86", "arm64", "64-bit", "32-bit", "64bit", "32bit", "user"];
    let mut words = inner.split([' ', ',']).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default().to_lowercase();
    // After the build may come a language.
    kinds.contains(&first.as_str()) && words.count() <= 1
}

fn is_version(word: &str) -> bool {
    let word = word.strip_prefix(['v', 'V']).unwrap_or(word);
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains('.')
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+' | '_'))
}

fn is_update(name: &str, release: &str) -> bool {
    let release = release.to_lowercase();
    let kinds = ["hotfix", "security update", "update rollup", "update", "service pack"];
    let article = |word: &str| {
        let word = word.trim_matches(['(', ')']);
        let digits = word.strip_prefix("KB").unwrap_or_default();
        digits.len() >= 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    kinds.contains(&release.as_str()) || name.split_whitespace().any(article)
}

/// What Microsoft's programs and others' bring along.
fn is_runtime(name: &str, publisher: Option<&str>) -> bool {
    if !publisher.is_some_and(|publisher| publisher.to_lowercase().starts_with("microsoft")) {
        return false;
    }
    let name = name.to_lowercase();
    let redistributable =
        name.contains("visual c++") && ["redistributable", "runtime"].iter().any(|it| name.contains(it));
    let net = name.contains(".net")
        && ["runtime", "host", "targeting pack", "toolset", "apphost", "templates"].iter().any(|it| name.contains(it));
    let starts = [
        "windows sdk",
        "windows software development kit",
        "windows app runtime",
        "microsoft edge webview2",
        "microsoft edge update",
        "microsoft update health tools",
    ];
    redistributable || net || starts.iter().any(|start| name.starts_with(start))
}

/// Midnight of `yyyymmdd`, Unix seconds.
fn day(text: &str) -> Option<i64> {
    let text = text.trim();
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    if !(1980..=2200).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Days since 1970, with years that start in March.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468;
    Some(days * 86_400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_builds_differ_in() {
        for (name, bare) in [
            ("Mozilla Firefox (x64 en-US)", "Mozilla Firefox"),
            ("7-Zip 24.09 (x64)", "7-Zip"),
            ("Microsoft Visual Studio Code (User)", "Microsoft Visual Studio Code"),
            ("Foo version 1.2.3", "Foo"),
            ("Zoom Workplace (64-bit)", "Zoom Workplace"),
            ("Python 3", "Python 3"),
            ("Java 8 Update 421", "Java 8 Update 421"),
            ("1.2.3", "1.2.3"),
            ("Notes (beta)", "Notes (beta)"),
        ] {
            assert_eq!(bare_name(name), bare);
        }
    }

    #[test]
    fn days_are_unix_time() {
        assert_eq!(day("19700101"), None);
        assert_eq!(day("20240229"), Some(1_709_164_800));
        assert_eq!(day("20250714"), Some(1_752_451_200));
        assert_eq!(day("14.7.2025"), None);
    }

    #[test]
    fn updates_and_runtimes_are_no_programs() {
        let microsoft = Some("Microsoft Corporation");
        assert!(is_update("Update for Windows (KB5001716)", ""));
        assert!(is_update("x", "Security Update"));
        assert!(!is_update("KBTool 3", ""));
        assert!(is_runtime("Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.40.33810", microsoft));
        assert!(is_runtime("Microsoft .NET Runtime - 8.0.8 (x64)", microsoft));
        assert!(!is_runtime("Visual C++ Redistributable", Some("Somebody")));
        assert!(!is_runtime("Microsoft Edge", microsoft));
    }
}
