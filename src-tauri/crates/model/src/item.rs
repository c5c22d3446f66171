//! Things found on a machine.

use crate::{Identifier, ItemId};
use serde::{Deserialize, Serialize};

/// What an item is. Names as in the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// An installed program or package.
    App,
    /// A browser extension.
    Extension,
    /// A web app installed through a browser.
    WebApp,
    /// A running process that belongs to no other item.
    Process,
    /// Something that starts by itself and belongs to no other item.
    Autostart,
    /// An app on a phone.
    PhoneApp,
    /// Something the person says they use.
    Declared,
}

impl ItemKind {
    /// The name in the JSON contract and in item ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Extension => "extension",
            Self::WebApp => "web-app",
            Self::Process => "process",
            Self::Autostart => "autostart",
            Self::PhoneApp => "phone-app",
            Self::Declared => "declared",
        }
    }
}

/// What part an item plays for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A program a person would name.
    App,
    /// Came along with an app or the desktop.
    Component,
    /// Code other programs share.
    Library,
    /// Part of the operating system.
    System,
}

/// Who built the package, as far as the package itself says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A distribution, from source.
    Distribution,
    /// Someone else: the maker or a third party.
    Vendor,
    /// The source does not say.
    Unknown,
}

/// Where an item was seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceRef {
    /// Kind of source (`dpkg`, `chromium-extensions` …).
    pub source: String,
    /// Path on the inspected machine.
    pub path: String,
}

/// How much of the web an extension can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// No site.
    None,
    /// Named sites.
    SomeSites,
    /// Every site.
    AllSites,
}

/// How an extension came to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstallSource {
    /// From the browser's store, by the person.
    Store,
    /// From a file, by the person.
    File,
    /// By another program on this computer.
    OtherProgram,
    /// By a policy of whoever administers the computer.
    Policy,
    /// Loaded from a folder (developer mode or command line).
    Folder,
    /// Part of the operating system's packages.
    System,
    /// The profile does not say.
    Unknown,
}

/// What is known of an extension beyond its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionFacts {
    /// Stable id of the browser: `chrome`, `chromium`, `edge`, `firefox` …
    pub browser: String,
    /// The browser's name as people know it.
    pub browser_name: String,
    /// Name of the profile as the person sees it, else its folder name.
    pub profile: String,
    /// Path of the profile folder on the inspected machine.
    pub profile_path: String,
    /// Id in the browser's own system.
    pub extension_id: String,
    /// `None`: the profile does not say.
    pub enabled: Option<bool>,
    /// API permissions it holds now.
    pub permissions: Vec<String>,
    /// Host patterns it can read: manifest, granted and content scripts together.
    pub hosts: Vec<String>,
    /// The hosts in one word.
    pub reach: Reach,
    /// How it came to be there.
    pub install_source: InstallSource,
    /// Unix time in seconds; `None`: not recorded.
    pub installed_at: Option<i64>,
    /// Unix time in seconds; `None`: not recorded.
    pub updated_at: Option<i64>,
    /// Manifest version 2 or 3; `None`: manifest not readable.
    pub manifest_version: Option<u8>,
    /// The description it gives of itself, untrusted text; `None`: none given.
    pub description: Option<String>,
    /// The browser maker's own verdict lying in the profile (`malware`, `vulnerability`, `policy-violation`,
    /// `potentially-unwanted`, `blocked`); `None`: none recorded.
    pub browser_verdict: Option<String>,
}

/// Where the person says they use something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Declared {
    /// On a phone.
    Phone,
    /// In a browser, without installing anything.
    Browser,
}

/// One thing found on the machine, or declared by the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Stable id.
    pub id: ItemId,
    /// What it is.
    pub kind: ItemKind,
    /// What part it plays.
    pub role: Role,
    /// Name for people; untrusted text.
    pub name: String,
    /// Version as the source writes it; `None`: the source gives none.
    pub version: Option<String>,
    /// Every place it was seen; at least one.
    pub sources: Vec<SourceRef>,
    /// Package URL; `None` where the purl specification has no type for the source.
    pub purl: Option<String>,
    /// What it can be recognised by.
    pub identifiers: Vec<Identifier>,
    /// Who built it.
    pub origin: Origin,
    /// Starts by itself, as far as was looked; `None`: not looked.
    pub autostart: Option<bool>,
    /// Set for extensions.
    pub extension: Option<ExtensionFacts>,
}
