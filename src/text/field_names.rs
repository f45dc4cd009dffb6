//! What the fields of a record and the words in them are called on the editors' desk.

use super::{audience_name, capital, corrections::pick, desk::service_kind_name, format};
use crate::{
    corrections::{FormField, RecordKind, Shape},
    domain::{Audience, Language, Referrer, ServiceKind},
};

/// What a field of a record is called.
pub fn field_label(kind: RecordKind, field: &FormField, language: Language) -> String {
    let path = field.name.as_str();
    let english = if path.ends_with(".en") { pick(language, " på engelsk", " in English") } else { "" };
    let stem = path.strip_suffix(".da").or_else(|| path.strip_suffix(".en")).unwrap_or(path);
    let mut parts = stem.rsplit('.').map(|part| part.split('[').next().unwrap_or(part));
    let (last, within) = (parts.next().unwrap_or(stem), parts.next().unwrap_or_default());
    let is_source = path.contains("source") || path.starts_with("hours_also_in");
    let name = match (last, within) {
        ("title", _) => ["Kildens titel", "Title of the source"],
        ("publisher", _) => ["Hvem har skrevet den", "Who wrote it"],
        ("url", _) if is_source => ["Kildens adresse", "Address of the source"],
        ("date", _) if is_source => ["Kildens dato", "Date of the source"],
        ("hours", "new") => ["Telefontid", "Telephone hours"],
        ("name", "location") => ["By eller hus", "Town or house"],
        ("kind", _) if kind == RecordKind::Service => ["Slags tilbud", "Kind of offer"],
        ("text", "only_if") => ["Passer, hvis …", "Fits if …"],
        ("topics", "only_if") => ["Emner, hvor det passer", "Topics for which it fits"],
        ("value", _) => match field.shape {
            Shape::Mail => ["Mail", "Mail"],
            Shape::Web => ["Hjemmeside", "Website"],
            _ => ["Adresse", "Address"],
        },
        (last, _) => plain_name(last).unwrap_or([last, last]),
    };
    let name = format!("{}{english}", format::pick(name, language));
    match place(stem) {
        // Which one of several.
        Some(("groups", place)) => format!("{} {place}: {name}", pick(language, "Hold", "Group")),
        Some(("good_to_know", place)) => format!("{name} {place}"),
        _ => name,
    }
}

/// The list that a field stands in, and its place there, from 1.
fn place(name: &str) -> Option<(&str, usize)> {
    let (list, rest) = name.split_once('[')?;
    let (place, _) = rest.split_once(']')?;
    Some((list, place.parse::<usize>().ok()?.saturating_add(1)))
}

/// What a field of this name is called wherever it stands.
fn plain_name(name: &str) -> Option<[&'static str; 2]> {
    Some(match name {
        "number" | "phone" => ["Telefon", "Telephone"],
        "email" => ["Mail", "Mail"],
        "website" | "web" | "url" => ["Hjemmeside", "Website"],
        "address" => ["Adresse", "Address"],
        "hours" => ["Åbningstid", "Opening hours"],
        "holidays" => ["På helligdage", "On public holidays"],
        "note" => ["Bemærkning", "Note"],
        "name" => ["Navn", "Name"],
        "summary" => ["Hvad det er", "What it is"],
        "purpose" => ["Hvad nummeret er til", "What the number is for"],
        "good_to_know" => ["Godt at vide", "Good to know"],
        "ask_for" => ["Spørg efter", "Ask for"],
        "line" => ["Nummerets id", "Id of the number"],
        "label" => ["Kaldes", "Is called"],
        "conflicts" => ["Kilderne er uenige om", "The sources disagree on"],
        "state" => ["Veterankoordinator", "Veteran coordinator"],
        "service" => ["Koordinatorens id", "Id of the coordinator"],
        "kind" => ["Slags", "Kind"],
        "cost" => ["Pris", "Price"],
        "access" => ["Sådan kommer man ind", "How one gets in"],
        "audience" => ["For hvem", "For whom"],
        "topics" => ["Emner", "Topics"],
        "anonymous" => ["Man kan være anonym", "One can be anonymous"],
        "since" => ["Siden år", "Since the year"],
        "yearly" => ["Dag hvert år", "Day of every year"],
        "municipality" => ["Kommune", "Municipality"],
        "from" => ["Yngste alder", "Youngest age"],
        "to" => ["Ældste alder", "Oldest age"],
        "starts" => ["Første dag", "First day"],
        "ends" => ["Sidste dag", "Last day"],
        "when" => ["Hvornår", "When"],
        "transport" => ["Vejen dertil", "The way there"],
        "meals" => ["Der er mad", "There is a meal"],
        "open_to_visitors" => ["Man kan bare komme", "One can just come"],
        "referred_by" => ["Hvem kan henvise", "Who can refer"],
        "dedicated" => ["Kun for veteraner og deres nærmeste", "For veterans and those close to them alone"],
        "child_may_ask" => ["Et barn må selv spørge", "A child may ask alone"],
        "also_not_deployed" => ["Også uden udsendelse", "Also without a deployment"],
        "follows_up" => ["De ringer igen", "They call again"],
        "gathers" => ["Hvem der mødes", "Who meets"],
        "bed" => ["Seng", "Bed"],
        "nationwide" => ["I hele landet", "In the whole country"],
        "regions" => ["Regioner efter nummer", "Regions by number"],
        "municipalities" => ["Kommuner efter nummer", "Municipalities by number"],
        "count" => ["Antal veteraner", "Number of veterans"],
        "as_of" => ["Talt hvornår", "Counted when"],
        "part_of" => ["Del af", "Part of"],
        _ => return None,
    })
}

/// A word of a choice, as people say it; the word itself where it says enough.
pub fn choice_name(field: &str, word: &'static str, language: Language) -> &'static str {
    match word {
        "known" => pick(language, "Ja, kommunen har en", "Yes, the municipality has one"),
        "other_function" => pick(language, "En anden hjælper veteraner", "Somebody else helps veterans"),
        "none_known" => pick(language, "Vi ved det ikke", "We do not know"),
        "ended" => pick(language, "Den er nedlagt", "It was closed down"),
        "free" => pick(language, "Gratis", "Free"),
        "paid" if field.ends_with("transport") => pick(language, "Bliver betalt", "Is paid for"),
        "not_paid" => pick(language, "Betaler man selv", "One pays oneself"),
        "paid" => pick(language, "Koster noget", "Costs something"),
        "unknown" => pick(language, "Ikke oplyst", "Not stated"),
        "self_referral" => pick(language, "Man henvender sig selv", "One gets in touch oneself"),
        "referral" => pick(language, "Nogen skal henvise", "Somebody has to refer"),
        "assessment" => pick(language, "Kommunen eller andre afgør det", "The municipality or others decide"),
        "membership" => pick(language, "For medlemmer", "For members"),
        "same" => pick(language, "Som ellers", "As usual"),
        "closed" => pick(language, "Lukket", "Closed"),
        "all_day" => pick(language, "Hele døgnet", "All day and night"),
        "tonight" => pick(language, "I nat", "Tonight"),
        "for_a_time" => pick(language, "For en tid", "For a time"),
        "none" => pick(language, "Ingen", "None"),
        "couple" => pick(language, "Par", "Couples"),
        "veterans" => pick(language, "Veteraner", "Veterans"),
        "nobody" => pick(language, "Ingen", "Nobody"),
        "family" => pick(language, "Familier", "Families"),
        "policy" => pick(language, "Politik", "Policy"),
        "agreement" => pick(language, "Aftale", "Agreement"),
        "method" => pick(language, "Metode", "Method"),
        "event" => pick(language, "Begivenhed", "Event"),
        word => ServiceKind::from_word(word).map_or(word, |kind| service_kind_name(kind, language)),
    }
}

/// One of several words, as people say it.
pub fn one_name(field: &str, word: &'static str, language: Language) -> String {
    if let Some(by) = Referrer::from_word(word).filter(|_| field == "referred_by") {
        return pick_referrer(by, language).to_owned();
    }
    Audience::from_word(word).map_or_else(|| word.to_owned(), |one| capital(audience_name(one, language)))
}

fn pick_referrer(by: Referrer, language: Language) -> &'static str {
    match by {
        Referrer::Doctor => pick(language, "Lægen", "The doctor"),
        Referrer::Hospital => pick(language, "Psykiatrien", "The psychiatric service"),
        Referrer::Municipality => pick(language, "Kommunen", "The municipality"),
        Referrer::Veterancentret => "Veterancentret",
        Referrer::Union => pick(language, "Fagforeningen", "The union"),
        Referrer::Family => pick(language, "Familien", "The family"),
    }
}
