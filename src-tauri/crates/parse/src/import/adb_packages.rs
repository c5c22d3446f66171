//! What `adb shell pm list packages` prints, with any of `-f`, `-i`, `-U`, `--show-versioncode`.
//! Fields: PackageManagerShellCommand.java of Android.
//!
//! ```text
//! package:/data/app/~~Zm9v==/com.tencent.mm-YmFy==/base.apk=com.tencent.mm versionCode:2580  installer=com.android.vending uid:10123
//! ```

use super::Flaws;
use crate::Parsed;
use sightline_model::Reason;
use std::collections::BTreeMap;

/// Most packages taken; a phone has a few hundred.
const MAX_PACKAGES: usize = 20_000;

/// One package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Package name.
    pub name: String,
    /// Package file (`-f`). `None`: not asked for.
    pub path: Option<String>,
    /// What installed it (`-i`). `None`: not asked for.
    pub installer: Option<Installer>,
}

/// What installed a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Installer {
    /// The phone has none on record.
    Nobody,
    /// A package.
    Package(String),
}

impl Package {
    /// Did it come with the phone and stay as it came? An update of such an app lies with the others.
    #[must_use]
    pub fn is_on_system_partition(&self) -> bool {
        const FOLDERS: &[&str] =
            &["/system/", "/system_ext/", "/product/", "/vendor/", "/apex/", "/odm/", "/oem/", "/data/apex/"];
        self.path.as_deref().is_some_and(|path| FOLDERS.iter().any(|folder| path.starts_with(folder)))
    }
}

/// Reads the list. A package named twice (once for each user of the phone) counts once.
///
/// # Errors
/// `import-not-adb-packages` when no line names a package; `too-large`.
pub fn parse(bytes: &[u8]) -> Result<Parsed<Package>, Reason> {
    let text = super::decode(bytes)?;
    let mut flaws = Flaws::default();
    let mut found: BTreeMap<String, Package> = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        // `* daemon started successfully` and the like come from adb itself.
        if line.is_empty() || line.starts_with('*') {
            continue;
        }
        match line.strip_prefix("package:").and_then(package) {
            Some(_) if found.len() >= MAX_PACKAGES => flaws.add("too-many", number + 1),
            Some(package) => {
                found.entry(package.name.clone()).or_insert(package);
            }
            None => flaws.add("bad-format", number + 1),
        }
    }
    if found.is_empty() {
        return Err(Reason::new("import-not-adb-packages"));
    }
    Ok(Parsed { records: found.into_values().collect(), flaws: flaws.reasons() })
}

fn package(line: &str) -> Option<Package> {
    let mut words = line.split_whitespace();
    let first = words.next()?;
    // Folder names in the path may hold `=` themselves; a package name cannot.
    let (path, name) = match first.rsplit_once('=') {
        Some((path, name)) if path.starts_with('/') => (Some(path), name),
        Some(_) => return None,
        None => (None, first),
    };
    let installer = words.find_map(|word| word.strip_prefix("installer=")).map(|told| match told {
        "null" | "" => Some(Installer::Nobody),
        name => is_name(name).then(|| Installer::Package(name.to_owned())),
    });
    is_name(name).then(|| Package {
        name: name.to_owned(),
        path: path.map(str::to_owned),
        installer: installer.flatten(),
    })
}

fn is_name(name: &str) -> bool {
    (1..=255).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_the_list() {
        let list = "* daemon started successfully\r\n\
            package:/data/app/~~Zm9v==/com.tencent.mm-YmFy==/base.apk=com.tencent.mm  installer=com.android.vending\r\n\
            package:/system/app/Bell/Bell.apk=com.maker.bell  installer=null uid:1000\r\n\
            package:org.example.plain\r\n\
            package:org.example.code versionCode:7\r\n\
            package:org.example.plain\r\n\
            Error: java.lang.SecurityException\r\npackage:\r\npackage:../x=y\r\n";
        let parsed = parse(list.as_bytes()).unwrap();
        let names: Vec<&str> = parsed.records.iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, ["com.maker.bell", "com.tencent.mm", "org.example.code", "org.example.plain"]);
        let [bell, wechat, _, plain] = parsed.records.as_slice() else { panic!("four") };
        assert_eq!((bell.is_on_system_partition(), &bell.installer), (true, &Some(Installer::Nobody)));
        assert_eq!(wechat.installer, Some(Installer::Package("com.android.vending".to_owned())));
        assert_eq!(wechat.path.as_deref(), Some("/data/app/~~Zm9v==/com.tencent.mm-YmFy==/base.apk"));
        assert_eq!((&plain.path, &plain.installer), (&None, &None));
        assert_eq!(parsed.flaws, [Reason::with("bad-format", "3 lines, first: line 7")]);
        let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(list.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(parse(&utf16).unwrap(), parsed);
        for other in ["", "List of devices attached\n", "{}"] {
            assert_eq!(parse(other.as_bytes()).unwrap_err().code, "import-not-adb-packages");
        }
    }
}
