//! Command lines of Windows: which program file one starts.
//! <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw>

/// Programs inside programs that are followed (`cmd /c start rundll32 …`).
const DEPTH: usize = 4;
/// Longest command line the system takes, in bytes of UTF-8 at most.
const MAX_BYTES: usize = 32_768 * 3;

/// Endings of files that can be started or hold code.
const PROGRAM_ENDS: &[&str] = &[
    ".exe", ".com", ".bat", ".cmd", ".scr", ".sys", ".dll", ".cpl", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf",
    ".hta", ".msi", ".lnk", ".jar", ".py", ".pyw", ".ahk",
];

/// Names of variables and what they stand for.
pub type Variables = [(String, String)];

/// What a command line starts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Command {
    /// The file whose code runs, with variables filled in, with `\`; a bare name when the line gives no folder.
    pub file: String,
    /// What follows it.
    pub arguments: String,
    /// The program that was told to start `file`, file name in lower case (`rundll32.exe`). `None`: started itself.
    pub through: Option<String>,
}

impl Command {
    /// The file's name without its folder.
    #[must_use]
    pub fn name(&self) -> &str {
        file_name(&self.file)
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['\\', '/']).next().unwrap_or(path)
}

/// Reads a command line. `None`: it names no program file: empty, or code given in the line itself.
#[must_use]
pub fn parse(line: &str, variables: &Variables) -> Option<Command> {
    if line.len() > MAX_BYTES {
        return None;
    }
    let mut command = plain(&expand(line, variables))?;
    for _ in 0..DEPTH {
        let wrapper = with_exe(file_name(&command.file));
        let Some(inner) = inside(&wrapper, &command) else { return Some(command) };
        let through = command.through.take().or(Some(wrapper));
        command = Command { through, ..inner? };
    }
    Some(command)
}

/// The same, for a program whose arguments are stored apart (scheduled tasks, shortcuts): its path holds spaces without
/// quotes.
#[must_use]
pub fn parse_apart(program: &str, arguments: &str, variables: &Variables) -> Option<Command> {
    parse(&format!("\"{}\" {arguments}", program.trim().trim_matches('"')), variables)
}

/// Fills in `%NAME%`, in any case; a name that is not in the table stays.
#[must_use]
pub fn expand(text: &str, variables: &Variables) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let value = after.split_once('%').and_then(|(name, behind)| {
            let (_, value) = variables.iter().find(|(it, _)| it.eq_ignore_ascii_case(name))?;
            Some((value, behind))
        });
        match value {
            Some((value, behind)) => {
                out.push_str(value);
                rest = behind;
            }
            None => {
                out.push('%');
                rest = after;
            }
        }
        // Values are the caller's, but many of them are many.
        if out.len() > MAX_BYTES {
            break;
        }
    }
    out.push_str(rest);
    out
}

/// First program and the rest, wrappers not looked into.
fn plain(line: &str) -> Option<Command> {
    let line = line.trim();
    let (file, arguments) = match line.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
        None => line.split_at(unquoted_end(line)),
    };
    let file = file.trim().replace('/', "\\");
    let command = Command { file, arguments: arguments.trim().to_owned(), through: None };
    Some(command).filter(|it| !it.file.is_empty())
}

/// Where an unquoted program ends: the system tries each space in turn and takes the first that gives a file. Without
/// its disk, the first that gives the ending of a program is the best there is.
fn unquoted_end(line: &str) -> usize {
    // No file name holds a quote.
    let line = line.split('"').next().unwrap_or(line);
    let first = line.find(char::is_whitespace).unwrap_or(line.len());
    let with_folder = line.get(..first).is_some_and(|word| word.contains(['\\', '/']));
    let breaks = line.char_indices().filter(|(_, c)| c.is_whitespace() || *c == ',').map(|(at, _)| at);
    let mut from = 0;
    for at in breaks.chain([line.len()]) {
        let word = line.get(from..at).unwrap_or_default().trim_start();
        // A switch or another drive: the arguments began. A bare name is looked for as it stands.
        if from > 0 && (!with_folder || word.starts_with('/') || word.contains(':')) {
            break;
        }
        if PROGRAM_ENDS.iter().any(|end| ends_with(word, end)) {
            return at;
        }
        from = at;
    }
    first
}

fn ends_with(text: &str, end: &str) -> bool {
    text.len().checked_sub(end.len()).and_then(|at| text.get(at..)).is_some_and(|it| it.eq_ignore_ascii_case(end))
}

fn with_exe(name: &str) -> String {
    let name = name.to_lowercase();
    if name.contains('.') { name } else { name + ".exe" }
}

/// What a wrapper was told to start. `None`: no wrapper; `Some(None)`: it runs code that is in no file.
fn inside(wrapper: &str, command: &Command) -> Option<Option<Command>> {
    let arguments = command.arguments.as_str();
    match wrapper {
        // `x.dll,Entry arguments`
        "rundll32.exe" => Some(plain(arguments).filter(|it| !it.file.starts_with('-'))),
        "regsvr32.exe" | "wscript.exe" | "cscript.exe" | "mshta.exe" | "conhost.exe" | "java.exe" | "javaw.exe"
        | "python.exe" | "pythonw.exe" | "py.exe" | "pyw.exe" | "forfiles.exe" | "hh.exe" | "explorer.exe" => {
            let file = after_switches(arguments, &["-jar"]);
            // Started bare, or with switches alone, it is the program itself.
            file.is_some_and(|it| it.contains('.')).then(|| file.and_then(plain))
        }
        "cmd.exe" => {
            let rest = after_switch(arguments, &["/c", "/k", "/r"])?;
            Some(plain(unquoted_whole(rest)).filter(|it| !is_builtin(&it.file)).map(started))
        }
        "powershell.exe" | "pwsh.exe" => match after_switch(arguments, &["-file", "-f", "/file"]) {
            Some(file) => Some(plain(file)),
            None => (!arguments.is_empty()).then_some(None),
        },
        "msiexec.exe" => (!arguments.is_empty()).then_some(None),
        // Squirrel's updater starts the newest version that lies in a folder beside it.
        "update.exe" => {
            let rest = after_switch(arguments, &["--processstart"])?;
            let inner = plain(rest)?;
            let folder = command.file.rfind('\\').and_then(|at| command.file.get(..=at)).unwrap_or_default();
            let file = format!("{folder}{}", file_name(&inner.file));
            Some(Some(Command { file, ..inner }))
        }
        _ => None,
    }
}

/// `cmd` takes quotes around its whole command off: `cmd /c ""C:\a b\x.exe" /s"`.
fn unquoted_whole(text: &str) -> &str {
    let text = text.trim();
    match text.strip_prefix("\"\"") {
        Some(_) => text.get(1..).map_or(text, |inner| inner.strip_suffix('"').unwrap_or(inner)),
        None => text,
    }
}

fn is_builtin(file: &str) -> bool {
    ["echo", "del", "rd", "rmdir", "copy", "move", "if", "for", "set", "cd", "md", "mkdir", "reg", "exit", "call"]
        .iter()
        .any(|name| file.eq_ignore_ascii_case(name))
}

/// `start "title" /min program …` starts the program.
fn started(command: Command) -> Command {
    if !command.file.eq_ignore_ascii_case("start") {
        return command;
    }
    let mut rest = command.arguments.trim();
    // The first quoted word is the window's title.
    if let Some((_, after)) = rest.strip_prefix('"').and_then(|quoted| quoted.split_once('"'))
        && !after.trim().is_empty()
    {
        rest = after.trim();
    }
    after_switches(rest, &[]).and_then(plain).unwrap_or(command)
}

/// What follows the last switch before the first word that is none.
fn after_switches<'a>(arguments: &'a str, with_file: &[&str]) -> Option<&'a str> {
    let mut rest = arguments.trim_start();
    while rest.starts_with(['/', '-']) {
        let (word, after) = rest.split_once(char::is_whitespace)?;
        rest = after.trim_start();
        if with_file.iter().any(|it| word.eq_ignore_ascii_case(it)) {
            break;
        }
    }
    Some(rest).filter(|rest| !rest.is_empty())
}

/// What follows one of the switches.
fn after_switch<'a>(arguments: &'a str, switches: &[&str]) -> Option<&'a str> {
    let mut rest = arguments.trim_start();
    while !rest.is_empty() {
        let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (name, value) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        if switches.iter().any(|it| name.eq_ignore_ascii_case(it)) {
            return Some(value.unwrap_or(after.trim_start())).filter(|it| !it.is_empty());
        }
        rest = after.trim_start();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables() -> Vec<(String, String)> {
        [("ProgramFiles", r"C:\Program Files"), ("SystemRoot", r"C:\Windows"), ("a", "%a%%a%")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
    }

    #[track_caller]
    fn check(line: &str, file: &str, through: Option<&str>) {
        let command = parse(line, &variables()).unwrap_or_default();
        assert_eq!((command.file.as_str(), command.through.as_deref()), (file, through), "{line}");
    }

    #[test]
    fn quotes_spaces_and_variables() {
        check(r#""C:\Program Files\A B\x.exe" --min"#, r"C:\Program Files\A B\x.exe", None);
        check(r"C:\Program Files\A B\x.exe --min", r"C:\Program Files\A B\x.exe", None);
        check(r"%programfiles%\A\x.exe -s", r"C:\Program Files\A\x.exe", None);
        check(r"%Unknown%\x.exe", r"%Unknown%\x.exe", None);
        check(r#"C:\a b\x.EXE"/s""#, r"C:\a b\x.EXE", None);
        check("C:/Tools/x.exe /s", r"C:\Tools\x.exe", None);
        check("program arguments", "program", None);
        check("program arguments.exe", "program", None);
        check(r"C:\Windows\system32\cmd /q x.exe", r"C:\Windows\system32\cmd", None);
        check(r"C:\Tools\run me D:\y.exe", r"C:\Tools\run", None);
        check(r#""C:\unclosed\x.exe"#, r"C:\unclosed\x.exe", None);
        check("  ", "", None);
        check("\"\" x", "", None);
        assert_eq!(parse(r#""C:\x.exe"  a "b" "#, &[]).unwrap().arguments, r#"a "b""#);
        assert_eq!(expand("100% %a% %a", &variables()), "100% %a%%a% %a");
    }

    #[test]
    fn wrappers_are_seen_through() {
        check(r"rundll32.exe C:\Program Files\V\x.dll,Start 1", r"C:\Program Files\V\x.dll", Some("rundll32.exe"));
        check(r#"%SystemRoot%\system32\rundll32 "C:\V\x.dll",Go"#, r"C:\V\x.dll", Some("rundll32.exe"));
        check(r#"cmd.exe /c "C:\a b\x.exe" /s"#, r"C:\a b\x.exe", Some("cmd.exe"));
        check(r#"cmd /d /c ""C:\a b\x.exe" /s""#, r"C:\a b\x.exe", Some("cmd.exe"));
        check(r#"cmd /c start "" /min "C:\a\x.exe""#, r"C:\a\x.exe", Some("cmd.exe"));
        check(r"cmd /c del C:\x.tmp", "", None);
        check(r#"wscript.exe //B "C:\s\x.vbs""#, r"C:\s\x.vbs", Some("wscript.exe"));
        check(r"powershell -w hidden -File C:\s\x.ps1 -q", r"C:\s\x.ps1", Some("powershell.exe"));
        check("powershell -enc AAAA", "", None);
        check(r"javaw -Xmx1g -jar C:\j\a.jar", r"C:\j\a.jar", Some("javaw.exe"));
        check(r"C:\Windows\explorer.exe", r"C:\Windows\explorer.exe", None);
        check("cmd /c rundll32 x.dll,A", "x.dll", Some("cmd.exe"));
        let squirrel = r#""C:\U\AppData\Local\Discord\Update.exe" --processStart Discord.exe"#;
        check(squirrel, r"C:\U\AppData\Local\Discord\Discord.exe", Some("update.exe"));
        let squirrel = r#""C:\U\Teams\Update.exe" --processStart="Teams.exe" --process-start-args "-s""#;
        check(squirrel, r"C:\U\Teams\Teams.exe", Some("update.exe"));
        check(r"C:\Vendor\update.exe /daily", r"C:\Vendor\update.exe", None);
    }

    #[test]
    fn arguments_stored_apart_keep_a_path_whole() {
        let command = parse_apart(r"C:\a b\x", "/s", &[]).unwrap();
        assert_eq!((command.file.as_str(), command.arguments.as_str(), command.name()), (r"C:\a b\x", "/s", "x"));
        assert_eq!(parse_apart(r#""C:\a b\x.exe""#, "", &[]).unwrap().file, r"C:\a b\x.exe");
        assert_eq!(parse(&"x".repeat(200_000), &[]), None);
    }
}
