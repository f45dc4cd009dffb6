//! The fixed texts of the interface: one line each, Danish and English side by side, so that none
//! can be forgotten. Records' texts are data.

use crate::domain::Language;

macro_rules! messages {
    ($($name:ident: $danish:literal, $english:literal;)+) => {
        /// A fixed text of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the Danish text beside each name says what it is")]
        pub enum Msg { $($name),+ }

        impl Msg {
            /// Every message, for tests of the wording.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The text.
            pub fn get(self, language: Language) -> &'static str {
                match language {
                    Language::Danish => match self { $(Self::$name => $danish),+ },
                    Language::English => match self { $(Self::$name => $english),+ },
                }
            }
        }
    };
}

messages! {
    MainLine: "Kommunens hovednummer", "The municipality's main number";
    MainLineSummary: "Kommunen kan stille dig om til den, der hjælper veteraner og familier.",
        "The municipality can put you through to whoever helps veterans and families.";
    OutcomeSuited: "Passer til det, du har svaret", "Suits what you have answered";
    OutcomeMaybe: "Passer måske", "May suit";
    NoDate: "uden dato", "no date";
    Source: "Kilde", "Source";
    StatusCurrent: "Oplyst for nylig", "Told recently";
    StatusUnverified: "Ikke bekræftet for nylig", "Not confirmed lately";
    StatusHistorical: "Findes ikke mere", "No longer exists";
}
