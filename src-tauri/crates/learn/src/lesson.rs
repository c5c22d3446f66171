//! A lesson: what stands in `assets/lessons/<number>-<id>/`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A lesson of a few minutes: activity, discussion, input, deepening, synthesis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Stable name.
    pub id: String,
    /// Place among the lessons, from 1.
    pub number: u32,
    /// Minutes it takes.
    pub minutes: u32,
    /// How heavy it may be: `green`, `yellow`, `red`.
    pub gauge: String,
    /// What is done with one's own list or a demo list; see [`crate::EXERCISES`].
    pub exercise: String,
    /// The one thing to do now; see [`crate::DO_NOW`].
    pub do_now: String,
    /// Questions it explains, `D1` … `D8`.
    pub questions: Vec<String>,
    /// Products of the risk database it tells about.
    pub products: Vec<String>,
    /// Advisories it tells about.
    pub advisories: Vec<String>,
    /// ISO codes of the places whose law it tells about.
    pub jurisdictions: Vec<String>,
    /// When somebody last read it against its sources.
    pub reviewed: String,
    /// Key points.
    pub point: Vec<Point>,
    /// Sources.
    pub source: Vec<Source>,
    /// Four questions at the end.
    pub quiz: Vec<Quiz>,
    /// Its texts by language.
    #[serde(default)]
    pub text: BTreeMap<String, LessonText>,
}

/// A key point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Name within the lesson.
    pub id: String,
    /// When it happened: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default)]
    pub event: Option<String>,
    /// The text says what changed since.
    #[serde(default)]
    pub changed: bool,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Name within the lesson.
    pub id: String,
    /// Title of the document.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it is.
    pub url: String,
    /// When it was published.
    #[serde(default)]
    pub date: Option<String>,
    /// When it was read.
    #[serde(default)]
    pub opened: Option<String>,
    /// `not opened`, where it was known from elsewhere only.
    #[serde(default)]
    pub seen: Option<String>,
}

/// A question of the quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Name within the lesson.
    pub id: String,
    /// The option that is right.
    pub answer: String,
    /// Its options, in order.
    pub options: Vec<String>,
}

/// A lesson in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonText {
    /// Title.
    pub title: String,
    /// What it is about, in one line.
    pub about: String,
    /// What one can do afterwards.
    pub goal: String,
    /// Why it matters.
    pub why: String,
    /// The whole of it in one minute, to be said aloud.
    pub minute: String,
    /// What to do first.
    pub activity: Activity,
    /// Key points by id.
    pub point: BTreeMap<String, PointText>,
    /// The one thing to do now.
    pub deepen: Deepen,
    /// Questions by id.
    pub quiz: BTreeMap<String, QuizText>,
    /// For whoever leads a workshop.
    pub facilitator: Facilitator,
}

/// What to do first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// What it is.
    pub intro: String,
    /// Its steps.
    pub steps: Vec<String>,
    /// The question afterwards.
    pub discuss: String,
}

/// A key point in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointText {
    /// The point.
    pub text: String,
    /// What changed since.
    #[serde(default)]
    pub changed: Option<String>,
}

/// The one thing to do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deepen {
    /// What.
    pub lead: String,
    /// What it changes, how long it takes, how it is taken back.
    pub text: String,
}

/// A question in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizText {
    /// The question.
    pub ask: String,
    /// The options.
    pub a: String,
    /// The options.
    pub b: String,
    /// The options.
    pub c: String,
    /// The options.
    pub d: String,
    /// Why the answer is what it is.
    pub because: String,
}

impl QuizText {
    /// An option's words.
    #[must_use]
    pub fn option(&self, id: &str) -> &str {
        match id {
            "a" => &self.a,
            "b" => &self.b,
            "c" => &self.c,
            _ => &self.d,
        }
    }
}

/// For whoever leads a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facilitator {
    /// What to look out for.
    pub note: String,
    /// Questions that come, each with a short answer.
    pub likely: Vec<String>,
}

impl Lesson {
    /// Its text in a language, else in English.
    #[must_use]
    pub fn text_in(&self, language: &str) -> &LessonText {
        // The build takes in no lesson without English.
        self.text.get(language).or_else(|| self.text.get("en")).unwrap_or_else(|| unreachable!("a lesson has English"))
    }
}
