//! The words of a mail about a fault («Meld en fejl»). Put together in [`crate::take_along::fault_report`].

use crate::domain::Language;

/// Fixed words, in one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FaultWords {
    /// Before the name in the subject.
    pub subject: &'static str,
    /// What to write.
    pub ask: &'static str,
    /// What not to write.
    pub warn: &'static str,
    /// Before the list of fields.
    pub fields: &'static str,
    /// Fields without a value shown.
    pub name: &'static str,
    pub summary: &'static str,
    pub hours: &'static str,
    pub audience: &'static str,
    pub area: &'static str,
    pub cost: &'static str,
    pub source: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub web: &'static str,
    pub address: &'static str,
    pub coordinator: &'static str,
    pub year: &'static str,
    pub ended: &'static str,
    pub other: &'static str,
    pub unknown: &'static str,
    /// Before the file that says which record it is.
    pub editor: &'static str,
}

impl FaultWords {
    /// The words in a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }
}

static DANISH: FaultWords = FaultWords {
    subject: "Meld en fejl",
    ask: "Skriv her, hvad der er forkert:",
    warn: "Skriv ikke om dig selv eller din sag.",
    fields: "Sæt et x ved det, der er forkert:",
    name: "Navn",
    summary: "Beskrivelse",
    hours: "Åbningstid",
    audience: "Hvem det er til",
    area: "Hvor det gælder",
    cost: "Pris",
    source: "Kilde",
    phone: "Telefon",
    email: "Mail",
    web: "Hjemmeside",
    address: "Adresse",
    coordinator: "Veterankoordinator",
    year: "Årstal",
    ended: "Det findes ikke mere",
    other: "Noget andet",
    unknown: "ukendt",
    editor: "Lad disse linjer stå, de siger, hvad det handler om:",
};

static ENGLISH: FaultWords = FaultWords {
    subject: "Report an error",
    ask: "Write here what is wrong:",
    warn: "Do not write about yourself or your case.",
    fields: "Put an x by what is wrong:",
    name: "Name",
    summary: "Description",
    hours: "Opening hours",
    audience: "Who it is for",
    area: "Where it applies",
    cost: "Price",
    source: "Source",
    phone: "Phone",
    email: "E-mail",
    web: "Website",
    address: "Address",
    coordinator: "Veteran coordinator",
    year: "Year",
    ended: "It no longer exists",
    other: "Something else",
    unknown: "unknown",
    editor: "Leave these lines as they are; they say what it is about:",
};
