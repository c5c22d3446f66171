//! The formula, the words, how sure, the near-border test and the few overrides.

use crate::constants::{
    BORDERS, CAP_GOOD, CAP_TRUST, Constants, DRAWS, NAMED_OWNER, SHARE, SPREAD, UNREADABLE, cap, sensitive,
};
use crate::evidence::{Applied, WhyNot, apply};
use crate::signals::Signal;
use crate::terms::{Term, share};
use sightline_model::knowledge::{AdvisoryKind, Class, Dossier, Fact, Polarity, Verification};
use sightline_model::version::{Range, compare};
use sightline_model::{Certainty, Exposure, Person, Power, Question, Sureness, Word};

/// What is judged: the knowledge that matched, and what was seen of the thing here.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// Dossiers that matched, the leading one first; empty when nothing is known.
    pub dossiers: Vec<&'a Dossier>,
    /// How certain the match is; `None` when nothing matched.
    pub certainty: Option<Certainty>,
    /// Installed version; `None`: not known, then every version's facts count.
    pub version: Option<&'a str>,
    /// Extension id as identifiers are stored; `None` for what is not an extension.
    pub extension_id: Option<&'a str>,
    /// What it can reach, from the machine (extensions); `None`: as its dossier says, or ordinary.
    pub power: Option<Power>,
    /// Whether it is on.
    pub exposure: Exposure,
    /// Installed from the package manager of a distribution, which repairs flaws in the version it ships.
    pub distribution: bool,
    /// What is seen of an extension nothing is known of.
    pub signals: &'a [Signal],
    /// The browser maker's own verdict, when it is that the extension does harm.
    pub marked_by_browser: bool,
    /// Judge as if every flaw that a later version repairs were repaired: what an update would change.
    pub repaired: bool,
}

impl<'a> Subject<'a> {
    /// What `dossiers` tell of something that is in use, and nothing more is known of.
    #[must_use]
    pub fn of(dossiers: Vec<&'a Dossier>, certainty: Option<Certainty>) -> Self {
        Self {
            dossiers,
            certainty,
            version: None,
            extension_id: None,
            power: None,
            exposure: Exposure::Used,
            distribution: false,
            signals: &[],
            marked_by_browser: false,
            repaired: false,
        }
    }

    /// What it can reach as seen here, else as its dossier says, else what most programs do.
    #[must_use]
    pub fn own_power(&self) -> Power {
        let told = self.power.or_else(|| self.dossiers.iter().find_map(|dossier| dossier.power));
        told.unwrap_or(Power::Ordinary)
    }
}

/// What decided the word besides the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The number.
    Number,
    /// Confirmed malicious and still enabled.
    ConfirmedMalicious,
    /// The maker of the browser turned it off as harmful, or says that it is.
    MarkedByBrowser,
    /// Reported malicious by a named report that we have not read.
    ReportedMalicious,
    /// All evidence is an unverified bulk list.
    BulkListOnly,
    /// Only the name agrees.
    OnlyPossible,
    /// A rule binds this role and device.
    OrganisationRule,
    /// No evidence, broad reach, and on.
    UnknownWithReach,
    /// No evidence.
    NoEvidence,
}

impl Decision {
    /// The code shown to windows; `None` for the number.
    #[must_use]
    pub fn as_str(self) -> Option<&'static str> {
        Some(match self {
            Self::Number => return None,
            Self::ConfirmedMalicious => "confirmed-malicious",
            Self::MarkedByBrowser => "marked-by-browser",
            Self::ReportedMalicious => "reported-malicious",
            Self::BulkListOnly => "bulk-list-only",
            Self::OnlyPossible => "only-possible",
            Self::OrganisationRule => "organisation-rule",
            Self::UnknownWithReach => "unknown-with-reach",
            Self::NoEvidence => "no-evidence",
        })
    }
}

/// What was done about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionState {
    /// Something counts towards concern here.
    Found,
    /// Looked; nothing counts.
    Nothing,
    /// Nobody looked.
    NotLooked,
}

/// The verdict with all its reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment<'a> {
    /// What to do.
    pub word: Word,
    /// How sure.
    pub sure: Sureness,
    /// 0–100, rounded; words are decided on the unrounded value.
    pub attention: u32,
    /// The word wins fewer than 75 % of draws with every constant varied by ±20 %.
    pub near_border: bool,
    /// What it can reach, for this person.
    pub power: Power,
    /// Whether it is on.
    pub exposure: Exposure,
    /// What decided the word.
    pub decision: Decision,
    /// Terms that add up to `attention`.
    pub terms: Vec<Term>,
    /// Every fact with its weight here, heaviest first.
    pub facts: Vec<Applied<'a>>,
    /// The eight questions.
    pub questions: [(Question, QuestionState); 8],
}

const WORDS: [Word; 3] = [Word::ActFirst, Word::Plan, Word::Look];

/// Judges a subject for a person on a day.
#[must_use]
pub fn judge<'a>(subject: &Subject<'a>, person: &Person, today: time::Date) -> Assessment<'a> {
    judged(subject, person, today, DRAWS).0
}

fn judged<'a>(subject: &Subject<'a>, person: &Person, today: time::Date, draws: usize) -> (Assessment<'a>, f64) {
    let possible = subject.certainty == Some(Certainty::Possible);
    let mut facts: Vec<Applied<'a>> = Vec::new();
    for dossier in &subject.dossiers {
        for fact in &dossier.facts {
            if facts.iter().any(|known| known.fact.id == fact.id) {
                continue;
            }
            let mut applied = match advisory_state(dossier, subject) {
                AdvisoryState::Repaired => {
                    Applied { fact, weight: 0.0, quality: 0.0, why_not: Some(WhyNot::FixedHere) }
                }
                AdvisoryState::OtherVersion => {
                    Applied { fact, weight: 0.0, quality: 0.0, why_not: Some(WhyNot::OtherVersions) }
                }
                AdvisoryState::None | AdvisoryState::Affected => apply(fact, subject.version, person, today),
            };
            if subject.distribution && applied.why_not.is_none() && names_versions(fact) {
                applied = Applied { weight: 0.0, why_not: Some(WhyNot::DistributionRepairs), ..applied };
            }
            if subject.repaired && applied.weight > 0.0 && applied.fact.fixed_in.is_some() {
                applied = Applied { weight: 0.0, why_not: Some(WhyNot::FixedHere), ..applied };
            }
            if possible {
                applied = Applied { weight: 0.0, quality: 0.0, why_not: Some(WhyNot::OnlyPossible), ..applied };
            }
            facts.push(applied);
        }
    }
    // By weight, then by id: the order of entries never shows.
    facts.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.fact.id.cmp(&b.fact.id)));

    let power = power_for(subject, person);
    let constants = Constants::published(person);
    let concern = Question::EVIDENCE.map(|question| concern(&facts, question));
    let trust = if possible { 0.0 } else { trust(&subject.dossiers, &facts) };
    // Signals speak only where nobody knows anything.
    let signals: &[Signal] = if subject.dossiers.is_empty() { subject.signals } else { &[] };
    let seen = all_of(signals.iter().map(|signal| signal.weight()));
    let asks = signals.iter().any(|signal| signal.asks());
    let attention = |constants: &Constants| number(constants, &concern, seen, trust, power, subject.exposure).0;
    let (exact, factors) = number(&constants, &concern, seen, trust, power, subject.exposure);
    let rounded = round(exact);

    let questions = questions(&facts);
    let sure = if possible { Sureness::None } else { sureness(&facts, &questions) };
    let decide = |number: f64| word(number, sure, power, subject.exposure, asks);
    let (mut word, mut decision) = decide(exact);
    let mut near_border = false;
    if decision == Decision::Number && draws > 0 {
        let mut random = SplitMix::new(0x5369_6768_746c_696e);
        let wins = (0..draws).filter(|_| decide(attention(&constants.varied(|| random.factor()))).0 == word).count();
        #[expect(clippy::cast_precision_loss, reason = "a few hundred draws")]
        let share = wins as f64 / draws as f64;
        near_border = share < SHARE;
    }

    if possible {
        (word, decision, near_border) = (Word::Unknown, Decision::OnlyPossible, false);
    } else if let Some((forced, why)) = overridden(subject, &facts, person) {
        let word_now = match why {
            Decision::BulkListOnly => forced,
            _ => word.max(forced),
        };
        if word_now != word || !matches!(why, Decision::ReportedMalicious | Decision::MarkedByBrowser) {
            (word, decision, near_border) = (word_now, why, false);
        }
    }
    let assessment = Assessment {
        word,
        sure,
        attention: rounded,
        near_border,
        power,
        exposure: subject.exposure,
        decision,
        terms: share(rounded, &factors),
        facts,
        questions,
    };
    (assessment, exact)
}

/// What a verdict comes down to when only its number is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weighed {
    /// 0–100, not rounded.
    pub attention: f64,
    /// The word.
    pub word: Word,
}

impl Weighed {
    /// As it is shown.
    #[must_use]
    pub fn rounded(self) -> u32 {
        round(self.attention)
    }
}

/// Number and word alone, without the draws of the near-border test: for working out what an action would change.
#[must_use]
pub fn weigh(subject: &Subject<'_>, person: &Person, today: time::Date) -> Weighed {
    let (verdict, exact) = judged(subject, person, today, 0);
    Weighed { attention: exact, word: verdict.word }
}

/// Reach as seen here or as the dossier says, one step further where it touches what this person is sensitive about.
fn power_for(subject: &Subject<'_>, person: &Person) -> Power {
    let power = subject.own_power();
    let touches = person.profiles.iter().flat_map(|profile| sensitive(*profile)).any(|category| {
        subject.dossiers.iter().any(|dossier| dossier.data_categories.iter().any(|own| own == category))
    });
    if touches { power.raised() } else { power }
}

/// 1 − Π(1 − x).
fn all_of(parts: impl Iterator<Item = f64>) -> f64 {
    1.0 - parts.map(|x| 1.0 - x.clamp(0.0, 1.0)).product::<f64>()
}

/// E of one question: strongest row per event, combined, capped, lowered by its own good news (never for D7).
fn concern(facts: &[Applied<'_>], question: Question) -> f64 {
    let mut events: Vec<(&str, f64)> = Vec::new();
    for applied in facts.iter().filter(|f| f.fact.question == question && f.fact.polarity == Polarity::Concern) {
        match events.iter_mut().find(|(cluster, _)| *cluster == applied.fact.cluster) {
            Some((_, weight)) => *weight = weight.max(applied.weight),
            None => events.push((&applied.fact.cluster, applied.weight)),
        }
    }
    let raised = all_of(events.into_iter().map(|(_, weight)| weight)).min(cap(question));
    if question == Question::D7 {
        return raised;
    }
    let good = facts.iter().filter(|f| f.fact.polarity == Polarity::Protective);
    // What nobody but the person can read, a law cannot ask the owner for.
    let unreadable =
        |f: &&Applied<'_>| question == Question::D1 && f.fact.question == Question::D2 && f.weight >= UNREADABLE;
    let good = good.filter(|f| f.fact.question == question || unreadable(f));
    raised * (1.0 - all_of(good.map(|f| f.weight)).min(CAP_GOOD))
}

/// Good standing: what is said of it, and that its owner is known by name and law. An owner said twice counts once.
fn trust(dossiers: &[&Dossier], facts: &[Applied<'_>]) -> f64 {
    let said = || facts.iter().filter(|f| f.fact.polarity == Polarity::Trust);
    let owner_said = |f: &&Applied<'_>| f.fact.id.ends_with("/named-owner");
    let hidden = facts.iter().any(|f| {
        f.fact.question == Question::D1
            && f.fact.polarity == Polarity::Concern
            && f.fact.magnitude >= 3
            && f.weight > 0.0
    });
    let owners =
        dossiers.iter().filter(|dossier| dossier.advisory.is_none()).filter_map(|dossier| dossier.owners.last());
    let named = if !hidden && owners.into_iter().any(|owner| owner.country != "ZZ") { NAMED_OWNER } else { 0.0 };
    let owner = said().filter(owner_said).map(|f| f.weight).fold(named, f64::max);
    all_of(said().filter(|f| !owner_said(f)).map(|f| f.weight).chain([owner])).min(CAP_TRUST)
}

/// Attention (unrounded) and its factors.
fn number(
    constants: &Constants,
    concern: &[f64; 6],
    seen: f64,
    trust: f64,
    power: Power,
    exposure: Exposure,
) -> (f64, Vec<(&'static str, f64)>) {
    let weighted = || concern.iter().zip(constants.weights).map(|(e, w)| e * w.min(1.0));
    let bite = constants.bite(power);
    // Circumstances say how well something is kept, if anything: they count as much as that question does.
    let seen = seen * constants.weights[4].min(1.0);
    let evidence = all_of(weighted().chain([seen])) * bite;
    let bare = constants.bare(power) * (1.0 - trust);
    let attention = 100.0 * constants.exposure(exposure) * (1.0 - (1.0 - evidence) * (1.0 - bare));
    let mut factors: Vec<(&'static str, f64)> =
        Question::EVIDENCE.iter().zip(weighted()).map(|(question, x)| (question.as_str(), x * bite)).collect();
    factors.push(("signals", seen * bite));
    factors.push(("reach", bare));
    (attention, factors)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "attention is within 0–100")]
fn round(exact: f64) -> u32 {
    exact.round().clamp(0.0, 100.0) as u32
}

fn word(number: f64, sure: Sureness, power: Power, exposure: Exposure, asks: bool) -> (Word, Decision) {
    if sure == Sureness::None {
        let reaches = matches!(power, Power::Broad | Power::Full);
        return if (reaches || asks) && matches!(exposure, Exposure::Used | Exposure::On) {
            (Word::FindOut, Decision::UnknownWithReach)
        } else {
            (Word::Unknown, Decision::NoEvidence)
        };
    }
    let word = BORDERS.iter().zip(WORDS).find(|(border, _)| number >= **border).map_or(Word::Fine, |(_, word)| word);
    (word, Decision::Number)
}

fn questions(facts: &[Applied<'_>]) -> [(Question, QuestionState); 8] {
    Question::ALL.map(|question| {
        if matches!(question, Question::D6 | Question::D8) {
            return (question, QuestionState::Found);
        }
        let mut about =
            facts.iter().filter(|f| f.fact.question == question && f.fact.polarity != Polarity::Trust).peekable();
        let state = if about.peek().is_none() || facts.iter().all(|f| f.why_not == Some(WhyNot::OnlyPossible)) {
            QuestionState::NotLooked
        } else if about.any(|f| f.fact.polarity == Polarity::Concern && f.weight > 0.0) {
            QuestionState::Found
        } else {
            QuestionState::Nothing
        };
        (question, state)
    })
}

/// Independent events and good news by quality of evidence, limited by how many questions were looked at.
fn sureness(facts: &[Applied<'_>], questions: &[(Question, QuestionState); 8]) -> Sureness {
    let mut independent: Vec<(&str, f64)> = Vec::new();
    for applied in facts.iter().filter(|f| f.quality > 0.0) {
        let key = match applied.fact.polarity {
            Polarity::Concern => applied.fact.cluster.as_str(),
            _ => applied.fact.id.as_str(),
        };
        match independent.iter_mut().find(|(known, _)| *known == key) {
            Some((_, quality)) => *quality = quality.max(applied.quality),
            None => independent.push((key, applied.quality)),
        }
    }
    let strong = independent.iter().filter(|(_, quality)| *quality >= 0.70).count();
    let fair = independent.iter().filter(|(_, quality)| *quality >= 0.35).count();
    let by_evidence = match (strong, fair, independent.len()) {
        (2.., _, _) => Sureness::High,
        (1, _, _) | (_, 2.., _) => Sureness::Moderate,
        (_, _, 1..) => Sureness::Low,
        _ => Sureness::None,
    };
    let looked = questions
        .iter()
        .filter(|(question, state)| Question::EVIDENCE.contains(question) && *state != QuestionState::NotLooked)
        .count();
    let by_coverage = match looked {
        4.. => Sureness::High,
        2 | 3 => Sureness::Moderate,
        // A thing only good is said of has been looked at, if not under a question.
        _ if !independent.is_empty() => Sureness::Low,
        1 => Sureness::Low,
        _ => Sureness::None,
    };
    by_evidence.min(by_coverage)
}

/// A flaw in the program that later versions of the maker no longer have.
fn names_versions(fact: &Fact) -> bool {
    fact.polarity == Polarity::Concern
        && fact.class == Class::Technical
        && (fact.affected.is_some() || fact.fixed_in.is_some())
}

/// Whether an advisory means this very version of this very extension; false for dossiers that are not advisories.
#[must_use]
pub fn is_affected(dossier: &Dossier, extension_id: Option<&str>, version: Option<&str>) -> bool {
    let subject = Subject { version, extension_id, ..Subject::of(Vec::new(), None) };
    matches!(advisory_state(dossier, &subject), AdvisoryState::Affected)
}

enum AdvisoryState {
    None,
    Affected,
    Repaired,
    OtherVersion,
}

/// Whether this very version of this very extension is the one an advisory means.
fn advisory_state(dossier: &Dossier, subject: &Subject<'_>) -> AdvisoryState {
    let Some(advisory) = &dossier.advisory else { return AdvisoryState::None };
    let row = subject.extension_id.and_then(|id| advisory.affected.get(id));
    let (Some((versions, fixed_in)), Some(version)) = (row, subject.version) else { return AdvisoryState::Affected };
    if fixed_in.as_deref().is_some_and(|fixed| compare(version, fixed).is_ge()) {
        return AdvisoryState::Repaired;
    }
    match versions.as_deref().map(str::parse::<Range>) {
        Some(Ok(range)) if !range.contains(version) => AdvisoryState::OtherVersion,
        _ => AdvisoryState::Affected,
    }
}

fn overridden(subject: &Subject<'_>, facts: &[Applied<'_>], person: &Person) -> Option<(Word, Decision)> {
    // O1: a rule binds this role on this device.
    let official = matches!(person.device, Some(sightline_model::Device::Work | sightline_model::Device::Service));
    let rule = facts.iter().any(|f| f.fact.question == Question::D7 && f.fact.magnitude >= 2 && f.weight > 0.0);
    if official && rule && subject.exposure > Exposure::Leftover {
        return Some((Word::ActFirst, Decision::OrganisationRule));
    }
    let on = matches!(subject.exposure, Exposure::Used | Exposure::On);
    let mut only_bulk = None;
    for dossier in &subject.dossiers {
        let (Some(advisory), AdvisoryState::Affected) = (&dossier.advisory, advisory_state(dossier, subject)) else {
            continue;
        };
        let harmful = matches!(
            advisory.kind,
            AdvisoryKind::Malicious | AdvisoryKind::CompromisedUpdate | AdvisoryKind::OwnershipTransfer
        );
        match advisory.verification {
            Verification::Confirmed if harmful && on => return Some((Word::ActFirst, Decision::ConfirmedMalicious)),
            Verification::Reported if harmful && on => return Some((Word::Plan, Decision::ReportedMalicious)),
            Verification::Bulk => only_bulk = Some((Word::FindOut, Decision::BulkListOnly)),
            _ => {}
        }
    }
    if subject.marked_by_browser && on {
        return Some((Word::Plan, Decision::MarkedByBrowser));
    }
    let others = facts.iter().any(|f| f.weight > 0.0 && !f.fact.id.ends_with("/advisory"));
    if others || !on { None } else { only_bulk }
}

/// SplitMix64 (Steele, Lea, Flood 2014): a named generator with a fixed seed, so that every run draws the same.
struct SplitMix(u64);

impl SplitMix {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Uniform around one, no further from it than the spread.
    fn factor(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
        let unit = (z >> 11) as f64 / (1_u64 << 53) as f64;
        1.0 - SPREAD + 2.0 * SPREAD * unit
    }
}
