//! Where browsers keep their profiles, as data.
//!
//! Evidence: Chromium's docs/user_data_dir.md, osquery's chrome_extensions table, MVT, the makers' own pages. Rows
//! marked “public lists” rest on lists of profile folders in public code: several independent ones agree.

use crate::run::Run;
use sightline_model::Os;

/// A browser and the folders that may hold its profiles.
pub(crate) struct Browser {
    /// Stable id.
    pub id: &'static str,
    /// Name as people know it.
    pub name: &'static str,
    /// Relative to the home.
    pub linux: &'static [&'static str],
    /// Relative to `AppData` in the home: `Local/…`, `Roaming/…`; or to the home itself (`~/…`).
    /// One `*` stands for what differs from machine to machine.
    pub windows: &'static [&'static str],
    /// Relative to `Library/Application Support` in the home; or to the home itself (`~/…`).
    pub macos: &'static [&'static str],
    /// May the folder itself be a profile? Opera's older builds keep one there.
    pub root_profile: bool,
}

type Folders = &'static [&'static str];

const fn browser(id: &'static str, name: &'static str, linux: Folders, windows: Folders, macos: Folders) -> Browser {
    Browser { id, name, linux, windows, macos, root_profile: false }
}

const fn opera(id: &'static str, name: &'static str, linux: Folders, windows: Folders, macos: Folders) -> Browser {
    Browser { id, name, linux, windows, macos, root_profile: true }
}

impl Browser {
    /// The folders it may have in a home, whether they are there or not.
    pub(super) fn folders(&self, run: &Run<'_>, home: &str) -> Vec<String> {
        let machine = run.reader.machine();
        let mut found = Vec::new();
        match machine.os() {
            Os::Linux => {
                for folder in self.linux {
                    // Only the current user of a live machine says where else the folder is.
                    let own = (machine.home() == Some(home)).then(|| machine.config_home()).flatten();
                    if let (Some(config), Some(rest)) = (own, folder.strip_prefix(".config/")) {
                        found.push(format!("{config}/{rest}"));
                    }
                    found.push(format!("{home}/{folder}"));
                }
            }
            Os::Windows => {
                for folder in self.windows {
                    let path = match folder.strip_prefix("~/") {
                        Some(rest) => format!("{home}/{rest}"),
                        None => format!("{home}/AppData/{folder}"),
                    };
                    found.extend(with_star(run, &path));
                }
            }
            Os::Macos => {
                found.extend(self.macos.iter().map(|folder| match folder.strip_prefix("~/") {
                    Some(rest) => format!("{home}/{rest}"),
                    None => format!("{home}/Library/Application Support/{folder}"),
                }));
            }
        }
        found
    }
}

/// The paths that one component with a `*` stands for; a path without one as it is.
fn with_star(run: &Run<'_>, path: &str) -> Vec<String> {
    let Some((before, after)) = path.split_once('*') else { return vec![path.to_owned()] };
    let Some((parent, prefix)) = before.rsplit_once('/') else { return Vec::new() };
    let Ok(listing) = run.reader.folder(parent).and_then(|folder| run.reader.list(&folder)) else { return Vec::new() };
    let prefix = prefix.to_lowercase();
    let names =
        listing.entries.into_iter().filter(|(name, folder)| *folder && name.to_lowercase().starts_with(&prefix));
    names.map(|(name, _)| format!("{parent}/{name}{after}")).collect()
}

/// The Chromium family.
pub(super) const CHROMIUM: &[Browser] = &[
    browser(
        "chrome",
        "Google Chrome",
        &[".config/google-chrome", ".var/app/com.google.Chrome/config/google-chrome"],
        &["Local/Google/Chrome/User Data"],
        &["Google/Chrome"],
    ),
    browser(
        "chrome-beta",
        "Google Chrome Beta",
        &[".config/google-chrome-beta"],
        &["Local/Google/Chrome Beta/User Data"],
        &["Google/Chrome Beta"],
    ),
    // The Dev channel is called “unstable” on Linux.
    browser(
        "chrome-dev",
        "Google Chrome Dev",
        &[".config/google-chrome-unstable", ".var/app/com.google.ChromeDev/config/google-chrome-unstable"],
        &["Local/Google/Chrome Dev/User Data"],
        &["Google/Chrome Dev"],
    ),
    // Canary stands beside another Chrome: “SxS”, side by side, on Windows.
    browser(
        "chrome-canary",
        "Google Chrome Canary",
        &[".config/google-chrome-canary"],
        &["Local/Google/Chrome SxS/User Data"],
        &["Google/Chrome Canary"],
    ),
    browser(
        "chrome-for-testing",
        "Chrome for Testing",
        &[".config/google-chrome-for-testing"],
        &["Local/Google/Chrome for Testing/User Data"],
        &["Google/Chrome for Testing"],
    ),
    // Builds without a name of their own (Ungoogled outside its flatpak, SRWare Iron) use the folder of Chromium.
    browser(
        "chromium",
        "Chromium",
        &[
            ".config/chromium",
            // The snap keeps it outside the versioned folder; older revisions inside.
            "snap/chromium/common/chromium",
            "snap/chromium/current/.config/chromium",
            ".var/app/org.chromium.Chromium/config/chromium",
        ],
        &["Local/Chromium/User Data"],
        &["Chromium"],
    ),
    browser(
        "ungoogled-chromium",
        "Ungoogled Chromium",
        &[".var/app/io.github.ungoogled_software.ungoogled_chromium/config/chromium"],
        &[],
        &[],
    ),
    browser(
        "edge",
        "Microsoft Edge",
        &[".config/microsoft-edge", ".var/app/com.microsoft.Edge/config/microsoft-edge"],
        &["Local/Microsoft/Edge/User Data"],
        &["Microsoft Edge"],
    ),
    browser(
        "edge-beta",
        "Microsoft Edge Beta",
        &[".config/microsoft-edge-beta"],
        &["Local/Microsoft/Edge Beta/User Data"],
        &["Microsoft Edge Beta"],
    ),
    browser(
        "edge-dev",
        "Microsoft Edge Dev",
        &[".config/microsoft-edge-dev", ".var/app/com.microsoft.EdgeDev/config/microsoft-edge-dev"],
        &["Local/Microsoft/Edge Dev/User Data"],
        &["Microsoft Edge Dev"],
    ),
    browser(
        "edge-canary",
        "Microsoft Edge Canary",
        &[],
        &["Local/Microsoft/Edge SxS/User Data"],
        &["Microsoft Edge Canary"],
    ),
    browser(
        "brave",
        "Brave",
        &[
            ".config/BraveSoftware/Brave-Browser",
            "snap/brave/current/.config/BraveSoftware/Brave-Browser",
            ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser",
        ],
        &["Local/BraveSoftware/Brave-Browser/User Data"],
        &["BraveSoftware/Brave-Browser"],
    ),
    browser(
        "brave-beta",
        "Brave Beta",
        &[".config/BraveSoftware/Brave-Browser-Beta"],
        &["Local/BraveSoftware/Brave-Browser-Beta/User Data"],
        &["BraveSoftware/Brave-Browser-Beta"],
    ),
    browser(
        "brave-nightly",
        "Brave Nightly",
        &[".config/BraveSoftware/Brave-Browser-Nightly"],
        &["Local/BraveSoftware/Brave-Browser-Nightly/User Data"],
        &["BraveSoftware/Brave-Browser-Nightly"],
    ),
    browser(
        "vivaldi",
        "Vivaldi",
        &[".config/vivaldi", "snap/vivaldi/current/.config/vivaldi", ".var/app/com.vivaldi.Vivaldi/config/vivaldi"],
        &["Local/Vivaldi/User Data"],
        &["Vivaldi"],
    ),
    // Snapshots share the folder of Vivaldi on Windows.
    browser("vivaldi-snapshot", "Vivaldi Snapshot", &[".config/vivaldi-snapshot"], &[], &["Vivaldi Snapshot"]),
    opera(
        "opera",
        "Opera",
        &[".config/opera", "snap/opera/current/.config/opera", ".var/app/com.opera.Opera/config/opera"],
        &["Roaming/Opera Software/Opera Stable"],
        &["com.operasoftware.Opera"],
    ),
    opera(
        "opera-beta",
        "Opera Beta",
        &[".config/opera-beta"],
        &["Roaming/Opera Software/Opera Next"],
        &["com.operasoftware.OperaNext"],
    ),
    opera(
        "opera-developer",
        "Opera Developer",
        &[".config/opera-developer"],
        &["Roaming/Opera Software/Opera Developer"],
        &["com.operasoftware.OperaDeveloper"],
    ),
    opera(
        "opera-gx",
        "Opera GX",
        &[".config/opera-gx"],
        &["Roaming/Opera Software/Opera GX Stable"],
        &["com.operasoftware.OperaGX"],
    ),
    browser(
        "yandex",
        "Yandex Browser",
        &[".config/yandex-browser", ".config/yandex-browser-beta"],
        &["Local/Yandex/YandexBrowser/User Data", "Local/Yandex/YandexBrowserBeta/User Data"],
        &["Yandex/YandexBrowser"],
    ),
    // A Store app on Windows: what it writes to its local folder lands in the one of its package.
    browser(
        "arc",
        "Arc",
        &[],
        &["Local/Packages/TheBrowserCompany.Arc_*/LocalCache/Local/Arc/User Data", "Local/Arc/User Data"],
        &["Arc/User Data"],
    ),
    browser("dia", "Dia", &[], &[], &["Dia/User Data"]), // public lists
    browser("comet", "Comet", &[], &["Local/Perplexity/Comet/User Data"], &["Comet"]), // public lists
    // Public lists.
    browser("whale", "Naver Whale", &[".config/naver-whale"], &["Local/Naver/Naver Whale/User Data"], &["Naver/Whale"]),
    browser("360-chrome", "360 Extreme Browser", &[], &["Local/360Chrome/Chrome/User Data"], &[]), // public lists
    browser("360-chrome-x", "360 Extreme Browser X", &[], &["Local/360ChromeX/Chrome/User Data"], &[]), // public lists
    browser("360-se", "360 Secure Browser", &[], &["Roaming/360se6/User Data"], &[]),              // public lists
    browser("qq-browser", "QQ Browser", &[], &["Local/Tencent/QQBrowser/User Data"], &[]),         // public lists
    // Public lists; versions before 2022 keep it among the roaming folders.
    browser(
        "sogou",
        "Sogou Explorer",
        &[],
        &["Local/Sogou/SogouExplorer/User Data", "Roaming/SogouExplorer/Webkit"],
        &[],
    ),
    // Public lists; the international edition has `_i`.
    browser(
        "uc-browser",
        "UC Browser",
        &[],
        &["Local/UCBrowser/User Data", "Local/UCBrowser/User Data_i18n", "Local/UCBrowser/User Data_Default"],
        &[],
    ),
    browser("coc-coc", "Cốc Cốc", &[], &["Local/CocCoc/Browser/User Data"], &["CocCoc/Browser"]), // public lists
    browser("thorium", "Thorium", &[".config/thorium"], &["Local/Thorium/User Data"], &["Thorium"]),
    browser("iridium", "Iridium", &[".config/iridium"], &["Local/Iridium/User Data"], &["Iridium"]), // public lists
    browser("avast", "Avast Secure Browser", &[], &["Local/AVAST Software/Browser/User Data"], &[]), // public lists
    browser("avg", "AVG Secure Browser", &[], &["Local/AVG/Browser/User Data"], &[]),                // public lists
    browser("ccleaner", "CCleaner Browser", &[], &["Local/CCleaner Browser/User Data"], &[]),        // public lists
    browser("comodo-dragon", "Comodo Dragon", &[], &["Local/Comodo/Dragon/User Data"], &[]),         // public lists
    browser("torch", "Torch", &[], &["Local/Torch/User Data"], &[]),                                 // public lists
    browser("epic", "Epic Privacy Browser", &[], &["Local/Epic Privacy Browser/User Data"], &[]),    // public lists
    browser("slimjet", "Slimjet", &[".config/slimjet"], &["Local/Slimjet/User Data"], &[]),          // public lists
    browser("maxthon", "Maxthon", &[], &["Local/Maxthon/User Data", "Local/Maxthon3/User Data"], &[]), // public lists
];

/// The Firefox family. The folders hold `profiles.ini`.
pub(super) const FIREFOX: &[Browser] = &[
    browser(
        "firefox",
        "Firefox",
        &[
            ".mozilla/firefox",
            // From 147 on new users follow the XDG folders; the sources differ on which one.
            ".config/mozilla/firefox",
            ".config/firefox",
            "snap/firefox/common/.mozilla/firefox",
            "snap/firefox/common/.config/mozilla/firefox",
            ".var/app/org.mozilla.firefox/.mozilla/firefox",
            ".var/app/org.mozilla.firefox/config/mozilla/firefox",
        ],
        &[
            "Roaming/Mozilla/Firefox",
            // The Store's edition: the system turns what it writes elsewhere into its package's folder.
            "Local/Packages/Mozilla.Firefox_*/LocalCache/Roaming/Mozilla/Firefox",
        ],
        &["Firefox"],
    ),
    browser(
        "librewolf",
        "LibreWolf",
        &[
            ".librewolf",
            ".config/librewolf/librewolf",
            ".var/app/io.gitlab.librewolf-community/.librewolf",
            ".var/app/io.gitlab.librewolf-community/config/librewolf/librewolf",
        ],
        &["Roaming/librewolf"],
        &["librewolf"],
    ),
    browser(
        "waterfox",
        "Waterfox",
        &[".waterfox", ".var/app/net.waterfox.waterfox/.waterfox"],
        &["Roaming/Waterfox"],
        &["Waterfox"],
    ),
    browser("floorp", "Floorp", &[".floorp", ".var/app/one.ablaze.floorp/.floorp"], &["Roaming/Floorp"], &["Floorp"]),
    browser(
        "zen",
        "Zen Browser",
        &[".zen", ".config/zen", ".var/app/app.zen_browser.zen/.zen"],
        &["Roaming/zen"],
        &["zen"],
    ),
    // Public lists; it calls itself in lower case on Linux.
    browser(
        "mullvad-browser",
        "Mullvad Browser",
        &[".mullvad/mullvadbrowser", ".mullvad-browser/.mullvad/mullvadbrowser"],
        &["Roaming/Mullvad/MullvadBrowser"],
        &["MullvadBrowser"],
    ),
    browser(
        "tor-browser",
        "Tor Browser",
        &[
            // torbrowser-launcher unpacks it here; the profile is `profile.default` beside other folders.
            ".local/share/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser",
            ".var/app/org.torproject.torbrowser-launcher/data/torbrowser/tbb/x86_64/tor-browser/Browser/TorBrowser/Data/Browser",
        ],
        // It keeps its profile in its own folder, which the installer puts on the desktop.
        &["~/Desktop/Tor Browser/Browser/TorBrowser/Data/Browser"],
        &["TorBrowser-Data/Browser"],
    ),
    browser(
        "pale-moon",
        "Pale Moon",
        &[".moonchild productions/pale moon"],
        &["Roaming/Moonchild Productions/Pale Moon"],
        &["Pale Moon"],
    ),
    browser(
        "thunderbird",
        "Thunderbird",
        &[
            ".thunderbird",
            "snap/thunderbird/common/.thunderbird",
            ".var/app/org.mozilla.Thunderbird/.thunderbird",
            ".var/app/org.mozilla.thunderbird/.thunderbird",
        ],
        // Betterbird uses the same folder.
        &["Roaming/Thunderbird", "Local/Packages/MozillaThunderbird.MZLA_*/LocalCache/Roaming/Thunderbird"],
        // On macOS it keeps to the older folder.
        &["~/Library/Thunderbird", "Thunderbird"],
    ),
    browser("betterbird", "Betterbird", &[".var/app/eu.betterbird.Betterbird/.thunderbird"], &[], &[]),
];
