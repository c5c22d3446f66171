//! The key of a store, and how a passphrase keeps it.

use crate::error::VaultError;
use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::rand::{SecureRandom as _, SystemRandom};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use zeroize::{Zeroize as _, Zeroizing};

/// Characters a passphrase needs at least.
pub const LEAST_PASSPHRASE: usize = 8;

/// What a person typed; wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }

    pub(crate) fn long_enough(&self) -> Result<(), VaultError> {
        if self.0.chars().count() < LEAST_PASSPHRASE { Err(VaultError::ShortPassphrase) } else { Ok(()) }
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// 256 random bits; wiped from memory when dropped.
#[derive(Clone)]
pub(crate) struct Key([u8; 32]);

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    pub fn new() -> Result<Self, VaultError> {
        Ok(Self(random()?))
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As SQLCipher takes a key it shall use as it is: `x'…'` with 64 hexadecimal digits.
    pub fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        text.push_str(&Zeroizing::new(hex(&self.0)));
        text.push('\'');
        text
    }

    /// By which a wrong key is told from a damaged store. It says nothing about the key: 64 of the 256 bits of a digest.
    pub fn check(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"sightline store: is this the key\0");
        hash.update(self.0);
        hex(&hash.finalize()[..8])
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
        text
    })
}

fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| VaultError::NoKey("the system gives no random bytes".to_owned()))?;
    Ok(bytes)
}

/// A key that a passphrase keeps: Argon2id (RFC 9106, second recommended choice: 3 passes over 64 MiB in 4 lanes) makes
/// the key that seals it with ChaCha20-Poly1305 (RFC 8439).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sealed {
    /// KiB of memory.
    memory: u32,
    passes: u32,
    lanes: u32,
    #[serde(with = "base64_text")]
    salt: Vec<u8>,
    #[serde(with = "base64_text")]
    nonce: Vec<u8>,
    #[serde(with = "base64_text")]
    key: Vec<u8>,
}

/// More than anybody's choice would be: a forged file must not exhaust the computer.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;
const MOST_LANES: u32 = 64;

impl Sealed {
    pub fn seal(key: &Key, passphrase: &Passphrase) -> Result<Self, VaultError> {
        let (salt, nonce): ([u8; 16], [u8; NONCE_LEN]) = (random()?, random()?);
        let mut sealed = Self {
            memory: 64 * 1024,
            passes: 3,
            lanes: 4,
            salt: salt.to_vec(),
            nonce: nonce.to_vec(),
            key: Vec::new(),
        };
        let by = sealed.derive(passphrase)?;
        let mut bytes = key.bytes().to_vec();
        let done = by.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut bytes);
        done.map_err(|_| VaultError::NoKey("sealing failed".to_owned()))?;
        sealed.key = bytes;
        Ok(sealed)
    }

    /// # Errors
    /// Another passphrase, or numbers no program of ours writes.
    pub fn open(&self, passphrase: &Passphrase) -> Result<Key, VaultError> {
        let nonce = Nonce::try_assume_unique_for_key(&self.nonce).map_err(|_| VaultError::WrongPassphrase)?;
        let mut bytes = Zeroizing::new(self.key.clone());
        let by = self.derive(passphrase)?;
        let key = by.open_in_place(nonce, Aad::empty(), &mut bytes).map_err(|_| VaultError::WrongPassphrase)?;
        Key::from_bytes(key).ok_or(VaultError::WrongPassphrase)
    }

    fn derive(&self, passphrase: &Passphrase) -> Result<LessSafeKey, VaultError> {
        let no_key = |what: String| VaultError::NoKey(what);
        if self.memory > MOST_MEMORY || self.passes > MOST_PASSES || self.lanes > MOST_LANES {
            return Err(no_key("it asks for more memory or time than any store of this program".to_owned()));
        }
        let params = argon2::Params::new(self.memory, self.passes, self.lanes, Some(32));
        let params = params.map_err(|error| no_key(error.to_string()))?;
        let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let mut by = Zeroizing::new([0_u8; 32]);
        argon
            .hash_password_into(passphrase.0.as_bytes(), &self.salt, by.as_mut())
            .map_err(|error| no_key(error.to_string()))?;
        let by = UnboundKey::new(&CHACHA20_POLY1305, by.as_ref()).map_err(|_| no_key("sealing failed".to_owned()))?;
        Ok(LessSafeKey::new(by))
    }
}

mod base64_text {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(from)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_with_its_passphrase_and_with_no_other() {
        let key = Key::new().unwrap();
        let right = Passphrase::new("correct horse".to_owned());
        let sealed = Sealed::seal(&key, &right).unwrap();
        let text = serde_json::to_string(&sealed).unwrap();
        assert!(!text.contains(&hex(key.bytes())));
        let read: Sealed = serde_json::from_str(&text).unwrap();
        assert_eq!(read.open(&right).unwrap().bytes(), key.bytes());
        let wrong = Passphrase::new("correct horsf".to_owned());
        assert!(matches!(read.open(&wrong), Err(VaultError::WrongPassphrase)));
        let greedy = Sealed { memory: u32::MAX, ..read };
        assert!(matches!(greedy.open(&right), Err(VaultError::NoKey(_))));
    }

    #[test]
    fn nothing_secret_is_printed() {
        let key = Key::new().unwrap();
        assert_eq!(format!("{key:?} {:?}", Passphrase::new("secret words".to_owned())), "Key Passphrase");
    }
}
