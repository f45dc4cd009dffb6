//! The form of a set of fixed texts: one line each, Danish and English side by side.
//!
//! Every text has a number, counted through the sets of its [`Shelf`](super::shelf::Shelf): `Set[first number] { … }`. In
//! the browser the number is all that the program carries; the words come in a file of the page's language.

/// Makes an enum of texts with `get` and `ALL`.
macro_rules! texts {
    ($(#[$meta:meta])* $type:ident[$first:expr] { $($name:ident: $danish:literal, $english:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the Danish text beside each name says what it is")]
        pub enum $type { $($name),+ }

        impl $type {
            /// Every text, for tests of the wording.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The number of the first text.
            #[allow(dead_code, reason = "words that only the build machine reads stand on no shelf")]
            pub(crate) const FIRST: u16 = $first;

            /// The number after the last text.
            #[allow(dead_code, reason = "the last set of a shelf has none after it")]
            pub(crate) const END: u16 = Self::FIRST + Self::ALL.len() as u16;

            /// Both languages of each text. In the browser only its fingerprint is used, at compile time.
            #[allow(dead_code, reason = "words that only the build machine reads stand on no shelf")]
            pub(crate) const PAIRS: &'static [[&'static str; 2]] = &[$([$danish, $english]),+];

            /// The text.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn get(self, language: crate::domain::Language) -> &'static str {
                let [danish, english] = match self { $(Self::$name => [$danish, $english]),+ };
                match language {
                    crate::domain::Language::Danish => danish,
                    crate::domain::Language::English => english,
                }
            }

            /// The text.
            #[cfg(target_arch = "wasm32")]
            #[inline(never)]
            pub fn get(self, language: crate::domain::Language) -> &'static str {
                crate::text::shelf::word(Self::FIRST + self as u16, language)
            }
        }
    };
}
pub(super) use texts;
