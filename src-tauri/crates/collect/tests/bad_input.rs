//! Whatever lies on a machine: one wrong thing is one problem that names its path and reason, nothing hangs, and
//! everything else is still found.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test")]
#![allow(clippy::disallowed_types, reason = "std can make no FIFO")]

use sightline_collect::{Limits, Machine, Silent, Watch, collect};
use sightline_model::{CoverageStatus, Item, Os, Scan};
use std::{
    fs::{self, File},
    os::unix::{ffi::OsStrExt as _, fs::symlink},
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

const HOME: &str = "home/jana";
const CHROME: &str = "home/jana/.config/google-chrome";
const FIREFOX: &str = "home/jana/.mozilla/firefox";
const SETTINGS: &str = r#"{"extensions":{"settings":{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":{"location":1,"path":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1.0_0"}}}}"#;
const ADDONS: &str = r#"{"addons":[{"id":"a@b.c","type":"extension","active":true,"location":"app-profile"}]}"#;
const MANIFEST: &str = r#"{"manifest_version":3,"name":"Good","version":"1.0"}"#;

fn write(root: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn chrome_profile(root: &Path, name: &str) {
    write(root, &format!("{CHROME}/{name}/Preferences"), SETTINGS);
    write(root, &format!("{CHROME}/{name}/Extensions/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1.0_0/manifest.json"), MANIFEST);
}

/// A machine of which everything is well: one package, one extension, one add-on.
fn good(root: &Path) {
    write(root, "etc/passwd", "jana:x:1000:1000::/home/jana:/bin/sh\n");
    write(
        root,
        "var/lib/dpkg/status",
        "Package: a\nStatus: deinstall reinstreq installed\nVersion: 1\nArchitecture: all\n\n",
    );
    chrome_profile(root, "Default");
    write(root, &format!("{FIREFOX}/x.default/extensions.json"), ADDONS);
}

fn look_with(root: &Path, limits: &Limits, watch: &dyn Watch) -> Scan<Item> {
    let started = Instant::now();
    let machine = Machine::at(root.to_path_buf(), Os::Linux).unwrap();
    let scan = collect(&machine, &["en".to_owned()], limits, watch);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    scan
}

fn look(root: &Path) -> Scan<Item> {
    look_with(root, &Limits::default(), &Silent)
}

/// Damages a good machine; there must be exactly one problem, and every good item.
fn one(what: &str, damage: impl Fn(&Path), path: &str, code: &str, status: CoverageStatus) {
    let folder = tempfile::tempdir().unwrap();
    good(folder.path());
    let before = look(folder.path());
    assert_eq!((before.items.len(), before.problems.len()), (3, 0), "{what}");
    damage(folder.path());
    let after = look(folder.path());
    let [problem] = after.problems.as_slice() else { unreachable!("{what}: {:#?}", after.problems) };
    assert_eq!((problem.path.as_str(), problem.reason.code.as_str(), problem.status), (path, code, status), "{what}");
    for item in &before.items {
        assert!(after.items.contains(item), "{what}: {} is still found", item.name);
    }
}

#[test]
fn wrong_preferences_cost_their_profile() {
    let file = format!("{CHROME}/Profile 1/Preferences");
    let at = format!("/{file}");
    let damaged = CoverageStatus::Damaged;
    let put = |bytes: &'static [u8]| {
        let file = file.clone();
        move |root: &Path| write(root, &file, bytes)
    };
    one("truncated", put(&SETTINGS.as_bytes()[..80]), &at, "truncated", damaged);
    one("empty", put(b""), &at, "truncated", damaged);
    one("not UTF-8", put(b"{\"a\":\"\xff\xfe\"}"), &at, "not-utf8", damaged);
    one("not JSON", put(b"<html>"), &at, "bad-json", damaged);
    one("another shape", put(b"[]"), &at, "bad-format", damaged);
    one("one wrong entry", put(br#"{"extensions":{"settings":{"../../x":{}}}}"#), &at, "bad-format", damaged);
    one("a list in a list in …", put(&[b'['; 200_000]), &at, "bad-format", damaged);
    one(
        "deep nesting",
        |root: &Path| write(root, &file, format!("{{\"a\":{}", "[".repeat(200_000))),
        &at,
        "truncated",
        damaged,
    );
    let made = |make: &'static dyn Fn(&Path)| {
        let file = file.clone();
        move |root: &Path| {
            write(root, &file, "");
            fs::remove_file(root.join(&file)).unwrap();
            make(&root.join(&file));
        }
    };
    one(
        "huge",
        made(&|it| File::create(it).unwrap().set_len(1 << 30).unwrap()),
        &at,
        "too-large",
        CoverageStatus::Skipped,
    );
    one(
        "FIFO",
        made(&|it| {
            assert!(std::process::Command::new("mkfifo").arg(it).status().unwrap().success());
        }),
        &at,
        "not-a-file",
        damaged,
    );
    one("socket", made(&|it| drop(std::os::unix::net::UnixListener::bind(it).unwrap())), &at, "not-a-file", damaged);
    one("folder", made(&|it| fs::create_dir(it).unwrap()), &at, "not-a-file", damaged);
    one("loop", made(&|it| symlink("Preferences", it).unwrap()), &at, "link-loop", damaged);
    one("link to nothing", made(&|it| symlink("elsewhere", it).unwrap()), &at, "link-broken", damaged);
    one(
        "link out",
        made(&|it| symlink("../../../../../../../etc/hostname", it).unwrap()),
        &at,
        "link-out-of-root",
        damaged,
    );
    one("absolute link", made(&|it| symlink("/etc/hostname", it).unwrap()), &at, "link-broken", damaged);
}

#[test]
fn wrong_links_of_folders_are_named() {
    let damaged = CoverageStatus::Damaged;
    let at = format!("/{CHROME}/Profile 1");
    one(
        "to nothing",
        |root| symlink("Profile 2", root.join(CHROME).join("Profile 1")).unwrap(),
        &at,
        "link-broken",
        damaged,
    );
    one(
        "out of the root",
        |root| symlink("../../../../../..", root.join(CHROME).join("Profile 1")).unwrap(),
        &at,
        "link-out-of-root",
        damaged,
    );
    one("itself", |root| symlink("Profile 1", root.join(CHROME).join("Profile 1")).unwrap(), &at, "link-loop", damaged);
    one(
        "browser folder",
        |root| symlink("chromium", root.join(HOME).join(".config/chromium")).unwrap(),
        "/home/jana/.config/chromium",
        "link-loop",
        damaged,
    );
}

#[test]
fn a_link_inside_the_root_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    good(root);
    chrome_profile(root, "Profile 1");
    fs::create_dir_all(root.join("data")).unwrap();
    fs::rename(root.join(CHROME).join("Profile 1"), root.join("data/profile")).unwrap();
    symlink("/data/profile", root.join(CHROME).join("Profile 1")).unwrap();
    let scan = look(root);
    assert_eq!((scan.items.len(), scan.problems.len()), (4, 0));
    assert!(
        scan.items
            .iter()
            .any(|item| item.extension.as_ref().is_some_and(|facts| facts.profile_path.ends_with("Profile 1")))
    );
}

#[test]
fn wrong_files_of_other_sources() {
    let damaged = CoverageStatus::Damaged;
    one(
        "Local State",
        |root| write(root, &format!("{CHROME}/Local State"), "{"),
        &format!("/{CHROME}/Local State"),
        "truncated",
        damaged,
    );
    one(
        "extensions.json",
        |root| write(root, &format!("{FIREFOX}/y/extensions.json"), "{\"addons\":[{\"id\":"),
        &format!("/{FIREFOX}/y/extensions.json"),
        "truncated",
        damaged,
    );
    one(
        "profiles.ini",
        |root| write(root, &format!("{FIREFOX}/profiles.ini"), "\0\0\0"),
        &format!("/{FIREFOX}/profiles.ini"),
        "bad-format",
        damaged,
    );
    one(
        "status of dpkg",
        |root| {
            let whole = fs::read_to_string(root.join("var/lib/dpkg/status")).unwrap();
            write(root, "var/lib/dpkg/status", format!("{whole}Package: cut\nStatus: install ok inst"));
        },
        "/var/lib/dpkg/status",
        "truncated",
        damaged,
    );
    one(
        "metainfo",
        |root| {
            let base = "var/lib/flatpak/app/a.b.C/x86_64/stable/active";
            write(root, &format!("{base}/metadata"), "[Application]\nname=a.b.C\n");
            write(root, &format!("{base}/files/share/metainfo/a.b.C.metainfo.xml"), "<component>");
        },
        "/var/lib/flatpak/app/a.b.C/x86_64/stable/active/files/share/metainfo/a.b.C.metainfo.xml",
        "bad-format",
        damaged,
    );
    one(
        "autostart",
        |root| write(root, "etc/xdg/autostart/x.desktop", "no entry\n"),
        "/etc/xdg/autostart/x.desktop",
        "bad-format",
        damaged,
    );
    one(
        "passwd of bytes",
        |root| {
            write(root, "etc/passwd", b"\xff:x:1:1::/:/\njana:x:1000:1000::/home/jana:/bin/sh\n");
            write(root, "usr/share/applications/x.desktop", "");
        },
        "/usr/share/applications/x.desktop",
        "truncated",
        damaged,
    );
}

#[test]
fn a_wrong_manifest_leaves_its_extension() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    good(root);
    chrome_profile(root, "Profile 1");
    let file = format!("{CHROME}/Profile 1/Extensions/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1.0_0/manifest.json");
    for (bytes, code, name) in [
        (&b"{\"name\": \"cut"[..], "truncated", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        (b"{\"name\": \"\xff\"}", "not-utf8", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        (&[b' '; (1 << 20) + 1], "too-large", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ("{\"name\": \"<img src=x onerror=alert(1)>\u{202e}gnp\"}".as_bytes(), "", "<img src=x onerror=alert(1)>gnp"),
    ] {
        write(root, &file, bytes);
        let scan = look(root);
        let codes: Vec<&str> = scan.problems.iter().map(|problem| problem.reason.code.as_str()).collect();
        assert_eq!(codes, Vec::from_iter(Some(code).filter(|code| !code.is_empty())));
        assert!(scan.problems.iter().all(|problem| problem.path == format!("/{file}")));
        let item = scan
            .items
            .iter()
            .find(|item| item.extension.as_ref().is_some_and(|facts| facts.profile == "Profile 1"))
            .unwrap();
        assert_eq!(item.name, name);
        assert_eq!(scan.items.len(), 4);
    }
}

#[test]
fn a_manifest_path_that_leaves_the_profile_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    good(root);
    write(root, "home/jana/secret/manifest.json", MANIFEST);
    write(
        root,
        &format!("{CHROME}/Profile 1/Preferences"),
        SETTINGS.replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1.0_0", "../../../../secret"),
    );
    let scan = look(root);
    assert_eq!(scan.problems.len(), 1, "{:?}", scan.problems);
    assert_eq!(scan.problems[0].reason.code, "bad-format");
    assert_eq!(scan.items.len(), 4);
}

#[test]
fn a_missing_home_is_a_row() {
    let folder = tempfile::tempdir().unwrap();
    good(folder.path());
    write(folder.path(), "etc/passwd", "jana:x:1000:1000::/home/jana:/bin/sh\npetr:x:1001:1001::/home/petr:/bin/sh\n");
    let scan = look(folder.path());
    assert_eq!((scan.items.len(), scan.problems.len()), (3, 0));
    let row = scan.coverage.iter().find(|row| row.path == "/home/petr").unwrap();
    assert_eq!((row.status, row.reason.as_ref().unwrap().code.as_str()), (CoverageStatus::Absent, "no-home"));
}

#[test]
fn names_that_are_not_text_are_counted() {
    let name = std::ffi::OsStr::from_bytes(b"bad\xff.desktop");
    let place = "usr/share/applications";
    one(
        "file name",
        |root| {
            fs::create_dir_all(root.join(place)).unwrap();
            fs::write(root.join(place).join(name), "[Desktop Entry]\nName=x\nType=Application\n").unwrap();
        },
        "/usr/share/applications",
        "not-utf8",
        CoverageStatus::Damaged,
    );
}

#[test]
fn limits_are_kept_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    good(root);
    for number in 0..9 {
        write(root, &format!("usr/share/applications/{number}.desktop"), "[Desktop Entry]\nType=Link\nName=x\n");
    }
    let few = Limits { entries_per_folder: 5, ..Limits::default() };
    let scan = look_with(root, &few, &Silent);
    assert!(
        scan.problems.iter().any(|it| it.reason.code == "too-many" && it.path == "/usr/share/applications"),
        "{:?}",
        scan.problems
    );
    let small = Limits { total_bytes: 100, ..Limits::default() };
    let scan = look_with(root, &small, &Silent);
    assert!(
        scan.coverage
            .iter()
            .any(|row| row.source == "dpkg" && row.reason.as_ref().is_some_and(|it| it.code == "over-budget"))
    );
    let quick = Limits { source_seconds: 0, ..Limits::default() };
    let scan = look_with(root, &quick, &Silent);
    assert!(scan.coverage.iter().any(|row| row.reason.as_ref().is_some_and(|it| it.code == "over-time")));
    assert_eq!(scan.problems, []);
}

struct After(AtomicUsize);

impl Watch for After {
    fn source_started(&self, _source: &str, _place: &str) {}
    fn source_finished(&self, _source: &str, _items: usize, _problems: usize) {}
    fn is_cancelled(&self) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_err()
    }
}

#[test]
fn cancelling_keeps_what_was_found_and_marks_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    good(folder.path());
    let everything = look(folder.path());
    for steps in [0, 1, 3, 6, 10, 20, 40, 80] {
        let scan = look_with(folder.path(), &Limits::default(), &After(AtomicUsize::new(steps)));
        assert_eq!(scan.problems, [], "cancelling is no error ({steps})");
        assert!(scan.items.iter().all(|item| everything.items.iter().any(|other| other.id == item.id)));
        let last = scan.coverage.iter().rfind(|row| row.source == "firefox-addons").unwrap();
        let cancelled = last.reason.as_ref().is_some_and(|reason| reason.code == "cancelled");
        assert_eq!(last.status == CoverageStatus::Skipped, cancelled, "{steps}");
        assert!(cancelled || steps > 20, "{steps}");
    }
}

/// A machine with a package of every kind, cut short here and there: one problem, and the others' packages stay.
#[test]
fn a_package_database_cut_anywhere_is_one_problem() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/linux");
    for (case, file) in [
        ("rpm/fedora", "usr/lib/sysimage/rpm/rpmdb.sqlite"),
        ("rpm/fedora", "usr/lib/sysimage/rpm/rpmdb.sqlite-wal"),
        ("rpm/opensuse", "usr/lib/sysimage/rpm/Packages.db"),
        ("pacman/arch", "var/lib/pacman/local/firefox-128.0-1/desc"),
        ("pacman/arch", "var/lib/pacman/local/firefox-128.0-1/files"),
        ("homebrew/linuxbrew", "home/linuxbrew/.linuxbrew/Cellar/ripgrep/14.1.0/INSTALL_RECEIPT.json"),
    ] {
        let bytes = fs::read(fixtures.join(case).join(file)).unwrap();
        for cut in (0..20).map(|step| bytes.len() * step / 20) {
            let folder = tempfile::tempdir().unwrap();
            good(folder.path());
            write(folder.path(), file, &bytes[..cut]);
            if file.ends_with("-wal") {
                let main = file.trim_end_matches("-wal");
                write(folder.path(), main, fs::read(fixtures.join(case).join(main)).unwrap());
            }
            if file.ends_with("files") {
                let desc = file.replace("files", "desc");
                write(folder.path(), &desc, fs::read(fixtures.join(case).join(&desc)).unwrap());
            }
            let scan = look(folder.path());
            assert!(scan.problems.len() <= 1, "{file} cut at {cut}: {:?}", scan.problems);
            for problem in &scan.problems {
                assert_eq!(problem.path, format!("/{file}"), "cut at {cut}");
            }
            assert!(scan.items.len() >= 3, "{file} cut at {cut}");
        }
    }
}

#[test]
fn wrong_package_databases_cost_themselves() {
    let damaged = CoverageStatus::Damaged;
    const RPM: &str = "usr/lib/sysimage/rpm";
    let put = |path: String, bytes: &'static [u8]| move |root: &Path| write(root, &path, bytes);
    let at = |file: &str| format!("/{RPM}/{file}");
    one("no database", put(format!("{RPM}/rpmdb.sqlite"), &[b'x'; 9000]), &at("rpmdb.sqlite"), "bad-format", damaged);
    one("no bytes", put(format!("{RPM}/rpmdb.sqlite"), b""), &at("rpmdb.sqlite"), "truncated", damaged);
    one("no ndb", put(format!("{RPM}/Packages.db"), b"RpmP"), &at("Packages.db"), "truncated", damaged);
    one(
        "folder",
        |root: &Path| fs::create_dir_all(root.join(RPM).join("rpmdb.sqlite")).unwrap(),
        &at("rpmdb.sqlite"),
        "not-a-file",
        damaged,
    );
    one(
        "log that is a folder",
        |root: &Path| {
            write(root, &format!("{RPM}/rpmdb.sqlite"), "");
            fs::create_dir(root.join(RPM).join("rpmdb.sqlite-wal")).unwrap();
        },
        &at("rpmdb.sqlite-wal"),
        "not-a-file",
        damaged,
    );
    // Much larger than what is read at once, and no database.
    one(
        "huge",
        |root: &Path| {
            write(root, &format!("{RPM}/rpmdb.sqlite"), "");
            File::create(root.join(RPM).join("rpmdb.sqlite")).unwrap().set_len(1 << 40).unwrap();
        },
        &at("rpmdb.sqlite"),
        "bad-format",
        damaged,
    );
    one(
        "folder of no package",
        |root: &Path| fs::create_dir_all(root.join("var/lib/pacman/local/x-1-1")).unwrap(),
        "/var/lib/pacman/local/x-1-1/desc",
        "vanished",
        CoverageStatus::Skipped,
    );
    let manifest = format!("{HOME}/.nix-profile/manifest.json");
    one(
        "wrong profile",
        put(manifest.clone(), b"{\"version\":7,\"elements\":[]}"),
        &format!("/{manifest}"),
        "bad-format",
        damaged,
    );
    let image = format!("{HOME}/Downloads/x.AppImage");
    one("no AppImage", put(image.clone(), b"<html></html>"), &format!("/{image}"), "bad-format", damaged);
    one(
        "FIFO called AppImage",
        |root: &Path| {
            fs::create_dir_all(root.join(HOME).join("Downloads")).unwrap();
            let fifo = root.join(HOME).join("Downloads/x.AppImage");
            assert!(std::process::Command::new("mkfifo").arg(fifo).status().unwrap().success());
        },
        &format!("/{image}"),
        "not-a-file",
        damaged,
    );
}
