//! Tasks of the Windows Task Scheduler, as the files below `System32\Tasks` hold them.
//! <https://learn.microsoft.com/openspecs/windows_protocols/ms-tsch/>

use crate::{text, utf16};
use roxmltree::Node;
use sightline_model::Reason;

/// Actions and triggers kept of one task; the system allows 32 and 48.
const MAX_PARTS: usize = 64;

/// What makes a task run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// The computer starts.
    Boot,
    /// Somebody logs on.
    Logon,
    /// A session is locked, unlocked, connected.
    Session,
    /// A moment; `repeats`: again and again, by a calendar or an interval.
    Time {
        /// Again and again?
        repeats: bool,
    },
    /// An entry in the event log.
    Event,
    /// Nobody does anything.
    Idle,
    /// The task is written down.
    Registration,
    /// Something the format's later versions added.
    Other,
}

/// A program a task runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exec {
    /// The program, perhaps quoted, perhaps with variables; untrusted text.
    pub command: String,
    /// Its arguments. `None`: none.
    pub arguments: Option<String>,
}

/// One task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Task {
    /// Where it stands among the tasks (`\Vendor\Update`). `None`: the file does not say.
    pub uri: Option<String>,
    /// Who made it, as it says itself. `None`: not given.
    pub author: Option<String>,
    /// Is it on? Tasks are, unless they say otherwise.
    pub enabled: bool,
    /// Is it left out of the list of tasks?
    pub hidden: bool,
    /// Does it run with the highest rights its account has?
    pub elevated: bool,
    /// Programs it runs.
    pub programs: Vec<Exec>,
    /// Class ids of code it calls inside the scheduler's own host.
    pub handlers: Vec<String>,
    /// What makes it run: triggers that are on.
    pub triggers: Vec<Trigger>,
}

impl Task {
    /// Does it start without anybody's doing: at boot, at logon, with a session, or time and again?
    #[must_use]
    pub fn starts_by_itself(&self) -> bool {
        self.enabled
            && self.triggers.iter().any(|trigger| {
                matches!(trigger, Trigger::Boot | Trigger::Logon | Trigger::Session | Trigger::Time { repeats: true })
            })
    }
}

/// Reads a task file: XML in UTF-16LE with byte order mark, or UTF-8.
///
/// ```text
/// <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
/// <Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger></Triggers>
/// <Actions><Exec><Command>C:\x.exe</Command></Exec></Actions></Task>
/// ```
///
/// # Errors
/// `not-utf8`, `truncated` or `bad-format`.
pub fn parse(bytes: &[u8]) -> Result<Task, Reason> {
    let text = utf16::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Reason::new("truncated"));
    }
    // No entities of its own: `roxmltree` refuses DTDs by default, so nothing can grow.
    let document = roxmltree::Document::parse(&text).map_err(|error| Reason::with("bad-format", error))?;
    let root = document.root_element();
    if root.tag_name().name() != "Task" {
        return Err(Reason::with("bad-format", "not a task"));
    }
    let mut task = Task { enabled: true, ..Task::default() };
    if let Some(info) = child(root, "RegistrationInfo") {
        task.uri = value(info, "URI").and_then(text::clean_name);
        task.author = value(info, "Author").and_then(text::clean_name);
    }
    if let Some(settings) = child(root, "Settings") {
        task.enabled = is_on(settings);
        task.hidden = value(settings, "Hidden").is_some_and(is_true);
    }
    let principals = child(root, "Principals").into_iter().flat_map(elements);
    task.elevated = principals.take(MAX_PARTS).any(|it| value(it, "RunLevel") == Some("HighestAvailable"));
    for action in child(root, "Actions").into_iter().flat_map(elements).take(MAX_PARTS) {
        match action.tag_name().name() {
            "Exec" => task.programs.extend(value(action, "Command").map(|command| Exec {
                command: command.to_owned(),
                arguments: value(action, "Arguments").map(str::to_owned),
            })),
            "ComHandler" => task.handlers.extend(value(action, "ClassId").and_then(text::clean_name)),
            _ => {}
        }
    }
    let triggers = child(root, "Triggers").into_iter().flat_map(elements).take(MAX_PARTS);
    task.triggers = triggers.filter(|it| is_on(*it)).map(trigger).collect();
    Ok(task)
}

fn trigger(node: Node<'_, '_>) -> Trigger {
    let repeats = || child(node, "Repetition").is_some_and(|it| value(it, "Interval").is_some());
    match node.tag_name().name() {
        "BootTrigger" => Trigger::Boot,
        "LogonTrigger" => Trigger::Logon,
        "SessionStateChangeTrigger" => Trigger::Session,
        "CalendarTrigger" => Trigger::Time { repeats: true },
        "TimeTrigger" => Trigger::Time { repeats: repeats() },
        "EventTrigger" => Trigger::Event,
        "IdleTrigger" => Trigger::Idle,
        "RegistrationTrigger" => Trigger::Registration,
        _ => Trigger::Other,
    }
}

fn elements<'a, 'input>(node: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(Node::is_element)
}

/// The child of that name, whatever its namespace: third-party tools leave it out.
fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    elements(node).find(|it| it.tag_name().name() == name)
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name)?.text().map(str::trim).filter(|text| !text.is_empty())
}

fn is_true(text: &str) -> bool {
    matches!(text, "true" | "1")
}

fn is_on(node: Node<'_, '_>) -> bool {
    value(node, "Enabled").is_none_or(is_true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TASK: &str = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n\
        <Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\
        <RegistrationInfo><Author>Příklad</Author><URI>\\Update</URI></RegistrationInfo>\
        <Triggers><LogonTrigger><Enabled>true</Enabled></LogonTrigger>\
        <TimeTrigger><Repetition><Interval>PT1H</Interval></Repetition></TimeTrigger>\
        <BootTrigger><Enabled>false</Enabled></BootTrigger><EventTrigger/></Triggers>\
        <Principals><Principal id=\"Author\"><RunLevel>HighestAvailable</RunLevel></Principal></Principals>\
        <Settings><Hidden>true</Hidden></Settings>\
        <Actions Context=\"Author\"><Exec><Command>\"C:\\a b\\u.exe\"</Command><Arguments>/s</Arguments></Exec>\
        <ComHandler><ClassId>{X}</ClassId></ComHandler></Actions></Task>";

    fn wide(text: &str) -> Vec<u8> {
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }

    #[test]
    fn a_task_says_what_runs_and_when() {
        let task = parse(&wide(TASK)).unwrap();
        assert_eq!(task.author.as_deref(), Some("Příklad"));
        assert_eq!(task.uri.as_deref(), Some("\\Update"));
        assert_eq!(task.triggers, [Trigger::Logon, Trigger::Time { repeats: true }, Trigger::Event]);
        let program = Exec { command: "\"C:\\a b\\u.exe\"".into(), arguments: Some("/s".into()) };
        assert_eq!(task.programs, [program]);
        assert_eq!(task.handlers, ["{X}"]);
        assert!(task.enabled && task.hidden && task.elevated && task.starts_by_itself());
        assert_eq!(parse(TASK.as_bytes()).unwrap(), task);
    }

    #[test]
    fn what_is_off_or_waits_does_not_start_by_itself() {
        let with = |triggers: &str, settings: &str| {
            let xml = format!("<Task><Triggers>{triggers}</Triggers><Settings>{settings}</Settings></Task>");
            parse(xml.as_bytes()).unwrap().starts_by_itself()
        };
        assert!(with("<CalendarTrigger><ScheduleByDay/></CalendarTrigger>", ""));
        assert!(with("<SessionStateChangeTrigger/>", "<Enabled>true</Enabled>"));
        assert!(!with("<LogonTrigger/>", "<Enabled>false</Enabled>"));
        assert!(!with("<TimeTrigger><StartBoundary>2020-01-01T00:00:00</StartBoundary></TimeTrigger>", ""));
        assert!(!with("<EventTrigger/><IdleTrigger/><RegistrationTrigger/>", ""));
    }

    #[test]
    fn damage_has_a_name() {
        let bytes = wide(TASK);
        for at in 0..bytes.len() {
            assert!(parse(&bytes[..at]).is_err(), "{at}");
        }
        assert_eq!(parse(b"<component/>").unwrap_err().code, "bad-format");
        assert_eq!(parse(b"").unwrap_err().code, "truncated");
    }
}
