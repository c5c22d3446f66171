//! Printed pages: typeset by Typst, tagged, to PDF/UA-1 (<https://typst.app/docs/reference/pdf/>).

use crate::document::{Paper, Summary};
use crate::lines;
use crate::sheet::{Block, Sheet};
use serde_json::{Value, json};
use sightline_model::Word;
use sightline_words::Words;
use std::sync::LazyLock;
use typst::LibraryExt as _;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

const SUMMARY: &str = concat!(include_str!("page.typ"), include_str!("summary.typ"));
const SHEET: &str = concat!(include_str!("page.typ"), include_str!("sheet.typ"));

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The program was built without its fonts.
    #[error("this build has no fonts")]
    NoFonts,
    /// The text could not be set.
    #[error("{0}")]
    NotSet(String),
}

static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!(concat!(env!("OUT_DIR"), "/NotoSans-Regular.ttf")),
        include_bytes!(concat!(env!("OUT_DIR"), "/NotoSans-Bold.ttf")),
        include_bytes!(concat!(env!("OUT_DIR"), "/NotoSansSC-Regular.ttf")),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

fn file(name: &str) -> FileId {
    // Two constant names; a third would be a fault of this file.
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a plain name"));
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// What Typst sees: the template, the data, the fonts; no file, no clock, no network.
struct Page {
    main: Source,
    data: Bytes,
}

impl World for Page {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file("data.json") { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The summary as PDF. Its metadata are the title and the language; no author, no time, nothing of the machine.
///
/// # Errors
/// See [`PdfError`].
pub fn render_pdf(summary: &Summary, paper: Paper) -> Result<Vec<u8>, PdfError> {
    set(SUMMARY, data(summary, paper), &summary.language)
}

/// A sheet as PDF, on the same terms.
///
/// # Errors
/// See [`PdfError`].
pub fn render_sheet_pdf(sheet: &Sheet, paper: Paper) -> Result<Vec<u8>, PdfError> {
    set(SHEET, sheet_data(sheet, paper), &sheet.language)
}

/// A letter no font here has would end the whole document: the standard wants every sign to be readable.
const UNKNOWN_LETTER: char = '\u{25a1}';

fn can_be_set(letter: char) -> bool {
    // ISO 14289-1 wants no sign whose meaning nobody but its maker knows.
    let nameless = letter.is_control()
        || matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{f0000}'..);
    !nameless && FONTS.1.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// Puts a box for every letter that cannot be set; tells whether there was one.
fn settable(value: &mut Value) -> bool {
    match value {
        Value::String(text) if !text.chars().all(can_be_set) => {
            // What steers and has no shape goes; what has one leaves a box.
            let spaced = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
            let letters = spaced.filter(|letter| !letter.is_control());
            *text = letters.map(|letter| if can_be_set(letter) { letter } else { UNKNOWN_LETTER }).collect();
            // A name of such signs alone still is one.
            if text.is_empty() {
                text.push(UNKNOWN_LETTER);
            }
            text.contains(UNKNOWN_LETTER)
        }
        Value::Array(all) => all.iter_mut().fold(false, |found, one| settable(one) | found),
        Value::Object(all) => all.values_mut().fold(false, |found, one| settable(one) | found),
        _ => false,
    }
}

fn set(template: &str, mut data: Value, language: &str) -> Result<Vec<u8>, PdfError> {
    if FONTS.1.len() < 3 {
        return Err(PdfError::NoFonts);
    }
    if settable(&mut data) {
        data["note"] = Value::from(Words::new(language).say("summary-no-letters"));
    }
    let data = serde_json::to_vec(&data).map_err(|error| PdfError::NotSet(error.to_string()))?;
    let page = Page { main: Source::new(file("main.typ"), template.to_owned()), data: Bytes::new(data) };
    let document: PagedDocument = typst::compile(&page).output.map_err(|errors| said(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PdfError::NotSet(format!("{error:?}")))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Sightline".to_owned())), standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| said(&errors));
    // What was worked out for this one is of no use to the next.
    typst::comemo::evict(0);
    bytes
}

fn said(errors: &[SourceDiagnostic]) -> PdfError {
    PdfError::NotSet(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}

/// Typst wants ISO 639 and, where the script follows from it, ISO 3166.
fn language(tag: &str) -> (&str, Value) {
    match tag {
        "zh-Hans" => ("zh", Value::from("CN")),
        other => (other, Value::Null),
    }
}

fn size(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
}

fn sheet_data(sheet: &Sheet, paper: Paper) -> Value {
    let (lang, region) = language(&sheet.language);
    let block = |block: &Block| match block {
        Block::Heading(text) => json!({ "kind": "heading", "text": text }),
        Block::Text(text) => json!({ "kind": "text", "text": text }),
        Block::Items { items, boxes } => json!({ "kind": "items", "items": items, "boxes": boxes }),
        Block::Lines(count) => json!({ "kind": "lines", "count": count }),
        Block::Table { head, rows } => json!({ "kind": "table", "head": head, "rows": rows }),
        Block::Page => json!({ "kind": "page" }),
    };
    json!({
        "title": sheet.title,
        "lang": lang,
        "region": region,
        "paper": size(paper),
        "footer": sheet.footer,
        "lead": sheet.lead,
        "large": sheet.large,
        "blocks": sheet.blocks.iter().map(block).collect::<Vec<_>>(),
    })
}

fn data(summary: &Summary, paper: Paper) -> Value {
    let words = Words::new(&summary.language);
    let say = |id: &str| words.say(id);
    let word = |word: Word| say(&format!("word-{}", word.as_str()));
    let (lang, region) = language(&summary.language);
    json!({
        "title": say("core-title"),
        "lang": lang,
        "region": region,
        "paper": size(paper),
        "footer": say("core-your-situation"),
        "lead": lines::lead(summary, &words),
        "intro": lines::intro(summary, &words),
        "words": {
            "steps": say("summary-steps"), "counts": say("core-counts"), "word": say("summary-word"),
            "number": say("summary-number"), "since": say("summary-since"), "unknown": say("summary-unknown"),
            "kept": say("summary-kept"), "findings": say("core-known"), "gaps": say("core-not-checked"),
            "nogaps": say("core-not-checked-none"), "place": say("summary-place"), "reason": say("summary-reason"),
        },
        "steps": summary.steps.iter().map(|step| json!({
            "title": step.title, "why": step.why, "cost": lines::cost(step, &words),
        })).collect::<Vec<_>>(),
        "counts": summary.counts.iter().map(|(own, count)| json!({
            "word": own.as_str(), "said": word(*own), "count": count,
        })).collect::<Vec<_>>(),
        "since": lines::since(summary, &words),
        "unknown": summary.limits,
        "kept": summary.kept,
        "findings": summary.findings.iter().map(|finding| json!({
            "name": finding.name, "word": finding.word.as_str(), "said": word(finding.word),
            "sure": words.say_with("core-sure", &[("sure", finding.sure.as_str().into())]),
            "lines": lines::about(finding, &words),
            "facts": finding.facts.iter().map(|fact| json!({
                "about": lines::fact_about(fact), "claim": fact.claim,
                "lang": fact.language.split('-').next().unwrap_or("en"),
                "sources": fact.sources.iter().map(|source| json!({
                    "title": source.title, "about": lines::source_about(source, &words),
                    "url": if source.url.starts_with("https://") { source.url.as_str() } else { "" },
                })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "gaps": summary.not_checked.iter().map(|gap| json!({
            "place": lines::place(gap), "reason": gap.reason,
        })).collect::<Vec<_>>(),
    })
}
