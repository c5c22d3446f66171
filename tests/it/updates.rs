//! Signed updates: what is taken, and what every attack on them leaves behind (the database that was in use).

#![allow(clippy::disallowed_types, reason = "the attacker's server, on this machine's loopback")]

use sightline_api::net::{Client, Consent, NetError, Patience, Purpose, Request};
use sightline_api::{Database, DatabaseOrigin, Home, Outcome, Publisher, UpdateFrom, open_database, update_database};
use sightline_curate::publish::{Days, Keys, new_key, pack, publish, write_root};
use sightline_riskdb::update::target_name;
use sightline_tests::riskdb;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const DAY: i64 = 86_400;

/// A publisher with keys, and a repository.
struct House {
    folder: TempDir,
    keys: Keys,
    roots: Vec<PathBuf>,
}

impl House {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = |name: &str| {
            let path = folder.path().join(name);
            new_key(&path).unwrap();
            path
        };
        let keys = Keys {
            root: vec![key("ann.pk8"), key("ben.pk8"), key("cem.pk8")],
            threshold: 2,
            targets: vec![key("targets.pk8")],
            online: vec![key("online.pk8")],
        };
        let first = folder.path().join("1.root.json");
        block(write_root(&first, &keys, None, now(), 365)).unwrap();
        Self { folder, keys, roots: vec![first] }
    }

    fn publisher(&self) -> Publisher {
        let root = std::fs::read(&self.roots[0]).unwrap();
        Publisher { contact: String::new(), address: String::new(), root }
    }

    fn repository(&self) -> PathBuf {
        self.folder.path().join("repository")
    }

    fn signers(&self) -> Vec<PathBuf> {
        self.keys.targets.iter().chain(&self.keys.online).cloned().collect()
    }

    fn publish(&self, database: &[u8]) -> u64 {
        self.publish_at(database, now(), Days::default())
    }

    fn publish_at(&self, database: &[u8], now: i64, days: Days) -> u64 {
        let file = self.folder.path().join("new.riskdb");
        std::fs::write(&file, database).unwrap();
        let (repository, name) = (self.repository(), target_name());
        block(publish(&repository, &file, &name, &self.roots, &self.signers(), now, days)).unwrap()
    }

    /// Another person's copy, to be tampered with.
    fn copy(&self) -> PathBuf {
        let to = self.folder.path().join(format!("copy-{}", COPIES.fetch_add(1, Ordering::Relaxed)));
        for part in ["metadata", "targets"] {
            std::fs::create_dir_all(to.join(part)).unwrap();
            for entry in std::fs::read_dir(self.repository().join(part)).unwrap() {
                let entry = entry.unwrap();
                std::fs::copy(entry.path(), to.join(part).join(entry.file_name())).unwrap();
            }
        }
        to
    }

    fn home(&self) -> Home {
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        Home::new(self.folder.path().join(format!("home-{number}/riskdb")))
    }

    fn take(&self, from: &UpdateFrom, home: &Home) -> Result<Outcome, String> {
        take(from, &self.publisher(), home)
    }
}

static COPIES: AtomicUsize = AtomicUsize::new(0);

fn take(from: &UpdateFrom, publisher: &Publisher, home: &Home) -> Result<Outcome, String> {
    let patience = Patience {
        connect: Duration::from_secs(2),
        stall: Duration::from_millis(400),
        whole: Duration::from_millis(1500),
    };
    let consent = Arc::new(Answers::yes());
    update_database(from, publisher, home, consent, patience).map_err(|refusal| refusal.code().to_owned())
}

fn path(path: impl Into<PathBuf>) -> UpdateFrom {
    UpdateFrom::Path(path.into())
}

fn now() -> i64 {
    time::OffsetDateTime::now_utc().unix_timestamp()
}

fn block<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// The real database with another version and date, so that one can tell which is in use.
fn edition(version: &str, date: &str) -> Vec<u8> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), riskdb()).unwrap();
    let connection = rusqlite::Connection::open(file.path()).unwrap();
    for (key, value) in [("version", version), ("date", date)] {
        connection.execute("UPDATE meta SET value = ?2 WHERE key = ?1", [key, value]).unwrap();
    }
    drop(connection);
    std::fs::read(file.path()).unwrap()
}

fn in_use(home: &Home) -> Option<String> {
    let opened = open_database(Some(home)).unwrap();
    (opened.origin == DatabaseOrigin::Updated).then(|| opened.database.unwrap().stats().version.clone())
}

fn updated(version: &str, date: &str) -> Outcome {
    Outcome::Updated { version: version.to_owned(), date: date.to_owned() }
}

/// What the person said, and what was written down.
#[derive(Debug)]
struct Answers {
    on: bool,
    writable: bool,
    book: Mutex<Vec<Request>>,
}

impl Answers {
    fn yes() -> Self {
        Self { on: true, writable: true, book: Mutex::default() }
    }
}

impl Consent for Answers {
    fn allows(&self, _: Purpose) -> bool {
        self.on
    }

    fn record(&self, request: &Request) -> Result<(), String> {
        if !self.writable {
            return Err("the disk is full".to_owned());
        }
        self.book.lock().unwrap().push(request.clone());
        Ok(())
    }
}

/// How a server answers.
enum Answer {
    File(Vec<u8>),
    Missing,
    /// A body shorter than announced.
    CutShort(Vec<u8>),
    /// Some bytes, then one more now and then.
    Dribble(Vec<u8>),
    /// Zeros until the other side has had enough.
    Endless,
    Redirect,
}

type Handler = dyn Fn(&str) -> Answer + Send + Sync;

/// A server on loopback that ends with the value.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    fn start(handler: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (asked, stop) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (book, ended) = (Arc::clone(&asked), Arc::clone(&stop));
        let handler: Arc<Handler> = Arc::new(handler);
        let thread = spawn(move || {
            while !ended.load(Ordering::Acquire) {
                match listener.accept() {
                    Ok((stream, _)) => {
                        let (book, ended, handler) = (Arc::clone(&book), Arc::clone(&ended), Arc::clone(&handler));
                        spawn(move || drop(serve(stream, &book, &ended, handler.as_ref())));
                    }
                    Err(_) => sleep(Duration::from_millis(5)),
                }
            }
        });
        Self { address, asked, stop, thread: Some(thread) }
    }

    /// Serves a folder; `bend` may answer otherwise.
    fn of(folder: PathBuf, bend: impl Fn(&str) -> Option<Answer> + Send + Sync + 'static) -> Self {
        Self::start(move |asked| {
            bend(asked).unwrap_or_else(|| {
                let name = asked.trim_start_matches('/');
                std::fs::read(folder.join(name)).map_or(Answer::Missing, Answer::File)
            })
        })
    }

    fn from(&self) -> UpdateFrom {
        UpdateFrom::parse(&self.address).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        self.thread.take().unwrap().join().unwrap();
    }
}

fn serve(
    mut stream: TcpStream,
    book: &Mutex<Vec<String>>,
    stop: &AtomicBool,
    handler: &Handler,
) -> std::io::Result<()> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let asked = head.split(' ').nth(1).unwrap_or_default().to_owned();
    book.lock().unwrap().push(head);
    let started = |length: usize| format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    match handler(&asked) {
        Answer::File(bytes) => {
            stream.write_all(started(bytes.len()).as_bytes())?;
            stream.write_all(&bytes)
        }
        Answer::Missing => {
            stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
        Answer::CutShort(bytes) => {
            stream.write_all(started(bytes.len()).as_bytes())?;
            stream.write_all(&bytes[..bytes.len() / 2])
        }
        Answer::Dribble(bytes) => {
            stream.write_all(started(bytes.len()).as_bytes())?;
            for byte in bytes {
                if stop.load(Ordering::Acquire) {
                    break;
                }
                stream.write_all(&[byte])?;
                sleep(Duration::from_millis(100));
            }
            Ok(())
        }
        Answer::Endless => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
            let zeros = vec![b' '; 64 * 1024];
            while !stop.load(Ordering::Acquire) {
                stream.write_all(&zeros)?;
            }
            Ok(())
        }
        Answer::Redirect => stream.write_all(
            b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        ),
    }
}

#[test]
fn a_folder_a_stick_and_an_address_bring_the_same() {
    let house = House::new();
    house.publish(&edition("aaaa", "2027-01-01"));
    let stick = house.folder.path().join("update.tar");
    pack(&house.repository(), &stick).unwrap();
    let server = Server::of(house.repository(), |_| None);
    for from in [path(house.repository()), path(&stick), server.from()] {
        let home = house.home();
        assert_eq!(in_use(&home), None);
        assert_eq!(house.take(&from, &home), Ok(updated("aaaa", "2027-01-01")), "{from:?}");
        assert_eq!(in_use(&home).as_deref(), Some("aaaa"));
        let again = house.take(&from, &home);
        assert_eq!(again, Ok(Outcome::Current { version: "aaaa".to_owned(), date: "2027-01-01".to_owned() }));
        let left: Vec<String> = std::fs::read_dir(home.folder())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with("incoming"))
            .collect();
        assert_eq!(left, [] as [&str; 0], "nothing half-done stays");
    }
    // The address learns what is asked for, the program's name, and nothing else.
    let asked = server.asked.lock().unwrap();
    assert!(!asked.is_empty());
    for head in asked.iter() {
        let names: Vec<String> =
            head.lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0.to_lowercase())).collect();
        let expected = ["accept", "host", "user-agent"];
        assert!(names.iter().all(|name| expected.contains(&name.as_str())), "{head}");
        assert!(head.contains("Sightline\r\n"), "{head}");
    }
}

#[test]
fn the_one_before_is_kept_and_older_than_the_program_gives_way() {
    let house = House::new();
    let home = house.home();
    house.publish(&edition("aaaa", "2027-01-01"));
    house.take(&path(house.repository()), &home).unwrap();
    house.publish(&edition("bbbb", "2027-02-01"));
    house.take(&path(house.repository()), &home).unwrap();
    assert_eq!(in_use(&home).as_deref(), Some("bbbb"));
    let previous = Database::open(&home.folder().join("previous.riskdb")).unwrap();
    assert_eq!(previous.stats().version, "aaaa");
    if sightline_api::built_in_database().unwrap().is_some() {
        house.publish(&edition("cccc", "2020-01-01"));
        house.take(&path(house.repository()), &home).unwrap();
        assert_eq!(in_use(&home), None, "the program's own is newer");
    }
}

#[test]
fn keys_can_be_changed() {
    let mut house = House::new();
    let home = house.home();
    house.publish(&edition("aaaa", "2027-01-01"));
    house.take(&path(house.repository()), &home).unwrap();
    // Ben leaves and Dia comes; the machine's key is replaced.
    let (dia, online) = (house.folder.path().join("dia.pk8"), house.folder.path().join("online-2.pk8"));
    new_key(&dia).unwrap();
    new_key(&online).unwrap();
    let old = house.keys.root.clone();
    house.keys.root[1] = dia;
    house.keys.online = vec![online];
    let second = house.folder.path().join("2.root.json");
    // One of the old keys is not enough.
    let few = block(write_root(&second, &house.keys, Some((&house.roots[0], &old[..1])), now(), 365));
    assert!(few.unwrap_err().to_string().contains("asks for 2"));
    block(write_root(&second, &house.keys, Some((&house.roots[0], &old[..2])), now(), 365)).unwrap();
    house.roots.push(second);
    house.publish(&edition("bbbb", "2027-02-01"));
    // A program that knows only the first root comes along, and a new one too.
    assert_eq!(house.take(&path(house.repository()), &home), Ok(updated("bbbb", "2027-02-01")));
    assert_eq!(house.take(&path(house.repository()), &house.home()), Ok(updated("bbbb", "2027-02-01")));

    // A root that too few of the old keys signed is not followed.
    let copy = house.copy();
    let file = copy.join("metadata/2.root.json");
    let mut bent: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    let ann = bent["signatures"][0].clone();
    bent["signatures"] = serde_json::json!([ann]);
    std::fs::write(&file, bent.to_string()).unwrap();
    assert_eq!(house.take(&path(copy), &house.home()), Err("refused".to_owned()));
}

/// Each attack leaves the database in use as it is, and a real update still comes through afterwards.
#[test]
fn attacks_leave_the_database_in_use() {
    let house = House::new();
    house.publish(&edition("aaaa", "2027-01-01"));
    let first = house.copy();
    let home = house.home();
    house.take(&path(&first), &home).unwrap();
    house.publish(&edition("bbbb", "2027-02-01"));
    let second = house.copy();
    house.take(&path(&second), &home).unwrap();
    let version = house.publish(&edition("cccc", "2027-03-01")) + 1;
    let third = house.repository();
    let target = std::fs::read_dir(third.join("targets"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| std::fs::read(path).unwrap() == edition("cccc", "2027-03-01"))
        .unwrap();
    let name = target.file_name().unwrap().to_str().unwrap().to_owned();
    let real = std::fs::read(&target).unwrap();

    let mut seen: Vec<(&str, Result<Outcome, String>)> = Vec::new();
    let mut attack = |what: &'static str, from: UpdateFrom, publisher: &Publisher| {
        let begun = Instant::now();
        seen.push((what, take(&from, publisher, &home)));
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        assert_eq!(in_use(&home).as_deref(), Some("bbbb"), "{what}");
        let _still_reads = open_database(Some(&home)).unwrap().database.unwrap().read().dossier("wechat").unwrap();
    };
    let trusted = house.publisher();

    attack("rollback", path(&first), &trusted);

    let stale = House { folder: tempfile::tempdir().unwrap(), keys: house.keys.clone(), roots: house.roots.clone() };
    for _ in 0..=house.publish(&edition("cccc", "2027-03-01")) {
        stale.publish_at(&edition("dddd", "2027-04-01"), now() - 100 * DAY, Days { content: 180, timestamp: 60 });
    }
    attack("freeze", path(stale.repository()), &trusted);

    let mixed = house.copy();
    let of = |number: u64| format!("metadata/{number}.targets.json");
    std::fs::copy(second.join(of(version - 2)), mixed.join(of(version))).unwrap();
    attack("mix and match", path(mixed), &trusted);

    let other = House::new();
    other.publish(&edition("eeee", "2027-05-01"));
    attack("wrong key", path(other.repository()), &trusted);

    let unsigned = house.copy();
    let file = unsigned.join("metadata/timestamp.json");
    let mut bent: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    bent["signatures"] = serde_json::json!([]);
    std::fs::write(&file, bent.to_string()).unwrap();
    attack("threshold not met", path(unsigned), &trusted);

    let swapped = house.copy();
    let mut bytes = real.clone();
    bytes[5_000] ^= 1;
    std::fs::write(swapped.join("targets").join(&name), &bytes).unwrap();
    attack("swapped file", path(swapped), &trusted);

    let short = house.copy();
    std::fs::write(short.join("targets").join(&name), &real[..real.len() / 2]).unwrap();
    attack("truncated file", path(short), &trusted);

    let server = |bend: fn(&str, &[u8]) -> Option<Answer>| {
        let real = real.clone();
        Server::of(third.clone(), move |asked| bend(asked, &real))
    };
    let endless = server(|asked, _| asked.ends_with(".riskdb").then_some(Answer::Endless));
    attack("endless database", endless.from(), &trusted);
    let endless = server(|asked, _| asked.ends_with("timestamp.json").then_some(Answer::Endless));
    attack("endless metadata", endless.from(), &trusted);
    let slow = server(|asked, real| asked.ends_with(".riskdb").then(|| Answer::Dribble(real.to_vec())));
    attack("slow-loris", slow.from(), &trusted);
    let cut = server(|asked, real| asked.ends_with(".riskdb").then(|| Answer::CutShort(real.to_vec())));
    attack("broken off", cut.from(), &trusted);
    let moved = server(|asked, _| asked.ends_with("timestamp.json").then_some(Answer::Redirect));
    attack("sent elsewhere", moved.from(), &trusted);
    let gone = Server::start(|_| Answer::Missing);
    attack("nothing there", gone.from(), &trusted);

    let stick = house.folder.path().join("update.tar");
    pack(&third, &stick).unwrap();
    let whole = std::fs::read(&stick).unwrap();
    std::fs::write(&stick, &whole[..whole.len() / 2]).unwrap();
    attack("half a stick", path(&stick), &trusted);
    std::fs::write(&stick, b"not an archive").unwrap();
    attack("another file", path(&stick), &trusted);

    let nobody = Publisher { root: Vec::new(), ..trusted.clone() };
    attack("no publisher", path(&third), &nobody);

    let outcomes: Vec<(&str, &str)> =
        seen.iter().map(|(what, outcome)| (*what, outcome.as_ref().map_or_else(String::as_str, |_| "taken"))).collect();
    assert_eq!(
        outcomes,
        [
            ("rollback", "refused"),
            ("freeze", "expired"),
            ("mix and match", "refused"),
            ("wrong key", "refused"),
            ("threshold not met", "refused"),
            ("swapped file", "refused"),
            ("truncated file", "refused"),
            ("endless database", "too-large"),
            ("endless metadata", "too-large"),
            ("slow-loris", "unreachable"),
            ("broken off", "unreachable"),
            ("sent elsewhere", "unreachable"),
            ("nothing there", "unreachable"),
            ("half a stick", "archive"),
            ("another file", "archive"),
            ("no publisher", "no-publisher"),
        ]
    );
    // None of it stands in the way of what is real.
    assert_eq!(house.take(&path(&third), &home), Ok(updated("cccc", "2027-03-01")));
}

#[test]
fn signed_but_not_a_database_is_not_taken() {
    let home_of = House::new();
    let home = home_of.home();
    home_of.publish(&edition("aaaa", "2027-01-01"));
    home_of.take(&path(home_of.repository()), &home).unwrap();
    let mut newer = edition("bbbb", "2027-02-01");
    // `PRAGMA user_version` stands at byte 60 of a SQLite file (https://www.sqlite.org/fileformat2.html).
    newer[60..64].copy_from_slice(&99u32.to_be_bytes());
    let mut damaged = edition("bbbb", "2027-02-01");
    let middle = damaged.len() / 2;
    damaged[middle..middle + 9000].fill(0xa5);
    for wrong in [b"hello".to_vec(), newer, damaged] {
        home_of.publish(&wrong);
        assert_eq!(home_of.take(&path(home_of.repository()), &home), Err("database".to_owned()));
        assert_eq!(in_use(&home).as_deref(), Some("aaaa"));
    }
}

#[test]
fn a_damaged_or_foreign_file_gives_way_to_the_built_in_database() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().to_owned());
    let mut damaged = riskdb().to_vec();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 9000].fill(0xa5);
    for bytes in [b"hello".to_vec(), Vec::new(), damaged, riskdb()[..20_000].to_vec()] {
        std::fs::write(folder.path().join("current.riskdb"), &bytes).unwrap();
        let opened = open_database(Some(&home)).unwrap();
        let DatabaseOrigin::StandIn { problem } = opened.origin else { panic!("{:?}", opened.origin) };
        assert!(problem.contains("current.riskdb"), "{problem}");
        assert_eq!(opened.database.is_some(), sightline_api::built_in_database().unwrap().is_some());
    }
}

#[test]
fn nothing_is_sent_without_a_yes_and_an_entry_in_the_book() {
    let server = Server::start(|_| Answer::File(b"body".to_vec()));
    let url = format!("{}/metadata/timestamp.json", server.address).parse().unwrap();
    let ask = |answers: Answers| {
        let answers = Arc::new(answers);
        let consent: Arc<dyn Consent> = Arc::clone(&answers) as _;
        let client = Client::new(consent, Patience::default()).unwrap();
        let answer = block(client.get(Purpose::DatabaseUpdate, &url));
        let booked = answers.book.lock().unwrap().len();
        (answer.map(drop), booked)
    };
    assert_eq!(ask(Answers { on: false, ..Answers::yes() }), (Err(NetError::TurnedOff(Purpose::DatabaseUpdate)), 0));
    assert!(matches!(ask(Answers { writable: false, ..Answers::yes() }), (Err(NetError::NotRecorded(_)), 0)));
    assert_eq!(server.asked.lock().unwrap().len(), 0, "nothing reached the server");
    assert_eq!(ask(Answers::yes()), (Ok(()), 1));
    assert_eq!(server.asked.lock().unwrap().len(), 1);
    // Plain http is for this computer itself.
    let client = Client::new(Arc::new(Answers::yes()), Patience::default()).unwrap();
    for address in ["http://example.org/", "http://localhost/", "ftp://127.0.0.1/", "file:///etc/passwd"] {
        let answer = block(client.get(Purpose::DatabaseUpdate, &address.parse().unwrap()));
        assert!(matches!(answer, Err(NetError::NotHttps(_))), "{address}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn the_command_writes_its_requests_into_the_store() {
    let house = House::new();
    house.publish(&edition("aaaa", "2027-01-01"));
    let server = Server::of(house.repository(), |_| None);
    let home = tempfile::tempdir().unwrap();
    program(&house, home.path()); // writes publisher.toml
    let publisher = house.folder.path().join("publisher.toml");
    let machine = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/machines/debian/root");
    let run = |arguments: &[&str], passphrase: bool| {
        let mut command = Command::new(sightline_tests::program("sightline"));
        command.env("XDG_DATA_HOME", home.path()).env("LC_ALL", "en").args(arguments);
        if passphrase {
            command.arg("--passphrase-stdin");
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(b"correct horse battery\n").unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), String::from_utf8(output.stdout).unwrap(), said)
    };
    assert!(run(&["checkup", "--root", machine, "--os", "linux", "--remember"], true).0);
    let update = ["riskdb", "update", "--publisher", publisher.to_str().unwrap(), "--from", server.address.as_str()];
    let (done, _, said) = run(&update, true);
    assert!(done, "{said}");
    let (_, book, _) = run(&["requests", "--format", "json"], true);
    let book: serde_json::Value = serde_json::from_str(&book).unwrap();
    assert_eq!(book["schema"], "sightline.requests/1");
    let mut booked: Vec<&str> =
        book["requests"].as_array().unwrap().iter().map(|one| one["url"].as_str().unwrap()).collect();
    booked.reverse();
    let asked: Vec<String> = {
        let requests = server.asked.lock().unwrap();
        requests.iter().map(|head| format!("{}{}", server.address, head.split(' ').nth(1).unwrap())).collect()
    };
    assert_eq!(booked, asked, "each request of the server's own list, in its order");
    assert!(!booked.is_empty());
    // A store that does not open holds nothing up, and it is said.
    let (done, _, said) = run(&update, false);
    assert!(done && said.contains("told here only"), "{said}");
    let (_, cleared, _) = run(&["requests", "--clear"], true);
    assert!(cleared.contains(&format!("{} requests", booked.len())), "{cleared}");
    assert!(run(&["requests"], true).1.contains("Nothing was ever sent"));
}

/// The program itself, with a home of its own.
fn program(house: &House, home: &Path) -> Command {
    let publisher = house.folder.path().join("publisher.toml");
    let root = house.roots[0].file_name().unwrap().to_str().unwrap();
    std::fs::write(&publisher, format!("[updates]\nroot = \"{root}\"\n")).unwrap();
    let mut command = Command::new(sightline_tests::program("sightline"));
    command
        .env("XDG_DATA_HOME", home)
        .args(["riskdb", "update", "--publisher"])
        .arg(publisher)
        .arg("--from")
        .arg(house.repository())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[test]
#[cfg(target_os = "linux")]
fn killed_at_any_moment_one_of_the_two_databases_answers() {
    let house = House::new();
    let (old, new) = (edition("aaaa", "2027-01-01"), edition("bbbb", "2027-02-01"));
    house.publish(&old);
    let before = house.copy();
    house.publish(&new);
    let whole = {
        let folder = tempfile::tempdir().unwrap();
        // Naming the program may build it first.
        let mut update = program(&house, folder.path());
        let begun = Instant::now();
        assert!(update.status().unwrap().success());
        begun.elapsed()
    };
    let mut seen = std::collections::BTreeSet::new();
    for round in 0..24u32 {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("sightline/riskdb"));
        house.take(&path(&before), &home).unwrap();
        let mut child = program(&house, folder.path()).spawn().unwrap();
        // From at once to past the end; the last one is left alone.
        if round < 23 {
            sleep(whole * round / 20);
            let _already_done = child.kill();
        }
        child.wait().unwrap();
        let version = in_use(&home).unwrap_or_else(|| panic!("no database after {round}"));
        assert!(version == "aaaa" || version == "bbbb");
        seen.insert(version);
        // What the killed one left behind does not hold up the next.
        let done = house.take(&path(house.repository()), &home).unwrap();
        assert!(
            matches!(&done, Outcome::Updated { version, .. } | Outcome::Current { version, .. } if version == "bbbb")
        );
    }
    assert_eq!(seen.len(), 2, "killed at once: before the swap; left alone: after it");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_leaves_the_database_in_use() {
    let house = House::new();
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("sightline/riskdb"));
    house.publish(&edition("aaaa", "2027-01-01"));
    house.take(&path(house.repository()), &home).unwrap();
    house.publish(&edition("bbbb", "2027-02-01"));
    // A file can grow to 64 KiB only; the signal for that is ignored, so that a write fails as on a full disk.
    let command = program(&house, folder.path());
    let output = Command::new("sh")
        .env("XDG_DATA_HOME", folder.path())
        .args(["-c", "trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""])
        .arg(command.get_program())
        .args(command.get_args())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("disk") && said.contains("aaaa"), "{said}");
    assert_eq!(in_use(&home).as_deref(), Some("aaaa"));
}
