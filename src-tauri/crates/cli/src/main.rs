//! `sightline`: the same checkup without a window.
//!
//! **What it is not.** It holds no logic of its own: arguments in, use cases of `api`, text or JSON out.
//!
//! **Invariants.** Nothing is written but to standard output, to the file named with `--output`, by `riskdb update` the
//! database of this user and its requests in the encrypted store if there is one, by `checkup --remember` that
//! store, and by `fix` and `undo` what their preview named. `riskdb update` alone can open a connection, and says so before it does. Messages go to standard error,
//! progress only to a terminal. Names found on a machine cannot steer the terminal.

mod args;
mod fix;
mod memory;
mod progress;
mod text;
mod update;
mod workshop;

use args::{CheckupOutput, Cli, Command, Format, RiskdbCommand, StatsFormat};
use clap::{CommandFactory as _, Parser as _};
use sightline_api::model::{Os, Person, Word};
use sightline_api::report::{
    MOST_BYTES, OFFICE_PEOPLE, Paper, PdfError, Summary, Wishes, office_sheet, read_summary, render_csv, render_html,
    render_markdown, render_pdf, render_sheet_html, write_summary,
};
use sightline_api::words::Words;
use sightline_api::{
    Checkup, CheckupOptions, Clock as _, Code, Database, DatabaseOrigin, Machine, SummaryWishes, SystemClock,
    SystemRandomness, advisories_json, checkup_json, import_checkup, inventory_cyclonedx, inventory_json,
    inventory_osquery, observe, open_database, osquery_pack, run_checkup, summary_of,
};
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// 0 done, 1 done with something at or above `--fail-on`, 2 usage, 3 could not run.
const AT_OR_ABOVE: u8 = 1;
const USAGE: u8 = 2;
const COULD_NOT_RUN: u8 = 3;
/// Bytes of a file that is taken in; what reads it has the same limit.
const MOST_IMPORTED: u64 = 32 << 20;

/// Why a run ended early.
struct Stop {
    status: u8,
    message: String,
}

impl Stop {
    fn usage(message: impl Into<String>) -> Self {
        Self { status: USAGE, message: message.into() }
    }

    fn failed(message: impl Into<String>) -> Self {
        Self { status: COULD_NOT_RUN, message: message.into() }
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(status) => ExitCode::from(status),
        Err(stop) => {
            let _ = writeln!(std::io::stderr(), "sightline: {}", stop.message);
            ExitCode::from(stop.status)
        }
    }
}

fn run(cli: Cli) -> Result<u8, Stop> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default();
    let database = database(cli.database.as_deref(), &Words::new(&locale))?;
    match cli.command {
        Command::Checkup(options) => {
            let words = Words::new(options.output.who.lang.as_deref().unwrap_or(&locale));
            let machine = machine(options.machine.root.as_deref(), options.machine.os)?;
            let checkup = checkup(&machine, options.output.who.person(), &words, database.as_ref())?;
            if options.remember {
                memory::remember(&checkup, &options.key, &words)?;
            }
            say_checkup(&checkup, &options.output, &words)
        }
        Command::Import(options) => {
            let words = Words::new(options.output.who.lang.as_deref().unwrap_or(&locale));
            let checkup = imported(&options, &words, database.as_ref())?;
            say_checkup(&checkup, &options.output, &words)
        }
        Command::Plan { machine: which, who, format } => {
            let words = Words::new(who.lang.as_deref().unwrap_or(&locale));
            let machine = machine(which.root.as_deref(), which.os)?;
            let checkup = checkup(&machine, who.person(), &words, database.as_ref())?;
            let output = match format {
                args::HistoryFormat::Text => text::plan(&checkup, &words),
                args::HistoryFormat::Json => {
                    let steps = sightline_api::next_steps(&checkup, usize::MAX, words.language());
                    let steps = serde_json::to_value(steps).map_err(|error| Stop::failed(error.to_string()))?;
                    json(&serde_json::json!({ "schema": "sightline.plan/1", "plan": steps }))?
                }
            };
            put(&output, None, &words)?;
            Ok(0)
        }
        Command::Fix(options) => {
            let words = Words::new(options.who.lang.as_deref().unwrap_or(&locale));
            let (output, status) = fix::fix(&options, &words, database.as_ref())?;
            put(&output, None, &words)?;
            Ok(status)
        }
        Command::Undo { item, machine, who, key } => {
            let words = Words::new(who.lang.as_deref().unwrap_or(&locale));
            let (output, status) = fix::undo(&item, (&machine, &who), &key, &words, database.as_ref())?;
            put(&output, None, &words)?;
            Ok(status)
        }
        Command::Verify { machine, who, format, key } => {
            let words = Words::new(who.lang.as_deref().unwrap_or(&locale));
            let (output, status) = fix::verify((&machine, &who), format, &key, &words, database.as_ref())?;
            put(&output, None, &words)?;
            Ok(status)
        }
        Command::Inventory(options) => {
            let words = Words::new(&locale);
            let machine = machine(options.machine.root.as_deref(), options.machine.os)?;
            let checkup = checkup(&machine, None, &words, None)?;
            let (output, left_out) = match options.format {
                args::InventoryFormat::Text => (text::inventory(&checkup, &words), 0),
                args::InventoryFormat::Json => (json(&inventory_json(&checkup, &words))?, 0),
                args::InventoryFormat::Osquery => inventory_osquery(&checkup),
                args::InventoryFormat::Cyclonedx => inventory_cyclonedx(&checkup, &SystemRandomness),
            };
            put(&output, options.output.as_deref(), &words)?;
            if left_out > 0 {
                let count = words.say_with("core-left-out", &[("count", left_out.into())]);
                let _ = writeln!(std::io::stderr(), "{count}");
            }
            Ok(0)
        }
        Command::Observe(options) => {
            let words = Words::new(&locale);
            let machine = Machine::live();
            let mut checkup = checkup(&machine, None, &words, None)?;
            let time = Duration::from_secs(u64::from(options.minutes) * 60);
            let watched = observe(&machine, time, &|| false).map_err(|error| Stop::failed(error.to_string()))?;
            let others = watched.attach(&mut checkup.items);
            checkup.items.retain(|item| !item.connections.is_empty());
            let output = match options.format {
                args::ObserveFormat::Text => text::observed(&checkup, others, &words),
                args::ObserveFormat::Json => json(&inventory_json(&checkup, &words))?,
            };
            put(&output, options.output.as_deref(), &words)?;
            Ok(0)
        }
        Command::Summary { files, office, output, lang, agreed: _ } => {
            let words = Words::new(lang.as_deref().unwrap_or(&locale));
            put_bytes(summaries(&files, office, &words)?.as_bytes(), output.as_deref(), false, &words)?;
            Ok(0)
        }
        Command::Completions { shell } => {
            let mut out = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "sightline", &mut out);
            put_bytes(&out, None, false, &Words::new(&locale))?;
            Ok(0)
        }
        Command::Man => {
            let mut out = Vec::new();
            let page = clap_mangen::Man::new(Cli::command()).render(&mut out);
            page.map_err(|error| Stop::failed(error.to_string()))?;
            put_bytes(&out, None, false, &Words::new(&locale))?;
            Ok(0)
        }
        Command::Workshop { command } => workshop::run(&command, &locale, database.as_ref()),
        Command::History { format, key } => {
            put(&memory::history(format, &key, &Words::new(&locale))?, None, &Words::new(&locale))?;
            Ok(0)
        }
        Command::Diff { first, second, format, key } => {
            let words = Words::new(&locale);
            put(&memory::difference((first, second), format, &key, &words)?, None, &words)?;
            Ok(0)
        }
        Command::Requests { format, output, clear, key } => {
            let words = Words::new(&locale);
            put(&memory::requests(format, clear, &key, &words)?, output.as_deref(), &words)?;
            Ok(0)
        }
        Command::Wipe { yes } => {
            let words = Words::new(&locale);
            put(&memory::wipe(yes, &words)?, None, &words)?;
            Ok(0)
        }
        Command::Riskdb { command: RiskdbCommand::Update { from, publisher, key } } => {
            update::update(from.as_deref(), publisher.as_deref(), &key, database.as_ref(), &Words::new(&locale))
        }
        Command::Riskdb { command } => {
            let words = Words::new(&locale);
            let database = database.ok_or_else(|| Stop::failed(words.say("core-no-database")))?;
            riskdb(&command, &database, &words)
        }
    }
}

fn database(named: Option<&Path>, words: &Words) -> Result<Option<Database>, Stop> {
    match named {
        Some(path) => Database::open(path).map(Some).map_err(|error| {
            Stop::failed(format!("`{}`: {error}; leave --database out to use the built-in one", path.display()))
        }),
        None => {
            let opened = open_database(update::home().as_ref())
                .map_err(|error| Stop::failed(format!("the built-in risk database: {error}")))?;
            if let DatabaseOrigin::StandIn { problem } = &opened.origin {
                let _ = writeln!(std::io::stderr(), "{}\n{problem}", words.say("core-database-stand-in"));
            }
            Ok(opened.database)
        }
    }
}

fn machine(root: Option<&Path>, os: Option<args::OsName>) -> Result<Machine, Stop> {
    match (root, os) {
        (None, None) => Ok(Machine::live()),
        (None, Some(_)) => Err(Stop::usage("--os belongs to --root; the live system knows its own")),
        (Some(_), None) => Err(Stop::usage("--root needs --os linux, windows or macos")),
        (Some(root), Some(os)) => {
            Machine::at(root.to_owned(), Os::from(os)).map_err(|error| Stop::failed(error.to_string()))
        }
    }
}

fn checkup(
    machine: &Machine,
    person: Option<Person>,
    words: &Words,
    database: Option<&Database>,
) -> Result<Checkup, Stop> {
    let options = CheckupOptions {
        person,
        languages: vec![words.language().to_owned(), "en".to_owned()],
        ..CheckupOptions::default()
    };
    let watch = progress::Terminal::new();
    let checkup = run_checkup(machine, &options, database, SystemClock.now(), &watch);
    watch.clear();
    checkup.map_err(|error| Stop::failed(error.to_string()))
}

/// Writes a checkup as asked; the status says whether something is at or above the word that was named.
fn say_checkup(checkup: &Checkup, options: &CheckupOutput, words: &Words) -> Result<u8, Stop> {
    let wishes = SummaryWishes::of_command(options.full);
    let shown = Wishes { names: !options.no_names, ..wishes.shown };
    let summary = || summary_of(checkup, words, &SummaryWishes { shown, ..wishes }, None);
    let output = match options.format {
        Format::Text => text::checkup(checkup, words, options.full).into_bytes(),
        Format::Json => json(&checkup_json(checkup, words))?.into_bytes(),
        Format::Html => render_html(&summary()).into_bytes(),
        Format::Md => render_markdown(&summary()).into_bytes(),
        Format::Csv => render_csv(&summary()).into_bytes(),
        Format::Summary => write_summary(&summary()).into_bytes(),
        Format::Pdf => {
            if options.output.is_none() && std::io::stdout().is_terminal() {
                return Err(Stop::usage("--format pdf needs --output FILE"));
            }
            let paper = if options.paper == args::PaperName::A4 { Paper::A4 } else { Paper::Letter };
            render_pdf(&summary(), paper).map_err(|error| match error {
                PdfError::NoFonts => Stop::failed(told("summary-no-fonts", words)),
                PdfError::NotSet(said) => Stop::failed(said),
            })?
        }
    };
    put_bytes(&output, options.output.as_deref(), options.force, words)?;
    let worst = checkup.assessed.iter().map(|one| one.word).max().unwrap_or(Word::Fine);
    let fails = options.fail_on.is_some_and(|word| worst >= Word::from(word));
    Ok(if fails { AT_OR_ABOVE } else { 0 })
}

/// A file the person named, judged.
fn imported(options: &args::Import, words: &Words, database: Option<&Database>) -> Result<Checkup, Stop> {
    let shown = options.file.display();
    let size = std::fs::metadata(&options.file).map_err(|error| Stop::failed(format!("reading `{shown}`: {error}")))?;
    if size.len() > MOST_IMPORTED {
        return Err(Stop::failed(format!("`{shown}`: {}", words.say("reason-too-large"))));
    }
    let bytes = std::fs::read(&options.file).map_err(|error| Stop::failed(format!("reading `{shown}`: {error}")))?;
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let wishes = CheckupOptions {
        person: options.output.who.person(),
        languages: vec![words.language().to_owned(), "en".to_owned()],
        ..CheckupOptions::default()
    };
    import_checkup(options.kind.into(), &name, &bytes, &wishes, database, SystemClock.now()).map_err(|error| {
        let reason = error.detail.as_deref().filter(|_| error.code == Code::FileRefused).map(|detail| {
            let code = detail.split(' ').next().unwrap_or_default();
            words.say(&format!("reason-{code}"))
        });
        Stop::failed(format!("`{shown}`: {}", reason.unwrap_or_else(|| error.to_string())))
    })
}

/// What happened and what to do about it, by its code.
fn told(code: &str, words: &Words) -> String {
    format!("{} {}", words.say(&format!("error-{code}")), words.say(&format!("error-{code}-do")))
}

fn json(value: &serde_json::Value) -> Result<String, Stop> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| Stop::failed(error.to_string()))
}

fn put(output: &str, file: Option<&Path>, words: &Words) -> Result<(), Stop> {
    put_bytes(output.as_bytes(), file, true, words)
}

/// Writes whole or not at all: to standard output, or to a file, which replaces one that is there only when told to.
fn put_bytes(output: &[u8], file: Option<&Path>, force: bool, words: &Words) -> Result<(), Stop> {
    let Some(path) = file else {
        let result = std::io::stdout().write_all(output);
        // A reader that has seen enough (`| head`) is not a failure.
        return match result {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(Stop::failed(format!("writing to standard output: {error}")))
            }
            _ => Ok(()),
        };
    };
    write_file(path, output, force).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            return Stop::failed(format!("`{}`: {}", path.display(), told("summary-exists", words)));
        }
        Stop::failed(format!("writing `{}`: {error}", path.display()))
    })?;
    let shown = path.display().to_string();
    let _ = writeln!(std::io::stderr(), "{}", words.say_with("core-written", &[("path", shown.as_str().into())]));
    Ok(())
}

/// Beside it first, so that a full disk costs nothing that was there.
fn write_file(path: &Path, output: &[u8], force: bool) -> std::io::Result<()> {
    if !force && path.symlink_metadata().is_ok() {
        return Err(std::io::ErrorKind::AlreadyExists.into());
    }
    // A device or a pipe is written to as it is.
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return std::fs::write(path, output);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".sightline-").tempfile_in(folder)?;
    file.write_all(output)?;
    file.as_file().sync_all()?;
    if force {
        file.persist(path).map_err(|error| error.error)?
    } else {
        file.persist_noclobber(path).map_err(|error| error.error)?
    };
    Ok(())
}

/// A summary somebody saved, what differs between two, or a sheet of several.
fn summaries(files: &[PathBuf], office: bool, words: &Words) -> Result<String, Stop> {
    let read = |path: &Path| -> Result<Summary, Stop> {
        let shown = path.display();
        let about = std::fs::metadata(path).map_err(|error| Stop::failed(format!("reading `{shown}`: {error}")))?;
        if about.len() > MOST_BYTES as u64 {
            return Err(Stop::failed(format!("`{shown}`: {}", words.say("reason-too-large"))));
        }
        let bytes = std::fs::read(path).map_err(|error| Stop::failed(format!("reading `{shown}`: {error}")))?;
        read_summary(&bytes).map_err(|refused| Stop::failed(format!("`{shown}`: {}", told(refused.code(), words))))
    };
    match files {
        _ if office && OFFICE_PEOPLE.contains(&files.len()) => {
            let mut people = Vec::new();
            for file in files {
                let label = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                people.push((label, read(file)?));
            }
            if people.iter().any(|(_, summary)| !summary.names) {
                return Err(Stop::failed(told("summary-nameless", words)));
            }
            Ok(render_sheet_html(&office_sheet(&people, words.language())))
        }
        _ if office => Err(Stop::usage("--office needs two to fifteen files")),
        [one] => Ok(text::summary(&read(one)?, words)),
        [first, second] => Ok(text::summary_difference(&read(first)?, &read(second)?, words)),
        _ => Err(Stop::usage("more than two summaries: say --office")),
    }
}

fn riskdb(command: &RiskdbCommand, database: &Database, words: &Words) -> Result<u8, Stop> {
    let fail = |error: sightline_api::RiskDbError| Stop::failed(error.to_string());
    let mut file = None;
    let output = match command {
        RiskdbCommand::ExportOsqueryPack(options) => {
            file = options.output.as_deref();
            osquery_pack(database, words).map_err(fail)?
        }
        RiskdbCommand::ExportAdvisories(options) => {
            file = options.output.as_deref();
            json(&advisories_json(database).map_err(fail)?)?
        }
        RiskdbCommand::Stats { format: StatsFormat::Json } => {
            json(&serde_json::to_value(database.stats()).map_err(|error| Stop::failed(error.to_string()))?)?
        }
        RiskdbCommand::Stats { format: StatsFormat::Text } => text::stats(database.stats()),
        RiskdbCommand::Show { id } => match database.read().dossier(id).map_err(fail)? {
            Some(dossier) => text::dossier(&dossier, words),
            None => {
                return Err(Stop::failed(format!(
                    "the risk database has no entry `{id}`; try `sightline riskdb search`"
                )));
            }
        },
        // Handled before: it needs no database.
        RiskdbCommand::Update { .. } => String::new(),
        RiskdbCommand::Search { words: query } => {
            let hits = database.read().search(&query.join(" ")).map_err(fail)?;
            hits.iter().map(|hit| format!("{}\t{}\n", hit.id, hit.name)).collect()
        }
    };
    put(&output, file, words)?;
    Ok(0)
}
