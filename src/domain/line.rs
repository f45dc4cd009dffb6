//! Telephone lines: one number is one record, with one set of hours, one status and one check, however many offers
//! lie behind it. A municipality's main line is a line too; it is written with the municipality.

use serde::{Deserialize, Serialize};

use super::{Check, Contact, ContactKind, Hours, PartialDate, Phone, Source, Status, Text};

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
            Self::Own { kind, .. } => kind.is_written(),
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
