//! The letter to a municipality or an organization: what we say about it, three questions, and one link to where its
//! records stand ready. In Danish: it goes to offices in Denmark. No name of a person stands in it.

use super::trust;
use crate::{
    corrections::belongs_to,
    domain::{ContactKind, CoordinatorState, Directory, Language, Municipality, Organization, Record, Service, Status},
};

const DANISH: Language = Language::Danish;

/// Whom a letter goes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Recipient<'a> {
    /// A municipality.
    Municipality(&'a Municipality),
    /// Any other organization.
    Organization(&'a Organization),
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundLetter {
    /// The subject.
    pub subject: String,
    /// The text, lines separated by `\n`.
    pub body: String,
}

impl<'a> Recipient<'a> {
    /// Every municipality, then every organization of which something is shown. What all municipalities offer has no
    /// office of its own.
    pub fn all(directory: &'a Directory) -> Vec<Self> {
        let municipalities = directory.municipalities.iter().map(Self::Municipality);
        let organizations = directory.organizations.iter().filter(|one| !one.id.starts_with("kommune"));
        let organizations = organizations.map(Self::Organization);
        municipalities.chain(organizations.filter(|one| !one.records(directory).is_empty())).collect()
    }

    /// The id as an organization: of a municipality `kommune-` and its name in addresses.
    pub fn id(&self) -> String {
        match self {
            Self::Municipality(place) => place.organization_id(),
            Self::Organization(organization) => organization.id.clone(),
        }
    }

    /// Its name.
    pub fn name(&self) -> String {
        match self {
            Self::Municipality(place) => place.in_full(),
            Self::Organization(organization) => organization.name.get(DANISH).to_owned(),
        }
    }

    /// Its main mailbox, where one is known. An organization's is the one that all its offers with a mail address share.
    pub fn address(&self, directory: &'a Directory) -> Option<String> {
        let Self::Organization(organization) = self else {
            let Self::Municipality(place) = self else { return None };
            return place.main_contact.email.clone();
        };
        let own = directory.services.iter().filter(|service| service.organization == organization.id);
        let contacts = own.flat_map(|service| directory.contacts(service));
        let mut addresses = contacts.filter_map(|contact| match contact.kind {
            ContactKind::Email(address) => Some(address),
            _ => None,
        });
        let first = addresses.next()?;
        addresses.all(|other| other == first).then_some(first)
    }

    /// What we show of it, in the order of the letter. What has ended is not asked about.
    pub fn records(&self, directory: &'a Directory) -> Vec<Record<'a>> {
        let is_own = |record: &Record<'a>| match (self, record) {
            (Self::Municipality(place), record) => belongs_to(*record, place),
            (Self::Organization(one), Record::Line(line)) => line.organization == one.id,
            (Self::Organization(one), Record::Service(service)) => service.organization == one.id,
            (Self::Organization(_), Record::Municipality(_) | Record::Initiative(_)) => false,
        };
        Record::all(directory).filter(|record| record.status() != Status::Historical).filter(is_own).collect()
    }

    /// The page where its records stand ready, below the address of the site.
    pub fn page(&self, site: &str) -> String {
        let site = site.trim_end_matches('/');
        match self {
            Self::Municipality(place) => format!("{site}/redaktion/?kommune={}", place.slug),
            Self::Organization(organization) => format!("{site}/redaktion/?aktoer={}", organization.id),
        }
    }
}

/// The letter, from the one whose name is `sender`, for the site at `site`.
pub fn round_letter(to: Recipient<'_>, directory: &Directory, site: &str, sender: &str) -> RoundLetter {
    let name = to.name();
    let mut lines = vec![
        format!("Til {name}"),
        String::new(),
        "Veteranvejviseren viser veteraner og deres nærmeste, hvem de kan ringe til. Her er det, vi skriver om jer. Er et nummer forkert, kommer de ikke igennem.".to_owned(),
        String::new(),
        "Det viser vi:".to_owned(),
    ];
    if let Recipient::Municipality(place) = to {
        lines.extend(town_hall(place));
    }
    lines.extend(to.records(directory).into_iter().filter_map(|record| line(record, directory)));
    lines.push(String::new());
    lines.push("Vil I svare på tre spørgsmål?".to_owned());
    lines.push("1. Passer numrene, og er der åbent, som vi skriver?".to_owned());
    lines.push(
        match to {
            Recipient::Municipality(_) => {
                "2. Hvem skal en veteran spørge efter hos jer? Skriv en stilling og ikke et navn."
            }
            Recipient::Organization(_) => "2. Er tilbuddene stadig til de mennesker, som vi skriver?",
        }
        .to_owned(),
    );
    lines.push("3. Er et tilbud slut, eller mangler der et?".to_owned());
    lines.push(String::new());
    lines.push(
        "I kan svare her på to minutter. Tryk «Det passer», eller ret det. Siden skriver den mail, som I sender:"
            .to_owned(),
    );
    lines.push(to.page(site));
    lines.push(String::new());
    lines.push("Skriv ikke om borgere, og skriv ikke navne på medarbejdere.".to_owned());
    lines.push(String::new());
    lines.push("Venlig hilsen".to_owned());
    lines.push(sender.to_owned());
    let body = lines.join("\n").replace('\u{a0}', " ") + "\n";
    RoundLetter { subject: format!("Passer det, som Veteranvejviseren skriver om {name}?"), body }
}

/// What holds of every municipality, known or not.
fn town_hall(place: &Municipality) -> Vec<String> {
    let main = &place.main_contact;
    let mut lines = Vec::new();
    if main.line.is_none() {
        lines.push("- Hovednummer: Det kender vi ikke.".to_owned());
    }
    lines.push(match &main.email {
        Some(address) => format!("- Mail: {address}"),
        None => "- Mail: Den kender vi ikke.".to_owned(),
    });
    lines.extend(main.address.as_ref().map(|address| format!("- Adresse: {address}")));
    let coordinator = match place.coordinator.state {
        CoordinatorState::Known => "I har en veterankoordinator.",
        CoordinatorState::OtherFunction => "En anden hos jer hjælper veteraner.",
        CoordinatorState::NoneKnown => "Vi ved ikke, om I har en.",
        CoordinatorState::Ended => "I har ikke længere en.",
    };
    lines.push(format!("- Veterankoordinator: {coordinator}"));
    lines
}

/// A record as it is shown, with how it is known.
fn line(record: Record<'_>, directory: &Directory) -> Option<String> {
    let known = trust(record, DANISH).to_lowercase();
    Some(match record {
        Record::Line(line) if Some(line.id.as_str()) == main_line(record, directory) => {
            format!("- Hovednummer: {} ({known})", line.number.display())
        }
        Record::Line(line) => format!("- {}: {} ({known})", line.name.get(DANISH), line.number.display()),
        Record::Service(service) => {
            format!(
                "- {}: {} {}({known})",
                service.name.get(DANISH),
                service.summary.get(DANISH),
                ways(service, directory)
            )
        }
        Record::Initiative(initiative) => {
            format!("- {}: {} ({known})", initiative.name.get(DANISH), initiative.summary.get(DANISH))
        }
        // Its mail and address stand above.
        Record::Municipality(_) => return None,
    })
}

fn main_line<'a>(record: Record<'a>, directory: &Directory) -> Option<&'a str> {
    let Record::Line(line) = record else { return None };
    let is_main = directory.municipalities.iter().any(|place| place.code.to_string() == line.id);
    is_main.then_some(line.id.as_str())
}

/// The first way to reach it, with a space after it.
fn ways(service: &Service, directory: &Directory) -> String {
    let contacts = directory.contacts(service);
    contacts.first().map(|contact| format!("{}. ", contact.kind.display())).unwrap_or_default()
}
