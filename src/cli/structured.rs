//! A page's facts for search engines, as schema.org JSON-LD: so that somebody who searches for the veteran
//! coordinator of a municipality finds the page.
//!
//! Only what the page itself shows is said. Where no coordinator is known there is no contact point: nobody may read a
//! switchboard as a coordinator. The block is data, never run, so the page's policy against inline scripts stays.

use serde_json::{Map, Value, json};

use crate::{
    domain::{
        Area, ContactKind, CoordinatorState, Directory, Language, Municipality, OrganizationKind, Service, ServiceKind,
        Status,
    },
    route::{Page, Route},
    text::{self, Msg},
};

/// The element for the head of a page, or nothing. `site` is the address that paths are put after, `https://host` and
/// the base; empty while nobody knows where the site is published: then no address of the page is told.
pub fn script(route: &Route, directory: &Directory, site: &str) -> String {
    json_ld(route, directory, site)
        .map(|value| format!("<script type=\"application/ld+json\">{}</script>\n", escape(&value.to_string())))
        .unwrap_or_default()
}

/// The facts of a page: of a municipality, or of a service that has not ended.
pub fn json_ld(route: &Route, directory: &Directory, site: &str) -> Option<Value> {
    let url = (!site.is_empty()).then(|| format!("{site}{}", route.path()));
    let mut value = match &route.page {
        Page::Municipality(slug) => municipality(directory.municipality_by_slug(slug)?, directory, route.language),
        Page::Service(name) => {
            let service = directory.service_at(name).filter(|service| service.status != Status::Historical)?;
            self::service(service, directory, route.language)
        }
        _ => return None,
    };
    put(&mut value, "url", url);
    let mut block = Map::new();
    block.insert("@context".to_owned(), json!("https://schema.org"));
    block.extend(value);
    Some(Value::Object(block))
}

/// So that no text can end the element it stands in, or be taken for markup.
fn escape(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            c => safe.push(c),
        }
    }
    safe
}

type Fields = Map<String, Value>;

fn put(fields: &mut Fields, key: &str, value: impl Into<Option<String>>) {
    if let Some(value) = value.into() {
        fields.insert(key.to_owned(), json!(value));
    }
}

fn typed(kind: &str, name: &str) -> Fields {
    let mut fields = Map::new();
    put(&mut fields, "@type", kind.to_owned());
    put(&mut fields, "name", name.to_owned());
    fields
}

/// The coordinator's service; where none is known, the municipality as an organization and no more.
fn municipality(place: &Municipality, directory: &Directory, language: Language) -> Fields {
    let in_office = matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    let coordinator = place.coordinator.service.as_deref().filter(|_| in_office).and_then(|id| directory.service(id));
    match coordinator.filter(|service| service.status != Status::Historical) {
        Some(coordinator) => service(coordinator, directory, language),
        None => authority(place),
    }
}

fn authority(place: &Municipality) -> Fields {
    let mut fields = typed("GovernmentOrganization", &place.in_full());
    put(&mut fields, "sameAs", place.main_contact.website.as_str().to_owned());
    put(&mut fields, "telephone", place.main_contact.line.as_ref().map(|line| line.number.stored().to_owned()));
    put(&mut fields, "email", place.main_contact.email.clone());
    put(&mut fields, "address", place.main_contact.address.clone());
    fields.insert("areaServed".to_owned(), Value::Object(area_of(place)));
    fields
}

fn area_of(place: &Municipality) -> Fields {
    typed("AdministrativeArea", &place.in_full())
}

fn service(service: &Service, directory: &Directory, language: Language) -> Fields {
    let organization = directory.organization(&service.organization);
    let public = organization.is_some_and(|one| {
        matches!(
            one.kind,
            OrganizationKind::Municipality
                | OrganizationKind::Veterancentret
                | OrganizationKind::State
                | OrganizationKind::Region
        )
    });
    let kind = if public { "GovernmentService" } else { "Service" };
    let mut fields = typed(kind, service.name.get(language));
    if service.kind == ServiceKind::Coordinator {
        put(&mut fields, "serviceType", "Veterankoordinator".to_owned());
    }
    put(&mut fields, "description", service.summary.get(language).to_owned());
    let areas = areas(service, directory);
    let routes = directory.routes(service, None);
    let (mut mail, mut ways) = (Vec::new(), Vec::new());
    for (at, contact) in routes.contacts.iter().enumerate() {
        let own = contact.label.as_ref().unwrap_or(&service.name).get(language);
        // A switchboard is not called a coordinator.
        let stands_in = routes.stand_in.is_some() && at >= service.ways.len();
        let point = |key, value| point(key, value, if stands_in { Msg::MainLine.get(language) } else { own }, &areas);
        let (key, value) = match &contact.kind {
            ContactKind::Phone(phone) => ("servicePhone", point("telephone", phone.stored())),
            ContactKind::Sms(phone) => ("serviceSmsNumber", point("telephone", phone.stored())),
            ContactKind::Web(page) | ContactKind::Chat(page) => ("serviceUrl", json!(page.as_str())),
            ContactKind::Visit(address) => ("serviceLocation", json!({"@type": "Place", "address": address})),
            ContactKind::Email(address) => {
                // A channel has no field for mail; the provider has.
                mail.push(point("email", address));
                continue;
            }
        };
        ways.push(json!({"@type": "ServiceChannel", key: value}));
    }
    if let Some(organization) = organization {
        let kind = if public { "GovernmentOrganization" } else { "Organization" };
        let mut provider = typed(kind, organization.name.get(language));
        put(&mut provider, "url", organization.website.as_ref().map(|page| page.as_str().to_owned()));
        put_list(&mut provider, "contactPoint", mail);
        fields.insert("provider".to_owned(), Value::Object(provider));
    }
    fields.insert("areaServed".to_owned(), areas);
    let audience: Vec<String> = service.audience.iter().map(|a| text::audience_name(*a, language).to_owned()).collect();
    fields.insert("audience".to_owned(), json!({"@type": "Audience", "audienceType": text::join(&audience, language)}));
    put_list(&mut fields, "availableChannel", ways);
    fields
}

fn put_list(fields: &mut Fields, key: &str, values: Vec<Value>) {
    if !values.is_empty() {
        fields.insert(key.to_owned(), Value::Array(values));
    }
}

/// A number or mail address. Danish is what a line in Denmark answers in; other languages nobody has told.
fn point(key: &str, value: &str, what: &str, areas: &Value) -> Value {
    let mut point = typed("ContactPoint", what);
    put(&mut point, "contactType", what.to_owned());
    put(&mut point, key, value.to_owned());
    point.insert("areaServed".to_owned(), areas.clone());
    put(&mut point, "availableLanguage", "da".to_owned());
    Value::Object(point)
}

fn areas(service: &Service, directory: &Directory) -> Value {
    let day = directory.settings.data_date;
    let named: Vec<Value> = match &service.area {
        Area::Nationwide => return json!({"@type": "Country", "name": "Danmark"}),
        Area::Regions(codes) => {
            let regions = codes.iter().filter_map(|code| directory.region(*code, day));
            regions.map(|region| Value::Object(typed("AdministrativeArea", &region.name))).collect()
        }
        Area::Municipalities(codes) => {
            let places = codes.iter().filter_map(|code| directory.municipality(*code));
            places.map(|place| Value::Object(area_of(place))).collect()
        }
    };
    Value::Array(named)
}
