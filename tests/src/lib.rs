//! What the tests share: a compiled database, machines made in folders, the built programs.
//!
//! **Invariants.** Nothing here leaves the machine or touches the real home. What it starts it stops.

#[cfg(unix)]
pub mod keyring;
pub mod machine;
pub mod process;
pub mod webdriver;

use process::{Running, wait_for};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// The project's folder.
#[must_use]
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The risk database, compiled from its sources once per test program.
///
/// # Panics
/// The sources do not compile: then no test can go on.
#[must_use]
#[expect(clippy::expect_used, reason = "test support: without a database no test can go on")]
pub fn riskdb() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let loaded = sightline_curate::load(&root().join("assets/riskdb")).expect("the sources of the risk database");
        sightline_curate::compile(&loaded).expect("the risk database compiles")
    })
}

/// A database file in `folder` for programs that take `--database`.
///
/// # Panics
/// The file cannot be written.
#[must_use]
#[expect(clippy::expect_used, reason = "test support: without a database no test can go on")]
pub fn riskdb_file(folder: &Path) -> PathBuf {
    let path = folder.join("test.riskdb");
    std::fs::write(&path, riskdb()).expect("a place for the test database");
    path
}

/// A program of the workspace, built if it is not up to date. Cargo's own lock is free while tests run.
///
/// # Panics
/// It does not build.
#[must_use]
#[expect(clippy::expect_used, clippy::panic, reason = "test support: without the program no test can go on")]
pub fn program(name: &str) -> PathBuf {
    static BUILT: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    if built.insert(name.to_owned()) {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        // The whole workspace is selected so that features, and so builds, are those of the tests.
        let status = Command::new(cargo)
            .args(["build", "--quiet", "--workspace", "--bin", name])
            .current_dir(root())
            .status()
            .expect("cargo can be started");
        assert!(status.success(), "{name} does not build");
    }
    let test = std::env::current_exe().expect("the test knows itself");
    // target/debug/deps/test-hash → target/debug/name
    let Some(folder) = test.ancestors().nth(2) else { panic!("an odd place for a test: {}", test.display()) };
    folder.join(name)
}

/// Writes `text` at `path` below `root`, folders included.
///
/// # Panics
/// The file cannot be written.
#[expect(clippy::expect_used, reason = "test support")]
pub fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().expect("a path with a folder")).expect("the folder");
    std::fs::write(path, text).expect("the file");
}

/// A display nobody sees, on a number nobody uses.
///
/// # Panics
/// Xvfb cannot be started.
#[must_use]
#[expect(clippy::unwrap_used, reason = "test support")]
pub fn display(folder: &Path) -> (Running, String) {
    let ready = folder.join("display");
    let script = format!("exec Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>{}", ready.display());
    let server = Running::start(Command::new("sh").args(["-c", &script]));
    wait_for("Xvfb", Duration::from_secs(20), || {
        std::fs::read_to_string(&ready).is_ok_and(|text| text.ends_with('\n'))
    });
    (server, format!(":{}", std::fs::read_to_string(&ready).unwrap().trim()))
}

/// A loopback port nobody listens on.
///
/// # Panics
/// The system has none.
#[must_use]
#[expect(
    clippy::unwrap_used,
    clippy::disallowed_types,
    reason = "asks the system for a free loopback port, which the driver then takes"
)]
pub(crate) fn free_port() -> u16 {
    std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
