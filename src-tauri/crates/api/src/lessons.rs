//! Lessons over what is on this computer, or on a demo person's.

use crate::checkup::{Assessed, Checkup};
use crate::dto::{
    ClaimView, ExerciseView, FindingRow, LessonAt, LessonDone, LessonLink, LessonList, LessonPoint, LessonQuestion,
    LessonRow, LessonView, Nothing, QuizAnswer, QuizOption, QuizResult, SourceView,
};
use crate::error::{ApiError, Code};
use crate::findings;
use crate::session::Session;
use serde::{Deserialize, Serialize};
use sightline_learn::{Lesson, lessons};
use sightline_model::knowledge::{Polarity, text_in};
use sightline_model::{Power, Reach};

/// The kind of small values in the store that are lessons somebody finished.
const LESSON: &str = "lesson";
/// Findings an exercise is done with.
const ROWS: usize = 40;

/// How a lesson went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Progress {
    /// Questions answered right the last time.
    right: u32,
}

pub(crate) fn lesson(id: &str) -> Result<&'static Lesson, ApiError> {
    lessons().iter().find(|one| one.id == id).ok_or_else(|| ApiError::with(Code::NotFound, id))
}

/// Lessons that explain a finding, at most two: those that tell about it before those that tell about the question that
/// weighs most.
pub(crate) fn lessons_for(one: &Assessed, question: Option<&str>, language: &str) -> Vec<LessonLink> {
    let about = |lesson: &&Lesson| {
        let subject = one.subject.as_ref();
        subject.is_some_and(|id| lesson.products.contains(id) || lesson.advisories.contains(id))
    };
    let explains = |lesson: &&Lesson| question.is_some_and(|own| lesson.questions.iter().any(|id| id == own));
    let reads = |lesson: &&Lesson| lesson.exercise == "permission-x-ray" && one.key.is_some();
    let mut found: Vec<&Lesson> = lessons().iter().filter(about).collect();
    found.extend(lessons().iter().filter(reads));
    found.extend(lessons().iter().filter(explains));
    let mut out: Vec<LessonLink> = Vec::new();
    for one in found {
        if out.len() < 2 && !out.iter().any(|known| known.id == one.id) {
            out.push(link(one, language));
        }
    }
    out
}

fn link(lesson: &Lesson, language: &str) -> LessonLink {
    LessonLink { id: lesson.id.clone(), number: lesson.number, title: lesson.text_in(language).title.clone() }
}

/// Findings a lesson is about.
fn here<'a>(lesson: &Lesson, checkup: &'a Checkup) -> Vec<&'a Assessed> {
    let about = |one: &&Assessed| {
        let known =
            one.subject.as_ref().is_some_and(|id| lesson.products.contains(id) || lesson.advisories.contains(id));
        known || fits(&lesson.exercise, one, checkup)
    };
    checkup.assessed.iter().filter(about).take(ROWS).collect()
}

/// Whether an exercise is done with a finding.
fn fits(exercise: &str, one: &Assessed, checkup: &Checkup) -> bool {
    let category = |wanted: &[&str]| one.dossiers.iter().any(|dossier| wanted.contains(&dossier.category.as_str()));
    let data = |wanted: &[&str]| {
        one.dossiers.iter().any(|dossier| dossier.data_categories.iter().any(|own| wanted.contains(&own.as_str())))
    };
    let reach = findings::reach_of(one, checkup).map(|(reach, _)| reach);
    match exercise {
        "who-comes-along" => category(&["messaging", "social-media", "email"]) || data(&["contact"]),
        "guard-or-guest" => {
            one.power == Power::Full || reach == Some(Reach::AllSites) || category(&["vpn", "security", "input-method"])
        }
        "who-may-ask" | "ownership-map" | "spill-test" | "reduce-not-remove" | "three-words" | "my-plan" => {
            !one.dossiers.is_empty() || one.word > sightline_model::Word::Unknown
        }
        "permission-x-ray" | "what-the-update-changed" => reach.is_some(),
        "what-the-keyboard-sees" => category(&["input-method"]) || data(&["keystrokes"]),
        "where-you-were" => data(&["location"]) || category(&["social-media", "device-companion", "messaging"]),
        "local-or-hosted" => category(&["ai-assistant", "writing-assistant"]),
        _ => false,
    }
}

impl Session {
    /// Every lesson, what was finished, and how much of it is about what was found.
    pub(crate) fn lesson_list(&self, _: &Nothing) -> Result<LessonList, ApiError> {
        let kept = self.memory.vault().all_kept(LESSON)?;
        let state = self.lock();
        let language = state.language();
        let rows: Vec<LessonRow> = lessons()
            .iter()
            .map(|lesson| {
                let text = lesson.text_in(language);
                let done = kept.iter().find(|(id, _)| *id == lesson.id);
                let progress = done.and_then(|(_, text)| serde_json::from_str::<Progress>(text).ok());
                let found = state.checkup.as_ref().map_or(0, |checkup| here(lesson, checkup).len());
                LessonRow {
                    id: lesson.id.clone(),
                    number: lesson.number,
                    title: text.title.clone(),
                    about: text.about.clone(),
                    minutes: lesson.minutes,
                    gauge: lesson.gauge.clone(),
                    do_now: lesson.do_now.clone(),
                    here: u32::try_from(found).unwrap_or(u32::MAX),
                    right: progress.map(|progress| progress.right),
                }
            })
            .collect();
        Ok(LessonList { lessons: rows, lasting: self.memory.vault().is_lasting() })
    }

    pub(crate) fn lesson_view(&self, request: &LessonAt) -> Result<LessonView, ApiError> {
        let lesson = lesson(&request.id)?;
        let state = self.lock();
        let language = state.language();
        Ok(LessonView {
            exercise: self.exercise(lesson, state.checkup.as_ref(), language)?,
            demo: state.checkup.as_ref().and_then(|checkup| checkup.demo.clone()),
            ..view(lesson, language)
        })
    }

    fn exercise(&self, lesson: &Lesson, checkup: Option<&Checkup>, language: &str) -> Result<ExerciseView, ApiError> {
        let rows: Vec<FindingRow> = match checkup {
            Some(checkup) => {
                let chosen = here(lesson, checkup);
                let all = findings::view(checkup, language).findings;
                all.into_iter().filter(|row| chosen.iter().any(|one| one.id == row.id)).collect()
            }
            None => Vec::new(),
        };
        let mut claims = Vec::new();
        if matches!(lesson.exercise.as_str(), "follow-the-packet" | "sort-the-claim" | "local-or-hosted")
            && let Some(database) = self.database()
        {
            for product in &lesson.products {
                let Some(dossier) = database.read().dossier(product)? else { continue };
                for fact in dossier.facts.iter().filter(|fact| fact.polarity != Polarity::Checked) {
                    claims.push(ClaimView {
                        id: fact.id.clone(),
                        about: dossier.name.clone(),
                        date: fact.event_date.map(|date| date.to_string()),
                        claim: text_in(&fact.text, &[language]).map_or("", |(_, text)| text).to_owned(),
                        status: fact.status.as_str().to_owned(),
                        concern: fact.polarity == Polarity::Concern,
                    });
                }
            }
            claims.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.id.cmp(&b.id)));
        }
        Ok(ExerciseView { id: lesson.exercise.clone(), rows, claims })
    }

    /// Whether an answer is right, and why.
    pub(crate) fn quiz_answer(&self, request: &QuizAnswer) -> Result<QuizResult, ApiError> {
        let lesson = lesson(&request.lesson)?;
        let quiz = lesson.quiz.iter().find(|quiz| quiz.id == request.question);
        let quiz = quiz.ok_or_else(|| ApiError::with(Code::NotFound, &request.question))?;
        let language = self.lock().language();
        let text = lesson.text_in(language).quiz.get(&quiz.id);
        Ok(QuizResult {
            right: quiz.answer == request.option,
            answer: quiz.answer.clone(),
            because: text.map(|text| text.because.clone()).unwrap_or_default(),
        })
    }

    /// The person is through with a lesson.
    pub(crate) fn lesson_done(&self, request: &LessonDone) -> Result<LessonList, ApiError> {
        let lesson = lesson(&request.id)?;
        let most = u32::try_from(lesson.quiz.len()).unwrap_or(u32::MAX);
        let progress = Progress { right: request.right.min(most) };
        let text = serde_json::to_string(&progress).map_err(|error| ApiError::with(Code::Internal, error))?;
        self.memory.vault().keep(LESSON, &lesson.id, &text, self.ports.clock.now().unix_timestamp())?;
        self.lesson_list(&Nothing {})
    }
}

/// A lesson in words, without what is done with a list.
pub(crate) fn view(lesson: &Lesson, language: &str) -> LessonView {
    let text = lesson.text_in(language);
    let source = |id: &String| lesson.source.iter().find(|source| source.id == *id);
    LessonView {
        id: lesson.id.clone(),
        number: lesson.number,
        title: text.title.clone(),
        about: text.about.clone(),
        goal: text.goal.clone(),
        why: text.why.clone(),
        minute: text.minute.clone(),
        minutes: lesson.minutes,
        gauge: lesson.gauge.clone(),
        reviewed: lesson.reviewed.clone(),
        intro: text.activity.intro.clone(),
        activity: text.activity.steps.clone(),
        discuss: text.activity.discuss.clone(),
        points: lesson
            .point
            .iter()
            .map(|point| {
                let own = text.point.get(&point.id);
                LessonPoint {
                    text: own.map(|own| own.text.clone()).unwrap_or_default(),
                    changed: own.and_then(|own| own.changed.clone()),
                    event: point.event.clone(),
                    sources: point
                        .sources
                        .iter()
                        .filter_map(source)
                        .map(|source| SourceView {
                            title: source.title.clone(),
                            publisher: source.publisher.clone(),
                            url: source.url.clone(),
                            date: source.date.clone(),
                            opened: source.opened.clone(),
                        })
                        .collect(),
                }
            })
            .collect(),
        do_now: lesson.do_now.clone(),
        do_lead: text.deepen.lead.clone(),
        do_text: text.deepen.text.clone(),
        quiz: lesson
            .quiz
            .iter()
            .filter_map(|quiz| Some((quiz, text.quiz.get(&quiz.id)?)))
            .map(|(quiz, own)| LessonQuestion {
                id: quiz.id.clone(),
                ask: own.ask.clone(),
                options: quiz
                    .options
                    .iter()
                    .map(|id| QuizOption { id: id.clone(), text: own.option(id).to_owned() })
                    .collect(),
            })
            .collect(),
        note: text.facilitator.note.clone(),
        likely: text.facilitator.likely.clone(),
        exercise: ExerciseView { id: lesson.exercise.clone(), rows: Vec::new(), claims: Vec::new() },
        demo: None,
    }
}

/// Whether an address is a source of a lesson.
pub(crate) fn is_source(url: &str) -> bool {
    lessons().iter().any(|lesson| lesson.source.iter().any(|source| source.url == url))
}
