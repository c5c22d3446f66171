//! The target this program is named after. With `SIGHTLINE_CORPUS`, a folder, it lays its seeds there before it starts.
#![no_main]

mod targets;

use libfuzzer_sys::fuzz_target;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

fn own() -> impl Iterator<Item = &'static targets::Target> {
    targets::TARGETS.iter().filter(|target| target.name == env!("CARGO_BIN_NAME"))
}

fn sow() {
    let Some(corpus) = std::env::var_os("SIGHTLINE_CORPUS") else { return };
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this crate lies in a folder");
    for seed in own().flat_map(|target| target.seeds(tests)) {
        let mut hasher = DefaultHasher::new();
        seed.hash(&mut hasher);
        std::fs::write(Path::new(&corpus).join(format!("seed-{:016x}", hasher.finish())), seed).expect("a corpus");
    }
}

fuzz_target!(init: sow(), |data: &[u8]| {
    for target in own() {
        (target.run)(data);
    }
});
