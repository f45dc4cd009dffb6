//! Directories of any size: the real one, and more services made of the records that the search is measured on.
//!
//! A made service is a real one with another id, name and phone number. What holds in a municipality or region holds in
//! the record's; what holds in the whole country stays so, and so do audience, topics, ages, groups and criteria. So the
//! share of services that suits somebody is that of the real directory.

use veteranvejviseren::domain::{Area, Directory, Line, LineUse, Location, Phone, Service, Text, Way};

use crate::records::{self, Dice, Record, SEED};

/// The real directory, filled up to `count` services.
pub fn directory(real: &Directory, count: usize) -> Directory {
    let more = u32::try_from(count.saturating_sub(real.services.len())).expect("a count");
    let mut larger = real.clone();
    for record in records::records(real, more, &mut Dice::new(SEED)) {
        let (service, line) = service(real, &record);
        larger.services.push(service);
        larger.lines.extend(line);
    }
    larger.lines.sort_by(|a, b| a.id.cmp(&b.id));
    larger.services.sort_by(|a, b| a.id.cmp(&b.id));
    larger
}

/// A made service, and the line it leads to.
fn service(real: &Directory, record: &Record) -> (Service, Option<Line>) {
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
    // A line of its own for each made service: numbers differ from record to record.
    let own = format!("linje-{}-{:06}", model.id, record.id);
    let mut line = None;
    let ways = model.ways.iter().map(|way| match way {
        Way::Line { id, by: LineUse::Call, ask_for } => {
            let number = Phone::parse(&record.phone);
            line = real.line(id).zip(number).map(|(known, number)| Line { id: own.clone(), number, ..known.clone() });
            let id = line.as_ref().map_or(id, |line| &line.id).clone();
            Way::Line { id, by: LineUse::Call, ask_for: ask_for.clone() }
        }
        way => way.clone(),
    });
    let ways = ways.collect();
    let service = Service {
        id: format!("{}-{:06}", model.id, record.id),
        name: Text { da: record.name.clone(), en: None },
        area,
        location: model.location.as_ref().map(moved),
        groups,
        ways,
        ..model.clone()
    };
    (service, line)
}
