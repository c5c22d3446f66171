//! Agendas, handouts and what else a workshop needs in words: what stands in `assets/workshop/`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workshop {
    /// Agendas, shortest first.
    pub agenda: Vec<Agenda>,
    /// Texts by language.
    #[serde(default)]
    pub text: BTreeMap<String, WorkshopText>,
    /// Handouts in order.
    #[serde(default)]
    pub handouts: Vec<Handout>,
}

/// An agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// Name.
    pub id: String,
    /// Minutes in all.
    pub minutes: u32,
    /// Parts in order.
    pub part: Vec<Part>,
}

/// A part of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Name within the agenda.
    pub id: String,
    /// Minutes.
    pub minutes: u32,
    /// `opening`, `activity`, `discussion`, `input`, `deepening`, `synthesis`, `break`.
    pub phase: String,
    /// What the projector shows: `text`, `persona`, `lesson`, `own-list`, `confidence`, `quiz`, `board`, `steps`.
    pub shows: String,
    /// Demo persons that are offered.
    pub personas: Vec<String>,
    /// Lessons that are offered.
    pub lessons: Vec<String>,
}

/// Phases of a workshop.
pub const PHASES: [&str; 7] = ["opening", "activity", "discussion", "input", "deepening", "synthesis", "break"];
/// What a projector shows.
pub const SHOWS: [&str; 8] = ["text", "persona", "lesson", "own-list", "confidence", "quiz", "board", "steps"];

/// The words of a workshop in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopText {
    /// Agendas: title, about, and parts by id.
    pub agenda: BTreeMap<String, AgendaText>,
    /// Before the event.
    pub before: Before,
    /// What is agreed.
    pub agreements: Items,
    /// Asked before and after.
    pub confidence: Confidence,
    /// Asked weeks later.
    #[serde(rename = "follow-up")]
    pub follow_up: FollowUp,
    /// For helpers.
    pub helpers: Helpers,
    /// When to stop and call somebody.
    pub emergency: Emergency,
}

/// An agenda in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaText {
    /// Title.
    pub title: String,
    /// For whom, how many, what is needed.
    pub about: String,
    /// Parts by id.
    #[serde(flatten)]
    pub part: BTreeMap<String, PartText>,
}

/// A part in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartText {
    /// Title.
    pub title: String,
    /// What the projector says.
    pub stage: String,
    /// For the trainer.
    pub notes: Vec<String>,
}

/// Before the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Whether it should take place at all.
    pub go: Vec<String>,
    /// What to have ready.
    pub ready: Vec<String>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Items {
    /// Its items.
    pub items: Vec<String>,
}

/// Four sentences, rated from 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// How it is asked.
    pub lead: String,
    /// The sentences.
    pub items: Vec<String>,
    /// What 1 means.
    pub low: String,
    /// What 5 means.
    pub high: String,
}

/// Asked weeks later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The question.
    pub ask: String,
}

/// For helpers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpers {
    /// What to say.
    pub say: Vec<String>,
    /// What to leave.
    pub leave: Vec<String>,
}

/// When to stop and call somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// What it is.
    pub lead: String,
    /// Signs.
    pub when: Vec<String>,
}

/// A sheet to hand out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handout {
    /// Name.
    pub id: String,
    /// Place in the list.
    pub number: u32,
    /// Texts by language.
    pub text: BTreeMap<String, HandoutText>,
}

/// A sheet in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoutText {
    /// Title, one that can lie on any table.
    pub title: String,
    /// What it is.
    pub lead: String,
    /// Its sections.
    pub section: Vec<Section>,
}

/// A section of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Heading.
    pub heading: String,
    /// Items.
    pub items: Vec<String>,
    /// Lines to write on below.
    pub lines: usize,
    /// With a box to tick before each item.
    pub boxes: bool,
}

impl Workshop {
    /// Everything that is wrong; empty: it can be taken in.
    #[must_use]
    pub fn faults(&self, personas: &[String], lessons: &[String]) -> Vec<String> {
        let mut out = Vec::new();
        for agenda in &self.agenda {
            let sum: u32 = agenda.part.iter().map(|part| part.minutes).sum();
            if sum != agenda.minutes {
                out.push(format!("agenda `{}`: its parts take {sum} minutes, not {}", agenda.id, agenda.minutes));
            }
            for part in &agenda.part {
                let at = format!("agenda `{}`, part `{}`", agenda.id, part.id);
                let known = PHASES.contains(&part.phase.as_str()) && SHOWS.contains(&part.shows.as_str());
                if !known {
                    out.push(format!("{at}: no such phase, or nothing of that kind can be shown"));
                }
                out.extend(
                    part.personas
                        .iter()
                        .filter(|id| !personas.contains(id))
                        .map(|id| format!("{at}: no person `{id}`")),
                );
                out.extend(
                    part.lessons.iter().filter(|id| !lessons.contains(id)).map(|id| format!("{at}: no lesson `{id}`")),
                );
                for (language, text) in &self.text {
                    if text.agenda.get(&agenda.id).and_then(|own| own.part.get(&part.id)).is_none() {
                        out.push(format!("{at}: no text in {language}"));
                    }
                }
            }
            for (language, text) in &self.text {
                let more = text.agenda.get(&agenda.id).map_or(0, |own| own.part.len());
                if more != agenda.part.len() {
                    out.push(format!("agenda `{}`: {more} parts in {language}", agenda.id));
                }
            }
        }
        let shape = |text: &WorkshopText| {
            let lists = [&text.before.go, &text.before.ready, &text.agreements.items, &text.confidence.items];
            lists.map(Vec::len)
        };
        if let Some(english) = self.text.get("en").map(shape) {
            out.extend(
                self.text
                    .iter()
                    .filter(|(_, text)| shape(text) != english)
                    .map(|(id, _)| format!("{id}: lists of another length than in English")),
            );
            if english[3] != 4 {
                out.push("there are four sentences of confidence".to_owned());
            }
        }
        for handout in &self.handouts {
            let shape = |text: &HandoutText| {
                text.section.iter().map(|own| (own.items.len(), own.lines, own.boxes)).collect::<Vec<_>>()
            };
            let Some(english) = handout.text.get("en").map(shape) else {
                out.push(format!("handout `{}`: no English", handout.id));
                continue;
            };
            for language in crate::lint::LANGUAGES {
                if handout.text.get(language).map(shape).as_ref() != Some(&english) {
                    out.push(format!("handout `{}`: {language} is not built like English", handout.id));
                }
            }
        }
        out
    }
}
