//! Contacts, hours, groups and the place of a service, gathered from where HSDS has them: phones, contacts, pages,
//! locations and schedules.

use serde_json::{Value, json};

use super::{
    EXTENSION,
    lines::{Lines, Owner},
    place,
    reading::{Losses, list, text, told, words},
    schedule,
};
use crate::domain::{
    AgeRange, ChildGroup, Contact, ContactKind, Directory, Hours, Location, PartialDate, Phone, Text, Transport, Way,
    WebAddress, is_email,
};

/// A contact on its way: its place in the list, and the UUID that schedules point to.
struct Found<'a> {
    order: u64,
    uuid: &'a str,
    contact: Contact,
    /// Where it stands in the file, and what to ask for at a line.
    from: &'a Value,
    ask_for: Option<Text>,
}

const NOTHING: Value = Value::Null;

/// Contacts, groups and the place of a service.
pub(super) fn read<'a>(
    value: &'a Value,
    lines: &mut Lines<'_>,
    owner: &Owner<'_>,
    losses: &mut Losses<'_>,
) -> (Vec<Way>, Vec<ChildGroup>, Option<Location>) {
    let directory = lines.directory;
    let uses = value.get(EXTENSION).map_or(&[][..], |ours| list(ours, "lines"));
    let mut ways: Vec<Found<'_>> = Vec::new();
    let mut groups: Vec<(u64, ChildGroup)> = Vec::new();
    let mut place = None;
    let mut add = |from: &'a Value, kind: ContactKind, label: &str, hours: Hours, uuid: &str| {
        let used = uses.iter().find(|one| !uuid.is_empty() && text(one, "phone") == uuid);
        let ours = used.or_else(|| from.get(EXTENSION));
        let next = u64::try_from(ways.len()).unwrap_or(u64::MAX).saturating_add(1 << 20);
        let order = ours.and_then(|ours| ours.get("order")).and_then(Value::as_u64).unwrap_or(next);
        let label = words(label, told(ours, "label_en"));
        let ask_for = used.and_then(|used| used.get("ask_for"));
        let ask_for = ask_for.and_then(|asked| words(text(asked, "da"), text(asked, "en")));
        // A contact that stands in two places of the file is one.
        if !ways.iter().any(|way| way.contact.kind == kind && way.contact.label == label) || ours.is_some() {
            let contact = Contact { label, hours, ..Contact::plain(kind) };
            ways.push(Found { order, uuid: find(value, uuid), contact, from, ask_for });
        }
    };
    for (at, phone) in list(value, "phones").iter().enumerate() {
        let path = format!("phones[{at}].");
        losses.unread(phone, &path, &["id", "service_id", "organization_id", "number", "type", "description"]);
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
        losses.unread(
            contact,
            &path,
            if own { &["id", "service_id", "email", "name"] } else { &["id", "service_id", "email"] },
        );
        if is_email(text(contact, "email")) {
            let kind = ContactKind::Email(text(contact, "email").to_owned());
            add(contact, kind, name, Hours::Unknown, text(contact, "id"));
        }
    }
    let email = text(value, "email");
    if is_email(email) && !list(value, "contacts").iter().any(|contact| text(contact, "email") == email) {
        add(&NOTHING, ContactKind::Email(email.to_owned()), "", Hours::Unknown, "");
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
            Some(url) => add(&NOTHING, ContactKind::Web(url), "", Hours::Unknown, ""),
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
        let known = [
            "id",
            "location_type",
            "name",
            "description",
            "external_identifier",
            "external_identifier_type",
            "addresses",
        ];
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
    let mut all: Vec<Way> = Vec::new();
    for Found { contact, from, ask_for, .. } in ways {
        let line = lines.way(from, &contact, ask_for, owner);
        let Contact { kind, label, hours, .. } = contact;
        let way = line.unwrap_or(Way::Own { kind, label, hours });
        // One line is one way, whatever a file calls its phones.
        let is_known =
            |other: &Way| way.line().is_some() && other.line() == way.line() && other.is_call() == way.is_call();
        if !all.iter().any(is_known) {
            all.push(way);
        }
    }
    (all, groups.into_iter().map(|(_, group)| group).collect(), place)
}

/// The id as it stands in the service itself, which lives as long as the service.
fn find<'a>(service: &'a Value, uuid: &str) -> &'a str {
    let lists = ["phones", "contacts", "additional_urls"];
    let all = lists.iter().flat_map(|key| list(service, key));
    all.map(|one| text(one, "id")).find(|id| *id == uuid).unwrap_or_default()
}

/// Gives schedules to the contact they name; those that name none belong to the first.
fn give_hours(ways: &mut [Found<'_>], schedules: &[&Value], losses: &mut Losses<'_>) {
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
