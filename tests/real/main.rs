//! real
fn main() {}
