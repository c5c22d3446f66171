//! The workspace's one SQLite: it encrypts (SQLCipher), it searches text (FTS5), and it reads a plain database.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping there")]

use rusqlite::Connection;

#[test]
fn a_keyed_file_is_unreadable_without_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    let open = |key: &str| {
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch("PRAGMA cipher_log_level = NONE;").unwrap();
        connection.pragma_update(None, "key", key).unwrap();
        connection
    };
    open("right").execute_batch("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('marker-in-plain');").unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    assert!(!bytes.windows(6).any(|window| window == b"marker"));
    let read =
        |connection: &Connection| connection.query_row("SELECT text FROM note", [], |row| row.get::<_, String>(0));
    assert_eq!(read(&open("right")).unwrap(), "marker-in-plain");
    assert!(read(&open("wrong")).is_err());
}

#[test]
fn full_text_search_is_there() {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(
            "CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'trigram'); INSERT INTO t VALUES ('WeChat 微信消息');",
        )
        .unwrap();
    let hits = |query: &str| {
        connection.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [query], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert_eq!((hits("\"chat\""), hits("\"微信消\""), hits("\"none\"")), (1, 1, 0));
}
