//! What the program is given by whoever starts it, so that tests and windows can differ and nothing is reached for.

use crate::dto::Progress;
use std::sync::Arc;
use std::sync::Mutex;
use time::OffsetDateTime;

/// The time.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> OffsetDateTime;
}

/// Random bytes (keys, pseudonyms). Nothing uses it yet; the seam stands so that nothing reaches for its own.
pub trait Randomness: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// Where what should outlast the program is kept. In memory for now: an encrypted one takes this place.
pub trait Store: Send + Sync {
    /// A value, if one was kept.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps a value.
    fn set(&self, key: &str, value: &str);
    /// Whether anything outlasts the program.
    fn is_lasting(&self) -> bool;
}

/// Where each network request is written down before it is sent. No purpose exists yet, so it stays empty.
pub trait Ledger: Send + Sync {
    /// Requests recorded so far.
    fn len(&self) -> usize;
    /// Whether nothing was ever requested.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Where progress goes.
pub trait ProgressSink: Send + Sync {
    /// One step.
    fn report(&self, progress: Progress);
}

/// Opens an address in the system's browser.
pub trait Links: Send + Sync {
    /// Opens it.
    ///
    /// # Errors
    /// What the system said.
    fn open(&self, url: &str) -> Result<(), String>;
}

/// Everything given.
#[derive(Clone)]
pub struct Ports {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub randomness: Arc<dyn Randomness>,
    /// What lasts.
    pub store: Arc<dyn Store>,
    /// Network requests.
    pub ledger: Arc<dyn Ledger>,
    /// Progress.
    pub progress: Arc<dyn ProgressSink>,
    /// Links.
    pub links: Arc<dyn Links>,
}

impl Ports {
    /// The system's clock, everything in memory, no progress, no links.
    #[must_use]
    pub fn in_memory() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            store: Arc::new(MemoryStore::default()),
            ledger: Arc::new(MemoryLedger),
            progress: Arc::new(NoProgress),
            links: Arc::new(NoLinks),
        }
    }
}

/// The system's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }
}

/// The standard library's per-process random keys, stretched; good for pseudonyms, not for keys of a vault.
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        use std::hash::{BuildHasher, Hasher};
        for chunk in bytes.chunks_mut(8) {
            let random = std::hash::RandomState::new().build_hasher().finish().to_le_bytes();
            chunk.copy_from_slice(&random[..chunk.len()]);
        }
    }
}

/// A store that ends with the program.
#[derive(Default)]
pub struct MemoryStore(Mutex<std::collections::BTreeMap<String, String>>);

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Option<String> {
        self.0.lock().ok()?.get(key).cloned()
    }

    fn set(&self, key: &str, value: &str) {
        if let Ok(mut map) = self.0.lock() {
            map.insert(key.to_owned(), value.to_owned());
        }
    }

    fn is_lasting(&self) -> bool {
        false
    }
}

/// The ledger of a program that has no network purpose.
pub struct MemoryLedger;

impl Ledger for MemoryLedger {
    fn len(&self) -> usize {
        0
    }
}

/// Drops progress.
pub struct NoProgress;

impl ProgressSink for NoProgress {
    fn report(&self, _: Progress) {}
}

/// Opens nothing.
pub struct NoLinks;

impl Links for NoLinks {
    fn open(&self, _: &str) -> Result<(), String> {
        Err("this program opens no links".to_owned())
    }
}
