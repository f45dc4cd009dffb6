//! The referral card: the heart of the product. Why it is shown comes before how to call.

use leptos::prelude::*;

use super::{foreign, icon, report_fault, send_offer, sure_contact};
use crate::{
    domain::{Language, Service},
    matching::{Item, Reason, Subject},
    route::Page,
    take_along::Reported,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, live},
    },
};

/// Reasons shown on a card; the rest is on the offer's own page.
const MOST_REASONS: usize = 2;
/// Offers named behind the way in that stands first; the rest is found there.
pub(crate) const MOST_ASKS: usize = 4;
/// The same on a card of the list.
const FEW_ASKS: usize = 2;

/// One referral: one way in, with what one can ask for there. `before` is what helps with the call.
pub(crate) fn card(item: &Item<'static>, before: Option<Element>, language: Language) -> Node {
    let site = shared().site;
    let name = text::subject_name(&item.subject, language);
    let address = match item.subject {
        Subject::Service(service) => site.href(language, Page::of(service)),
        Subject::Municipality(municipality) => site.href(language, Page::Municipality(municipality.slug.clone())),
    };
    let service = item.service();
    let lang = service.and_then(|service| foreign(&service.name, language));
    let summary = el("p")
        .attr_if("lang", service.and_then(|service| foreign(&service.summary, language)))
        .child(text::subject_summary(&item.subject, language));
    let reported = match item.subject {
        Subject::Service(service) => Reported::Service(service),
        Subject::Municipality(municipality) => Reported::Municipality(municipality),
    };
    let act = service.map(|service| keep_button(service, name.clone(), language));
    classed("article", "card")
        .child(filled("h3", link(address, name.clone()).attr_if("lang", lang)))
        .child(summary)
        .child(sure_contact(item, false, language))
        .child(why(item, language))
        .child(asks(item, FEW_ASKS, language))
        .child(before)
        .child(classed("div", "foot").child(el("div").child(act).child(send_offer(item.subject, language))))
        .child(report_fault(reported, name, language))
        .into()
}

/// What else one can ask for behind the same way in, at most so many.
pub(crate) fn asks(item: &Item<'static>, most: usize, language: Language) -> Option<Element> {
    let asked = |service: &Service| text::ask_for_beside(item.service(), service, language);
    let rows = item.services.iter().take(most).map(|service| filled("li", asked(service)));
    (!item.services.is_empty()).then(|| {
        classed("div", "asks")
            .child(filled("p", filled("b", Msg::AskAlso.get(language))))
            .child(el("ul").children(rows))
    })
}

/// Short facts with ticks, then what is open or to be known, with a question mark.
pub(crate) fn why(item: &Item<'static>, language: Language) -> Node {
    let directory = shared().site.directory;
    // With one chosen topic every card would say the same.
    let topics = shared().session.with_untracked(|questionnaire| questionnaire.answers().topics.len());
    let told = item.why.iter().filter(|reason| topics > 1 || !matches!(reason, Reason::Topics(_)));
    let reasons = told.take(MOST_REASONS).map(|reason| text::reason(reason, directory, language));
    let open = item.open_questions.iter().map(|code| text::open_question(*code, language).to_owned());
    let caveats =
        item.caveats.iter().filter(|caveat| !caveat.is_age_of_source()).map(|caveat| text::caveat(caveat, language));
    let told = reasons.map(|reason| el("li").child(icon("tick")).child(filled("span", reason)));
    let maybe = open.chain(caveats);
    let maybe = maybe.map(|line| classed("li", "maybe").child(icon("ask")).child(filled("span", line)));
    classed("ul", "why").children(told).children(maybe).into()
}

/// Puts a service on the person's list, or takes it off. In memory only.
pub(crate) fn keep_button(service: &'static Service, name: String, language: Language) -> Node {
    let chosen = shared().chosen;
    let is_kept = move || chosen.read().contains(&service.id);
    let toggle = move || {
        chosen.update(|ids| match ids.iter().position(|id| *id == service.id) {
            Some(at) => {
                ids.remove(at);
            }
            None => ids.push(service.id.clone()),
        });
    };
    let words = move || {
        let act = if is_kept() { Msg::RemoveFromList } else { Msg::AddToList };
        act.get(language)
    };
    classed("button", "link only-app d-print-none")
        .attr("type", "button")
        .on_click(toggle)
        .child(icon("save"))
        .child(live(words))
        .child(classed("span", "visually-hidden").child(": ").child(name))
        .into()
}
