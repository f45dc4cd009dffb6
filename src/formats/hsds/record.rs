//! One organization or service of HSDS as a record of `data/`.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    EXTENSION,
    import::{Losses, text},
    object, place, schedule, terms,
};
use crate::{
    domain::{
        Access, AgeRange, Audience, ChildGroup, Contact, ContactKind, Cost, Directory, Hours, Location,
        OrganizationKind, PartialDate, Phone, ServiceKind, Text, Transport, WebAddress, is_email,
    },
    formats::json as data,
};

/// Properties of a service that are read, or that repeat what is read elsewhere.
const SERVICE: [&str; 24] = [
    "id",
    "organization_id",
    "organization",
    "name",
    "alternate_name",
    "description",
    "url",
    "additional_urls",
    "email",
    "status",
    "application_process",
    "fees_description",
    "eligibility_description",
    "minimum_age",
    "maximum_age",
    "assured_date",
    "alert",
    "phones",
    "schedules",
    "service_areas",
    "service_at_locations",
    "cost_options",
    "contacts",
    "attributes",
];

/// A record of `organizations.json`. None for a municipality: those are in `municipalities.json`.
pub(super) fn organization(
    value: &Value,
    id: &str,
    ids: &HashMap<&str, String>,
    directory: &Directory,
    losses: &mut Losses<'_>,
) -> Option<Value> {
    let ours = value.get(EXTENSION);
    let known = id.strip_prefix("kommune-").is_some_and(|slug| directory.municipality_by_slug(slug).is_some());
    if known {
        return None;
    }
    let kind = OrganizationKind::from_word(told(ours, "kind")).map(OrganizationKind::word);
    if kind.is_none() {
        losses.add("kind", "not told in HSDS: choose one");
    }
    let website = told(ours, "website");
    let website = if website.is_empty() { text(value, "website") } else { website };
    if !website.is_empty() && WebAddress::parse(website).is_none() {
        losses.add("website", "is not an https address");
    }
    losses.unread(value, "", &["id", "name", "alternate_name", "description", "website", "parent_organization_id"]);
    Some(object([
        ("id", json!(id)),
        ("name", bilingual(text(value, "name"), told(ours, "name_en"))),
        ("kind", json!(kind)),
        ("website", json!(WebAddress::parse(website).map(|page| page.as_str().to_owned()))),
        ("part_of", json!(ids.get(text(value, "parent_organization_id")))),
    ]))
}

/// A record of `services/`.
pub(super) fn service(
    value: &Value,
    id: &str,
    organizations: &HashMap<&str, String>,
    directory: &Directory,
    origin: &str,
    losses: &mut Losses<'_>,
) -> Value {
    let ours = value.get(EXTENSION);
    let mine = |key: &str| ours.and_then(|ours| ours.get(key)).cloned().unwrap_or_default();
    losses.unread(value, "", &SERVICE);
    let mut one = |key: &str, known: fn(&str) -> bool, missing: Option<&str>| {
        let word = terms::codes(value, key).into_iter().find(|code| known(code)).map(str::to_owned);
        if let (None, Some(missing)) = (&word, missing) {
            losses.add(key, missing);
        }
        word
    };
    let kind = one("kind", |word| ServiceKind::from_word(word).is_some(), Some("not told in HSDS: choose one"));
    let access = one("access", |word| Access::from_word(word).is_some(), None);
    let cost = one("cost", |word| Cost::from_word(word).is_some(), None);
    let told_status = one("certainty", |word| ["current", "unverified", "historical"].contains(&word), None);
    let historical = matches!(text(value, "status"), "defunct" | "inactive");
    // Nobody has checked it: at best it is unverified.
    let status = told_status.unwrap_or_else(|| if historical { "historical" } else { "unverified" }.to_owned());
    if text(value, "status") == "temporarily closed" {
        losses.add("status", "temporarily closed: tell it in good_to_know");
    }
    let known_topics = |code: &&str| directory.topic(code).is_some();
    let topics: Vec<&str> = terms::codes(value, "topic").into_iter().filter(known_topics).collect();
    let audience = terms::codes(value, "audience").into_iter().filter(|code| Audience::from_word(code).is_some());
    let audience: Vec<&str> = audience.collect();
    for (key, empty) in [("topics", topics.is_empty()), ("audience", audience.is_empty())] {
        if empty {
            losses.add(key, "not told in HSDS in our words: choose");
        }
    }
    let (area, left) = place::read_areas(list(value, "service_areas"));
    if left || area.is_none() {
        losses.add("service_areas", "not told in codes that the directory knows: choose");
    }
    let ages = ages(value);
    let (contacts, groups, at) = ways(value, directory, losses);
    if ours.is_none() {
        foreign(value, losses);
    }
    let contacts = if status == "historical" && !contacts.is_empty() {
        losses.add("contacts", "what has ended shows no contact");
        Vec::new()
    } else {
        contacts
    };
    let advice = list(value, "attributes").iter().filter(|attribute| text(attribute, "link_type") == "good_to_know");
    let advice = advice.map(|attribute| bilingual(text(attribute, "value"), told(attribute.get(EXTENSION), "en")));
    let checked = mine("checked");
    if checked.is_null() && !text(value, "assured_date").is_empty() {
        losses.add("assured_date", "who checked, and how, is not told: check it, and fill in checked");
    }
    let source = match mine("source") {
        Value::Null => json!({ "title": format!("{origin} (HSDS {})", super::VERSION) }),
        source => source,
    };
    let free = list(value, "cost_options").iter().any(|option| option.get("amount").and_then(Value::as_f64) == Some(0.0));
    let cost = cost.unwrap_or_else(|| if free { "free" } else { "unknown" }.to_owned());
    object([
        ("id", json!(id)),
        ("organization", json!(organizations.get(organization_of(value)))),
        ("kind", json!(kind)),
        ("name", bilingual(text(value, "name"), told(ours, "name_en"))),
        ("summary", bilingual(text(value, "description"), told(ours, "summary_en"))),
        ("audience", json!(audience)),
        ("child_may_ask", if mine("child_may_ask") == true { json!(true) } else { Value::Null }),
        ("topics", json!(topics)),
        ("area", area.as_ref().map_or(Value::Null, data::area)),
        ("location", at.as_ref().map_or(Value::Null, data::location)),
        ("dedicated", json!(mine("dedicated") == true)),
        ("ages", ages.map_or(Value::Null, data::ages)),
        ("groups", groups.iter().map(data::group).collect()),
        ("criteria", mine("criteria")),
        ("contacts", contacts.iter().map(data::contact).collect()),
        ("access", json!(access.unwrap_or_else(|| "unknown".to_owned()))),
        ("cost", json!(cost)),
        ("anonymous", mine("anonymous")),
        ("good_to_know", advice.collect()),
        ("status", json!(status)),
        ("source", source),
        ("checked", checked),
        ("merged_ids", mine("merged_ids")),
    ])
}

/// What a file from elsewhere says in words that ours say in codes.
fn foreign(value: &Value, losses: &mut Losses<'_>) {
    for key in ["application_process", "fees_description", "eligibility_description", "alert", "alternate_name"] {
        if !text(value, key).is_empty() {
            losses.add(key, "in words: say it in access, cost, audience, criteria or good_to_know");
        }
    }
    losses.add("dedicated", "not told in HSDS: taken as false");
    if text(value, "description").is_empty() {
        losses.add("description", "missing: write a summary");
    }
}

fn organization_of(service: &Value) -> &str {
    let told = text(service, "organization_id");
    if told.is_empty() { service.get("organization").map_or("", |nested| text(nested, "id")) } else { told }
}

fn ages(value: &Value) -> Option<AgeRange> {
    let age = |key: &str| value.get(key).and_then(Value::as_f64).map(|age| age.clamp(0.0, 120.0) as u8);
    match (age("minimum_age"), age("maximum_age")) {
        (None, None) => None,
        (from, to) => Some(AgeRange { from: from.unwrap_or(0), to: to.unwrap_or(120) }),
    }
}

pub(super) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn told<'a>(ours: Option<&'a Value>, key: &str) -> &'a str {
    ours.map_or("", |ours| text(ours, key))
}

fn words(da: &str, en: &str) -> Option<Text> {
    (!da.is_empty()).then(|| Text { da: da.to_owned(), en: (!en.is_empty()).then(|| en.to_owned()) })
}

fn bilingual(da: &str, en: &str) -> Value {
    words(da, en).as_ref().map_or(Value::Null, data::text)
}

/// A contact on its way: its place in the list, and the UUID that schedules point to.
struct Way<'a> {
    order: u64,
    uuid: &'a str,
    contact: Contact,
}

/// Contacts, groups and the place of a service.
fn ways(
    value: &Value,
    directory: &Directory,
    losses: &mut Losses<'_>,
) -> (Vec<Contact>, Vec<ChildGroup>, Option<Location>) {
    let mut ways: Vec<Way<'_>> = Vec::new();
    let mut groups: Vec<(u64, ChildGroup)> = Vec::new();
    let mut place = None;
    let mut add = |from: &'_ Value, kind: ContactKind, label: &str, hours: Hours, uuid: &'_ str| {
        let ours = from.get(EXTENSION);
        let next = u64::try_from(ways.len()).unwrap_or(u64::MAX).saturating_add(1 << 20);
        let order = ours.and_then(|ours| ours.get("order")).and_then(Value::as_u64).unwrap_or(next);
        let label = words(label, told(ours, "label_en"));
        // A contact that stands in two places of the file is one.
        if !ways.iter().any(|way| way.contact.kind == kind && way.contact.label == label) || ours.is_some() {
            ways.push(Way { order, uuid: find(value, uuid), contact: Contact { kind, label, hours } });
        }
    };
    for (at, phone) in list(value, "phones").iter().enumerate() {
        let path = format!("phones[{at}].");
        losses.unread(phone, &path, &["id", "service_id", "number", "type", "description"]);
        match Phone::parse(text(phone, "number")) {
            None => losses.add(&format!("{path}number"), "is not a number as Denmark has them"),
            Some(number) => {
                let kind = match text(phone, "type") {
                    "text" | "sms" => ContactKind::Sms(number),
                    "" | "voice" | "cell" | "hotline" => ContactKind::Phone(number),
                    other => {
                        losses.add(&format!("{path}type"), format!("the directory has no {other:?}"));
                        continue;
                    }
                };
                add(phone, kind, text(phone, "description"), Hours::Unknown, text(phone, "id"));
            }
        }
    }
    for (at, contact) in list(value, "contacts").iter().enumerate() {
        let path = format!("contacts[{at}].");
        // The name of a person stays outside: only what a function may be called is ours.
        let own = contact.get(EXTENSION).is_some();
        let name = if own { text(contact, "name") } else { "" };
        losses.unread(contact, &path, if own { &["id", "service_id", "email", "name"] } else { &["id", "service_id", "email"] });
        if is_email(text(contact, "email")) {
            let kind = ContactKind::Email(text(contact, "email").to_owned());
            add(contact, kind, name, Hours::Unknown, text(contact, "id"));
        }
    }
    let email = text(value, "email");
    if is_email(email) && !list(value, "contacts").iter().any(|contact| text(contact, "email") == email) {
        add(&Value::Null, ContactKind::Email(email.to_owned()), "", Hours::Unknown, "");
    }
    for (at, page) in list(value, "additional_urls").iter().enumerate() {
        let ours = page.get(EXTENSION);
        let written = told(ours, "url");
        let url = if written.is_empty() { text(page, "url") } else { written };
        let chat = ours.and_then(|ours| ours.get("chat")) == Some(&json!(true));
        match WebAddress::parse(url) {
            None => losses.add(&format!("additional_urls[{at}].url"), "is not an https address"),
            Some(url) => {
                let kind = if chat { ContactKind::Chat(url) } else { ContactKind::Web(url) };
                add(page, kind, text(page, "label"), Hours::Unknown, text(page, "id"));
            }
        }
    }
    let url = text(value, "url");
    if !url.is_empty() && !list(value, "additional_urls").iter().any(|page| text(page, "url") == url) {
        match WebAddress::parse(url) {
            None => losses.add("url", "is not an https address"),
            Some(url) => add(&Value::Null, ContactKind::Web(url), "", Hours::Unknown, ""),
        }
    }
    for (at, there) in list(value, "service_at_locations").iter().enumerate() {
        let path = format!("service_at_locations[{at}].");
        losses.unread(there, &path, &["id", "service_id", "location_id", "location", "description", "schedules"]);
        let Some(location) = there.get("location") else { continue };
        let named = place::read_place(location);
        let (own_groups, hours): (Vec<&Value>, Vec<&Value>) =
            list(there, "schedules").iter().partition(|schedule| group_of(schedule).is_some());
        groups.extend(own_groups.iter().filter_map(|schedule| group(schedule, named.clone())));
        if !own_groups.is_empty() {
            continue;
        }
        let line = place::read_line(location).filter(|line| !line.is_empty());
        if place.is_none() {
            // Ours say where they are, or that they are nowhere.
            let told = value.get(EXTENSION).is_some();
            place = named.or_else(|| if told { None } else { by_postcode(location, directory) });
        }
        let known =
            ["id", "location_type", "name", "description", "external_identifier", "external_identifier_type", "addresses"];
        losses.unread(location, &format!("{path}location."), &known);
        if let Some(line) = line {
            let (hours, lost) = schedule::read(&hours);
            lost.into_iter().for_each(|lost| losses.add(&format!("{path}schedules"), lost));
            add(there, ContactKind::Visit(line), text(there, "description"), hours, "");
        }
    }
    let (own_groups, hours): (Vec<&Value>, Vec<&Value>) =
        list(value, "schedules").iter().partition(|schedule| group_of(schedule).is_some());
    groups.extend(own_groups.iter().filter_map(|schedule| group(schedule, None)));
    ways.sort_by_key(|way| way.order);
    give_hours(&mut ways, &hours, losses);
    groups.sort_by_key(|(order, _)| *order);
    (ways.into_iter().map(|way| way.contact).collect(), groups.into_iter().map(|(_, group)| group).collect(), place)
}

/// The id as it stands in the service itself, which lives as long as the service.
fn find<'a>(service: &'a Value, uuid: &str) -> &'a str {
    let lists = ["phones", "contacts", "additional_urls"];
    let all = lists.iter().flat_map(|key| list(service, key));
    all.map(|one| text(one, "id")).find(|id| *id == uuid).unwrap_or_default()
}

/// Gives schedules to the contact they name; those that name none belong to the first.
fn give_hours(ways: &mut [Way<'_>], schedules: &[&Value], losses: &mut Losses<'_>) {
    if ways.is_empty() && !schedules.is_empty() {
        losses.add("schedules", "hours without a contact: the directory gives hours to contacts");
    }
    for at in 0..ways.len() {
        let Some(way) = ways.get_mut(at) else { continue };
        let named = |schedule: &&&Value| {
            let contact = told(schedule.get(EXTENSION), "contact");
            if contact.is_empty() { at == 0 } else { contact == way.uuid }
        };
        let own: Vec<&Value> = schedules.iter().filter(named).copied().collect();
        if own.is_empty() {
            continue;
        }
        let (hours, lost) = schedule::read(&own);
        lost.into_iter().for_each(|lost| losses.add("schedules", lost));
        way.contact.hours = hours;
    }
}

fn group_of(schedule: &Value) -> Option<&Value> {
    schedule.get(EXTENSION).and_then(|ours| ours.get("group"))
}

fn group(schedule: &Value, location: Option<Location>) -> Option<(u64, ChildGroup)> {
    let ours = group_of(schedule)?;
    let age = |key: &str| {
        let age = ours.get("ages").and_then(|ages| ages.get(key)).and_then(Value::as_u64);
        age.and_then(|age| u8::try_from(age).ok())
    };
    let day = |key: &str| PartialDate::parse(text(schedule, key)).and_then(PartialDate::first_day);
    let group = ChildGroup {
        ages: AgeRange { from: age("from")?, to: age("to")? },
        location,
        starts: day("valid_from"),
        ends: day("valid_to"),
        when: words(text(schedule, "description"), text(ours, "when_en")),
        transport: Transport::from_word(text(ours, "transport")).unwrap_or(Transport::Unknown),
        meals: ours.get("meals").and_then(Value::as_bool),
    };
    Some((ours.get("order").and_then(Value::as_u64).unwrap_or(u64::MAX), group))
}

/// The municipality of a location's first address.
fn by_postcode(location: &Value, directory: &Directory) -> Option<Location> {
    let address = list(location, "addresses").first()?;
    let municipality = place::municipality_of(directory, text(address, "postal_code"))?;
    let town = Some(text(address, "city")).filter(|town| !town.is_empty());
    Some(Location { municipality, name: town.map(str::to_owned) })
}
