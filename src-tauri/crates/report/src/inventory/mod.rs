//! The inventory in forms other tools read.

mod cyclonedx;
mod osquery;

pub use cyclonedx::{About, cyclonedx};
pub use osquery::osquery;

use sightline_model::{IdentifierKind, Item};

/// An inventory in another tool's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The document.
    pub json: String,
    /// Items the form has no place for.
    pub left_out: usize,
}

/// The first identifier of one of the kinds.
fn identifier<'a>(item: &'a Item, kinds: &[IdentifierKind]) -> Option<(IdentifierKind, &'a str)> {
    item.identifiers.iter().find(|it| kinds.contains(&it.kind)).map(|it| (it.kind, it.value.as_str()))
}
