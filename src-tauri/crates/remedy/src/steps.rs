//! The few steps that come first: ranked as actions, not as products.

use crate::action::{Action, Condition, Reverse, Risk};
use crate::offer::{Offer, Situation, Stance, offers, value};
use sightline_model::{Person, Word};
use std::collections::BTreeMap;

/// One next step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What to do.
    pub action: &'static Action,
    /// Findings it helps, by index into what was ranked; the most pressing first.
    pub helps: Vec<usize>,
    /// For the first of them: attention and word afterwards.
    pub after: Option<(u32, Word)>,
    /// Points in all, not rounded.
    pub gain: f64,
    /// Minutes in all.
    pub minutes: u32,
}

impl Step {
    fn value(&self) -> f64 {
        value(self.action, self.gain, u32::try_from(self.helps.len()).unwrap_or(u32::MAX).max(1))
    }

    /// Small, and taken back exactly.
    fn is_quick(&self) -> bool {
        self.minutes <= 3 && self.action.risk <= Risk::R1 && self.action.reverse == Reverse::Exact
    }
}

/// At most `most` steps for this person, each about something else, a quick and reversible one first where there is one.
#[must_use]
pub fn next_steps(situations: &[Situation<'_>], person: &Person, today: time::Date, most: usize) -> Vec<Step> {
    // The same small switch for several extensions of one browser is one step.
    let mut shared: BTreeMap<(&str, &str), Step> = BTreeMap::new();
    let mut single: Vec<Step> = Vec::new();
    for (index, situation) in situations.iter().enumerate() {
        if situation.word < Word::Look || situation.stance == Stance::Kept {
            continue;
        }
        for Offer { action, after, gain, suggested } in offers(situation, person, today) {
            if !suggested {
                continue;
            }
            let step = Step { action, helps: vec![index], after, gain, minutes: action.minutes };
            match situation.place.filter(|_| action.risk == Risk::R1) {
                Some(place) => {
                    shared
                        .entry((action.id.as_str(), place))
                        .and_modify(|known| {
                            known.helps.push(index);
                            known.gain += gain;
                            known.minutes += action.minutes;
                        })
                        .or_insert(step);
                }
                None => single.push(step),
            }
        }
    }
    let mut all: Vec<Step> = shared.into_values().chain(single).collect();
    for step in &mut all {
        step.helps.sort_by_key(|index| (std::cmp::Reverse(situations[*index].attention), *index));
    }
    let first = |step: &Step| situations[step.helps[0]].conditions.contains(&Condition::OrganisationRule);
    all.sort_by(|a, b| {
        // A rule that binds comes before anything else one might do about the same.
        (first(b) && b.action.id == "ask-organisation")
            .cmp(&(first(a) && a.action.id == "ask-organisation"))
            .then_with(|| b.value().total_cmp(&a.value()))
            .then_with(|| a.action.order.cmp(&b.action.order))
            .then_with(|| a.helps.cmp(&b.helps))
    });
    let mut chosen: Vec<Step> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    let quick = all.iter().position(Step::is_quick);
    for at in quick.into_iter().chain(0..all.len()) {
        if chosen.len() == most {
            break;
        }
        let step = &all[at];
        let news: Vec<usize> = step.helps.iter().copied().filter(|index| !taken.contains(index)).collect();
        if news.is_empty() || news.len() * 2 < step.helps.len() {
            continue;
        }
        taken.extend(&news);
        // Of a shared step, what another step has already seen to is left out.
        #[expect(clippy::cast_precision_loss, reason = "a handful of findings")]
        let share = news.len() as f64 / step.helps.len() as f64;
        let minutes = step.action.minutes * u32::try_from(news.len()).unwrap_or(u32::MAX);
        chosen.push(Step { helps: news, gain: step.gain * share, minutes, ..step.clone() });
    }
    chosen
}
