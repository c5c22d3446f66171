//! One mechanism per file.

pub(crate) mod autostart;
pub(crate) mod flatpak;
pub(crate) mod packages;
pub(crate) mod policy;
pub(crate) mod processes;
pub(crate) mod registry;
pub(crate) mod trash;
