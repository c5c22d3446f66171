//! Package URLs (ECMA-427, <https://github.com/package-url/purl-spec>).
//!
//! Only types the specification registers are written. It has none for flatpak and snap, so those items carry no purl.

use std::fmt::Write as _;

/// `pkg:deb/debian/libstdc%2B%2B6@1:2.4?arch=amd64`. `distribution` is the `ID` of os-release.
#[must_use]
pub fn deb(distribution: &str, name: &str, version: Option<&str>, arch: Option<&str>) -> String {
    let mut purl = String::with_capacity(64);
    purl.push_str("pkg:deb/");
    encode(&mut purl, &distribution.to_ascii_lowercase());
    purl.push('/');
    encode(&mut purl, &name.to_ascii_lowercase());
    if let Some(version) = version {
        purl.push('@');
        encode(&mut purl, version);
    }
    if let Some(arch) = arch {
        purl.push_str("?arch=");
        encode(&mut purl, arch);
    }
    purl
}

/// `pkg:rpm/fedora/curl@8.6.0-8.fc40?arch=x86_64&epoch=1`. `distribution` is the `ID` of os-release; `None`: not known.
#[must_use]
pub fn rpm(distribution: Option<&str>, name: &str, version: &str, arch: Option<&str>, epoch: Option<u32>) -> String {
    let mut purl = String::from("pkg:rpm/");
    if let Some(id) = distribution {
        encode(&mut purl, &if id.starts_with("opensuse") { "opensuse".to_owned() } else { id.to_ascii_lowercase() });
        purl.push('/');
    }
    encode(&mut purl, name);
    if !version.is_empty() {
        purl.push('@');
        encode(&mut purl, version);
    }
    let arch = arch.map(|arch| ("arch", arch.to_owned()));
    let epoch = epoch.map(|epoch| ("epoch", epoch.to_string()));
    for (number, (key, value)) in arch.into_iter().chain(epoch).enumerate() {
        let _ = write!(purl, "{}{key}=", if number == 0 { '?' } else { '&' });
        encode(&mut purl, &value);
    }
    purl
}

/// Everything but unreserved characters and the colon is percent-encoded (section "Character encoding").
fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'~' | b':') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::deb;

    #[test]
    fn colon_and_tilde_stay_plus_does_not() {
        assert_eq!(
            deb("debian", "libstdc++6", Some("1:2.4~rc1-2+b1"), Some("amd64")),
            "pkg:deb/debian/libstdc%2B%2B6@1:2.4~rc1-2%2Bb1?arch=amd64"
        );
        assert_eq!(deb("", "a b", None, None), "pkg:deb//a%20b");
    }
}
