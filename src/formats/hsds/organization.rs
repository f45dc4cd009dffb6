//! Organizations as HSDS has them. A municipality brings its main line, main address and town hall along.

use serde_json::{Value, json};

use super::{Parts, extension, lines, object, organization_id, place};
use crate::{
    domain::{Directory, Language, LineUse, Location, Municipality, Organization, Text, ascii_url},
    text::formats,
};

/// An organization.
pub(super) fn write(directory: &Directory, organization: &Organization) -> Value {
    let id = organization_id(&organization.id);
    let mut parts = Parts::of(format!("organization/{}", organization.id));
    let slug = organization.id.strip_prefix("kommune-");
    let municipality = slug.and_then(|slug| directory.municipality_by_slug(slug));
    let main = municipality.map(|municipality| &municipality.main_contact);
    let line = main.and_then(|main| main.line.as_ref());
    let phones = line.map(|line| json!([lines::write(line, LineUse::Call)]));
    let locations = municipality.and_then(|municipality| town_hall(directory, municipality, &id, &mut parts));
    let identifiers = municipality.map(|municipality| {
        let code = municipality.code.to_string();
        json!([{
            "id": parts.id(&format!("identifier/{code}")),
            "organization_id": id,
            "identifier_type": place::MUNICIPALITY,
            "identifier": code,
        }])
    });
    object([
        ("id", json!(id)),
        ("name", json!(organization.name.da)),
        ("alternate_name", json!(other_name(&organization.name))),
        ("description", json!(formats::organization_kind(organization.kind, Language::Danish))),
        ("email", json!(main.and_then(|main| main.email.as_ref()))),
        ("website", json!(organization.website.as_ref().map(|page| ascii_url(page.as_str())))),
        ("parent_organization_id", json!(organization.part_of.as_deref().map(organization_id))),
        ("phones", phones.unwrap_or_default()),
        ("locations", locations.map_or(Value::Null, |location| json!([location]))),
        ("organization_identifiers", identifiers.unwrap_or_default()),
        extension([
            ("id", json!(organization.id)),
            ("kind", json!(organization.kind.word())),
            ("name_en", json!(organization.name.en)),
            ("website", json!(organization.website.as_ref().and_then(|page| as_written(page.as_str())))),
        ]),
    ])
}

/// The English name, where it is another one.
pub(super) fn other_name(name: &Text) -> Option<&String> {
    name.en.as_ref().filter(|en| **en != name.da)
}

/// The address as the data has it, where HSDS wants other letters.
pub(super) fn as_written(url: &str) -> Option<&str> {
    (ascii_url(url) != url).then_some(url)
}

fn town_hall(directory: &Directory, municipality: &Municipality, id: &str, parts: &mut Parts) -> Option<Value> {
    let line = municipality.main_contact.address.as_deref()?;
    let place = Location { municipality: municipality.code, name: None };
    Some(place::location(directory, Some(&place), Some(line), Some(("organization_id", id)), parts))
}
