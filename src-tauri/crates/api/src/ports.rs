//! What the program is given by whoever starts it, so that tests and windows can differ and nothing is reached for.

use crate::dto::Progress;
use crate::stage::Stage;
use sightline_vault::{Folder, Keyring, KeyringError};
use std::path::PathBuf;
use std::sync::Arc;
use time::{Date, OffsetDateTime};

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

/// Reminds a person of a checkup, on a later day, also when the program does not run.
pub trait Reminders: Send + Sync {
    /// Whether this system can be asked.
    fn are_available(&self) -> bool;

    /// From this day on, once at each login until the next checkup; `None`: no more.
    ///
    /// # Errors
    /// What the system said.
    fn remind_from(&self, day: Option<Date>) -> Result<(), String>;
}

/// The window of a projector.
pub trait Projector: Send + Sync {
    /// Opens it, or brings it to the front.
    ///
    /// # Errors
    /// What the system said.
    fn open(&self) -> Result<(), String>;

    /// Closes it.
    fn close(&self);

    /// Whether it is open.
    fn is_open(&self) -> bool;

    /// What it shows is another thing now.
    fn changed(&self);
}

/// No projector.
pub struct NoProjector;

impl Projector for NoProjector {
    fn open(&self) -> Result<(), String> {
        Err("there is no window".to_owned())
    }

    fn close(&self) {}

    fn is_open(&self) -> bool {
        false
    }

    fn changed(&self) {}
}

/// Reminds of nothing.
pub struct NoReminders;

impl Reminders for NoReminders {
    fn are_available(&self) -> bool {
        false
    }

    fn remind_from(&self, _: Option<Date>) -> Result<(), String> {
        Ok(())
    }
}

/// Everything given.
#[derive(Clone)]
pub struct Ports {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub randomness: Arc<dyn Randomness>,
    /// Where the encrypted store may be; `None`: nowhere, everything stays in memory.
    pub vault: Option<Folder>,
    /// The keyring of the system.
    pub keyring: Arc<dyn Keyring>,
    /// The folder of updated risk databases, which a wipe removes; `None`: there is none.
    pub updates: Option<PathBuf>,
    /// Where a backup goes; `None`: the system names no such folder.
    pub documents: Option<PathBuf>,
    /// Where ranges of leaked passwords are asked for, if that is turned on.
    pub ranges: String,
    /// Progress.
    pub progress: Arc<dyn ProgressSink>,
    /// Reminders.
    pub reminders: Arc<dyn Reminders>,
    /// Links.
    pub links: Arc<dyn Links>,
    /// The window of a projector.
    pub projector: Arc<dyn Projector>,
    /// What it shows.
    pub stage: Arc<Stage>,
}

impl Ports {
    /// The system's clock, everything in memory, no progress, no links.
    #[must_use]
    pub fn in_memory() -> Self {
        Self {
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            vault: None,
            keyring: Arc::new(NoKeyring),
            updates: None,
            documents: None,
            ranges: crate::RANGES.to_owned(),
            progress: Arc::new(NoProgress),
            reminders: Arc::new(NoReminders),
            links: Arc::new(NoLinks),
            projector: Arc::new(NoProjector),
            stage: Arc::new(Stage::default()),
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

/// A keyring that is not there.
#[derive(Debug)]
pub struct NoKeyring;

impl Keyring for NoKeyring {
    fn put(&self, _: &str, _: &[u8]) -> Result<(), KeyringError> {
        Err(KeyringError::Absent)
    }

    fn get(&self, _: &str) -> Result<zeroize::Zeroizing<Vec<u8>>, KeyringError> {
        Err(KeyringError::Absent)
    }

    fn remove(&self, _: &str) -> Result<bool, KeyringError> {
        Err(KeyringError::Absent)
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
