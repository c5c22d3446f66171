//! The one place of the program that can open a connection.
//!
//! **What it is not.** It decides nothing: whether a purpose is allowed is the person's answer, asked anew for each
//! request, and what is done with a body is the caller's affair. It keeps no cookie, follows no redirect, and says of
//! the program nothing but its name.
//!
//! **Invariants.** No request without a purpose that is turned on. Each request is written to the ledger before it is
//! sent; if that fails, it is not sent. Addresses are https; plain http is for this computer itself (tests, a local
//! mirror). A body is streamed, and ends with an error when it stalls or takes too long.

use bytes::Bytes;
use futures::{Stream, StreamExt};
use reqwest::redirect::Policy;
use std::fmt;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use url::{Host, Url};

/// What a request is for. Each has a switch of its own, off until the person turns it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// To fetch a newer risk database from its publisher. Sends nothing of this computer.
    DatabaseUpdate,
    /// To ask whether a password is in known leaks. Sends five of the forty digits of its hash.
    PasswordCheck,
}

impl Purpose {
    /// Every purpose there is.
    pub const ALL: [Self; 2] = [Self::DatabaseUpdate, Self::PasswordCheck];

    /// The word in the ledger and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DatabaseUpdate => "database-update",
            Self::PasswordCheck => "password-check",
        }
    }
}

/// One request, as it is written down before it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What for.
    pub purpose: Purpose,
    /// The address asked; what of it would say something of a secret is left out.
    pub url: Url,
    /// Bytes of content sent along: none for all there is today.
    pub content: u64,
}

/// The person's answers, and the book of requests.
pub trait Consent: fmt::Debug + Send + Sync {
    /// Whether this purpose is turned on now.
    fn allows(&self, purpose: Purpose) -> bool;

    /// Writes a request down; called before it is sent.
    ///
    /// # Errors
    /// It cannot be written; then it is not sent.
    fn record(&self, request: &Request) -> Result<(), String>;
}

/// How long one waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For the next bytes.
    pub stall: Duration,
    /// For all of one request.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), stall: Duration::from_secs(15), whole: Duration::from_secs(180) }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetError {
    /// The purpose is turned off.
    #[error("requests for {} are turned off", .0.as_str())]
    TurnedOff(Purpose),
    /// The ledger could not be written.
    #[error("the request was not sent, because it could not be written down: {0}")]
    NotRecorded(String),
    /// Not https, and not this computer.
    #[error("`{0}` is not an https address")]
    NotHttps(String),
    /// The server has no such file.
    #[error("the server has no such file")]
    NotFound,
    /// The server answers with something else.
    #[error("the server answers {0}")]
    Status(u16),
    /// No answer.
    #[error("{0}")]
    Failed(String),
}

/// A body as it comes in; an error ends it.
pub type Body = Pin<Box<dyn Stream<Item = Result<Bytes, NetError>> + Send + Sync>>;

/// Sends requests.
#[derive(Debug, Clone)]
pub struct Client {
    outside: reqwest::Client,
    // This computer is never asked through a proxy.
    here: reqwest::Client,
    consent: Arc<dyn Consent>,
}

impl Client {
    /// A client that asks `consent` for each request. Proxies of the environment are used: who goes through one (Tor,
    /// a company) means all programs.
    ///
    /// # Errors
    /// The system's certificates cannot be used.
    pub fn new(consent: Arc<dyn Consent>, patience: Patience) -> Result<Self, NetError> {
        let builder = || {
            reqwest::Client::builder()
                .user_agent("Sightline")
                .redirect(Policy::none())
                .referer(false)
                .connect_timeout(patience.connect)
                .read_timeout(patience.stall)
                .timeout(patience.whole)
                .pool_max_idle_per_host(1)
        };
        let made = |client: reqwest::ClientBuilder| client.build().map_err(|error| NetError::Failed(said(&error)));
        Ok(Self { outside: made(builder().https_only(true))?, here: made(builder().no_proxy())?, consent })
    }

    /// Asks an address.
    ///
    /// # Errors
    /// See [`NetError`].
    pub async fn get(&self, purpose: Purpose, url: &Url) -> Result<Body, NetError> {
        self.ask(purpose, url, url, &[]).await
    }

    /// Asks an address that is written down as `told`, with headers.
    ///
    /// # Errors
    /// See [`NetError`].
    pub async fn ask(
        &self,
        purpose: Purpose,
        url: &Url,
        told: &Url,
        headers: &[(&'static str, &'static str)],
    ) -> Result<Body, NetError> {
        let client = match url.scheme() {
            "https" => &self.outside,
            "http" if is_here(url) => &self.here,
            _ => return Err(NetError::NotHttps(url.to_string())),
        };
        if !self.consent.allows(purpose) {
            return Err(NetError::TurnedOff(purpose));
        }
        let request = Request { purpose, url: told.clone(), content: 0 };
        self.consent.record(&request).map_err(NetError::NotRecorded)?;
        let mut asking = client.get(url.clone());
        for (name, value) in headers {
            asking = asking.header(*name, *value);
        }
        let answer = asking.send().await.map_err(|error| NetError::Failed(said(&error)))?;
        match answer.status().as_u16() {
            200 => {}
            // Stores of files without a listing answer 403 for a file that is not there.
            403 | 404 | 410 => return Err(NetError::NotFound),
            status => return Err(NetError::Status(status)),
        }
        let body = answer.bytes_stream().map(|part| part.map_err(|error| NetError::Failed(said(&error))));
        Ok(Box::pin(Shared(std::sync::Mutex::new(Box::pin(body)))))
    }
}

/// A stream that may be shared between threads, though only one ever polls it.
struct Shared(std::sync::Mutex<Unshared>);

type Unshared = Pin<Box<dyn Stream<Item = Result<Bytes, NetError>> + Send>>;

impl Stream for Shared {
    type Item = Result<Bytes, NetError>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        match self.0.get_mut() {
            Ok(inner) => inner.as_mut().poll_next(context),
            Err(poisoned) => poisoned.into_inner().as_mut().poll_next(context),
        }
    }
}

/// Whether an address is this computer's own.
fn is_here(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        // A name is looked up, and a look-up can answer anything.
        Some(Host::Domain(_)) | None => false,
    }
}

/// An error with its causes, one line, without the address (the ledger has it).
fn said(error: &reqwest::Error) -> String {
    let mut said = match error {
        error if error.is_timeout() => "no answer in time".to_owned(),
        error if error.is_connect() => "no connection".to_owned(),
        error if error.is_body() || error.is_decode() => "the answer broke off".to_owned(),
        _ => "the request failed".to_owned(),
    };
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        said = format!("{said}: {error}");
        cause = error.source();
    }
    said.chars().take(200).collect()
}
