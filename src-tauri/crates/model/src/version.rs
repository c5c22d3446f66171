//! Versions and ranges of versions, as browsers number extensions and vendors number releases: dotted numbers,
//! with whatever follows compared as text.

use std::cmp::Ordering;
use std::str::FromStr;

/// Compares two versions part by part: numbers as numbers, a missing part as 0, letters as text after numbers' equality.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let split = |version: &str| -> Vec<String> {
        version.trim().trim_start_matches(['v', 'V']).split(['.', '-', '_', '+', ' ']).map(str::to_owned).collect()
    };
    let (a, b) = (split(a), split(b));
    for index in 0..a.len().max(b.len()) {
        let left = a.get(index).map_or("0", String::as_str);
        let right = b.get(index).map_or("0", String::as_str);
        let order = match (left.parse::<u64>(), right.parse::<u64>()) {
            (Ok(left), Ok(right)) => left.cmp(&right),
            // 1.0-beta is before 1.0.1: text sorts before a number.
            (Ok(_), Err(_)) => Ordering::Greater,
            (Err(_), Ok(_)) => Ordering::Less,
            (Err(_), Err(_)) => left.cmp(right),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

/// A set of versions: alternatives joined by `||`, each a list of bounds joined by `,` that must all hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range(Vec<Vec<(Bound, String)>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
}

/// The text is not a range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a version range")]
pub struct RangeError(pub String);

impl FromStr for Range {
    type Err = RangeError;

    fn from_str(text: &str) -> Result<Self, RangeError> {
        let bad = || RangeError(text.chars().take(80).collect());
        text.split("||")
            .map(|group| {
                group
                    .split(',')
                    .map(|term| {
                        let term = term.trim();
                        let (bound, rest) = [
                            ("<=", Bound::LessOrEqual),
                            (">=", Bound::GreaterOrEqual),
                            ("<", Bound::Less),
                            (">", Bound::Greater),
                            ("=", Bound::Equal),
                        ]
                        .iter()
                        .find_map(|(sign, bound)| term.strip_prefix(sign).map(|rest| (*bound, rest)))
                        .unwrap_or((Bound::Equal, term));
                        let version = rest.trim();
                        let starts_well =
                            version.trim_start_matches(['v', 'V']).starts_with(|c: char| c.is_ascii_digit());
                        let ok =
                            starts_well && version.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c));
                        if ok { Ok((bound, version.to_owned())) } else { Err(bad()) }
                    })
                    .collect()
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

impl Range {
    /// The alternatives, each with its bounds as `(sign, version)`; the sign is `<`, `<=`, `>`, `>=` or `=`.
    pub fn terms(&self) -> impl Iterator<Item = impl Iterator<Item = (&'static str, &str)>> {
        self.0.iter().map(|group| {
            group.iter().map(|(bound, version)| {
                let sign = match bound {
                    Bound::Less => "<",
                    Bound::LessOrEqual => "<=",
                    Bound::Greater => ">",
                    Bound::GreaterOrEqual => ">=",
                    Bound::Equal => "=",
                };
                (sign, version.as_str())
            })
        })
    }

    /// Whether `version` lies in the set.
    #[must_use]
    pub fn contains(&self, version: &str) -> bool {
        self.0.iter().any(|group| {
            group.iter().all(|(bound, limit)| {
                let order = compare(version, limit);
                match bound {
                    Bound::Less => order.is_lt(),
                    Bound::LessOrEqual => order.is_le(),
                    Bound::Greater => order.is_gt(),
                    Bound::GreaterOrEqual => order.is_ge(),
                    Bound::Equal => order.is_eq(),
                }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_they_say() {
        for (range, inside, outside) in [
            (">=7.1.8", vec!["7.1.8", "7.1.10", "8"], vec!["7.1.7", "7.0"]),
            ("24.10.4", vec!["24.10.4", "24.10.4.0"], vec!["24.10.5", "24.10.3"]),
            (">=1.0,<1.2 || 3.0", vec!["1.0", "1.1.9", "3.0"], vec!["1.2", "2.9", "3.0.1"]),
        ] {
            let range: Range = range.parse().unwrap();
            inside.iter().for_each(|v| assert!(range.contains(v), "{v}"));
            outside.iter().for_each(|v| assert!(!range.contains(v), "{v}"));
        }
    }

    #[test]
    fn nonsense_is_not_a_range() {
        for text in ["", "all", ">=", "1.0;rm", ">= <1"] {
            assert!(text.parse::<Range>().is_err(), "{text}");
        }
    }
}
