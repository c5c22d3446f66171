//! The personal risk summary as a document others can open: HTML, PDF, Markdown, CSV, and a file to be read again.
//!
//! **What it is not.** It does not judge, look anything up, or read the machine; it takes plain values.
//!
//! **Invariants.** Text from a machine comes in as [`Private`], which shows itself to nobody: a [`Curtain`] turns it into
//! words or a stand-in, once, before any format sees it; so all formats show the same. Names are hostile text and come
//! out as text. No number underneath the words is in a summary. Addresses are links only when they are https. What is
//! made carries no author, no time of making and no name of a machine.

mod csv;
mod difference;
mod document;
mod file;
pub mod handoff;
mod html;
pub mod inventory;
mod lines;
mod markdown;
mod office;
mod outline;
mod print;
mod private;
mod sheet;

pub use csv::render_csv;
pub use difference::{Changed, difference};
pub use document::{Paper, Summary, SummaryFact, SummaryFinding, SummaryGap, SummarySince, SummarySource, SummaryStep};
pub use file::{MOST as MOST_BYTES, Refused, SCHEMA, read_summary, write_summary};
pub use html::render_html;
pub use markdown::render_markdown;
pub use office::{Advice, PEOPLE as OFFICE_PEOPLE, office, office_sheet};
pub use outline::{Kind, outline};
pub use print::{PdfError, render_pdf, render_sheet_pdf};
pub use private::{About, Curtain, Private, Wishes};
pub use sheet::{Block, Sheet, render_sheet_html};
