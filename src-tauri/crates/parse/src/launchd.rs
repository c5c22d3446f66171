//! What macOS starts by itself: jobs of launchd, switches over them, and the list of background items.
//! `launchd.plist(5)`.

use crate::{
    bundle,
    plist::{self, Value},
    text,
};
use sightline_model::Reason;
use std::collections::BTreeMap;

/// Words of a command that are looked at.
const MAX_WORDS: usize = 32;

/// A job.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Job {
    /// `Label`. `None`: not given.
    pub label: Option<String>,
    /// The program, then what it is given.
    pub command: Vec<String>,
    /// Does it start with the session or the system, by a clock, or when something changes? Else only when asked for.
    pub starts: bool,
    /// `Disabled`, which a switch may overrule. `None`: not given.
    pub disabled: Option<bool>,
    /// Apps it says it belongs to (`AssociatedBundleIdentifiers`).
    pub bundles: Vec<String>,
}

/// Reads a job.
///
/// # Errors
/// As [`bundle::dictionary`].
pub fn job(bytes: &[u8]) -> Result<Job, Reason> {
    let told = bundle::dictionary(bytes)?;
    let on = |key: &str| told.get(key).and_then(Value::as_bool) == Some(true);
    let arguments = told.get("ProgramArguments").map(Value::items).unwrap_or_default();
    let arguments = arguments.iter().filter_map(Value::as_text).take(MAX_WORDS).map(str::to_owned);
    let command = match told.text("Program").or_else(|| told.text("BundleProgram")) {
        // The first argument is then only what the program is told it is called.
        Some(program) => std::iter::once(program.to_owned()).chain(arguments.skip(1)).collect(),
        None => arguments.collect(),
    };
    let kept = told.get("KeepAlive").is_some_and(|it| it.as_bool() == Some(true) || !it.entries().is_empty());
    let timed = ["StartInterval", "StartCalendarInterval", "WatchPaths", "QueueDirectories"];
    Ok(Job {
        label: told.name("Label"),
        command,
        starts: kept || on("RunAtLoad") || on("StartOnMount") || timed.iter().any(|key| told.get(key).is_some()),
        disabled: told.get("Disabled").and_then(Value::as_bool),
        bundles: texts(told.get("AssociatedBundleIdentifiers")),
    })
}

/// One text or a list of them.
fn texts(value: Option<&Value>) -> Vec<String> {
    let one = value.and_then(Value::as_text);
    let many = value.into_iter().flat_map(Value::items).filter_map(Value::as_text);
    one.into_iter().chain(many).take(MAX_WORDS).map(str::to_owned).collect()
}

/// Switches over jobs (`disabled.plist`, `disabled.<uid>.plist`): labels, and whether they are off.
///
/// # Errors
/// As [`bundle::dictionary`].
pub fn switches(bytes: &[u8]) -> Result<BTreeMap<String, bool>, Reason> {
    let told = bundle::dictionary(bytes)?;
    Ok(told.entries().iter().filter_map(|(label, off)| Some((label.clone(), off.as_bool()?))).collect())
}

/// What a record of the list of background items stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackgroundKind {
    /// An app, or a helper inside of one, that starts at login.
    LoginItem,
    /// A job of launchd: here stands whether the person lets it run.
    Job,
}

/// A record of the list of background items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackgroundItem {
    /// What it stands for.
    pub kind: BackgroundKind,
    /// Name it gives itself. `None`: not recorded.
    pub name: Option<String>,
    /// Bundle id. `None`: not recorded.
    pub bundle: Option<String>,
    /// Bundle id of the app it is part of. `None`: not recorded.
    pub container: Option<String>,
    /// Where it lies, from the root: the app, or the file that describes the job. `None`: not recorded, or only as part
    /// of its app.
    pub path: Option<String>,
    /// Who signed it. `None`: not recorded.
    pub team: Option<String>,
    /// Is it on, and allowed to start?
    pub enabled: bool,
}

/// Login items and jobs of `BackgroundItems-v*.btm` (macOS 13 and newer), an archive of objects: `store` holds
/// `itemsByUserIdentifier`, a list of records for each user. Apple documents none of it; the names of the fields and
/// the meaning of their bits are those Objective-See's `DumpBTM` found: `type` 2 is an app, 4 a helper that starts at
/// login, 8 and 16 are jobs of launchd; `disposition` 1 is on, 2 is allowed.
///
/// # Errors
/// As [`plist::parse`]; `bad-format` when it is no such archive.
pub fn background_items(bytes: &[u8]) -> Result<Vec<BackgroundItem>, Reason> {
    let file = bundle::dictionary(bytes)?;
    let archive = Archive { objects: file.get("$objects").map(Value::items).unwrap_or_default() };
    let bad = || Reason::with("bad-format", "no list of background items");
    let store = file.get("$top").and_then(|top| archive.field(top, "store")).ok_or_else(bad)?;
    let users = archive.field(store, "itemsByUserIdentifier").ok_or_else(bad)?;
    let mut found = Vec::new();
    // Lists may name the same record often, and users the same list: what is looked at is counted.
    let mut left = plist::MAX_VALUES;
    for list in archive.list(users) {
        for record in archive.list(list) {
            let Some(rest) = left.checked_sub(1 + record.entries().len()) else {
                return Err(Reason::with("bad-format", "unfolds into too much"));
            };
            left = rest;
            let number = |key: &str| match archive.field(record, key) {
                Some(Value::Integer(number)) => *number,
                _ => 0,
            };
            let text = |key: &str| archive.field(record, key).and_then(|value| archive.text(value));
            let kind = match number("type") {
                kind if kind & 6 != 0 => BackgroundKind::LoginItem,
                kind if kind & 24 != 0 => BackgroundKind::Job,
                // Makers, and what Spotlight and others plug in.
                _ => continue,
            };
            let url = archive.field(record, "url").and_then(|url| archive.field(url, "NS.relative"));
            // `2.com.example.App`: its type, then its bundle id.
            let container = text("container").and_then(|told| text::clean_name(told.split_once('.')?.1));
            found.push(BackgroundItem {
                kind,
                container,
                name: text("name").and_then(text::clean_name),
                bundle: text("bundleIdentifier").and_then(text::clean_name),
                path: url.and_then(|url| path_of(archive.text(url)?)),
                team: text("teamIdentifier").and_then(text::clean_name),
                enabled: number("disposition") & 3 == 3,
            });
        }
    }
    Ok(found)
}

/// `file:///Applications/My%20App.app/` → `/Applications/My App.app`.
fn path_of(url: &str) -> Option<String> {
    let path = url.strip_prefix("file://")?;
    let path = path.get(path.find('/')?..)?.as_bytes();
    let mut out = Vec::with_capacity(path.len());
    let mut at = 0;
    while let Some(&byte) = path.get(at) {
        let hex = path.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|_| byte == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(code) => {
                out.push(code);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    let path = String::from_utf8(out).ok()?;
    let path = path.trim_end_matches('/');
    (!path.is_empty()).then(|| path.to_owned())
}

/// What `NSKeyedArchiver` writes: objects in one list, which name each other by number.
struct Archive<'a> {
    objects: &'a [Value],
}

impl<'a> Archive<'a> {
    /// The value, or the object it names: one step, since objects name values and no other names.
    fn at(&self, value: &'a Value) -> &'a Value {
        match value {
            Value::Uid(number) => usize::try_from(*number).ok().and_then(|at| self.objects.get(at)).unwrap_or(value),
            other => other,
        }
    }

    fn field(&self, object: &'a Value, key: &str) -> Option<&'a Value> {
        object.get(key).map(|value| self.at(value))
    }

    /// What a list or the values of a dictionary hold: both keep them in `NS.objects`.
    fn list(&self, object: &'a Value) -> Vec<&'a Value> {
        let held = self.field(object, "NS.objects").map(Value::items).unwrap_or_default();
        // Longer than any real list, and what it costs is not yet counted.
        held.iter().take(10_000).map(|value| self.at(value)).collect()
    }

    fn text(&self, value: &'a Value) -> Option<&'a str> {
        // A mutable string is an object of its own.
        let told = value.as_text().or_else(|| self.field(value, "NS.string").and_then(Value::as_text))?;
        (told != "$null").then_some(told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_starts_by_itself_or_on_demand() {
        let with = |text: &str| job(format!("<plist><dict>{text}</dict></plist>").as_bytes()).unwrap();
        assert!(with("<key>RunAtLoad</key><true/>").starts);
        assert!(!with("<key>RunAtLoad</key><false/><key>KeepAlive</key><false/>").starts);
        assert!(with("<key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>").starts);
        assert!(with("<key>StartCalendarInterval</key><array/>").starts);
        assert!(!with("<key>MachServices</key><dict/>").starts);
        let both = with(
            "<key>Program</key><string>/a/b</string><key>ProgramArguments</key><array><string>b</string>\
            <string>-x</string></array><key>AssociatedBundleIdentifiers</key><string>c.d</string>",
        );
        assert_eq!((both.command, both.bundles), (vec!["/a/b".into(), "-x".into()], vec!["c.d".to_owned()]));
    }

    #[test]
    fn addresses_of_files_become_paths() {
        assert_eq!(path_of("file:///Applications/My%20App.app/").unwrap(), "/Applications/My App.app");
        assert_eq!(path_of("file://localhost/a%").unwrap(), "/a%");
        assert_eq!(path_of("file:///"), None);
        assert_eq!(path_of("https://x/"), None);
    }
}
