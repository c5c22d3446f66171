//! `cargo xtask`: set up, run, test, measure. Standard library only, so that it builds at once on a bare machine.
//!
//! **Invariants.** It says what it is about to install before it does. A second run does not repeat what is done.

mod bench;
mod package;
mod pinned;
mod run;
mod setup;
mod shell;
mod soak;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run                    set up, build and open the window; without a display: checkup in the terminal and as a page
  test                   everything that must hold, with seconds per stage
  bench                  speed and memory as ratios, in one run (--machine N, --peers, --ui)
  soak [[fuzz] MINUTES]  what takes long by nature: property tests, and fuzzing for an hour or the minutes given
  riskdb check|build     lint, or lint and compile, the risk database
  riskdb publish|root|key
                         sign it for updates (assets/riskdb/PUBLISHING.md)
  networks               fetch the tables that say where networks are registered
  package                a Debian package of both programs, under target/package
  codegen                write the TypeScript bindings
  setup                  only install what `run` and `test` need
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["test", rest @ ..] => test::test(rest),
        ["bench", rest @ ..] => bench::bench(rest),
        ["soak"] => soak::soak(None),
        ["soak", "fuzz", minutes] => soak::fuzz(minutes),
        ["soak", minutes] => soak::soak(Some(minutes)),
        ["setup"] => setup::everything(),
        ["riskdb", command @ ("check" | "build" | "publish" | "root" | "key"), rest @ ..] => {
            setup::riskdb(command, rest)
        }
        ["package"] => package::package(),
        ["networks"] => pinned::networks(),
        ["codegen"] => setup::codegen(),
        _ => {
            shell::say(HELP);
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            shell::complain(&format!("xtask: {message}"));
            ExitCode::FAILURE
        }
    }
}
