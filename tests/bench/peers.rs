//! Against the programs people know: osquery's answers about the same home, syft's about the same packages.
//!
//! They are large downloads, so only `cargo xtask bench --peers` fetches them, to `target/peers`.

use crate::{Row, median};
use serde_json::Value;
use sightline_tests::machine::{Size, write};
use sightline_tests::root;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 5;
const TABLES: [&str; 3] = ["chrome_extensions", "firefox_addons", "deb_packages"];

/// Rows, and the comparison of what each found.
pub fn rows() -> Vec<Result<Row, String>> {
    let mut rows = Vec::new();
    for measured in [osquery(), syft()] {
        match measured {
            Ok(more) => rows.extend(more.into_iter().map(Ok)),
            Err(message) => rows.push(Err(message)),
        }
    }
    rows
}

fn sightline() -> PathBuf {
    root().join("target/release/sightline")
}

fn peer(path: &str) -> Result<PathBuf, String> {
    let file = root().join("target/peers").join(path);
    if file.is_file() { Ok(file) } else { Err(format!("{} is not there: `cargo xtask bench --peers`", file.display())) }
}

/// Seconds × 1000 of a whole process, its answer in `output`.
fn timed(mut command: Command, output: &Path) -> Result<f64, String> {
    let file = std::fs::File::create(output).map_err(|error| format!("{}: {error}", output.display()))?;
    command.stdin(Stdio::null()).stdout(file).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    let time = start.elapsed().as_secs_f64() * 1000.0;
    if status.success() { Ok(time) } else { Err(format!("{command:?} ended with {status}")) }
}

/// A command that sees `home` in the place of this account's home, and everything else as it is: both programs look at
/// the same live machine.
fn at_home(home: &Path, program: &Path) -> Result<Command, String> {
    let real = std::env::var("HOME").map_err(|_| "HOME is not set".to_owned())?;
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", "mount --bind \"$1\" \"$2\" && shift 2 && exec \"$@\"", "sh"]);
    command.arg(home).arg(real).arg(program);
    Ok(command)
}

fn osquery() -> Result<Vec<Row>, String> {
    let osqueryi = peer("osqueryi")?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let machine = folder.path().join("machine");
    let size = Size { packages: 0, flatpaks: 0, snaps: 0, ..Size::full(1) };
    write(&machine, size).map_err(|error| error.to_string())?;
    let home = machine.join("home/jana");
    let answer = |name: &str| folder.path().join(name);
    let (mut ours, mut our_start) = (Vec::new(), Vec::new());
    let (mut theirs, mut their_start) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut command = at_home(&home, &sightline())?;
        command.args(["inventory", "--format", "osquery"]);
        ours.push(timed(command, &answer("ours"))?);
        let mut command = at_home(&home, &sightline())?;
        command.arg("--version");
        our_start.push(timed(command, &answer("nothing"))?);
        let mut their = 0.0;
        let mut start = 0.0;
        let mut command = at_home(&home, &osqueryi)?;
        command.args(["--json", "select 1"]);
        start += timed(command, &answer("nothing"))?;
        // One start for the three tables: osqueryi answers several statements one after the other.
        let question: Vec<String> = TABLES
            .iter()
            .map(|table| match *table {
                // The tables of users' homes want to be told whose.
                "deb_packages" => format!("select * from {table}"),
                _ => format!("select {table}.* from users join {table} using (uid)"),
            })
            .collect();
        let mut command = at_home(&home, &osqueryi)?;
        command.args(["--json", &question.join("; ")]);
        their += timed(command, &answer("theirs"))?;
        theirs.push(their);
        their_start.push(start);
    }
    compare(&answer("ours"), &answer("theirs"))?;
    let (ours, our_start) = (median(ours), median(our_start));
    let (theirs, their_start) = (median(theirs), median(their_start));
    Ok(vec![
        Row { what: "three tables of one home ÷ osqueryi, starts included".to_owned(), ours, theirs },
        Row {
            what: "three tables of one home ÷ osqueryi, starts taken away".to_owned(),
            ours: ours - our_start,
            theirs: theirs - their_start,
        },
    ])
}

/// Prints, table by table, what each found that the other did not, and what each leaves blank.
fn compare(ours: &Path, theirs: &Path) -> Result<(), String> {
    let text = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let ours: Value = serde_json::from_str(&text(ours)?).map_err(|error| error.to_string())?;
    // Rows of all statements come in one list; which table they are of is told by a column only it has.
    let lists: Vec<Vec<Value>> = serde_json::Deserializer::from_str(&text(theirs)?)
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(|error| format!("osqueryi's answer: {error}"))?;
    let rows: Vec<Value> = lists.into_iter().flatten().collect();
    let theirs = ["browser_type", "creator", "maintainer"]
        .map(|column| rows.iter().filter(|row| row.get(column).is_some()).cloned().collect::<Vec<Value>>());
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{:<20} {:>6} {:>8} {:>10} {:>13}", "rows", "ours", "osquery", "only ours", "only osquery's");
    for (table, their) in TABLES.iter().zip(&theirs) {
        let our: Vec<Value> = ours[table].as_array().cloned().unwrap_or_default();
        // Ids and package names are the same in both; how each writes the way to a profile differs.
        let keys = |rows: &[Value]| -> BTreeSet<String> {
            rows.iter().map(|row| text_of(row, &["referenced_identifier", "identifier", "name"])).collect()
        };
        let (our_keys, their_keys) = (keys(&our), keys(their));
        let _ = writeln!(
            out,
            "{table:<20} {:>6} {:>8} {:>10} {:>13}",
            our.len(),
            their.len(),
            our_keys.difference(&their_keys).count(),
            their_keys.difference(&our_keys).count()
        );
        for column in ["state", "install_time", "install_timestamp", "active", "permissions", "version"] {
            let filled = |rows: &[Value]| {
                rows.iter().filter(|row| row[column].as_str().is_some_and(|it| !it.is_empty())).count()
            };
            if their.iter().chain(&our).any(|row| row.get(column).is_some()) {
                let _ = writeln!(out, "    {column:<16} {:>6} {:>8} filled in", filled(&our), filled(their));
            }
        }
    }
    Ok(())
}

fn text_of(row: &Value, columns: &[&str]) -> String {
    columns.iter().find_map(|column| row[column].as_str().filter(|it| !it.is_empty())).unwrap_or_default().to_owned()
}

fn syft() -> Result<Vec<Row>, String> {
    let syft = peer("syft")?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let machine = folder.path().join("machine");
    let there = machine.join("var/lib");
    std::fs::create_dir_all(&there).map_err(|error| error.to_string())?;
    // This machine's own packages, in a folder that holds nothing else.
    let copied = Command::new("cp").args(["-r", "/var/lib/dpkg"]).arg(&there).status();
    if !copied.is_ok_and(|status| status.success()) {
        return Err("/var/lib/dpkg cannot be copied".to_owned());
    }
    let answer = folder.path().join("answer");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        let mut command = Command::new(sightline());
        command.args(["inventory", "--os", "linux", "--format", "cyclonedx", "--root"]).arg(&machine);
        ours.push(timed(command, &answer)?);
        let mut command = Command::new(&syft);
        command.arg("--quiet").args(["--output", "cyclonedx-json"]).arg(format!("dir:{}", machine.display()));
        command.env("SYFT_CHECK_FOR_APP_UPDATE", "false").env("HOME", folder.path());
        theirs.push(timed(command, &answer)?);
    }
    let what = "this machine's dpkg folder as CycloneDX ÷ syft".to_owned();
    Ok(vec![Row { what, ours: median(ours), theirs: median(theirs) }])
}
