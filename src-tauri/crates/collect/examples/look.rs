//! Reads a machine and prints what it holds, as JSON: `cargo run -p sightline-collect --example look [-- ROOT [SYSTEM]]`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for whoever works on this crate")]

use sightline_collect::{Limits, Machine, Silent, Watch, collect};
use sightline_model::Os;
use std::{error::Error, sync::Mutex, time::Instant};

struct Clock(Mutex<Instant>);

impl Watch for Clock {
    fn source_started(&self, _source: &str, _place: &str) {
        if let Ok(mut started) = self.0.lock() {
            *started = Instant::now();
        }
    }

    fn source_finished(&self, source: &str, items: usize, problems: usize) {
        if let Ok(started) = self.0.lock() {
            eprintln!("{source:<20} {items:>6} items {problems:>4} problems {:>10.2?}", started.elapsed());
        }
    }

    fn is_cancelled(&self) -> bool {
        Silent.is_cancelled()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let machine = match std::env::args().nth(1) {
        Some(root) => Machine::at(
            root.into(),
            match std::env::args().nth(2).as_deref() {
                Some("macos") => Os::Macos,
                Some("windows") => Os::Windows,
                _ => Os::Linux,
            },
        )?,
        None => Machine::live(),
    };
    let scan =
        collect(&machine, &["cs".to_owned(), "en".to_owned()], &Limits::default(), &Clock(Mutex::new(Instant::now())));
    println!("{}", serde_json::to_string_pretty(&scan)?);
    Ok(())
}
