//! Letters of access and erasure: prepared here, sent by the person, and kept an eye on.

use crate::dto::{
    FileView, LetterForm, LetterList, LetterPartView, LetterRequest, LetterView, Nothing, TrackRequest, TrackedId,
    TrackedView,
};
use crate::error::{ApiError, Code};
use crate::fixing::entry_id;
use crate::session::Session;
use serde::{Deserialize, Serialize};
use sightline_remedy::{Letter, letters};
use std::collections::BTreeMap;
use time::macros::format_description;
use time::{Date, Month};

/// The kind of small values in the store that are letters on their way.
const LETTER: &str = "letter";
/// What is typed into a place, in characters.
const MOST: usize = 500;

/// A letter the person said they sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Tracked {
    letter: String,
    company: String,
    /// `YYYY-MM-DD`.
    sent: String,
    /// The same; `None`: the law names no time.
    due: Option<String>,
    answered: bool,
}

fn find(id: &str) -> Result<&'static Letter, ApiError> {
    letters().iter().find(|letter| letter.id == id).ok_or_else(|| ApiError::with(Code::BadRequest, "no such letter"))
}

fn in_language<'a>(words: &'a BTreeMap<String, String>, language: &str) -> &'a str {
    words.get(language).or_else(|| words.get("en")).map_or("", String::as_str)
}

/// The same day some months later; at the end of a shorter month, its last day (Regulation 1182/71, Article 3).
fn months_after(day: Date, months: u32) -> Option<Date> {
    let counted = u32::from(u8::from(day.month())) - 1 + months;
    let year = day.year() + i32::try_from(counted / 12).ok()?;
    let month = Month::try_from(u8::try_from(counted % 12 + 1).ok()?).ok()?;
    Date::from_calendar_date(year, month, day.day().min(month.length(year))).ok()
}

fn parsed(day: &str) -> Option<Date> {
    Date::parse(day, format_description!("[year]-[month]-[day]")).ok()
}

fn written(request: &LetterRequest) -> Result<LetterForm, ApiError> {
    let letter = find(&request.letter)?;
    let text = letter.letter.get(&request.language).or_else(|| letter.letter.get("en"));
    let text = text.ok_or_else(|| ApiError::with(Code::BadRequest, "no such language"))?;
    let clean = |value: &str| value.chars().filter(|c| !c.is_control()).take(MOST).collect::<String>();
    let filled: BTreeMap<String, String> =
        request.filled.iter().map(|(place, value)| (place.clone(), clean(value))).collect();
    Ok(LetterForm { subject: text.subject.clone(), text: text.write(&filled, &request.parts) })
}

impl Session {
    pub(crate) fn letter_list(&self, _: &Nothing) -> Result<LetterList, ApiError> {
        let language = self.lock().language();
        let today = self.ports.clock.now().date();
        let kept = self.memory.vault().all_kept(LETTER)?;
        let mut tracked: Vec<TrackedView> = kept
            .iter()
            .filter_map(|(id, text)| Some((id, serde_json::from_str::<Tracked>(text).ok()?)))
            .map(|(id, one)| TrackedView {
                id: id.clone(),
                name: find(&one.letter)
                    .map_or_else(|_| one.letter.clone(), |letter| in_language(&letter.name, language).to_owned()),
                company: one.company,
                overdue: !one.answered && one.due.as_deref().and_then(parsed).is_some_and(|due| due < today),
                sent: one.sent,
                due: one.due,
                answered: one.answered,
            })
            .collect();
        tracked.sort_by(|a, b| (a.answered, &a.due, &a.company).cmp(&(b.answered, &b.due, &b.company)));
        Ok(LetterList {
            letters: letters()
                .iter()
                .map(|letter| LetterView {
                    id: letter.id.clone(),
                    law: letter.law.clone(),
                    kind: letter.kind.clone(),
                    name: in_language(&letter.name, language).to_owned(),
                    about: in_language(&letter.about, language).to_owned(),
                    languages: letter.letter.keys().cloned().collect(),
                    places: places(letter),
                    parts: letter
                        .parts
                        .iter()
                        .map(|part| LetterPartView {
                            id: part.id.clone(),
                            name: letter
                                .part_name
                                .get(&part.id)
                                .map_or("", |names| in_language(names, language))
                                .to_owned(),
                            ticked: part.ticked,
                        })
                        .collect(),
                })
                .collect(),
            tracked,
            lasting: self.memory.vault().is_lasting(),
        })
    }

    pub(crate) fn letter_write(&self, request: &LetterRequest) -> Result<LetterForm, ApiError> {
        written(request)
    }

    /// Writes a letter into a file beside the person's documents. Nothing is sent.
    pub(crate) fn letter_save(&self, request: &LetterRequest) -> Result<FileView, ApiError> {
        let form = written(request)?;
        let whole = format!("{}\n\n{}\n", form.subject, form.text);
        self.write_new("letter", "txt", whole.as_bytes())
    }

    /// The person sent it: from that day the time runs.
    pub(crate) fn letter_track(&self, request: &TrackRequest) -> Result<LetterList, ApiError> {
        let letter = find(&request.letter)?;
        let sent = parsed(&request.sent).ok_or_else(|| ApiError::with(Code::BadRequest, "no such day"))?;
        let day = format_description!("[year]-[month]-[day]");
        let due = (letter.months > 0).then(|| months_after(sent, letter.months)).flatten();
        let tracked = Tracked {
            letter: letter.id.clone(),
            company: request.company.chars().filter(|c| !c.is_control()).take(MOST).collect(),
            sent: request.sent.clone(),
            due: due.and_then(|due| due.format(day).ok()),
            answered: false,
        };
        let now = self.ports.clock.now().unix_timestamp();
        let id = entry_id(now, self.salt());
        let text = serde_json::to_string(&tracked).map_err(|error| ApiError::with(Code::Internal, error))?;
        self.memory.vault().keep(LETTER, &id, &text, now)?;
        self.letter_list(&Nothing {})
    }

    /// It was answered; or it is no longer to be kept an eye on.
    pub(crate) fn letter_settle(&self, request: &TrackedId) -> Result<LetterList, ApiError> {
        let vault = self.memory.vault();
        if request.forget {
            vault.forget(LETTER, &request.id)?;
        } else {
            let text = vault.kept(LETTER, &request.id)?.ok_or_else(|| ApiError::new(Code::NotFound))?;
            let mut tracked: Tracked =
                serde_json::from_str(&text).map_err(|error| ApiError::with(Code::Internal, error))?;
            tracked.answered = true;
            let text = serde_json::to_string(&tracked).map_err(|error| ApiError::with(Code::Internal, error))?;
            vault.keep(LETTER, &request.id, &text, self.ports.clock.now().unix_timestamp())?;
        }
        self.letter_list(&Nothing {})
    }
}

/// Places of a letter to be filled in, in their order.
fn places(letter: &Letter) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in letter.letter.values() {
        for paragraph in text.paragraphs.iter().chain(text.part.values()) {
            for place in paragraph.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                if !place.starts_with("part:") && !found.iter().any(|known| known == place) {
                    found.push(place.to_owned());
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_on_the_same_day_or_the_last_there_is() {
        let after = |day: &str| months_after(parsed(day).unwrap(), 1).map(|day| day.to_string());
        assert_eq!(after("2026-11-23").as_deref(), Some("2026-12-23"));
        assert_eq!(after("2026-12-31").as_deref(), Some("2027-01-31"));
        assert_eq!(after("2027-01-31").as_deref(), Some("2027-02-28"));
        assert_eq!(after("2028-01-30").as_deref(), Some("2028-02-29"));
    }
}
