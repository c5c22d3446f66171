//! `riskdb update`.

use crate::args::KeyArgs;
use crate::{Stop, memory};
use sightline_api::net::{Consent, Patience, Purpose, Request};
use sightline_api::words::Words;
use sightline_api::{
    Database, Home, Outcome, Publisher, SystemClock, UpdateFrom, VaultConsent, places, update_database,
};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

/// Where updated databases of this user are kept.
pub fn home() -> Option<Home> {
    places::riskdb_home()
}

/// The command is the person's yes for its own run. Each request is told before it is sent, and written into the
/// person's store if they have one.
#[derive(Debug)]
struct ByCommand(Option<VaultConsent>);

impl Consent for ByCommand {
    fn allows(&self, purpose: Purpose) -> bool {
        purpose == Purpose::DatabaseUpdate
    }

    fn record(&self, request: &Request) -> Result<(), String> {
        if let Some(book) = &self.0 {
            book.record(request)?;
        }
        writeln!(std::io::stderr(), "{} {}", request.purpose.as_str(), request.url).map_err(|error| error.to_string())
    }
}

impl ByCommand {
    /// A store that is there and does not open is said, and does not hold the update up.
    fn new(key: &KeyArgs, words: &Words) -> Self {
        match memory::book(key, words) {
            Ok(store) => Self(store.map(|store| VaultConsent::new(Arc::new(store), Arc::new(SystemClock)))),
            Err(stop) => {
                let _ = writeln!(std::io::stderr(), "{} {}", words.say("update-not-in-book"), stop.message);
                Self(None)
            }
        }
    }
}

/// Takes in a newer database and says what came of it.
pub fn update(
    from: Option<&str>,
    publisher: Option<&Path>,
    key: &KeyArgs,
    now: Option<&Database>,
    words: &Words,
) -> Result<u8, Stop> {
    let from = from.map_or(Ok(UpdateFrom::Publisher), UpdateFrom::parse).map_err(Stop::usage)?;
    let publisher = match publisher {
        Some(file) => Publisher::read(file).map_err(Stop::failed)?,
        None => Publisher::built_in(),
    };
    let home = home().ok_or_else(|| Stop::failed(words.say("update-no-home")))?;
    // A file needs no request, so nobody is asked for a key.
    let consent = match from {
        UpdateFrom::Path(_) => ByCommand(None),
        UpdateFrom::Publisher | UpdateFrom::Address(_) => ByCommand::new(key, words),
    };
    match update_database(&from, &publisher, &home, Arc::new(consent), Patience::default()) {
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
