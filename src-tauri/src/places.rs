//! What the shell takes from the system it runs on.

use sightline_api::Machine;
use std::path::PathBuf;

/// The machine to look at: this one.
pub fn machine() -> Machine {
    Machine::live()
}

/// The person's language: the locale of the environment, else what the system says.
pub fn locale() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default()
}

/// Whether a window can be shown at all.
pub fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A folder of this run alone, in memory where the system offers that, removed at the end.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes the folder, readable by this user only.
    ///
    /// # Errors
    /// Neither the runtime folder nor the temporary folder can be written to.
    pub fn new() -> std::io::Result<Self> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_dir());
        let name = format!("checkup-{}", std::process::id());
        let candidates = runtime.into_iter().chain([std::env::temp_dir()]);
        let mut last = std::io::Error::from(std::io::ErrorKind::NotFound);
        for folder in candidates {
            let path = folder.join(&name);
            let mut builder = std::fs::DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            match builder.create(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// The folder.
    pub fn path(&self) -> &std::path::Path {
        &self.0
    }

    /// Removes it with all that is in it.
    pub fn remove(&self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the scratch folder stays");
        }
    }
}
