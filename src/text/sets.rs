//! The sets of fixed texts on each shelf, in the order of their numbers: the one list of all of them.

use super::{
    Msg,
    board::BoardMsg,
    calling::CallWord,
    children::ChildMsg,
    desk::DeskMsg,
    embedding::EmbedMsg,
    families::FamilyMsg,
    format::FormatWord,
    partners::PartnerMsg,
    plan::PlanWord,
    planning::PlanMsg,
    professional::ProMsg,
    script::ScriptWord,
    search::SearchWord,
    shelf::{DESK, Shelf, TOOLS},
    tools::ToolWord,
    youth::YouthMsg,
};

type Pairs = &'static [[&'static str; 2]];

/// The sets of each shelf, in the order of their numbers.
const APP_SETS: &[(u16, Pairs)] = &[
    (FormatWord::FIRST, FormatWord::PAIRS),
    (Msg::FIRST, Msg::PAIRS),
    (ChildMsg::FIRST, ChildMsg::PAIRS),
    (FamilyMsg::FIRST, FamilyMsg::PAIRS),
    (PlanWord::FIRST, PlanWord::PAIRS),
    (SearchWord::FIRST, SearchWord::PAIRS),
    (ScriptWord::FIRST, ScriptWord::PAIRS),
    (CallWord::FIRST, CallWord::PAIRS),
];
const TOOL_SETS: &[(u16, Pairs)] = &[
    (ProMsg::FIRST, ProMsg::PAIRS),
    (PartnerMsg::FIRST, PartnerMsg::PAIRS),
    (BoardMsg::FIRST, BoardMsg::PAIRS),
    (PlanMsg::FIRST, PlanMsg::PAIRS),
    (YouthMsg::FIRST, YouthMsg::PAIRS),
    (EmbedMsg::FIRST, EmbedMsg::PAIRS),
    (ToolWord::FIRST, ToolWord::PAIRS),
];
const DESK_SETS: &[(u16, Pairs)] = &[(DeskMsg::FIRST, DeskMsg::PAIRS)];

impl Shelf {
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
