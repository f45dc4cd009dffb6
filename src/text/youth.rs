//! The youth transition planner in words, and what the model is and how much is known of it.
//!
//! Source: «Bedre overgange for udsatte unge. Kort & klart», SFI – Det Nationale Forskningscenter for
//! Velfærd, 2013, a summary of the mid-term evaluation (SFI-rapport 13:20).

use super::{
    format::date,
    table::{names, texts},
    writing::{Article, Section},
};
use crate::{
    calendar::Month,
    domain::{Language, PartialDate},
    professional::youth::{Check, MeetingKind, MonthProblem, Overdue, Participant, YouthPlan},
};

texts! {
    /// Fixed texts of the youth planner.
    YouthMsg {
        Title: "Plan for overgangen til voksenlivet", "Plan for the transition to adult life";
        Lead: "Skriv, hvilken måned den unge fylder 18 år. Så får I møder, tjeklister og en kalender. Skriv ikke navn eller CPR-nummer.",
            "Enter the month of the young person's 18th birthday. Then you get meetings, checklists and a calendar. Do not write a name or CPR number.";
        MonthLabel: "Måned og år for 18-årsfødselsdagen", "Month and year of the 18th birthday";
        MonthHint: "Det år, den unge fylder 18, ikke fødselsåret. Vi spørger ikke om mere.", "The year of turning 18, not the year of birth. We ask for no more.";
        MakePlan: "Lav planen", "Make the plan";
        UseThisMonth: "Brug den måned", "Use that month";
        PlanLabel: "Dit eget navn til planen", "Your own label for the plan";
        PlanLabelHint: "For eksempel «Plan A». Skriv ikke navn.", "For example “Plan A”. Do not write a name.";
        PlannedFor: "Planlagt til", "Planned for";
        Latest: "Senest", "At the latest";
        Held: "Holdt", "Held";
        MarkHeld: "Markér som holdt", "Mark as held";
        NotHeld: "Ikke holdt endnu", "Not held yet";
        Participants: "Hvem er med", "Who takes part";
        Checklist: "Tjekliste", "Checklist";
        Agreements: "Mål og aftaler", "Goals and agreements";
        AgreementText: "Mål eller aftale", "Goal or agreement";
        AgreementWho: "Hvem gør det? Skriv en rolle", "Who does it? Write a role";
        AgreementBy: "Senest den", "No later than";
        AgreementDone: "Gjort", "Done";
        AddAgreement: "Tilføj en aftale", "Add an agreement";
        AddExtra: "Tilføj et ekstra møde", "Add an extra meeting";
        RemoveExtra: "Fjern mødet", "Remove the meeting";
        NothingOverdue: "Intet er forsinket.", "Nothing is late.";
        OverdueTitle: "Forsinket", "Late";
        AddToCalendar: "Hent som kalenderfil", "Download as a calendar file";
        CalendarName: "Overgang til voksenlivet", "Transition to adult life";
        LawWarning: "Tjek aldersgrænser og paragraffer i de love, der gælder i dag. Modellen er beskrevet i 2013, og reglerne er ændret siden.",
            "Check age limits and sections in the laws in force today. The model was described in 2013, and the rules have changed since.";
    }
}

names! {
    /// The name of a meeting.
    pub fn meeting(MeetingKind), MeetingWords {
        Sixteen: "Møde ved 16 år", "Meeting at 16";
        SeventeenAndAHalf: "Møde ved 17½ år", "Meeting at 17½";
        Eighteen: "Møde ved 18 år", "Meeting at 18";
        Extra: "Ekstra møde", "Extra meeting";
    }
}

names! {
    /// What a meeting is for.
    pub fn meeting_purpose(MeetingKind), MeetingPurposeWords {
        Sixteen: "Find den faste koordinator, teamet og den voksne, som den unge selv vælger. Sæt de første mål.",
            "Settle the coordinator, the team and the adult the young person chooses. Set the first goals.";
        SeventeenAndAHalf: "Få dem med, der tager over ved 18 år. Aftal bolig, penge og uddannelse, mens der er tid.",
            "Bring in those who take over at 18. Agree on housing, money and education while there is time.";
        Eighteen: "Giv sagen videre, mens den unge er med. Aftal, hvem den unge kan ringe til.",
            "Hand the case over with the young person present. Agree who the young person can call.";
        Extra: "Hold et møde, før noget går galt. Alle i teamet kan bede om det.",
            "Meet before something goes wrong. Anybody in the team can ask for it.";
    }
}

names! {
    /// Who takes part, as a role.
    pub fn participant(Participant), ParticipantWords {
        Young: "Den unge", "The young person";
        Coordinator: "Den faste koordinator", "The coordinator";
        Adult: "Den voksne, som den unge selv har valgt", "The adult the young person has chosen";
        ChildCaseworker: "Sagsbehandleren for børn og unge", "The caseworker for children and young people";
        Education: "Skole eller vejleder", "School or guidance";
        JobCentre: "Jobcentret", "The job centre";
        AdultCaseworker: "Sagsbehandleren for voksne", "The caseworker for adults";
        Parents: "Forældre eller plejeforældre, hvis den unge vil",
            "Parents or foster parents, if the young person wants";
    }
}

names! {
    /// A point of a checklist.
    pub fn check(Check), CheckWords {
        CoordinatorNamed: "Én koordinator er valgt, og den unge ved, hvem det er",
            "One coordinator is named, and the young person knows who";
        AdultChosen: "Den unge har valgt en voksen som støtte", "The young person has chosen an adult for support";
        TeamFormed: "Teamet er sat, og alle kan bestemme på deres område",
            "The team is set, and all can decide in their field";
        OwnWishes: "Den unge har selv fortalt, hvad han eller hun vil", "The young person has said what they want";
        Education: "Uddannelse, praktik eller job er talt igennem", "Education, training or work has been gone through";
        Housing: "Der er en plan for, hvor den unge skal bo", "There is a plan for where the young person will live";
        Money: "Den unge ved, hvad der er at leve af efter 18 år",
            "The young person knows what there is to live on after 18";
        Health: "Helbred er talt igennem, også alkohol og stoffer",
            "Health has been gone through, also alcohol and drugs";
        GoalsWritten: "Mål og aftaler er skrevet ned sammen med den unge",
            "Goals and agreements are written down with the young person";
        GoalsFollowedUp: "Aftalerne fra sidste møde er gået igennem",
            "The last meeting's agreements have been gone through";
        AdultServicesPresent: "De, der tager over efter 18 år, er med", "Those who take over after 18 are there";
        Handover: "Sagen er givet videre, og den unge ved, hvem der har den",
            "The case is handed over, and the young person knows who has it";
        AdultStays: "Den voksne, som den unge valgte, er der stadig", "The adult the young person chose is still there";
        LawChecked: "Regler og aldersgrænser er tjekket i de love, der gælder i dag",
            "Rules and age limits are checked in the laws in force today";
        NextMeeting: "Næste møde er aftalt", "The next meeting is set";
    }
}

/// `november 2026`.
pub fn month(month: Month, language: Language) -> String {
    super::partial_date(PartialDate { year: month.year, month: Some(month.month), day: None }, language)
}

/// Why a month cannot be used, and what to do.
pub fn month_problem(problem: MonthProblem, language: Language) -> String {
    match (problem, language) {
        (MonthProblem::NotAMonth, Language::Danish) => {
            "Vælg måned, og skriv år for 18-årsfødselsdagen, for eksempel marts 2027.".to_owned()
        }
        (MonthProblem::NotAMonth, Language::English) => {
            "Choose the month and write the year of the 18th birthday, for example March 2027.".to_owned()
        }
        (MonthProblem::LongPast { years }, Language::Danish) => format!(
            "Den måned er {years} år siden. Planen er for unge op til 23 år. Skriv måneden for 18-årsfødselsdagen."
        ),
        (MonthProblem::LongPast { years }, Language::English) => format!(
            "That month is {years} years ago. The plan is for young people up to 23. Write the month of the 18th birthday."
        ),
        (MonthProblem::PerhapsBirth { eighteenth }, Language::Danish) => {
            format!("Det ligner fødselsmåneden. Så er 18-årsfødselsdagen i {}.", month(eighteenth, language))
        }
        (MonthProblem::PerhapsBirth { eighteenth }, Language::English) => {
            format!("It looks like the month of birth. Then the 18th birthday is in {}.", month(eighteenth, language))
        }
        (MonthProblem::NotBorn, Language::Danish) => {
            "Den måned ligger mere end 18 år ude i fremtiden. Skriv måneden for 18-årsfødselsdagen.".to_owned()
        }
        (MonthProblem::NotBorn, Language::English) => {
            "That month is more than 18 years ahead. Write the month of the 18th birthday.".to_owned()
        }
    }
}

/// What is late, in a sentence.
pub fn overdue(late: Overdue, plan: &YouthPlan, language: Language) -> String {
    let name = |at: usize| plan.meetings.get(at).map_or("", |one| meeting(one.kind, language));
    match (late, language) {
        (Overdue::Meeting { meeting, latest }, Language::Danish) => {
            format!("{}: skulle være holdt senest {}.", name(meeting), date(latest, language))
        }
        (Overdue::Meeting { meeting, latest }, Language::English) => {
            format!("{}: should have been held by {}.", name(meeting), date(latest, language))
        }
        (Overdue::Points { meeting, open }, Language::Danish) => {
            let points = if open == 1 { "punkt" } else { "punkter" };
            format!("{}: er holdt, men {open} {points} mangler.", name(meeting))
        }
        (Overdue::Points { meeting, open }, Language::English) => {
            let points = if open == 1 { "point is" } else { "points are" };
            format!("{}: was held, but {open} {points} open.", name(meeting))
        }
        (Overdue::Agreement { meeting, agreement, by }, _) => {
            let what = plan.meetings.get(meeting).and_then(|one| one.agreements.get(agreement));
            let what = what.map_or("", |agreement| agreement.text.as_str());
            let due = date(by, language);
            match language {
                Language::Danish => format!("Aftale fra {due} er ikke gjort: {what}"),
                Language::English => format!("Agreement due {due} is not done: {what}"),
            }
        }
    }
}

/// The title of an agreement's day in a calendar.
pub fn agreement_due(text: &str, language: Language) -> String {
    match language {
        Language::Danish => format!("Aftale: {text}"),
        Language::English => format!("Agreement: {text}"),
    }
}

/// The page about the model and its evidence.
pub fn model(language: Language) -> &'static Article {
    match language {
        Language::Danish => &MODEL_DA,
        Language::English => &MODEL_EN,
    }
}

static MODEL_DA: Article = Article {
    title: "Modellen bag planen, og hvad man ved om den",
    lead: "Planen bygger på en model for samarbejde, som fire kommuner prøvede. Den er lovende, men ingen kender virkningen på lang sigt.",
    sections: &[
        Section {
            heading: "Hvem modellen er lavet til",
            paragraphs: &[
                "Modellen er lavet til unge, der er eller har været anbragt uden for hjemmet. De kan mangle voksne, der hjælper dem videre.",
                "Den er ikke lavet til børn af veteraner. Vi viser den, fordi unge fra familier, der har det svært, kan stå over for de samme overgange.",
                "Brug planen, når den unge selv siger ja.",
            ],
            points: &[],
        },
        Section {
            heading: "Modellens dele",
            paragraphs: &[],
            points: &[
                "Én fast koordinator. Den unge ved, hvem det er.",
                "Et team på tværs, hvor alle har ansvar og kan bestemme på deres område.",
                "Faste møder ved 16, 17½ og 18 år. Den unge er med. Ekstra møder, når der er brug for dem.",
                "Aftaler om mål og handling, som alle skal holde. De er skrevet sammen med den unge.",
                "En voksen, som den unge vælger fra sit eget netværk.",
                "En tjekliste til hvert møde, så man kan følge, hvordan det går.",
                "En gruppe af ledere, som følger resultaterne og giver tid til samarbejdet.",
            ],
        },
        Section {
            heading: "Hvad fire kommuner sagde",
            paragraphs: &[
                "Fredericia, Gentofte, København og Roskilde prøvede modellen. Forskere talte med fagfolk, ledere og unge to gange undervejs.",
            ],
            points: &[
                "Hjælpen hang bedre sammen, fordi alle sad om det samme bord.",
                "Mål om uddannelse og job gav fokus og gjorde det lettere at tale om svære ting.",
                "De unge fik mere at sige, og målene blev mindre og lettere at nå.",
            ],
        },
        Section {
            heading: "Hvad der var svært",
            paragraphs: &[],
            points: &[
                "Der manglede praktik, pladser på uddannelser og boliger.",
                "Afdelinger arbejder forskelligt. Det kræver ledere, der bakker op.",
                "Nogle unge var ikke klar, for eksempel på grund af misbrug eller psykisk sygdom.",
                "Hjælpen kom ofte sent. Flere fagfolk ønskede at begynde før 15 år.",
            ],
        },
        Section {
            heading: "Hvor sikkert er det?",
            paragraphs: &[
                "Svarene kommer fra en evaluering midt i projektet. Den bygger på samtaler med fagfolk og unge i fire kommuner.",
                "Den kan ikke sige noget om, hvordan det går de unge på lang sigt. Vi kender ikke virkningen.",
            ],
            points: &[],
        },
        Section {
            heading: "Tjek lovene i dag",
            paragraphs: &[
                "Kilden er fra 2013 og siger, at møderne ved 16, 17½ og 18 år er bestemt ved lov. Lovene er ændret siden, også den om hjælp til børn.",
                "Tjek selv aldersgrænser, paragraffer og samtykke, før I bruger planen. Datoerne her er et forslag og ikke en frist i loven.",
            ],
            points: &[],
        },
        Section {
            heading: "Kilde",
            paragraphs: &[
                "Bedre overgange for udsatte unge. Kort & klart. SFI – Det Nationale Forskningscenter for Velfærd, 2013. Hæftet samler hovedpunkter fra SFI-rapport 13:20.",
            ],
            points: &[],
        },
    ],
};

static MODEL_EN: Article = Article {
    title: "The model behind the plan, and what is known of it",
    lead: "The plan builds on a model of cooperation that four municipalities tried. It is promising, but nobody knows the long-term effect.",
    sections: &[
        Section {
            heading: "Who the model is for",
            paragraphs: &[
                "The model is made for young people who are or have been placed in care outside the home. They may lack adults who help them on.",
                "It is not made for children of veterans. We show it because young people from families that are struggling can face the same transitions.",
                "Use the plan when the young person says yes.",
            ],
            points: &[],
        },
        Section {
            heading: "The parts of the model",
            paragraphs: &[],
            points: &[
                "One coordinator. The young person knows who it is.",
                "A team across fields, where all share responsibility and can decide in their own.",
                "Set meetings at 16, 17½ and 18. The young person takes part. Extra meetings when needed.",
                "Agreements on goals and actions that bind all. They are written with the young person.",
                "An adult the young person chooses from their own network.",
                "A checklist for each meeting, so that one can follow how it goes.",
                "A group of managers who follow the results and give time to the cooperation.",
            ],
        },
        Section {
            heading: "What four municipalities said",
            paragraphs: &[
                "Fredericia, Gentofte, Copenhagen and Roskilde tried the model. Researchers talked with professionals, managers and young people twice on the way.",
            ],
            points: &[
                "The help fitted together better because all sat at one table.",
                "Goals about education and work gave focus and made it easier to talk about hard things.",
                "The young people had more to say, and goals became smaller and easier to reach.",
            ],
        },
        Section {
            heading: "What was hard",
            paragraphs: &[],
            points: &[
                "There were too few traineeships, places in education and homes.",
                "Departments work differently. That needs managers who give their backing.",
                "Some young people were not ready, for example because of drugs, alcohol or mental illness.",
                "Help often came late. Several professionals wanted to begin before 15.",
            ],
        },
        Section {
            heading: "How sure is this?",
            paragraphs: &[
                "The answers come from an evaluation midway through the project. It rests on talks with professionals and young people in four municipalities.",
                "It cannot say how the young people fare in the long run. The effect is not known.",
            ],
            points: &[],
        },
        Section {
            heading: "Check today's laws",
            paragraphs: &[
                "The source is from 2013 and says that the meetings at 16, 17½ and 18 are set by law. Laws have changed since, also the one on help for children.",
                "Check age limits, sections of the law and consent yourselves before you use the plan. The dates here are a proposal and not a time limit in law.",
            ],
            points: &[],
        },
        Section {
            heading: "Source",
            paragraphs: &[
                "Bedre overgange for udsatte unge. Kort & klart. SFI – Det Nationale Forskningscenter for Velfærd, 2013. The booklet gathers main points from SFI report 13:20.",
            ],
            points: &[],
        },
    ],
};
