//! The plan's decisions in words. Each reason, caveat and blocking fact has its sentence here, in
//! both languages, and nowhere else.

use super::{
    format::{ages, fill, join, partial_date, small},
    messages::Msg,
    table::texts,
};
use crate::{
    domain::{
        AgeFit, AgeRange, Audience, Contact, ContactKind, ContactPreference, CriterionCode, Deployment, Directory,
        Helper, Land, Language, Referrer, Role, Service, ServiceKind, Source, Text, Way, is_municipal,
    },
    matching::{Answers, Caveat, ChildLine, ChildOffer, Condition, FitsIf, Know, Outcome, Reason, Subject},
};

texts! {
    /// Words for the decisions of a plan.
    PlanWord {
        MunicipalityName: "{}", "Municipality of {}";
        ReasonForYouAs: "Til {}", "For {}";
        ReasonTopics: "Om {}", "About {}";
        ReasonNear: "{}, cirka {} km væk", "{}, about {} km away";
        ReasonAgeFits: "For {} år", "For ages {}";
        CaveatOldSource: "Kilde fra {}", "Source from {}";
        CaveatFarAway: "I {}, cirka {} km væk", "In {}, about {} km away";
        CaveatReferredBy: "En anden skal henvise dig, for eksempel {}", "Somebody has to refer you, for example {}";
        CaveatAppliedBy: "En anden skal søge for dig, for eksempel {}", "Somebody has to apply for you, for example {}";
        Either: "{} eller {}", "{} or {}";
        ReferrerDoctor: "din læge", "your doctor";
        ReferrerHospital: "psykiatrien", "the psychiatric service";
        ReferrerMunicipality: "kommunen", "the municipality";
        ReferrerVeterancentret: "Veterancentret", "Veterancentret";
        ReferrerUnion: "din fagforening", "your union";
        ReferrerFamily: "din familie", "your family";
        AskElse: "en, du kan tale med om alt andet", "somebody to talk to about anything else";
        AskWhere: "hjælp til at finde {}", "help to find {}";
        AskInstead: "{} Spørg i stedet hos {}.", "{} Ask {} instead.";
        FitsIf: "Passer, hvis {}.", "Fits if {}.";
        FitsIfYouCome: "Passer, hvis du kan komme til {}, {} km væk.", "Fits if you can get to {}, {} km away.";
        ChildGroups: "Barnet på {} år: {}.", "The child aged {}: {}.";
        ChildInstead: "Barnet på {} år: ingen gruppe. {} taler med jer som familie.",
            "The child aged {}: no group. {} talks with you as a family.";
        ChildNothing: "Barnet på {} år: vi kender ingen gruppe.", "The child aged {}: we know of no group.";
        Ages: "Det er for dem, der er {} år. {}", "It is for ages {}. {}";
        OnlyFor: "Det er for {}.", "It is for {}.";
        RoleVeteran: "veteraner", "veterans";
        RolePartner: "partnere", "partners";
        RoleParent: "forældre til veteraner", "parents of veterans";
        RoleChild: "børn og unge", "children and young people";
        RoleAdultChild: "voksne børn af veteraner", "grown-up children of veterans";
        RoleFriend: "venner og andre pårørende", "friends and others who are close";
        RoleProfessional: "fagfolk", "professionals";
        AudienceVeteran: "veteraner", "veterans";
        AudiencePartner: "partnere", "partners";
        AudienceChild: "børn og unge", "children and young people";
        AudienceAdultChild: "voksne børn", "grown-up children";
        AudienceVeteranParent: "forældre til veteraner", "parents of veterans";
        AudienceFamily: "hele familien", "the whole family";
        AudienceFriend: "venner og andre pårørende", "friends and others who are close";
        AudienceProfessional: "fagfolk", "professionals";
        ReasonUrgent: "Kan hjælpe, når det haster", "Can help when it is urgent";
        ReasonFirstDoor: "Et godt sted at begynde", "A good place to begin";
        ReasonForYou: "Til veteraner og deres nærmeste", "For veterans and those closest to them";
        ReasonForEverybody: "For alle", "For everybody";
        ReasonForRelatives: "Til pårørende", "For relatives";
        ReasonForYouChild: "Til børn og unge", "For children and young people";
        ReasonForYourChild: "Til børn i veteranfamilier", "For children in veteran families";
        ReasonForFamily: "Til familien", "For the family";
        ReasonForChildren: "Til børn og unge", "For children and young people";
        ReasonShowToAdult: "Vis det til en voksen", "Show it to an adult";
        FitsIfGoAway: "Passer, hvis I vil være væk hjemmefra nogle dage.", "Fits if you want to be away for some days.";
        FitsIfChildren: "Passer, hvis der er børn i familien.", "Fits if there are children in the family.";
        ReasonForTheVeteran: "Til veteranen. Du kan give det videre", "For the veteran. You can pass it on";
        ReasonForTheCitizen: "Til borgeren", "For the citizen";
        ReasonForProfessionals: "Til fagfolk", "For professionals";
        ReasonInYourMunicipality: "Ligger i din kommune", "In your municipality";
        ReasonYourMunicipality: "Til dem, der bor i kommunen", "For people in the municipality";
        ReasonYourRegion: "I regionen", "In the region";
        ReasonNationwide: "I hele landet", "Nationwide";
        ReasonDeploymentFitsSoldier28: "Til soldater, der har været udsendt",
            "For soldiers who have been deployed";
        ReasonDeploymentFits: "Også til andre end soldater", "Not only for soldiers";
        ReasonDedicated: "Lavet til veteraner eller deres familie", "Made for veterans or their family";
        ReasonFree: "Det er gratis", "It is free";
        ReasonSelfReferral: "Du kan selv henvende dig", "You can make contact yourself";
        ReasonAnonymous: "Du behøver ikke sige, hvem du er", "You need not say who you are";
        ReasonTransportPaid: "Transporten bliver betalt", "Transport is paid";
        ReasonYourWayPhone: "Du kan ringe", "You can call";
        ReasonYourWayWrite: "Du kan skrive", "You can write";
        ReasonYourWayMeet: "Du kan møde op", "You can come in person";
        KnowNotAnonymous: "De vil gerne vide, hvem du er", "They will ask who you are";
        KnowFollowsUp: "De vil gerne vide, hvem du er, og de følger op", "They will ask who you are, and they follow up";
        CaveatUndatedSource: "Kilde uden dato", "Source without a date";
        CaveatNeedsReferral: "En anden skal henvise dig. Spørg hvem", "Somebody has to refer you. Ask who";
        CaveatNeedsApplicant: "En anden skal søge for dig. Spørg hvem", "Somebody has to apply for you. Ask who";
        CaveatNeedsAssessment: "Kommunen eller en anden myndighed afgør, om du kan få det",
            "The municipality or another authority decides whether you can get it";
        CaveatNeedsMembership: "Det er for medlemmer", "It is for members";
        CaveatPaid: "Det koster noget. Spørg om prisen", "It costs something. Ask about the price";
        CaveatNoScheduleKnown: "Vi kender ikke den næste startdato. Spørg, når du ringer",
            "We do not know the next date. Ask when you call";
        CaveatAskForCoordinator: "Det er kommunens hovednummer. Bed om veterankoordinatoren",
            "This is the main number. Ask for the veteran coordinator (veterankoordinator)";
        CaveatAskForVeteranHelp: "Det er kommunens nummer. Bed om den, der hjælper veteraner",
            "This is the main number. Ask for the person who helps veterans";
        CaveatNoPhoneKnown: "Vi kender ikke kommunens nummer. Brug hjemmesiden, eller ring til Veterancentret",
            "We do not know the municipality's number. Use the website, or call Veterancentret";
        CaveatNumberOnHomePage: "Vi kender ikke kommunens nummer. Det står på hjemmesiden",
            "We do not know the municipality's number. It is on the website";
        CaveatTellPlace: "Det er din kommune, der hjælper. Skriv, hvor du bor, så viser vi dens nummer",
            "Your municipality helps with this. Tell us where you live, and we show its number";
        CaveatNoRouteKnown: "Vi kender ikke et nummer. Veterancentret kan hjælpe dig videre",
            "We do not have a number. Veterancentret can help you find the way";
        DependsOnAudience: "Det kommer an på, hvem det er til", "It depends on who it is for";
        DependsOnArea: "Det kommer an på, hvor du bor", "It depends on where you live";
        DependsOnAge: "Det kommer an på alderen", "It depends on the age";
        DependsOnDeployment: "Det kommer an på udsendelsen", "It depends on the deployment";
        DependsOnSituation: "Det kommer an på jeres situation", "It depends on your situation";
        ChildYounger: "Barnet er yngre.", "The child is younger.";
        ChildOlder: "Barnet er ældre.", "The child is older.";
        YouYounger: "Du er yngre.", "You are younger.";
        YouOlder: "Du er ældre.", "You are older.";
        OnlyElsewhere: "Det gælder kun i en anden kommune eller region.",
            "It is only for another municipality or region.";
        OtherSituation: "Det passer ikke til det, du har svaret.",
            "It does not fit what you have answered.";
        OtherDeployment: "Det gælder kun efter bestemte udsendelser.",
            "It is only after certain deployments.";
        ActionPhone: "Ring", "Call";
        ActionSms: "Send sms til", "Text";
        ActionEmail: "Skriv til", "Write to";
        ActionWeb: "Gå til", "Go to";
        ActionChat: "Chat på", "Chat at";
        ActionVisit: "Besøg", "Visit";
        AskFor: "Spørg efter {}", "Ask for {}";
    }
}

/// The name of what is recommended.
pub fn subject_name(subject: &Subject<'_>, language: Language) -> String {
    match subject {
        Subject::Service(service) => service.name.get(language).to_owned(),
        Subject::Municipality(municipality) if language == Language::Danish => municipality.in_full(),
        Subject::Municipality(municipality) => fill(PlanWord::MunicipalityName.get(language), &[&municipality.name]),
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

/// A role in the plural, after "til".
pub fn role_name(role: Role, language: Language) -> &'static str {
    let word = match role {
        Role::Veteran => PlanWord::RoleVeteran,
        Role::Partner => PlanWord::RolePartner,
        Role::Parent => PlanWord::RoleParent,
        Role::Child => PlanWord::RoleChild,
        Role::AdultChild => PlanWord::RoleAdultChild,
        Role::Friend => PlanWord::RoleFriend,
        Role::Professional => PlanWord::RoleProfessional,
    };
    word.get(language)
}

/// An audience in the plural.
pub fn audience_name(audience: Audience, language: Language) -> &'static str {
    let word = match audience {
        Audience::Veteran => PlanWord::AudienceVeteran,
        Audience::Partner => PlanWord::AudiencePartner,
        Audience::Child => PlanWord::AudienceChild,
        Audience::AdultChild => PlanWord::AudienceAdultChild,
        Audience::VeteranParent => PlanWord::AudienceVeteranParent,
        Audience::Family => PlanWord::AudienceFamily,
        Audience::Friend => PlanWord::AudienceFriend,
        Audience::Professional => PlanWord::AudienceProfessional,
    };
    word.get(language)
}

fn topic_names(ids: &[String], directory: &Directory, language: Language) -> String {
    let names = ids.iter().filter_map(|id| directory.topic(id)).map(|topic| {
        // Inside a sentence the name begins small.
        small(topic.name.get(language))
    });
    // Many names are pairs: «om parforhold og familie og børn og unge» cannot be read.
    names.collect::<Vec<String>>().join(", ")
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

/// A part of the realm by its name.
pub fn land(land: Land, language: Language) -> &'static str {
    match land {
        Land::Greenland => Msg::Greenland,
        Land::FaroeIslands => Msg::FaroeIslands,
    }
    .get(language)
}

/// A reason as a short fact.
pub fn reason(reason: &Reason, directory: &Directory, language: Language) -> String {
    let plain = |word: PlanWord| word.get(language).to_owned();
    match reason {
        Reason::Urgent => plain(PlanWord::ReasonUrgent),
        Reason::FirstDoor => plain(PlanWord::ReasonFirstDoor),
        Reason::ForYou(None) => plain(PlanWord::ReasonForYou),
        Reason::ForEverybody => plain(PlanWord::ReasonForEverybody),
        Reason::ForRelatives => plain(PlanWord::ReasonForRelatives),
        Reason::ForYou(Some(Role::Child)) => plain(PlanWord::ReasonForYouChild),
        Reason::ForYou(Some(role)) => fill(PlanWord::ReasonForYouAs.get(language), &[role_name(*role, language)]),
        Reason::ForFamily => plain(PlanWord::ReasonForFamily),
        Reason::ForYourChild { of_veterans: true } => plain(PlanWord::ReasonForYourChild),
        Reason::ForYourChild { of_veterans: false } => plain(PlanWord::ReasonForChildren),
        Reason::ShowToAdult => plain(PlanWord::ReasonShowToAdult),
        Reason::ForTheVeteran => plain(PlanWord::ReasonForTheVeteran),
        Reason::ForTheCitizen => plain(PlanWord::ReasonForTheCitizen),
        Reason::ForProfessionals => plain(PlanWord::ReasonForProfessionals),
        Reason::Topics(ids) => fill(PlanWord::ReasonTopics.get(language), &[&topic_names(ids, directory, language)]),
        Reason::InYourMunicipality => plain(PlanWord::ReasonInYourMunicipality),
        Reason::YourMunicipality => plain(PlanWord::ReasonYourMunicipality),
        Reason::Near { town, km } => fill(PlanWord::ReasonNear.get(language), &[town.as_str(), &km.to_string()]),
        Reason::YourRegion => plain(PlanWord::ReasonYourRegion),
        Reason::Nationwide => plain(PlanWord::ReasonNationwide),
        Reason::AgeFits(range) => fill(PlanWord::ReasonAgeFits.get(language), &[&ages(*range, language)]),
        Reason::DeploymentFits(Deployment::Soldier28) => plain(PlanWord::ReasonDeploymentFitsSoldier28),
        Reason::DeploymentFits(_) => plain(PlanWord::ReasonDeploymentFits),
        Reason::Dedicated => plain(PlanWord::ReasonDedicated),
        Reason::Free => plain(PlanWord::ReasonFree),
        Reason::SelfReferral => plain(PlanWord::ReasonSelfReferral),
        Reason::Anonymous => plain(PlanWord::ReasonAnonymous),
        Reason::TransportPaid => plain(PlanWord::ReasonTransportPaid),
        Reason::YourWay(ContactPreference::Phone) => plain(PlanWord::ReasonYourWayPhone),
        Reason::YourWay(ContactPreference::Write) => plain(PlanWord::ReasonYourWayWrite),
        Reason::YourWay(ContactPreference::Meet) => plain(PlanWord::ReasonYourWayMeet),
    }
}

/// A caveat as a sentence.
pub fn caveat(caveat: &Caveat, language: Language) -> String {
    let plain = |word: PlanWord| word.get(language).to_owned();
    match caveat {
        Caveat::OldSource(date) => fill(PlanWord::CaveatOldSource.get(language), &[&partial_date(*date, language)]),
        Caveat::UndatedSource => plain(PlanWord::CaveatUndatedSource),
        Caveat::NeedsReferral { by, for_money } => referral(by, *for_money, language),
        Caveat::NeedsAssessment => plain(PlanWord::CaveatNeedsAssessment),
        Caveat::NeedsMembership => plain(PlanWord::CaveatNeedsMembership),
        Caveat::Paid => plain(PlanWord::CaveatPaid),
        Caveat::NoScheduleKnown => plain(PlanWord::CaveatNoScheduleKnown),
        Caveat::AskForCoordinator => plain(PlanWord::CaveatAskForCoordinator),
        Caveat::AskForVeteranHelp => plain(PlanWord::CaveatAskForVeteranHelp),
        Caveat::NoPhoneKnown => plain(PlanWord::CaveatNoPhoneKnown),
        Caveat::NumberOnHomePage => plain(PlanWord::CaveatNumberOnHomePage),
        Caveat::TellPlace => plain(PlanWord::CaveatTellPlace),
        Caveat::NoRouteKnown => plain(PlanWord::CaveatNoRouteKnown),
        Caveat::FarAway { town, km } => fill(PlanWord::CaveatFarAway.get(language), &[town.as_str(), &km.to_string()]),
    }
}

/// Who has to refer, or to apply, as the record tells: the sentence with their names, else the advice to ask.
fn referral(by: &[Referrer], for_money: bool, language: Language) -> String {
    let (named, unknown) = if for_money {
        (PlanWord::CaveatAppliedBy, PlanWord::CaveatNeedsApplicant)
    } else {
        (PlanWord::CaveatReferredBy, PlanWord::CaveatNeedsReferral)
    };
    let names = by.iter().map(|referrer| {
        let word = match referrer {
            Referrer::Doctor => PlanWord::ReferrerDoctor,
            Referrer::Hospital => PlanWord::ReferrerHospital,
            Referrer::Municipality => PlanWord::ReferrerMunicipality,
            Referrer::Veterancentret => PlanWord::ReferrerVeterancentret,
            Referrer::Union => PlanWord::ReferrerUnion,
            Referrer::Family => PlanWord::ReferrerFamily,
        };
        word.get(language).to_owned()
    });
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        unknown.get(language).to_owned()
    } else {
        fill(named.get(language), &[&either(&names, language)])
    }
}

/// "a, b eller c".
fn either(names: &[String], language: Language) -> String {
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => fill(PlanWord::Either.get(language), &[&rest.join(", "), last]),
        None => String::new(),
    }
}

/// What would have to be answered to be sure.
pub fn open_question(code: CriterionCode, language: Language) -> &'static str {
    let word = match code {
        CriterionCode::Audience => PlanWord::DependsOnAudience,
        CriterionCode::Area => PlanWord::DependsOnArea,
        CriterionCode::Age => PlanWord::DependsOnAge,
        CriterionCode::Deployment => PlanWord::DependsOnDeployment,
        CriterionCode::Situation => PlanWord::DependsOnSituation,
    };
    word.get(language)
}

/// How surely it suits.
pub fn outcome_note(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Suited => Msg::OutcomeSuited.get(language),
        Outcome::Maybe => Msg::OutcomeMaybe.get(language),
    }
}

/// A condition that nobody was asked about: `Passer, hvis …`.
pub fn only_if(condition: &Text, language: Language) -> String {
    fill(PlanWord::FitsIf.get(language), &[condition.get(language)])
}

/// The one thing that decides whether it suits, and whom to ask instead.
pub fn because(left_out: &FitsIf<'_>, answers: &Answers, language: Language) -> String {
    let fact = match &left_out.condition {
        Condition::Answer(code) => blocking_fact(left_out.service, *code, answers, language),
        Condition::Unasked(text) => only_if(text, language),
        Condition::Children => PlanWord::FitsIfChildren.get(language).to_owned(),
        Condition::GoAway => PlanWord::FitsIfGoAway.get(language).to_owned(),
        Condition::FarAway { town, km } => {
            fill(PlanWord::FitsIfYouCome.get(language), &[town.as_str(), &km.to_string()])
        }
    };
    match left_out.instead {
        None => fact,
        Some(instead) => fill(PlanWord::AskInstead.get(language), &[&fact, instead.name.get(language)]),
    }
}

/// What there is for one of the children, as a line, and the services that it names, in their order.
pub fn child_line<'a>(line: &'a ChildLine<'a>, language: Language) -> (String, Vec<&'a Service>) {
    let ages = ages(line.told, language);
    match &line.offer {
        ChildOffer::Groups(groups) => {
            let names: Vec<String> = groups.iter().map(|group| group.name.get(language).to_owned()).collect();
            (fill(PlanWord::ChildGroups.get(language), &[&ages, &join(&names, language)]), groups.clone())
        }
        ChildOffer::Instead(unit) => {
            (fill(PlanWord::ChildInstead.get(language), &[&ages, unit.name.get(language)]), vec![*unit])
        }
        ChildOffer::Nothing => (fill(PlanWord::ChildNothing.get(language), &[&ages]), Vec::new()),
    }
}

/// What one asks for behind a shared way in: what its line says, else its name. What has no way of its own is not there:
/// one asks for help to find it.
pub fn ask_for(service: &Service, language: Language) -> String {
    if service.ways.is_empty() && !is_municipal(service) {
        return fill(PlanWord::AskWhere.get(language), &[service.name.get(language)]);
    }
    let asked = service.ways.iter().find_map(|way| match way {
        Way::Line { ask_for, .. } => ask_for.as_ref(),
        Way::Own { .. } => None,
    });
    asked.unwrap_or(&service.name).get(language).to_owned()
}

/// What one asks for besides the main offer: where both are asked for by the same words, the other's name. A line is not
/// asked for on its own number, but somebody who answers there.
pub fn ask_for_beside(main: Option<&Service>, service: &Service, language: Language) -> String {
    if service.kind == ServiceKind::CrisisLine {
        return PlanWord::AskElse.get(language).to_owned();
    }
    let asked = ask_for(service, language);
    if main.is_some_and(|main| ask_for(main, language) == asked) {
        return service.name.get(language).to_owned();
    }
    asked
}

/// The one thing to know that can change whether somebody calls.
pub fn know(know: Know, language: Language) -> &'static str {
    match know {
        Know::NotAnonymous => PlanWord::KnowNotAnonymous,
        Know::Anonymous => PlanWord::ReasonAnonymous,
        Know::FollowsUp => PlanWord::KnowFollowsUp,
    }
    .get(language)
}

fn blocking_fact(service: &Service, code: CriterionCode, answers: &Answers, language: Language) -> String {
    match code {
        CriterionCode::Age => {
            let ranges = service.age_ranges();
            let (from, to) =
                (ranges.iter().map(|r| r.from).min().unwrap_or(0), ranges.iter().map(|r| r.to).max().unwrap_or(0));
            let range = AgeRange { from, to };
            let younger = answers.child_ages.iter().any(|told| matches!(range.fit(*told), AgeFit::TooYoung(_)));
            let own = answers.role == Some(Role::Child);
            let verdict = match (own, younger) {
                (false, true) => PlanWord::ChildYounger,
                (false, false) => PlanWord::ChildOlder,
                (true, true) => PlanWord::YouYounger,
                (true, false) => PlanWord::YouOlder,
            };
            fill(PlanWord::Ages.get(language), &[&ages(range, language), verdict.get(language)])
        }
        CriterionCode::Area => PlanWord::OnlyElsewhere.get(language).to_owned(),
        CriterionCode::Situation => PlanWord::OtherSituation.get(language).to_owned(),
        CriterionCode::Deployment => PlanWord::OtherDeployment.get(language).to_owned(),
        CriterionCode::Audience => {
            let names: Vec<String> = service.audience.iter().map(|a| audience_name(*a, language).to_owned()).collect();
            fill(PlanWord::OnlyFor.get(language), &[&join(&names, language)])
        }
    }
}

/// What a contact does, as the words of its link: `Ring 72 81 97 00`.
pub fn contact_action(kind: &ContactKind, language: Language) -> String {
    let value = kind.display();
    let verb = match kind {
        ContactKind::Phone(_) => PlanWord::ActionPhone,
        ContactKind::Sms(_) => PlanWord::ActionSms,
        ContactKind::Email(_) => PlanWord::ActionEmail,
        ContactKind::Web(_) => PlanWord::ActionWeb,
        ContactKind::Chat(_) => PlanWord::ActionChat,
        ContactKind::Visit(_) => PlanWord::ActionVisit,
    };
    format!("{} {value}", verb.get(language))
}

/// What a contact is for and what to ask for there, without a full stop at the end: `Fælles telefon. Spørg efter en psykolog`.
pub fn contact_note(contact: &Contact, language: Language) -> Option<String> {
    let label = contact.label.as_ref().map(|label| label.get(language).to_owned());
    match (label, contact_ask(contact, language)) {
        (Some(label), Some(ask_for)) => Some(format!("{label}. {ask_for}")),
        (one, other) => one.or(other),
    }
}

/// What to ask for there: `Spørg efter en psykolog`.
pub fn contact_ask(contact: &Contact, language: Language) -> Option<String> {
    contact.ask_for.as_ref().map(|asked| fill(PlanWord::AskFor.get(language), &[asked.get(language)]))
}

/// `Kilde: Veterancentret, 2023` or `Kilde: …, uden dato`.
pub fn source_line(source: &Source, language: Language) -> String {
    let who = source.publisher.as_deref().unwrap_or(&source.title);
    let date = source.date.map_or_else(|| Msg::NoDate.get(language).to_owned(), |date| partial_date(date, language));
    format!("{}: {who}, {date}", Msg::Source.get(language))
}
