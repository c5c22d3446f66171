//! What can go wrong, by code; the sentences are in the catalogue.

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}{}", detail.as_deref().map(|detail| format!(": {detail}")).unwrap_or_default())]
pub struct ActError {
    /// Its code, the id of its sentence.
    pub code: &'static str,
    /// A path, a package, what a tool said. Untrusted text.
    pub detail: Option<String>,
}

impl ActError {
    pub(crate) fn new(code: &'static str) -> Self {
        Self { code, detail: None }
    }

    pub(crate) fn with(code: &'static str, detail: impl std::fmt::Display) -> Self {
        Self { code, detail: Some(detail.to_string()) }
    }

    /// An error of the file system, about a path.
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        use std::io::ErrorKind;
        let path = path.display().to_string();
        move |error| {
            let code = match error.kind() {
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "fix-no-space",
                ErrorKind::PermissionDenied => "fix-denied",
                ErrorKind::ReadOnlyFilesystem => "fix-read-only",
                ErrorKind::NotFound => "fix-not-there",
                _ => "fix-cannot-write",
            };
            Self::with(code, path)
        }
    }
}
