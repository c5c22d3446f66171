//! Values of the person's own registry, by `reg.exe`.
//!
//! Whether a program starts with the session stands in `StartupApproved`, where the Task Manager writes it: twelve bytes,
//! the first of them odd while it is off (<https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys>
//! names the keys; the bytes were read on running systems).

use crate::tools::run;
use crate::{ActError, Change};

const CURRENT: &str = r"HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion";
/// Off, without a time.
const OFF: &str = "030000000000000000000000";

/// Switches off what starts with the session; `list` is `Run`, `Run32` or `StartupFolder`.
pub(crate) fn switch_off(list: &str, name: &str) -> Result<Vec<Change>, ActError> {
    if !["Run", "Run32", "StartupFolder"].contains(&list) || name.is_empty() || name.starts_with(['-', '/']) {
        return Err(ActError::with("fix-elsewhere", name));
    }
    if list == "Run" && raw(&format!(r"{CURRENT}\Run"), name)?.is_none() {
        // It starts for somebody else.
        return Err(ActError::with("fix-elsewhere", name));
    }
    let key = format!(r"{CURRENT}\Explorer\StartupApproved\{list}");
    let before = value(&key, name)?;
    if before.as_deref().is_some_and(is_off) {
        return Ok(Vec::new());
    }
    Ok(vec![Change::Value { key, name: name.to_owned(), before, after: Some(OFF.to_owned()) }])
}

fn is_off(bytes: &str) -> bool {
    u8::from_str_radix(bytes.get(..2).unwrap_or_default(), 16).is_ok_and(|first| first % 2 == 1)
}

/// The bytes of a value, in hexadecimal; `None`: there is none.
pub(crate) fn value(key: &str, name: &str) -> Result<Option<String>, ActError> {
    Ok(raw(key, name)?.map(|data| data.to_lowercase()))
}

fn raw(key: &str, name: &str) -> Result<Option<String>, ActError> {
    let said = run("reg", &["query", key, "/v", name])?;
    Ok(said.worked().then(|| data(&said.out, name)).flatten())
}

/// What `reg query` prints of one value: four spaces, name, type, data, four spaces between.
fn data(out: &str, name: &str) -> Option<String> {
    let row = out.lines().find_map(|line| line.trim_end().strip_prefix("    ")?.strip_prefix(name))?;
    let mut parts = row.trim_start().splitn(2, "    ");
    parts.next().filter(|kind| kind.starts_with("REG_"))?;
    parts.next().map(str::to_owned)
}

/// Writes a value; `None` takes it away.
pub(crate) fn put(key: &str, name: &str, bytes: Option<&str>) -> Result<(), ActError> {
    let said = match bytes {
        Some(bytes) => run("reg", &["add", key, "/v", name, "/t", "REG_BINARY", "/d", bytes, "/f"])?,
        None => run("reg", &["delete", key, "/v", name, "/f"])?,
    };
    if said.worked() { Ok(()) } else { Err(ActError::with("fix-tool-failed", said.complaint())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reg_prints_is_read() {
        // reg query "HKCU\…\StartupApproved\Run" /v "My App "x"", Wine 8
        let out = "\r\nHKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run\r\n    My App \"x\"    REG_BINARY    030000000000000000000000\r\n\r\n";
        assert_eq!(data(out, "My App \"x\"").as_deref(), Some(OFF));
        assert_eq!(data(out, "My App"), None, "the beginning of a name is another name");
        assert!(is_off(OFF) && !is_off("020000000000000000000000") && !is_off(""));
    }

    #[test]
    fn only_lists_of_the_session_are_switched() {
        for (list, name) in [("Services", "x"), ("Run", ""), ("Run", "/f"), (r"..\Run", "x")] {
            assert_eq!(switch_off(list, name).unwrap_err().code, "fix-elsewhere");
        }
    }
}
