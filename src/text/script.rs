//! What one can say when somebody answers: who one is, what it is about, one wish. Short, so that it can be read aloud
//! with a dry mouth. Sentences for lines of their own kind, and how a topic is said, are data.

use super::{
    Msg,
    format::{capital, fill, join, small},
    table::texts,
};
use crate::{
    domain::{
        AgeRange, Audience, CloseSaid, CoordinatorState, Deployment, Directory, Language, Role, Service, ServiceKind,
        Text, Topic, TopicGroup, TopicNature, TopicSaid, Urgency,
    },
    matching::{Answers, Subject},
};

texts! {
    /// What one says.
    ScriptWord {
        Coordinator: "Jeg vil gerne tale med veterankoordinatoren.",
            "I would like to talk to the veteran coordinator (veterankoordinator).";
        VeteranHelp: "Jeg vil gerne tale med den, der hjælper veteraner.",
            "I would like to talk to the person who helps veterans.";
        NotKnowing: "Jeg ved ikke helt, hvor jeg skal begynde. Må jeg tale med dig?",
            "I don't quite know where to begin. May I talk to you?";
        Curious: "Jeg vil gerne vide mere.", "I'd like to know more.";
        OwnAge: "Jeg er {} år.", "I am {} years old.";
        BeenDeployed: "har været udsendt", "has been deployed";
        Veteran: "Jeg har været udsendt.", "I have been deployed.";
        Partner: "Min partner", "My partner";
        Parent: "Mit voksne barn", "My grown-up child";
        Child: "En af mine forældre", "One of my parents";
        Friend: "En, jeg er tæt på,", "Somebody close to me";
        Citizen: "Jeg arbejder med en borger, der har været udsendt.", "I work with a citizen who has been deployed.";
        Family: "Jeg arbejder med en familie, hvor en har været udsendt.",
            "I work with a family where somebody has been deployed.";
        AnyCitizen: "Jeg arbejder med en borger.", "I work with a citizen.";
        Colleague: "Jeg møder veteraner i mit arbejde.", "I meet veterans in my work.";
        AboutCitizen: "Det handler om {}.", "It is about {}.";
        AboutWork: "Jeg vil gerne have {}.", "I would like some {}.";
        Aged: "{} på {} år", "{} aged {}";
        TheChild: "barnet", "the child";
        TheChildren: "børnene", "the children";
        Hurry: "Det haster.", "It is urgent.";
        WishOwn: "Hvem kan hjælpe mig?", "Who can help me?";
        WishOurs: "Hvem kan vi tale med?", "Who can we talk to?";
        WishClose: "Hvem kan jeg tale med?", "Who can I talk to?";
        WishChild: "Må jeg tale med dig?", "May I talk to you?";
        WishProfessional: "Hvad kan I tilbyde?", "What can you offer?";
        WishVisit: "Hvornår kan man komme forbi?", "When can I drop in?";
        WishJoin: "Hvordan kommer man med?", "How do I join?";
        WishApply: "Hvordan søger man?", "How do I apply?";
        WishBegin: "Hvordan kommer man i gang?", "How do I get started?";
        WishRoom: "Har I plads?", "Do you have room?";
    }
}

/// Nobody says five things in a first sentence.
const MOST_TOPICS: usize = 2;

/// A few sentences to say on the phone, without quotation marks.
pub fn call_script(subject: &Subject<'_>, answers: &Answers, directory: &Directory, language: Language) -> String {
    let said_nothing = answers.role.is_none() && answers.topics.is_empty();
    let opener = match subject {
        // A line for veterans hears what this person has told; at all others one begins as there.
        Subject::Service(service) if said_nothing || !service.dedicated => service.call.as_ref(),
        _ => None,
    };
    if let Some(call) = opener {
        let own_age = (answers.role == Some(Role::Child)).then(|| own_age(answers, language)).flatten();
        let role = speaker(subject, answers.role);
        let words = about(call.say.for_role(role).get(language), role, language);
        return own_age.into_iter().chain([words]).collect::<Vec<_>>().join(" ");
    }
    let mut sentences: Vec<String> = Vec::new();
    let topics = said_topics(answers, directory);
    // What is said to be so tonight needs no word more on that it is urgent, and waits for nobody who may have gone home.
    let says_now = answers.urgency == Some(Urgency::Now) && topics.iter().any(|topic| topic.say_now.is_some());
    let asked_for = asked_for(subject).filter(|_| !says_now);
    sentences.extend(asked_for.map(|word| word.get(language).to_owned()));
    let in_crisis = topics.iter().any(|topic| !topic.crisis.is_empty());
    let for_work = matches!(subject, Subject::Service(service) if service.kind == ServiceKind::ProfessionalSupport);
    match answers.role {
        _ if said_nothing => sentences.extend(unasked(subject, language)),
        None | Some(Role::Veteran) => sentences.extend(own(answers, &topics, language)),
        Some(Role::Professional) => sentences.extend(professional(answers, &topics, for_work, language)),
        Some(Role::Child) => sentences.extend(own_age(answers, language)),
        Some(role) => sentences.extend(close(role, answers, &topics, language)),
    }
    if answers.urgency == Some(Urgency::Now) && !in_crisis && !says_now {
        sentences.push(ScriptWord::Hurry.get(language).to_owned());
    }
    // One wish: who has asked for somebody has made it, and so has who cannot wait.
    if asked_for.is_none() && !in_crisis && !said_nothing {
        sentences.push(wish(subject, answers.role, &topics).get(language).to_owned());
    }
    sentences.join(" ")
}

/// What one can say to a service of whose caller nothing is known: for oneself, and, where that is said in other words, for
/// somebody else. Each with the heading that says so.
pub fn call_scripts(service: &Service, directory: &Directory, language: Language) -> Vec<(Msg, String)> {
    let subject = Subject::Service(service);
    let takes = |audience: &Audience| service.audience.contains(audience);
    let close = [Audience::Partner, Audience::VeteranParent, Audience::AdultChild, Audience::Friend, Audience::Family];
    let own = match service.audience.as_slice() {
        [Audience::Professional] => Some(Role::Professional),
        _ if takes(&Audience::Veteran) || takes(&Audience::Child) => None,
        // Of a service for everybody's relatives nobody knows whether somebody was deployed.
        _ if service.dedicated && close.iter().any(takes) => Some(Role::Friend),
        _ => None,
    };
    let say = |role| call_script(&subject, &Answers { role, ..Answers::default() }, directory, language);
    let mut scripts = vec![(Msg::YouCanSay, say(own))];
    if own.is_none() && service.call.is_some() && close.iter().any(takes) {
        let of_another = say(Some(Role::Friend));
        if scripts.iter().all(|(_, known)| *known != of_another) {
            scripts.push((Msg::YouCanSayOfAnother, of_another));
        }
    }
    scripts
}

/// Whom one asks for where a whole town hall answers.
fn asked_for(subject: &Subject<'_>) -> Option<ScriptWord> {
    match subject {
        Subject::Service(service) => (service.kind == ServiceKind::Coordinator).then_some(ScriptWord::Coordinator),
        Subject::Municipality(municipality) if municipality.coordinator.state == CoordinatorState::Known => {
            Some(ScriptWord::Coordinator)
        }
        Subject::Municipality(_) => Some(ScriptWord::VeteranHelp),
    }
}

/// What one says of whom nothing is known.
fn unasked(subject: &Subject<'_>, language: Language) -> Option<String> {
    let Subject::Service(service) = subject else { return None };
    let words = match kind_wish(service, &[]) {
        _ if asked_for(subject).is_some() => return None,
        None => ScriptWord::NotKnowing.get(language).to_owned(),
        Some(wish) => format!("{} {}", ScriptWord::Curious.get(language), wish.get(language)),
    };
    Some(words)
}

/// The topics that are said: what cannot wait alone, else the first two.
fn said_topics<'a>(answers: &Answers, directory: &'a Directory) -> Vec<&'a Topic> {
    let chosen = || answers.topics.iter().filter_map(|id| directory.topic(id));
    match chosen().find(|topic| !topic.crisis.is_empty()) {
        Some(urgent) => vec![urgent],
        None => chosen().take(MOST_TOPICS).collect(),
    }
}

/// How a topic is said now.
fn said<'a>(topic: &'a Topic, answers: &Answers) -> &'a TopicSaid {
    let now = topic.say_now.as_ref().filter(|_| answers.urgency == Some(Urgency::Now));
    now.unwrap_or(&topic.say)
}

fn was_deployed(answers: &Answers) -> bool {
    answers.deployment != Some(Deployment::NotDeployed)
}

/// `Jeg er 10 år.`, where the age is known to the year.
fn own_age(answers: &Answers, language: Language) -> Option<String> {
    let AgeRange { from, to } = *answers.child_ages.first()?;
    (from == to).then(|| fill(ScriptWord::OwnAge.get(language), &[&from.to_string()]))
}

/// A text about children with those in its place that are meant: one or several, and how old where that is known to the year.
fn with_children(text: &Text, answers: &Answers, language: Language) -> String {
    let exact = !answers.child_ages.is_empty() && answers.child_ages.iter().all(|age| age.from == age.to);
    let ages: Vec<String> = answers.child_ages.iter().map(|age| age.from.to_string()).collect();
    let children = if ages.len() == 1 { ScriptWord::TheChild } else { ScriptWord::TheChildren }.get(language);
    let aged = || fill(ScriptWord::Aged.get(language), &[children, &join(&ages, language)]);
    fill(text.get(language), &[&if exact { aged() } else { children.to_owned() }])
}

/// One sentence of two things: `Jeg har brug for et sted at bo, og jeg har problemer med penge.`
fn sentence(parts: &[String], language: Language) -> Option<String> {
    let both = format!(", {} ", super::format::FormatWord::And.get(language));
    (!parts.is_empty()).then(|| format!("{}.", capital(&parts.join(&both))))
}

fn own(answers: &Answers, topics: &[&Topic], language: Language) -> Vec<String> {
    let parts: Vec<String> =
        topics.iter().map(|topic| with_children(&said(topic, answers).own, answers, language)).collect();
    let who = (answers.role.is_some() && was_deployed(answers)).then(|| ScriptWord::Veteran.get(language).to_owned());
    who.into_iter().chain(sentence(&parts, language)).collect()
}

/// Who speaks at a line with its own opening: a veteran who calls the children's line does it for a child.
fn speaker(subject: &Subject<'_>, role: Option<Role>) -> Option<Role> {
    let is_for_veterans = matches!(subject, Subject::Service(service) if service.audience.contains(&Audience::Veteran));
    if role == Some(Role::Veteran) && !is_for_veterans { Some(Role::Friend) } else { role }
}

/// The one that a relative calls about: `En af mine forældre`.
fn person(role: Option<Role>) -> ScriptWord {
    match role {
        Some(Role::Partner) => ScriptWord::Partner,
        Some(Role::Parent) => ScriptWord::Parent,
        Some(Role::Child | Role::AdultChild) => ScriptWord::Child,
        None | Some(Role::Veteran | Role::Friend | Role::Professional) => ScriptWord::Friend,
    }
}

/// An opening with the one it is about in its place, small inside a sentence.
fn about(words: &str, role: Option<Role>, language: Language) -> String {
    let Some((before, _)) = words.split_once("{}") else { return words.to_owned() };
    let person = person(role).get(language);
    let begins = matches!(before.trim_end().chars().next_back(), None | Some('.' | '?'));
    fill(words, &[if begins { person.to_owned() } else { small(person) }.as_str()])
}

fn close(role: Role, answers: &Answers, topics: &[&Topic], language: Language) -> Vec<String> {
    let person = person(Some(role));
    let deployed = was_deployed(answers).then(|| ScriptWord::BeenDeployed.get(language).to_owned());
    let (mut of_veteran, mut of_family): (Vec<String>, Vec<String>) = (deployed.into_iter().collect(), Vec::new());
    for topic in topics {
        match &said(topic, answers).close {
            CloseSaid::OfVeteran(words) => of_veteran.push(words.get(language).to_owned()),
            CloseSaid::OfFamily(words) => of_family.push(with_children(words, answers, language)),
        }
    }
    let who = (!of_veteran.is_empty()).then(|| format!("{} {}.", person.get(language), join(&of_veteran, language)));
    who.into_iter().chain(sentence(&of_family, language)).collect()
}

/// About a citizen or a family, or about the work itself: who asks for sparring has nobody in mind. `for_work`: it is said
/// to whom only professionals call.
fn professional(answers: &Answers, topics: &[&Topic], for_work: bool, language: Language) -> Vec<String> {
    let (of_work, of_citizen): (Vec<&Topic>, Vec<&Topic>) =
        topics.iter().partition(|topic| topic.nature.contains(&TopicNature::OfPractice));
    let about_family = !of_citizen.is_empty() && of_citizen.iter().all(|topic| topic.group == TopicGroup::Family);
    let only_work = of_citizen.is_empty() && (for_work || !of_work.is_empty());
    let who = match (was_deployed(answers), about_family) {
        _ if only_work => ScriptWord::Colleague,
        (true, true) => ScriptWord::Family,
        (true, false) => ScriptWord::Citizen,
        (false, _) => ScriptWord::AnyCitizen,
    };
    let words = |topics: Vec<&Topic>, sentence: ScriptWord| {
        let parts = topics.iter().map(|topic| with_children(&said(topic, answers).professional, answers, language));
        let parts: Vec<String> = parts.collect();
        (!parts.is_empty()).then(|| fill(sentence.get(language), &[&join(&parts, language)]))
    };
    let about = [words(of_citizen, ScriptWord::AboutCitizen), words(of_work, ScriptWord::AboutWork)];
    std::iter::once(who.get(language).to_owned()).chain(about.into_iter().flatten()).collect()
}

fn wish(subject: &Subject<'_>, role: Option<Role>, topics: &[&Topic]) -> ScriptWord {
    let by_kind = match subject {
        Subject::Service(service) => kind_wish(service, topics),
        Subject::Municipality(_) => None,
    };
    let by_role = match role {
        None | Some(Role::Veteran) => ScriptWord::WishOwn,
        Some(Role::Partner) => ScriptWord::WishOurs,
        Some(Role::Parent | Role::AdultChild | Role::Friend) => ScriptWord::WishClose,
        Some(Role::Child) => ScriptWord::WishChild,
        Some(Role::Professional) => return ScriptWord::WishProfessional,
    };
    by_kind.unwrap_or(by_role)
}

/// What one wishes of an offer that is no talk. Who needs help with debt or a place to sleep does not ask an association
/// how to join: that is for company, or for whoever has told nothing.
fn kind_wish(service: &Service, topics: &[&Topic]) -> Option<ScriptWord> {
    let for_company = topics.is_empty() || topics.iter().any(|topic| topic.group == TopicGroup::Community);
    let is_about = |nature| topics.iter().any(|topic| topic.nature.contains(&nature));
    match service.kind {
        ServiceKind::MeetingPlace => for_company.then_some(ScriptWord::WishVisit),
        ServiceKind::Group | ServiceKind::Course | ServiceKind::Camp => Some(ScriptWord::WishJoin),
        ServiceKind::PeerSupport | ServiceKind::Activity | ServiceKind::Association => {
            for_company.then_some(ScriptWord::WishJoin)
        }
        ServiceKind::Recognition => Some(ScriptWord::WishClose),
        ServiceKind::Grant | ServiceKind::Compensation => Some(ScriptWord::WishApply),
        ServiceKind::Treatment => Some(ScriptWord::WishBegin),
        ServiceKind::Stay if is_about(TopicNature::GoesAway) || is_about(TopicNature::NeedsBed) => {
            Some(ScriptWord::WishRoom)
        }
        ServiceKind::Stay => topics.is_empty().then_some(ScriptWord::WishBegin),
        ServiceKind::ProfessionalSupport => Some(ScriptWord::WishProfessional),
        ServiceKind::CrisisLine
        | ServiceKind::Helpline
        | ServiceKind::OutOfHoursDoctor
        | ServiceKind::Counselling
        | ServiceKind::Coordinator
        | ServiceKind::MunicipalHelp => None,
    }
}
