//! Municipalities, regions, postcodes, and the one function for distance.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Line, PartialDate, Status, Text, WebAddress, letter, person::words};

/// A municipality's four-digit code, as `0573`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MunicipalityCode(pub u16);

/// A region's four-digit code, as `1083`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RegionCode(pub u16);

/// A postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Postcode(pub u16);

/// Reads exactly four digits.
pub(crate) fn four_digits(text: &str) -> Option<u16> {
    (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

macro_rules! four_digit_code {
    ($($name:ident),+) => { $(
        impl $name {
            /// Reads exactly four digits.
            pub fn parse(text: &str) -> Option<Self> { four_digits(text).map(Self) }
        }
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { write!(f, "{:04}", self.0) }
        }
    )+ };
}
four_digit_code!(MunicipalityCode, RegionCode, Postcode);

/// A point on the map, degrees in WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
}

/// Distance as the crow flies, in whole kilometres. Municipalities are points in the middle of their
/// land, so this is good to about five kilometres; it is told as "about".
pub fn distance_km(a: Position, b: Position) -> u16 {
    // At Denmark's size a flat map with shortened parallels is right to less than a percent.
    const KM_PER_DEGREE: f32 = 111.2;
    // The cosine by its tangent at 56 degrees: right to a thousandth all over Denmark, and no trigonometry in the wasm.
    let middle = (a.lat + b.lat) / 2.0 - 56.0;
    let shortened = 0.559_19 - 0.014_469 * middle;
    let north = (a.lat - b.lat) * KM_PER_DEGREE;
    let east = (a.lon - b.lon) * KM_PER_DEGREE * shortened;
    let km = (north * north + east * east).sqrt().round();
    // The longest distance in Denmark is below 500 km; the cast cannot cut anything off.
    km as u16
}

/// A region, with the days it exists: 1084 and 1085 become one on 1 January 2027.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// The codes of the former regions that it stands for.
    pub codes: Vec<RegionCode>,
    /// Its name, without the word "Region" before it being added anywhere.
    pub name: String,
    /// First day, where it has one in our time.
    #[serde(with = "super::packed_date::optional")]
    pub valid_from: Option<Date>,
    /// Last day, where it has one.
    #[serde(with = "super::packed_date::optional")]
    pub valid_to: Option<Date>,
}

impl Region {
    /// Whether the region exists on a day.
    pub fn is_valid(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

words! {
    /// What is known of a municipality's veteran coordinator.
    CoordinatorState {
        /// A source names a coordinator.
        Known = "known",
        /// Somebody else has the task, for example Borgerservice.
        OtherFunction = "other_function",
        /// No source found. That is not the same as "has none".
        NoneKnown = "none_known",
        /// There was one; the source says that it ended or is too old.
        Ended = "ended",
    }
}

/// The coordinator entry of a municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordinator {
    /// What is known.
    pub state: CoordinatorState,
    /// The service that describes it.
    pub service: Option<String>,
}

/// A municipality's main line and main addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MainContact {
    /// The main line, where one was found.
    pub line: Option<Line>,
    /// The main e-mail address, where one was found.
    pub email: Option<String>,
    /// The home page.
    pub website: WebAddress,
    /// The town hall, as one line.
    pub address: Option<String>,
}

impl MainContact {
    /// How sure the number is; without one nothing is.
    pub fn status(&self) -> Status {
        self.line.as_ref().map_or(Status::Unverified, |line| line.status)
    }
}

/// How many veterans live there, by a source that says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VeteranCount {
    /// Persons.
    pub count: u32,
    /// The date it was counted.
    pub as_of: PartialDate,
    /// Who says so.
    pub url: Option<WebAddress>,
}

/// One of the 98 municipalities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Municipality {
    /// Its code.
    pub code: MunicipalityCode,
    /// Its name in addresses: `faaborg-midtfyn`.
    pub slug: String,
    /// Its name without the word "Kommune".
    pub name: String,
    /// Its Danish name in full, where it is not the name and "Kommune": `Københavns Kommune`.
    pub full_name: Option<String>,
    /// Its region by the codes in use until 2026.
    pub region: RegionCode,
    /// The town of its town hall.
    pub seat: String,
    /// The middle of its land.
    pub position: Position,
    /// Municipalities next to it by land, bridge or ferry.
    pub neighbours: Vec<MunicipalityCode>,
    /// Main line and addresses.
    pub main_contact: MainContact,
    /// The coordinator.
    pub coordinator: Coordinator,
    /// The number of veterans, where told.
    pub veterans: Option<VeteranCount>,
    /// What editors add for readers, for example a local circumstance.
    pub note: Option<Text>,
}

impl Municipality {
    /// Its Danish name in full: `Varde Kommune`, `Bornholms Regionskommune`.
    pub fn in_full(&self) -> String {
        self.full_name.clone().unwrap_or_else(|| self.name.clone() + " Kommune")
    }
}

/// A postcode, or a row of them, and the municipalities it lies in, the largest share first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostcodeArea {
    /// First postcode.
    pub from: Postcode,
    /// Last postcode; the same as `from` for a single one.
    pub to: Postcode,
    /// The postal town.
    pub name: String,
    /// Municipalities, the largest share of land first.
    pub municipalities: Vec<MunicipalityCode>,
}

/// Key that sorts names as Danes do: a–z, æ, ø, å; aa is å in names, ü is y, ä is æ, ö is ø; accents
/// and case do not count. Source: Retskrivningsordbogen § 4.
pub fn danish_sort_key(name: &str) -> String {
    let lower = name.chars().map(letter::lower).collect::<String>().replace("aa", "å");
    let letters = lower.chars().filter_map(|c| match c {
        // After z come three places for the Danish letters.
        'æ' | 'ä' => Some('{'),
        'ø' | 'ö' => Some('|'),
        'å' => Some('}'),
        'ü' => Some('y'),
        'é' | 'è' | 'ê' => Some('e'),
        'á' | 'à' => Some('a'),
        'ó' => Some('o'),
        c if letter::is_letter_or_digit(c) || c == ' ' => Some(c),
        // A hyphen joins; it does not sort.
        _ => None,
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_danes_sort() {
        let sorted = ["Mygind", "Müller", "Odense", "Zealand", "Ærø", "Ørsted", "Åbenrå", "Aabenraa", "Aarhus"];
        let mut mixed = sorted.to_vec();
        mixed.reverse();
        mixed.sort_by_cached_key(|name| danish_sort_key(name));
        // Åbenrå and Aabenraa have the same key; their order among themselves is free.
        mixed.swap(6, 7);
        if mixed[6] != sorted[6] {
            mixed.swap(6, 7);
        }
        assert_eq!(mixed, sorted);
    }
}
