//! Workshops: demo persons, cards, the board of a room.

use crate::args::{HistoryFormat, WorkshopCommand};
use crate::{Stop, checkup, json, machine, put, say_checkup, told};
use sightline_api::learn::workshop::board::Board;
use sightline_api::learn::workshop::card::{Card, MOST, is_room};
use sightline_api::learn::{Persona, personas};
use sightline_api::words::Words;
use sightline_api::{
    ApiError, Clock as _, Database, Randomness as _, SystemClock, SystemRandomness, board_lines, card_counts,
    card_month, persona, persona_checkup,
};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Bytes of a file of cards; more are no cards.
const FILE: u64 = 1 << 20;

pub fn run(command: &WorkshopCommand, locale: &str, database: Option<&Database>) -> Result<u8, Stop> {
    match command {
        WorkshopCommand::Personas { format } => {
            let words = Words::new(locale);
            let output = match format {
                HistoryFormat::Text => listed(&words),
                HistoryFormat::Json => json(&as_json(&words))?,
            };
            put(&output, None, &words)?;
            Ok(0)
        }
        WorkshopCommand::Demo { persona: id, output } => {
            let words = Words::new(output.who.lang.as_deref().unwrap_or(locale));
            let known = || personas().iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
            let one = persona(id).map_err(|_| Stop::usage(format!("no demo person `{id}`; there are {}", known())))?;
            let fail = |error: ApiError| Stop::failed(error.to_string());
            let checkup = persona_checkup(one, database, words.language(), SystemClock.now()).map_err(fail)?;
            say_checkup(&checkup, output, &words)
        }
        WorkshopCommand::Card { room, before, after, steps, machine: which, output } => {
            let words = Words::new(locale);
            if !is_room(room) {
                return Err(Stop::usage(told("room-name", &words)));
            }
            let machine = machine(which.root.as_deref(), which.os)?;
            let checkup = checkup(&machine, None, &words, database)?;
            let mut ticket = [0; 4];
            SystemRandomness.fill(&mut ticket);
            let counts = card_counts(&checkup, usize::try_from(*steps).unwrap_or(usize::MAX));
            let card = Card::new(room, &card_month(&checkup), &counts, (*before, *after), u32::from_le_bytes(ticket));
            let _ = writeln!(std::io::stderr(), "{}", words.say("core-card-about"));
            put(&(card.write() + "\n"), output.as_deref(), &words)?;
            Ok(0)
        }
        WorkshopCommand::Board { files, room, lang } => {
            let words = Words::new(lang.as_deref().unwrap_or(locale));
            put(&board(files, room.as_deref(), &words)?, None, &words)?;
            Ok(0)
        }
    }
}

fn listed(words: &Words) -> String {
    let mut out = words.say("core-personas-about") + "\n\n";
    for one in personas() {
        let text = Persona::say(&one.story, words.language());
        out += &format!("{}\t{}\n\t{text}\n", one.id, Persona::say(&one.name, words.language()));
    }
    out
}

fn as_json(words: &Words) -> serde_json::Value {
    let all: Vec<serde_json::Value> = personas()
        .iter()
        .map(|one| {
            serde_json::json!({
                "id": one.id, "name": Persona::say(&one.name, words.language()), "profiles": one.profiles,
                "home": one.home, "device": one.device, "story": Persona::say(&one.story, words.language()),
                "goal": Persona::say(&one.goal, words.language()), "lessons": one.lessons,
            })
        })
        .collect();
    serde_json::json!({ "schema": "sightline.personas/1", "personas": all })
}

/// A card that is refused costs itself: it is told, with its file and line, and the others count.
fn board(files: &[PathBuf], room: Option<&str>, words: &Words) -> Result<String, Stop> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for file in files {
        let text = read(file)?;
        let cards = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        lines.extend(cards.map(|(at, line)| (format!("{}:{}", file.display(), at + 1), line.to_owned())));
    }
    let first = lines.iter().find_map(|(_, line)| line.split('|').find_map(|field| field.strip_prefix("room=")));
    let room = room.or(first).filter(|room| is_room(room));
    let room = room.ok_or_else(|| Stop::failed(told("card-not-one", words)))?.to_owned();
    let mut board = Board::new(&room);
    for (place, line) in &lines {
        let line: String = line.chars().take(MOST + 1).collect();
        if let Err(refused) = board.take(&line) {
            let _ = writeln!(std::io::stderr(), "{place}: {}", told(refused.code(), words));
        }
    }
    Ok(board_lines(&board, words).join("\n") + "\n")
}

fn read(file: &Path) -> Result<String, Stop> {
    let shown = file.display();
    let fail = |error: std::io::Error| Stop::failed(format!("reading `{shown}`: {error}"));
    if std::fs::metadata(file).map_err(fail)?.len() > FILE {
        return Err(Stop::failed(format!("`{shown}`: too large to be a file of cards")));
    }
    let bytes = std::fs::read(file).map_err(fail)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
