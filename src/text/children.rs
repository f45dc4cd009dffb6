//! The finder of children's groups in words, and the page that a child or young person reads alone.

use super::{
    format::{ages, date, join},
    table::{names, texts},
};
use crate::{
    children::{AdviceCode, GroupOffer, LocalGap, NearMiss, Reach, Schedule, SignUp},
    domain::{AgeFit, AgeRange, Area, Directory, Language, Municipality, Transport},
};

texts! {
    /// Fixed texts of the pages for children and families.
    ChildMsg {
        FinderTitle: "Find en gruppe til barnet", "Find a group for the child";
        FinderLead: "Skriv, hvor I bor, og hvor gamle børnene er. Så viser vi, hvad der passer til hvert barn.",
            "Tell us where you live and how old the children are. Then we show what suits each child.";
        FinderPlace: "Hvor bor barnet?", "Where does the child live?";
        FinderAges: "Hvor gamle er børnene?", "How old are the children?";
        FinderShow: "Vis grupper", "Show groups";
        FinderMissing: "Skriv et sted, eller vælg en alder.", "Enter a place or choose an age.";
        NoGroup: "Vi kender ingen gruppe, der passer", "We know of no group that suits";
        NoGroupText: "Der er stadig hjælp. Det kan I gøre:", "There is still help. Here is what you can do:";
        NoSureGroup: "Vi er ikke sikre på, at en gruppe passer", "We are not sure that a group fits";
        NoSureGroupText: "Se dem, der måske passer. Der er også andet, I kan gøre:",
            "See those that may suit. There are other things you can do too:";
        MayFit: "Passer måske", "May suit";
        NearMisses: "Passer ikke til alderen", "Not for this age";
        WhatToDo: "Det kan I gøre", "What you can do";
        WhenAndWhere: "Hvornår og hvor", "When and where";
        AddToCalendar: "Læg i din kalender", "Add to your calendar";
        // A group and a child: age, place, dates, and advice where none suits.
        Years: "år", "years";
        AgeLimitsUnknown: "Vi kender ikke aldersgrænsen. Spørg.", "We do not know the age limits. Ask.";
        InYourMunicipality: "I din kommune.", "In your municipality.";
        NearYourMunicipality: "I en kommune tæt på din.", "In a municipality near yours.";
        DifferentPlaces: "Det er forskellige steder i landet. Spørg, hvor.",
            "It is in different parts of the country. Ask where.";
        UnderWay: "Er i gang. Spørg, om der er plads.", "It is under way. Ask if there is room.";
        DatesUnknown: "Vi kender ikke de næste datoer. Spørg her.", "We do not know the next dates. Ask here.";
        AskForDates: "Ring og spørg, hvor og hvornår den næste gruppe begynder.",
            "Call and ask where and when the next group begins.";
        AskFamilyUnit: "Vi kender ingen gruppe, der helt sikkert passer. Her taler de med jer som familie.",
            "We know of no group that surely suits. Here they talk to you as a family.";
        AskMunicipality: "Spørg kommunen, hvad den har til familier med små børn. Sundhedsplejersken er også et godt sted at begynde.",
            "Ask the municipality what it has for families with small children. The health visitor is a good place to begin too.";
        YoungAlone: "Barnet eller den unge kan selv ringe eller skrive her.",
            "The child or young person can call or write here on their own.";
        EndsAtEighteen: "Hjælpen her er for børn til og med 18 år. Spørg i god tid, hvad der kommer bagefter.",
            "The help here is for children up to 18. Ask in good time what comes after.";
        AdultChild: "Er barnet over 18, er der andre, der hjælper. Den unge kan selv tage kontakt.",
            "If the child is over 18, others help. The young person can make contact.";
        Meal: "Der er mad.", "There is a meal.";
        NoMeal: "Der er ikke mad.", "There is no meal.";
        TooYoung: "Barnet er ikke gammelt nok endnu.", "The child is not old enough yet.";
        TooOld: "Barnet er for gammelt.", "The child is too old.";
        // The page for a child or young person. Nothing here asks who they are.
        OwnTitle: "Til dig, der er barn eller ung", "For children and young people";
        OwnLead: "Har din mor eller far været udsendt? Så er denne side til dig.",
            "Has your mum or dad been deployed? Then this page is for you.";
        OwnCall: "Er du bange eller ked af det? Ring eller skriv her", "Are you afraid or sad? Call or write here";
        OwnCallText: "Du behøver ikke sige, hvad du hedder. Du kan tale om alt.",
            "You do not have to say your name. You can talk about anything.";
        OwnAdult: "Du kan også tale med en voksen, du stoler på.", "You can also talk to a grown-up you trust.";
        OwnAdultWho: "Det kan være en lærer, en pædagog, din mormor eller en vens mor.",
            "It can be a teacher, your grandma or a friend's mum.";
        OwnDanger: "Er nogen i fare lige nu? Ring 112.", "Is somebody in danger right now? Call 112.";
        OwnNotYourFault: "Det er ikke din skyld", "It is not your fault";
        OwnNotYourFault1: "Nogle voksne har det svært, når de har været udsendt.",
            "Some grown-ups have a hard time after they have been deployed.";
        OwnNotYourFault2: "De kan være trætte, vrede eller stille. Det er ikke, fordi du har gjort noget.",
            "They can be tired, angry or quiet. It is not because of something you did.";
        OwnNotYourFault3: "Du skal ikke passe på de voksne. Det er de voksnes job.",
            "You do not have to look after the grown-ups. That is a job for grown-ups.";
        OwnFeel: "Sådan kan det være", "How it can be";
        OwnFeel1: "Du kan savne din mor eller far, som de var før.", "You can miss your mum or dad the way they used to be.";
        OwnFeel2: "Du kan være ked af det, sur eller bange.", "You can be sad, cross or afraid.";
        OwnFeel3: "Du kan også have det godt. Det er helt i orden.", "You can also feel fine. That is all right.";
        OwnSay: "Det kan du sige", "What you can say";
        OwnSay1: "Jeg er ked af det, og jeg vil gerne tale med nogen.", "I am sad, and I would like to talk to somebody.";
        OwnSay2: "Min far har det ikke godt. Jeg ved ikke, hvad jeg skal gøre.",
            "My dad is not well. I do not know what to do.";
        OwnSay3: "Det er svært derhjemme.", "It is hard at home.";
        OwnGroups: "Andre børn har det som dig", "Other children feel like you";
        OwnGroupsText: "Der er grupper, hvor børn leger og taler sammen. Spørg en voksen, om du kan være med.",
            "There are groups where children play and talk. Ask a grown-up if you can join.";
        OwnSafe: "Vi ved ikke, hvem du er. Du kan lukke siden, når du vil.",
            "We do not know who you are. You can close the page whenever you want.";
    }
}

/// An age or a band: `10 år`, `8-12 år`.
pub fn age(told: AgeRange, language: Language) -> String {
    format!("{} {}", ages(told, language), ChildMsg::Years.get(language))
}

/// The heading over what there is for the children of an age: `Børn på 8-12 år, Varde Kommune`.
pub fn heading(told: AgeRange, place: Option<&Municipality>, language: Language) -> String {
    let mut words = match language {
        Language::Danish => format!("Børn på {}", age(told, language)),
        Language::English => format!("Children aged {}", ages(told, language)),
    };
    if let Some(place) = place {
        words += ", ";
        words += &if language == Language::Danish { place.in_full() } else { place.name.clone() };
    }
    words
}

/// How the age fits: `Passer til børn på 10 år. Det er for dem, der er 8-12 år.`
pub fn age_fit(offer: &GroupOffer<'_>, told: AgeRange, language: Language) -> String {
    let danish = language == Language::Danish;
    let child = age(told, language);
    match (offer.age, offer.ages) {
        (AgeFit::Fits, Some(range)) if danish => {
            format!("Passer til børn på {child}. Det er for dem, der er {}.", age(range, language))
        }
        (AgeFit::Fits, Some(range)) => {
            let word = if told.from == told.to { "age" } else { "ages" };
            format!("Fits {word} {}. It is for ages {}.", ages(told, language), ages(range, language))
        }
        (_, Some(range)) if danish => {
            format!("Det er for dem, der er {}. Det kommer an på barnets alder.", age(range, language))
        }
        (_, Some(range)) => format!("It is for ages {}. It depends on the child's age.", ages(range, language)),
        (_, None) => ChildMsg::AgeLimitsUnknown.get(language).to_owned(),
    }
}

/// Whom a group is for: `Det er for dem, der er 8-12 år.`
pub fn for_ages(range: AgeRange, language: Language) -> String {
    match language {
        Language::Danish => format!("Det er for dem, der er {}.", age(range, language)),
        Language::English => format!("It is for ages {}.", ages(range, language)),
    }
}

/// Where it is, seen from home.
pub fn reach(offer: &GroupOffer<'_>, directory: &Directory, language: Language) -> String {
    let danish = language == Language::Danish;
    let location = offer.location;
    let town = location.map(|location| match &location.name {
        Some(name) => name.clone(),
        None => directory.municipality(location.municipality).map_or_else(String::new, |m| m.name.clone()),
    });
    match (offer.reach, town, offer.distance_km) {
        (Reach::Own, Some(town), _) if danish => format!("I din kommune: {town}."),
        (Reach::Own, Some(town), _) => format!("In your municipality: {town}."),
        (Reach::Own, None, _) => ChildMsg::InYourMunicipality.get(language).to_owned(),
        (Reach::Neighbour | Reach::Far, Some(town), Some(km)) if danish => {
            format!("{town}, cirka {km} km fra din kommune.")
        }
        (Reach::Neighbour | Reach::Far, Some(town), Some(km)) => {
            format!("{town}, about {km} km from your municipality.")
        }
        (Reach::Neighbour, _, _) => ChildMsg::NearYourMunicipality.get(language).to_owned(),
        (Reach::Unknown, Some(town), _) => format!("{town}."),
        (Reach::Anywhere | Reach::Far | Reach::Unknown, _, _) => match &offer.service.area {
            Area::Municipalities(codes) => {
                let places = codes.iter().filter_map(|code| directory.municipality(*code));
                format!("{}.", join(&places.map(|place| place.name.clone()).collect::<Vec<_>>(), language))
            }
            Area::Nationwide | Area::Regions(_) => ChildMsg::DifferentPlaces.get(language).to_owned(),
        },
    }
}

/// When it meets; where nobody knows, that it is so.
pub fn schedule(schedule: Schedule<'_>, language: Language) -> String {
    let danish = language == Language::Danish;
    let day = |day| date(day, language);
    let (first, words) = match schedule {
        Schedule::Dated { starts: Some(starts), ends: Some(ends), running: false, when } => (
            if danish {
                format!("Begynder {} og slutter {}.", day(starts), day(ends))
            } else {
                format!("Begins on {} and ends on {}.", day(starts), day(ends))
            },
            when,
        ),
        Schedule::Dated { starts: Some(starts), running: false, when, .. } => {
            (if danish { format!("Begynder {}.", day(starts)) } else { format!("Begins on {}.", day(starts)) }, when)
        }
        Schedule::Dated { ends: Some(ends), when, .. } => (
            if danish {
                format!("Er i gang og slutter {}. Spørg, om der er plads.", day(ends))
            } else {
                format!("Runs until {}. Ask if there is room.", day(ends))
            },
            when,
        ),
        Schedule::Dated { when, .. } => (ChildMsg::UnderWay.get(language).to_owned(), when),
        Schedule::NotKnown { usually } => (ChildMsg::DatesUnknown.get(language).to_owned(), usually),
        Schedule::Ended { last, usually } => (
            if danish {
                format!("Sluttede {}. Spørg, hvornår det begynder igen.", day(last))
            } else {
                format!("Ended on {}. Ask when it starts again.", day(last))
            },
            usually,
        ),
    };
    match words.map(|words| words.get(language).trim_end_matches('.')) {
        Some(words) => format!("{first} {words}."),
        None => first,
    }
}

names! {
    /// Whether the way there is paid.
    pub fn transport(Transport), TransportWords {
        Paid: "I får transporten betalt.", "Transport is paid.";
        NotPaid: "I betaler selv for transporten.", "You pay for transport yourselves.";
        Unknown: "Vi ved ikke, om I får transporten betalt. Spørg.", "We do not know whether transport is paid. Ask.";
    }
}

/// Whether there is a meal; none when not told.
pub fn meals(meals: Option<bool>, language: Language) -> Option<&'static str> {
    let words = match meals? {
        true => ChildMsg::Meal,
        false => ChildMsg::NoMeal,
    };
    Some(words.get(language))
}

names! {
    /// Who may sign the child up.
    pub fn sign_up(SignUp), SignUpWords {
        ChildOrParent: "Barnet kan selv tage kontakt. Det kan en forælder også.",
            "The child can make contact. A parent can too.";
        Parent: "En forælder skal melde barnet til.", "A parent signs the child up.";
        Referral: "En læge eller en anden skal henvise barnet.", "A doctor or somebody else has to refer the child.";
        Authority: "Kommunen eller en anden myndighed bestemmer, om barnet kan komme med.",
            "The municipality or another authority decides whether the child can join.";
        Members: "Det er for medlemmer. Spørg, hvordan man bliver det.", "It is for members. Ask how to join.";
        Unknown: "Vi ved ikke, hvem der kan melde barnet til. Spørg.", "We do not know who can sign the child up. Ask.";
    }
}

/// What to say about the own municipality; none when it has a group.
pub fn gap(gap: &LocalGap<'_>, place: &Municipality, language: Language) -> Option<String> {
    let (name, full) = (&place.name, place.in_full());
    match (gap, language) {
        (LocalGap::HasGroup, _) => None,
        (LocalGap::NoneThisSeason { last, .. }, Language::Danish) => Some(format!(
            "Vi kender ingen gruppe i {full} lige nu. Den sidste, vi kender, sluttede {}.",
            date(*last, language)
        )),
        (LocalGap::NoneThisSeason { last, .. }, Language::English) => Some(format!(
            "We know of no group in {name} right now. The last one we know of ended on {}.",
            date(*last, language)
        )),
        (LocalGap::NoneKnown, Language::Danish) => {
            Some(format!("Vi kender ingen gruppe i {full}. Der kan godt være en. Spørg."))
        }
        (LocalGap::NoneKnown, Language::English) => {
            Some(format!("We know of no group in {name}. There may well be one. Ask."))
        }
    }
}

/// Why a group does not suit: `Det er for dem, der er 8-12 år. Barnet er ikke gammelt nok endnu.` With a band of ages the
/// years that are missing are not known, so none are told.
pub fn near_miss(miss: &NearMiss<'_>, language: Language) -> String {
    let why = match miss.age {
        AgeFit::TooYoung(_) => ChildMsg::TooYoung.get(language),
        AgeFit::TooOld(_) => ChildMsg::TooOld.get(language),
        AgeFit::Fits | AgeFit::Depends => "",
    };
    format!("{} {why}", for_ages(miss.ages, language))
}

/// A piece of advice.
pub fn advice(code: AdviceCode, language: Language) -> String {
    let plain = |text: ChildMsg| text.get(language).to_owned();
    match code {
        AdviceCode::AskForDates => plain(ChildMsg::AskForDates),
        AdviceCode::FamilyUnit => plain(ChildMsg::AskFamilyUnit),
        AdviceCode::GroupLater(from) => match language {
            Language::Danish => format!("Når barnet er {from} år, er det gammelt nok til gruppen."),
            Language::English => format!("When the child is {from}, the child is old enough for the group."),
        },
        AdviceCode::AskMunicipality => plain(ChildMsg::AskMunicipality),
        AdviceCode::YoungAlone => plain(ChildMsg::YoungAlone),
        AdviceCode::EndsAtEighteen => plain(ChildMsg::EndsAtEighteen),
        AdviceCode::AdultChild => plain(ChildMsg::AdultChild),
    }
}

/// The title of a group's first or last day in a calendar.
pub fn event_title(name: &str, first: bool, language: Language) -> String {
    match (first, language) {
        (true, Language::Danish) => format!("Begynder: {name}"),
        (true, Language::English) => format!("Begins: {name}"),
        (false, Language::Danish) => format!("Sidste gang: {name}"),
        (false, Language::English) => format!("Last time: {name}"),
    }
}
