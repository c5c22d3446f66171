//! What a bare Debian 12 or Ubuntu 24.04 lacks, and how it gets it.

use crate::pinned;
use crate::shell::{Outcome, cargo, command, complain, has, must, output, root, say, target};
use std::path::Path;
use std::time::SystemTime;

/// To build the window.
const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    // OpenSSL inside SQLCipher is configured by a Perl script.
    "perl",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libxdo-dev",
];

/// To drive the window, real browsers and a namespace in the tests.
const TEST: &[&str] = &[
    "xvfb",
    "xauth",
    "dbus",
    "gnome-keyring",
    "webkit2gtk-driver",
    "chromium",
    "firefox-esr",
    "fonts-noto-core",
    "fonts-noto-cjk",
    "imagemagick",
    "flatpak",
    "iproute2",
    "pkexec",
    "poppler-utils",
    "strace",
    "xdotool",
];

/// Everything for `run` and `test`.
pub fn everything() -> Outcome {
    packages(&[BUILD, TEST].concat())?;
    ui_packages()?;
    pinned::try_networks();
    pinned::try_fonts();
    pinned::schemas()
}

/// What building needs.
pub fn for_build() -> Outcome {
    packages(BUILD)?;
    ui_packages()?;
    pinned::try_networks();
    pinned::try_fonts();
    Ok(())
}

fn packages(wanted: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    if !has("dpkg-query") || !has("apt-get") {
        say(&format!(
            "This is not a Debian or Ubuntu system, so nothing is installed. Needed (Debian's names): {}",
            wanted.join(" ")
        ));
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|package| {
            let state = output(command("dpkg-query", &["-W", "-f=${db:Status-Status}", package]));
            state.as_deref() != Some("installed")
        })
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("About to install with apt-get: {}", missing.join(" ")));
    let am_root = output(command("id", &["-u"])).is_some_and(|id| id.trim() == "0");
    let apt = |args: &[&str]| {
        let mut apt = if am_root { command("apt-get", args) } else { command("sudo", &[&["apt-get"], args].concat()) };
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    must(apt(&["update", "-q"]))?;
    must(apt(&[&["install", "-q", "-y", "--no-install-recommends"], missing.as_slice()].concat()))
}

fn elsewhere() -> Outcome {
    let missing: Vec<&str> =
        ["node", "npm"].into_iter().filter(|program| !has(program) && !has(&format!("{program}.exe"))).collect();
    if !missing.is_empty() {
        return Err(format!("please install Node.js 20.19 or newer first ({} not found)", missing.join(", ")));
    }
    if cfg!(windows) {
        say(
            "Needed on Windows: the Visual Studio C++ build tools, Strawberry Perl (for OpenSSL) and the WebView2 runtime.",
        );
    } else {
        say("Needed on macOS: the Xcode command line tools (`xcode-select --install`).");
    }
    Ok(())
}

fn node_is_new_enough() -> Outcome {
    let version =
        output(command("node", &["--version"])).ok_or("Node.js is not installed; version 20.19 or newer is needed")?;
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < (20, 19) {
        return Err(format!("Node.js {} is too old; version 20.19 or newer is needed", version.trim()));
    }
    Ok(())
}

/// The window's JavaScript packages, as locked; only when the lock changed since.
pub fn ui_packages() -> Outcome {
    node_is_new_enough()?;
    let ui = root().join("ui");
    let done = ui.join("node_modules/.package-lock.json");
    if newer(&done, &ui.join("package-lock.json")) {
        return Ok(());
    }
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, &["ci", "--no-audit", "--no-fund"]);
    npm.current_dir(&ui);
    must(npm)
}

/// Runs a script of `ui/package.json`.
pub fn npm(script: &str) -> Outcome {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, &["run", "--silent", script]);
    npm.current_dir(root().join("ui"));
    must(npm)
}

/// Lints, and for `build` compiles, the risk database.
pub fn riskdb(what: &str, rest: &[&str]) -> Outcome {
    // Selecting the whole workspace keeps features, and so builds, equal over all stages.
    must(cargo(&["build", "--quiet", "--workspace", "--bin", "curate"]))?;
    let program = target().join("debug").join(if cfg!(windows) { "curate.exe" } else { "curate" });
    must(command(&program.to_string_lossy(), &[&[what], rest].concat()))
}

/// Writes the TypeScript bindings.
pub fn codegen() -> Outcome {
    let mut test = cargo(&["test", "--quiet", "--workspace", "--lib", "bindings"]);
    test.env("UPDATE_BINDINGS", "1");
    must(test)
}

/// Whether `made` exists and is not older than `from`.
fn newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    match (time(made), time(from)) {
        (Some(made), Some(from)) => made >= from,
        (_, None) => {
            complain(&format!("{} is missing", from.display()));
            false
        }
        _ => false,
    }
}
