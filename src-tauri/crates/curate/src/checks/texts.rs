//! `text`: every entry speaks English at least, in the words of the published wording rules: laws, owners and facts;
//! no blame, no alarm, no nationality as a reason.

use super::{Check, Context, claims};
use sightline_model::knowledge::Text;

pub(super) const CHECK: Check = Check {
    id: "text",
    reason: "Entries speak of laws, owners and facts; blame, alarm and nationality as a reason make them unfair and the program less believed.",
    run,
};

const LANGUAGES: [&str; 3] = ["en", "cs", "zh-Hans"];

/// Wordings the rules forbid, with what to say instead.
const FORBIDDEN: &[(&str, &str)] = &[
    ("spyware", "say what was found, by whom and when"),
    ("chinese app", "name the owner and the law it answers to"),
    ("russian app", "name the owner and the law it answers to"),
    ("is known to", "say who found, decided or reported it, and when"),
    ("hands over", "could be required to"),
    ("evil", "say what was found, by whom and when"),
    ("shady", "say what was found, by whom and when"),
    ("dangerous", "say what it can reach or what happened"),
    ("completely safe", "we have no information, or: looked, found nothing"),
    ("you failed", "you can lower this by"),
];

fn run(context: &mut Context<'_>) {
    let catalogue = context.catalogue();
    let mut texts: Vec<(String, Text)> = Vec::new();
    texts.extend(claims(catalogue).into_iter().map(|(file, claim)| (file, claim.text)));
    for (id, product) in &catalogue.products {
        let file = format!("products/{id}.toml");
        texts.push((file.clone(), product.text.clone()));
        texts.extend(product.alternatives.iter().map(|a| (file.clone(), a.text.clone())));
        texts.extend(product.advice.iter().chain(&product.settings).map(|a| (file.clone(), a.text.clone())));
        texts.extend(product.data_location.answers().map(|(_, place)| (file.clone(), place.text.clone())));
        if !product.notable.is_empty() {
            texts.push((file.clone(), product.notable.clone()));
        }
    }
    texts.extend(catalogue.entities.iter().map(|(id, e)| (format!("entities/{id}.toml"), e.text.clone())));
    for (id, jurisdiction) in &catalogue.jurisdictions {
        let file = format!("jurisdictions/{id}.toml");
        texts.push((file.clone(), jurisdiction.text.clone()));
        texts.extend(jurisdiction.laws.iter().map(|law| (file.clone(), law.text.clone())));
    }
    texts.extend(catalogue.restrictions.iter().map(|(id, r)| (format!("restrictions/{id}.toml"), r.text.clone())));
    texts.extend(catalogue.advisories.iter().map(|(id, a)| (format!("advisories/{id}.toml"), a.text.clone())));
    texts.extend(catalogue.permissions.iter().map(|(id, p)| (format!("permissions/{id}.toml"), p.text.clone())));

    for (file, text) in texts {
        if text.get("en").is_none_or(|english| english.trim().is_empty()) {
            context.error(&file, "text]", "a text without English (`en`)".to_owned());
        }
        for (language, sentence) in &text {
            if !LANGUAGES.contains(&language.as_str()) {
                context.error(&file, sentence, format!("`{language}` is not one of {}", LANGUAGES.join(", ")));
            }
            if sentence.chars().count() > 600 {
                context.error(&file, sentence, "a text of more than 600 characters; say it shorter".to_owned());
            }
            let lower = sentence.to_lowercase();
            for (word, instead) in FORBIDDEN {
                if lower.contains(word) {
                    context.error(&file, sentence, format!("the wording rules forbid “{word}”; {instead}"));
                }
            }
        }
    }
}
