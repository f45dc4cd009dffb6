//! By what number or page somebody gets there: a record's own ways, else who stands in, with what has to be said about it.

use super::{
    Caveat,
    context::Context,
    criteria::Verdict,
    fit::{Whom, fit},
};
use crate::domain::{
    Bed, Contact, CoordinatorState, Deployment, EVERY_MUNICIPALITY, Municipality, MunicipalityCode, Opening, Service,
    ServiceKind, TopicNature, opening,
};

/// The contacts of a service, the best first, and what to know about who answers there.
pub(super) fn reach(context: &Context<'_, '_>, service: &Service) -> (Vec<Contact>, Vec<Caveat>) {
    let routes = context.directory.routes(service, context.place);
    let mut contacts = routes.contacts;
    let mut caveats = Vec::new();
    if let Some(code) = routes.stand_in {
        let no_phone = context.directory.municipality(code).is_some_and(|m| m.main_contact.line.is_none());
        if let Some(line) = own_line_contact(context, code).filter(|_| no_phone) {
            // Veterans' own line: nobody has to be asked for there.
            contacts.insert(0, line);
        } else if no_phone {
            without_number(context, &mut contacts, &mut caveats);
        } else if service.kind == ServiceKind::Coordinator {
            caveats.push(Caveat::AskForCoordinator);
        } else if service.dedicated {
            caveats.push(Caveat::AskForVeteranHelp);
        }
    } else if let (true, Some(doctor)) = (contacts.is_empty(), context.directory.own_doctor_for(service)) {
        // Nobody stands in for a doctor who refers.
        contacts.extend(context.directory.contacts(doctor));
    } else if contacts.is_empty() {
        let own_municipality = service.organization == EVERY_MUNICIPALITY && context.place.is_none();
        caveats.push(if own_municipality { Caveat::TellPlace } else { Caveat::NoRouteKnown });
        contacts.extend(number_instead(context));
    }
    (contacts, caveats)
}

/// The same of a municipality itself.
pub(super) fn reach_municipality(context: &Context<'_, '_>, place: &Municipality) -> (Vec<Contact>, Vec<Caveat>) {
    let mut contacts = place.main_contacts();
    let mut caveats = Vec::new();
    if place.main_contact.line.is_none() {
        // The municipality's own line before anybody else's; for a bed its switchboard is needed all the same.
        match own_line_contact(context, place.code).filter(|_| has_line_instead(context)) {
            Some(line) => {
                contacts.insert(0, line);
                caveats.extend(needs_bed_tonight(context).then_some(Caveat::NumberOnHomePage));
            }
            None => without_number(context, &mut contacts, &mut caveats),
        }
    } else if context.answers.deployment != Some(Deployment::NotDeployed) && !needs_bed_tonight(context) {
        // Who needs a bed tonight asks whoever answers; who was not deployed is nobody's veteran.
        let asks_for_person = place.coordinator.state == CoordinatorState::Known;
        caveats.push(if asks_for_person { Caveat::AskForCoordinator } else { Caveat::AskForVeteranHelp });
    }
    (contacts, caveats)
}

/// Open before unknown before closed, by its own number or that of the municipality that offers it. Of what has none
/// nobody knows: that another's line, which stands in, is open says nothing of it.
pub(super) fn shut(context: &Context<'_, '_>, service: &Service) -> u8 {
    let own = context.directory.phone_opening(service, context.now);
    let state = own.or_else(|| {
        let contacts = context.directory.routes(service, context.place).contacts;
        let led = contacts.into_iter().find(Contact::is_phone)?;
        Some(opening(&led.hours, context.now))
    });
    state.unwrap_or(Opening::Unknown).place_in_list()
}

/// The municipality's number is not known: its home page, and whoever answers instead.
fn without_number(context: &Context<'_, '_>, contacts: &mut Vec<Contact>, caveats: &mut Vec<Caveat>) {
    let is_line = !needs_bed_tonight(context) && has_line_instead(context);
    caveats.push(if is_line { Caveat::NoPhoneKnown } else { Caveat::NumberOnHomePage });
    contacts.extend(number_instead(context));
}

/// Whether somebody has nowhere to sleep tonight.
pub(super) fn needs_bed_tonight(context: &Context<'_, '_>) -> bool {
    context.cannot_wait() && context.has(TopicNature::NeedsBed)
}

/// Whether the veterans' line may stand in for who has no number: not for who was not deployed, nor where somebody is afraid
/// at home, for the one they are afraid of may be known there.
pub(super) fn has_line_instead(context: &Context<'_, '_>) -> bool {
    context.answers.deployment != Some(Deployment::NotDeployed) && !context.has(TopicNature::KeepsApart)
}

/// A number where another is missing: nobody is left with a home page alone. Who needs a bed tonight is sent to a house
/// that may have one, where there is one, for Veterancentret's line has none.
fn number_instead(context: &Context<'_, '_>) -> Option<Contact> {
    if !has_line_instead(context) {
        return None;
    }
    let house = needs_bed_tonight(context).then(|| bed_for_a_time(context)).flatten();
    let line = house.or_else(|| context.line());
    Some(Contact { label: Some(line?.name.clone()), ..context.directory.phone(line?)? })
}

/// The first of what the topics name when it cannot wait that may have a bed, and that one can call.
pub(super) fn bed_for_a_time<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let named =
        context.topics.iter().flat_map(|topic| topic.core.iter()).filter(|core| core.holds(context.answers.role, true));
    let named = named.flat_map(|core| &core.services).filter_map(|id| context.directory.service(id));
    let gathers = |service: &Service| context.has(TopicNature::KeepsApart) && service.gathers().is_some();
    let may_have =
        |service: &&Service| service.guidance.bed == Some(Bed::ForATime) && service.has_phone() && !gathers(service);
    let suits = |service: &&Service| {
        let fit = fit(service, context.answers, context.place);
        fit.whom != Whom::Nobody && fit.verdicts.iter().all(|(_, verdict)| *verdict != Verdict::NotMet)
    };
    named.filter(may_have).find(suits)
}

/// The number of the municipality's own line for veterans, which stands in where its main number is not known.
fn own_line_contact(context: &Context<'_, '_>, code: MunicipalityCode) -> Option<Contact> {
    let line = context.own_line.filter(|_| context.place.is_some_and(|place| place.code == code))?;
    Some(Contact { label: Some(line.name.clone()), ..context.directory.phone(line)? })
}
