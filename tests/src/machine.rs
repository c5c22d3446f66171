//! A made-up Linux machine of any size, for benchmarks: what a full one holds, with names that mean nothing.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// How much of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Debian packages, each with its file list.
    pub packages: usize,
    /// Flatpak apps.
    pub flatpaks: usize,
    /// Snaps.
    pub snaps: usize,
    /// Browser profiles; every fourth is a Firefox one.
    pub profiles: usize,
    /// Extensions, spread over the profiles.
    pub extensions: usize,
}

impl Size {
    /// The machine the project's targets speak of, `times` over.
    #[must_use]
    pub fn full(times: usize) -> Self {
        Self {
            packages: 5_000 * times,
            flatpaks: 150 * times,
            snaps: 150 * times,
            profiles: 40 * times,
            extensions: 2_000 * times,
        }
    }
}

/// Writes the machine below `root`, which must be empty or not there.
///
/// # Errors
/// A file cannot be written.
pub fn write(root: &Path, size: Size) -> io::Result<()> {
    put(root, "etc/passwd", "jana:x:1000:1000::/home/jana:/bin/sh\n")?;
    put(root, "etc/os-release", "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n")?;
    packages(root, size.packages)?;
    flatpaks(root, size.flatpaks)?;
    snaps(root, size.snaps)?;
    profiles(root, size.profiles, size.extensions)
}

fn put(root: &Path, path: &str, text: &str) -> io::Result<()> {
    let path = root.join(path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}

fn packages(root: &Path, count: usize) -> io::Result<()> {
    let sections = ["libs", "utils", "net", "devel", "python", "perl", "doc", "gnome", "admin", "web"];
    let (mut status, mut auto) = (String::new(), String::new());
    let say = |error: std::fmt::Error| io::Error::other(error);
    for number in 0..count {
        let section = sections[number % sections.len()];
        let name = if section == "libs" { format!("libpart{number}-1") } else { format!("part{number}") };
        write!(
            status,
            "Package: {name}\nStatus: install ok installed\nPriority: optional\nSection: {section}\n\
             Installed-Size: {}\nMaintainer: Debian Part Maintainers <parts@lists.debian.org>\nArchitecture: amd64\n\
             Multi-Arch: same\nVersion: {}.{}.{}-{}+deb12u1\n\
             Depends: libc6 (>= 2.34), libpart{}-1 (>= 1.0), libgcc-s1 (>= 3.0), zlib1g (>= 1:1.1.4)\n\
             Conffiles:\n /etc/part{number}.conf 0123456789abcdef0123456789abcdef\n\
             Description: part number {number} of a machine that does not exist\n \
             This text is as long as such texts mostly are, so that reading it costs what\n \
             reading it costs: two or three lines that say what the package is good for.\n .\n \
             It has a second paragraph.\nHomepage: https://example.org/part{number}\n\n",
            number * 7 % 90_000,
            number % 9,
            number % 31,
            number % 7,
            number % 4,
            number * 13 % count,
        )
        .map_err(say)?;
        if number % 3 > 0 {
            write!(auto, "Package: {name}\nArchitecture: amd64\nAuto-Installed: 1\n\n").map_err(say)?;
        }
        let mut list = String::from("/.\n/usr\n/usr/share\n/usr/share/doc\n");
        writeln!(list, "/usr/share/doc/{name}\n/usr/share/doc/{name}/copyright").map_err(say)?;
        for file in 0..(number * 31 % 120) {
            writeln!(list, "/usr/lib/x86_64-linux-gnu/{name}/module_{file}.so.{}", file % 5).map_err(say)?;
        }
        if number % 20 == 3 {
            let entry = format!("usr/share/applications/{name}.desktop");
            writeln!(list, "/usr/share/applications\n/{entry}\n/usr/bin/{name}").map_err(say)?;
            put(
                root,
                &entry,
                &format!(
                    "[Desktop Entry]\nType=Application\nName=Part {number}\nName[cs]=Díl {number}\nExec={name} %U\n\
                     Icon={name}\nCategories=Utility;\n"
                ),
            )?;
        }
        put(root, &format!("var/lib/dpkg/info/{name}:amd64.list"), &list)?;
    }
    put(root, "var/lib/dpkg/status", &status)?;
    put(root, "var/lib/apt/extended_states", &auto)
}

fn flatpaks(root: &Path, count: usize) -> io::Result<()> {
    for number in 0..count {
        let id = format!("org.example.App{number}");
        let place = format!("var/lib/flatpak/app/{id}/x86_64/stable/active");
        put(
            root,
            &format!("{place}/metadata"),
            &format!(
                "[Application]\nname={id}\nruntime=org.example.Platform/x86_64/24.08\n\n\
                 [Context]\nshared=network;ipc;\nsockets=x11;wayland;pulseaudio;\nfilesystems=xdg-download;\n"
            ),
        )?;
        put(
            root,
            &format!("{place}/files/share/metainfo/{id}.metainfo.xml"),
            &format!(
                "<?xml version=\"1.0\"?>\n<component type=\"desktop-application\"><id>{id}</id>\
                 <name>App {number}</name><summary>Nothing</summary><description><p>{}</p></description>\
                 <releases><release version=\"{}.{}\" date=\"2026-01-01\"/></releases></component>\n",
                "Text of a description. ".repeat(40),
                number % 12,
                number % 7
            ),
        )?;
    }
    Ok(())
}

fn snaps(root: &Path, count: usize) -> io::Result<()> {
    for number in 0..count {
        let name = format!("snap-part{number}");
        put(root, &format!("var/lib/snapd/snaps/{name}_{number}.snap"), "")?;
        put(
            root,
            &format!("snap/{name}/current/meta/snap.yaml"),
            &format!(
                "name: {name}\ntitle: Snap Part {number}\nversion: {}.{}\nsummary: Nothing\ndescription: |\n  \
                 Several lines\n  of text.\nbase: core22\napps:\n  {name}:\n    command: bin/{name}\n    plugs: \
                 [network, home, desktop]\n",
                number % 9,
                number % 5
            ),
        )?;
    }
    Ok(())
}

/// 32 letters a–p.
fn id_of(number: usize) -> String {
    let mut state = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (0..32)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            char::from(b'a' + (state % 16) as u8)
        })
        .collect()
}

fn profiles(root: &Path, profiles: usize, extensions: usize) -> io::Result<()> {
    let firefoxes = profiles / 4;
    let each = extensions / profiles.max(1);
    let mut ini = String::new();
    for number in 0..firefoxes {
        let addons: Vec<serde_json::Value> = (0..each).map(|one| addon(number * each + one)).collect();
        let text = serde_json::json!({"schemaVersion": 37, "addons": addons}).to_string();
        put(root, &format!("home/jana/.mozilla/firefox/p{number}.default/extensions.json"), &text)?;
        ini.push_str(&format!("[Profile{number}]\nName=p{number}\nIsRelative=1\nPath=p{number}.default\n\n"));
    }
    put(root, "home/jana/.mozilla/firefox/profiles.ini", &ini)?;
    let browsers = ["google-chrome", "chromium", "microsoft-edge", "BraveSoftware/Brave-Browser", "vivaldi"];
    let mut names = vec![serde_json::Map::new(); browsers.len()];
    for number in 0..profiles - firefoxes {
        let browser = number % browsers.len();
        let folder = format!("Profile {}", number / browsers.len() + 1);
        let place = format!("home/jana/.config/{}/{folder}", browsers[browser]);
        names[browser].insert(folder, serde_json::json!({"name": format!("Person {number}")}));
        let mut settings = serde_json::Map::new();
        for one in 0..each {
            let (id, entry, manifest) = extension(number * each + one);
            let code = format!("{place}/Extensions/{id}/{}_0", version(number * each + one));
            put(root, &format!("{code}/manifest.json"), &manifest.to_string())?;
            let messages = serde_json::json!({
                "name": {"message": format!("Extension {one}"), "description": "its name"},
                "about": {"message": "Does what it does, on the pages it does it on."},
                "other": {"message": "Some other sentence it needs."}
            });
            if (number * each + one).is_multiple_of(3) {
                put(root, &format!("{code}/_locales/en/messages.json"), &messages.to_string())?;
            }
            settings.insert(id, entry);
        }
        // What else a profile's preferences hold.
        let rest: Vec<serde_json::Value> = (0..200)
            .map(|one| serde_json::json!({"setting": {"last_modified": one * 7919, "expiration": "0", "model": one % 3}}))
            .collect();
        let preferences = serde_json::json!({
            "extensions": {"settings": settings, "pinned_extensions": []},
            "profile": {"name": format!("Person {number}"), "content_settings": {"exceptions": rest}}
        });
        put(root, &format!("{place}/Preferences"), &preferences.to_string())?;
        // There, and on Linux without settings in it.
        let guarded = serde_json::json!({"extensions": {"settings": {}}, "protection": {"macs": {}}});
        put(root, &format!("{place}/Secure Preferences"), &guarded.to_string())?;
    }
    for (browser, names) in browsers.iter().zip(names) {
        let text = serde_json::json!({"profile": {"info_cache": names}}).to_string();
        put(root, &format!("home/jana/.config/{browser}/Local State"), &text)?;
    }
    Ok(())
}

fn version(number: usize) -> String {
    format!("{}.{}.{}", number % 9, number % 23, number % 5)
}

fn extension(number: usize) -> (String, serde_json::Value, serde_json::Value) {
    let id = id_of(number);
    let all = number.is_multiple_of(4);
    let hosts = if all { serde_json::json!(["<all_urls>"]) } else { serde_json::json!(["https://example.org/*"]) };
    let named = number.is_multiple_of(3);
    let manifest = serde_json::json!({
        "manifest_version": 3,
        "name": if named { "__MSG_name__".to_owned() } else { format!("Extension {number}") },
        "description": "What it says of itself, in a sentence.",
        "default_locale": named.then_some("en"),
        "version": version(number),
        "permissions": ["storage", "tabs", "scripting"],
        "host_permissions": hosts,
        "background": {"service_worker": "worker.js"},
        "content_scripts": [{"matches": hosts, "js": ["content.js"], "run_at": "document_idle"}],
        "icons": {"16": "16.png", "48": "48.png", "128": "128.png"},
        "update_url": "https://clients2.google.com/service/update2/crx"
    });
    let entry = serde_json::json!({
        "path": format!("{id}/{}_0", version(number)),
        "location": 1,
        "from_webstore": true,
        "disable_reasons": if number.is_multiple_of(10) { vec![1] } else { vec![] },
        "first_install_time": "13340000000000000",
        "last_update_time": "13350000000000000",
        "active_permissions": {"api": ["storage", "tabs", "scripting"], "explicit_host": hosts, "scriptable_host": hosts},
        "granted_permissions": {"api": ["storage", "tabs", "scripting"], "explicit_host": hosts, "scriptable_host": hosts},
        "manifest": manifest,
        "service_worker_registration_info": {"version": version(number)}
    });
    (id, entry, manifest)
}

fn addon(number: usize) -> serde_json::Value {
    serde_json::json!({
        "id": format!("addon{number}@example.org"),
        "version": version(number),
        "type": "extension",
        "defaultLocale": {"name": format!("Add-on {number}"), "description": "What it says of itself."},
        "locales": (0..12).map(|one| serde_json::json!({"name": format!("Add-on {number}"), "locales": [format!("l{one}")]})).collect::<Vec<_>>(),
        "visible": true, "active": !number.is_multiple_of(10), "userDisabled": number.is_multiple_of(10), "appDisabled": false,
        "installDate": 1_700_000_000_000_u64, "updateDate": 1_750_000_000_000_u64,
        "location": "app-profile", "manifestVersion": 3, "signedState": 2,
        "userPermissions": {"permissions": ["storage", "tabs"], "origins": ["<all_urls>"]},
        "optionalPermissions": {"permissions": [], "origins": []}
    })
}
