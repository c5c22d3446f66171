//! The summary as Markdown (CommonMark), for notes and tickets.

use crate::document::Summary;
use crate::lines;
use sightline_words::Words;
use std::fmt::Write;

/// The summary as Markdown. What a machine calls itself is text in it: every sign that means something is escaped.
#[must_use]
pub fn render_markdown(summary: &Summary) -> String {
    let words = Words::new(&summary.language);
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut out, summary, &words);
    out
}

/// Signs that Markdown or the HTML inside it would read.
fn text(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c if c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ':' | ';' | '?' | '/' | '\'' | '"' | '%') => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

fn write(out: &mut String, summary: &Summary, words: &Words) -> std::fmt::Result {
    writeln!(out, "# {}\n", text(&lines::lead(summary, words)))?;
    for line in lines::intro(summary, words) {
        writeln!(out, "{}\n", text(&line))?;
    }
    if !summary.steps.is_empty() {
        writeln!(out, "## {}\n", words.say("summary-steps"))?;
        for (at, step) in summary.steps.iter().enumerate() {
            let cost = lines::cost(step, words);
            writeln!(out, "{}. **{}** {} ({})", at + 1, text(&step.title), text(&step.why), text(&cost))?;
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "## {}\n\n| {} | {} |\n|---|---:|",
        words.say("core-counts"),
        words.say("summary-word"),
        words.say("summary-number")
    )?;
    for (word, count) in &summary.counts {
        writeln!(out, "| {} | {count} |", words.say(&format!("word-{}", word.as_str())))?;
    }
    let since = lines::since(summary, words);
    list(out, &words.say("summary-since"), &since)?;
    list(out, &words.say("summary-unknown"), &summary.limits)?;
    list(out, &words.say("summary-kept"), &summary.kept)?;
    if !summary.findings.is_empty() {
        writeln!(out, "\n## {}", words.say("core-known"))?;
    }
    for finding in &summary.findings {
        let word = words.say(&format!("word-{}", finding.word.as_str()));
        let sure = words.say_with("core-sure", &[("sure", finding.sure.as_str().into())]);
        writeln!(out, "\n### {}\n\n**{word}** · {}\n", text(&finding.name), text(&sure))?;
        for line in lines::about(finding, words) {
            writeln!(out, "{}\n", text(&line))?;
        }
        for fact in &finding.facts {
            write!(out, "- {} — {}", text(&lines::fact_about(fact)), text(&fact.claim))?;
            for source in &fact.sources {
                let about = lines::source_about(source, words);
                // Between angle brackets an address is one, whatever its letters.
                match source.url.starts_with("https://") && !source.url.contains(['<', '>', ' ']) {
                    true => write!(out, " [{}](<{}>) ({})", text(&source.title), source.url, text(&about))?,
                    false => write!(out, " {} ({})", text(&source.title), text(&about))?,
                }
            }
            writeln!(out)?;
        }
    }
    writeln!(out, "\n## {}\n", words.say("core-not-checked"))?;
    if summary.not_checked.is_empty() {
        writeln!(out, "{}", text(&words.say("core-not-checked-none")))?;
    }
    for gap in &summary.not_checked {
        writeln!(out, "- {}: {}", text(&lines::place(gap)), text(&gap.reason))?;
    }
    Ok(())
}

fn list(out: &mut String, title: &str, lines: &[String]) -> std::fmt::Result {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {title}\n")?;
    lines.iter().try_for_each(|line| writeln!(out, "- {}", text(line)))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn markup_is_text() {
        assert_eq!(text("<b>*x*</b> [a](b) `c`\n# d|e"), "\\<b\\>\\*x\\*\\</b\\> \\[a\\]\\(b\\) \\`c\\` \\# d\\|e");
        assert_eq!(text("a\u{1b}[2Jb"), "a\\[2Jb");
    }
}
