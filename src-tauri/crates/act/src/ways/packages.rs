//! Packages, each by its own manager: what would go is asked of the manager before, and what went is read from its
//! records afterwards. Nothing goes along that was not shown.

use crate::tools::{Said, run, run_as_administrator};
use crate::{ActError, Change, Host, Package, Seen};
use sightline_remedy::Manager;

/// What removing a package would come to: it, and whatever would go along.
pub(crate) fn find(host: &Host, manager: Manager, name: &str, user: bool) -> Result<Vec<Change>, ActError> {
    let named = if manager == Manager::Msi { is_product(name) } else { is_name(name) };
    if !named {
        return Err(ActError::with("fix-elsewhere", name));
    }
    if installed(host, manager, user, name)?.is_none() {
        return Ok(Vec::new());
    }
    let packages = match manager {
        Manager::Apt => apt(host, name)?,
        Manager::Dnf => dnf(host, name)?,
        Manager::Pacman => pacman(host, name)?,
        Manager::Flatpak => vec![flatpak(name, user)?],
        Manager::Snap => vec![snap(host, name)?],
        Manager::Winget | Manager::Msix | Manager::Msi => vec![of_windows(host, manager, user, name)?],
    };
    Ok(vec![Change::Packages { manager, user, packages }])
}

/// Names of packages, everywhere: nothing a tool could take for an option or a path.
fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-._@:".contains(c);
    !name.is_empty() && name.len() <= 200 && name.chars().all(plain) && !name.starts_with(['-', '.', '+', '@', ':'])
}

pub(crate) fn look(host: &Host, manager: Manager, user: bool, packages: &[Package]) -> Result<Seen, ActError> {
    let mut there = 0;
    for package in packages {
        match installed(host, manager, user, &package.name)? {
            Some(version) if version == package.version || package.back.as_ref() == Some(&version) => there += 1,
            // A newer one came by itself: it is there all the same.
            Some(_) => there += 1,
            None => {}
        }
    }
    Ok(match there {
        0 => Seen::After,
        all if all == packages.len() => Seen::Before,
        _ => Seen::Other,
    })
}

/// The version that is installed; `None`: it is not.
fn installed(host: &Host, manager: Manager, user: bool, name: &str) -> Result<Option<String>, ActError> {
    let records = |path: &str| host.path(path).to_string_lossy().into_owned();
    let said = match manager {
        Manager::Apt => {
            let folder = format!("--admindir={}", records("/var/lib/dpkg"));
            run("dpkg-query", &[&folder, "-W", "-f", "${db:Status-Status} ${Version}\n", "--", name])?
        }
        Manager::Dnf => {
            run("rpm", &["--root", &records("/"), "-q", "--qf", "installed %{VERSION}-%{RELEASE}\n", "--", name])?
        }
        Manager::Pacman => run("pacman", &["--root", &records("/"), "-Q", "--", name])?,
        Manager::Flatpak => run("flatpak", &["info", side(user), "--show-commit", name])?,
        Manager::Snap => run("snap", &["list", "--", name])?,
        Manager::Winget => {
            run("winget", &["list", "--exact", "--id", name, "--disable-interactivity", "--accept-source-agreements"])?
        }
        Manager::Msix => run(
            "powershell",
            &["-NoProfile", "-NonInteractive", "-Command", &appx(name, "ForEach-Object { 'installed ' + $_.Version }")],
        )?,
        Manager::Msi => return product(name),
    };
    Ok(said.worked().then(|| version(manager, name, &said.out)).flatten())
}

fn side(user: bool) -> &'static str {
    if user { "--user" } else { "--system" }
}

fn version(manager: Manager, name: &str, out: &str) -> Option<String> {
    let mut rows = out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    match manager {
        // `installed 1.2-3`; a package of which only settings are left says `config-files`.
        Manager::Apt | Manager::Dnf | Manager::Msix => {
            rows.find(|row| row.first() == Some(&"installed"))?.get(1).map(|it| (*it).to_owned())
        }
        // `wechat 4.0-1`
        Manager::Pacman | Manager::Snap => {
            rows.find(|row| row.first() == Some(&name))?.get(1).map(|it| (*it).to_owned())
        }
        Manager::Flatpak => rows.next()?.first().map(|it| (*it).to_owned()),
        // `Zoom Workplace  Zoom.Zoom  6.2.1  winget`: the version follows the id, whatever the language of the head.
        Manager::Winget => rows.find_map(|row| {
            let at = row.iter().position(|word| word.eq_ignore_ascii_case(name))?;
            row.get(at + 1).map(|it| (*it).to_owned())
        }),
        Manager::Msi => None,
    }
}

/// The package of a family, and what is done with it. The name has been looked at: letters, digits, dots and dashes.
fn appx(family: &str, then: &str) -> String {
    format!("Get-AppxPackage | Where-Object {{ $_.PackageFamilyName -eq '{family}' }} | {then}")
}

/// `{90160000-008C-0000-1000-0000000FF1CE}`: what Windows Installer calls a product.
fn is_product(name: &str) -> bool {
    let inner = name.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
    let parts: Vec<usize> = inner.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && inner.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// The version of a product of Windows Installer, by its entry among installed programs.
fn product(name: &str) -> Result<Option<String>, ActError> {
    const CURRENT: &str = r"Microsoft\Windows\CurrentVersion\Uninstall";
    for start in [r"HKLM\SOFTWARE", r"HKLM\SOFTWARE\WOW6432Node", r"HKCU\SOFTWARE"] {
        let said = run("reg", &["query", &format!(r"{start}\{CURRENT}\{name}"), "/v", "DisplayVersion"])?;
        if said.worked() {
            let row = said.out.lines().find(|line| line.contains("REG_SZ")).unwrap_or_default();
            return Ok(Some(row.split_whitespace().last().unwrap_or("?").to_owned()));
        }
    }
    Ok(None)
}

fn of_windows(host: &Host, manager: Manager, user: bool, name: &str) -> Result<Package, ActError> {
    let version = installed(host, manager, user, name)?.ok_or_else(|| ActError::with("fix-not-there", name))?;
    // winget alone knows where to have it again.
    let back = (manager == Manager::Winget).then(|| version.clone());
    Ok(Package { name: name.to_owned(), version, back, origin: None })
}

/// What tells apt of another root than the live one.
fn root_of_apt(host: &Host) -> Vec<String> {
    if host.is_live() {
        return Vec::new();
    }
    let root = host.root().display();
    [
        format!("Dir={root}"),
        format!("Dir::State::status={root}/var/lib/dpkg/status"),
        format!("DPkg::Options::=--root={root}"),
        "DPkg::Options::=--force-not-root".to_owned(),
        "APT::Sandbox::User=".to_owned(),
    ]
    .into_iter()
    .flat_map(|option| ["-o".to_owned(), option])
    .collect()
}

fn apt_get<'a>(options: &'a [String], words: &[&'a str]) -> Vec<&'a str> {
    options.iter().map(String::as_str).chain(words.iter().copied()).collect()
}

fn apt(host: &Host, name: &str) -> Result<Vec<Package>, ActError> {
    let options = root_of_apt(host);
    let words = ["-s", "-o", "Debug::NoLocking=1", "--no-auto-remove", "remove", "--", name];
    let said = run("apt-get", &apt_get(&options, &words))?;
    if !said.worked() {
        return Err(refused(&said));
    }
    let mut going = apt_removals(&said.out)?;
    // The one that was asked for leads.
    going.sort_by_key(|(package, _)| bare(package) != bare(name));
    if going.first().is_none_or(|(package, _)| bare(package) != bare(name)) {
        return Err(ActError::with("fix-tool-failed", name));
    }
    let mut packages = Vec::new();
    for (package, version) in going {
        let offered = run("apt-cache", &apt_get(&options, &["madison", "--", &package]))?;
        let back = again(&offered.out, &version);
        packages.push(Package { name: package, version, back, origin: None });
    }
    Ok(packages)
}

/// A name without its architecture.
fn bare(name: &str) -> &str {
    name.split(':').next().unwrap_or(name)
}

/// `Remv wechat [4.0.1.13]` for each package `apt-get -s remove` would take away, with its version.
///
/// # Errors
/// It would take away what the system cannot do without, or put something in.
fn apt_removals(out: &str) -> Result<Vec<(String, String)>, ActError> {
    if out.contains("essential packages will be removed") {
        return Err(ActError::new("fix-essential"));
    }
    let mut going = Vec::new();
    for line in out.lines() {
        let mut words = line.split_whitespace();
        match (words.next(), words.next()) {
            (Some("Remv" | "Purg"), Some(name)) => {
                let version = words.find(|word| word.starts_with('[')).unwrap_or_default();
                going.push((name.to_owned(), version.trim_matches(['[', ']']).to_owned()));
            }
            (Some("Inst"), Some(name)) => return Err(ActError::with("fix-installs", name)),
            _ => {}
        }
    }
    Ok(going)
}

/// The version `apt-cache madison` says could be had again: the same, else the newest.
fn again(out: &str, version: &str) -> Option<String> {
    let offered = out.lines().filter(|line| line.trim_end().ends_with("Packages") || line.contains(" Packages"));
    let versions: Vec<&str> = offered.filter_map(|line| line.split('|').nth(1)).map(str::trim).collect();
    versions.iter().find(|offered| **offered == version).or_else(|| versions.first()).map(|it| (*it).to_owned())
}

fn dnf(host: &Host, name: &str) -> Result<Vec<Package>, ActError> {
    let root = host.root().to_string_lossy().into_owned();
    // rpm says itself who would be left without it; then nothing is offered.
    let test = run("rpm", &["--root", &root, "-e", "--test", "--", name])?;
    if !test.worked() {
        return Err(ActError::with("fix-takes-others", test.complaint()));
    }
    let version = installed(host, Manager::Dnf, false, name)?.ok_or_else(|| ActError::with("fix-not-there", name))?;
    let offered = run("dnf", &["-q", "-C", "repoquery", "--qf", "%{version}-%{release}\n", "--", name])?;
    let versions: Vec<&str> = offered.out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let back = versions.iter().find(|offered| **offered == version).or_else(|| versions.last());
    Ok(vec![Package { name: name.to_owned(), back: back.map(|it| (*it).to_owned()), version, origin: None }])
}

fn pacman(host: &Host, name: &str) -> Result<Vec<Package>, ActError> {
    let root = host.root().to_string_lossy().into_owned();
    // Without `--cascade` it refuses what others need.
    let said = run("pacman", &["--root", &root, "-R", "--print", "--print-format", "%n %v", "--", name])?;
    if !said.worked() {
        return Err(ActError::with("fix-takes-others", said.complaint()));
    }
    let mut packages = Vec::new();
    for line in said.out.lines() {
        let Some((package, version)) = line.trim().split_once(' ') else { continue };
        let offered = run("pacman", &["--root", &root, "-Si", "--", package])?;
        let back =
            offered.worked().then(|| offered.out.lines().find_map(|line| line.strip_prefix("Version"))).flatten();
        let back = back.and_then(|rest| rest.split_once(':')).map(|(_, version)| version.trim().to_owned());
        packages.push(Package { name: package.to_owned(), version: version.to_owned(), back, origin: None });
    }
    packages.sort_by_key(|package| package.name != name);
    Ok(packages)
}

fn flatpak(name: &str, user: bool) -> Result<Package, ActError> {
    let show = |what: &str| -> Result<String, ActError> {
        let said = run("flatpak", &["info", side(user), what, name])?;
        if said.worked() { Ok(said.out.trim().to_owned()) } else { Err(refused(&said)) }
    };
    let (commit, origin) = (show("--show-commit")?, show("--show-origin")?);
    let remotes = run("flatpak", &["remotes", side(user), "--columns=name"])?;
    let known = remotes.out.lines().any(|line| line.trim() == origin);
    Ok(Package { name: name.to_owned(), back: known.then(|| commit.clone()), version: commit, origin: Some(origin) })
}

fn snap(host: &Host, name: &str) -> Result<Package, ActError> {
    let version = installed(host, Manager::Snap, false, name)?.ok_or_else(|| ActError::with("fix-not-there", name))?;
    // The store has it again, and snapd kept a snapshot of its data when it went.
    Ok(Package { name: name.to_owned(), back: Some(version.clone()), version, origin: None })
}

fn refused(said: &Said) -> ActError {
    let whole = format!("{}\n{}", said.err, said.out);
    let holds = |words: &[&str]| words.iter().any(|word| whole.contains(word));
    if holds(&["Could not get lock", "is locked by another process", "unable to lock", "Unable to acquire the dpkg"]) {
        ActError::new("fix-locked")
    } else if holds(&["No space left", "not enough free space", "don't have enough free space"]) {
        ActError::new("fix-no-space")
    } else if holds(&["essential packages", "Essential packages"]) {
        ActError::new("fix-essential")
    } else if holds(&["are you root", "Permission denied", "requested operation requires superuser"]) {
        ActError::new("fix-not-allowed")
    } else {
        ActError::with("fix-tool-failed", said.complaint())
    }
}

fn done(said: &Said) -> Result<(), ActError> {
    if said.worked() { Ok(()) } else { Err(refused(said)) }
}

pub(crate) fn remove(host: &Host, manager: Manager, user: bool, packages: &[Package]) -> Result<(), ActError> {
    let names: Vec<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let said = match manager {
        Manager::Apt => {
            let options = root_of_apt(host);
            let mut words =
                apt_get(&options, &["-y", "--no-auto-remove", "-o", "DPkg::Lock::Timeout=5", "remove", "--"]);
            words.extend(&names);
            run_as_administrator(host, "apt-get", &words)?
        }
        Manager::Dnf => {
            let words = [["remove", "-y", "--noautoremove", "--"].as_slice(), &names].concat();
            run_as_administrator(host, "dnf", &words)?
        }
        Manager::Pacman => {
            let root = host.root().to_string_lossy().into_owned();
            let words = [["--root", &root, "-R", "--noconfirm", "--"].as_slice(), &names].concat();
            run_as_administrator(host, "pacman", &words)?
        }
        // Flatpak and snapd ask the system themselves.
        Manager::Flatpak => {
            run("flatpak", &[["uninstall", side(user), "--noninteractive", "--app"].as_slice(), &names].concat())?
        }
        Manager::Snap => run_as_administrator(host, "snap", &[["remove", "--"].as_slice(), &names].concat())?,
        Manager::Winget => {
            let fixed = ["uninstall", "--exact", "--disable-interactivity", "--accept-source-agreements", "--id"];
            run("winget", &[fixed.as_slice(), &names[..1]].concat())?
        }
        Manager::Msix => {
            run("powershell", &["-NoProfile", "-NonInteractive", "-Command", &appx(names[0], "Remove-AppxPackage")])?
        }
        Manager::Msi => run("msiexec", &["/x", names[0], "/passive", "/norestart"])?,
    };
    done(&said)
}

pub(crate) fn install(host: &Host, manager: Manager, user: bool, packages: &[Package]) -> Result<(), ActError> {
    let versioned = |sign: &str| -> Vec<String> {
        let back = |package: &Package| package.back.clone().unwrap_or_else(|| package.version.clone());
        packages.iter().map(|package| format!("{}{sign}{}", package.name, back(package))).collect()
    };
    let said = match manager {
        Manager::Apt => {
            let (options, wanted) = (root_of_apt(host), versioned("="));
            let fixed =
                ["-y", "--no-install-recommends", "--allow-downgrades", "-o", "DPkg::Lock::Timeout=5", "install", "--"];
            let mut words = apt_get(&options, &fixed);
            words.extend(wanted.iter().map(String::as_str));
            run_as_administrator(host, "apt-get", &words)?
        }
        Manager::Dnf => {
            let wanted = versioned("-");
            let mut words = vec!["install", "-y", "--"];
            words.extend(wanted.iter().map(String::as_str));
            run_as_administrator(host, "dnf", &words)?
        }
        Manager::Pacman => {
            let root = host.root().to_string_lossy().into_owned();
            let mut words = vec!["--root", root.as_str(), "-S", "--noconfirm", "--"];
            words.extend(packages.iter().map(|package| package.name.as_str()));
            run_as_administrator(host, "pacman", &words)?
        }
        Manager::Flatpak => {
            let mut said = None;
            for package in packages {
                let origin = package.origin.as_deref().unwrap_or_default();
                said = Some(run("flatpak", &["install", side(user), "--noninteractive", origin, &package.name])?);
            }
            said.ok_or_else(|| ActError::new("fix-nothing"))?
        }
        Manager::Snap => {
            let mut words = vec!["install", "--"];
            words.extend(packages.iter().map(|package| package.name.as_str()));
            run_as_administrator(host, "snap", &words)?
        }
        Manager::Winget => {
            let fixed = ["install", "--exact", "--disable-interactivity", "--accept-source-agreements", "--id"];
            let Some(package) = packages.first() else { return Err(ActError::new("fix-nothing")) };
            run("winget", &[fixed.as_slice(), &[&package.name, "--version", &package.version]].concat())?
        }
        Manager::Msix | Manager::Msi => return Err(ActError::new("fix-no-undo")),
    };
    done(&said)
}

#[cfg(test)]
mod tests {
    use super::*;

    // apt-get -s remove wechat, apt 2.6.1
    const ALONE: &str = "Reading package lists...\nBuilding dependency tree...\nThe following packages will be REMOVED:\n  \
                         wechat\n0 upgraded, 0 newly installed, 1 to remove and 3 not upgraded.\nRemv wechat [4.0.1.13]\n";

    #[test]
    fn what_apt_would_take_away_is_read_whole() {
        assert_eq!(apt_removals(ALONE).unwrap(), [("wechat".to_owned(), "4.0.1.13".to_owned())]);
        let two = format!("{ALONE}Remv wechat-data [4.0] [x:amd64 ]\n");
        assert_eq!(apt_removals(&two).unwrap().len(), 2);
        let essential = format!("WARNING: The following essential packages will be removed.\n{ALONE}");
        assert_eq!(apt_removals(&essential).unwrap_err().code, "fix-essential");
        let installs = format!("{ALONE}Inst other (1.0 Debian:12 [amd64])\n");
        assert_eq!(apt_removals(&installs).unwrap_err().code, "fix-installs");
    }

    #[test]
    fn what_can_be_had_again_is_said_by_its_version() {
        let out = "    wechat | 4.1 | https://example.org stable/main amd64 Packages\n    wechat | 4.0.1.13 | https://example.org stable/main amd64 Packages\n";
        assert_eq!(again(out, "4.0.1.13").as_deref(), Some("4.0.1.13"));
        assert_eq!(again(out, "3.9").as_deref(), Some("4.1"));
        assert_eq!(again("", "3.9"), None);
    }

    #[test]
    fn no_name_becomes_an_option_or_a_path() {
        for good in ["wechat", "libreoffice-core", "g++", "com.tencent.WeChat", "wine32:i386"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "-y", "--root=/", "../x", "a b", "a;b", "a/b", "@all", "a\nb", "ä"] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn a_package_of_which_settings_are_left_is_not_installed() {
        assert_eq!(version(Manager::Apt, "x", "config-files 1.0\n"), None);
        assert_eq!(version(Manager::Apt, "x", "installed 1.0-2\n").as_deref(), Some("1.0-2"));
        assert_eq!(version(Manager::Snap, "x", "Name  Version  Rev\nx     2.1      7\n").as_deref(), Some("2.1"));
    }

    #[test]
    fn names_of_windows_are_what_they_should_be() {
        assert!(is_product("{90160000-008C-0000-1000-0000000FF1CE}"));
        for bad in [
            "90160000-008C-0000-1000-0000000FF1CE",
            "{}",
            "{90160000-008C-0000-1000-0000000FF1CE} /qn",
            "{zzzzzzzz-008C-0000-1000-0000000FF1CE}",
        ] {
            assert!(!is_product(bad), "{bad}");
        }
        // winget list --exact --id Zoom.Zoom, in its form of 2024
        let out = "Name           ID        Version       Source\r\n----------------------------------------\r\nZoom Workplace Zoom.Zoom 6.2.49583     winget\r\n";
        assert_eq!(version(Manager::Winget, "Zoom.Zoom", out).as_deref(), Some("6.2.49583"));
        assert_eq!(version(Manager::Msix, "x", "installed 1.2.3.0\r\n").as_deref(), Some("1.2.3.0"));
        assert!(!is_name("x'; Remove-Item"), "nothing a shell could read leaves the quotes");
    }

    #[test]
    fn a_held_lock_is_said_as_such() {
        let said = Said {
            status: 100,
            out: String::new(),
            err: "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)\n".to_owned(),
        };
        assert_eq!(refused(&said).code, "fix-locked");
    }
}
