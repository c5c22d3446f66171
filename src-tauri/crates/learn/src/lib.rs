//! Lessons, and workshops: demo persons, agendas, the board of a room, its cards.
//!
//! **What it is not.** It reads no machine and opens no database; what an exercise is done with comes in as plain values.
//! It keeps nothing: progress is the store's, a board lives as long as the program.
//!
//! **Invariants.** A lesson is complete in three languages, dated and sourced, or the program is not built. A board says
//! nothing before [`workshop::board::ROOM`] people are in, and then only of whole batches, in words or steps that fit
//! more than one answer of anybody.

mod lesson;
mod lint;
mod persona;
pub mod workshop;

pub use lesson::{Activity, Deepen, Facilitator, Lesson, LessonText, Point, PointText, Quiz, QuizText, Source};
pub use lint::{DO_NOW, EXERCISES, LANGUAGES, faults};
pub use persona::{Expect, Persona, Used};

use std::sync::LazyLock;

/// Every lesson, in order.
#[must_use]
pub fn lessons() -> &'static [Lesson] {
    // The build took each in; there is nothing left that could be wrong.
    static ALL: LazyLock<Vec<Lesson>> = LazyLock::new(|| {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/lessons.json"))).unwrap_or_default()
    });
    &ALL
}

/// Every demo person, in order.
#[must_use]
pub fn personas() -> &'static [Persona] {
    static ALL: LazyLock<Vec<Persona>> = LazyLock::new(|| {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/personas.json"))).unwrap_or_default()
    });
    &ALL
}

/// Agendas, handouts and words of a workshop.
#[must_use]
pub fn workshop() -> &'static workshop::Workshop {
    static ALL: LazyLock<workshop::Workshop> = LazyLock::new(|| {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/workshop.json"))).unwrap_or_default()
    });
    &ALL
}
