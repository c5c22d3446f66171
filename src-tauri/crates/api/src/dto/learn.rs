//! Lessons.

use super::{FindingRow, SourceView};
use serde::{Deserialize, Serialize};

dto! {
    /// A lesson by its name.
    pub struct LessonAt {
        /// Name.
        pub id: String,
    }

    /// A way to a lesson.
    pub struct LessonLink {
        /// Name.
        pub id: String,
        /// Place among the lessons.
        pub number: u32,
        /// Title.
        pub title: String,
    }

    /// Every lesson.
    pub struct LessonList {
        /// In order.
        pub lessons: Vec<LessonRow>,
        /// What is finished outlasts the program.
        pub lasting: bool,
    }

    /// One lesson in the list.
    pub struct LessonRow {
        /// Name.
        pub id: String,
        /// Place among the lessons, from 1.
        pub number: u32,
        /// Title.
        pub title: String,
        /// What it is about.
        pub about: String,
        /// Minutes.
        pub minutes: u32,
        /// How heavy it may be: `green`, `yellow`, `red`.
        pub gauge: String,
        /// What it leads to: an action of the plan, or a name of its own.
        pub do_now: String,
        /// Findings of the checkup it is about.
        pub here: u32,
        /// Questions answered right when it was finished; `None`: it was not.
        pub right: Option<u32>,
    }

    /// A lesson.
    pub struct LessonView {
        /// Name.
        pub id: String,
        /// Place among the lessons.
        pub number: u32,
        /// Title.
        pub title: String,
        /// What it is about.
        pub about: String,
        /// What one can do afterwards.
        pub goal: String,
        /// Why it matters.
        pub why: String,
        /// The whole of it in one minute; empty: not written.
        pub minute: String,
        /// Minutes.
        pub minutes: u32,
        /// How heavy it may be: `green`, `yellow`, `red`.
        pub gauge: String,
        /// When somebody last read it against its sources.
        pub reviewed: String,
        /// What to do first.
        pub intro: String,
        /// Steps of that.
        pub activity: Vec<String>,
        /// The question afterwards.
        pub discuss: String,
        /// Key points.
        pub points: Vec<LessonPoint>,
        /// What it leads to.
        pub do_now: String,
        /// The one thing to do now.
        pub do_lead: String,
        /// What it changes and how it is taken back.
        pub do_text: String,
        /// Four questions.
        pub quiz: Vec<LessonQuestion>,
        /// For whoever leads a workshop.
        pub note: String,
        /// Questions that come, with short answers.
        pub likely: Vec<String>,
        /// What is done with a list.
        pub exercise: ExerciseView,
        /// Name of the demo person whose list it is; `None`: one's own, or none yet.
        pub demo: Option<String>,
    }

    /// A key point.
    pub struct LessonPoint {
        /// The point.
        pub text: String,
        /// What changed since.
        pub changed: Option<String>,
        /// When it happened.
        pub event: Option<String>,
        /// Sources.
        pub sources: Vec<SourceView>,
    }

    /// A question of the quiz.
    pub struct LessonQuestion {
        /// Name within the lesson.
        pub id: String,
        /// The question.
        pub ask: String,
        /// Options.
        pub options: Vec<QuizOption>,
    }

    /// An option.
    pub struct QuizOption {
        /// `a` … `d`.
        pub id: String,
        /// Its words.
        pub text: String,
    }

    /// What an exercise is done with.
    pub struct ExerciseView {
        /// Its name.
        pub id: String,
        /// Findings it is done with; empty: none were found, or there is no checkup.
        pub rows: Vec<FindingRow>,
        /// Statements it is done with, oldest first.
        pub claims: Vec<ClaimView>,
    }

    /// A statement of the risk database.
    pub struct ClaimView {
        /// Its id.
        pub id: String,
        /// What it is about.
        pub about: String,
        /// When.
        pub date: Option<String>,
        /// The statement.
        pub claim: String,
        /// Where it stands (message `status-<code>`).
        pub status: String,
        /// It counts against; else for.
        pub concern: bool,
    }

    /// An answer.
    pub struct QuizAnswer {
        /// Name of the lesson.
        pub lesson: String,
        /// Name of the question.
        pub question: String,
        /// The option.
        pub option: String,
    }

    /// Whether it is right.
    pub struct QuizResult {
        /// It is.
        pub right: bool,
        /// The option that is.
        pub answer: String,
        /// Why.
        pub because: String,
    }

    /// A lesson somebody is through with.
    pub struct LessonDone {
        /// Name.
        pub id: String,
        /// Questions answered right.
        pub right: u32,
    }
}
