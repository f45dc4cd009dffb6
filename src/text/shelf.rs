//! Where the fixed texts stand: in the program itself on the build machine, in a file of each language in the browser.
//!
//! Two languages of every sentence weighed as much as a fifth of the app. So the browser's program knows only numbers,
//! and the page names the file with the words, beside the directory. A program and a file that were not made together
//! are told apart by a fingerprint of all words, worked out by the compiler.

/// Texts that are needed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// The app's.
    App,
    /// Those of the tools for professionals, which nobody else fetches.
    Tools,
    /// Those of the editors' desk: no other page names their files.
    Desk,
}

/// The number of the first text of the tools.
pub(crate) const TOOLS: u16 = 0x4000;
/// The number of the first text of the desk.
pub(crate) const DESK: u16 = 0x6000;

impl Shelf {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::App, Self::Tools, Self::Desk];

    /// The name that its files begin with, and that pages name them by.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::App => "texts",
            Self::Tools => "tool-texts",
            Self::Desk => "desk-texts",
        }
    }
}

/// A set that stands on a shelf: the list in `sets` alone says which do, and in what order.
pub(crate) trait Numbered {
    /// The number of its first text.
    const FIRST: u16;
}

#[cfg(target_arch = "wasm32")]
mod filled {
    use std::cell::Cell;

    use super::{DESK, Shelf, TOOLS};
    use crate::domain::Language;

    /// The words of a shelf in each language, Danish first.
    type Filled = [&'static [&'static str]; 2];

    thread_local! {
        static APP: Cell<Filled> = const { Cell::new([&[]; 2]) };
        static TOOL: Cell<Filled> = const { Cell::new([&[]; 2]) };
        static OF_DESK: Cell<Filled> = const { Cell::new([&[]; 2]) };
    }

    /// Fills a shelf. The words stay for the life of the page.
    pub fn fill(shelf: Shelf, language: Language, words: Vec<&'static str>) {
        let words: &'static [&'static str] = words.leak();
        let place = match shelf {
            Shelf::App => &APP,
            Shelf::Tools => &TOOL,
            Shelf::Desk => &OF_DESK,
        };
        let [danish, english] = place.get();
        place.set(match language {
            Language::Danish => [words, english],
            Language::English => [danish, words],
        });
    }

    /// A word by its number. In a language that has not come yet the other one stands in.
    pub fn word(number: u16, language: Language) -> &'static str {
        let ([danish, english], at) = match number {
            DESK.. => (OF_DESK.get(), number - DESK),
            TOOLS..DESK => (TOOL.get(), number - TOOLS),
            _ => (APP.get(), number),
        };
        let (own, other) = match language {
            Language::Danish => (danish, english),
            Language::English => (english, danish),
        };
        own.get(usize::from(at)).or_else(|| other.get(usize::from(at))).copied().unwrap_or_default()
    }
}

#[cfg(target_arch = "wasm32")]
pub use filled::{fill, word};
