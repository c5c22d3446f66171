//! Units of systemd: what a service starts, and which unit a timer starts, see systemd.syntax(7).
//!
//! ```text
//! [Unit]
//! Description=Dropbox
//! [Service]
//! ExecStart=-/usr/bin/env FOO=1 /home/jana/.dropbox-dist/dropboxd
//! [Install]
//! WantedBy=default.target
//! ```

use crate::text;
use sightline_model::Reason;

/// `ExecStart` lines kept of one unit.
const MAX_COMMANDS: usize = 32;

/// What is used of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// What it calls itself. `None`: it does not say.
    pub description: Option<String>,
    /// Command lines it starts with, without systemd's prefixes.
    pub commands: Vec<String>,
    /// Of a timer, the unit it starts. `None`: the service of its own name.
    pub starts: Option<String>,
}

/// Reads a unit; groups and keys not used here are passed over.
///
/// # Errors
/// `truncated` for a file without a byte, `bad-format` when it has no group at all.
pub fn parse(bytes: &[u8]) -> Result<Unit, Reason> {
    let text = text::lossy(bytes);
    if text.trim().is_empty() {
        return Err(Reason::with("truncated", "empty file"));
    }
    let mut unit = Unit::default();
    let mut group = String::new();
    let mut pending = String::new();
    for line in text.lines() {
        let line = line.trim();
        // A comment between continued lines does not end them.
        if line.starts_with(['#', ';']) {
            continue;
        }
        pending.push_str(line.strip_suffix('\\').unwrap_or(line));
        if line.ends_with('\\') {
            pending.push(' ');
            continue;
        }
        let whole = std::mem::take(&mut pending);
        take(&mut unit, &mut group, whole.trim());
    }
    take(&mut unit, &mut group, pending.trim());
    if group.is_empty() { Err(Reason::with("bad-format", "no group")) } else { Ok(unit) }
}

fn take(unit: &mut Unit, group: &mut String, line: &str) {
    if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        heading.clone_into(group);
        return;
    }
    let Some((key, value)) = line.split_once('=') else { return };
    let value = value.trim();
    match (group.as_str(), key.trim()) {
        ("Unit", "Description") => unit.description = text::clean_name(value),
        // An empty one takes back those before it.
        ("Service", "ExecStart") if value.is_empty() => unit.commands.clear(),
        ("Service", "ExecStart") if unit.commands.len() < MAX_COMMANDS => {
            unit.commands.push(value.trim_start_matches(['@', '-', ':', '+', '!', '|']).trim_start().to_owned());
        }
        ("Timer", "Unit") => unit.starts = Some(value.to_owned()).filter(|name| !name.is_empty()),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_and_timers_say_what_they_start() {
        let text = "# x\n[Unit]\nDescription=A  service\n[Service]\nType=simple\nExecStart=/bin/false\nExecStart=\n\
            ExecStart=-@/opt/a/b --x \\\n# between\n  --y\nExecStart=+/bin/c\n[Install]\nWantedBy=default.target\n";
        let unit = parse(text.as_bytes()).unwrap();
        assert_eq!(unit.description.as_deref(), Some("A service"));
        assert_eq!(unit.commands, ["/opt/a/b --x  --y", "/bin/c"]);
        assert_eq!(parse(format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes()).unwrap(), unit);
        assert_eq!(parse(b"[Timer]\nOnCalendar=daily\nUnit=x.service\n").unwrap().starts.as_deref(), Some("x.service"));
        assert_eq!(parse(b" \n").unwrap_err().code, "truncated");
        assert_eq!(parse(b"\x7fELF").unwrap_err().code, "bad-format");
    }
}
