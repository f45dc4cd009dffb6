//! The plan's decisions in words. Each reason, caveat and blocking fact has its sentence here, in
//! both languages, and nowhere else.

use super::{
    format::{join, partial_date, pick},
    messages::Msg,
};
use crate::{
    domain::{
        AgeFit, AgeRange, Audience, ContactKind, ContactPreference, CriterionCode, Deployment, Directory, Helper,
        Language, Role, Service, Source, Status, letter,
    },
    matching::{Answers, Caveat, NotSuited, Outcome, Reason, Subject},
};

/// The name of what is recommended.
pub fn subject_name(subject: &Subject<'_>, language: Language) -> String {
    match subject {
        Subject::Service(service) => service.name.get(language).to_owned(),
        Subject::Municipality(municipality) => match language {
            Language::Danish => format!("{} Kommune", municipality.name),
            Language::English => format!("Municipality of {}", municipality.name),
        },
    }
}

/// What is recommended, in a sentence.
pub fn subject_summary(subject: &Subject<'_>, language: Language) -> String {
    match subject {
        Subject::Service(service) => service.summary.get(language).to_owned(),
        Subject::Municipality(_) => Msg::MainLineSummary.get(language).to_owned(),
    }
}

/// Who offers it.
pub fn subject_organization(subject: &Subject<'_>, directory: &Directory, language: Language) -> String {
    match subject {
        Subject::Service(service) => directory
            .organization(&service.organization)
            .map_or_else(String::new, |organization| organization.name.get(language).to_owned()),
        Subject::Municipality(_) => Msg::MainLine.get(language).to_owned(),
    }
}

/// A role as a noun phrase after "for dig som …".
pub fn role_name(role: Role, language: Language) -> &'static str {
    pick(
        match role {
            Role::Veteran => ["veteran", "a veteran"],
            Role::Partner => ["partner", "a partner"],
            Role::Parent => ["forælder til en veteran", "a parent of a veteran"],
            Role::Child => ["barn eller ung", "a child or young person"],
            Role::AdultChild => ["voksent barn", "a grown-up child"],
            Role::Friend => ["ven eller nær pårørende", "a friend or close relative"],
            Role::Professional => ["fagperson", "a professional"],
        },
        language,
    )
}

/// An audience in the plural.
pub fn audience_name(audience: Audience, language: Language) -> &'static str {
    pick(
        match audience {
            Audience::Veteran => ["veteraner", "veterans"],
            Audience::Partner => ["partnere", "partners"],
            Audience::Child => ["børn og unge", "children and young people"],
            Audience::AdultChild => ["voksne børn", "grown-up children"],
            Audience::VeteranParent => ["forældre til veteraner", "parents of veterans"],
            Audience::Family => ["hele familien", "the whole family"],
            Audience::Friend => ["venner og andre nære", "friends and others who are close"],
            Audience::Professional => ["fagfolk", "professionals"],
        },
        language,
    )
}

fn topic_names(ids: &[String], directory: &Directory, language: Language) -> String {
    let names = ids.iter().filter_map(|id| directory.topic(id)).map(|topic| {
        // Inside a sentence the name begins small.
        let name = topic.name.get(language);
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| std::iter::once(letter::lower(first)).chain(letters).collect())
    });
    join(&names.collect::<Vec<String>>(), language)
}

/// Who helps veterans in a municipality.
pub fn helper_name(helper: Helper, language: Language) -> &'static str {
    match helper {
        Helper::Coordinator => Msg::CoordinatorStateKnown,
        Helper::Other => Msg::CoordinatorStateOther,
        Helper::NoneKnown => Msg::CoordinatorStateNone,
    }
    .get(language)
}

/// A reason as a short fact.
pub fn reason(reason: &Reason, directory: &Directory, language: Language) -> String {
    let danish = language == Language::Danish;
    let plain = |pair| pick(pair, language).to_owned();
    match reason {
        Reason::Urgent => plain(["Kan hjælpe, når det haster", "Can help when it is urgent"]),
        Reason::FirstDoor => plain(["Et godt sted at begynde", "A good place to begin"]),
        Reason::ForYou(None) => {
            plain(["Er for veteraner og deres nærmeste", "Is for veterans and those closest to them"])
        }
        Reason::ForYou(Some(Role::Child)) => {
            plain(["Er for dig, der er barn eller ung", "Is for you who are a child or young"])
        }
        Reason::ForYou(Some(role)) if danish => format!("Er for dig som {}", role_name(*role, language)),
        Reason::ForYou(Some(role)) => format!("Is for you as {}", role_name(*role, language)),
        Reason::ForYourChild => plain(["Er for børn i veteranfamilier", "Is for children in veteran families"]),
        Reason::ForTheVeteran => {
            plain(["Er for veteranen. Du kan give det videre", "Is for the veteran. You can pass it on"])
        }
        Reason::ForTheCitizen => plain(["Er for borgeren", "Is for the citizen"]),
        Reason::ForProfessionals => plain(["Er for fagfolk", "Is for professionals"]),
        Reason::Topics(ids) if danish => format!("Handler om {}", topic_names(ids, directory, language)),
        Reason::Topics(ids) => format!("Is about {}", topic_names(ids, directory, language)),
        Reason::YourMunicipality => {
            plain(["Ligger i din kommune eller gælder her", "Is in your municipality or is for those who live there"])
        }
        Reason::Near(km) if danish => format!("Ligger i nærheden, cirka {km} km væk"),
        Reason::Near(km) => format!("Is near, about {km} km away"),
        Reason::YourRegion => plain(["Gælder i din region", "Is for people in your region"]),
        Reason::Nationwide => plain(["Gælder i hele landet", "Is for the whole country"]),
        Reason::AgeFits(range) if danish => format!("Alderen passer. Det er for {}-{} år", range.from, range.to),
        Reason::AgeFits(range) => format!("The age fits. It is for ages {} to {}", range.from, range.to),
        Reason::DeploymentFits(Deployment::Soldier28) => {
            plain(["Er for soldater, der har været udsendt", "Is for soldiers who have been deployed"])
        }
        Reason::DeploymentFits(_) => plain(["Gælder også andre end soldater", "Is also for others than soldiers"]),
        Reason::Dedicated => plain(["Lavet til veteraner eller deres familie", "Made for veterans or their family"]),
        Reason::Free => plain(["Det er gratis", "It is free"]),
        Reason::SelfReferral => plain(["Du kan selv henvende dig", "You can make contact yourself"]),
        Reason::Anonymous => plain(["Du behøver ikke sige, hvem du er", "You need not say who you are"]),
        Reason::TransportPaid => plain(["Transporten bliver betalt", "Transport is paid"]),
        Reason::YourWay(ContactPreference::Phone) => plain(["Du kan ringe", "You can call"]),
        Reason::YourWay(ContactPreference::Write) => plain(["Du kan skrive", "You can write"]),
        Reason::YourWay(ContactPreference::Meet) => plain(["Du kan møde op", "You can come in person"]),
    }
}

/// A caveat as a sentence.
pub fn caveat(caveat: &Caveat, language: Language) -> String {
    let danish = language == Language::Danish;
    let plain = |pair| pick(pair, language).to_owned();
    match caveat {
        Caveat::OldSource(date) if danish => {
            format!("Oplysningen er fra {}. Ring først og spørg", partial_date(*date, language))
        }
        Caveat::OldSource(date) => format!("This is from {}. Call first and ask", partial_date(*date, language)),
        Caveat::UndatedSource => {
            plain(["Oplysningen har ingen dato. Ring først og spørg", "This has no date. Call first and ask"])
        }
        Caveat::NeedsReferral => plain([
            "Din læge eller en anden skal henvise dig. Spørg din læge",
            "Your doctor or somebody else has to refer you. Ask your doctor",
        ]),
        Caveat::NeedsAssessment => plain([
            "Kommunen eller en anden myndighed afgør, om du kan få det",
            "The municipality or another authority decides whether you can get it",
        ]),
        Caveat::NeedsMembership => plain(["Det er for medlemmer", "It is for members"]),
        Caveat::Paid => plain(["Det koster noget. Spørg om prisen", "It costs something. Ask about the price"]),
        Caveat::NoScheduleKnown => plain([
            "Vi kender ikke den næste startdato. Spørg, når du ringer",
            "We do not know the next date. Ask when you call",
        ]),
        Caveat::AskForCoordinator => plain([
            "Det er kommunens hovednummer. Bed om veterankoordinatoren",
            "This is the main number. Ask for the veteran coordinator (veterankoordinator)",
        ]),
        Caveat::AskForVeteranHelp => plain([
            "Det er kommunens nummer. Bed om den, der hjælper veteraner",
            "This is the main number. Ask for the person who helps veterans",
        ]),
        Caveat::NoPhoneKnown => plain([
            "Vi kender ikke kommunens nummer. Brug hjemmesiden, eller ring til Veterancentret",
            "We do not know the municipality's number. Use the website, or call Veterancentret",
        ]),
        Caveat::NoRouteKnown => plain([
            "Vi kender ikke et nummer. Veterancentret kan vise vej",
            "We do not have a number. Veterancentret can help you find the way",
        ]),
        Caveat::FarAway(km) if danish => format!("Det ligger cirka {km} km væk"),
        Caveat::FarAway(km) => format!("It is about {km} km away"),
    }
}

/// What would have to be answered to be sure.
pub fn open_question(code: CriterionCode, language: Language) -> &'static str {
    pick(
        match code {
            CriterionCode::Audience => ["Det kommer an på, hvem det er til", "It depends on who it is for"],
            CriterionCode::Area => ["Det kommer an på, hvor du bor", "It depends on where you live"],
            CriterionCode::Age => ["Det kommer an på alderen", "It depends on the age"],
            CriterionCode::Deployment => ["Det kommer an på udsendelsen", "It depends on the deployment"],
            CriterionCode::Situation => ["Det kommer an på jeres situation", "It depends on your situation"],
        },
        language,
    )
}

/// How surely it suits.
pub fn outcome_note(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Suited => Msg::OutcomeSuited.get(language),
        Outcome::Maybe => Msg::OutcomeMaybe.get(language),
    }
}

/// The one fact that keeps an offer out, and what to ask instead.
pub fn because(left_out: &NotSuited<'_>, answers: &Answers, language: Language) -> String {
    let fact = blocking_fact(left_out.service, left_out.because, answers, language);
    match left_out.instead {
        None => fact,
        Some(instead) => {
            let name = instead.name.get(language);
            match language {
                Language::Danish => format!("{fact} Spørg i stedet: {name}."),
                Language::English => format!("{fact} Ask instead: {name}."),
            }
        }
    }
}

fn blocking_fact(service: &Service, code: CriterionCode, answers: &Answers, language: Language) -> String {
    let danish = language == Language::Danish;
    match code {
        CriterionCode::Age => {
            let ranges = service.age_ranges();
            let (from, to) =
                (ranges.iter().map(|r| r.from).min().unwrap_or(0), ranges.iter().map(|r| r.to).max().unwrap_or(0));
            let range = AgeRange { from, to };
            let younger = answers.child_ages.iter().any(|told| matches!(range.fit(*told), AgeFit::TooYoung(_)));
            let own = answers.role == Some(Role::Child);
            let verdict = match (own, younger) {
                (false, true) => ["Barnet er yngre.", "The child is younger."],
                (false, false) => ["Barnet er ældre.", "The child is older."],
                (true, true) => ["Du er yngre.", "You are younger."],
                (true, false) => ["Du er ældre.", "You are older."],
            };
            let limits =
                if danish { format!("Det er for {from}-{to} år.") } else { format!("It is for ages {from} to {to}.") };
            format!("{limits} {}", pick(verdict, language))
        }
        CriterionCode::Area => pick(
            ["Det gælder kun i en anden kommune eller region.", "It is only for another municipality or region."],
            language,
        )
        .to_owned(),
        CriterionCode::Situation => pick(
            ["Det passer ikke til den situation, du har svaret.", "It does not suit the situation you have answered."],
            language,
        )
        .to_owned(),
        CriterionCode::Deployment => pick(
            ["Det gælder kun efter en anden slags udsendelse.", "It is only for another kind of deployment."],
            language,
        )
        .to_owned(),
        CriterionCode::Audience => {
            let names: Vec<String> = service.audience.iter().map(|a| audience_name(*a, language).to_owned()).collect();
            let names = join(&names, language);
            if danish { format!("Det er for {names}.") } else { format!("It is for {names}.") }
        }
    }
}

/// What a contact does, as the words of its link: `Ring 72 81 97 00`.
pub fn contact_action(kind: &ContactKind, language: Language) -> String {
    let value = kind.display();
    let verb = match kind {
        ContactKind::Phone(_) => ["Ring", "Call"],
        ContactKind::Sms(_) => ["Send sms til", "Text"],
        ContactKind::Email(_) => ["Skriv til", "Write to"],
        ContactKind::Web(_) => ["Gå til", "Go to"],
        ContactKind::Chat(_) => ["Chat på", "Chat at"],
        ContactKind::Visit(_) => ["Besøg", "Visit"],
    };
    format!("{} {value}", pick(verb, language))
}

/// `Kilde: Veterancentret, 2023` or `Kilde: …, uden dato`.
pub fn source_line(source: &Source, language: Language) -> String {
    let who = source.publisher.as_deref().unwrap_or(&source.title);
    let date = source.date.map_or_else(|| Msg::NoDate.get(language).to_owned(), |date| partial_date(date, language));
    format!("{}: {who}, {date}", Msg::Source.get(language))
}

/// The status in a word or two.
pub fn status_line(status: Status, language: Language) -> &'static str {
    match status {
        Status::Current => Msg::StatusCurrent.get(language),
        Status::Unverified => Msg::StatusUnverified.get(language),
        Status::Historical => Msg::StatusHistorical.get(language),
    }
}
