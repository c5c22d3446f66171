//! The risk database: recognising things against a bare join of the same keys, opening, compiling, size.

use crate::{Row, median};
use rusqlite::{Connection, params};
use sightline_curate::{compile, load};
use sightline_model::{Identifier, IdentifierKind};
use sightline_riskdb::{RiskDb, schema};
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 9;
/// More than a large fleet's lists taken in at once.
const ITEMS: usize = 100_000;
/// More than a hundred times what there is today.
const ENTRIES: usize = 50_000;

/// What a source would know of a thing.
struct Thing {
    name: String,
    identifiers: Vec<Identifier>,
}

/// All rows, or why there are none.
pub fn rows() -> Vec<Result<Row, String>> {
    let mut rows = both(recognising());
    rows.extend(both(shipped()));
    rows
}

fn both(rows: Result<Vec<Row>, String>) -> Vec<Result<Row, String>> {
    match rows {
        Ok(rows) => rows.into_iter().map(Ok).collect(),
        Err(message) => vec![Err(message)],
    }
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// A database of so many made-up entries with four identifiers and two names each, in the shipped form.
fn made_up(entries: usize) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", schema::FORMAT)?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(schema::TABLES)?;
    {
        let mut subject = transaction.prepare(
            "INSERT INTO subject (id, kind, name, category, body) VALUES (?1, 'product', ?1, 'messaging', x'')",
        )?;
        let mut identifier =
            transaction.prepare("INSERT INTO identifier (kind, value, subject) VALUES (?1, ?2, ?3)")?;
        let mut name = transaction.prepare("INSERT INTO name (folded, subject) VALUES (?1, ?2)")?;
        for number in 0..entries {
            let id = format!("program-{number}");
            subject.execute([&id])?;
            for (kind, value) in identifiers(number) {
                identifier.execute(params![kind.as_str(), value, id])?;
            }
            name.execute([&format!("program {number}"), &id])?;
            name.execute([&format!("programme {number}"), &id])?;
        }
    }
    transaction.commit()?;
    connection.execute_batch("VACUUM;")?;
    Ok(connection.serialize("main")?.to_vec())
}

fn identifiers(number: usize) -> [(IdentifierKind, String); 4] {
    [
        (IdentifierKind::DebDistro, format!("program-{number}")),
        (IdentifierKind::Winget, format!("vendor.program{number}")),
        (IdentifierKind::MacosBundle, format!("org.example.program{number}")),
        (IdentifierKind::DesktopEntry, format!("org.example.program{number}.desktop")),
    ]
}

/// Half are in the database, the others are looked up by every name they have, in vain. In no order, as machines are.
fn things() -> Vec<Thing> {
    let thing = |at: usize| {
        let number = (at * 7_919) % ITEMS;
        let known = number.is_multiple_of(2);
        // Known ones spread over all entries, and over those of a database a tenth the size.
        let own = if known { number / 2 % ENTRIES } else { ENTRIES + number };
        let [deb, winget, bundle, entry] = identifiers(own);
        let of = |(kind, value): (IdentifierKind, String)| Identifier::new(kind, value);
        let identifiers = match number / 2 % 3 {
            0 => vec![of(deb), of(entry)],
            1 => vec![of(winget)],
            _ => vec![of(bundle)],
        };
        Thing { name: format!("Thing {own}"), identifiers }
    };
    (0..ITEMS).map(thing).collect()
}

fn identify(riskdb: &RiskDb, things: &[Thing]) -> Result<usize, String> {
    let mut found = 0;
    for thing in things {
        found += black_box(riskdb.identify(&thing.identifiers, &thing.name).map_err(said)?).len();
    }
    Ok(found)
}

/// What SQLite alone takes for the same keys: written into a table of its memory, then joined.
fn bare_join(connection: &mut Connection, things: &[Thing]) -> rusqlite::Result<usize> {
    connection.execute_batch("CREATE TEMP TABLE key (thing INTEGER, kind TEXT, value TEXT);")?;
    let transaction = connection.transaction()?;
    {
        let mut insert = transaction.prepare("INSERT INTO temp.key VALUES (?1, ?2, ?3)")?;
        for (number, thing) in things.iter().enumerate() {
            for identifier in &thing.identifiers {
                insert.execute(params![number as i64, identifier.kind.as_str(), identifier.value])?;
            }
        }
    }
    transaction.commit()?;
    let mut found = 0;
    {
        let mut join = connection.prepare(
            "SELECT key.thing, identifier.subject FROM temp.key CROSS JOIN identifier
             ON identifier.kind = key.kind AND identifier.value = key.value",
        )?;
        let mut rows = join.query([])?;
        while let Some(row) = rows.next()? {
            black_box((row.get::<_, i64>(0)?, row.get::<_, String>(1)?));
            found += 1;
        }
    }
    connection.execute_batch("DROP TABLE temp.key;")?;
    Ok(found)
}

fn recognising() -> Result<Vec<Row>, String> {
    let things = things();
    let (full, tenth) = (made_up(ENTRIES).map_err(said)?, made_up(ENTRIES / 10).map_err(said)?);
    let (riskdb, small) = (RiskDb::from_bytes(&full).map_err(said)?, RiskDb::from_bytes(&tenth).map_err(said)?);
    let mut connection = Connection::open_in_memory().map_err(said)?;
    connection.deserialize_read_exact("main", full.as_slice(), full.len(), true).map_err(said)?;
    let (mut ours, mut theirs, mut tenths, mut few) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let found = identify(&riskdb, &things)?;
        ours.push(milliseconds(start));
        let start = Instant::now();
        let joined = bare_join(&mut connection, &things).map_err(said)?;
        theirs.push(milliseconds(start));
        if found < ITEMS / 2 || joined < found {
            return Err(format!("of {ITEMS} things {found} were recognised, {joined} joined"));
        }
        let start = Instant::now();
        identify(&small, &things)?;
        tenths.push(milliseconds(start));
        let start = Instant::now();
        identify(&riskdb, &things[..ITEMS / 10])?;
        few.push(milliseconds(start));
    }
    Ok(vec![
        Row {
            what: format!("recognising {ITEMS} things by {ENTRIES} entries ÷ one bare join of the keys"),
            ours: median(ours.clone()),
            theirs: median(theirs),
        },
        Row {
            what: "recognising ÷ the same by a tenth of the entries".to_owned(),
            ours: median(ours.clone()),
            theirs: median(tenths),
        },
        Row { what: "recognising ÷ a tenth of the things".to_owned(), ours: median(ours), theirs: median(few) },
    ])
}

/// Lets the system forget what it holds of a file in memory.
fn forget(path: &Path) -> Result<(), String> {
    let file = format!("if={}", path.display());
    let status = Command::new("dd").args([file.as_str(), "iflag=nocache", "count=0"]).stderr(Stdio::null()).status();
    if status.is_ok_and(|status| status.success()) { Ok(()) } else { Err("`dd` cannot drop a file's cache".to_owned()) }
}

/// The real sources and what comes of them.
fn shipped() -> Result<Vec<Row>, String> {
    let sources = sightline_tests::root().join("assets/riskdb");
    let place = tempfile::tempdir().map_err(said)?;
    let path = place.path().join("sightline.riskdb");
    let bytes = compile(&load(&sources).map_err(said)?).map_err(said)?;
    std::fs::write(&path, &bytes).map_err(said)?;
    // Pages not yet on disk cannot be forgotten.
    std::fs::File::open(&path).and_then(|file| file.sync_all()).map_err(said)?;
    let (mut opened, mut built_in, mut compiled, mut tenfold) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let answer = |riskdb: &RiskDb| -> Result<(), String> {
        let hits = riskdb.identify(&[Identifier::new(IdentifierKind::Deb, "wechat")], "WeChat").map_err(said)?;
        let hit = hits.first().ok_or("WeChat is not in the database")?;
        black_box(riskdb.dossier(&hit.subject).map_err(said)?);
        Ok(())
    };
    for round in 0..ROUNDS {
        forget(&path)?;
        let start = Instant::now();
        answer(&RiskDb::open(&path).map_err(said)?)?;
        opened.push(milliseconds(start));
        let start = Instant::now();
        answer(&RiskDb::from_bytes(&bytes).map_err(said)?)?;
        built_in.push(milliseconds(start));
        if round < 3 {
            let start = Instant::now();
            let mut loaded = load(&sources).map_err(said)?;
            black_box(compile(&loaded).map_err(said)?);
            compiled.push(milliseconds(start));
            let once: Vec<_> = loaded.catalogue.products.values().cloned().collect();
            for (copy, product) in (1..10).flat_map(|copy| once.iter().map(move |product| (copy, product))) {
                let mut more = product.clone();
                more.id = format!("{}-{copy}", product.id);
                more.name = format!("{} {copy}", product.name);
                more.ids.by_kind.values_mut().flatten().for_each(|value| value.push_str(&copy.to_string()));
                loaded.catalogue.products.insert(more.id.clone(), more);
            }
            let start = Instant::now();
            black_box(compile(&loaded).map_err(said)?);
            tenfold.push(milliseconds(start));
        }
    }
    let products = load(&sources).map_err(said)?.catalogue.products.len();
    let mebibytes = bytes.len() as f64 / f64::from(1024 * 1024);
    Ok(vec![
        Row {
            what: "opening the database from a cold file, one answer ÷ 20 ms".to_owned(),
            ours: median(opened),
            theirs: 20.0,
        },
        Row {
            what: "opening the built-in database, one answer ÷ 20 ms".to_owned(),
            ours: median(built_in),
            theirs: 20.0,
        },
        Row {
            what: format!("reading and compiling the sources, {products} products ÷ 2 s"),
            ours: median(compiled.clone()),
            theirs: 2000.0,
        },
        Row {
            what: "compiling ten times the products, growth".to_owned(),
            ours: median(tenfold),
            theirs: median(compiled),
        },
        Row { what: "MiB of the database as shipped ÷ 8".to_owned(), ours: mebibytes, theirs: 8.0 },
    ])
}
