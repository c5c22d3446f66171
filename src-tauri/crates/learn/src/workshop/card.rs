//! A card: what somebody in a workshop may hand in. Coarse counts, a ticket that is kept nowhere, a sum against typing
//! errors; no name, no language, no time, no product.
//!
//! One line: `WS1|room=7Q4K|cat=2026.11|n=43-60|A=2|P=3|L=6-10|F=1|U=4|ext=6-10|ext_all=2|auto=3-5|steps=2|se_pre=9|se_post=14|t=9f31c07a|x=91c3`.

/// What this version writes and reads.
pub const VERSION: &str = "WS1";
/// Characters of a card; a longer line is none.
pub const MOST: usize = 300;
/// Steps in which larger numbers are told: the last number of each.
const STEPS: [u32; 10] = [5, 10, 20, 42, 60, 100, 200, 400, 1000, 9999];
/// Sum of four sentences rated from 1 to 5.
const CONFIDENCE: std::ops::RangeInclusive<u32> = 4..=20;

/// A number, or a range of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// Smallest it may be.
    pub low: u32,
    /// Largest.
    pub high: u32,
}

impl Range {
    /// The range a number is told as: itself up to 5, then in steps.
    #[must_use]
    pub fn of(number: u32) -> Self {
        if number <= STEPS[0] {
            return Self { low: number, high: number };
        }
        let at = STEPS.iter().position(|high| number <= *high).unwrap_or(STEPS.len() - 1);
        Self { low: STEPS[at - 1] + 1, high: STEPS[at] }
    }

    fn read(text: &str) -> Option<Self> {
        let (low, high) = text.split_once('-').unwrap_or((text, text));
        let number = |text: &str| {
            let plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten()
        };
        let range = Self { low: number(low)?, high: number(high)? };
        // Only what this program would write: a finer range would tell more than it should.
        (Self::of(range.low) == range).then_some(range)
    }
}

impl std::fmt::Display for Range {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.low == self.high { write!(f, "{}", self.low) } else { write!(f, "{}-{}", self.low, self.high) }
    }
}

/// What a card tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The room it is for.
    pub room: String,
    /// Month of the risk database, `YYYY.MM`.
    pub catalogue: String,
    /// Findings in all.
    pub findings: Range,
    /// Findings with each word: act first, plan, look, find out, unknown.
    pub words: [Range; 5],
    /// Browser extensions.
    pub extensions: Range,
    /// Extensions that can read every site.
    pub all_sites: Range,
    /// What starts by itself.
    pub autostart: Range,
    /// Steps the person took.
    pub steps: u32,
    /// Sum of the four sentences before; `None`: not told.
    pub before: Option<u32>,
    /// The same afterwards.
    pub after: Option<u32>,
    /// One-time number against counting twice.
    pub ticket: u32,
}

/// Numbers a card is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Act first, plan, look, find out, unknown.
    pub words: [u32; 5],
    /// Findings in all.
    pub findings: u32,
    /// Browser extensions.
    pub extensions: u32,
    /// Extensions that can read every site.
    pub all_sites: u32,
    /// What starts by itself.
    pub autostart: u32,
    /// Steps the person took.
    pub steps: u32,
}

/// Why a line is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not a card.
    #[error("not a card")]
    NotOne,
    /// Of another version.
    #[error("of another version")]
    Version,
    /// Its sum does not fit: mistyped or damaged.
    #[error("mistyped or damaged")]
    Sum,
    /// For another room.
    #[error("for another room")]
    Room,
    /// Numbers that cannot be.
    #[error("numbers that cannot be")]
    Forged,
    /// A card with this ticket is in already.
    #[error("in already")]
    Twice,
    /// The room is full.
    #[error("the room is full")]
    Full,
}

impl Refused {
    /// The code of its sentence (`error-<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotOne => "card-not-one",
            Self::Version => "card-version",
            Self::Sum => "card-sum",
            Self::Room => "card-room",
            Self::Forged => "card-forged",
            Self::Twice => "card-twice",
            Self::Full => "card-full",
        }
    }
}

/// Is it the name of a room: four to eight letters and digits?
#[must_use]
pub fn is_room(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

impl Card {
    /// A card for a room. `ticket` comes from a good source and is kept nowhere.
    #[must_use]
    pub fn new(
        room: &str,
        catalogue: &str,
        counts: &Counts,
        confidence: (Option<u32>, Option<u32>),
        ticket: u32,
    ) -> Self {
        let told = |sum: Option<u32>| sum.filter(|sum| CONFIDENCE.contains(sum));
        Self {
            room: room.to_owned(),
            catalogue: catalogue.to_owned(),
            findings: Range::of(counts.findings),
            words: counts.words.map(Range::of),
            extensions: Range::of(counts.extensions),
            all_sites: Range::of(counts.all_sites),
            autostart: Range::of(counts.autostart),
            steps: counts.steps.min(9),
            before: told(confidence.0),
            after: told(confidence.1),
            ticket,
        }
    }

    /// As one line.
    #[must_use]
    pub fn write(&self) -> String {
        let [act, plan, look, find, unknown] = self.words;
        let told = |sum: Option<u32>| sum.map_or_else(|| "-".to_owned(), |sum| sum.to_string());
        let text = format!(
            "{VERSION}|room={}|cat={}|n={}|A={act}|P={plan}|L={look}|F={find}|U={unknown}|ext={}|ext_all={}|auto={}|steps={}|se_pre={}|se_post={}|t={:08x}",
            self.room,
            self.catalogue,
            self.findings,
            self.extensions,
            self.all_sites,
            self.autostart,
            self.steps,
            told(self.before),
            told(self.after),
            self.ticket,
        );
        let sum = sum(&text);
        format!("{text}|x={sum:04x}")
    }

    /// Reads a line.
    ///
    /// # Errors
    /// See [`Refused`].
    pub fn read(line: &str, room: &str) -> Result<Self, Refused> {
        let line = line.trim();
        if line.len() > MOST || !line.is_ascii() {
            return Err(Refused::NotOne);
        }
        let version = line.split('|').next().unwrap_or_default();
        if version != VERSION {
            let like = version.len() <= 5 && version.strip_prefix("WS").is_some_and(|rest| rest.parse::<u32>().is_ok());
            return Err(if like { Refused::Version } else { Refused::NotOne });
        }
        let (text, told) = line.rsplit_once("|x=").ok_or(Refused::NotOne)?;
        if told.len() != 4 || u16::from_str_radix(told, 16).ok() != Some(sum(text)) {
            return Err(Refused::Sum);
        }
        let mut fields = text.split('|').skip(1);
        let mut field = |name: &str| -> Result<&str, Refused> {
            let (own, value) = fields.next().and_then(|field| field.split_once('=')).ok_or(Refused::NotOne)?;
            if own == name { Ok(value) } else { Err(Refused::NotOne) }
        };
        let own_room = field("room")?.to_owned();
        let catalogue = field("cat")?.to_owned();
        let mut range = |name: &str| field(name).and_then(|text| Range::read(text).ok_or(Refused::Forged));
        let findings = range("n")?;
        let words = [range("A")?, range("P")?, range("L")?, range("F")?, range("U")?];
        let (extensions, all_sites, autostart) = (range("ext")?, range("ext_all")?, range("auto")?);
        let steps = field("steps")?.parse().ok().filter(|steps| *steps <= 9).ok_or(Refused::Forged)?;
        let told = |text: &str| match text {
            "-" => Ok(None),
            text => text.parse().ok().filter(|sum| CONFIDENCE.contains(sum)).map(Some).ok_or(Refused::Forged),
        };
        let (before, after) = (told(field("se_pre")?)?, told(field("se_post")?)?);
        let ticket = field("t")?;
        let ticket =
            (ticket.len() == 8).then(|| u32::from_str_radix(ticket, 16).ok()).flatten().ok_or(Refused::NotOne)?;
        if fields.next().is_some() {
            return Err(Refused::NotOne);
        }
        let card = Self {
            room: own_room,
            catalogue,
            findings,
            words,
            extensions,
            all_sites,
            autostart,
            steps,
            before,
            after,
            ticket,
        };
        let least: u32 = card.words.iter().map(|range| range.low).sum();
        if least > card.findings.high || card.all_sites.low > card.extensions.high || !is_room(&card.room) {
            return Err(Refused::Forged);
        }
        if card.room != room {
            return Err(Refused::Room);
        }
        Ok(card)
    }
}

/// CRC-16/CCITT-FALSE: against typing errors, not against anybody.
fn sum(text: &str) -> u16 {
    text.bytes().fold(0xffff, |sum, byte| {
        (0..8)
            .fold(sum ^ (u16::from(byte) << 8), |sum, _| if sum & 0x8000 == 0 { sum << 1 } else { (sum << 1) ^ 0x1021 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        let counts =
            Counts { words: [2, 3, 7, 1, 4], findings: 51, extensions: 8, all_sites: 2, autostart: 6, steps: 2 };
        Card::new("7Q4K", "2026.11", &counts, (Some(9), Some(14)), 0x9f31_c07a)
    }

    #[test]
    fn a_card_is_written_and_read_and_is_short() {
        let line = card().write();
        assert!(line.starts_with("WS1|room=7Q4K|cat=2026.11|n=43-60|A=2|P=3|L=6-10|F=1|U=4|ext=6-10|ext_all=2|auto=6-10|steps=2|se_pre=9|se_post=14|t=9f31c07a|x="), "{line}");
        assert!(line.len() <= 152, "{} characters", line.len());
        assert_eq!(Card::read(&line, "7Q4K"), Ok(card()));
        assert_eq!(sum("123456789"), 0x29b1, "the published check value of CRC-16/CCITT-FALSE");
    }

    #[test]
    fn what_is_mistyped_forged_or_for_somebody_else_is_refused() {
        let line = card().write();
        let again = |text: &str| {
            let text = text.rsplit_once("|x=").map_or(text, |(text, _)| text);
            format!("{text}|x={:04x}", sum(text))
        };
        for at in 0..line.len() {
            let mut bytes = line.clone().into_bytes();
            bytes[at] ^= 1;
            assert!(Card::read(&String::from_utf8_lossy(&bytes), "7Q4K").is_err(), "{at}");
            assert!(Card::read(&line[..at], "7Q4K").is_err(), "{at}");
        }
        assert_eq!(Card::read(&line, "AAAA"), Err(Refused::Room));
        assert_eq!(Card::read(&again(&line.replace("WS1|", "WS2|")), "7Q4K"), Err(Refused::Version));
        for (from, to) in [
            ("n=43-60", "n=0"),
            ("n=43-60", "n=44-45"),
            ("ext_all=2", "ext_all=61-100"),
            ("se_pre=9", "se_pre=99"),
            ("steps=2", "steps=12"),
            ("A=2", "A=-2"),
        ] {
            assert_eq!(Card::read(&again(&line.replace(from, to)), "7Q4K"), Err(Refused::Forged), "{to}");
        }
        for bad in ["", "WS1", "|||", "WS1|x=0000", "caffè", &"A".repeat(5000), &format!("{}|lang=cs", line)] {
            assert!(Card::read(bad, "7Q4K").is_err(), "{bad}");
        }
    }
}
