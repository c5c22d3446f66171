//! Databases of dpkg and apt: `/var/lib/dpkg/status`, `status.d/*`, `info/*.list`, `/var/lib/apt/extended_states`.
//!
//! ```text
//! Package: google-chrome-stable
//! Status: install ok installed
//! Section: web
//! Maintainer: Chrome Linux Team <chromium-dev@chromium.org>
//! Architecture: amd64
//! Version: 128.0.6613.84-1
//! ```

use crate::{
    Parsed,
    owned::{self, Owned, Wanted},
    text,
};
use memchr::{memchr, memmem::Finder};
use sightline_model::{Origin, Reason};
use std::{collections::HashSet, sync::LazyLock};

/// One package that is on the machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// Package name.
    pub name: String,
    /// Version with epoch and revision. `None`: not given.
    pub version: Option<String>,
    /// Architecture (`amd64`, `all`). `None`: not given.
    pub arch: Option<String>,
    /// Section without area: `libs`, `web`. `None`: not given (many makers' packages).
    pub section: Option<String>,
    /// `Essential: yes`, or `Priority` `required` or `important`.
    pub basic: bool,
    /// Name and address. `None`: not given.
    pub maintainer: Option<String>,
    /// `Original-Maintainer`: a distribution took the package over from another.
    pub original_maintainer: bool,
    /// `Origin`, rarely given. `None`: not given.
    pub origin: Option<String>,
    /// `Vendor`, written by fpm, a tool of makers. `None`: not given.
    pub vendor: Option<String>,
    /// `None`: not given.
    pub homepage: Option<String>,
}

/// Addresses at which distributions take mail for what they build.
const DISTRIBUTION_DOMAINS: &[&str] = &[
    "debian.org",
    "alioth-lists.debian.net", // successor of lists.alioth.debian.org
    "ubuntu.com",
    "canonical.com",
    "launchpad.net",
    "kali.org",
    "linuxmint.com",
    "system76.com",
    "raspbian.org",
    "raspberrypi.org",
    "raspberrypi.com",
    "devuan.org",
    "mxlinux.org",
    "elementary.io",
    "zorin.com",
    "deepin.com",
    "deepin.org",
    "puri.sm",
    "trisquel.org",
    "pureos.net",
];

/// Words in `Origin` and in a maintainer's name that mean a distribution.
const DISTRIBUTION_NAMES: &[&str] =
    &["debian", "ubuntu", "kali", "linux mint", "linuxmint", "raspbian", "raspberry pi", "devuan", "pop!_os"];

/// Words that make a maintainer's name or address an organisation's rather than a person's.
const ORGANISATION_WORDS: &[&str] = &[
    "team",
    "support",
    "authors",
    "packag",
    "inc",
    "ltd",
    "llc",
    "corp",
    "gmbh",
    "company",
    "developers",
    "info",
    "sales",
    "release",
    "bot",
    "noreply",
    "no-reply",
    "builder",
    "project",
    "software",
    "technologies",
    "security",
];

impl Package {
    /// Who built it, as far as the package says.
    ///
    /// A distribution when `Origin`, `Original-Maintainer` or the maintainer's address or name is one's. About one
    /// Debian package in fifteen has a person's own address, though (git, xz-utils, telegram-desktop): those count
    /// as Debian's when the package has the documents Debian's policy wants, the version is of Debian's form, and
    /// nothing in it points to the maintainer's own house. `papers` must be `None` on Ubuntu and what derives from it,
    /// where every package built is marked as Ubuntu's.
    #[must_use]
    pub fn built_by(&self, papers: Option<Papers>) -> Origin {
        let Some(maintainer) = self.maintainer.as_deref().map(str::to_lowercase) else {
            return match &self.origin {
                Some(origin) if names_distribution(&origin.to_lowercase()) => Origin::Distribution,
                Some(_) => Origin::Vendor,
                None if self.original_maintainer => Origin::Distribution,
                None => Origin::Unknown,
            };
        };
        if let Some(origin) = &self.origin {
            // A package that states its origin is believed, for better or worse.
            return if names_distribution(&origin.to_lowercase()) { Origin::Distribution } else { Origin::Vendor };
        }
        let (name, address) = match maintainer.split_once('<') {
            Some((name, rest)) => (name.trim(), rest.trim_end_matches('>').trim()),
            None => (maintainer.trim(), maintainer.trim()),
        };
        let domain = address.rsplit('@').next().unwrap_or_default();
        let of = |house: &str| domain == house || domain.strip_suffix(house).is_some_and(|sub| sub.ends_with('.'));
        if self.original_maintainer || DISTRIBUTION_DOMAINS.iter().any(|house| of(house)) {
            return Origin::Distribution;
        }
        let revision = self.version.as_deref().is_some_and(|version| version.contains('-'));
        let by_policy = match papers {
            Some(Papers::Debian) => revision,
            // fpm writes a changelog.gz too, and always a homepage.
            Some(Papers::Native) => !revision && self.homepage.is_none(),
            Some(Papers::Other) | None => false,
        };
        let debian_team = name.starts_with("debian ") || name.starts_with("ubuntu ");
        if by_policy && (debian_team || self.looks_like_a_persons(name, address, domain)) {
            return Origin::Distribution;
        }
        Origin::Vendor
    }

    fn looks_like_a_persons(&self, name: &str, address: &str, domain: &str) -> bool {
        let version = self.version.as_deref().unwrap_or_default().to_lowercase();
        let homepage = self.homepage.as_deref().unwrap_or_default().to_lowercase();
        let house = domain.rsplit('.').nth(1).unwrap_or_default();
        let local = address.split('@').next().unwrap_or_default();
        let organisation = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| {
                ORGANISATION_WORDS.iter().any(|sign| word == *sign || (sign.len() > 5 && word.starts_with(sign)))
            })
        };
        address.contains('@')
            && self.vendor.is_none()
            && name.contains(' ')
            && !organisation(name)
            && !organisation(local)
            && !version.contains("ppa")
            && !(house.len() > 2 && version.contains(house))
            // People's own pages and GNU's are hosts of many upstreams.
            && (matches!(domain, "gnu.org" | "users.sourceforge.net" | "gmail.com") || !(house.len() > 2 && homepage.contains(house)))
    }
}

fn names_distribution(lower: &str) -> bool {
    DISTRIBUTION_NAMES.iter().any(|name| lower.starts_with(name))
}

/// Reads `/var/lib/dpkg/status`: packages whose files are there. The third word of `Status` is the truth:
/// `deinstall reinstreq installed` is installed, `deinstall ok config-files` is not. Packages stuck half-way
/// (`unpacked`, `half-configured`, `half-installed`) are named in one `half-installed` flaw.
///
/// A file cut in half keeps its whole stanzas and gives one `truncated` flaw.
#[must_use]
pub fn status(bytes: &[u8]) -> Parsed<Package> {
    read(bytes, false)
}

/// Reads a file of `/var/lib/dpkg/status.d/`, as container images without dpkg have them: no `Status` field there,
/// the file's presence means installed.
#[must_use]
pub fn status_d(bytes: &[u8]) -> Parsed<Package> {
    read(bytes, true)
}

fn read(bytes: &[u8], without_status: bool) -> Parsed<Package> {
    let mut parsed = Parsed::default();
    let (mut incomplete, mut half): (usize, Vec<String>) = (0, Vec::new());
    let bytes = text::without_bom(bytes);
    // dpkg ends every line; an unfinished one was cut, and so may be its value. `status.d` is written by others.
    let cut = !without_status && !bytes.is_empty() && !bytes.ends_with(b"\n");
    let whole = if cut { memchr::memrchr(b'\n', bytes).map_or(0, |at| at + 1) } else { bytes.len() };
    let mut last_incomplete = false;
    stanzas(bytes.get(..whole).unwrap_or_default(), |fields| {
        let mut package = Package::default();
        let mut state = None;
        for (key, value) in fields {
            match *key {
                b"Package" => package.name = own(value),
                b"Status" => state = value.split(|b| *b == b' ').filter(|word| !word.is_empty()).nth(2),
                b"Version" => package.version = some(value),
                b"Architecture" => package.arch = some(value),
                b"Section" => package.section = some(value.rsplit(|b| *b == b'/').next().unwrap_or(value)),
                b"Essential" => package.basic |= *value == b"yes",
                b"Priority" => package.basic |= matches!(*value, b"required" | b"important"),
                b"Maintainer" => package.maintainer = some(value),
                b"Original-Maintainer" | b"XSBC-Original-Maintainer" => package.original_maintainer = true,
                b"Origin" => package.origin = some(value),
                b"Vendor" => package.vendor = some(value),
                b"Homepage" => package.homepage = some(value),
                _ => {}
            }
        }
        let present = match state {
            // Waiting for triggers: everything of the package is in place.
            Some(b"installed" | b"triggers-awaited" | b"triggers-pending") => Some(true),
            Some(b"unpacked" | b"half-configured" | b"half-installed") => {
                half.push(package.name.clone());
                Some(false)
            }
            Some(_) => Some(false),
            None => without_status.then_some(true),
        };
        last_incomplete =
            package.name.is_empty() || present.is_none() || (present == Some(true) && package.version.is_none());
        if last_incomplete {
            incomplete += 1;
        } else if present == Some(true) {
            parsed.records.push(package);
        }
    });
    if cut || (last_incomplete && !without_status) {
        parsed.flaws.push(Reason::with("truncated", "the last entry ends before it is complete"));
    }
    let inner = incomplete - usize::from(last_incomplete && !without_status);
    if inner > 0 {
        parsed.flaws.push(Reason::with("bad-format", format_args!("{inner} entries without name, status or version")));
    }
    if !half.is_empty() {
        parsed.flaws.push(Reason::with("half-installed", half.join(", ")));
    }
    parsed
}

/// Names and architectures (`vim`, `amd64`) of the packages apt put there for others only.
#[must_use]
pub fn auto_installed(bytes: &[u8]) -> HashSet<(String, String)> {
    let mut found = HashSet::new();
    stanzas(text::without_bom(bytes), |fields| {
        let get = |wanted: &[u8]| fields.iter().find(|(key, _)| *key == wanted).map(|(_, value)| *value);
        if get(b"Auto-Installed") == Some(b"1") {
            found.insert((
                get(b"Package").map(own).unwrap_or_default(),
                get(b"Architecture").map(own).unwrap_or_default(),
            ));
        }
    });
    found
}

/// Which documents of those that Debian's policy wants a package brings along.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Papers {
    /// None that say anything.
    #[default]
    Other,
    /// `copyright` and `changelog.gz`: what a package made in Debian for Debian has.
    Native,
    /// `changelog.Debian`: what a package made in Debian of someone else's program has.
    Debian,
}

/// Folders whose files matter, and ends of names of documents: looked for in thousands of lists, so prepared once.
static FOLDERS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| {
    let folders = owned::ENTRY_FOLDERS.into_iter().chain([owned::AUTOSTART_FOLDER, owned::OPT]);
    folders.map(Finder::new).collect()
});
static PAPERS: LazyLock<[Finder<'static>; 3]> =
    LazyLock::new(|| ["/changelog.Debian", "/changelog.gz", "/copyright"].map(Finder::new));

/// Looks through `info/NAME.list`: one absolute path a line. The search is for bytes where it can be: a desktop system
/// has some 60 MB of these. Only when somebody asks about program files are the lines looked at one by one.
#[must_use]
pub fn owned(list: &[u8], wanted: &Wanted) -> (Owned, Papers) {
    let line_at = |at: usize| {
        let rest = list.get(at..).unwrap_or_default();
        let line = rest.get(..memchr(b'\n', rest).unwrap_or(rest.len())).unwrap_or_default();
        line.strip_suffix(b"\r").unwrap_or(line)
    };
    let under = |folder: &'static Finder<'static>| {
        folder.find_iter(list).filter(|at| *at == 0 || list.get(at - 1) == Some(&b'\n')).map(line_at).map(own)
    };
    let paths: Vec<String> = FOLDERS.iter().flat_map(under).collect();
    // None of these is a program file anybody may ask about, but those of /opt; they are looked up below.
    let mut found = Owned::of(paths.iter().map(String::as_str), &Wanted::default());
    if !wanted.is_empty() {
        let mut from = 0;
        for end in memchr::memchr_iter(b'\n', list).chain([list.len()]) {
            let line = list.get(from..end).unwrap_or_default();
            from = end + 1;
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            found.claims.extend(wanted.get(line).map(str::to_owned));
        }
    }
    let papers = if PAPERS[0].find(list).is_some() {
        Papers::Debian
    } else if PAPERS[1].find(list).is_some() && PAPERS[2].find(list).is_some() {
        Papers::Native
    } else {
        Papers::Other
    };
    (found, papers)
}

type Field<'a> = (&'a [u8], &'a [u8]);

/// Calls `each` with the one-line fields of every stanza; continuation lines are skipped.
fn stanzas<'a>(bytes: &'a [u8], mut each: impl FnMut(&[Field<'a>])) {
    let mut fields: Vec<Field<'a>> = Vec::with_capacity(32);
    let mut rest = bytes;
    while !rest.is_empty() {
        let end = memchr(b'\n', rest).unwrap_or(rest.len());
        let line = rest.get(..end).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        rest = rest.get(end + 1..).unwrap_or_default();
        match line.first() {
            None => {
                if !fields.is_empty() {
                    each(&fields);
                    fields.clear();
                }
            }
            Some(b' ' | b'\t' | b'#') => {}
            Some(_) => {
                if let Some(colon) = memchr(b':', line) {
                    let (key, value) = line.split_at(colon);
                    fields.push((key, value.get(1..).unwrap_or_default().trim_ascii()));
                } else {
                    // Not a field; it still means that something stands here.
                    fields.push((line, b""));
                }
            }
        }
    }
    if !fields.is_empty() {
        each(&fields);
    }
}

fn own(value: &[u8]) -> String {
    String::from_utf8_lossy(value).into_owned()
}

fn some(value: &[u8]) -> Option<String> {
    Some(own(value)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "Package: bash\nEssential: yes\nStatus: install ok installed\nPriority: required\n\
        Section: shells\nMaintainer: Matthias Klose <doko@debian.org>\nArchitecture: amd64\nVersion: 5.2.15-2+b8\n\
        Description: GNU Bourne Again SHell\n Package: not-a-field\n .\n\n\
        Package: wechat\nStatus: deinstall reinstreq installed\nMaintainer: Tencent <support@wechat.com>\n\
        Architecture: amd64\nVersion: 4.0.1.11\nSection: contrib/net\n\n\
        Package: gone\nStatus: deinstall ok config-files\nArchitecture: all\nVersion: 1\n\n";

    #[test]
    fn the_third_word_of_status_is_the_truth() {
        let parsed = status(SAMPLE.as_bytes());
        let names: Vec<_> = parsed.records.iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, ["bash", "wechat"]);
        assert_eq!(parsed.flaws, []);
        assert!(parsed.records[0].basic);
        assert_eq!(parsed.records[1].section.as_deref(), Some("net"));
        assert_eq!(parsed.records[1].built_by(None), Origin::Vendor);
        assert_eq!(parsed.records[0].built_by(None), Origin::Distribution);
        let crlf = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
        assert_eq!(status(crlf.as_bytes()), parsed);
    }

    #[test]
    fn a_file_cut_anywhere_keeps_its_whole_stanzas() {
        let whole = status(SAMPLE.as_bytes()).records;
        for end in 0..SAMPLE.len() {
            let parsed = status(&SAMPLE.as_bytes()[..end]);
            assert!(parsed.flaws.len() <= 1, "{end}: {:?}", parsed.flaws);
            for package in &parsed.records {
                let twin = whole.iter().find(|other| other.name == package.name).unwrap();
                assert_eq!(package.version, twin.version, "cut at {end}");
            }
            if !SAMPLE[..end].ends_with('\n') && end > 0 {
                assert_eq!(parsed.flaws[0].code, "truncated", "cut at {end}");
            }
        }
    }

    #[test]
    fn wrong_bytes_and_wrong_stanzas_cost_only_themselves() {
        let mut bytes = b"Package: a\nStatus: install ok installed\nVersion: 1\nMaintainer: J\xe9r\xf4me <x@y.z>\n\n\
            Version: 9\n\nPackage: half\nStatus: install ok half-configured\nVersion: 1\n\n"
            .to_vec();
        bytes.extend_from_slice(SAMPLE.as_bytes());
        let parsed = status(&bytes);
        assert_eq!(parsed.records.len(), 3);
        let codes: Vec<_> = parsed.flaws.iter().map(|flaw| flaw.code.as_str()).collect();
        assert_eq!(codes, ["bad-format", "half-installed"]);
    }

    #[test]
    fn images_without_dpkg_have_no_status_field() {
        let parsed = status_d(b"Package: tzdata\nVersion: 2024a-0\nArchitecture: all\nMaintainer: GNU Libc <debian-glibc@lists.debian.org>");
        assert_eq!((parsed.records.len(), parsed.flaws.len()), (1, 0));
    }

    #[test]
    fn who_built_it() {
        let package = |maintainer: &str, version: &str, homepage: &str| Package {
            maintainer: Some(maintainer.to_owned()),
            version: Some(version.to_owned()),
            homepage: Some(homepage.to_owned()).filter(|homepage| !homepage.is_empty()),
            ..Package::default()
        };
        let dist = Origin::Distribution;
        for (maintainer, version, homepage, changelog, expected) in [
            ("Debian GNOME <pkg-gnome@lists.alioth.debian.org>", "1-1", "", None, dist),
            ("Ubuntu Developers <ubuntu-devel-discuss@lists.ubuntu.com>", "1-1", "", None, dist),
            ("Someone <x@notdebian.org>", "1-1", "", None, Origin::Vendor),
            (
                "Jonathan Nieder <jrnieder@gmail.com>",
                "1:2.39.5-0+deb12u3",
                "https://git-scm.com/",
                Some(Papers::Debian),
                dist,
            ),
            (
                "Jonathan Nieder <jrnieder@gmail.com>",
                "1:2.39.5-0+deb12u3",
                "https://git-scm.com/",
                None,
                Origin::Vendor,
            ),
            (
                "Nicholas Guriev <nicholas@guriev.su>",
                "4.6.5+ds-2",
                "https://desktop.telegram.org",
                Some(Papers::Debian),
                dist,
            ),
            (
                "Debian Libidn team <help-libidn@gnu.org>",
                "2.3.3-1",
                "https://www.gnu.org/software/libidn/",
                Some(Papers::Debian),
                dist,
            ),
            (
                "NodeSource Support <support@nodesource.com>",
                "20-1nodesource1",
                "https://nodejs.org",
                Some(Papers::Debian),
                Origin::Vendor,
            ),
            (
                "Docker <support@docker.com>",
                "5:28-1~debian",
                "https://www.docker.com",
                Some(Papers::Debian),
                Origin::Vendor,
            ),
            (
                "Google Cloud CLI Authors <https://code.google.com/p/x/>",
                "528.0.0-0",
                "",
                Some(Papers::Debian),
                Origin::Vendor,
            ),
            (
                "Chrome Linux Team <chromium-dev@chromium.org>",
                "128.0-1",
                "https://chrome.google.com",
                Some(Papers::Native),
                Origin::Vendor,
            ),
            ("Rob Browning <rlb@defaultvalue.org>", "3.0.5", "", Some(Papers::Native), dist),
            ("Nick Dev <me@nick.dev>", "2.0-1ppa1~jammy", "", Some(Papers::Debian), Origin::Vendor),
        ] {
            assert_eq!(package(maintainer, version, homepage).built_by(changelog), expected, "{maintainer}");
        }
        assert_eq!(Package::default().built_by(Some(Papers::Debian)), Origin::Unknown);
    }

    #[test]
    fn file_lists_are_searched_for_whole_paths() {
        let list = b"/.\n/opt/x\n/opt/x/bin\n/opt/x/bin/x\n/opt/x/usr/share/applications/no.desktop\n/usr/share/applications\n/usr/share/applications/a.desktop\n\
            /usr/share/applications/mimeinfo.cache\n/etc/xdg/autostart/a.desktop\n/usr/share/doc/a/changelog.Debian.gz\n";
        let (found, papers) = owned(list, &Wanted::new(["/etc/xdg/autostart/a.desktop", "/usr/bin/a"]));
        assert_eq!(found.entries, ["/usr/share/applications/a.desktop"]);
        assert_eq!(found.autostart, ["/etc/xdg/autostart/a.desktop"]);
        assert_eq!(found.claims, ["/opt/x", "/etc/xdg/autostart/a.desktop"]);
        assert_eq!(papers, Papers::Debian);
    }

    #[test]
    fn apt_says_what_came_along() {
        let found = auto_installed(b"Package: a\nArchitecture: amd64\nAuto-Installed: 1\n\nPackage: b\nArchitecture: amd64\nAuto-Installed: 0\n");
        assert!(found.contains(&("a".into(), "amd64".into())) && found.len() == 1);
    }
}
