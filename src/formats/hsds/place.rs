//! Places both ways: areas, addresses, locations.
//!
//! Codes stand in words that HSDS calls `text`: `landekode DK`, `regionskode 1083`, `kommunekode 0573`.

use serde_json::{Value, json};

use super::{Parts, object};
use crate::{
    domain::{Area, Directory, Language, Location, MunicipalityCode, PlaceMatch, RegionCode, postal_address},
    text::formats,
};

/// What kind of code a location's `external_identifier` is.
pub(super) const MUNICIPALITY: &str = "kommunekode";
const REGION: &str = "regionskode";
const COUNTRY: &str = "landekode DK";

/// The areas where a service may be used.
pub(super) fn areas(directory: &Directory, service: &str, area: &Area, parts: &mut Parts) -> Vec<Value> {
    let day = directory.settings.data_date;
    let mut write = |name: String, extent: String| {
        object([
            ("id", json!(parts.id(&format!("area/{extent}")))),
            ("service_id", json!(service)),
            ("name", json!(name)),
            ("extent", json!(extent)),
            ("extent_type", json!("text")),
        ])
    };
    match area {
        Area::Nationwide => {
            vec![write(formats::plain_name("denmark", Language::Danish).to_owned(), COUNTRY.to_owned())]
        }
        Area::Regions(codes) => codes
            .iter()
            .map(|code| {
                let name = directory.region(*code, day).map_or_else(|| code.to_string(), |region| region.name.clone());
                write(name, format!("{REGION} {code}"))
            })
            .collect(),
        Area::Municipalities(codes) => codes
            .iter()
            .map(|code| {
                let name = directory.municipality(*code).map_or_else(|| code.to_string(), |m| m.name.clone());
                write(name, format!("{MUNICIPALITY} {code}"))
            })
            .collect(),
    }
}

/// Reads areas back. None when they say nothing that we can use; the flag tells whether some were left out.
pub(super) fn read_areas(areas: &[Value]) -> (Option<Area>, bool) {
    let (mut regions, mut municipalities, mut country, mut other) = (Vec::new(), Vec::new(), false, false);
    for area in areas {
        let extent = area.get("extent").and_then(Value::as_str).unwrap_or_default();
        match extent.split_once(' ') {
            Some((REGION, code)) => match RegionCode::parse(code) {
                Some(code) => regions.push(code),
                None => other = true,
            },
            Some((MUNICIPALITY, code)) => match MunicipalityCode::parse(code) {
                Some(code) => municipalities.push(code),
                None => other = true,
            },
            _ if extent == COUNTRY => country = true,
            _ => other = true,
        }
    }
    // The widest holds: nobody is sent away who may come.
    match (country, regions.is_empty(), municipalities.is_empty()) {
        (true, true, true) => (Some(Area::Nationwide), other),
        (true, ..) => (Some(Area::Nationwide), true),
        (false, false, none) => (Some(Area::Regions(regions)), other || !none),
        (false, true, false) => (Some(Area::Municipalities(municipalities)), other),
        (false, true, true) => (None, other),
    }
}

/// A location as HSDS has it: of a house with its line of address, of a place by its municipality, or of both.
pub(super) fn location(
    directory: &Directory,
    place: Option<&Location>,
    line: Option<&str>,
    owner: Option<(&str, &str)>,
    parts: &mut Parts,
) -> Value {
    let known = place.map_or_else(String::new, |place| {
        format!("{}/{}", place.municipality, place.name.as_deref().unwrap_or_default())
    });
    let id = parts.id(&format!("location/{}", line.unwrap_or(&known)));
    let address = line.and_then(|line| address(directory, line, &id, parts));
    // Without a postcode the standard takes no address, so the line stands as words.
    let words = if address.is_some() { None } else { line };
    object([
        ("id", json!(id)),
        ("location_type", json!("physical")),
        owner.map_or(("organization_id", Value::Null), |(key, id)| (key, json!(id))),
        ("name", json!(place.and_then(|place| place.name.as_ref()))),
        ("description", json!(words)),
        ("external_identifier", json!(place.map(|place| place.municipality.to_string()))),
        ("external_identifier_type", json!(place.map(|_| MUNICIPALITY))),
        ("addresses", address.map_or(Value::Null, |address| json!([address]))),
    ])
}

fn address(directory: &Directory, line: &str, location: &str, parts: &mut Parts) -> Option<Value> {
    let [street, postcode, town] = postal_address(line)?;
    let municipality = municipality_of(directory, postcode)?;
    let region = directory.region(directory.municipality(municipality)?.region, directory.settings.data_date)?;
    Some(json!({
        "id": parts.id(&format!("address/{line}")),
        "location_id": location,
        "address_1": street,
        "city": town,
        "state_province": region.name,
        "postal_code": postcode,
        "country": "DK",
        "address_type": "physical",
    }))
}

/// The municipality that has the largest share of a postcode.
pub(super) fn municipality_of(directory: &Directory, postcode: &str) -> Option<MunicipalityCode> {
    directory.find_place(postcode).likeliest().map(|municipality| municipality.code)
}

/// Whether an address can lie in a municipality. A line without a postcode can lie anywhere.
pub(super) fn may_lie_in(directory: &Directory, line: &str, municipality: MunicipalityCode) -> bool {
    let Some([_, postcode, _]) = postal_address(line) else { return true };
    match directory.find_place(postcode) {
        PlaceMatch::One(found) => found.code == municipality,
        PlaceMatch::Several(several) => several.iter().any(|found| found.code == municipality),
        PlaceMatch::Elsewhere(_) | PlaceMatch::None => true,
    }
}

/// The place that a location names by its municipality.
pub(super) fn read_place(location: &Value) -> Option<Location> {
    let text = |key: &str| location.get(key).and_then(Value::as_str);
    let code = text("external_identifier").filter(|_| text("external_identifier_type") == Some(MUNICIPALITY))?;
    Some(Location { municipality: MunicipalityCode::parse(code)?, name: text("name").map(str::to_owned) })
}

/// The address of a location on one line: of its first address, else its description.
pub(super) fn read_line(location: &Value) -> Option<String> {
    let address = location.get("addresses").and_then(Value::as_array).and_then(|list| list.first());
    let Some(address) = address else {
        return location.get("description").and_then(Value::as_str).map(str::to_owned);
    };
    let text = |key: &str| address.get(key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let street = [text("address_1"), text("address_2")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let town = [text("postal_code"), text("city")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some([street, town].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}
