//! What starts with the person's session: desktop entries and units of systemd.

use crate::{ActError, Change, Host};

/// `Hidden=true` in the person's own file of that name: the entry is treated as if it were deleted
/// (<https://specifications.freedesktop.org/autostart-spec/latest/>).
pub(crate) fn entry(host: &Host, file: &str) -> Result<Vec<Change>, ActError> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let own = if host.is_own(file) { file.to_owned() } else { format!("{}/.config/autostart/{name}", host.home()) };
    host.place(&own)?;
    if let Ok(target) = std::fs::read_link(host.path(&own)) {
        // A link to the entry of a menu. With one of the system's of that name, it would start from there.
        if host.path(&format!("/etc/xdg/autostart/{name}")).exists() {
            return Err(ActError::with("fix-not-a-file", own));
        }
        return Ok(vec![Change::Link { path: own, target: target.to_string_lossy().into_owned() }]);
    }
    let before = host.text(&own)?;
    let text = match &before {
        Some(text) => text.clone(),
        None => host.text(file)?.ok_or_else(|| ActError::with("fix-not-there", file))?,
    };
    let after = hidden(&text).ok_or_else(|| ActError::with("fix-not-text", file))?;
    if before.as_ref() == Some(&after) {
        return Ok(Vec::new());
    }
    Ok(vec![Change::File { path: own, before, after: Some(after) }])
}

/// The entry with `Hidden=true` in its first group, all else as it is. `None`: not a desktop entry.
fn hidden(text: &str) -> Option<String> {
    const GROUP: &str = "[Desktop Entry]";
    let start = text.lines().position(|line| line.trim_end() == GROUP)?;
    let mut lines: Vec<&str> = text.lines().collect();
    let end = lines.iter().skip(start + 1).position(|line| line.starts_with('['));
    let end = end.map_or(lines.len(), |offset| start + 1 + offset);
    let is_key = |line: &&str| line.split_once('=').is_some_and(|(key, _)| key.trim_end() == "Hidden");
    match lines[start + 1..end].iter().position(is_key) {
        Some(at) => lines[start + 1 + at] = "Hidden=true",
        None => lines.insert(start + 1, "Hidden=true"),
    }
    let mut whole = lines.join("\n");
    whole.push('\n');
    Some(whole)
}

/// The link in a `.wants` folder of the person's own units.
pub(crate) fn unit(host: &Host, link: &str) -> Result<Vec<Change>, ActError> {
    if !host.is_own(link) {
        return Err(ActError::with("fix-elsewhere", link));
    }
    let place = host.place(link)?;
    match std::fs::read_link(&place) {
        Ok(target) => Ok(vec![Change::Link { path: link.to_owned(), target: target.to_string_lossy().into_owned() }]),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(_) => Err(ActError::with("fix-not-a-link", link)),
    }
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn everything_but_the_switch_stays() {
        let text = "# made by hand\n[Desktop Entry]\nName=A\nExec=a --quiet\n[Desktop Action x]\nHidden=false\n";
        let expected =
            "# made by hand\n[Desktop Entry]\nHidden=true\nName=A\nExec=a --quiet\n[Desktop Action x]\nHidden=false\n";
        assert_eq!(hidden(text).as_deref(), Some(expected));
        assert_eq!(
            hidden("[Desktop Entry]\nHidden = false\nName=A").as_deref(),
            Some("[Desktop Entry]\nHidden=true\nName=A\n")
        );
        assert_eq!(hidden("Name=A"), None);
    }
}
