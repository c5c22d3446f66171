//! Registry hives that are damaged, and the registry of a running Windows.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{Limits, Machine, Silent, collect};
use sightline_model::{CoverageStatus, Item, Os, Scan};
use std::{fs, path::Path};

const SOFTWARE: &str = "Windows/System32/config/SOFTWARE";

fn fixture(case: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/windows").join(case)
}

fn look(root: &Path) -> Scan<Item> {
    let machine = Machine::at(root.to_path_buf(), Os::Windows).unwrap();
    collect(&machine, &["en".to_owned()], &Limits::default(), &Silent)
}

/// A machine with one hive and its log.
fn machine(hive: &[u8], log: Option<&[u8]>) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("Windows/System32/config")).unwrap();
    fs::write(root.path().join(SOFTWARE), hive).unwrap();
    if let Some(log) = log {
        fs::write(root.path().join(format!("{SOFTWARE}.LOG1")), log).unwrap();
    }
    root
}

fn names(scan: &Scan<Item>) -> Vec<&str> {
    scan.items.iter().map(|item| item.name.as_str()).collect()
}

#[test]
fn a_hive_cut_anywhere_is_one_problem() {
    let hive = fs::read(fixture("programs/two-views-and-people").join(SOFTWARE)).unwrap();
    for part in 0..20 {
        let scan = look(machine(&hive[..hive.len() * part / 20], None).path());
        assert_eq!(scan.problems.len(), 1, "{part}: {:?}", scan.problems);
        assert!(scan.problems[0].path.ends_with("SOFTWARE"), "{part}");
        assert_eq!(scan.problems[0].status, CoverageStatus::Damaged, "{part}");
        assert!(scan.items.is_empty(), "{part}");
    }
}

#[test]
fn a_flipped_bit_is_at_most_one_problem() {
    let whole = fs::read(fixture("programs/two-views-and-people").join(SOFTWARE)).unwrap();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut left_out = 0;
    for _ in 0..500 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut hive = whole.clone();
        // Most of the base block means nothing; the keys are what matters.
        let at = 4096 + usize::try_from(random >> 33).unwrap() % (hive.len() - 4096);
        hive[at] ^= 1 << (random >> 29 & 7);
        let scan = look(machine(&hive, None).path());
        assert!(scan.problems.len() <= 1, "{at}: {:?}", scan.problems);
        left_out += scan.problems.len();
    }
    assert!(left_out > 10, "damage is told: {left_out}");
}

#[test]
fn a_log_counts_only_when_it_is_whole() {
    let case = fixture("registry/dirty-with-log");
    let hive = fs::read(case.join(SOFTWARE)).unwrap();
    let log = fs::read(case.join(format!("{SOFTWARE}.LOG1"))).unwrap();
    assert_eq!(names(&look(machine(&hive, Some(&log)).path())), ["Program of the log", "Old Program"]);
    assert_eq!(names(&look(machine(&hive, None).path())), ["Old Program"]);
    for at in [512, 520, 524, 530, 540, 552, 600, log.len() - 1] {
        let mut wrong = log.clone();
        wrong[at] ^= 1;
        let scan = look(machine(&hive, Some(&wrong)).path());
        assert_eq!((names(&scan), scan.problems.len()), (vec!["Old Program"], 0), "{at}");
    }
    for part in 0..20 {
        let scan = look(machine(&hive, Some(&log[..log.len() * part / 20])).path());
        assert_eq!((names(&scan), scan.problems.len()), (vec!["Old Program"], 0), "{part}");
    }
    // A base block torn while it was written is in the log, too.
    let mut torn = hive;
    torn[44] ^= 1;
    assert_eq!(names(&look(machine(&torn, Some(&log)).path())), ["Program of the log", "Old Program"]);
    let scan = look(machine(&torn, None).path());
    assert_eq!((scan.items.len(), scan.problems.len()), (0, 1));
}

#[test]
fn windows_says_its_name() {
    let name = |root: &Path| Machine::at(root.to_path_buf(), Os::Windows).unwrap().system_name();
    assert_eq!(name(&fixture("programs/two-views-and-people")).as_deref(), Some("Windows 11 Pro 24H2"));
    assert_eq!(name(&fixture("registry/corrupted")), None);
}

#[cfg(windows)]
#[test]
fn a_program_of_the_running_windows_is_found() {
    let key = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\SightlineTest";
    let current = winreg::RegKey::predef(winreg::enums::HKEY_CURRENT_USER);
    let (program, _) = current.create_subkey(key).unwrap();
    program.set_value("DisplayName", &"Sightline test program").unwrap();
    program.set_value("DisplayVersion", &"1.2.3").unwrap();
    program.set_value("InstallDate", &"20250714").unwrap();
    let scan = collect(&Machine::live(), &["en".to_owned()], &Limits::default(), &Silent);
    current.delete_subkey_all(key).unwrap();
    let found = scan.items.iter().find(|item| item.name == "Sightline test program").unwrap();
    assert_eq!((found.version.as_deref(), found.installed_at), (Some("1.2.3"), Some(1_752_451_200)));
    assert!(found.sources.iter().all(|place| place.path.starts_with(r"HKEY_USERS\S-1-5-21-")), "{:?}", found.sources);
}
