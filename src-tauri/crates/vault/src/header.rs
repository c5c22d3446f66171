//! The small file beside the store that says how its key is kept. It holds no secret in the clear.

use crate::error::VaultError;
use crate::folder::write_whole;
use crate::key::{Key, Sealed};
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::Path;

/// The form of this file.
const FORM: u32 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Header {
    form: u32,
    /// See [`Key::check`].
    check: String,
    /// With a passphrase: the key, sealed. Without: the system's keyring has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Sealed>,
    /// The name under which the keyring has it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    account: String,
}

impl Header {
    pub fn for_keyring(key: &Key, account: &str) -> Self {
        Self { form: FORM, check: key.check(), sealed: None, account: account.to_owned() }
    }

    pub fn for_passphrase(key: &Key, sealed: Sealed) -> Self {
        Self { form: FORM, check: key.check(), sealed: Some(sealed), account: String::new() }
    }

    pub fn asks_for_passphrase(&self) -> bool {
        self.sealed.is_some()
    }

    pub fn sealed(&self) -> Option<&Sealed> {
        self.sealed.as_ref()
    }

    pub fn account(&self) -> &str {
        &self.account
    }

    pub fn fits(&self, key: &Key) -> bool {
        self.check == key.check()
    }

    /// `None`: no such file.
    pub fn read(path: &Path) -> Result<Option<Self>, VaultError> {
        match std::fs::read(path) {
            Ok(bytes) => Self::from_bytes(&bytes, path).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(VaultError::file(path)(error)),
        }
    }

    pub fn from_bytes(bytes: &[u8], path: &Path) -> Result<Self, VaultError> {
        let wrong = |what: String| VaultError::Header { path: path.to_owned(), what };
        let header: Self = serde_json::from_slice(bytes).map_err(|error| wrong(error.to_string()))?;
        if header.form > FORM {
            return Err(VaultError::Newer { found: i64::from(header.form), known: i64::from(FORM) });
        }
        Ok(header)
    }

    pub fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        serde_json::to_vec_pretty(self).map_err(|error| VaultError::NoKey(error.to_string()))
    }

    pub fn write(&self, path: &Path) -> Result<(), VaultError> {
        write_whole(path, &self.to_bytes()?)
    }
}
