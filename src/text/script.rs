//! What one can say when somebody answers. Short, so that it can be read aloud with a dry mouth.

use super::{format::fill, search::SearchWord, table::texts};
use crate::{
    domain::{CoordinatorState, Directory, Language, Role, ServiceKind},
    matching::{Answers, Subject},
};

texts! {
    /// What one says.
    ScriptWord[SearchWord::END] {
        Coordinator: "Jeg vil gerne tale med veterankoordinatoren.",
            "I would like to talk to the veteran coordinator (veterankoordinator).";
        VeteranHelp: "Jeg vil gerne tale med den, der hjælper veteraner.",
            "I would like to talk to whoever helps veterans.";
        Offers: "Jeg ringer for at høre om jeres tilbud.", "I am calling to hear about what you offer.";
        Veteran: "Jeg har været udsendt.", "I have been deployed.";
        Partner: "Min partner har været udsendt.", "My partner has been deployed.";
        Parent: "Mit voksne barn har været udsendt.", "My grown-up child has been deployed.";
        Child: "Min far eller mor har været udsendt.", "My father or mother has been deployed.";
        Friend: "En, jeg er tæt på, har været udsendt.", "Somebody close to me has been deployed.";
        Professional: "Jeg arbejder med en borger, der har været udsendt.",
            "I work with a citizen who has been deployed.";
        AboutCitizen: "Det handler om {}.", "It is about {}.";
        About: "Jeg vil gerne tale om {}.", "I would like to talk about {}.";
        HowToRefer: "Hvad kan I tilbyde, og hvordan henviser jeg?", "What can you offer, and how do I refer?";
        Help: "Hvad kan I hjælpe med?", "What can you help with?";
    }
}

/// A sentence or three to say on the phone, without quotation marks.
pub fn call_script(subject: &Subject<'_>, answers: &Answers, directory: &Directory, language: Language) -> String {
    let coordinator = match subject {
        Subject::Service(service) => service.kind == ServiceKind::Coordinator,
        Subject::Municipality(municipality) => municipality.coordinator.state == CoordinatorState::Known,
    };
    let municipal = coordinator || matches!(subject, Subject::Municipality(_));
    let said_nothing = answers.role.is_none() && answers.topics.is_empty();
    let first = match (municipal, coordinator) {
        (true, true) => Some(ScriptWord::Coordinator),
        (true, false) => Some(ScriptWord::VeteranHelp),
        (false, _) => said_nothing.then_some(ScriptWord::Offers),
    };
    let closing = if answers.role == Some(Role::Professional) { ScriptWord::HowToRefer } else { ScriptWord::Help };
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(first.map(|word| word.get(language).to_owned()));
    sentences.extend(answers.role.map(|role| who(role).get(language).to_owned()));
    sentences.extend(about(answers, directory, language));
    sentences.push(closing.get(language).to_owned());
    sentences.join(" ")
}

fn who(role: Role) -> ScriptWord {
    match role {
        Role::Veteran => ScriptWord::Veteran,
        Role::Partner => ScriptWord::Partner,
        Role::Parent => ScriptWord::Parent,
        Role::Child | Role::AdultChild => ScriptWord::Child,
        Role::Friend => ScriptWord::Friend,
        Role::Professional => ScriptWord::Professional,
    }
}

fn about(answers: &Answers, directory: &Directory, language: Language) -> Option<String> {
    // Two topics at most: nobody says five things in a first sentence.
    let topics = answers.topics.iter().filter_map(|id| directory.topic(id)).take(2);
    let said: Vec<String> = topics.map(|topic| topic.say.get(language).to_owned()).collect();
    if said.is_empty() {
        return None;
    }
    let word = if answers.role == Some(Role::Professional) { ScriptWord::AboutCitizen } else { ScriptWord::About };
    Some(fill(word.get(language), &[&super::join(&said, language)]))
}
