//! The long texts about the site itself, and pages of explanation.

use serde::{Deserialize, Serialize};

use super::{Language, person::words};

words! {
    /// A page of text, or a part of one.
    ArticleId {
        /// Om: what the site is, for whom, and what it is not.
        About = "about",
        /// Om data: where the facts come from and how sure they are.
        AboutData = "about-data",
        /// Om dine oplysninger: what happens to answers, and what others may see.
        Privacy = "privacy",
        /// Tilgængelighed: how the site can be used, how that was tested, and what is missing.
        Accessibility = "accessibility",
        /// Hvad vi tager med: the published rule for what the directory takes in.
        Inclusion = "inclusion",
    }
}

/// A text in one language: title, opening words and sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Which text it is.
    pub id: ArticleId,
    /// The language it is written in.
    pub language: Language,
    /// The heading.
    pub title: String,
    /// One or two sentences with the most important thing.
    pub lead: String,
    /// The sections in reading order.
    pub sections: Vec<Section>,
}

/// A part of an article. Paragraphs come before points; either may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Paragraphs of at most four short sentences.
    pub paragraphs: Vec<String>,
    /// A list, each point one or more whole sentences or a short phrase with a full stop.
    pub points: Vec<String>,
}
