//! A summary on a disk that has no room: told with the file's name, and what was there before stays.

use sightline_tests::{program, root};
use std::process::Command;

/// A file system of its own with room for the name of a file and little more.
const SCRIPT: &str = r#"
set -e
mount -t tmpfs -o size=256k tmpfs "$DISK"
for format in pdf html md csv summary json; do
  rm -f "$DISK/filler"
  echo "what was there" > "$DISK/summary.$format"
  dd if=/dev/zero of="$DISK/filler" bs=4k 2> /dev/null || true
  status=0; "$PROGRAM" checkup --root "$MACHINE" --os linux --full --format $format --force --output "$DISK/summary.$format" || status=$?
  echo "$format $status $(cat "$DISK/summary.$format") $(ls -A "$DISK" | wc -l)"
  rm "$DISK/summary.$format"
done
"#;

#[test]
fn a_full_disk_costs_nothing_that_was_there() {
    let disk = tempfile::tempdir().unwrap();
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", SCRIPT])
        .env("DISK", disk.path())
        .env("MACHINE", root().join("assets/personas/lin-yue/machine"))
        .env("PROGRAM", program("sightline"))
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
    for format in ["pdf", "html", "md", "csv", "summary", "json"] {
        // Two files: the old summary and what fills the disk; no half of a new one.
        let expected = format!("{format} 3 what was there 2");
        assert!(out.lines().any(|line| line == expected), "{expected}: {out}\n{err}");
        assert!(err.contains(&format!("summary.{format}`")), "the file is named: {err}");
    }
}
