//! The editorial numbers of the method. They stand, with their reasons, in `assets/method/weights.toml`; the build turns
//! them into constants. Changing one changes verdicts, so each change is reviewed against the published cases.

use sightline_model::{Exposure, Level, Person, Power, Profile, Question};

mod weights {
    include!(concat!(env!("OUT_DIR"), "/weights.rs"));
}

pub(crate) use weights::{
    AGE_INCIDENT, AGE_PRACTICE, AGE_TECHNICAL, CAP_GOOD, CAP_TRUST, DRAWS, NAMED_OWNER, NOT_RECHECKED,
    NOT_UPDATED_YEARS, RECHECK_YEARS, SCOPE_ROLE_AND_DEVICE, SCOPE_ROLE_ONLY, SHARE, SIGNAL_UNIT, UNREADABLE, grade,
    signal, status,
};

/// From which number on a word is said: act first, plan a change, worth a look.
pub(crate) const BORDERS: [f64; 3] = weights::BORDERS;

/// Everything that scales a verdict. The near-border test varies each.
#[derive(Debug, Clone, PartialEq)]
pub struct Constants {
    /// Weight of each evidence question, in the order of [`Question::EVIDENCE`].
    pub weights: [f64; 6],
    /// What reach, unexplained reach and exposure are worth.
    pub gates: Gates,
}

/// Numbers by reach and by exposure.
#[derive(Debug, Clone, PartialEq)]
pub struct Gates {
    /// How far evidence can bite, by power.
    pub bite: [f64; 4],
    /// What unexplained reach alone is worth, by power.
    pub bare: [f64; 4],
    /// Whether it matters today, by exposure.
    pub exposure: [f64; 6],
}

const GATES: Gates = Gates { bite: weights::BITE, bare: weights::BARE, exposure: weights::EXPOSURE };

/// Questions in the order D1 D2 D3 D4 D5 D7.
fn weights_of(profile: Profile) -> [f64; 6] {
    weights::WEIGHTS[profile as usize]
}

/// Origin alone can never carry a result: D1 is capped.
pub(crate) const fn cap(question: Question) -> f64 {
    match question {
        Question::D1 => weights::CAP_D1,
        _ => weights::CAP_OTHER,
    }
}

impl Constants {
    /// The published numbers for a person: of several situations the larger weight per question, never the sum; then
    /// what they said matters less or more to them.
    #[must_use]
    pub fn published(person: &Person) -> Self {
        let mut merged = weights_of(person.profiles.first().copied().unwrap_or(Profile::Anyone));
        for profile in person.profiles.iter().skip(1) {
            for (have, new) in merged.iter_mut().zip(weights_of(*profile)) {
                *have = have.max(new);
            }
        }
        for (weight, question) in merged.iter_mut().zip(Question::EVIDENCE) {
            let level = person.levels.get(&question).copied().unwrap_or(Level::Normal);
            *weight = (*weight * weights::LEVELS[level as usize]).min(1.0);
        }
        Self { weights: merged, gates: GATES }
    }

    pub(crate) fn bite(&self, power: Power) -> f64 {
        self.gates.bite[power as usize].min(1.0)
    }

    pub(crate) fn bare(&self, power: Power) -> f64 {
        self.gates.bare[power as usize].min(1.0)
    }

    pub(crate) fn exposure(&self, exposure: Exposure) -> f64 {
        self.gates.exposure[exposure as usize].min(1.0)
    }

    /// Every number multiplied by the next factor `next` gives.
    pub(crate) fn varied(&self, mut next: impl FnMut() -> f64) -> Self {
        let mut varied = self.clone();
        let gates = &mut varied.gates;
        varied
            .weights
            .iter_mut()
            .chain(&mut gates.bite)
            .chain(&mut gates.bare)
            .chain(&mut gates.exposure)
            .for_each(|number| *number *= next());
        varied
    }
}

/// How far a factor of the near-border test may be from one.
pub(crate) const SPREAD: f64 = weights::SPREAD;

/// Data a situation is sensitive about: software that handles it reaches one step further for these people.
pub(crate) fn sensitive(profile: Profile) -> &'static [&'static str] {
    weights::sensitive(profile.as_str())
}
