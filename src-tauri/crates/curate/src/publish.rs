//! The publisher's side of signed updates (The Update Framework): keys, the root that names them, a repository.
//!
//! Roles: `root` names all keys and is signed offline by several people; `targets` vouches for a database; `snapshot` and
//! `timestamp` say what is current, are renewed often and may be signed by a machine. What each may do if it is stolen
//! stands in `assets/riskdb/PUBLISHING.md`.

use std::collections::HashMap;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
use tough::TargetName;
use tough::editor::RepositoryEditor;
use tough::editor::signed::SignedRole;
use tough::key_source::{KeySource, LocalKeySource};
use tough::schema::{KeyHolder, RoleKeys, RoleType, Root, Signed, Target};
use tough::sign::{Sign as _, parse_keypair};

/// Something of the publisher's side failed.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file cannot be read or written.
    #[error("`{path}`: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A key, a root, a signature: what is wrong with it.
    #[error("{0}")]
    Signing(String),
}

fn file(path: &Path) -> impl FnOnce(std::io::Error) -> PublishError {
    let path = path.to_owned();
    move |source| PublishError::File { path, source }
}

fn signing(error: impl std::fmt::Display) -> PublishError {
    PublishError::Signing(error.to_string())
}

/// The keys of a root, as files (Ed25519, PKCS#8 version 2, DER).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Offline, one per person.
    pub root: Vec<PathBuf>,
    /// How many of them must sign.
    pub threshold: u64,
    /// Signs databases.
    pub targets: Vec<PathBuf>,
    /// Says what is current.
    pub online: Vec<PathBuf>,
}

/// How long what is signed holds, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// `targets` and `snapshot`.
    pub content: u32,
    /// `timestamp`: who holds newer files back is noticed after this.
    pub timestamp: u32,
}

impl Default for Days {
    fn default() -> Self {
        Self { content: 180, timestamp: 60 }
    }
}

/// Makes a new Ed25519 key and writes it to `to`, readable by its owner only; gives its TUF key id.
///
/// # Errors
/// The file exists or cannot be written.
pub fn new_key(to: &Path) -> Result<String, PublishError> {
    use std::io::Write as _;
    let pair = aws_lc_rs::signature::Ed25519KeyPair::generate().map_err(signing)?;
    let der = pair.to_pkcs8().map_err(signing)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(to).map_err(file(to))?;
    out.write_all(der.as_ref()).map_err(file(to))?;
    Ok(hex(&parse_keypair(der.as_ref()).map_err(signing)?.tuf_key().key_id().map_err(signing)?))
}

/// Writes a root of keys: version 1 if `old` is `None`, else the next version, signed by the old keys as well, by which
/// programs that trust the old root come to trust the new one. `now` and the result's end are seconds since 1970.
///
/// # Errors
/// A key cannot be read, too few keys for the threshold, or `to` cannot be written.
pub async fn write_root(
    to: &Path,
    keys: &Keys,
    old: Option<(&Path, &[PathBuf])>,
    now: i64,
    days: u32,
) -> Result<(), PublishError> {
    if keys.threshold == 0 || keys.threshold > keys.root.len() as u64 {
        return Err(PublishError::Signing(format!(
            "a threshold of {} with {} root keys; it must be 1 to {}",
            keys.threshold,
            keys.root.len(),
            keys.root.len()
        )));
    }
    let before: Option<Signed<Root>> = match old {
        None => None,
        Some((path, _)) => Some(read_root(path)?),
    };
    let version = before.as_ref().map_or(1, |before| before.signed.version.get() + 1);
    let mut root = Root {
        spec_version: "1.0.0".to_owned(),
        consistent_snapshot: true,
        version: NonZeroU64::MIN.saturating_add(version - 1),
        expires: until(now, days),
        keys: HashMap::new(),
        roles: HashMap::new(),
        _extra: HashMap::new(),
    };
    for (roles, paths, threshold) in [
        (&[RoleType::Root][..], &keys.root, keys.threshold),
        (&[RoleType::Targets], &keys.targets, 1),
        (&[RoleType::Snapshot, RoleType::Timestamp], &keys.online, 1),
    ] {
        let mut ids = Vec::new();
        for path in paths {
            let text = std::fs::read(path).map_err(file(path))?;
            let key = parse_keypair(&text).map_err(|error| signing(format!("`{}`: {error}", path.display())))?;
            let key = key.tuf_key();
            let id = key.key_id().map_err(signing)?;
            root.keys.insert(id.clone(), key);
            ids.push(id);
        }
        if ids.is_empty() {
            return Err(PublishError::Signing(format!("no key for {}", roles[0])));
        }
        let threshold = NonZeroU64::new(threshold).unwrap_or(NonZeroU64::MIN);
        for role in roles {
            let keys = RoleKeys { keyids: ids.clone(), threshold, _extra: HashMap::new() };
            root.roles.insert(*role, keys);
        }
    }
    let random = aws_lc_rs::rand::SystemRandom::new();
    let holder = KeyHolder::Root(root.clone());
    let signed = SignedRole::new(root.clone(), &holder, &sources(&keys.root), &random).await.map_err(signing)?;
    let signed = match (&before, old) {
        (Some(before), Some((_, old_keys))) => {
            let holder = KeyHolder::Root(before.signed.clone());
            let by_old = SignedRole::new(root, &holder, &sources(old_keys), &random).await.map_err(signing)?;
            let old_threshold = before.signed.roles.get(&RoleType::Root).map_or(1, |role| role.threshold.get());
            let count = by_old.signed().signatures.len() as u64;
            if count < old_threshold {
                return Err(PublishError::Signing(format!(
                    "the old root asks for {old_threshold} of its keys, {count} were given"
                )));
            }
            signed.add_old_signatures(by_old.signed().signatures.clone()).map_err(signing)?
        }
        _ => signed,
    };
    std::fs::write(to, signed.buffer()).map_err(file(to))
}

/// Writes a repository to `folder` (`metadata/`, `targets/`): the database, and signed files that name it. Versions go on
/// from what is there. `roots` are all roots so far; the last is the current one.
///
/// # Errors
/// A key is missing, or a file cannot be read or written.
pub async fn publish(
    folder: &Path,
    database: &Path,
    name: &str,
    roots: &[PathBuf],
    keys: &[PathBuf],
    now: i64,
    days: Days,
) -> Result<u64, PublishError> {
    let current = roots.last().ok_or_else(|| signing("no root"))?;
    let (metadata, targets) = (folder.join("metadata"), folder.join("targets"));
    for path in [&metadata, &targets] {
        std::fs::create_dir_all(path).map_err(file(path))?;
    }
    let version = last_version(&metadata)?.saturating_add(1);
    let number = NonZeroU64::new(version).unwrap_or(NonZeroU64::MIN);
    let mut editor = RepositoryEditor::new(current).await.map_err(signing)?;
    let target = Target::from_path(database).await.map_err(signing)?;
    editor.targets_version(number).map_err(signing)?.targets_expires(until(now, days.content)).map_err(signing)?;
    editor
        .snapshot_version(number)
        .snapshot_expires(until(now, days.content))
        .timestamp_version(number)
        .timestamp_expires(until(now, days.timestamp));
    editor.add_target(TargetName::new(name).map_err(signing)?, target).map_err(signing)?;
    let signed = editor.sign(&sources(keys)).await.map_err(signing)?;
    // The database first, what points to it after: a reader in between finds all that is named.
    let digest = sha256(database)?;
    let to = targets.join(format!("{digest}.{name}"));
    std::fs::copy(database, &to).map_err(file(&to))?;
    for root in roots {
        let version = read_root(root)?.signed.version;
        let to = metadata.join(format!("{version}.root.json"));
        std::fs::copy(root, &to).map_err(file(&to))?;
    }
    signed.write(&metadata).await.map_err(signing)?;
    Ok(version)
}

/// Packs a repository into one file for a stick.
///
/// # Errors
/// A file cannot be read or written.
pub fn pack(folder: &Path, to: &Path) -> Result<(), PublishError> {
    let out = std::fs::File::create(to).map_err(file(to))?;
    let mut archive = tar::Builder::new(out);
    archive.mode(tar::HeaderMode::Deterministic);
    // Of many versions only the current one is of use on a stick.
    let version = last_version(&folder.join("metadata"))?;
    for part in ["metadata", "targets"] {
        let path = folder.join(part);
        let mut names: Vec<PathBuf> = std::fs::read_dir(&path)
            .map_err(file(&path))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()
            .map_err(file(&path))?;
        names.sort();
        for name in names {
            let leaf = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let numbered = leaf.split_once('.').and_then(|(number, rest)| Some((number.parse::<u64>().ok()?, rest)));
            if numbered.is_some_and(|(number, rest)| rest != "root.json" && number != version) {
                continue;
            }
            archive.append_path_with_name(&name, format!("{part}/{leaf}")).map_err(file(&name))?;
        }
    }
    archive.into_inner().and_then(|out| out.sync_all()).map_err(file(to))
}

fn sources(paths: &[PathBuf]) -> Vec<Box<dyn KeySource>> {
    paths.iter().map(|path| Box::new(LocalKeySource { path: path.clone() }) as Box<dyn KeySource>).collect()
}

fn read_root(path: &Path) -> Result<Signed<Root>, PublishError> {
    let text = std::fs::read(path).map_err(file(path))?;
    serde_json::from_slice(&text).map_err(|error| signing(format!("`{}`: {error}", path.display())))
}

/// The version of the `timestamp.json` that is there; 0: none.
fn last_version(metadata: &Path) -> Result<u64, PublishError> {
    let path = metadata.join("timestamp.json");
    let text = match std::fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(file(&path)(error)),
    };
    let value: serde_json::Value =
        serde_json::from_slice(&text).map_err(|error| signing(format!("`{}`: {error}", path.display())))?;
    value["signed"]["version"].as_u64().ok_or_else(|| signing(format!("`{}`: no version", path.display())))
}

fn sha256(path: &Path) -> Result<String, PublishError> {
    use sha2::{Digest as _, Sha256};
    let bytes = std::fs::read(path).map_err(file(path))?;
    Ok(hex(&Sha256::digest(&bytes)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn until(now: i64, days: u32) -> jiff::Timestamp {
    let seconds = now.saturating_add(i64::from(days) * 86_400);
    jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::MAX)
}
