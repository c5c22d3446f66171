//! Any bytes at all: no parser panics, and line ends and byte order marks change nothing.

use super::*;
use proptest::prelude::*;

fn feed(bytes: &[u8]) {
    let languages = ["cs".to_owned(), "zh-Hans".to_owned(), "en".to_owned()];
    for package in dpkg::status(bytes).records.iter().chain(&dpkg::status_d(bytes).records) {
        let _ = package.built_by(Some(dpkg::Papers::Debian));
        let _ = purl::deb("debian", &package.name, package.version.as_deref(), package.arch.as_deref());
    }
    let _ = (dpkg::auto_installed(bytes), dpkg::owned(bytes), passwd::parse(bytes), os_release::parse(bytes));
    if let Ok(entry) = desktop_entry::parse(bytes) {
        let _ = (entry.name_in(&languages), entry.program().map(str::len));
    }
    let _ = (flatpak::metainfo(bytes, &languages), flatpak::metadata(bytes), snap::yaml(bytes));
    let _ = (chromium::local_state(bytes), extension_manifest::messages(bytes));
    let manifest = extension_manifest::parse(bytes).ok();
    if let Ok((entries, _)) = chromium::preferences(bytes) {
        for entry in entries.values() {
            let _ = (entry.enabled(), entry.verdict(), entry.install_source(), entry.access(manifest.as_ref()));
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
    let _ = (shell_link::parse(bytes), scheduled_task::parse(bytes), chocolatey::nuspec(bytes));
    let _ = (scoop::manifest(bytes), scoop::bucket(bytes), appx_manifest::parse(bytes));
    let _ = (registry::open(bytes.to_vec()), registry::log::recover(bytes.to_vec(), &[bytes.to_vec()]));
    let variables = [("a".to_owned(), "%a%\"".to_owned())];
    let _ = command_line::parse(&text::lossy(bytes), &variables);
    let text = text::lossy(bytes);
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
    "/usr/share/applications/",
    ".desktop\n",
    "\u{202e}",
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
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
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
