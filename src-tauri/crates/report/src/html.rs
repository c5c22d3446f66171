//! The summary as one HTML page.

use crate::document::{Summary, SummaryFinding, SummarySource};
use crate::lines;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use sightline_model::Word;
use sightline_words::Words;
use std::fmt::Write;

const STYLE: &str = "
:root{--paper:#f8f6f1;--raised:#fffdfa;--ink:#1d2530;--soft:#525c69;--line:#ddd7cb;--act:#9c3d22;--plan:#85590a;--look:#2f5f8f;--fine:#46654a;--find:#5f5a6d;--accent:#1f5f6b}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--raised:#1b2127;--ink:#e8e6e0;--soft:#aab2bc;--line:#2c343d;--act:#e99a7c;--plan:#e0b45c;--look:#8fb8e3;--fine:#9cc09f;--find:#b6aecb;--accent:#7fc4cd}}
body{margin:0 auto;max-width:46rem;padding:3rem 1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.55 'Noto Sans','Noto Sans CJK SC',system-ui,sans-serif}
h1,h2{font-family:'Noto Serif','Noto Serif CJK SC',Georgia,serif;line-height:1.25}h1{font-size:1.9rem;margin:0 0 .3rem}h2{font-size:1.25rem;margin:2.4rem 0 .6rem}
p{margin:.3rem 0}.soft{color:var(--soft)}section.finding{background:var(--raised);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.2rem;margin:.8rem 0;break-inside:avoid}
h3{margin:.1rem 0;font-size:1.08rem}.word{font-weight:600;font-size:.9rem}.act-first{color:var(--act)}.plan{color:var(--plan)}.look{color:var(--look)}.fine{color:var(--fine)}.find-out,.unknown{color:var(--find)}
ul{padding-left:1.2rem}li{margin:.5rem 0}a{color:var(--accent)}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-top:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
.bar{width:50%}.path{font-family:ui-monospace,monospace;font-size:.86rem;overflow-wrap:anywhere}@media print{body{background:none;color:#000;max-width:none;padding:0}a{color:inherit}}@page{margin:20mm}
";

/// The page. Needs no script, no network and no other file.
#[must_use]
pub fn render_html(summary: &Summary) -> String {
    let words = Words::new(&summary.language);
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut out, summary, &words);
    out
}

fn write(out: &mut String, summary: &Summary, words: &Words) -> std::fmt::Result {
    let title = words.say("core-title");
    write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        attribute(words.language()),
        text(&title)
    )?;
    writeln!(out, "<h1>{}</h1>", text(&lines::lead(summary, words)))?;
    for line in lines::intro(summary, words) {
        writeln!(out, "<p class=\"soft\">{}</p>", text(&line))?;
    }
    if !summary.steps.is_empty() {
        writeln!(out, "<h2>{}</h2>\n<ol>", text(&words.say("summary-steps")))?;
        for step in &summary.steps {
            writeln!(
                out,
                "<li><strong>{}</strong><br>{}<br><span class=\"soft\">{}</span></li>",
                text(&step.title),
                text(&step.why),
                text(&lines::cost(step, words))
            )?;
        }
        writeln!(out, "</ol>")?;
    }

    writeln!(out, "<h2>{}</h2>\n<table>", text(&words.say("core-counts")))?;
    let most = summary.counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    for (word, count) in &summary.counts {
        writeln!(
            out,
            "<tr><th scope=\"row\" class=\"word {0}\">{1}</th><td>{count}</td><td class=\"bar\"><svg aria-hidden=\"true\" \
             width=\"100%\" height=\"8\" class=\"{0}\"><rect width=\"{2}%\" height=\"8\" fill=\"currentColor\"/></svg></td></tr>",
            word.as_str(),
            text(&say_word(words, *word)),
            count * 100 / most
        )?;
    }
    writeln!(out, "</table>")?;
    list(out, &words.say("summary-since"), &lines::since(summary, words))?;
    list(out, &words.say("summary-unknown"), &summary.limits)?;
    list(out, &words.say("summary-kept"), &summary.kept)?;

    if !summary.findings.is_empty() {
        writeln!(out, "<h2>{}</h2>", text(&words.say("core-known")))?;
    }
    for finding in &summary.findings {
        write_finding(out, finding, words)?;
    }
    if summary.parts > 0 {
        writeln!(
            out,
            "<p class=\"soft\">{}</p>",
            text(&words.say_with("core-parts", &[("count", summary.parts.into())]))
        )?;
    }

    writeln!(out, "<h2>{}</h2>", text(&words.say("core-not-checked")))?;
    if summary.not_checked.is_empty() {
        writeln!(out, "<p>{}</p>", text(&words.say("core-not-checked-none")))?;
    } else {
        writeln!(out, "<table>")?;
        for gap in &summary.not_checked {
            write!(out, "<tr><td>{}", text(&gap.source))?;
            if let Some(path) = &gap.path {
                write!(out, "<br><span class=\"path\">{}</span>", text(path))?;
            }
            writeln!(out, "</td><td>{}</td></tr>", text(&gap.reason))?;
        }
        writeln!(out, "</table>")?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

fn list(out: &mut String, title: &str, lines: &[String]) -> std::fmt::Result {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>\n<ul>", text(title))?;
    for line in lines {
        writeln!(out, "<li>{}</li>", text(line))?;
    }
    writeln!(out, "</ul>")
}

fn say_word(words: &Words, word: Word) -> String {
    words.say(&format!("word-{}", word.as_str()))
}

fn write_finding(out: &mut String, finding: &SummaryFinding, words: &Words) -> std::fmt::Result {
    writeln!(
        out,
        "<section class=\"finding\">\n<p class=\"word {}\">{}</p>",
        finding.word.as_str(),
        text(&say_word(words, finding.word))
    )?;
    writeln!(out, "<h3><bdi>{}</bdi></h3>", text(&finding.name))?;
    let sure = words.say_with("core-sure", &[("sure", finding.sure.as_str().into())]);
    writeln!(out, "<p class=\"soft\">{}</p>", text(&sure))?;
    if finding.possible {
        writeln!(out, "<p>{}</p>", text(&words.say("core-possible")))?;
    }
    if let Some(owner) = &finding.owner {
        writeln!(out, "<p>{}</p>", text(&words.say_with("core-owner", &[("owner", owner.into())])))?;
    }
    if let Some(reach) = &finding.reach {
        writeln!(out, "<p>{}</p>", text(reach))?;
    }
    for place in &finding.seen {
        writeln!(out, "<p class=\"path\">{}</p>", text(place))?;
    }
    if !finding.facts.is_empty() {
        writeln!(out, "<ul>")?;
        for fact in &finding.facts {
            write!(
                out,
                "<li><span class=\"soft\">{}</span><br><span lang=\"{}\">{}</span>",
                text(&lines::fact_about(fact)),
                attribute(&fact.language),
                text(&fact.claim)
            )?;
            for source in &fact.sources {
                write_source(out, source, words)?;
            }
            writeln!(out, "</li>")?;
        }
        writeln!(out, "</ul>")?;
    }
    writeln!(out, "</section>")
}

fn write_source(out: &mut String, source: &SummarySource, words: &Words) -> std::fmt::Result {
    let about = lines::source_about(source, words);
    if source.url.starts_with("https://") {
        write!(
            out,
            "<br><a rel=\"noreferrer noopener\" href=\"{}\">{}</a> ({})",
            attribute(&source.url),
            text(&source.title),
            text(&about)
        )
    } else {
        write!(out, "<br>{} ({})", text(&source.title), text(&about))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_names_stays_text_and_paths_stay_out() {
        let finding = SummaryFinding {
            name: "<script>alert(1)</script>".to_owned(),
            word: Word::FindOut,
            sure: "none".to_owned(),
            possible: false,
            owner: Some("A & B".to_owned()),
            reach: None,
            seen: vec!["/home/marker/.config".to_owned()],
            facts: vec![SummaryFact {
                claim: "x".to_owned(),
                language: "en".to_owned(),
                date: None,
                status: "open".to_owned(),
                sources: vec![SummarySource {
                    title: "t".to_owned(),
                    publisher: "p".to_owned(),
                    url: "javascript:alert(1)".to_owned(),
                    date: None,
                    opened: None,
                }],
            }],
        };
        let mut summary = Summary { language: "en".to_owned(), findings: vec![finding], ..Summary::default() };
        let page = render_html(&summary);
        assert!(page.contains("&lt;script&gt;") && !page.contains("<script"));
        assert!(!page.contains("javascript:"));
        summary.findings.clear();
        assert!(!render_html(&summary).contains("marker"));
    }

    use crate::document::SummaryFact;
}
