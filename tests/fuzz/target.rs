//! The target this program is named after.
#![no_main]

mod targets;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    for target in targets::TARGETS.iter().filter(|target| target.name == env!("CARGO_BIN_NAME")) {
        (target.run)(data);
    }
});
