//! Every parser, as something that takes any bytes. What a target does with the outcome is what a collector would.

use sightline_parse as parse;

/// A parser and the fixture files that look like what it reads.
pub struct Target {
    /// Name of the target and of its corpus.
    pub name: &'static str,
    /// Must return, whatever the bytes.
    pub run: fn(&[u8]),
    /// Ends of paths of fixtures that are seeds.
    pub seeds: &'static [&'static str],
}

const LANGUAGES: [&str; 3] = ["cs", "zh-Hans", "en"];

fn languages() -> Vec<String> {
    LANGUAGES.map(str::to_owned).to_vec()
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target {
        name: "dpkg",
        seeds: &["dpkg/status", "extended_states", ".list"],
        run: |bytes| {
            for package in parse::dpkg::status(bytes).records.iter().chain(&parse::dpkg::status_d(bytes).records) {
                let _ = package.built_by(Some(parse::dpkg::Papers::Debian));
                let _ = parse::purl::deb("debian", &package.name, package.version.as_deref(), package.arch.as_deref());
            }
            let _ = (parse::dpkg::auto_installed(bytes), parse::dpkg::owned(bytes, &parse::owned::Wanted::default()));
        },
    },
    Target {
        name: "accounts",
        seeds: &["etc/passwd", "os-release"],
        run: |bytes| {
            let _ = (parse::passwd::parse(bytes), parse::os_release::parse(bytes));
        },
    },
    Target {
        name: "desktop_entry",
        seeds: &[".desktop"],
        run: |bytes| {
            if let Ok(entry) = parse::desktop_entry::parse(bytes) {
                let _ = (entry.name_in(&languages()), entry.program().map(str::len));
            }
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
        name: "snap",
        seeds: &["snap.yaml"],
        run: |bytes| {
            let _ = (parse::snap::yaml(bytes), parse::snap::file_name(&parse::text::lossy(bytes)));
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
];
