//! The driver of the real window, and sessions with it.

use crate::free_port;
use crate::process::Running;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Starts a driver whose windows see only `display`, `home`, `runtime` (the runtime folder), `language` and the message
/// bus at `bus` (`None`: none); with its address.
#[must_use]
pub fn start(display: &str, home: &Path, runtime: &Path, language: &str, bus: Option<&str>) -> (Running, String) {
    let port = free_port();
    let mut command = Command::new("WebKitWebDriver");
    command
        .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", runtime)
        .env("LANG", language)
        .env_remove("LC_ALL")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("DBUS_SESSION_BUS_ADDRESS");
    if let Some(bus) = bus {
        command.env("DBUS_SESSION_BUS_ADDRESS", bus);
    }
    let driver = Running::start(&mut command);
    (driver, format!("http://127.0.0.1:{port}"))
}

/// Opens `program` through the driver at `address`; the driver is given ten seconds to come up.
///
/// # Errors
/// What the last try said.
pub async fn connect(address: &str, program: &Path) -> Result<Client, String> {
    let options = serde_json::json!({"binary": program, "args": []});
    let capabilities = Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
    let mut last = String::new();
    for _ in 0..100 {
        match ClientBuilder::new(HttpConnector::new()).capabilities(capabilities.clone()).connect(address).await {
            Ok(client) => return Ok(client),
            Err(error) => last = error.to_string(),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("no session at {address}: {last}"))
}
