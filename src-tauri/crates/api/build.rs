//! Takes in what was made or fetched before: the compiled risk database (`cargo xtask riskdb build`) and the table of
//! countries (`cargo xtask networks`). A plain `cargo test` works without: an empty file means none, and the program says
//! that none is built in.

use std::path::{Path, PathBuf};

fn main() {
    let target = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../../target");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    take(&target.join("riskdb/sightline.riskdb"), &out.join("sightline.riskdb"), "cargo xtask riskdb build");
    take(&target.join("networks/countries.mmdb"), &out.join("countries.mmdb"), "cargo xtask networks");
}

fn take(from: &Path, to: &Path, made_by: &str) {
    println!("cargo::rerun-if-changed={}", from.display());
    if std::fs::copy(from, to).is_err() {
        println!("cargo::warning=no {}; `{made_by}` makes it", from.display());
        if let Err(error) = std::fs::write(to, []) {
            println!("cargo::error=writing {}: {error}", to.display());
        }
    }
}
