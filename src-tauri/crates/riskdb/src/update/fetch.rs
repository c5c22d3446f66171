//! The way to ask an address, which the one network module fulfils.

use async_trait::async_trait;
use bytes::Bytes;
use futures::{Stream, StreamExt};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use tough::{Transport, TransportError, TransportErrorKind, TransportStream};
use url::Url;

/// A body as it comes in.
pub type ByteStream = Pin<Box<dyn Stream<Item = Result<Bytes, String>> + Send + Sync>>;

/// Why there is no body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The server answers, and has no such file. A repository is asked for the next root until there is none.
    #[error("not there")]
    NotFound,
    /// Anything else.
    #[error("{0}")]
    Failed(String),
}

/// Asks an address.
#[async_trait]
pub trait Fetch: fmt::Debug + Send + Sync {
    /// The body at `url`.
    ///
    /// # Errors
    /// See [`FetchError`].
    async fn fetch(&self, url: &Url) -> Result<ByteStream, FetchError>;
}

/// A [`Fetch`] as `tough` wants it.
#[derive(Debug, Clone)]
pub(super) struct Through(pub(super) Arc<dyn Fetch>);

#[async_trait]
impl Transport for Through {
    async fn fetch(&self, url: Url) -> Result<TransportStream, TransportError> {
        let failed =
            |url: &Url, said: String| TransportError::new_with_cause(TransportErrorKind::Other, url.as_str(), said);
        match self.0.fetch(&url).await {
            Ok(body) => Ok(Box::pin(body.map(move |part| part.map_err(|said| failed(&url, said))))),
            Err(FetchError::NotFound) => Err(TransportError::new(TransportErrorKind::FileNotFound, url.as_str())),
            Err(FetchError::Failed(said)) => Err(failed(&url, said)),
        }
    }
}
