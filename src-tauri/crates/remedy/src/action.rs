// The form of a playbook. Included by the library and by its build script, which checks every file of
// `assets/playbooks` against it.

use serde::{Deserialize, Serialize};
use sightline_model::{Exposure, ItemKind, Power};
use std::collections::BTreeMap;

/// An action the program may suggest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Its id.
    pub id: String,
    /// Place among equals.
    pub order: u32,
    /// What can be lost.
    pub risk: Risk,
    /// For a person doing it the first time.
    pub minutes: u32,
    /// What one must have at hand.
    pub needs: Vec<Need>,
    /// How far it can be taken back.
    pub reverse: Reverse,
    /// Takes the thing away: not offered to who needs it.
    pub removes: bool,
    /// 0–1, that what is promised comes about.
    pub certainty: f64,
    /// 0–1: for an action without a promised effect, the share of the concern it is thought to be worth.
    #[serde(default)]
    pub worth: f64,
    /// Someone who looks over the shoulder would notice.
    pub noticeable: bool,
    /// What the program can do itself; left out: it shows how.
    #[serde(default, rename = "do")]
    pub doing: Option<Doing>,
    /// Only where the person asks for more: not among the ways shown first.
    #[serde(default)]
    pub advanced: bool,
    /// Last reviewed, `YYYY-MM-DD`.
    pub reviewed: String,
    /// Why it is as it is; for authors.
    #[serde(default)]
    pub why: String,
    /// For what it is offered.
    #[serde(rename = "for")]
    pub offered: Offered,
    /// What it changes in the assessment.
    pub effect: Effect,
    /// Its words, by language.
    #[serde(default)]
    pub text: BTreeMap<String, ActionText>,
}

/// What the program can do itself: a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// Keep it from starting by itself.
    StopAutostart,
    /// Ask it to end now.
    StopRunning,
    /// Remove it, its data left in place.
    Uninstall,
    /// Take the home folder and devices from its sandbox.
    LimitSandbox,
    /// Keep an extension from running, by policy.
    BlockExtension,
    /// Keep an extension off sites the person names, by policy.
    KeepOffSites,
}

/// For what an action is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offered {
    /// Kinds of items.
    pub kinds: Vec<ItemKind>,
    /// All must hold.
    pub when: Vec<Condition>,
    /// All must hold besides, for it to be a next step on the first screen.
    #[serde(default)]
    pub suggest: Vec<Condition>,
}

/// What an action changes: the assessment is worked out again with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// Exposure becomes at most this.
    #[serde(default)]
    pub exposure: Option<Exposure>,
    /// Reach becomes at most this, or one step less.
    #[serde(default)]
    pub power: Option<PowerEffect>,
    /// Facts that are gone.
    #[serde(default)]
    pub clears: Option<Clears>,
}

impl Effect {
    /// Nothing is promised.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What becomes of reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PowerEffect {
    /// At most this.
    AtMost(Power),
    /// One step less.
    Lower(Lower),
}

/// The word `lower`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lower {
    /// One step less.
    Lower,
}

/// Facts an action takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Clears {
    /// What a later version no longer has.
    Repaired,
}

/// What can be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Risk {
    /// Nothing changes.
    R0,
    /// One switch, undone exactly.
    R1,
    /// Removed, can be had again; settings may be lost.
    R2,
    /// Data that exists only here.
    R3,
    /// The world outside: cannot be taken back.
    R4,
}

impl Risk {
    /// The word in JSON and in messages (`risk-<word>`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::R0 => "R0",
            Self::R1 => "R1",
            Self::R2 => "R2",
            Self::R3 => "R3",
            Self::R4 => "R4",
        }
    }
}

/// What one must have at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    /// The right to change the system.
    Admin,
    /// A connection.
    Internet,
    /// A password of the service.
    Password,
    /// The phone.
    Phone,
}

/// How far an action can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reverse {
    /// As it was.
    Exact,
    /// Had again, without its settings.
    Reinstall,
    /// In part.
    Partly,
    /// Not at all.
    None,
}

impl Reverse {
    /// The word in JSON and in messages (`reverse-<word>`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Reinstall => "reinstall",
            Self::Partly => "partly",
            Self::None => "none",
        }
    }
}

macro_rules! conditions {
    ($($(#[$doc:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// Something that holds of a finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Condition { $($(#[$doc])* #[serde(rename = $word)] $name),+ }
    };
}

conditions! {
    /// It starts by itself.
    Autostart = "autostart",
    /// It does not, as far as was looked.
    NotAutostart = "not-autostart",
    /// It was running when looked at.
    Running = "running",
    /// The extension is on.
    Enabled = "enabled",
    /// The extension can read every site now.
    AllSites = "all-sites",
    /// Its browser is of the Chromium family.
    Chromium = "chromium",
    /// No policy put it there.
    NotPolicy = "not-policy",
    /// A later version repairs something this one has.
    Outdated = "outdated",
    /// It runs in a sandbox whose permissions can be changed.
    Sandboxed = "sandboxed",
    /// It is on a phone.
    OnPhone = "on-phone",
    /// Its entry names settings worth changing.
    HasSettings = "has-settings",
    /// Its entry names something to use instead.
    HasAlternative = "has-alternative",
    /// Its entry says where an account is deleted.
    HasAccountPage = "has-account-page",
    /// A fact that counts is known against it.
    KnownConcern = "known-concern",
    /// It carries messages.
    Messages = "messages",
    /// It carries none: nobody is talked to through it.
    NoMessages = "no-messages",
    /// A rule of the person's organisation decided.
    OrganisationRule = "organisation-rule",
    /// The word is “find out”.
    FindOut = "find-out",
    /// It can show this computer, or what is done on it, to somebody else.
    WatchesPeople = "watches-people",
    /// The word is “plan a change” or “act first”.
    Pressing = "pressing",
    /// Nobody found that it does harm.
    NotHarmful = "not-harmful",
    /// It guards something: a password manager, a virus scanner, encryption.
    NotGuard = "not-guard",
}

/// The words of an action in one language. `{name}` stands for the program or extension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionText {
    /// Verb and thing, with `{name}`.
    pub title: String,
    /// The same for several at once.
    pub short: String,
    /// What it makes better.
    pub why: String,
    /// What will be different.
    pub changes: Vec<String>,
    /// What stays.
    pub keeps: Vec<String>,
    /// What to do beforehand; empty: nothing.
    pub before: String,
    /// Said afterwards.
    pub done: String,
    /// How to take it back.
    pub undo: String,
    /// Instructions by place.
    pub how: Vec<How>,
}

/// Instructions for one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct How {
    /// `linux`, `windows`, `macos`, `chromium`, `firefox`, `safari`, `phone`, `any`.
    #[serde(rename = "where")]
    pub place: String,
    /// Steps in order.
    pub steps: Vec<String>,
}
