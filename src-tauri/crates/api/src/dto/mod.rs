//! What crosses the boundary to a window. Plain data; TypeScript for it is generated (`ui/src/lib/bindings`).
//!
//! Sentences of the risk database come in the best language there is (`language` says which); everything else comes as
//! codes that the window turns into words from the catalogue.

use serde::{Deserialize, Serialize};

macro_rules! dto {
    ($($(#[$meta:meta])* $vis:vis $kind:ident $name:ident { $($body:tt)* })+) => {
        $(
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
            #[cfg_attr(test, derive(ts_rs::TS))]
            #[cfg_attr(test, ts(export_to = "api.ts", optional_fields = nullable))]
            $(#[$meta])*
            $vis $kind $name { $($body)* }
        )+
    };
}

macro_rules! words {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident),+ $(,)? })+) => {
        $(
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(test, derive(ts_rs::TS))]
            #[cfg_attr(test, ts(export_to = "api.ts"))]
            #[serde(rename_all = "kebab-case")]
            $(#[$meta])*
            pub enum $name { $($(#[$doc])* $variant),+ }
        )+
    };
}

words! {
    /// What the person answered to "Is this computer only yours?".
    ComputerAnswer {
        /// Only theirs: the program may keep a log on it.
        Mine,
        /// Shared, borrowed, or they would rather not say: everything stays in memory.
        Shared,
    }
    /// Where a person uses something that is not installed here.
    Place {
        /// On a phone.
        Phone,
        /// In a browser.
        Browser,
    }
    /// Where what is remembered is.
    VaultState {
        /// In memory; it ends with the program.
        Memory,
        /// In an encrypted store that is open.
        Open,
        /// In an encrypted store that is not open yet, or does not open; until then in memory.
        Closed,
    }
    /// What opens a store.
    VaultLock {
        /// A key in the system's keyring.
        Keyring,
        /// A passphrase.
        Passphrase,
    }
    /// Where the risk database in use comes from.
    DatabaseFrom {
        /// It came with the program.
        BuiltIn,
        /// It was taken in later, signed by its publisher.
        Updated,
        /// One was taken in later, but cannot be used any more; the built-in one stands in.
        StandIn,
    }
    /// Where a source stands while a checkup runs.
    ProgressState {
        /// Being read.
        Started,
        /// Read.
        Finished,
    }
    /// What was done about a question.
    QuestionState {
        /// Something counts towards concern.
        Found,
        /// Only good news, or looked and nothing found.
        Nothing,
        /// Nobody looked.
        NotLooked,
    }
    /// What a file from a phone is.
    PhoneListKind {
        /// An iPhone's App Privacy Report.
        AppPrivacyReport,
        /// What `adb shell pm list packages -f -i` prints.
        AdbPackages,
    }
    /// A station on the line from the person to the law.
    ChainKind {
        /// The person and their data.
        You,
        /// The software.
        App,
        /// A company, foundation or community.
        Entity,
        /// A law.
        Law,
    }
}

mod fix;
mod learn;
mod letters;
mod summary;
mod workshop;

pub use fix::*;
pub use learn::*;
pub use letters::*;
pub use summary::*;
pub use workshop::*;

dto! {
    /// No content.
    pub struct Nothing {}

    /// The answer to the first question.
    pub struct AnswerComputer {
        /// The answer.
        pub answer: ComputerAnswer,
    }

    /// What a person says of themselves; everything may be left out.
    pub struct PersonView {
        /// `public-servant`, `soldier`, `journalist`, `diaspora`, `business`, `parent`; empty: anyone.
        pub profiles: Vec<String>,
        /// ISO 3166-1 code of the home country.
        pub home: Option<String>,
        /// Whose computer this is for the purpose of rules: `own`, `work`, `service`, `shared`.
        pub device: Option<String>,
        /// What matters less or more to them; a question that is not there matters as published.
        pub levels: Vec<PersonLevel>,
    }

    /// How much a question matters.
    pub struct PersonLevel {
        /// `D1` … `D5`, `D7`.
        pub question: String,
        /// `less`, `normal`, `more`.
        pub level: String,
    }

    /// Says who the person is.
    pub struct PersonRequest {
        /// What they say.
        pub person: PersonView,
        /// Keep it in the store; else it ends with the program.
        pub keep: bool,
    }

    /// What came of it.
    pub struct PersonOutcome {
        /// The session.
        pub session: SessionState,
        /// The last checkup, judged anew; `None`: there is none yet.
        pub checkup: Option<CheckupView>,
    }

    /// A finding by name.
    pub struct FindingName {
        /// Its id.
        pub id: String,
        /// Its name, untrusted text.
        pub name: String,
    }

    /// One of the few next steps.
    pub struct StepView {
        /// Id of the action.
        pub action: String,
        /// What to do, in the person's language.
        pub title: String,
        /// What it makes better.
        pub why: String,
        /// Minutes in all.
        pub minutes: u32,
        /// `R0` … `R4`.
        pub risk: String,
        /// `exact`, `reinstall`, `partly`, `none`.
        pub reverse: String,
        /// `admin`, `internet`, `password`, `phone`.
        pub needs: Vec<String>,
        /// What it helps, the most pressing first.
        pub findings: Vec<FindingName>,
        /// The word of the first of them now.
        pub before_word: String,
        /// The word afterwards, worked out again; `None`: nothing is promised.
        pub after_word: Option<String>,
        /// What it is about is not to be named on the first screen.
        pub quiet: bool,
        /// The program can carry it out itself.
        pub can_do: bool,
    }

    /// Something that can be done about a finding.
    pub struct OfferView {
        /// Id of the action.
        pub action: String,
        /// What to do.
        pub title: String,
        /// What it makes better.
        pub why: String,
        /// What will be different.
        pub changes: Vec<String>,
        /// What stays.
        pub keeps: Vec<String>,
        /// What to do beforehand; empty: nothing.
        pub before: String,
        /// How to take it back.
        pub undo: String,
        /// Instructions by place.
        pub how: Vec<HowView>,
        /// Minutes.
        pub minutes: u32,
        /// `R0` … `R4`.
        pub risk: String,
        /// `exact`, `reinstall`, `partly`, `none`.
        pub reverse: String,
        /// `admin`, `internet`, `password`, `phone`.
        pub needs: Vec<String>,
        /// It takes the thing away.
        pub removes: bool,
        /// Someone who looks over the shoulder would notice.
        pub noticeable: bool,
        /// The word afterwards; `None`: nothing is promised.
        pub after_word: Option<String>,
        /// Attention afterwards, for "how was this worked out".
        pub after_attention: Option<u32>,
        /// The program can carry it out itself.
        pub can_do: bool,
        /// Not among the ways shown first.
        pub advanced: bool,
        /// Set aside for now.
        pub set_aside: bool,
    }

    /// Instructions for one place.
    pub struct HowView {
        /// `linux`, `windows`, `macos`, `chromium`, `firefox`, `safari`, `phone`, `any`.
        pub place: String,
        /// Steps in order.
        pub steps: Vec<String>,
    }

    /// What the person decided about a finding.
    pub struct DecideRequest {
        /// Its id.
        pub id: String,
        /// `open`, `needed`, `kept`.
        pub stance: String,
    }

    /// What follows from it.
    pub struct Decided {
        /// The next steps now.
        pub steps: Vec<StepView>,
    }

    /// What a person says is wrong about an entry.
    pub struct ReportRequest {
        /// Id of the finding.
        pub id: String,
        /// Id of the statement; `None`: the entry as a whole.
        pub fact: Option<String>,
        /// Their words.
        pub note: String,
    }

    /// Language choice.
    pub struct SetLanguage {
        /// BCP 47 tag out of `SessionState.languages`.
        pub language: String,
    }

    /// What the window needs to know at start.
    pub struct SessionState {
        /// Version of the program.
        pub version: String,
        /// `None`: not answered yet; then nothing is written.
        pub computer: Option<ComputerAnswer>,
        /// Language in use.
        pub language: String,
        /// Languages there are.
        pub languages: Vec<String>,
        /// The risk database in use; `None`: none could be opened.
        pub database: Option<DatabaseInfo>,
        /// Whether this program has a publisher whose updates it can believe.
        pub updates: bool,
        /// Products worth asking about that no checkup of this computer can see.
        pub ask_about: Vec<AskAbout>,
        /// What the person said of themselves.
        pub person: PersonView,
        /// It is kept in the store.
        pub person_kept: bool,
        /// Where what is remembered is.
        pub vault: VaultView,
        /// Days after which a checkup is due again; `None`: no reminder.
        pub reminder_days: Option<u32>,
        /// Whether this system can remind at all.
        pub reminders: bool,
        /// Where the log is kept; `None`: in memory only.
        pub log_file: Option<String>,
        /// Lists from phones that the next checkup takes in.
        pub phone_lists: Vec<PhoneListView>,
        /// Name of the demo person whose computer is looked at; `None`: it is one's own.
        pub demo: Option<String>,
    }

    /// Where what is remembered is, and what stands in the way.
    pub struct VaultView {
        /// Where it is now.
        pub state: VaultState,
        /// What opens the store on the disk; `None`: there is none.
        pub lock: Option<VaultLock>,
        /// Why the store is not open (messages `vault-<code>`); `None`: nothing stands in the way.
        pub problem: Option<ErrorView>,
        /// The store's folder; `None`: the system names no place for one.
        pub path: Option<String>,
        /// Bytes it takes on the disk.
        #[cfg_attr(test, ts(type = "number"))]
        pub bytes: u64,
    }

    /// To open or make the store.
    pub struct VaultUnlock {
        /// What the person typed; `None`: the system's keyring.
        pub passphrase: Option<String>,
    }

    /// What a repair of a damaged store did.
    pub struct VaultRepaired {
        /// Where the copy of the damaged file is.
        pub set_aside: String,
        /// Rows that could be read.
        pub saved: u32,
        /// Whether some could not.
        pub incomplete: bool,
        /// How things stand now.
        pub session: SessionState,
    }

    /// A reminder to be set.
    pub struct ReminderRequest {
        /// 7, 30 or 90 days after the last checkup; `None`: no reminder.
        pub days: Option<u32>,
    }

    /// A backup to be written.
    pub struct BackUpRequest {
        /// What will open it.
        pub passphrase: String,
    }

    /// A backup that was written.
    pub struct BackUpView {
        /// The file.
        pub path: String,
        /// Its size.
        #[cfg_attr(test, ts(type = "number"))]
        pub bytes: u64,
    }

    /// A backup to be taken in.
    pub struct RestoreRequest {
        /// The file's content, in Base64.
        pub content: String,
        /// What opens it.
        pub passphrase: String,
        /// Whether the same passphrase shall open the store, for want of a keyring.
        pub keep_passphrase: bool,
    }

    /// What a wipe removed.
    pub struct WipeView {
        /// Files and the key, in words for a person where they are no paths.
        pub files: Vec<String>,
        /// The key in the system's keyring went too.
        pub key: bool,
        /// How things stand now.
        pub session: SessionState,
    }

    /// The checkups that were kept.
    pub struct HistoryView {
        /// The latest first.
        pub checkups: Vec<PastCheckup>,
        /// Whether they outlast the program.
        pub lasting: bool,
    }

    /// A checkup that was kept.
    pub struct PastCheckup {
        /// Its number.
        #[cfg_attr(test, ts(type = "number"))]
        pub id: i64,
        /// When, RFC 3339 in UTC.
        pub at: String,
        /// Counts for all six words, from most to least pressing.
        pub counts: Vec<WordCount>,
        /// Date of the risk database then; empty: none was there.
        pub database: String,
        /// Sources that could not be read, or not wholly.
        pub unread: u32,
        /// The person stopped it.
        pub cancelled: bool,
    }

    /// Two checkups to compare.
    pub struct DiffRequest {
        /// The earlier one.
        #[cfg_attr(test, ts(type = "number"))]
        pub first: i64,
        /// The later one.
        #[cfg_attr(test, ts(type = "number"))]
        pub second: i64,
    }

    /// A checkup that was kept.
    pub struct PastRequest {
        /// Its number.
        #[cfg_attr(test, ts(type = "number"))]
        pub id: i64,
    }

    /// What changed between two checkups.
    pub struct DiffView {
        /// The earlier one.
        pub first: PastCheckup,
        /// The later one.
        pub second: PastCheckup,
        /// Most telling first; 2,000 at most.
        pub changes: Vec<ChangeView>,
        /// How many there are of each code.
        pub counts: Vec<ChangeCount>,
    }

    /// How many changes of one kind.
    pub struct ChangeCount {
        /// The code.
        pub what: String,
        /// How many.
        pub count: u32,
    }

    /// A change.
    pub struct ChangeView {
        /// `reach`, `new`, `word`, `on`, `off`, `less`, `version`, `gone` (messages `change-<code>`).
        pub what: String,
        /// Name, untrusted text.
        pub name: String,
        /// `app`, `extension` …
        pub kind: String,
        /// Browser and profile of an extension.
        pub place: Option<String>,
        /// Id of its finding in the later checkup, or the earlier one if it is gone.
        pub finding: String,
        /// Its word.
        pub word: String,
        /// The word or version before.
        pub before: Option<String>,
        /// The version now.
        pub version: Option<String>,
        /// Permissions and sites that came or went, untrusted text.
        pub details: Vec<String>,
        /// It now reaches every site.
        pub all_sites: bool,
        /// The other checkup could not read where this would have been seen.
        pub unsure: bool,
    }

    /// What the program may send for, and what it sent.
    pub struct NetworkView {
        /// Every purpose there is, with its switch.
        pub purposes: Vec<PurposeView>,
        /// Requests, the latest first.
        pub requests: Vec<RequestView>,
    }

    /// A file that was written.
    pub struct FileView {
        /// The file.
        pub path: String,
    }

    /// A purpose of requests.
    pub struct PurposeView {
        /// Its code (messages `purpose-<code>` and `purpose-<code>-about`).
        pub purpose: String,
        /// Whether the person turned it on.
        pub on: bool,
        /// Whether this program can do it at all.
        pub available: bool,
    }

    /// A request that was written down before it was sent.
    pub struct RequestView {
        /// When, RFC 3339 in UTC.
        pub at: String,
        /// What for.
        pub purpose: String,
        /// Who was asked.
        pub host: String,
        /// The whole address.
        pub url: String,
        /// Bytes of content sent along.
        #[cfg_attr(test, ts(type = "number"))]
        pub bytes: u64,
    }

    /// A switch of a purpose.
    pub struct NetworkSwitch {
        /// Its code.
        pub purpose: String,
        /// On or off.
        pub on: bool,
    }

    /// A file from a phone that the person chose; it is read, never kept.
    pub struct PhoneListAdd {
        /// What the file is.
        pub kind: PhoneListKind,
        /// Its name, to be shown.
        pub name: String,
        /// Its content.
        pub text: String,
    }

    /// A list that was taken in.
    pub struct PhoneListView {
        /// What the file was.
        pub kind: PhoneListKind,
        /// Its name.
        pub name: String,
        /// Apps in it.
        pub apps: u32,
        /// Lines and places in it that could not be read.
        pub problems: u32,
    }

    /// Asks to watch what programs are connected to, for as long as the person chose.
    pub struct ObserveRequest {
        /// 1 to 60.
        pub minutes: u32,
    }

    /// A finding with connections.
    pub struct WatchedFinding {
        /// Its id.
        pub id: String,
        /// Different addresses and ports.
        pub connections: u32,
        /// Where their networks are registered, each once.
        pub countries: Vec<String>,
        /// Were some of them in a network of one's own?
        pub local: bool,
    }

    /// What was seen while it was watched; the connections themselves stand with the findings.
    pub struct ObserveView {
        /// Findings something was seen of, most connections first.
        pub findings: Vec<WatchedFinding>,
        /// How often was looked.
        pub looks: u32,
        /// Programs with connections that belong to nothing the checkup found.
        pub others: u32,
        /// Was more seen than is kept?
        pub cut: bool,
        /// Is there a table that says where networks are registered?
        pub countries: bool,
    }

    /// The risk database in use.
    pub struct DatabaseInfo {
        /// Content version.
        pub version: String,
        /// Date of the newest review, `YYYY-MM-DD`.
        pub date: String,
        /// Number of products.
        pub products: u32,
        /// Number of extension advisories.
        pub advisories: u32,
        /// Where it comes from.
        pub origin: DatabaseFrom,
    }

    /// A product the welcome screen asks about.
    pub struct AskAbout {
        /// Product id.
        pub product: String,
        /// Name.
        pub name: String,
        /// Every name it is searched by, folded to lower case.
        pub names: Vec<String>,
        /// In the short list shown at once.
        pub first: bool,
    }

    /// Something the person says they use elsewhere.
    pub struct DeclaredUse {
        /// Product id out of `ask_about`.
        pub product: String,
        /// Where.
        pub place: Place,
    }

    /// What a checkup should take in.
    pub struct CheckupRequest {
        /// What the person ticked.
        pub declared: Vec<DeclaredUse>,
        /// Whether the question about the phone was answered at all (even with nothing ticked).
        pub phone_asked: bool,
    }

    /// One step of a running checkup; sent as the event `checkup-progress`.
    pub struct Progress {
        /// Kind of source (`dpkg`, `chromium-extensions` …).
        pub source: String,
        /// The place being read, as a path on this machine; empty for the source as a whole.
        pub place: String,
        /// Where it stands.
        pub state: ProgressState,
        /// Items so far from this source.
        pub items: u32,
        /// Places of this source that could not be read.
        pub problems: u32,
        /// Sources finished.
        pub done: u32,
        /// Sources in all.
        pub total: u32,
    }

    /// How many findings carry a word.
    pub struct WordCount {
        /// The word.
        pub word: String,
        /// How many.
        pub count: u32,
    }

    /// The outcome of a checkup.
    pub struct CheckupView {
        /// True when the person stopped it; what was read until then is shown.
        pub cancelled: bool,
        /// Programs a person would name.
        pub apps: u32,
        /// Browser extensions.
        pub extensions: u32,
        /// Libraries and system parts that match nothing, counted only.
        pub parts: u32,
        /// Counts for all six words, from most to least pressing.
        pub counts: Vec<WordCount>,
        /// Most pressing first; then by name.
        pub findings: Vec<FindingRow>,
        /// Every place looked at, and every one that could not be read.
        pub coverage: Vec<CoverageRow>,
        /// Codes of what this checkup could not see (messages `limit-<code>`): `phone`, `targeted-spyware`,
        /// `this-computer-only`, `no-database`, `cancelled`.
        pub limits: Vec<String>,
        /// What to do next, at most three.
        pub steps: Vec<StepView>,
        /// What changed since the checkup before; `None`: this is the first one that is remembered.
        pub since: Option<SinceView>,
        /// Why this checkup is not remembered (messages `vault-<code>`); `None`: it is.
        pub not_kept: Option<ErrorView>,
    }

    /// What changed since the checkup before, in short.
    pub struct SinceView {
        /// Number of the one before.
        #[cfg_attr(test, ts(type = "number"))]
        pub first: i64,
        /// Number of this one.
        #[cfg_attr(test, ts(type = "number"))]
        pub second: i64,
        /// When the one before was, RFC 3339 in UTC.
        pub at: String,
        /// How many changes of each code.
        pub counts: Vec<ChangeCount>,
    }

    /// One finding in the list.
    pub struct FindingRow {
        /// Id for `finding_detail`; stable between checkups.
        pub id: String,
        /// Name, untrusted text.
        pub name: String,
        /// `app`, `extension`, `declared` …
        pub kind: String,
        /// `act-first`, `plan`, `look`, `fine`, `find-out`, `unknown`.
        pub word: String,
        /// `high`, `moderate`, `low`, `none`.
        pub sure: String,
        /// The word is a close call.
        pub near_border: bool,
        /// `certain`, `likely`, `possible`; `None`: not in the database.
        pub certainty: Option<String>,
        /// Name of the ultimate owner; `None`: not known.
        pub owner: Option<String>,
        /// ISO code of the ultimate owner's law; `None`: not known.
        pub country: Option<String>,
        /// Browser name for extensions.
        pub browser: Option<String>,
        /// Category of the product; `None`: not in the database.
        pub category: Option<String>,
        /// `none`, `some-sites`, `all-sites` for extensions.
        pub reach: Option<String>,
        /// Off, on, or not known; `None` for what cannot be turned off.
        pub enabled: Option<bool>,
        /// The statement that weighs most, in the person's language if there is one.
        pub lead: Option<String>,
        /// Number of items that are this finding (profiles, packages).
        pub places: u32,
        /// The question that weighs most, `D1` … `D7`; `None`: none does.
        pub question: Option<String>,
        /// When the newest thing that counts happened, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub newest: Option<String>,
        /// What the person decided: `open`, `needed`, `kept`.
        pub stance: String,
        /// It was kept on purpose, and something new is known since.
        pub returned: bool,
        /// What the search looks through besides the name: statements, owners, publishers, in lower case.
        pub text: String,
    }

    /// One place looked at.
    pub struct CoverageRow {
        /// Kind of source.
        pub source: String,
        /// `found`, `absent`, `denied`, `damaged`, `skipped`.
        pub status: String,
        /// Path on this machine.
        pub path: String,
        /// Items it gave.
        pub items: u32,
        /// Reason code (message `reason-<code>`).
        pub reason: Option<String>,
        /// Technical detail in English.
        pub detail: Option<String>,
    }

    /// Asks for a finding.
    pub struct FindingRequest {
        /// `FindingRow.id`.
        pub id: String,
    }

    /// A source one can open.
    pub struct SourceView {
        /// Title.
        pub title: String,
        /// Publisher.
        pub publisher: String,
        /// https address.
        pub url: String,
        /// When it was published, as far as known.
        pub date: Option<String>,
        /// When we read it; `None`: known from elsewhere.
        pub opened: Option<String>,
    }

    /// One statement with all that makes it checkable.
    pub struct FactView {
        /// Id of the statement.
        pub id: String,
        /// What it is about: the product's or the entity's name.
        pub about: String,
        /// `D1` … `D8`.
        pub question: String,
        /// `concern`, `protective`, `trust`, `checked`.
        pub polarity: String,
        /// The statement.
        pub claim: String,
        /// Language of the statement.
        pub language: String,
        /// When it happened or began.
        pub date: Option<String>,
        /// When it was last repeated by a source.
        pub corroborated: Option<String>,
        /// When we last checked it.
        pub checked: String,
        /// `in_force`, `final`, `settled`, `open`, `under_appeal`, `alleged`, `disputed`, `vendor_says_fixed`,
        /// `fixed_verified`, `superseded`.
        pub status: String,
        /// Weight 0–1 in this assessment; 0 when it does not apply here.
        pub weight: f64,
        /// Why it weighs nothing here: `fixed-in-this-version`, `other-versions`, `not-your-rule`, `rule-unknown`,
        /// `superseded`, `only-possible`; `None` when it counts.
        pub why_not: Option<String>,
        /// Countries an act is about; empty: all.
        pub countries: Vec<String>,
        /// Situations an act is about; empty: everybody's.
        pub roles: Vec<String>,
        /// An act about devices of the organisation only.
        pub work_device: bool,
        /// Sources.
        pub sources: Vec<SourceView>,
    }

    /// A station on the line from the person to the law.
    pub struct ChainLink {
        /// What it is.
        pub kind: ChainKind,
        /// Name; for `you` empty.
        pub name: String,
        /// ISO code of its law, or `ZZ`.
        pub country: Option<String>,
        /// How the station before relates to this one (`owned-by`, `developed-by` …).
        pub relation: Option<String>,
        /// A remark.
        pub note: Option<String>,
    }

    /// A law that applies to an owner.
    pub struct LawView {
        /// Country or union name in English.
        pub jurisdiction: String,
        /// ISO code.
        pub country: String,
        /// Name, year and article.
        pub name: String,
        /// What it asks.
        pub text: String,
        /// `in_force` or `disputed`.
        pub status: String,
        /// Sources.
        pub sources: Vec<SourceView>,
    }

    /// One of the eight questions.
    pub struct QuestionView {
        /// `D1` … `D8`.
        pub question: String,
        /// What was done about it.
        pub state: QuestionState,
        /// When it was last looked at.
        pub checked: Option<String>,
    }

    /// What was seen on this machine.
    pub struct SeenView {
        /// Item id.
        pub id: String,
        /// Name as found.
        pub name: String,
        /// Version as found.
        pub version: Option<String>,
        /// Kinds of source and paths.
        pub sources: Vec<SeenSource>,
        /// Browser name, for extensions.
        pub browser: Option<String>,
        /// Profile name, for extensions.
        pub profile: Option<String>,
        /// Extension id.
        pub extension_id: Option<String>,
        /// On, off, not known.
        pub enabled: Option<bool>,
        /// How it came there (message `install-source-<code>`).
        pub install_source: Option<String>,
        /// Unix seconds.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub installed_at: Option<i64>,
        /// Host patterns.
        pub hosts: Vec<String>,
        /// The browser maker's own verdict recorded in the profile.
        pub browser_verdict: Option<String>,
        /// Who published it, as it says itself.
        pub publisher: Option<String>,
        /// Folder or program file.
        pub location: Option<String>,
        /// Running when looked at; `None`: not looked.
        pub running: Option<bool>,
        /// Starts by itself; `None`: not looked.
        pub autostart: Option<bool>,
        /// When last used, Unix seconds; only where a source says so.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub last_used: Option<i64>,
        /// Why an extension is off (message `off-<code>`).
        pub off_because: Vec<String>,
        /// Are its sites held back until the person clicks?
        pub withheld: bool,
        /// Code left on the disk of something the profile no longer lists.
        pub leftover: bool,
        /// May it run in private windows? `None`: not recorded.
        pub private_windows: Option<bool>,
        /// Where it takes updates from, when not from the browser's store.
        pub update_url: Option<String>,
        /// What it declares to collect.
        pub data_collection: Vec<String>,
        /// Which app put it on the phone; `none`: nobody on record.
        pub installer: Option<String>,
        /// What it was connected to while watched.
        pub connections: Vec<ConnectionView>,
        /// What the phone's own report says it did.
        pub observed: Vec<ObservedView>,
    }

    /// A connection seen while the person had connections watched.
    pub struct ConnectionView {
        /// Address and port of the other side.
        pub address: String,
        /// Unix seconds.
        #[cfg_attr(test, ts(type = "number"))]
        pub first_seen: i64,
        /// Unix seconds.
        #[cfg_attr(test, ts(type = "number"))]
        pub last_seen: i64,
        /// Where the network is registered: no proof of where the server stands.
        pub country: Option<String>,
        /// Who it is registered to.
        pub network: Option<String>,
        /// In a network of one's own?
        pub local: bool,
    }

    /// Something a phone wrote down an app did.
    pub struct ObservedView {
        /// `sensor` or `domain`.
        pub kind: String,
        /// Name of the sensor as the phone calls it, or the domain.
        pub name: String,
        /// How many times.
        #[cfg_attr(test, ts(type = "number"))]
        pub count: u64,
        /// The last time, Unix seconds; `None`: not said.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub last: Option<i64>,
        /// Whose domain it is, as the phone says.
        pub owner: Option<String>,
    }

    /// One place an item was seen.
    pub struct SeenSource {
        /// Kind of source.
        pub source: String,
        /// Path.
        pub path: String,
    }

    /// What a permission means.
    pub struct PermissionView {
        /// As manifests write it.
        pub key: String,
        /// What it allows; `None`: no entry for it.
        pub text: Option<String>,
        /// 0–10.
        pub weight: u8,
    }

    /// The rule that joined what was seen to what is known.
    pub struct MatchView {
        /// Naming system that agreed (`deb`, `chromium_extension`, `name` …).
        pub by: String,
        /// The value that agreed.
        pub value: String,
        /// `certain`, `likely`, `possible`.
        pub certainty: String,
    }

    /// One term of the number.
    pub struct TermView {
        /// `D1` … `D7`, or `reach`.
        pub term: String,
        /// Points; all terms add up to `attention`.
        pub points: u32,
    }

    /// Something to use instead.
    pub struct AlternativeView {
        /// Name.
        pub name: String,
        /// Why.
        pub text: String,
    }

    /// Something worth doing.
    pub struct AdviceView {
        /// Id.
        pub id: String,
        /// Minutes.
        pub minutes: Option<u16>,
        /// What to do.
        pub text: String,
    }

    /// One answer to where data goes.
    pub struct PlaceView {
        /// `says` (the maker's policy), `seen` (an observation), `studied` (researchers or a regulator).
        pub by: String,
        /// The answer; `None`: not looked.
        pub text: Option<String>,
        /// The newest date among its sources: published, else read.
        pub date: Option<String>,
        /// Its sources.
        pub sources: Vec<SourceView>,
    }

    /// Everything about one finding.
    pub struct FindingDetail {
        /// The row.
        pub row: FindingRow,
        /// 0–100.
        pub attention: u32,
        /// Terms that add up to `attention`.
        pub terms: Vec<TermView>,
        /// `minimal`, `ordinary`, `broad`, `full`.
        pub power: String,
        /// `absent`, `leftover`, `disabled`, `dormant`, `used`, `on`.
        pub exposure: String,
        /// The override that decided the word, if any: `confirmed-malicious`, `bulk-list-only`, `only-possible`,
        /// `organisation-rule`, `unknown-with-reach`, `no-evidence`.
        pub decided_by: Option<String>,
        /// What it is, in one sentence.
        pub summary: Option<String>,
        /// From the person to the law; empty when the owner is not known.
        pub chain: Vec<ChainLink>,
        /// What was seen here.
        pub seen: Vec<SeenView>,
        /// How the two were joined; `None`: not in the database.
        pub matched: Option<MatchView>,
        /// What is known, newest first.
        pub facts: Vec<FactView>,
        /// Acts of authorities.
        pub restrictions: Vec<FactView>,
        /// Laws the owners answer to.
        pub laws: Vec<LawView>,
        /// The eight questions.
        pub questions: Vec<QuestionView>,
        /// Permissions held (extensions).
        pub permissions: Vec<PermissionView>,
        /// Data categories the product handles.
        pub data_categories: Vec<String>,
        /// Circumstances worth knowing of an extension nothing is known of (message `signal-<code>`).
        pub signals: Vec<String>,
        /// What can be done with the program's help, best first.
        pub offers: Vec<OfferView>,
        /// Alternatives.
        pub alternatives: Vec<AlternativeView>,
        /// What can be done.
        pub advice: Vec<AdviceView>,
        /// Settings worth changing.
        pub settings: Vec<AdviceView>,
        /// Why an extension is worth a look although nobody found it malicious.
        pub notable: Option<String>,
        /// Where data goes, by who says so: `says`, `seen`, `studied`, in this order; empty: no entry.
        pub data_location: Vec<PlaceView>,
        /// Where an account is deleted.
        pub delete_account_url: Option<String>,
        /// When the entry was last reviewed.
        pub reviewed: Option<String>,
        /// Lessons that explain it.
        pub lessons: Vec<LessonLink>,
    }

    /// Asks to open an address in the system's browser; only addresses that stand in the database are opened.
    pub struct LinkRequest {
        /// https address.
        pub url: String,
    }

    /// What went wrong, for a person: a code with a sentence (`error-<code>`) and what to do (`error-<code>-do`).
    pub struct ErrorView {
        /// Stable code.
        pub code: String,
        /// Technical detail in English, already free of personal paths.
        pub detail: Option<String>,
    }
}
