//! From the start of the program to the first content on the screen, and the memory of all its processes then, against
//! a Tauri window with one word in it. Both driven by WebDriver under one display, in turn.

use crate::{Row, median};
use fantoccini::Locator;
use sightline_tests::{display, root, webdriver};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const ROUNDS: usize = 7;

/// Both rows.
pub fn against_an_empty_one() -> Vec<Result<Row, String>> {
    match measure() {
        Ok(rows) => rows.into_iter().map(Ok).collect(),
        Err(message) => vec![Err(message)],
    }
}

fn measure() -> Result<Vec<Row>, String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (_screen, number) = display(folder.path());
    let ours = root().join("target/release/sightline-app");
    let empty = root().join("target/release/examples/empty_window");
    let mut times = (Vec::new(), Vec::new());
    let mut memory = (Vec::new(), Vec::new());
    let mut after = Vec::new();
    // The first round warms the disk cache and does not count.
    for round in 0..=ROUNDS {
        let (time, size, checked) = runtime.block_on(one(&ours, &number, folder.path(), true))?;
        let (empty_time, empty_size, _) = runtime.block_on(one(&empty, &number, folder.path(), false))?;
        if round > 0 {
            times.0.push(time);
            times.1.push(empty_time);
            after.push(checked);
            memory.0.push(size);
            memory.1.push(empty_size);
        }
    }
    Ok(vec![
        Row {
            what: "window: program start to first content ÷ empty window".to_owned(),
            ours: median(times.0),
            theirs: median(times.1),
        },
        Row {
            what: "window: memory of all processes then, MiB (PSS) ÷ empty window".to_owned(),
            ours: median(memory.0),
            theirs: median(memory.1.clone()),
        },
        Row {
            what: "window: memory of all processes after a checkup, MiB (PSS) ÷ empty window".to_owned(),
            ours: median(after),
            theirs: median(memory.1),
        },
    ])
}

/// The page with 5,000 findings, in the browser the pictures are made with: no other program to compare with, so these
/// are milliseconds against their limits.
pub fn with_many_findings() -> Vec<Result<Row, String>> {
    let output = Command::new("node").arg("scripts/speed.mjs").current_dir(root().join("ui")).output();
    let output = match output {
        Ok(output) if output.status.success() => output.stdout,
        Ok(output) => return vec![Err(format!("speed.mjs: {}", String::from_utf8_lossy(&output.stderr)))],
        Err(error) => return vec![Err(format!("node: {error}"))],
    };
    let figures: serde_json::Value = match serde_json::from_slice(&output) {
        Ok(figures) => figures,
        Err(error) => return vec![Err(format!("speed.mjs: {error}"))],
    };
    [
        ("shown", 150.0, "window: 5,000 findings, from result to screen ÷ limit of 150 ms"),
        ("typed", 50.0, "window: 5,000 findings, from keystroke to paint ÷ limit of 50 ms"),
        ("bundle", 300.0, "window: scripts and styles without fonts and map, KiB gzipped ÷ limit of 300"),
    ]
    .into_iter()
    .map(|(key, limit, what)| match figures[key].as_f64() {
        Some(ours) => Ok(Row { what: what.to_owned(), ours, theirs: limit }),
        None => Err(format!("speed.mjs gave no `{key}`")),
    })
    .collect()
}

/// Milliseconds to the first content, and MiB of the driver's whole process group but the driver: then, and after a
/// checkup where `check` says so.
async fn one(program: &Path, display: &str, folder: &Path, check: bool) -> Result<(f64, f64, f64), String> {
    let (driver, address) = webdriver::start(display, folder, folder, "C.UTF-8", None);
    tokio::time::sleep(Duration::from_millis(700)).await;
    let start = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?.as_secs_f64() * 1000.0;
    let client = webdriver::connect(&address, program).await?;
    let script = "const paint = performance.getEntriesByName('first-contentful-paint')[0]; \
                  return paint ? performance.timeOrigin + paint.startTime : null";
    let mut shown = None;
    for _ in 0..200 {
        let value = client.execute(script, Vec::new()).await.map_err(|error| error.to_string())?;
        if let Some(at) = value.as_f64() {
            shown = Some(at);
            break;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let memory = memory_of_group(driver.id());
    let mut after = memory;
    if check {
        for id in ["first-question-shared", "welcome-start", "overview-all"] {
            let css = format!("[data-testid='{id}']");
            let wait = client.wait().at_most(Duration::from_secs(60));
            let element = wait.for_element(Locator::Css(&css)).await.map_err(|error| format!("{id}: {error}"))?;
            let script = "arguments[0].click()";
            let element = serde_json::to_value(&element).map_err(|error| error.to_string())?;
            client.execute(script, vec![element]).await.map_err(|error| error.to_string())?;
        }
        tokio::time::sleep(Duration::from_millis(1500)).await;
        after = memory_of_group(driver.id());
    }
    let _ = client.close().await;
    drop(driver);
    let shown = shown.ok_or_else(|| format!("`{}` painted nothing", program.display()))?;
    Ok((shown - start, memory, after))
}

/// Proportional set size of every process of a group but its leader, in MiB, from `/proc/*/smaps_rollup`.
fn memory_of_group(leader: u32) -> f64 {
    let mut kib = 0.0;
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // pid (name) state ppid pgrp …; the name may hold anything but ends at the last parenthesis.
        let group =
            stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(2)).and_then(|g| g.parse().ok());
        if pid == leader || group != Some(leader) {
            continue;
        }
        let rollup = std::fs::read_to_string(entry.path().join("smaps_rollup")).unwrap_or_default();
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        kib += pss.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0);
    }
    kib / 1024.0
}
