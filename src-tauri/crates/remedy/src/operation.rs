//! What the program can do itself: a closed list. Data may choose among these, and can carry no command.

use crate::Doing;
use serde::{Deserialize, Serialize};
use sightline_model::{ExtensionFacts, IdentifierKind, Item, Os};

/// Who manages a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manager {
    /// Debian's and its relatives'.
    Apt,
    /// Fedora's and its relatives'.
    Dnf,
    /// Arch's and its relatives'.
    Pacman,
    /// Flatpak.
    Flatpak,
    /// Snap.
    Snap,
    /// Windows' package manager.
    Winget,
    /// Windows' packaged apps.
    Msix,
    /// Windows Installer.
    Msi,
}

impl Manager {
    /// The word in JSON and in messages (`manager-<word>`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Apt => "apt",
            Self::Dnf => "dnf",
            Self::Pacman => "pacman",
            Self::Flatpak => "flatpak",
            Self::Snap => "snap",
            Self::Winget => "winget",
            Self::Msix => "msix",
            Self::Msi => "msi",
        }
    }
}

/// One thing to be done on a machine, in full. Paths are as the inspected machine writes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
pub enum Operation {
    /// Keep a desktop entry from starting with the person's session
    /// (<https://specifications.freedesktop.org/autostart-spec/latest/>: their own file of that name, `Hidden=true`).
    StopEntry {
        /// The entry that starts it.
        file: String,
    },
    /// Take away the link by which systemd starts a unit with the person's session.
    StopUnit {
        /// The link.
        link: String,
    },
    /// Switch off what starts with the person's session on Windows, where the Task Manager does.
    SwitchStart {
        /// `Run`, `Run32`, `StartupFolder`.
        list: String,
        /// Name of the value, or of the file in the folder.
        name: String,
    },
    /// Ask a running program to end.
    StopRunning {
        /// Its program files, or names of processes.
        programs: Vec<String>,
    },
    /// Remove one package.
    Remove {
        /// Whose package.
        manager: Manager,
        /// Its name there.
        name: String,
        /// Installed for this person alone.
        user: bool,
    },
    /// Move files or folders of the person to the trash.
    Trash {
        /// Each of them.
        paths: Vec<String>,
    },
    /// Take the home folder, and devices, from a Flatpak's reach, by the person's own override.
    LimitFlatpak {
        /// Its id.
        id: String,
    },
    /// Keep one extension from running, by a policy for everybody on this computer.
    BlockExtension {
        /// The browser's id.
        browser: String,
        /// The extension's.
        extension: String,
    },
    /// Keep one extension off named sites, by a policy for everybody on this computer.
    KeepOff {
        /// The browser's id.
        browser: String,
        /// The extension's.
        extension: String,
        /// Names of sites; each means itself and everything below.
        sites: Vec<String>,
    },
}

impl Operation {
    /// The word in JSON and in messages (`operation-<word>`).
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::StopEntry { .. } => "stop-entry",
            Self::StopUnit { .. } => "stop-unit",
            Self::SwitchStart { .. } => "switch-start",
            Self::StopRunning { .. } => "stop-running",
            Self::Remove { .. } => "remove",
            Self::Trash { .. } => "trash",
            Self::LimitFlatpak { .. } => "limit-flatpak",
            Self::BlockExtension { .. } => "block-extension",
            Self::KeepOff { .. } => "keep-off",
        }
    }
}

/// What an action that the program can carry out comes to for these items. Empty: it can only be shown how.
#[must_use]
pub fn operations(doing: Doing, items: &[&Item], (os, home): (Os, &str), sites: &[String]) -> Vec<Operation> {
    let mut found: Vec<Operation> = Vec::new();
    let whole = items.iter().filter(|item| concerns(doing, item)).all(|item| {
        let before = found.len();
        found.extend(of_item(doing, item, (os, home), sites));
        found.len() > before
    });
    // Half a removal would be called done: all of it or none.
    if !whole {
        return Vec::new();
    }
    let mut once: Vec<Operation> = Vec::new();
    for operation in found {
        if !once.contains(&operation) {
            once.push(operation);
        }
    }
    once
}

/// Is there anything to be done about this one?
fn concerns(doing: Doing, item: &Item) -> bool {
    match doing {
        Doing::StopAutostart => item.autostart == Some(true),
        Doing::StopRunning => item.running == Some(true),
        Doing::Uninstall | Doing::LimitSandbox => true,
        Doing::BlockExtension | Doing::KeepOffSites => {
            item.extension.as_ref().is_some_and(|facts| facts.enabled != Some(false))
        }
    }
}

fn of_item(doing: Doing, item: &Item, (os, home): (Os, &str), sites: &[String]) -> Vec<Operation> {
    match (doing, os) {
        (Doing::StopAutostart, Os::Linux) => starts(item, home),
        (Doing::StopAutostart, Os::Windows) => starts_on_windows(item, home),
        (Doing::StopAutostart, Os::Macos) => agents(item, home),
        (Doing::StopRunning, _) => running(item, os).into_iter().collect(),
        (Doing::Uninstall, Os::Linux) => removal(item, home).into_iter().collect(),
        (Doing::Uninstall, Os::Windows) => removal_on_windows(item).into_iter().collect(),
        (Doing::Uninstall, Os::Macos) => bundle(item).into_iter().collect(),
        (Doing::LimitSandbox, Os::Linux) => identified(item, IdentifierKind::Flatpak)
            .map(|id| Operation::LimitFlatpak { id: id.to_owned() })
            .into_iter()
            .collect(),
        (Doing::BlockExtension, Os::Linux) => item.extension.as_ref().and_then(block).into_iter().collect(),
        (Doing::KeepOffSites, Os::Linux) => {
            item.extension.as_ref().and_then(|facts| keep_off(facts, sites)).into_iter().collect()
        }
        // Policies elsewhere are for an administrator to set by hand.
        (Doing::LimitSandbox | Doing::BlockExtension | Doing::KeepOffSites, _) => Vec::new(),
    }
}

fn identified(item: &Item, kind: IdentifierKind) -> Option<&str> {
    item.identifiers.iter().find(|identifier| identifier.kind == kind).map(|identifier| identifier.value.as_str())
}

fn starts(item: &Item, home: &str) -> Vec<Operation> {
    let places = item.sources.iter().filter(|source| source.source == "autostart").map(|source| source.path.as_str());
    let own = |path: &str| path.strip_prefix(home).is_some_and(|rest| rest.starts_with('/'));
    let mut all = Vec::new();
    for path in places {
        if path.ends_with(".desktop") && (own(path) || path.starts_with("/etc/xdg/autostart/")) {
            all.push(Operation::StopEntry { file: path.to_owned() });
        } else if own(path) && path.contains("/systemd/user/") {
            all.push(Operation::StopUnit { link: path.to_owned() });
        } else {
            // What starts with the system, or for somebody else, is not this person's to switch.
            return Vec::new();
        }
    }
    all
}

/// `HKEY_USERS\\S-1-5-21-…\\…\\Run\\Name` of a person, and files of their own start folder. Whether they are this person's is
/// seen where it is done.
fn starts_on_windows(item: &Item, home: &str) -> Vec<Operation> {
    let places = item.sources.iter().filter(|source| source.source == "windows-autostart");
    let mut all = Vec::new();
    for path in places.map(|source| source.path.as_str()) {
        let of_person = path.starts_with("HKEY_USERS\\S-1-5-21-") || path.starts_with("HKEY_CURRENT_USER\\");
        let run = path.split_once("\\CurrentVersion\\Run\\").filter(|_| of_person);
        let shown = path.replace('\\', "/").to_lowercase();
        let folder = format!("{}/appdata/roaming/microsoft/windows/start menu/programs/startup/", home.to_lowercase());
        if let Some((start, name)) = run {
            let list = if start.contains("WOW6432Node") { "Run32" } else { "Run" };
            all.push(Operation::SwitchStart { list: list.to_owned(), name: name.to_owned() });
        } else if shown.contains(&folder) {
            let name = path.rsplit('\\').next().unwrap_or(path);
            all.push(Operation::SwitchStart { list: "StartupFolder".to_owned(), name: name.to_owned() });
        } else {
            return Vec::new();
        }
    }
    all
}

/// Launch agents of the person's own; those of the system are an administrator's.
fn agents(item: &Item, home: &str) -> Vec<Operation> {
    let places = item.sources.iter().filter(|source| source.source == "launch-items");
    let paths: Vec<String> = places.map(|source| source.path.clone()).collect();
    let own = format!("{home}/Library/LaunchAgents/");
    let all_own = !paths.is_empty() && paths.iter().all(|path| path.starts_with(&own));
    if all_own { vec![Operation::Trash { paths }] } else { Vec::new() }
}

fn removal_on_windows(item: &Item) -> Option<Operation> {
    let remove = |manager: Manager, name: &str, user: bool| Operation::Remove { manager, name: name.to_owned(), user };
    if let Some(family) = identified(item, IdentifierKind::Msix) {
        return Some(remove(Manager::Msix, family, true));
    }
    if let Some(id) = identified(item, IdentifierKind::Winget) {
        return Some(remove(Manager::Winget, id, false));
    }
    // What Windows Installer put there is listed under its product code. Other programs bring an uninstaller of their
    // own, which asks what it likes: that is for the person to answer.
    let listed = item.sources.iter().find(|source| source.source == "programs")?;
    let code = listed.path.rsplit('\\').next().filter(|name| name.starts_with('{') && name.ends_with('}'))?;
    Some(remove(Manager::Msi, code, false))
}

/// A program of macOS is one folder.
fn bundle(item: &Item) -> Option<Operation> {
    let place = item.location.as_deref()?;
    let is_one = place.strip_prefix("/Applications/").is_some_and(|rest| rest.ends_with(".app") && !rest.contains('/'));
    is_one.then(|| Operation::Trash { paths: vec![place.to_owned()] })
}

fn running(item: &Item, os: Os) -> Option<Operation> {
    let seen = item.sources.iter().filter(|source| source.source == "processes").map(|source| source.path.clone());
    let whole = |path: &String| match os {
        Os::Windows => path.get(1..3) == Some(":\\"),
        Os::Linux | Os::Macos => path.starts_with('/') && !path.starts_with("/proc"),
    };
    let mut programs: Vec<String> = seen.filter(whole).collect();
    programs.sort();
    programs.dedup();
    (!programs.is_empty()).then_some(Operation::StopRunning { programs })
}

fn removal(item: &Item, home: &str) -> Option<Operation> {
    let places: Vec<(&str, &str)> =
        item.sources.iter().map(|source| (source.source.as_str(), source.path.as_str())).collect();
    let from = |name: &str| places.iter().find(|(source, _)| *source == name).map(|(_, path)| *path);
    let package = |manager: Manager, kinds: &[IdentifierKind]| {
        let name = kinds.iter().find_map(|kind| identified(item, *kind))?;
        Some(Operation::Remove { manager, name: name.to_owned(), user: false })
    };
    if from("dpkg").is_some() {
        return package(Manager::Apt, &[IdentifierKind::Deb, IdentifierKind::DebDistro]);
    }
    if from("rpm").is_some() {
        return package(Manager::Dnf, &[IdentifierKind::Rpm, IdentifierKind::RpmDistro]);
    }
    if from("pacman").is_some() {
        return package(Manager::Pacman, &[IdentifierKind::Pacman, IdentifierKind::Aur]);
    }
    if from("snap").is_some() {
        return package(Manager::Snap, &[IdentifierKind::Snap]);
    }
    if let Some(path) = from("flatpak") {
        let name = identified(item, IdentifierKind::Flatpak)?.to_owned();
        return Some(Operation::Remove { manager: Manager::Flatpak, name, user: path.starts_with(home) });
    }
    let image = item.location.as_deref().or_else(|| from("appimages"))?;
    (from("appimages").is_some() && image.starts_with(&format!("{home}/")))
        .then(|| Operation::Trash { paths: vec![image.to_owned()] })
}

/// Browsers whose policy files the program writes.
const POLICIES: [&str; 5] = ["chromium", "chrome", "edge", "brave", "firefox"];

fn block(facts: &ExtensionFacts) -> Option<Operation> {
    POLICIES
        .contains(&facts.browser.as_str())
        .then(|| Operation::BlockExtension { browser: facts.browser.clone(), extension: facts.extension_id.clone() })
}

fn keep_off(facts: &ExtensionFacts, sites: &[String]) -> Option<Operation> {
    // Firefox's own key for this was not seen to work.
    let known = POLICIES.contains(&facts.browser.as_str()) && facts.browser != "firefox";
    known.then(|| Operation::KeepOff {
        browser: facts.browser.clone(),
        extension: facts.extension_id.clone(),
        sites: sites.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use sightline_model::{Identifier, ItemKind, SourceRef};

    const HOME: &str = "/home/jana";

    fn program(places: &[(&str, &str)]) -> Item {
        let place =
            |(source, path): &(&str, &str)| SourceRef { source: (*source).to_owned(), path: (*path).to_owned() };
        Item {
            sources: places.iter().map(place).collect(),
            identifiers: vec![Identifier::new(IdentifierKind::Deb, "wechat")],
            autostart: Some(true),
            ..Item::new(ItemKind::App, "dpkg:wechat", "", "WeChat")
        }
    }

    #[test]
    fn what_starts_for_the_person_can_be_stopped_and_what_starts_for_the_system_cannot() {
        let own = program(&[("dpkg", "/var/lib/dpkg"), ("autostart", "/home/jana/.config/autostart/wechat.desktop")]);
        let found = operations(Doing::StopAutostart, &[&own], (Os::Linux, HOME), &[]);
        assert_eq!(found, [Operation::StopEntry { file: "/home/jana/.config/autostart/wechat.desktop".to_owned() }]);
        let all = program(&[("autostart", "/etc/xdg/autostart/wechat.desktop")]);
        assert_eq!(operations(Doing::StopAutostart, &[&all], (Os::Linux, HOME), &[]).len(), 1);
        for path in ["/etc/systemd/system/multi-user.target.wants/x.service", "/home/janas/.config/autostart/x.desktop"]
        {
            let item = program(&[("autostart", path)]);
            assert!(operations(Doing::StopAutostart, &[&item], (Os::Linux, HOME), &[]).is_empty(), "{path}");
        }
    }

    #[test]
    fn a_product_installed_twice_is_removed_whole_or_not_at_all() {
        let deb = program(&[("dpkg", "/var/lib/dpkg/status")]);
        let by_hand = Item { identifiers: Vec::new(), ..program(&[("opt", "/opt/wechat")]) };
        assert_eq!(operations(Doing::Uninstall, &[&deb], (Os::Linux, HOME), &[]).len(), 1);
        assert!(operations(Doing::Uninstall, &[&deb, &by_hand], (Os::Linux, HOME), &[]).is_empty());
    }

    #[test]
    fn windows_is_asked_in_its_own_words() {
        let item = |places: &[(&str, &str)], kind: IdentifierKind, id: &str| Item {
            identifiers: vec![Identifier::new(kind, id)],
            ..program(places)
        };
        let run = r"HKEY_USERS\S-1-5-21-1-2-3-1001\SOFTWARE\Microsoft\Windows\CurrentVersion\Run\Zoom Workplace";
        let folder = r"C:\Users\Jana\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup\zoom.lnk";
        let zoom =
            item(&[("windows-autostart", run), ("windows-autostart", folder)], IdentifierKind::Winget, "Zoom.Zoom");
        let found = of(Doing::StopAutostart, &zoom, Os::Windows, "/Users/jana");
        let switch = |list: &str, name: &str| Operation::SwitchStart { list: list.to_owned(), name: name.to_owned() };
        assert_eq!(found, [switch("Run", "Zoom Workplace"), switch("StartupFolder", "zoom.lnk")]);
        let everybody = run.replace(r"HKEY_USERS\S-1-5-21-1-2-3-1001", "HKEY_LOCAL_MACHINE");
        let zoom = item(&[("windows-autostart", everybody.as_str())], IdentifierKind::Winget, "Zoom.Zoom");
        assert!(of(Doing::StopAutostart, &zoom, Os::Windows, "/Users/jana").is_empty());

        let listed = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";
        for (place, kind, id, expected) in [
            (format!(r"{listed}\Zoom"), IdentifierKind::Winget, "Zoom.Zoom", Some((Manager::Winget, "Zoom.Zoom"))),
            (
                format!(r"{listed}\{{90160000-008C-0000-1000-0000000FF1CE}}"),
                IdentifierKind::WindowsProgram,
                "a|b",
                Some((Manager::Msi, "{90160000-008C-0000-1000-0000000FF1CE}")),
            ),
            (format!(r"{listed}\Zoom"), IdentifierKind::WindowsProgram, "Zoom|Zoom", None),
            (String::from("x"), IdentifierKind::Msix, "Zoom_abc", Some((Manager::Msix, "Zoom_abc"))),
        ] {
            let found =
                of(Doing::Uninstall, &item(&[("programs", place.as_str())], kind, id), Os::Windows, "/Users/jana");
            let got = found.first().map(|operation| match operation {
                Operation::Remove { manager, name, .. } => (*manager, name.as_str()),
                other => panic!("{other:?}"),
            });
            assert_eq!(got, expected, "{place}");
        }
    }

    #[test]
    fn a_program_of_macos_goes_to_the_trash_and_so_does_an_agent_of_ones_own() {
        let app = |place: &str| Item { location: Some(place.to_owned()), ..program(&[("apps", place)]) };
        assert_eq!(of(Doing::Uninstall, &app("/Applications/WeChat.app"), Os::Macos, "/Users/jana").len(), 1);
        for place in ["/Applications/Utilities/Terminal.app", "/System/Applications/Mail.app", "/Applications"] {
            assert!(of(Doing::Uninstall, &app(place), Os::Macos, "/Users/jana").is_empty(), "{place}");
        }
        let agent =
            |path: &str| of(Doing::StopAutostart, &program(&[("launch-items", path)]), Os::Macos, "/Users/jana");
        assert_eq!(agent("/Users/jana/Library/LaunchAgents/x.plist").len(), 1);
        assert!(agent("/Library/LaunchAgents/x.plist").is_empty());
    }

    fn of(doing: Doing, item: &Item, os: Os, home: &str) -> Vec<Operation> {
        operations(doing, &[item], (os, home), &[])
    }
}
