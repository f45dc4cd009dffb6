//! Municipalities, regions, postcodes.

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawMunicipality, RawPostcode, RawRegion},
        written::Fault,
    },
    domain::{
        Coordinator, CoordinatorState, Hours, Line, MainContact, Municipality, Position, Postcode, PostcodeArea,
        Region, Status, Text, VeteranCount, WebAddress,
    },
};

const FILE: &str = "municipalities.json";

/// Roughly Denmark with Bornholm, in degrees.
const LATITUDES: std::ops::RangeInclusive<f32> = 54.4..=57.9;
const LONGITUDES: std::ops::RangeInclusive<f32> = 8.0..=15.3;

pub(super) fn municipality(raw: &RawMunicipality, desk: &mut Desk) -> Option<Municipality> {
    desk.open(FILE, &raw.code);
    fields::id(&raw.slug, "slug", desk);
    if !LATITUDES.contains(&raw.lat) || !LONGITUDES.contains(&raw.lon) {
        desk.error("lat", "the point lies outside Denmark");
    }
    if raw.full_name.as_ref().is_some_and(|name| !name.ends_with("ommune") || *name == format!("{} Kommune", raw.name))
    {
        desk.error("full_name", "only where it is another than the name and \"Kommune\"");
    }
    let neighbours =
        raw.neighbours.iter().filter_map(|code| fields::municipality(code, "neighbours", desk)).collect::<Vec<_>>();
    if raw.neighbours.contains(&raw.code) {
        desk.error("neighbours", "it is its own neighbour");
    }
    let state = desk.word(
        "coordinator.state",
        &raw.coordinator.state,
        CoordinatorState::from_word,
        word_list!(CoordinatorState),
    );
    let veterans = raw.veterans.as_ref().and_then(|veterans| {
        let as_of = fields::partial_date(Some(&veterans.as_of), "veterans.as_of", desk)?;
        Some(VeteranCount { count: veterans.count, as_of, url: veterans.url.as_deref().and_then(WebAddress::parse) })
    });
    Some(Municipality {
        code: fields::municipality(&raw.code, "code", desk)?,
        slug: raw.slug.clone(),
        name: raw.name.clone(),
        full_name: raw.full_name.clone(),
        region: fields::region(&raw.region, "region", desk)?,
        seat: raw.seat.clone(),
        position: Position { lat: raw.lat, lon: raw.lon },
        neighbours,
        main_contact: main_contact(raw, desk)?,
        coordinator: Coordinator { state: state?, service: raw.coordinator.service.clone() },
        veterans,
        note: raw.note.as_ref().map(|note| fields::prose(note, "note", desk)),
    })
}

fn main_contact(municipality: &RawMunicipality, desk: &mut Desk) -> Option<MainContact> {
    let raw = &municipality.main_contact;
    let phone = raw.phone.as_deref().and_then(|phone| fields::phone(phone, "main_contact.phone", desk));
    if phone.is_some() && raw.source.is_none() {
        desk.error("main_contact.source", Fault::NoSource.to_string());
    }
    let source = raw.source.as_ref().map(|source| fields::source(source, "main_contact.source", desk));
    let checked = fields::checked(raw.checked.as_ref(), "main_contact.checked", desk);
    let status = match raw.status.as_str() {
        "current" => Status::Current,
        "unverified" => Status::Unverified,
        other => {
            desk.error("main_contact.status", format!("{other:?} is not one of: current, unverified"));
            Status::Unverified
        }
    };
    let line = phone.zip(source).map(|(number, source)| Line {
        id: municipality.code.clone(),
        number,
        organization: format!("kommune-{}", municipality.slug),
        name: municipal_name(municipality.full_name.as_deref(), &municipality.name),
        purpose: None,
        hours: Hours::Unknown,
        hours_source: None,
        hours_also_in: Vec::new(),
        status,
        source,
        checked,
    });
    Some(MainContact {
        line,
        email: raw.email.as_deref().and_then(|email| fields::email(email, "main_contact.email", desk)),
        website: fields::web(&raw.website, "main_contact.website", desk)?,
        address: raw.address.clone(),
    })
}

/// A municipality's name as an organization.
pub(super) fn municipal_name(in_full: Option<&str>, name: &str) -> Text {
    let da = in_full.map_or_else(|| format!("{name} Kommune"), str::to_owned);
    Text { da, en: Some(format!("Municipality of {name}")) }
}

pub(super) fn region(raw: &RawRegion, desk: &mut Desk) -> Option<Region> {
    desk.open("regions.json", &raw.name);
    let codes: Vec<_> = raw.codes.iter().filter_map(|code| fields::region(code, "codes", desk)).collect();
    Some(Region {
        codes,
        name: raw.name.clone(),
        valid_from: fields::day(raw.valid_from.as_ref(), "valid_from", desk),
        valid_to: fields::day(raw.valid_to.as_ref(), "valid_to", desk),
    })
}

pub(super) fn postcode(raw: &RawPostcode, desk: &mut Desk) -> Option<PostcodeArea> {
    desk.open("postcodes.json", &raw.from);
    let parse = |text: &str, field: &str, desk: &mut Desk| {
        desk.need(field, Postcode::parse(text), format!("{text:?} is not a postcode of four digits"))
    };
    let from = parse(&raw.from, "from", desk)?;
    let to = match &raw.to {
        Some(to) => parse(to, "to", desk)?,
        None => from,
    };
    if to < from {
        desk.error("to", "ends before it begins");
    }
    let municipalities: Vec<_> =
        raw.municipalities.iter().filter_map(|code| fields::municipality(code, "municipalities", desk)).collect();
    if municipalities.is_empty() {
        desk.error("municipalities", "a postcode lies somewhere");
    }
    Some(PostcodeArea { from, to, name: raw.name.clone(), municipalities })
}
