//! Where a network is registered, from tables the program carries: nothing is ever looked up over the network.

use maxminddb::{PathElement, Reader};
use std::{fmt, net::IpAddr};

/// A table that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("reading the table of {table}: {reason}")]
pub struct TableError {
    /// Which one.
    pub table: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

/// Tables of networks, each perhaps not there.
#[derive(Default)]
pub struct Networks<'a> {
    countries: Option<Reader<&'a [u8]>>,
    owners: Option<Reader<&'a [u8]>>,
}

impl fmt::Debug for Networks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Networks {{ countries: {}, owners: {} }}", self.countries.is_some(), self.owners.is_some())
    }
}

/// Takes the tables, in MaxMind's format: `countries` with `country_code`, `owners` with
/// `autonomous_system_organization`. An empty one is none.
///
/// # Errors
/// When a table is not empty and not of the format.
pub fn open<'a>(countries: &'a [u8], owners: &'a [u8]) -> Result<Networks<'a>, TableError> {
    let read = |table, bytes: &'a [u8]| {
        let reader = (!bytes.is_empty()).then(|| Reader::from_source(bytes)).transpose();
        reader.map_err(|error| TableError { table, reason: error.to_string() })
    };
    Ok(Networks { countries: read("countries", countries)?, owners: read("owners", owners)? })
}

impl Networks<'_> {
    /// ISO 3166 code of the country the network is registered in. `None`: in no table.
    #[must_use]
    pub fn country(&self, address: IpAddr) -> Option<String> {
        let code = text(self.countries.as_ref()?, address, "country_code")?;
        (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(code)
    }

    /// Who the network is registered to. `None`: in no table.
    #[must_use]
    pub fn owner(&self, address: IpAddr) -> Option<String> {
        let name = text(self.owners.as_ref()?, address, "autonomous_system_organization")?;
        sightline_parse::text::clean_name(&name)
    }
}

fn text(table: &Reader<&[u8]>, address: IpAddr, key: &str) -> Option<String> {
    let found = table.lookup(address).ok()?;
    found.decode_path::<String>(&[PathElement::Key(key)]).ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of one network, 128.0.0.0/1, or of the whole upper half of IPv6: one node of 24-bit records, whose left
    /// is “nothing” and whose right is the first record of data.
    fn table(key: &str, value: &str, version: u8) -> Vec<u8> {
        fn string(text: &str) -> Vec<u8> {
            let mut out = vec![0x40 | u8::try_from(text.len()).unwrap()];
            // From 29 letters on the length stands in a byte of its own.
            if text.len() >= 29 {
                out = vec![0x40 | 29, u8::try_from(text.len() - 29).unwrap()];
            }
            out.extend(text.as_bytes());
            out
        }
        // Record = number of nodes + 16 + offset in the data.
        let mut out = vec![0, 0, 1, 0, 0, 17];
        out.extend([0; 16]);
        out.push(0xe1);
        out.extend([string(key), string(value)].concat());
        out.extend(b"\xab\xcd\xefMaxMind.com");
        let number = |name: &str, bytes: &[u8]| [string(name), bytes.to_vec()].concat();
        out.push(0xe0 | 9);
        out.extend(number("binary_format_major_version", &[0xa1, 2]));
        out.extend(number("binary_format_minor_version", &[0xa0]));
        out.extend(number("build_epoch", &[0x01, 0x02, 1]));
        out.extend(number("database_type", &string("test")));
        out.extend(number("description", &[0xe0]));
        out.extend(number("ip_version", &[0xa1, version]));
        out.extend(number("languages", &[0x00, 0x04]));
        out.extend(number("node_count", &[0xc1, 1]));
        out.extend(number("record_size", &[0xa1, 24]));
        out
    }

    #[test]
    fn addresses_are_found_in_the_tables_given() {
        let countries = table("country_code", "CZ", 4);
        let owners = table("autonomous_system_organization", "A very long-named network of\u{202e} Brno", 6);
        let networks = open(&countries, &owners).unwrap();
        let country = |address: &str| networks.country(address.parse().unwrap());
        assert_eq!(country("185.1.2.3").as_deref(), Some("CZ"));
        assert_eq!(country("8.8.8.8"), None);
        assert_eq!(country("2001:db8::1"), None, "the table is of IPv4 alone");
        let owner = |address: &str| networks.owner(address.parse().unwrap());
        assert_eq!(owner("ff02::1").as_deref(), Some("A very long-named network of Brno"));
        assert_eq!(owner("2001:db8::1"), None);
        let none = open(&[], &[]).unwrap();
        assert_eq!((none.country("185.1.2.3".parse().unwrap()), format!("{none:?}").contains("true")), (None, false));
    }

    #[test]
    fn a_damaged_table_is_an_error_or_knows_nothing() {
        let whole = table("country_code", "CZ", 4);
        for end in 1..whole.len() {
            if let Ok(networks) = open(&whole[..end], &[]) {
                let _ = networks.country("185.1.2.3".parse().unwrap());
            }
        }
        assert!(open(b"not a table", &[]).unwrap_err().to_string().starts_with("reading the table of countries"));
        let odd = table("country_code", "<b>", 4);
        assert_eq!(open(&odd, &[]).unwrap().country("185.1.2.3".parse().unwrap()), None);
    }
}
