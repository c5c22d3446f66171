//! Benchmarks (placeholder entry until the programs stand).
fn main() {}
