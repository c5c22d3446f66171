//! What the program remembers: checkups, decisions, settings, the book of network requests, the journal of changes; in
//! one encrypted file, or in memory.
//!
//! **What it is not.** It does not know what a checkup means: entries are bytes to it, and comparing them is the caller's.
//! It asks the person nothing; how a key is kept is the caller's choice.
//!
//! **Invariants.** Nothing is ever written in the clear: no key, no passphrase, no plain file for want of a keyring. What
//! was reported saved is on the disk. A folder is only written to after [`create`] was called for it. A store of a newer
//! program is refused, not changed. Of a damaged one a copy is set aside before anything is repaired.
//!
//! ```
//! use sightline_vault::Vault;
//! let vault = Vault::in_memory().unwrap();
//! vault.keep("setting", "language", "cs", 0).unwrap();
//! assert_eq!(vault.kept("setting", "language").unwrap().as_deref(), Some("cs"));
//! ```

mod backup;
mod checkups;
mod error;
mod folder;
mod header;
mod key;
mod keyring;
mod ledger;
mod repair;
mod schema;
mod vault;
mod wipe;

pub use backup::{back_up, restore};
pub use checkups::{Changed, SavedCheckup};
pub use error::VaultError;
pub use folder::{Folder, Found};
pub use key::{LEAST_PASSPHRASE, Passphrase};
pub use keyring::{Keyring, KeyringError, SystemKeyring};
pub use ledger::Entry as LedgerEntry;
pub use repair::{Repaired, repair};
pub use vault::{How, Unlock, Vault, create, open};
pub use wipe::{Removed, wipe};
pub use zeroize::Zeroizing;
