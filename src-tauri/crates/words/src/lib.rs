//! The catalogue of every sentence a person reads (Fluent, `assets/locales`), for the CLI, the exports and the curator.
//! The window reads the same files through its own Fluent library.
//!
//! **What it is not.** It does not decide what to say, and holds no sentence in code.
//!
//! **Invariants.** A message missing in a language falls back to English; a message missing in English comes back as
//! its id, so that a person sees that something is missing, and never as nothing. Arguments are text or numbers, never markup.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

/// Languages there are, the first being the fallback.
pub const LANGUAGES: [&str; 3] = ["en", "cs", "zh-Hans"];

macro_rules! files {
    ($($language:literal: $($name:literal),+;)+) => {
        &[$(($language, &[$(include_str!(concat!("../../../../assets/locales/", $language, "/", $name, ".ftl"))),+])),+]
    };
}

const FILES: &[(&str, &[&str])] = files! {
    "en": "shared", "core";
    "cs": "shared", "core";
    "zh-Hans": "shared", "core";
};

/// A value that can stand in a message.
pub enum Arg<'a> {
    /// Text.
    Text(&'a str),
    /// A number, for plural forms.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

/// Sentences in one language.
pub struct Words {
    language: &'static str,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// The catalogue in the language that fits `tag` best (`cs-CZ` gives Czech), English when none does.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let language = best_language(tag);
        let mut bundles = vec![bundle(language)];
        if language != LANGUAGES[0] {
            bundles.push(bundle(LANGUAGES[0]));
        }
        Self { language, bundles }
    }

    /// The language in use.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A message without arguments.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with arguments.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.try_say(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A message, or `None` when there is no such message in any language.
    #[must_use]
    pub fn try_say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(*text)),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set(*name, value);
        }
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            // Formatting errors leave a visible `{$name}`; the message is still shown.
            Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
        })
    }
}

/// The best of [`LANGUAGES`] for a BCP 47 tag or a POSIX locale name (`zh_CN.UTF-8`).
#[must_use]
pub fn best_language(tag: &str) -> &'static str {
    let tag = tag.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_lowercase();
    match tag.split('-').next().unwrap_or_default() {
        "cs" => "cs",
        // Traditional script has no catalogue yet; Simplified Chinese is not forced on its readers.
        "zh" if !["hant", "tw", "hk", "mo"].iter().any(|part| tag.split('-').any(|p| p == *part)) => "zh-Hans",
        _ => LANGUAGES[0],
    }
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks are for markup-free windows; a terminal and a file show them as boxes.
    bundle.set_use_isolating(false);
    for (tag, texts) in FILES {
        if *tag == language {
            for text in *texts {
                // A damaged catalogue is caught by the tests; here what can be read is used.
                let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
                bundle.add_resource_overriding(resource);
            }
        }
    }
    bundle
}

/// Message ids of a language, with whether the file parsed without error; for tests.
#[must_use]
pub fn message_ids(language: &str) -> (BTreeMap<String, usize>, bool) {
    let mut ids = BTreeMap::new();
    let mut sound = true;
    for (tag, texts) in FILES.iter().filter(|(tag, _)| *tag == language) {
        let _ = tag;
        for text in *texts {
            sound &= FluentResource::try_new((*text).to_owned()).is_ok();
            for line in text.lines() {
                let name = line.split(" =").next().unwrap_or_default();
                if line.contains(" =")
                    && !name.is_empty()
                    && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
                {
                    *ids.entry(name.to_owned()).or_insert(0) += 1;
                }
            }
        }
    }
    (ids, sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_chosen_from_tags_and_locale_names() {
        for (tag, language) in
            [("cs_CZ.UTF-8", "cs"), ("zh-CN", "zh-Hans"), ("zh_TW", "en"), ("C", "en"), ("", "en"), ("en-GB", "en")]
        {
            assert_eq!(best_language(tag), language, "{tag}");
        }
    }

    #[test]
    fn every_catalogue_parses_and_names_each_message_once() {
        let (english, sound) = message_ids("en");
        assert!(sound && !english.is_empty());
        for language in LANGUAGES {
            let (ids, sound) = message_ids(language);
            assert!(sound, "{language} does not parse");
            for (id, count) in ids {
                assert_eq!(count, 1, "{language}: {id} stands twice");
                assert!(english.contains_key(&id), "{language}: {id} is not in English");
            }
        }
    }

    #[test]
    fn a_missing_message_is_visible() {
        assert_eq!(Words::new("cs").say("no-such-message"), "no-such-message");
    }
}
