//! The sources, each in its file, and the registry that puts them in order.

mod appimages;
mod apps;
mod autostart;
mod browsers;
mod chocolatey;
mod chromium;
mod desktop;
mod dpkg;
pub(crate) mod editors;
mod extension_policies;
mod firefox;
mod flatpak;
mod homebrew;
mod homes;
pub(crate) mod keys;
mod launch_items;
mod msix;
mod nix;
mod opt;
mod packages;
mod pacman;
mod processes;
mod program;
mod programs;
mod receipts;
mod rpm;
mod safari;
mod same_program;
mod scheduled_tasks;
mod scoop;
mod services;
mod snap;
mod start_menu;
mod startup;
#[cfg(test)]
mod startup_tests;
mod windows_autostart;

pub(crate) use autostart::{Starts, ask as ask_for_autostart};
pub(crate) mod web_apps;

use crate::run::Run;
use sightline_model::Os;

/// A kind of place that says what is installed.
pub(crate) struct Source {
    /// Name in the JSON contract.
    pub name: &'static str,
    /// Systems that have it.
    pub os: &'static [Os],
    /// Where it mostly lies, for whoever watches.
    pub place: &'static str,
    /// Reads it.
    pub read: fn(&mut Run<'_>),
}

const LINUX: &[Os] = &[Os::Linux];
const UNIX: &[Os] = &[Os::Linux, Os::Macos];
const MACOS: &[Os] = &[Os::Macos];
const WINDOWS: &[Os] = &[Os::Windows];
const EVERY: &[Os] = &[Os::Linux, Os::Windows, Os::Macos];

/// In the order they run: homes first (most look into them), packages before what joins on to them.
pub(crate) const REGISTRY: &[Source] = &[
    Source { name: "homes", os: EVERY, place: "/home", read: homes::read },
    Source { name: "registry", os: WINDOWS, place: "/Windows/System32/config", read: crate::registry::read },
    Source { name: "programs", os: WINDOWS, place: programs::PLACE, read: programs::read },
    Source { name: "msix", os: WINDOWS, place: msix::PLACE, read: msix::read },
    Source { name: "dpkg", os: LINUX, place: "/var/lib/dpkg", read: dpkg::read },
    Source { name: "rpm", os: LINUX, place: "/usr/lib/sysimage/rpm", read: rpm::read },
    Source { name: "pacman", os: LINUX, place: "/var/lib/pacman/local", read: pacman::read },
    Source { name: "nix", os: LINUX, place: "/nix/var/nix/profiles", read: nix::read },
    Source { name: "homebrew", os: UNIX, place: "Cellar", read: homebrew::read },
    Source { name: "flatpak", os: LINUX, place: "/var/lib/flatpak", read: flatpak::read },
    Source { name: "snap", os: LINUX, place: "/var/lib/snapd", read: snap::read },
    Source { name: "apps", os: MACOS, place: "/Applications", read: apps::read },
    Source { name: "receipts", os: MACOS, place: "/var/db/receipts", read: receipts::read },
    Source { name: "launch-items", os: MACOS, place: "/Library/LaunchAgents", read: launch_items::read },
    Source { name: "safari-extensions", os: MACOS, place: "~/Library", read: safari::read },
    Source { name: "desktop-entries", os: LINUX, place: "/usr/share/applications", read: desktop::read },
    Source { name: "appimages", os: LINUX, place: "~/Applications", read: appimages::read },
    Source { name: "opt", os: LINUX, place: "/opt", read: opt::read },
    Source { name: "chocolatey", os: WINDOWS, place: "/ProgramData/chocolatey/lib", read: chocolatey::read },
    Source { name: "scoop", os: WINDOWS, place: "~/scoop/apps", read: scoop::read },
    Source {
        name: "start-menu",
        os: WINDOWS,
        place: "/ProgramData/Microsoft/Windows/Start Menu",
        read: start_menu::read,
    },
    Source { name: "autostart", os: LINUX, place: "/etc/xdg/autostart", read: autostart::read },
    Source { name: "windows-autostart", os: WINDOWS, place: windows_autostart::PLACE, read: windows_autostart::read },
    Source { name: "services", os: WINDOWS, place: services::PLACE, read: services::read },
    Source { name: "scheduled-tasks", os: WINDOWS, place: "/Windows/System32/Tasks", read: scheduled_tasks::read },
    Source { name: "chromium-extensions", os: EVERY, place: "~/.config", read: chromium::read },
    Source { name: "firefox-addons", os: EVERY, place: "~/.mozilla", read: firefox::read },
    Source { name: "extension-policies", os: EVERY, place: "/etc", read: extension_policies::read },
    Source { name: "editor-extensions", os: EVERY, place: "~/.vscode/extensions", read: editors::read },
    Source { name: "web-apps", os: EVERY, place: "~/.config", read: web_apps::read },
    // Last: what runs is told of the items there are.
    Source { name: "processes", os: EVERY, place: "/proc", read: processes::read },
];

/// The names of the registry.
pub(crate) const NAMES: [&str; REGISTRY.len()] = {
    let mut names = [""; REGISTRY.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = REGISTRY[at].name;
        at += 1;
    }
    names
};
