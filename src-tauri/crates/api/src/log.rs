//! The program's own log: in memory until the person has said the computer is theirs, then a small file.
//!
//! What belongs to a person (paths, names) is wrapped in [`Private`]; its text never reaches the log.

use std::collections::VecDeque;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tracing_subscriber::fmt::MakeWriter;

/// Something that must not stand in a log: shown as `[private]`, whatever it is.
pub struct Private<T>(pub T);

impl<T> fmt::Display for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

/// Bytes kept in memory, and in the file before it is started anew.
const KEEP_BYTES: usize = 256 * 1024;

/// A log, shared by everyone who writes to it.
#[derive(Clone)]
pub struct Log(Arc<Mutex<Inner>>);

struct Inner {
    /// Where the file would be; `None`: nowhere.
    place: Option<PathBuf>,
    memory: VecDeque<u8>,
    file: Option<(File, usize)>,
}

impl Log {
    /// A log that never touches the disk.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::at(None)
    }

    /// A log that may be kept at `place` once [`keep`](Self::keep) is called.
    #[must_use]
    pub fn at(place: Option<PathBuf>) -> Self {
        Self(Arc::new(Mutex::new(Inner { place, memory: VecDeque::new(), file: None })))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on the log is a file; what was in memory goes into it.
    ///
    /// # Errors
    /// The folder or file cannot be made; the log then stays in memory.
    pub fn keep(&self) -> io::Result<()> {
        let mut inner = self.lock();
        let (Some(place), None) = (inner.place.clone(), &inner.file) else { return Ok(()) };
        if let Some(folder) = place.parent() {
            make_private_folder(folder)?;
        }
        let mut file = open_private(&place)?;
        let bytes: Vec<u8> = inner.memory.drain(..).collect();
        file.write_all(&bytes)?;
        inner.file = Some((file, bytes.len()));
        Ok(())
    }

    /// From now on nothing goes to a file.
    pub fn stay_in_memory(&self) {
        self.lock().file = None;
    }

    /// Where the file is or would be.
    #[must_use]
    pub fn place(&self) -> Option<PathBuf> {
        self.lock().place.clone()
    }

    /// The file, when there is one.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        let inner = self.lock();
        inner.file.as_ref().and(inner.place.clone())
    }

    /// What is in memory, for tests and for showing.
    #[must_use]
    pub fn memory(&self) -> String {
        let bytes: Vec<u8> = self.lock().memory.iter().copied().collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Sends this program's `tracing` events here. Called once, by the program.
    pub fn listen(&self) {
        use tracing_subscriber::Layer as _;
        use tracing_subscriber::layer::SubscriberExt as _;
        let ours = tracing_subscriber::filter::filter_fn(|meta| {
            meta.target().starts_with("sightline") && *meta.level() <= tracing::Level::INFO
        });
        let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(self.clone()).with_filter(ours);
        // A second call (in tests) leaves the first listener in place.
        let _ = tracing::subscriber::set_global_default(tracing_subscriber::registry().with(layer));
    }
}

fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn open_private(place: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(place)
}

impl Write for &Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut inner = self.lock();
        if let Some((file, written)) = &mut inner.file {
            if *written > KEEP_BYTES {
                file.set_len(0)?;
                io::Seek::seek(file, io::SeekFrom::Start(0))?;
                *written = 0;
            }
            file.write_all(bytes)?;
            *written += bytes.len();
        } else {
            inner.memory.extend(bytes);
            let over = inner.memory.len().saturating_sub(KEEP_BYTES);
            inner.memory.drain(..over);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = &'a Log;

    fn make_writer(&'a self) -> Self::Writer {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_before_it_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("state/sightline.log");
        let log = Log::at(Some(place.clone()));
        (&log).write_all(b"first\n").unwrap();
        assert!(!place.exists() && log.file().is_none());
        log.keep().unwrap();
        (&log).write_all(b"second\n").unwrap();
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "first\nsecond\n");
        assert_eq!(log.file(), Some(place));
    }

    #[test]
    fn redacts_private_values() {
        assert_eq!(format!("{} {:?}", Private("/home/marker"), Private("marker")), "[private] [private]");
    }

    #[test]
    fn does_not_redact_counts() {
        let log = Log::in_memory();
        (&log).write_all(format!("items={} path={}", 12, Private("/home/marker")).as_bytes()).unwrap();
        assert_eq!(log.memory(), "items=12 path=[private]");
    }
}
