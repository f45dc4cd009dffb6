//! Topics, rules of the plan, settings.

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawCore, RawLicence, RawRules, RawSettings, RawText, RawTopic, RawTopicSaid},
    },
    domain::{
        CloseSaid, Core, Door, FirstDoor, Licence, MunicipalityCode, Role, Rules, ServiceKind, Settings, Topic,
        TopicGroup, TopicNature, TopicSaid, UrgentRules, When,
    },
};

pub(super) fn topic(raw: &RawTopic, desk: &mut Desk) -> Option<Topic> {
    desk.open("topics.json", &raw.id);
    fields::id(&raw.id, "id", desk);
    let group = desk.word("group", &raw.group, TopicGroup::from_word, word_list!(TopicGroup));
    let door = desk.word("first_door.door", &raw.first_door.door, Door::from_word, word_list!(Door));
    let now = raw.first_door.now.as_deref();
    let now = now.and_then(|door| desk.word("first_door.now", door, Door::from_word, word_list!(Door)));
    if door == Some(Door::Own) && raw.first_door.service.is_none() {
        desk.error("first_door.service", "a line of its own is named here");
    }
    let nature = raw.nature.iter();
    let nature = nature.filter_map(|word| desk.word("nature", word, TopicNature::from_word, word_list!(TopicNature)));
    let nature = nature.collect();
    Some(Topic {
        id: raw.id.clone(),
        group: group?,
        name: fields::label(&raw.name, "name", desk),
        hint: raw.hint.as_ref().map(|hint| fields::prose(hint, "hint", desk)),
        say: said(&raw.say, "say", desk)?,
        say_now: raw.say_now.as_ref().and_then(|say| said(say, "say_now", desk)),
        first_door: FirstDoor { door: door?, service: raw.first_door.service.clone(), now },
        crisis: raw.crisis.clone(),
        sensitive: raw.sensitive,
        core: core(&raw.core, desk),
        nature,
    })
}

/// How a topic is said. Two of them have to make one sentence: so each is one thing, and begins small.
fn said(raw: &RawTopicSaid, name: &str, desk: &mut Desk) -> Option<TopicSaid> {
    let mut part = |text: &RawText, who: &str| {
        let field = format!("{name}.{who}");
        for said in std::iter::once(&text.da).chain(&text.en) {
            // "I" is large in English wherever it stands.
            let small = said.starts_with(|first: char| !first.is_uppercase()) || said.starts_with("I ");
            if !small
                || said.ends_with('.')
                || [" og ", " and "].iter().any(|and| said.contains(and) && !said.contains(','))
            {
                desk.error(&field, "a part of a sentence: one thing, small first letter, no full stop");
            }
        }
        fields::label(text, &field, desk)
    };
    let (own, professional) = (part(&raw.own, "own"), part(&raw.professional, "professional"));
    let of_veteran = raw.of_veteran.as_ref().map(|text| CloseSaid::OfVeteran(part(text, "of_veteran")));
    let of_family = raw.of_family.as_ref().map(|text| CloseSaid::OfFamily(part(text, "of_family")));
    let close = of_veteran.xor(of_family);
    let close = desk.need(name, close, "somebody close says it of the veteran or of the family: one of the two");
    Some(TopicSaid { own, close: close?, professional })
}

fn core(raw: &[RawCore], desk: &mut Desk) -> Vec<Core> {
    let mut list = Vec::new();
    for one in raw {
        let mut roles = Vec::new();
        for word in &one.roles {
            roles.extend(desk.word("core.roles", word, Role::from_word, word_list!(Role)));
        }
        let mut kinds = Vec::new();
        for word in &one.kinds {
            kinds.extend(desk.word("core.kinds", word, ServiceKind::from_word, word_list!(ServiceKind)));
        }
        let when = one.when.as_deref();
        let when = when.and_then(|word| desk.word("core.when", word, When::from_word, word_list!(When)));
        if one.services.is_empty() && kinds.is_empty() {
            desk.error("core", "names neither a service nor a kind");
        }
        list.push(Core { roles, when: when.unwrap_or(When::Always), services: one.services.clone(), kinds });
    }
    list
}

fn codes(raw: &[String], field: &str, desk: &mut Desk) -> Vec<MunicipalityCode> {
    let mut codes = Vec::new();
    for code in raw {
        let message = "four digits, like \"0400\"";
        codes.extend(desk.need(field, MunicipalityCode::parse(code), message));
    }
    codes
}

pub(super) fn rules(raw: Option<&RawRules>, desk: &mut Desk) -> Option<Rules> {
    let raw = raw?;
    desk.open("rules.json", "-");
    if raw.max_referrals < 8 {
        desk.error("max_referrals", "at least 8, so that every topic can be covered");
    }
    if raw.old_after_days == 0 {
        desk.error("old_after_days", "at least 1: data is not old on the day it was gone through");
    }
    if raw.reach_km < raw.near_km {
        desk.error("reach_km", "not less than near_km");
    }
    let sides = |side: fn(&(String, String)) -> &String| raw.across_water.iter().map(side).cloned().collect::<Vec<_>>();
    let one_side = codes(&sides(|pair| &pair.0), "across_water", desk);
    let other_side = codes(&sides(|pair| &pair.1), "across_water", desk);
    let across_water = one_side.into_iter().zip(other_side).collect();
    Some(Rules {
        urgent: UrgentRules {
            everybody: raw.urgent.everybody.clone(),
            doctors: raw.urgent.doctors.clone(),
            psychiatric: raw.urgent.psychiatric.clone(),
            child: raw.urgent.child.clone(),
            card: raw.urgent.card.clone(),
        },
        veteran_line: raw.veteran_line.clone(),
        professional_sparring: raw.professional_sparring.clone(),
        child_line: raw.child_line.clone(),
        own_doctor: raw.own_doctor.clone(),
        max_referrals: raw.max_referrals,
        max_referrals_professional: raw.max_referrals_professional,
        near_km: raw.near_km,
        reach_km: raw.reach_km,
        islands: codes(&raw.islands, "islands", desk),
        across_water,
        centres: raw.centres.clone(),
        core: core(&raw.core, desk),
        support: core(&raw.support, desk),
        review_days_crisis: raw.review_days.crisis,
        review_days_contact: raw.review_days.contact,
        review_days_text: raw.review_days.text,
        old_after_days: raw.old_after_days,
    })
}

pub(super) fn settings(raw: Option<&RawSettings>, desk: &mut Desk) -> Option<Settings> {
    let raw = raw?;
    desk.open("settings.json", "-");
    Some(Settings {
        data_date: fields::day(Some(&raw.data_date), "data_date", desk)?,
        base_url: raw.base_url.as_deref().and_then(|url| fields::web(url, "base_url", desk)),
        report_email: raw.report_email.as_deref().and_then(|email| fields::email(email, "report_email", desk)),
        sender_name: sender_name(raw.sender_name.as_ref(), desk),
        exit_url: fields::web(&raw.exit_url, "exit_url", desk)?,
        data_licence: licence(&raw.data_licence, desk)?,
    })
}

/// A name that signs a letter, on one line.
fn sender_name(raw: Option<&String>, desk: &mut Desk) -> Option<String> {
    let raw = raw?;
    let text = RawText { da: raw.clone(), en: None };
    Some(fields::label(&text, "sender_name", desk).da)
}

fn licence(raw: &RawLicence, desk: &mut Desk) -> Option<Licence> {
    let named = !raw.name.trim().is_empty() && raw.name.trim() == raw.name;
    let name = desk.need("data_licence.name", named.then(|| raw.name.clone()), "a licence needs a name like CC BY 4.0");
    let url = fields::web(&raw.url, "data_licence.url", desk);
    Some(Licence { name: name?, url: url? })
}
