//! The fuzz targets for a short, fixed while: fixtures with bytes changed, cut, doubled and mixed, the same each time.
//! Hours of it, guided by coverage, are `cargo xtask soak`.

#[path = "../fuzz/targets.rs"]
mod targets;

use sightline_tests::root;

/// Bytes that changed copies of one target's seeds have together, at most; each seed gets a few copies all the same.
const BYTES: usize = 3 << 20;
/// Changed copies of one seed, and of all seeds of a target.
const COPIES: std::ops::RangeInclusive<usize> = 4..=60;
const ALL_COPIES: usize = 1500;
/// Seeds of one target; of more, some from every size are taken.
const SEEDS: usize = 40;
/// Longer seeds are cut: what matters is near the start of most formats.
const LONGEST: usize = 64 << 10;

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}

fn change(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let (at, length) = (dice.below(changed.len() + 1), 1 + dice.below(16));
        let end = (at + length).min(changed.len());
        match dice.below(7) {
            0 => changed.truncate(at),
            1 => drop(changed.drain(at..end)),
            2 => {
                let piece = changed[at..end].to_vec();
                changed.splice(at..at, piece.repeat(1 + dice.below(40)));
            }
            3 => {
                let from = dice.below(other.len() + 1);
                let piece = &other[from..(from + dice.below(200)).min(other.len())];
                changed.splice(at..end, piece.iter().copied());
            }
            4 => changed[at..end].iter_mut().for_each(|byte| *byte = [0, 0xff, b'{', b'"', b'\n', b'<'][dice.below(6)]),
            _ => changed[at..end].iter_mut().for_each(|byte| *byte ^= 1 << dice.below(8)),
        }
    }
    changed
}

#[test]
fn changed_fixtures_are_survived_by_every_parser() {
    let tests = root().join("tests");
    for target in targets::TARGETS {
        let all = target.seeds(&tests);
        assert!(!all.is_empty(), "no fixture is a seed for {}", target.name);
        let mut seeds: Vec<Vec<u8>> = all.iter().step_by(all.len().div_ceil(SEEDS)).cloned().collect();
        seeds.iter_mut().for_each(|seed| seed.truncate(LONGEST));
        let mut dice = Dice(0x5eed_5eed_5eed_5eed);
        for seed in &seeds {
            (target.run)(seed);
            let copies = (BYTES / seeds.len() / seed.len().max(1)).min(ALL_COPIES / seeds.len());
            for _ in 0..copies.clamp(*COPIES.start(), *COPIES.end()) {
                let other = &seeds[dice.below(seeds.len())];
                (target.run)(&change(seed, other, &mut dice));
            }
        }
    }
}

/// A target without an entry in the fuzz crate would never be fuzzed for long.
#[test]
fn every_target_is_a_program_of_the_fuzz_crate() {
    let manifest = std::fs::read_to_string(root().join("tests/fuzz/Cargo.toml")).unwrap();
    let manifest: toml::Table = toml::from_str(&manifest).unwrap();
    let mut programs: Vec<&str> =
        manifest["bin"].as_array().unwrap().iter().map(|program| program["name"].as_str().unwrap()).collect();
    let mut names: Vec<&str> = targets::TARGETS.iter().map(|target| target.name).collect();
    programs.sort_unstable();
    names.sort_unstable();
    assert_eq!(programs, names);
}
