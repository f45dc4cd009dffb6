//! The pages of the partner finder, the partner list, the hand-over and the tasks: what their fields, buttons and
//! answers say. Names of columns, roles and conditions are in [`super::professional`].

use super::{
    format::{date, join, partial_date, pick},
    municipal_effort,
    table::texts,
};
use crate::{
    domain::{CoordinatorState, Language},
    professional::LocalFact,
    referrals::ShareError,
    surroundings::Coordinators,
};
use jiff::civil::Date;

texts! {
    /// Fixed texts of these pages.
    PartnerMsg {
        // Without the app.
        NeedsApp: "Værktøjet virker ikke i denne browser", "The tool does not work in this browser";
        NeedsAppText: "Du kan stadig se alle tilbud og alle kommuner. Er det akut, er numrene her:",
            "You can still see all offers and all municipalities. If it is urgent, the numbers are here:";
        // Partner finder.
        WhomHint: "Vælg ingen, hvis det er for alle i familien.", "Choose none if it is for anybody in the family.";
        Found: "Samarbejdspartnere", "Partners";
        FoundIn: "Samarbejdspartnere i {}", "Partners in {}";
        HowTo: "Det gør de, og sådan henviser du", "What they do, and how to refer";
        PutOnList: "Sæt på aktørlisten", "Put on the partner list";
        IsOnList: "Står på aktørlisten", "Is on the partner list";
        ListIsFull: "Der er ikke plads til flere på aktørlisten", "There is no room for more on the partner list";
        OnList: "På aktørlisten: {}.", "On the partner list: {}.";
        SeeList: "Se aktørlisten", "See the partner list";
        // Partner list.
        OnTheList: "På listen", "On the list";
        NamedSuch: "For eksempel «Aktører i Varde». Skriv ikke om borgere.",
            "For example “Partners in Varde”. Do not write about citizens.";
        NumberInText: "Der står noget, der ligner et CPR-nummer. Fjern det. Så længe det står der, bliver teksten ikke gemt.",
            "Something looks like a CPR number. Remove it. As long as it is there, the text is not kept.";
        NumberInFile: "Filen ser ud til at have et CPR-nummer i sig. Find det, og slet det, før du gemmer eller sender.",
            "The file seems to hold a CPR number. Find it and delete it before you save or send anything.";
        Moved: "«{}» er nu nummer {} af {}.", "“{}” is now number {} of {}.";
        Removed: "«{}» er fjernet.", "“{}” has been removed.";
        AddMore: "Læg flere på listen", "Add more to the list";
        AddFromSearch: "Søg i alle tilbud", "Search all offers";
        AddFromSearchText: "Vælg «Læg på din liste», hvor som helst du ser et tilbud. Så kan du hente det ind her.",
            "Choose “Add to your list” wherever you see an offer. Then you can bring it in here.";
        AddFromPartners: "Find dem ud fra en borgers situation", "Find them from a citizen's situation";
        AddChosen: "Hent dem, du har valgt ({})", "Bring in those you have chosen ({})";
        // Somebody's list.
        OpenLink: "Et link til en anden liste", "A link to another list";
        OpenLinkHint: "Indsæt linket. Din egen liste bliver, som den er, til du siger ja.",
            "Paste the link. Your own list stays as it is until you say yes.";
        OpenLinkShow: "Vis listen", "Show the list";
        SharedWithYou: "Nogen har delt disse tilbud med dig", "Somebody has shared these offers with you";
        SharedGone: "Tilbud i linket, der ikke findes mere: {}.", "Offers in the link that no longer exist: {}.";
        SharedNo: "Nej tak", "No thanks";
        // Taking along.
        CopyWithNotes: "Kopiér som tekst med noter", "Copy as text with notes";
        CopyLink: "Kopiér link til listen", "Copy a link to the list";
        LinkExplained: "Linket viser kun tilbuddene. Mail og link har aldrig dine noter med.",
            "The link shows only the offers. Mail and link never carry your notes.";
        CardFile: "Hent som kontakter (vCard)", "Download as contacts (vCard)";
        // Hand-over.
        HandoverServices: "Hvilke tilbud handler det om?", "Which offers is it about?";
        HandoverNeedsList: "Læg først et tilbud på listen ovenfor.", "First put an offer on the list above.";
        HandoverTopicsHint: "Sæt kun kryds ved det, borgeren selv har bedt om.", "Tick only what the citizen has asked for.";
        HandoverReady: "Teksten er klar", "The text is ready";
        HandoverCopy: "Kopiér teksten", "Copy the text";
        HandoverMail: "Skriv en mail med teksten", "Write a mail with the text";
        HandoverNotKept: "Teksten bliver ikke gemt nogen steder.", "The text is not kept anywhere.";
        // Tasks.
        TasksPlace: "Hvilken kommune?", "Which municipality?";
        TasksShow: "Vis dem, der kan hjælpe", "Show who can help";
        TasksIn: "Du ser dem, der kan hjælpe i {}.", "You see those who can help in {}.";
        TasksAnywhere: "Du ser dem, der hjælper i hele landet. Vælg en kommune, så ser du også den lokale hjælp.",
            "You see those who help in the whole country. Choose a municipality to see the local help as well.";
        TaskHere: "Hos jer", "Where you are";
        TasksNobody: "Vi kender ingen i vejviseren, der hjælper med netop det.", "We know nobody in the directory who helps with just that.";
    }
}

/// `3 af 12 opgaver er på plads.`
pub fn progress(done: usize, all: usize, language: Language) -> String {
    match (done, language) {
        (0, Language::Danish) => format!("Ingen af de {all} opgaver er på plads endnu."),
        (0, Language::English) => format!("None of the {all} tasks is in place yet."),
        (_, Language::Danish) if done == all => format!("Alle {all} opgaver er på plads."),
        (_, Language::English) if done == all => format!("All {all} tasks are in place."),
        (_, Language::Danish) => format!("{done} af {all} opgaver er på plads."),
        (_, Language::English) => format!("{done} of {all} tasks are in place."),
    }
}

/// Who near by has a coordinator, each with the way there; where nobody near has, who is the nearest on land.
fn neighbours(found: &Coordinators<'_>, language: Language) -> String {
    let danish = language == Language::Danish;
    let about = if danish { "cirka" } else { "about" };
    if !found.near.is_empty() {
        let all = found.near.iter().map(|(place, km)| format!("{} ({about} {km} km)", place.name));
        let all = join(&all.collect::<Vec<_>>(), language);
        let head = ["Kommuner i nærheden med koordinator", "Municipalities nearby with a coordinator"];
        return format!("{}: {all}.", pick(head, language));
    }
    let none = ["Vi kender ingen koordinator i nærheden.", "We know of no coordinator nearby."];
    let none = pick(none, language);
    match found.within_reach {
        Some((place, km)) if danish => {
            format!("{none} Den nærmeste kommune med koordinator er {}, cirka {km} km væk.", place.name)
        }
        Some((place, km)) => {
            format!("{none} The nearest municipality with a coordinator is {}, about {km} km away.", place.name)
        }
        None => none.to_owned(),
    }
}

/// What a task means in a municipality, in a sentence; `name` is the municipality's.
pub fn local_fact(fact: &LocalFact<'_>, name: &str, language: Language) -> String {
    let danish = language == Language::Danish;
    let names = |all: Vec<&str>| join(&all.into_iter().map(str::to_owned).collect::<Vec<_>>(), language);
    match fact {
        LocalFact::Coordinator(state) => pick(
            match state {
                CoordinatorState::Known => [
                    "Vejviseren har jeres indgang. Se efter, om den er rigtig.",
                    "The directory has your way in. Check that it is right.",
                ],
                CoordinatorState::OtherFunction => [
                    "Vejviseren har en anden indgang end en koordinator. Se efter, om den er rigtig.",
                    "The directory has another way in than a coordinator. Check that it is right.",
                ],
                CoordinatorState::Ended => [
                    "Den koordinator, vejviseren kendte, er der ikke mere.",
                    "The coordinator the directory knew is no longer there.",
                ],
                CoordinatorState::NoneKnown => {
                    ["Vejviseren kender ingen koordinator her.", "The directory knows no coordinator here."]
                }
            },
            language,
        )
        .to_owned(),
        LocalFact::Agreement(Some(one)) => {
            format!("{}: {}.", one.policy.name.get(language), municipal_effort::policy_line(one, language))
        }
        LocalFact::Agreement(None) if danish => format!("Vi kender ingen aftale mellem {name} og Veterancentret."),
        LocalFact::Agreement(None) => format!("We know of no agreement between {name} and Veterancentret."),
        LocalFact::Veterans(Some(known)) if danish => {
            format!("Seneste tal: {} veteraner ({}).", known.count, partial_date(known.as_of, language))
        }
        LocalFact::Veterans(Some(known)) => {
            format!("Latest number: {} veterans ({}).", known.count, partial_date(known.as_of, language))
        }
        LocalFact::Veterans(None) => pick(
            ["Vi ved ikke, hvor mange veteraner der bor her.", "We do not know how many veterans live here."],
            language,
        )
        .to_owned(),
        LocalFact::Offers(offers) if offers.is_empty() => pick(
            ["Vi kender ingen tilbud om det i kommunen.", "We know of no such offers in the municipality."],
            language,
        )
        .to_owned(),
        LocalFact::Offers(offers) => {
            let all = names(offers.iter().map(|offer| offer.name.get(language)).collect());
            if danish {
                format!("I kommunen kender vi {all}.")
            } else {
                format!("In the municipality we know of {all}.")
            }
        }
        LocalFact::Neighbours(found) => neighbours(found, language),
        LocalFact::NextDay(_, day) if danish => format!("Næste gang er {}.", date(*day, language)),
        LocalFact::NextDay(_, day) => format!("The next time is {}.", date(*day, language)),
    }
}

/// `På plads siden 1. november 2026.`
pub fn done_since(day: Date, language: Language) -> String {
    let since = super::professional::ProMsg::TaskDoneOn.get(language);
    format!("{since} {}.", date(day, language))
}

/// Why a link gives no list, what is safe and what to do.
pub fn share_error(error: ShareError, language: Language) -> &'static str {
    pick(
        match error {
            ShareError::NotAList => [
                "Det er ikke et link til en liste herfra. Din egen liste er ikke ændret.",
                "That is no link to a list from here. Your own list has not changed.",
            ],
            ShareError::TooLong | ShareError::Damaged => [
                "Linket er gået i stykker. Bed om at få det sendt igen. Din egen liste er ikke ændret.",
                "The link is broken. Ask to have it sent again. Your own list has not changed.",
            ],
        },
        language,
    )
}
