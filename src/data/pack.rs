//! The packed directory: the bytes that are published for the browser.
//!
//! Layout: 4 bytes `VVJ1`, 2 bytes schema version, 4 bytes Adler-32 of the rest, then the directory
//! as postcard. Numbers are little-endian. The checksum tells a cut or damaged file from a good one
//! before anything is read; a newer schema is told from a broken one, since the remedies differ.

use crate::domain::{Directory, Language};

const MAGIC: &[u8; 4] = b"VVJ1";
const HEADER: usize = 10;

/// Version of the packed form. Raised when [`Directory`] changes its shape.
pub const SCHEMA_VERSION: u16 = 6;

/// Why packed bytes cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Not a directory at all, or cut off before its header ends.
    NotADirectory,
    /// Made for another version of the app.
    OtherVersion(u16),
    /// Cut or changed on the way.
    Damaged,
}

impl PackError {
    /// For whoever opens the browser's console.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NotADirectory => "the directory is not one",
            Self::OtherVersion(_) => "the directory is made for another version of the app",
            Self::Damaged => "the directory was cut or changed on the way",
        }
    }
}

/// Adler-32: enough to tell a cut or changed file, and without the 16 kB of tables that a fast CRC brings.
fn checksum(bytes: &[u8]) -> u32 {
    adler2::adler32_slice(bytes)
}

/// Packs a directory. Fails only when a text is longer than memory allows; the error says so.
pub fn pack(directory: &Directory) -> Result<Vec<u8>, String> {
    let body = postcard::to_allocvec(directory).map_err(|error| format!("the directory cannot be packed: {error}"))?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&SCHEMA_VERSION.to_le_bytes());
    bytes.extend_from_slice(&checksum(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

/// Reads packed bytes.
///
/// # Errors
/// See [`PackError`]; never panics, whatever the bytes are.
pub fn unpack(bytes: &[u8]) -> Result<Directory, PackError> {
    let (header, body) = bytes.split_at_checked(HEADER).ok_or(PackError::NotADirectory)?;
    let (magic, header) = header.split_first_chunk::<4>().ok_or(PackError::NotADirectory)?;
    if magic != MAGIC {
        return Err(PackError::NotADirectory);
    }
    let (version, header) = header.split_first_chunk::<2>().ok_or(PackError::NotADirectory)?;
    let version = u16::from_le_bytes(*version);
    if version != SCHEMA_VERSION {
        return Err(PackError::OtherVersion(version));
    }
    let told = header.first_chunk::<4>().ok_or(PackError::NotADirectory)?;
    if checksum(body) != u32::from_le_bytes(*told) {
        return Err(PackError::Damaged);
    }
    postcard::from_bytes(body).map_err(|_| PackError::Damaged)
}

/// The name of the published file: it changes whenever the bytes do.
pub fn file_name(bytes: &[u8], language: Language) -> String {
    format!("directory-{}-{:08x}.bin", language.tag(), checksum(bytes))
}
