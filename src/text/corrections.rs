//! The words of the editors' desk that stand for decisions: why a record is to be checked, what to say on the phone, and
//! the mail that carries the corrections.

use super::{
    format::{date, fill, hours_lines, partial_date},
    subject_summary,
};
use crate::{
    corrections::{Addition, Answer, Corrections, Finding, QueueRow, RecordKind, Unfit, Why, write_flat},
    domain::{CoordinatorState, Directory, Hours, Language, Line, MunicipalityCode, Record, Review, ReviewKind, Way},
    json::{self, Json},
    matching::Subject,
};

pub(super) fn pick(language: Language, danish: &'static str, english: &'static str) -> &'static str {
    super::format::pick([danish, english], language)
}

/// A number with a mark between thousands.
fn number(number: u32, language: Language) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(pick(language, ".", ","));
        }
        out.push(digit);
    }
    out
}

/// What a kind of record is called.
pub fn record_kind_name(kind: RecordKind, language: Language) -> &'static str {
    match kind {
        RecordKind::Line => pick(language, "Telefonlinje", "Telephone line"),
        RecordKind::Service => pick(language, "Tilbud", "Offer"),
        RecordKind::Municipality => pick(language, "Kommune", "Municipality"),
        RecordKind::Initiative => pick(language, "Politik, aftale eller begivenhed", "Policy, agreement or event"),
        RecordKind::Organization => pick(language, "Aktør", "Organization"),
    }
}

/// Why a record stands where it stands in the queue: a sentence each, the weightiest first. `plans` is how many were made.
pub fn why(row: &QueueRow<'_>, plans: u32, language: Language) -> Vec<String> {
    row.why.iter().map(|why| one_why(*why, plans, language)).collect()
}

fn one_why(why: Why, plans: u32, language: Language) -> String {
    let of = |danish, english, some: u32| {
        fill(pick(language, danish, english), &[&number(some, language), &number(plans, language)])
    };
    match why {
        Why::Crisis => pick(language, "Bruges, når det haster.", "Needed when it is urgent.").to_owned(),
        Why::Disputed => pick(language, "Kilderne er uenige.", "Sources disagree.").to_owned(),
        Why::First(some) => of("Står først i {} af {} planer.", "Stands first in {} of {} plans.", some),
        Why::Three(some) => {
            of("Er blandt de første tre i {} af {} planer.", "Is among the first three in {} of {} plans.", some)
        }
        Why::Shown(some) => of("Vises i {} af {} planer.", "Is shown in {} of {} plans.", some),
        Why::UsedBy(count) => {
            fill(pick(language, "{} tilbud bruger nummeret.", "{} offers use the number."), &[&count.to_string()])
        }
        Why::Changes(day) => fill(pick(language, "Ændrer sig {}.", "Changes on {}."), &[&date(day, language)]),
        Why::NeverChecked => pick(language, "Ingen har tjekket det.", "Nobody has checked it.").to_owned(),
        Why::Undated => pick(language, "Kilden har ingen dato.", "The source has no date.").to_owned(),
        Why::Since(known) => fill(
            pick(language, "Det nyeste, vi ved, er fra {}.", "The newest we know is from {}."),
            &[&partial_date(known, language)],
        ),
        Why::Overdue(days) => {
            let words = match days {
                1 => pick(language, "{} dag over tiden.", "{} day overdue."),
                _ => pick(language, "{} dage over tiden.", "{} days overdue."),
            };
            fill(words, &[&number(days.unsigned_abs(), language)])
        }
    }
}

/// What an editor can say on the phone, a paragraph each: who calls, what we show, and one question. The last one is for
/// the editor alone where the line is for people in a crisis.
pub fn desk_script(record: Record<'_>, review: &Review, directory: &Directory, language: Language) -> Vec<String> {
    let line = match record {
        Record::Line(line) => Some(line),
        Record::Service(service) => service.ways.iter().find_map(Way::line).and_then(|id| directory.line(id)),
        Record::Municipality(_) | Record::Initiative(_) => None,
    };
    if let Some(line) = line.filter(|line| is_alarm(line)) {
        let words = pick(
            language,
            "Ring ikke til {} for at tjekke det. Se på myndighedens egen side, og vælg «Jeg så deres egen side».",
            "Do not call {} to check it. Look at the authority's own page, and choose “I saw their own page”.",
        );
        return vec![fill(words, &[&shown(line)])];
    }
    let hello =
        pick(language, "Goddag, jeg ringer fra Veteranvejviseren.", "Hello, I am calling from Veteranvejviseren.");
    let right = pick(language, "Passer det?", "Is that right?");
    let mut said = vec![hello.to_owned()];
    match record {
        Record::Line(line) => match MunicipalityCode::parse(&line.id).and_then(|code| directory.municipality(code)) {
            Some(place) => {
                let words = pick(
                    language,
                    "Vi viser {} som hovednummer til {}. Passer det?",
                    "We show {} as the main number of {}. Is that right?",
                );
                said.push(fill(words, &[&shown(line), &place.in_full()]));
                said.push(coordinator(place.coordinator.state, language).to_owned());
            }
            None => {
                let words = pick(language, "Vi viser {} som nummeret til {}.", "We show {} as the number of {}.");
                said.push(fill(words, &[&shown(line), line.name.get(language)]));
                said.push(hours(&line.hours, language));
            }
        },
        Record::Service(service) => {
            let words = pick(language, "Vi skriver om {}: «{}»", "We write about {}: “{}”");
            let summary = subject_summary(&Subject::Service(service), language);
            said.push(fill(words, &[service.name.get(language), &summary]));
            said.push(right.to_owned());
        }
        Record::Municipality(place) => {
            let words = pick(
                language,
                "Vi kender ikke hovednummeret til {}. Hvad er det?",
                "We do not know the main number of {}. What is it?",
            );
            said.push(fill(words, &[&place.in_full()]));
            said.push(coordinator(place.coordinator.state, language).to_owned());
        }
        Record::Initiative(initiative) => {
            let words = pick(language, "Vi skriver om {}: «{}»", "We write about {}: “{}”");
            said.push(fill(words, &[initiative.name.get(language), initiative.summary.get(language)]));
            said.push(pick(language, "Gælder det stadig?", "Does it still hold?").to_owned());
        }
    }
    if review.kind == ReviewKind::Crisis {
        said.push(
            pick(
                language,
                "Det er en linje for mennesker i krise. Ring kort. Er der kø, så læg på, og vælg «Ingen svarede».",
                "This line is for people in a crisis. Keep it short. If there is a queue, hang up and choose “Nobody answered”.",
            )
            .to_owned(),
        );
    }
    said
}

/// Alarm numbers have three digits and begin with 11: they are for emergencies alone.
fn is_alarm(line: &Line) -> bool {
    let number = line.number.stored();
    number.len() == 3 && number.starts_with("11")
}

fn shown(line: &Line) -> String {
    line.number.display().replace('\u{a0}', " ")
}

fn hours(hours: &Hours, language: Language) -> String {
    let lines = hours_lines(hours, language);
    if lines.is_empty() {
        return pick(language, "Hvornår kan man ringe?", "When can one call?").to_owned();
    }
    let words =
        pick(language, "Vi skriver om åbningstiden: {}. Passer det?", "We write about the hours: {}. Is that right?");
    fill(words, &[&lines.join(". ")])
}

fn coordinator(state: CoordinatorState, language: Language) -> &'static str {
    match state {
        CoordinatorState::Known => pick(
            language,
            "Vi skriver, at kommunen har en veterankoordinator. Er det stadig sådan?",
            "We write that the municipality has a veteran coordinator. Is that still so?",
        ),
        CoordinatorState::OtherFunction => pick(
            language,
            "Vi skriver, at en anden i kommunen hjælper veteraner. Er det stadig sådan?",
            "We write that somebody else at the municipality helps veterans. Is that still so?",
        ),
        CoordinatorState::NoneKnown | CoordinatorState::Ended => pick(
            language,
            "Hvem i kommunen hjælper veteraner? Vi skriver en stilling og aldrig et navn.",
            "Who at the municipality helps veterans? We write a post and never a name.",
        ),
    }
}

/// What we say of a municipality's coordinator.
pub fn coordinator_shown(state: CoordinatorState, language: Language) -> &'static str {
    match state {
        CoordinatorState::Known => {
            pick(language, "Kommunen har en veterankoordinator.", "The municipality has a veteran coordinator.")
        }
        CoordinatorState::OtherFunction => pick(
            language,
            "En anden i kommunen hjælper veteraner.",
            "Somebody else at the municipality helps veterans.",
        ),
        CoordinatorState::NoneKnown => pick(
            language,
            "Vi ved ikke, om kommunen har en veterankoordinator.",
            "We do not know whether the municipality has a veteran coordinator.",
        ),
        CoordinatorState::Ended => pick(
            language,
            "Kommunen har ikke længere en veterankoordinator.",
            "The municipality no longer has a veteran coordinator.",
        ),
    }
}

/// An answer in a few words.
pub fn answer_name(answer: &Answer, language: Language) -> &'static str {
    match answer {
        Answer::Right => pick(language, "Det passer", "It is right"),
        Answer::Corrected(_) => pick(language, "Rettet", "Corrected"),
        Answer::Gone => pick(language, "Findes ikke mere", "No longer exists"),
        Answer::NobodyAnswered => pick(language, "Ingen svarede", "Nobody answered"),
    }
}

/// A mail that carries corrections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionsMail {
    /// The subject.
    pub subject: String,
    /// The body: what was found, in words, and the file for [`crate::corrections::find`].
    pub body: String,
}

/// The mail that an editor or an employee of a municipality sends. It holds nothing of a person.
///
/// # Errors
/// What in the corrections cannot be written: see [`crate::corrections::write`].
pub fn corrections_mail(
    corrections: &Corrections,
    directory: &Directory,
    language: Language,
) -> Result<CorrectionsMail, Unfit> {
    let file = write_flat(corrections)?;
    let count = corrections.answers().count().to_string();
    let subject =
        fill(pick(language, "Svar til Veteranvejviseren ({})", "Answers to Veteranvejviseren ({})"), &[&count]);
    let mut lines = vec![
        pick(
            language,
            "Her er svar om det, som Veteranvejviseren viser:",
            "Here are answers about what Veteranvejviseren shows:",
        )
        .to_owned(),
        String::new(),
    ];
    lines.extend(corrections.findings.iter().flat_map(|finding| found(finding, directory, language)));
    lines.extend(corrections.additions.iter().map(|addition| added(addition, language)));
    lines.push(String::new());
    lines.push(
        pick(
            language,
            "Lad alt herunder stå. Det læser vores program.",
            "Leave everything below as it is. Our program reads it.",
        )
        .to_owned(),
    );
    lines.push(String::new());
    Ok(CorrectionsMail { subject, body: format!("{}\n{file}", lines.join("\n")) })
}

fn found(finding: &Finding, directory: &Directory, language: Language) -> Vec<String> {
    let mut lines =
        vec![format!("- {}: {}", record_name(finding, directory, language), answer_name(&finding.answer, language))];
    if let Answer::Corrected(changes) = &finding.answer {
        let value = |value: &Json| match value {
            Json::Text(text) => text.clone(),
            Json::Null => pick(language, "intet", "nothing").to_owned(),
            other => json::write_compact(other),
        };
        // The file below has every sign of it; this is for whoever reads the mail.
        let line = |field: &str, was: String, is: String| format!("  {field}: {was} -> {is}");
        lines.extend(changes.iter().map(|change| line(&change.field, value(&change.was), value(&change.is))));
    }
    lines
}

/// What the record of a finding is called; its id where it is not there any more.
pub fn record_name(finding: &Finding, directory: &Directory, language: Language) -> String {
    let id = &finding.record;
    let known = match finding.kind {
        RecordKind::Line => directory.line(id).map(|line| line.name.get(language).to_owned()),
        RecordKind::Service => directory.service(id).map(|service| service.name.get(language).to_owned()),
        RecordKind::Municipality => {
            MunicipalityCode::parse(id).and_then(|code| directory.municipality(code)).map(|place| place.in_full())
        }
        RecordKind::Initiative => {
            directory.initiatives.iter().find(|one| one.id == *id).map(|one| one.name.get(language).to_owned())
        }
        RecordKind::Organization => directory.organization(id).map(|one| one.name.get(language).to_owned()),
    };
    known.unwrap_or_else(|| id.clone())
}

fn added(addition: &Addition, language: Language) -> String {
    let name = addition.record.get("name").and_then(|name| name.str("da")).unwrap_or_default();
    let kind = record_kind_name(addition.kind, language);
    format!("- {}: {name} ({kind})", pick(language, "Nyt", "New"))
}
