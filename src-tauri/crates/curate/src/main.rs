//! `curate check|build`: the author's command behind `cargo xtask riskdb`.

use sightline_curate::{Severity, compile, lint, load};
use sightline_model::Date;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let result = match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check(&root).map(drop),
        // The sources of another checkout.
        ["check", root] => check(Path::new(root)).map(drop),
        ["build"] => build(&root, &root.join("target/riskdb/sightline.riskdb")),
        ["build", file] => build(&root, Path::new(file)),
        _ => Err("usage: curate check [CHECKOUT] | build [FILE]".to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            complain(&message);
            ExitCode::FAILURE
        }
    }
}

fn complain(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

fn check(root: &Path) -> Result<sightline_curate::Loaded, String> {
    let loaded = load(&root.join("assets/riskdb")).map_err(|error| error.to_string())?;
    let today = Date::from_calendar(time::OffsetDateTime::now_utc().date());
    let findings = lint(&loaded, today);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        complain(&format!("assets/riskdb/{finding}"));
    }
    let catalogue = &loaded.catalogue;
    let _ = writeln!(
        std::io::stdout(),
        "risk database: {} files, {} products, {} advisories; {errors} errors, {} warnings",
        loaded.files.len(),
        catalogue.products.len(),
        catalogue.advisories.len(),
        findings.len() - errors
    );
    if errors > 0 { Err(format!("{errors} errors in the risk database")) } else { Ok(loaded) }
}

fn build(root: &Path, file: &Path) -> Result<(), String> {
    let loaded = check(root)?;
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
