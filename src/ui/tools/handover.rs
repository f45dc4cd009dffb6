//! For professionals: the hand-over text of the services on the partner list. Nothing here is kept.

use leptos::prelude::*;

use super::{
    form::{group, three},
    note::today,
    partner_list_out::copy,
    partners::is_usable,
};
use crate::{
    domain::{Language, Service},
    professional::{Consent, Handover, HandoverProblem},
    take_along::{MailDraft, handover_text},
    text::{
        Msg,
        partners::PartnerMsg,
        professional::{ProMsg, handover_problem},
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, live, row},
        parts::{icon, option, questions::Choice},
        tools::work,
    },
};

pub(super) fn handover(language: Language) -> Node {
    let made = RwSignal::new(None::<Result<MailDraft, HandoverProblem>>);
    let submit = move |form: web_sys::HtmlFormElement| {
        let values = |name: &str| browser::form_values(&form, name);
        let word = |name: &str| values(name).into_iter().next().unwrap_or_default();
        let directory = shared().site.directory;
        let handover = Handover {
            services: values("service").iter().filter_map(|id| directory.service(id)).collect(),
            sender: word("sender"),
            consent: if word("consent").is_empty() { Consent::Missing } else { Consent::Given },
            topics: values("topic"),
            words: word("words"),
        };
        let result = handover_text(&handover, directory, language, today());
        browser::focus_first(if result.is_ok() { "#handover-text" } else { "#handover-problem" });
        made.set(Some(result));
    };
    let choices = live(move || match listed().as_slice() {
        [] => filled("p", PartnerMsg::HandoverNeedsList.get(language)).into(),
        services => choices(services, language),
    });
    let consent = Choice {
        value: "ja".to_owned(),
        text: ProMsg::HandoverConsentLabel.get(language).to_owned(),
        hint: None,
        chosen: false,
    };
    let make = classed("button", "button button-primary").attr("type", "submit");
    let form = el("form")
        .attr("method", "dialog")
        .attr("aria-label", ProMsg::HandoverTitle.get(language))
        .flag("novalidate", true)
        .on_submit(submit)
        .child(field(
            "handover-sender",
            "sender",
            el("input").attr("type", "text"),
            [ProMsg::HandoverSender, ProMsg::HandoverSenderHint],
            language,
        ))
        .child(choices)
        .child(field(
            "handover-words",
            "words",
            el("textarea").attr("rows", "3"),
            [ProMsg::HandoverWords, ProMsg::HandoverWordsHint],
            language,
        ))
        .child(option(consent, "consent", true, false))
        .child(classed("div", "acts").child(make.child(ProMsg::HandoverMake.get(language))));
    let made = live(move || made.get().map(|made| result(made, language)));
    classed("section", "only-app d-print-none")
        .child(filled("h2", ProMsg::HandoverTitle.get(language)))
        .child(filled("p", ProMsg::HandoverLead.get(language)))
        .child(classed("p", "quiet").child(PartnerMsg::HandoverNotKept.get(language)))
        .child(form)
        .child(made)
        .into()
}

fn field(
    id: &'static str,
    name: &'static str,
    field: Element,
    [label, hint]: [ProMsg; 2],
    language: Language,
) -> Element {
    let hint_id = format!("{id}-hint");
    classed("div", "form-group")
        .child(classed("label", "form-label").attr("for", id).child(label.get(language)))
        .child(classed("p", "form-hint").attr("id", hint_id.clone()).child(hint.get(language)))
        .child(
            field
                .class("form-input")
                .attr("id", id)
                .attr("name", name)
                .attr("autocomplete", "off")
                .attr("aria-describedby", hint_id),
        )
}

/// The services on the list that people can still be sent to.
fn listed() -> Vec<&'static Service> {
    let site = shared().site;
    let work = work::signal();
    work.with(|work| {
        let looked = work.partner_list.as_ref().map(|list| list.look(site.directory, today()));
        let seen = looked.into_iter().flat_map(|looked| looked.seen);
        seen.map(|seen| seen.service).filter(|service| is_usable(service)).collect()
    })
}

/// Which services, and what the citizen asks for: nothing of it is ticked beforehand.
fn choices(services: &[&'static Service], language: Language) -> Node {
    let directory = shared().site.directory;
    let services_asked = services.iter().map(|service| {
        let text = service.name.get(language).to_owned();
        option(Choice { value: service.id.clone(), text, hint: None, chosen: true }, "service", true, false)
    });
    let services_asked = group(PartnerMsg::HandoverServices.get(language), el("div").children(services_asked));
    let topics = directory.topics.iter().filter(|topic| services.iter().any(|one| one.topics.contains(&topic.id)));
    let topics = topics.map(|topic| {
        let text = topic.name.get(language).to_owned();
        option(Choice { value: topic.id.clone(), text, hint: None, chosen: false }, "topic", true, false)
    });
    let hint = classed("p", "form-hint").child(PartnerMsg::HandoverTopicsHint.get(language));
    row([services_asked, group(ProMsg::HandoverAsks.get(language), row([hint, three(topics)]))])
}

fn result(made: Result<MailDraft, HandoverProblem>, language: Language) -> Element {
    let draft = match made {
        Ok(draft) => draft,
        Err(problem) => {
            return classed("div", "alert alert-error")
                .attr("id", "handover-problem")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(filled("p", handover_problem(problem, language)));
        }
    };
    let by_hand = RwSignal::new(None::<String>);
    let body = draft.body.clone();
    let copy = classed("button", "link")
        .attr("type", "button")
        .on_click(move || copy(body.clone(), by_hand))
        .child(icon("copy"))
        .child(" ")
        .child(PartnerMsg::HandoverCopy.get(language));
    let mail = classed("a", "link")
        .attr("href", draft.href)
        .child(icon("mail"))
        .child(" ")
        .child(PartnerMsg::HandoverMail.get(language));
    let shortened = draft.shortened.then(|| filled("p", ProMsg::MailShortened.get(language)));
    let refused =
        live(move || by_hand.get().map(|_| filled("p", Msg::CopyFailed.get(language)).attr("role", "status")));
    let title =
        filled("h3", PartnerMsg::HandoverReady.get(language)).attr("id", "handover-text").attr("tabindex", "-1");
    el("div")
        .child(title)
        .child(classed("ul", "takes").children([copy, mail].map(|way| filled("li", way))))
        .child(shortened)
        .child(refused)
        .child(classed("pre", "by-hand").attr("tabindex", "0").child(draft.body))
}
