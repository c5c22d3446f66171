//! A trainer's own demo persons and agendas, in one file they can carry: `sightline.workshop/1`.
//!
//! A person is put together from entries of the risk database; their computer is made of text files like those of the
//! built-in ones, and looked at by the same checkup. Whoever opens somebody else's file gets names and small text files,
//! within bounds, and never a path out of the folder they are unpacked into.

use crate::persona::{Persona, Used};
use crate::workshop::Workshop;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What this version writes and reads.
pub const SCHEMA: &str = "sightline.workshop/1";
/// Bytes of a file.
pub const MOST: usize = 4 << 20;
/// Persons and agendas of a kit.
pub const MANY: usize = 30;
/// Things on a made-up computer.
pub const THINGS: usize = 40;
/// Files of a computer, and bytes of each.
const FILES: (usize, usize) = (400, 512 << 10);
/// Characters of a name, and of a story.
const TEXT: (usize, usize) = (60, 1200);
/// Parts of an agenda, and minutes of one.
const PARTS: (usize, u32) = (40, 240);

/// How a thing is recognised on a computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// A package of its maker, by its name.
    Package(String),
    /// A menu entry, by its file name.
    Menu(String),
    /// An extension of a browser of the Chromium family, by its id.
    Extension(String),
    /// Not on this system: used on a phone or in a browser, by the entry's id.
    Elsewhere(String),
}

/// Something on a made-up computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Its name.
    pub name: String,
    /// How it is recognised.
    pub way: Way,
    /// It starts by itself.
    pub starts: bool,
}

/// What a trainer says of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Name.
    pub name: String,
    /// Who it is.
    pub story: String,
    /// Situations.
    pub profiles: Vec<String>,
    /// Home country.
    pub home: String,
    /// Whose device it is.
    pub device: String,
}

/// An agenda put together from parts of the built-in ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAgenda {
    /// Name.
    pub id: String,
    /// Title.
    pub title: String,
    /// Parts: built-in agenda, part of it, minutes.
    pub parts: Vec<(String, String, u32)>,
}

/// A kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kit {
    /// [`SCHEMA`].
    pub schema: String,
    /// Persons.
    pub personas: Vec<Persona>,
    /// Agendas.
    pub agendas: Vec<OwnAgenda>,
}

impl Default for Kit {
    fn default() -> Self {
        Self { schema: SCHEMA.to_owned(), personas: Vec::new(), agendas: Vec::new() }
    }
}

/// Why something is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not a kit.
    #[error("not a workshop kit")]
    NotOne,
    /// Of another version.
    #[error("of another version")]
    Version,
    /// A name, a path or a number that cannot be.
    #[error("holds what a kit cannot hold")]
    Bounds,
    /// No name, no story, nothing on it.
    #[error("something is missing")]
    Missing,
}

impl Refused {
    /// The code of its sentence (`error-<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotOne => "kit-not-one",
            Self::Version => "kit-version",
            Self::Bounds => "kit-bounds",
            Self::Missing => "kit-missing",
        }
    }
}

impl Kit {
    /// Reads a file.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn read(text: &str, built_in: &Workshop) -> Result<Self, Refused> {
        if text.len() > MOST {
            return Err(Refused::NotOne);
        }
        let value: serde_json::Value = serde_json::from_str(text).map_err(|_| Refused::NotOne)?;
        let schema = value.get("schema").and_then(serde_json::Value::as_str).unwrap_or_default();
        if schema != SCHEMA {
            return Err(if schema.starts_with("sightline.workshop/") { Refused::Version } else { Refused::NotOne });
        }
        let kit: Self = serde_json::from_value(value).map_err(|_| Refused::NotOne)?;
        let sound = kit.personas.len() <= MANY
            && kit.agendas.len() <= MANY
            && kit.personas.iter().all(sound)
            && kit.agendas.iter().all(|agenda| agenda_is_sound(agenda, built_in));
        if sound { Ok(kit) } else { Err(Refused::Bounds) }
    }

    /// As the text of a file.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }
}

/// A name of its own among persons and agendas a trainer made.
#[must_use]
pub fn own_id(kind: &str, taken: &[&str]) -> String {
    (1..).map(|number| format!("own-{kind}-{number}")).find(|id| !taken.contains(&id.as_str())).unwrap_or_default()
}

fn sound(persona: &Persona) -> bool {
    let short = |texts: &BTreeMap<String, String>, most: usize| {
        texts.values().all(|text| text.chars().count() <= most && !text.chars().any(char::is_control))
    };
    let plain = |path: &str| {
        let parts: Vec<&str> = path.split('/').collect();
        let odd = |part: &&str| part.is_empty() || *part == "." || *part == ".." || part.len() > 200;
        parts.len() <= 20 && !parts.iter().any(odd) && !path.contains(['\\', ':', '\0'])
    };
    persona.id.starts_with("own-persona-")
        && persona.id.len() <= 40
        && persona.os == "linux"
        && short(&persona.name, TEXT.0)
        && [&persona.story, &persona.goal, &persona.script].into_iter().all(|texts| short(texts, TEXT.1))
        && persona.files.len() <= FILES.0
        && persona.files.iter().all(|(path, text)| plain(path) && text.len() <= FILES.1)
        && persona.declared.len() <= THINGS
}

fn agenda_is_sound(agenda: &OwnAgenda, built_in: &Workshop) -> bool {
    let known = |own: &(String, String, u32)| {
        let found = built_in.agenda.iter().find(|one| one.id == own.0);
        found.is_some_and(|one| one.part.iter().any(|part| part.id == own.1)) && (1..=PARTS.1).contains(&own.2)
    };
    agenda.id.starts_with("own-agenda-")
        && agenda.id.len() <= 40
        && !agenda.title.trim().is_empty()
        && agenda.title.chars().count() <= TEXT.0
        && !agenda.title.chars().any(char::is_control)
        && (1..=PARTS.0).contains(&agenda.parts.len())
        && agenda.parts.iter().all(known)
}

/// An agenda, if it can be one.
///
/// # Errors
/// No title or no parts, a part there is none of, minutes that cannot be.
pub fn agenda(
    id: String,
    title: &str,
    parts: Vec<(String, String, u32)>,
    built_in: &Workshop,
) -> Result<OwnAgenda, Refused> {
    if title.trim().is_empty() || parts.is_empty() {
        return Err(Refused::Missing);
    }
    let agenda = OwnAgenda { id, title: title.trim().to_owned(), parts };
    if agenda_is_sound(&agenda, built_in) { Ok(agenda) } else { Err(Refused::Bounds) }
}

/// A person with a computer that holds these things.
///
/// # Errors
/// No name, no story or nothing on the computer; too much of any.
pub fn persona(id: String, draft: &Draft, things: &[Thing]) -> Result<Persona, Refused> {
    if draft.name.trim().is_empty() || draft.story.trim().is_empty() || things.is_empty() {
        return Err(Refused::Missing);
    }
    if things.len() > THINGS {
        return Err(Refused::Bounds);
    }
    let said = |text: &str| BTreeMap::from([("en".to_owned(), text.split_whitespace().collect::<Vec<_>>().join(" "))]);
    let elsewhere = things.iter().filter_map(|thing| match &thing.way {
        Way::Elsewhere(product) => Some(Used { product: product.clone(), place: "browser".to_owned() }),
        _ => None,
    });
    let persona = Persona {
        id,
        order: 100,
        os: "linux".to_owned(),
        profiles: draft.profiles.clone(),
        home: draft.home.clone(),
        device: draft.device.clone(),
        declared: elsewhere.collect(),
        lessons: Vec::new(),
        name: said(&draft.name),
        story: said(&draft.story),
        goal: BTreeMap::new(),
        script: BTreeMap::new(),
        expect: Vec::new(),
        files: computer(things),
    };
    if sound(&persona) { Ok(persona) } else { Err(Refused::Bounds) }
}

/// The text files of a computer with these things on it.
fn computer(things: &[Thing]) -> Vec<(String, String)> {
    let mut files = vec![
        ("etc/os-release".to_owned(), "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12\"\n".to_owned()),
        (
            "etc/passwd".to_owned(),
            "root:x:0:0:root:/root:/bin/bash\ndemo:x:1000:1000:Demo,,,:/home/demo:/bin/bash\n".to_owned(),
        ),
    ];
    let mut status = String::new();
    let mut extensions = serde_json::Map::new();
    for thing in things {
        let name = one_line(&thing.name);
        let menu =
            format!("[Desktop Entry]\nType=Application\nName={name}\nExec=/opt/{0}/{0}\n", plain_name(&thing.name));
        match &thing.way {
            Way::Package(package) => {
                status += &format!(
                    "Package: {package}\nStatus: install ok installed\nMaintainer: {name} <demo@example.invalid>\n\
                     Architecture: amd64\nVersion: 1.0\nDescription: {name}\n\n"
                );
                let entry = format!("/usr/share/applications/{package}.desktop");
                files.push((format!("var/lib/dpkg/info/{package}.list"), format!("/.\n/usr\n{entry}\n")));
                files.push((entry.trim_start_matches('/').to_owned(), menu.clone()));
            }
            Way::Menu(entry) => files.push((format!("usr/share/applications/{entry}"), menu.clone())),
            Way::Extension(id) => {
                let held = serde_json::json!({"api": ["tabs"], "explicit_host": ["<all_urls>"], "manifest_permissions": [], "scriptable_host": []});
                extensions.insert(
                    id.clone(),
                    serde_json::json!({
                        "active_permissions": held, "disable_reasons": [], "from_webstore": true, "location": 1,
                        "path": format!("{id}/1.0_0"),
                        "manifest": {
                            "name": thing.name, "version": "1.0", "manifest_version": 3, "permissions": ["tabs"],
                            "host_permissions": ["<all_urls>"],
                        },
                    }),
                );
            }
            Way::Elsewhere(_) => {}
        }
        if thing.starts && !matches!(thing.way, Way::Elsewhere(_) | Way::Extension(_)) {
            let file = match &thing.way {
                Way::Menu(entry) => entry.clone(),
                Way::Package(package) => format!("{package}.desktop"),
                Way::Extension(_) | Way::Elsewhere(_) => continue,
            };
            files.push((format!("home/demo/.config/autostart/{file}"), menu));
        }
    }
    if !status.is_empty() {
        files.push(("var/lib/dpkg/status".to_owned(), status));
    }
    if !extensions.is_empty() {
        let preferences = serde_json::json!({"extensions": {"settings": extensions}});
        files.push(("home/demo/.config/chromium/Default/Preferences".to_owned(), preferences.to_string()));
        let local =
            serde_json::json!({"profile": {"info_cache": {"Default": {"name": "Demo"}}, "last_used": "Default"}});
        files.push(("home/demo/.config/chromium/Local State".to_owned(), local.to_string()));
    }
    files
}

fn one_line(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

fn plain_name(text: &str) -> String {
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    if plain.is_empty() { "program".to_owned() } else { plain.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn things() -> Vec<Thing> {
        vec![
            Thing { name: "Zoom\nExec=x".to_owned(), way: Way::Package("zoom".to_owned()), starts: true },
            Thing {
                name: "A reader".to_owned(),
                way: Way::Extension("abcdefghijklmnopabcdefghijklmnop".to_owned()),
                starts: false,
            },
            Thing { name: "WeChat".to_owned(), way: Way::Elsewhere("wechat".to_owned()), starts: false },
        ]
    }

    #[test]
    fn a_kit_is_written_and_read_and_a_strange_one_is_refused() {
        let draft = Draft {
            name: "Mia".to_owned(),
            story: "Mia runs a café.".to_owned(),
            device: "own".to_owned(),
            ..Draft::default()
        };
        assert_eq!(persona("own-persona-1".to_owned(), &Draft::default(), &things()), Err(Refused::Missing));
        assert_eq!(persona("own-persona-1".to_owned(), &draft, &[]), Err(Refused::Missing));
        let mia = persona("own-persona-1".to_owned(), &draft, &things()).unwrap();
        assert!(
            mia.files
                .iter()
                .any(|(path, text)| path.ends_with("autostart/zoom.desktop") && !text.contains("\nExec=x\n"))
        );
        let built_in = crate::workshop();
        let parts = vec![("one-better-thing".to_owned(), "welcome".to_owned(), 5)];
        assert_eq!(agenda("own-agenda-1".to_owned(), " ", parts.clone(), built_in), Err(Refused::Missing));
        let own = agenda("own-agenda-1".to_owned(), "Tuesday", parts, built_in).unwrap();
        let kit = Kit { personas: vec![mia], agendas: vec![own], ..Kit::default() };
        let text = kit.write();
        assert_eq!(Kit::read(&text, built_in), Ok(kit.clone()));
        assert_eq!(Kit::read("{}", built_in), Err(Refused::NotOne));
        assert_eq!(Kit::read(&text.replace("workshop/1", "workshop/2"), built_in), Err(Refused::Version));
        for (from, to) in [
            ("etc/passwd", "../passwd"),
            ("etc/passwd", "/etc/passwd"),
            ("etc/passwd", "etc//passwd"),
            ("etc/passwd", "etc\\\\passwd"),
            ("own-persona-1", "jana"),
            ("\"welcome\"", "\"nothing\""),
            ("Mia runs", "\\u001b[2J runs"),
            ("own-agenda-1", "one-better-thing"),
        ] {
            assert_eq!(Kit::read(&text.replacen(from, to, 1), built_in), Err(Refused::Bounds), "{to}");
        }
        let long = Kit { personas: vec![kit.personas[0].clone(); MANY + 1], ..Kit::default() };
        assert_eq!(Kit::read(&long.write(), built_in), Err(Refused::Bounds));
    }
}
