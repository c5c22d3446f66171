//! What a person relies on: what was saved is there again, nobody else can read it, and each mishap is told apart.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

use sightline_vault::{
    Changed, Folder, Found, How, Keyring, KeyringError, Passphrase, Removed, Unlock, Vault, VaultError, back_up,
    create, open, repair, restore, wipe,
};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use zeroize::Zeroizing;

/// A keyring that is in one of its moods.
#[derive(Debug, Default)]
struct Fake {
    secrets: Mutex<BTreeMap<String, Vec<u8>>>,
    mood: Mutex<Option<KeyringError>>,
}

impl Fake {
    fn answers(&self) -> Result<(), KeyringError> {
        self.mood.lock().unwrap().clone().map_or(Ok(()), Err)
    }
}

impl Keyring for Fake {
    fn put(&self, account: &str, secret: &[u8]) -> Result<(), KeyringError> {
        self.answers()?;
        self.secrets.lock().unwrap().insert(account.to_owned(), secret.to_vec());
        Ok(())
    }

    fn get(&self, account: &str) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        self.answers()?;
        self.secrets.lock().unwrap().get(account).cloned().map(Zeroizing::new).ok_or(KeyringError::Lost)
    }

    fn remove(&self, account: &str) -> Result<bool, KeyringError> {
        self.answers()?;
        Ok(self.secrets.lock().unwrap().remove(account).is_some())
    }
}

const MARKER: &str = "marker-that-is-in-no-file";

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn reopened(folder: &Folder, keyring: &Fake) -> Result<Vault, VaultError> {
    open(folder, Unlock { keyring, passphrase: None })
}

fn filled(vault: &Vault) {
    vault.keep("setting", "note", MARKER, 1).unwrap();
    vault.save_checkup(10, MARKER, &[MARKER, "same", "same"]).unwrap();
    vault.save_checkup(20, "second", &["same", "other"]).unwrap();
    vault.record(30, "database-update", "example.org", "https://example.org/a", 0).unwrap();
}

fn holds_all(vault: &Vault) {
    assert_eq!(vault.kept("setting", "note").unwrap().as_deref(), Some(MARKER));
    let checkups = vault.checkups().unwrap();
    assert_eq!(
        checkups.iter().map(|it| (it.at, it.summary.as_str())).collect::<Vec<_>>(),
        [(20, "second"), (10, MARKER)]
    );
    let changed = vault.changed(checkups[1].id, checkups[0].id).unwrap();
    let expected = Changed { only_first: vec![MARKER.into()], only_second: vec!["other".into()] };
    assert_eq!(changed, expected);
    assert_eq!(vault.entries(checkups[1].id).unwrap().len(), 2, "equal entries count once");
    assert_eq!(vault.ledger().unwrap()[0].host, "example.org");
}

#[test]
fn what_was_saved_is_there_again_and_no_file_shows_it() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    assert_eq!(folder.look().unwrap(), Found::Nothing);
    assert!(!folder.path().exists(), "looking writes nothing");
    assert!(matches!(reopened(&folder, &keyring), Err(VaultError::Nothing(_))));

    let vault = create(&folder, How::Keyring(&keyring)).unwrap();
    filled(&vault);
    holds_all(&vault);
    assert!(vault.is_lasting());
    drop(vault);

    assert_eq!(folder.look().unwrap(), Found::Keyring);
    assert!(matches!(create(&folder, How::Keyring(&keyring)), Err(VaultError::Exists(_))));
    holds_all(&reopened(&folder, &keyring).unwrap());
    let key = keyring.secrets.lock().unwrap().values().next().unwrap().clone();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in [MARKER.as_bytes(), b"example.org", b"SQLite format", &key] {
            let found = bytes.windows(secret.len()).any(|window| window == secret);
            assert!(!found, "{} in {}", String::from_utf8_lossy(secret), path.display());
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
        }
    }
    let plain = rusqlite::Connection::open(folder.path().join("store.db")).unwrap();
    plain.pragma_update(None, "cipher_log_level", "NONE").unwrap();
    assert!(plain.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(())).is_err());
}

#[test]
fn a_passphrase_opens_it_and_nothing_else_does() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    let right = phrase("correct horse battery");
    assert!(matches!(create(&folder, How::Passphrase(&phrase("short"))), Err(VaultError::ShortPassphrase)));
    assert!(!folder.path().exists(), "a refused passphrase leaves nothing");
    filled(&create(&folder, How::Passphrase(&right)).unwrap());
    assert_eq!(folder.look().unwrap(), Found::Passphrase);
    assert!(matches!(reopened(&folder, &keyring), Err(VaultError::NeedsPassphrase)));
    let wrong = phrase("correct horse batterx");
    let unlock = Unlock { keyring: &keyring, passphrase: Some(&wrong) };
    assert!(matches!(open(&folder, unlock), Err(VaultError::WrongPassphrase)));
    holds_all(&open(&folder, Unlock { keyring: &keyring, passphrase: Some(&right) }).unwrap());
    assert!(keyring.secrets.lock().unwrap().is_empty());
}

#[test]
fn each_mood_of_the_keyring_is_told_apart_and_nothing_is_written_in_the_clear() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    let moods = [KeyringError::Absent, KeyringError::Locked, KeyringError::Slow, KeyringError::Refused("no".into())];
    for mood in moods.clone() {
        *keyring.mood.lock().unwrap() = Some(mood.clone());
        let refused = create(&folder, How::Keyring(&keyring)).unwrap_err();
        assert_eq!(refused.code(), mood.code());
        assert_eq!(folder.look().unwrap(), Found::Nothing);
        assert!(!folder.path().exists(), "a refusal leaves no trace");
    }
    *keyring.mood.lock().unwrap() = None;
    filled(&create(&folder, How::Keyring(&keyring)).unwrap());
    for mood in moods {
        *keyring.mood.lock().unwrap() = Some(mood.clone());
        assert_eq!(reopened(&folder, &keyring).unwrap_err().code(), mood.code());
    }
    *keyring.mood.lock().unwrap() = None;
    let kept = std::mem::take(&mut *keyring.secrets.lock().unwrap());
    assert_eq!(reopened(&folder, &keyring).unwrap_err().code(), "vault-keyring-lost");
    // Somebody else's secret under the same name is not taken for a damaged store.
    *keyring.secrets.lock().unwrap() = kept.keys().map(|name| (name.clone(), vec![7; 32])).collect();
    assert_eq!(reopened(&folder, &keyring).unwrap_err().code(), "vault-keyring-lost");
    *keyring.secrets.lock().unwrap() = kept;
    holds_all(&reopened(&folder, &keyring).unwrap());
}

#[test]
fn two_at_once_are_refused_and_a_newer_store_is_left_alone() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    let vault = create(&folder, How::Keyring(&keyring)).unwrap();
    assert!(matches!(reopened(&folder, &keyring), Err(VaultError::Busy)));
    assert!(matches!(wipe(&folder, &keyring), Err(VaultError::Busy)));
    drop(vault);

    let key = keyring.secrets.lock().unwrap().values().next().unwrap().clone();
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let store = folder.path().join("store.db");
    let raw = rusqlite::Connection::open(&store).unwrap();
    raw.pragma_update(None, "key", format!("x'{digits}'")).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    let before = std::fs::read(&store).unwrap();
    assert!(matches!(reopened(&folder, &keyring), Err(VaultError::Newer { found: 99, .. })));
    assert_eq!(std::fs::read(&store).unwrap(), before);
}

fn spoil(path: &Path, from: u64, bytes: usize) {
    let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(from)).unwrap();
    file.write_all(&vec![0xA5; bytes]).unwrap();
}

#[test]
fn of_a_damaged_store_what_can_be_read_is_kept_and_a_copy_set_aside() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    let vault = create(&folder, How::Keyring(&keyring)).unwrap();
    filled(&vault);
    for number in 0..3000 {
        vault.keep("filler", &format!("{number:05}"), &"x".repeat(100), 1).unwrap();
    }
    drop(vault);
    let store = folder.path().join("store.db");
    let size = store.metadata().unwrap().len();
    assert!(size > 50 * 4096);
    spoil(&store, size / 2 / 4096 * 4096 + 100, 50);
    let spoiled = std::fs::read(&store).unwrap();

    let vault = reopened(&folder, &keyring).unwrap();
    let Err(VaultError::Damaged { .. }) = vault.examine(&store) else { panic!("damage goes unnoticed") };
    drop(vault);
    let unlock = Unlock { keyring: &keyring, passphrase: None };
    let (vault, repaired) = repair(&folder, unlock, 77).unwrap();
    vault.examine(&store).unwrap();
    holds_all(&vault);
    assert_eq!(repaired.incomplete, ["kept"]);
    let left = vault.all_kept("filler").unwrap().len();
    assert!((2800..3000).contains(&left), "{left}");
    assert_eq!(std::fs::read(&repaired.set_aside).unwrap(), spoiled, "the copy is the damaged file");
    drop(vault);

    // The first page: nothing can be read, which is said, and the program goes on with a new store.
    spoil(&store, 40, 60);
    assert!(matches!(reopened(&folder, &keyring), Err(VaultError::Damaged { .. })));
    let (vault, repaired) = repair(&folder, unlock, 78).unwrap();
    assert_eq!((repaired.saved, repaired.incomplete.len()), (0, 6));
    assert!(vault.checkups().unwrap().is_empty());
}

#[test]
fn a_header_that_is_not_one_is_named() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    drop(create(&folder, How::Keyring(&keyring)).unwrap());
    let header = folder.path().join("key.json");
    for text in ["", "{}", "[1]", "{\"form\":1,\"check\":3}"] {
        std::fs::write(&header, text).unwrap();
        let Err(VaultError::Header { path, .. }) = reopened(&folder, &keyring) else { panic!("{text}") };
        assert_eq!(path, header);
    }
    std::fs::write(&header, "{\"form\":9,\"check\":\"\"}").unwrap();
    assert!(matches!(folder.look(), Err(VaultError::Newer { found: 9, .. })));
}

#[test]
fn a_backup_brings_everything_back_on_another_computer() {
    let place = tempfile::tempdir().unwrap();
    let (here, there) = (Folder::new(place.path().join("here")), Folder::new(place.path().join("there")));
    let (keyring, other) = (Fake::default(), Fake::default());
    let vault = create(&here, How::Keyring(&keyring)).unwrap();
    filled(&vault);
    let file = place.path().join("sightline.backup");
    let words = phrase("a backup phrase");
    assert!(matches!(back_up(&vault, &file, &phrase("short")), Err(VaultError::ShortPassphrase)));
    back_up(&vault, &file, &words).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(MARKER.len()).any(|window| window == MARKER.as_bytes()));
    let left: Vec<_> = std::fs::read_dir(place.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");

    let how = How::Keyring(&other);
    assert!(matches!(restore(&there, &file, &phrase("another phrase"), how, &other), Err(VaultError::WrongPassphrase)));
    let vault = restore(&there, &file, &words, how, &other).unwrap();
    holds_all(&vault);
    vault.keep("setting", "note", "later", 2).unwrap();
    drop(vault);
    // Over a store that is there: it is kept beside.
    holds_all(&restore(&there, &file, &words, how, &other).unwrap());
    assert!(there.path().join("store.db.before").exists());
    holds_all(&restore(&there, &file, &words, how, &other).unwrap());
    holds_all(&reopened(&there, &other).unwrap());

    for (at, name) in [(bytes.len() / 2, "half"), (0, "nothing"), (bytes.len() - 10, "almost all")] {
        let cut = place.path().join(name);
        std::fs::write(&cut, &bytes[..at]).unwrap();
        let refused = restore(&there, &cut, &words, how, &other).unwrap_err();
        assert!(matches!(refused, VaultError::NotABackup(_) | VaultError::Damaged { .. }), "{name}: {refused:?}");
        holds_all(&reopened(&there, &other).unwrap());
    }
}

#[test]
fn a_wipe_removes_all_that_is_ours_and_says_what() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    assert_eq!(wipe(&folder, &keyring).unwrap(), []);
    filled(&create(&folder, How::Keyring(&keyring)).unwrap());
    std::fs::write(folder.path().join("mine.txt"), "a person's own").unwrap();
    let removed = wipe(&folder, &keyring).unwrap();
    let files = ["key.json", "store.db"].map(|name| Removed::File(folder.path().join(name)));
    assert_eq!(removed, [&[Removed::Key], files.as_slice()].concat());
    assert!(keyring.secrets.lock().unwrap().is_empty());
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left, ["mine.txt"]);
    assert_eq!(wipe(&folder, &keyring).unwrap(), []);
    std::fs::remove_file(folder.path().join("mine.txt")).unwrap();
    wipe(&folder, &keyring).unwrap();
    assert!(!folder.path().exists());
}

#[test]
fn what_was_remembered_in_memory_is_taken_over() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    let memory = Vault::in_memory().unwrap();
    assert!(!memory.is_lasting());
    filled(&memory);
    holds_all(&memory);
    let vault = create(&folder, How::Keyring(&keyring)).unwrap();
    vault.take_over(&memory).unwrap();
    drop(vault);
    holds_all(&reopened(&folder, &keyring).unwrap());
}

#[test]
fn forgetting_a_checkup_keeps_what_others_hold() {
    let vault = Vault::in_memory().unwrap();
    let first = vault.save_checkup(1, "", &["a", "b"]).unwrap();
    let second = vault.save_checkup(2, "", &["b", "c"]).unwrap();
    assert!(vault.forget_checkup(first).unwrap());
    assert!(!vault.forget_checkup(first).unwrap());
    let mut entries = vault.entries(second).unwrap();
    entries.sort();
    assert_eq!(entries, [b"b", b"c"]);
    let again = vault.save_checkup(3, "", &["a"]).unwrap();
    assert!(again > second, "a number is never given twice");
}

#[test]
fn an_unchanged_checkup_costs_little() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let keyring = Fake::default();
    let vault = create(&folder, How::Keyring(&keyring)).unwrap();
    let entries: Vec<String> = (0..2000).map(|number| format!("{number}{}", "x".repeat(500))).collect();
    vault.save_checkup(0, "{}", &entries).unwrap();
    let first = folder.bytes();
    for at in 1..=10 {
        vault.save_checkup(at, "{}", &entries).unwrap();
    }
    let each = (folder.bytes() - first) / 10;
    assert!(each < 200 * 1024, "{each}");
}

#[test]
fn a_place_that_cannot_be_written_to_is_told() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    std::fs::write(&file, "").unwrap();
    let refused = create(&Folder::new(file.join("vault")), How::Keyring(&Fake::default())).unwrap_err();
    assert!(matches!(refused, VaultError::File { .. }), "{refused:?}");
    // Root may write anywhere, so a file system that takes nothing stands in for a folder one may not write to.
    #[cfg(target_os = "linux")]
    {
        let refused = create(&Folder::new("/proc/vault".into()), How::Keyring(&Fake::default())).unwrap_err();
        assert!(matches!(refused, VaultError::File { .. } | VaultError::ReadOnly(_)), "{refused:?}");
    }
}

/// Not a test of its own: the program that is killed. Saves without end, and prints what was reported saved.
#[test]
#[ignore = "run by the test below, in a process of its own"]
fn saver() {
    let folder = Folder::new(std::env::var_os("SIGHTLINE_TEST_FOLDER").unwrap().into());
    let words = phrase("passphrase of a test");
    let keyring = Fake::default();
    let vault = open(&folder, Unlock { keyring: &keyring, passphrase: Some(&words) }).unwrap();
    let mut out = std::io::stdout();
    for number in 0_u64.. {
        let entries: Vec<String> = (0..200).map(|entry| format!("{entry} {}", (number + entry) / 50)).collect();
        let id = vault.save_checkup(i64::try_from(number).unwrap(), "{}", &entries).unwrap();
        writeln!(out, "saved {id}").unwrap();
    }
}

/// Rounds of the kill test; `cargo xtask soak` asks for more.
fn rounds() -> u64 {
    std::env::var("SIGHTLINE_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(12)
}

#[test]
fn killed_at_any_moment_nothing_reported_saved_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("vault"));
    let words = phrase("passphrase of a test");
    drop(create(&folder, How::Passphrase(&words)).unwrap());
    let keyring = Fake::default();
    let mut reported = Vec::new();
    for round in 0..rounds() {
        let mut program = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "saver", "--ignored", "--nocapture"])
            .env("SIGHTLINE_TEST_FOLDER", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let mut seen = 0;
        // After a number of saves that differs, and some microseconds more, so that it is hit anywhere.
        for line in lines.by_ref() {
            if let Some(id) = line.unwrap().split("saved ").nth(1) {
                reported.push(id.parse::<i64>().unwrap());
                seen += 1;
                if seen > round % 7 {
                    break;
                }
            }
        }
        std::thread::sleep(std::time::Duration::from_micros(round.wrapping_mul(2_654_435_761) % 20_000));
        program.kill().unwrap();
        program.wait().unwrap();
        // What it still printed before it died was reported too.
        for line in lines.map_while(Result::ok) {
            reported.extend(line.split("saved ").nth(1).and_then(|id| id.parse::<i64>().ok()));
        }
        let vault = open(&folder, Unlock { keyring: &keyring, passphrase: Some(&words) }).unwrap();
        vault.examine(folder.path()).unwrap();
        let checkups = vault.checkups().unwrap();
        let there: Vec<i64> = checkups.iter().map(|checkup| checkup.id).collect();
        for id in &reported {
            assert!(there.contains(id), "round {round}: {id} was reported saved, and is lost");
        }
        for id in there.iter().take(20) {
            assert_eq!(vault.entries(*id).unwrap().len(), 200, "round {round}: {id} is there in part only");
        }
        if there.len() > 500 {
            for id in there {
                vault.forget_checkup(id).unwrap();
            }
            reported.clear();
        }
    }
}
