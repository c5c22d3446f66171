//! A message bus of its own with a real keyring on it.

use crate::process::{Running, wait_for};
use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A private bus and an unlocked gnome-keyring; both end when it is dropped.
pub struct PrivateKeyring {
    address: String,
    // In this order: the keyring goes before its bus.
    _daemon: Running,
    _bus: Running,
}

impl PrivateKeyring {
    /// Starts both; all their files lie in `folder`.
    ///
    /// # Panics
    /// They do not come up.
    #[must_use]
    #[expect(clippy::expect_used, reason = "test support: without the keyring no test can go on")]
    pub fn start(folder: &Path) -> Self {
        let socket = folder.join("bus");
        let address = format!("unix:path={}", socket.display());
        let run = folder.join("keyring-run");
        let data = folder.join("keyring-data");
        for place in [&run, &data] {
            std::fs::create_dir_all(place).expect("a place for the keyring");
        }
        let own = |command: &mut Command| {
            command
                .env("DBUS_SESSION_BUS_ADDRESS", &address)
                .env("HOME", folder)
                .env("XDG_DATA_HOME", &data)
                .env("XDG_RUNTIME_DIR", &run)
                .env_remove("DISPLAY")
                .env_remove("WAYLAND_DISPLAY");
        };
        // Without folders of services: asking for the keyring must not start a second one, which would be locked.
        let settings = folder.join("bus.conf");
        let text = format!(
            "<busconfig><type>session</type><listen>{address}</listen><policy context=\"default\">\
             <allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>"
        );
        std::fs::write(&settings, text).expect("the settings of the bus");
        let mut bus = Command::new("dbus-daemon");
        own(bus.arg("--config-file").arg(&settings).args(["--nofork", "--nopidfile"]));
        let bus = Running::start(&mut bus);
        wait_for("the message bus", Duration::from_secs(10), || socket.exists());
        let mut daemon = Command::new("gnome-keyring-daemon");
        own(daemon.args(["--foreground", "--unlock", "--components=secrets"]));
        let mut child = daemon
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon starts");
        child.stdin.take().expect("its input").write_all(b"a password").expect("its password");
        let keyring = Self { address, _daemon: Running::of(child), _bus: bus };
        wait_for("the keyring", Duration::from_secs(10), || is_open(&keyring.address));
        keyring
    }

    /// Where the bus is, for `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// Whether there is a collection to put secrets into, and it is open: both come some moments after the service.
fn is_open(address: &str) -> bool {
    let ask = |rest: &[&str]| {
        Command::new("dbus-send")
            .args([&format!("--bus={address}"), "--print-reply", "--dest=org.freedesktop.secrets"])
            .args(rest)
            .stderr(Stdio::null())
            .output()
            .ok()
            .filter(|answer| answer.status.success())
            .map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned())
    };
    let service = "/org/freedesktop/secrets";
    let Some(alias) = ask(&[service, "org.freedesktop.Secret.Service.ReadAlias", "string:default"]) else {
        return false;
    };
    let Some(path) = alias.split('"').find(|part| part.contains("/secrets/collection/")) else { return false };
    let collection = "string:org.freedesktop.Secret.Collection";
    let locked = ask(&[path, "org.freedesktop.DBus.Properties.Get", collection, "string:Locked"]);
    locked.is_some_and(|answer| answer.contains("boolean false"))
}
