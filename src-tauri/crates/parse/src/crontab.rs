//! Crontabs: what the system starts at fixed times or with the computer, see crontab(5).
//!
//! ```text
//! SHELL=/bin/sh
//! @reboot /home/jana/bin/agent --quiet
//! 17 *  * * *  root  cd / && run-parts --report /etc/cron.hourly
//! ```

use crate::{Parsed, text};
use sightline_model::Reason;

/// Lines kept of one table.
const MAX_JOBS: usize = 1000;

/// One line that starts something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Who it runs as; `None` in the table of one user.
    pub user: Option<String>,
    /// Does it run when the computer starts, rather than at times?
    pub at_boot: bool,
    /// The command, for a shell.
    pub command: String,
}

/// Reads a table; `with_user` for the system's own, which name a user on each line. Lines that are none cost themselves
/// and give one flaw together.
#[must_use]
pub fn parse(bytes: &[u8], with_user: bool) -> Parsed<Job> {
    let text = text::lossy(bytes);
    let mut parsed = Parsed::default();
    let mut wrong = None;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') || is_setting(line) {
            continue;
        }
        if parsed.records.len() >= MAX_JOBS {
            parsed.flaws.push(Reason::with("too-many", format_args!("more than {MAX_JOBS} lines")));
            return parsed;
        }
        match job(line, with_user) {
            Some(job) => parsed.records.push(job),
            None => {
                wrong.get_or_insert(at + 1);
            }
        }
    }
    if let Some(line) = wrong {
        parsed.flaws.push(Reason::with("bad-format", format_args!("line {line}")));
    }
    parsed
}

fn is_setting(line: &str) -> bool {
    line.split_once('=').is_some_and(|(name, _)| {
        let name = name.trim().trim_matches(['"', '\'']);
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

fn job(line: &str, with_user: bool) -> Option<Job> {
    // Some crons take a leading `-` for “do not log”.
    let line = line.strip_prefix('-').unwrap_or(line);
    let (at_boot, rest) = if let Some(nick) = line.strip_prefix('@') {
        let (nick, rest) = nick.split_once(char::is_whitespace)?;
        let known = ["reboot", "yearly", "annually", "monthly", "weekly", "daily", "midnight", "hourly"];
        known.contains(&nick).then_some(())?;
        (nick == "reboot", rest.trim_start())
    } else {
        let mut rest = line;
        for _ in 0..5 {
            let (field, after) = rest.split_once(char::is_whitespace)?;
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"*/,-?~#".contains(&byte);
            field.bytes().all(plain).then_some(())?;
            rest = after.trim_start();
        }
        (false, rest)
    };
    let (user, command) = if with_user {
        let (user, command) = rest.split_once(char::is_whitespace)?;
        (Some(user.to_owned()), command.trim_start())
    } else {
        (None, rest)
    };
    let command = without_input(command);
    (!command.is_empty()).then_some(Job { user, at_boot, command })
}

/// The command up to the first `%` that is not escaped: what follows is its input.
fn without_input(command: &str) -> String {
    let mut out = String::new();
    let mut chars = command.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&'%') => out.extend(chars.next()),
            '%' => break,
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_of_both_kinds_of_table() {
        let text = "# m h\nSHELL=/bin/sh\nMAILTO = \"\"\n\n@reboot\t/home/jana/bin/agent --date=\\%F%in\n\
            */5 0-6 * * mon,tue /usr/bin/x a=b\n";
        let own = parse(text.as_bytes(), false);
        let job = |at_boot, command: &str| Job { user: None, at_boot, command: command.to_owned() };
        assert_eq!(own.records, [job(true, "/home/jana/bin/agent --date=%F"), job(false, "/usr/bin/x a=b")]);
        assert!(own.flaws.is_empty());
        assert_eq!(parse(format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes(), false), own);
        let system = parse(b"17 * * * *\troot    cd / && run-parts /etc/cron.hourly\n@daily eva x\n", true);
        let users: Vec<_> = system.records.iter().filter_map(|job| job.user.as_deref()).collect();
        assert_eq!(users, ["root", "eva"]);
    }

    #[test]
    fn wrong_lines_give_one_flaw() {
        let parsed = parse(b"nonsense\n@never x\n* * * *\n\xff\xfe\n@reboot x\n", false);
        assert_eq!((parsed.records.len(), parsed.flaws.len()), (1, 1));
        assert_eq!(parsed.flaws[0].detail.as_deref(), Some("line 1"));
    }
}
