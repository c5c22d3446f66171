//! The keyring of the system: Secret Service (Linux), Credential Manager (Windows), Keychain (macOS).

use std::fmt;
use std::sync::mpsc;
use std::time::Duration;
use zeroize::Zeroizing;

/// The service name entries are kept under.
const SERVICE: &str = "org.sightline.checkup";

/// Why the keyring gives or takes nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// No keyring answers here.
    #[error("no keyring of the system answers")]
    Absent,
    /// It is locked, and nobody opened it.
    #[error("the keyring of the system is locked")]
    Locked,
    /// It did not answer in time; perhaps it waits for a password.
    #[error("the keyring of the system did not answer in time")]
    Slow,
    /// It has no such entry, or another one.
    #[error("the keyring of the system no longer has the key of this store")]
    Lost,
    /// It said something else.
    #[error("the keyring of the system: {0}")]
    Refused(String),
}

impl KeyringError {
    /// See [`crate::VaultError::code`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Absent => "vault-keyring-absent",
            Self::Locked => "vault-keyring-locked",
            Self::Slow => "vault-keyring-slow",
            Self::Lost => "vault-keyring-lost",
            Self::Refused(_) => "vault-keyring-refused",
        }
    }
}

/// A place that keeps small secrets for this user.
pub trait Keyring: fmt::Debug + Send + Sync {
    /// Keeps a secret under a name.
    ///
    /// # Errors
    /// See [`KeyringError`].
    fn put(&self, account: &str, secret: &[u8]) -> Result<(), KeyringError>;

    /// Gives it back.
    ///
    /// # Errors
    /// See [`KeyringError`]; `Lost` if there is none.
    fn get(&self, account: &str) -> Result<Zeroizing<Vec<u8>>, KeyringError>;

    /// Removes it; whether there was one.
    ///
    /// # Errors
    /// See [`KeyringError`].
    fn remove(&self, account: &str) -> Result<bool, KeyringError>;
}

/// The real one. A locked keyring may ask for a password in a window of its own, so each call runs on a thread of its own
/// and has a time limit.
#[derive(Debug, Clone)]
pub struct SystemKeyring {
    patience: Duration,
}

impl SystemKeyring {
    /// Waits for as long as said.
    #[must_use]
    pub fn new(patience: Duration) -> Self {
        Self { patience }
    }

    fn call<T: Send + 'static>(
        &self,
        account: &str,
        work: impl FnOnce(&keyring::v1::Entry) -> keyring::v1::Result<T> + Send + 'static,
    ) -> Result<T, KeyringError> {
        let (done, answer) = mpsc::channel();
        let account = account.to_owned();
        let thread = std::thread::Builder::new().name("keyring".to_owned()).spawn(move || {
            let result = keyring::v1::Entry::new(SERVICE, &account).and_then(|entry| work(&entry));
            // Nobody may be waiting any more.
            let _ = done.send(result);
        });
        thread.map_err(|error| KeyringError::Refused(error.to_string()))?;
        match answer.recv_timeout(self.patience) {
            Ok(result) => result.map_err(|error| told(&error)),
            Err(mpsc::RecvTimeoutError::Timeout) => Err(KeyringError::Slow),
            Err(mpsc::RecvTimeoutError::Disconnected) => Err(KeyringError::Refused("it broke off".to_owned())),
        }
    }
}

fn told(error: &keyring::v1::Error) -> KeyringError {
    use keyring::v1::Error;
    match error {
        Error::NoDefaultStore => KeyringError::Absent,
        Error::NoEntry => KeyringError::Lost,
        Error::NoStorageAccess(_) => KeyringError::Locked,
        other => KeyringError::Refused(other.to_string()),
    }
}

impl Keyring for SystemKeyring {
    fn put(&self, account: &str, secret: &[u8]) -> Result<(), KeyringError> {
        let secret = Zeroizing::new(secret.to_vec());
        self.call(account, move |entry| entry.set_secret(&secret))
    }

    fn get(&self, account: &str) -> Result<Zeroizing<Vec<u8>>, KeyringError> {
        self.call(account, |entry| entry.get_secret().map(Zeroizing::new))
    }

    fn remove(&self, account: &str) -> Result<bool, KeyringError> {
        match self.call(account, keyring::v1::Entry::delete_credential) {
            Ok(()) => Ok(true),
            Err(KeyringError::Lost) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
