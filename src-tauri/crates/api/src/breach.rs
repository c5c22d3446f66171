//! Whether a password is in known leaks: the range search of Pwned Passwords
//! (<https://haveibeenpwned.com/API/v3#PwnedPasswords>). Five of the forty digits of the password's SHA-1 are sent; some
//! hundreds of leaked passwords begin alike, and which of them is meant stays here.

use crate::dto::{PasswordFound, PasswordRequest};
use crate::error::{ApiError, Code};
use crate::network::VaultConsent;
use crate::session::Session;
use futures::StreamExt as _;
use sha1::{Digest as _, Sha1};
use sightline_net::{Client, Consent, NetError, Patience, Purpose};
use std::fmt::Write as _;
use std::sync::Arc;
use url::Url;
use zeroize::Zeroizing;

/// Where ranges are asked for.
pub const RANGES: &str = "https://api.pwnedpasswords.com/range/";
/// Digits that are sent.
const SENT: usize = 5;
/// Bytes of an answer; with padding it has about a thousand lines of forty.
const MOST: usize = 1 << 20;

/// How often a password is in known leaks; 0: not among them.
///
/// # Errors
/// It could not be asked: that is “not checked”, never “fine”.
pub fn password_check(
    password: &Zeroizing<String>,
    ranges: &Url,
    consent: Arc<dyn Consent>,
    patience: Patience,
) -> Result<u64, NetError> {
    let hash =
        Zeroizing::new(Sha1::digest(password.as_bytes()).iter().fold(String::with_capacity(40), |mut hex, byte| {
            let _ = write!(hex, "{byte:02X}");
            hex
        }));
    let (prefix, suffix) = hash.split_at(SENT);
    let wrong = |error: &dyn std::fmt::Display| NetError::Failed(error.to_string());
    let url = ranges.join(prefix).map_err(|error| wrong(&error))?;
    // The list of requests outlives the question: it says that a range was asked for, not which.
    let told = ranges.join("-----").map_err(|error| wrong(&error))?;
    let client = Client::new(consent, patience)?;
    let work = async {
        // Padding hides by its size which range it was.
        let mut body = client.ask(Purpose::PasswordCheck, &url, &told, &[("Add-Padding", "true")]).await?;
        let mut bytes = Zeroizing::new(Vec::new());
        while let Some(part) = body.next().await {
            bytes.extend_from_slice(&part?);
            if bytes.len() > MOST {
                return Err(NetError::Failed("the answer is too long".to_owned()));
            }
        }
        seen(&String::from_utf8_lossy(&bytes), suffix)
            .ok_or_else(|| NetError::Failed("not an answer of ranges".to_owned()))
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| wrong(&error))?.block_on(work)
}

/// Lines `SUFFIX:COUNT`, thirty-five digits each; those of count 0 are padding. `None`: it is something else.
fn seen(text: &str, suffix: &str) -> Option<u64> {
    let mut found = 0;
    let mut lines = 0;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (own, count) = line.split_once(':')?;
        let count: u64 = count.trim().parse().ok()?;
        if own.len() != 40 - SENT || !own.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        lines += 1;
        // Every line is compared to its end: how long it takes says nothing.
        let differs = own.bytes().zip(suffix.bytes()).fold(0, |all, (a, b)| all | (a.to_ascii_uppercase() ^ b));
        found += u64::from(differs == 0) * count;
    }
    (lines > 0).then_some(found)
}

impl Session {
    pub(crate) fn password_check(&self, request: &PasswordRequest) -> Result<PasswordFound, ApiError> {
        let password = Zeroizing::new(request.password.clone());
        let ranges = Url::parse(&self.ports.ranges).map_err(|error| ApiError::with(Code::Internal, error))?;
        let consent = Arc::new(VaultConsent::new(self.memory.vault(), Arc::clone(&self.ports.clock)));
        match password_check(&password, &ranges, consent, Patience::default()) {
            Ok(times) => Ok(PasswordFound { times }),
            Err(error @ NetError::TurnedOff(_)) => Err(ApiError::with(Code::PasswordCheckOff, error)),
            Err(error) => Err(ApiError::with(Code::PasswordNotChecked, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::seen;

    const SUFFIX: &str = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";

    #[test]
    fn padding_counts_nothing_and_anything_else_is_no_answer() {
        let other = "0".repeat(35);
        assert_eq!(seen(&format!("{other}:3\r\n{SUFFIX}:9545824\r\n"), SUFFIX), Some(9_545_824));
        assert_eq!(seen(&format!("{SUFFIX}:0\r\n"), SUFFIX), Some(0));
        assert_eq!(seen(&format!("{other}:3\n"), SUFFIX), Some(0));
        for bad in ["", "<html>", "abc:1", &format!("{SUFFIX}:x"), SUFFIX] {
            assert_eq!(seen(bad, SUFFIX), None, "{bad}");
        }
    }
}
