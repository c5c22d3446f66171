//! The sources, each in its file, and the registry that puts them in order.

mod appimages;
mod apps;
mod autostart;
mod browsers;
mod chromium;
mod desktop;
mod dpkg;
mod firefox;
mod flatpak;
mod homebrew;
mod homes;
mod launch_items;
mod nix;
mod opt;
mod packages;
mod pacman;
mod receipts;
mod rpm;
mod safari;
mod snap;

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
const ALL: &[Os] = &[Os::Linux, Os::Windows, Os::Macos];

/// In the order they run: homes first (most look into them), packages before what joins on to them.
pub(crate) const REGISTRY: &[Source] = &[
    Source { name: "homes", os: &[Os::Linux, Os::Macos], place: "/home", read: homes::read },
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
    Source { name: "autostart", os: LINUX, place: "/etc/xdg/autostart", read: autostart::read },
    Source { name: "chromium-extensions", os: ALL, place: "~/.config", read: chromium::read },
    Source { name: "firefox-addons", os: ALL, place: "~/.mozilla", read: firefox::read },
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
