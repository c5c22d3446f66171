//! The findings as a table for a spreadsheet (RFC 4180), one row each.

use crate::document::Summary;
use sightline_words::Words;

/// The findings as CSV in UTF-8, with a byte order mark, for spreadsheets that would guess otherwise. No cell can be a
/// formula (<https://owasp.org/www-community/attacks/CSV_Injection>). No number underneath the words is in it.
#[must_use]
pub fn render_csv(summary: &Summary) -> String {
    let words = Words::new(&summary.language);
    let head = ["summary-name", "summary-word", "summary-sure", "summary-owner", "summary-reach", "summary-sources"];
    let mut out = String::from("\u{feff}");
    row(&mut out, &head.map(|id| words.say(id)));
    for finding in &summary.findings {
        let mut sources: Vec<&str> = finding
            .facts
            .iter()
            .flat_map(|fact| &fact.sources)
            .map(|source| source.url.as_str())
            .filter(|url| url.starts_with("https://"))
            .collect();
        sources.dedup();
        row(
            &mut out,
            &[
                finding.name.clone(),
                words.say(&format!("word-{}", finding.word.as_str())),
                finding.sure.clone(),
                finding.owner.clone().unwrap_or_default(),
                finding.reach.clone().unwrap_or_default(),
                sources.join(" "),
            ],
        );
    }
    row(
        &mut out,
        &[words.say("core-your-situation"), String::new(), String::new(), String::new(), String::new(), String::new()],
    );
    out
}

fn row(out: &mut String, cells: &[String; 6]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// In quotes always; what a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(cell: &str) -> String {
    let plain: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let risky = plain.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']);
    let safe = if risky { format!("'{plain}") } else { plain };
    format!("\"{}\"", safe.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_cell_is_a_formula() {
        for bad in ["=1+1", "+cmd", "-2", "@x", " =x", "＝x", "\t=x", "|calc"] {
            assert!(quoted(bad).starts_with("\"'"), "{bad}: {}", quoted(bad));
        }
        assert_eq!(quoted("a \"b\",\nc"), "\"a \"\"b\"\", c\"");
    }
}
