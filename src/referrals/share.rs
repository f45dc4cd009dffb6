//! A list as a link: `#liste=name1.name2`, the names that services have in addresses, in the order chosen, and nothing else.
//!
//! It stands in the fragment, which no server sees. It says what was chosen, not what was answered, and where a service's
//! own name would tell a need, the link does not have it.
//! People send such links through chat programs and cut them by hand, so the reader expects anything;
//! it repairs what can mean only one thing and calls the rest damaged.

use super::{is_id, resolve};
use crate::domain::{Directory, Service};

/// At most this many records in one link. The interface says so before it drops one.
pub const MOST_SHARED: usize = 50;

/// Longest fragment that is looked at, in bytes: room for fifty of the longest ids, some of it escaped.
const MOST_BYTES: usize = 4000;

/// What the fragment of a list begins with, before the sign of equality.
const NAME: &str = "liste";

/// A list read from a link.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct SharedList<'a> {
    /// The records that can be shown, in the sender's order, each once.
    pub services: Vec<&'a Service>,
    /// How many of the link's ids stand for nothing any more, or for something that has ended.
    pub missing: usize,
}

/// Why a fragment gives no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// It is another fragment, or none: nothing to tell the reader.
    NotAList,
    /// It is longer than any list this product writes.
    TooLong,
    /// It was a list once. Ask the sender for a new link.
    Damaged,
}

/// The fragment of a list of services, by id, with its `#`.
///
/// What could not be read again is left out: what is no id, repetitions, and all after the
/// first [`MOST_SHARED`].
pub fn encode(ids: &[&str], directory: &Directory) -> String {
    let mut chosen: Vec<&str> = Vec::new();
    for id in ids.iter().copied().filter(|id| is_id(id)) {
        let id = directory.service(id).map_or(id, Service::slug);
        if chosen.len() < MOST_SHARED && !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    format!("#{NAME}={}", chosen.join("."))
}

/// Reads a fragment, with or without its `#`.
pub fn decode<'a>(fragment: &str, directory: &'a Directory) -> Result<SharedList<'a>, ShareError> {
    let written = list_part(fragment).ok_or(ShareError::NotAList)?;
    // Before anything is allocated for it.
    if fragment.len() > MOST_BYTES {
        return Err(ShareError::TooLong);
    }
    if written.is_empty() {
        return Ok(SharedList::default());
    }
    let plain = without_additions(&unescape(written).ok_or(ShareError::Damaged)?);
    let ids: Vec<&str> = plain.split('.').collect();
    if !ids.iter().all(|id| is_id(id)) {
        return Err(ShareError::Damaged);
    }
    if ids.len() > MOST_SHARED {
        return Err(ShareError::TooLong);
    }
    Ok(look_up(&ids, directory))
}

fn look_up<'a>(ids: &[&str], directory: &'a Directory) -> SharedList<'a> {
    let mut list = SharedList::default();
    let mut seen: Vec<&str> = Vec::new();
    for id in ids {
        if seen.contains(id) {
            continue;
        }
        seen.push(id);
        match resolve(directory, id) {
            // Two old ids may mean one record now.
            Some(service) if list.services.iter().any(|known| known.id == service.id) => {}
            Some(service) => list.services.push(service),
            None => list.missing += 1,
        }
    }
    list
}

/// What follows `liste=`. Some programs escape the sign of equality as well, mails as they are sent by `=3D`.
fn list_part(fragment: &str) -> Option<&str> {
    let rest = fragment.strip_prefix('#').unwrap_or(fragment).strip_prefix(NAME)?;
    ["=3D", "=", "%3D", "%3d"].iter().find_map(|sign| rest.strip_prefix(sign))
}

/// Undoes percent-encoding once. What was escaped twice keeps a percent sign, and what is no text gets a letter that no id
/// has: both are found out when the ids are checked.
fn unescape(text: &str) -> Option<String> {
    let mut plain = Vec::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '%' {
            plain.extend(letter.encode_utf8(&mut [0; 4]).bytes());
            continue;
        }
        let high = letters.next()?.to_digit(16)?;
        let low = letters.next()?.to_digit(16)?;
        plain.push(u8::try_from(high * 16 + low).ok()?);
    }
    Some(String::from_utf8_lossy(&plain).into_owned())
}

/// Takes away what mail and chat programs put into a link, before it or after it: breaks of a line and signs that nobody
/// sees anywhere, dashes for hyphens; after it the words that follow, marks of who follows whom (`?utm_…`, `&fbclid=…`), a
/// second fragment, what closes or opens brackets and quotation marks with all behind it, and the end of a sentence.
fn without_additions(text: &str) -> String {
    // A mail as it is sent breaks a line behind a sign of equality. An empty line ends what is written.
    let text = text.replace('\r', "").replace("=\n", "");
    let text = text.split("\n\n").next().unwrap_or_default();
    let seen = text.chars().filter(|letter| !is_unseen(*letter));
    let plain: String = seen.map(|letter| if DASHES.contains(letter) { '-' } else { letter }).collect();
    let plain = plain.trim_start_matches(|letter: char| letter.is_whitespace() || OPENS.contains(letter));
    let cut = plain.find(|letter: char| letter.is_whitespace() || CLOSES.contains(letter)).unwrap_or(plain.len());
    plain.get(..cut).unwrap_or_default().trim_end_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

/// Hyphens and dashes that programs write for a hyphen.
const DASHES: &str = "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}";

/// What stands before a list that somebody has put into a sentence.
const OPENS: &str = ".*_(\"'«»“”„";

/// Where a list ends for certain: no id holds such a sign, and none joins two.
const CLOSES: &str = "?&#=<>()[]{}|\"«»“”„";

fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
