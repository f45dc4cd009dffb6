//! The packed directory and the packed texts: the bytes that are published for the browser.
//!
//! Layout: 4 bytes `VVJ1`, 2 bytes schema version, 4 bytes Adler-32 of the rest, then the directory
//! as postcard; the texts have `VVT1`, their fingerprint as the version, and texts with a zero byte between them.
//! Numbers are little-endian. The checksum tells a cut or damaged file from a good one
//! before anything is read; a newer schema is told from a broken one, since the remedies differ.

use serde::Deserialize;

use super::reader::Reader;
use crate::domain::{Directory, Language};

const MAGIC: &[u8; 4] = b"VVJ1";
const TEXTS_MAGIC: &[u8; 4] = b"VVT1";
const BETWEEN_TEXTS: &str = "\0";
const HEADER: usize = 10;
const ENDING: &str = ".bin";

/// Version of the packed form. Raised when [`Directory`] changes its shape.
pub const SCHEMA_VERSION: u16 = 10;

/// Why packed bytes cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Not what was asked for, or cut off before its header ends.
    NotADirectory,
    /// Made for another version of the app.
    OtherVersion(u16),
    /// Cut or changed on the way.
    Damaged,
    /// Whole, but not the one that was asked for: from before or after an update of the site.
    OtherBuild,
}

impl PackError {
    /// For whoever opens the browser's console.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NotADirectory => "the file is not one of ours",
            Self::OtherVersion(_) => "the file is made for another version of the app",
            Self::Damaged => "the file was cut or changed on the way",
            Self::OtherBuild => "the file is another one than the page asked for",
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
    Ok(seal(MAGIC, SCHEMA_VERSION, &body))
}

/// Reads packed bytes.
///
/// # Errors
/// See [`PackError`]; never panics, whatever the bytes are.
pub fn unpack(bytes: &[u8]) -> Result<Directory, PackError> {
    let mut reader = Reader::new(open(bytes, MAGIC, SCHEMA_VERSION)?);
    let Ok(directory) = Directory::deserialize(&mut reader);
    if reader.is_sound() { Ok(directory) } else { Err(PackError::Damaged) }
}

/// Packs the fixed texts of a language. `version` tells them from those of another app.
pub fn pack_texts(texts: &[&str], version: u16) -> Vec<u8> {
    seal(TEXTS_MAGIC, version, texts.join(BETWEEN_TEXTS).as_bytes())
}

/// Reads packed texts, in their order.
///
/// # Errors
/// See [`PackError`]; never panics, whatever the bytes are.
pub fn unpack_texts(bytes: &[u8], version: u16) -> Result<Vec<&str>, PackError> {
    let body = std::str::from_utf8(open(bytes, TEXTS_MAGIC, version)?).map_err(|_| PackError::Damaged)?;
    Ok(body.split(BETWEEN_TEXTS).collect())
}

fn seal(magic: &[u8; 4], version: u16, body: &[u8]) -> Vec<u8> {
    [magic, &version.to_le_bytes()[..], &checksum(body).to_le_bytes(), body].concat()
}

fn open<'a>(bytes: &'a [u8], magic: &[u8; 4], version: u16) -> Result<&'a [u8], PackError> {
    let (header, body) = bytes.split_at_checked(HEADER).ok_or(PackError::NotADirectory)?;
    let (told_magic, header) = header.split_first_chunk::<4>().ok_or(PackError::NotADirectory)?;
    if told_magic != magic {
        return Err(PackError::NotADirectory);
    }
    let (told_version, header) = header.split_first_chunk::<2>().ok_or(PackError::NotADirectory)?;
    let told_version = u16::from_le_bytes(*told_version);
    if told_version != version {
        return Err(PackError::OtherVersion(told_version));
    }
    let told = header.first_chunk::<4>().ok_or(PackError::NotADirectory)?;
    if checksum(body) != u32::from_le_bytes(*told) {
        return Err(PackError::Damaged);
    }
    Ok(body)
}

/// The name of a published file, such as `directory` in a language: it changes whenever the bytes do.
pub fn file_name(what: &str, bytes: &[u8], language: Language) -> String {
    format!("{what}-{}-{:08x}{ENDING}", language.tag(), checksum(bytes))
}

/// The name of a published file that is the same in both languages.
pub fn common_file_name(what: &str, bytes: &[u8], ending: &str) -> String {
    format!("{what}-{:08x}.{ending}", checksum(bytes))
}

/// Whether bytes are those that the name of a published file tells of.
///
/// # Errors
/// [`PackError::OtherBuild`].
pub fn check_name(bytes: &[u8], address: &str) -> Result<(), PackError> {
    let told = address.rsplit('-').next().and_then(|rest| rest.split_once('.'));
    let told = told.and_then(|(digits, _)| u32::from_str_radix(digits, 16).ok());
    if told == Some(checksum(bytes)) { Ok(()) } else { Err(PackError::OtherBuild) }
}
