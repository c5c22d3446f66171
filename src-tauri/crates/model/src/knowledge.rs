//! What is publicly known, in the form the assessment takes it: a dossier per product or advisory, with everything
//! resolved (owner chain, laws, inherited statements, restrictions). Built by the curator, stored by `riskdb`.
//!
//! Lists of words are open: a word this version does not know becomes `Other` and weighs nothing, so that an older
//! program can read newer data.

use crate::{Certainty, Date, Power, Question};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Text per language tag (`en`, `cs`, `zh-Hans`); `en` is always there in a linted entry.
pub type Text = BTreeMap<String, String>;

/// The text in the first of `languages` that has one, with its tag; falls back to English, then to any.
#[must_use]
pub fn text_in<'a>(text: &'a Text, languages: &[&str]) -> Option<(&'a str, &'a str)> {
    languages
        .iter()
        .copied()
        .chain(["en"])
        .find_map(|tag| text.get_key_value(tag))
        .or_else(|| text.iter().next())
        .map(|(tag, text)| (tag.as_str(), text.as_str()))
}

macro_rules! open_words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
            /// A word this version does not know.
            Other(String),
        }

        impl $name {
            /// Every word this version knows.
            pub const KNOWN: &'static [&'static str] = &[$($text),+];

            /// The word as it stands in files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $text,)+ Self::Other(word) => word }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word { $($text => Self::$variant,)+ other => Self::Other(other.to_owned()) }
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::from(String::deserialize(deserializer)?.as_str()))
            }
        }
    };
}

open_words!(
    /// What a claim does to concern.
    Polarity {
        /// Raises concern.
        Concern = "concern",
        /// Lowers concern within its own question, by `strength`.
        Protective = "protective",
        /// General good standing: lowers unexplained reach, by `strength`.
        Trust = "trust",
        /// The question was looked at and nothing was found.
        Checked = "checked",
    }
);

open_words!(
    /// How a claim ages.
    Class {
        /// Ownership, law: holds while re-checked.
        Structural = "structural",
        /// What the maker does as a rule.
        Practice = "practice",
        /// Something that happened.
        Incident = "incident",
        /// A flaw.
        Technical = "technical",
        /// An act of an authority.
        Restriction = "restriction",
    }
);

open_words!(
    /// Where a claim stands now.
    Status {
        /// In force.
        InForce = "in_force",
        /// Decided, no appeal left.
        Final = "final",
        /// Settled without a finding.
        Settled = "settled",
        /// Still so, or not answered.
        Open = "open",
        /// Decided, appeal pending.
        UnderAppeal = "under_appeal",
        /// Alleged; no finding.
        Alleged = "alleged",
        /// Its meaning or reach is disputed.
        Disputed = "disputed",
        /// The maker says it is fixed.
        VendorSaysFixed = "vendor_says_fixed",
        /// Fixed, and someone else verified it.
        FixedVerified = "fixed_verified",
        /// Overturned, revoked, or no longer so.
        Superseded = "superseded",
    }
);

open_words!(
    /// What an authority's act is for. A censor's block never counts against a product.
    Purpose {
        /// Security of official devices.
        DeviceSecurity = "device-security",
        /// What public bodies may buy.
        Procurement = "procurement",
        /// Protection of consumers or their data.
        Consumer = "consumer",
        /// Trade or sanctions.
        Trade = "trade",
        /// Keeping people from using it.
        Blocking = "blocking",
    }
);

open_words!(
    /// What happened to an extension.
    AdvisoryKind {
        /// Made to harm.
        Malicious = "malicious",
        /// A good extension got a bad update.
        CompromisedUpdate = "compromised-update",
        /// Sold or handed over, then changed.
        OwnershipTransfer = "ownership-transfer",
        /// Collects more than it says.
        DataCollection = "data-collection",
        /// Has a serious flaw.
        Vulnerability = "vulnerability",
    }
);

open_words!(
    /// How well an advisory's list of ids is established.
    Verification {
        /// The report that names the ids was read, or two independent lists that name it agree.
        Confirmed = "confirmed",
        /// A report names them; it was not read.
        Reported = "reported",
        /// Known from one bulk list only.
        Bulk = "bulk",
    }
);

/// A citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Title of the page or paper.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// https address.
    pub url: String,
    /// When it was published; `None`: the page has no date.
    pub date: Option<Date>,
    /// When we read it; `None`: known from elsewhere.
    pub opened: Option<Date>,
}

/// To whom and where a fact applies. Empty lists: to all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// ISO 3166-1 codes, upper case, or `EU`.
    #[serde(default)]
    pub country: Vec<String>,
    /// Profile ids.
    #[serde(default)]
    pub role: Vec<String>,
    /// True: only devices of the organisation.
    #[serde(default)]
    pub work_device_only: bool,
}

/// A range of versions: alternatives (`||`) of terms that must all hold (`,`), each `<`, `<=`, `>`, `>=`, `=` or
/// nothing (equal) before a dotted version.
pub type VersionRange = String;

/// One statement, resolved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// `subject/claim`, unique in the database.
    pub id: String,
    /// Name of the product or entity it is about.
    pub about: String,
    /// The question it bears on.
    pub question: Question,
    /// What it does to concern.
    pub polarity: Polarity,
    /// 1–3 for concerns; 0 otherwise.
    pub magnitude: u8,
    /// 0–1 for protective and trust statements; 0 otherwise.
    pub strength: f64,
    /// Admiralty reliability A–F and credibility 1–6; `None` for `checked`.
    pub grade: Option<String>,
    /// How it ages.
    pub class: Class,
    /// Where it stands.
    pub status: Status,
    /// When it happened or began.
    pub event_date: Option<Date>,
    /// When a source last repeated it.
    pub corroborated: Option<Date>,
    /// When we last checked it.
    pub checked: Date,
    /// Real-world event it belongs to.
    pub cluster: String,
    /// Versions it concerns; `None`: all.
    pub affected: Option<VersionRange>,
    /// First version without it.
    pub fixed_in: Option<String>,
    /// To whom it applies.
    #[serde(default)]
    pub bounds: Bounds,
    /// Set for acts of authorities.
    pub purpose: Option<Purpose>,
    /// Who decided, for acts of authorities.
    pub authority: Option<String>,
    /// The statement.
    pub text: Text,
    /// Its sources.
    pub sources: Vec<Citation>,
}

/// A station of the owner chain, nearest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Entity id.
    pub id: String,
    /// Name.
    pub name: String,
    /// ISO code of its law; `ZZ`: a community, or not known.
    pub country: String,
    /// How the station before relates to it (`owned-by` …); `None` for the first.
    pub relation: Option<String>,
    /// What it is.
    pub text: Text,
}

/// A law an owner answers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawOf {
    /// Country or union, in English.
    pub jurisdiction: String,
    /// ISO code.
    pub country: String,
    /// Name.
    pub name: String,
    /// Year.
    pub year: u16,
    /// Article; empty when the whole.
    pub article: String,
    /// In force or disputed.
    pub status: Status,
    /// What it asks.
    pub text: Text,
    /// Sources.
    pub sources: Vec<Citation>,
}

/// Something to use instead, or something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Id or product id.
    pub id: String,
    /// Name (alternatives) or empty (advice).
    pub name: String,
    /// About how many minutes; `None`: not said.
    pub minutes: Option<u16>,
    /// What and why.
    pub text: Text,
}

/// One answer to where data goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Who answers: `says` (the maker's policy), `seen` (an observation), `studied` (researchers or a regulator).
    pub by: String,
    /// The answer.
    pub text: Text,
    /// Its sources.
    pub sources: Vec<Citation>,
}

impl Place {
    /// Who may answer, in the order they are shown.
    pub const BY: [&'static str; 3] = ["says", "seen", "studied"];

    /// The newest date of its sources: when published, else when read.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.sources.iter().filter_map(|source| source.date.or(source.opened)).max_by_key(|date| date.midpoint())
    }
}

/// What an advisory says beyond its fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdvisoryFacts {
    /// What happened.
    pub kind: AdvisoryKind,
    /// How well the ids are established.
    pub verification: Verification,
    /// `remove`, `update`, `find-out`.
    pub action: String,
    /// By extension id (as in `identifiers`): versions concerned, and the first good one.
    pub affected: BTreeMap<String, (Option<VersionRange>, Option<String>)>,
    /// By the same ids: the store it came from, and its name at the time; empty in databases of before 2026-11-23.
    #[serde(default)]
    pub listed: BTreeMap<String, (String, String)>,
}

/// Everything known of one product or advisory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// Product or advisory id.
    pub id: String,
    /// Name or title.
    pub name: String,
    /// Category; `extension-advisory` for advisories.
    pub category: String,
    /// What it can reach when used as it is; `None` for advisories (the extension's own reach counts).
    pub power: Option<Power>,
    /// Data categories.
    #[serde(default)]
    pub data_categories: Vec<String>,
    /// What it is.
    pub text: Text,
    /// Owner chain, nearest first.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// Laws the owners answer to.
    #[serde(default)]
    pub laws: Vec<LawOf>,
    /// Statements, restrictions among them.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Alternatives.
    #[serde(default)]
    pub alternatives: Vec<Suggestion>,
    /// What can be done.
    #[serde(default)]
    pub advice: Vec<Suggestion>,
    /// Settings worth changing.
    #[serde(default)]
    pub settings: Vec<Suggestion>,
    /// Why an extension is worth a look although nobody found it malicious; empty: no such reason is recorded.
    #[serde(default)]
    pub notable: Text,
    /// Where data goes, by who says so; who is missing was not looked at.
    #[serde(default)]
    pub data_location: Vec<Place>,
    /// Where an account is deleted.
    pub delete_account_url: Option<String>,
    /// Set for advisories.
    pub advisory: Option<AdvisoryFacts>,
    /// Last reviewed.
    pub reviewed: Date,
    /// By whom; empty in databases of before 2026-11-23.
    #[serde(default)]
    pub reviewer: String,
}

/// That an item is what a dossier describes, and why we think so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Dossier id.
    pub subject: String,
    /// Naming system that agreed, or `name`.
    pub by: String,
    /// The value that agreed.
    pub value: String,
    /// How certain.
    pub certainty: Certainty,
}
