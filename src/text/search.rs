//! The search in words: names of fields, filters and kinds, and what to try instead.

use super::{format::pick, messages::Msg};
use crate::{
    domain::{Language, OrganizationKind, Status},
    search::{Change, ContactWay, Field, Filter, HitKind},
};

/// A field that a word was found in, inside a sentence.
pub fn field_name(field: Field, language: Language) -> &'static str {
    let names = match field {
        Field::Name => ["navnet", "the name"],
        Field::Phone => ["nummeret", "the number"],
        Field::Place => ["stedet", "the place"],
        Field::Organization => ["hvem der står bag", "who is behind it"],
        Field::Topic => ["emnet", "the topic"],
        Field::Summary => ["beskrivelsen", "the description"],
        Field::Text => ["teksten", "the text"],
    };
    pick(names, language)
}

/// What a hit is, where it is no service.
pub fn hit_kind_name(kind: HitKind, language: Language) -> Option<&'static str> {
    let names = match kind {
        HitKind::Service => return None,
        HitKind::Municipality => ["Kommune", "Municipality"],
        HitKind::Topic => ["Emne", "Topic"],
        HitKind::Organization => ["Aktør", "Organization"],
    };
    Some(pick(names, language))
}

/// A way of contact as a choice.
pub fn contact_way_name(way: ContactWay, language: Language) -> &'static str {
    let names = match way {
        ContactWay::Phone => ["Ring", "Call"],
        ContactWay::Sms => ["Sms", "Text message"],
        ContactWay::Chat => ["Chat", "Chat"],
        ContactWay::Email => ["E-mail", "E-mail"],
        ContactWay::Visit => ["Mød op", "Come by"],
        ContactWay::Web => ["Hjemmeside", "Website"],
    };
    pick(names, language)
}

/// A kind of organization as a choice.
pub fn organization_kind_name(kind: OrganizationKind, language: Language) -> &'static str {
    let names = match kind {
        OrganizationKind::Municipality => ["Kommuner", "Municipalities"],
        OrganizationKind::Veterancentret => ["Veterancentret", "Veterancentret"],
        OrganizationKind::State => ["Staten", "The state"],
        OrganizationKind::Region => ["Regioner og sygehuse", "Regions and hospitals"],
        OrganizationKind::Ngo => ["Foreninger", "Associations"],
        OrganizationKind::Union => ["Fagforeninger", "Trade unions"],
        OrganizationKind::Other => ["Andre", "Others"],
    };
    pick(names, language)
}

/// A status as a choice.
pub fn status_name(status: Status, language: Language) -> &'static str {
    let names = match status {
        Status::Current => ["Nyere oplysninger", "Newer information"],
        Status::Unverified => ["Ældre oplysninger", "Older information"],
        Status::Historical => ["Ophørt (historie)", "Ended (history)"],
    };
    pick(names, language)
}

/// A filter's name.
pub fn filter_name(filter: Filter, language: Language) -> &'static str {
    let name = match filter {
        Filter::Topic => Msg::FilterTopic,
        Filter::Audience => Msg::FilterAudience,
        Filter::Place => Msg::FilterPlace,
        Filter::Organization => Msg::FilterOrganization,
        Filter::Contact => Msg::FilterContact,
        Filter::OpenNow => Msg::FilterOpenNow,
        Filter::Status => Msg::FilterStatus,
    };
    name.get(language)
}

/// What to try instead of a search that found nothing.
pub fn change(change: &Change, language: Language) -> String {
    match (change, language) {
        (Change::Spelling { read_as, .. }, Language::Danish) => format!("Søg på «{read_as}»"),
        (Change::Spelling { read_as, .. }, Language::English) => format!("Search for «{read_as}»"),
        (Change::WithoutFilter(filter), Language::Danish) => {
            format!("Fjern valget «{}»", filter_name(*filter, language))
        }
        (Change::WithoutFilter(filter), Language::English) => {
            format!("Take the choice «{}» away", filter_name(*filter, language))
        }
        (Change::WithoutWord(word), Language::Danish) => format!("Søg uden «{word}»"),
        (Change::WithoutWord(word), Language::English) => format!("Search without «{word}»"),
        (Change::OnlyWord(word), Language::Danish) => format!("Søg kun på «{word}»"),
        (Change::OnlyWord(word), Language::English) => format!("Search for «{word}» alone"),
    }
}
