//! What must hold of every promise and of every list of next steps.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping there")]

use sightline_assess::{Subject, judge};
use sightline_model::knowledge::{Bounds, Class, Dossier, Fact, Polarity, Status, Text};
use sightline_model::{Certainty, Date, Exposure, ItemKind, Person, Power, Profile, Question, Word};
use sightline_remedy::{Condition, Reverse, Risk, Situation, Stance, catalogue, next_steps, offers};
use std::collections::BTreeSet;

const TODAY: time::Date = time::macros::date!(2026 - 11 - 22);

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn concern(id: &str, question: Question, magnitude: u8, fixed_in: Option<&str>) -> Fact {
    Fact {
        id: id.to_owned(),
        about: "X".to_owned(),
        question,
        polarity: Polarity::Concern,
        magnitude,
        strength: 0.0,
        grade: Some("A1".to_owned()),
        class: if fixed_in.is_some() { Class::Technical } else { Class::Structural },
        status: Status::Open,
        event_date: Some(day("2026-05-01")),
        corroborated: None,
        checked: day("2026-09-01"),
        cluster: id.to_owned(),
        affected: None,
        fixed_in: fixed_in.map(str::to_owned),
        bounds: Bounds::default(),
        purpose: None,
        authority: None,
        text: Text::from([("en".to_owned(), "x".to_owned())]),
        sources: Vec::new(),
    }
}

fn dossier(facts: Vec<Fact>) -> Dossier {
    Dossier {
        id: "x".to_owned(),
        name: "X".to_owned(),
        category: "test".to_owned(),
        power: Some(Power::Broad),
        data_categories: vec!["communication".to_owned()],
        text: Text::new(),
        owners: Vec::new(),
        laws: Vec::new(),
        facts,
        alternatives: Vec::new(),
        advice: Vec::new(),
        settings: Vec::new(),
        notable: Text::new(),
        data_location: Vec::new(),
        delete_account_url: None,
        advisory: None,
        reviewed: day("2026-09-01"),
        reviewer: String::new(),
    }
}

fn grave() -> Dossier {
    dossier(vec![
        concern("a", Question::D2, 3, None),
        concern("b", Question::D3, 3, None),
        concern("c", Question::D4, 2, None),
        concern("flaw", Question::D5, 3, Some("3.0")),
    ])
}

const ALL: [Condition; 22] = [
    Condition::Autostart,
    Condition::Running,
    Condition::Enabled,
    Condition::AllSites,
    Condition::Chromium,
    Condition::NotPolicy,
    Condition::Outdated,
    Condition::Sandboxed,
    Condition::OnPhone,
    Condition::HasSettings,
    Condition::HasAlternative,
    Condition::HasAccountPage,
    Condition::KnownConcern,
    Condition::Messages,
    Condition::NoMessages,
    Condition::OrganisationRule,
    Condition::FindOut,
    Condition::Pressing,
    Condition::NotGuard,
    Condition::NotHarmful,
    Condition::NotAutostart,
    Condition::WatchesPeople,
];

fn situation<'a>(id: &'a str, dossier: &'a Dossier, kind: ItemKind, without: &[Condition]) -> Situation<'a> {
    let subject = Subject {
        version: Some("2.0"),
        power: Some(Power::Full),
        exposure: Exposure::On,
        ..Subject::of(vec![dossier], Some(Certainty::Certain))
    };
    let verdict = judge(&subject, &Person::default(), TODAY);
    Situation {
        id,
        word: verdict.word,
        attention: verdict.attention,
        subjects: vec![subject],
        kinds: BTreeSet::from([kind]),
        conditions: ALL.into_iter().filter(|one| !without.contains(one)).collect(),
        place: None,
        stance: Stance::Open,
        set_aside: BTreeSet::new(),
    }
}

#[test]
fn every_promise_is_the_assessment_worked_out_again() {
    let known = grave();
    let mut seen = BTreeSet::new();
    for kind in [ItemKind::App, ItemKind::Extension, ItemKind::PhoneApp, ItemKind::Declared, ItemKind::WebApp] {
        for profiles in [vec![], vec![Profile::Journalist], vec![Profile::Parent, Profile::Soldier]] {
            let person = Person { profiles, ..Person::default() };
            let about = situation("x", &known, kind, &[Condition::WatchesPeople]);
            let now = judge(&about.subjects[0], &person, TODAY);
            for offer in offers(&about, &person, TODAY) {
                let Some((attention, word)) = offer.after else { continue };
                seen.insert(offer.action.id.clone());
                // The same by hand: what the playbook says it changes, and nothing else.
                let mut then = about.subjects[0].clone();
                let effect = &offer.action.effect;
                if let Some(exposure) = effect.exposure {
                    then.exposure = exposure;
                }
                match offer.action.id.as_str() {
                    "limit-extension" => then.power = Some(Power::Ordinary),
                    "limit-sandbox" | "limit-permissions" => then.power = Some(Power::Broad),
                    "update-program" => then.version = Some("3.0"),
                    _ => {}
                }
                let by_hand = judge(&then, &person, TODAY);
                assert_eq!((attention, word), (by_hand.attention, by_hand.word), "{}", offer.action.id);
                assert!(attention <= now.attention && word <= now.word, "{}", offer.action.id);
            }
        }
    }
    for id in ["stop-autostart", "limit-extension", "update-program", "uninstall", "limit-permissions"] {
        assert!(seen.contains(id), "`{id}` promised nothing anywhere: {seen:?}");
    }
}

#[test]
fn what_is_needed_is_reduced_and_what_is_kept_is_left() {
    let known = grave();
    let mut about = situation("x", &known, ItemKind::App, &[Condition::WatchesPeople]);
    let person = Person::default();
    assert!(offers(&about, &person, TODAY).iter().any(|offer| offer.action.removes));
    about.stance = Stance::Needed;
    let reduced = offers(&about, &person, TODAY);
    assert!(!reduced.is_empty() && reduced.iter().all(|offer| !offer.action.removes));
    assert!(reduced.iter().all(|offer| offer.action.effect.exposure != Some(Exposure::Absent)));
    about.stance = Stance::Kept;
    assert!(offers(&about, &person, TODAY).is_empty());
    assert!(next_steps(&[about], &person, TODAY, 3).is_empty());
}

#[test]
fn where_somebody_may_watch_nothing_is_changed() {
    let known = grave();
    let about = situation("x", &known, ItemKind::App, &[]);
    let offered = offers(&about, &Person::default(), TODAY);
    assert!(offered.iter().any(|offer| offer.action.id == "plan-safely"));
    for offer in offered {
        assert_eq!(offer.action.risk, Risk::R0, "{}", offer.action.id);
        assert!(!offer.action.noticeable, "{}", offer.action.id);
    }
}

#[test]
fn steps_are_few_different_and_the_same_in_any_order() {
    let known = grave();
    let mild = dossier(vec![concern("mild", Question::D3, 3, None)]);
    let ids = ["a", "b", "c", "d", "e"];
    let all: Vec<Situation<'_>> = ids
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let kind = if at % 2 == 0 { ItemKind::App } else { ItemKind::Extension };
            let about = if at < 3 { &known } else { &mild };
            situation(id, about, kind, &[Condition::WatchesPeople, Condition::OrganisationRule])
        })
        .collect();
    let person = Person::default();
    let told = |all: &[Situation<'_>]| -> Vec<(String, Vec<String>)> {
        next_steps(all, &person, TODAY, 3)
            .iter()
            .map(|step| {
                let mut helps: Vec<String> = step.helps.iter().map(|at| all[*at].id.to_owned()).collect();
                helps.sort();
                (step.action.id.clone(), helps)
            })
            .collect()
    };
    let steps = told(&all);
    assert_eq!(steps.len(), 3);
    let about: BTreeSet<&String> = steps.iter().flat_map(|(_, helps)| helps).collect();
    assert_eq!(about.len(), steps.iter().map(|(_, helps)| helps.len()).sum::<usize>(), "each is about something else");
    let first = catalogue().iter().find(|action| action.id == steps[0].0).unwrap();
    assert!(first.minutes <= 3 && first.reverse == Reverse::Exact, "the first is small and can be taken back");
    let reversed: Vec<Situation<'_>> = all.iter().rev().cloned().collect();
    let actions = |steps: &[(String, Vec<String>)]| steps.iter().map(|(action, _)| action.clone()).collect::<Vec<_>>();
    assert_eq!(actions(&told(&reversed)), actions(&steps), "the order of findings decides nothing but ties");
}

#[test]
fn nothing_pressing_gives_no_steps() {
    let fine = dossier(Vec::new());
    let mut about = situation("x", &fine, ItemKind::App, &[]);
    about.word = Word::Fine;
    assert!(next_steps(&[about], &Person::default(), TODAY, 3).is_empty());
}

#[test]
fn the_same_switch_for_several_extensions_of_a_browser_is_one_step() {
    let known = grave();
    let mut all: Vec<Situation<'_>> = ["a", "b", "c"]
        .iter()
        .map(|id| {
            situation(
                id,
                &known,
                ItemKind::Extension,
                &[Condition::WatchesPeople, Condition::NotGuard, Condition::Pressing],
            )
        })
        .collect();
    for one in &mut all {
        one.place = Some("Chrome");
        one.conditions.retain(|condition| {
            ![Condition::OrganisationRule, Condition::Outdated, Condition::FindOut, Condition::HasSettings]
                .contains(condition)
        });
    }
    let steps = next_steps(&all, &Person::default(), TODAY, 3);
    let limit = steps.iter().find(|step| step.action.id == "limit-extension").unwrap();
    assert_eq!(limit.helps.len(), 3);
    assert_eq!(limit.minutes, 3 * limit.action.minutes);
}

#[test]
fn a_letter_says_what_was_filled_in_and_nothing_more() {
    let letter = sightline_remedy::letters().iter().find(|letter| letter.id == "erasure-gdpr").unwrap();
    let filled = [("company", "Example s.r.o."), ("account", "jana@example.org"), ("name", "{account} J. N.")];
    let filled = filled.into_iter().map(|(place, value)| (place.to_owned(), value.to_owned())).collect();
    for (language, text) in &letter.letter {
        let with = text.write(&filled, &["recipients".to_owned()]);
        let without = text.write(&filled, &[]);
        assert!(with.contains("Example s.r.o.") && with.contains("jana@example.org"), "{language}: {with}");
        assert!(with.len() > without.len() && with.contains(text.part["recipients"].as_str()));
        assert!(!without.contains("part:") && !with.contains(text.part["objection"].as_str()));
        assert!(with.contains("{account} J. N."), "what a person types is never a place: {with}");
        assert!(with.contains('…'), "what is not filled in is left open");
    }
}
