//! A trainer's own demo persons and agendas: put together here, kept in memory, saved and opened as a file.

use crate::dto::{
    AgendaDraft, DraftThing, FileView, KitFile, KitSearch, KitThing, KitThings, Nothing, PersonaAt, PersonaDraft,
    WorkshopView,
};
use crate::error::{ApiError, Code};
use crate::session::Session;
use sightline_learn::workshop;
use sightline_learn::workshop::kit::{Draft, Kit, MANY, Refused, Thing, Way, agenda, own_id, persona};
use sightline_model::{Identifier, IdentifierKind};

/// Entries shown to choose from.
const FOUND: usize = 20;

fn refused(refused: Refused) -> ApiError {
    ApiError::new(Code::Room(refused.code()))
}

impl Session {
    /// Entries to choose from.
    pub(crate) fn kit_search(&self, request: &KitSearch) -> Result<KitThings, ApiError> {
        let Some(database) = self.database() else { return Ok(KitThings { things: Vec::new() }) };
        let hits = database.read().search(&request.words)?;
        let things = hits.into_iter().take(FOUND).map(|hit| KitThing { id: hit.id, name: hit.name });
        Ok(KitThings { things: things.collect() })
    }

    pub(crate) fn kit_persona(&self, request: &PersonaDraft) -> Result<WorkshopView, ApiError> {
        let draft = Draft {
            name: request.name.clone(),
            story: request.story.clone(),
            profiles: request.profiles.clone(),
            home: request.home.clone().unwrap_or_default(),
            device: request.device.clone().unwrap_or_default(),
        };
        let things = request.things.iter().map(|thing| self.thing(thing)).collect::<Result<Vec<Thing>, ApiError>>()?;
        {
            let mut state = self.lock();
            let taken: Vec<&str> = state.kit.personas.iter().map(|one| one.id.as_str()).collect();
            let made = persona(own_id("persona", &taken), &draft, &things).map_err(refused)?;
            if state.kit.personas.len() >= MANY {
                return Err(refused(Refused::Bounds));
            }
            state.kit.personas.push(made);
        }
        self.workshop_view(&Nothing {})
    }

    /// How an entry is recognised on the made-up computer: as its maker's package, a menu entry or an extension; else it
    /// is used elsewhere.
    fn thing(&self, thing: &DraftThing) -> Result<Thing, ApiError> {
        let database = self.database().ok_or_else(|| ApiError::with(Code::NotFound, &thing.id))?;
        let found = database.read().subject(&thing.id)?;
        let (name, identifiers) = found.ok_or_else(|| ApiError::with(Code::NotFound, &thing.id))?;
        let first = |kind: IdentifierKind| {
            let of_kind = |one: &&Identifier| one.kind == kind && !one.value.contains(['/', '\\', '*']);
            identifiers.iter().find(of_kind).map(|one| one.value.clone())
        };
        let entry = |id: String| if id.ends_with(".desktop") { id } else { format!("{id}.desktop") };
        let way = first(IdentifierKind::Deb)
            .map(Way::Package)
            .or_else(|| first(IdentifierKind::DesktopEntry).map(entry).map(Way::Menu))
            .or_else(|| first(IdentifierKind::ChromiumExtension).map(Way::Extension))
            .unwrap_or_else(|| Way::Elsewhere(thing.id.clone()));
        Ok(Thing { name, way, starts: thing.starts })
    }

    pub(crate) fn kit_agenda(&self, request: &AgendaDraft) -> Result<WorkshopView, ApiError> {
        let parts = request.parts.iter().map(|one| (one.agenda.clone(), one.part.clone(), one.minutes)).collect();
        {
            let mut state = self.lock();
            let taken: Vec<&str> = state.kit.agendas.iter().map(|one| one.id.as_str()).collect();
            let made = agenda(own_id("agenda", &taken), &request.title, parts, workshop()).map_err(refused)?;
            if state.kit.agendas.len() >= MANY {
                return Err(refused(Refused::Bounds));
            }
            state.kit.agendas.push(made);
        }
        self.workshop_view(&Nothing {})
    }

    pub(crate) fn kit_remove(&self, request: &PersonaAt) -> Result<WorkshopView, ApiError> {
        {
            let mut state = self.lock();
            state.kit.personas.retain(|one| one.id != request.id);
            state.kit.agendas.retain(|one| one.id != request.id);
        }
        self.workshop_view(&Nothing {})
    }

    /// Takes the place of what was made before.
    pub(crate) fn kit_open(&self, request: &KitFile) -> Result<WorkshopView, ApiError> {
        let name: String = request.name.chars().filter(|c| !c.is_control()).take(60).collect();
        let kit = Kit::read(&request.text, workshop()).map_err(|why| ApiError::with(Code::Room(why.code()), name))?;
        self.lock().kit = kit;
        self.workshop_view(&Nothing {})
    }

    pub(crate) fn kit_save(&self, _: &Nothing) -> Result<FileView, ApiError> {
        let text = self.lock().kit.write();
        self.write_new("workshop", "json", text.as_bytes())
    }
}
