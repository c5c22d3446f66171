//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use sightline_api::ImportKind;
use sightline_api::model::{Device, Os, Person, Profile, Word};
use std::path::PathBuf;

/// Who can reach your data through the software on this computer, and what you can do about it.
#[derive(Parser)]
#[command(name = "sightline", version, about, max_term_width = 100)]
pub struct Cli {
    /// Use this compiled risk database instead of the built-in one
    #[arg(long, global = true, value_name = "FILE")]
    pub database: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Look at installed programs and browser extensions, and say what is known about them
    Checkup(Checkup),
    /// What to do first, and how much it would help; nothing is changed
    Plan {
        #[command(flatten)]
        machine: MachineArgs,
        #[command(flatten)]
        who: WhoArgs,
        /// How to write it
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
    },
    /// Carry out a step about one finding: shown first, written down before it begins, looked at afterwards
    Fix(Fix),
    /// Take back what `fix` or the window did
    Undo {
        /// Id of what was done, as `verify` shows it, or the name of what it was about
        item: String,
        #[command(flatten)]
        machine: MachineArgs,
        #[command(flatten)]
        who: WhoArgs,
        #[command(flatten)]
        key: KeyArgs,
    },
    /// Everything that was done, as it is seen now
    Verify {
        #[command(flatten)]
        machine: MachineArgs,
        #[command(flatten)]
        who: WhoArgs,
        /// How to write it
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        #[command(flatten)]
        key: KeyArgs,
    },
    /// List installed programs and browser extensions, nothing more
    Inventory(Inventory),
    /// Watch for some minutes what the programs of this computer are connected to
    Observe(Observe),
    /// Judge what another tool or a phone wrote down
    Import(Import),
    /// Open a summary someone saved; with two, say what differs; with `--office`, one sheet for a small organisation
    Summary {
        /// Files written by `--format summary`, or by the window
        #[arg(required = true, num_args = 1..=15)]
        files: Vec<PathBuf>,
        /// Two to fifteen people's, side by side, as a page; each is called as its file
        #[arg(long, requires = "agreed")]
        office: bool,
        /// Everyone whose summary this is has agreed to be on the sheet
        #[arg(long)]
        agreed: bool,
        /// Write to this file instead of standard output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Language: en, cs or zh-Hans
        #[arg(long, value_name = "L")]
        lang: Option<String>,
    },
    /// What a shell needs to complete commands
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// The manual page, for a package
    #[command(hide = true)]
    Man,
    /// Demo persons, cards and the board of a room
    Workshop {
        #[command(subcommand)]
        command: WorkshopCommand,
    },
    /// The checkups that were kept
    History {
        /// How to write it
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        #[command(flatten)]
        key: KeyArgs,
    },
    /// What changed between two checkups that were kept
    Diff {
        /// Number of the earlier one, as `history` shows it
        first: i64,
        /// Number of the later one
        second: i64,
        /// How to write it
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        #[command(flatten)]
        key: KeyArgs,
    },
    /// What was ever asked over the network, as it was written down before it was sent
    Requests {
        /// How to write it
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
        /// Write to this file instead of standard output
        #[arg(long, value_name = "FILE", conflicts_with = "clear")]
        output: Option<PathBuf>,
        /// Empty the list
        #[arg(long)]
        clear: bool,
        #[command(flatten)]
        key: KeyArgs,
    },
    /// Remove everything this program keeps for you on this computer
    Wipe {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Ask the risk database itself
    Riskdb {
        #[command(subcommand)]
        command: RiskdbCommand,
    },
}

#[derive(Args)]
pub struct MachineArgs {
    /// Look at the system in this folder (a mounted disk, a copy) instead of the running one
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// Which system the folder holds
    #[arg(long, value_enum)]
    pub os: Option<OsName>,
}

/// What opens the encrypted store.
#[derive(Args)]
pub struct KeyArgs {
    /// Read the passphrase from the first line of standard input, instead of asking the system's keyring for the key
    #[arg(long)]
    pub passphrase_stdin: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HistoryFormat {
    Text,
    Json,
}

#[derive(Args)]
pub struct Checkup {
    #[command(flatten)]
    pub machine: MachineArgs,
    /// Keep this checkup in the encrypted store, to see next time what changed
    #[arg(long)]
    pub remember: bool,
    #[command(flatten)]
    pub key: KeyArgs,
    #[command(flatten)]
    pub output: CheckupOutput,
}

#[derive(Args)]
pub struct Fix {
    /// Id or name of the finding, as `checkup` shows it
    pub item: String,
    /// Which step; the best one this program can carry out if left out
    #[arg(long, value_name = "ACTION")]
    pub action: Option<String>,
    /// Only show what would be done
    #[arg(long)]
    pub dry_run: bool,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    /// Nobody who has power over you would notice that something is gone
    #[arg(long)]
    pub nobody_notices: bool,
    /// You have a copy of what exists only on this computer
    #[arg(long)]
    pub have_copy: bool,
    /// A package you agree to lose along with it; once for each
    #[arg(long, value_name = "PACKAGE")]
    pub along: Vec<String>,
    /// A site an extension is to be kept off, for the step `keep-off-sites`; once for each
    #[arg(long, value_name = "SITE")]
    pub site: Vec<String>,
    /// How to write what would be done
    #[arg(long, value_enum, default_value_t = HistoryFormat::Text, requires = "dry_run")]
    pub format: HistoryFormat,
    #[command(flatten)]
    pub machine: MachineArgs,
    #[command(flatten)]
    pub who: WhoArgs,
    #[command(flatten)]
    pub key: KeyArgs,
}

/// Who asks.
#[derive(Args)]
pub struct WhoArgs {
    /// Your situation, if you want it to count; several with commas
    #[arg(long, value_enum, value_delimiter = ',', value_name = "PROFILE")]
    pub person: Vec<ProfileName>,
    /// Your home country, as a two-letter code; without it no country's rule is taken to bind you
    #[arg(long, value_name = "CC", value_parser = country)]
    pub home: Option<String>,
    /// Whose device this is; without it no organisation's rule is taken to bind you
    #[arg(long, value_enum, value_name = "OWNER")]
    pub device: Option<DeviceName>,
    /// Language: en, cs or zh-Hans
    #[arg(long, value_name = "L")]
    pub lang: Option<String>,
}

/// Who asks, and how the answer is to be written.
#[derive(Args)]
pub struct CheckupOutput {
    #[command(flatten)]
    pub who: WhoArgs,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Everything, with paths (local record, not for handing on)
    #[arg(long)]
    pub full: bool,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Leave out names of programs and extensions
    #[arg(long, conflicts_with = "full")]
    pub no_names: bool,
    /// Paper of `--format pdf`
    #[arg(long, value_enum, default_value_t = PaperName::A4)]
    pub paper: PaperName,
    /// Exit with 1 if anything is at or above this word
    #[arg(long, value_enum, value_name = "WORD")]
    pub fail_on: Option<WordName>,
}

impl WhoArgs {
    /// What the person said of themselves; `None` when they said nothing.
    pub fn person(&self) -> Option<Person> {
        if self.person.is_empty() && self.home.is_none() && self.device.is_none() {
            return None;
        }
        Some(Person {
            profiles: self.person.iter().map(|name| Profile::from(*name)).collect(),
            home: self.home.clone(),
            device: self.device.map(Device::from),
            ..Person::default()
        })
    }
}

#[derive(Args)]
pub struct Inventory {
    #[command(flatten)]
    pub machine: MachineArgs,
    /// How to write it
    #[arg(long, value_enum, default_value_t = InventoryFormat::Text)]
    pub format: InventoryFormat,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Args)]
pub struct Observe {
    /// For how long
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=60))]
    pub minutes: u32,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ObserveFormat::Text)]
    pub format: ObserveFormat,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Args)]
pub struct Import {
    /// What the file is
    #[arg(value_enum)]
    pub kind: ImportName,
    /// The file
    pub file: PathBuf,
    #[command(flatten)]
    pub output: CheckupOutput,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportName {
    /// Results of osquery or of what is built on it: logs, `--json` output, exports
    Osquery,
    /// An iPhone's App Privacy Report
    AppPrivacyReport,
    /// What `adb shell pm list packages -f -i` prints
    AdbPackages,
}

impl From<ImportName> for ImportKind {
    fn from(name: ImportName) -> Self {
        match name {
            ImportName::Osquery => Self::Osquery,
            ImportName::AppPrivacyReport => Self::AppPrivacyReport,
            ImportName::AdbPackages => Self::AdbPackages,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ObserveFormat {
    Text,
    Json,
}

#[derive(Subcommand)]
pub enum RiskdbCommand {
    /// Show an entry
    Show {
        /// Product or advisory id
        id: String,
    },
    /// Search names and statements (three letters at least)
    Search {
        /// Words to look for
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Take in a newer one that its publisher signed
    Update {
        /// An update file, a folder, or an https address; the publisher's own address if left out
        #[arg(long, value_name = "FILE|DIR|URL")]
        from: Option<String>,
        /// Believe the keys this file names instead of those built in (a file like assets/publisher.toml)
        #[arg(long, value_name = "FILE")]
        publisher: Option<PathBuf>,
        #[command(flatten)]
        key: KeyArgs,
    },
    /// Write a query pack for osquery: extensions and programs there is something to say of
    ExportOsqueryPack(Handoff),
    /// Write the advisories about browser extensions as JSON
    ExportAdvisories(Handoff),
    /// Count what is in it
    Stats {
        /// How to write it
        #[arg(long, value_enum, default_value_t = StatsFormat::Text)]
        format: StatsFormat,
    },
}

#[derive(Args)]
pub struct Handoff {
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    /// The local record, with paths (`sightline.checkup/1`)
    Json,
    /// One page without scripts
    Html,
    /// For printing, tagged
    Pdf,
    Md,
    /// A table for a spreadsheet
    Csv,
    /// To be opened again (`sightline.summary/1`)
    Summary,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaperName {
    A4,
    Letter,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum InventoryFormat {
    Text,
    Json,
    /// In the columns of osquery's tables
    Osquery,
    /// CycloneDX 1.6
    Cyclonedx,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatsFormat {
    Text,
    Json,
}

/// Two letters, in upper case.
fn country(text: &str) -> Result<String, String> {
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic()) {
        Ok(text.to_uppercase())
    } else {
        Err("expected a two-letter country code such as CZ".to_owned())
    }
}

macro_rules! names {
    ($($name:ident => $target:ident { $($variant:ident),+ })+) => {$(
        #[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub enum $name { $($variant),+ }

        impl From<$name> for $target {
            fn from(name: $name) -> Self {
                match name { $($name::$variant => Self::$variant),+ }
            }
        }
    )+};
}

names! {
    OsName => Os { Linux, Windows, Macos }
    ProfileName => Profile { Anyone, PublicServant, Soldier, Journalist, Diaspora, Business, Parent }
    DeviceName => Device { Own, Work, Service, Shared }
    WordName => Word { Fine, Unknown, Look, FindOut, Plan, ActFirst }
}

#[derive(Subcommand)]
pub enum WorkshopCommand {
    /// Invented people with invented computers
    Personas {
        /// How to write them
        #[arg(long, value_enum, default_value_t = HistoryFormat::Text)]
        format: HistoryFormat,
    },
    /// Look at the computer of one of them, as at any other
    Demo {
        /// Which, as `workshop personas` calls them
        persona: String,
        #[command(flatten)]
        output: CheckupOutput,
    },
    /// The line somebody may hand in: coarse counts of this computer, and nothing else
    Card {
        /// The room, as its trainer calls it
        #[arg(long)]
        room: String,
        /// Sum of the four sentences before, 4 to 20
        #[arg(long, value_parser = clap::value_parser!(u32).range(4..=20))]
        before: Option<u32>,
        /// The same afterwards
        #[arg(long, value_parser = clap::value_parser!(u32).range(4..=20))]
        after: Option<u32>,
        /// Steps that were taken
        #[arg(long, default_value_t = 0)]
        steps: u32,
        #[command(flatten)]
        machine: MachineArgs,
        /// Write to this file instead of standard output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// What all together may see of the cards that were handed in
    Board {
        /// Files with a card in each line
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The room; left out, the one of the first card
        #[arg(long)]
        room: Option<String>,
        /// Language: en, cs or zh-Hans
        #[arg(long, value_name = "L")]
        lang: Option<String>,
    },
}
