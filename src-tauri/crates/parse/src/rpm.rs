//! Headers of installed rpm packages, as rpm's databases hold them.
//! <https://rpm-software-management.github.io/rpm/manual/format_header.html>
//!
//! Numbers are big-endian: how many tags, how many bytes of data, then for each tag 16 bytes (tag, type, offset into
//! the data, count), then the data. The same header in every kind of database: `rpmdb.sqlite` ([`crate::sqlite`]),
//! `Packages.db` ([`crate::rpm_ndb`]) and `Packages` ([`crate::rpm_bdb`]).

use crate::{
    input::{Input, Wrong, be32},
    owned::{self, Owned, Wanted},
    rpm_bdb, rpm_ndb,
    sqlite::{self, Value},
    text,
};
use sightline_model::{Origin, Reason, Role};

/// Bytes of the largest header that is read; rpm itself allows 256 MiB.
pub const MAX_HEADER: u32 = 64 << 20;
/// Tags of a header, as rpm limits them.
const MAX_TAGS: u32 = 0xffff;
/// Files of one package that are looked at.
const MAX_FILES: usize = 1_000_000;

const NAME: u32 = 1000;
const VERSION: u32 = 1001;
const RELEASE: u32 = 1002;
const EPOCH: u32 = 1003;
const INSTALL_TIME: u32 = 1008;
const VENDOR: u32 = 1011;
const PACKAGER: u32 = 1015;
const GROUP: u32 = 1016;
const ARCH: u32 = 1022;
const DIR_INDEXES: u32 = 1116;
const BASE_NAMES: u32 = 1117;
const DIR_NAMES: u32 = 1118;

const INT32: u32 = 4;
const STRING: u32 = 6;
const STRINGS: u32 = 8;
/// A list by language; the first is the one without.
const I18N: u32 = 9;

/// What is used of a header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// Package name.
    pub name: String,
    /// Version as its maker counts it.
    pub version: String,
    /// Release: how often whoever packaged it did so. Empty: not given.
    pub release: String,
    /// What comes before any version when packages are compared. `None`: not given.
    pub epoch: Option<u32>,
    /// `x86_64`, `noarch`. `None`: not given.
    pub arch: Option<String>,
    /// Who distributes it. `None`: not given.
    pub vendor: Option<String>,
    /// Who built it, name and address. `None`: not given.
    pub packager: Option<String>,
    /// `System/Libraries`; Fedora gave it up (`Unspecified`).
    pub group: Option<String>,
    /// Unix seconds.
    pub installed_at: Option<i64>,
}

/// How distributions begin the names they give themselves as vendor or packager, in lower case. What is built in their
/// houses by others begins otherwise (`Fedora Copr`, `obs://build.opensuse.org/home:…`).
const DISTRIBUTIONS: &[&str] = &[
    "fedora project",
    "red hat",
    "centos",
    "almalinux",
    "rocky",
    "oracle america",
    "scientific linux",
    "eurolinux",
    "cloudlinux",
    "springdale",
    "amazon linux",
    "amazon.com",
    "opensuse",
    "suse l",
    "suse se",
    "mageia",
    "openmandriva",
    "mandriva",
    "rosa",
    "pclinuxos",
    "alt linux",
    "nobara",
    "ultramarine",
    "openeuler",
    "azure linux",
];

/// Beginnings of names of what a system of rpm packages is made of.
const SYSTEM: &[&str] = &[
    "kernel",
    "glibc",
    "systemd",
    "filesystem",
    "basesystem",
    "setup",
    "coreutils",
    "util-linux",
    "shadow-utils",
    "linux-firmware",
    "selinux-policy",
    "grub2",
    "shim",
    "dracut",
    "rpm",
    "dnf",
    "zypper",
    "bash",
];

impl Package {
    /// Version and release as rpm writes them: `1.2-3.fc40`.
    #[must_use]
    pub fn full_version(&self) -> String {
        if self.release.is_empty() { self.version.clone() } else { format!("{}-{}", self.version, self.release) }
    }

    /// Who built it, as far as the package says: vendor, and where none is given, packager.
    #[must_use]
    pub fn built_by(&self) -> Origin {
        match self.vendor.as_ref().or(self.packager.as_ref()).map(|name| name.to_lowercase()) {
            Some(name) if DISTRIBUTIONS.iter().any(|start| name.starts_with(start)) => Origin::Distribution,
            // Microsoft builds Azure Linux (once Mariner) and has programs for others: the release tells them apart.
            Some(name)
                if name == "microsoft corporation"
                    && [".cm", ".azl"].iter().any(|mark| self.release.contains(mark)) =>
            {
                Origin::Distribution
            }
            Some(_) => Origin::Vendor,
            None => Origin::Unknown,
        }
    }

    /// What part it plays, by its menu entry, its group and the naming rules distributions share: libraries are `lib…`
    /// or end in `-libs` or `-devel`; translations, fonts and documents end in what they are. What is left belongs to
    /// something else if a distribution built it, else someone fetched it on purpose.
    #[must_use]
    pub fn role(&self, has_visible_entry: bool) -> Role {
        let name = self.name.as_str();
        let group = self.group.as_deref().unwrap_or_default();
        let by_distribution = self.built_by() == Origin::Distribution;
        let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
        let starts = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
        if has_visible_entry {
            Role::App
        } else if ends(&["-fonts", "-lang", "-doc", "-docs", "-data", "-debuginfo", "-debugsource", "-icon-theme"])
            || name.contains("-langpack")
            || name.contains("-fonts-")
        {
            Role::Component
        } else if ends(&["-libs", "-lib", "-devel", "-static"])
            || group.ends_with("/Libraries")
            || (by_distribution && name.starts_with("lib") && !name.starts_with("libre"))
            || (by_distribution && starts(&["perl-", "python3-", "golang-", "rust-", "ghc-", "nodejs-", "php-"]))
        {
            Role::Library
        } else if (by_distribution && (starts(SYSTEM) || ends(&["-release"])))
            || group.starts_with("System Environment/")
            || matches!(group, "System/Base" | "System/Kernel" | "System/Kernel and hardware")
        {
            Role::System
        } else if !by_distribution {
            Role::App
        } else {
            Role::Component
        }
    }
}

/// Calls `each` with the packages of `rpmdb.sqlite` and what of their files is asked for, until it returns false. One
/// header is held at a time.
///
/// # Errors
/// What could not be read, once for the whole database; every other package was given.
pub fn sqlite(
    main: &dyn Input,
    log: Option<&dyn Input>,
    wanted: &Wanted,
    mut each: impl FnMut(Package, Owned) -> bool,
) -> Result<(), Reason> {
    let mut wrong = Wrong::default();
    let read = sqlite::Database::open(main, log)?.rows("Packages", |number, columns| match columns {
        // Number of the header, header.
        [_, Value::Blob(header), ..] => give(header, wanted, &mut wrong, &mut each),
        _ => {
            wrong.add(Reason::with("bad-format", format_args!("row {number}")));
            true
        }
    });
    read.and_then(|()| wrong.result())
}

/// The same for `Packages.db`.
///
/// # Errors
/// As [`sqlite`].
pub fn ndb(main: &dyn Input, wanted: &Wanted, mut each: impl FnMut(Package, Owned) -> bool) -> Result<(), Reason> {
    let mut wrong = Wrong::default();
    let read = rpm_ndb::headers(main, |_, header| give(header, wanted, &mut wrong, &mut each));
    read.and_then(|()| wrong.result())
}

/// The same for `Packages`.
///
/// # Errors
/// As [`sqlite`].
pub fn bdb(main: &dyn Input, wanted: &Wanted, mut each: impl FnMut(Package, Owned) -> bool) -> Result<(), Reason> {
    let mut wrong = Wrong::default();
    let read = rpm_bdb::headers(main, |_, header| give(header, wanted, &mut wrong, &mut each));
    read.and_then(|()| wrong.result())
}

fn give(bytes: &[u8], wanted: &Wanted, wrong: &mut Wrong, each: &mut dyn FnMut(Package, Owned) -> bool) -> bool {
    match Header::parse(bytes).and_then(|header| Ok((header, header.package()?))) {
        // Keys that packages are checked with are kept among the packages.
        Ok((_, package)) if package.name == "gpg-pubkey" => true,
        Ok((header, package)) => {
            let files = header.files(|folder| {
                folder.starts_with(owned::OPT.as_bytes())
                    || folder == owned::AUTOSTART_FOLDER.as_bytes()
                    || owned::ENTRY_FOLDERS.iter().any(|entries| folder.starts_with(entries.as_bytes()))
                    || wanted.is_in(folder)
            });
            each(package, Owned::of(files.iter().map(String::as_str), wanted))
        }
        Err(reason) => {
            wrong.add(reason);
            true
        }
    }
}

/// A header whose lists are taken apart only when asked for.
#[derive(Debug, Clone, Copy)]
pub struct Header<'a> {
    tags: &'a [[u8; 16]],
    data: &'a [u8],
}

impl<'a> Header<'a> {
    /// Finds tags and data.
    ///
    /// # Errors
    /// `truncated` (it ends before its data does) or `bad-format`.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Reason> {
        let (Some(tags), Some(data)) = (be32(bytes, 0), be32(bytes, 4)) else {
            return Err(Reason::with("truncated", "a header"));
        };
        if tags == 0 || tags > MAX_TAGS || data > MAX_HEADER {
            return Err(Reason::with("bad-format", "a header"));
        }
        let (list, rest) = bytes
            .get(8..)
            .unwrap_or_default()
            .as_chunks::<16>()
            .0
            .split_at_checked(tags as usize)
            .map(|(list, _)| (list, bytes.get(8 + 16 * tags as usize..).unwrap_or_default()))
            .ok_or_else(|| Reason::with("truncated", "a header"))?;
        let data = rest.get(..data as usize).ok_or_else(|| Reason::with("truncated", "a header"))?;
        Ok(Self { tags: list, data })
    }

    /// Type, count and the data from its place on.
    fn tag(&self, wanted: u32) -> Option<(u32, usize, &'a [u8])> {
        let tag = self.tags.iter().find(|tag| be32(*tag, 0) == Some(wanted))?;
        let data = self.data.get(be32(tag, 8)? as usize..)?;
        Some((be32(tag, 4)?, be32(tag, 12)? as usize, data))
    }

    fn string(&self, wanted: u32) -> Option<&'a [u8]> {
        let (kind, _, data) = self.tag(wanted).filter(|(kind, ..)| matches!(*kind, STRING | STRINGS | I18N))?;
        debug_assert!(kind > INT32);
        data.get(..memchr::memchr(0, data)?)
    }

    fn name(&self, wanted: u32) -> Option<String> {
        text::clean_name(&String::from_utf8_lossy(self.string(wanted)?)).filter(|text| text != "(none)")
    }

    fn number(&self, wanted: u32) -> Option<u32> {
        be32(self.tag(wanted).filter(|(kind, ..)| *kind == INT32)?.2, 0)
    }

    /// The strings of a list.
    fn strings(&self, wanted: u32) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let (kind, count, data) = self.tag(wanted).unwrap_or_default();
        let count = if kind == STRINGS { count.min(MAX_FILES) } else { 0 };
        let mut rest = data;
        (0..count).map_while(move |_| {
            let end = memchr::memchr(0, rest)?;
            let (string, after) = rest.split_at_checked(end)?;
            rest = after.get(1..)?;
            Some(string)
        })
    }

    /// What of it describes the package.
    ///
    /// # Errors
    /// `bad-format`: no name or version.
    pub fn package(&self) -> Result<Package, Reason> {
        let (Some(name), Some(version)) = (self.name(NAME), self.name(VERSION)) else {
            return Err(Reason::with("bad-format", "a package without name or version"));
        };
        Ok(Package {
            name,
            version,
            release: self.name(RELEASE).unwrap_or_default(),
            epoch: self.number(EPOCH),
            arch: self.name(ARCH),
            vendor: self.name(VENDOR),
            packager: self.name(PACKAGER),
            group: self.name(GROUP),
            installed_at: self.number(INSTALL_TIME).map(i64::from),
        })
    }

    /// The files in folders for which `wanted` is true (it is asked once a folder, with the slash at its end): of most
    /// packages' thousands of files none is of interest.
    #[must_use]
    pub fn files(&self, wanted: impl Fn(&[u8]) -> bool) -> Vec<String> {
        let folders: Vec<Option<&[u8]>> =
            self.strings(DIR_NAMES).map(|folder| wanted(folder).then_some(folder)).collect();
        if folders.iter().all(Option::is_none) {
            return Vec::new();
        }
        let Some((INT32, _, indexes)) = self.tag(DIR_INDEXES) else { return Vec::new() };
        let indexes = indexes.as_chunks::<4>().0.iter().map(|four| u32::from_be_bytes(*four) as usize);
        let files = self.strings(BASE_NAMES).zip(indexes).filter_map(|(name, index)| {
            let folder = (*folders.get(index)?)?;
            Some(String::from_utf8_lossy(&[folder, name].concat()).into_owned())
        });
        files.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // As rpm wrote them; see tests/fixtures/make/rpm.sh.
    const FEDORA: &[u8] =
        include_bytes!("../../../../tests/fixtures/linux/rpm/fedora/usr/lib/sysimage/rpm/rpmdb.sqlite");
    const LOG: &[u8] =
        include_bytes!("../../../../tests/fixtures/linux/rpm/fedora/usr/lib/sysimage/rpm/rpmdb.sqlite-wal");
    const SUSE: &[u8] =
        include_bytes!("../../../../tests/fixtures/linux/rpm/opensuse/usr/lib/sysimage/rpm/Packages.db");

    const CENTOS: &[u8] = include_bytes!("../../../../tests/fixtures/linux/rpm/centos/var/lib/rpm/Packages");

    fn read(main: &[u8], log: Option<&[u8]>) -> (Vec<String>, Result<(), Reason>) {
        let (main, log) = (main.to_vec(), log.map(<[u8]>::to_vec));
        let mut names = Vec::new();
        let wanted = Wanted::default();
        let each = |package: Package, _| {
            names.push(package.name);
            true
        };
        let end = if main.starts_with(b"RpmP") {
            ndb(&main, &wanted, each)
        } else if main.get(12..16) == Some(b"\x61\x15\x06\x00".as_slice()) {
            bdb(&main, &wanted, each)
        } else {
            sqlite(&main, log.as_ref().map(|log| log as &dyn Input), &wanted, each)
        };
        (names, end)
    }

    #[test]
    fn the_log_is_laid_over_the_database() {
        let (with, end) = read(FEDORA, Some(LOG));
        assert_eq!(end, Ok(()));
        assert_eq!(with.get(7..), Some(&["google-chrome-stable".to_owned(), "wechat".to_owned()][..]));
        let (without, end) = read(FEDORA, None);
        assert_eq!((without.as_slice(), end), (&with[..7], Ok(())));
        // Cut or changed before its only commit, the log says nothing.
        for end in (0..LOG.len()).step_by(997) {
            assert_eq!(read(FEDORA, Some(&LOG[..end])), (without.clone(), Ok(())), "log cut at {end}");
        }
        for at in (0..LOG.len()).step_by(1009) {
            let mut log = LOG.to_vec();
            log[at] ^= 0x40;
            let (names, end) = read(FEDORA, Some(&log));
            assert!(end.is_ok() && names == without, "log changed at {at}");
        }
    }

    #[test]
    fn files_are_taken_only_where_asked_for() {
        let wanted = Wanted::new(["/usr/bin/firefox"]);
        let mut found = Vec::new();
        sqlite(&FEDORA.to_vec(), Some(&LOG.to_vec()), &wanted, |package, owned| {
            found.push((package.name, owned));
            true
        })
        .unwrap();
        let of = |name: &str| found.iter().find(|(other, _)| other == name).map(|(_, owned)| owned.clone()).unwrap();
        assert_eq!(of("big-data"), Owned::default());
        assert_eq!(of("firefox").claims, ["/usr/bin/firefox"]);
        assert_eq!(of("firefox").entries, ["/usr/share/applications/firefox.desktop"]);
        assert_eq!(of("google-chrome-stable").claims, ["/opt/google/chrome"]);
    }

    #[test]
    fn every_cut_gives_what_is_whole_and_one_reason() {
        for (main, log) in [(FEDORA, None), (FEDORA, Some(LOG)), (SUSE, None), (CENTOS, None)] {
            let whole = read(main, log).0;
            for end in (0..main.len()).step_by(main.len() / 60 + 1) {
                let (names, result) = read(&main[..end], log);
                assert!(names.iter().all(|name| whole.contains(name)), "cut at {end}");
                let told = result.is_err_and(|reason| reason.code == "truncated");
                assert!(told || names == whole, "cut at {end}: {names:?}");
            }
        }
        assert!(!read(&FEDORA[..80_000], None).0.is_empty());
    }

    #[test]
    fn changed_bytes_never_cost_more_than_what_they_are_in() {
        for main in [FEDORA, SUSE, CENTOS] {
            for at in (0..main.len()).step_by(13) {
                for bit in [0x01, 0x80] {
                    let mut bytes = main.to_vec();
                    bytes[at] ^= bit;
                    let (names, _) = read(&bytes, None);
                    assert!(names.len() <= 7, "changed at {at}");
                }
            }
        }
        assert_eq!(read(&[0xff; 5000], None).1.unwrap_err().code, "bad-format");
        assert_eq!(read(b"", None).1.unwrap_err().code, "truncated");
    }

    #[test]
    fn who_built_it_and_what_part_it_plays() {
        let package = |name: &str, vendor: &str, group: &str| Package {
            name: name.to_owned(),
            vendor: Some(vendor.to_owned()).filter(|vendor| !vendor.is_empty()),
            group: Some(group.to_owned()),
            ..Package::default()
        };
        for (name, vendor, group, origin, role) in [
            ("bash", "Fedora Project", "Unspecified", Origin::Distribution, Role::System),
            ("htop", "Fedora Project", "Unspecified", Origin::Distribution, Role::Component),
            ("htop", "Fedora Copr - user jana", "Unspecified", Origin::Vendor, Role::App),
            ("libzypp", "openSUSE", "System/Libraries", Origin::Distribution, Role::Library),
            ("libreoffice-writer", "Red Hat, Inc.", "", Origin::Distribution, Role::Component),
            ("MozillaFirefox", "obs://build.opensuse.org/mozilla", "", Origin::Vendor, Role::App),
            ("google-noto-sans-fonts", "AlmaLinux", "", Origin::Distribution, Role::Component),
            ("python3-requests", "Rocky Enterprise Software Foundation", "", Origin::Distribution, Role::Library),
            ("initscripts", "CentOS", "System Environment/Base", Origin::Distribution, Role::System),
            ("wechat", "", "", Origin::Unknown, Role::App),
        ] {
            let package = package(name, vendor, group);
            assert_eq!((package.built_by(), package.role(false)), (origin, role), "{name} of {vendor}");
            assert_eq!(package.role(true), Role::App);
        }
        let microsoft =
            |release: &str| Package { release: release.to_owned(), ..package("code", "Microsoft Corporation", "") };
        assert_eq!(microsoft("8.cm2").built_by(), Origin::Distribution);
        assert_eq!(microsoft("1720564728.el8").built_by(), Origin::Vendor);
    }
}
