//! What to do next, what a finding offers, and what the person decided about it.

use crate::checkup::{Assessed, Checkup};
use crate::dto::{DecideRequest, Decided, FileView, FindingName, HowView, OfferView, ReportRequest, StepView};
use crate::error::{ApiError, Code};
use crate::findings::{name_of, wire};
use crate::fixing::can_do;
use crate::judging::with_situations;
use crate::session::Session;
use serde::{Deserialize, Serialize};
use sightline_model::knowledge::{Polarity, text_in};
use sightline_model::{Exposure, Power, Word};
use sightline_remedy::{Action, ActionText, Condition, Offer, Situation, Stance, Step, next_steps, offers};
use sightline_vault::{Vault, VaultError};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Steps shown at once.
pub(crate) const STEPS: usize = 3;

/// The kind of small values in the store that are decisions.
const DECISION: &str = "decision";

/// What a person decided about a finding, and what was known then: only something new brings back what they keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Decision {
    stance: String,
    /// Facts that counted.
    #[serde(default)]
    facts: Vec<String>,
    /// What it could reach.
    #[serde(default)]
    power: Option<Power>,
}

/// The name of a stance on the wire.
pub(crate) fn stance_word(stance: Stance) -> &'static str {
    match stance {
        Stance::Open => "open",
        Stance::Needed => "needed",
        Stance::Kept => "kept",
    }
}

fn stance_of(word: &str) -> Option<Stance> {
    [Stance::Open, Stance::Needed, Stance::Kept].into_iter().find(|stance| stance_word(*stance) == word)
}

/// Ids of the facts that count against a finding now.
fn counting(one: &Assessed) -> Vec<String> {
    let counts = one.facts.iter().filter(|here| here.fact.polarity == Polarity::Concern && here.weight > 0.0);
    counts.map(|here| here.fact.id.clone()).collect()
}

/// Puts what was decided before beside what was found now.
pub(crate) fn apply_decisions(checkup: &mut Checkup, vault: &Vault) -> Result<(), VaultError> {
    let decided: BTreeMap<String, String> = vault.all_kept(DECISION)?.into_iter().collect();
    for one in &mut checkup.assessed {
        // What a newer program wrote and this one cannot read is no decision.
        let decision = decided.get(&one.id).and_then(|text| serde_json::from_str::<Decision>(text).ok());
        let Some(decision) = decision else { continue };
        let stance = stance_of(&decision.stance).unwrap_or_default();
        let fresh = counting(one).iter().any(|fact| !decision.facts.contains(fact))
            || decision.power.is_some_and(|power| one.power > power);
        one.returned = stance == Stance::Kept && fresh;
        one.stance = if one.returned { Stance::Open } else { stance };
    }
    Ok(())
}

/// The next steps for the person of a checkup, at most `most`, in a language.
#[must_use]
pub fn steps(checkup: &Checkup, most: usize, language: &str) -> Vec<StepView> {
    let wanted = |one: &Assessed| one.word >= Word::Look && one.stance != Stance::Kept;
    with_situations(checkup, wanted, |situations, person, today| {
        let chosen: Vec<&Assessed> = checkup.assessed.iter().filter(|one| wanted(one)).collect();
        let steps = next_steps(situations, person, today, most);
        steps
            .iter()
            .map(|step| {
                let quiet = step.helps.iter().any(|at| situations[*at].conditions.contains(&Condition::WatchesPeople));
                step_view(step, &chosen, checkup, quiet, language)
            })
            .collect()
    })
}

fn step_view(step: &Step, chosen: &[&Assessed], checkup: &Checkup, quiet: bool, language: &str) -> StepView {
    let findings: Vec<FindingName> = step
        .helps
        .iter()
        .map(|at| FindingName { id: chosen[*at].id.clone(), name: name_of(chosen[*at], checkup) })
        .collect();
    let text = words_of(step.action, language);
    let title = match findings.as_slice() {
        // On the first screen, what may watch somebody is not named.
        [one] if !quiet => text.title.replace("{name}", &one.name),
        _ => text.short.clone(),
    };
    StepView {
        action: step.action.id.clone(),
        title,
        why: text.why,
        minutes: step.minutes,
        risk: step.action.risk.as_str().to_owned(),
        reverse: step.action.reverse.as_str().to_owned(),
        needs: step.action.needs.iter().map(wire).collect(),
        findings,
        before_word: chosen[step.helps[0]].word.as_str().to_owned(),
        after_word: step.after.map(|(_, word)| after_word(step.action, word)),
        quiet,
        can_do: step.helps.iter().all(|at| can_do(chosen[*at], step.action, checkup)),
    }
}

/// What becomes of it: a word, or `gone`.
fn after_word(action: &Action, word: Word) -> String {
    let gone = action.effect.exposure == Some(Exposure::Absent);
    if gone { "gone".to_owned() } else { word.as_str().to_owned() }
}

/// Everything that can be done about a finding, best first, in a language; empty: nothing, or no such finding.
#[must_use]
pub fn offers_in(checkup: &Checkup, finding: &str, language: &str) -> Vec<OfferView> {
    let one = checkup.assessed.iter().find(|one| one.id == finding);
    let view =
        |one| offers_of(finding, checkup).iter().map(|offer| offer_view(offer, one, checkup, language)).collect();
    one.map(view).unwrap_or_default()
}

/// Everything that can be done about a finding, best first.
pub(crate) fn offers_of(id: &str, checkup: &Checkup) -> Vec<Offer> {
    with_situations(
        checkup,
        |one| one.id == id,
        |situations, person, today| {
            situations.first().map(|situation| offers(situation, person, today)).unwrap_or_default()
        },
    )
}

/// The same, whatever the person decided about it.
pub(crate) fn offers_as_if_open(id: &str, checkup: &Checkup) -> Vec<Offer> {
    with_situations(
        checkup,
        |one| one.id == id,
        |situations, person, today| {
            let Some(situation) = situations.first() else { return Vec::new() };
            offers(&Situation { stance: Stance::Open, ..situation.clone() }, person, today)
        },
    )
}

/// An offer with its words.
pub(crate) fn offer_view(offer: &Offer, one: &Assessed, checkup: &Checkup, language: &str) -> OfferView {
    let name = &name_of(one, checkup);
    let text = words_of(offer.action, language);
    OfferView {
        action: offer.action.id.clone(),
        title: text.title.replace("{name}", name),
        why: text.why.clone(),
        changes: text.changes.clone(),
        keeps: text.keeps.clone(),
        before: text.before.clone(),
        undo: text.undo.clone(),
        how: text.how.iter().map(|how| HowView { place: how.place.clone(), steps: how.steps.clone() }).collect(),
        minutes: offer.action.minutes,
        risk: offer.action.risk.as_str().to_owned(),
        reverse: offer.action.reverse.as_str().to_owned(),
        needs: offer.action.needs.iter().map(wire).collect(),
        removes: offer.action.removes,
        noticeable: offer.action.noticeable,
        after_word: offer.after.map(|(_, word)| after_word(offer.action, word)),
        after_attention: offer.after.map(|(attention, _)| attention),
        can_do: can_do(one, offer.action, checkup),
        advanced: offer.action.advanced,
        set_aside: one.set_aside.contains(&offer.action.id),
    }
}

/// A step's title that names nothing.
pub(crate) fn short_title(action: &str, language: &str) -> String {
    let action = sightline_remedy::catalogue().iter().find(|known| known.id == action);
    action.map(|action| words_of(action, language).short).unwrap_or_default()
}

/// An action's words in a language; English where it has none.
pub(crate) fn words_of(action: &Action, language: &str) -> ActionText {
    let text = action.text.get(language).or_else(|| action.text.get("en"));
    text.cloned().unwrap_or_else(|| ActionText {
        title: action.id.clone(),
        short: action.id.clone(),
        why: String::new(),
        changes: Vec::new(),
        keeps: Vec::new(),
        before: String::new(),
        done: String::new(),
        undo: String::new(),
        how: Vec::new(),
    })
}

impl Session {
    /// "I need this", "keep it as it is", or neither again.
    pub(crate) fn finding_decide(&self, request: &DecideRequest) -> Result<Decided, ApiError> {
        let stance = stance_of(&request.stance).ok_or_else(|| ApiError::with(Code::BadRequest, &request.stance))?;
        let vault = self.memory.vault();
        let mut state = self.lock();
        let language = state.language();
        let checkup = state.checkup.as_mut().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let one = checkup.assessed.iter_mut().find(|one| one.id == request.id);
        let one = one.ok_or_else(|| ApiError::new(Code::NotFound))?;
        match stance {
            Stance::Open => drop(vault.forget(DECISION, &one.id)?),
            Stance::Needed | Stance::Kept => {
                let decision =
                    Decision { stance: request.stance.clone(), facts: counting(one), power: Some(one.power) };
                let text = serde_json::to_string(&decision).map_err(|error| ApiError::with(Code::Internal, error))?;
                vault.keep(DECISION, &one.id, &text, self.ports.clock.now().unix_timestamp())?;
            }
        }
        one.stance = stance;
        one.returned = false;
        Ok(Decided { steps: steps(checkup, STEPS, language) })
    }

    /// Writes what a person says is wrong about an entry into a file beside their documents. Nothing of the computer is
    /// in it, and nothing is sent.
    pub(crate) fn report_write(&self, request: &ReportRequest) -> Result<FileView, ApiError> {
        let text = {
            let state = self.lock();
            let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
            let one = checkup.assessed.iter().find(|one| one.id == request.id);
            report_text(one.ok_or_else(|| ApiError::new(Code::NotFound))?, checkup, request)
        };
        self.write_new("sightline-report", "txt", text.as_bytes())
    }
}

/// In English, for whoever keeps the database. Names the entry, not what was found here.
fn report_text(one: &Assessed, checkup: &Checkup, request: &ReportRequest) -> String {
    let mut text = String::from("A correction to the risk database of Sightline\n\n");
    let contact = crate::Publisher::built_in().contact;
    let _ = match contact.is_empty() {
        true => writeln!(text, "To: whoever publishes your copy of Sightline (this build names no address)"),
        false => writeln!(text, "To: {contact}"),
    };
    match &one.subject {
        Some(subject) => {
            let _ = writeln!(text, "Entry: {subject}");
        }
        None => text.push_str("Entry: none yet\n"),
    }
    if let Some((version, date)) = &checkup.database {
        let _ = writeln!(text, "Database: {version} ({date})");
    }
    let fact = request.fact.as_ref().and_then(|id| one.facts.iter().find(|here| here.fact.id == *id));
    if let Some(here) = fact {
        let claim = text_in(&here.fact.text, &["en"]).map_or("", |(_, text)| text);
        let _ = writeln!(text, "Statement: {}\n  {claim}", here.fact.id);
        for source in &here.fact.sources {
            let _ = writeln!(text, "  Source: {} ({})", source.url, source.publisher);
        }
    }
    let note: String = request.note.chars().filter(|c| !c.is_control() || *c == '\n').take(4000).collect();
    let _ = writeln!(text, "\nWhat is wrong, and where one can see it:\n{}", note.trim());
    text
}
