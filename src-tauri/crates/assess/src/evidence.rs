//! What a fact weighs here: quality of its source, age, status, whether it applies to this version and this person.

use crate::constants::{
    self, AGE_INCIDENT, AGE_PRACTICE, AGE_TECHNICAL, NOT_RECHECKED, RECHECK_YEARS, SCOPE_ROLE_AND_DEVICE,
    SCOPE_ROLE_ONLY,
};
use sightline_model::knowledge::{Bounds, Class, Fact, Polarity, Purpose, Status};
use sightline_model::version::{Range, compare};
use sightline_model::{Device, Person, Question};

/// Why a fact weighs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// The installed version no longer has it.
    FixedHere,
    /// It concerns other versions.
    OtherVersions,
    /// The rule binds others.
    NotYourRule,
    /// Home or device not said, so no rule is taken to bind.
    RuleUnknown,
    /// Overturned, revoked or no longer so.
    Superseded,
    /// It only warns that use may be noticed.
    OnlyWarns,
    /// Only the name agrees.
    OnlyPossible,
    /// A distribution repairs flaws without raising the maker's version, so the number says nothing about this one.
    DistributionRepairs,
}

impl WhyNot {
    /// The code shown to windows.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FixedHere => "fixed-in-this-version",
            Self::OtherVersions => "other-versions",
            Self::NotYourRule => "not-your-rule",
            Self::RuleUnknown => "rule-unknown",
            Self::Superseded => "superseded",
            Self::OnlyWarns => "only-warns",
            Self::OnlyPossible => "only-possible",
            Self::DistributionRepairs => "distribution-repairs",
        }
    }
}

/// A fact with what it weighs here.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// 0–1: for concerns magnitude × source × age × status × scope; for good news its strength × source.
    pub weight: f64,
    /// Quality of the evidence alone (source × age), 0–1: what "how sure" counts.
    pub quality: f64,
    /// Set when the weight is 0 for a reason.
    pub why_not: Option<WhyNot>,
}

/// What `fact` weighs for this version and person on this day.
#[must_use]
pub fn apply<'a>(fact: &'a Fact, version: Option<&str>, person: &Person, today: time::Date) -> Applied<'a> {
    let source = quality_of(fact.grade.as_deref());
    match fact.polarity {
        Polarity::Protective | Polarity::Trust => {
            let weight = fact.strength.clamp(0.0, 1.0);
            return Applied { fact, weight, quality: source, why_not: None };
        }
        Polarity::Concern => {}
        // `checked`, and words of newer data, weigh nothing and are evidence of nothing.
        _ => return Applied { fact, weight: 0.0, quality: 0.0, why_not: None },
    }
    let age = age_factor(fact, today);
    let quality = source * age;
    let none = |why_not| Applied { fact, weight: 0.0, quality, why_not: Some(why_not) };
    if fact.status == Status::Superseded {
        return none(WhyNot::Superseded);
    }
    if let Some(version) = version {
        if fact.fixed_in.as_deref().is_some_and(|fixed| compare(version, fixed).is_ge()) {
            return none(WhyNot::FixedHere);
        }
        if let Some(Ok(range)) = fact.affected.as_deref().map(str::parse::<Range>)
            && !range.contains(version)
        {
            return none(WhyNot::OtherVersions);
        }
    }
    let scope = if fact.question == Question::D7 {
        // A censor's block or a trade measure says nothing against the product.
        if matches!(fact.purpose, Some(Purpose::Blocking | Purpose::Trade | Purpose::Other(_))) {
            return none(WhyNot::OnlyWarns);
        }
        match binds(&fact.bounds, person) {
            Ok(factor) if factor > 0.0 => factor,
            Ok(_) => return none(WhyNot::NotYourRule),
            Err(()) => return none(WhyNot::RuleUnknown),
        }
    } else {
        1.0
    };
    let magnitude = f64::from(fact.magnitude.min(3)) / 3.0;
    Applied { fact, weight: magnitude * quality * status_factor(&fact.status) * scope, quality, why_not: None }
}

/// Admiralty grade to a number: reliability × credibility. "Cannot be judged" is weak, not bad.
fn quality_of(grade: Option<&str>) -> f64 {
    let grade = grade.unwrap_or_default();
    let part = |at: usize, otherwise: &str| {
        grade.get(at..=at).and_then(constants::grade).or_else(|| constants::grade(otherwise))
    };
    part(0, "F").unwrap_or(0.0) * part(1, "6").unwrap_or(0.0)
}

/// A status this version does not know weighs nothing.
fn status_factor(status: &Status) -> f64 {
    constants::status(status.as_str()).unwrap_or(0.0)
}

/// Structural facts and acts hold while re-checked within 18 months; the rest fade from their last corroboration.
fn age_factor(fact: &Fact, today: time::Date) -> f64 {
    let (half_life, floor) = match fact.class {
        Class::Structural | Class::Restriction | Class::Other(_) => {
            return if fact.checked.years_until(today) <= RECHECK_YEARS { 1.0 } else { NOT_RECHECKED };
        }
        Class::Practice => AGE_PRACTICE,
        Class::Incident => AGE_INCIDENT,
        Class::Technical => AGE_TECHNICAL,
    };
    // A standing property without an event counts from when it was last seen to hold.
    let last = fact.corroborated.or(fact.event_date).unwrap_or(fact.checked);
    let years = last.years_until(today).max(0.0);
    0.5_f64.powf(years / half_life).max(floor)
}

/// Whether a rule binds this person: 1 fully, .7 or .5 in part, 0 not. `Err`: home or device not said.
fn binds(bounds: &Bounds, person: &Person) -> Result<f64, ()> {
    let (Some(home), Some(device)) = (person.home.as_deref(), person.device) else { return Err(()) };
    let member_of_union = EU.contains(&home);
    let here = bounds.country.is_empty()
        || bounds.country.iter().any(|code| code == home || (code == "EU" && member_of_union));
    if !here {
        return Ok(0.0);
    }
    let in_role = bounds.role.is_empty()
        || person.profiles.iter().any(|profile| bounds.role.iter().any(|role| role == profile.as_str()));
    let official_device = matches!(device, Device::Work | Device::Service);
    Ok(match (in_role, bounds.work_device_only, official_device) {
        (true, _, true) | (true, false, _) => SCOPE_ROLE_AND_DEVICE,
        (true, true, false) => SCOPE_ROLE_ONLY,
        (false, _, _) => 0.0,
    })
}

/// ISO codes of the Union's members (2026).
const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];
