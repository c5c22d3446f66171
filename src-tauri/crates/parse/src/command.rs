//! Command lines of desktop entries, units and crontabs: what they really start, once what only passes on is taken off.
//!
//! ```text
//! env GTK_THEME=x /usr/bin/flatpak run --branch=stable --command=viber com.viber.Viber
//! sh -c 'sleep 10 && exec /opt/viber/Viber StartMinimized'
//! ```

/// Words of one command line that are looked at.
const MAX_WORDS: usize = 64;
/// Shells inside shells that are followed.
const DEPTH: usize = 4;

/// What a command line starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A flatpak, by its id.
    Flatpak(String),
    /// A snap, by its name.
    Snap(String),
    /// A desktop entry, by its file name with `.desktop`.
    DesktopEntry(String),
    /// A program or script: a path, or a name to be looked for where programs are.
    Program(String),
}

/// The words of a command line: spaces divide, quotes and backslashes keep together. What a shell would work out
/// (variables, globs) stays as it is written.
#[must_use]
pub fn words(line: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\\', None | Some('"')) => {
                if let Some(next) = chars.next() {
                    word.get_or_insert_default().push(next);
                }
            }
            ('\'' | '"', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (c, Some(open)) if c == open => quote = None,
            (c, None) if c.is_whitespace() => {
                out.extend(word.take());
                if out.len() >= MAX_WORDS {
                    return out;
                }
            }
            (c, None) if matches!(c, ';' | '|' | '&') => {
                // `a;b`, `a&&b`: the sign is a word of its own.
                out.extend(word.take());
                match out.last_mut() {
                    Some(last) if last.starts_with(['&', '|', ';']) && last.len() < 2 => last.push(c),
                    _ => out.push(c.to_string()),
                }
            }
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    out.extend(word);
    out.truncate(MAX_WORDS);
    out
}

/// What the command line starts. `None`: nothing that can be named, e.g. a shell with commands of its own.
#[must_use]
pub fn target(line: &str) -> Option<Target> {
    target_of(&words(line), 0)
}

fn target_of(words: &[String], depth: usize) -> Option<Target> {
    if depth > DEPTH {
        return None;
    }
    let is_sign = |word: &String| word.starts_with([';', '|', '&']);
    words.split(is_sign).filter(|part| !part.is_empty()).find_map(|part| command(part, depth))
}

/// One command between `&&` and the like.
fn command(part: &[String], depth: usize) -> Option<Target> {
    let mut words = part.iter().map(String::as_str).skip_while(|word| is_assignment(word) || *word == "{");
    let program = words.next()?;
    let rest: Vec<&str> = words.collect();
    let inner = |rest: &[&str]| {
        let rest: Vec<String> = rest.iter().map(|word| (*word).to_owned()).collect();
        (!rest.is_empty()).then(|| target_of(&rest, depth + 1)).flatten()
    };
    let name = program.rsplit('/').next().unwrap_or(program);
    match name {
        "" | "cd" | "sleep" | "test" | "[" | "[[" | "true" | "false" | ":" | "export" | "source" | "." | "set"
        | "ulimit" | "umask" | "if" | "then" | "else" | "fi" | "echo" | "install" | "mkdir" | "chmod" | "chown"
        | "rm" | "cp" | "mv" | "ln" | "touch" | "cat" | "kill" | "command" | "which" => None,
        "env" => inner(after_flags(&rest, &["-u", "--unset", "-C", "--chdir"])),
        "nohup" | "setsid" | "exec" | "time" | "dbus-run-session" | "dbus-launch" | "nice" | "ionice" | "sudo"
        | "systemd-run" | "systemd-cat" | "systemd-inhibit" | "pkexec" | "chrt" | "stdbuf" | "firejail" => {
            inner(after_flags(&rest, &["-n", "-c", "-p", "-u", "-g", "-t", "-E", "-i", "-o", "-e", "--user-unit"]))
        }
        "timeout" => inner(after_flags(&rest, &["-k", "-s"]).get(1..).unwrap_or_default()),
        "flatpak" => {
            let at = rest.iter().position(|word| *word == "run")?;
            let id = rest.get(at + 1..)?.iter().find(|word| !word.starts_with('-'))?;
            id.contains('.').then(|| Target::Flatpak(id.split('/').next().unwrap_or(id).to_owned()))
        }
        "snap" => {
            let at = rest.iter().position(|word| *word == "run")?;
            snap(rest.get(at + 1..)?.iter().find(|word| !word.starts_with('-'))?)
        }
        "gtk-launch" | "dex" | "dex-autostart" => entry(rest.iter().find(|word| !word.starts_with('-'))?),
        "gio" => {
            let at = rest.iter().position(|word| *word == "launch")?;
            entry(rest.get(at + 1)?)
        }
        _ if is_shell(name) => {
            let script = rest.iter().position(|word| {
                word.starts_with('-') && !word.starts_with("--") && word.contains('c') && word.len() <= 5
            });
            match script {
                Some(at) => target_of(&self::words(rest.get(at + 1)?), depth + 1),
                None => script_of(&rest),
            }
        }
        _ if is_interpreter(name) => script_of(&rest),
        _ => match program.strip_prefix("/snap/bin/").or_else(|| program.strip_prefix("/var/lib/snapd/snap/bin/")) {
            Some(command) => snap(command),
            None => Some(Target::Program(program.to_owned())),
        },
    }
}

/// Does the program of this file name run what others wrote, so that its own name says little?
#[must_use]
pub fn is_interpreter(name: &str) -> bool {
    let plain = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    let plain = plain.strip_suffix(".exe").unwrap_or(plain);
    is_shell(plain)
        || matches!(
            plain,
            "python"
                | "pythonw"
                | "perl"
                | "ruby"
                | "node"
                | "nodejs"
                | "electron"
                | "java"
                | "javaw"
                | "php"
                | "lua"
                | "mono"
                | "gjs"
                | "gjs-console"
                | "deno"
                | "bun"
                | "tclsh"
                | "wish"
                | "guile"
                | "pypy"
                | "dotnet"
        )
}

fn is_shell(name: &str) -> bool {
    matches!(name, "sh" | "bash" | "dash" | "zsh" | "ash" | "ksh" | "mksh" | "fish" | "busybox" | "rbash")
}

/// The script among the arguments of an interpreter: the first that is no option, if it is a whole path.
fn script_of(rest: &[&str]) -> Option<Target> {
    let script = rest.iter().find(|word| !word.starts_with('-'))?;
    script.starts_with('/').then(|| Target::Program((*script).to_owned()))
}

fn snap(command: &str) -> Option<Target> {
    let name = command.split('.').next()?.split('_').next()?;
    (!name.is_empty()).then(|| Target::Snap(name.to_owned()))
}

fn entry(name: &str) -> Option<Target> {
    let name = name.rsplit('/').next()?.trim_end_matches(".desktop");
    (!name.is_empty()).then(|| Target::DesktopEntry(format!("{name}.desktop")))
}

/// What follows the options of a program that starts another; `valued` options take the word after them.
fn after_flags<'a, 'b>(mut rest: &'a [&'b str], valued: &[&str]) -> &'a [&'b str] {
    while let [first, after @ ..] = rest {
        if *first == "--" {
            return after;
        }
        if valued.contains(first) {
            rest = after.get(1..).unwrap_or_default();
        } else if first.starts_with('-') || is_assignment(first) {
            rest = after;
        } else {
            break;
        }
    }
    rest
}

fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_on_is_taken_off() {
        let program = |path: &str| Some(Target::Program(path.to_owned()));
        assert_eq!(target("/usr/bin/viber --min %U"), program("/usr/bin/viber"));
        assert_eq!(target("env A=\"b c\" -u X nohup \"/opt/My App/run\" x"), program("/opt/My App/run"));
        assert_eq!(target("sh -c 'sleep 10 && exec /opt/viber/Viber StartMinimized'"), program("/opt/viber/Viber"));
        assert_eq!(target("bash -lc \"cd /x; A=1 nice -n 5 ./run\""), program("./run"));
        assert_eq!(target("test -x /usr/bin/a && /usr/bin/a >/dev/null 2>&1"), program("/usr/bin/a"));
        assert_eq!(target("cd / && run-parts --report /etc/cron.hourly"), program("run-parts"));
        assert_eq!(target("python3 -u /opt/x/agent.py"), program("/opt/x/agent.py"));
        assert_eq!(target("timeout -k 5 30 foo"), program("foo"));
        assert_eq!(target("python3 -c 'import secret'"), None);
        assert_eq!(target("/usr/bin/install -d /var/cache/man"), None, "it prepares what is started after it");
        assert_eq!(target("sh"), None);
        assert_eq!(target(""), None);
        let flatpak = Some(Target::Flatpak("com.viber.Viber".to_owned()));
        assert_eq!(target("/usr/bin/flatpak run --branch=stable --command=viber com.viber.Viber @@u %U"), flatpak);
        for line in ["snap run --x firefox.geckodriver", "/snap/bin/firefox %u", "env B=1 /snap/bin/firefox.x"] {
            assert_eq!(target(line), Some(Target::Snap("firefox".to_owned())), "{line}");
        }
        for line in
            ["gtk-launch org.x.Y", "gio launch /usr/share/applications/org.x.Y.desktop", "dex -w org.x.Y.desktop"]
        {
            assert_eq!(target(line), Some(Target::DesktopEntry("org.x.Y.desktop".to_owned())), "{line}");
        }
    }

    #[test]
    fn shells_without_end_come_to_an_end() {
        assert_eq!(target(&"sh -c ".repeat(1000)), None);
        assert_eq!(target(&"exec ".repeat(1000)), None);
        assert!(words(&"a ".repeat(10_000)).len() <= 64);
        assert_eq!(words("a&&b;c | d"), ["a", "&&", "b", ";", "c", "|", "d"]);
        assert_eq!(words("'a b'c \"d\\\"e\" f\\ g"), ["a bc", "d\"e", "f g"]);
    }
}
