//! «Kommunens veteranindsats»: what ties a municipality's work for veterans together. Which municipalities have
//! a policy, and whom to call, is data and stands beside the text.

use super::{
    format::{partial_date, pick},
    writing::{Article, Section},
};
use crate::{domain::Language, professional::municipal_effort::MunicipalPolicy};

/// The page.
pub fn article(language: Language) -> &'static Article {
    match language {
        Language::Danish => &EFFORT_DA,
        Language::English => &EFFORT_EN,
    }
}

/// What is known of a municipality's policy: since when, or when somebody told of it.
pub fn policy_line(policy: &MunicipalPolicy<'_>, language: Language) -> String {
    let told = policy.told.map(|date| partial_date(date, language));
    let danish = language == Language::Danish;
    match (policy.since, told, policy.only_history) {
        (Some(year), _, false) if danish => format!("siden {year}"),
        (Some(year), _, false) => format!("since {year}"),
        (Some(year), _, true) if danish => format!("fra {year}. Vi ved ikke, om den gælder nu"),
        (Some(year), _, true) => format!("from {year}. We do not know whether it holds now"),
        (None, Some(told), false) if danish => format!("nævnt {told}"),
        (None, Some(told), false) => format!("mentioned {told}"),
        (None, Some(told), true) if danish => format!("nævnt {told}. Vi ved ikke, om den gælder nu"),
        (None, Some(told), true) => format!("mentioned {told}. We do not know whether it holds now"),
        (None, None, _) => pick(["uden dato", "no date"], language).to_owned(),
    }
}

/// How many are known, and that others may have one.
pub fn policy_count(count: usize, language: Language) -> String {
    match language {
        Language::Danish => {
            format!("Vi kender en politik eller strategi i {count} af 98 kommuner. Andre kan godt have en.")
        }
        Language::English => {
            format!("We know of a policy or strategy in {count} of 98 municipalities. Others may well have one.")
        }
    }
}

static EFFORT_DA: Article = Article {
    title: "Kommunens veteranindsats",
    lead: "Her kan du læse, hvad ordene betyder, hvad en veterankoordinator gør, og hvem der giver kommuner råd.",
    sections: &[
        Section {
            heading: "Hvem er veteran?",
            paragraphs: &[
                "Der er ikke én definition, som alle bruger. Derfor står det ved hvert tilbud, hvem det er for.",
            ],
            points: &[
                "Den snævre: en soldat, der har været udsendt i en international mission i mere end 28 dage. Sådan skrev Veterancentret i 2017.",
                "Den brede: alle, der officielt har været udsendt for Danmark efter en beslutning i Folketinget eller af regeringen eller en minister. Sådan skriver Glostrup, og de pårørende er med.",
                "Den brede tager også politi, beredskab, sundhedspersonale og andre med.",
            ],
        },
        Section {
            heading: "Vælg definition, før I skriver mål",
            paragraphs: &[
                "En snæver definition gør det let at tælle. En bred gør det let at hjælpe.",
                "Spørg aldrig en borger om mission eller grad for at give hjælp, som alle kan få.",
            ],
            points: &[],
        },
        Section {
            heading: "Politik, strategi eller indsats",
            paragraphs: &[
                "Kommuner bruger forskellige ord. Nogle har en veteranpolitik, andre en strategi eller en indsats.",
                "I november 2017 nævnte Veterancentret 18 kommuner med mål på området. Siden er flere kommet til. Listen her viser, hvad vi kender i dag, og hvor det står.",
            ],
            points: &[],
        },
        Section {
            heading: "Hvad de handler om",
            paragraphs: &["Veterancentret fandt syv temaer, der går igen:"],
            points: &[
                "Viden hos dem, der møder borgere.",
                "Samarbejde med Veterancentret.",
                "Samarbejde mellem jobcenter, børn, sociale forhold og sundhed.",
                "En veterankoordinator.",
                "Samarbejde med virksomheder.",
                "Samspil med frivillige.",
                "Andet, der passer til stedet.",
            ],
        },
        Section {
            heading: "Hvad en veterankoordinator gør",
            paragraphs: &[
                "En koordinator er én indgang for veteraner og pårørende. Koordinatoren afgør ikke sager, men får afdelinger og andre aktører til at spille sammen.",
                "Veteranalliancen mener, at koordinatoren ikke bør sidde i jobcentret. De fleste veteraner er i arbejde, og det svære handler oftere om bolig, misbrug, familie og psyke.",
                "Koordinatoren skal være let at finde med en søgning på kommunens hjemmeside.",
            ],
            points: &["Se de tolv opgaver som en liste, I kan arbejde med."],
        },
        Section {
            heading: "Hvem giver kommuner råd",
            paragraphs: &[
                "Veterancentret har konsulenter. De hjælper kommuner og regioner. I 2017 var det gratis. De gav råd om en strategi og om, hvordan man ansætter en koordinator.",
            ],
            points: &[],
        },
        Section {
            heading: "Kom i gang",
            paragraphs: &[],
            points: &[
                "Skriv, hvem der er indgangen, og sæt det på hjemmesiden.",
                "Lav en aktørliste, og ret den to gange om året.",
                "Hold netværksmøder, for eksempel i april og oktober.",
                "Skriv mål, og følg dem på en tavle.",
                "Sørg for, at nogen tager over, når koordinatoren er væk.",
            ],
        },
        Section {
            heading: "Kilder",
            paragraphs: &[],
            points: &[
                "Styrk det strategiske arbejde med veteraner. Forsvarets Veterancenter, 6. november 2017.",
                "Om veterankoordinatorer. Veteranalliancen, uden dato.",
                "Status over implementering af veteranpolitikken. Varde Kommune, 2017.",
                "Glostrup Kommunes Veteranpolitik. Glostrup Kommune, uden dato.",
            ],
        },
    ],
};

static EFFORT_EN: Article = Article {
    title: "The municipality's work for veterans",
    lead: "Here is what the words mean, what a veteran coordinator does, and who advises municipalities.",
    sections: &[
        Section {
            heading: "Who is a veteran?",
            paragraphs: &["There is no one definition that all use. That is why each offer says who it is for."],
            points: &[
                "The narrow one: a soldier who has been deployed on an international mission for more than 28 days. That is how Veterancentret put it in 2017.",
                "The wide one: anybody officially deployed for Denmark by a decision of parliament, government or a minister. That is how Glostrup puts it, and relatives are included.",
                "The wide one also takes in police, emergency management, health staff and others.",
            ],
        },
        Section {
            heading: "Choose a definition before you write goals",
            paragraphs: &[
                "A narrow definition makes it easy to count. A wide one makes it easy to help.",
                "Never ask a citizen about mission or rank to give help that everybody can get.",
            ],
            points: &[],
        },
        Section {
            heading: "Policy, strategy or initiative",
            paragraphs: &[
                "Municipalities use different words. Some have a veteran policy, others a strategy or an initiative.",
                "In November 2017 Veterancentret named 18 municipalities with goals in this field. More have followed. The list here shows what we know today, and where it says so.",
            ],
            points: &[],
        },
        Section {
            heading: "What they are about",
            paragraphs: &["Veterancentret found seven themes that come back:"],
            points: &[
                "Knowledge among those who meet citizens.",
                "Cooperation with Veterancentret.",
                "Cooperation between job centre, children, social matters and health.",
                "A veteran coordinator.",
                "Cooperation with companies.",
                "Work with volunteers.",
                "Other things that suit the place.",
            ],
        },
        Section {
            heading: "What a veteran coordinator does",
            paragraphs: &[
                "A coordinator (veterankoordinator) is one way in for veterans and relatives. The coordinator decides no cases, but gets departments and others to work together.",
                "Veteranalliancen holds that the coordinator should not sit in the job centre. Most veterans are in work, and what is hard is more often housing, drugs and alcohol, family and mental health.",
                "The coordinator must be easy to find with a search on the municipality's website.",
            ],
            points: &["See the twelve tasks as a list to work with."],
        },
        Section {
            heading: "Who advises municipalities",
            paragraphs: &[
                "Veterancentret has consultants who help municipalities and regions. In 2017 advice on a strategy or on employing a coordinator was free.",
            ],
            points: &[],
        },
        Section {
            heading: "Get started",
            paragraphs: &[],
            points: &[
                "Write who the way in is, and put it on the website.",
                "Make a partner list, and go through it twice a year.",
                "Hold network meetings, for example in April and October.",
                "Write goals, and follow them on a board.",
                "See that somebody takes over when the coordinator is away.",
            ],
        },
        Section {
            heading: "Sources",
            paragraphs: &[],
            points: &[
                "Styrk det strategiske arbejde med veteraner. Forsvarets Veterancenter, 6 November 2017.",
                "Om veterankoordinatorer. Veteranalliancen, no date.",
                "Status over implementering af veteranpolitikken. Varde Kommune, 2017.",
                "Glostrup Kommunes Veteranpolitik. Glostrup Kommune, no date.",
            ],
        },
    ],
};
