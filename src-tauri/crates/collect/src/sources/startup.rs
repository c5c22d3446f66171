//! Joins what starts by itself on Windows to the program that put its file there.

use crate::run::Run;
use sightline_model::{CoverageStatus, Identifier, IdentifierKind, Item, ItemKind, Reason, Role};
use sightline_parse::{command_line::Command, text};

/// The sources that say what starts by itself, in the order they run.
pub(crate) const SOURCES: &[&str] = &["windows-autostart", "services", "scheduled-tasks"];

/// What was found to start.
pub(crate) struct Start<'a> {
    /// Where that stands: path of a file or of a registry value.
    pub path: &'a str,
    /// What it calls itself there.
    pub name: &'a str,
    /// Does it start, or did the person turn it off?
    pub on: bool,
    /// What it runs. `None`: code that is in no file.
    pub command: Option<&'a Command>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taken {
    /// Part of Windows itself.
    OfWindows,
    /// Joined to a program, or off.
    Joined,
    /// An item of its own.
    Item,
}

/// Environment variables of this system, and those of one person when their home is given.
pub(crate) fn variables(run: &Run<'_>, home: Option<&str>) -> Vec<(String, String)> {
    let shown = |inner: &str| run.reader.machine().shown(inner);
    let mut table: Vec<(String, String)> = [
        ("SystemRoot", "/Windows"),
        ("windir", "/Windows"),
        ("ProgramFiles", "/Program Files"),
        ("ProgramW6432", "/Program Files"),
        ("ProgramFiles(x86)", "/Program Files (x86)"),
        ("CommonProgramFiles", "/Program Files/Common Files"),
        ("CommonProgramW6432", "/Program Files/Common Files"),
        ("CommonProgramFiles(x86)", "/Program Files (x86)/Common Files"),
        ("ProgramData", "/ProgramData"),
        ("ALLUSERSPROFILE", "/ProgramData"),
        ("PUBLIC", "/Users/Public"),
    ]
    .map(|(name, inner)| (name.to_owned(), shown(inner)))
    .to_vec();
    let drive = shown("/");
    table.push(("SystemDrive".to_owned(), drive.trim_end_matches('\\').to_owned()));
    for (name, folder) in [
        ("USERPROFILE", ""),
        ("LOCALAPPDATA", "/AppData/Local"),
        ("APPDATA", "/AppData/Roaming"),
        ("TEMP", "/AppData/Local/Temp"),
        ("TMP", "/AppData/Local/Temp"),
        ("OneDrive", "/OneDrive"),
    ] {
        table.extend(home.map(|home| (name.to_owned(), shown(&format!("{home}{folder}")))));
    }
    table
}

/// A path of a command line in the inner form, without `.`, `..` and the short names of the program folders. `None`: a
/// bare name, another drive, a share.
pub(crate) fn inner(run: &Run<'_>, file: &str) -> Option<String> {
    let inner = run.reader.machine().inner(file)?;
    let mut parts: Vec<&str> = Vec::new();
    for part in inner.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if let Some(first) = parts.first_mut() {
        match first.to_ascii_lowercase().as_str() {
            "progra~1" => *first = "Program Files",
            "progra~2" => *first = "Program Files (x86)",
            "progra~3" => *first = "ProgramData",
            _ => {}
        }
    }
    Some(format!("/{}", parts.join("/")))
}

/// Does the file lie where Windows keeps its own? Drivers of other makers and what anybody may write do not count.
pub(crate) fn is_of_windows(inner: &str) -> bool {
    let inner = inner.to_lowercase();
    inner.strip_prefix("/windows/").is_some_and(|rest| {
        !["temp/", "tasks/", "installer/", "system32/driverstore/", "system32/tasks/"]
            .iter()
            .any(|folder| rest.starts_with(folder))
    })
}

/// The homes whose variables a line may mean: that of its person, else each in turn. The first whose file is there wins.
pub(crate) fn resolve(
    run: &Run<'_>,
    home: Option<&str>,
    parse: impl Fn(&[(String, String)]) -> Option<Command>,
) -> Option<Command> {
    let first = parse(&variables(run, home))?;
    // Only a variable nobody filled in needs a person.
    if home.is_some() || !first.file.contains('%') {
        return Some(first);
    }
    let tries = run.homes.iter().filter_map(|home| parse(&variables(run, Some(home))));
    let tries: Vec<Command> = tries.collect();
    let there = tries.iter().find(|it| inner(run, &it.file).is_some_and(|path| run.reader.is_there(&path)));
    let there =
        there.or_else(|| tries.iter().find(|it| inner(run, &it.file).is_some_and(|p| run.owner_of(&p).is_some())));
    there.cloned().or(Some(first))
}

/// Joins one thing that starts to its program, or makes it an item.
pub(crate) fn take(run: &mut Run<'_>, start: &Start<'_>) -> Taken {
    let file = start.command.and_then(|command| inner(run, &command.file));
    let exe = start.command.map(|command| command.name().to_lowercase());
    let owner = match (&file, &exe) {
        (Some(file), _) => run.owner_of(file),
        // A file of that name elsewhere is another program; a bare name is all there is to go by.
        (None, Some(exe)) => run.called.get(exe).copied(),
        (None, None) => None,
    };
    if let Some(number) = owner {
        let place = run.place(start.path);
        if let Some(item) = run.item(number)
            && item.autostart != Some(true)
        {
            item.autostart = Some(start.on);
        }
        if start.on {
            run.add_source(number, place);
        }
        return Taken::Joined;
    }
    let of_windows = match (&file, start.command) {
        (Some(file), _) => is_of_windows(file),
        (None, Some(command)) => is_bare_and_of_windows(run, &command.file),
        (None, None) => false,
    };
    if of_windows {
        return Taken::OfWindows;
    }
    if !start.on {
        return Taken::Joined;
    }
    let name = text::clean_name(start.name).or_else(|| text::clean_name(start.command?.name()));
    // One program that starts from several places is one item.
    let identity = file.as_ref().map_or_else(|| start.path.to_owned(), |file| file.to_lowercase());
    let native = start.command.map(|command| command.file.clone()).filter(|file| file.contains('\\'));
    let item = Item {
        role: Role::Component,
        sources: vec![run.place(start.path)],
        identifiers: start.command.and_then(process).into_iter().collect(),
        autostart: Some(true),
        location: file.clone().or_else(|| text::clean_name(&native?)),
        ..Item::new(ItemKind::Autostart, &format!("autostart:{identity}"), "", name.unwrap_or_default())
    };
    let number = run.push(item);
    if let Some(file) = file {
        run.owns(&file, number);
    }
    Taken::Item
}

/// The name of the program file; code that another program runs is none.
pub(crate) fn process(command: &Command) -> Option<Identifier> {
    let name = text::clean_name(command.name())?;
    let lower = name.to_ascii_lowercase();
    [".exe", ".com", ".scr"]
        .iter()
        .any(|end| lower.ends_with(end) && lower.len() > end.len())
        .then(|| Identifier::new(IdentifierKind::Process, name))
}

fn is_bare_and_of_windows(run: &Run<'_>, file: &str) -> bool {
    let name = if file.contains('.') { file.to_owned() } else { format!("{file}.exe") };
    !file.contains(['\\', ':'])
        && ["/Windows/System32", "/Windows"].iter().any(|folder| run.reader.is_there(&format!("{folder}/{name}")))
}

/// Looked everywhere, found nothing that starts these. Without the registry, most places were not looked at.
pub(crate) fn nothing_else_starts(run: &mut Run<'_>) {
    if run.is_stopped() || run.stopped_in(SOURCES) || !run.found_below(SOURCES, "HKEY_") {
        return;
    }
    for item in run.items().iter_mut().filter(|item| item.kind == ItemKind::App && item.role == Role::App) {
        item.autostart.get_or_insert(false);
    }
}

/// A row for what belongs to Windows itself: counted, not listed.
pub(crate) fn of_windows(run: &mut Run<'_>, place: &str, count: usize) {
    if count > 0 {
        run.row(CoverageStatus::Skipped, place, 0, Some(Reason::with("of-windows", count)));
    }
}
