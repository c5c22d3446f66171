//! A demo person's computer, looked at as any other: read from its files, recognised, judged.

use crate::Database;
use crate::checkup::{Checkup, CheckupOptions, run_checkup};
use crate::error::{ApiError, Code};
use sightline_collect::{Machine, Silent};
use sightline_learn::{Persona, personas};
use sightline_model::{Declared, Device, Os, Person, Profile};
use time::OffsetDateTime;

/// The demo person of that name.
///
/// # Errors
/// There is none.
pub fn persona(id: &str) -> Result<&'static Persona, ApiError> {
    personas().iter().find(|one| one.id == id).ok_or_else(|| ApiError::with(Code::NotFound, id))
}

/// The demo person of that name, a trainer's own among them.
pub(crate) fn persona_in<'a>(id: &str, own: &'a [Persona]) -> Result<&'a Persona, ApiError> {
    own.iter().find(|one| one.id == id).map_or_else(|| persona(id), Ok)
}

/// Looks at a demo person's computer. It lies in a folder of its own only as long as that takes.
///
/// # Errors
/// There is no place for the folder, or the risk database is unreadable.
pub fn persona_checkup(
    persona: &Persona,
    database: Option<&Database>,
    language: &str,
    now: OffsetDateTime,
) -> Result<Checkup, ApiError> {
    let internal = |error: &dyn std::fmt::Display| ApiError::with(Code::Internal, error);
    let folder = tempfile::Builder::new().prefix("checkup-").tempdir().map_err(|error| internal(&error))?;
    persona.unpack(folder.path()).map_err(|error| internal(&error))?;
    let machine = Machine::at(folder.path().to_owned(), Os::Linux).map_err(|error| internal(&error))?;
    let declared = persona.declared.iter().map(|used| {
        let place = if used.place == "phone" { Declared::Phone } else { Declared::Browser };
        (used.product.clone(), place)
    });
    let options = CheckupOptions {
        person: Some(person(persona)),
        declared: declared.collect(),
        phone_asked: true,
        languages: vec![language.to_owned(), "en".to_owned()],
        ..CheckupOptions::default()
    };
    let mut checkup = run_checkup(&machine, &options, database, now, &Silent)?;
    checkup.root = None;
    checkup.demo = Some(Persona::say(&persona.name, language).to_owned());
    Ok(checkup)
}

/// Who they are.
fn person(persona: &Persona) -> Person {
    let devices = [Device::Own, Device::Work, Device::Service, Device::Shared];
    Person {
        profiles: Profile::ALL.into_iter().filter(|own| persona.profiles.iter().any(|id| id == own.as_str())).collect(),
        home: (!persona.home.is_empty()).then(|| persona.home.clone()),
        device: devices.into_iter().find(|device| crate::findings::wire(device) == persona.device),
        ..Person::default()
    }
}
