//! `/proc/<pid>/cgroup`: which sandbox or container a Linux process was started in, see cgroups(7).
//!
//! ```text
//! 0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-flatpak-org.telegram.desktop-4711.scope
//! 0::/user.slice/user-1000.slice/user@1000.service/app.slice/snap.firefox.firefox-5f2a….scope
//! 0::/system.slice/docker-8c1f….scope
//! ```

use crate::text;

/// What a process was started in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sandbox {
    /// A flatpak, by its id.
    Flatpak(String),
    /// A snap, by its name without instance.
    Snap(String),
    /// A container, whose paths are not those of the machine; the text tells two of them apart.
    Container(String),
}

/// The sandbox or container the lines name. `None`: an ordinary process.
#[must_use]
pub fn sandbox(bytes: &[u8]) -> Option<Sandbox> {
    let text = text::lossy(bytes);
    let paths = text.lines().filter_map(|line| line.trim().splitn(3, ':').nth(2));
    paths.flat_map(|path| path.split('/')).find_map(of_name).or_else(|| {
        let mut names = text.lines().flat_map(|line| line.trim().split('/'));
        // `/docker/<id>` and `/kubepods/…` of the older hierarchy.
        names.find(|name| matches!(*name, "docker" | "kubepods" | "lxc"))?;
        Some(Sandbox::Container(names.next().unwrap_or_default().to_owned()))
    })
}

fn of_name(name: &str) -> Option<Sandbox> {
    let unit = [".scope", ".service"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    if let Some(rest) = unit.strip_prefix("app-flatpak-") {
        let (id, number) = rest.rsplit_once('-')?;
        let id = unescape(id);
        let good = id.contains('.') && number.bytes().all(|byte| byte.is_ascii_digit());
        return good.then_some(Sandbox::Flatpak(id));
    }
    if let Some(rest) = unit.strip_prefix("snap.") {
        let (snap, _) = rest.split_once('.')?;
        let snap = unescape(snap.split('_').next().unwrap_or(snap));
        return (!snap.is_empty()).then_some(Sandbox::Snap(snap));
    }
    let container = ["docker-", "libpod-", "crio-", "cri-containerd-", "lxc.payload."];
    container
        .iter()
        .find_map(|start| unit.strip_prefix(start))
        .filter(|id| !id.is_empty() && !id.starts_with("conmon"))
        .map(|id| Sandbox::Container(id.to_owned()))
}

/// systemd writes what may not stand in the name of a unit as `\x2d`.
fn unescape(name: &str) -> String {
    let mut parts = name.split("\\x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let byte = part.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(u8::is_ascii_graphic);
        match (byte, part.get(2..)) {
            (Some(byte), Some(rest)) => {
                out.push(char::from(byte));
                out += rest;
            }
            _ => {
                out += "\\x";
                out += part;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sandboxes_are_told_by_their_units() {
        let at = |path: &str| sandbox(format!("0::{path}\n").as_bytes());
        let app = "/user.slice/user-1000.slice/user@1000.service/app.slice";
        let flatpak = |id: &str| Some(Sandbox::Flatpak(id.to_owned()));
        assert_eq!(at(&format!("{app}/app-flatpak-org.telegram.desktop-4711.scope")), flatpak("org.telegram.desktop"));
        assert_eq!(at(&format!("{app}/app-flatpak-org.a\\x2db.C-1.scope")), flatpak("org.a-b.C"));
        let snap = |name: &str| Some(Sandbox::Snap(name.to_owned()));
        assert_eq!(at(&format!("{app}/snap.firefox.firefox-5f2a.scope")), snap("firefox"));
        assert_eq!(at("/system.slice/snap.lxd_one.daemon.service"), snap("lxd"));
        assert_eq!(at("/system.slice/docker-8c1f.scope"), Some(Sandbox::Container("8c1f".to_owned())));
        assert_eq!(at("/docker/77"), Some(Sandbox::Container("77".to_owned())));
        assert_eq!(at(&format!("{app}/app-gnome-firefox-22.scope")), None);
        assert_eq!(at("/"), None);
        assert_eq!(sandbox(b"12:pids:/\n1:name=systemd:/user.slice\n"), None);
    }
}
