//! A sheet of paper: what a workshop or an office hands out, pins up or keeps. One document, as PDF and as HTML.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use std::fmt::Write;

/// A sheet. All of it is text; nothing in it is read as markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// BCP 47 tag.
    pub language: String,
    /// Its title, on the page and in the file.
    pub title: String,
    /// Paragraphs under the title.
    pub lead: Vec<String>,
    /// What follows.
    pub blocks: Vec<Block>,
    /// At the foot of every page.
    pub footer: String,
    /// Large type, to be read at arm's length.
    pub large: bool,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    Items {
        /// Its items.
        items: Vec<String>,
        /// With a box to tick before each.
        boxes: bool,
    },
    /// Empty lines to write on.
    Lines(usize),
    /// A table.
    Table {
        /// Heads of its columns.
        head: Vec<String>,
        /// Rows as long as the head; the first cell names its row.
        rows: Vec<Vec<String>>,
    },
    /// The rest begins on a new page.
    Page,
}

const STYLE: &str = "body{font:1rem/1.55 'Noto Sans','Noto Sans CJK SC',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2530;background:#fff}\
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}.soft,footer{color:#525c69}table{border-collapse:collapse;width:100%}\
th,td{text-align:left;padding:.35rem .6rem;border-top:1px solid #ccc;vertical-align:top;overflow-wrap:anywhere}.boxes{list-style:'\u{2610}  '}\
.line{height:2.2rem;border-bottom:1px solid #999}.page{break-before:page}@page{margin:18mm}";

/// The sheet as one page that prints, without scripts and without other files.
#[must_use]
pub fn render_sheet_html(sheet: &Sheet) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut out, sheet);
    out
}

fn write(out: &mut String, sheet: &Sheet) -> std::fmt::Result {
    write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
        attribute(&sheet.language),
        text(&sheet.title),
        text(&sheet.title)
    )?;
    for line in &sheet.lead {
        writeln!(out, "<p class=\"soft\">{}</p>", text(line))?;
    }
    for block in &sheet.blocks {
        match block {
            Block::Heading(heading) => writeln!(out, "<h2>{}</h2>", text(heading))?,
            Block::Text(line) => writeln!(out, "<p>{}</p>", text(line))?,
            Block::Items { items, boxes } => {
                writeln!(out, "<ul{}>", if *boxes { " class=\"boxes\"" } else { "" })?;
                for item in items {
                    writeln!(out, "<li><bdi>{}</bdi></li>", text(item))?;
                }
                writeln!(out, "</ul>")?;
            }
            Block::Lines(count) => {
                for _ in 0..*count {
                    writeln!(out, "<div class=\"line\" aria-hidden=\"true\"></div>")?;
                }
            }
            Block::Table { head, rows } => {
                write!(out, "<table>\n<thead><tr>")?;
                for cell in head {
                    write!(out, "<th scope=\"col\"><bdi>{}</bdi></th>", text(cell))?;
                }
                writeln!(out, "</tr></thead>\n<tbody>")?;
                for row in rows {
                    write!(out, "<tr>")?;
                    for (at, cell) in row.iter().enumerate() {
                        let (tag, scope) = if at == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
                        write!(out, "<{tag}{scope}><bdi>{}</bdi></{tag}>", text(cell))?;
                    }
                    writeln!(out, "</tr>")?;
                }
                writeln!(out, "</tbody>\n</table>")?;
            }
            Block::Page => writeln!(out, "<div class=\"page\"></div>")?,
        }
    }
    if !sheet.footer.is_empty() {
        writeln!(out, "<footer>{}</footer>", text(&sheet.footer))?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Paper;
    use crate::print::render_sheet_pdf;

    #[test]
    fn hostile_text_stays_text_on_paper_and_in_html() {
        let nasty = "<img src=x onerror=alert(1)> #panic() $x$ *a* \u{202e}exe.pdf \u{7} ]".to_owned();
        let sheet = Sheet {
            language: "cs".to_owned(),
            title: nasty.clone(),
            lead: vec![nasty.clone()],
            blocks: vec![
                Block::Heading(nasty.clone()),
                Block::Items { items: vec![nasty.clone()], boxes: true },
                Block::Lines(2),
                Block::Page,
                Block::Table {
                    head: vec![nasty.clone(), nasty.clone()],
                    rows: vec![vec![nasty.clone(), nasty.clone()]],
                },
            ],
            footer: nasty,
            large: true,
        };
        let page = render_sheet_html(&sheet);
        assert!(!page.contains("<img") && page.contains("&lt;img"));
        let pdf = render_sheet_pdf(&sheet, Paper::A4).unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        // A name in letters no font here has costs its letters, never the document.
        for name in ["מתרגם מהיר", "مترجم", "번역기", "🦊", "\u{0}", "ไทย", "\u{e123}\u{feff}", "a\nb"]
        {
            let sheet = Sheet { title: name.to_owned(), language: "en".to_owned(), ..Sheet::default() };
            let set = render_sheet_pdf(&sheet, Paper::A4);
            assert!(set.is_ok(), "{name:?}: {:?}", set.err());
        }
    }
}
