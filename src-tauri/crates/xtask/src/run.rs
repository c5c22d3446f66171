//! `cargo xtask run`.

use crate::setup;
use crate::shell::{Outcome, cargo, must, root, say, target};
use std::process::Command;

/// Opens the window, or does the checkup in the terminal where there is no display.
pub fn run(rest: &[&str]) -> Outcome {
    setup::for_build()?;
    setup::riskdb("build", &[])?;
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    if cfg!(target_os = "linux") && !display {
        say("There is no display here, so the checkup runs in the terminal.\n");
        must(cargo(&["build", "--quiet", "--release", "--workspace", "--bin", "sightline"]))?;
        let program = target().join("release/sightline");
        let mut checkup = Command::new(&program);
        checkup.current_dir(root()).arg("checkup").args(rest);
        must(checkup)?;
        let page = target().join("checkup.html");
        let mut html = Command::new(&program);
        html.current_dir(root()).args(["checkup", "--format", "html", "--output"]).arg(&page);
        must(html)?;
        say(&format!("\nThe same as a page: {}", page.display()));
        return Ok(());
    }
    setup::npm("build")?;
    must(cargo(&["build", "--release", "--workspace", "--bin", "sightline-app"]))?;
    let program = target().join(if cfg!(windows) { "release/sightline-app.exe" } else { "release/sightline-app" });
    let mut window = Command::new(program);
    window.current_dir(root()).args(rest);
    must(window)
}
