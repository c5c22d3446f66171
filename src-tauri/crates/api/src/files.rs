//! Files a person asked for: written whole beside their documents, under a name no file has.

use crate::dto::FileView;
use crate::error::{ApiError, Code};
use crate::ports::Clock;
use crate::session::Session;
use sightline_vault::VaultError;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use time::macros::format_description;

/// A name that no file has, with the day in it.
pub(crate) fn free_name(folder: &Path, clock: &dyn Clock, what: &str, ending: &str) -> PathBuf {
    let day = clock.now().date().format(format_description!("[year]-[month]-[day]")).unwrap_or_default();
    let name = |number: u32| match number {
        1 => folder.join(format!("{what}-{day}.{ending}")),
        _ => folder.join(format!("{what}-{day}-{number}.{ending}")),
    };
    (1..u32::MAX).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1))
}

impl Session {
    /// Writes a new file. The click is the yes; a file that exists is never touched.
    ///
    /// # Errors
    /// There is no folder for documents, or it cannot be written to; then nothing of the file stays.
    pub(crate) fn write_new(&self, what: &str, ending: &str, bytes: &[u8]) -> Result<FileView, ApiError> {
        let folder = self.ports.documents.as_ref().ok_or_else(|| ApiError::new(Code::Vault("vault-nowhere")))?;
        let path = free_name(folder, self.ports.clock.as_ref(), what, ending);
        let mut file = std::fs::File::create_new(&path).map_err(VaultError::file(&path))?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        written.map_err(|error| {
            // Half a file would be taken for the whole.
            let _ = std::fs::remove_file(&path);
            VaultError::file(&path)(error)
        })?;
        Ok(FileView { path: path.display().to_string() })
    }
}
