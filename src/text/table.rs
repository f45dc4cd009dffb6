//! The form of a set of fixed texts: one line each, Danish and English side by side.

/// Makes an enum of texts with `get` and `ALL`.
macro_rules! texts {
    ($(#[$meta:meta])* $type:ident { $($name:ident: $danish:literal, $english:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the Danish text beside each name says what it is")]
        pub enum $type { $($name),+ }

        impl $type {
            /// Every text, for tests of the wording.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The text.
            pub fn get(self, language: crate::domain::Language) -> &'static str {
                let [danish, english] = match self { $(Self::$name => [$danish, $english]),+ };
                match language {
                    crate::domain::Language::Danish => danish,
                    crate::domain::Language::English => english,
                }
            }
        }
    };
}
pub(super) use texts;
