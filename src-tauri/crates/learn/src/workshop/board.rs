//! The board of a room: what all together may see of the cards that came in.
//!
//! Nothing is shown before [`ROOM`] people are in, and then only whole batches of that many, in the order they came, so
//! that comparing two boards says something of a batch and never of one person. Each question is answered with “few”,
//! “most”, or a number rounded to five: any of them fits at least two answers of anybody. Nothing is crossed with
//! anything, no product is named.

use crate::workshop::card::{Card, Refused};
use std::collections::BTreeSet;

/// People before anything is shown, and people in a batch. It is not lowered.
pub const ROOM: usize = 5;
/// Cards of a room; a workshop is no survey.
pub const MOST: usize = 200;

/// What is asked of each card: yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// Something to act on first.
    ActFirst,
    /// Something to plan.
    Plan,
    /// Something nobody knows enough of.
    Unknown,
    /// An extension that can read every site.
    AllSites,
    /// Three or more things that start by themselves.
    Autostart,
    /// More than five extensions.
    Extensions,
    /// At least one step taken.
    Step,
}

impl Ask {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::ActFirst, Self::Plan, Self::Unknown, Self::AllSites, Self::Autostart, Self::Extensions, Self::Step];

    /// Its word in messages (`board-ask-<word>`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ActFirst => "act-first",
            Self::Plan => "plan",
            Self::Unknown => "unknown",
            Self::AllSites => "all-sites",
            Self::Autostart => "autostart",
            Self::Extensions => "extensions",
            Self::Step => "step",
        }
    }

    fn of(self, card: &Card) -> bool {
        match self {
            Self::ActFirst => card.words[0].low > 0,
            Self::Plan => card.words[1].low > 0,
            Self::Unknown => card.words[4].low > 0,
            Self::AllSites => card.all_sites.low > 0,
            Self::Autostart => card.autostart.low >= 3,
            Self::Extensions => card.extensions.low > 5,
            Self::Step => card.steps > 0,
        }
    }
}

/// How many, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Two at most.
    Few,
    /// A number rounded to five.
    About(usize),
    /// All but two at most.
    Most,
}

impl Told {
    /// How a count among so many is told. Symmetric: who counts the others learns no more.
    #[must_use]
    pub fn of(count: usize, people: usize) -> Self {
        if count <= 2 {
            Self::Few
        } else if count + 2 >= people {
            Self::Most
        } else {
            Self::About((count + 2) / 5 * 5)
        }
    }
}

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// People it speaks of.
    pub people: usize,
    /// Each question with its answer.
    pub answers: Vec<(Ask, Told)>,
    /// Mean confidence before and after, from 1 to 5 in halves; `None`: a batch told none.
    pub confidence: Option<(f64, f64)>,
}

/// The cards of a room, in memory only.
#[derive(Debug, Clone, Default)]
pub struct Board {
    room: String,
    tickets: BTreeSet<u32>,
    cards: Vec<Card>,
    /// Totals typed from paper: people, and how many said yes to each question.
    paper: Vec<(usize, [usize; 7])>,
}

impl Board {
    /// An empty board for a room.
    #[must_use]
    pub fn new(room: &str) -> Self {
        Self { room: room.to_owned(), ..Self::default() }
    }

    /// Its room.
    #[must_use]
    pub fn room(&self) -> &str {
        &self.room
    }

    /// Takes a card in.
    ///
    /// # Errors
    /// See [`Refused`]; a refused card changes nothing.
    pub fn take(&mut self, line: &str) -> Result<(), Refused> {
        let card = Card::read(line, &self.room)?;
        if self.tickets.contains(&card.ticket) {
            return Err(Refused::Twice);
        }
        if self.cards.len() >= MOST {
            return Err(Refused::Full);
        }
        self.tickets.insert(card.ticket);
        self.cards.push(card);
        Ok(())
    }

    /// Totals counted from paper or raised hands, as one batch.
    ///
    /// # Errors
    /// More who said yes than people, or too many people; fewer than [`ROOM`] are not taken.
    pub fn take_totals(&mut self, people: usize, yes: [usize; 7]) -> Result<(), Refused> {
        let others: usize = self.paper.iter().map(|(people, _)| people).sum();
        if !(ROOM..=MOST).contains(&people) || yes.iter().any(|count| *count > people) {
            return Err(Refused::Forged);
        }
        if others + people > MOST {
            return Err(Refused::Full);
        }
        self.paper.push((people, yes));
        Ok(())
    }

    /// Cards that are in. Only the number is anybody's business.
    #[must_use]
    pub fn cards(&self) -> usize {
        self.cards.len()
    }

    /// What may be shown now; `None`: too few are in.
    #[must_use]
    pub fn shown(&self) -> Option<Shown> {
        let whole = self.cards.len() / ROOM * ROOM;
        let cards = &self.cards[..whole];
        let people = whole + self.paper.iter().map(|(people, _)| people).sum::<usize>();
        if people < ROOM {
            return None;
        }
        let answers = Ask::ALL
            .into_iter()
            .enumerate()
            .map(|(at, ask)| {
                let yes = cards.iter().filter(|card| ask.of(card)).count();
                let paper: usize = self.paper.iter().map(|(_, yes)| yes[at]).sum();
                (ask, Told::of(yes + paper, people))
            })
            .collect();
        Some(Shown { people, answers, confidence: confidence(cards) })
    }
}

/// Means over those who told both, when they are as many as a room.
fn confidence(cards: &[Card]) -> Option<(f64, f64)> {
    let told: Vec<(u32, u32)> = cards.iter().filter_map(|card| card.before.zip(card.after)).collect();
    // Whoever stayed silent must not be what differs between two boards.
    if told.len() < ROOM || told.len() != cards.len() {
        return None;
    }
    let mean = |sum: u32| {
        let people = u32::try_from(told.len()).unwrap_or(u32::MAX);
        (f64::from(sum) / f64::from(people) / 4.0 * 2.0).round() / 2.0
    };
    Some((mean(told.iter().map(|(before, _)| before).sum()), mean(told.iter().map(|(_, after)| after).sum())))
}
