//! One file per check. A check has an id, says why it is there, and reports file, line, what is expected.

mod dates;
mod evidence;
mod exceptions;
mod fields;
mod identifiers;
mod ids;
mod known_words;
mod references;
mod same_name;
mod sources;
mod texts;
mod versions;

use crate::load::Loaded;
use sightline_riskdb::source::{Catalogue, Claim};
use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Should be mended; compiles.
    Warning,
    /// Does not compile.
    Error,
}

/// Something wrong in a source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the check.
    pub check: &'static str,
    /// How grave.
    pub severity: Severity,
    /// File, below the database's root.
    pub file: String,
    /// 1-based line.
    pub line: usize,
    /// What is wrong and what is expected.
    pub message: String,
    /// What to do.
    pub suggestion: Option<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grade = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{}:{}: {grade}[{}]: {}", self.file, self.line, self.check, self.message)?;
        if let Some(suggestion) = &self.suggestion {
            write!(f, " ({suggestion})")?;
        }
        Ok(())
    }
}

/// One check over the whole catalogue.
pub(crate) struct Check {
    /// Kebab-case id.
    pub id: &'static str,
    /// Why it is there, in a sentence.
    pub reason: &'static str,
    /// Looks, and reports through the context.
    pub run: fn(&mut Context<'_>),
}

/// What a check sees, and where it reports.
pub(crate) struct Context<'a> {
    loaded: &'a Loaded,
    today: sightline_model::Date,
    check: &'static str,
    findings: Vec<Finding>,
}

impl Context<'_> {
    fn catalogue(&self) -> &Catalogue {
        &self.loaded.catalogue
    }

    /// Reports at the first line of `file` that holds `needle`.
    fn report(&mut self, severity: Severity, file: &str, needle: &str, message: String, suggestion: Option<String>) {
        let line = self.loaded.files.get(file).map_or(1, |source| source.line_of(needle));
        let (check, file) = (self.check, file.to_owned());
        self.findings.push(Finding { check, severity, file, line, message, suggestion });
    }

    /// Reports an error at a byte of `file`.
    fn report_at(&mut self, file: &str, at: usize, message: String, suggestion: Option<String>) {
        let line = self.loaded.files.get(file).map_or(1, |source| source.line_at(at));
        let (check, file, severity) = (self.check, file.to_owned(), Severity::Error);
        self.findings.push(Finding { check, severity, file, line, message, suggestion });
    }

    fn error(&mut self, file: &str, needle: &str, message: String) {
        self.report(Severity::Error, file, needle, message, None);
    }

    /// An error with what to write instead.
    fn mend(&mut self, file: &str, needle: &str, message: String, instead: String) {
        self.report(Severity::Error, file, needle, message, Some(instead));
    }

    fn warn(&mut self, file: &str, needle: &str, message: String) {
        self.report(Severity::Warning, file, needle, message, None);
    }
}

const CHECKS: &[Check] = &[
    ids::CHECK,
    known_words::CHECK,
    texts::CHECK,
    sources::CHECK,
    dates::CHECK,
    evidence::CHECK,
    fields::CHECK,
    references::CHECK,
    identifiers::CHECK,
    same_name::CHECK,
    versions::CHECK,
];

/// Every check: its id, and why it is there.
#[must_use]
pub fn checks() -> Vec<(&'static str, &'static str)> {
    let schema = ("schema", "What a folder asks for is there and of the right kind, else nothing of the file is read.");
    let exception = ("exception", "An exception says why and until when, and goes when it is no longer needed.");
    let rest = CHECKS.iter().map(|check| (check.id, check.reason));
    std::iter::once(schema).chain(rest).chain(std::iter::once(exception)).collect()
}

/// Runs every check; findings in order of file and line. What a valid exception names is left out.
#[must_use]
pub fn lint(loaded: &Loaded, today: sightline_model::Date) -> Vec<Finding> {
    let mut findings = loaded.findings.clone();
    for check in CHECKS {
        let mut context = Context { loaded, today, check: check.id, findings: Vec::new() };
        (check.run)(&mut context);
        findings.extend(context.findings);
    }
    let mut findings = exceptions::apply(loaded, today, findings);
    findings.sort_by(|a, b| (&a.file, a.line, a.check, &a.message).cmp(&(&b.file, b.line, b.check, &b.message)));
    findings
}

/// Every claim with the file it stands in.
pub(crate) fn claims(catalogue: &Catalogue) -> Vec<(String, Claim)> {
    let products = catalogue.products.iter().map(|(id, p)| (format!("products/{id}.toml"), &p.claims));
    let entities = catalogue.entities.iter().map(|(id, e)| (format!("entities/{id}.toml"), &e.claims));
    products
        .chain(entities)
        .flat_map(|(file, claims)| claims.iter().map(move |claim| (file.clone(), claim.clone())))
        .collect()
}
