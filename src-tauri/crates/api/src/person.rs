//! Who the person is, as far as they want to say: it lives in memory unless they save it.

use crate::checkup::Checkup;
use crate::dto::{PersonLevel, PersonOutcome, PersonRequest, PersonView};
use crate::error::{ApiError, Code};
use crate::findings;
use crate::judging::rejudge;
use crate::session::Session;
use sightline_model::{Device, Level, Person, Profile, Question};

/// The setting that holds what a person saved about themselves.
const PERSON: &str = "person";

impl Session {
    /// What they said, judged anew if there is a checkup.
    pub(crate) fn person_set(&self, request: &PersonRequest) -> Result<PersonOutcome, ApiError> {
        let person = read(&request.person)?;
        let known = (person != Person::default()).then_some(person);
        match (&known, request.keep) {
            (Some(person), true) => {
                let text = serde_json::to_string(person).map_err(|error| ApiError::with(Code::Internal, error))?;
                self.keep_setting(PERSON, &text);
            }
            _ => self.forget_setting(PERSON),
        }
        let vault = self.memory.vault();
        let mut state = self.lock();
        state.person.clone_from(&known);
        state.person_kept = known.is_some() && request.keep;
        let language = state.language();
        let view = match state.checkup.as_mut() {
            Some(checkup) => {
                rejudge(checkup, known);
                crate::plan::apply_decisions(checkup, &vault)?;
                Some(findings::view(checkup, language))
            }
            None => None,
        };
        drop(state);
        Ok(PersonOutcome { session: self.session_state(&crate::dto::Nothing {})?, checkup: view })
    }

    /// What a store remembers of who they are.
    pub(crate) fn take_person(&self) {
        let Some(text) = self.setting(PERSON) else { return };
        match serde_json::from_str::<Person>(&text) {
            Ok(person) => {
                let mut state = self.lock();
                state.person = Some(person);
                state.person_kept = true;
            }
            Err(error) => tracing::warn!(%error, "what was saved about the person does not read"),
        }
    }
}

/// What is kept of a checkup is judged as for anyone unless the person saved who they are: the words alone would tell.
pub(crate) fn as_kept(checkup: &Checkup, kept: bool) -> Checkup {
    let mut copy = checkup.clone();
    if !kept && copy.person.is_some() {
        rejudge(&mut copy, None);
    }
    copy
}

fn read(view: &PersonView) -> Result<Person, ApiError> {
    let wrong = |what: &str| ApiError::with(Code::BadRequest, what);
    let mut profiles = Vec::new();
    for word in &view.profiles {
        let profile = Profile::ALL.into_iter().find(|profile| profile.as_str() == word).ok_or_else(|| wrong(word))?;
        // "Anyone" says nothing about oneself.
        if profile != Profile::Anyone && !profiles.contains(&profile) {
            profiles.push(profile);
        }
    }
    let home = match view.home.as_deref() {
        None => None,
        Some(code) if code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()) => {
            Some(code.to_owned())
        }
        Some(code) => return Err(wrong(code)),
    };
    let device = match view.device.as_deref() {
        None => None,
        Some(word) => {
            let devices = [
                ("own", Device::Own),
                ("work", Device::Work),
                ("service", Device::Service),
                ("shared", Device::Shared),
            ];
            Some(devices.into_iter().find(|(name, _)| *name == word).ok_or_else(|| wrong(word))?.1)
        }
    };
    let mut levels = std::collections::BTreeMap::new();
    for PersonLevel { question, level } in &view.levels {
        let question =
            Question::EVIDENCE.into_iter().find(|one| one.as_str() == question).ok_or_else(|| wrong(question))?;
        let level = match level.as_str() {
            "less" => Level::Less,
            "normal" => continue,
            "more" => Level::More,
            other => return Err(wrong(other)),
        };
        levels.insert(question, level);
    }
    Ok(Person { profiles, home, device, levels })
}

/// For the window.
pub(crate) fn view(person: Option<&Person>) -> PersonView {
    let Some(person) = person else {
        return PersonView { profiles: Vec::new(), home: None, device: None, levels: Vec::new() };
    };
    PersonView {
        profiles: person.profiles.iter().map(|profile| profile.as_str().to_owned()).collect(),
        home: person.home.clone(),
        device: person.device.map(findings::wire),
        levels: person
            .levels
            .iter()
            .map(|(question, level)| PersonLevel {
                question: question.as_str().to_owned(),
                level: findings::wire(level),
            })
            .collect(),
    }
}
