//! The questions' words and choices: what is asked, why, and how an answer is read from the form.

use web_sys::HtmlFormElement;

use crate::{
    domain::{
        AgeRange, ContactPreference, Deployment, Directory, Land, Language, Municipality, PlaceMatch, Role, Topic,
        TopicGroup, Urgency,
    },
    matching::Answers,
    questionnaire::{Question, Questionnaire, age_bands},
    text::{self, Msg},
    ui::browser,
};

/// The fixed texts of a question.
pub(in crate::ui) struct Wording {
    pub(in crate::ui) legend: Msg,
    pub(in crate::ui) why: Msg,
    pub(in crate::ui) label: Msg,
}

pub(in crate::ui) fn wording(question: Question, child: bool) -> Wording {
    let words = |legend, why, label| Wording { legend, why, label };
    match question {
        Question::Role => words(Msg::QRole, Msg::QRoleWhy, Msg::LabelRole),
        Question::Urgency => words(Msg::QUrgency, Msg::QUrgencyWhy, Msg::LabelUrgency),
        Question::Place => words(Msg::QPlace, Msg::QPlaceWhy, Msg::LabelPlace),
        Question::Topics => words(Msg::QTopics, Msg::QTopicsWhy, Msg::LabelTopics),
        Question::Ages if child => words(Msg::QAgesChild, Msg::QAgesWhy, Msg::LabelAges),
        Question::Ages => words(Msg::QAges, Msg::QAgesWhy, Msg::LabelAges),
        Question::Deployment => words(Msg::QDeployment, Msg::QDeploymentWhy, Msg::LabelDeployment),
        Question::Contact => words(Msg::QContact, Msg::QContactWhy, Msg::LabelContact),
    }
}

/// One answer to choose.
pub(in crate::ui) struct Choice {
    pub(in crate::ui) value: String,
    pub(in crate::ui) text: String,
    pub(in crate::ui) hint: Option<String>,
    pub(in crate::ui) chosen: bool,
}

/// The words for a role in the questionnaire.
pub(in crate::ui) fn role_words(role: Role) -> (Msg, Option<Msg>) {
    match role {
        Role::Veteran => (Msg::RoleVeteran, None),
        Role::Partner => (Msg::RolePartner, None),
        Role::Parent => (Msg::RoleParent, Some(Msg::RoleParentHint)),
        Role::Child => (Msg::RoleChild, None),
        Role::AdultChild => (Msg::RoleAdultChild, None),
        Role::Friend => (Msg::RoleFriend, None),
        Role::Professional => (Msg::RoleProfessional, None),
    }
}

/// Who somebody is to the veteran, in few words.
pub(in crate::ui) fn relation_words(role: Role) -> Msg {
    match role {
        Role::Veteran => Msg::RelationVeteran,
        Role::Partner => Msg::RelationPartner,
        Role::Parent => Msg::RelationParent,
        Role::Child => Msg::RelationChild,
        Role::AdultChild => Msg::RelationAdultChild,
        Role::Friend => Msg::RelationFriend,
        Role::Professional => Msg::RelationProfessional,
    }
}

pub(in crate::ui) fn urgency_words(urgency: Urgency) -> (Msg, Option<Msg>) {
    match urgency {
        Urgency::Now => (Msg::UrgencyNow, None),
        Urgency::Soon | Urgency::Plan => (Msg::UrgencySoon, Some(Msg::UrgencySoonHint)),
    }
}

pub(in crate::ui) fn deployment_words(deployment: Deployment) -> (Msg, Option<Msg>) {
    match deployment {
        Deployment::Soldier28 => (Msg::DeploymentSoldier, None),
        Deployment::Other => (Msg::DeploymentOther, Some(Msg::DeploymentOtherHint)),
        Deployment::NotDeployed => (Msg::DeploymentNone, None),
    }
}

pub(in crate::ui) fn contact_words(contact: ContactPreference) -> (Msg, Option<Msg>) {
    match contact {
        ContactPreference::Phone => (Msg::ContactPhone, None),
        ContactPreference::Write => (Msg::ContactWrite, None),
        ContactPreference::Meet => (Msg::ContactMeet, None),
    }
}

pub(in crate::ui) fn group_name(group: TopicGroup) -> Msg {
    match group {
        TopicGroup::Health => Msg::GroupHealth,
        TopicGroup::Family => Msg::GroupFamily,
        TopicGroup::Everyday => Msg::GroupEveryday,
        TopicGroup::Community => Msg::GroupCommunity,
        TopicGroup::Professional => Msg::GroupProfessional,
    }
}

/// `8-12 år`.
pub(in crate::ui) fn band_words(band: AgeRange, language: Language) -> String {
    Msg::YearsOld.get(language).replacen("{}", &text::ages(band, language), 1)
}

/// The age bands as choices.
pub(in crate::ui) fn bands(answers: &Answers, language: Language) -> Vec<Choice> {
    age_bands(answers.role)
        .iter()
        .map(|band| Choice {
            value: format!("{}-{}", band.from, band.to),
            text: band_words(*band, language),
            hint: None,
            chosen: answers.child_ages.contains(band),
        })
        .collect()
}

/// A topic as a choice.
pub(in crate::ui) fn topic_choice(topic: &Topic, answers: &Answers, language: Language) -> Choice {
    Choice {
        value: topic.id.clone(),
        text: topic.name.get(language).to_owned(),
        hint: topic.hint.as_ref().map(|hint| hint.get(language).to_owned()),
        chosen: answers.wants(&topic.id),
    }
}

/// What a sent form says of a place.
pub(in crate::ui) enum Read<'a> {
    /// This one.
    One(&'a Municipality),
    /// Nothing was written.
    Missing,
    /// The place is unknown.
    Unknown,
    /// The place is in a land without municipalities here.
    Elsewhere(Land),
    /// The place may be any of these.
    Several(Vec<&'a Municipality>),
}

/// Chosen topics in the directory's order.
pub(in crate::ui) fn topics(values: &[String], directory: &Directory) -> Vec<String> {
    directory.topics.iter().map(|topic| topic.id.clone()).filter(|id| values.contains(id)).collect()
}

/// Chosen age bands.
pub(in crate::ui) fn ages(values: &[String], role: Option<Role>) -> Vec<AgeRange> {
    let is_chosen = |band: &&AgeRange| values.contains(&format!("{}-{}", band.from, band.to));
    age_bands(role).iter().filter(is_chosen).copied().collect()
}

/// A written place, or the one chosen among several.
pub(in crate::ui) fn place<'a>(form: &HtmlFormElement, directory: &'a Directory) -> Read<'a> {
    let one_of = browser::form_values(form, "m").into_iter().next();
    let written = one_of.or_else(|| browser::form_values(form, "place").into_iter().next());
    let Some(written) = written else { return Read::Missing };
    match directory.find_place(&written) {
        PlaceMatch::One(municipality) => Read::One(municipality),
        PlaceMatch::Several(several) => Read::Several(several),
        PlaceMatch::Elsewhere(land) => Read::Elsewhere(land),
        PlaceMatch::None => Read::Unknown,
    }
}

/// The place that was told, by its name.
pub(in crate::ui) fn place_told(told: &Questionnaire, directory: &Directory, language: Language) -> Option<String> {
    let municipality = told.answers().place.and_then(|code| directory.municipality(code));
    let land = || told.answers().land.map(|land| text::land(land, language).to_owned());
    municipality.map(|municipality| municipality.name.clone()).or_else(land)
}

/// What is asked where a place may be several: a postcode, or the beginning of a name.
pub(in crate::ui) fn which_place(written: &str) -> Msg {
    if written.trim().starts_with(|first: char| first.is_ascii_digit()) {
        Msg::PlaceSeveral
    } else {
        Msg::PlaceSeveralNames
    }
}
