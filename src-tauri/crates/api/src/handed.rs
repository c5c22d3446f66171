//! Summaries somebody handed over: opened, compared, put on one sheet. In memory only; nothing of them is kept.

use crate::dto::{
    FileView, HandedChange, HandedSummary, HandedView, Nothing, OfficeGroup, OfficeRequest, OfficeRow, SummaryAt,
    SummaryLabel, SummaryOpen, WordCount,
};
use crate::error::{ApiError, Code};
use crate::session::Session;
use crate::summary::{blocks, not_set, paper};
use sightline_model::Word;
use sightline_report::{
    Changed, OFFICE_PEOPLE, Summary, difference, office, office_sheet, read_summary, render_sheet_html,
    render_sheet_pdf,
};
use sightline_words::{LANGUAGES, Words};

/// Characters of a column's head.
const LABEL: usize = 40;

/// A summary that was opened.
pub(crate) struct Handed {
    file: String,
    label: String,
    agreed: bool,
    summary: Summary,
}

impl Session {
    pub(crate) fn summary_open(&self, request: &SummaryOpen) -> Result<HandedView, ApiError> {
        let summary = read_summary(request.text.as_bytes())
            .map_err(|refused| ApiError::with(Code::Summary(refused.code()), plain(&request.name, LABEL)))?;
        let mut state = self.lock();
        if state.handed.len() >= *OFFICE_PEOPLE.end() {
            return Err(ApiError::new(Code::Summary("summary-too-many")));
        }
        // The name of a file may name a person: the sheet numbers until the reader says otherwise.
        let number = state.handed.len() + 1;
        let label = Words::new(state.language()).say_with("handed-label", &[("number", number.into())]);
        state.handed.push(Handed { file: plain(&request.name, LABEL), label, agreed: false, summary });
        drop(state);
        self.handed_view(&Nothing {})
    }

    pub(crate) fn summary_close(&self, request: &SummaryAt) -> Result<HandedView, ApiError> {
        let mut state = self.lock();
        let at = place(request.at, &state.handed)?;
        state.handed.remove(at);
        drop(state);
        self.handed_view(&Nothing {})
    }

    pub(crate) fn summary_label(&self, request: &SummaryLabel) -> Result<HandedView, ApiError> {
        let mut state = self.lock();
        let at = place(request.at, &state.handed)?;
        state.handed[at].label = plain(&request.label, LABEL);
        state.handed[at].agreed = request.agreed;
        drop(state);
        self.handed_view(&Nothing {})
    }

    pub(crate) fn handed_view(&self, _: &Nothing) -> Result<HandedView, ApiError> {
        let state = self.lock();
        let all = &state.handed;
        let named = all.iter().all(|one| one.summary.names);
        let enough = OFFICE_PEOPLE.contains(&all.len()) && named;
        let people: Vec<(String, Summary)> =
            if enough { all.iter().map(|one| (one.label.clone(), one.summary.clone())).collect() } else { Vec::new() };
        let mut groups: Vec<OfficeGroup> = Vec::new();
        for (name, advice, words) in office(&people) {
            let advice = advice.as_str();
            if groups.last().is_none_or(|group| group.advice != advice) {
                groups.push(OfficeGroup { advice: advice.to_owned(), rows: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                let words = words.into_iter().map(|word| word.map(said)).collect();
                group.rows.push(OfficeRow { name, words });
            }
        }
        let changes = match all.as_slice() {
            [first, second] if named => difference(&first.summary, &second.summary),
            _ => Vec::new(),
        };
        Ok(HandedView {
            summaries: all.iter().map(view).collect(),
            differences: changes.into_iter().map(change).collect(),
            office: groups,
            office_waits: waits(all).map(str::to_owned),
        })
    }

    /// Writes the sheet beside the person's documents, once everyone on it has agreed.
    pub(crate) fn office_save(&self, request: &OfficeRequest) -> Result<FileView, ApiError> {
        let known = LANGUAGES.into_iter().find(|language| *language == request.language);
        let language = known.ok_or_else(|| ApiError::with(Code::LanguageUnknown, &request.language))?;
        let people: Vec<(String, Summary)> = {
            let state = self.lock();
            if waits(&state.handed).is_some() {
                return Err(ApiError::new(Code::Summary("summary-not-agreed")));
            }
            state.handed.iter().map(|one| (one.label.clone(), one.summary.clone())).collect()
        };
        let sheet = office_sheet(&people, language);
        match request.format.as_str() {
            "html" => self.write_new("sightline-office", "html", render_sheet_html(&sheet).as_bytes()),
            "pdf" => {
                let bytes = render_sheet_pdf(&sheet, paper(&request.paper)).map_err(not_set)?;
                self.write_new("sightline-office", "pdf", &bytes)
            }
            other => Err(ApiError::with(Code::BadRequest, other)),
        }
    }
}

/// Why there is no sheet yet.
fn waits(all: &[Handed]) -> Option<&'static str> {
    if all.len() < *OFFICE_PEOPLE.start() {
        Some("few")
    } else if all.len() > *OFFICE_PEOPLE.end() {
        Some("many")
    } else if !all.iter().all(|one| one.summary.names) {
        Some("nameless")
    } else if all.iter().all(|one| one.agreed) {
        None
    } else {
        Some("unagreed")
    }
}

fn view(one: &Handed) -> HandedSummary {
    HandedSummary {
        file: one.file.clone(),
        label: one.label.clone(),
        agreed: one.agreed,
        made: one.summary.made.clone(),
        language: one.summary.language.clone(),
        names: one.summary.names,
        counts: one
            .summary
            .counts
            .iter()
            .map(|(word, count)| WordCount {
                word: word.as_str().to_owned(),
                count: u32::try_from(*count).unwrap_or(u32::MAX),
            })
            .collect(),
        blocks: blocks(&one.summary),
    }
}

fn change(one: Changed) -> HandedChange {
    let (what, name, before, after) = match one {
        Changed::New(name, word) => ("new", name, None, Some(word)),
        Changed::Word(name, before, after) => ("word", name, Some(before), Some(after)),
        Changed::Gone(name, word) => ("gone", name, Some(word), None),
    };
    HandedChange { what: what.to_owned(), name, before: before.map(said), after: after.map(said) }
}

fn said(word: Word) -> String {
    word.as_str().to_owned()
}

fn place(at: u32, all: &[Handed]) -> Result<usize, ApiError> {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    if at < all.len() { Ok(at) } else { Err(ApiError::new(Code::NotFound)) }
}

fn plain(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}
