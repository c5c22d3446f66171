//! Steps that are carried out: previewed, done, proved, taken back.

use super::{CheckupView, StepView};
use serde::{Deserialize, Serialize};

dto! {
    /// A step about one finding.
    pub struct FixRequest {
        /// The finding's id.
        pub finding: String,
        /// The action's id.
        pub action: String,
        /// Sites an extension is to be kept off, where the action is about some.
        #[serde(default)]
        pub sites: Vec<String>,
    }

    /// What a step would do, in full.
    pub struct FixPreview {
        /// The finding's id.
        pub finding: String,
        /// The action's id.
        pub action: String,
        /// What was previewed; what is carried out must be the same. `None`: it can only be shown how.
        pub hash: Option<String>,
        /// Every change.
        pub changes: Vec<FixChange>,
        /// Packages that would go along, each to be agreed to by name.
        pub along: Vec<String>,
        /// The system will ask for an administrator.
        pub administrator: bool,
        /// All of it can be taken back.
        pub undoable: bool,
        /// Why the program does not do it itself, by code; `None`: it may.
        pub blocked: Option<String>,
        /// A path, a package, what a tool said.
        pub detail: Option<String>,
        /// Files by which somebody else administers this computer.
        pub managed: Vec<String>,
        /// Asks whether somebody may notice.
        pub asks_safety: bool,
        /// Asks for a copy of what exists only here.
        pub asks_copy: bool,
        /// Asks for the sites it is about.
        pub asks_sites: bool,
        /// What is written down to take it back outlasts the program.
        pub lasting: bool,
    }

    /// One change of a step.
    pub struct FixChange {
        /// `file-made`, `file-changed`, `file-removed`, `link-removed`, `trash`, `package-removed`, `process-stopped`,
        /// `value-changed`, `value-removed`.
        pub what: String,
        /// A path, or the name of a package or program.
        pub name: String,
        /// A package's version; a size in bytes of what goes to the trash.
        pub detail: Option<String>,
        /// Lines that go.
        pub removed: Vec<String>,
        /// Lines that come.
        pub added: Vec<String>,
        /// Can it be taken back?
        pub undoable: bool,
    }

    /// Yes, do it.
    pub struct FixDo {
        /// The finding's id.
        pub finding: String,
        /// The action's id.
        pub action: String,
        /// Hash of the preview that was seen.
        pub hash: String,
        /// The person said that nobody who has power over them would notice.
        pub unnoticed: bool,
        /// They have a copy of what exists only here.
        pub copied: bool,
        /// Packages they agreed to lose along with it.
        pub along: Vec<String>,
        /// Sites an extension is to be kept off.
        #[serde(default)]
        pub sites: Vec<String>,
    }

    /// Something that was done, or begun.
    pub struct FixEntry {
        /// Its id.
        pub id: String,
        /// When (RFC 3339).
        pub at: String,
        /// The finding's id.
        pub finding: String,
        /// What that was called.
        pub name: String,
        /// The action's id.
        pub action: String,
        /// What was done, in the person's language.
        pub title: String,
        /// `begun`, `done`, `unchanged`, `partly`, `undo-begun`, `undone`.
        pub state: String,
        /// Code of what went wrong.
        pub problem: Option<String>,
        /// A path, a package, what a tool said.
        pub detail: Option<String>,
        /// Can it be taken back now?
        pub undoable: bool,
        /// It removed a program, which may have left something behind.
        pub removed: bool,
        /// Every change.
        pub changes: Vec<FixChange>,
        /// What taking it back means, in the person's language.
        pub undo: String,
    }

    /// What came of it, by looking again.
    pub struct FixOutcome {
        /// What was done; `None`: the person did it themselves, or nobody.
        pub entry: Option<FixEntry>,
        /// `seen`: what it was about is no longer so. `after-restart`: done, and holds from the next start of the program.
        /// `not-seen`: it is still as before. `unseeable`: nothing on this computer could tell.
        pub proof: String,
        /// Said when it is done.
        pub done: String,
        /// The word before.
        pub before_word: String,
        /// The word now; `gone`: it is not here any more.
        pub after_word: String,
        /// The checkup as it is now.
        pub checkup: CheckupView,
    }

    /// Something that was done, by its id.
    pub struct FixUndo {
        /// Its id.
        pub id: String,
    }

    /// What a removed program left behind.
    pub struct LeftView {
        /// The folder.
        pub path: String,
        /// Bytes of all files in it.
        #[cfg_attr(test, ts(type = "number"))]
        pub bytes: u64,
        /// `certain`: the package manager gives it to this program alone. `likely`: it bears its name.
        pub whose: String,
    }

    /// What was left behind by what an entry removed.
    pub struct LeftList {
        /// Each folder.
        pub left: Vec<LeftView>,
    }

    /// Folders to be moved to the trash.
    pub struct LeftRequest {
        /// Id of the entry that removed the program.
        pub id: String,
        /// The folders, each one that was shown.
        pub paths: Vec<String>,
        /// The person said that nobody who has power over them would notice.
        pub unnoticed: bool,
        /// They have a copy of what exists only here.
        pub copied: bool,
    }

    /// The plan.
    pub struct PlanView {
        /// At most three.
        pub now: Vec<StepView>,
        /// The others.
        pub later: Vec<StepView>,
        /// What the person set aside.
        pub aside: Vec<AsideView>,
        /// What was done, newest first.
        pub done: Vec<FixEntry>,
        /// Enough for one day.
        pub rest: bool,
        /// Files by which somebody else administers this computer.
        pub managed: Vec<String>,
        /// What is written down outlasts the program.
        pub lasting: bool,
    }

    /// A step that is set aside, or was done elsewhere.
    pub struct AsideRequest {
        /// The finding's id.
        pub finding: String,
        /// The action's id.
        pub action: String,
        /// `later`, `elsewhere`, `accepted`; `open`: no longer.
        pub mark: String,
        /// For how many days; `None`: until taken back.
        pub days: Option<u32>,
        /// Why, in the person's own words.
        pub reason: Option<String>,
    }

    /// A step that is set aside, or was done elsewhere.
    pub struct AsideView {
        /// The finding's id.
        pub finding: String,
        /// What it is called.
        pub name: String,
        /// The action's id.
        pub action: String,
        /// The step, in the person's language.
        pub title: String,
        /// `later`, `elsewhere`, `accepted`.
        pub mark: String,
        /// Until when (`YYYY-MM-DD`); `None`: until taken back.
        pub until: Option<String>,
        /// Why, in the person's own words.
        pub reason: Option<String>,
    }
}
