//! Entries as they are stored: JSON, compressed (raw DEFLATE, RFC 1951). Dossiers repeat the laws and statements of their
//! owners, so that one look-up is one row; compression takes the repetition out of the file.

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use std::io::{self, Read, Write};

/// The largest entry, in bytes of JSON; the largest there is has a tenth of it.
const MOST: u64 = 4 * 1024 * 1024;

/// Compresses an entry.
///
/// # Errors
/// None on memory; the signature is the writer's.
pub fn pack(json: &str) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(json.as_bytes())?;
    encoder.finish()
}

/// Gives the JSON back.
///
/// # Errors
/// The bytes are damaged, not UTF-8, or more than any entry.
pub fn unpack(bytes: &[u8]) -> io::Result<String> {
    let mut json = String::new();
    let read = DeflateDecoder::new(bytes).take(MOST + 1).read_to_string(&mut json)?;
    if read as u64 > MOST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "an entry larger than any"));
    }
    Ok(json)
}
