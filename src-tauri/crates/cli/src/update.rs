//! `riskdb update`.

use crate::Stop;
use sightline_api::net::{Consent, Patience, Purpose, Request};
use sightline_api::words::Words;
use sightline_api::{Database, Home, Outcome, Publisher, UpdateFrom, places, update_database};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

/// Where updated databases of this user are kept.
pub fn home() -> Option<Home> {
    places::riskdb_home()
}

/// The command is the person's yes for its own run; each request is told before it is sent.
#[derive(Debug)]
struct ByCommand;

impl Consent for ByCommand {
    fn allows(&self, purpose: Purpose) -> bool {
        purpose == Purpose::DatabaseUpdate
    }

    fn record(&self, request: &Request) -> Result<(), String> {
        writeln!(std::io::stderr(), "{} {}", request.purpose.as_str(), request.url).map_err(|error| error.to_string())
    }
}

/// Takes in a newer database and says what came of it.
pub fn update(from: Option<&str>, publisher: Option<&Path>, now: Option<&Database>, words: &Words) -> Result<u8, Stop> {
    let from = from.map_or(Ok(UpdateFrom::Publisher), UpdateFrom::parse).map_err(Stop::usage)?;
    let publisher = match publisher {
        Some(file) => Publisher::read(file).map_err(Stop::failed)?,
        None => Publisher::built_in(),
    };
    let home = home().ok_or_else(|| Stop::failed(words.say("update-no-home")))?;
    match update_database(&from, &publisher, &home, Arc::new(ByCommand), Patience::default()) {
        Ok(outcome) => {
            let (id, version, date) = match &outcome {
                Outcome::Updated { version, date } => ("update-done", version, date),
                Outcome::Current { version, date } => ("update-current", version, date),
            };
            let said = words.say_with(id, &[("version", version.as_str().into()), ("date", date.as_str().into())]);
            let _ = writeln!(std::io::stdout(), "{said}");
            Ok(0)
        }
        Err(refusal) => {
            let mut said = words.say(&format!("update-{}", refusal.code()));
            let age = now.map(|database| {
                let stats = database.stats();
                let still = [("version", stats.version.as_str().into()), ("date", stats.date.as_str().into())];
                words.say_with("update-still", &still)
            });
            said = [Some(said), age, Some(format!("({refusal})"))].into_iter().flatten().collect::<Vec<_>>().join("\n");
            Err(Stop::failed(said))
        }
    }
}
