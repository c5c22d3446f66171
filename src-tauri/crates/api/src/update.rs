//! Taking in a newer risk database.

use crate::publisher::Publisher;
use async_trait::async_trait;
use futures::StreamExt;
use sightline_net::{Client, Consent, NetError, Patience, Purpose};
use sightline_riskdb::update::{ByteStream, Fetch, FetchError, Home, Origin, Outcome, UpdateError, update};
use std::path::PathBuf;
use std::sync::Arc;
use url::Url;

/// Where the person says an update is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UpdateFrom {
    /// The publisher's address.
    Publisher,
    /// An address.
    Address(Url),
    /// An update file, or a folder that holds a repository. Nothing is asked over the network.
    Path(PathBuf),
}

impl UpdateFrom {
    /// What a person typed: an address if it has a scheme, else a path.
    ///
    /// # Errors
    /// It looks like an address and is none.
    pub fn parse(typed: &str) -> Result<Self, String> {
        if typed.contains("://") {
            let url = Url::parse(&format!("{}/", typed.trim_end_matches('/')));
            return url.map(Self::Address).map_err(|error| format!("`{typed}`: {error}"));
        }
        Ok(Self::Path(PathBuf::from(typed)))
    }
}

/// Why nothing was tried or nothing came of it. The database in use is as it was.
#[derive(Debug, thiserror::Error)]
pub enum UpdateRefusal {
    /// The publisher has no keys: nothing can be believed.
    #[error("no publisher's key is known")]
    NoPublisher,
    /// The publisher has no address.
    #[error("the publisher has no address for updates")]
    NoAddress,
    /// It was tried.
    #[error(transparent)]
    Failed(#[from] UpdateError),
}

impl UpdateRefusal {
    /// A stable code with a sentence `update-<code>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoPublisher => "no-publisher",
            Self::NoAddress => "no-address",
            Self::Failed(error) => error.code(),
        }
    }
}

/// Takes the newest database the publisher signed. Blocks until it is done.
///
/// # Errors
/// See [`UpdateRefusal`].
pub fn update_database(
    from: &UpdateFrom,
    publisher: &Publisher,
    home: &Home,
    consent: Arc<dyn Consent>,
    patience: Patience,
) -> Result<Outcome, UpdateRefusal> {
    if !publisher.signs() {
        return Err(UpdateRefusal::NoPublisher);
    }
    let ask = |base: &Url| -> Result<Origin, UpdateError> {
        let client = Client::new(consent, patience).map_err(|error| UpdateError::Unreachable(error.to_string()))?;
        Ok(Origin::Address { base: base.clone(), fetch: Arc::new(Asking(client)) })
    };
    let origin = match from {
        UpdateFrom::Publisher if publisher.address.is_empty() => return Err(UpdateRefusal::NoAddress),
        UpdateFrom::Publisher => {
            let base = Url::parse(&format!("{}/", publisher.address.trim_end_matches('/')));
            ask(&base.map_err(|error| UpdateError::Unreachable(format!("`{}`: {error}", publisher.address)))?)?
        }
        UpdateFrom::Address(base) => ask(base)?,
        UpdateFrom::Path(path) if path.is_dir() => Origin::Folder(path.clone()),
        UpdateFrom::Path(path) => Origin::Archive(path.clone()),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|source| UpdateError::Disk { path: home.folder().to_owned(), source })?;
    Ok(runtime.block_on(update(&origin, &publisher.root, home))?)
}

/// The network module, as the updater wants it.
#[derive(Debug)]
struct Asking(Client);

#[async_trait]
impl Fetch for Asking {
    async fn fetch(&self, url: &Url) -> Result<ByteStream, FetchError> {
        match self.0.get(Purpose::DatabaseUpdate, url).await {
            Ok(body) => Ok(Box::pin(body.map(|part| part.map_err(|error| error.to_string())))),
            Err(NetError::NotFound) => Err(FetchError::NotFound),
            Err(error) => Err(FetchError::Failed(error.to_string())),
        }
    }
}
