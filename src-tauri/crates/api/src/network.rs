//! Network purposes and their switches, and the book of requests.

use crate::dto::{FileView, NetworkSwitch, NetworkView, Nothing, PurposeView, RequestView};
use crate::error::{ApiError, Code};
use crate::memory::moment;
use crate::ports::Clock;
use crate::publisher::Publisher;
use crate::session::Session;
use sightline_net::{Consent, Purpose, Request};
use sightline_vault::{Vault, VaultError};
use std::fmt;
use std::sync::Arc;

/// The kind of small values in the store that are switches.
const NETWORK: &str = "network";

impl Session {
    pub(crate) fn network_state(&self, _: &Nothing) -> Result<NetworkView, ApiError> {
        network(&self.memory.vault())
    }

    pub(crate) fn network_switch(&self, request: &NetworkSwitch) -> Result<NetworkView, ApiError> {
        let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == request.purpose);
        let purpose = purpose.ok_or_else(|| ApiError::new(Code::NotFound))?;
        let vault = self.memory.vault();
        let value = if request.on { "on" } else { "off" };
        vault.keep(NETWORK, purpose.as_str(), value, self.ports.clock.now().unix_timestamp())?;
        network(&vault)
    }

    pub(crate) fn network_clear(&self, _: &Nothing) -> Result<NetworkView, ApiError> {
        let vault = self.memory.vault();
        vault.clear_ledger()?;
        network(&vault)
    }

    /// Writes the book beside the person's documents. The click is the yes; an existing file is never touched.
    pub(crate) fn network_export(&self, _: &Nothing) -> Result<FileView, ApiError> {
        let text = serde_json::to_string_pretty(&requests_json(&self.memory.vault())?);
        let text = text.map_err(|error| ApiError::with(Code::Internal, error))?;
        self.write_new("sightline-requests", "json", text.as_bytes())
    }
}

/// The book of requests, for a file or another program.
///
/// # Errors
/// It cannot be read.
pub fn requests_json(vault: &Vault) -> Result<serde_json::Value, ApiError> {
    Ok(serde_json::json!({ "schema": "sightline.requests/1", "requests": network(vault)?.requests }))
}

/// The requests of a store, the latest first.
///
/// # Errors
/// They cannot be read.
pub fn kept_requests(vault: &Vault) -> Result<Vec<RequestView>, ApiError> {
    Ok(network(vault)?.requests)
}

fn network(vault: &Vault) -> Result<NetworkView, ApiError> {
    let purposes = Purpose::ALL.into_iter().map(|purpose| {
        let on = vault.kept(NETWORK, purpose.as_str())?.as_deref() == Some("on");
        let available = match purpose {
            Purpose::DatabaseUpdate => {
                let publisher = Publisher::built_in();
                publisher.signs() && !publisher.address.is_empty()
            }
            Purpose::PasswordCheck => true,
        };
        Ok(PurposeView { purpose: purpose.as_str().to_owned(), on, available })
    });
    let requests = vault.ledger()?.into_iter().map(|entry| RequestView {
        at: moment(entry.at),
        purpose: entry.purpose,
        host: entry.host,
        url: entry.url,
        bytes: entry.bytes,
    });
    Ok(NetworkView { purposes: purposes.collect::<Result<_, VaultError>>()?, requests: requests.collect() })
}

/// The answers in a store, and its book of requests.
pub struct VaultConsent {
    vault: Arc<Vault>,
    clock: Arc<dyn Clock>,
}

impl VaultConsent {
    /// Asks and writes down in `vault`.
    #[must_use]
    pub fn new(vault: Arc<Vault>, clock: Arc<dyn Clock>) -> Self {
        Self { vault, clock }
    }
}

impl fmt::Debug for VaultConsent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultConsent")
    }
}

impl Consent for VaultConsent {
    fn allows(&self, purpose: Purpose) -> bool {
        // What cannot be read is no yes.
        self.vault.kept(NETWORK, purpose.as_str()).ok().flatten().as_deref() == Some("on")
    }

    fn record(&self, request: &Request) -> Result<(), String> {
        let host = request.url.host_str().unwrap_or_default();
        let at = self.clock.now().unix_timestamp();
        let done = self.vault.record(at, request.purpose.as_str(), host, request.url.as_str(), request.content);
        done.map_err(|error| error.to_string())
    }
}
