//! `known-word`: the reader accepts keys and words it does not know, so that old programs read new data; a source file
//! may not hold any.

use super::{Check, Context, claims};
use sightline_model::IdentifierKind;
use sightline_model::knowledge::{AdvisoryKind, Class, Polarity, Purpose, Status, Verification};
use sightline_riskdb::source::{Source, Unknown};

pub(super) const CHECK: Check = Check {
    id: "known-word",
    reason: "The program skips keys and words it does not know, so that old programs read new data; a slip would vanish without a trace.",
    run,
};

const RELATIONS: [&str; 6] = ["owned-by", "controlled-by", "operated-by", "developed-by", "hosted-by", "receives-from"];
const ROLES: [&str; 7] = ["anyone", "public-servant", "soldier", "journalist", "diaspora", "business", "parent"];
const CATEGORIES: [&str; 45] = [
    "ai-assistant",
    "archiver",
    "audio-editor",
    "browser",
    "camera-software",
    "cloud-storage",
    "collaboration",
    "credit-bureau",
    "developer-tools",
    "device-companion",
    "document-scanning",
    "download-manager",
    "drone-software",
    "email",
    "encryption",
    "extension",
    "file-sharing",
    "file-sync",
    "games",
    "image-editor",
    "input-method",
    "media-player",
    "messaging",
    "monitoring",
    "music",
    "network-devices",
    "notes",
    "office",
    "office-suite",
    "operating-system-feature",
    "other",
    "password-manager",
    "payment",
    "pdf",
    "remote-access",
    "security",
    "shopping",
    "social-media",
    "streaming",
    "system-utilities",
    "telephony",
    "video-conferencing",
    "video-editing",
    "vpn",
    "writing-assistant",
];
/// Of the W3C Data Privacy Vocabulary's personal data categories, those in use.
const DATA: [&str; 15] = [
    "audio",
    "authentication",
    "biometric",
    "browsing-behaviour",
    "communication",
    "contact",
    "device",
    "documents",
    "employment",
    "financial",
    "health",
    "identifying",
    "keystrokes",
    "location",
    "picture",
];
const ADEQUACY: [&str; 5] = ["adequate", "partial", "none", "member", "pending"];

fn run(context: &mut Context<'_>) {
    let mut wrong: Vec<(String, String, String)> = Vec::new();
    let catalogue = context.catalogue();
    let mut keys = |file: &str, unknown: &Unknown| {
        for key in unknown.keys() {
            wrong.push((file.to_owned(), format!("{key} ="), format!("unknown key `{key}`")));
        }
    };
    let sources = |keys: &mut dyn FnMut(&str, &Unknown), file: &str, sources: &[Source]| {
        for source in sources {
            keys(file, &source.unknown);
        }
    };
    for (file, claim) in claims(catalogue) {
        keys(&file, &claim.unknown);
        keys(&file, &claim.scope.unknown);
        sources(&mut keys, &file, &claim.sources);
    }
    for (id, product) in &catalogue.products {
        let file = format!("products/{id}.toml");
        keys(&file, &product.unknown);
        product.alternatives.iter().for_each(|a| keys(&file, &a.unknown));
        product.advice.iter().chain(&product.settings).for_each(|a| keys(&file, &a.unknown));
        keys(&file, &product.data_location.unknown);
        for (_, place) in product.data_location.answers() {
            keys(&file, &place.unknown);
            sources(&mut keys, &file, &place.sources);
        }
    }
    for (id, entity) in &catalogue.entities {
        let file = format!("entities/{id}.toml");
        keys(&file, &entity.unknown);
        for relation in &entity.relations {
            keys(&file, &relation.unknown);
            sources(&mut keys, &file, &relation.sources);
        }
    }
    for (id, jurisdiction) in &catalogue.jurisdictions {
        let file = format!("jurisdictions/{id}.toml");
        keys(&file, &jurisdiction.unknown);
        sources(&mut keys, &file, &jurisdiction.sources);
        for law in &jurisdiction.laws {
            keys(&file, &law.unknown);
            sources(&mut keys, &file, &law.sources);
        }
    }
    for (id, restriction) in &catalogue.restrictions {
        let file = format!("restrictions/{id}.toml");
        keys(&file, &restriction.unknown);
        keys(&file, &restriction.scope.unknown);
        sources(&mut keys, &file, &restriction.sources);
    }
    for (id, advisory) in &catalogue.advisories {
        let file = format!("advisories/{id}.toml");
        keys(&file, &advisory.unknown);
        advisory.affected.iter().for_each(|a| keys(&file, &a.unknown));
        sources(&mut keys, &file, &advisory.sources);
    }
    for (id, permission) in &catalogue.permissions {
        let file = format!("permissions/{id}.toml");
        keys(&file, &permission.unknown);
        sources(&mut keys, &file, &permission.sources);
    }

    let mut word = |file: &str, word: &str, known: &[&str]| {
        if !known.contains(&word) {
            wrong.push((
                file.to_owned(),
                format!("\"{word}\""),
                format!("`{word}` is not one of {}", known.join(", ")),
            ));
        }
    };
    for (file, claim) in claims(catalogue) {
        word(&file, claim.polarity.as_str(), Polarity::KNOWN);
        word(&file, claim.class.as_str(), Class::KNOWN);
        word(&file, claim.status.as_str(), Status::KNOWN);
        claim.scope.role.iter().for_each(|role| word(&file, role, &ROLES));
        claim.scope.device.iter().for_each(|device| word(&file, device, &["work", "any"]));
    }
    for (id, product) in &catalogue.products {
        let known: Vec<&str> = IdentifierKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let file = format!("products/{id}.toml");
        word(&file, &product.category, &CATEGORIES);
        product.data_categories.iter().for_each(|data| word(&file, data, &DATA));
        product.ids.by_kind.keys().for_each(|kind| word(&format!("products/{id}.toml"), kind, &known));
    }
    for (id, entity) in &catalogue.entities {
        entity.relations.iter().for_each(|r| word(&format!("entities/{id}.toml"), &r.kind, &RELATIONS));
    }
    for (id, jurisdiction) in &catalogue.jurisdictions {
        let file = format!("jurisdictions/{id}.toml");
        word(&file, &jurisdiction.eu_adequacy, &ADEQUACY);
        jurisdiction.laws.iter().for_each(|law| word(&file, law.status.as_str(), &["in_force", "disputed"]));
    }
    for (id, restriction) in &catalogue.restrictions {
        let file = format!("restrictions/{id}.toml");
        word(&file, restriction.purpose.as_str(), Purpose::KNOWN);
        word(&file, restriction.status.as_str(), Status::KNOWN);
        restriction.scope.role.iter().for_each(|role| word(&file, role, &ROLES));
        restriction.scope.device.iter().for_each(|device| word(&file, device, &["work", "any"]));
    }
    for (id, advisory) in &catalogue.advisories {
        let file = format!("advisories/{id}.toml");
        word(&file, advisory.kind.as_str(), AdvisoryKind::KNOWN);
        word(&file, advisory.verification.as_str(), Verification::KNOWN);
        word(&file, advisory.status.as_str(), Status::KNOWN);
        word(&file, &advisory.action, &["remove", "update", "find-out"]);
        advisory.affected.iter().for_each(|a| word(&file, &a.store, &["chrome", "edge", "opera", "firefox"]));
    }
    for (id, permission) in &catalogue.permissions {
        word(&format!("permissions/{id}.toml"), &permission.kind, &["api", "host"]);
    }
    for (file, needle, message) in wrong {
        context.error(&file, &needle, message);
    }
}
