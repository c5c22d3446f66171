//! Programs of the system that are started: whole paths, fixed words, no shell, a limit in time.

use crate::{ActError, Host};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A package manager may fetch something to undo.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// What a tool said.
pub(crate) struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn worked(&self) -> bool {
        self.status == 0
    }

    /// The last line of what went wrong.
    pub fn complaint(&self) -> String {
        let lines = |text: &str| text.lines().rev().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned);
        let said = lines(&self.err).or_else(|| lines(&self.out)).unwrap_or_default();
        said.chars().filter(|c| !c.is_control()).take(300).collect()
    }
}

/// Where programs of the system lie.
fn program(name: &str) -> Result<std::path::PathBuf, ActError> {
    let folders: Vec<std::path::PathBuf> = if cfg!(target_os = "windows") {
        let of = |variable: &str, rest: &str| std::env::var_os(variable).map(|start| Path::new(&start).join(rest));
        let system = of("SystemRoot", "System32");
        let shell = of("SystemRoot", r"System32\WindowsPowerShell\v1.0");
        [system, shell, of("LOCALAPPDATA", r"Microsoft\WindowsApps")].into_iter().flatten().collect()
    } else {
        ["/usr/bin", "/bin", "/usr/sbin", "/sbin"].map(std::path::PathBuf::from).to_vec()
    };
    let file = if cfg!(target_os = "windows") { format!("{name}.exe") } else { name.to_owned() };
    let mut places = folders.iter().map(|folder| folder.join(&file));
    places.find(|path| path.is_file()).ok_or_else(|| ActError::with("fix-no-tool", name))
}

/// Can the system ask for an administrator, or is there nothing to ask?
pub(crate) fn can_ask(host: &Host) -> bool {
    !host.is_live() || is_administrator() || cfg!(target_os = "windows") || program("pkexec").is_ok()
}

/// Runs a tool as this user.
pub(crate) fn run(name: &str, arguments: &[&str]) -> Result<Said, ActError> {
    start(Command::new(program(name)?).args(arguments))
}

/// Runs a tool with the right to change the system: polkit asks the person, with the command in its own window.
pub(crate) fn run_as_administrator(host: &Host, name: &str, arguments: &[&str]) -> Result<Said, ActError> {
    // On Windows the tools ask themselves.
    if !host.is_live() || is_administrator() || cfg!(target_os = "windows") {
        return run(name, arguments);
    }
    let path = program(name)?;
    let said = start(Command::new(program("pkexec")?).arg(path).args(arguments))?;
    match said.status {
        // pkexec(1): 126 the person closed the window, 127 not allowed or nobody there to ask.
        126 => Err(ActError::new("fix-not-confirmed")),
        127 => Err(ActError::new("fix-not-allowed")),
        _ => Ok(said),
    }
}

/// Does this program run as root?
#[cfg(target_os = "linux")]
pub(crate) fn is_administrator() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn is_administrator() -> bool {
    false
}

fn start(command: &mut Command) -> Result<Said, ActError> {
    let failed = |error: std::io::Error| ActError::with("fix-tool-failed", error);
    // Files and not pipes: nothing can fill up while nobody reads.
    let (out, err) = (tempfile::tempfile().map_err(failed)?, tempfile::tempfile().map_err(failed)?);
    let mut child = command
        .env("LC_ALL", "C")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(out.try_clone().map_err(failed)?)
        .stderr(err.try_clone().map_err(failed)?)
        .spawn()
        .map_err(failed)?;
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().map_err(failed)? {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return Err(ActError::new("fix-too-slow"));
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    Ok(Said { status: status.code().unwrap_or(-1), out: text(out), err: text(err) })
}

fn text(mut file: std::fs::File) -> String {
    use std::io::{Read as _, Seek as _};
    let mut bytes = Vec::new();
    let _ = file.rewind();
    let _ = file.take(4 << 20).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts a file of the system in place by `install`, or takes it away by `rm`, after the system asked.
pub(crate) fn put_as_administrator(host: &Host, inner: &str, text: Option<&str>) -> Result<(), ActError> {
    let place = host.place(inner)?;
    let place = place.to_str().ok_or_else(|| ActError::with("fix-elsewhere", inner))?;
    let said = match text {
        None => run_as_administrator(host, "rm", &["-f", "--", place])?,
        Some(text) => {
            let mut file = tempfile::NamedTempFile::new().map_err(|error| ActError::with("fix-cannot-write", error))?;
            file.write_all(text.as_bytes()).map_err(ActError::file(file.path()))?;
            let from = file.path().to_string_lossy().into_owned();
            run_as_administrator(host, "install", &["-D", "-m", "0644", "--", &from, place])?
        }
    };
    if said.worked() { Ok(()) } else { Err(ActError::with("fix-tool-failed", said.complaint())) }
}
