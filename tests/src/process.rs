//! Programs a test starts, each in a process group of its own that ends with it.

use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running program; dropping it ends its whole group.
pub struct Running(Child);

impl Running {
    /// Starts a program with its output thrown away.
    ///
    /// # Panics
    /// It cannot be started.
    #[expect(clippy::panic, reason = "test support: without the program no test can go on")]
    pub fn start(command: &mut Command) -> Self {
        let command = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program())))
    }

    /// Starts a program whose output goes to a file.
    ///
    /// # Panics
    /// It cannot be started, or the file not made.
    #[expect(clippy::panic, reason = "test support: without the program no test can go on")]
    pub fn writing(command: &mut Command, to: &std::path::Path) -> Self {
        let file = std::fs::File::create(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
        let command = command.process_group(0).stdin(Stdio::null()).stdout(file).stderr(Stdio::null());
        Self(command.spawn().unwrap_or_else(|error| panic!("{:?}: {error}", command.get_program())))
    }

    /// Takes over a program that was started in a process group of its own.
    #[must_use]
    pub fn of(child: Child) -> Self {
        Self(child)
    }

    /// Process id, which is also the id of its group.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Asks the group to end, waits, and ends it if it does not.
    pub fn stop(&mut self, patience: Duration) {
        self.signal("-TERM");
        let until = Instant::now() + patience;
        while Instant::now() < until {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        self.signal("-KILL");
        let _ = self.0.wait();
    }

    fn signal(&self, signal: &str) {
        let group = format!("-{}", self.id());
        let _ = Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop(Duration::from_secs(2));
    }
}

/// Waits until `done` says so, or fails with `what` after `patience`.
///
/// # Panics
/// It did not happen in time.
pub fn wait_for(what: &str, patience: Duration, mut done: impl FnMut() -> bool) {
    let until = Instant::now() + patience;
    while !done() {
        assert!(Instant::now() < until, "{what} did not happen within {patience:?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}
