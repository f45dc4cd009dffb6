//! Directories of any size: the real one, and more services made of the records that the search is measured on.
//!
//! A made service is a real one with another id, name and phone number. What holds in a municipality or region holds in
//! the record's; what holds in the whole country stays so, and so do audience, topics, ages, groups and criteria. So the
//! share of services that suits somebody is that of the real directory.

use veteranvejviseren::domain::{Area, Contact, ContactKind, Directory, Location, Phone, Service, Text};

use crate::records::{self, Dice, Record, SEED};

/// The real directory, filled up to `count` services.
pub fn directory(real: &Directory, count: usize) -> Directory {
    let more = u32::try_from(count.saturating_sub(real.services.len())).expect("a count");
    let mut larger = real.clone();
    for record in records::records(real, more, &mut Dice::new(SEED)) {
        larger.services.push(service(real, &record));
    }
    larger.services.sort_by(|a, b| a.id.cmp(&b.id));
    larger
}

fn service(real: &Directory, record: &Record) -> Service {
    let place = &real.municipalities[record.municipality];
    let model = &real.services[record.real];
    let area = match &model.area {
        Area::Nationwide => Area::Nationwide,
        Area::Regions(_) => Area::Regions(vec![place.region]),
        Area::Municipalities(_) => Area::Municipalities(vec![place.code]),
    };
    let moved = |location: &Location| Location { municipality: place.code, ..location.clone() };
    let mut groups = model.groups.clone();
    for group in &mut groups {
        group.location = group.location.as_ref().map(moved);
    }
    let contact = |contact: &Contact| match &contact.kind {
        ContactKind::Phone(_) => {
            let kind = Phone::parse(&record.phone).map_or(contact.kind.clone(), ContactKind::Phone);
            Contact { kind, ..contact.clone() }
        }
        _ => contact.clone(),
    };
    Service {
        id: format!("{}-{:06}", model.id, record.id),
        name: Text { da: record.name.clone(), en: None },
        area,
        location: model.location.as_ref().map(moved),
        groups,
        contacts: model.contacts.iter().map(contact).collect(),
        ..model.clone()
    }
}
