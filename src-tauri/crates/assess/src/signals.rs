//! What is seen of an extension nothing is known of. Capability and circumstance, never evidence: signals put one unknown
//! extension before another, and never say that one did anything.

use crate::constants::{NOT_UPDATED_YEARS, SIGNAL_UNIT, signal};
use sightline_model::{ExtensionFacts, InstallSource, Reach};

/// A circumstance worth knowing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signal {
    /// Its code (message `signal-<code>`).
    pub code: &'static str,
    /// 0–3.
    pub magnitude: f64,
}

impl Signal {
    fn new(code: &'static str) -> Self {
        Self { code, magnitude: signal(code).unwrap_or(0.0) }
    }

    /// What it adds to a verdict before weight and reach, 0–1.
    pub(crate) fn weight(self) -> f64 {
        (self.magnitude * SIGNAL_UNIT).clamp(0.0, 1.0)
    }

    /// Enough to ask what this is, whatever it can reach.
    pub(crate) fn asks(self) -> bool {
        self.magnitude >= 2.0
    }
}

/// The signals of an extension as it lies in a profile. `now`: Unix seconds.
#[must_use]
pub fn signals(facts: &ExtensionFacts, now: i64) -> Vec<Signal> {
    let holds = |permission: &str| facts.permissions.iter().any(|held| held == permission);
    let wide = facts.reach == Reach::AllSites && !facts.withheld;
    // Ids of the Chromium family: 32 letters from a to p. Firefox keeps the older manifest on purpose.
    let id = facts.extension_id.as_bytes();
    let chromium = id.len() == 32 && id.iter().all(|letter| (b'a'..=b'p').contains(letter));
    let mut found = Vec::new();
    match facts.install_source {
        InstallSource::OtherProgram => found.push("other-program"),
        InstallSource::Folder => found.push("folder"),
        InstallSource::File => found.push("file"),
        InstallSource::Store | InstallSource::Policy | InstallSource::System | InstallSource::Unknown => {}
    }
    if facts.update_url.is_some() {
        found.push("other-updates");
    }
    if chromium && facts.manifest_version == Some(2) {
        found.push("old-manifest");
    }
    #[expect(clippy::cast_precision_loss, reason = "years need no more than a double holds")]
    let years = facts.updated_at.map(|updated| now.saturating_sub(updated) as f64 / (365.25 * 86_400.0));
    if years.is_some_and(|years| years > NOT_UPDATED_YEARS) {
        found.push("not-updated");
    }
    // Each can be needed; together with every site they are more than most extensions ask for.
    if wide {
        for (permission, code) in [
            ("nativeMessaging", "talks-to-programs"),
            ("management", "sees-other-extensions"),
            ("proxy", "turns-traffic"),
            ("debugger", "debugs"),
        ] {
            if holds(permission) {
                found.push(code);
            }
        }
    }
    found.into_iter().map(Signal::new).collect()
}
