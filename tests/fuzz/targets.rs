//! Every parser, as something that takes any bytes. What a target does with the outcome is what a collector would; what
//! it asserts holds for any bytes.

use sightline_collect::import::{ImportKind, import};
use sightline_parse as parse;
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// A parser and the files that look like what it reads.
pub struct Target {
    /// Name of the target and of its corpus.
    pub name: &'static str,
    /// Must return, whatever the bytes.
    pub run: fn(&[u8]),
    /// Ends of paths of fixtures that are seeds. A format no fixture can have lies in `tests/fuzz/seeds/<name>`.
    pub seeds: &'static [&'static str],
}

impl Target {
    /// Contents of its seeds below the folder `tests`, each once, short ones first.
    pub fn seeds(&self, tests: &Path) -> Vec<Vec<u8>> {
        let (mut fixtures, mut own) = (Vec::new(), Vec::new());
        files(&tests.join("fixtures"), &mut fixtures);
        fixtures.retain(|path| {
            let path = path.to_string_lossy().replace('\\', "/");
            self.seeds.iter().any(|end| path.ends_with(end))
        });
        files(&tests.join("fuzz/seeds").join(self.name), &mut own);
        let contents = fixtures.iter().chain(&own).map(|path| std::fs::read(path).expect("a seed"));
        contents
            .map(|bytes| (bytes.len(), bytes))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(|(_, bytes)| bytes)
            .collect()
    }
}

/// All files in a folder and in those below it; none where there is no such folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files(&entry.path(), found),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => (),
        }
    }
}

const LANGUAGES: [&str; 3] = ["cs", "zh-Hans", "en"];

fn languages() -> Vec<String> {
    LANGUAGES.map(str::to_owned).to_vec()
}

fn wanted() -> parse::owned::Wanted {
    parse::owned::Wanted::new(["/usr/bin/firefox", "/opt/zoom/zoom", "/usr/lib/firefox/firefox"])
}

/// Fit to be shown: short, and without what moves a terminal's cursor.
fn shown(text: &str) {
    assert!(text.chars().count() <= parse::text::DESCRIPTION_CHARS, "{} characters", text.chars().count());
    assert!(!text.chars().any(char::is_control), "{text:?}");
}

fn all_shown<'a>(texts: impl IntoIterator<Item = &'a Option<String>>) {
    texts.into_iter().flatten().for_each(|text| shown(text));
}

/// Told in few words, however much of a file is wrong.
fn few(flaws: &[sightline_model::Reason]) {
    assert!(flaws.len() <= 20, "{} reasons for one file", flaws.len());
}

fn package(package: &parse::rpm::Package) {
    shown(&package.name);
    shown(&package.version);
    let _ = (package.full_version(), package.built_by(), package.role(true));
    let arch = package.arch.as_deref();
    let _ = parse::purl::rpm(Some("fedora"), &package.name, &package.version, arch, package.epoch);
}

/// A bound on what a parser may make of few bytes.
fn in_proportion(made: usize, of: usize) {
    assert!(made <= (1 << 20) + 64 * of, "{made} bytes of {of}");
}

fn owned(owned: &parse::owned::Owned, of: usize) {
    let texts = owned.entries.iter().chain(&owned.autostart).chain(&owned.claims);
    in_proportion(texts.map(String::len).sum(), of);
}

fn walk(key: &parse::registry::Key<'_>, depth: usize, seen: &mut usize) {
    *seen += 1;
    shown(&key.name());
    let _ = (key.written(), key.values(), key.child("x"));
    if depth > 0 && *seen < 300 {
        key.children().into_iter().flat_map(|(keys, _)| keys).take(40).for_each(|key| walk(&key, depth - 1, seen));
    }
}

fn hive(bytes: Vec<u8>) {
    if let Ok(hive) = parse::registry::open(bytes) {
        walk(&hive.root().expect("open looked at it"), 5, &mut 0);
        let _ = (hive.find(r"Microsoft\Windows\CurrentVersion\Run"), hive.find(r"a\..\\b"));
    }
}

/// Past the hashes of a hive's log, which no change of one byte survives.
fn sealed_log(bytes: &[u8]) -> Vec<u8> {
    let mut log = bytes.to_vec();
    let mut at = 512;
    while let Some(entry) = log.get_mut(at..).filter(|entry| entry.len() >= 40) {
        let size = u32::from_le_bytes([entry[4], entry[5], entry[6], entry[7]]) as usize;
        let Some(entry) = entry.get_mut(..size).filter(|entry| entry.len() >= 512) else { break };
        entry[..4].copy_from_slice(b"HvLE");
        let pages = parse::registry::log::hash(&entry[40..]);
        entry[24..32].copy_from_slice(&pages.to_le_bytes());
        let head = parse::registry::log::hash(&entry[..32]);
        entry[32..40].copy_from_slice(&head.to_le_bytes());
        at += size;
    }
    log
}

/// Past the sums of a database's write-ahead log, likewise.
fn sealed_frames(bytes: &[u8]) -> Vec<u8> {
    let mut log = bytes.to_vec();
    if log.len() < 32 {
        return log;
    }
    let word = |four: &[u8]| u32::from_be_bytes([four[0], four[1], four[2], four[3]]);
    let (page, mut sum) = (word(&log[8..12]) as usize, [0_u32; 2]);
    let add = |sum: &mut [u32; 2], bytes: &[u8]| {
        for eight in bytes.as_chunks::<8>().0 {
            sum[0] =
                sum[0].wrapping_add(u32::from_le_bytes([eight[0], eight[1], eight[2], eight[3]])).wrapping_add(sum[1]);
            sum[1] =
                sum[1].wrapping_add(u32::from_le_bytes([eight[4], eight[5], eight[6], eight[7]])).wrapping_add(sum[0]);
        }
    };
    log[..4].copy_from_slice(&0x377f_0682_u32.to_be_bytes());
    let (head, frames) = log.split_at_mut(32);
    add(&mut sum, &head[..24]);
    head[24..].copy_from_slice(sum.map(u32::to_be_bytes).as_flattened());
    for frame in frames.chunks_exact_mut((page % (64 << 10) + 24).max(536)) {
        frame[8..16].copy_from_slice(&head[16..24]);
        add(&mut sum, &frame[..8]);
        add(&mut sum, &frame[24..]);
        frame[16..24].copy_from_slice(sum.map(u32::to_be_bytes).as_flattened());
    }
    log
}

fn taken(kind: ImportKind, bytes: &[u8]) {
    if let Ok(scan) = import(kind, "file", bytes) {
        let ids: HashSet<_> = scan.items.iter().map(|item| &item.id).collect();
        assert_eq!(ids.len(), scan.items.len(), "two items with one id");
        scan.items.iter().for_each(|item| shown(&item.name));
        assert!(scan.problems.len() <= 100, "{} problems", scan.problems.len());
    }
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target {
        name: "accounts",
        seeds: &["etc/passwd", "os-release"],
        run: |bytes| {
            let release = parse::os_release::parse(bytes);
            let _ = (parse::passwd::parse(bytes), release.is_like("debian"));
        },
    },
    Target {
        name: "appimage",
        seeds: &[".AppImage", ".appimage"],
        run: |bytes| {
            let _ = parse::appimage::check(bytes);
            let _ = parse::appimage::name_and_version(&parse::text::lossy(bytes));
        },
    },
    Target {
        name: "background_items",
        seeds: &[".btm"],
        run: |bytes| {
            if let Ok(items) = parse::launchd::background_items(bytes) {
                items.iter().for_each(|item| all_shown([&item.name]));
            }
        },
    },
    Target {
        name: "chromium",
        seeds: &["/Preferences", "/Secure Preferences", "/Local State", "manifest.json", "messages.json"],
        run: |bytes| {
            let manifest = parse::extension_manifest::parse(bytes).ok();
            let _ = (parse::chromium::local_state(bytes), parse::extension_manifest::messages(bytes));
            if let Ok((entries, _)) = parse::chromium::preferences(bytes) {
                for entry in entries.values() {
                    let _ = (entry.enabled(), entry.verdict(), entry.install_source(), entry.access(manifest.as_ref()));
                }
            }
            let text = parse::text::lossy(bytes);
            let _ = (parse::extension_manifest::id_of_key(&text), parse::extension_manifest::message_key(&text));
        },
    },
    Target {
        name: "code_signature",
        seeds: &[
            "MacOS/Signal",
            "MacOS/Chatter",
            "MacOS/cal",
            "MacOS/Shield",
            "MacOS/Whole",
            "MacOS/p",
            "MacOS/Electron",
            "MacOS/run",
        ],
        run: |bytes| {
            let mut fetched = 0;
            let fetch = |at: u64, length: usize| {
                fetched += 1;
                assert!(length <= 1 << 20 && fetched < 1000, "{length} bytes, the {fetched}th time");
                let rest = usize::try_from(at).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
                Ok(rest.get(..length).unwrap_or(rest).to_vec())
            };
            if let Ok(Some(signature)) = parse::code_signature::read(fetch, |reason| reason) {
                all_shown([&signature.identifier, &signature.team_id]);
            }
        },
    },
    Target {
        name: "command_line",
        seeds: &[".desktop", ".bat", ".service", "crontab"],
        run: |bytes| {
            let text = parse::text::lossy(bytes);
            let variables = [("a".to_owned(), "%a%\"".to_owned()), ("SystemRoot".to_owned(), r"C:\Windows".to_owned())];
            for line in text.lines().take(50).map(|line| line.split_once('=').map_or(line, |(_, value)| value)) {
                in_proportion(parse::command_line::expand(line, &variables).len(), line.len());
                let _ = parse::command_line::parse(line, &variables).map(|command| command.name().len());
                let (program, arguments) = line.split_once(' ').unwrap_or((line, ""));
                let _ = parse::command_line::parse_apart(program, arguments, &variables);
                let _ = parse::command::target(line);
            }
        },
    },
    Target {
        name: "desktop_entry",
        seeds: &[".desktop"],
        run: |bytes| {
            if let Ok(entry) = parse::desktop_entry::parse(bytes) {
                entry.name_in(&languages()).into_iter().for_each(shown);
                let _ = (entry.program().map(str::len), entry.program_path(), entry.is_visible_app());
            }
        },
    },
    Target {
        name: "dpkg",
        seeds: &["dpkg/status", "extended_states", ".list", "status.d/tzdata"],
        run: |bytes| {
            for package in parse::dpkg::status(bytes).records.iter().chain(&parse::dpkg::status_d(bytes).records) {
                let _ = package.built_by(Some(parse::dpkg::Papers::Debian));
                let _ = parse::purl::deb("debian", &package.name, package.version.as_deref(), package.arch.as_deref());
            }
            owned(&parse::dpkg::owned(bytes, &wanted()).0, bytes.len());
            let _ = parse::dpkg::auto_installed(bytes);
        },
    },
    Target {
        name: "firefox",
        seeds: &["/extensions.json", "extension-preferences.json", "profiles.ini"],
        run: |bytes| {
            let granted = parse::firefox::granted(bytes).unwrap_or_default();
            if let Ok(parsed) = parse::firefox::addons(bytes) {
                for addon in &parsed.records {
                    let _ = (addon.name(&languages()), addon.description(&languages()), addon.enabled());
                    let _ = (addon.canonical_id(), addon.access(&granted), addon.install_source(), addon.verdict());
                }
            }
            let _ = parse::firefox::profiles(bytes);
        },
    },
    Target {
        name: "flatpak",
        seeds: &["/metadata", "metainfo.xml", "appdata.xml"],
        run: |bytes| {
            let _ = (parse::flatpak::metainfo(bytes, &languages()), parse::flatpak::metadata(bytes));
        },
    },
    Target {
        name: "homebrew",
        seeds: &["INSTALL_RECEIPT.json", "Casks/firefox.json", "Casks/vlc.json"],
        run: |bytes| {
            let _ = parse::homebrew::receipt(bytes);
            if let Ok(cask) = parse::homebrew::cask(bytes) {
                all_shown([&cask.name, &cask.version]);
            }
        },
    },
    Target {
        name: "import_adb_packages",
        seeds: &["adb-packages/f-i.txt", "adb-packages/plain-windows.txt"],
        run: |bytes| taken(ImportKind::AdbPackages, bytes),
    },
    Target { name: "import_app_privacy", seeds: &[".ndjson"], run: |bytes| taken(ImportKind::AppPrivacyReport, bytes) },
    Target {
        name: "import_osquery",
        seeds: &[".results.log", "fleet-distributed.json", "macos-tables.json", "osqueryi-deb.json"],
        run: |bytes| taken(ImportKind::Osquery, bytes),
    },
    Target {
        name: "nix",
        seeds: &["manifest.nix", "-profile/manifest.json"],
        run: |bytes| {
            for parsed in [parse::nix::manifest(bytes), parse::nix::old_manifest(bytes)].into_iter().flatten() {
                few(&parsed.flaws);
                parsed.records.iter().for_each(|package| shown(&package.name));
            }
            let text = parse::text::lossy(bytes);
            let _ = (parse::nix::name_and_version(&text), parse::nix::store_path(&text));
        },
    },
    Target {
        name: "pacman",
        seeds: &["/desc", "/files"],
        run: |bytes| {
            if let Ok(package) = parse::pacman::desc(bytes) {
                shown(&package.name);
                let _ = package.built_by();
            }
            owned(&parse::pacman::files(bytes, &wanted()), bytes.len());
        },
    },
    Target {
        name: "plist",
        seeds: &[".plist"],
        run: |bytes| {
            if let Ok(bundle) = parse::bundle::info(bytes) {
                all_shown([&bundle.identifier, &bundle.name, &bundle.version]);
            }
            let _ = (parse::bundle::system_name(bytes), parse::bundle::store_artist(bytes));
            let _ = parse::pkg_receipt::parse(bytes).map(|receipt| (receipt.is_from_store(), receipt.is_of_system()));
            let _ = (parse::launchd::job(bytes), parse::launchd::switches(bytes), parse::safari::states(bytes));
        },
    },
    Target {
        name: "registry_hive",
        seeds: &["/SOFTWARE", "/SYSTEM", "/NTUSER.DAT", "/UsrClass.dat"],
        run: |bytes| {
            hive(bytes.to_vec());
            // Past the checksum, which no change of one byte survives.
            let mut sealed = bytes.to_vec();
            if let Some(words) = sealed.get(..508) {
                let sum = words.as_chunks::<4>().0.iter().fold(0, |sum, word| sum ^ u32::from_le_bytes(*word));
                let sum = if sum == 0 { 1 } else { sum.min(u32::MAX - 1) };
                sealed[508..512].copy_from_slice(&sum.to_le_bytes());
                hive(sealed);
            }
        },
    },
    Target {
        name: "registry_log",
        seeds: &["/SOFTWARE.LOG1", "/SOFTWARE.LOG2"],
        run: |bytes| {
            const HIVE: &[u8] =
                include_bytes!("../fixtures/windows/registry/dirty-with-log/Windows/System32/config/SOFTWARE");
            for log in [bytes.to_vec(), sealed_log(bytes)] {
                let (recovered, _) = parse::registry::log::recover(HIVE.to_vec(), &[log]);
                assert!(recovered.len() <= HIVE.len() + (64 << 20), "{} bytes", recovered.len());
                hive(recovered);
            }
        },
    },
    Target {
        name: "rpm_bdb",
        seeds: &["rpm/Packages"],
        run: |bytes| {
            let all = bytes.to_vec();
            let _ = parse::rpm::bdb(&all, &wanted(), |found, files| {
                package(&found);
                owned(&files, bytes.len());
                true
            });
        },
    },
    Target {
        name: "rpm_header",
        seeds: &[],
        run: |bytes| {
            if let Ok(header) = parse::rpm::Header::parse(bytes) {
                header.package().iter().for_each(package);
                in_proportion(header.files(|_| true).iter().map(String::len).sum(), bytes.len());
            }
        },
    },
    Target {
        name: "rpm_ndb",
        seeds: &["rpm/Packages.db"],
        run: |bytes| {
            let all = bytes.to_vec();
            let _ = parse::rpm::ndb(&all, &wanted(), |found, files| {
                package(&found);
                owned(&files, bytes.len());
                true
            });
        },
    },
    Target {
        name: "rpm_sqlite",
        seeds: &["rpmdb.sqlite"],
        run: |bytes| {
            let all = bytes.to_vec();
            let _ = parse::rpm::sqlite(&all, None, &wanted(), |found, files| {
                package(&found);
                owned(&files, bytes.len());
                true
            });
        },
    },
    Target {
        name: "rpm_sqlite_log",
        seeds: &["rpmdb.sqlite-wal"],
        run: |bytes| {
            const MAIN: &[u8] = include_bytes!("../fixtures/linux/rpm/fedora/usr/lib/sysimage/rpm/rpmdb.sqlite");
            let (main, log) = (MAIN.to_vec(), sealed_frames(bytes));
            let _ = parse::rpm::sqlite(&main, Some(&log), &wanted(), |found, files| {
                package(&found);
                owned(&files, MAIN.len() + bytes.len());
                true
            });
        },
    },
    Target {
        name: "scheduled_task",
        seeds: &[
            "Tasks/Updater",
            "Tasks/Once",
            "Tasks/On event",
            "Tasks/Per person",
            "Vendor/At logon",
            "ScheduledDefrag",
        ],
        run: |bytes| {
            if let Ok(task) = parse::scheduled_task::parse(bytes) {
                all_shown([&task.author]);
                let _ = task.starts_by_itself();
            }
        },
    },
    Target {
        name: "shell_link",
        seeds: &[".lnk"],
        run: |bytes| {
            let _ = parse::shell_link::parse(bytes);
        },
    },
    Target {
        name: "snap",
        seeds: &["snap.yaml"],
        run: |bytes| {
            let _ = (parse::snap::yaml(bytes), parse::snap::file_name(&parse::text::lossy(bytes)));
        },
    },
    Target {
        name: "sockets",
        seeds: &[],
        run: |bytes| {
            let _ = (parse::proc_net::sockets(bytes), parse::cgroup::sandbox(bytes));
            let _ = (parse::tcp_table::of_ipv4(bytes), parse::tcp_table::of_ipv6(bytes));
        },
    },
    Target {
        name: "strings_file",
        seeds: &[".strings", ".loctable"],
        run: |bytes| {
            let _ = (parse::strings_file::strings(bytes), parse::strings_file::loctable(bytes, &languages()));
        },
    },
    Target {
        name: "text",
        seeds: &[".desktop", ".loctable", "desktop.ini"],
        run: |bytes| {
            let text = parse::text::lossy(bytes);
            shown(&parse::text::clean(&text, 20));
            assert!(parse::text::clean(&text, 20).chars().count() <= 20);
            parse::text::clean_name(&text).iter().for_each(|name| shown(name));
            let _ = (parse::utf16::decode(bytes), parse::text::utf16(bytes), parse::utf16::lossy_until_zero(bytes));
            let words: Vec<&str> = text.split_whitespace().take(20).collect();
            let _ = parse::language::best(&words, &languages());
            let hosts: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            let _ =
                (parse::hosts::reach(&hosts), parse::bundle::web_address(&text), parse::appx_manifest::plain(&text));
        },
    },
    Target {
        name: "units",
        seeds: &[".service", ".timer", "crontab", "crontabs/jana", "cron.d/beacon"],
        run: |bytes| {
            let unit = parse::systemd_unit::parse(bytes).unwrap_or_default();
            let jobs = [parse::crontab::parse(bytes, true), parse::crontab::parse(bytes, false)];
            assert!(jobs.iter().all(|parsed| parsed.flaws.len() <= 1));
            let jobs = jobs.iter().flat_map(|parsed| &parsed.records).map(|job| &job.command);
            unit.commands.iter().chain(jobs).for_each(|line| drop(parse::command::target(line)));
        },
    },
    Target {
        name: "windows_packages",
        seeds: &[".nuspec", "AppxManifest.xml", "scoop/apps/editor/current/manifest.json", "/install.json"],
        run: |bytes| {
            if let Ok(package) = parse::chocolatey::nuspec(bytes) {
                let _ = (package.is_part(), package.stem().len());
                all_shown([&package.version, &package.title, &package.authors]);
            }
            let _ = (parse::scoop::manifest(bytes), parse::scoop::bucket(bytes), parse::appx_manifest::parse(bytes));
        },
    },
];
