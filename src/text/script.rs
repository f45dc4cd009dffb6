//! What one can say when somebody answers. Short, so that it can be read aloud with a dry mouth.

use crate::{
    domain::{CoordinatorState, Directory, Language, Role, ServiceKind},
    matching::{Answers, Subject},
};

/// A sentence or three to say on the phone, without quotation marks.
pub fn call_script(subject: &Subject<'_>, answers: &Answers, directory: &Directory, language: Language) -> String {
    let danish = language == Language::Danish;
    let mut sentences: Vec<String> = Vec::new();
    let coordinator = match subject {
        Subject::Service(service) => service.kind == ServiceKind::Coordinator,
        Subject::Municipality(municipality) => municipality.coordinator.state == CoordinatorState::Known,
    };
    let municipal = coordinator || matches!(subject, Subject::Municipality(_));
    match (municipal, coordinator, danish) {
        (true, true, true) => sentences.push("Jeg vil gerne tale med veterankoordinatoren.".to_owned()),
        (true, true, false) => {
            sentences.push("I would like to talk to the veteran coordinator (veterankoordinator).".to_owned())
        }
        (true, false, true) => sentences.push("Jeg vil gerne tale med den, der hjælper veteraner.".to_owned()),
        (true, false, false) => sentences.push("I would like to talk to whoever helps veterans.".to_owned()),
        (false, ..) => {}
    }
    if !municipal && answers.role.is_none() && answers.topics.is_empty() {
        let about = if danish {
            "Jeg ringer for at høre om jeres tilbud."
        } else {
            "I am calling to hear about what you offer."
        };
        sentences.push(about.to_owned());
    }
    sentences.extend(who(answers.role, danish).map(str::to_owned));
    sentences.extend(about(answers, directory, language));
    sentences.push(closing(answers.role, danish).to_owned());
    sentences.join(" ")
}

fn who(role: Option<Role>, danish: bool) -> Option<&'static str> {
    Some(match (role?, danish) {
        (Role::Veteran, true) => "Jeg har været udsendt.",
        (Role::Veteran, false) => "I have been deployed.",
        (Role::Partner, true) => "Min partner har været udsendt.",
        (Role::Partner, false) => "My partner has been deployed.",
        (Role::Parent, true) => "Mit voksne barn har været udsendt.",
        (Role::Parent, false) => "My grown-up child has been deployed.",
        (Role::Child | Role::AdultChild, true) => "Min far eller mor har været udsendt.",
        (Role::Child | Role::AdultChild, false) => "My father or mother has been deployed.",
        (Role::Friend, true) => "En, jeg er tæt på, har været udsendt.",
        (Role::Friend, false) => "Somebody close to me has been deployed.",
        (Role::Professional, true) => "Jeg arbejder med en borger, der har været udsendt.",
        (Role::Professional, false) => "I work with a citizen who has been deployed.",
    })
}

fn about(answers: &Answers, directory: &Directory, language: Language) -> Option<String> {
    // Two topics at most: nobody says five things in a first sentence.
    let topics = answers.topics.iter().filter_map(|id| directory.topic(id)).take(2);
    let said: Vec<String> = topics.map(|topic| topic.say.get(language).to_owned()).collect();
    if said.is_empty() {
        return None;
    }
    let joined = super::join(&said, language);
    Some(match (language, answers.role) {
        (Language::Danish, Some(Role::Professional)) => format!("Det handler om {joined}."),
        (Language::English, Some(Role::Professional)) => format!("It is about {joined}."),
        (Language::Danish, _) => format!("Jeg vil gerne tale om {joined}."),
        (Language::English, _) => format!("I would like to talk about {joined}."),
    })
}

fn closing(role: Option<Role>, danish: bool) -> &'static str {
    match (role, danish) {
        (Some(Role::Professional), true) => "Hvad kan I tilbyde, og hvordan henviser jeg?",
        (Some(Role::Professional), false) => "What can you offer, and how do I refer?",
        (_, true) => "Hvad kan I hjælpe med?",
        (_, false) => "What can you help with?",
    }
}
