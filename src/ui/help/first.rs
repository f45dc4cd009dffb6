//! The first contact: whom to call, why, what to say, what else to ask for there, and who answers if nobody does.

use super::get_ready::get_ready;
use crate::{
    domain::{Contact, Language, Role, Urgency, contact_link},
    matching::{Answers, Item, Plan},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, row},
        parts::{MOST_ASKS, answers_now, asks, contact_list, icon, read_from, sure_contact},
    },
};

/// The card on top of the plan.
pub(super) fn first_contact(plan: &Plan<'static>, answers: &Answers, language: Language) -> Element {
    let item = &plan.start_here;
    let script = text::call_script(&item.subject, answers, shared().site.directory, language);
    let calls = item.contacts.first().is_some_and(Contact::is_phone);
    let writes = item.contacts.first().is_some_and(|contact| contact.kind.is_written());
    let tag = match (calls, answers.urgency) {
        (true, Some(Urgency::Now)) => Msg::CallNow,
        (true, _) => Msg::CallFirst,
        (false, _) => Msg::BeginFirst,
    };
    let said = classed("div", "say").child(script_box(script, writes, language)).child(asks(item, MOST_ASKS, language));
    let tag = classed("p", "tag").child(tag.get(language));
    // Of a page of partners to skim nothing is read aloud. The title's own line has no room on a phone.
    let tag: Node = if answers.role == Some(Role::Professional) { tag.into() } else { read_from(tag, None, language) };
    let calling = el("div")
        .child(tag)
        .child(filled("h2", text::subject_name(&item.subject, language)).attr("id", "first"))
        .child(filled("p", text::subject_summary(&item.subject, language)))
        .child(sure_contact(item, true, language))
        .child(reasons(item, language));
    classed("section", "start two")
        .attr("aria-labelledby", "first")
        .child(calling)
        .child(said)
        .child(get_ready(item, true, language))
        .child(contact_list(&item.contacts, language))
        .child(second_door(plan, language))
}

/// Two reasons, then what can change whether somebody calls, then what one has to know.
fn reasons(item: &Item<'static>, language: Language) -> Element {
    let directory = shared().site.directory;
    let told = item.two_reasons().map(|reason| text::reason(reason, directory, language));
    let told = told.map(|words| el("li").child(icon("tick")).child(filled("span", words)));
    let know = item.know().map(|know| text::know(know, language).to_owned());
    let caveats = item.caveats.iter().filter(|caveat| !caveat.is_age_of_source());
    let notes = know.into_iter().chain(caveats.map(|caveat| text::caveat(caveat, language)));
    let notes = notes.map(|words| classed("li", "maybe").child(icon("ask")).child(filled("span", words)));
    classed("ul", "why").children(told).children(notes)
}

fn script_box(script: String, writes: bool, language: Language) -> Element {
    classed("blockquote", "script")
        .child(filled("b", (if writes { Msg::YouCanWrite } else { Msg::YouCanSay }).get(language)))
        .child(format!(" {}", Msg::Quoted.get(language).replace("{}", &script)))
}

fn second_door(plan: &Plan<'static>, language: Language) -> Option<Element> {
    plan.second_door.as_ref().map(|door| {
        let name = text::subject_name(&door.subject, language);
        let phone = door.contacts.iter().find(|contact| contact.is_phone());
        let call = phone.map(|phone| {
            let words = format!("{name}, {}", phone.kind.display());
            let call = classed("a", "link").attr_if("href", contact_link(&phone.kind)).child(icon("phone"));
            row([Node::from(call.child(filled("span", words))), answers_now(phone, language)])
        });
        classed("div", "else").child(filled("p", Msg::ElseCall.get(language))).child(call)
    })
}
