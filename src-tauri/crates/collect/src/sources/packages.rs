//! What all package managers' packages share: the desktop entries they own, what people call them, what they put where.

use crate::{reader::Fault, run::Run};
use sightline_model::{Identifier, IdentifierKind, Item, SourceRef};
use sightline_parse::{
    desktop_entry::{self, DesktopEntry},
    owned::{Owned, Wanted},
};

/// The program files somebody asks about, for looking through lists of files.
pub(crate) fn wanted(run: &Run<'_>) -> Wanted {
    Wanted::new(run.wanted.iter().map(String::as_str))
}

/// Desktop entries a package owns, as far as they could be read.
pub(crate) struct Entries(Vec<(String, Option<DesktopEntry>)>);

impl Entries {
    /// Reads them. One that is listed but not there was left out or removed on purpose.
    pub(crate) fn read(run: &mut Run<'_>, paths: &[String]) -> Self {
        let read = |path: &String| {
            let entry = run.reader.read_small(path);
            let entry = entry
                .and_then(|bytes| desktop_entry::parse(&bytes).map_err(|reason| Fault { path: path.clone(), reason }));
            (path.clone(), entry.map_err(|fault| run.problem(fault)).ok())
        };
        Self(paths.iter().map(read).collect())
    }

    /// Those that put a program in the menu.
    fn visible(&self) -> Vec<(&str, &DesktopEntry)> {
        let visible = |(path, entry): &'_ (String, Option<DesktopEntry>)| {
            entry.as_ref().is_some_and(DesktopEntry::is_visible_app) && !path.is_empty()
        };
        self.0
            .iter()
            .filter(|it| visible(it))
            .filter_map(|(path, entry)| Some((path.as_str(), entry.as_ref()?)))
            .collect()
    }

    /// Does one put a program in the menu?
    pub(crate) fn any_visible(&self) -> bool {
        !self.visible().is_empty()
    }
}

/// Takes a package in, of which `item` says what its manager knows. Adds what its files say: its name in the menu, its
/// desktop entries, what else may be called after it, and what it put where.
pub(crate) fn push(run: &mut Run<'_>, package: &str, entries: Entries, owned: Owned, mut item: Item) -> usize {
    let visible = entries.visible();
    // A package of several programs is called after the one of its own name, else after the first.
    let main = visible.iter().find(|(path, _)| stem(path) == package).or_else(|| visible.first());
    if let Some(name) = main.and_then(|(_, entry)| entry.name_in(run.languages)) {
        name.clone_into(&mut item.name);
    }
    let mut called = vec![package.to_owned()];
    for (path, entry) in &visible {
        item.identifiers.push(Identifier::new(IdentifierKind::DesktopEntry, file_name(path)));
        item.sources.push(SourceRef { source: "desktop-entries".to_owned(), path: (*path).to_owned() });
        called.push(file_name(path).to_owned());
        called.extend(entry.program().map(str::to_owned));
    }
    let number = run.push(item);
    run.owner_of_entry.extend(entries.0.into_iter().map(|(path, _)| (path, number)));
    run.owner_of_autostart.extend(owned.autostart.into_iter().map(|path| (path, number)));
    for path in owned.claims {
        run.owns(&path, number);
    }
    for name in called {
        run.called.entry(name).or_insert(number);
    }
    number
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn stem(path: &str) -> &str {
    file_name(path).trim_end_matches(".desktop")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::super::{desktop, dpkg, pacman, rpm};
    use crate::{Limits, Machine, Silent, run::Run};
    use sightline_model::Os;
    use std::path::Path;
    use std::sync::Arc;

    /// Name of the item that put each of `asked` there.
    fn owners(case: &str, read: fn(&mut Run<'_>), asked: &[&str]) -> Vec<Option<String>> {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/linux");
        let machine = Machine::at(fixtures.join(case), Os::Linux).unwrap();
        let limits = Limits::default();
        let mut run = Run::new(&machine, &[], &limits, &Silent);
        Arc::make_mut(&mut run.wanted).extend(asked.iter().map(|path| (*path).to_owned()));
        run.begin("test", "/");
        read(&mut run);
        let name = |path: &&str| {
            let number = run.owner_of(path)?;
            run.item(number).map(|item| item.name.clone())
        };
        asked.iter().map(name).collect()
    }

    #[test]
    fn programs_somebody_asks_about_have_owners() {
        let name = |name: &str| Some(name.to_owned());
        assert_eq!(
            owners(
                "rpm/fedora",
                rpm::read,
                &["/usr/bin/bash", "/opt/google/chrome/chrome", "/opt/wechat/x/y", "/usr/bin/no"]
            ),
            [name("bash"), name("Google Chrome"), name("wechat"), None]
        );
        assert_eq!(
            owners("pacman/arch", pacman::read, &["/usr/bin/wechat", "/usr/bin/htop", "/opt/wechat/wechat"]),
            [name("wechat-bin"), name("htop"), name("wechat-bin")]
        );
        assert_eq!(
            owners("opt/by-hand", dpkg::read, &["/opt/google/chrome/chrome", "/opt/google/earth/googleearth"]),
            [name("google-chrome-stable"), None]
        );
        assert_eq!(
            owners("opt/by-hand", desktop::read, &["/opt/entry/bin/start", "/opt/entry/bin/other"]),
            [name("Entry"), None]
        );
    }
}
