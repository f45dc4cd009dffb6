//! The policy board in words, and the themes one can start from.

use super::{
    professional,
    table::{names, texts},
};
use crate::{
    domain::{Language, Progress},
    professional::board::{BoardFileError, Column, Figures, TableProblem},
};

texts! {
    /// Fixed texts of the policy board, also the names of its columns in a table.
    BoardMsg {
        Title: "Status over veteranpolitik", "Veteran policy board";
        Lead: "Skriv jeres mål, og følg, hvor langt I er. Det bliver på din computer, til du henter det som fil.",
            "Write your goals and follow how far you are. It stays on your computer until you download it.";
        NewTitle: "Vores veteranpolitik", "Our veteran policy";
        Area: "Område", "Area";
        Goal: "Mål", "Goal";
        SubGoal: "Delmål", "Sub-goal";
        Status: "Status", "Status";
        StatusDate: "Dato for status", "Date of status";
        Owner: "Ansvarlig rolle", "Owner";
        OwnerHint: "En rolle eller afdeling, ikke et navn.", "A role or department, not a name.";
        Note: "Beskrivelse", "Description";
        AddArea: "Tilføj et område", "Add an area";
        AddGoal: "Tilføj et mål", "Add a goal";
        AddStep: "Tilføj et delmål", "Add a sub-goal";
        Undo: "Fortryd", "Undo";
        Redo: "Gentag", "Redo";
        Filter: "Vis kun", "Show only";
        ShowAll: "Vis alle", "Show all";
        Progress: "Hvor langt er I?", "How far are you?";
        StartFrom: "Begynd med temaer", "Start from themes";
        StartEmpty: "Start med en tom tavle", "Start with an empty board";
        Example: "Se et eksempel", "See an example";
        ExampleNote: "Det er et eksempel fra Varde, skrevet med vores egne ord. Det viser, hvordan det stod dengang, og kan ikke rettes.",
            "This is an example from Varde in our own words. It shows how things stood then and cannot be changed.";
        CopyExample: "Kopiér eksemplet, og ret i kopien", "Copy the example and change the copy";
        ExportCsv: "Hent som regneark (CSV)", "Download as a spreadsheet (CSV)";
        ExportJson: "Hent som fil (JSON)", "Download as a file (JSON)";
        Import: "Åbn en fil (CSV eller JSON)", "Open a file (CSV or JSON)";
        Imported: "Filen er åbnet. Du kan fortryde.", "The file is open. You can undo.";
        Problems: "Det her skal du se efter:", "Look at this:";
        NoSubGoals: "Vi fandt ingen kolonne med navnet «Delmål». Giv kolonnen det navn, og prøv igen.",
            "We found no column named “Sub-goal”. Give the column that name and try again.";
    }
}

/// The name of a column of the table.
pub fn column_name(column: Column, language: Language) -> &'static str {
    let name = match column {
        Column::Area => BoardMsg::Area,
        Column::Goal => BoardMsg::Goal,
        Column::SubGoal => BoardMsg::SubGoal,
        Column::Status => BoardMsg::Status,
        Column::StatusDate => BoardMsg::StatusDate,
        Column::Owner => BoardMsg::Owner,
        Column::Note => BoardMsg::Note,
    };
    name.get(language)
}

texts! {
    /// How far a sub-goal is.
    ProgressWord {
        NotStarted: "Ikke begyndt", "Not begun";
        Planned: "Planlagt", "Planned";
        UnderWay: "I gang", "Under way";
        Ongoing: "Sker løbende", "Ongoing";
        Done: "Gennemført", "Done";
        Dropped: "Sat på pause eller opgivet", "Paused or given up";
    }
}

fn progress_word(progress: Progress) -> ProgressWord {
    match progress {
        Progress::NotStarted => ProgressWord::NotStarted,
        Progress::Planned => ProgressWord::Planned,
        Progress::UnderWay => ProgressWord::UnderWay,
        Progress::Ongoing => ProgressWord::Ongoing,
        Progress::Done => ProgressWord::Done,
        Progress::Dropped => ProgressWord::Dropped,
    }
}

/// A status.
pub fn progress_name(progress: Progress, language: Language) -> &'static str {
    progress_word(progress).get(language)
}

/// A status in Danish and English: a table that is opened may be in the other language than the page.
pub fn progress_names(progress: Progress) -> [&'static str; 2] {
    progress_word(progress).both()
}

/// The figures in a sentence: the text of the chart.
pub fn figures(figures: Figures, language: Language) -> String {
    let (reached, counting, percent) = (figures.reached(), figures.counting(), figures.percent());
    match language {
        Language::Danish => format!("{reached} af {counting} delmål er nået eller sker løbende ({percent} procent)."),
        Language::English => format!("{reached} of {counting} sub-goals are reached or ongoing ({percent} per cent)."),
    }
}

names! {
    /// Why a board's file cannot be opened, what is safe and what to do.
    pub fn file_error(BoardFileError), FileErrorWords {
        NotJson: "Filen er gået i stykker, så vi kan ikke læse den. Din tavle er ikke ændret.",
            "The file is broken, so we cannot read it. Your board has not changed.";
        NotABoard: "Filen er ikke en tavle herfra. Din tavle er ikke ændret.",
            "The file is not a board from here. Your board has not changed.";
        Newer: "Filen er fra en nyere udgave af siden. Hent siden igen, og åbn filen så. Din tavle er ikke ændret.",
            "The file is from a newer version of the site. Load the page again, then open the file. Your board has not changed.";
    }
}

/// What went wrong in a table that was opened all the same.
pub fn table_problem(problem: &TableProblem, language: Language) -> String {
    let danish = language == Language::Danish;
    match problem {
        TableProblem::Form(problem) => professional::csv_problem(*problem, language),
        TableProblem::NoSubGoals => BoardMsg::NoSubGoals.get(language).to_owned(),
        TableProblem::MissingColumn(name) if danish => {
            format!("Kolonnen «{}» mangler. Felterne er tomme.", column_name(*name, language))
        }
        TableProblem::MissingColumn(name) => {
            format!("The column “{}” is missing. Its cells are empty.", column_name(*name, language))
        }
        TableProblem::UnknownColumn(name) if danish => format!("Kolonnen «{name}» kender vi ikke. Den er ikke med."),
        TableProblem::UnknownColumn(name) => format!("We do not know the column “{name}”. It is left out."),
        TableProblem::UnknownStatus { row, written } if danish => {
            format!("Række {row}: «{written}» er ikke en status. Den står i beskrivelsen, og status er «Ikke begyndt».")
        }
        TableProblem::UnknownStatus { row, written } => {
            format!(
                "Row {row}: “{written}” is no status. It is kept in the description, and the status is “Not begun”."
            )
        }
        TableProblem::UnknownDate { row, written } if danish => {
            format!("Række {row}: «{written}» er ikke en dato. Det står i beskrivelsen.")
        }
        TableProblem::UnknownDate { row, written } => {
            format!("Row {row}: “{written}” is no date. It is kept in the description.")
        }
        TableProblem::EmptyRow { row } if danish => format!("Række {row} har intet delmål og er ikke med."),
        TableProblem::EmptyRow { row } => format!("Row {row} has no sub-goal and is left out."),
        TableProblem::Full { row } if danish => format!("Der er ikke plads til række {row}. Den er ikke med."),
        TableProblem::Full { row } => format!("There is no room for row {row}. It is left out."),
        TableProblem::Cut { row } if danish => format!("En tekst i række {row} var for lang og er kortet af."),
        TableProblem::Cut { row } => format!("A text in row {row} was too long and is cut."),
    }
}

/// What one can start a board from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// The themes that Veterancentret found in municipalities' strategies (2017).
    Veterancentret,
    /// The themes of Glostrup's policy.
    Glostrup,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 2] = [Self::Veterancentret, Self::Glostrup];
}

names! {
    /// Its name.
    pub fn template_name(Template), TemplateNames {
        Veterancentret: "Syv temaer fra Veterancentret", "Seven themes from Veterancentret";
        Glostrup: "Tre temaer fra Glostrup", "Three themes from Glostrup";
    }
}

names! {
    /// Where its themes were read.
    pub fn template_source(Template), TemplateSources {
        Veterancentret: "Styrk det strategiske arbejde med veteraner, Forsvarets Veterancenter, 6. november 2017",
            "Styrk det strategiske arbejde med veteraner, Forsvarets Veterancenter, 6 November 2017";
        Glostrup: "Glostrup Kommunes Veteranpolitik, Glostrup Kommune, uden dato",
            "Glostrup Kommunes Veteranpolitik, Glostrup Kommune, no date";
    }
}

/// A theme: an area with a goal and sub-goals to begin with.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// The area's name.
    pub name: &'static str,
    /// Goals, each with its sub-goals.
    pub goals: &'static [(&'static str, &'static [&'static str])],
}

/// The themes of a template.
pub fn themes(template: Template, language: Language) -> &'static [Theme] {
    match (template, language) {
        (Template::Veterancentret, Language::Danish) => &VETERANCENTRET_DA,
        (Template::Veterancentret, Language::English) => &VETERANCENTRET_EN,
        (Template::Glostrup, Language::Danish) => &GLOSTRUP_DA,
        (Template::Glostrup, Language::English) => &GLOSTRUP_EN,
    }
}

static VETERANCENTRET_DA: [Theme; 7] = [
    Theme {
        name: "Viden hos fagfolk",
        goals: &[("Medarbejdere ved nok om veteraner", &["Undervis dem, der møder borgere"])],
    },
    Theme {
        name: "Veterancentret",
        goals: &[("Vi bruger Veterancentret i tide", &["Aftal, hvem der ringer, og hvornår"])],
    },
    Theme {
        name: "På tværs af afdelinger",
        goals: &[("Job, børn, sociale forhold og sundhed hænger sammen", &["Aftal, hvem der samler en sag"])],
    },
    Theme {
        name: "Veterankoordinator",
        goals: &[("Der er én indgang", &["Gør koordinatoren let at finde på hjemmesiden"])],
    },
    Theme {
        name: "Virksomheder",
        goals: &[("Virksomheder kender veteraners evner", &["Find virksomheder, der vil ansætte"])],
    },
    Theme {
        name: "Frivillige",
        goals: &[("Kommune og foreninger spiller sammen", &["Hold netværksmøder to gange om året"])],
    },
    Theme { name: "Andet lokalt", goals: &[("Det, der er særligt hos os", &["Skriv jeres eget delmål"])] },
];

static VETERANCENTRET_EN: [Theme; 7] = [
    Theme {
        name: "Knowledge of staff",
        goals: &[("Staff know enough about veterans", &["Teach those who meet citizens"])],
    },
    Theme { name: "Veterancentret", goals: &[("We use Veterancentret in time", &["Agree who calls, and when"])] },
    Theme {
        name: "Across departments",
        goals: &[("Work, children, social matters and health fit together", &["Agree who joins up a case"])],
    },
    Theme {
        name: "Veteran coordinator",
        goals: &[("There is one way in", &["Make the coordinator easy to find on the website"])],
    },
    Theme {
        name: "Companies",
        goals: &[("Companies know what veterans can do", &["Find companies that want to hire"])],
    },
    Theme {
        name: "Volunteers",
        goals: &[("Municipality and associations work together", &["Hold network meetings twice a year"])],
    },
    Theme { name: "Other local work", goals: &[("What is special with us", &["Write a sub-goal of your own"])] },
];

static GLOSTRUP_DA: [Theme; 3] = [
    Theme {
        name: "Anerkendelse",
        goals: &[(
            "Veteraner og pårørende mærker, at vi sætter pris på dem",
            &["Hold flagdagen 5. september", "Spørg veteraner til råds om nye tilbud"],
        )],
    },
    Theme {
        name: "Fællesskab og samarbejde",
        goals: &[(
            "Der er steder at være sammen",
            &["Byg bro til foreninger", "Find andre kommuner og aktører at arbejde sammen med"],
        )],
    },
    Theme {
        name: "Viden og synlighed",
        goals: &[(
            "Hjælp er let at finde, før problemer vokser",
            &[
                "Vis landsdækkende tilbud på hjemmesiden",
                "Lær medarbejdere at spørge, om nogen er veteran",
                "Gør vejen til den rette medarbejder kort",
            ],
        )],
    },
];

static GLOSTRUP_EN: [Theme; 3] = [
    Theme {
        name: "Recognition",
        goals: &[(
            "Veterans and relatives feel valued",
            &["Mark the flag day on 5 September", "Ask veterans for advice on new offers"],
        )],
    },
    Theme {
        name: "Community and cooperation",
        goals: &[(
            "There are places to be together",
            &["Build bridges to associations", "Find other municipalities and partners to work with"],
        )],
    },
    Theme {
        name: "Knowledge and visibility",
        goals: &[(
            "Help is easy to find before problems grow",
            &[
                "Show nationwide offers on the website",
                "Teach staff to ask whether somebody is a veteran",
                "Make the way to the right person short",
            ],
        )],
    },
];
