//! Where the fixed texts stand: in the program itself on the build machine, in a file of each language in the browser.
//!
//! Two languages of every sentence weighed as much as a fifth of the app. So the browser's program knows only numbers,
//! and the page names the file with the words, beside the directory. A program and a file that were not made together
//! are told apart by a fingerprint of all words, worked out by the compiler.

use super::{
    Msg, board::BoardMsg, children::ChildMsg, desk::DeskMsg, families::FamilyMsg, format::FormatWord,
    partners::PartnerMsg, plan::PlanWord, planning::PlanMsg, professional::ProMsg, script::ScriptWord,
    search::SearchWord, tools::ToolWord, youth::YouthMsg,
};

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
pub(super) const TOOLS: u16 = 0x4000;
/// The number of the first text of the desk.
pub(super) const DESK: u16 = 0x6000;

type Pairs = &'static [[&'static str; 2]];

/// The sets of each shelf, in the order of their numbers.
const APP_SETS: &[(u16, Pairs)] = &[
    (Msg::FIRST, Msg::PAIRS),
    (ChildMsg::FIRST, ChildMsg::PAIRS),
    (FamilyMsg::FIRST, FamilyMsg::PAIRS),
    (PlanWord::FIRST, PlanWord::PAIRS),
    (SearchWord::FIRST, SearchWord::PAIRS),
    (ScriptWord::FIRST, ScriptWord::PAIRS),
    (FormatWord::FIRST, FormatWord::PAIRS),
];
const TOOL_SETS: &[(u16, Pairs)] = &[
    (ProMsg::FIRST, ProMsg::PAIRS),
    (PartnerMsg::FIRST, PartnerMsg::PAIRS),
    (BoardMsg::FIRST, BoardMsg::PAIRS),
    (PlanMsg::FIRST, PlanMsg::PAIRS),
    (YouthMsg::FIRST, YouthMsg::PAIRS),
    (ToolWord::FIRST, ToolWord::PAIRS),
];
const DESK_SETS: &[(u16, Pairs)] = &[(DeskMsg::FIRST, DeskMsg::PAIRS)];

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

    /// What tells the words of this program from those of another.
    pub const fn fingerprint(self) -> u16 {
        const APP: u16 = fingerprint(APP_SETS, 0);
        const TOOL: u16 = fingerprint(TOOL_SETS, TOOLS);
        const OF_DESK: u16 = fingerprint(DESK_SETS, DESK);
        match self {
            Self::App => APP,
            Self::Tools => TOOL,
            Self::Desk => OF_DESK,
        }
    }

    /// The words in a language, in the order of their numbers.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn words(self, language: crate::domain::Language) -> Vec<&'static str> {
        let sets = match self {
            Self::App => APP_SETS,
            Self::Tools => TOOL_SETS,
            Self::Desk => DESK_SETS,
        };
        let pairs = sets.iter().flat_map(|(_, pairs)| pairs.iter());
        pairs.map(|pair| super::format::pick(*pair, language)).collect()
    }
}

/// FNV-1a over all words, folded to 16 bits. Stops the compiler where a set does not begin at the number after the one
/// before it.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs in the compiler only; constants have no iterators")]
const fn fingerprint(sets: &[(u16, Pairs)], first: u16) -> u16 {
    let (mut hash, mut next) = (0x811c_9dc5_u32, first);
    let mut at = 0;
    while at < sets.len() {
        let (begins, pairs) = sets[at];
        assert!(begins == next, "a set of texts begins at another number than the one after the set before it");
        let mut pair = 0;
        while pair < pairs.len() {
            let [danish, english] = pairs[pair];
            hash = hash_text(hash_text(hash, danish.as_bytes()), english.as_bytes());
            pair += 1;
        }
        next += pairs.len() as u16;
        at += 1;
    }
    (hash ^ (hash >> 16)) as u16
}

#[allow(clippy::indexing_slicing, reason = "runs in the compiler only; constants have no iterators")]
const fn hash_text(mut hash: u32, text: &[u8]) -> u32 {
    let mut at = 0;
    while at < text.len() {
        hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    // So that words cannot move from one text to the next unseen.
    (hash ^ 0xff).wrapping_mul(0x0100_0193)
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
