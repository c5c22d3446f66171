//! The format of the risk database's source files, read tolerantly.
//!
//! An older program reads newer data: unknown keys are collected in `unknown`, unknown words of a closed list become
//! `Other`. The linter (crate `curate`) turns each of these into an error, so they never reach a release by mistake.
//! Folders give the kind: `products/ entities/ jurisdictions/ restrictions/ advisories/ permissions/`.

use serde::{Deserialize, Serialize};
use sightline_model::knowledge::{AdvisoryKind, Class, Polarity, Purpose, Status, Text, Verification};
use sightline_model::{Date, Power, Question};
use std::collections::BTreeMap;

/// Keys this version does not know, with their values; kept so that the linter can name them.
pub type Unknown = BTreeMap<String, serde_json::Value>;

/// One source of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title of the page or paper.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// https address.
    pub url: String,
    /// When it was published; `None` for pages without a date (the linter wants `opened` then).
    pub date: Option<Date>,
    /// When we read it (or a stored copy); `None`: known from elsewhere, not read.
    pub opened: Option<Date>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// To whom and where a claim or restriction applies. Empty lists: to all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// ISO 3166-1 codes of countries.
    #[serde(default)]
    pub country: Vec<String>,
    /// Profiles (`public-servant`, `soldier` …).
    #[serde(default)]
    pub role: Vec<String>,
    /// `work` (only devices of the organisation) or `any`.
    #[serde(default)]
    pub device: Option<String>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One statement about a product or an entity, with its sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique within its file; kebab-case.
    pub id: String,
    /// The question it bears on.
    pub question: Question,
    /// What it does to concern.
    pub polarity: Polarity,
    /// 1 minor, 2 serious, 3 grave; for `concern` only.
    pub magnitude: Option<u8>,
    /// 0–1; for `protective` and `trust` only.
    pub strength: Option<f64>,
    /// Admiralty grade of the best source: reliability A–F, credibility 1–6.
    pub grade: Option<String>,
    /// How it ages.
    pub class: Class,
    /// Where it stands.
    pub status: Status,
    /// When it happened or began; `None`: a standing property.
    pub event_date: Option<Date>,
    /// When a source last repeated or confirmed it; age counts from here.
    pub corroborated: Option<Date>,
    /// When we last checked that it still stands.
    pub checked: Date,
    /// One id per real-world event; several claims of one event count once. Default: the claim's own id.
    pub cluster: Option<String>,
    /// Versions it concerns (`>=7.1.8`, `<5.0`, `4.0.1`); `None`: all.
    pub affected: Option<String>,
    /// First version without it; `None`: none known.
    pub fixed_in: Option<String>,
    /// To whom it applies.
    #[serde(default)]
    pub scope: Scope,
    /// The statement.
    pub text: Text,
    /// Its sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Identifiers per naming system (see `IdentifierKind` for meanings).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ids {
    /// Identifier lists by naming system.
    #[serde(flatten)]
    pub by_kind: BTreeMap<String, Vec<String>>,
}

/// Something to use instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Product id when it has an entry; else `None`.
    pub product: Option<String>,
    /// Name.
    pub name: String,
    /// Why.
    pub text: Text,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A thing worth doing about a product, in words; operations come from playbooks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Unique within its file; kebab-case.
    pub id: String,
    /// About how many minutes.
    pub minutes: Option<u16>,
    /// What to do.
    pub text: Text,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One answer to where data goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The answer.
    pub text: Text,
    /// Its sources; the newest date among them is the answer's date.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Where data goes, by who says so. `None`: not looked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataLocation {
    /// What the maker's policy says.
    pub says: Option<Place>,
    /// What an observation of traffic saw.
    pub seen: Option<Place>,
    /// What researchers or a regulator found.
    pub studied: Option<Place>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl DataLocation {
    /// The answers there are, with their names.
    pub fn answers(&self) -> impl Iterator<Item = (&'static str, &Place)> {
        [("says", &self.says), ("seen", &self.seen), ("studied", &self.studied)]
            .into_iter()
            .filter_map(|(name, place)| Some((name, place.as_ref()?)))
    }
}

/// How a product is offered where a person says what else they use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AskAbout {
    /// In the short list shown at once.
    First,
    /// When its name is searched for.
    Search,
}

/// `products/<id>.toml`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Product {
    /// Equal to the file name.
    pub id: String,
    /// Name.
    pub name: String,
    /// Other names, in any script.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// `messaging`, `browser`, `extension` …
    pub category: String,
    /// Entity that makes or operates it.
    pub owner: String,
    /// What it can reach when used as it is.
    pub power: Power,
    /// W3C DPV personal data categories, kebab-case.
    #[serde(default)]
    pub data_categories: Vec<String>,
    /// Offered on the welcome screen as something used on a phone or in a browser; `None`: not offered.
    #[serde(default)]
    pub ask_about: Option<AskAbout>,
    /// When the entry as a whole was last reviewed.
    pub reviewed: Date,
    /// Who reviewed it.
    pub reviewer: String,
    /// What it is, in one sentence.
    pub text: Text,
    /// Identifiers.
    #[serde(default)]
    pub ids: Ids,
    /// Statements.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Alternatives.
    #[serde(default)]
    pub alternatives: Vec<Alternative>,
    /// What can be done.
    #[serde(default)]
    pub advice: Vec<Advice>,
    /// Settings worth changing.
    #[serde(default)]
    pub settings: Vec<Advice>,
    /// Why a browser extension is worth a look although nobody found it malicious; empty: it is not on that list.
    #[serde(default)]
    pub notable: Text,
    /// Where data goes: said, seen, found by researchers.
    #[serde(default)]
    pub data_location: DataLocation,
    /// Where an account is deleted.
    pub delete_account_url: Option<String>,
    /// Being written: linted, but not compiled.
    #[serde(default)]
    pub draft: bool,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A typed edge from an entity to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// `owned-by`, `controlled-by`, `operated-by`, `developed-by`, `hosted-by`, `receives-from`.
    pub kind: String,
    /// Entity id.
    pub to: String,
    /// Since when; `None`: not recorded.
    pub since: Option<Date>,
    /// A remark.
    #[serde(default)]
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// `entities/<id>.toml`: a company, foundation or community.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Equal to the file name.
    pub id: String,
    /// Name.
    pub name: String,
    /// ISO 3166-1 code of the law it answers to; `ZZ`: a community, or not known.
    pub country: String,
    /// What it is, in one sentence.
    pub text: Text,
    /// Edges to other entities; the first `owned-by` or `controlled-by` continues the owner chain.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Statements on the entity; they hold for every product whose owner chain contains it.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Last reviewed.
    pub reviewed: Date,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A law of a jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// Kebab-case; unique within its file.
    pub id: String,
    /// Name in English.
    pub name: String,
    /// Year it was passed.
    pub year: u16,
    /// Article or section; empty when the whole.
    #[serde(default)]
    pub article: String,
    /// `in_force` or `disputed` (its reach is debated).
    pub status: Status,
    /// What it asks, in one or two sentences.
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// `jurisdictions/<cc>.toml` (lower-case code).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jurisdiction {
    /// Lower-case ISO 3166-1 code, equal to the file name; `eu` for the Union, `zz` for unknown.
    pub id: String,
    /// Name in English.
    pub name: String,
    /// The one ruler: 0 equivalent protection and remedy, 1 state access with independent court or contested adequacy,
    /// 2 broad duties without independent review, 3 documented compulsion. At most 2 here: 3 needs a claim on an entity.
    pub access: u8,
    /// `adequate`, `partial`, `none`, `member` (EU/EEA itself), `pending`.
    pub eu_adequacy: String,
    /// Who reviews state access, in one or two sentences.
    pub text: Text,
    /// Laws.
    #[serde(default)]
    pub laws: Vec<Law>,
    /// Sources for ruler and adequacy.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Last reviewed.
    pub reviewed: Date,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// `restrictions/<id>.toml`: an act of an authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Equal to the file name.
    pub id: String,
    /// Who decided.
    pub authority: String,
    /// Lower- or upper-case ISO 3166-1 code, or `EU`.
    pub country: String,
    /// When.
    pub date: Date,
    /// What it is for.
    pub purpose: Purpose,
    /// Product ids.
    pub products: Vec<String>,
    /// 1–3, for those it binds.
    pub magnitude: u8,
    /// Whom it binds.
    #[serde(default)]
    pub scope: Scope,
    /// Where it stands.
    pub status: Status,
    /// Legal reference; empty when none.
    #[serde(default)]
    pub legal_reference: String,
    /// When we last checked that it stands.
    pub checked: Date,
    /// What it says, in one sentence.
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Being written: linted, but not compiled.
    #[serde(default)]
    pub draft: bool,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// One extension an advisory names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affected {
    /// `chrome`, `edge`, `opera` or `firefox`.
    pub store: String,
    /// Extension id.
    pub id: String,
    /// Name at the time.
    pub name: String,
    /// Versions concerned (`>=7.1.8`, `24.10.4`); `None`: all.
    pub versions: Option<String>,
    /// First good version; `None`: none known.
    pub fixed_in: Option<String>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// `advisories/<id>.toml`: what happened to one or more extensions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advisory {
    /// Equal to the file name.
    pub id: String,
    /// Title.
    pub title: String,
    /// When it became public.
    pub date: Date,
    /// What happened.
    pub kind: AdvisoryKind,
    /// 1–3.
    pub magnitude: u8,
    /// Admiralty grade.
    pub grade: String,
    /// How well the list of ids is established.
    pub verification: Verification,
    /// `remove`, `update` or `find-out`.
    pub action: String,
    /// Where it stands.
    pub status: Status,
    /// When last checked.
    pub checked: Date,
    /// What happened, in two or three sentences.
    pub text: Text,
    /// The extensions.
    pub affected: Vec<Affected>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Being written: linted, but not compiled.
    #[serde(default)]
    pub draft: bool,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// `permissions/<id>.toml`: what a browser permission means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    /// Equal to the file name.
    pub id: String,
    /// The permission as manifests write it.
    pub key: String,
    /// `api` or `host`.
    pub kind: String,
    /// 0–10: how much it opens, by editorial judgement.
    pub weight: u8,
    /// What it allows, in one sentence.
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Unknown keys.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Every source file, read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// By id.
    pub products: BTreeMap<String, Product>,
    /// By id.
    pub entities: BTreeMap<String, Entity>,
    /// By id.
    pub jurisdictions: BTreeMap<String, Jurisdiction>,
    /// By id.
    pub restrictions: BTreeMap<String, Restriction>,
    /// By id.
    pub advisories: BTreeMap<String, Advisory>,
    /// By id.
    pub permissions: BTreeMap<String, Permission>,
}
