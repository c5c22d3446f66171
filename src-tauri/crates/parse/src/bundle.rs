//! `Info.plist` of apps and their extensions on Apple's systems.
//! <https://developer.apple.com/documentation/bundleresources/information-property-list>

use crate::{
    plist::{self, Value},
    text,
};
use sightline_model::Reason;

/// What is used of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundle {
    /// `CFBundleIdentifier`. `None`: not given.
    pub identifier: Option<String>,
    /// `CFBundleDisplayName`, else `CFBundleName`. `None`: not given.
    pub name: Option<String>,
    /// `CFBundleShortVersionString`, else `CFBundleVersion`. `None`: not given.
    pub version: Option<String>,
    /// File name of the program (`CFBundleExecutable`). `None`: not given, or no plain file name.
    pub executable: Option<String>,
    /// Set for web apps that a browser put there: where they start, without scheme and query. Empty: it does not say.
    pub web_app: Option<String>,
    /// What an extension extends (`NSExtensionPointIdentifier`). `None`: no extension.
    pub extension_point: Option<String>,
    /// Sites an extension of Safari's older kind may read (`SFSafariWebsiteAccess`): `*` for all of them.
    pub sites: Vec<String>,
}

/// Reads an `Info.plist`.
///
/// # Errors
/// As [`plist::parse`]; `bad-format` when it is no dictionary.
pub fn info(bytes: &[u8]) -> Result<Bundle, Reason> {
    let info = dictionary(bytes)?;
    let identifier = info.name("CFBundleIdentifier");
    let executable = info.text("CFBundleExecutable");
    let extension = info.get("NSExtension");
    let access = extension.and_then(|extension| extension.get("SFSafariWebsiteAccess"));
    Ok(Bundle {
        name: info.name("CFBundleDisplayName").or_else(|| info.name("CFBundleName")),
        version: info.name("CFBundleShortVersionString").or_else(|| info.name("CFBundleVersion")),
        executable: executable.filter(|name| is_file_name(name)).map(str::to_owned),
        web_app: web_app(&info, identifier.as_deref()),
        extension_point: extension.and_then(|extension| extension.name("NSExtensionPointIdentifier")),
        sites: access.map(sites).unwrap_or_default(),
        identifier,
    })
}

/// Reads a property list that is a dictionary.
///
/// # Errors
/// As [`plist::parse`]; `bad-format` when it is no dictionary.
pub fn dictionary(bytes: &[u8]) -> Result<Value, Reason> {
    match plist::parse(bytes)? {
        value @ Value::Dict(_) => Ok(value),
        _ => Err(Reason::with("bad-format", "no dictionary")),
    }
}

/// What `SystemVersion.plist` calls the system: `macOS 14.5`.
///
/// # Errors
/// As [`dictionary`].
pub fn system_name(bytes: &[u8]) -> Result<Option<String>, Reason> {
    let told = dictionary(bytes)?;
    let version = told.name("ProductVersion");
    Ok(told.name("ProductName").map(|name| version.map_or_else(|| name.clone(), |version| format!("{name} {version}"))))
}

/// Who sells an app for iPhone and iPad, as its `iTunesMetadata.plist` says.
///
/// # Errors
/// As [`dictionary`].
pub fn store_artist(bytes: &[u8]) -> Result<Option<String>, Reason> {
    Ok(dictionary(bytes)?.name("artistName"))
}

fn is_file_name(name: &str) -> bool {
    !name.is_empty() && name != "." && name != ".." && !name.contains(['/', '\0'])
}

/// Safari's web apps keep the site's manifest; those of Chromium's family say where they start
/// (`chrome/common/mac/app_mode_common.mm`).
fn web_app(info: &Value, identifier: Option<&str>) -> Option<String> {
    let address = |url: Option<&str>| url.and_then(web_address).unwrap_or_default();
    if identifier.is_some_and(|id| id.starts_with("com.apple.Safari.WebApp.")) {
        return Some(address(info.get("Manifest").and_then(|manifest| manifest.text("start_url"))));
    }
    info.text("CrAppModeShortcutID").map(|_| address(info.text("CrAppModeShortcutURL")))
}

/// Host and path of a web address, without scheme, account, query and fragment: `teams.microsoft.com/`.
/// `None`: no address of the web.
#[must_use]
pub fn web_address(url: &str) -> Option<String> {
    let rest = url
        .trim()
        .split_once("://")
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"));
    let rest = rest?.1.split(['?', '#']).next()?;
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.rsplit('@').next().unwrap_or(host).to_lowercase();
    if host.is_empty() {
        return None;
    }
    let path = if path.is_empty() { "/" } else { path };
    text::clean_name(&format!("{host}{path}"))
}

fn sites(access: &Value) -> Vec<String> {
    match access.text("Level") {
        Some("All") => vec!["*://*/*".to_owned()],
        Some("Some") => {
            let domains = access.get("Allowed Domains").map(Value::items).unwrap_or_default();
            domains
                .iter()
                .filter_map(Value::as_text)
                .filter_map(text::clean_name)
                .map(|it| format!("*://{it}/*"))
                .collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_what_is_private() {
        assert_eq!(web_address("https://Jana:x@Mail.example.com/u/0?token=1#a").unwrap(), "mail.example.com/u/0");
        assert_eq!(web_address("http://localhost:8080").unwrap(), "localhost:8080/");
        assert_eq!(web_address("chrome-extension://abc/"), None);
        assert_eq!(web_address("https:///"), None);
    }

    #[test]
    fn a_program_is_a_plain_name() {
        let with = |name: &str| {
            let text = format!("<plist><dict><key>CFBundleExecutable</key><string>{name}</string></dict></plist>");
            info(text.as_bytes()).unwrap().executable
        };
        assert_eq!(with("Zoom"), Some("Zoom".to_owned()));
        assert_eq!(with("../../../../bin/sh"), None);
        assert_eq!(with(".."), None);
        assert_eq!(info(b"<plist><array/></plist>").unwrap_err().code, "bad-format");
    }

    #[test]
    fn a_system_says_its_name_and_version() {
        let text = b"<plist><dict><key>ProductName</key><string>macOS</string>\
            <key>ProductVersion</key><string>14.5</string></dict></plist>";
        assert_eq!(system_name(text).unwrap().unwrap(), "macOS 14.5");
    }
}
