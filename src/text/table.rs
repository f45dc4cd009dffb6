//! The form of a set of fixed texts: one line each, Danish and English side by side; `names` where each says a value of
//! an enum.
//!
//! Every text on a [`Shelf`](super::shelf::Shelf) has a number, counted through the list in `sets`. In the browser the
//! number is all that the program carries; the words come in a file of the page's language.

/// A fixed text in both languages, with where it is written.
#[derive(Debug)]
pub struct Sentence {
    /// The source file, from the repository's folder.
    pub file: &'static str,
    /// Its name there.
    pub name: &'static str,
    /// Danish.
    pub danish: &'static str,
    /// English.
    pub english: &'static str,
}

/// Makes an enum of texts with `get` and `ALL`.
macro_rules! texts {
    ($(#[$meta:meta])* $type:ident { $($texts:tt)+ }) => {
        crate::text::table::texts! { @of "", $(#[$meta])* pub $type { $($texts)+ } }
    };
    (@of $of:expr, $(#[$meta:meta])* $vis:vis $type:ident { $($name:ident: $danish:literal, $english:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the Danish text beside each name says what it is")]
        $vis enum $type { $($name),+ }

        impl $type {
            /// Every text, for tests of the wording.
            #[allow(dead_code, reason = "no test asks for those of a set within the crate")]
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Every text with its place, for the list in `sets`: the compiler warns of a set that is not on it. In the
            /// browser only their fingerprint is used, at compile time.
            pub(crate) const SENTENCES: &'static [crate::text::table::Sentence] = &[$(crate::text::table::Sentence {
                file: file!(),
                name: concat!($of, stringify!($name)),
                danish: $danish,
                english: $english,
            }),+];

            /// Danish and English, for what has to be known in both wherever it runs: these words the program carries.
            #[allow(dead_code, reason = "few sets have such words")]
            pub(crate) const fn both(self) -> [&'static str; 2] {
                match self { $(Self::$name => [$danish, $english]),+ }
            }

            /// The text.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn get(self, language: crate::domain::Language) -> &'static str {
                let [danish, english] = self.both();
                match language {
                    crate::domain::Language::Danish => danish,
                    crate::domain::Language::English => english,
                }
            }

            /// The text.
            #[cfg(target_arch = "wasm32")]
            #[inline(never)]
            pub fn get(self, language: crate::domain::Language) -> &'static str {
                use crate::text::shelf::{Numbered, word};
                word(Self::FIRST + self as u16, language)
            }
        }
    };
}
pub(super) use texts;

/// Makes a function that says each value of an enum, and the set of what it says: `fn participant(Participant), ParticipantWords { … }`.
macro_rules! names {
    ($(#[$meta:meta])* $vis:vis fn $say:ident($of:ident), $type:ident {
        $($name:ident: $danish:literal, $english:literal;)+
    }) => {
        crate::text::table::texts! {
            @of concat!(stringify!($say), "::"),
            pub(crate) $type { $($name: $danish, $english;)+ }
        }

        $(#[$meta])*
        $vis fn $say(value: $of, language: crate::domain::Language) -> &'static str {
            let text = match value { $($of::$name { .. } => $type::$name),+ };
            text.get(language)
        }
    };
}
pub(super) use names;
