//! The board of a room isolates nobody: over ten thousand rooms, no board and no pair of successive boards leaves only
//! one answer possible for anyone.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use sightline_learn::workshop::board::{Ask, Board, ROOM, Shown, Told};
use sightline_learn::workshop::card::{Card, Counts, Refused};

const NAME: &str = "7Q4K";

/// A small generator of its own (SplitMix64), so that a failure can be had again.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }
}

fn card(chance: &mut Chance, lean: u64, ticket: u32) -> Card {
    let mut yes = |range: u64| u32::try_from(if chance.next(100) < lean { 1 + chance.next(range) } else { 0 }).unwrap();
    let words = [yes(3), yes(6), yes(9), yes(3), yes(30)];
    let all_sites = yes(4);
    let autostart = yes(8);
    let extensions = all_sites + yes(9);
    let steps = yes(3);
    let counts = Counts { words, findings: words.iter().sum(), extensions, all_sites, autostart, steps };
    let before = 4 + u32::try_from(chance.next(17)).unwrap();
    let after = 4 + u32::try_from(chance.next(17)).unwrap();
    Card::new(NAME, "2026.11", &counts, (Some(before), Some(after)), ticket)
}

/// How many said yes, given what is told: smallest and largest.
fn possible(told: Told, people: usize) -> (usize, usize) {
    let all = (0..=people).filter(|count| Told::of(*count, people) == told).collect::<Vec<_>>();
    (*all.first().unwrap(), *all.last().unwrap())
}

fn answer(shown: &Shown, ask: Ask) -> Told {
    shown.answers.iter().find(|(own, _)| *own == ask).unwrap().1
}

/// Whether somebody who sees these boards can be sure of the answer of one person in the batch between them, whatever
/// the others said: only if everyone in that batch, or no one, must have said yes.
fn isolates(before: Option<&Shown>, after: &Shown, ask: Ask) -> bool {
    let (low, high) = possible(answer(after, ask), after.people);
    let (old_low, old_high, old) = match before {
        None => (0, 0, 0),
        Some(shown) => {
            let (low, high) = possible(answer(shown, ask), shown.people);
            (low, high, shown.people)
        }
    };
    let batch = after.people - old;
    // Counts of the batch that agree with both boards.
    let fits = (0..=batch).filter(|own| (old_low..=old_high).any(|old| (low..=high).contains(&(old + own))));
    let fits: Vec<usize> = fits.collect();
    fits == [0] || fits == [batch]
}

#[test]
fn no_board_and_no_difference_of_two_isolates_anyone() {
    let mut rooms = 0;
    let mut boards = 0;
    for seed in 0..10_000_u64 {
        let mut chance = Chance(seed);
        let people = 1 + chance.next(40);
        // From rooms where nobody says yes to rooms where everybody does.
        let lean = chance.next(101);
        let mut board = Board::new(NAME);
        let mut last: Option<Shown> = None;
        for number in 0..people {
            let one = card(&mut chance, lean, u32::try_from(number).unwrap());
            board.take(&one.write()).unwrap();
            let shown = board.shown();
            if board.cards() < ROOM {
                assert_eq!(shown, None, "a board of {}", board.cards());
                continue;
            }
            let shown = shown.unwrap();
            assert_eq!(shown.people % ROOM, 0);
            if last.as_ref().is_some_and(|last| last.people == shown.people) {
                assert_eq!(last.as_ref(), Some(&shown), "one person more changes nothing before the batch is whole");
                continue;
            }
            for ask in Ask::ALL {
                assert!(!isolates(None, &shown, ask), "room {seed}: {ask:?} in {shown:?}");
                assert!(!isolates(last.as_ref(), &shown, ask), "room {seed}: {ask:?} between {last:?} and {shown:?}");
            }
            boards += 1;
            last = Some(shown);
        }
        rooms += 1;
    }
    assert!(rooms == 10_000 && boards > 20_000, "{boards} boards");
}

#[test]
fn one_persons_other_answer_cannot_be_told_from_within_what_is_shown() {
    // For every count and every size of room, the next smaller or the next larger count is told the same way.
    for people in (ROOM..=200).step_by(ROOM) {
        for count in 0..=people {
            let told = Told::of(count, people);
            let same =
                |other: Option<usize>| other.is_some_and(|other| other <= people && Told::of(other, people) == told);
            assert!(same(count.checked_sub(1)) || same(Some(count + 1)), "{count} of {people}");
        }
    }
}

#[test]
fn a_thousand_cards_the_same_card_and_four_people() {
    let mut chance = Chance(7);
    let mut board = Board::new(NAME);
    for number in 0..4 {
        board.take(&card(&mut chance, 50, number).write()).unwrap();
    }
    assert_eq!(board.shown(), None);
    let again = card(&mut chance, 50, 2).write();
    assert_eq!(board.take(&again), Err(Refused::Twice));
    assert_eq!(board.cards(), 4);
    let mut full = 0;
    for number in 4..1000 {
        match board.take(&card(&mut chance, 50, number).write()) {
            Ok(()) => {}
            Err(Refused::Full) => full += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((board.cards(), full), (200, 800));
    assert_eq!(board.shown().unwrap().people, 200);
}

#[test]
fn totals_from_paper_are_told_by_the_same_rule() {
    let mut board = Board::new(NAME);
    assert_eq!(board.take_totals(4, [0; 7]), Err(Refused::Forged));
    assert_eq!(board.take_totals(9, [10, 0, 0, 0, 0, 0, 0]), Err(Refused::Forged));
    board.take_totals(9, [9, 0, 4, 5, 1, 8, 3]).unwrap();
    let shown = board.shown().unwrap();
    let told: Vec<Told> = shown.answers.iter().map(|(_, told)| *told).collect();
    assert_eq!(told, [Told::Most, Told::Few, Told::About(5), Told::About(5), Told::Few, Told::Most, Told::About(5)]);
    assert_eq!(shown.confidence, None);
}

#[test]
fn who_stays_silent_about_their_confidence_takes_it_off_the_board() {
    let mut chance = Chance(3);
    let mut board = Board::new(NAME);
    for number in 0..5 {
        let mut one = card(&mut chance, 50, number);
        if number == 3 {
            one.after = None;
        }
        board.take(&one.write()).unwrap();
    }
    assert_eq!(board.shown().unwrap().confidence, None);
}
