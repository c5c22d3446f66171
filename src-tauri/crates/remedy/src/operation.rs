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
}

impl Operation {
    /// The word in JSON and in messages (`operation-<word>`).
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::StopEntry { .. } => "stop-entry",
            Self::StopUnit { .. } => "stop-unit",
            Self::StopRunning { .. } => "stop-running",
            Self::Remove { .. } => "remove",
            Self::Trash { .. } => "trash",
            Self::LimitFlatpak { .. } => "limit-flatpak",
            Self::BlockExtension { .. } => "block-extension",
        }
    }
}

/// What an action that the program can carry out comes to for these items. Empty: it can only be shown how.
#[must_use]
pub fn operations(doing: Doing, items: &[&Item], os: Os, home: &str) -> Vec<Operation> {
    if os != Os::Linux {
        // Written for Windows and macOS as instructions; nothing is changed where it was never tried.
        return Vec::new();
    }
    let mut found: Vec<Operation> = Vec::new();
    let whole = items.iter().filter(|item| concerns(doing, item)).all(|item| {
        let before = found.len();
        found.extend(of_item(doing, item, home));
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
        Doing::BlockExtension => item.extension.as_ref().is_some_and(|facts| facts.enabled != Some(false)),
    }
}

fn of_item(doing: Doing, item: &Item, home: &str) -> Vec<Operation> {
    match doing {
        Doing::StopAutostart => starts(item, home),
        Doing::StopRunning => running(item).into_iter().collect(),
        Doing::Uninstall => removal(item, home).into_iter().collect(),
        Doing::LimitSandbox => identified(item, IdentifierKind::Flatpak)
            .map(|id| Operation::LimitFlatpak { id: id.to_owned() })
            .into_iter()
            .collect(),
        Doing::BlockExtension => item.extension.as_ref().and_then(block).into_iter().collect(),
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

fn running(item: &Item) -> Option<Operation> {
    let seen = item.sources.iter().filter(|source| source.source == "processes").map(|source| source.path.clone());
    let mut programs: Vec<String> = seen.filter(|path| path.starts_with('/') && !path.starts_with("/proc")).collect();
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
        let found = operations(Doing::StopAutostart, &[&own], Os::Linux, HOME);
        assert_eq!(found, [Operation::StopEntry { file: "/home/jana/.config/autostart/wechat.desktop".to_owned() }]);
        let all = program(&[("autostart", "/etc/xdg/autostart/wechat.desktop")]);
        assert_eq!(operations(Doing::StopAutostart, &[&all], Os::Linux, HOME).len(), 1);
        for path in ["/etc/systemd/system/multi-user.target.wants/x.service", "/home/janas/.config/autostart/x.desktop"]
        {
            let item = program(&[("autostart", path)]);
            assert!(operations(Doing::StopAutostart, &[&item], Os::Linux, HOME).is_empty(), "{path}");
        }
    }

    #[test]
    fn a_product_installed_twice_is_removed_whole_or_not_at_all() {
        let deb = program(&[("dpkg", "/var/lib/dpkg/status")]);
        let by_hand = Item { identifiers: Vec::new(), ..program(&[("opt", "/opt/wechat")]) };
        assert_eq!(operations(Doing::Uninstall, &[&deb], Os::Linux, HOME).len(), 1);
        assert!(operations(Doing::Uninstall, &[&deb, &by_hand], Os::Linux, HOME).is_empty());
    }

    #[test]
    fn nothing_is_done_where_nothing_was_tried() {
        let deb = program(&[("dpkg", "/var/lib/dpkg/status")]);
        for os in [Os::Windows, Os::Macos] {
            assert!(operations(Doing::Uninstall, &[&deb], os, HOME).is_empty());
        }
    }
}
