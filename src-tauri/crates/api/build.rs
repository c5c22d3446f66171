//! Takes in what was made or fetched before: the compiled risk database (`cargo xtask riskdb build`) and the table of
//! countries (`cargo xtask networks`). A plain `cargo test` works without: an empty file means none, and the program says
//! that none is built in.

use std::path::{Path, PathBuf};

fn main() {
    let target = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../../target");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    take(&target.join("riskdb/sightline.riskdb"), &out.join("sightline.riskdb"), "cargo xtask riskdb build");
    take(&target.join("networks/countries.mmdb"), &out.join("countries.mmdb"), "cargo xtask networks");
    publisher(&target.join("../assets"), &out.join("publisher-root.json"));
}

/// The first root of keys that `assets/publisher.toml` names; without one no update can be believed.
fn publisher(assets: &Path, to: &Path) {
    let file = assets.join("publisher.toml");
    println!("cargo::rerun-if-changed={}", file.display());
    let fail = |path: &Path, error: &dyn std::fmt::Display| println!("cargo::error=`{}`: {error}", path.display());
    let settings = std::fs::read_to_string(&file).map_err(|error| error.to_string());
    let settings = settings.and_then(|text| text.parse::<toml::Table>().map_err(|error| error.to_string()));
    let named = match &settings {
        Ok(table) => table.get("updates").and_then(|it| it.get("root")).and_then(toml::Value::as_str).unwrap_or(""),
        Err(error) => return fail(&file, error),
    };
    let done = if named.is_empty() {
        std::fs::write(to, [])
    } else {
        let root = assets.join(named);
        println!("cargo::rerun-if-changed={}", root.display());
        std::fs::copy(&root, to).map(drop)
    };
    if let Err(error) = done {
        fail(&assets.join(named), &error);
    }
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
