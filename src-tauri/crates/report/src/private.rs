//! What must not leave by accident: text that cannot be printed before it was decided whether it may.

use std::collections::BTreeMap;

/// What a piece of text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The name of a program.
    Program,
    /// The name of an extension.
    Extension,
    /// A place on the computer: a path, a profile, an address.
    Place,
}

/// Text from a machine. It shows itself to nobody: only [`Wishes`] turn it into words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Private {
    about: About,
    text: String,
}

impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}(…)", self.about)
    }
}

impl Private {
    /// Text about something.
    #[must_use]
    pub fn new(about: About, text: impl Into<String>) -> Self {
        Self { about, text: text.into() }
    }
}

/// What the person wants in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Names of programs and extensions.
    pub names: bool,
    /// Paths and profiles.
    pub places: bool,
}

/// Decides, and gives the same stand-in for the same text within one document.
#[derive(Debug)]
pub struct Curtain<'a> {
    wishes: Wishes,
    /// What a program and an extension are called in the reader's language.
    called: (&'a str, &'a str),
    known: BTreeMap<Private, String>,
    counted: BTreeMap<About, usize>,
}

impl<'a> Curtain<'a> {
    /// A curtain for one document; `called`: what a program and an extension are called in its language.
    #[must_use]
    pub fn new(wishes: Wishes, called: (&'a str, &'a str)) -> Self {
        Self { wishes, called, known: BTreeMap::new(), counted: BTreeMap::new() }
    }

    /// Are names wanted?
    #[must_use]
    pub fn shows_names(&self) -> bool {
        self.wishes.names
    }

    /// The text, if it is wanted; else its stand-in. `None`: a place nobody wants.
    pub fn show(&mut self, private: &Private) -> Option<String> {
        let wanted = match private.about {
            About::Program | About::Extension => self.wishes.names,
            About::Place => self.wishes.places,
        };
        if wanted {
            return Some(clean(&private.text));
        }
        let called = match private.about {
            About::Program => self.called.0,
            About::Extension => self.called.1,
            About::Place => return None,
        };
        if let Some(known) = self.known.get(private) {
            return Some(known.clone());
        }
        let number = self.counted.entry(private.about).and_modify(|number| *number += 1).or_insert(1);
        let stand_in = format!("{called} {number}");
        self.known.insert(private.clone(), stand_in.clone());
        Some(stand_in)
    }
}

/// Without what steers a terminal or turns a line around.
pub(crate) fn clean(text: &str) -> String {
    let odd = |c: &char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(|c| !odd(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_has_the_same_stand_in_and_shows_itself_nowhere() {
        let mut curtain = Curtain::new(Wishes::default(), ("Program", "Extension"));
        let [a, b] = ["Alpha", "Beta"].map(|name| Private::new(About::Program, name));
        assert_eq!(curtain.show(&a).as_deref(), Some("Program 1"));
        assert_eq!(curtain.show(&b).as_deref(), Some("Program 2"));
        assert_eq!(curtain.show(&a).as_deref(), Some("Program 1"));
        assert_eq!(curtain.show(&Private::new(About::Place, "/home/jana")), None);
        assert!(!format!("{a:?}").contains("Alpha"));
        let mut open = Curtain::new(Wishes { names: true, places: true }, ("", ""));
        assert_eq!(open.show(&Private::new(About::Program, "A\u{202e}b\u{1b}[2J")).as_deref(), Some("Ab[2J"));
    }
}
