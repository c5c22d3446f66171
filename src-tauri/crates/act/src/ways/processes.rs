//! Running programs, asked to end.

use crate::{ActError, Change, ProcessSeen, Seen};
use std::time::{Duration, Instant};
use sysinfo::{Process, ProcessRefreshKind, ProcessesToUpdate, Signal, System, UpdateKind};

/// How long a program is given to close its files.
const PATIENCE: Duration = Duration::from_secs(10);

fn all() -> System {
    let mut system = System::new();
    let kind = ProcessRefreshKind::nothing()
        .with_exe(UpdateKind::Always)
        .with_cmd(UpdateKind::Always)
        .with_user(UpdateKind::Always)
        .without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, kind);
    system
}

/// Processes of this user that run one of the programs, each given by its file or by the script it interprets.
pub(crate) fn find(programs: &[String]) -> Result<Vec<Change>, ActError> {
    let system = all();
    let own = sysinfo::get_current_pid().ok();
    let user = own.and_then(|pid| system.process(pid)).and_then(Process::user_id).cloned();
    let mut processes: Vec<ProcessSeen> = Vec::new();
    for (pid, process) in system.processes() {
        let exe = process.exe().map(|path| path.to_string_lossy().into_owned());
        let script = process.cmd().get(1).map(|word| word.to_string_lossy().into_owned());
        let runs = [exe, script].into_iter().flatten().find(|path| programs.contains(path));
        let is_mine = user.is_some() && process.user_id() == user.as_ref();
        if let Some(program) = runs.filter(|_| is_mine && Some(*pid) != own) {
            processes.push(ProcessSeen { pid: pid.as_u32(), started: process.start_time(), program });
        }
    }
    processes.sort_by_key(|process| process.pid);
    Ok(if processes.is_empty() { Vec::new() } else { vec![Change::Stop { processes }] })
}

fn alive<'a>(system: &'a System, seen: &ProcessSeen) -> Option<&'a Process> {
    let process = system.process(sysinfo::Pid::from_u32(seen.pid))?;
    // A number used again is another process; one that ended and was not waited for runs no more.
    let ended = matches!(process.status(), sysinfo::ProcessStatus::Zombie | sysinfo::ProcessStatus::Dead);
    (process.start_time() == seen.started && !ended).then_some(process)
}

pub(crate) fn look(processes: &[ProcessSeen]) -> Seen {
    let system = all();
    let running = processes.iter().filter(|seen| alive(&system, seen).is_some()).count();
    match running {
        0 => Seen::After,
        all if all == processes.len() => Seen::Before,
        _ => Seen::Other,
    }
}

pub(crate) fn stop(processes: &[ProcessSeen]) -> Result<(), ActError> {
    let system = all();
    for process in processes.iter().filter_map(|seen| alive(&system, seen)) {
        // As closing its window would: it may save, and may ask. Windows knows no such signal; its tool closes windows.
        if process.kill_with(Signal::Term).is_none() {
            crate::tools::run("taskkill", &["/PID", &process.pid().to_string()])?;
        }
    }
    let begun = Instant::now();
    while look(processes) != Seen::After {
        if begun.elapsed() > PATIENCE {
            return Err(ActError::new("fix-still-running"));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
