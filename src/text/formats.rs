//! The words of the published files: headings of the table, names of the closed lists, the licence.
//!
//! Used only where files are made, on the build machine and on the command line.

use super::{
    format::{date, pick},
    messages::Msg,
    plan::caveat,
    table::names,
    trust::trust,
};
use crate::{
    domain::{Access, Cost, Directory, Language, OrganizationKind, Record, Service, ServiceKind, Status},
    matching::Caveat,
};

/// The headings of the table, in order. It is made for Danish Excel, so they are Danish.
pub const TABLE_HEADINGS: [&str; 24] = [
    "Id",
    "Navn",
    "Aktør",
    "Slags tilbud",
    "Kort fortalt",
    "For hvem",
    "Alder",
    "Emner",
    "Hvor det gælder",
    "Sted",
    "Telefon",
    "Sms",
    "Mail",
    "Hjemmeside",
    "Chat",
    "Adresse",
    "Åbningstid",
    "Sådan kommer du i gang",
    "Pris",
    "Godt at vide",
    "Status",
    "Kilde",
    "Data fra",
    "Licens",
];

names! {
    /// The kind of an organization, as a noun.
    pub fn organization_kind(OrganizationKind), OrganizationKindWords {
        Municipality: "Kommune", "Municipality";
        Veterancentret: "Del af Veterancentret", "Part of Veterancentret";
        State: "Myndighed under staten", "State authority";
        Region: "Region eller hospital", "Region or hospital";
        Ngo: "Forening eller fond", "Association or foundation";
        Union: "Fagforening", "Trade union";
        Other: "Virksomhed eller andet", "Company or other";
    }
}

names! {
    /// The kind of a service, as a noun.
    pub fn service_kind(ServiceKind), ServiceKindWords {
        CrisisLine: "Krisetelefon", "Crisis line";
        Helpline: "Rådgivning på telefon", "Helpline";
        OutOfHoursDoctor: "Lægevagt", "Doctor on duty";
        Counselling: "Samtaler og rådgivning", "Talks and advice";
        Treatment: "Behandling", "Treatment";
        Group: "Gruppe", "Group";
        Course: "Kursus", "Course";
        Camp: "Lejr", "Camp";
        Stay: "Ophold", "A place to stay";
        MeetingPlace: "Mødested", "Meeting place";
        PeerSupport: "Støtte fra andre i samme situation", "Support from peers";
        Activity: "Aktivitet", "Activity";
        Grant: "Økonomisk støtte", "Grant";
        Compensation: "Erstatning", "Compensation";
        Association: "Forening", "Association";
        Coordinator: "Veterankoordinator", "Veteran coordinator";
        MunicipalHelp: "Hjælp fra kommunen", "Help from the municipality";
        ProfessionalSupport: "Rådgivning til fagfolk", "Advice to professionals";
        Recognition: "Anerkendelse", "Recognition";
    }
}

/// How one gets in, as a sentence.
pub fn access_line(access: Access, language: Language) -> String {
    let sentence = |of: Caveat| format!("{}.", caveat(&of, language));
    match access {
        Access::SelfReferral => Msg::AccessSelf.get(language).to_owned(),
        Access::Referral => sentence(Caveat::NeedsReferral { by: Vec::new(), for_money: false }),
        Access::Assessment => sentence(Caveat::NeedsAssessment),
        Access::Membership => sentence(Caveat::NeedsMembership),
        Access::Unknown => Msg::AccessUnknown.get(language).to_owned(),
    }
}

/// What it costs; none when nobody has told.
pub fn cost_line(cost: Cost, language: Language) -> Option<&'static str> {
    match cost {
        Cost::Free => Some(Msg::Free.get(language)),
        Cost::Paid => Some(Msg::CostsSomething.get(language)),
        Cost::Unknown => None,
    }
}

/// What one should know of the certainty, as a sentence; none for what was told lately.
pub fn certainty_line(service: &Service, directory: &Directory, language: Language) -> Option<String> {
    // The number's own record first: it is what one relies on.
    let records = [Record::to_reach(service, directory), Record::Service(service)];
    let doubted = records.into_iter().find(|record| record.status() != Status::Current)?;
    match doubted.status() {
        Status::Historical => Some(Msg::HistoricalNote.get(language).to_owned()),
        Status::Unverified | Status::Current => Some(format!("{}.", trust(doubted, language))),
    }
}

/// Name, description and the closed lists' own names of the exported taxonomies.
pub fn taxonomy(key: &str, language: Language) -> [&'static str; 2] {
    let [name, description] = match key {
        "topic" => [
            ["Veteranvejviseren: emner", "Veteranvejviseren: topics"],
            ["Hvad et tilbud handler om", "What an offer is about"],
        ],
        "audience" => [
            ["Veteranvejviseren: for hvem", "Veteranvejviseren: audience"],
            ["Hvem et tilbud er for", "Who an offer is for"],
        ],
        "kind" => [
            ["Veteranvejviseren: slags tilbud", "Veteranvejviseren: kinds of offers"],
            ["Hvad slags tilbud det er", "What kind of offer it is"],
        ],
        "access" => [
            ["Veteranvejviseren: sådan kommer man i gang", "Veteranvejviseren: how to get in"],
            ["Hvordan man får tilbuddet", "How one gets in"],
        ],
        "cost" => [
            ["Veteranvejviseren: pris", "Veteranvejviseren: cost"],
            ["Om tilbuddet er gratis", "Whether the offer is free"],
        ],
        _ => [
            ["Veteranvejviseren: hvor sikkert det er", "Veteranvejviseren: certainty"],
            ["Hvor ny og sikker oplysningen er", "How new and sure the record is"],
        ],
    };
    [pick(name, language), pick(description, language)]
}

/// A few names of the exported files that no other place has: the country, the label of advice, what is unknown.
pub fn plain_name(key: &str, language: Language) -> &'static str {
    pick(
        match key {
            "denmark" => ["Danmark", "Denmark"],
            "good_to_know" => ["Godt at vide", "Good to know"],
            "even_weeks" => ["lige uger", "even weeks"],
            _ => ["Det ved vi ikke", "We do not know"],
        },
        language,
    )
}

/// The file that lies beside every export: licence, date, and what to write when the data is used.
pub fn licence_text(directory: &Directory) -> String {
    let settings = &directory.settings;
    let site = settings.base_url.as_ref().map_or(String::new(), |url| format!(", {}", url.as_str()));
    let (danish, english) = (date(settings.data_date, Language::Danish), date(settings.data_date, Language::English));
    let (name, url) = (&settings.data_licence.name, settings.data_licence.url.as_str());
    format!(
        "Veteranvejviseren\n\
         Data fra {danish}\n\
         Licens: {name}, {url}\n\
         \n\
         Du må bruge, ændre og dele data. Skriv, hvor de kommer fra:\n\
         «Veteranvejviseren, data fra {danish}{site}, {name}».\n\
         Nogle oplysninger er gamle. Hver af dem har en status og en kilde: vis dem.\n\
         \n\
         ---\n\
         \n\
         Veteranvejviseren\n\
         Data from {english}\n\
         Licence: {name}, {url}\n\
         \n\
         You may use, change and share the data. Say where it comes from:\n\
         \"Veteranvejviseren, data from {english}{site}, {name}\".\n\
         Some of it is old. Each record has a status and a source: show them.\n"
    )
}
