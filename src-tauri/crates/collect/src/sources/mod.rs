//! The sources, each in its file, and the registry that puts them in order.

mod autostart;
mod chocolatey;
mod chromium;
mod desktop;
mod dpkg;
mod extension_policies;
mod firefox;
mod flatpak;
mod homes;
pub(crate) mod keys;
mod msix;
mod programs;
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
const WINDOWS: &[Os] = &[Os::Windows];

/// In the order they run: homes first (most look into them), packages before what joins on to them.
pub(crate) const REGISTRY: &[Source] = &[
    Source { name: "homes", os: LINUX, place: "/home", read: homes::read },
    Source { name: "homes", os: WINDOWS, place: "/Users", read: homes::read_windows },
    Source { name: "registry", os: WINDOWS, place: "/Windows/System32/config", read: crate::registry::read },
    Source { name: "programs", os: WINDOWS, place: programs::PLACE, read: programs::read },
    Source { name: "msix", os: WINDOWS, place: msix::PLACE, read: msix::read },
    Source { name: "dpkg", os: LINUX, place: "/var/lib/dpkg", read: dpkg::read },
    Source { name: "flatpak", os: LINUX, place: "/var/lib/flatpak", read: flatpak::read },
    Source { name: "snap", os: LINUX, place: "/var/lib/snapd", read: snap::read },
    Source { name: "chocolatey", os: WINDOWS, place: "/ProgramData/chocolatey/lib", read: chocolatey::read },
    Source { name: "scoop", os: WINDOWS, place: "~/scoop/apps", read: scoop::read },
    Source { name: "desktop-entries", os: LINUX, place: "/usr/share/applications", read: desktop::read },
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
    Source { name: "chromium-extensions", os: LINUX, place: "~/.config", read: chromium::read },
    Source { name: "firefox-addons", os: LINUX, place: "~/.mozilla", read: firefox::read },
    Source {
        name: "extension-policies",
        os: WINDOWS,
        place: extension_policies::PLACE,
        read: extension_policies::read,
    },
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
