//! What must hold of every verdict, whatever the evidence; and the published cases a reader can check by hand.

#![allow(clippy::unwrap_used, reason = "a test says what went wrong by stopping there")]

use proptest::prelude::*;
use sightline_assess::{Assessment, Decision, Subject, WhyNot, judge};
use sightline_model::knowledge::{
    AdvisoryFacts, AdvisoryKind, Bounds, Class, Dossier, Fact, Owner, Polarity, Purpose, Status, Text, Verification,
};
use sightline_model::{Certainty, Date, Device, Exposure, Level, Person, Power, Profile, Question, Sureness, Word};
use time::macros::date;

const TODAY: time::Date = date!(2026 - 11 - 22);

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A concern of the best source, in force, checked lately.
fn concern(id: &str, question: Question, magnitude: u8) -> Fact {
    Fact {
        id: id.to_owned(),
        about: "X".to_owned(),
        question,
        polarity: Polarity::Concern,
        magnitude,
        strength: 0.0,
        grade: Some("A1".to_owned()),
        class: Class::Structural,
        status: Status::InForce,
        event_date: None,
        corroborated: None,
        checked: day("2026-09-01"),
        cluster: id.to_owned(),
        affected: None,
        fixed_in: None,
        bounds: Bounds::default(),
        purpose: None,
        authority: None,
        text: Text::from([("en".to_owned(), "x".to_owned())]),
        sources: Vec::new(),
    }
}

fn good(id: &str, question: Question, polarity: Polarity, strength: f64) -> Fact {
    Fact { polarity, strength, magnitude: 0, ..concern(id, question, 0) }
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

#[derive(Debug)]
struct Case {
    power: Power,
    exposure: Exposure,
    person: Person,
}

fn verdict<'a>(dossier: &'a Dossier, case: &Case) -> Assessment<'a> {
    let subject = Subject {
        version: Some("2.0"),
        extension_id: None,
        power: Some(case.power),
        exposure: case.exposure,
        ..Subject::of(vec![dossier], Some(Certainty::Certain))
    };
    judge(&subject, &case.person, TODAY)
}

fn used(power: Power) -> Case {
    Case { power, exposure: Exposure::Used, person: Person::default() }
}

fn questions() -> impl Strategy<Value = Question> {
    prop::sample::select(Question::EVIDENCE.to_vec())
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let statuses = [Status::Open, Status::Disputed, Status::Alleged, Status::FixedVerified, Status::Superseded];
    let one = (questions(), 1..=3_u8, prop::sample::select(statuses.to_vec()), 0..4_u8, 0.0..0.6_f64, 2000..2026_i32);
    prop::collection::vec(one, 0..8).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .map(|(index, (question, magnitude, status, kind, strength, year))| {
                let id = format!("f{index}");
                match kind {
                    0 => good(&id, question, Polarity::Protective, strength),
                    1 => good(&id, question, Polarity::Trust, strength),
                    _ => Fact {
                        status,
                        class: Class::Incident,
                        event_date: Some(day(&year.to_string())),
                        ..concern(&id, question, magnitude)
                    },
                }
            })
            .collect()
    })
}

fn cases() -> impl Strategy<Value = Case> {
    let powers = [Power::Minimal, Power::Ordinary, Power::Broad, Power::Full];
    let exposures = [Exposure::Leftover, Exposure::Disabled, Exposure::Used, Exposure::On];
    let profiles = [Profile::Anyone, Profile::Soldier, Profile::Diaspora, Profile::Parent];
    (
        prop::sample::select(powers.to_vec()),
        prop::sample::select(exposures.to_vec()),
        prop::sample::subsequence(profiles.to_vec(), 0..3),
    )
        .prop_map(|(power, exposure, profiles)| Case {
            power,
            exposure,
            person: Person { profiles, ..Person::default() },
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn terms_add_up_and_stay_in_bounds(facts in facts(), case in cases()) {
        let dossier = dossier(facts);
        let verdict = verdict(&dossier, &case);
        prop_assert!(verdict.attention <= 100);
        prop_assert_eq!(verdict.terms.iter().map(|term| term.points).sum::<u32>(), verdict.attention);
    }

    #[test]
    fn the_order_of_facts_never_shows(facts in facts(), case in cases()) {
        let forward = dossier(facts.clone());
        let backward = dossier(facts.into_iter().rev().collect());
        let (a, b) = (verdict(&forward, &case), verdict(&backward, &case));
        prop_assert_eq!((a.word, a.sure, a.attention, a.near_border), (b.word, b.sure, b.attention, b.near_border));
    }

    #[test]
    fn more_concern_never_lowers_and_more_trust_never_raises(facts in facts(), case in cases(), question in questions()) {
        let before = dossier(facts.clone());
        let more = dossier(facts.iter().cloned().chain([concern("new", question, 3)]).collect());
        let trusted = dossier(facts.into_iter().chain([good("new", question, Polarity::Trust, 0.5)]).collect());
        let attention = verdict(&before, &case).attention;
        prop_assert!(verdict(&more, &case).attention >= attention);
        prop_assert!(verdict(&trusted, &case).attention <= attention);
    }

    #[test]
    fn one_event_told_twice_counts_once(facts in facts(), case in cases()) {
        let again = facts.iter().cloned().map(|fact| Fact { id: format!("{}-again", fact.id), ..fact });
        let again = again.filter(|fact| fact.polarity == Polarity::Concern);
        let twice = dossier(facts.iter().cloned().chain(again).collect());
        let once = dossier(facts);
        prop_assert_eq!(verdict(&once, &case).attention, verdict(&twice, &case).attention);
    }

    #[test]
    fn who_one_is_changes_no_fact(facts in facts(), case in cases()) {
        let dossier = dossier(facts);
        let ids = |case: &Case| {
            let mut ids: Vec<String> = verdict(&dossier, case).facts.iter().map(|f| f.fact.id.clone()).collect();
            ids.sort();
            ids
        };
        let anyone = Case { person: Person::default(), power: case.power, exposure: case.exposure };
        prop_assert_eq!(ids(&case), ids(&anyone));
    }

    #[test]
    fn another_countrys_code_with_an_equal_record_changes_nothing(facts in facts(), case in cases(), code in "[A-Y][A-Y]") {
        let owner = |country: &str| Owner {
            id: "o".to_owned(),
            name: "O".to_owned(),
            country: country.to_owned(),
            relation: None,
            text: Text::new(),
        };
        let one = Dossier { owners: vec![owner("US")], ..dossier(facts.clone()) };
        let other = Dossier { owners: vec![owner(&code)], ..dossier(facts) };
        let (one, other) = (verdict(&one, &case), verdict(&other, &case));
        prop_assert_eq!((one.attention, one.word, one.sure, one.terms), (other.attention, other.word, other.sure, other.terms));
    }

    #[test]
    fn what_matters_more_to_somebody_never_counts_less(facts in facts(), case in cases(), question in questions()) {
        let known = dossier(facts);
        let at = |level| {
            let mut person = case.person.clone();
            person.levels.insert(question, level);
            verdict(&known, &Case { person, ..case }).attention
        };
        prop_assert!(at(Level::Less) <= at(Level::Normal) && at(Level::Normal) <= at(Level::More));
    }

    #[test]
    fn without_evidence_nothing_is_fine(case in cases()) {
        let dossier = dossier(Vec::new());
        let verdict = verdict(&dossier, &case);
        prop_assert!(matches!(verdict.word, Word::Unknown | Word::FindOut));
        prop_assert_eq!(verdict.sure, Sureness::None);
    }

    #[test]
    fn origin_alone_is_never_a_plan(count in 1..12_usize, profile in 0..7_usize) {
        let profiles = [Profile::Anyone, Profile::PublicServant, Profile::Soldier, Profile::Journalist,
            Profile::Diaspora, Profile::Business, Profile::Parent];
        let facts = (0..count).map(|i| concern(&format!("law{i}"), Question::D1, 3)).collect();
        let dossier = Dossier { data_categories: Vec::new(), ..dossier(facts) };
        let person = Person { profiles: vec![profiles[profile]], ..Person::default() };
        let verdict = verdict(&dossier, &Case { power: Power::Ordinary, exposure: Exposure::On, person });
        prop_assert!(verdict.word < Word::Plan && verdict.word != Word::FindOut, "{:?}", verdict.word);
    }
}

#[test]
fn a_fixed_version_carries_nothing_and_an_older_one_does() {
    let flaw = Fact { fixed_in: Some("2.0".to_owned()), ..concern("flaw", Question::D5, 3) };
    let open = Fact { fixed_in: Some("2.1".to_owned()), ..flaw.clone() };
    assert!(verdict(&dossier(vec![flaw]), &used(Power::Broad)).facts[0].weight.abs() < f64::EPSILON);
    assert!(verdict(&dossier(vec![open]), &used(Power::Broad)).facts[0].weight > 0.9);
}

#[test]
fn a_flaw_of_the_makers_version_says_nothing_of_a_distributions_package() {
    let flaw = Fact { fixed_in: Some("2.1".to_owned()), class: Class::Technical, ..concern("flaw", Question::D5, 3) };
    let habit = Fact { class: Class::Practice, fixed_in: None, ..concern("habit", Question::D3, 3) };
    let known = dossier(vec![flaw, habit]);
    let look = |distribution| {
        let subject =
            Subject { version: Some("2.0"), distribution, ..Subject::of(vec![&known], Some(Certainty::Certain)) };
        let verdict = judge(&subject, &Person::default(), TODAY);
        let mut why: Vec<_> = verdict.facts.iter().map(|applied| (applied.fact.id.clone(), applied.why_not)).collect();
        why.sort_by(|a, b| a.0.cmp(&b.0));
        (verdict.attention, why)
    };
    let (maker, ours) = (look(false), look(true));
    assert_eq!(ours.1[0], ("flaw".to_owned(), Some(WhyNot::DistributionRepairs)));
    assert_eq!(ours.1[1], ("habit".to_owned(), None), "what the maker does still counts");
    assert!(ours.0 < maker.0, "{} {}", ours.0, maker.0);
}

#[test]
fn a_rule_binds_only_those_who_said_it_may() {
    let ban = Fact {
        class: Class::Restriction,
        purpose: Some(Purpose::DeviceSecurity),
        bounds: Bounds { country: vec!["CZ".to_owned()], role: vec!["soldier".to_owned()], work_device_only: true },
        ..concern("ban", Question::D7, 3)
    };
    let dossier = dossier(vec![ban.clone()]);
    let person = |home: Option<&str>, device, profiles: &[Profile]| Case {
        power: Power::Broad,
        exposure: Exposure::Used,
        person: Person { home: home.map(str::to_owned), device, profiles: profiles.to_vec(), ..Person::default() },
    };
    let unsaid = verdict(&dossier, &person(None, None, &[Profile::Soldier]));
    assert_eq!(unsaid.facts[0].why_not.unwrap().as_str(), "rule-unknown");
    let other = verdict(&dossier, &person(Some("US"), Some(Device::Service), &[Profile::Soldier]));
    assert_eq!(other.facts[0].why_not.unwrap().as_str(), "not-your-rule");
    let bound = verdict(&dossier, &person(Some("CZ"), Some(Device::Service), &[Profile::Soldier]));
    assert_eq!((bound.word, bound.decision), (Word::ActFirst, Decision::OrganisationRule));
    let own = verdict(&dossier, &person(Some("CZ"), Some(Device::Own), &[Profile::Soldier]));
    assert!(own.word < Word::ActFirst && own.facts[0].weight > 0.0);

    let block = super_block(ban);
    let blocked = verdict(&block, &person(Some("CZ"), Some(Device::Service), &[Profile::Soldier]));
    assert_eq!(blocked.facts[0].why_not.unwrap().as_str(), "only-warns");
}

/// The same act as a censor's block.
fn super_block(ban: Fact) -> Dossier {
    dossier(vec![Fact { purpose: Some(Purpose::Blocking), ..ban }])
}

#[test]
fn an_advisory_speaks_of_the_versions_it_names() {
    let advisory = |verification| Dossier {
        power: None,
        advisory: Some(AdvisoryFacts {
            kind: AdvisoryKind::CompromisedUpdate,
            verification,
            action: "update".to_owned(),
            affected: [("abc".to_owned(), (Some("24.10.4".to_owned()), Some("24.10.5".to_owned())))].into(),
            listed: std::collections::BTreeMap::new(),
        }),
        ..dossier(vec![concern("x/advisory", Question::D3, 3)])
    };
    let look = |dossier: &Dossier, version: &str, exposure| {
        let subject = Subject {
            version: Some(version),
            extension_id: Some("abc"),
            power: Some(Power::Full),
            exposure,
            ..Subject::of(vec![dossier], Some(Certainty::Certain))
        };
        let verdict = judge(&subject, &Person::default(), TODAY);
        (verdict.word, verdict.decision)
    };
    let confirmed = advisory(Verification::Confirmed);
    assert_eq!(look(&confirmed, "24.10.4", Exposure::On), (Word::ActFirst, Decision::ConfirmedMalicious));
    assert!(look(&confirmed, "24.10.5", Exposure::On).0 <= Word::FindOut);
    assert_ne!(look(&confirmed, "24.10.5", Exposure::On).0, Word::ActFirst);
    assert_ne!(look(&confirmed, "24.10.4", Exposure::Disabled).1, Decision::ConfirmedMalicious);
    assert_eq!(look(&advisory(Verification::Bulk), "24.10.4", Exposure::On), (Word::FindOut, Decision::BulkListOnly));
}

/// Cases of the published method, with its own inputs: an unknown extension, and one limited to a click.
#[test]
fn the_published_cases_of_unknown_extensions_come_out_as_published() {
    let look = |power, exposure| {
        let subject = Subject { power: Some(power), exposure, ..Subject::of(Vec::new(), None) };
        let verdict = judge(&subject, &Person::default(), TODAY);
        (verdict.attention, verdict.word)
    };
    assert_eq!(look(Power::Full, Exposure::On), (40, Word::FindOut));
    assert_eq!(look(Power::Full, Exposure::Disabled), (14, Word::Unknown));
    assert_eq!(look(Power::Ordinary, Exposure::Used), (4, Word::Unknown));
}
