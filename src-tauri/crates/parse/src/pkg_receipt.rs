//! Receipts that the installer of macOS leaves in `/var/db/receipts`, one property list a package.

use crate::{bundle, plist::Value};
use sightline_model::Reason;

/// What is used of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// `PackageIdentifier`.
    pub identifier: String,
    /// `PackageVersion`. `None`: not given.
    pub version: Option<String>,
    /// `InstallDate`, Unix seconds. `None`: not given.
    pub installed_at: Option<i64>,
    /// Folder it was installed to (`InstallPrefixPath`), from the root, without `/` at its end. Empty: the root itself.
    pub prefix: String,
    /// What installed it (`InstallProcessName`): `Installer`, `installer`, `appstoreagent` … `None`: not given.
    pub process: Option<String>,
}

impl Receipt {
    /// Did the App Store bring it?
    #[must_use]
    pub fn is_from_store(&self) -> bool {
        matches!(self.process.as_deref(), Some("appstoreagent" | "storedownloadd" | "appstored" | "App Store"))
    }

    /// Part of the system, its updates among them?
    #[must_use]
    pub fn is_of_system(&self) -> bool {
        self.identifier.starts_with("com.apple.")
    }
}

/// Reads a receipt.
///
/// # Errors
/// As [`bundle::dictionary`]; `bad-format` without an identifier.
pub fn parse(bytes: &[u8]) -> Result<Receipt, Reason> {
    let told = bundle::dictionary(bytes)?;
    let identifier = told.name("PackageIdentifier").ok_or_else(|| Reason::with("bad-format", "no identifier"))?;
    let prefix = told.text("InstallPrefixPath").unwrap_or_default().trim_matches('/');
    Ok(Receipt {
        identifier,
        version: told.name("PackageVersion"),
        installed_at: told.get("InstallDate").and_then(Value::as_date),
        prefix: if prefix.is_empty() || prefix == "." { String::new() } else { format!("/{prefix}") },
        process: told.name("InstallProcessName"),
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_receipt_needs_its_identifier() {
        let text = "<plist><dict><key>PackageIdentifier</key><string>us.zoom.pkg</string>\
            <key>InstallPrefixPath</key><string>Applications/</string></dict></plist>";
        let receipt = super::parse(text.as_bytes()).unwrap();
        assert_eq!((receipt.identifier.as_str(), receipt.prefix.as_str()), ("us.zoom.pkg", "/Applications"));
        assert_eq!(super::parse(b"<plist><dict/></plist>").unwrap_err().code, "bad-format");
    }
}
