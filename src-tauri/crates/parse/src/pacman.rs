//! What pacman knows of an installed package: `desc` and `files` in `/var/lib/pacman/local/<name>-<version>/`.
//!
//! ```text
//! %NAME%
//! firefox
//!
//! %VERSION%
//! 128.0-1
//!
//! %PACKAGER%
//! Jan Alexander Steffens (heftig) <heftig@archlinux.org>
//! ```

use crate::{
    owned::{Owned, Wanted},
    text,
};
use sightline_model::{Origin, Reason};

/// What is used of `desc`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// Package name.
    pub name: String,
    /// Version with epoch and release.
    pub version: String,
    /// `x86_64`, `any`. `None`: not given.
    pub arch: Option<String>,
    /// Name of the source package, when several packages are made of it. `None`: not given.
    pub base: Option<String>,
    /// Page of the program. `None`: not given.
    pub url: Option<String>,
    /// Name and address. `None`: not given, or `Unknown Packager`.
    pub packager: Option<String>,
    /// Was it checked against a signature when it was installed?
    pub signed: bool,
    /// Unix seconds.
    pub installed_at: Option<i64>,
    /// Came along with another package.
    pub dependency: bool,
}

/// Addresses of those who build for Arch Linux and for what derives from it.
const DISTRIBUTION_DOMAINS: &[&str] = &[
    "archlinux.org",
    "archlinuxarm.org",
    "archlinux32.org",
    "manjaro.org",
    "endeavouros.com",
    "cachyos.org",
    "artixlinux.org",
    "garudalinux.org",
    "parabola.nu",
    "blackarch.org",
    "rebornos.org",
    "steamos.cloud",
];

impl Package {
    /// Who built it: a distribution signs, and its packagers have its address. What the person built themselves, mostly
    /// from the Arch user repository, says nothing of its maker; a signature of others is of a third party.
    #[must_use]
    pub fn built_by(&self) -> Origin {
        let packager = self.packager.as_deref().map(str::to_lowercase).unwrap_or_default();
        let domain = packager.rsplit('@').next().unwrap_or_default().trim_end_matches('>');
        let of = |house: &&str| domain == *house || domain.strip_suffix(*house).is_some_and(|sub| sub.ends_with('.'));
        match (self.signed, self.packager.is_some()) {
            (true, true) if DISTRIBUTION_DOMAINS.iter().any(of) => Origin::Distribution,
            (true, true) => Origin::Vendor,
            _ => Origin::Unknown,
        }
    }
}

/// Fields of a file: name, lines.
fn fields(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut field = "";
    text.lines().map(str::trim_end).filter_map(move |line| {
        if let Some(name) = line.strip_prefix('%').and_then(|rest| rest.strip_suffix('%')) {
            field = name;
            return None;
        }
        (!line.is_empty()).then_some((field, line))
    })
}

/// Reads `desc`.
///
/// # Errors
/// `not-utf8`, `truncated` (it ends before name, version and the fields that every package has) or `bad-format`.
pub fn desc(bytes: &[u8]) -> Result<Package, Reason> {
    let text = text::decode(bytes)?;
    let mut package = Package::default();
    let mut last = "";
    for (field, line) in fields(text) {
        last = field;
        let value = text::clean_name(line);
        match field {
            "NAME" => package.name = value.unwrap_or_default(),
            "VERSION" => package.version = value.unwrap_or_default(),
            "ARCH" => package.arch = value,
            "BASE" => package.base = value,
            "URL" => package.url = value,
            "PACKAGER" => package.packager = value.filter(|name| name != "Unknown Packager"),
            "VALIDATION" => package.signed |= line == "pgp",
            "INSTALLDATE" => package.installed_at = line.parse().ok(),
            "REASON" => package.dependency = line == "1",
            _ => {}
        }
    }
    if !package.name.is_empty() && !package.version.is_empty() {
        return Ok(package);
    }
    // Both stand at the top: without them it is another file, or the beginning of one.
    let begins = matches!(last, "" | "NAME" | "VERSION") && (text.trim().is_empty() || text.starts_with('%'));
    Err(Reason::new(if begins { "truncated" } else { "bad-format" }))
}

/// Reads `files`: paths without the slash at their beginning.
#[must_use]
pub fn files(bytes: &[u8], wanted: &Wanted) -> Owned {
    let text = text::lossy(bytes);
    let interesting = |path: &&str| {
        path.starts_with("opt/") || path.ends_with(".desktop") || (!wanted.is_empty() && !path.ends_with('/'))
    };
    let paths = fields(&text).filter(|(field, _)| *field == "FILES").map(|(_, path)| path).filter(interesting);
    let paths: Vec<String> = paths.map(|path| format!("/{path}")).collect();
    Owned::of(paths.iter().map(String::as_str), wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "%NAME%\nfirefox\n\n%VERSION%\n128.0-1\n\n%BASE%\nfirefox\n\n%DESC%\n%NAME% is no field here\n\n%ARCH%\n\
        x86_64\n\n%INSTALLDATE%\n1720000000\n\n%PACKAGER%\nJan (heftig) <heftig@archlinux.org>\n\n%REASON%\n1\n\n\
        %VALIDATION%\npgp\n\n";

    #[test]
    fn fields_are_read_whatever_the_line_ends() {
        let package = desc(SAMPLE.as_bytes()).unwrap();
        assert_eq!((package.name.as_str(), package.version.as_str()), ("firefox", "128.0-1"));
        assert_eq!((package.installed_at, package.dependency, package.signed), (Some(1_720_000_000), true, true));
        assert_eq!(package.built_by(), Origin::Distribution);
        assert_eq!(desc(format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n")).as_bytes()).unwrap(), package);
    }

    #[test]
    fn every_cut_gives_the_package_or_says_so() {
        for end in 0..SAMPLE.len() {
            match desc(&SAMPLE.as_bytes()[..end]) {
                Ok(package) => assert!("firefox".starts_with(&package.name)),
                Err(reason) => assert_eq!(reason.code, "truncated", "{end}"),
            }
        }
        assert_eq!(desc(b"<html>\n").unwrap_err().code, "bad-format");
        assert_eq!(desc(b"%NAME%\n\xff\n").unwrap_err().code, "not-utf8");
    }

    #[test]
    fn who_built_it() {
        let package =
            |packager: &str, signed| Package { packager: Some(packager.to_owned()), signed, ..Package::default() };
        assert_eq!(package("A <a@manjaro.org>", true).built_by(), Origin::Distribution);
        assert_eq!(package("A <a@notarchlinux.org>", true).built_by(), Origin::Vendor);
        assert_eq!(package("A <a@archlinux.org>", false).built_by(), Origin::Unknown);
        assert_eq!(Package { signed: true, ..Package::default() }.built_by(), Origin::Unknown);
    }

    #[test]
    fn file_lists_have_no_slash_in_front() {
        let list = b"%FILES%\nopt/\nopt/wechat/\nopt/wechat/wechat\nusr/bin/wechat\nusr/share/applications/wechat.desktop\n\n%BACKUP%\netc/x.desktop\tabc\n";
        let owned = files(list, &Wanted::new(["/usr/bin/wechat"]));
        assert_eq!(owned.entries, ["/usr/share/applications/wechat.desktop"]);
        assert_eq!(owned.claims, ["/usr/bin/wechat", "/opt/wechat"]);
    }
}
