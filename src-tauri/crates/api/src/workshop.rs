//! Workshops: demo persons, the desk of whoever leads one, the board of the room, and what is handed out.

use crate::checkup::Checkup;
use crate::dto::{
    AgendaView, CardLine, CardRequest, CardSave, CardView, DeskRequest, DeskView, FileView, HandoutRequest,
    HandoutView, Nothing, PartView, PersonaAt, PersonaView, RoomRequest, RoomTotals, SessionState, WorkshopView,
};
use crate::error::{ApiError, Code};
use crate::fixing::journal;
use crate::persona::{persona_checkup, persona_in};
use crate::session::Session;
use crate::stage::{blank, compose, on_the_board};
use crate::summary::{not_set, paper};
use sightline_act::State;
use sightline_learn::workshop::board::{Ask, Board, ROOM};
use sightline_learn::workshop::card::{Card, Counts, is_room};
use sightline_learn::workshop::kit::Kit;
use sightline_learn::workshop::{Agenda, WorkshopText};
use sightline_learn::{Persona, lessons, personas, workshop};
use sightline_model::{ItemKind, Reach, Word};
use sightline_report::{Block, Sheet, render_sheet_html, render_sheet_pdf};
use sightline_words::{LANGUAGES, Words};

/// Demo persons whose story needs a word beforehand.
const CAREFUL: [&str; 1] = ["gulnar"];
/// Characters of what a trainer types onto a sheet.
const TYPED: usize = 200;
/// The sheet with every lesson in a minute.
const ONE_MINUTE: &str = "one-minute";

fn text(language: &str) -> Result<&'static WorkshopText, ApiError> {
    let all = &workshop().text;
    all.get(language).or_else(|| all.get("en")).ok_or_else(|| ApiError::new(Code::NotFound))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What somebody in a room may hand in, counted from a checkup.
#[must_use]
pub fn card_counts(checkup: &Checkup, steps: usize) -> Counts {
    let with = |word: Word| count(checkup.assessed.iter().filter(|one| one.word == word).count());
    let extensions = checkup.items.iter().filter(|item| item.kind == ItemKind::Extension);
    let all_sites =
        extensions.clone().filter(|item| item.extension.as_ref().is_some_and(|own| own.reach == Reach::AllSites));
    Counts {
        words: [Word::ActFirst, Word::Plan, Word::Look, Word::FindOut, Word::Unknown].map(with),
        findings: count(checkup.assessed.len()),
        extensions: count(extensions.count()),
        all_sites: count(all_sites.count()),
        autostart: count(checkup.items.iter().filter(|item| item.autostart == Some(true)).count()),
        steps: count(steps),
    }
}

/// Month of a risk database, for a card: `YYYY.MM`.
#[must_use]
pub fn card_month(checkup: &Checkup) -> String {
    let date = checkup.database.as_ref().map(|(_, date)| date.as_str()).unwrap_or_default();
    date.get(..7).map_or_else(|| "0000.00".to_owned(), |month| month.replace('-', "."))
}

/// What all together may see, as lines.
#[must_use]
pub fn board_lines(board: &Board, words: &Words) -> Vec<String> {
    let told = on_the_board(Some(board), words).into_iter();
    told.map(|one| match one.note {
        Some(note) => format!("{}: {note}", one.text),
        None => one.text,
    })
    .collect()
}

impl Session {
    pub(crate) fn in_demo(&self) -> bool {
        self.lock().checkup.as_ref().is_some_and(|checkup| checkup.demo.is_some())
    }

    pub(crate) fn workshop_view(&self, _: &Nothing) -> Result<WorkshopView, ApiError> {
        let (language, kit) = {
            let state = self.lock();
            (state.language(), state.kit.clone())
        };
        let text = text(language)?;
        Ok(WorkshopView {
            personas: personas()
                .iter()
                .chain(&kit.personas)
                .map(|one| PersonaView {
                    id: one.id.clone(),
                    name: Persona::say(&one.name, language).to_owned(),
                    story: Persona::say(&one.story, language).to_owned(),
                    goal: Persona::say(&one.goal, language).to_owned(),
                    script: Persona::say(&one.script, language).to_owned(),
                    careful: CAREFUL.contains(&one.id.as_str()),
                    own: kit.personas.iter().any(|own| own.id == one.id),
                })
                .collect(),
            agendas: agendas(&kit, text),
            go: text.before.go.clone(),
            ready: text.before.ready.clone(),
            agreements: text.agreements.items.clone(),
            confidence: text.confidence.items.clone(),
            follow_up: text.follow_up.ask.clone(),
            say: text.helpers.say.clone(),
            leave: text.helpers.leave.clone(),
            handouts: workshop()
                .handouts
                .iter()
                .filter_map(|one| Some((one, one.text.get(language).or_else(|| one.text.get("en"))?)))
                .map(|(one, own)| HandoutView { id: one.id.clone(), title: own.title.clone() })
                .chain([HandoutView {
                    id: ONE_MINUTE.to_owned(),
                    title: Words::new(language).say("workshop-one-minute"),
                }])
                .collect(),
            desk: self.desk(),
        })
    }

    /// A demo person's computer instead of one's own, until `demo_end`. One's own checkup waits in memory.
    pub(crate) fn demo_start(&self, request: &PersonaAt) -> Result<SessionState, ApiError> {
        let language = self.lock().language();
        let own = self.lock().kit.personas.clone();
        let person = persona_in(&request.id, &own)?;
        let checkup = persona_checkup(person, self.database(), language, self.ports.clock.now())?;
        {
            let mut state = self.lock();
            let before = (state.checkup.take(), state.since.take());
            // From one demo person to the next, one's own stays the one that waits.
            if state.own.is_none() {
                state.own = Some(before);
            }
            state.checkup = Some(checkup);
        }
        self.session_state(&Nothing {})
    }

    pub(crate) fn demo_end(&self, _: &Nothing) -> Result<SessionState, ApiError> {
        {
            let mut state = self.lock();
            if let Some((checkup, since)) = state.own.take() {
                state.checkup = checkup;
                state.since = since;
            }
        }
        self.session_state(&Nothing {})
    }

    fn desk(&self) -> DeskView {
        let state = self.lock();
        let words = Words::new(state.language());
        let board = state.board.as_ref();
        let cards = board.map_or(0, Board::cards);
        DeskView {
            open: self.ports.projector.is_open(),
            stage: self.ports.stage.shown(),
            room: board.map(|board| board.room().to_owned()),
            cards: count(cards),
            missing: count(ROOM - cards % ROOM),
            board: on_the_board(board, &words),
        }
    }

    /// Puts something on the wall.
    pub(crate) fn desk_show(&self, request: &DeskRequest) -> Result<DeskView, ApiError> {
        let (board, own) = {
            let mut state = self.lock();
            state.turn = state.turn.max(request.turn);
            (state.board.clone(), state.kit.personas.clone())
        };
        let view = compose(request, self.database(), board.as_ref(), &own, self.ports.clock.now())?;
        {
            let state = self.lock();
            if request.turn < state.turn {
                drop(state);
                return Ok(self.desk());
            }
            self.ports.stage.show(view);
        }
        self.ports.projector.changed();
        Ok(self.desk())
    }

    pub(crate) fn stage_open(&self, _: &Nothing) -> Result<DeskView, ApiError> {
        self.ports.projector.open().map_err(|error| ApiError::with(Code::Internal, error))?;
        Ok(self.desk())
    }

    pub(crate) fn stage_close(&self, _: &Nothing) -> Result<DeskView, ApiError> {
        self.ports.projector.close();
        Ok(self.desk())
    }

    pub(crate) fn room_open(&self, request: &RoomRequest) -> Result<DeskView, ApiError> {
        if !is_room(&request.room) {
            return Err(ApiError::new(Code::Room("room-name")));
        }
        self.lock().board = Some(Board::new(&request.room));
        Ok(self.desk())
    }

    pub(crate) fn card_take(&self, request: &CardLine) -> Result<DeskView, ApiError> {
        {
            let mut state = self.lock();
            let board = state.board.as_mut().ok_or_else(|| ApiError::new(Code::Room("room-none")))?;
            board.take(&request.line).map_err(|refused| ApiError::new(Code::Room(refused.code())))?;
        }
        Ok(self.desk())
    }

    pub(crate) fn room_totals(&self, request: &RoomTotals) -> Result<DeskView, ApiError> {
        let forged = || ApiError::new(Code::Room("card-forged"));
        let yes: Vec<usize> = request.yes.iter().filter_map(|count| usize::try_from(*count).ok()).collect();
        let yes: [usize; Ask::ALL.len()] = yes.try_into().map_err(|_| forged())?;
        let people = usize::try_from(request.people).map_err(|_| forged())?;
        {
            let mut state = self.lock();
            let board = state.board.as_mut().ok_or_else(|| ApiError::new(Code::Room("room-none")))?;
            board.take_totals(people, yes).map_err(|refused| ApiError::new(Code::Room(refused.code())))?;
        }
        Ok(self.desk())
    }

    /// One's own card, to be looked at. Its ticket is kept nowhere.
    pub(crate) fn card_preview(&self, request: &CardRequest) -> Result<CardView, ApiError> {
        if !is_room(&request.room) {
            return Err(ApiError::new(Code::Room("room-name")));
        }
        let entries = journal(&self.memory.vault())?;
        let steps = entries.iter().filter(|entry| entry.state == State::Done).count();
        let state = self.lock();
        let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let told = (request.before, request.after);
        let counts = card_counts(checkup, steps);
        let card = Card::new(&request.room, &card_month(checkup), &counts, told, u32::from_le_bytes(self.salt()));
        Ok(CardView { line: card.write() })
    }

    /// Writes the card that was shown, letter by letter.
    pub(crate) fn card_save(&self, request: &CardSave) -> Result<FileView, ApiError> {
        let room = request.line.split('|').find_map(|field| field.strip_prefix("room=")).unwrap_or_default();
        let card = Card::read(&request.line, room).map_err(|refused| ApiError::new(Code::Room(refused.code())))?;
        self.write_new("card", "txt", format!("{}\n", card.write()).as_bytes())
    }

    /// A sheet to hand out, beside the person's documents.
    pub(crate) fn handout_save(&self, request: &HandoutRequest) -> Result<FileView, ApiError> {
        let known = LANGUAGES.into_iter().find(|language| *language == request.language);
        let language = known.ok_or_else(|| ApiError::with(Code::LanguageUnknown, &request.language))?;
        let (board, kit) = {
            let state = self.lock();
            (state.board.clone(), state.kit.clone())
        };
        let (name, sheet) = sheet(request, language, board.as_ref(), &kit)?;
        match request.format.as_str() {
            "html" => self.write_new(&name, "html", render_sheet_html(&sheet).as_bytes()),
            "pdf" => {
                let bytes = render_sheet_pdf(&sheet, paper(&request.paper)).map_err(not_set)?;
                self.write_new(&name, "pdf", &bytes)
            }
            other => Err(ApiError::with(Code::BadRequest, other)),
        }
    }

    /// Nothing of the workshop stays: the board, what is on the wall, the demo person.
    pub(crate) fn workshop_wipe(&self, _: &Nothing) -> Result<DeskView, ApiError> {
        let language = {
            let mut state = self.lock();
            state.board = None;
            state.kit = Kit::default();
            state.language()
        };
        self.ports.stage.show(blank("blank", language));
        self.ports.projector.changed();
        self.ports.projector.close();
        self.demo_end(&Nothing {})?;
        Ok(self.desk())
    }
}

fn agenda_view(agenda: &Agenda, text: &WorkshopText) -> AgendaView {
    let own = text.agenda.get(&agenda.id);
    AgendaView {
        id: agenda.id.clone(),
        title: own.map(|own| own.title.clone()).unwrap_or_default(),
        about: own.map(|own| own.about.clone()).unwrap_or_default(),
        minutes: agenda.minutes,
        parts: agenda
            .part
            .iter()
            .map(|part| {
                let words = own.and_then(|own| own.part.get(&part.id));
                PartView {
                    agenda: agenda.id.clone(),
                    id: part.id.clone(),
                    title: words.map(|words| words.title.clone()).unwrap_or_default(),
                    minutes: part.minutes,
                    phase: part.phase.clone(),
                    shows: part.shows.clone(),
                    stage: words.map(|words| words.stage.clone()).unwrap_or_default(),
                    notes: words.map(|words| words.notes.clone()).unwrap_or_default(),
                    personas: part.personas.clone(),
                    lessons: part.lessons.clone(),
                }
            })
            .collect(),
        own: false,
    }
}

/// Every agenda, the trainer's own last.
fn agendas(kit: &Kit, text: &WorkshopText) -> Vec<AgendaView> {
    let built_in: Vec<AgendaView> = workshop().agenda.iter().map(|agenda| agenda_view(agenda, text)).collect();
    let own = kit.agendas.iter().map(|agenda| {
        let parts = agenda.parts.iter().filter_map(|(from, part, minutes)| {
            let from = built_in.iter().find(|one| one.id == *from)?;
            let part = from.parts.iter().find(|one| one.id == *part)?;
            Some(PartView { minutes: *minutes, ..part.clone() })
        });
        AgendaView {
            id: agenda.id.clone(),
            title: agenda.title.clone(),
            about: String::new(),
            minutes: agenda.parts.iter().map(|(_, _, minutes)| minutes).sum(),
            parts: parts.collect(),
            own: true,
        }
    });
    let own: Vec<AgendaView> = own.collect();
    built_in.into_iter().chain(own).collect()
}

/// The sheet that is wanted, and the plain name of its file.
fn sheet(
    request: &HandoutRequest,
    language: &str,
    board: Option<&Board>,
    kit: &Kit,
) -> Result<(String, Sheet), ApiError> {
    let typed = |text: &str| text.chars().filter(|c| !c.is_control()).take(TYPED).collect::<String>();
    let words = Words::new(language);
    let (name, mut sheet) = if let Some(id) = request.id.strip_prefix("agenda:") {
        (format!("agenda-{id}"), agenda_sheet(&find(id, language, kit)?, language, &words)?)
    } else if let Some(id) = request.id.strip_prefix("report:") {
        (format!("notes-{id}"), report_sheet(&find(id, language, kit)?, language, board, &words)?)
    } else if request.id == ONE_MINUTE {
        ("one-minute".to_owned(), one_minute_sheet(language, &words))
    } else {
        let handout = workshop().handouts.iter().find(|one| one.id == request.id);
        let handout = handout.ok_or_else(|| ApiError::with(Code::NotFound, &request.id))?;
        let own = handout.text.get(language).or_else(|| handout.text.get("en"));
        let own = own.ok_or_else(|| ApiError::new(Code::NotFound))?;
        let mut blocks = Vec::new();
        for section in &own.section {
            blocks.push(Block::Heading(section.heading.clone()));
            if !section.items.is_empty() {
                blocks.push(Block::Items { items: section.items.clone(), boxes: section.boxes });
            }
            if section.lines > 0 {
                blocks.push(Block::Lines(section.lines));
            }
        }
        let helpline = typed(&request.helpline);
        if handout.id == "emergency" && !helpline.is_empty() {
            blocks.insert(0, Block::Heading(words.say_with("handout-helpline", &[("who", helpline.as_str().into())])));
        }
        let sheet = Sheet {
            language: language.to_owned(),
            title: own.title.clone(),
            lead: vec![own.lead.clone()],
            blocks,
            footer: String::new(),
            large: true,
        };
        (format!("handout-{}", handout.id), sheet)
    };
    let title = typed(&request.title);
    if !title.is_empty() {
        sheet.title = title;
    }
    Ok((name, sheet))
}

/// Every lesson in a minute: what it is about, why, and the one thing to do.
fn one_minute_sheet(language: &str, words: &Words) -> Sheet {
    let mut blocks = Vec::new();
    for lesson in lessons() {
        let text = lesson.text_in(language);
        blocks.push(Block::Heading(format!("{}  {}", lesson.number, text.title)));
        blocks.push(Block::Text(text.minute.clone()));
        blocks.push(Block::Items { items: vec![text.deepen.lead.clone()], boxes: true });
    }
    Sheet {
        language: language.to_owned(),
        title: words.say("workshop-one-minute"),
        lead: vec![words.say("workshop-one-minute-about")],
        blocks,
        footer: String::new(),
        large: false,
    }
}

fn find(id: &str, language: &str, kit: &Kit) -> Result<AgendaView, ApiError> {
    let all = agendas(kit, text(language)?);
    all.into_iter().find(|one| one.id == id).ok_or_else(|| ApiError::with(Code::NotFound, id))
}

/// An agenda with its notes, for whoever leads it.
fn agenda_sheet(agenda: &AgendaView, language: &str, words: &Words) -> Result<Sheet, ApiError> {
    let text = text(language)?;
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in &agenda.parts {
        blocks.push(Block::Heading(format!("{}:{:02}  {} ({})", at / 60, at % 60, part.title, part.minutes)));
        blocks.push(Block::Text(part.stage.clone()));
        blocks.push(Block::Items { items: part.notes.clone(), boxes: false });
        at += part.minutes;
    }
    blocks.push(Block::Page);
    blocks.push(Block::Heading(words.say("workshop-go")));
    blocks.push(Block::Items { items: text.before.go.clone(), boxes: true });
    blocks.push(Block::Heading(words.say("workshop-ready")));
    blocks.push(Block::Items { items: text.before.ready.clone(), boxes: true });
    Ok(Sheet {
        language: language.to_owned(),
        title: agenda.title.clone(),
        lead: Some(agenda.about.clone()).filter(|about| !about.is_empty()).into_iter().collect(),
        blocks,
        footer: String::new(),
        large: false,
    })
}

/// What a trainer notes afterwards: what was run, what the board showed, lines for the rest. No word of a participant.
fn report_sheet(agenda: &AgendaView, language: &str, board: Option<&Board>, words: &Words) -> Result<Sheet, ApiError> {
    let text = text(language)?;
    let rows = agenda.parts.iter().map(|part| vec![part.title.clone(), part.minutes.to_string(), String::new()]);
    let head = ["workshop-part", "workshop-minutes", "workshop-noted"].map(|id| words.say(id));
    let mut blocks =
        vec![Block::Table { head: head.to_vec(), rows: rows.collect() }, Block::Heading(words.say("stage-board"))];
    let told = on_the_board(board, words);
    let lines = told.into_iter().map(|one| match one.note {
        Some(note) => format!("{}: {note}", one.text),
        None => one.text,
    });
    blocks.push(Block::Items { items: lines.collect(), boxes: false });
    blocks.push(Block::Heading(words.say("workshop-afterwards")));
    blocks.push(Block::Text(text.follow_up.ask.clone()));
    blocks.push(Block::Lines(6));
    Ok(Sheet {
        language: language.to_owned(),
        title: words.say("workshop-report"),
        lead: vec![agenda.title.clone()],
        blocks,
        footer: String::new(),
        large: false,
    })
}
