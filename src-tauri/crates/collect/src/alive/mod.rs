//! What a live machine is doing: the processes that run, and what they are connected to.
//!
//! Nothing here asks the network anything; where an address belongs to comes from tables the caller brings.

pub mod connections;
pub mod networks;
mod processes;

pub use processes::Process;
pub(crate) use processes::{list, with_pids};
pub use sightline_parse::cgroup::Sandbox;
