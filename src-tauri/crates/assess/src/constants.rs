//! The editorial numbers of the method, in one place. They are judgement, not science; changing one changes verdicts,
//! so each change is reviewed against the calibration cases.

use sightline_model::{Exposure, Power, Profile, Question};

/// Everything that scales a verdict. The near-border test varies each by ±20 %.
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

const GATES: Gates = Gates {
    bite: [0.50, 0.75, 0.90, 1.0],
    bare: [0.0, 0.05, 0.20, 0.40],
    exposure: [0.0, 0.25, 0.35, 0.60, 0.85, 1.0],
};

/// Questions in the order D1 D2 D3 D4 D5 D7.
const fn weights(profile: Profile) -> [f64; 6] {
    match profile {
        Profile::Anyone => [0.35, 0.40, 0.50, 0.40, 0.50, 0.25],
        Profile::PublicServant => [0.55, 0.55, 0.50, 0.55, 0.60, 0.80],
        Profile::Soldier => [0.65, 0.65, 0.50, 0.65, 0.60, 0.90],
        Profile::Journalist => [0.55, 0.65, 0.50, 0.85, 0.65, 0.35],
        Profile::Diaspora => [0.60, 0.65, 0.45, 0.90, 0.55, 0.25],
        Profile::Business => [0.55, 0.65, 0.55, 0.50, 0.70, 0.45],
        Profile::Parent => [0.30, 0.40, 0.65, 0.30, 0.55, 0.35],
    }
}

/// Origin alone can never carry a result: D1 is capped.
pub(crate) const fn cap(question: Question) -> f64 {
    match question {
        Question::D1 => 0.50,
        _ => 0.95,
    }
}

impl Constants {
    /// The published numbers for one or several situations: the larger weight per question, never the sum.
    #[must_use]
    pub fn published(profiles: &[Profile]) -> Self {
        let mut merged = weights(profiles.first().copied().unwrap_or(Profile::Anyone));
        for profile in profiles.iter().skip(1) {
            for (have, new) in merged.iter_mut().zip(weights(*profile)) {
                *have = have.max(new);
            }
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

/// Data a situation is sensitive about: software that handles it reaches one step further for these people.
pub(crate) fn sensitive(profile: Profile) -> &'static [&'static str] {
    match profile {
        Profile::Anyone => &[],
        Profile::Soldier => &["location", "picture"],
        Profile::Journalist | Profile::Diaspora => &["contact", "communication"],
        Profile::Parent => &["picture", "location"],
        Profile::Business | Profile::PublicServant => &["documents"],
    }
}
