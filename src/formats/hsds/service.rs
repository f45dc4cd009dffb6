//! A service as HSDS has it, with everything nested.

use serde_json::{Value, json};

use super::{
    EXTENSION, Parts, extension, lines, object, organization,
    organization::{as_written, other_name},
    organization_id, place,
    schedule::{self, Link},
    service_id, terms,
};
use crate::{
    domain::{ChildGroup, ContactKind, Cost, Directory, Hours, Language, Service, Status, Text, Way, ascii_url},
    formats::json as data,
    text::{self, formats},
};

const LANGUAGE: Language = Language::Danish;

/// What the contacts of a service become, kind by kind.
#[derive(Default)]
struct Ways {
    phones: Vec<Value>,
    emails: Vec<Value>,
    pages: Vec<Value>,
    places: Vec<Value>,
    schedules: Vec<Value>,
    /// What the service says of the lines it shares.
    lines: Vec<Value>,
}

/// A service.
pub(super) fn write(directory: &Directory, service: &Service) -> Value {
    let id = service_id(&service.id);
    let mut parts = Parts::of(format!("service/{}", service.id));
    let mut ways = ways(directory, service, &id, &mut parts);
    for (order, group) in service.groups.iter().enumerate() {
        add_group(directory, group, order, &id, &mut ways, &mut parts);
    }
    let offered_by = directory.organization(&service.organization);
    let first = |list: &[Value], key: &str| list.first().and_then(|one| one.get(key)).cloned().unwrap_or_default();
    let exact = service.checked.map(|check| check.on).filter(|on| on.day.is_some());
    let mut attributes = terms::attributes(directory, service);
    attributes.extend(service.good_to_know.iter().map(|text| advice(text, &id, &mut parts)));
    let own = [
        ("id", json!(service.id)),
        ("name_en", json!(service.name.en)),
        ("summary_en", json!(service.summary.en)),
        ("child_may_ask", json!(service.child_may_ask)),
        ("dedicated", json!(service.dedicated)),
        ("criteria", service.criteria.iter().map(data::criterion).collect()),
        ("anonymous", json!(service.anonymous)),
        ("source", data::source(&service.source)),
        ("checked", service.checked.map_or(Value::Null, data::checked)),
        ("merged_ids", json!(service.merged_ids)),
    ];
    object([
        ("id", json!(id)),
        ("organization_id", json!(organization_id(&service.organization))),
        ("name", json!(service.name.da)),
        ("alternate_name", json!(other_name(&service.name))),
        ("description", json!(service.summary.da)),
        ("url", first(&ways.pages, "url")),
        ("additional_urls", json!(ways.pages)),
        ("email", first(&ways.emails, "email")),
        ("status", json!(if service.status == Status::Historical { "defunct" } else { "active" })),
        ("application_process", json!(way_in(service))),
        ("fees_description", json!(formats::cost_line(service.cost, LANGUAGE))),
        ("eligibility_description", json!(eligibility(service))),
        ("minimum_age", json!(service.ages.map(|ages| ages.from))),
        ("maximum_age", json!(service.ages.map(|ages| ages.to))),
        ("assured_date", json!(exact.map(|date| date.iso()))),
        ("alert", json!(formats::certainty_line(service, directory, LANGUAGE))),
        ("phones", json!(ways.phones)),
        ("schedules", json!(ways.schedules)),
        ("service_areas", json!(place::areas(directory, &id, &service.area, &mut parts))),
        ("service_at_locations", json!(ways.places)),
        ("organization", offered_by.map_or(Value::Null, |offered_by| organization::write(directory, offered_by))),
        ("cost_options", cost(service.cost, &id, &mut parts)),
        ("contacts", json!(ways.emails)),
        ("attributes", json!(attributes)),
        extension(own.into_iter().chain(data::guidance(&service.guidance)).chain([("lines", json!(ways.lines))])),
    ])
}

/// How one gets in, and what to ask for on the telephone.
fn way_in(service: &Service) -> String {
    let asked = service.ways.iter().filter_map(|way| match way {
        Way::Line { ask_for, .. } => ask_for.as_ref().map(|text| format!("{}.", text.da)),
        Way::Own { .. } => None,
    });
    std::iter::once(formats::access_line(service.access, LANGUAGE)).chain(asked).collect::<Vec<_>>().join(" ")
}

fn ways(directory: &Directory, service: &Service, id: &str, parts: &mut Parts) -> Ways {
    let mut ways = Ways::default();
    // The place stands with the first address that can lie there, else alone.
    let mut place = service.location.as_ref();
    let fits =
        |line: &str| service.location.as_ref().is_some_and(|p| place::may_lie_in(directory, line, p.municipality));
    let visits = service.ways.iter().filter_map(|way| match way {
        Way::Own { kind: ContactKind::Visit(line), .. } => Some(line.as_str()),
        Way::Own { .. } | Way::Line { .. } => None,
    });
    let house = visits.into_iter().position(fits);
    if house.is_none()
        && let Some(alone) = place.take()
    {
        let location = place::location(directory, Some(alone), None, None, parts);
        ways.places.push(at_location(id, location, Vec::new(), parts));
    }
    let mut visits = 0;
    for (order, way) in service.ways.iter().enumerate() {
        match way {
            Way::Line { id: line, by, ask_for } => {
                let Some(known) = directory.line(line) else { continue };
                let own = lines::id(line, *by);
                let link = Link { key: "service_id", id, contact: Some(&own) };
                ways.schedules.extend(schedule::write(&known.hours, &link, parts));
                ways.phones.push(lines::write(known, *by));
                ways.lines.push(lines::used(order, line, *by, ask_for.as_ref()));
            }
            Way::Own { kind: ContactKind::Visit(line), label, hours } => {
                let here = if Some(visits) == house { place.take() } else { None };
                visits += 1;
                let location = place::location(directory, here, Some(line), None, parts);
                let told = vec![("description", json!(label.as_ref().map(|label| &label.da)))];
                let mut value = at_location(id, location, told, parts);
                let owner = value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
                let link = Link { key: "service_at_location_id", id: &owner, contact: None };
                let schedules = schedule::write(hours, &link, parts);
                if let Value::Object(fields) = &mut value {
                    if !schedules.is_empty() {
                        fields.insert("schedules".to_owned(), schedules.into());
                    }
                    fields.insert(EXTENSION.to_owned(), ours(order, label.as_ref(), Vec::new()));
                }
                ways.places.push(value);
            }
            Way::Own { kind, label, hours } => distant(kind, label.as_ref(), hours, order, id, &mut ways, parts),
        }
    }
    ways
}

/// A page or mailbox.
fn distant(
    kind: &ContactKind,
    label: Option<&Text>,
    hours: &Hours,
    order: usize,
    id: &str,
    ways: &mut Ways,
    parts: &mut Parts,
) {
    let own = parts.id(&format!("{}/{}", kind.word(), kind.stored()));
    let danish = json!(label.map(|label| &label.da));
    let base = [("id", json!(own)), ("service_id", json!(id))];
    let more = |fields: Vec<(&'static str, Value)>, special: Vec<(&'static str, Value)>| {
        object(base.clone().into_iter().chain(fields).chain([(EXTENSION, ours(order, label, special))]))
    };
    match kind {
        ContactKind::Email(address) => {
            ways.emails.push(more(vec![("name", danish), ("email", json!(address))], Vec::new()));
        }
        ContactKind::Web(page) | ContactKind::Chat(page) => {
            let chat = matches!(kind, ContactKind::Chat(_)).then_some(true);
            let special = vec![("chat", json!(chat)), ("url", json!(as_written(page.as_str())))];
            ways.pages.push(more(vec![("label", danish), ("url", json!(ascii_url(page.as_str())))], special));
        }
        // Numbers are lines, and addresses stand with their place.
        ContactKind::Phone(_) | ContactKind::Sms(_) | ContactKind::Visit(_) => {}
    }
    let link = Link { key: "service_id", id, contact: Some(&own) };
    ways.schedules.extend(schedule::write(hours, &link, parts));
}

/// What every contact of its own brings along in the extension.
fn ours(order: usize, label: Option<&Text>, special: Vec<(&'static str, Value)>) -> Value {
    let english = label.and_then(|label| label.en.as_ref());
    object([("order", json!(order)), ("label_en", json!(english))].into_iter().chain(special))
}

fn at_location(id: &str, location: Value, fields: Vec<(&'static str, Value)>, parts: &mut Parts) -> Value {
    let there = location.get("id").cloned().unwrap_or_default();
    let own = parts.id(&format!("at/{}", there.as_str().unwrap_or_default()));
    let base = [("id", json!(own)), ("service_id", json!(id)), ("location_id", there)];
    object(base.into_iter().chain(fields).chain([("location", location)]))
}

/// A children's group: a schedule with its first and last day, at its place where that is known.
fn add_group(directory: &Directory, group: &ChildGroup, order: usize, id: &str, ways: &mut Ways, parts: &mut Parts) {
    let placed = group.location.as_ref().map(|place| {
        let location = place::location(directory, Some(place), None, None, parts);
        at_location(id, location, Vec::new(), parts)
    });
    let owner = placed.as_ref().and_then(|at| at.get("id")).and_then(Value::as_str);
    let (key, owner) = owner.map_or(("service_id", id), |owner| ("service_at_location_id", owner));
    let mut said = data::group(group);
    if let Value::Object(fields) = &mut said {
        // These stand in the standard's own fields.
        for key in ["location", "starts", "ends", "when"] {
            fields.shift_remove(key);
        }
        fields.insert("order".to_owned(), json!(order));
        if let Some(english) = group.when.as_ref().and_then(|when| when.en.as_ref()) {
            fields.insert("when_en".to_owned(), json!(english));
        }
    }
    let schedule = object([
        ("id", json!(parts.id("group"))),
        (key, json!(owner)),
        ("valid_from", json!(group.starts.map(|day| day.to_string()))),
        ("valid_to", json!(group.ends.map(|day| day.to_string()))),
        ("description", json!(group.when.as_ref().map(|when| &when.da))),
        extension([("group", said)]),
    ]);
    match placed {
        Some(mut at) => {
            if let Value::Object(fields) = &mut at {
                fields.insert("schedules".to_owned(), json!([schedule]));
            }
            ways.places.push(at);
        }
        None => ways.schedules.push(schedule),
    }
}

fn cost(cost: Cost, id: &str, parts: &mut Parts) -> Value {
    match cost {
        Cost::Free => json!([{
            "id": parts.id("cost"),
            "service_id": id,
            "option": formats::cost_line(cost, LANGUAGE),
            "currency": "DKK",
            "amount": 0,
        }]),
        Cost::Paid | Cost::Unknown => Value::Null,
    }
}

fn advice(text: &Text, id: &str, parts: &mut Parts) -> Value {
    object([
        ("id", json!(parts.id("good_to_know"))),
        ("link_id", json!(id)),
        ("link_type", json!("good_to_know")),
        ("link_entity", json!("service")),
        ("value", json!(text.da)),
        ("label", json!(formats::plain_name("good_to_know", LANGUAGE))),
        extension([("en", json!(text.en))]),
    ])
}

/// Who it is for, and what else it depends on, in words.
fn eligibility(service: &Service) -> String {
    let audience: Vec<String> =
        service.audience.iter().map(|audience| text::audience_name(*audience, LANGUAGE).to_owned()).collect();
    let first = format!("{} {}.", text::Msg::FactFor.get(LANGUAGE), text::join(&audience, LANGUAGE));
    let conditions =
        service.criteria.iter().map(|criterion| format!("{}.", text::open_question(criterion.code, LANGUAGE)));
    std::iter::once(first).chain(conditions).collect::<Vec<_>>().join(" ")
}
