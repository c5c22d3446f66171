//! Takes in the compiled risk database when `cargo xtask riskdb build` has made one. A plain `cargo test` works without:
//! the program then says that no database is built in, and tests compile the sources themselves.

use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let compiled = root.join("../../../target/riskdb/sightline.riskdb");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("sightline.riskdb");
    println!("cargo::rerun-if-changed={}", compiled.display());
    if copy(&compiled, &out).is_err() {
        println!("cargo::warning=no compiled risk database; `cargo xtask riskdb build` makes it");
        // An empty file means: none built in.
        if let Err(error) = std::fs::write(&out, []) {
            println!("cargo::error=writing {}: {error}", out.display());
        }
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::copy(from, to).map(drop)
}
