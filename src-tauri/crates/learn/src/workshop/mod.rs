//! Workshops: agendas, the cards people hand in, the board of the room.

mod agenda;
pub mod board;
pub mod card;
pub mod kit;

pub use agenda::{
    Agenda, AgendaText, Before, Confidence, Emergency, FollowUp, Handout, HandoutText, Helpers, Items, PHASES, Part,
    PartText, SHOWS, Section, Workshop, WorkshopText,
};
