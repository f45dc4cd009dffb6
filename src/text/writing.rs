//! The shape of long texts that stand in the code, because the app chooses among their parts.

/// A text: title, opening words and sections, in one language.
#[derive(Debug)]
pub struct Article {
    /// The heading.
    pub title: &'static str,
    /// One or two sentences with the most important thing.
    pub lead: &'static str,
    /// The sections in reading order.
    pub sections: &'static [Section],
}

/// A part of a text. Paragraphs come before points; either may be empty.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// Paragraphs of at most four short sentences.
    pub paragraphs: &'static [&'static str],
    /// A list, each point one or more whole sentences or a short phrase with a full stop.
    pub points: &'static [&'static str],
}
