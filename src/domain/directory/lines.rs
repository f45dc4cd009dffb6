//! Telephone lines and the services behind them.

use jiff::civil::DateTime;

use super::Directory;
use crate::domain::{Contact, Line, Opening, Service, Status, Text, Way, opening};

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
