//! The vocabulary of the assessment. Words and scales are those of the published method.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What to do about a thing, from nothing to first. The order is that of `--fail-on`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// Fine as it is.
    Fine,
    /// Not known yet: no evidence, and little it could do.
    Unknown,
    /// Worth a look.
    Look,
    /// Find out: no evidence, but it can reach a great deal.
    FindOut,
    /// Plan a change.
    Plan,
    /// Act first.
    ActFirst,
}

impl Word {
    /// Every word, from least to most pressing.
    pub const ALL: [Self; 6] = [Self::Fine, Self::Unknown, Self::Look, Self::FindOut, Self::Plan, Self::ActFirst];

    /// The name in the JSON contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Unknown => "unknown",
            Self::Look => "look",
            Self::FindOut => "find-out",
            Self::Plan => "plan",
            Self::ActFirst => "act-first",
        }
    }
}

/// How sure the verdict is, by number and quality of independent sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sureness {
    /// No evidence.
    None,
    /// Something, but weak or single-sided.
    Low,
    /// One strong or two fair sources.
    Moderate,
    /// Two or more strong independent sources, most questions looked at.
    High,
}

/// How certain it is that an item is the product an entry describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// A bare name agrees, nothing more.
    Possible,
    /// An identifier agrees that others could carry too.
    Likely,
    /// An identifier of its own agrees.
    Certain,
}

/// What software can reach when it is used as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Power {
    /// No network or sandboxed, no personal data.
    Minimal,
    /// Its own data, and the network.
    Ordinary,
    /// Messages, contacts, camera, microphone, location or many files.
    Broad,
    /// Everything typed or opened.
    Full,
}

impl Power {
    /// One step up, `Full` at most.
    #[must_use]
    pub fn raised(self) -> Self {
        match self {
            Self::Minimal => Self::Ordinary,
            Self::Ordinary => Self::Broad,
            Self::Broad | Self::Full => Self::Full,
        }
    }
}

/// Whether the thing is in use here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Exposure {
    /// Not here.
    Absent,
    /// Only data left behind.
    Leftover,
    /// Here, turned off.
    Disabled,
    /// Here, not used for 90 days (only where a source says so).
    Dormant,
    /// Here; nothing says it is not used.
    Used,
    /// Running, enabled, or starting by itself.
    On,
}

/// The eight questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// Who owns it and whose law applies?
    D1,
    /// Where does the data go, who can open it?
    D2,
    /// What happened before?
    D3,
    /// Has watching or filtering been documented?
    D4,
    /// Is it built and kept up well?
    D5,
    /// What can it reach here? (a gate)
    D6,
    /// Have authorities or employers restricted it?
    D7,
    /// Is it on? (a gate)
    D8,
}

impl Question {
    /// All eight, in order.
    pub const ALL: [Self; 8] = [Self::D1, Self::D2, Self::D3, Self::D4, Self::D5, Self::D6, Self::D7, Self::D8];
    /// The six that carry evidence; D6 and D8 are gates.
    pub const EVIDENCE: [Self; 6] = [Self::D1, Self::D2, Self::D3, Self::D4, Self::D5, Self::D7];

    /// The id shown in the JSON contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::D1 => "D1",
            Self::D2 => "D2",
            Self::D3 => "D3",
            Self::D4 => "D4",
            Self::D5 => "D5",
            Self::D6 => "D6",
            Self::D7 => "D7",
            Self::D8 => "D8",
        }
    }
}

/// A situation a person may be in. It changes what matters, never what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Anyone; also for those who would rather not say.
    Anyone,
    /// Works for a public body.
    PublicServant,
    /// Serves in defence.
    Soldier,
    /// Journalist or activist.
    Journalist,
    /// Has, or whose family has, ties to a country whose authorities may be interested in its people abroad.
    Diaspora,
    /// Travels for, or runs, a company.
    Business,
    /// Parent.
    Parent,
}

impl Profile {
    /// All, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Anyone,
        Self::PublicServant,
        Self::Soldier,
        Self::Journalist,
        Self::Diaspora,
        Self::Business,
        Self::Parent,
    ];

    /// The name in the JSON contract.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::PublicServant => "public-servant",
            Self::Soldier => "soldier",
            Self::Journalist => "journalist",
            Self::Diaspora => "diaspora",
            Self::Business => "business",
            Self::Parent => "parent",
        }
    }
}

/// How much a question matters to a person, compared with others in their situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Less.
    Less,
    /// As published.
    Normal,
    /// More.
    More,
}

/// Whose computer this is for the purpose of rules that bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Device {
    /// The person's own.
    Own,
    /// An employer's.
    Work,
    /// A public service's.
    Service,
    /// Shared with others.
    Shared,
}

/// ISO 3166-1 alpha-2 code of the person's home country, upper case.
pub type Home = String;

/// What the person said of themselves. Lives in memory unless they save it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Situations; empty means anyone.
    pub profiles: Vec<Profile>,
    /// `None`: not said, so no country's rule is taken to bind.
    pub home: Option<Home>,
    /// `None`: not said, so no organisation's rule is taken to bind.
    pub device: Option<Device>,
    /// What matters less or more to them; a question that is not there matters as published.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub levels: BTreeMap<Question, Level>,
}
