//! Telephone lines: one number is one record, with one set of hours, one status and one check, however many offers
//! lie behind it. A municipality's main line is a line too; it is written with the municipality.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{
    Check, Contact, ContactKind, Directory, Hours, Opening, PartialDate, Phone, Service, Source, Status, Text, opening,
};

/// A telephone line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Id; of a municipality's main line its code.
    pub id: String,
    /// The number.
    pub number: Phone,
    /// Id of the organization that answers.
    pub organization: String,
    /// What it is called.
    pub name: Text,
    /// What it is for, where its name does not say it.
    pub purpose: Option<Text>,
    /// When somebody answers.
    pub hours: Hours,
    /// Where the hours were read, where that is another source than the number's.
    pub hours_source: Option<Source>,
    /// Other sources that tell the same hours.
    pub hours_also_in: Vec<Source>,
    /// How sure the number is.
    pub status: Status,
    /// Where the number was read.
    pub source: Source,
    /// The last check by a person.
    pub checked: Option<Check>,
}

impl Line {
    /// Whether its hours may be told as they stand: their source is recent, or somebody has
    /// called since, or several sources agree. Else one says "usually".
    pub fn is_sure_of_hours(&self) -> bool {
        let source = self.hours_source.as_ref().unwrap_or(&self.source);
        let told = self.checked.map(|check| check.on).max(source.date);
        !self.hours_also_in.is_empty() || told.is_some_and(PartialDate::is_recent)
    }

    /// The line as a way to reach somebody.
    pub fn contact(&self, by: LineUse, label: Option<Text>, ask_for: Option<Text>) -> Contact {
        let number = self.number.clone();
        Contact {
            kind: match by {
                LineUse::Call => ContactKind::Phone(number),
                LineUse::Text => ContactKind::Sms(number),
            },
            label,
            ask_for,
            hours: self.hours.clone(),
            is_sure_of_hours: self.is_sure_of_hours(),
            line: Some(self.id.clone()),
        }
    }
}

/// What one does with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineUse {
    /// Call it.
    Call,
    /// Send it a text message.
    Text,
}

/// One way to reach a service, as the directory keeps it. [`Directory::contacts`] tells all of them in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// A telephone line.
    Line {
        /// Id of the line.
        id: String,
        /// What one does with it.
        by: LineUse,
        /// What to ask for there.
        ask_for: Option<Text>,
    },
    /// Any other way. It belongs to this service alone.
    Own {
        /// How and where; never a number.
        kind: ContactKind,
        /// What it is for, where it is not plain.
        label: Option<Text>,
        /// When somebody answers.
        hours: Hours,
    },
}

impl Way {
    /// Whether one calls.
    pub fn is_call(&self) -> bool {
        matches!(self, Self::Line { by: LineUse::Call, .. })
    }

    /// Whether one writes: a text message, mail, chat.
    pub fn is_written(&self) -> bool {
        match self {
            Self::Line { by, .. } => *by == LineUse::Text,
            Self::Own { kind, .. } => matches!(kind, ContactKind::Email(_) | ContactKind::Chat(_)),
        }
    }

    /// Whether one comes there.
    pub fn is_visit(&self) -> bool {
        matches!(self, Self::Own { kind: ContactKind::Visit(_), .. })
    }

    /// Id of the line, of a way that is one.
    pub fn line(&self) -> Option<&str> {
        match self {
            Self::Line { id, .. } => Some(id),
            Self::Own { .. } => None,
        }
    }
}

impl Service {
    /// Whether it has a number to call of its own.
    pub fn has_phone(&self) -> bool {
        self.ways.iter().any(Way::is_call)
    }
}

impl Directory {
    /// A line by id.
    pub fn line(&self, id: &str) -> Option<&Line> {
        let own = self.lines.binary_search_by(|line| line.id.as_str().cmp(id)).ok().and_then(|at| self.lines.get(at));
        own.or_else(|| {
            let mains = self.municipalities.iter().filter_map(|municipality| municipality.main_contact.line.as_ref());
            mains.into_iter().find(|line| line.id == id)
        })
    }

    /// Every line: those of organizations by id, then the municipalities' main lines by code.
    pub fn all_lines(&self) -> impl Iterator<Item = &Line> {
        let mains = self.municipalities.iter().filter_map(|municipality| municipality.main_contact.line.as_ref());
        self.lines.iter().chain(mains)
    }

    /// The services behind a line, each with what to ask for there.
    pub fn behind<'a>(&'a self, line: &'a str) -> impl Iterator<Item = (&'a Service, Option<&'a Text>)> {
        self.services.iter().filter_map(move |service| {
            service.ways.iter().find_map(|way| match way {
                Way::Line { id, ask_for, .. } if id == line => Some((service, ask_for.as_ref())),
                Way::Line { .. } | Way::Own { .. } => None,
            })
        })
    }

    /// The own ways to reach a service, each in full. A line says what it is for; else its name, where the service is
    /// not called like it.
    pub fn contacts(&self, service: &Service) -> Vec<Contact> {
        service.ways.iter().filter_map(|way| self.contact(service, way)).collect()
    }

    /// The number to call first, of a service that has one.
    pub fn phone(&self, service: &Service) -> Option<Contact> {
        service.ways.iter().find(|way| way.is_call()).and_then(|way| self.contact(service, way))
    }

    /// Whether somebody answers that number; none without a number.
    pub fn phone_opening(&self, service: &Service, now: DateTime) -> Option<Opening> {
        let line = service.ways.iter().find(|way| way.is_call()).and_then(Way::line).and_then(|id| self.line(id));
        line.map(|line| opening(&line.hours, now))
    }

    /// The check makes sure that every line exists.
    fn contact(&self, service: &Service, way: &Way) -> Option<Contact> {
        match way {
            Way::Own { kind, label, hours } => Some(Contact {
                kind: kind.clone(),
                label: label.clone(),
                ask_for: None,
                hours: hours.clone(),
                is_sure_of_hours: service.status == Status::Current,
                line: None,
            }),
            Way::Line { id, by, ask_for } => {
                let line = self.line(id)?;
                // Danish names stand in the directory of every language.
                let name = (!service.name.da.contains(&line.name.da)).then_some(&line.name);
                Some(line.contact(*by, line.purpose.as_ref().or(name).cloned(), ask_for.clone()))
            }
        }
    }
}
