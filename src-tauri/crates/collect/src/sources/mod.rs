//! The sources, each in its file, and the registry that puts them in order.

mod autostart;
mod chromium;
mod desktop;
mod dpkg;
mod firefox;
mod flatpak;
mod homes;
mod processes;
mod program;
mod snap;

pub(crate) use autostart::{Starts, ask as ask_for_autostart};

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
const EVERY: &[Os] = &[Os::Linux, Os::Windows, Os::Macos];

/// In the order they run: homes first (most look into them), packages before what joins on to them.
pub(crate) const REGISTRY: &[Source] = &[
    Source { name: "homes", os: LINUX, place: "/home", read: homes::read },
    Source { name: "dpkg", os: LINUX, place: "/var/lib/dpkg", read: dpkg::read },
    Source { name: "flatpak", os: LINUX, place: "/var/lib/flatpak", read: flatpak::read },
    Source { name: "snap", os: LINUX, place: "/var/lib/snapd", read: snap::read },
    Source { name: "desktop-entries", os: LINUX, place: "/usr/share/applications", read: desktop::read },
    Source { name: "autostart", os: LINUX, place: "/etc/xdg/autostart", read: autostart::read },
    Source { name: "chromium-extensions", os: LINUX, place: "~/.config", read: chromium::read },
    Source { name: "firefox-addons", os: LINUX, place: "~/.mozilla", read: firefox::read },
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
