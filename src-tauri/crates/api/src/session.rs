//! One run of the program for one person: the answers given, the last checkup, what is under way.

use crate::checkup::{Checkup, CheckupOptions, refused, run_checkup};
use crate::database::{Database, DatabaseOrigin, Opened};
use crate::dto::{
    AnswerComputer, AskAbout, CheckupRequest, CheckupView, ComputerAnswer, DatabaseFrom, DatabaseInfo, FindingDetail,
    FindingRequest, LinkRequest, Nothing, ObserveRequest, ObserveView, PhoneListAdd, PhoneListKind, PhoneListView,
    Place, Progress, ProgressState, SessionState, SetLanguage, WatchedFinding,
};
use crate::error::{ApiError, Code};
use crate::handed::Handed;
use crate::log::Log;
use crate::memory::{Memory, was_made};
use crate::observe::{Watched, observe};
use crate::ports::{Ports, ProgressSink};
use crate::publisher::Publisher;
use crate::{findings, fixing, person, plan};
use sightline_collect::import::{ImportKind, import};
use sightline_collect::{Machine, SOURCES, Watch};
use sightline_learn::workshop::board::Board;
use sightline_learn::workshop::kit::Kit;
use sightline_model::{Declared, Item, Person, Scan};
use sightline_vault::VaultError;
use sightline_words::{LANGUAGES, best_language};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The store's key for the language.
const LANGUAGE: &str = "language";

/// A running program.
pub struct Session {
    pub(crate) machine: Machine,
    database: Option<Database>,
    database_origin: DatabaseOrigin,
    pub(crate) ports: Ports,
    pub(crate) log: Log,
    pub(crate) memory: Memory,
    state: Mutex<State>,
    cancel: AtomicBool,
    running: AtomicBool,
    stop_observing: AtomicBool,
}

pub(crate) struct State {
    pub(crate) computer: Option<ComputerAnswer>,
    language: &'static str,
    /// Who the person is, as far as they said.
    pub(crate) person: Option<Person>,
    /// They want that kept.
    pub(crate) person_kept: bool,
    pub(crate) checkup: Option<Checkup>,
    /// What changed since the one before.
    pub(crate) since: Option<crate::dto::SinceView>,
    /// What it was asked with, to look again.
    pub(crate) last: Option<CheckupRequest>,
    pub(crate) phone: Vec<(PhoneListView, Scan<Item>)>,
    /// Summaries of others.
    pub(crate) handed: Vec<Handed>,
    /// What was there before a demo person came.
    pub(crate) own: Option<(Option<Checkup>, Option<crate::dto::SinceView>)>,
    /// Cards of a room.
    pub(crate) board: Option<Board>,
    /// The last wish for the wall.
    pub(crate) turn: u32,
    /// Demo persons and agendas a trainer made.
    pub(crate) kit: Kit,
}

/// Files from phones kept for a checkup: a family's.
const MOST_LISTS: usize = 20;

impl State {
    pub(crate) fn language(&self) -> &'static str {
        self.language
    }
}

impl Session {
    /// Starts a session in the language that fits `locale` (`LANG`, or a BCP 47 tag). A store that exists is a yes given
    /// before; it is opened by `vault_open`, which may have to wait for a person.
    ///
    /// # Errors
    /// There is no memory for what is remembered.
    pub fn new(machine: Machine, database: Opened, ports: Ports, log: Log, locale: &str) -> Result<Self, VaultError> {
        let before = was_made(&ports);
        let state = State {
            computer: before.then_some(ComputerAnswer::Mine),
            language: best_language(locale),
            person: None,
            person_kept: false,
            checkup: None,
            since: None,
            last: None,
            phone: Vec::new(),
            handed: Vec::new(),
            own: None,
            board: None,
            turn: 0,
            kit: Kit::default(),
        };
        Ok(Self {
            memory: Memory::new()?,
            machine,
            database: database.database,
            database_origin: database.origin,
            ports,
            log,
            state: Mutex::new(state),
            cancel: AtomicBool::new(false),
            running: AtomicBool::new(false),
            stop_observing: AtomicBool::new(false),
        })
    }

    pub(crate) fn database(&self) -> Option<&Database> {
        self.database.as_ref()
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn session_state(&self, _: &Nothing) -> Result<SessionState, ApiError> {
        let (computer, language, phone_lists, person, person_kept, demo) = {
            let state = self.lock();
            let lists = state.phone.iter().map(|(list, _)| list.clone()).collect();
            let demo = state.checkup.as_ref().and_then(|checkup| checkup.demo.clone());
            (state.computer, state.language, lists, person::view(state.person.as_ref()), state.person_kept, demo)
        };
        let ask_about = match &self.database {
            Some(database) => database.read().ask_about()?,
            None => Vec::new(),
        };
        Ok(SessionState {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            computer,
            language: language.to_owned(),
            languages: LANGUAGES.map(str::to_owned).to_vec(),
            database: self.database.as_ref().map(|database| {
                let stats = database.stats();
                DatabaseInfo {
                    version: stats.version.clone(),
                    date: stats.date.clone(),
                    products: u32::try_from(stats.products).unwrap_or(u32::MAX),
                    advisories: u32::try_from(stats.advisories).unwrap_or(u32::MAX),
                    origin: match self.database_origin {
                        DatabaseOrigin::BuiltIn => DatabaseFrom::BuiltIn,
                        DatabaseOrigin::Updated => DatabaseFrom::Updated,
                        DatabaseOrigin::StandIn { .. } => DatabaseFrom::StandIn,
                    },
                }
            }),
            updates: Publisher::built_in().signs(),
            ask_about: ask_about
                .into_iter()
                .map(|asked| AskAbout { product: asked.id, name: asked.name, names: asked.names, first: asked.first })
                .collect(),
            person,
            person_kept,
            vault: self.vault_view(),
            reminder_days: self.reminder_days(),
            reminders: self.ports.reminders.are_available(),
            log_file: self.log.file().map(|path| path.display().to_string()),
            phone_lists,
            demo,
        })
    }

    pub(crate) fn session_answer_computer(&self, request: &AnswerComputer) -> Result<SessionState, ApiError> {
        self.lock().computer = Some(request.answer);
        match request.answer {
            ComputerAnswer::Mine => {
                // A log that cannot be kept is no reason to stop: it stays in memory, and the window says so.
                if let Err(error) = self.log.keep() {
                    tracing::warn!(%error, "the log stays in memory");
                }
            }
            ComputerAnswer::Shared => {
                self.log.stay_in_memory();
                return self.vault_leave(&Nothing {});
            }
        }
        self.session_state(&Nothing {})
    }

    pub(crate) fn session_set_language(&self, request: &SetLanguage) -> Result<SessionState, ApiError> {
        let known = LANGUAGES.into_iter().find(|language| *language == request.language);
        let known = known.ok_or_else(|| ApiError::with(Code::LanguageUnknown, &request.language))?;
        self.lock().language = known;
        self.keep_setting(LANGUAGE, known);
        self.session_state(&Nothing {})
    }

    /// What the store remembers of how the person likes it, once it is open.
    pub(crate) fn take_settings(&self) {
        let kept = self.setting(LANGUAGE);
        if let Some(known) = LANGUAGES.into_iter().find(|language| kept.as_deref() == Some(*language)) {
            self.lock().language = known;
        }
        self.take_person();
        self.look_after_steps();
        if let Err(error) = self.log.keep() {
            tracing::warn!(%error, "the log stays in memory");
        }
    }

    pub(crate) fn checkup_run(&self, request: &CheckupRequest) -> Result<CheckupView, ApiError> {
        if self.running.swap(true, Ordering::AcqRel) {
            return Err(ApiError::new(Code::Busy));
        }
        let _running = Running(&self.running);
        self.cancel.store(false, Ordering::Release);
        let (language, lists, person, person_kept) = {
            let state = self.lock();
            let lists = state.phone.iter().map(|(_, scan)| scan.clone()).collect::<Vec<_>>();
            (state.language, lists, state.person.clone(), state.person_kept)
        };
        let options = CheckupOptions {
            person,
            declared: request
                .declared
                .iter()
                .map(|used| {
                    let place = match used.place {
                        Place::Phone => Declared::Phone,
                        Place::Browser => Declared::Browser,
                    };
                    (used.product.clone(), place)
                })
                .collect(),
            phone_asked: request.phone_asked || !lists.is_empty(),
            lists,
            languages: vec![language.to_owned(), "en".to_owned()],
        };
        let watch = SessionWatch {
            sink: self.ports.progress.as_ref(),
            cancel: &self.cancel,
            done: AtomicU32::new(0),
            places: Mutex::new(BTreeMap::new()),
        };
        tracing::info!("checkup started");
        let mut checkup = run_checkup(&self.machine, &options, self.database.as_ref(), self.ports.clock.now(), &watch)?;
        tracing::info!(items = checkup.items.len(), places = checkup.coverage.len(), "checkup finished");
        plan::apply_decisions(&mut checkup, &self.memory.vault())?;
        fixing::apply_asides(&mut checkup, &self.memory.vault())?;
        let mut view = findings::view(&checkup, language);
        match self.remember(&person::as_kept(&checkup, person_kept)) {
            Ok(since) => {
                view.since = since;
                self.remind_again();
            }
            Err(error) => {
                tracing::warn!(code = error.code.as_str(), "the checkup is not kept");
                view.not_kept = Some(error.into());
            }
        }
        let mut state = self.lock();
        state.checkup = Some(checkup);
        state.since = view.since.clone();
        state.last = Some(request.clone());
        Ok(view)
    }

    /// The last checkup again, in the language of now.
    pub(crate) fn checkup_view(&self, _: &Nothing) -> Result<CheckupView, ApiError> {
        let state = self.lock();
        let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        Ok(findings::view(checkup, state.language))
    }

    pub(crate) fn checkup_cancel(&self, _: &Nothing) -> Result<Nothing, ApiError> {
        self.cancel.store(true, Ordering::Release);
        Ok(Nothing {})
    }

    pub(crate) fn phone_list_add(&self, request: &PhoneListAdd) -> Result<SessionState, ApiError> {
        let kind = match request.kind {
            PhoneListKind::AppPrivacyReport => ImportKind::AppPrivacyReport,
            PhoneListKind::AdbPackages => ImportKind::AdbPackages,
        };
        let scan = import(kind, &request.name, request.text.as_bytes()).map_err(|reason| refused(&reason))?;
        let list = PhoneListView {
            kind: request.kind,
            name: request.name.clone(),
            apps: u32::try_from(scan.items.len()).unwrap_or(u32::MAX),
            problems: u32::try_from(scan.problems.len()).unwrap_or(u32::MAX),
        };
        {
            let mut state = self.lock();
            // The same file again is the newer one.
            state.phone.retain(|(known, _)| (known.kind, &known.name) != (list.kind, &list.name));
            if state.phone.len() >= MOST_LISTS {
                return Err(ApiError::with(Code::FileRefused, "too-many"));
            }
            state.phone.push((list, scan));
        }
        self.session_state(&Nothing {})
    }

    pub(crate) fn phone_lists_clear(&self, _: &Nothing) -> Result<SessionState, ApiError> {
        self.lock().phone.clear();
        self.session_state(&Nothing {})
    }

    pub(crate) fn observe_run(&self, request: &ObserveRequest) -> Result<ObserveView, ApiError> {
        if !(1..=60).contains(&request.minutes) {
            return Err(ApiError::with(Code::BadRequest, "1 to 60 minutes"));
        }
        if self.running.swap(true, Ordering::AcqRel) {
            return Err(ApiError::new(Code::Busy));
        }
        let _running = Running(&self.running);
        if self.lock().checkup.is_none() {
            return Err(ApiError::new(Code::NoCheckup));
        }
        self.stop_observing.store(false, Ordering::Release);
        let time = Duration::from_secs(u64::from(request.minutes) * 60);
        let observed = observe(&self.machine, time, &|| self.stop_observing.load(Ordering::Acquire))?;
        let mut state = self.lock();
        let checkup = state.checkup.as_mut().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let others = observed.attach(&mut checkup.items);
        let watched = checkup.assessed.iter().map(|one| findings::watched(one, checkup));
        let mut seen: Vec<WatchedFinding> = watched.filter(|one| one.connections > 0).collect();
        seen.sort_by_key(|one| std::cmp::Reverse(one.connections));
        Ok(ObserveView {
            findings: seen,
            looks: u32::try_from(observed.looks()).unwrap_or(u32::MAX),
            others: u32::try_from(others).unwrap_or(u32::MAX),
            cut: observed.is_cut(),
            countries: Watched::knows_countries(),
        })
    }

    pub(crate) fn observe_cancel(&self, _: &Nothing) -> Result<Nothing, ApiError> {
        self.stop_observing.store(true, Ordering::Release);
        Ok(Nothing {})
    }

    pub(crate) fn finding_detail(&self, request: &FindingRequest) -> Result<FindingDetail, ApiError> {
        let state = self.lock();
        let checkup = state.checkup.as_ref().ok_or_else(|| ApiError::new(Code::NoCheckup))?;
        let one =
            checkup.assessed.iter().find(|one| one.id == request.id).ok_or_else(|| ApiError::new(Code::NotFound))?;
        findings::detail(one, checkup, self.database.as_ref(), state.language)
    }

    pub(crate) fn link_open(&self, request: &LinkRequest) -> Result<Nothing, ApiError> {
        let known = match &self.database {
            Some(database) => database.read().has_url(&request.url)?,
            None => false,
        };
        let known = known || crate::lessons::is_source(&request.url);
        if !known || !request.url.starts_with("https://") {
            return Err(ApiError::new(Code::LinkRefused));
        }
        self.ports.links.open(&request.url).map_err(|error| ApiError::with(Code::LinkFailed, error))?;
        Ok(Nothing {})
    }
}

/// Frees the place for the next checkup however this one ends.
struct Running<'a>(&'a AtomicBool);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

struct SessionWatch<'a> {
    sink: &'a dyn ProgressSink,
    cancel: &'a AtomicBool,
    done: AtomicU32,
    places: Mutex<BTreeMap<String, u32>>,
}

impl SessionWatch<'_> {
    fn report(&self, source: &str, place: &str, state: ProgressState, items: usize, problems: usize) {
        self.sink.report(Progress {
            source: source.to_owned(),
            place: place.to_owned(),
            state,
            items: u32::try_from(items).unwrap_or(u32::MAX),
            problems: u32::try_from(problems).unwrap_or(u32::MAX),
            done: self.done.load(Ordering::Relaxed),
            total: u32::try_from(SOURCES.len()).unwrap_or(u32::MAX),
        });
    }
}

impl Watch for SessionWatch<'_> {
    fn source_started(&self, source: &str, place: &str) {
        // A machine with a thousand profiles is not a thousand messages: the first places of a source are shown.
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let seen = places.entry(source.to_owned()).or_insert(0);
        *seen += 1;
        if *seen <= 50 {
            self.report(source, place, ProgressState::Started, 0, 0);
        }
    }

    fn source_finished(&self, source: &str, items: usize, problems: usize) {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.report(source, "", ProgressState::Finished, items, problems);
    }

    fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Acquire)
    }
}
