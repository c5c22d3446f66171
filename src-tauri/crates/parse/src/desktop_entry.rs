//! Desktop entries (`*.desktop`), which also describe what starts with the session.
//! <https://specifications.freedesktop.org/desktop-entry-spec/latest/>
//!
//! ```text
//! [Desktop Entry]
//! Type=Application
//! Name=Text Editor
//! Name[cs]=Textový editor
//! Exec=gedit %U
//! ```

use crate::{keyfile, language, text};
use sightline_model::Reason;

/// What is used of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DesktopEntry {
    /// Is `Type` `Application`?
    pub application: bool,
    /// Name without language. `None`: not given.
    pub name: Option<String>,
    /// Names by language tag.
    pub names: Vec<(String, String)>,
    /// `NoDisplay`: not to be shown in menus.
    pub no_display: bool,
    /// `Hidden`: to be treated as deleted.
    pub hidden: bool,
    /// Command line. `None`: not given.
    pub exec: Option<String>,
    /// `X-GNOME-Autostart-enabled=false`.
    pub autostart_off: bool,
    /// `X-Flatpak` or `X-Flatpak-RenamedFrom`-style mark: written by flatpak for one of its apps.
    pub flatpak: Option<String>,
    /// `X-SnapInstanceName`: written by snapd for one of its apps.
    pub snap: Option<String>,
}

impl DesktopEntry {
    /// Does it put a program in the menu?
    #[must_use]
    pub fn is_visible_app(&self) -> bool {
        self.application && !self.no_display && !self.hidden
    }

    /// The name in the first of `languages` there is one for, else the one without language.
    #[must_use]
    pub fn name_in(&self, languages: &[String]) -> Option<&str> {
        // The name without language is English by convention, so it stands in line where English stands.
        let before_english: Vec<String> = languages.iter().take_while(|l| !l.starts_with("en")).cloned().collect();
        let offers: Vec<&str> = self.names.iter().map(|(tag, _)| tag.as_str()).collect();
        let pick = |wanted: &[String]| {
            let tag = language::best(&offers, wanted)?;
            self.names.iter().find(|(offer, _)| offer == tag).map(|(_, name)| name.as_str())
        };
        pick(&before_english).or(self.name.as_deref()).or_else(|| pick(languages))
    }

    /// File name of the program `Exec` starts, without folder: `/usr/bin/env FOO=1 gedit %U` → `gedit`.
    /// `None`: no command.
    #[must_use]
    pub fn program(&self) -> Option<&str> {
        let mut words = self.exec.as_deref()?.split_whitespace().map(|word| word.trim_matches('"'));
        let base = |word: &'_ str| word.rsplit('/').next().unwrap_or_default().len();
        words
            .find(|word| {
                let name = &word[word.len() - base(word)..];
                !name.is_empty() && name != "env" && !name.contains('=') && !name.starts_with('-')
            })
            .map(|word| &word[word.len() - base(word)..])
    }

    /// The program `Exec` starts, when it says so with its whole path: `env A=1 "/opt/My App/app" %U` →
    /// `/opt/My App/app`.
    #[must_use]
    pub fn program_path(&self) -> Option<String> {
        let mut chars = self.exec.as_deref()?.chars();
        loop {
            let (mut word, mut quoted, mut begun) = (String::new(), false, false);
            while let Some(c) = chars.next() {
                begun |= !c.is_whitespace();
                match c {
                    '"' => quoted = !quoted,
                    '\\' if quoted => word.extend(chars.next()),
                    c if c.is_whitespace() && !quoted => {
                        if begun {
                            break;
                        }
                    }
                    c => word.push(c),
                }
            }
            if !begun {
                return None;
            }
            let is_env = word == "env" || word.ends_with("/env");
            if !is_env && !word.starts_with('-') && (word.starts_with('/') || !word.contains('=')) {
                return Some(word).filter(|word| word.starts_with('/') && word.len() > 1);
            }
        }
    }
}

/// Reads an entry; only its group `[Desktop Entry]` matters. Wrong bytes are replaced, as menus do.
///
/// # Errors
/// `bad-format` when there is no such group with a `Type` or `Name`, `truncated` when there is no byte at all.
pub fn parse(bytes: &[u8]) -> Result<DesktopEntry, Reason> {
    let text = text::lossy(bytes);
    if text.trim().is_empty() {
        return Err(Reason::with("truncated", "empty file"));
    }
    let mut entry = DesktopEntry::default();
    let mut seen = false;
    for line in keyfile::lines(&text).filter(|line| line.group == "Desktop Entry") {
        let flag = line.value.eq_ignore_ascii_case("true") || line.value == "1";
        seen |= matches!(line.key, "Type" | "Name");
        match line.key {
            "Type" => entry.application = line.value == "Application",
            "Name" => entry.name = text::clean_name(&unescape(line.value)),
            "NoDisplay" => entry.no_display = flag,
            "Hidden" => entry.hidden = flag,
            "Exec" => entry.exec = Some(unescape(line.value)).filter(|exec| !exec.is_empty()),
            "X-GNOME-Autostart-enabled" => entry.autostart_off = line.value.eq_ignore_ascii_case("false"),
            "X-Flatpak" => entry.flatpak = Some(line.value.to_owned()),
            "X-SnapInstanceName" => entry.snap = Some(line.value.to_owned()),
            key => {
                let tag = key.strip_prefix("Name[").and_then(|rest| rest.strip_suffix(']'));
                if let (Some(tag), Some(name)) = (tag, text::clean_name(&unescape(line.value))) {
                    entry.names.push((tag.to_owned(), name));
                }
            }
        }
    }
    if seen { Ok(entry) } else { Err(Reason::with("bad-format", "no group [Desktop Entry]")) }
}

fn unescape(value: &str) -> String {
    if !value.contains('\\') {
        return value.to_owned();
    }
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('s') => out.push(' '),
                Some('n' | 'r') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some(other) => out.push(other),
                None => {}
            },
            (c, false) => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "# generated\n[Desktop Entry]\nType=Application\nName=Files\nName[cs]=Soubory\n\
        Name[zh_CN]=文件\nExec=env GTK=1 \"/usr/bin/nautilus\" --new-window %U\nNoDisplay=false\n\
        [Desktop Action new]\nName=New window\nNoDisplay=true\n";

    #[test]
    fn only_the_entry_group_counts() {
        let entry = parse(SAMPLE.as_bytes()).unwrap();
        assert!(entry.is_visible_app());
        assert_eq!(entry.program(), Some("nautilus"));
        let name = |tag: &[&str]| {
            let tags: Vec<String> = tag.iter().map(|t| (*t).to_owned()).collect();
            entry.name_in(&tags).unwrap().to_owned()
        };
        assert_eq!(name(&["cs", "en"]), "Soubory");
        assert_eq!(name(&["en", "cs"]), "Files");
        assert_eq!(name(&["zh-Hans"]), "文件");
        assert_eq!(name(&["de"]), "Files");
        let crlf = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
        assert_eq!(parse(crlf.as_bytes()).unwrap(), entry);
    }

    #[test]
    fn whole_paths_of_programs_are_known() {
        let path = |exec: &str| DesktopEntry { exec: Some(exec.to_owned()), ..DesktopEntry::default() }.program_path();
        assert_eq!(path("/opt/zoom/zoom %U").as_deref(), Some("/opt/zoom/zoom"));
        assert_eq!(path("env A=1 \"/opt/My App/app\" %U").as_deref(), Some("/opt/My App/app"));
        assert_eq!(path("gedit /etc/passwd"), None);
        assert_eq!(path("  "), None);
        assert_eq!(path("\""), None);
    }

    #[test]
    fn what_is_no_entry_says_so() {
        assert_eq!(parse(b"").unwrap_err().code, "truncated");
        assert_eq!(parse(b"\x00\x01\xffELF").unwrap_err().code, "bad-format");
        assert!(!parse(b"[Desktop Entry]\nType=Link\nName=x\n").unwrap().is_visible_app());
    }
}
