//! A checkup as a summary to read, print or hand on.

use crate::checkup::{Assessed, Checkup};
use crate::dto::{FileView, SummaryBlock, SummaryPreview, SummaryRequest};
use crate::error::{ApiError, Code};
use crate::findings::{headline_counts, name_of, reach_of};
use crate::session::Session;
use sightline_model::knowledge::{Polarity, text_in};
use sightline_model::{Certainty, CoverageStatus, Date, Reach, Word};
use sightline_remedy::Stance;
use sightline_report::{
    About, Curtain, Paper, PdfError, Private, Summary, SummaryFact, SummaryFinding, SummaryGap, SummarySince,
    SummarySource, SummaryStep, Wishes, outline, render_csv, render_html, render_markdown, render_pdf, write_summary,
};
use sightline_words::{LANGUAGES, Words};

/// What the person wants in a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SummaryWishes {
    /// Everything that is known, for an adviser; else what asks for attention.
    pub full: bool,
    /// Names of programs and extensions, and paths.
    pub shown: Wishes,
    /// Judged for who the person said they are; else as for anyone, whatever they said.
    pub profile: bool,
}

impl SummaryWishes {
    /// What the command line has always written: names, and with `full` everything.
    #[must_use]
    pub fn of_command(full: bool) -> Self {
        Self { full, shown: Wishes { names: true, places: full }, profile: true }
    }
}

/// What an extension can read, in one sentence; `None` for what is not an extension.
#[must_use]
pub fn reach_sentence(reach: Option<(Reach, Vec<String>)>, words: &Words) -> Option<String> {
    let (reach, hosts) = reach?;
    let id = match reach {
        Reach::None => "core-reach-none",
        Reach::SomeSites => "core-reach-some-sites",
        Reach::AllSites => "core-reach-all-sites",
    };
    let shown: Vec<&str> = hosts.iter().take(5).map(String::as_str).collect();
    let more = if hosts.len() > shown.len() { " …" } else { "" };
    let hosts = format!("{}{more}", shown.join(", "));
    Some(words.say_with(id, &[("hosts", hosts.as_str().into())]))
}

/// The summary in the words' language. `since`: what changed since the checkup before, where one was kept.
#[must_use]
pub fn summary_of(
    checkup: &Checkup,
    words: &Words,
    wishes: &SummaryWishes,
    since: Option<&crate::dto::SinceView>,
) -> Summary {
    let anyone;
    // The words alone would tell who somebody is.
    let checkup = if wishes.profile || checkup.person.is_none() {
        checkup
    } else {
        let mut other = checkup.clone();
        crate::judging::rejudge(&mut other, None);
        for one in &mut other.assessed {
            let before = checkup.assessed.iter().find(|old| old.id == one.id);
            one.stance = before.map_or(Stance::Open, |old| old.stance);
        }
        anyone = other;
        &anyone
    };
    let (program, extension) = (words.say("summary-program"), words.say("summary-extension"));
    let mut curtain = Curtain::new(wishes.shown, (&program, &extension));
    let (apps, extensions) = headline_counts(&checkup.items);
    let private = |one: &Assessed| {
        let about = if checkup.items[one.items[0]].extension.is_some() { About::Extension } else { About::Program };
        Private::new(about, name_of(one, checkup))
    };
    let wanted = |one: &&Assessed| wishes.full || one.word > Word::Unknown || one.subject.is_some();
    let mut findings = Vec::new();
    for one in checkup.assessed.iter().filter(wanted) {
        let known = one.matched.as_ref().is_some_and(|hit| hit.certainty > Certainty::Possible);
        let owner = one.dossiers.iter().find_map(|d| d.owners.last()).filter(|_| known);
        let name = curtain.show(&private(one)).unwrap_or_default();
        // Facts name what they are about: without names there are none.
        let telling = curtain.shows_names();
        let seen = one.items.iter().flat_map(|index| &checkup.items[*index].sources);
        let seen: Vec<Private> = seen.map(|source| Private::new(About::Place, source.path.as_str())).collect();
        findings.push(SummaryFinding {
            name,
            word: one.word,
            sure: words.say(&format!("sure-{}", serde_name(&one.sure))),
            possible: !known && one.matched.is_some(),
            owner: owner.filter(|_| telling).map(|owner| owner.name.clone()),
            reach: reach_sentence(reach_of(one, checkup).filter(|_| telling), words),
            seen: seen.iter().filter_map(|place| curtain.show(place)).collect(),
            facts: if telling { facts(one, known, words) } else { Vec::new() },
        });
    }
    let not_checked = checkup
        .coverage
        .iter()
        .filter(|row| row.source != "parts")
        .filter(|row| matches!(row.status, CoverageStatus::Denied | CoverageStatus::Damaged | CoverageStatus::Skipped))
        .map(|row| SummaryGap {
            source: words.say(&format!("source-kind-{}", row.source)),
            path: curtain.show(&Private::new(About::Place, row.path.as_str())),
            reason: row.reason.as_ref().map(|r| words.say(&format!("reason-{}", r.code))).unwrap_or_default(),
        })
        .collect();
    let machine = match &checkup.root {
        _ if checkup.demo.is_some() => {
            // Invented, and so nobody's: the summary says that it is.
            let name = checkup.demo.as_deref().unwrap_or_default();
            words.say_with("core-demo-machine", &[("name", name.into())])
        }
        _ if checkup.imported.is_some() => {
            // The name of a file may name a person.
            let name = Private::new(About::Place, checkup.imported.as_deref().unwrap_or_default());
            let name = curtain.show(&name).unwrap_or_else(|| "…".to_owned());
            words.say_with("core-imported-machine", &[("name", name.as_str().into())])
        }
        Some(path) => match curtain.show(&Private::new(About::Place, path.as_str())) {
            Some(path) => words.say_with("core-folder-machine", &[("path", path.as_str().into())]),
            None => words.say("core-this-machine"),
        },
        None => words.say("core-this-machine"),
    };
    let day = |at: i64| {
        let moment = time::OffsetDateTime::from_unix_timestamp(at);
        moment.map(|moment| Date::from_calendar(moment.date()).to_string()).unwrap_or_default()
    };
    let kept = checkup.assessed.iter().filter(|one| one.stance == Stance::Kept);
    let kept = kept.filter_map(|one| curtain.show(&private(one))).collect();
    let steps = crate::plan::steps(checkup, crate::plan::STEPS, words.language())
        .into_iter()
        .map(|step| SummaryStep {
            // With one finding the title names it.
            title: if curtain.shows_names() {
                step.title
            } else {
                crate::plan::short_title(&step.action, words.language())
            },
            why: step.why,
            minutes: step.minutes,
            reverse: step.reverse,
        })
        .collect();
    let person = checkup.person.as_ref().filter(|_| wishes.profile);
    let judged_for = person.map(|person| {
        let roles = person.profiles.iter().map(|profile| words.say(&format!("person-profile-{}", serde_name(profile))));
        let device = person.device.map(|device| words.say(&format!("person-device-{}", serde_name(&device))));
        roles.chain(person.home.clone()).chain(device).collect()
    });
    Summary {
        language: words.language().to_owned(),
        made: day(checkup.made_at),
        machine,
        apps,
        extensions,
        parts: checkup.parts,
        database: checkup.database.clone(),
        names: curtain.shows_names(),
        judged_for: judged_for.unwrap_or_default(),
        counts: Word::ALL
            .into_iter()
            .rev()
            .map(|word| (word, checkup.assessed.iter().filter(|one| one.word == word).count()))
            .collect(),
        since: since.map(|since| SummarySince {
            at: since.at.get(..10).unwrap_or_default().to_owned(),
            counts: since.counts.iter().map(|one| (one.what.clone(), one.count)).collect(),
        }),
        steps,
        kept,
        findings,
        not_checked,
        limits: checkup.limits.iter().map(|code| words.say(&format!("limit-{code}"))).collect(),
    }
}

fn facts(one: &Assessed, known: bool, words: &Words) -> Vec<SummaryFact> {
    one.facts
        .iter()
        .filter(|here| known && here.fact.polarity != Polarity::Checked)
        .map(|here| {
            let (language, claim) = text_in(&here.fact.text, &[words.language()]).unwrap_or(("en", ""));
            SummaryFact {
                claim: claim.to_owned(),
                language: language.to_owned(),
                date: here.fact.event_date,
                status: words.say(&format!("status-{}", here.fact.status.as_str())),
                sources: here
                    .fact
                    .sources
                    .iter()
                    .map(|s| SummarySource {
                        title: s.title.clone(),
                        publisher: s.publisher.clone(),
                        url: s.url.clone(),
                        date: s.date,
                        opened: s.opened,
                    })
                    .collect(),
            }
        })
        .collect()
}

/// The name of a value of an enumeration on the wire.
fn serde_name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

pub(crate) fn paper(name: &str) -> Paper {
    if name == "letter" { Paper::Letter } else { Paper::A4 }
}

/// Why there is no PDF, for a person.
pub(crate) fn not_set(error: PdfError) -> ApiError {
    match error {
        PdfError::NoFonts => ApiError::new(Code::Summary("summary-no-fonts")),
        PdfError::NotSet(said) => ApiError::with(Code::Internal, said),
    }
}

/// A summary as it will be read, in order.
pub(crate) fn blocks(summary: &Summary) -> Vec<SummaryBlock> {
    let blocks = outline(summary).into_iter();
    blocks.map(|(kind, text)| SummaryBlock { kind: kind.as_str().to_owned(), text }).collect()
}

impl Session {
    /// Everything that will be in a summary.
    pub(crate) fn summary_preview(&self, request: &SummaryRequest) -> Result<SummaryPreview, ApiError> {
        let summary = self.summary(request)?;
        Ok(SummaryPreview { blocks: blocks(&summary) })
    }

    /// Writes a summary beside the person's documents. The click is the yes; an existing file is never touched.
    pub(crate) fn summary_save(&self, request: &SummaryRequest) -> Result<FileView, ApiError> {
        let summary = self.summary(request)?;
        let (bytes, ending) = match request.format.as_str() {
            "html" => (render_html(&summary).into_bytes(), "html"),
            "md" => (render_markdown(&summary).into_bytes(), "md"),
            "csv" => (render_csv(&summary).into_bytes(), "csv"),
            "summary" => (write_summary(&summary).into_bytes(), "json"),
            "pdf" => (render_pdf(&summary, paper(&request.paper)).map_err(not_set)?, "pdf"),
            other => return Err(ApiError::with(Code::BadRequest, other)),
        };
        self.write_new("sightline-summary", ending, &bytes)
    }

    fn summary(&self, request: &SummaryRequest) -> Result<Summary, ApiError> {
        let known = LANGUAGES.into_iter().find(|language| *language == request.language);
        let language = known.ok_or_else(|| ApiError::with(Code::LanguageUnknown, &request.language))?;
        let wishes = SummaryWishes {
            full: request.full,
            shown: Wishes { names: request.names, places: request.places },
            profile: request.profile,
        };
        let state = self.lock();
        let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        Ok(summary_of(checkup, &Words::new(language), &wishes, state.since.as_ref()))
    }
}
