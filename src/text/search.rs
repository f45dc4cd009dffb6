//! The search in words: names of fields, filters and kinds, and what to try instead.

use super::{format::fill, messages::Msg, table::texts};
use crate::{
    domain::{Language, OrganizationKind, Status},
    search::{Change, ContactWay, Filter, HitKind},
};

texts! {
    /// Words of the search.
    SearchWord {
        ChangeSpelling: "Søg på «{}»", "Search for “{}”";
        ChangeWithoutFilter: "Fjern valget «{}»", "Take the choice “{}” away";
        ChangeWithoutWord: "Søg uden «{}»", "Search without “{}”";
        ChangeOnlyWord: "Søg kun på «{}»", "Search for “{}” alone";
        PersonalNumber: "Det ligner et CPR-nummer. Slet det. Vi søger ikke på det, og det bliver ikke gemt.",
            "This looks like a CPR number. Delete it. We do not search for it, and it is not kept.";
        SayWhat: "Sig, hvad det handler om: {}", "Say what it is about: {}";
        KindMunicipality: "Kommune", "Municipality";
        KindTopic: "Emne", "Topic";
        KindOrganization: "Aktør", "Organization";
        WayPhone: "Ring", "Call";
        WaySms: "Sms", "Text message";
        WayChat: "Chat", "Chat";
        WayEmail: "E-mail", "E-mail";
        WayVisit: "Mød op", "Come by";
        WayWeb: "Hjemmeside", "Website";
        OrganizationMunicipality: "Kommuner", "Municipalities";
        OrganizationVeterancentret: "Veterancentret", "Veterancentret";
        OrganizationState: "Staten", "The state";
        OrganizationRegion: "Regioner og sygehuse", "Regions and hospitals";
        OrganizationNgo: "Foreninger", "Associations";
        OrganizationUnion: "Fagforeninger", "Trade unions";
        OrganizationOther: "Andre", "Others";
        StatusCurrent: "Nyere oplysninger", "Newer information";
        StatusUnverified: "Ældre oplysninger", "Older information";
        StatusHistorical: "Ophørt (historie)", "Ended (history)";
    }
}

/// What stands where somebody types a personal number.
pub fn personal_number_typed(language: Language) -> &'static str {
    SearchWord::PersonalNumber.get(language)
}

/// What one can ask for on a line: `Sig, hvad det handler om: en psykolog · Familieenheden`.
pub fn say_what(asked: &[&str], language: Language) -> String {
    fill(SearchWord::SayWhat.get(language), &[&asked.join(" · ")])
}

/// What a hit is, where it is no service.
pub fn hit_kind_name(kind: HitKind, language: Language) -> Option<&'static str> {
    let names = match kind {
        HitKind::Service => return None,
        HitKind::Municipality => SearchWord::KindMunicipality,
        HitKind::Topic => SearchWord::KindTopic,
        HitKind::Organization => SearchWord::KindOrganization,
    };
    Some(names.get(language))
}

/// A way of contact as a choice.
pub fn contact_way_name(way: ContactWay, language: Language) -> &'static str {
    let names = match way {
        ContactWay::Phone => SearchWord::WayPhone,
        ContactWay::Sms => SearchWord::WaySms,
        ContactWay::Chat => SearchWord::WayChat,
        ContactWay::Email => SearchWord::WayEmail,
        ContactWay::Visit => SearchWord::WayVisit,
        ContactWay::Web => SearchWord::WayWeb,
    };
    names.get(language)
}

/// A kind of organization as a choice.
pub fn organization_kind_name(kind: OrganizationKind, language: Language) -> &'static str {
    let names = match kind {
        OrganizationKind::Municipality => SearchWord::OrganizationMunicipality,
        OrganizationKind::Veterancentret => SearchWord::OrganizationVeterancentret,
        OrganizationKind::State => SearchWord::OrganizationState,
        OrganizationKind::Region => SearchWord::OrganizationRegion,
        OrganizationKind::Ngo => SearchWord::OrganizationNgo,
        OrganizationKind::Union => SearchWord::OrganizationUnion,
        OrganizationKind::Other => SearchWord::OrganizationOther,
    };
    names.get(language)
}

/// A status as a choice.
pub fn status_name(status: Status, language: Language) -> &'static str {
    let names = match status {
        Status::Current => SearchWord::StatusCurrent,
        Status::Unverified => SearchWord::StatusUnverified,
        Status::Historical => SearchWord::StatusHistorical,
    };
    names.get(language)
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
    let (word, value) = match change {
        Change::Spelling { read_as, .. } => (SearchWord::ChangeSpelling, read_as.as_str()),
        Change::WithoutFilter(filter) => (SearchWord::ChangeWithoutFilter, filter_name(*filter, language)),
        Change::WithoutWord(word) => (SearchWord::ChangeWithoutWord, word.as_str()),
        Change::OnlyWord(word) => (SearchWord::ChangeOnlyWord, word.as_str()),
    };
    fill(word.get(language), &[value])
}
