//! Watching, for as long as the person chose, what running programs are connected to. Nothing is looked up over the
//! network: where a network is registered comes from a table built into the program.

use crate::error::{ApiError, Code};
use sightline_collect::Machine;
use sightline_collect::alive::connections::{self, Observed};
use sightline_collect::alive::networks;
use sightline_model::Item;
use std::time::{Duration, Instant};

/// Made from what the regional registries publish; empty when it was not there at build.
static COUNTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/countries.mmdb"));

/// How often is looked: shorter connections may go unseen, and looking costs some 20 ms each time.
const EVERY: Duration = Duration::from_secs(1);

/// What was seen.
#[derive(Debug, Default)]
pub struct Watched(Observed);

impl Watched {
    /// How often was looked.
    #[must_use]
    pub fn looks(&self) -> usize {
        self.0.looks
    }

    /// Was more seen than is kept?
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.0.cut
    }

    /// Is there a table that says where networks are registered?
    #[must_use]
    pub fn knows_countries() -> bool {
        !COUNTRIES.is_empty()
    }

    /// Writes to each item what it was connected to. Returns how many programs belong to none.
    pub fn attach(&self, items: &mut [Item]) -> usize {
        let networks = networks::open(COUNTRIES, &[]).unwrap_or_else(|error| {
            tracing::warn!(%error, "connections stay without a country");
            networks::Networks::default()
        });
        connections::attach(items, &self.0, &networks)
    }
}

/// Watches for `time`, or until `stop`.
///
/// # Errors
/// `cannot-observe`: the machine is a folder, or this system cannot be asked.
pub fn observe(machine: &Machine, time: Duration, stop: &dyn Fn() -> bool) -> Result<Watched, ApiError> {
    let start = Instant::now();
    let mut seen = Observed::default();
    connections::observe(machine, &|| stop() || start.elapsed() >= time, EVERY, &mut seen)
        .map_err(|reason| ApiError::with(Code::CannotObserve, reason.code))?;
    Ok(Watched(seen))
}
