//! The desktop shell: opens the window, hands its commands to `api`, and passes progress back.
//!
//! **What it is not.** No product logic, no file access for the page, no shell, no network.
//!
//! **Invariants.** The page is only ever the one built in; it cannot navigate away or open windows. The webview keeps
//! nothing (incognito, always). The window's title names no one and nothing.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod places;
mod window;

use sightline_api::{
    DatabaseOrigin, Links, MemoryLedger, MemoryStore, Opened, Ports, Session, SystemClock, SystemRandomness, log::Log,
    open_database,
};
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

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
    if !places::has_display() {
        let _ = writeln!(std::io::stderr(), "{}", words.say("core-no-window"));
        return ExitCode::from(3);
    }
    let log = Log::at(places::log_file());
    log.listen();
    let database = open_database(sightline_api::places::riskdb_home().as_ref()).unwrap_or_else(|error| {
        tracing::error!(%error, "the built-in risk database cannot be opened");
        Opened::nothing()
    });
    if let DatabaseOrigin::StandIn { .. } = database.origin {
        tracing::warn!("the updated risk database cannot be used; the built-in one stands in");
    }
    let progress = Arc::new(window::WindowProgress::default());
    let ports = Ports {
        clock: Arc::new(SystemClock),
        randomness: Arc::new(SystemRandomness),
        store: Arc::new(MemoryStore::default()),
        ledger: Arc::new(MemoryLedger),
        progress: Arc::clone(&progress) as _,
        links: Arc::new(SystemBrowser),
    };
    let session = Session::new(places::machine(), database, ports, log, &locale);
    match window::run(Arc::new(session), &progress) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{} ({error})", words.say("core-no-window"));
            ExitCode::from(3)
        }
    }
}
