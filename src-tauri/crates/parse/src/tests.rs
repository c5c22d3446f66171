//! Any bytes at all: no parser panics, and line ends and byte order marks change nothing.

use super::*;
use proptest::prelude::*;

fn feed(bytes: &[u8]) {
    let languages = ["cs".to_owned(), "zh-Hans".to_owned(), "en".to_owned()];
    let wanted = owned::Wanted::new(["/usr/bin/a", "/opt/a/a"]);
    for package in dpkg::status(bytes).records.iter().chain(&dpkg::status_d(bytes).records) {
        let _ = package.built_by(Some(dpkg::Papers::Debian));
        let _ = purl::deb("debian", &package.name, package.version.as_deref(), package.arch.as_deref());
    }
    let _ = (
        dpkg::auto_installed(bytes),
        dpkg::owned(bytes, &wanted),
        pacman::files(bytes, &wanted),
        passwd::parse(bytes),
        os_release::parse(bytes),
    );
    if let Ok(entry) = desktop_entry::parse(bytes) {
        let _ = (entry.name_in(&languages), entry.program().map(str::len));
    }
    let _ = (flatpak::metainfo(bytes, &languages), flatpak::metadata(bytes), snap::yaml(bytes));
    let _ = (chromium::local_state(bytes), extension_manifest::messages(bytes));
    let manifest = extension_manifest::parse(bytes).ok();
    if let Ok((entries, _)) = chromium::preferences(bytes) {
        for entry in entries.values() {
            let _ = (entry.enabled(), entry.verdict(), entry.install_source(), entry.access(manifest.as_ref()));
            let _ = (entry.off_because(), entry.private_windows(manifest.as_ref()));
        }
    }
    let granted = firefox::granted(bytes).unwrap_or_default();
    if let Ok(parsed) = firefox::addons(bytes) {
        for addon in &parsed.records {
            let _ = (addon.name(&languages), addon.description(&languages), addon.enabled(), addon.canonical_id());
            let _ = (addon.access(&granted), addon.install_source(), addon.installed_at(), addon.verdict());
        }
    }
    let _ = firefox::profiles(bytes);
    let _ = (web_app::log(bytes), web_app::notes(bytes));
    let messages = editor::messages(bytes).unwrap_or_default();
    if let Ok(package) = editor::package(bytes) {
        let _ = (package.id(), package.is_theme(), package.shown_name(&messages), package.description(&messages));
    }
    for entry in editor::listed(bytes).map(|parsed| parsed.records).unwrap_or_default() {
        let _ = (entry.id(), entry.installed_at(), entry.publisher(), editor::obsolete(bytes));
    }
    let _ =
        (extension_policy::chromium(bytes), extension_policy::firefox(bytes), extension_policy::external("a", bytes));
    let _ = extension_policy::managed(bytes, sightline_model::IdentifierKind::FirefoxAddon);
    let whole = bytes.to_vec();
    let _ = rpm::sqlite(&whole, Some(&whole), &wanted, |package, _| package.role(false) == sightline_model::Role::App);
    let _ = (rpm::ndb(&whole, &wanted, |_, _| true), rpm::bdb(&whole, &wanted, |_, _| true));
    let _ = (rpm::Header::parse(bytes).map(|header| header.files(|_| true)), owned::Wanted::default());
    let _ = (pacman::desc(bytes), nix::manifest(bytes), nix::old_manifest(bytes), homebrew::receipt(bytes));
    let _ = (homebrew::cask(bytes), appimage::check(bytes));
    let _ = (bundle::info(bytes), bundle::system_name(bytes), bundle::store_artist(bytes), pkg_receipt::parse(bytes));
    let _ = (strings_file::strings(bytes), strings_file::loctable(bytes, &languages), safari::states(bytes));
    let _ = (launchd::job(bytes), launchd::switches(bytes), launchd::background_items(bytes));
    let _ = code_signature::tests::of(bytes);
    let _ = (shell_link::parse(bytes), scheduled_task::parse(bytes), chocolatey::nuspec(bytes));
    let _ = (scoop::manifest(bytes), scoop::bucket(bytes), appx_manifest::parse(bytes));
    let _ = (registry::open(bytes.to_vec()), registry::log::recover(bytes.to_vec(), &[bytes.to_vec()]));
    let variables = [("a".to_owned(), "%a%\"".to_owned())];
    let _ = command_line::parse(&text::lossy(bytes), &variables);
    if let Ok(results) = import::osquery::parse(bytes) {
        results.rows.iter().for_each(|(_, row)| drop(row.permissions("permissions")));
    }
    let _ = (import::app_privacy::parse(bytes), import::adb_packages::parse(bytes));
    let text = text::lossy(bytes);
    let _ = (appimage::name_and_version(&text), nix::name_and_version(&text), nix::store_path(&text));
    let _ = (proc_net::sockets(bytes), tcp_table::of_ipv4(bytes), tcp_table::of_ipv6(bytes), cgroup::sandbox(bytes));
    let unit = systemd_unit::parse(bytes).unwrap_or_default();
    let jobs = [crontab::parse(bytes, true), crontab::parse(bytes, false)];
    assert!(jobs.iter().all(|parsed| parsed.flaws.len() <= 1));
    let jobs = jobs.iter().flat_map(|parsed| &parsed.records).map(|job| &job.command);
    unit.commands.iter().chain(jobs).for_each(|line| drop(command::target(line)));
    let _ = command::target(&text);
    let _ = (extension_manifest::id_of_key(&text), extension_manifest::message_key(&text), snap::file_name(&text));
    assert!(text::clean(&text, 20).chars().count() <= 20);
}

/// Real-looking pieces, so that random files get past the first byte.
const PIECES: &[&str] = &[
    "Package: a\n",
    "Status: install ok installed\n",
    "Version: 1\n",
    "\n",
    "\r\n",
    " cont\n",
    "\u{feff}",
    "[Desktop Entry]\n",
    "Name=x\n",
    "Name[cs]=y\n",
    "Exec=env A=\"\" /\\\n",
    "Type=Application\n",
    "[Profile0]\n",
    "Path=..\n",
    "<component>",
    "</component>",
    "<name xml:lang=\"cs\">",
    "</name>",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"extensions\"",
    "\"settings\"",
    "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
    "\"location\"",
    "1",
    "-9e999",
    "\"addons\"",
    "\"id\"",
    "\"x@y\"",
    "\"type\"",
    "\"extension\"",
    "\"installDate\"",
    "\"manifest\"",
    "\"permissions\"",
    "\"<all_urls>\"",
    "//",
    "/*",
    "*/",
    "\\",
    "\"",
    "__MSG_",
    "__",
    "null",
    "true",
    "\0",
    "name: x\n",
    "type: app\n",
    "root:x:0:0::/root:/bin/sh\n",
    "<plist>",
    "</plist>",
    "<dict>",
    "</dict>",
    "<key>$objects</key>",
    "<key>Label</key>",
    "<array>",
    "<integer>1</integer>",
    "<!DOCTYPE plist>",
    "\"CFBundleName\" = \"x\";",
    "bplist00",
    "/usr/share/applications/",
    "[Service]\nExecStart=",
    "[Timer]\nUnit=",
    "sh -c '",
    "flatpak run ",
    "&& ",
    "* * * * * ",
    "@reboot ",
    "0::/app-flatpak-",
    "\\x2d",
    "snap.a.b",
    ".scope\n",
    "0: 0100007F:0CEA ",
    "01 0:0 0:0 0 0 0 7\n",
    ".desktop\n",
    "\u{202e}",
    "%NAME%\n",
    "%FILES%\n",
    "opt/a/b\n",
    "[ { name = \"a-1\"; } ]",
    "-1.AppImage",
    "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-a-1",
    "SQLite format 3\0",
    "RpmP\0\0\0\0",
    "Slot",
    "%a%",
    "cmd /c ",
    "rundll32 ",
    "start ",
    "x.exe",
    "x.dll,",
    "-file ",
    "<Task>",
    "<Triggers>",
    "</Task>",
    "package:/data/app/x=com.example.a",
    "  installer=",
    "\"snapshot\"",
    "\"columns\"",
    "\"permissions_json\"",
    "\"bundleID\"",
    "\"domain\"",
    "\"accessor\"",
    "\"identifier\"",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        feed(&bytes);
    }

    #[test]
    fn any_binary_list_is_survived(
        objects in proptest::collection::vec(any::<u8>(), 0..120),
        table in proptest::collection::vec(8..130_u8, 1..20),
    ) {
        let at = 8 + objects.len() as u64;
        let count = table.len() as u64;
        let mut bytes = [b"bplist00".as_slice(), &objects, &table, &[0, 0, 0, 0, 0, 0, 1, 1]].concat();
        [count, 0, at].iter().for_each(|number| bytes.extend(number.to_be_bytes()));
        feed(&bytes);
    }

    #[test]
    fn any_mix_of_real_pieces_is_survived(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        feed(pieces.concat().as_bytes());
    }

    #[test]
    fn line_ends_and_marks_change_nothing(pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..4]), 0..40)) {
        let unix = pieces.concat();
        let windows = format!("\u{feff}{}", unix.replace('\n', "\r\n"));
        prop_assert_eq!(dpkg::status(unix.as_bytes()), dpkg::status(windows.as_bytes()));
    }
}

#[test]
fn deep_nesting_is_survived() {
    feed("[".repeat(100_000).as_bytes());
    feed("{\"extensions\":".repeat(10_000).as_bytes());
    feed("<a>".repeat(5_000).as_bytes());
}

/// A hive of 8 KiB whose base block is right and whose bin is `bin`, over and over.
fn hive(bin: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; 4096];
    bytes[..4].copy_from_slice(b"regf");
    bytes[36] = 32;
    bytes[41] = 16;
    let (words, _) = bytes[..508].as_chunks::<4>();
    let sum = words.iter().fold(0, |sum, word| sum ^ u32::from_le_bytes(*word));
    bytes[508..512].copy_from_slice(&sum.to_le_bytes());
    // The root key's cell: its keys and values are where the bytes say.
    bytes.extend([0; 32]);
    bytes.extend((-80_i32).to_le_bytes());
    bytes.extend(b"nk");
    bytes.extend(bin.iter().copied().cycle().take(8192 - 4096 - 38));
    bytes
}

fn walk(key: &registry::Key<'_>, depth: usize, seen: &mut usize) {
    *seen += 1;
    let _ = (key.name(), key.written(), key.values(), key.child("x"));
    if depth > 0 && *seen < 200 {
        key.children().into_iter().flat_map(|(keys, _)| keys).take(5).for_each(|key| walk(&key, depth - 1, seen));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn no_hive_panics(bin in prop::collection::vec(prop_oneof![0_u8..4, any::<u8>(), Just(0xff), Just(b'l'), Just(b'i')], 40..400)) {
        let opened = registry::open(hive(&bin)).unwrap();
        walk(&opened.root().unwrap(), 4, &mut 0);
        let _ = opened.find(r"a\b\c");
    }
}
