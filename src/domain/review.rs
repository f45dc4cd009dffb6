//! How long ago a record was made sure of, and whether that is too long. One function answers it,
//! [`review_state`]: the quality report, the order of referrals and the card's words all ask it.
//!
//! The time limits are data (`rules.json`, `review_days`): crisis contacts the shortest, other contacts
//! longer, texts the longest. The published inclusion rule names the same limits.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Check, CheckMethod, Contact, Directory, Freshness, Initiative, Language, Line, Municipality, PartialDate, Service,
    ServiceKind, Source, Status, Teller, Way, freshness, person::words, source::days_between,
};

words! {
    /// What is to be looked after, each with its own time limit.
    ReviewKind {
        /// What one needs when it is urgent: lines that urgent help answers, and its other contacts.
        Crisis = "crisis",
        /// Other contacts: lines, mail addresses, pages.
        Contact = "contact",
        /// Texts without a contact of their own: policies, methods, offers that a line stands for.
        Text = "text",
    }
}

/// How a record is known: what a person is told of it, whoever is told and wherever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Somebody made sure of it then: who, as a role, where that was written down.
    Checked(PartialDate, Option<Teller>),
    /// Read in a source from then.
    Read(PartialDate),
    /// Read in a source without a date.
    ReadUndated,
}

/// A record that somebody has to look after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Record<'a> {
    /// A telephone line, a municipality's main line too.
    Line(&'a Line),
    /// A service.
    Service(&'a Service),
    /// A municipality of which no main line is known: its addresses.
    Municipality(&'a Municipality),
    /// A policy, agreement, method or event.
    Initiative(&'a Initiative),
}

/// What is known of a record's freshness on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// Which time limit holds.
    pub kind: ReviewKind,
    /// How the newest evidence stands to the time limit.
    pub freshness: Freshness,
    /// The newest evidence: the last check, else the source's date; none when there is no date at all.
    pub evidence: Option<PartialDate>,
    /// The last check by a person.
    pub checked: Option<Check>,
    /// Days that the evidence holds.
    pub limit_days: u16,
    /// Days since the evidence; none without evidence. Negative for evidence of the future.
    pub age_days: Option<i32>,
    /// What its status says.
    pub status: Status,
}

/// The freshness of a record on the day `today`. None where nothing is to be looked after: what has ended.
pub fn review_state(record: Record<'_>, directory: &Directory, today: Date) -> Option<Review> {
    let kind = record.kind(directory, &|line| is_crisis_line(line, directory))?;
    Some(state(record, kind, directory, today))
}

/// The freshness of every record that is to be looked after, the services behind each line found once for all of them.
pub fn review_states(directory: &Directory, today: Date) -> impl Iterator<Item = (Record<'_>, Review)> {
    let urgent = directory.services.iter().filter(|service| is_crisis_contact(service, directory));
    let lines: BTreeSet<&str> = urgent.flat_map(|service| service.ways.iter().filter_map(Way::line)).collect();
    Record::all(directory).filter_map(move |record| {
        let kind = record.kind(directory, &|line| lines.contains(line))?;
        Some((record, state(record, kind, directory, today)))
    })
}

fn state(record: Record<'_>, kind: ReviewKind, directory: &Directory, today: Date) -> Review {
    let rules = &directory.rules;
    let limit = match kind {
        ReviewKind::Crisis => rules.review_days_crisis,
        ReviewKind::Contact => rules.review_days_contact,
        ReviewKind::Text => rules.review_days_text,
    };
    let (checked, evidence) = (record.checked(), record.evidence());
    let day = evidence.and_then(PartialDate::first_day);
    Review {
        kind,
        freshness: freshness(evidence, limit, today),
        evidence,
        checked,
        limit_days: limit,
        age_days: day.map(|day| days_between(day, today)),
        status: record.status(),
    }
}

/// Whether the directory as a whole was gone through so long before the day `today` that pages with contacts say so.
/// A day before that one, as a wrong clock tells it, makes nothing old.
pub fn is_old(directory: &Directory, today: Date) -> bool {
    days_between(directory.settings.data_date, today) > i32::from(directory.rules.old_after_days)
}

impl Review {
    /// The last day that the evidence holds; none without evidence.
    pub fn due(&self) -> Option<Date> {
        let day = self.evidence.and_then(PartialDate::first_day)?;
        day.checked_add(i32::from(self.limit_days).days()).ok()
    }

    /// Whether the reader is told to ask first. The status decides: an old source that somebody vouches for is no doubt.
    pub fn asks_first(&self) -> bool {
        self.status != Status::Current
    }
}

impl<'a> Record<'a> {
    /// Every record of the directory: lines, services by id, municipalities without a line, then initiatives.
    pub fn all(directory: &'a Directory) -> impl Iterator<Item = Self> {
        let services = directory.services.iter().map(Self::Service);
        let silent = directory.municipalities.iter().filter(|municipality| municipality.main_contact.line.is_none());
        let initiatives = directory.initiatives.iter().map(Self::Initiative);
        directory.all_lines().map(Self::Line).chain(services).chain(silent.map(Self::Municipality)).chain(initiatives)
    }

    /// What stands behind the first way to reach a service from afar, and so tells how sure one may be of it: its line,
    /// else the service itself. What has ended says so itself.
    pub fn to_reach(service: &'a Service, directory: &'a Directory) -> Self {
        if service.status == Status::Historical {
            return Self::Service(service);
        }
        let first = service.ways.iter().find(|way| !way.is_visit());
        first.and_then(Way::line).and_then(|id| directory.line(id)).map_or(Self::Service(service), Self::Line)
    }

    /// The line that a contact is a number of, whoever's it is; none of other ways.
    pub fn of_number(contact: &Contact, directory: &'a Directory) -> Option<Self> {
        contact.line.as_deref().and_then(|id| directory.line(id)).map(Self::Line)
    }

    /// The id that `vejviser verify` takes: of a municipality its code.
    pub fn id(self) -> String {
        match self {
            Self::Line(line) => line.id.clone(),
            Self::Service(service) => service.id.clone(),
            Self::Municipality(municipality) => municipality.code.to_string(),
            Self::Initiative(initiative) => initiative.id.clone(),
        }
    }

    /// The name.
    pub fn name(self, language: Language) -> &'a str {
        match self {
            Self::Line(line) => line.name.get(language),
            Self::Service(service) => service.name.get(language),
            Self::Municipality(municipality) => &municipality.name,
            Self::Initiative(initiative) => initiative.name.get(language),
        }
    }

    /// The newest evidence: the last check, else the source's date; none when there is no date at all.
    pub fn evidence(self) -> Option<PartialDate> {
        self.checked().map(|check| check.on).max(self.source().and_then(|source| source.date))
    }

    /// Where it was read; none of a municipality without a line.
    pub fn source(self) -> Option<&'a Source> {
        match self {
            Self::Line(line) => Some(&line.source),
            Self::Service(service) => Some(&service.source),
            Self::Municipality(_) => None,
            Self::Initiative(initiative) => Some(&initiative.source),
        }
    }

    /// The last check by a person.
    pub fn checked(self) -> Option<Check> {
        match self {
            Self::Line(line) => line.checked,
            Self::Service(service) => service.checked,
            Self::Municipality(_) => None,
            Self::Initiative(initiative) => initiative.checked,
        }
    }

    /// How it is known: by the newer one of check and source.
    pub fn trust(self) -> Trust {
        let checked = self.checked();
        let read = self.source().and_then(|source| source.date);
        match (checked, read) {
            (Some(check), _) if Some(check.on) >= read => Trust::Checked(check.on, check.who),
            (_, Some(date)) => Trust::Read(date),
            (_, None) => Trust::ReadUndated,
        }
    }

    /// Whether one of us has called: a look at a page, or a mail, is a check as well, and no call.
    pub fn was_called(self) -> bool {
        let is_call = |check: Check| check.by == CheckMethod::Phone;
        matches!(self.trust(), Trust::Checked(..)) && self.checked().is_some_and(is_call)
    }

    /// How sure it is.
    pub fn status(self) -> Status {
        match self {
            Self::Line(line) => line.status,
            Self::Service(service) => service.status,
            Self::Municipality(municipality) => municipality.main_contact.status(),
            Self::Initiative(initiative) => initiative.status,
        }
    }

    fn kind(self, directory: &Directory, is_crisis: &dyn Fn(&str) -> bool) -> Option<ReviewKind> {
        match self {
            _ if self.status() == Status::Historical => None,
            Self::Line(line) => Some(if is_crisis(&line.id) { ReviewKind::Crisis } else { ReviewKind::Contact }),
            // Its lines are looked after by themselves.
            Self::Service(service) => {
                let own = || service.ways.iter().filter(|way| way.line().is_none());
                let crisis = own().any(Way::is_written) && is_crisis_contact(service, directory);
                Some(match own().next() {
                    None => ReviewKind::Text,
                    Some(_) if crisis => ReviewKind::Crisis,
                    Some(_) => ReviewKind::Contact,
                })
            }
            Self::Municipality(municipality) => municipality.main_contact.email.as_ref().map(|_| ReviewKind::Contact),
            Self::Initiative(_) => Some(ReviewKind::Text),
        }
    }
}

/// Whether a contact for when it is urgent leads to a line.
fn is_crisis_line(line: &str, directory: &Directory) -> bool {
    let uses = |service: &&Service| service.ways.iter().any(|way| way.line() == Some(line));
    directory.services.iter().filter(uses).any(|one| is_crisis_contact(one, directory))
}

/// A contact for when it is urgent: by its kind, or because the rules or a topic name it.
fn is_crisis_contact(service: &Service, directory: &Directory) -> bool {
    let rules = &directory.rules;
    let named = |ids: &[String]| ids.contains(&service.id);
    matches!(service.kind, ServiceKind::CrisisLine | ServiceKind::OutOfHoursDoctor)
        || rules.urgent.lists().into_iter().any(|(_, ids)| named(ids))
        || rules.veteran_line == service.id
        || rules.child_line == service.id
        || directory.topics.iter().any(|topic| named(&topic.crisis))
}
