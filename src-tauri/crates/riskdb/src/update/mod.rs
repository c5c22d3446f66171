//! Signed updates of the database, by The Update Framework (TUF 1.0, through `tough`).
//!
//! What is trusted is the publisher's first root of keys, which the program carries. Everything else — later roots,
//! what is current, its length and hash — must be signed by a chain from there, whoever hands the bytes over: a mirror,
//! a USB stick, a folder. Rollback, freeze and mixing are refused by the versions and dates in the signed files.
//!
//! **Invariants.** The database in use is replaced by one rename, after the new one was verified, opened and read
//! through; until then nothing of the old one is touched. A failed update leaves what was there.

mod archive;
mod fetch;
mod home;

pub use archive::MAX_ARCHIVE;
pub use fetch::{ByteStream, Fetch, FetchError};
pub use home::{Home, Kept};

use crate::{RiskDb, RiskDbError, schema};
use fetch::Through;
use futures::StreamExt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tough::error::Error as TufError;
use tough::{FilesystemTransport, Limits, Repository, RepositoryLoader, TargetName};
use url::Url;

/// The name of the database in an update repository. The number is [`schema::FORMAT`]: a program asks for the newest
/// format it reads.
#[must_use]
pub fn target_name() -> String {
    format!("sightline-{}.riskdb", schema::FORMAT)
}

/// The largest database that is taken, in bytes; the shipped one is to stay below 8 MiB.
pub const MAX_DATABASE: u64 = 64 * 1024 * 1024;

/// Sizes of signed files above which they are refused, in bytes; ours are a few KiB.
const LIMITS: Limits = Limits {
    max_root_size: 256 * 1024,
    max_targets_size: 1024 * 1024,
    max_timestamp_size: 64 * 1024,
    max_snapshot_size: 256 * 1024,
    max_root_updates: 256,
};

/// Where an update comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// A folder with `metadata/` and `targets/`.
    Folder(PathBuf),
    /// One file with the same in it (a tar archive), as `curate publish --archive` writes it.
    Archive(PathBuf),
    /// An https address below which `metadata/` and `targets/` lie, and the way to ask it.
    Address {
        /// The address, ending in `/`.
        base: Url,
        /// Who asks.
        fetch: Arc<dyn Fetch>,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The database was replaced.
    Updated {
        /// Its content version.
        version: String,
        /// Its content date, `YYYY-MM-DD`.
        date: String,
    },
    /// What the publisher offers is in use already.
    Current {
        /// Its content version.
        version: String,
        /// Its content date.
        date: String,
    },
}

/// Why there was no update; the database in use is as it was.
#[derive(Debug, thiserror::Error)]
pub enum UpdateError {
    /// What is signed is past its date: the mirror or the stick holds old files, or somebody holds new ones back.
    #[error("the signed files ({role}) are past their date")]
    Expired {
        /// Which of them.
        role: String,
    },
    /// A signature, a version or a hash is not what it must be.
    #[error("{0}")]
    Refused(String),
    /// Bigger than what is taken.
    #[error("{0}")]
    TooLarge(String),
    /// It could not be fetched.
    #[error("{0}")]
    Unreachable(String),
    /// What is signed is no database this program can read.
    #[error("the signed database: {0}")]
    Database(RiskDbError),
    /// There is no database of this program's format among what is signed.
    #[error("`{0}` is not among what the publisher offers")]
    NoTarget(String),
    /// The archive is not one.
    #[error("`{path}`: {reason}")]
    Archive {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// What this computer remembers of the last update cannot be read.
    #[error("`{path}` is damaged; remove that folder and update again")]
    Memory {
        /// The folder.
        path: PathBuf,
    },
    /// A clock that went back since the last update makes dates worthless.
    #[error("this computer's clock stands before the last update; set it right first")]
    Clock,
    /// The disk.
    #[error("`{path}`: {source}")]
    Disk {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl UpdateError {
    /// A stable code with a sentence `update-<code>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Expired { .. } => "expired",
            Self::Refused(_) => "refused",
            Self::TooLarge(_) => "too-large",
            Self::Unreachable(_) => "unreachable",
            Self::Database(_) => "database",
            Self::NoTarget(_) => "no-target",
            Self::Archive { .. } => "archive",
            Self::Memory { .. } => "memory",
            Self::Clock => "clock",
            Self::Disk { .. } => "disk",
        }
    }
}

pub(crate) fn disk(path: &Path) -> impl FnOnce(std::io::Error) -> UpdateError {
    let path = path.to_owned();
    move |source| UpdateError::Disk { path, source }
}

/// Takes the newest signed database into `home`. `root` is the publisher's first root of keys (TUF `root.json`).
///
/// # Errors
/// See [`UpdateError`]; the database in use stays.
pub async fn update(origin: &Origin, root: &[u8], home: &Home) -> Result<Outcome, UpdateError> {
    home.prepare()?;
    let unpacked;
    let (base, folder) = match origin {
        Origin::Folder(folder) => (None, Some(folder.as_path())),
        Origin::Archive(file) => {
            unpacked = archive::unpack(file, home.folder())?;
            (None, Some(unpacked.path()))
        }
        Origin::Address { base, fetch } => (Some((base.clone(), Arc::clone(fetch))), None),
    };
    // The memory of the last update is copied and put back whole: a run that fails half-way leaves no trace in it.
    let memory = home.memory_copy()?;
    let repository = {
        let at = |base: &Url, part: &str| {
            base.join(part).map_err(|error| UpdateError::Unreachable(format!("`{base}`: {error}")))
        };
        let (metadata, targets) = match (&base, folder) {
            (Some((base, _)), _) => (at(base, "metadata/")?, at(base, "targets/")?),
            (None, folder) => {
                let folder = folder.unwrap_or(Path::new("."));
                (directory(&folder.join("metadata"))?, directory(&folder.join("targets"))?)
            }
        };
        let root: &[u8] = root;
        let loader = RepositoryLoader::new(&root, metadata, targets).limits(LIMITS).datastore(memory.path());
        let loader = match base {
            Some((_, fetch)) => loader.transport(Through(fetch)),
            None => loader.transport(FilesystemTransport),
        };
        loader.load().await.map_err(|error| refused(error, home))?
    };
    let outcome = take(&repository, home).await?;
    home.remember(&memory)?;
    Ok(outcome)
}

fn directory(path: &Path) -> Result<Url, UpdateError> {
    let full = std::fs::canonicalize(path).map_err(disk(path))?;
    Url::from_directory_path(&full).map_err(|()| UpdateError::Disk {
        path: full.clone(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a folder one can name in an address"),
    })
}

async fn take(repository: &Repository, home: &Home) -> Result<Outcome, UpdateError> {
    let wanted = target_name();
    let name = TargetName::new(&wanted).map_err(|error| UpdateError::Refused(error.to_string()))?;
    let signed = repository.targets().signed.targets.get(&name).ok_or(UpdateError::NoTarget(wanted))?;
    if signed.length > MAX_DATABASE {
        return Err(UpdateError::TooLarge(format!("a database of {} bytes; {MAX_DATABASE} are taken", signed.length)));
    }
    if let Some((version, date)) = home.current_is(&signed.hashes.sha256) {
        return Ok(Outcome::Current { version, date });
    }
    let stream = repository.read_target(&name).await.map_err(|error| refused(error, home))?;
    let mut stream = Box::pin(stream.ok_or_else(|| UpdateError::NoTarget(target_name()))?);
    let mut file = home.incoming()?;
    let path = file.path().to_owned();
    let mut taken: u64 = 0;
    // `tough` stops at the signed length and compares the hash at the end; an error here means none of it counts.
    while let Some(part) = stream.next().await {
        let part = part.map_err(|error| refused(error, home))?;
        taken = taken.saturating_add(part.len() as u64);
        if taken > MAX_DATABASE {
            return Err(UpdateError::TooLarge(format!("more than {MAX_DATABASE} bytes")));
        }
        file.write_all(&part).map_err(disk(&path))?;
    }
    file.as_file().sync_all().map_err(disk(&path))?;
    let bytes = std::fs::read(&path).map_err(disk(&path))?;
    let database = RiskDb::from_bytes(&bytes).map_err(UpdateError::Database)?;
    database.read_through().map_err(UpdateError::Database)?;
    let stats = database.stats().map_err(UpdateError::Database)?;
    home.swap(file)?;
    Ok(Outcome::Updated { version: stats.version, date: stats.date })
}

/// What `tough` refuses, as a reason a person can act on.
fn refused(error: TufError, home: &Home) -> UpdateError {
    let said = full(&error);
    match error {
        TufError::ExpiredMetadata { role, .. } => UpdateError::Expired { role: role.to_string() },
        TufError::MaxSizeExceeded { .. } | TufError::MaxUpdatesExceeded { .. } => UpdateError::TooLarge(said),
        TufError::SystemTimeSteppedBackward { .. } => UpdateError::Clock,
        TufError::ParseTrustedMetadata { .. } | TufError::DatastoreOpen { .. } if said.contains("datastore") => {
            UpdateError::Memory { path: home.memory() }
        }
        TufError::Transport { source, .. } => {
            // What is met while a body streams comes back as the transport's.
            match std::error::Error::source(&source).and_then(|error| error.downcast_ref::<TufError>()) {
                Some(TufError::MaxSizeExceeded { .. }) => UpdateError::TooLarge(said),
                Some(TufError::HashMismatch { .. }) => UpdateError::Refused(said),
                _ => UpdateError::Unreachable(said),
            }
        }
        _ => UpdateError::Refused(said),
    }
}

/// An error with what caused it, one line.
fn full(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        cause = error.source();
    }
    said.chars().take(300).collect()
}
