//! The words around the published files and the quality report on the page about the data. Used on the build machine
//! alone: see `ui::kept`.

use super::{
    format::{date, fill, pick},
    table::texts,
};
use crate::{domain::Language, quality::Round};

texts! {
    /// A fixed text.
    PublishedMsg {
        Heading: "Hent data", "Download the data";
        Terms: "Alle må bruge, ændre og dele data. Skriv, hvor de kommer fra.",
            "Everybody may use, change and share the data. Say where it comes from.";
        Licence: "Licens: {}", "Licence: {}";
        Date: "Data fra {}.", "Data from {}.";
        OneFile: "Hele vejviseren i én fil (HTML)", "The whole guide in one file (HTML)";
        OneFileNote: "Læg den på en USB-nøgle, og åbn den i en browser. Den virker uden net.",
            "Put it on a USB stick and open it in a browser. It works without a connection.";
        Table: "Tabel til Excel (CSV)", "Table for a spreadsheet (CSV)";
        TableNote: "En række for hvert tilbud, på dansk.", "A row for each offer, in Danish.";
        Json: "Hele vejviseren (JSON)", "The whole directory (JSON)";
        JsonNote: "Til den, der laver programmer.", "For those who write programs.";
        Hsds: "Tilbud i en åben standard (HSDS 3.1)", "Offers in an open standard (HSDS 3.1)";
        HsdsNote: "Til andre vejvisere.", "For other directories.";
        Vcards: "Kontakter til telefonen (vCard)", "Contacts for the phone (vCard)";
        VcardsNote: "Alle tilbud, man kan kontakte. Et enkelt tilbud kan hentes på dets egen side.",
            "All offers that one can contact. A single offer can be had from its own page.";
        LicenceFile: "Licens og dato som tekst", "Licence and date as text";
        Software: "Licenser for selve siden", "Licences of the site itself";
        Quality: "Hvor gode er data?", "How good is the data?";
        QualityLead: "Opgjort {}. Det er den liste, vi selv arbejder efter.", "As of {}. It is the list that we ourselves work from.";
        NobodyAsked: "Vi har endnu ikke spurgt kommunerne og stederne, om det passer.",
            "We have not yet asked the municipalities and organizations whether it is right.";
        Asked: "{} kommuner og steder er spurgt, om det passer. {} har svaret.",
            "{} municipalities and organizations were asked whether it is right. {} have answered.";
        Confirmed: "{} oplysninger er bekræftet af kommunen eller stedet selv, senest {}.",
            "{} records were confirmed by the municipality or organization itself, most recently on {}.";
        ShowAll: "Vis alle {}", "Show all {}";
        NothingFound: "Ingen.", "None.";
    }
}

/// The round to municipalities and organizations: who was asked, who answered, what they have confirmed.
pub fn round(round: &Round, language: Language) -> String {
    let asked = match round.asked.asked {
        0 => PublishedMsg::NobodyAsked.get(language).to_owned(),
        asked => fill(PublishedMsg::Asked.get(language), &[&asked.to_string(), &round.asked.answered.to_string()]),
    };
    let confirmed = round.last.map(|last| {
        fill(PublishedMsg::Confirmed.get(language), &[&round.confirmed.to_string(), &date(last, language)])
    });
    std::iter::once(asked).chain(confirmed).collect::<Vec<_>>().join(" ")
}

/// The size of a file in words: `38 kB`, `1,3 MB`.
pub fn size(bytes: usize, language: Language) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return format!("{kilobytes} kB");
    }
    let tenths = kilobytes.div_ceil(100);
    format!("{}{}{} MB", tenths / 10, pick([",", "."], language), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up_and_written_as_each_language_does() {
        for (bytes, danish, english) in [
            (1, "1 kB", "1 kB"),
            (38_001, "39 kB", "39 kB"),
            (999_001, "1,0 MB", "1.0 MB"),
            (1_250_000, "1,3 MB", "1.3 MB"),
        ] {
            assert_eq!([Language::Danish, Language::English].map(|language| size(bytes, language)), [danish, english]);
        }
    }
}
