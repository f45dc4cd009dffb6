//! «Send»: the system's own sharing where there is one, else an SMS or a mail. Without the app the two links work.

use std::sync::Arc;

use leptos::prelude::*;

use super::icon;
use crate::{
    domain::{Language, Role},
    matching::{Answers, Subject},
    route::{Page, Route},
    take_along::{Message, list_message, may_be_sent, offer_message},
    text::{self, Msg},
    ui::{
        browser::{self, Outcome},
        context::{Shared, shared},
        node::{Element, Node, classed, el, live},
    },
};

/// For one offer; nothing where it may not be sent.
pub(crate) fn send_offer(subject: Subject<'static>, language: Language) -> Node {
    let Shared { site, started, session, .. } = shared();
    let page = match subject {
        Subject::Service(service) => Page::of(service),
        Subject::Municipality(municipality) => Page::Municipality(municipality.slug.clone()),
    };
    let path = Route::new(language, page).path();
    let allowed = may_be_sent(&subject, site.directory);
    live(move || {
        // A document knows no answers, and the first picture equals it.
        let asked = started.get().is_none() || session.with(|asked| may_send(asked.answers()));
        let path = path.clone();
        (allowed && asked).then(|| {
            let message = move |here| offer_message(&subject, site.directory, language, whole(&path, here));
            send(Msg::SendOn, Some(text::subject_name(&subject, language)), message, language)
        })
    })
}

/// For the list: what the person has chosen, else what the plan lists; nothing where it may not be sent.
pub(crate) fn send_list(listed: Vec<String>, language: Language) -> Option<Element> {
    let Shared { site, session, chosen, .. } = shared();
    let message = move |here| {
        let own = chosen.get();
        let ids = if own.is_empty() { &listed } else { &own };
        let services: Vec<_> = ids.iter().filter_map(|id| site.directory.service(id)).collect();
        list_message(&services, site.directory, language, &whole(&Route::new(language, Page::Referrals).path(), here))
    };
    session.with_untracked(|asked| may_send(asked.answers())).then(|| send(Msg::SendList, None, message, language))
}

/// A message stays on a phone where somebody else may read it; and a child is not asked to send.
fn may_send(answers: &Answers) -> bool {
    answers.role != Some(Role::Child) && !shared().site.directory.keep_apart(&answers.topics)
}

/// The whole address of a path: `here`, where the page is read, or, before anybody sends anything, where the settings say
/// that the site is published. Empty while nobody knows.
fn whole(path: &str, here: bool) -> String {
    shared().site.origin(here).map(|origin| origin + path).unwrap_or_default()
}

fn send(
    words: Msg,
    of: Option<String>,
    message: impl Fn(bool) -> Message + Send + Sync + 'static,
    language: Language,
) -> Element {
    let notice = shared().notice;
    // The first picture equals the HTML, which knows no host: the links learn it when somebody opens them.
    let here = RwSignal::new(false);
    let message = Arc::new(message);
    let (by_sms, by_mail) = (Arc::clone(&message), Arc::clone(&message));
    let press = move |event: web_sys::Event| {
        let Message { title, text, address } = untrack(|| message(true));
        let Some(shared) = browser::share(&title, &text, &address) else { return };
        event.prevent_default();
        leptos::task::spawn_local(async move {
            let outcome = shared.await;
            if outcome != Outcome::Done {
                browser::open_fold_around(&event);
            }
            if outcome == Outcome::Failed {
                notice.set(Some(Msg::SendFailed));
            }
        });
    };
    let summary = classed("summary", "link")
        .child(icon("share"))
        .on("click", press)
        .child(words.get(language))
        .child(of.map(|of| classed("span", "visually-hidden").child(": ").child(of)));
    let sms = el("a").class("link").live_attr("href", move || Some(by_sms(here.get()).sms_link()));
    let mail = el("a").class("link").live_attr("href", move || Some(by_mail(here.get()).mail_link()));
    classed("details", "send d-print-none")
        .on("toggle", move |_| here.set(true))
        .child(summary)
        .child(sms.child(Msg::SendSms.get(language)))
        .child(" ")
        .child(mail.child(Msg::SendMail.get(language)))
}
