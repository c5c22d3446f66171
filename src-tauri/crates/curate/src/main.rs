//! `curate`: the author's and the publisher's command behind `cargo xtask riskdb`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use sightline_curate::publish::{self, Days, Keys, PublishError};
use sightline_curate::{Finding, Severity, all_checks, compile, lint, load};
use sightline_model::Date;
use sightline_riskdb::update::target_name;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use time::OffsetDateTime;

/// Lint, compile and publish the risk database.
#[derive(Parser)]
#[command(name = "curate", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lint: every error with file and line
    Check {
        /// A checkout other than this one
        checkout: Option<PathBuf>,
        /// How to write what was found
        #[arg(long, value_enum, default_value_t = Format::People)]
        format: Format,
        /// Show warnings too
        #[arg(long)]
        warnings: bool,
    },
    /// Every check, and why it is there
    Checks,
    /// Lint, then compile
    Build {
        /// Where to; target/riskdb/sightline.riskdb if left out
        file: Option<PathBuf>,
    },
    /// Make a new signing key
    Key {
        /// The file to write; must not exist
        file: PathBuf,
    },
    /// Write a root of keys: the first one, or the next one after `--old`
    Root(RootArgs),
    /// Lint, compile, sign, and write the update repository
    Publish(PublishArgs),
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line each
    People,
    /// One JSON document
    Json,
    /// Annotations of a pull request on GitHub
    Github,
}

#[derive(Args)]
struct RootArgs {
    /// The file to write
    file: PathBuf,
    /// Root keys; offline, one per person
    #[arg(long, required = true)]
    root_key: Vec<PathBuf>,
    /// How many root keys must sign
    #[arg(long, default_value_t = 1)]
    threshold: u64,
    /// Keys that sign databases
    #[arg(long, required = true)]
    targets_key: Vec<PathBuf>,
    /// Keys that say what is current
    #[arg(long, required = true)]
    online_key: Vec<PathBuf>,
    /// The root before this one
    #[arg(long, requires = "old_key")]
    old: Option<PathBuf>,
    /// Root keys of the root before this one, as many as it asks for
    #[arg(long, requires = "old")]
    old_key: Vec<PathBuf>,
    /// Days it holds
    #[arg(long, default_value_t = 730)]
    days: u32,
}

#[derive(Args)]
struct PublishArgs {
    /// The repository's folder; versions go on from what is there
    repository: PathBuf,
    /// Every root so far, oldest first
    #[arg(long, required = true)]
    root: Vec<PathBuf>,
    /// The keys for targets and for what is current
    #[arg(long, required = true)]
    key: Vec<PathBuf>,
    /// Also write one file with all of it, for a stick
    #[arg(long, value_name = "FILE")]
    archive: Option<PathBuf>,
    /// A database compiled before, instead of compiling the sources now
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// Days the list of databases holds
    #[arg(long, default_value_t = Days::default().content)]
    days: u32,
    /// Days until who holds newer files back is noticed
    #[arg(long, default_value_t = Days::default().timestamp)]
    timestamp_days: u32,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            complain(&message);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let compiled = root.join("target/riskdb/sightline.riskdb");
    let said = |error: PublishError| error.to_string();
    match command {
        Command::Check { checkout, format, warnings } => check(&checkout.unwrap_or(root), format, warnings).map(drop),
        Command::Checks => {
            all_checks().into_iter().for_each(|(id, reason)| say(&format!("{id}\t{reason}")));
            Ok(())
        }
        Command::Build { file } => build(&root, &file.unwrap_or(compiled)),
        Command::Key { file } => {
            let id = publish::new_key(&file).map_err(said)?;
            say(&format!("{}\t{id}", file.display()));
            Ok(())
        }
        Command::Root(args) => {
            let keys = Keys {
                root: args.root_key,
                threshold: args.threshold,
                targets: args.targets_key,
                online: args.online_key,
            };
            let old = args.old.as_deref().map(|old| (old, args.old_key.as_slice()));
            wait(publish::write_root(&args.file, &keys, old, now(), args.days))?.map_err(said)
        }
        Command::Publish(args) => {
            let database = match args.database {
                Some(file) => file,
                None => {
                    build(&root, &compiled)?;
                    compiled
                }
            };
            let days = Days { content: args.days, timestamp: args.timestamp_days };
            let (folder, name) = (&args.repository, target_name());
            let version = wait(publish::publish(folder, &database, &name, &args.root, &args.key, now(), days))?;
            say(&format!("{}\tversion {}", folder.display(), version.map_err(said)?));
            args.archive.map_or(Ok(()), |file| publish::pack(folder, &file).map_err(said))
        }
    }
}

fn now() -> i64 {
    OffsetDateTime::now_utc().unix_timestamp()
}

fn wait<T>(work: impl Future<Output = T>) -> Result<T, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    Ok(runtime.map_err(|error| error.to_string())?.block_on(work))
}

fn say(message: &str) {
    let _ = writeln!(std::io::stdout(), "{message}");
}

fn complain(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

/// One finding in the words of `format`.
fn told(finding: &Finding, format: Format) -> String {
    let file = format!("assets/riskdb/{}", finding.file);
    let grade = if finding.severity == Severity::Error { "error" } else { "warning" };
    match format {
        Format::People => format!("assets/riskdb/{finding}"),
        Format::Json => serde_json::json!({
            "check": finding.check,
            "severity": grade,
            "file": file,
            "line": finding.line,
            "message": finding.message,
            "suggestion": finding.suggestion,
        })
        .to_string(),
        Format::Github => {
            // As GitHub's workflow commands ask for it.
            let escaped = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
            let inside = |text: &str| escaped(text).replace(':', "%3A").replace(',', "%2C");
            let suggestion = finding.suggestion.as_ref().map(|text| format!(" ({text})")).unwrap_or_default();
            let message = escaped(&format!("{}{suggestion}", finding.message));
            format!("::{grade} file={},line={},title={}::{message}", inside(&file), finding.line, finding.check)
        }
    }
}

fn check(root: &Path, format: Format, warnings: bool) -> Result<sightline_curate::Loaded, String> {
    let loaded = load(&root.join("assets/riskdb")).map_err(|error| error.to_string())?;
    let today = Date::from_calendar(OffsetDateTime::now_utc().date());
    let findings = lint(&loaded, today);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let shown = findings.iter().filter(|finding| warnings || finding.severity == Severity::Error);
    match format {
        Format::Json => {
            let all: Vec<String> = shown.map(|finding| told(finding, format)).collect();
            say(&format!("[{}]", all.join(",\n ")));
        }
        // Annotations are read from standard output.
        Format::Github => shown.for_each(|finding| say(&told(finding, format))),
        Format::People => shown.for_each(|finding| complain(&told(finding, format))),
    }
    let catalogue = &loaded.catalogue;
    let summarise: fn(&str) = if format == Format::Json { complain } else { say };
    summarise(&format!(
        "risk database: {} files, {} products, {} advisories; {errors} errors, {} warnings",
        loaded.files.len(),
        catalogue.products.len(),
        catalogue.advisories.len(),
        findings.len() - errors
    ));
    if errors > 0 { Err(format!("{errors} errors in the risk database")) } else { Ok(loaded) }
}

fn build(root: &Path, file: &Path) -> Result<(), String> {
    let loaded = check(root, Format::People, false)?;
    let bytes = compile(&loaded).map_err(|error| error.to_string())?;
    // An unchanged file keeps its date, so that nothing that embeds it is built again.
    if std::fs::read(file).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let fail = |path: &Path, error: std::io::Error| format!("writing `{}`: {error}", path.display());
    let folder = file.parent().map_or_else(PathBuf::new, Path::to_owned);
    std::fs::create_dir_all(&folder).map_err(|error| fail(&folder, error))?;
    std::fs::write(file, bytes).map_err(|error| fail(file, error))
}
