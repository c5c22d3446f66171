//! Takes in the fonts of printed summaries, fetched by `cargo xtask setup`. Without them building works, and no PDF is made.

#![allow(clippy::disallowed_methods, reason = "a build script takes files in")]

use std::path::{Path, PathBuf};

const FONTS: [&str; 3] = ["latin/NotoSans-Regular.ttf", "latin/NotoSans-Bold.ttf", "chinese/NotoSansSC-Regular.ttf"];

fn main() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for font in FONTS {
        let from = Path::new("../../../target/fonts").join(font);
        println!("cargo::rerun-if-changed={}", from.display());
        let to = out.join(font.rsplit('/').next().unwrap_or(font));
        if std::fs::copy(&from, &to).is_err() {
            println!("cargo::warning=no {font}: printed summaries are not made; `cargo xtask setup` fetches it");
            if let Err(error) = std::fs::write(&to, []) {
                println!("cargo::error={}: {error}", to.display());
            }
        }
    }
}
