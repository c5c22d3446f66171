//! Dates of events and sources, which are often known only to the month or the year.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A calendar date of which the day, or day and month, may be unknown: `2020-05-07`, `2017-02`, `2014`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

/// The text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or names a day that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct DateError(pub String);

impl Date {
    /// A whole date.
    #[must_use]
    pub fn from_calendar(date: time::Date) -> Self {
        Self { year: date.year(), month: Some(u8::from(date.month())), day: Some(date.day()) }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The day in the middle of what is known (1 July for a year, the 15th for a month).
    #[must_use]
    pub fn midpoint(self) -> time::Date {
        let month = self.month.unwrap_or(7);
        let day = self.day.unwrap_or(if self.month.is_some() { 15 } else { 1 });
        // Checked when the value was made; the fallback only keeps this total.
        time::Month::try_from(month)
            .ok()
            .and_then(|month| time::Date::from_calendar_date(self.year, month, day).ok())
            .unwrap_or(time::Date::MIN)
    }

    /// Years (365.25 days) from this date to `today`; negative when it lies in the future.
    #[must_use]
    pub fn years_until(self, today: time::Date) -> f64 {
        f64::from(today.to_julian_day() - self.midpoint().to_julian_day()) / 365.25
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bad = || DateError(text.chars().take(40).collect());
        let mut parts = text.split('-');
        let mut field = |width: usize| -> Result<Option<u16>, DateError> {
            match parts.next() {
                None => Ok(None),
                Some(part) if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) => {
                    part.parse().map(Some).map_err(|_| bad())
                }
                Some(_) => Err(bad()),
            }
        };
        let year = i32::from(field(4)?.ok_or_else(bad)?);
        let month = field(2)?.map(|m| u8::try_from(m).unwrap_or(0));
        let day = field(2)?.map(|d| u8::try_from(d).unwrap_or(0));
        if parts.next().is_some() {
            return Err(bad());
        }
        if let Some(month) = month {
            let month = time::Month::try_from(month).map_err(|_| bad())?;
            time::Date::from_calendar_date(year, month, day.unwrap_or(1)).map_err(|_| bad())?;
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_keep_what_is_known() {
        for text in ["2020-05-07", "2017-02", "2014"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in ["", "20", "2020-13", "2021-02-29", "2020-5-7", "2020-05-07-01", "2020-05-07T00", "soon"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn age_counts_from_the_middle_of_what_is_known() {
        let today = time::macros::date!(2026 - 07 - 01);
        assert!((("2020".parse::<Date>().unwrap()).years_until(today) - 6.0).abs() < 0.01);
    }
}
