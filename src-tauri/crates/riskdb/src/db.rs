//! Opening and looking up.

use crate::packed::unpack;
use crate::schema;
use crate::source::Permission;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use serde::Serialize;
use sightline_model::knowledge::{Dossier, Match};
use sightline_model::{Certainty, Identifier, IdentifierKind};
use std::collections::BTreeMap;
use std::path::Path;

/// The database cannot be opened or read.
#[derive(Debug, thiserror::Error)]
pub enum RiskDbError {
    /// SQLite refuses the file.
    #[error("reading the risk database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A SQLite file, but not ours.
    #[error("this file is not a Sightline risk database")]
    Foreign,
    /// Made for a program newer than this one.
    #[error("this risk database has format {found}; this program reads format {}", schema::FORMAT)]
    Newer {
        /// Format of the file.
        found: i32,
    },
    /// The file cannot be read.
    #[error("{0}")]
    Unreadable(std::io::Error),
    /// SQLite reads the file and finds it damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// There is nothing in it.
    #[error("it holds no products")]
    Empty,
    /// An entry is not readable.
    #[error("entry `{id}` of the risk database: {source}")]
    Entry {
        /// Its id.
        id: String,
        /// What is wrong.
        source: serde_json::Error,
    },
}

/// Counts, as `riskdb stats --format json` prints them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// Products.
    pub products: u64,
    /// Extension advisories.
    pub advisories: u64,
    /// Distinct extension ids in advisories.
    pub extension_ids: u64,
    /// Jurisdictions.
    pub jurisdictions: u64,
    /// Acts of authorities.
    pub restrictions: u64,
    /// Permissions explained.
    pub permissions: u64,
    /// Notable but not malicious extensions.
    pub notable: u64,
    /// Companies, foundations, communities.
    pub entities: u64,
    /// Newest review date of any entry, `YYYY-MM-DD`.
    pub date: String,
    /// Content version: the start of the hash over all sources.
    pub version: String,
}

/// A product that a person may use where no checkup of this computer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Subject id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Every name it has, as [`fold_name`] gives them.
    pub names: Vec<String>,
    /// In the short list shown at once.
    pub first: bool,
}

/// One hit of a full-text search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchHit {
    /// Subject id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// A read-only risk database.
pub struct RiskDb {
    connection: Connection,
}

impl RiskDb {
    /// Opens a compiled file.
    ///
    /// # Errors
    /// The file is missing, damaged, foreign, or of a newer format.
    pub fn open(path: &Path) -> Result<Self, RiskDbError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::check(Connection::open_with_flags(path, flags)?)
    }

    /// Opens a database held in memory (the one built into the program).
    ///
    /// # Errors
    /// The bytes are not a database of ours.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RiskDbError> {
        if !bytes.starts_with(b"SQLite format 3\0") {
            return Err(RiskDbError::Foreign);
        }
        let mut connection = Connection::open_in_memory()?;
        connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
        Self::check(connection)
    }

    fn check(connection: Connection) -> Result<Self, RiskDbError> {
        let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if id != schema::APPLICATION_ID {
            return Err(RiskDbError::Foreign);
        }
        let found: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found > schema::FORMAT {
            return Err(RiskDbError::Newer { found });
        }
        Ok(Self { connection })
    }

    /// Subjects that carry any of the identifiers; each subject once, by the first identifier that agrees.
    /// Where none agrees, subjects whose name or alias equals `name` (case and spaces aside) come back as `possible`.
    /// A distribution's own package named like a vendor's identifier is such a bare name.
    ///
    /// # Errors
    /// The database became unreadable.
    pub fn identify(&self, identifiers: &[Identifier], name: &str) -> Result<Vec<Match>, RiskDbError> {
        let mut found: Vec<Match> = Vec::new();
        let mut statement =
            self.connection.prepare_cached("SELECT subject FROM identifier WHERE kind = ?1 AND value = ?2")?;
        for identifier in identifiers {
            let certainty = match identifier.kind {
                // Anyone may name a desktop entry or a local package as they like.
                IdentifierKind::DesktopEntry => Certainty::Likely,
                IdentifierKind::Process => Certainty::Possible,
                _ => Certainty::Certain,
            };
            let value = normalised(identifier.kind, &identifier.value);
            let rows = statement.query_map(params![identifier.kind.as_str(), value], |row| row.get::<_, String>(0))?;
            for subject in rows {
                let subject = subject?;
                if found.iter().all(|hit| hit.subject != subject) {
                    let by = identifier.kind.as_str().to_owned();
                    found.push(Match { subject, by, value: identifier.value.clone(), certainty });
                }
            }
        }
        if !found.is_empty() {
            return Ok(found);
        }
        let mut bare: Vec<&str> = vec![name];
        bare.extend(
            identifiers
                .iter()
                .filter(|i| {
                    use IdentifierKind::{
                        Aur, Chocolatey, Deb, DebDistro, Formula, Nix, Pacman, Rpm, RpmDistro, Scoop,
                    };
                    matches!(
                        i.kind,
                        DebDistro | Deb | Rpm | RpmDistro | Pacman | Aur | Nix | Formula | Chocolatey | Scoop
                    )
                })
                .map(|i| i.value.as_str()),
        );
        let mut by_name = self.connection.prepare_cached("SELECT subject FROM name WHERE folded = ?1")?;
        for candidate in bare {
            let rows = by_name.query_map([fold_name(candidate)], |row| row.get::<_, String>(0))?;
            for subject in rows {
                let subject = subject?;
                if found.iter().all(|hit| hit.subject != subject) {
                    let value = candidate.to_owned();
                    found.push(Match { subject, by: "name".to_owned(), value, certainty: Certainty::Possible });
                }
            }
        }
        Ok(found)
    }

    /// The dossier of a subject; `None`: there is none of that id.
    ///
    /// # Errors
    /// The entry cannot be read.
    pub fn dossier(&self, id: &str) -> Result<Option<Dossier>, RiskDbError> {
        let mut statement = self.connection.prepare_cached("SELECT body FROM subject WHERE id = ?1")?;
        let body: Option<Vec<u8>> = statement.query_row([id], |row| row.get(0)).optional()?;
        body.map(|body| dossier_of(id, &body)).transpose()
    }

    /// Every subject with what it is recognised by, by id. Kinds of identifiers this version does not know are left out.
    ///
    /// # Errors
    /// An entry cannot be read.
    pub fn subjects(&self) -> Result<Vec<(Dossier, Vec<Identifier>)>, RiskDbError> {
        let mut identifiers: BTreeMap<String, Vec<Identifier>> = BTreeMap::new();
        let mut statement =
            self.connection.prepare("SELECT subject, kind, value FROM identifier ORDER BY subject, kind, value")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (subject, kind, value): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if let Some(kind) = IdentifierKind::ALL.into_iter().find(|known| known.as_str() == kind) {
                identifiers.entry(subject).or_default().push(Identifier::new(kind, value));
            }
        }
        let mut statement = self.connection.prepare("SELECT id, body FROM subject ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, body): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            all.push((dossier_of(&id, &body)?, identifiers.remove(&id).unwrap_or_default()));
        }
        Ok(all)
    }

    /// One subject's name with what it is recognised by; `None`: no entry.
    ///
    /// # Errors
    /// The entry cannot be read.
    pub fn subject(&self, id: &str) -> Result<Option<(String, Vec<Identifier>)>, RiskDbError> {
        let Some(dossier) = self.dossier(id)? else { return Ok(None) };
        let mut statement = self
            .connection
            .prepare_cached("SELECT kind, value FROM identifier WHERE subject = ?1 ORDER BY kind, value")?;
        let mut rows = statement.query([id])?;
        let mut identifiers = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, value): (String, String) = (row.get(0)?, row.get(1)?);
            let known = IdentifierKind::ALL.into_iter().find(|known| known.as_str() == kind);
            identifiers.extend(known.map(|kind| Identifier::new(kind, value)));
        }
        Ok(Some((dossier.name, identifiers)))
    }

    /// What a permission means; `None`: no entry.
    ///
    /// # Errors
    /// The entry cannot be read.
    pub fn permission(&self, key: &str) -> Result<Option<Permission>, RiskDbError> {
        let mut statement = self.connection.prepare_cached("SELECT body FROM permission WHERE key = ?1")?;
        let body: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
        body.map(|body| serde_json::from_str(&body).map_err(|source| RiskDbError::Entry { id: key.to_owned(), source }))
            .transpose()
    }

    /// Products worth asking about, by name.
    ///
    /// # Errors
    /// The database became unreadable.
    pub fn ask_about(&self) -> Result<Vec<Asked>, RiskDbError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name, ask_about, (SELECT group_concat(folded, char(10)) FROM name WHERE subject = id)
             FROM subject WHERE ask_about IS NOT NULL ORDER BY name COLLATE NOCASE, id",
        )?;
        let rows = statement.query_map([], |row| {
            let names: Option<String> = row.get(3)?;
            Ok(Asked {
                id: row.get(0)?,
                name: row.get(1)?,
                first: row.get(2)?,
                names: names.unwrap_or_default().lines().map(str::to_owned).collect(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether an address stands in any entry; only these may be opened from the window.
    ///
    /// # Errors
    /// The database became unreadable.
    pub fn has_url(&self, url: &str) -> Result<bool, RiskDbError> {
        let mut statement = self.connection.prepare_cached("SELECT 1 FROM url WHERE url = ?1")?;
        Ok(statement.exists([url])?)
    }

    /// Full-text search over names and statements (three characters at least), best first, 50 at most.
    ///
    /// # Errors
    /// The database became unreadable.
    pub fn search(&self, words: &str) -> Result<Vec<SearchHit>, RiskDbError> {
        // Each word as a quoted string, so that FTS5 syntax in it means nothing.
        let query: Vec<String> = words
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
            .collect();
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name FROM search WHERE search MATCH ?1 ORDER BY bm25(search, 0, 10, 1), id LIMIT 50",
        )?;
        let rows =
            statement.query_map([query.join(" ")], |row| Ok(SearchHit { id: row.get(0)?, name: row.get(1)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Looks over the pages of the file without comparing indexes.
    ///
    /// # Errors
    /// The file is damaged.
    pub fn quick_check(&self) -> Result<(), RiskDbError> {
        self.said_ok("PRAGMA quick_check(1)")
    }

    /// Reads everything there is: pages, indexes, each entry.
    ///
    /// # Errors
    /// The file is damaged, an entry cannot be read, or there are no products.
    pub fn read_through(&self) -> Result<(), RiskDbError> {
        self.said_ok("PRAGMA integrity_check(1)")?;
        if self.stats()?.products == 0 {
            return Err(RiskDbError::Empty);
        }
        let mut statement = self.connection.prepare("SELECT id, body FROM subject")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, body): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            dossier_of(&id, &body)?;
        }
        let mut statement = self.connection.prepare("SELECT key, body FROM permission")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, body): (String, String) = (row.get(0)?, row.get(1)?);
            serde_json::from_str::<Permission>(&body).map_err(|source| RiskDbError::Entry { id, source })?;
        }
        Ok(())
    }

    fn said_ok(&self, pragma: &str) -> Result<(), RiskDbError> {
        let said: String = self.connection.query_row(pragma, [], |row| row.get(0))?;
        if said == "ok" { Ok(()) } else { Err(RiskDbError::Damaged(said)) }
    }

    /// Counts, version and date.
    ///
    /// # Errors
    /// The database became unreadable.
    pub fn stats(&self) -> Result<Stats, RiskDbError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
        let mut text = |key: &str| -> Result<String, RiskDbError> {
            Ok(statement.query_row([key], |row| row.get(0)).optional()?.unwrap_or_default())
        };
        let mut number = |key: &str| -> Result<u64, RiskDbError> { Ok(text(key)?.parse().unwrap_or(0)) };
        Ok(Stats {
            products: number("products")?,
            advisories: number("advisories")?,
            extension_ids: number("extension_ids")?,
            jurisdictions: number("jurisdictions")?,
            restrictions: number("restrictions")?,
            permissions: number("permissions")?,
            notable: number("notable")?,
            entities: number("entities")?,
            date: text("date")?,
            version: text("version")?,
        })
    }
}

fn dossier_of(id: &str, body: &[u8]) -> Result<Dossier, RiskDbError> {
    let wrong = |source| RiskDbError::Entry { id: id.to_owned(), source };
    let json = unpack(body).map_err(|error| wrong(serde_json::Error::io(error)))?;
    serde_json::from_str(&json).map_err(wrong)
}

/// The form in which an identifier is stored and looked up: naming systems that ignore case are folded.
#[must_use]
pub fn normalised(kind: IdentifierKind, value: &str) -> String {
    match kind {
        IdentifierKind::FirefoxAddon
        | IdentifierKind::Winget
        | IdentifierKind::WindowsProgram
        | IdentifierKind::MacosBundle
        | IdentifierKind::SafariExtension
        | IdentifierKind::EditorExtension
        | IdentifierKind::Chocolatey
        | IdentifierKind::Scoop
        | IdentifierKind::Process
        | IdentifierKind::WebApp
        | IdentifierKind::Msix => value.trim().to_lowercase(),
        _ => value.trim().to_owned(),
    }
}

/// The form in which names are compared: lower case, single spaces.
#[must_use]
pub fn fold_name(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
