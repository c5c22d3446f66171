//! Which actions fit a finding, and what each promises.

use crate::action::{Action, Clears, Condition, Effect, PowerEffect};
use crate::catalogue;
use sightline_assess::{Subject, Weighed, weigh};
use sightline_model::{Exposure, ItemKind, Person, Power, Word};
use std::collections::BTreeSet;

/// What a person decided about a finding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stance {
    /// Nothing yet.
    #[default]
    Open,
    /// They need it: reduce, do not remove.
    Needed,
    /// They keep it as it is, on purpose.
    Kept,
}

/// A finding as far as actions are concerned.
#[derive(Debug, Clone)]
pub struct Situation<'a> {
    /// Its id.
    pub id: &'a str,
    /// What judges as one subject each: a version here, a profile there. The most pressing stands for all.
    pub subjects: Vec<Subject<'a>>,
    /// Kinds of its items.
    pub kinds: BTreeSet<ItemKind>,
    /// What holds of it.
    pub conditions: BTreeSet<Condition>,
    /// Its word, as it was judged.
    pub word: Word,
    /// Its attention, 0–100.
    pub attention: u32,
    /// Where it is, for steps that help several at once (the browser's name).
    pub place: Option<&'a str>,
    /// What the person decided.
    pub stance: Stance,
    /// Actions they set aside for now: offered, not suggested.
    pub set_aside: BTreeSet<&'a str>,
}

/// An action that fits, and what it promises.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The action.
    pub action: &'static Action,
    /// Attention and word afterwards; `None`: nothing is promised.
    pub after: Option<(u32, Word)>,
    /// Points it takes away for this person, or is thought to be worth; not rounded.
    pub gain: f64,
    /// Fit for the first screen.
    pub suggested: bool,
}

impl Offer {
    /// Gain by what it costs: minutes, and what cannot be taken back.
    #[must_use]
    pub fn value(&self) -> f64 {
        value(self.action, self.gain, 1)
    }
}

/// `gain × certainty / √(cost + 2)`, the cost of `times` doings of the same.
pub(crate) fn value(action: &Action, gain: f64, times: u32) -> f64 {
    use crate::action::{Need, Risk};
    let mut cost = f64::from(action.minutes * times);
    if action.needs.contains(&Need::Admin) {
        cost += 10.0;
    }
    cost += match action.risk {
        Risk::R0 | Risk::R1 | Risk::R2 => 0.0,
        Risk::R3 => 15.0,
        Risk::R4 => 30.0,
    };
    gain * action.certainty / (cost + 2.0).sqrt()
}

/// Every action that fits, best first.
#[must_use]
pub fn offers(situation: &Situation<'_>, person: &Person, today: time::Date) -> Vec<Offer> {
    if situation.subjects.is_empty() || situation.stance == Stance::Kept {
        return Vec::new();
    }
    let now = most(situation.subjects.iter().map(|subject| weigh(subject, person, today)));
    let mut found: Vec<Offer> = catalogue()
        .iter()
        .filter(|action| fits(action, situation))
        .filter_map(|action| {
            // What cannot be taken back is for the finding's own page, where there is room to think.
            let suggested = action.risk < crate::Risk::R4
                && !action.advanced
                && !situation.set_aside.contains(action.id.as_str())
                && action.offered.suggest.iter().all(|condition| situation.conditions.contains(condition));
            if action.effect.is_empty() {
                let gain = now.attention * action.worth;
                return Some(Offer { action, after: None, gain, suggested });
            }
            let after =
                most(situation.subjects.iter().map(|subject| weigh(&changed(subject, &action.effect), person, today)));
            let gain = now.attention - after.attention;
            // An action that changes nothing here is no offer.
            (gain > 0.05 || after.word < now.word).then_some(Offer {
                action,
                after: Some((after.rounded(), after.word)),
                gain,
                suggested,
            })
        })
        .collect();
    found.sort_by(|a, b| b.value().total_cmp(&a.value()).then_with(|| a.action.order.cmp(&b.action.order)));
    found
}

fn fits(action: &Action, situation: &Situation<'_>) -> bool {
    let kind = action.offered.kinds.iter().any(|kind| situation.kinds.contains(kind));
    let holds = action.offered.when.iter().all(|condition| situation.conditions.contains(condition));
    let taken_away =
        action.removes || action.effect.exposure <= Some(Exposure::Leftover) && action.effect.exposure.is_some();
    let wanted = situation.stance == Stance::Open || !taken_away;
    // Somebody may be watching: only what changes nothing.
    let watched = situation.conditions.contains(&Condition::WatchesPeople);
    let calm = !watched || action.risk == crate::Risk::R0;
    kind && holds && wanted && calm
}

/// The subject as the action would leave it.
#[must_use]
pub(crate) fn changed<'a>(subject: &Subject<'a>, effect: &Effect) -> Subject<'a> {
    let mut changed = subject.clone();
    if let Some(exposure) = effect.exposure {
        changed.exposure = changed.exposure.min(exposure);
    }
    if let Some(power) = effect.power {
        let own = subject.own_power();
        changed.power = Some(match power {
            PowerEffect::AtMost(most) => own.min(most),
            PowerEffect::Lower(_) => match own {
                Power::Full => Power::Broad,
                Power::Broad => Power::Ordinary,
                Power::Ordinary | Power::Minimal => Power::Minimal,
            },
        });
    }
    if effect.clears == Some(Clears::Repaired) {
        changed.repaired = true;
    }
    changed
}

fn most(all: impl Iterator<Item = Weighed>) -> Weighed {
    all.max_by(|a, b| a.word.cmp(&b.word).then_with(|| a.attention.total_cmp(&b.attention)))
        .unwrap_or(Weighed { attention: 0.0, word: Word::Fine })
}
