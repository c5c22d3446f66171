//! The encrypted store on a disk that fills up, and reminders.

use sightline_tests::keyring::PrivateKeyring;
use sightline_tests::process::{Running, wait_for};
use sightline_tests::program;
use std::process::Command;
use std::time::Duration;

/// A file system of two megabytes of its own; the program saves, the disk fills, the program says so, room is made.
const SCRIPT: &str = r#"
set -e
mount -t tmpfs -o size=2m tmpfs "$DISK"
remember() { echo 'correct horse battery' | "$PROGRAM" checkup --root "$MACHINE" --os linux --remember --passphrase-stdin > /dev/null; }
history() { echo 'correct horse battery' | "$PROGRAM" history --passphrase-stdin; }
remember
echo "== first"; history
dd if=/dev/zero of="$DISK/filler" bs=4k 2> /dev/null || true
: > "$MACHINE/etc/passwd"
status=0; remember || status=$?
echo "== full $status"; history
rm "$DISK/filler"
remember
echo "== room"; history
"#;

#[test]
fn a_full_disk_is_told_and_nothing_that_was_kept_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (disk, machine) = (folder.path().join("disk"), folder.path().join("machine"));
    std::fs::create_dir(&disk).unwrap();
    let mut status = String::new();
    for number in 0..400 {
        status += &format!(
            "Package: thing-{number}\nStatus: install ok installed\nMaintainer: A <a@example.com>\n\
             Architecture: amd64\nVersion: 1.{number}\n\n"
        );
    }
    sightline_tests::put(&machine, "var/lib/dpkg/status", &status);
    sightline_tests::put(&machine, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", SCRIPT])
        .env("DISK", &disk)
        .env("MACHINE", &machine)
        .env("PROGRAM", program("sightline"))
        .env("XDG_DATA_HOME", disk.join("data"))
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    let part = |from: &str, to: &str| {
        let rest = out.split_once(from).unwrap_or_else(|| panic!("{from} is missing: {out}\n{err}")).1;
        rest.split_once(to).map_or(rest, |(part, _)| part).lines().filter(|line| line.contains("202")).count()
    };
    assert_eq!(part("== first", "== full"), 1, "{out}");
    assert!(out.contains("== full 3"), "{out}\n{err}");
    assert!(err.contains("no room left on the disk"), "{err}");
    assert_eq!(part("== full 3", "== room"), 1, "what was kept is there: {out}");
    assert_eq!(part("== room", "=="), 2, "{out}");
}

/// On a bus of its own, with no notification service there; what is asked of it is overheard.
#[test]
fn a_reminder_says_that_a_checkup_is_due_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let keyring = PrivateKeyring::start(folder.path());
    let heard = folder.path().join("heard");
    let monitor = Running::writing(
        Command::new("dbus-monitor")
            .args(["--address", keyring.address()])
            .arg("interface='org.freedesktop.Notifications'"),
        &heard,
    );
    let read = || std::fs::read_to_string(&heard).unwrap_or_default();
    // The monitor first tells its own name; then it listens.
    wait_for("the monitor", Duration::from_secs(10), || read().contains("NameLost"));
    let remind = |day: &str| {
        let status = Command::new(program("sightline-app"))
            .args(["--remind", day])
            .env("DBUS_SESSION_BUS_ADDRESS", keyring.address())
            .env("HOME", folder.path())
            .env("LC_ALL", "C.UTF-8")
            .env_remove("DISPLAY")
            .status()
            .unwrap();
        status.code()
    };
    assert_eq!(remind("9999-01-01"), Some(0));
    assert!(!read().contains("Notify"), "not before its day: {}", read());
    remind("2026-01-01");
    wait_for("the notification", Duration::from_secs(10), || read().contains("A checkup is due"));
    drop(monitor);
}
