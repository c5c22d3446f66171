//! Exceptions (`lint/exceptions.toml`): a finding that is meant, with the reason and the day until when.

use super::{Finding, Severity};
use crate::load::Loaded;
use sightline_model::Date;

const FILE: &str = "lint/exceptions.toml";

/// Takes out what exceptions name; one that has run out or is no longer needed is an error itself.
pub(super) fn apply(loaded: &Loaded, today: Date, mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut own = Vec::new();
    for exception in &loaded.exceptions {
        let meant = |finding: &Finding| {
            finding.check == exception.check
                && finding.file == exception.file
                && finding.message.contains(&exception.about)
                && finding.check != "schema"
        };
        let line = loaded.files.get(FILE).map_or(1, |file| file.line_of(&format!("\"{}\"", exception.file)));
        let mut fail = |message: String, suggestion: &str| {
            own.push(Finding {
                check: "exception",
                severity: Severity::Error,
                file: FILE.to_owned(),
                line,
                message,
                suggestion: Some(suggestion.to_owned()),
            });
        };
        if exception.reason.trim().len() < 10 {
            fail(format!("the exception for `{}` says no reason", exception.file), "say why in a sentence");
        }
        if exception.expires.midpoint() < today.midpoint() {
            let message = format!("the exception for `{}` ran out on {}", exception.file, exception.expires);
            fail(message, "mend the entry, or say until when it is still needed");
        } else if findings.iter().any(meant) {
            findings.retain(|finding| !meant(finding));
        } else {
            let message =
                format!("the exception of `{}` for `{}` is no longer needed", exception.check, exception.file);
            fail(message, "remove it");
        }
    }
    findings.extend(own);
    findings
}
