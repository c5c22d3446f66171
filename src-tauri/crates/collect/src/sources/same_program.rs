//! Is what a package manager lists the program another source already found?

use crate::run::Run;
use sightline_model::{Item, ItemKind, Role, version};
use std::cmp::Ordering;

/// The program of that name: of the same version, or by the same maker when there is only one. Programs that update
/// themselves leave the package manager's version behind.
pub(crate) fn find(run: &mut Run<'_>, names: &[&str], version: Option<&str>, maker: Option<&str>) -> Option<usize> {
    let wanted: Vec<String> = names.iter().map(|name| fold(name)).filter(|name| name.len() > 1).collect();
    let is_program = |item: &Item| item.kind == ItemKind::App && matches!(item.role, Role::App | Role::Component);
    let items = run.items().iter().enumerate();
    let named: Vec<(usize, &Item)> =
        items.filter(|(_, item)| is_program(item) && wanted.contains(&fold(&item.name))).collect();
    let same = |it: &&(usize, &Item)| {
        let (Some(one), Some(other)) = (it.1.version.as_deref(), version) else { return false };
        same_version(one, other)
    };
    if let Some((number, _)) = named.iter().find(same) {
        return Some(*number);
    }
    let [(number, item)] = named.as_slice() else { return None };
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).filter(|it| it.chars().count() > 2).collect()
    };
    let ours = words(maker?);
    let common = ["inc", "ltd", "llc", "gmbh", "the", "team", "software", "corporation", "corp", "and", "project"];
    words(item.publisher.as_deref()?)
        .iter()
        .any(|word| !common.contains(&word.as_str()) && ours.contains(word))
        .then_some(*number)
}

/// The one program of such a name of which nobody knows where it lies: what a shortcut opens is then its own.
pub(crate) fn without_place(run: &mut Run<'_>, names: &[&str]) -> Option<usize> {
    let wanted: Vec<String> = names.iter().map(|name| fold(name)).filter(|name| name.chars().count() > 1).collect();
    let mut fitting = run.items().iter().enumerate().filter(|(_, item)| {
        let name = fold(&item.name);
        // `Mozilla Firefox` of Mozilla is `Firefox` in the menu.
        let maker = item.publisher.as_deref().and_then(|it| it.split_whitespace().next()).map(fold);
        let short = maker.and_then(|maker| name.strip_prefix(&maker).map(str::to_owned));
        item.kind == ItemKind::App
            && item.role == Role::App
            && item.location.is_none()
            && wanted.iter().any(|it| *it == name || short.as_ref() == Some(it))
    });
    let (number, _) = fitting.next()?;
    fitting.next().is_none().then_some(number)
}

/// Equal but for zeros at the end: `24.09` and `24.9.0.0`.
pub(crate) fn same_version(one: &str, other: &str) -> bool {
    version::compare(one, other) == Ordering::Equal
}

/// A program's name without what its versions differ in: `Mozilla Firefox (x64 cs)` and `7-Zip 24.09 (x64)` are `mozilla
/// firefox` and `7zip`.
pub(crate) fn fold(name: &str) -> String {
    let mut words = Vec::new();
    let mut depth = 0_usize;
    for word in name.split_whitespace() {
        let open = word.matches('(').count();
        let close = word.matches(')').count();
        let inside = depth > 0 || open > 0;
        depth = (depth + open).saturating_sub(close);
        let lower = word.to_lowercase();
        let version = lower.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit()) && lower.contains('.');
        if inside || version || matches!(lower.as_str(), "x64" | "x86" | "64-bit" | "32-bit" | "version" | "-") {
            continue;
        }
        words.push(lower.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    }
    words.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_versions_are_compared_without_their_dress() {
        assert_eq!(fold("7-Zip 24.09 (x64)"), fold("7-Zip (Install)"));
        assert_eq!(fold("Mozilla Firefox (x64 en-US)"), fold("mozilla firefox"));
        assert_ne!(fold("Python 3"), fold("Python"));
        assert_ne!(fold("Notepad++"), "");
        assert!(same_version("24.09", "24.9.0"));
        assert!(!same_version("24.9", "24.10"));
    }
}
