//! Choosing among the languages a file offers.

/// The one of `available` that suits `languages` best, the person's first language first. Spelling does not matter:
/// `zh-Hans` finds `zh_CN`, `en` finds `en_US`, `pt-BR` falls back to `pt`. `None`: none suits.
#[must_use]
pub fn best<'a>(available: &[&'a str], languages: &[String]) -> Option<&'a str> {
    let offers: Vec<(String, &'a str)> = available.iter().map(|offer| (normal(offer), *offer)).collect();
    for language in languages {
        let wanted = normal(language);
        let primary = wanted.split('-').next().unwrap_or_default();
        if primary.is_empty() {
            continue;
        }
        let region = match wanted.as_str() {
            "zh" | "zh-hans" => "zh-cn",
            "zh-hant" => "zh-tw",
            other => other,
        };
        let exact = |tag: &str| offers.iter().find(|(offer, _)| offer == tag);
        let found = exact(&wanted).or_else(|| exact(region)).or_else(|| exact(primary)).or_else(|| {
            // Traditional and simplified Chinese are not read by the same people.
            let same = |offer: &str| offer.split('-').next() == Some(primary);
            offers.iter().find(|(offer, _)| same(offer) && primary != "zh")
        });
        if let Some((_, offer)) = found {
            return Some(offer);
        }
    }
    None
}

/// `zh_CN.UTF-8@pinyin` → `zh-cn`.
fn normal(tag: &str) -> String {
    let tag = tag.split(['.', '@']).next().unwrap_or_default();
    tag.replace('_', "-").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_first_language_that_is_offered_wins() {
        let best = |available: &[&'static str], wanted: &[&str]| {
            let wanted: Vec<String> = wanted.iter().map(|tag| (*tag).to_owned()).collect();
            super::best(available, &wanted)
        };
        assert_eq!(best(&["en_US", "cs"], &["cs", "en"]), Some("cs"));
        assert_eq!(best(&["en_US", "de"], &["cs", "en"]), Some("en_US"));
        assert_eq!(best(&["zh_TW", "zh_CN"], &["zh-Hans"]), Some("zh_CN"));
        assert_eq!(best(&["zh_TW"], &["zh-Hans"]), None);
        assert_eq!(best(&["pt", "pt_BR"], &["pt-BR"]), Some("pt_BR"));
        assert_eq!(best(&["sr@latin", "sr"], &["sr"]), Some("sr@latin"));
        assert_eq!(best(&[], &["en"]), None);
    }
}
