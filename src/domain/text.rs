//! A text in the languages the product speaks. Danish is always there; English where written.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Danish, the language of the data.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// Both languages, Danish first.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// Reads a tag; only `da` and `en` are known.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The other language.
    pub fn other(self) -> Self {
        match self {
            Self::Danish => Self::English,
            Self::English => Self::Danish,
        }
    }
}

/// A text of the directory.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// The Danish text, never empty.
    pub da: String,
    /// The English text, where somebody has written one.
    pub en: Option<String>,
}

impl Text {
    /// The text in the wanted language, else in Danish.
    pub fn get(&self, language: Language) -> &str {
        match (language, &self.en) {
            (Language::English, Some(en)) => en,
            _ => &self.da,
        }
    }

    /// The language that [`Self::get`] answers in, for the `lang` attribute.
    pub fn language(&self, wanted: Language) -> Language {
        match (wanted, &self.en) {
            (Language::English, Some(_)) => Language::English,
            _ => Language::Danish,
        }
    }
}
