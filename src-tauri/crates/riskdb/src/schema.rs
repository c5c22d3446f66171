//! The tables of the compiled database. The author side creates them, the program reads them.

/// Marks the file as ours (`PRAGMA application_id`): "SiLi".
pub const APPLICATION_ID: i32 = 0x5369_4c69;

/// Raised only when an older program could no longer read the file. A program reads every version up to its own, and
/// newer ones as long as this number is equal.
pub const FORMAT: i32 = 1;

/// `subject.body` holds JSON of `model::knowledge::Dossier`, packed (see `packed`); `permission.body` JSON of
/// `source::Permission`.
pub const TABLES: &str = "
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE subject (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('product', 'advisory')),
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    ask_about INTEGER CHECK (ask_about IN (0, 1)),
    body BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE identifier (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    subject TEXT NOT NULL REFERENCES subject (id),
    PRIMARY KEY (kind, value, subject)
) WITHOUT ROWID;
CREATE TABLE name (folded TEXT NOT NULL, subject TEXT NOT NULL REFERENCES subject (id), PRIMARY KEY (folded, subject)) WITHOUT ROWID;
CREATE TABLE permission (key TEXT PRIMARY KEY, weight INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE url (url TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (id UNINDEXED, name, text, tokenize = 'trigram');
";
