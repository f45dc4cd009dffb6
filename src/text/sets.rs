//! The sets of fixed texts: the one list of all of them, from which their numbers and every sentence of the product follow.

use super::{
    Msg,
    board::{BoardMsg, FileErrorWords, ProgressWord, TemplateNames, TemplateSources},
    calling::CallWord,
    children::{ChildMsg, SignUpWords, TransportWords},
    desk::DeskMsg,
    embedding::EmbedMsg,
    families::FamilyMsg,
    format::FormatWord,
    partners::PartnerMsg,
    plan::PlanWord,
    planning::PlanMsg,
    professional::{
        AsksForWords, ConfidentialityWords, HandoverProblemWords, MarkWords, PartWords, PartnerRoleWords, ProMsg,
        PurposeMeanings, PurposeTitles, ReadErrorWords, UnreadableWords, WayInWords,
    },
    quality::{ForWhomNames, ReviewKindNames},
    script::ScriptWord,
    search::SearchWord,
    shelf::{DESK, Numbered, Shelf, TOOLS},
    table::Sentence,
    tools::ToolWord,
    youth::{CheckWords, MeetingPurposeWords, MeetingWords, ParticipantWords, YouthMsg},
};

type Sets = &'static [&'static [Sentence]];

/// Puts sets on a shelf. Each begins at the number after the one before it.
macro_rules! shelf {
    ($name:ident from $first:expr, below $end:expr; $($set:ident),+ $(,)?) => {
        const $name: Sets = &[$($set::SENTENCES),+];
        shelf!(@number $first, $end; $($set)+);
    };
    (@number $first:expr, $end:expr; $set:ident $($after:ident)*) => {
        impl Numbered for $set {
            const FIRST: u16 = $first;
        }
        shelf!(@number $set::FIRST + $set::SENTENCES.len() as u16, $end; $($after)*);
    };
    (@number $next:expr, $end:expr;) => {
        const _: () = assert!($next <= $end, "a shelf has more texts than numbers");
    };
}

shelf!(
    APP_SETS from 0, below TOOLS;
    FormatWord, Msg, ChildMsg, TransportWords, SignUpWords, FamilyMsg, PlanWord, SearchWord, ScriptWord, CallWord,
    ForWhomNames, ReviewKindNames,
);
shelf!(
    TOOL_SETS from TOOLS, below DESK;
    ProMsg, PartnerRoleWords, WayInWords, AsksForWords, ConfidentialityWords, MarkWords, HandoverProblemWords,
    PurposeTitles, PurposeMeanings, UnreadableWords, PartWords, ReadErrorWords, PartnerMsg, BoardMsg, ProgressWord,
    FileErrorWords, TemplateNames, TemplateSources, PlanMsg, YouthMsg, MeetingWords, MeetingPurposeWords,
    ParticipantWords, CheckWords, EmbedMsg, ToolWord,
);
shelf!(DESK_SETS from DESK, below u16::MAX; DeskMsg);

/// What only the build machine says stands on no shelf.
#[cfg(not(target_arch = "wasm32"))]
const UNSHELVED: Sets = &[
    super::choosing::ChoosingMsg::SENTENCES,
    super::formats::OrganizationKindWords::SENTENCES,
    super::formats::ServiceKindWords::SENTENCES,
    super::framed::FramedMsg::SENTENCES,
    super::moved::MovedMsg::SENTENCES,
    super::one_file::OneFileMsg::SENTENCES,
    super::published::PublishedMsg::SENTENCES,
];

/// Every fixed text of the product that has a name.
#[cfg(not(target_arch = "wasm32"))]
pub fn sentences() -> impl Iterator<Item = &'static Sentence> {
    [APP_SETS, TOOL_SETS, DESK_SETS, UNSHELVED].into_iter().flatten().copied().flatten()
}

impl Shelf {
    /// What tells the words of this program from those of another.
    pub const fn fingerprint(self) -> u16 {
        const APP: u16 = fingerprint(APP_SETS);
        const TOOL: u16 = fingerprint(TOOL_SETS);
        const OF_DESK: u16 = fingerprint(DESK_SETS);
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
        let texts = sets.iter().copied().flatten();
        texts.map(|text| super::format::pick([text.danish, text.english], language)).collect()
    }
}

/// FNV-1a over all words, folded to 16 bits.
#[allow(clippy::indexing_slicing, reason = "runs in the compiler only; constants have no iterators")]
const fn fingerprint(sets: Sets) -> u16 {
    let mut hash = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < sets.len() {
        let texts = sets[at];
        let mut text = 0;
        while text < texts.len() {
            let Sentence { danish, english, .. } = &texts[text];
            hash = hash_text(hash_text(hash, danish.as_bytes()), english.as_bytes());
            text += 1;
        }
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
