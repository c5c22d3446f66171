//! The desktop shell: opens the window, hands its commands to `api`, and passes progress back.
//!
//! **What it is not.** No product logic, no file access for the page, no shell, no network.
//!
//! **Invariants.** The page is only ever the one built in; it cannot navigate away or open windows. The webview keeps
//! nothing (incognito, always). The window's title names no one and nothing.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod places;
mod remind;
mod window;

use sightline_api::vault::SystemKeyring;
use sightline_api::{
    DatabaseOrigin, Links, Opened, Ports, Session, Stage, SystemClock, SystemRandomness, log::Log, open_database,
};
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// A locked keyring asks for its password in a window of its own; a person needs time to type it.
const KEYRING_PATIENCE: Duration = Duration::from_secs(90);

/// Opens addresses in the system's browser.
struct SystemBrowser;

impl Links for SystemBrowser {
    fn open(&self, url: &str) -> Result<(), String> {
        open::that_detached(url).map_err(|error| error.to_string())
    }
}

fn main() -> ExitCode {
    let locale = places::locale();
    let words = sightline_api::words::Words::new(&locale);
    if let Some(day) = remind::asked(std::env::args()) {
        return remind::remind(&day, &words);
    }
    if !places::has_display() {
        let _ = writeln!(std::io::stderr(), "{}", words.say("core-no-window"));
        return ExitCode::from(3);
    }
    let log = Log::at(sightline_api::places::log_file());
    log.listen();
    let updates = sightline_api::places::riskdb_home();
    let database = open_database(updates.as_ref()).unwrap_or_else(|error| {
        tracing::error!(%error, "the built-in risk database cannot be opened");
        Opened::nothing()
    });
    if let DatabaseOrigin::StandIn { .. } = database.origin {
        tracing::warn!("the updated risk database cannot be used; the built-in one stands in");
    }
    let progress = Arc::new(window::WindowProgress::default());
    let (projector, stage) = (Arc::new(window::StageWindow::default()), Arc::new(Stage::default()));
    let ports = Ports {
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
        vault: sightline_api::places::vault_folder(),
        keyring: Arc::new(SystemKeyring::new(KEYRING_PATIENCE)),
        updates: updates.as_ref().map(|home| home.folder().to_owned()),
        documents: sightline_api::places::documents_folder(),
        ranges: sightline_api::RANGES.to_owned(),
        progress: Arc::clone(&progress) as _,
        reminders: Arc::new(remind::AtLogin),
        links: Arc::new(SystemBrowser),
        projector: Arc::clone(&projector) as _,
        stage: Arc::clone(&stage),
    };
    let session = match Session::new(places::machine(), database, ports, log, &locale) {
        Ok(session) => session,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "sightline: {error}");
            return ExitCode::from(3);
        }
    };
    match window::run(Arc::new(session), stage, &progress, &projector) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{} ({error})", words.say("core-no-window"));
            ExitCode::from(3)
        }
    }
}
