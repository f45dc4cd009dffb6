//! The quality report in words, and the line that says how fresh a record is.
//!
//! The command line prints these sections and the page about the data draws them: headings, explanations and
//! rows are made here once. What is found is decided in [`crate::quality`] and `domain::review`.

use crate::{
    domain::{CoordinatorState, Language, Record, Review, ReviewKind},
    quality::{Cell, Coverage, Figures, ForWhom, Report, Same, Share},
    route::Page,
};

use super::{
    format::{date, join, partial_date, pick},
    plan::source_line,
    table::names,
};

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualitySection {
    /// A word that stays the same in both languages and over time, also the key in JSON.
    pub id: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// What the rows mean, in a sentence or two.
    pub explanation: &'static str,
    /// What was found.
    pub rows: Vec<QualityRow>,
    /// Figures in columns, where the section has them.
    pub table: Option<QualityTable>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityRow {
    /// Id of the record; empty where the row is about none.
    pub id: String,
    /// What it is about.
    pub name: String,
    /// What is to be said of it; may be empty.
    pub detail: String,
    /// The language of the name: Danish where nobody has translated it.
    pub language: Language,
    /// Its page, where it has one.
    pub page: Option<Page>,
}

/// Figures in columns. The first two cells of a row name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityTable {
    /// Headings of the columns.
    pub head: Vec<String>,
    /// Rows with as many cells as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// The figures, a row each.
fn figures(figures: &Figures, language: Language) -> Vec<QualityRow> {
    let row = |name, share: Share| QualityRow {
        id: String::new(),
        name: pick(name, language).to_owned(),
        detail: format!("{} {} {}", share.some, pick(["af", "of"], language), share.of),
        language,
        page: None,
    };
    vec![
        row(["Kommuner med et hovednummer", "Municipalities with a main number"], figures.main_numbers),
        row(
            ["Kommuner med kendt koordinator eller lignende", "Municipalities with a known coordinator or the like"],
            figures.coordinators,
        ),
        row(["Tilbud med en kilde fra 2022 eller senere", "Offers with a source from 2022 or later"], figures.recent),
        row(["Tilbud med en kilde uden dato", "Offers with a source without a date"], figures.undated),
        row(["Tilbud, man ikke kan nå", "Offers one cannot reach"], figures.without_route),
    ]
}

/// The report's sections in reading order. A section without findings is there too, with no rows.
pub fn quality_sections(report: &Report<'_>, language: Language) -> Vec<QualitySection> {
    let section = |id, heading, explanation, rows| QualitySection {
        id,
        heading: pick(heading, language),
        explanation: pick(explanation, language),
        rows,
        table: None,
    };
    let coordinator = |state| {
        let words = match state {
            CoordinatorState::OtherFunction => ["En anden har opgaven", "Somebody else has the task"],
            CoordinatorState::Ended => ["Slut, så vidt vi ved", "Ended, as far as we know"],
            CoordinatorState::NoneKnown | CoordinatorState::Known => ["Ingen kendt", "None known"],
        };
        pick(words, language).to_owned()
    };
    let no_route = |has_address: bool| {
        let words = match has_address {
            true => ["Kun en adresse", "An address only"],
            false => ["Ingen kontakt kendt", "No contact known"],
        };
        pick(words, language).to_owned()
    };
    vec![
        section(
            "figures",
            ["Oplysningerne i tal", "The information in figures"],
            ["Det, der er slut, tæller ikke med.", "What has ended does not count."],
            figures(&report.figures, language),
        ),
        section(
            "freshness",
            ["Hvor nye oplysningerne er", "How new the information is"],
            [
                "Alt har en frist. Når den er gået, skal vi se efter igen.",
                "Everything has a time limit. When it has passed, we must look again.",
            ],
            counts(report, language),
        ),
        section(
            "overdue",
            ["Over fristen", "Past the time limit"],
            ["Det, der haster mest, står først. Så kommer det ældste.", "The most urgent first. Then the oldest."],
            report.overdue.iter().map(|(one, review)| row(*one, overdue(review, language), language)).collect(),
        ),
        section(
            "never_checked",
            ["Kontakter, vi aldrig har tjekket", "Contacts we have never checked"],
            [
                "Vi har læst dem i en kilde. Vi har ikke selv ringet, skrevet eller set på siden.",
                "We have read them in a source. We have not ourselves called, written or looked at the page.",
            ],
            report
                .never_checked
                .iter()
                .map(|one| row(*one, one.source().map_or(String::new(), |s| source_line(s, language)), language))
                .collect(),
        ),
        section(
            "disputed",
            ["Kilder, der er uenige", "Sources that disagree"],
            ["Vi har valgt den kilde, der virker mest sikker.", "We have chosen the source that seems most certain."],
            report.disputed.iter().map(|one| row(*one, String::new(), language)).collect(),
        ),
        QualitySection {
            table: Some(matrix(&report.coverage, language)),
            ..section(
                "coverage",
                ["Hvad der findes hvor", "What there is where"],
                [
                    "Det første tal er tilbud til alle i regionen. Tallet efter plus er tilbud i enkelte kommuner. \
                     Listen viser, hvor vi intet har fundet.",
                    "The first figure is offers to everybody in the region. The one after the plus is offers in some \
                     municipalities. The list shows where we have found nothing.",
                ],
                gaps(&report.coverage, language),
            )
        },
        section(
            "without_coordinator",
            ["Kommuner uden en kendt koordinator", "Municipalities without a known coordinator"],
            [
                "Vi har ikke fundet en kilde. Kommunen kan godt have en, vi ikke kender.",
                "We have found no source. The municipality may well have one we do not know.",
            ],
            report
                .without_coordinator
                .iter()
                .map(|municipality| QualityRow {
                    id: municipality.code.to_string(),
                    name: municipality.name.clone(),
                    detail: coordinator(municipality.coordinator.state),
                    language,
                    page: Some(Page::Municipality(municipality.slug.clone())),
                })
                .collect(),
        ),
        section(
            "without_route",
            ["Tilbud, man ikke kan nå", "Offers one cannot reach"],
            [
                "Vi kender ikke et nummer, en mail eller en side. Spørg Veterancentret.",
                "We know no number, mail address or page. Ask Veterancentret.",
            ],
            report
                .without_route
                .iter()
                .map(|one| row(Record::Service(one.service), no_route(one.has_address), language))
                .collect(),
        ),
        section(
            "duplicates",
            ["Måske det samme to gange", "Perhaps the same thing twice"],
            ["Det er et gæt. En redaktør skal se på begge.", "This is a guess. An editor has to look at both."],
            report
                .duplicates
                .iter()
                .map(|suspect| QualityRow {
                    id: format!("{}, {}", suspect.first.id, suspect.second.id),
                    name: format!("{} · {}", suspect.first.name.get(language), suspect.second.name.get(language)),
                    detail: same(&suspect.same, language),
                    language: suspect.first.name.language(language),
                    page: None,
                })
                .collect(),
        ),
    ]
}

names! {
    /// A kind of record with its own time limit.
    pub fn review_kind_name(ReviewKind), ReviewKindNames {
        Crisis: "Akut hjælp", "Urgent help";
        Contact: "Andre kontakter", "Other contacts";
        Text: "Tekster", "Texts";
    }
}

names! {
    /// A group of people, as the heading of a row.
    pub fn for_whom_name(ForWhom), ForWhomNames {
        Veterans: "Veteraner", "Veterans";
        Relatives: "Pårørende", "Relatives";
        Children: "Børn og unge", "Children";
        Professionals: "Fagfolk", "Professionals";
    }
}

fn row(record: Record<'_>, detail: String, language: Language) -> QualityRow {
    let name = record.name(language);
    let (name, page) = match record {
        Record::Service(service) => (name.to_owned(), Some(Page::of(service))),
        Record::Initiative(_) => (name.to_owned(), None),
        Record::Line(line) => (format!("{name}, {}", line.number.display()), None),
        Record::Municipality(municipality) => (name.to_owned(), Some(Page::Municipality(municipality.slug.clone()))),
    };
    let language = match record {
        Record::Service(service) => service.name.language(language),
        Record::Initiative(initiative) => initiative.name.language(language),
        Record::Line(line) => line.name.language(language),
        Record::Municipality(_) => Language::Danish,
    };
    QualityRow { id: record.id(), name, detail, language, page }
}

fn counts(report: &Report<'_>, language: Language) -> Vec<QualityRow> {
    let rows = report.counts.iter().map(|count| {
        let (limit, fresh, due, overdue) = (count.limit_days, count.fresh, count.due, count.overdue);
        let detail = match language {
            Language::Danish => format!(
                "Frist {limit} dage. {fresh} er inden for fristen. {due} er over den. {overdue} er langt over den eller uden dato."
            ),
            Language::English => format!(
                "Limit {limit} days. {fresh} are within it. {due} are past it. {overdue} are far past it or have no date."
            ),
        };
        QualityRow { id: String::new(), name: review_kind_name(count.kind, language).to_owned(), detail, language, page: None }
    });
    rows.collect()
}

fn overdue(review: &Review, language: Language) -> String {
    let kind = review_kind_name(review.kind, language);
    let told = match (review.evidence, language) {
        (None, _) => pick(["Uden dato", "No date"], language).to_owned(),
        (Some(evidence), Language::Danish) => format!("Fra {}", partial_date(evidence, language)),
        (Some(evidence), Language::English) => format!("From {}", partial_date(evidence, language)),
    };
    let due = review.due().map_or_else(String::new, |due| {
        format!(". {} {}", pick(["Fristen var", "The limit was"], language), date(due, language))
    });
    format!("{kind}. {told}{due}")
}

fn same(same: &Same, language: Language) -> String {
    match same {
        Same::Phone(number) => format!("{}: {number}", pick(["Samme nummer", "The same number"], language)),
        Same::Web(page) => format!("{}: {page}", pick(["Samme side", "The same page"], language)),
        Same::Name => pick(["Næsten samme navn", "Nearly the same name"], language).to_owned(),
    }
}

fn cell_words(cell: Cell) -> String {
    if cell.part == 0 { cell.whole.to_string() } else { format!("{}+{}", cell.whole, cell.part) }
}

fn matrix(coverage: &Coverage<'_>, language: Language) -> QualityTable {
    let mut head = vec![pick(["Emne", "Topic"], language).to_owned(), pick(["For", "For"], language).to_owned()];
    head.extend(coverage.regions.iter().map(|region| region.name.clone()));
    let cells: Vec<_> = coverage.cells().collect();
    let mut rows = Vec::new();
    for topic in &coverage.topics {
        for whom in ForWhom::ALL {
            let mut row = vec![topic.name.get(language).to_owned(), for_whom_name(whom, language).to_owned()];
            let here = cells.iter().filter(|(about, _, is_for, _)| about.id == topic.id && *is_for == whom);
            row.extend(here.map(|(_, _, _, cell)| cell_words(*cell)));
            rows.push(row);
        }
    }
    QualityTable { head, rows }
}

/// Where nothing was found, a row for each topic and group.
fn gaps(coverage: &Coverage<'_>, language: Language) -> Vec<QualityRow> {
    let mut rows = Vec::new();
    for topic in &coverage.topics {
        for whom in ForWhom::ALL {
            let empty = coverage
                .cells()
                .filter(|(about, _, is_for, cell)| about.id == topic.id && *is_for == whom && cell.is_gap());
            let regions: Vec<String> = empty.map(|(_, region, _, _)| region.name.clone()).collect();
            if regions.is_empty() {
                continue;
            }
            let name = format!("{}: {}", topic.name.get(language), for_whom_name(whom, language));
            let detail = if regions.len() == coverage.regions.len() {
                pick(["Intet fundet", "Nothing found"], language).to_owned()
            } else {
                format!("{} {}", pick(["Intet i", "Nothing in"], language), join(&regions, language))
            };
            rows.push(QualityRow { id: topic.id.clone(), name, detail, language, page: None });
        }
    }
    rows
}
