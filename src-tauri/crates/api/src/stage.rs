//! What a projector shows. [`Stage`] holds what is shown and nothing else; [`compose`] makes it from lessons, demo
//! persons and the board of a room. Neither has a way to a session, a checkup of this computer or its store.

use crate::Database;
use crate::dto::{DeskRequest, ErrorView, Nothing, StageBlock, StageView};
use crate::error::{ApiError, Code};
use crate::lessons::{lesson, view as lesson_view};
use crate::persona::{persona_checkup, persona_in};
use serde_json::Value;
use sightline_learn::workshop::board::{Board, Told};
use sightline_learn::{Persona, workshop};
use sightline_model::Word;
use sightline_words::Words;
use std::sync::{Mutex, MutexGuard, PoisonError};
use time::OffsetDateTime;

/// The window of the projector.
pub const STAGE: &str = "stage";
/// Findings of a demo person on the wall.
const FINDINGS: usize = 6;

/// What the projector's window shows, and all it can ask for.
pub struct Stage(Mutex<StageView>);

impl Default for Stage {
    fn default() -> Self {
        Self(Mutex::new(blank("blank", "en")))
    }
}

macro_rules! commands {
    ($($name:ident: $request:ident => $response:ident, [$($window:ident),*], $mode:ident;)*) => {
        /// Every command of the projector's window.
        pub const STAGE_COMMANDS: &[&str] = &[$(stringify!($name)),*];

        impl Stage {
            /// Answers a command of the projector's window.
            ///
            /// # Errors
            /// Any other command, a command of another window, a request of the wrong shape.
            pub fn call(&self, window: &str, command: &str, request: Value) -> Result<Value, ErrorView> {
                let answer = match command {
                    $(stringify!($name) if [$(stringify!($window)),*].contains(&window) => {
                        let request: $request =
                            serde_json::from_value(request).map_err(|error| ApiError::with(Code::BadRequest, error))?;
                        let response: $response = self.$name(&request);
                        serde_json::to_value(response)
                    })*
                    _ => return Err(ApiError::new(Code::NotForThisWindow).into()),
                };
                answer.map_err(|error| ApiError::with(Code::Internal, error).into())
            }
        }
    };
}
include!("stage_commands.in");

impl Stage {
    fn lock(&self) -> MutexGuard<'_, StageView> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows something else.
    pub fn show(&self, view: StageView) {
        *self.lock() = view;
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> StageView {
        self.lock().clone()
    }

    fn stage_view(&self, _: &Nothing) -> StageView {
        self.shown()
    }

    /// Esc twice, at the projector: nothing but a calm screen, and nothing of what was there is kept.
    fn stage_calm(&self, _: &Nothing) -> StageView {
        let language = self.shown().language;
        self.show(blank("calm", &language));
        self.shown()
    }
}

/// Nothing, or the calm screen.
pub(crate) fn blank(mode: &str, language: &str) -> StageView {
    StageView {
        mode: mode.to_owned(),
        language: language.to_owned(),
        kicker: String::new(),
        title: String::new(),
        blocks: Vec::new(),
    }
}

pub(crate) fn block(kind: &str, text: impl Into<String>) -> StageBlock {
    StageBlock { kind: kind.to_owned(), text: text.into(), word: None, note: None, share: None }
}

/// What is to be shown, made of what a trainer chose.
///
/// # Errors
/// No such lesson, person or agenda; the risk database is unreadable.
pub(crate) fn compose(
    wish: &DeskRequest,
    database: Option<&Database>,
    board: Option<&Board>,
    own: &[Persona],
    now: OffsetDateTime,
) -> Result<StageView, ApiError> {
    let words = Words::new(&wish.language);
    let language = words.language();
    if wish.mode != "show" {
        return Ok(blank(if wish.mode == "calm" { "calm" } else { "blank" }, language));
    }
    let agendas = workshop().text.get(language).map(|text| &text.agenda);
    let part = agendas.and_then(|all| all.get(&wish.agenda)).and_then(|agenda| agenda.part.get(&wish.part));
    let mut view = StageView {
        kicker: part.map(|part| part.title.clone()).unwrap_or_default(),
        ..StageView { mode: "show".to_owned(), ..blank("show", language) }
    };
    let card = usize::try_from(wish.card).unwrap_or(usize::MAX);
    match wish.shows.as_str() {
        "persona" => on_a_persona(&mut view, persona_in(&wish.persona, own)?, wish.revealed, database, &words, now)?,
        "lesson" => on_a_lesson(&mut view, wish, card)?,
        "quiz" => on_a_quiz(&mut view, wish, card)?,
        "confidence" => {
            if let Some(asked) = workshop().text.get(language).map(|text| &text.confidence) {
                view.title.clone_from(&asked.lead);
                view.blocks = asked.items.iter().map(|item| block("point", item)).collect();
                view.blocks.push(block("source", format!("1 = {} · 5 = {}", asked.low, asked.high)));
            }
        }
        "agreements" => {
            view.title = words.say("stage-agreements");
            if let Some(text) = workshop().text.get(language) {
                view.blocks = text.agreements.items.iter().map(|item| block("point", item)).collect();
            }
        }
        "board" => {
            view.title = words.say("stage-board");
            view.blocks = on_the_board(board, &words);
        }
        "steps" => {
            view.title = words.say("stage-steps");
            view.blocks = (1..=3).map(|number| block("step", format!("{number}."))).collect();
            view.blocks.push(block("text", words.say("stage-steps-about")));
        }
        // A list of one's own stays with its owner: the wall says what to do, never what is on it.
        "text" | "own-list" => {
            let Some(part) = part else { return Err(ApiError::with(Code::NotFound, &wish.part)) };
            view.kicker.clear();
            view.title.clone_from(&part.title);
            view.blocks = vec![block("question", &part.stage)];
        }
        other => return Err(ApiError::with(Code::BadRequest, other)),
    }
    Ok(view)
}

fn on_a_persona(
    view: &mut StageView,
    one: &Persona,
    revealed: bool,
    database: Option<&Database>,
    words: &Words,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let language = words.language();
    view.kicker = words.say("stage-invented");
    view.title = Persona::say(&one.name, language).to_owned();
    // Once it is revealed, the room knows the story and needs the space.
    if !revealed {
        view.blocks.push(block("text", Persona::say(&one.story, language)));
    }
    let checkup = persona_checkup(one, database, language, now)?;
    let pressing = checkup.assessed.iter().filter(|own| own.word > Word::Fine && own.word != Word::Unknown);
    for own in pressing.take(FINDINGS) {
        view.blocks.push(StageBlock {
            // Before they have guessed, the room sees what is there and not what is said of it.
            word: revealed.then(|| own.word.as_str().to_owned()),
            ..block("finding", crate::findings::name_of(own, &checkup))
        });
    }
    if revealed {
        let steps = crate::plan::steps(&checkup, crate::plan::STEPS, language);
        view.blocks.extend(steps.into_iter().map(|step| block("step", step.title)));
    } else {
        view.blocks.push(block("question", words.say("stage-which-steps")));
    }
    Ok(())
}

/// Cards: the activity, the question, each point, the thing to do now.
fn on_a_lesson(view: &mut StageView, wish: &DeskRequest, card: usize) -> Result<(), ApiError> {
    let own = lesson_view(lesson(&wish.lesson)?, &view.language);
    view.kicker = own.about.clone();
    view.title = own.title.clone();
    let points = own.points.len();
    match card {
        0 => {
            view.blocks.push(block("text", own.intro));
            view.blocks.extend(own.activity.into_iter().map(|step| block("point", step)));
        }
        1 => view.blocks.push(block("question", own.discuss)),
        at if at < points + 2 => {
            let point = &own.points[at - 2];
            view.blocks.push(block("text", &point.text));
            view.blocks.extend(point.changed.iter().map(|text| block("changed", text)));
            let sources = point.sources.iter().map(|source| match &source.date {
                Some(date) => format!("{}, {}", source.publisher, date.get(..4).unwrap_or(date)),
                None => source.publisher.clone(),
            });
            let sources: Vec<String> = sources.take(2).collect();
            if !sources.is_empty() {
                view.blocks.push(block("source", sources.join(" · ")));
            }
        }
        _ => {
            view.blocks.push(block("question", own.do_lead));
            view.blocks.push(block("text", own.do_text));
        }
    }
    Ok(())
}

fn on_a_quiz(view: &mut StageView, wish: &DeskRequest, card: usize) -> Result<(), ApiError> {
    let lesson = lesson(&wish.lesson)?;
    let text = lesson.text_in(&view.language);
    let at = card.min(lesson.quiz.len().saturating_sub(1));
    let asked = lesson.quiz.get(at).and_then(|quiz| Some((quiz, text.quiz.get(&quiz.id)?)));
    let Some((quiz, own)) = asked else { return Err(ApiError::with(Code::NotFound, &wish.lesson)) };
    view.kicker = format!("{} · {}/{}", text.title, at + 1, lesson.quiz.len());
    view.title.clone_from(&own.ask);
    for id in &quiz.options {
        let kind = if wish.revealed && *id == quiz.answer { "right" } else { "option" };
        view.blocks.push(block(kind, format!("{}  {}", id.to_uppercase(), own.option(id))));
    }
    if wish.revealed {
        view.blocks.push(block("text", &own.because));
    }
    Ok(())
}

/// What all together may see.
pub(crate) fn on_the_board(board: Option<&Board>, words: &Words) -> Vec<StageBlock> {
    let Some(shown) = board.and_then(Board::shown) else { return vec![block("text", words.say("board-waits"))] };
    let people = shown.people;
    let mut out: Vec<StageBlock> = shown
        .answers
        .iter()
        .map(|(ask, told)| {
            let (note, share) = match told {
                Told::Few => (words.say("board-few"), 10),
                Told::Most => (words.say("board-most"), 90),
                Told::About(count) => {
                    (words.say_with("board-about", &[("count", (*count).into())]), count * 100 / people.max(1))
                }
            };
            StageBlock {
                note: Some(note),
                share: u32::try_from(share).ok(),
                ..block("answer", words.say(&format!("board-ask-{}", ask.as_str())))
            }
        })
        .collect();
    if let Some((before, after)) = shown.confidence {
        let said = [("before", before.to_string()), ("after", after.to_string())];
        let said: Vec<_> = said.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        out.push(block("text", words.say_with("board-confidence", &said)));
    }
    out.push(block("source", words.say_with("board-people", &[("count", people.into())])));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_projector_can_ask_for_what_it_shows_and_for_nothing_else() {
        let stage = Stage::default();
        for (command, _) in crate::COMMANDS {
            for window in [STAGE, "main"] {
                let error = stage.call(window, command, json!({})).unwrap_err();
                assert_eq!(error.code, "not-for-this-window", "{command} by {window}");
            }
        }
        for command in STAGE_COMMANDS {
            assert!(stage.call("main", command, json!({})).is_err(), "{command}");
            assert!(stage.call(STAGE, command, json!({})).is_ok(), "{command}");
            assert_eq!(stage.call(STAGE, command, json!([1])).unwrap_err().code, "bad-request");
        }
        stage.show(StageView { title: "a story".to_owned(), ..blank("show", "cs") });
        assert_eq!(stage.call(STAGE, "stage_calm", json!({})).unwrap()["title"], "");
        assert_eq!(stage.shown().mode, "calm");
    }
}
