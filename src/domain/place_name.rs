//! From what people write, paste and send for a place to a municipality: names, postcodes, whole addresses, short forms.

use serde::{Deserialize, Serialize};

use super::{Municipality, person::words};

words! {
    /// Parts of the realm that have postcodes of their own and no municipality in the directory.
    Land {
        /// Greenland: 39 and two more digits.
        Greenland = "greenland",
        /// The Faroe Islands: three digits.
        FaroeIslands = "faroe_islands",
    }
}

/// What a written name stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceMeaning {
    /// A word of names, or a whole name: `kgs` is Kongens, `cph` is København.
    Word(String),
    /// A land, with the first and the last of its postcodes.
    Land(Land, u16, u16),
}

/// Other ways to write names of places, from `data/place_names.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceName {
    /// What people write, in small letters.
    pub written: Vec<String>,
    /// What it stands for.
    pub means: PlaceMeaning,
    /// Of a land: ids of the services for somebody there, the first first.
    pub services: Vec<String>,
}

/// What a written place turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceMatch<'a> {
    /// One municipality.
    One(&'a Municipality),
    /// A postcode in several municipalities, or a name that fits several; the likeliest first.
    Several(Vec<&'a Municipality>),
    /// In a part of the realm that the directory does not cover.
    Elsewhere(Land),
    /// Nothing by that name.
    None,
}

impl<'a> PlaceMatch<'a> {
    pub(super) fn of(found: Vec<&'a Municipality>) -> Self {
        match found.as_slice() {
            [] => Self::None,
            [only] => Self::One(only),
            _ => Self::Several(found),
        }
    }

    /// The municipality, or of several the likeliest: for whoever has no way to ask.
    pub fn likeliest(self) -> Option<&'a Municipality> {
        match self {
            Self::One(found) => Some(found),
            Self::Several(found) => found.into_iter().next(),
            Self::Elsewhere(_) | Self::None => None,
        }
    }
}
