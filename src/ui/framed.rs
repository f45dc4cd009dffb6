//! The documents that others show in pages of their own: HTML and styles, without the app and without a script. Hours stand
//! in words, for nothing here knows the clock. Every link opens the site in a window of its own, so that the page around
//! stays where it is.

use leptos::prelude::*;

use super::{
    context::shared,
    node::{Element, Node, classed, el, filled, link},
    parts::{answers_now, calls, icon, sureness},
};
use crate::{
    domain::{Contact, ContactKind, Language, Municipality, Record, Service, contact_link},
    matching::{Answers, municipal_entrance},
    questionnaire::Step,
    route::{Frame, Page, Route, with_place},
    surroundings::around,
    text::{self, Msg, embedding::frame_name, framed::FramedMsg},
};

/// Offers in the municipality that are named; the rest is on its page.
const MOST_OFFERS: usize = 2;

/// What stands in the body of such a document. Needs [`super::provide`] before.
pub fn framed_html(frame: &Frame, language: Language) -> String {
    let directory = shared().site.directory;
    let place = move |slug: &str| directory.municipality_by_slug(slug);
    let content = match frame {
        Frame::Crisis => crisis(language),
        Frame::Entrance(slug) => entrance(slug.as_deref().and_then(place), language),
        Frame::Help(slug) => el("div").children(place(slug).map(|place| help(place, language))),
    };
    let heading = filled("h1", frame_name(frame, directory, language)).attr("id", "frame-name");
    let date = text::date(directory.settings.data_date, language);
    let from =
        format!("{} {}", Msg::PrintedFrom.get(language).replace("{}", &date), FramedMsg::NewWindow.get(language));
    let now = (*frame != Frame::Crisis).then(|| all_numbers(language));
    let main = classed("main", "framed")
        .attr("aria-labelledby", "frame-name")
        .child(heading)
        .child(content)
        .child(now)
        .child(classed("p", "quiet").child(from));
    Node::from(main).to_html()
}

/// A link that leaves the page around where it is.
fn out(address: String, words: impl Into<Node>) -> Element {
    link(address, words.into()).attr("target", "_blank").attr("rel", "noopener noreferrer")
}

fn all_numbers(language: Language) -> Element {
    let address = shared().site.href(language, Page::HelpNow);
    filled("p", out(address, icon("phone")).class("button button-secondary").child(Msg::GetHelpNow.get(language)))
}

/// The address of a step of the questions, with the place filled in where it is known.
fn questions(step: Step, place: Option<&Municipality>, language: Language) -> String {
    let path = Route::new(language, Page::FindHelp(step)).path();
    let path = place.map_or(path.clone(), |place| with_place(&path, &place.slug));
    format!("{}{path}", shared().site.base)
}

fn crisis(language: Language) -> Element {
    let directory = shared().site.directory;
    let services = directory.rules.urgent.card.iter().filter_map(|id| directory.service(id));
    classed("div", "crisis").child(calls(services, language)).child(all_numbers(language))
}

fn door(address: String, name: &'static str, hint: &'static str) -> Element {
    let words = el("span").child(filled("b", name)).child(hint);
    filled("li", out(address, words).child(icon("arrow")))
}

fn entrance(place: Option<&Municipality>, language: Language) -> Element {
    let doors = [
        (Step::Veteran, Msg::DoorVeteran, Msg::DoorVeteranHint),
        (Step::Relation, Msg::DoorRelative, Msg::DoorRelativeHint),
    ];
    let doors =
        doors.map(|(step, name, hint)| door(questions(step, place, language), name.get(language), hint.get(language)));
    el("div").child(filled("p", Msg::HomeLead.get(language))).child(classed("ul", "doors").children(doors))
}

/// Whom to call first, who else answers, what is there, and the way on.
fn help(place: &'static Municipality, language: Language) -> Element {
    let site = shared().site;
    let directory = site.directory;
    let first = municipal_entrance(directory, place);
    let phone = first.contacts(directory).into_iter().find(Contact::is_phone);
    let line = directory.service(&directory.rules.veteran_line);
    let is_other = |line: &&Service| {
        directory.phone(line).is_some_and(|call| phone.as_ref().is_none_or(|own| own.line != call.line))
    };
    let second = line.filter(is_other);
    let said = if phone.is_some() { Msg::NobodyAnswers } else { Msg::CallVeteranLine };
    let record = phone.as_ref().and_then(|phone| Record::of_number(phone, directory)).unwrap_or_else(|| first.record());
    let script = text::call_script(&first, &Answers::default(), directory, language);
    let script = format!("{} {}", Msg::YouCanSay.get(language), Msg::Quoted.get(language).replace("{}", &script));
    let number = match &phone {
        Some(phone) => el("div")
            .child(classed("ul", "calls").child(row(text::subject_name(&first, language), phone, language)))
            .child(filled("p", script))
            .child(classed("p", "quiet").child(sureness(record, language))),
        None => {
            let website = ContactKind::Web(place.main_contact.website.clone());
            let website =
                contact_link(&website).map(|address| out(address, FramedMsg::Website.get(language)).class("link"));
            el("div").child(filled("p", Msg::MainLineUnknown.get(language))).child(filled("p", website))
        }
    };
    let offers = around(directory, place).local.into_iter().take(MOST_OFFERS).map(|(_, offer)| {
        let address = site.href(language, Page::of(offer));
        filled("li", out(address, offer.name.get(language)).class("link"))
    });
    let offers: Vec<Element> = offers.collect();
    let offers = (!offers.is_empty()).then(|| {
        el("div").child(filled("h2", FramedMsg::AlsoHere.get(language))).child(classed("ul", "takes").children(offers))
    });
    let all = FramedMsg::AllHelp.get(language).replace("{}", &place.in_full());
    let all = out(site.href(language, Page::Municipality(place.slug.clone())), all).class("link").child(icon("arrow"));
    let ask = door(
        questions(Step::FIRST, Some(place), language),
        FramedMsg::Ask.get(language),
        FramedMsg::AskHint.get(language),
    );
    el("div")
        .child(number)
        .child(second.map(|line| {
            let words = filled("p", filled("b", said.get(language)));
            el("div").child(words).child(calls([line], language))
        }))
        .child(offers)
        .child(filled("p", all))
        .child(classed("ul", "doors").child(ask))
}

fn row(name: String, phone: &Contact, language: Language) -> Element {
    let call = classed("a", "call")
        .attr_if("href", contact_link(&phone.kind))
        .child(classed("span", "who").child(name))
        .child(el("b").child(icon("phone")).child(phone.kind.display()))
        .child(answers_now(phone, language));
    filled("li", call)
}
