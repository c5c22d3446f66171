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
    /// May it run in private windows? `None`: the profile does not say.
    pub private_windows: Option<bool>,
    /// Are its sites held back until the person clicks (Chromium's “on click”)? Then `hosts` is what it asks for.
    pub withheld: bool,
    /// Permissions and hosts it may ask for later and does not hold now.
    pub optional: Vec<String>,
    /// What it declares to collect (Firefox's `data_collection`).
    pub data_collection: Vec<String>,
    /// Where it takes its updates from, when that is not the browser's own store.
    pub update_url: Option<String>,
    /// Why it is off, in the browser's words (`user`, `permissions-increase`, `policy` …); empty while it is on.
    pub off_because: Vec<String>,
    /// Code left on the disk of something the profile no longer lists.
    pub leftover: bool,
}

impl ExtensionFacts {
    /// Facts of which nothing but the place is known yet.
    #[must_use]
    pub fn new(browser: (&str, &str), profile: &str, profile_path: &str, extension_id: &str) -> Self {
        Self {
            browser: browser.0.to_owned(),
            browser_name: browser.1.to_owned(),
            profile: profile.to_owned(),
            profile_path: profile_path.to_owned(),
            extension_id: extension_id.to_owned(),
            enabled: None,
            permissions: Vec::new(),
            hosts: Vec::new(),
            reach: Reach::None,
            install_source: InstallSource::Unknown,
            installed_at: None,
            updated_at: None,
            manifest_version: None,
            description: None,
            browser_verdict: None,
            private_windows: None,
            withheld: false,
            optional: Vec::new(),
            data_collection: Vec::new(),
            update_url: None,
            off_because: Vec::new(),
            leftover: false,
        }
    }
}

/// A connection that was open at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Connection {
    /// Address of the other side.
    pub address: std::net::IpAddr,
    /// Its port.
    pub port: u16,
    /// `tcp` or `udp`.
    pub protocol: String,
    /// When it was seen first and last, Unix seconds.
    pub seen: (i64, i64),
    /// Where the network is *registered* (ISO 3166 code), from tables shipped with the program: no proof of where the
    /// server stands. `None`: not in the tables, or a private address.
    pub country: Option<String>,
    /// Who the network is registered to, from the same kind of tables.
    pub network: Option<String>,
}

/// What an observation is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ObservationKind {
    /// Use of a sensor or of personal data: `camera`, `location`, `contacts` …
    Sensor,
    /// Contact with an internet domain.
    Domain,
}

/// Something a device itself wrote down an app did, over the days its report covers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Observation {
    /// Sensor or domain.
    pub kind: ObservationKind,
    /// Name of the sensor as the device calls it, or the domain; untrusted text.
    pub name: String,
    /// How many times.
    pub count: u64,
    /// The last time, Unix seconds; 0: the report does not say.
    pub last: i64,
    /// Whose domain it is, as the report says; untrusted text. `None`: it does not say.
    pub owner: Option<String>,
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
    /// Who published it, as it says itself; untrusted text.
    pub publisher: Option<String>,
    /// Team Apple gave the maker of a program, ten letters and digits, as the program's signature claims; `None`: not
    /// signed by one, or not a program of Apple's systems. Not checked: it tells copies apart, it proves nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_id: Option<String>,
    /// When it was installed, Unix seconds; `None`: the source does not say.
    pub installed_at: Option<i64>,
    /// When it was last used, Unix seconds; only where a source says so.
    pub last_used: Option<i64>,
    /// Folder or program file it was installed to, on the inspected machine.
    pub location: Option<String>,
    /// Was it running when looked at? `None`: not looked.
    pub running: Option<bool>,
    /// What it was connected to while the person had it observed.
    pub connections: Vec<Connection>,
    /// What the device's own report says it did, most frequent first; at most 500. Empty: no report, or nothing in it.
    #[serde(default)]
    pub observed: Vec<Observation>,
    /// Package name of the program that installed it (`com.android.vending` is Google's store); `none`: the source says
    /// that none is on record, as for an app copied on by cable. Outside the store it is worth a look.
    /// `None`: the source does not say, or the app came with the device.
    #[serde(default)]
    pub installer: Option<String>,
}

impl Item {
    /// An item of which only kind, identity and name are known: an app in the person's eyes, seen nowhere yet.
    /// `identity` names the thing at its source (`dpkg:wechat:amd64`), `profile` the profile it is in (else empty).
    #[must_use]
    pub fn new(kind: ItemKind, identity: &str, profile: &str, name: impl Into<String>) -> Self {
        Self {
            id: ItemId::derive(kind.as_str(), identity, profile),
            kind,
            role: Role::App,
            name: name.into(),
            version: None,
            sources: Vec::new(),
            purl: None,
            identifiers: Vec::new(),
            origin: Origin::Unknown,
            autostart: None,
            extension: None,
            publisher: None,
            team_id: None,
            installed_at: None,
            last_used: None,
            location: None,
            running: None,
            connections: Vec::new(),
            observed: Vec::new(),
            installer: None,
        }
    }
}
