//! Files of packages in the npm registry that are fetched at set-up in pinned versions, and never committed: the table
//! that says where networks are registered, the fonts of printed summaries, and the official schema of CycloneDX for the
//! tests.
//!
//! The table of countries is made from what the five regional registries publish (CC BY 4.0, Number Resource
//! Organization; the package's manifest says CC0): it says where a network is registered, which is what is shown. It is
//! carried inside the program, and credited in the README and in the window. Fonts are carried inside it too. No table of network owners is in the
//! registry in this format under terms as free as these, so owners stay unknown.

use crate::shell::{Outcome, command, complain, must, output, say, target};
use std::{fs, path::Path};

/// A package and what of it is taken.
struct Package {
    name: &'static str,
    version: &'static str,
    /// Of the package's archive, as npm writes it.
    integrity: &'static str,
    /// Folder in `target`.
    folder: &'static str,
    /// The file in the package, and its name in the folder.
    files: &'static [(&'static str, &'static str)],
}

/// 7.8 MB, IPv4 and IPv6 in one.
const COUNTRIES: Package = Package {
    name: "@ip-location-db/geo-whois-asn-country-mmdb",
    version: "2.3.2026061719",
    integrity: "sha512-xemBDNQl4mCYDuVbqe3jKGKsVDykZGkfvebhtOh/3VGLadq8vsp7t7ontpMUt3hH7sAGT0eLDyJ99SV+0waxZg==",
    folder: "networks",
    files: &[("geo-whois-asn-country.mmdb", "countries.mmdb")],
};

/// The type of printed summaries, SIL Open Font License 1.1: Latin letters in two weights.
const LETTERS: Package = Package {
    name: "@expo-google-fonts/noto-sans",
    version: "0.4.2",
    integrity: "sha512-zYD8G2ijWLxqmquoQgghNh/x9p0yxWwArD0oxO1oXY1qx5vOd4t0Kbhnu/Cx8RTy08OgA8RtxuULZFaXwVPnPw==",
    folder: "fonts/latin",
    files: &[
        ("400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf"),
        ("700Bold/NotoSans_700Bold.ttf", "NotoSans-Bold.ttf"),
    ],
};

/// The same for Chinese: 10 MB, of which a summary carries only the characters it uses.
const CHARACTERS: Package = Package {
    name: "@expo-google-fonts/noto-sans-sc",
    version: "0.4.3",
    integrity: "sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==",
    folder: "fonts/chinese",
    files: &[("400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf")],
};

/// Apache-2.0, as the schemas themselves say.
const CYCLONEDX: Package = Package {
    name: "@cyclonedx/cyclonedx-library",
    version: "10.3.0",
    integrity: "sha512-RIT28sp1U0PCHaaeF3yNRwk6Jig/XJ8UsYAVOMYaHQ+0VVOvsjcp0PTWQFLUqJFF8XMud+Kdq6G+wtDAh+QJFA==",
    folder: "schemas",
    files: &[
        ("res/schema/bom-1.6.SNAPSHOT.schema.json", "bom-1.6.schema.json"),
        ("res/schema/spdx.SNAPSHOT.schema.json", "spdx.schema.json"),
        ("res/schema/jsf-0.82.SNAPSHOT.schema.json", "jsf-0.82.schema.json"),
    ],
};

/// Fetches the table of networks. Building works without it, so a failure is only said.
pub fn try_networks() {
    if let Err(error) = networks() {
        complain(&format!("no table of networks: {error}; connections will be shown without a country"));
    }
}

/// Fetches the table of networks.
pub fn networks() -> Outcome {
    take(&COUNTRIES)
}

/// Fetches the type of printed summaries. Building works without it, so a failure is only said.
pub fn try_fonts() {
    if let Err(error) = take(&LETTERS).and_then(|()| take(&CHARACTERS)) {
        complain(&format!("no type for printed summaries: {error}; they will not be made"));
    }
}

/// Fetches the schemas the tests need.
pub fn schemas() -> Outcome {
    take(&CYCLONEDX)
}

/// Fetches a package's files unless they are there in this version.
fn take(package: &Package) -> Outcome {
    let folder = target().join(package.folder);
    fs::create_dir_all(&folder).map_err(|error| format!("making {}: {error}", folder.display()))?;
    let mark = folder.join("integrity");
    let known = fs::read_to_string(&mark).is_ok_and(|text| text == package.integrity);
    if known && package.files.iter().all(|(_, name)| folder.join(name).is_file()) {
        return Ok(());
    }
    fetch(package, &folder)?;
    fs::write(&mark, package.integrity).map_err(|error| format!("writing {}: {error}", mark.display()))
}

fn fetch(package: &Package, folder: &Path) -> Outcome {
    let wanted = format!("{}@{}", package.name, package.version);
    say(&format!("About to fetch {wanted} from the npm registry"));
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut pack = command(npm, &["pack", &wanted, "--json", "--ignore-scripts"]);
    pack.current_dir(folder);
    let told = output(pack).ok_or_else(|| format!("npm could not fetch {wanted}"))?;
    // npm computes it from the archive it wrote.
    if field(&told, "integrity") != Some(package.integrity) {
        return Err(format!("{wanted} is not the archive it was: {}", field(&told, "integrity").unwrap_or("no sum")));
    }
    // npm names the file after the package: `@a/b` is `a-b`.
    let archive = format!("{}-{}.tgz", package.name.trim_start_matches('@').replace('/', "-"), package.version);
    for (file, name) in package.files {
        let inside = format!("package/{file}");
        let mut tar = command("tar", &["-xzf", &archive, &inside]);
        tar.current_dir(folder);
        must(tar)?;
        fs::rename(folder.join(&inside), folder.join(name)).map_err(|error| format!("moving {inside}: {error}"))?;
    }
    let tidy = |error| format!("tidying {}: {error}", folder.display());
    fs::remove_dir_all(folder.join("package")).map_err(tidy)?;
    fs::remove_file(folder.join(&archive)).map_err(tidy)
}

/// The text of the first field of this name in npm's JSON.
fn field<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let rest = json.split_once(&format!("\"{name}\""))?.1;
    let (_, rest) = rest.split_once('"')?;
    rest.split_once('"').map(|(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_found_in_what_npm_prints() {
        let told = "[ { \"name\": \"x\", \"integrity\": \"sha512-a/b==\", \"files\": [] } ]";
        assert_eq!(field(told, "integrity"), Some("sha512-a/b=="));
        assert_eq!(field("[]", "integrity"), None);
    }
}
