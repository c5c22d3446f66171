//! One checkup: collect, identify, group, judge.

use crate::Database;
use crate::error::{ApiError, Code};
use crate::judging::{group, judge_all};
use sightline_assess::{QuestionState, Signal, Term};
use sightline_collect::import::{ImportKind, import};
use sightline_collect::{Limits, Machine, Watch, collect};
use sightline_model::knowledge::{Dossier, Fact, Match};
use sightline_model::{
    Coverage, CoverageStatus, Declared, Exposure, Identifier, IdentifierKind, Item, ItemKind, Os, Person, Power,
    Problem, Question, Reason, Scan, SourceRef, Sureness, Word,
};
use sightline_remedy::Stance;
use std::sync::Arc;

/// What a checkup takes in besides the machine.
#[derive(Debug, Clone, Default)]
pub struct CheckupOptions {
    /// What the person said of themselves; `None`: nothing.
    pub person: Option<Person>,
    /// What they use elsewhere: product id and where.
    pub declared: Vec<(String, Declared)>,
    /// Whether the question about the phone was answered.
    pub phone_asked: bool,
    /// Lists of other devices, taken in as they are.
    pub lists: Vec<Scan<Item>>,
    /// Language for names that come in several, best first.
    pub languages: Vec<String>,
}

/// A fact with what it weighs here.
#[derive(Debug, Clone, PartialEq)]
pub struct FactHere {
    /// The fact.
    pub fact: Fact,
    /// 0–1.
    pub weight: f64,
    /// Why it weighs nothing, if for a reason.
    pub why_not: Option<&'static str>,
}

/// A group of items that are the same thing, judged.
#[derive(Debug, Clone)]
pub struct Assessed {
    /// Stable id: of the product, the extension, or the item.
    pub id: String,
    /// Indexes into `Checkup.items`; at least one.
    pub items: Vec<usize>,
    /// Database id; `None`: not in the database.
    pub subject: Option<String>,
    /// How the items were recognised.
    pub matched: Option<Match>,
    /// What is known, leading dossier first.
    pub dossiers: Vec<Arc<Dossier>>,
    /// The word.
    pub word: Word,
    /// How sure.
    pub sure: Sureness,
    /// 0–100.
    pub attention: u32,
    /// A close call.
    pub near_border: bool,
    /// What it can reach.
    pub power: Power,
    /// Whether it is on.
    pub exposure: Exposure,
    /// Override that decided the word.
    pub decided_by: Option<&'static str>,
    /// The extension's id as identifiers are stored; `None` for what is not an extension.
    pub key: Option<String>,
    /// What is seen of an extension nothing is known of.
    pub signals: Vec<Signal>,
    /// The browser maker's own verdict is that it does harm.
    pub marked_by_browser: bool,
    /// What the person decided about it.
    pub stance: Stance,
    /// Ids of actions they set aside for now.
    pub set_aside: Vec<String>,
    /// It was kept on purpose, and something new is known since.
    pub returned: bool,
    /// Terms that add up to `attention`.
    pub terms: Vec<Term>,
    /// Facts, heaviest first.
    pub facts: Vec<FactHere>,
    /// The eight questions.
    pub questions: [(Question, QuestionState); 8],
}

/// The outcome.
#[derive(Debug, Clone)]
pub struct Checkup {
    /// System inspected; `None`: an imported list does not say.
    pub os: Option<Os>,
    /// Its name for people; `None`: it does not say.
    pub system: Option<String>,
    /// The folder inspected; `None`: the live system.
    pub root: Option<String>,
    /// Home of the person who looks, from the root; `None`: nobody's in particular.
    pub home: Option<String>,
    /// Name of the file whose list this is; `None`: a machine was read.
    pub imported: Option<String>,
    /// Name of the demo person whose computer this is; `None`: it is somebody's.
    pub demo: Option<String>,
    /// When it was made, Unix seconds.
    pub made_at: i64,
    /// What the person said of themselves.
    pub person: Option<Person>,
    /// Database version and date; `None`: none was there.
    pub database: Option<(String, String)>,
    /// Places looked at, problems included.
    pub coverage: Vec<Coverage>,
    /// Everything found.
    pub items: Vec<Item>,
    /// Everything judged, most pressing first.
    pub assessed: Vec<Assessed>,
    /// Libraries and system parts that match nothing.
    pub parts: usize,
    /// Whether the person stopped it.
    pub cancelled: bool,
    /// Codes of what this checkup could not see.
    pub limits: Vec<&'static str>,
}

/// Runs a checkup.
///
/// # Errors
/// The risk database becomes unreadable on the way. What the machine holds never is an error: it is coverage.
pub fn run_checkup(
    machine: &Machine,
    options: &CheckupOptions,
    database: Option<&Database>,
    now: time::OffsetDateTime,
    watch: &dyn Watch,
) -> Result<Checkup, ApiError> {
    let scan = collect(machine, &options.languages, &Limits::default(), watch);
    let place = Place {
        os: Some(machine.os()),
        system: machine.system_name(),
        root: (!machine.is_live()).then(|| machine.root().display().to_string()),
        home: machine.home().map(str::to_owned),
        imported: None,
    };
    judge_scan(scan, place, options, database, now, watch.is_cancelled())
}

/// Judges what another tool or a phone wrote down, in place of looking at a machine. `name`: of the file.
///
/// # Errors
/// The file is not of this kind (`file-refused`, with what was expected); the risk database becomes unreadable.
pub fn import_checkup(
    kind: ImportKind,
    name: &str,
    bytes: &[u8],
    options: &CheckupOptions,
    database: Option<&Database>,
    now: time::OffsetDateTime,
) -> Result<Checkup, ApiError> {
    let scan = import(kind, name, bytes).map_err(|reason| refused(&reason))?;
    let place = Place { os: None, system: None, root: None, home: None, imported: Some(name.to_owned()) };
    judge_scan(scan, place, options, database, now, false)
}

/// The code of the reason stands in front; its sentence is in the catalogue.
pub(crate) fn refused(reason: &Reason) -> ApiError {
    let detail = reason.detail.as_deref().map(|detail| format!(" ({detail})")).unwrap_or_default();
    ApiError::with(Code::FileRefused, format_args!("{}{detail}", reason.code))
}

/// What was looked at.
struct Place {
    os: Option<Os>,
    system: Option<String>,
    root: Option<String>,
    home: Option<String>,
    imported: Option<String>,
}

fn judge_scan(
    scan: Scan<Item>,
    place: Place,
    options: &CheckupOptions,
    database: Option<&Database>,
    now: time::OffsetDateTime,
    cancelled: bool,
) -> Result<Checkup, ApiError> {
    let mut scan = scan;
    for list in &options.lists {
        scan.absorb(list.clone());
    }
    let mut items = scan.items;
    let mut coverage = scan.coverage;
    for problem in scan.problems {
        merge_problem(&mut coverage, problem);
    }
    let declared = declared_items(options, database)?;
    if !declared.is_empty() {
        coverage.push(Coverage {
            source: "declared".to_owned(),
            status: CoverageStatus::Found,
            path: String::new(),
            items: declared.len(),
            reason: None,
        });
    }
    items.extend(declared);

    let groups = group(&items, database)?;
    let person = options.person.clone().unwrap_or_default();
    let assessed = judge_all(groups.judged, &items, &person, now);
    if groups.parts > 0 {
        coverage.push(Coverage {
            source: "parts".to_owned(),
            status: CoverageStatus::Skipped,
            path: String::new(),
            items: groups.parts,
            reason: Some(Reason::new("parts-not-judged")),
        });
    }

    let mut limits = Vec::new();
    if cancelled {
        limits.push("cancelled");
    }
    if database.is_none() {
        limits.push("no-database");
    }
    if place.imported.is_some() {
        limits.push("imported");
    } else {
        if !options.phone_asked {
            limits.push("phone");
        }
        limits.push("this-computer-only");
    }
    limits.push("targeted-spyware");
    Ok(Checkup {
        os: place.os,
        system: place.system,
        root: place.root,
        home: place.home,
        imported: place.imported,
        demo: None,
        made_at: now.unix_timestamp(),
        person: options.person.clone(),
        database: database.map(|db| (db.stats().version.clone(), db.stats().date.clone())),
        coverage,
        items,
        assessed,
        parts: groups.parts,
        cancelled,
        limits,
    })
}

/// One wrong thing is one row: where a place could not be read because of one file in it, the file's row stands for both.
fn merge_problem(coverage: &mut Vec<Coverage>, problem: Problem) {
    let same = coverage.iter().position(|row| {
        row.source == problem.source
            && row.items == 0
            && row.reason.as_ref().is_some_and(|reason| reason.code == problem.reason.code)
            && problem.path.strip_prefix(row.path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    match same {
        Some(index) => coverage[index] = problem.into(),
        None => coverage.push(problem.into()),
    }
}

fn declared_items(options: &CheckupOptions, database: Option<&Database>) -> Result<Vec<Item>, ApiError> {
    let mut items = Vec::new();
    for (product, place) in &options.declared {
        let Some(database) = database else { break };
        // Only what the database knows can be declared; anything else was not offered.
        let Some(dossier) = database.read().dossier(product)? else { continue };
        let place = match place {
            Declared::Phone => "phone",
            Declared::Browser => "browser",
        };
        items.push(Item {
            sources: vec![SourceRef { source: "declared".to_owned(), path: place.to_owned() }],
            identifiers: vec![Identifier::new(IdentifierKind::Product, product.clone())],
            ..Item::new(ItemKind::Declared, &format!("declared:{product}"), place, dossier.name)
        });
    }
    Ok(items)
}
