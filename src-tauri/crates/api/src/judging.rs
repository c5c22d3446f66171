//! From items to verdicts: what is the same thing, what is known of it, and how it is judged for a person.

use crate::Database;
use crate::checkup::{Assessed, Checkup, FactHere};
use crate::error::ApiError;
use sightline_assess::{Signal, Subject, judge, signals as signals_of};
use sightline_model::knowledge::{AdvisoryKind, Dossier, Match, Polarity, Verification};
use sightline_model::{
    Certainty, Exposure, ExtensionFacts, IdentifierKind, InstallSource, Item, ItemKind, Origin, Person, Power, Reach,
    Role, Word,
};
use sightline_remedy::{Condition, Situation, Stance};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Items that are the same thing, and what is known of it.
pub(crate) struct Group {
    id: String,
    items: Vec<usize>,
    matched: Option<Match>,
    dossiers: Vec<Arc<Dossier>>,
}

/// Everything found, grouped.
pub(crate) struct Groups {
    /// What is judged.
    pub judged: Vec<Group>,
    /// Libraries and system parts that match nothing.
    pub parts: usize,
}

pub(crate) fn group(items: &[Item], database: Option<&Database>) -> Result<Groups, ApiError> {
    let riskdb = database.map(Database::read);
    let mut known: BTreeMap<String, Arc<Dossier>> = BTreeMap::new();
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut parts = 0;
    for (index, item) in items.iter().enumerate() {
        let mut matches = match &riskdb {
            Some(riskdb) => riskdb.identify(&item.identifiers, &item.name)?,
            None => Vec::new(),
        };
        // An extension is known by its id alone: bad copies carry good names.
        if item.kind == ItemKind::Extension {
            matches.retain(|hit| hit.certainty > Certainty::Possible);
        }
        let judged =
            matches!(item.kind, ItemKind::Extension | ItemKind::WebApp | ItemKind::PhoneApp | ItemKind::Declared)
                || (item.kind == ItemKind::App && item.role == Role::App)
                || !matches.is_empty();
        if !judged {
            parts += 1;
            continue;
        }
        let mut dossiers: Vec<(Match, Arc<Dossier>)> = Vec::new();
        for hit in matches {
            let dossier = match known.get(&hit.subject) {
                Some(dossier) => Arc::clone(dossier),
                None => {
                    let Some(riskdb) = &riskdb else { continue };
                    let Some(dossier) = riskdb.dossier(&hit.subject)? else { continue };
                    let dossier = Arc::new(dossier);
                    known.insert(hit.subject.clone(), Arc::clone(&dossier));
                    dossier
                }
            };
            dossiers.push((hit, dossier));
        }
        // The advisory that means this very version leads; then products; then advisories about other versions.
        dossiers.sort_by_key(|(_, dossier)| match (&dossier.advisory, affects(dossier, item)) {
            (Some(_), true) => 0,
            (None, _) => 1,
            (Some(_), false) => 2,
        });
        let lead = dossiers.first().map(|(hit, _)| hit.clone());
        let id = match (&lead, &item.extension) {
            (Some(hit), Some(facts)) => format!("{}:{}", hit.subject, facts.extension_id),
            (Some(hit), None) if hit.certainty > Certainty::Possible => hit.subject.clone(),
            (None, Some(facts)) => format!("extension:{}", facts.extension_id),
            _ => item.id.to_string(),
        };
        groups
            .entry(id.clone())
            .or_insert_with(|| Group {
                id,
                items: Vec::new(),
                matched: lead,
                dossiers: dossiers.into_iter().map(|(_, dossier)| dossier).collect(),
            })
            .items
            .push(index);
    }
    Ok(Groups { judged: groups.into_values().collect(), parts })
}

fn affects(dossier: &Dossier, item: &Item) -> bool {
    sightline_assess::is_affected(dossier, extension_key(item).as_deref(), item.version.as_deref())
}

/// The extension id in the form identifiers are stored in.
fn extension_key(item: &Item) -> Option<String> {
    let kinds = [IdentifierKind::ChromiumExtension, IdentifierKind::FirefoxAddon];
    item.identifiers
        .iter()
        .find(|identifier| kinds.contains(&identifier.kind))
        .map(|identifier| sightline_riskdb::normalised(identifier.kind, &identifier.value))
}

/// Judges every group, most pressing first.
pub(crate) fn judge_all(
    groups: Vec<Group>,
    items: &[Item],
    person: &Person,
    now: time::OffsetDateTime,
) -> Vec<Assessed> {
    let mut assessed: Vec<Assessed> = groups.into_iter().map(|group| judge_group(group, items, person, now)).collect();
    assessed.sort_by(|a, b| {
        let name = |one: &Assessed| items[one.items[0]].name.to_lowercase();
        (b.word, b.attention)
            .cmp(&(a.word, a.attention))
            .then_with(|| name(a).cmp(&name(b)))
            .then_with(|| a.id.cmp(&b.id))
    });
    assessed
}

/// Judges what was found anew for a person: who someone is changes words and order, never what was found or is known.
pub fn rejudge(checkup: &mut Checkup, person: Option<Person>) {
    let now = time::OffsetDateTime::from_unix_timestamp(checkup.made_at).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    let groups = std::mem::take(&mut checkup.assessed)
        .into_iter()
        .map(|one| Group { id: one.id, items: one.items, matched: one.matched, dossiers: one.dossiers })
        .collect();
    checkup.assessed = judge_all(groups, &checkup.items, &person.clone().unwrap_or_default(), now);
    checkup.person = person;
}

/// What a group is judged by, besides its versions.
struct Standing {
    certainty: Option<Certainty>,
    key: Option<String>,
    power: Option<Power>,
    exposure: Exposure,
    signals: Vec<Signal>,
    marked: bool,
}

/// One subject for each version there is.
fn subjects<'a>(
    standing: &'a Standing,
    dossiers: &[&'a Dossier],
    members: impl Iterator<Item = &'a Item>,
) -> Vec<Subject<'a>> {
    let mut subjects: Vec<Subject<'a>> = Vec::new();
    for item in members {
        let subject = Subject {
            version: item.version.as_deref(),
            extension_id: standing.key.as_deref(),
            power: standing.power,
            exposure: standing.exposure,
            distribution: item.origin == Origin::Distribution,
            signals: &standing.signals,
            marked_by_browser: standing.marked,
            ..Subject::of(dossiers.to_vec(), standing.certainty)
        };
        // A hundred profiles with one version are judged once.
        let same = |known: &Subject<'a>| known.version == subject.version && known.distribution == subject.distribution;
        if !subjects.iter().any(same) {
            subjects.push(subject);
        }
    }
    subjects
}

fn judge_group(group: Group, items: &[Item], person: &Person, now: time::OffsetDateTime) -> Assessed {
    let members = || group.items.iter().map(|index| &items[*index]);
    let moment = now.unix_timestamp();
    let mut signals: Vec<Signal> = Vec::new();
    for signal in members().filter_map(|item| item.extension.as_ref()).flat_map(|facts| signals_of(facts, moment)) {
        if !signals.iter().any(|known| known.code == signal.code) {
            signals.push(signal);
        }
    }
    let standing = Standing {
        certainty: group.matched.as_ref().map(|hit| hit.certainty),
        key: members().find_map(extension_key),
        power: members().filter_map(power).max(),
        exposure: members().map(|item| exposure(item, moment)).max().unwrap_or(Exposure::Used),
        signals,
        marked: members().filter_map(|item| item.extension.as_ref()).any(marked),
    };
    let dossiers: Vec<&Dossier> = group.dossiers.iter().map(AsRef::as_ref).collect();
    // Each version present is judged; the most pressing stands for the group.
    let verdict = subjects(&standing, &dossiers, members())
        .iter()
        .map(|subject| judge(subject, person, now.date()))
        .max_by(|a, b| (a.word, a.attention).cmp(&(b.word, b.attention)));
    let verdict = verdict.unwrap_or_else(|| judge(&Subject::of(Vec::new(), None), person, now.date()));
    Assessed {
        id: group.id,
        subject: group.matched.as_ref().map(|hit| hit.subject.clone()),
        word: verdict.word,
        sure: verdict.sure,
        attention: verdict.attention,
        near_border: verdict.near_border,
        power: verdict.power,
        exposure: verdict.exposure,
        decided_by: verdict.decision.as_str(),
        terms: verdict.terms,
        facts: verdict
            .facts
            .into_iter()
            .map(|applied| FactHere {
                fact: applied.fact.clone(),
                weight: applied.weight,
                why_not: applied.why_not.map(sightline_assess::WhyNot::as_str),
            })
            .collect(),
        questions: verdict.questions,
        matched: group.matched,
        items: group.items,
        dossiers: group.dossiers.clone(),
        key: standing.key,
        signals: standing.signals,
        marked_by_browser: standing.marked,
        stance: Stance::Open,
        set_aside: Vec::new(),
        returned: false,
    }
}

/// The browser's maker calls it harmful; other verdicts of theirs (a rule of the store broken) are not that.
fn marked(facts: &ExtensionFacts) -> bool {
    facts.browser_verdict.as_deref() == Some("malware")
}

/// Categories that let somebody else see what is done here.
const WATCHING: [&str; 2] = ["monitoring", "remote-access"];
/// Categories of what guards something.
const GUARDS: [&str; 4] = ["password-manager", "security", "encryption", "vpn"];

/// Gives `with` the findings as what actions are worked out from, in their order.
pub(crate) fn with_situations<T>(
    checkup: &Checkup,
    wanted: impl Fn(&Assessed) -> bool,
    with: impl FnOnce(&[Situation<'_>], &Person, time::Date) -> T,
) -> T {
    let now = time::OffsetDateTime::from_unix_timestamp(checkup.made_at).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    let chosen: Vec<&Assessed> = checkup.assessed.iter().filter(|one| wanted(one)).collect();
    let standings: Vec<Standing> = chosen
        .iter()
        .map(|one| Standing {
            certainty: one.matched.as_ref().map(|hit| hit.certainty),
            key: one.key.clone(),
            power: one.items.iter().filter_map(|index| power(&checkup.items[*index])).max(),
            exposure: one.exposure,
            signals: one.signals.clone(),
            marked: one.marked_by_browser,
        })
        .collect();
    let situations: Vec<Situation<'_>> = chosen
        .iter()
        .zip(&standings)
        .map(|(one, standing)| {
            let dossiers: Vec<&Dossier> = one.dossiers.iter().map(AsRef::as_ref).collect();
            let members = || one.items.iter().map(|index| &checkup.items[*index]);
            Situation {
                id: &one.id,
                subjects: subjects(standing, &dossiers, members()),
                kinds: members().map(|item| item.kind).collect(),
                conditions: conditions(one, &checkup.items),
                word: one.word,
                attention: one.attention,
                place: members().find_map(|item| item.extension.as_ref()).map(|facts| facts.browser_name.as_str()),
                stance: one.stance,
                set_aside: one.set_aside.iter().map(String::as_str).collect(),
            }
        })
        .collect();
    with(&situations, &checkup.person.clone().unwrap_or_default(), now.date())
}

fn conditions(one: &Assessed, items: &[Item]) -> BTreeSet<Condition> {
    let members = || one.items.iter().map(|index| &items[*index]);
    let extensions = || members().filter_map(|item| item.extension.as_ref());
    let dossier = one.dossiers.iter().find(|dossier| dossier.advisory.is_none());
    // What is merely called alike gives no reason for anything.
    let dossier = dossier.filter(|_| one.matched.as_ref().is_some_and(|hit| hit.certainty > Certainty::Possible));
    let category = dossier.map_or("", |dossier| dossier.category.as_str());
    let messages = dossier.is_some_and(|dossier| dossier.data_categories.iter().any(|own| own == "communication"));
    let reported = |dossier: &Dossier| {
        dossier.advisory.as_ref().is_some_and(|advisory| {
            matches!(advisory.verification, Verification::Confirmed | Verification::Reported)
                && !matches!(advisory.kind, AdvisoryKind::Vulnerability | AdvisoryKind::DataCollection)
        })
    };
    let harmful = one.dossiers.iter().any(|dossier| reported(dossier) && members().any(|item| affects(dossier, item)));
    let counts = |here: &FactHere| here.fact.polarity == Polarity::Concern && here.weight > 0.0;
    let sandboxed =
        |item: &Item| item.sources.iter().any(|source| matches!(source.source.as_str(), "flatpak" | "snap"));
    let on_phone = |item: &Item| {
        item.kind == ItemKind::PhoneApp
            || item.kind == ItemKind::Declared && item.sources.iter().any(|source| source.path == "phone")
    };
    [
        (Condition::Autostart, members().any(|item| item.autostart == Some(true))),
        (Condition::NotAutostart, members().all(|item| item.autostart != Some(true))),
        (Condition::Running, members().any(|item| item.running == Some(true))),
        (Condition::Enabled, extensions().any(|facts| facts.enabled != Some(false) && !facts.leftover)),
        (Condition::AllSites, extensions().any(|facts| facts.reach == Reach::AllSites && !facts.withheld)),
        (Condition::Chromium, extensions().next().is_some() && members().all(is_chromium)),
        (Condition::NotPolicy, extensions().all(|facts| facts.install_source != InstallSource::Policy)),
        (Condition::Outdated, one.facts.iter().any(|here| counts(here) && here.fact.fixed_in.is_some())),
        (Condition::Sandboxed, members().any(sandboxed)),
        (Condition::OnPhone, members().any(on_phone)),
        (Condition::HasSettings, dossier.is_some_and(|dossier| !dossier.settings.is_empty())),
        (Condition::HasAlternative, dossier.is_some_and(|dossier| !dossier.alternatives.is_empty())),
        (Condition::HasAccountPage, dossier.is_some_and(|dossier| dossier.delete_account_url.is_some())),
        (Condition::KnownConcern, one.facts.iter().any(counts)),
        (Condition::Messages, messages),
        (Condition::NoMessages, !messages),
        (Condition::OrganisationRule, one.decided_by == Some("organisation-rule")),
        (Condition::FindOut, one.word == Word::FindOut),
        (Condition::WatchesPeople, WATCHING.contains(&category)),
        (Condition::Pressing, one.word >= Word::Plan),
        (Condition::NotHarmful, !one.marked_by_browser && !harmful),
        (Condition::NotGuard, !GUARDS.contains(&category)),
    ]
    .into_iter()
    .filter_map(|(condition, holds)| holds.then_some(condition))
    .collect()
}

fn is_chromium(item: &Item) -> bool {
    item.identifiers.iter().any(|identifier| identifier.kind == IdentifierKind::ChromiumExtension)
}

/// Not used for so long, an app counts as unused: 90 days, in seconds.
const UNUSED: i64 = 90 * 86_400;

fn exposure(item: &Item, now: i64) -> Exposure {
    match &item.extension {
        Some(facts) if facts.leftover => return Exposure::Leftover,
        Some(facts) if facts.enabled == Some(false) => return Exposure::Disabled,
        Some(_) => return Exposure::On,
        None => {}
    }
    if item.autostart == Some(true) || item.running == Some(true) {
        Exposure::On
    } else if item.last_used.is_some_and(|used| now.saturating_sub(used) > UNUSED) {
        Exposure::Dormant
    } else {
        Exposure::Used
    }
}

/// What an extension can reach, from its permissions here; `None` for what is not an extension.
fn power(item: &Item) -> Option<Power> {
    const WIDE: [&str; 10] = [
        "nativeMessaging",
        "debugger",
        "proxy",
        "management",
        "history",
        "tabs",
        "cookies",
        "desktopCapture",
        "pageCapture",
        "tabCapture",
    ];
    let facts = item.extension.as_ref()?;
    let wide = facts.permissions.iter().any(|permission| WIDE.contains(&permission.as_str()));
    // Held back until the person clicks, no site is within reach by itself.
    let reach = if facts.withheld { facts.reach.min(Reach::SomeSites) } else { facts.reach };
    Some(match reach {
        Reach::AllSites => Power::Full,
        _ if wide => Power::Broad,
        Reach::SomeSites => Power::Ordinary,
        Reach::None if facts.permissions.is_empty() => Power::Minimal,
        Reach::None => Power::Ordinary,
    })
}
