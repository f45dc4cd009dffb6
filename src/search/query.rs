//! What somebody searches for, and its form in an address.
//!
//! | name | value | meaning |
//! |---|---|---|
//! | `q` | words | what was typed |
//! | `emne` | id of a topic | topic; may occur again |
//! | `for` | `veteran`, `partner`, … | for whom; may occur again |
//! | `sted` | a municipality's name in addresses | place; code, name or postcode are read too |
//! | `region` | four digits | region, by the codes until 2026 |
//! | `aktoer` | `municipality`, `ngo`, … | kind of organization; may occur again |
//! | `kontakt` | `phone`, `sms`, `chat`, `email`, `address`, `web` | way of contact; may occur again |
//! | `aabent` | `1` | open now |
//! | `status` | `current`, `unverified`, `historical` | how sure; may occur again; left out: all but historical |
//!
//! What cannot be read is left out: an address is never an error.

use super::{facts::ContactWay, filter::Filter};
use crate::domain::{
    Audience, Directory, Land, MunicipalityCode, OrganizationKind, PlaceMatch, RegionCode, Status, fold::is_invisible,
    has_personal_number,
};

/// Longest text of words that is kept and read, in letters: a hundred words, more than anybody types who looks for help, and
/// in an address still within [`LONGEST_ADDRESS`] if each is an å. What is longer was pasted by mistake.
pub const LONGEST_WORDS: usize = 600;
/// Longest address that is read, in bytes.
const LONGEST_ADDRESS: usize = 4_000;

/// A place to filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFilter {
    /// What people in this municipality may use.
    Municipality(MunicipalityCode),
    /// What people somewhere in this region may use.
    Region(RegionCode),
    /// What people in this land without municipalities here may use.
    Land(Land),
}

impl PlaceFilter {
    /// As people write it, or as it stands in addresses; of several with a postcode, the one with the largest share of it.
    pub fn written(written: &str, directory: &Directory) -> Option<Self> {
        if let Some(found) = directory.municipality_by_slug(written) {
            return Some(Self::Municipality(found.code));
        }
        if let Some(land) = Land::from_word(written) {
            return Some(Self::Land(land));
        }
        match directory.find_place(written) {
            PlaceMatch::Elsewhere(land) => Some(Self::Land(land)),
            found => found.likeliest().map(|one| Self::Municipality(one.code)),
        }
    }
}

/// Words and filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed.
    pub words: String,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// For whom.
    pub audience: Vec<Audience>,
    /// Where one lives.
    pub place: Option<PlaceFilter>,
    /// Kinds of organizations.
    pub organizations: Vec<OrganizationKind>,
    /// Ways of contact.
    pub contacts: Vec<ContactWay>,
    /// Only what is open now.
    pub open_now: bool,
    /// How sure it is; none means current and unverified.
    pub statuses: Vec<Status>,
    /// An address had somebody's personal number as its words: they were left out, and that has to be told.
    pub left_out: bool,
}

impl Query {
    /// Words without filters; as many as an address holds.
    pub fn of_words(words: &str) -> Self {
        Self { words: clean(words), ..Self::default() }
    }

    /// Whether a filter is set.
    pub fn has(&self, filter: Filter) -> bool {
        match filter {
            Filter::Topic => !self.topics.is_empty(),
            Filter::Audience => !self.audience.is_empty(),
            Filter::Place => self.place.is_some(),
            Filter::Organization => !self.organizations.is_empty(),
            Filter::Contact => !self.contacts.is_empty(),
            Filter::OpenNow => self.open_now,
            Filter::Status => !self.statuses.is_empty(),
        }
    }

    /// The same without one filter.
    pub fn without(&self, filter: Filter) -> Self {
        let mut query = self.clone();
        match filter {
            Filter::Topic => query.topics.clear(),
            Filter::Audience => query.audience.clear(),
            Filter::Place => query.place = None,
            Filter::Organization => query.organizations.clear(),
            Filter::Contact => query.contacts.clear(),
            Filter::OpenNow => query.open_now = false,
            Filter::Status => query.statuses.clear(),
        }
        query
    }

    /// What is searched by: where the words name a land and no place is chosen, what is for people there.
    pub fn heard(&self, directory: &Directory) -> Self {
        let land = || directory.land_in(&self.words).map(PlaceFilter::Land);
        Self { place: self.place.or_else(land), ..self.clone() }
    }

    /// The same without filters: "clear all".
    pub fn without_filters(&self) -> Self {
        Self::of_words(&self.words)
    }

    /// The part of an address after `?`, without it; empty when there is nothing to say.
    pub fn to_address(&self, directory: &Directory) -> String {
        let mut out = String::new();
        let mut add = |name: &str, value: &str| {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(name);
            out.push('=');
            encode(value, &mut out);
        };
        if !self.words.is_empty() {
            add("q", &self.words);
        }
        for topic in &self.topics {
            add("emne", topic);
        }
        for audience in &self.audience {
            add("for", audience.word());
        }
        match self.place {
            Some(PlaceFilter::Municipality(code)) => {
                add("sted", directory.municipality(code).map_or("", |municipality| &municipality.slug));
            }
            Some(PlaceFilter::Region(code)) => add("region", &code.to_string()),
            Some(PlaceFilter::Land(land)) => add("sted", land.word()),
            None => {}
        }
        for kind in &self.organizations {
            add("aktoer", kind.word());
        }
        for way in &self.contacts {
            add("kontakt", way.word());
        }
        if self.open_now {
            add("aabent", "1");
        }
        for status in &self.statuses {
            add("status", status.word());
        }
        out
    }

    /// Reads the part of an address after `?`. What cannot be read is left out.
    pub fn from_address(address: &str, directory: &Directory) -> Self {
        let mut query = Self::default();
        let cut = (0..=address.len().min(LONGEST_ADDRESS)).rev().find(|at| address.is_char_boundary(*at)).unwrap_or(0);
        let address = address.get(..cut).unwrap_or_default();
        for pair in address.strip_prefix('?').unwrap_or(address).split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            match name {
                // An address with somebody's personal number is read without it.
                "q" if has_personal_number(&value) => query.left_out = true,
                "q" if query.words.is_empty() => query.words = clean(&value),
                "emne" => add(&mut query.topics, directory.topic(&value).map(|topic| topic.id.clone())),
                "for" => add(&mut query.audience, Audience::from_word(&value)),
                "sted" if query.place.is_none() => {
                    query.place = PlaceFilter::written(&value, directory);
                }
                "region" if query.place.is_none() => {
                    let code = RegionCode::parse(&value);
                    let known = code.filter(|code| directory.regions.iter().any(|one| one.codes.contains(code)));
                    query.place = known.map(PlaceFilter::Region);
                }
                "aktoer" => add(&mut query.organizations, OrganizationKind::from_word(&value)),
                "kontakt" => add(&mut query.contacts, ContactWay::from_word(&value)),
                "aabent" => query.open_now |= value == "1",
                "status" => {
                    add(&mut query.statuses, super::facts::STATUSES.into_iter().find(|one| one.word() == value));
                }
                _ => {}
            }
        }
        query
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value.filter(|value| !list.contains(value)) {
        list.push(value);
    }
}

/// Words as they may be shown again: no control characters, no marks that turn or hide letters, not too long.
fn clean(words: &str) -> String {
    let shown = |c: &char| !c.is_control() && !is_invisible(*c);
    words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(shown).take(LONGEST_WORDS).collect()
}

fn encode(value: &str, out: &mut String) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |four: u8| HEX.get(usize::from(four)).copied().unwrap_or('0');
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            b' ' => out.push('+'),
            byte => {
                out.push('%');
                out.push(digit(byte >> 4));
                out.push(digit(byte & 15));
            }
        }
    }
}

/// Undoes [`encode`]. A broken escape stays as it is; bytes that are no UTF-8 become the replacement character.
fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let escaped = escaped.filter(|two| two.bytes().all(|b| b.is_ascii_hexdigit()));
        match (first, escaped.and_then(|two| u8::from_str_radix(two, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
        rest = tail;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_survive_an_address() {
        for text in ["", "gæld & bolig", "100 %", "a+b=c", "\u{1f600}", "æøå?#/"] {
            let mut out = String::new();
            encode(text, &mut out);
            assert!(out.is_ascii() && !out.contains(['&', '=', '#', ' ']), "{out}");
            assert_eq!(decode(&out), text);
        }
    }

    #[test]
    fn broken_escapes_stay_or_are_replaced() {
        for (written, read) in
            [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%C3", "\u{fffd}"), ("%+1", "% 1"), ("a%20b", "a b")]
        {
            assert_eq!(decode(written), read, "{written}");
        }
        assert_eq!(clean("a\u{0}b\tc\u{202e}d"), "ab cd");
    }
}
