//! Addresses that others use: parts of the site in their pages, and links that fill in a place.

use crate::domain::Language;

/// What a municipality or an organization may show in a page of its own: small documents without the app, the only ones
/// that a host lets others frame. No page of the app is among them, so the browser follows their addresses itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The way to the questions; of a municipality by slug with the place filled in.
    Entrance(Option<String>),
    /// Whom to call in a municipality, by slug.
    Help(String),
    /// The crisis card.
    Crisis,
}

/// Below this path, and below it in English, lie the documents that may be framed, and nothing else. The hosts' rules in
/// `scripts/hosts/` say the same.
pub const FRAMED: &str = "indlejr/vis/";

impl Frame {
    /// The path below the site's base.
    pub fn path(&self, language: Language) -> String {
        let rest = match self {
            Self::Entrance(None) => "indgang/".to_owned(),
            Self::Entrance(Some(slug)) => format!("indgang/{slug}/"),
            Self::Help(slug) => format!("kommune/{slug}/"),
            Self::Crisis => "krise/".to_owned(),
        };
        format!("{}{FRAMED}{rest}", root(language))
    }
}

/// What stands before a municipality's slug in a link to the questions that fills in the place: `?kommune=varde`.
const PLACE: &str = "kommune=";

/// A page's address with a place filled in, for links from elsewhere.
#[cfg(not(target_arch = "wasm32"))]
pub fn with_place(path: &str, slug: &str) -> String {
    let (page, fragment) = path.split_at_checked(path.find('#').unwrap_or(path.len())).unwrap_or((path, ""));
    format!("{page}?{PLACE}{slug}{fragment}")
}

/// The slug that an address names after its `?`; none where it names no place. What chat and mail programs put behind it
/// is no part of it.
pub fn place_in(question: &str) -> Option<&str> {
    let mut pairs = question.strip_prefix('?').unwrap_or(question).split('&');
    let written = pairs.find_map(|pair| pair.strip_prefix(PLACE))?;
    written.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').next()
}

/// Where a language begins.
pub(super) fn root(language: Language) -> &'static str {
    match language {
        Language::Danish => "/",
        Language::English => "/en/",
    }
}
