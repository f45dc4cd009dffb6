//! The questions' words and choices: what is asked, why, and how an answer is read from the form.

use web_sys::HtmlFormElement;

use crate::{
    domain::{
        AgeRange, ContactPreference, Deployment, Directory, Language, Municipality, PlaceMatch, Role, Topic,
        TopicGroup, Urgency,
    },
    matching::Answers,
    questionnaire::{Question, Reply, age_bands},
    text::Msg,
    ui::browser,
};

/// The fixed texts of a question.
pub(in crate::ui) struct Wording {
    pub(in crate::ui) legend: Msg,
    pub(in crate::ui) why: Msg,
    pub(in crate::ui) missing: Msg,
    pub(in crate::ui) label: Msg,
}

pub(in crate::ui) fn wording(question: Question, child: bool) -> Wording {
    let words = |legend, why, missing, label| Wording { legend, why, missing, label };
    match question {
        Question::Role => words(Msg::QRole, Msg::QRoleWhy, Msg::QRoleError, Msg::LabelRole),
        Question::Urgency => words(Msg::QUrgency, Msg::QUrgencyWhy, Msg::QUrgencyError, Msg::LabelUrgency),
        Question::Place => words(Msg::QPlace, Msg::QPlaceWhy, Msg::QPlaceError, Msg::LabelPlace),
        Question::Topics => words(Msg::QTopics, Msg::QTopicsWhy, Msg::QTopicsError, Msg::LabelTopics),
        Question::Ages if child => words(Msg::QAgesChild, Msg::QAgesWhy, Msg::QAgesError, Msg::LabelAges),
        Question::Ages => words(Msg::QAges, Msg::QAgesWhy, Msg::QAgesError, Msg::LabelAges),
        Question::Deployment => {
            words(Msg::QDeployment, Msg::QDeploymentWhy, Msg::QDeploymentError, Msg::LabelDeployment)
        }
        Question::Contact => words(Msg::QContact, Msg::QContactWhy, Msg::QContactError, Msg::LabelContact),
    }
}

/// One answer to choose.
pub(in crate::ui) struct Choice {
    pub(in crate::ui) value: String,
    pub(in crate::ui) text: String,
    pub(in crate::ui) hint: Option<String>,
    pub(in crate::ui) chosen: bool,
}

fn choice(value: &str, text: Msg, hint: Option<Msg>, chosen: bool, language: Language) -> Choice {
    Choice {
        value: value.to_owned(),
        text: text.get(language).to_owned(),
        hint: hint.map(|hint| hint.get(language).to_owned()),
        chosen,
    }
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

pub(in crate::ui) fn urgency_words(urgency: Urgency) -> (Msg, Option<Msg>) {
    match urgency {
        Urgency::Now => (Msg::UrgencyNow, None),
        Urgency::Soon => (Msg::UrgencySoon, Some(Msg::UrgencySoonHint)),
        Urgency::Plan => (Msg::UrgencyPlan, None),
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
    Msg::YearsOld.get(language).replacen("{}", &band.from.to_string(), 1).replacen("{}", &band.to.to_string(), 1)
}

/// The choices of a question with one answer; none for a question that is asked in another way.
pub(in crate::ui) fn choices(question: Question, answers: &Answers, language: Language) -> Vec<Choice> {
    macro_rules! all {
        ($type:ty, $words:ident, $told:expr) => {
            <$type>::ALL
                .iter()
                .map(|value| {
                    let (text, hint) = $words(*value);
                    choice(value.word(), text, hint, $told == Some(*value), language)
                })
                .collect()
        };
    }
    match question {
        Question::Role => all!(Role, role_words, answers.role),
        Question::Urgency => all!(Urgency, urgency_words, answers.urgency),
        Question::Deployment => all!(Deployment, deployment_words, answers.deployment),
        Question::Contact => all!(ContactPreference, contact_words, answers.contact),
        Question::Ages => bands(answers, language),
        Question::Place | Question::Topics => Vec::new(),
    }
}

/// The age bands; a child has one, a family may have several.
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

/// The value of "I do not know".
pub(in crate::ui) const UNSURE: &str = "ved-ikke";

/// What a sent form says.
pub(in crate::ui) enum Read<'a> {
    /// A reply.
    Reply(Reply),
    /// Nothing was chosen.
    Missing,
    /// The place is unknown.
    UnknownPlace,
    /// The place may be any of these.
    SeveralPlaces(Vec<&'a Municipality>),
}

/// Reads the form of a question.
pub(in crate::ui) fn read<'a>(
    form: &HtmlFormElement,
    question: Question,
    role: Option<Role>,
    directory: &'a Directory,
) -> Read<'a> {
    let values = browser::form_values(form, "q");
    if values.iter().any(|value| value == UNSURE) {
        return Read::Reply(Reply::Unsure);
    }
    let first = values.first().map(String::as_str);
    let reply = match question {
        Question::Role => first.and_then(Role::from_word).map(Reply::Role),
        Question::Urgency => first.and_then(Urgency::from_word).map(Reply::Urgency),
        Question::Deployment => first.and_then(Deployment::from_word).map(Reply::Deployment),
        Question::Contact => first.and_then(ContactPreference::from_word).map(Reply::Contact),
        Question::Topics => Some(topics(&values, directory)).filter(|topics| !topics.is_empty()).map(Reply::Topics),
        Question::Ages => Some(ages(&values, role)).filter(|ages| !ages.is_empty()).map(Reply::Ages),
        Question::Place => return place(form, directory),
    };
    reply.map_or(Read::Missing, Read::Reply)
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
        PlaceMatch::One(municipality) => Read::Reply(Reply::Place(municipality.code)),
        PlaceMatch::Several(several) => Read::SeveralPlaces(several),
        PlaceMatch::Elsewhere(_) | PlaceMatch::None => Read::UnknownPlace,
    }
}
