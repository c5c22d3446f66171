//! The use cases of Sightline, for the window, the command line and tests: what a person can ask, and what comes back.
//!
//! **What it is not.** It knows no Tauri and draws nothing. It holds no parser, no rule of judgement and no sentence.
//!
//! **Invariants.** Everything the outside world can do to it comes through ports (clock, store, ledger, progress,
//! links) that the caller hands in. Nothing is written before the person has said whose computer this is. The command
//! list in `commands.in` is the whole surface a window has. A connection is opened by `net`
//! alone, for a purpose the person turned on.

mod breach;
mod checkup;
mod contract;
mod database;
pub mod dto;
mod error;
mod files;
mod findings;
mod fixing;
mod handed;
mod handoff;
mod history;
mod judging;
mod kit;
mod lessons;
mod letters;
pub mod log;
mod memory;
mod network;
mod observe;
mod person;
mod persona;
pub mod places;
mod plan;
mod ports;
mod publisher;
mod router;
mod session;
mod stage;
mod summary;
mod update;
mod workshop;

#[cfg(test)]
mod bindings;

pub use breach::{RANGES, password_check};
pub use checkup::{Assessed, Checkup, CheckupOptions, FactHere, import_checkup, run_checkup};
pub use contract::{checkup_json, inventory_cyclonedx, inventory_json, inventory_osquery};
pub use database::{Database, DatabaseOrigin, Opened, built_in_database, open_database};
pub use error::{ApiError, Code};
pub use findings::{name_of as finding_name, reach_of as finding_reach};
pub use fixing::{Said, VaultJournal, entry_view, fix_do, fix_preview, fix_undo, host_of, journal, look_after, proof};
pub use handoff::{advisories_json, osquery_pack};
pub use judging::rejudge;
pub use memory::{diff, history as kept_history, keep_checkup, wipe_all};
pub use network::{VaultConsent, kept_requests, requests_json};
pub use observe::{Watched, observe};
pub use persona::{persona, persona_checkup};
pub use plan::{offers_in as offers, steps as next_steps};
pub use ports::{
    Clock, Links, NoKeyring, NoLinks, NoProgress, NoProjector, NoReminders, Ports, ProgressSink, Projector, Randomness,
    Reminders, SystemClock, SystemRandomness,
};
pub use publisher::Publisher;
pub use router::{COMMANDS, DEMO};
pub use session::Session;
pub use sightline_report as report;
pub use stage::{STAGE, STAGE_COMMANDS, Stage};
pub use summary::{SummaryWishes, reach_sentence, summary_of};
pub use update::{UpdateFrom, UpdateRefusal, update_database};
pub use workshop::{board_lines, card_counts, card_month};

pub use sightline_act as act;
pub use sightline_collect::import::ImportKind;
pub use sightline_collect::{CollectError, Machine, Silent, Watch};
pub use sightline_learn as learn;
pub use sightline_model as model;
pub use sightline_net as net;
pub use sightline_riskdb::update::{Home, Outcome, UpdateError};
pub use sightline_riskdb::{RiskDbError, SearchHit, Stats};
pub use sightline_vault as vault;
pub use sightline_words as words;
