//! Which processes run.
//!
//! Command lines may hold secrets. Of them, only the program's own path and the path of a script are ever taken, both
//! only when such a file is there; the rest is dropped where it is read.

use sightline_parse::cgroup::Sandbox;
use std::collections::HashSet;
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};

/// Processes looked at.
const MAX_PROCESSES: usize = 20_000;

/// A process that runs, as far as this user may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its number.
    pub pid: u32,
    /// The name it gives itself, untrusted text.
    pub name: String,
    /// Its program file, as the system writes paths. `None`: not this user's to know, or a part of the kernel.
    pub exe: Option<String>,
    /// The script an interpreter runs, when that is a file. Of interpreters only.
    pub script: Option<String>,
    /// When it started, Unix seconds.
    pub started: i64,
    /// The user it runs as, as the system numbers users. `None`: the system does not say.
    pub user: Option<String>,
    /// What it was started in; its `exe` then need not be a path of the machine.
    pub sandbox: Option<Sandbox>,
}

impl Process {
    /// The file that says what it is: of an interpreter the script, if one is known, else the program.
    #[must_use]
    pub fn evidence(&self) -> Option<&str> {
        self.script.as_deref().or(self.exe.as_deref())
    }
}

/// Every process but our own and the threads of others, by number.
pub(crate) fn list() -> Vec<Process> {
    let mut system = System::new();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, wanted());
    take(&system)
}

/// The processes of these numbers.
pub(crate) fn with_pids(pids: &HashSet<u32>) -> Vec<Process> {
    let pids: Vec<Pid> = pids.iter().copied().map(Pid::from_u32).collect();
    let mut system = System::new();
    system.refresh_processes_specifics(ProcessesToUpdate::Some(&pids), true, wanted());
    take(&system)
}

fn wanted() -> ProcessRefreshKind {
    ProcessRefreshKind::nothing().with_exe(UpdateKind::OnlyIfNotSet).with_user(UpdateKind::OnlyIfNotSet).without_tasks()
}

fn take(system: &System) -> Vec<Process> {
    let ours = std::process::id();
    let own_sandbox = platform::sandbox("self");
    let processes = system.processes().values().filter(|process| process.pid().as_u32() != ours);
    let mut found: Vec<Process> = processes
        .take(MAX_PROCESSES)
        .map(|process| {
            let pid = process.pid().as_u32();
            let number = pid.to_string();
            let seen = process.exe().and_then(|path| path.to_str()).and_then(platform::path);
            let exe = seen.or_else(|| platform::claimed(&number));
            let name = exe.as_deref().map_or("", |path| path.rsplit(['/', '\\']).next().unwrap_or(path));
            let script = if sightline_parse::command::is_interpreter(name) { platform::script(&number) } else { None };
            Process {
                pid,
                name: process.name().to_string_lossy().into_owned(),
                script,
                started: i64::try_from(process.start_time()).unwrap_or(0),
                user: process.user_id().map(|user| user.to_string()),
                // In a container, everything is in that container; that says nothing.
                sandbox: exe
                    .as_ref()
                    .and_then(|_| platform::sandbox(&number))
                    .filter(|it| Some(it) != own_sandbox.as_ref()),
                exe,
            }
        })
        .collect();
    found.sort_unstable_by_key(|process| process.pid);
    name_app_images(&mut found);
    found
}

/// An AppImage mounts itself at `/tmp/.mount_<start of its name><random>` and runs from there, while a process of the
/// file itself keeps it mounted: give what runs inside the path of the file.
fn name_app_images(processes: &mut [Process]) {
    const MOUNTS: &str = "/tmp/.mount_";
    // Letters of the name that go into the folder's, and random ones after them.
    const START: usize = 6;
    const RANDOM: usize = 6;
    let files: Vec<String> =
        processes.iter().filter_map(|it| it.exe.clone()).filter(|exe| !exe.starts_with(MOUNTS)).collect();
    for process in processes {
        let Some(mount) = process.exe.as_deref().and_then(|exe| exe.strip_prefix(MOUNTS)?.split('/').next()) else {
            continue;
        };
        let Some(start) = mount.len().checked_sub(RANDOM).and_then(|end| mount.get(..end)) else { continue };
        let is_it = |file: &&String| {
            let name = file.rsplit('/').next().unwrap_or_default();
            !start.is_empty() && name.starts_with(start) && (start.len() >= START || name.len() == start.len())
        };
        if let Some(file) = files.iter().find(is_it) {
            process.exe = Some(file.clone());
        }
    }
}

#[cfg(target_os = "linux")]
mod platform {
    use sightline_parse::cgroup::{self, Sandbox};
    use std::{fs::File, io::Read as _, path::Path};

    /// Bytes of a command line looked at.
    const ARGUMENT_BYTES: u64 = 8 << 10;
    const CGROUP_BYTES: u64 = 16 << 10;

    /// The kernel marks a file that was replaced since (by an update, say); a program that lies in memory alone has none.
    pub(super) fn path(exe: &str) -> Option<String> {
        let path = exe.strip_suffix(" (deleted)").unwrap_or(exe);
        (path.starts_with('/') && !path.starts_with("/memfd:")).then(|| path.to_owned())
    }

    fn read(pid: &str, file: &str, cap: u64) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(format!("/proc/{pid}/{file}")).ok()?.take(cap).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    pub(super) fn sandbox(pid: &str) -> Option<Sandbox> {
        cgroup::sandbox(&read(pid, "cgroup", CGROUP_BYTES)?)
    }

    fn file(argument: &[u8]) -> Option<String> {
        let path = std::str::from_utf8(argument).ok().filter(|path| path.starts_with('/'))?;
        Path::new(path).is_file().then(|| path.to_owned())
    }

    /// What a process of another user calls its program, whose real path is not ours to know.
    pub(super) fn claimed(pid: &str) -> Option<String> {
        let line = read(pid, "cmdline", ARGUMENT_BYTES)?;
        file(line.split(|byte| *byte == 0).next()?)
    }

    /// The first argument that is no option, if it is the whole path of a file.
    pub(super) fn script(pid: &str) -> Option<String> {
        let line = read(pid, "cmdline", ARGUMENT_BYTES)?;
        file(line.split(|byte| *byte == 0).skip(1).find(|argument| !argument.starts_with(b"-"))?)
    }
}

#[cfg(not(target_os = "linux"))]
mod platform {
    use sightline_parse::cgroup::Sandbox;

    pub(super) fn path(exe: &str) -> Option<String> {
        (!exe.is_empty()).then(|| exe.to_owned())
    }

    pub(super) fn sandbox(_pid: &str) -> Option<Sandbox> {
        None
    }

    pub(super) fn claimed(_pid: &str) -> Option<String> {
        None
    }

    /// Command lines are left alone here; programs of these systems rarely are scripts.
    pub(super) fn script(_pid: &str) -> Option<String> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(exe: &str) -> Process {
        let exe = Some(exe.to_owned());
        Process { pid: 1, name: String::new(), exe, script: None, started: 0, user: None, sandbox: None }
    }

    #[test]
    fn what_runs_inside_an_app_image_gets_its_path() {
        let paths =
            ["/home/jana/Apps/Joplin-3.AppImage", "/tmp/.mount_JoplinAb12Cd/joplin", "/tmp/.mount_OtherxAb12Cd/o"];
        let mut list: Vec<Process> = paths.iter().map(|path| process(path)).collect();
        name_app_images(&mut list);
        let found: Vec<&str> = list.iter().filter_map(|it| it.exe.as_deref()).collect();
        assert_eq!(found, [paths[0], paths[0], paths[2]]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_started_program_is_listed_without_its_arguments() {
        let script = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(script.path(), "sleep 20 # x\nexit\n").unwrap();
        #[expect(clippy::disallowed_types, reason = "the test's own child")]
        let start = |args: &[&str]| std::process::Command::new(args[0]).args(&args[1..]).spawn().unwrap();
        let path = script.path().to_str().unwrap();
        let mut children =
            [start(&["sleep", "21"]), start(&["sh", path, "secret"]), start(&["sh", "-c", "sleep 22; :"])];
        // Until each has become what it is to run.
        std::thread::sleep(std::time::Duration::from_millis(200));
        let found = list();
        let of = |at: usize| found.iter().find(|it| it.pid == children[at].id()).unwrap().clone();
        let (plain, with_script, with_text) = (of(0), of(1), of(2));
        for child in &mut children {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        assert!(plain.exe.as_deref().unwrap().contains("bin/"), "{plain:?}");
        assert!(plain.started > 1_500_000_000 && plain.user.is_some());
        assert_eq!(with_script.script.as_deref(), Some(path));
        assert_eq!(with_text.script, None);
        assert!(!format!("{found:?}").contains("secret"));
        assert!(found.iter().all(|it| it.pid != std::process::id()));
    }
}
