//! What can go wrong at the boundary: a stable code with a sentence in the catalogue, and a technical detail.

use crate::dto::ErrorView;
use sightline_riskdb::RiskDbError;
use sightline_vault::VaultError;

/// Codes a consumer acts on; each has the messages `error-<code>` and `error-<code>-do`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// The request is not what the command takes.
    BadRequest,
    /// No such command, or not for this window.
    NotForThisWindow,
    /// A checkup is running.
    Busy,
    /// No checkup was made yet.
    NoCheckup,
    /// No such finding.
    NotFound,
    /// The address does not stand in the database.
    LinkRefused,
    /// The system could not open the address.
    LinkFailed,
    /// No such language.
    LanguageUnknown,
    /// The file is not of the kind it was given as; the detail says what was expected.
    FileRefused,
    /// Connections cannot be watched here.
    CannotObserve,
    /// The store does not open or take something; the code is one of `VaultError::code`.
    Vault(&'static str),
    /// A step was not carried out; the code is one of `ActError::code`, or of what has to be said before.
    Fix(&'static str),
    /// A summary cannot be made or read; the code of its sentence.
    Summary(&'static str),
    /// The password check is turned off.
    PasswordCheckOff,
    /// It could not be asked: not checked.
    PasswordNotChecked,
    /// Not while a demo person's computer is looked at.
    Demo,
    /// A card or a room is not taken; the code of its sentence.
    Room(&'static str),
    /// Something the person can do nothing about.
    Internal,
}

impl Code {
    /// The code on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadRequest => "bad-request",
            Self::NotForThisWindow => "not-for-this-window",
            Self::Busy => "busy",
            Self::NoCheckup => "no-checkup",
            Self::NotFound => "not-found",
            Self::LinkRefused => "link-refused",
            Self::LinkFailed => "link-failed",
            Self::LanguageUnknown => "language-unknown",
            Self::FileRefused => "file-refused",
            Self::CannotObserve => "cannot-observe",
            Self::Vault(code) | Self::Fix(code) | Self::Summary(code) | Self::Room(code) => code,
            Self::Demo => "demo",
            Self::PasswordCheckOff => "password-check-off",
            Self::PasswordNotChecked => "password-not-checked",
            Self::Internal => "internal",
        }
    }
}

/// An error on its way to a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}", code.as_str(), detail.as_deref().map(|d| format!(": {d}")).unwrap_or_default())]
pub struct ApiError {
    /// Code.
    pub code: Code,
    /// Technical detail in English.
    pub detail: Option<String>,
}

impl ApiError {
    /// An error without detail.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, detail: None }
    }

    /// An error with detail.
    #[must_use]
    pub fn with(code: Code, detail: impl std::fmt::Display) -> Self {
        Self { code, detail: Some(detail.to_string().chars().take(300).collect()) }
    }
}

impl From<RiskDbError> for ApiError {
    fn from(error: RiskDbError) -> Self {
        Self::with(Code::Internal, error)
    }
}

impl From<VaultError> for ApiError {
    fn from(error: VaultError) -> Self {
        Self::with(Code::Vault(error.code()), error)
    }
}

impl From<sightline_act::ActError> for ApiError {
    fn from(error: sightline_act::ActError) -> Self {
        Self { code: Code::Fix(error.code), detail: error.detail.map(|detail| detail.chars().take(300).collect()) }
    }
}

impl From<ApiError> for ErrorView {
    fn from(error: ApiError) -> Self {
        Self { code: error.code.as_str().to_owned(), detail: error.detail }
    }
}
