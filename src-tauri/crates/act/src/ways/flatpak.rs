//! A Flatpak's reach, by the person's own override
//! (<https://docs.flatpak.org/en/latest/flatpak-command-reference.html>, `flatpak override`: a key file by id).

use crate::{ActError, Change, Host};

/// What is taken away: the names a maker may have asked for, each refused.
const FILES: [&str; 3] = ["home", "host", "host-etc"];
const DEVICES: [&str; 1] = ["all"];

pub(crate) fn limit(host: &Host, id: &str) -> Result<Vec<Change>, ActError> {
    let named = id.split('.').count() >= 2 && id.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c));
    if !named || id.starts_with('.') {
        return Err(ActError::with("fix-elsewhere", id));
    }
    let path = format!("{}/.local/share/flatpak/overrides/{id}", host.home());
    host.place(&path)?;
    let before = host.text(&path)?;
    let after = limited(before.as_deref().unwrap_or_default());
    Ok(if before.as_deref() == Some(&after) {
        Vec::new()
    } else {
        vec![Change::File { path, before, after: Some(after) }]
    })
}

fn limited(text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let start = match lines.iter().position(|line| line.trim() == "[Context]") {
        Some(at) => at,
        None => {
            lines.insert(0, "[Context]".to_owned());
            0
        }
    };
    for (key, refused) in [("devices", DEVICES.as_slice()), ("filesystems", FILES.as_slice())] {
        let end = lines.iter().skip(start + 1).position(|line| line.starts_with('['));
        let end = end.map_or(lines.len(), |offset| start + 1 + offset);
        let at = lines[start + 1..end]
            .iter()
            .position(|line| line.split_once('=').is_some_and(|(own, _)| own.trim() == key));
        let at = at.map(|offset| start + 1 + offset);
        let value = at.and_then(|at| lines[at].split_once('=')).map(|(_, value)| value.to_owned()).unwrap_or_default();
        let plain = |entry: &str| entry.trim_start_matches('!').split(':').next().unwrap_or_default().to_owned();
        let kept = value.split(';').filter(|entry| !entry.is_empty() && !refused.contains(&plain(entry).as_str()));
        let mut entries: Vec<String> = kept.map(str::to_owned).collect();
        entries.extend(refused.iter().map(|name| format!("!{name}")));
        let line = format!("{key}={};", entries.join(";"));
        match at {
            Some(at) => lines[at] = line,
            None => lines.insert(start + 1, line),
        }
    }
    let mut whole = lines.join("\n");
    whole.push('\n');
    whole
}

#[cfg(test)]
mod tests {
    use super::limited;

    #[test]
    fn what_the_person_set_before_stays() {
        assert_eq!(limited(""), "[Context]\nfilesystems=!home;!host;!host-etc;\ndevices=!all;\n");
        let text = "[Context]\nfilesystems=xdg-music:ro;home;\nshared=!network;\n\n[Environment]\nA=b\n";
        let expected = "[Context]\ndevices=!all;\nfilesystems=xdg-music:ro;!home;!host;!host-etc;\nshared=!network;\n\n[Environment]\nA=b\n";
        assert_eq!(limited(text), expected);
        assert_eq!(limited(expected), expected);
    }
}
