//! Output for reading in a terminal. Sentences come from the catalogue; names from the machine are stripped of
//! anything that could steer a terminal.

use sightline_api::model::knowledge::{Citation, Dossier, Place, Polarity, text_in};
use sightline_api::model::{CoverageStatus, Item, ItemKind, Word};
use sightline_api::report::{Changed, Summary, difference};
use sightline_api::words::Words;
use sightline_api::{Assessed, Checkup, Publisher, Stats, SummaryWishes, reach_sentence, summary_of};
use std::fmt::Write as _;

const WIDTH: usize = 88;

/// Control and direction-changing characters become visible stand-ins.
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' => '\u{fffd}',
            c if c.is_control() => '\u{fffd}',
            c => c,
        })
        .collect()
}

fn mark(word: Word) -> char {
    match word {
        Word::ActFirst => '▲',
        Word::Plan => '◆',
        Word::Look => '●',
        Word::FindOut => '▨',
        Word::Unknown => '·',
        Word::Fine => '—',
    }
}

/// Breaks `text` at spaces into lines of at most [`WIDTH`] columns, each after `indent`.
pub fn wrap(out: &mut String, indent: &str, text: &str) {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + word.chars().count() + 1 > WIDTH - indent.len() {
            let _ = writeln!(out, "{indent}{line}");
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    if !line.is_empty() {
        let _ = writeln!(out, "{indent}{line}");
    }
}

/// A checkup. Without `full`, what is fine or not known is named on one line each, twelve at most per word.
pub fn checkup(checkup: &Checkup, words: &Words, full: bool) -> String {
    let mut out = String::new();
    let summary = summary_of(checkup, words, &SummaryWishes::of_command(true), None);
    let pressing = checkup.assessed.iter().filter(|one| one.word >= Word::Plan).count();
    let _ = writeln!(out, "{}\n", words.say_with("core-lead", &[("count", pressing.into())]));
    let looked = words.say_with(
        "core-looked",
        &[
            ("apps", summary.apps.into()),
            ("extensions", summary.extensions.into()),
            ("machine", summary.machine.as_str().into()),
        ],
    );
    wrap(&mut out, "", &format!("{looked} {}", words.say("core-nothing-left")));
    match &checkup.database {
        Some((version, date)) => {
            wrap(&mut out, "", &words.say_with("core-database", &[("version", version.into()), ("date", date.into())]));
        }
        None => wrap(&mut out, "", &words.say("core-no-database")),
    }
    let steps = sightline_api::next_steps(checkup, 3, words.language());
    if !steps.is_empty() {
        let _ = writeln!(out, "\n{}", words.say("overview-steps"));
        next(&mut out, &steps, words);
    }
    for word in Word::ALL.into_iter().rev() {
        let with: Vec<&Assessed> = checkup.assessed.iter().filter(|one| one.word == word).collect();
        if with.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{} {} ({})", mark(word), words.say(&format!("word-{}", word.as_str())), with.len());
        let long = full || word > Word::Unknown;
        let shown = if full || word > Word::Unknown { with.len() } else { 12 };
        for one in with.iter().take(shown) {
            finding(&mut out, one, checkup, words, long);
        }
        if with.len() > shown {
            let more = words.say_with("core-more", &[("count", (with.len() - shown).into())]);
            wrap(&mut out, "    ", &more);
        }
    }
    if checkup.parts > 0 {
        out.push('\n');
        wrap(&mut out, "", &words.say_with("core-parts", &[("count", checkup.parts.into())]));
    }
    let _ = writeln!(out, "\n{}", words.say("core-not-checked"));
    if summary.not_checked.is_empty() {
        wrap(&mut out, "  ", &words.say("core-not-checked-none"));
    }
    for gap in &summary.not_checked {
        wrap(&mut out, "  ", &format!("{}: {}", gap.source, gap.reason));
        let _ = writeln!(out, "      {}", plain(gap.path.as_deref().unwrap_or_default()));
    }
    for limit in &summary.limits {
        wrap(&mut out, "  ", limit);
    }
    out.push('\n');
    wrap(&mut out, "", &words.say("core-your-situation"));
    out
}

/// Numbered steps: what, how long, what can be taken back, and what it makes better.
fn next(out: &mut String, steps: &[sightline_api::dto::StepView], words: &Words) {
    for (number, step) in steps.iter().enumerate() {
        let minutes = words.say_with("overview-minutes", &[("minutes", step.minutes.into())]);
        let back = words.say(&format!("reverse-{}", step.reverse));
        let _ = writeln!(out, "  {}. {} ({minutes}, {back})", number + 1, plain(&step.title));
        wrap(out, "     ", &step.why);
        if let Some(after) = step.after_word.as_deref().filter(|after| *after != step.before_word) {
            let (before, after) =
                (words.say(&format!("word-{}", step.before_word)), words.say(&format!("after-{after}")));
            let _ = writeln!(out, "     {before} → {after}");
        }
        if step.findings.len() > 1 {
            let names: Vec<&str> = step.findings.iter().map(|one| one.name.as_str()).collect();
            wrap(out, "     ", &plain(&names.join(", ")));
        }
    }
}

/// A summary somebody saved: what it counts, what to do first, each finding with its word.
pub fn summary(summary: &Summary, words: &Words) -> String {
    let mut out = String::new();
    let looked = words.say_with(
        "core-looked",
        &[
            ("apps", summary.apps.into()),
            ("extensions", summary.extensions.into()),
            ("machine", summary.machine.as_str().into()),
        ],
    );
    wrap(&mut out, "", &plain(&looked));
    wrap(&mut out, "", &plain(&words.say_with("core-made-on", &[("date", summary.made.as_str().into())])));
    for (word, count) in summary.counts.iter().filter(|(_, count)| *count > 0) {
        let _ = writeln!(out, "{count:>6}  {}", words.say(&format!("word-{}", word.as_str())));
    }
    let _ = writeln!(out);
    for (number, step) in summary.steps.iter().enumerate() {
        wrap(&mut out, "  ", &plain(&format!("{}. {} {}", number + 1, step.title, step.why)));
    }
    for finding in &summary.findings {
        let _ = writeln!(
            out,
            "{} {}  {}",
            mark(finding.word),
            plain(&finding.name),
            words.say(&format!("word-{}", finding.word.as_str()))
        );
    }
    let _ = writeln!(out);
    wrap(&mut out, "", &words.say("core-your-situation"));
    out
}

/// What differs between two summaries, by name.
pub fn summary_difference(first: &Summary, second: &Summary, words: &Words) -> String {
    let mut out = String::new();
    let said = |word: Word| words.say(&format!("word-{}", word.as_str()));
    let changes = difference(first, second);
    if changes.is_empty() {
        let _ = writeln!(out, "{}", words.say("core-diff-none"));
    }
    for change in changes {
        let (what, name, aside) = match change {
            Changed::New(name, word) => ("new", name, format!(" ({})", said(word))),
            Changed::Word(name, before, after) => ("word", name, format!(": {} → {}", said(before), said(after))),
            Changed::Gone(name, _) => ("gone", name, String::new()),
        };
        let _ = writeln!(out, "{}: {}{aside}", words.say(&format!("change-{what}")), plain(&name));
    }
    out
}

/// Every step there is, best first.
pub fn plan(checkup: &Checkup, words: &Words) -> String {
    let mut out = String::new();
    let steps = sightline_api::next_steps(checkup, usize::MAX, words.language());
    if steps.is_empty() {
        let _ = writeln!(out, "{}", words.say("overview-no-steps"));
    }
    next(&mut out, &steps, words);
    out
}

fn finding(out: &mut String, one: &Assessed, checkup: &Checkup, words: &Words, long: bool) {
    let first = &checkup.items[one.items[0]];
    let version = first.version.as_deref().map(|v| format!(" {}", plain(v))).unwrap_or_default();
    let browser = first.extension.as_ref().map(|facts| format!("  [{}]", facts.browser_name)).unwrap_or_default();
    let _ = writeln!(out, "  {}{version}{browser}", plain(&sightline_api::finding_name(one, checkup)));
    if !long {
        return;
    }
    if one.decided_by == Some("only-possible") {
        wrap(out, "      ", &words.say("core-possible"));
    }
    let owner = one.dossiers.iter().find_map(|d| d.owners.last());
    if let Some(owner) = owner.filter(|_| one.decided_by != Some("only-possible")) {
        wrap(out, "      ", &words.say_with("core-owner", &[("owner", owner.name.as_str().into())]));
    }
    if let Some(sentence) = reach_sentence(sightline_api::finding_reach(one, checkup), words) {
        wrap(out, "      ", &sentence);
    }
    for here in one.facts.iter().filter(|here| here.fact.polarity == Polarity::Concern && here.weight > 0.0).take(3) {
        let claim = text_in(&here.fact.text, &[words.language()]).map_or("", |(_, text)| text);
        wrap(out, "      ", claim);
        if let Some(source) = here.fact.sources.first() {
            let date = source.date.or(source.opened).map(|date| format!(", {date}")).unwrap_or_default();
            let _ = writeln!(out, "        {}{date}: {}", source.publisher, source.url);
        }
    }
    for source in first.sources.iter().take(2) {
        wrap(out, "      ", &words.say_with("core-seen", &[("place", plain(&source.path).as_str().into())]));
    }
}

/// Items by kind and name, then what could not be read.
pub fn inventory(checkup: &Checkup, words: &Words) -> String {
    let mut out = String::new();
    let mut items: Vec<&Item> = checkup.items.iter().collect();
    items.sort_by(|a, b| (a.kind, &a.name, &a.id).cmp(&(b.kind, &b.name, &b.id)));
    for item in items {
        let version = item.version.as_deref().unwrap_or("");
        let place = match (&item.extension, item.kind) {
            (Some(facts), _) => format!("{} · {}", facts.browser_name, facts.profile),
            (None, ItemKind::App) => item.sources.first().map(|s| s.source.clone()).unwrap_or_default(),
            _ => String::new(),
        };
        let _ = writeln!(out, "{}\t{}\t{}\t{}", item.kind.as_str(), plain(&item.name), plain(version), plain(&place));
    }
    let _ = writeln!(out, "\n{}", words.say("core-all-places"));
    for row in &checkup.coverage {
        let status = match row.status {
            CoverageStatus::Found => "found",
            CoverageStatus::Absent => "absent",
            CoverageStatus::Denied => "denied",
            CoverageStatus::Damaged => "damaged",
            CoverageStatus::Skipped => "skipped",
        };
        let _ = writeln!(out, "{}\t{status}\t{}\t{}", row.source, row.items, plain(&row.path));
    }
    out
}

/// What was connected to what.
pub fn observed(checkup: &Checkup, others: usize, words: &Words) -> String {
    let mut out = String::new();
    for item in &checkup.items {
        let _ = writeln!(out, "{}", plain(&item.name));
        for connection in &item.connections {
            let place = match (&connection.country, &connection.network) {
                (Some(country), Some(network)) => format!("{country}, {}", plain(network)),
                (Some(country), None) => country.clone(),
                _ => "-".to_owned(),
            };
            let _ = writeln!(out, "  {} {}\t{place}", connection.address, connection.port);
        }
    }
    let _ = writeln!(out, "\n{}", words.say("core-observed-note"));
    if others > 0 {
        let _ = writeln!(out, "{}", words.say_with("core-observed-others", &[("count", others.into())]));
    }
    out
}

/// Counts of the database.
pub fn stats(stats: &Stats) -> String {
    format!(
        "products\t{}\nadvisories\t{}\nextension ids\t{}\njurisdictions\t{}\nrestrictions\t{}\npermissions\t{}\nnotable\t{}\nentities\t{}\ndate\t{}\nversion\t{}\n",
        stats.products,
        stats.advisories,
        stats.extension_ids,
        stats.jurisdictions,
        stats.restrictions,
        stats.permissions,
        stats.notable,
        stats.entities,
        stats.date,
        stats.version
    )
}

/// An entry as a short, dated, sourced article.
pub fn dossier(dossier: &Dossier, words: &Words) -> String {
    let mut out = String::new();
    let best = |text| text_in(text, &[words.language()]).map_or("", |(_, text)| text);
    let _ = writeln!(out, "{}\n", dossier.name);
    wrap(&mut out, "", best(&dossier.text));
    if !dossier.notable.is_empty() {
        wrap(&mut out, "", &words.say_with("core-notable", &[("why", best(&dossier.notable).into())]));
    }
    if !dossier.owners.is_empty() {
        out.push('\n');
        for owner in &dossier.owners {
            let relation =
                owner.relation.as_ref().map(|kind| words.say(&format!("relation-{kind}"))).unwrap_or_default();
            wrap(&mut out, "  ", &format!("{relation} {} ({}). {}", owner.name, owner.country, best(&owner.text)));
        }
    }
    let mut facts: Vec<_> = dossier.facts.iter().collect();
    facts.sort_by(|a, b| a.question.cmp(&b.question).then_with(|| b.event_date.cmp(&a.event_date)));
    let mut question = None;
    for fact in facts {
        if question != Some(fact.question) {
            question = Some(fact.question);
            let _ = writeln!(out, "\n{}", words.say(&format!("question-{}", fact.question.as_str())));
        }
        let date = fact.event_date.map(|date| format!("{date}, ")).unwrap_or_default();
        let status = words.say(&format!("status-{}", fact.status.as_str()));
        wrap(&mut out, "  ", &format!("{date}{status}: {}", best(&fact.text)));
        cited(&mut out, &fact.sources, words);
    }
    if dossier.advisory.is_none() {
        let _ = writeln!(out, "\n{}", words.say("core-places"));
        for by in Place::BY {
            let who = words.say(&format!("place-{by}"));
            match dossier.data_location.iter().find(|place| place.by == by) {
                Some(place) => {
                    let date = place.date().map(|date| format!(", {date}")).unwrap_or_default();
                    wrap(&mut out, "  ", &format!("{who}{date}: {}", best(&place.text)));
                    cited(&mut out, &place.sources, words);
                }
                None => wrap(&mut out, "  ", &format!("{who}: {}", words.say("core-not-looked"))),
            }
        }
    }
    for (heading, list) in [
        ("core-advice", &dossier.advice),
        ("core-settings", &dossier.settings),
        ("core-alternatives", &dossier.alternatives),
    ] {
        if list.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", words.say(heading));
        for one in list {
            let name = if one.name.is_empty() { String::new() } else { format!("{}: ", one.name) };
            wrap(&mut out, "  ", &format!("{name}{}", best(&one.text)));
        }
    }
    out.push('\n');
    if let Some(url) = &dossier.delete_account_url {
        let _ = writeln!(out, "{}", words.say_with("core-delete-account", &[("url", url.as_str().into())]));
    }
    let reviewed = dossier.reviewed.to_string();
    if !dossier.reviewer.is_empty() {
        let whom = [("date", reviewed.as_str().into()), ("reviewer", dossier.reviewer.as_str().into())];
        wrap(&mut out, "", &words.say_with("core-reviewed", &whom));
    }
    if let Some(fact) = dossier.facts.first() {
        let contact = Publisher::built_in().contact;
        let told = if contact.is_empty() {
            words.say_with("core-contest-nowhere", &[("id", fact.id.as_str().into())])
        } else {
            words.say_with("core-contest", &[("id", fact.id.as_str().into()), ("contact", contact.as_str().into())])
        };
        wrap(&mut out, "", &told);
    }
    out
}

fn cited(out: &mut String, sources: &[Citation], words: &Words) {
    for source in sources {
        let date = source.date.map(|date| format!(", {date}")).unwrap_or_default();
        let opened = source
            .opened
            .map(|date| format!(" ({})", words.say_with("core-opened", &[("date", date.to_string().as_str().into())])))
            .unwrap_or_default();
        let _ = writeln!(out, "    {}{date}{opened}: {}", source.publisher, source.url);
    }
}
