//! Organizations, services, initiatives.

use super::{fields, places};
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawGroup, RawInitiative, RawOrganization, RawService},
        written::{self, Fault},
    },
    domain::{
        Access, Bed, ChildGroup, Cost, Criterion, CriterionCode, Gathers, Guidance, Initiative, InitiativeKind,
        Municipality, OnlyIf, Organization, OrganizationKind, Referrer, Service, ServiceKind, Status, Transport,
        YearlyDay,
    },
};

pub(super) fn organization(raw: &RawOrganization, desk: &mut Desk) -> Option<Organization> {
    desk.open("organizations.json", &raw.id);
    fields::id(&raw.id, "id", desk);
    let kind = desk.word("kind", &raw.kind, OrganizationKind::from_word, word_list!(OrganizationKind));
    Some(Organization {
        id: raw.id.clone(),
        name: fields::label(&raw.name, "name", desk),
        kind: kind?,
        website: raw.website.as_deref().and_then(|website| fields::web(website, "website", desk)),
        part_of: raw.part_of.clone(),
    })
}

/// Every municipality is an organization too; no file repeats it.
pub(super) fn municipal_organization(municipality: &Municipality) -> Organization {
    Organization {
        id: municipality.organization_id(),
        name: places::municipal_name(municipality.full_name.as_deref(), &municipality.name),
        kind: OrganizationKind::Municipality,
        website: Some(municipality.main_contact.website.clone()),
        part_of: None,
    }
}

pub(super) fn service(file: &str, raw: &RawService, desk: &mut Desk) -> Option<Service> {
    desk.open(file, &raw.id);
    fields::id(&raw.id, "id", desk);
    let kind = desk.word("kind", &raw.kind, ServiceKind::from_word, word_list!(ServiceKind));
    let access = desk.word("access", &raw.access, Access::from_word, word_list!(Access));
    let cost = desk.word("cost", &raw.cost, Cost::from_word, word_list!(Cost));
    let source = fields::source(&raw.source, "source", desk);
    let checked = fields::checked(raw.checked.as_ref(), "checked", desk);
    let status = fields::status(&raw.status, raw.status_reason.as_ref(), &source, checked, desk);
    let ways: Vec<_> = raw
        .contacts
        .iter()
        .enumerate()
        .filter_map(|(at, contact)| fields::way(contact, &format!("contacts[{at}]"), desk))
        .collect();
    if status == Some(Status::Historical) && !ways.is_empty() {
        desk.error("contacts", "a historical record shows no contact");
    }
    let urgent = kind == Some(ServiceKind::CrisisLine) && status != Some(Status::Historical);
    if urgent && source.date.is_none() && !desk.blames("source.date") {
        desk.error("source.date", "a crisis line needs a dated source");
    }
    if raw.topics.is_empty() {
        desk.error("topics", Fault::AboutNothing.to_string());
    }
    let criteria: Vec<_> = raw
        .criteria
        .iter()
        .enumerate()
        .filter_map(|(at, criterion)| {
            let field = format!("criteria[{at}]");
            let code = desk.word(
                &format!("{field}.code"),
                &criterion.code,
                CriterionCode::from_word,
                word_list!(CriterionCode),
            );
            let test = fields::test(&criterion.test, &format!("{field}.test"), desk);
            Some(Criterion { code: code?, test: test? })
        })
        .collect();
    let groups = raw.groups.iter().enumerate().map(|(at, raw)| group(raw, &format!("groups[{at}]"), desk)).collect();
    Some(Service {
        id: raw.id.clone(),
        organization: raw.organization.clone(),
        kind: kind?,
        name: fields::label(&raw.name, "name", desk),
        summary: fields::prose(&raw.summary, "summary", desk),
        audience: fields::audience(&raw.audience, desk),
        child_may_ask: raw.child_may_ask,
        topics: raw.topics.clone(),
        area: fields::area(&raw.area, desk)?,
        location: raw.location.as_ref().and_then(|location| fields::location(location, "location", desk)),
        dedicated: raw.dedicated,
        ages: raw.ages.map(|ages| fields::ages(ages, "ages", desk)),
        groups,
        criteria,
        ways,
        access: access?,
        cost: cost?,
        anonymous: raw.anonymous,
        guidance: guidance(raw, desk),
        good_to_know: raw
            .good_to_know
            .iter()
            .enumerate()
            .map(|(at, text)| fields::prose(text, &format!("good_to_know[{at}]"), desk))
            .collect(),
        // From a file of its own: `calls`.
        call: None,
        status: status?,
        source,
        checked,
        merged_ids: raw.merged_ids.clone(),
        // Once all topics are known: `quiet`.
        quiet_name: None,
    })
}

fn guidance(raw: &RawService, desk: &mut Desk) -> Guidance {
    let gathers = raw.gathers.as_ref();
    let gathers = gathers.and_then(|word| desk.word("gathers", word, Gathers::from_word, word_list!(Gathers)));
    let bed = raw.bed.as_ref().and_then(|word| desk.word("bed", word, Bed::from_word, word_list!(Bed)));
    let mut referred_by = Vec::new();
    for word in &raw.referred_by {
        referred_by.extend(desk.word("referred_by", word, Referrer::from_word, word_list!(Referrer)));
    }
    if !raw.referred_by.is_empty() && raw.access != Access::Referral.word() {
        desk.error("referred_by", "goes with access \"referral\"");
    }
    let only_if = raw.only_if.as_ref().map(|condition| OnlyIf {
        text: fields::label(&condition.text, "only_if.text", desk),
        topics: condition.topics.clone(),
    });
    Guidance {
        gathers,
        open_to_visitors: raw.open_to_visitors,
        referred_by,
        only_if,
        follows_up: raw.follows_up,
        bed,
        also_not_deployed: raw.also_not_deployed,
    }
}

fn group(raw: &RawGroup, field: &str, desk: &mut Desk) -> ChildGroup {
    let transport = raw.transport.as_deref().unwrap_or("unknown");
    let transport = desk.word(&format!("{field}.transport"), transport, Transport::from_word, word_list!(Transport));
    let starts = fields::day(raw.starts.as_ref(), &format!("{field}.starts"), desk);
    let ends = fields::day(raw.ends.as_ref(), &format!("{field}.ends"), desk);
    if let Some(Err(fault)) = starts.zip(ends).map(|(starts, ends)| written::days_in_order(starts, ends)) {
        desk.error(&format!("{field}.ends"), fault.to_string());
    }
    ChildGroup {
        ages: fields::ages(raw.ages, &format!("{field}.ages"), desk),
        location: raw
            .location
            .as_ref()
            .and_then(|location| fields::location(location, &format!("{field}.location"), desk)),
        starts,
        ends,
        when: raw.when.as_ref().map(|when| fields::label(when, &format!("{field}.when"), desk)),
        transport: transport.unwrap_or(Transport::Unknown),
        meals: raw.meals,
    }
}

pub(super) fn initiative(raw: &RawInitiative, desk: &mut Desk) -> Option<Initiative> {
    desk.open("initiatives.json", &raw.id);
    fields::id(&raw.id, "id", desk);
    let kind = desk.word("kind", &raw.kind, InitiativeKind::from_word, word_list!(InitiativeKind));
    let source = fields::source(&raw.source, "source", desk);
    let checked = fields::checked(raw.checked.as_ref(), "checked", desk);
    let status = fields::status(&raw.status, raw.status_reason.as_ref(), &source, checked, desk);
    Some(Initiative {
        id: raw.id.clone(),
        kind: kind?,
        name: fields::label(&raw.name, "name", desk),
        summary: fields::prose(&raw.summary, "summary", desk),
        area: fields::area(&raw.area, desk)?,
        since: raw.since,
        yearly: yearly(raw, desk),
        url: raw.url.as_deref().and_then(|url| fields::web(url, "url", desk)),
        status: status?,
        source,
        checked,
    })
}

/// The day that an event comes back on; nothing else has one.
fn yearly(raw: &RawInitiative, desk: &mut Desk) -> Option<YearlyDay> {
    let written = raw.yearly.as_deref()?;
    let day = YearlyDay::parse(written);
    if day.is_none() {
        desk.error("yearly", format!("write month and day as 09-05, a day of every year, not {written:?}"));
    }
    if raw.kind != InitiativeKind::Event.word() {
        desk.error("yearly", "only an event comes back each year");
    }
    day
}
