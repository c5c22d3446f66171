//! A checkup needs no network and asks for none.

use sightline_tests::{program, riskdb_file};
use std::process::Command;

#[test]
fn a_checkup_in_a_namespace_without_interfaces_opens_no_internet_socket() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let page = folder.path().join("page.html");
    let output = Command::new("unshare")
        .args(["--map-root-user", "--net", "strace", "--follow-forks", "--trace=%network", "--output"])
        .arg(&trace)
        .arg(program("sightline"))
        .arg("--database")
        .arg(riskdb_file(folder.path()))
        .args(["checkup", "--format", "html", "--output"])
        .arg(&page)
        .env("HOME", folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(std::fs::metadata(&page).unwrap().len() > 1000, "the checkup was made");
    let trace = std::fs::read_to_string(&trace).unwrap();
    assert!(trace.contains("exited with 0"), "strace followed the program to its end: {trace}");
    let calls: Vec<&str> = trace.lines().filter(|line| line.contains("AF_INET")).collect();
    assert!(calls.is_empty(), "{calls:#?}");
}
