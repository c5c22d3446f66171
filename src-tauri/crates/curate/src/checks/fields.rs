//! `field`: what holds for a value wherever it stands: nothing empty or edged with spaces, no day in the future, real
//! countries, whole addresses, identifiers in the form of their naming system. Reads the raw file, so that the line is
//! exact and a file that lacks a field is looked at all the same.

use super::{Check, Context};
use sightline_model::Date;
use std::collections::BTreeSet;
use toml::de::{DeTable, DeValue};

pub(super) const CHECK: Check = Check {
    id: "field",
    reason: "An empty name, an impossible day or an identifier no system can have is a slip wherever it stands.",
    run,
};

/// May be written and left empty.
const MAY_BE_EMPTY: [&str; 2] = ["article", "legal_reference"];
const DAYS: [&str; 7] = ["date", "opened", "checked", "reviewed", "event_date", "corroborated", "since"];
/// ISO 3166-1, and the two of our own: the Union and "not known".
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS \
    IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA \
    RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT \
    TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW EU ZZ";

/// Byte offset, message, what to write.
type Wrong = (usize, String, Option<String>);

fn run(context: &mut Context<'_>) {
    let loaded = context.loaded;
    for (name, file) in &loaded.files {
        if name.starts_with("lint/") {
            continue;
        }
        let (root, _) = DeTable::parse_recoverable(&file.text);
        let mut wrong: Vec<Wrong> = Vec::new();
        table(context, &[], root.get_ref(), &mut wrong);
        for (at, message, suggestion) in wrong {
            context.report_at(name, at, message, suggestion);
        }
    }
}

fn table(context: &Context<'_>, path: &[&str], table: &DeTable<'_>, wrong: &mut Vec<Wrong>) {
    let text = |key: &str| table.get(key).and_then(|value| value.get_ref().as_str());
    if let (Some(date), Some(opened), Some(value)) = (text("date"), text("opened"), table.get("opened"))
        && opened.get(..date.len()).is_some_and(|opened| opened < date)
    {
        let message = format!("opened on {opened}, before it was published on {date}");
        wrong.push((value.span().start, message, None));
    }
    for (key, value) in table {
        let key = key.get_ref().as_ref();
        let mut below = path.to_vec();
        below.push(key);
        match value.get_ref() {
            DeValue::Table(inner) => self::table(context, &below, inner, wrong),
            DeValue::Array(list) => {
                let mut seen = BTreeSet::new();
                for item in list {
                    match item.get_ref() {
                        DeValue::Table(inner) => self::table(context, &below, inner, wrong),
                        DeValue::String(text) => {
                            string(context, path, key, text, item.span().start, wrong);
                            if !seen.insert(text.to_string()) {
                                let message = format!("`{text}` stands twice in `{key}`");
                                wrong.push((item.span().start, message, Some("leave one out".to_owned())));
                            }
                        }
                        _ => {}
                    }
                }
            }
            DeValue::String(text) => string(context, path, key, text, value.span().start, wrong),
            DeValue::Integer(number) => {
                let number = number.as_str().parse::<i64>().unwrap_or(-1);
                let range = match key {
                    "weight" => 0..=10,
                    "year" => 1600..=i64::from(context.today.year()),
                    _ => continue,
                };
                if !range.contains(&number) {
                    let message = format!("`{key}` must be from {} to {}", range.start(), range.end());
                    wrong.push((value.span().start, message, None));
                }
            }
            _ => {}
        }
    }
}

fn string(context: &Context<'_>, path: &[&str], key: &str, text: &str, at: usize, wrong: &mut Vec<Wrong>) {
    let mut fail = |message: String, suggestion: Option<String>| wrong.push((at, message, suggestion));
    let trimmed = text.trim();
    if trimmed.is_empty() {
        if !MAY_BE_EMPTY.contains(&key) {
            fail(format!("`{key}` is empty"), None);
        }
        return;
    }
    if trimmed != text {
        fail(format!("`{text}` begins or ends with a space"), Some(format!("write `{trimmed}`")));
    }
    if DAYS.contains(&key)
        && let Ok(date) = text.parse::<Date>()
    {
        if date.midpoint() > context.today.midpoint() {
            fail(format!("`{key}`: {date} lies in the future"), None);
        } else if date.year() < 1950 {
            fail(format!("`{key}`: {date} is before there was such software"), None);
        }
    }
    if matches!(key, "url" | "delete_account_url") && !whole_address(text) {
        fail(
            format!("`{text}` is not a whole https address"),
            Some("https://, a host, no name or password".to_owned()),
        );
    }
    if key == "country" && !COUNTRIES.split(' ').any(|code| code == text) {
        let upper = text.to_uppercase();
        let known = COUNTRIES.split(' ').any(|code| code == upper);
        fail(format!("`{text}` is not an ISO 3166-1 code"), known.then(|| format!("write `{upper}`")));
    }
    if key == "product"
        && path == ["alternatives"]
        && !context.loaded.files.contains_key(&format!("products/{text}.toml"))
    {
        fail(format!("there is no product `{text}`"), Some("leave `product` out; the name suffices".to_owned()));
    }
    if path == ["ids"]
        && let Some(form) = form(key, text)
    {
        fail(format!("`{text}` has not the form of {key}"), Some(form.to_owned()));
    }
}

fn whole_address(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !url.contains(char::is_whitespace)
        && host.split('.').count() >= 2
        && host.split('.').all(|label| !label.is_empty())
        && !host.contains('@')
}

/// What is expected, when `value` cannot be an identifier of that system.
fn form(system: &str, value: &str) -> Option<&'static str> {
    let dotted = |value: &str| {
        value.split('.').count() >= 2
            && value.split('.').all(|part| !part.is_empty())
            && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
    };
    let (ok, expected) = match system {
        "winget" => (
            value.split('.').count() >= 2 && !value.contains(char::is_whitespace),
            "Publisher.Program, as winget lists it",
        ),
        "msix" => (
            value.rsplit_once('_').is_some_and(|(name, hash)| {
                !name.is_empty()
                    && hash.len() == 13
                    && hash.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            }),
            "the package family: a name, `_`, 13 small letters and digits",
        ),
        "android" | "flatpak" => (dotted(value), "reverse domain, as in `org.example.program`"),
        // Real ones have spaces (Foxit).
        "macos_bundle" => (dotted(&value.replace(' ', "-")), "reverse domain, as in `org.example.program`"),
        // Real ones have one part only (Pinterest).
        "ios" => (dotted(&format!("ios.{value}")), "a bundle id, as in `org.example.program`"),
        "rpm" | "rpm_distro" | "aur" | "pacman" | "snap" | "cask" | "formula" | "nix" | "chocolatey" | "scoop" => {
            (!value.contains(char::is_whitespace), "a package name has no spaces")
        }
        _ => (true, ""),
    };
    (!ok).then_some(expected)
}
