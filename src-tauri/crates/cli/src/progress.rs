//! One line of progress on a terminal; nothing elsewhere.

use sightline_api::Watch;
use std::io::{IsTerminal as _, Write as _, stderr};

/// Shows which source is being read.
pub struct Terminal {
    shown: bool,
}

impl Terminal {
    pub fn new() -> Self {
        Self { shown: stderr().is_terminal() }
    }

    /// Takes the line away again.
    pub fn clear(&self) {
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}

impl Watch for Terminal {
    fn source_started(&self, source: &str, _: &str) {
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[K{source} …");
        }
    }

    fn source_finished(&self, _: &str, _: usize, _: usize) {}

    fn is_cancelled(&self) -> bool {
        false
    }
}
