//! Reminders: an entry in what starts at login, which holds the day from which to remind and nothing else.
//!
//! Nothing of the store is needed for it: a keyring that is locked at login does not get in the way, and no login opens
//! what is kept.

use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use sightline_api::Reminders;
use sightline_api::words::Words;
use std::process::ExitCode;
use time::Date;
use time::macros::format_description;

const FLAG: &str = "--remind";

/// What starts at login, as the system knows it: autostart entry, launch agent, Run key.
pub struct AtLogin;

fn entry(args: &[&str]) -> Result<AutoLaunch, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    AutoLaunchBuilder::new()
        .set_app_name("sightline-reminder")
        .set_app_path(&program.to_string_lossy())
        .set_args(args)
        .build()
        .map_err(|error| error.to_string())
}

impl Reminders for AtLogin {
    fn are_available(&self) -> bool {
        entry(&[]).is_ok()
    }

    fn remind_from(&self, day: Option<Date>) -> Result<(), String> {
        let Some(day) = day else {
            let entry = entry(&[])?;
            // Only what is there is removed; most people never asked.
            return match entry.is_enabled() {
                Ok(true) => entry.disable().map_err(|error| error.to_string()),
                _ => Ok(()),
            };
        };
        entry(&[FLAG, &day.to_string()])?.enable().map_err(|error| error.to_string())
    }
}

/// The day after the flag, if the program was started with it.
pub fn asked(mut args: impl Iterator<Item = String>) -> Option<String> {
    args.find(|arg| arg == FLAG)?;
    Some(args.next().unwrap_or_default())
}

/// Shows the notification if its day has come.
pub fn remind(day: &str, words: &Words) -> ExitCode {
    // A day that cannot be read is one to speak of: silence would be a reminder that never comes.
    let day = Date::parse(day, format_description!("[year]-[month]-[day]")).ok();
    // By the clock of Greenwich: a reminder may be some hours early or late.
    let today = time::OffsetDateTime::now_utc().date();
    if day.is_some_and(|day| today < day) {
        return ExitCode::SUCCESS;
    }
    let mut notification = notify_rust::Notification::new();
    notification.appname("Sightline").summary(&words.say("core-remind")).body(&words.say("core-remind-about"));
    match notification.show() {
        Ok(_) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_flag_asks() {
        let args = |text: &str| asked(text.split(' ').map(str::to_owned));
        assert_eq!(args("sightline-app"), None);
        assert_eq!(args("sightline-app --remind 2026-12-01").as_deref(), Some("2026-12-01"));
        assert_eq!(args("sightline-app --remind").as_deref(), Some(""));
        assert_eq!(remind("9999-01-01", &Words::new("en")), ExitCode::SUCCESS, "not yet");
    }
}
