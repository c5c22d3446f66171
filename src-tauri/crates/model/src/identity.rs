//! What identifies software. Matching goes by these, never by a display name alone.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The naming system an identifier belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// Debian package name, as the vendor (not a distribution) ships it.
    Deb,
    /// Debian package name, as a distribution builds it.
    DebDistro,
    /// RPM package name, as the vendor ships it.
    Rpm,
    /// RPM package name, as a distribution builds it.
    RpmDistro,
    /// Arch user repository package name.
    Aur,
    /// Arch package name, as the distribution builds it.
    Pacman,
    /// Nix package name.
    Nix,
    /// Homebrew formula.
    Formula,
    /// Flatpak application id.
    Flatpak,
    /// Snap name.
    Snap,
    /// Desktop entry id (`org.example.App.desktop`).
    DesktopEntry,
    /// Extension id in a Chromium-family browser (32 letters a–p).
    ChromiumExtension,
    /// Add-on id in a Firefox-family browser (`{GUID}` or `name@domain`).
    FirefoxAddon,
    /// winget package id.
    Winget,
    /// Windows display name together with publisher: `name|publisher`.
    WindowsProgram,
    /// MSIX package family name.
    Msix,
    /// macOS bundle id.
    MacosBundle,
    /// Chocolatey package id.
    Chocolatey,
    /// Scoop app name.
    Scoop,
    /// Homebrew cask.
    Cask,
    /// Bundle id of a Safari extension.
    SafariExtension,
    /// Editor extension, `publisher.name` (VS Code family).
    EditorExtension,
    /// File name of a program (`wechat`, `Zoom.exe`): anyone may call a file so.
    Process,
    /// Address of a web app, without scheme and query (`teams.microsoft.com/`).
    WebApp,
    /// Android package name.
    Android,
    /// iOS bundle id.
    Ios,
    /// Our own product id, when the person says they use it.
    Product,
}

impl IdentifierKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 27] = [
        Self::Deb,
        Self::DebDistro,
        Self::Rpm,
        Self::RpmDistro,
        Self::Aur,
        Self::Pacman,
        Self::Nix,
        Self::Formula,
        Self::Flatpak,
        Self::Snap,
        Self::DesktopEntry,
        Self::ChromiumExtension,
        Self::FirefoxAddon,
        Self::Winget,
        Self::WindowsProgram,
        Self::Msix,
        Self::Chocolatey,
        Self::Scoop,
        Self::MacosBundle,
        Self::Cask,
        Self::SafariExtension,
        Self::EditorExtension,
        Self::Process,
        Self::WebApp,
        Self::Android,
        Self::Ios,
        Self::Product,
    ];

    /// The name used in entries, in the database and in `match.by`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deb => "deb",
            Self::DebDistro => "deb_distro",
            Self::Rpm => "rpm",
            Self::RpmDistro => "rpm_distro",
            Self::Aur => "aur",
            Self::Pacman => "pacman",
            Self::Nix => "nix",
            Self::Formula => "formula",
            Self::Flatpak => "flatpak",
            Self::Snap => "snap",
            Self::DesktopEntry => "desktop_entry",
            Self::ChromiumExtension => "chromium_extension",
            Self::FirefoxAddon => "firefox_addon",
            Self::Winget => "winget",
            Self::WindowsProgram => "windows_program",
            Self::Msix => "msix",
            Self::Chocolatey => "chocolatey",
            Self::Scoop => "scoop",
            Self::MacosBundle => "macos_bundle",
            Self::Cask => "cask",
            Self::SafariExtension => "safari_extension",
            Self::EditorExtension => "editor_extension",
            Self::Process => "process",
            Self::WebApp => "web_app",
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Product => "product",
        }
    }
}

/// One identifier of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Identifier {
    /// The naming system.
    pub kind: IdentifierKind,
    /// The name in it.
    pub value: String,
}

impl Identifier {
    /// An identifier.
    #[must_use]
    pub fn new(kind: IdentifierKind, value: impl Into<String>) -> Self {
        Self { kind, value: value.into() }
    }
}

/// Stable id of an item: a hash of its kind, its identity at its source, and its profile. Never a running number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(String);

impl ItemId {
    /// `kind` as in the JSON contract; `identity` names the thing at its source (`dpkg:wechat:amd64`);
    /// `profile` is the browser profile's path on the machine, empty where there is none.
    #[must_use]
    pub fn derive(kind: &str, identity: &str, profile: &str) -> Self {
        let mut hash = Sha256::new();
        for part in [kind, identity, profile] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digest = hash.finalize();
        let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
        let mut id = String::with_capacity(kind.len() + 21);
        id.push_str(kind);
        id.push('-');
        for byte in digest.iter().take(10) {
            id.push(digit(byte >> 4));
            id.push(digit(byte & 0xf));
        }
        Self(id)
    }

    /// The text of the id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ItemId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_identity_and_profile_alone() {
        let id = ItemId::derive("extension", "abc", "/home/a/Default");
        assert_eq!(id, ItemId::derive("extension", "abc", "/home/a/Default"));
        assert_ne!(id, ItemId::derive("extension", "abc", "/home/a/Profile 1"));
        assert_ne!(ItemId::derive("app", "ab", "c"), ItemId::derive("app", "a", "bc"));
        assert!(id.as_str().starts_with("extension-"));
    }
}
