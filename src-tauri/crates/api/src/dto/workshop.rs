//! Workshops: the desk of whoever leads one, and what the projector shows.

use serde::{Deserialize, Serialize};

dto! {
    /// All a trainer has.
    pub struct WorkshopView {
        /// Demo persons.
        pub personas: Vec<PersonaView>,
        /// Agendas, shortest first.
        pub agendas: Vec<AgendaView>,
        /// Whether it should take place at all.
        pub go: Vec<String>,
        /// What to have ready.
        pub ready: Vec<String>,
        /// What is agreed.
        pub agreements: Vec<String>,
        /// Four sentences rated from 1 to 5.
        pub confidence: Vec<String>,
        /// Asked weeks later.
        pub follow_up: String,
        /// What helpers say.
        pub say: Vec<String>,
        /// What helpers leave.
        pub leave: Vec<String>,
        /// Sheets to hand out.
        pub handouts: Vec<HandoutView>,
        /// What goes on.
        pub desk: DeskView,
    }

    /// A demo person.
    pub struct PersonaView {
        /// Name of its folder.
        pub id: String,
        /// Name.
        pub name: String,
        /// Who it is.
        pub story: String,
        /// What it shows.
        pub goal: String,
        /// What a trainer says meanwhile; empty: not written.
        pub script: String,
        /// A word beforehand is needed.
        pub careful: bool,
        /// The trainer made it.
        pub own: bool,
    }

    /// A demo person by its name.
    pub struct PersonaAt {
        /// Name of its folder.
        pub id: String,
    }

    /// An agenda.
    pub struct AgendaView {
        /// Name.
        pub id: String,
        /// Title.
        pub title: String,
        /// For whom.
        pub about: String,
        /// Minutes.
        pub minutes: u32,
        /// Parts.
        pub parts: Vec<PartView>,
        /// The trainer made it.
        pub own: bool,
    }

    /// A part of an agenda.
    pub struct PartView {
        /// The agenda its words are from.
        pub agenda: String,
        /// Name within it.
        pub id: String,
        /// Title.
        pub title: String,
        /// Minutes.
        pub minutes: u32,
        /// `opening`, `activity`, `discussion`, `input`, `deepening`, `synthesis`, `break`.
        pub phase: String,
        /// What the projector shows.
        pub shows: String,
        /// What it says.
        pub stage: String,
        /// For the trainer.
        pub notes: Vec<String>,
        /// Demo persons that are offered.
        pub personas: Vec<String>,
        /// Lessons that are offered.
        pub lessons: Vec<String>,
    }

    /// A sheet to hand out.
    pub struct HandoutView {
        /// Name.
        pub id: String,
        /// Title.
        pub title: String,
    }

    /// What goes on.
    pub struct DeskView {
        /// The projector's window is open.
        pub open: bool,
        /// What it shows now.
        pub stage: StageView,
        /// Name of the room whose cards are counted; `None`: none.
        pub room: Option<String>,
        /// Cards that are in.
        pub cards: u32,
        /// Cards until the next batch is whole.
        pub missing: u32,
        /// The room's board, as far as it may be shown.
        pub board: Vec<StageBlock>,
    }

    /// What the projector is to show.
    pub struct DeskRequest {
        /// `text`, `persona`, `lesson`, `quiz`, `confidence`, `board`, `steps`, `agreements`.
        pub shows: String,
        /// Agenda, for its words; empty: none.
        pub agenda: String,
        /// Part of the agenda.
        pub part: String,
        /// Demo person.
        pub persona: String,
        /// Lesson.
        pub lesson: String,
        /// Which card or question, from 0.
        pub card: u32,
        /// The answer, or the words the program gives, are shown.
        pub revealed: bool,
        /// Language of the projector.
        pub language: String,
        /// `show`, `blank`, `calm`.
        pub mode: String,
        /// Number of the wish, rising: what takes long never covers what was wished later.
        pub turn: u32,
    }

    /// What the projector shows: nothing of this computer.
    pub struct StageView {
        /// `show`, `blank`, `calm`.
        pub mode: String,
        /// Its language.
        pub language: String,
        /// Above the title.
        pub kicker: String,
        /// Title.
        pub title: String,
        /// What follows.
        pub blocks: Vec<StageBlock>,
    }

    /// A block.
    pub struct StageBlock {
        /// `text`, `question`, `point`, `changed`, `source`, `option`, `right`, `finding`, `step`, `answer`.
        pub kind: String,
        /// Its text.
        pub text: String,
        /// A word (`act-first` …); `None`: none.
        pub word: Option<String>,
        /// What stands beside it.
        pub note: Option<String>,
        /// How much of a bar is filled, per cent.
        pub share: Option<u32>,
    }

    /// A room.
    pub struct RoomRequest {
        /// Its name: four to eight capital letters and digits.
        pub room: String,
    }

    /// A card somebody hands in.
    pub struct CardLine {
        /// The line.
        pub line: String,
    }

    /// Totals from paper or raised hands.
    pub struct RoomTotals {
        /// People asked.
        pub people: u32,
        /// How many said yes to each question, in the board's order.
        pub yes: Vec<u32>,
    }

    /// What is to stand on one's own card.
    pub struct CardRequest {
        /// The room.
        pub room: String,
        /// Sum of the four sentences before.
        pub before: Option<u32>,
        /// The same afterwards.
        pub after: Option<u32>,
    }

    /// One's own card.
    pub struct CardView {
        /// All of it.
        pub line: String,
    }

    /// Words to look for.
    pub struct KitSearch {
        /// Words.
        pub words: String,
    }

    /// Entries of the risk database.
    pub struct KitThings {
        /// At most twenty.
        pub things: Vec<KitThing>,
    }

    /// One entry.
    pub struct KitThing {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
    }

    /// A demo person of one's own.
    pub struct PersonaDraft {
        /// Name.
        pub name: String,
        /// Who it is.
        pub story: String,
        /// Situations.
        pub profiles: Vec<String>,
        /// Home country; `None`: not said.
        pub home: Option<String>,
        /// Whose device it is; `None`: not said.
        pub device: Option<String>,
        /// What is on the computer.
        pub things: Vec<DraftThing>,
    }

    /// Something on it.
    pub struct DraftThing {
        /// Id of the entry.
        pub id: String,
        /// It starts by itself.
        pub starts: bool,
    }

    /// An agenda of one's own.
    pub struct AgendaDraft {
        /// Title.
        pub title: String,
        /// Parts of the built-in ones.
        pub parts: Vec<DraftPart>,
    }

    /// One part.
    pub struct DraftPart {
        /// The agenda it is from.
        pub agenda: String,
        /// The part.
        pub part: String,
        /// Minutes.
        pub minutes: u32,
    }

    /// A kit somebody saved.
    pub struct KitFile {
        /// Name of the file.
        pub name: String,
        /// What is in it.
        pub text: String,
    }

    /// A card that was looked at and is to be written.
    pub struct CardSave {
        /// The line as it was shown.
        pub line: String,
    }

    /// A sheet that is wanted.
    pub struct HandoutRequest {
        /// Name; `agenda:<name>` for an agenda with its notes; `report:<name>` for what a trainer notes afterwards.
        pub id: String,
        /// Its language.
        pub language: String,
        /// `a4`, `letter`.
        pub paper: String,
        /// `pdf`, `html`.
        pub format: String,
        /// Title that stands over it instead of its own; empty: its own.
        pub title: String,
        /// Whom to call, as the trainer says; empty: lines to write on.
        pub helpline: String,
    }
}
