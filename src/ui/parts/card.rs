//! The referral card: the heart of the product. Why it is shown comes before how to call.

use leptos::prelude::*;

use super::{contact_list, foreign, icon, main_contact};
use crate::{
    domain::{ContactKind, Language, Service, Source},
    matching::{Caveat, Item, Reason, Subject},
    route::Page,
    text::{self, Msg},
    ui::context::{Chosen, Session, Site},
};

/// Reasons shown on a card; the rest is on the offer's own page.
const MOST_REASONS: usize = 3;

/// One referral.
pub(crate) fn card(item: &Item<'static>, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let name = text::subject_name(&item.subject, language);
    let address = match item.subject {
        Subject::Service(service) => site.href(language, Page::Service(service.id.clone())),
        Subject::Municipality(municipality) => site.href(language, Page::Municipality(municipality.slug.clone())),
    };
    let (service, source) = match item.subject {
        Subject::Service(service) => (Some(service), Some(&service.source)),
        Subject::Municipality(municipality) => (None, municipality.main_contact.source.as_ref()),
    };
    let lang = service.and_then(|service| foreign(&service.name, language));
    let status = item.subject.status();
    view! {
        <article class="card">
            <h3><a href=address lang=lang>{name.clone()}</a></h3>
            <p class="org">{text::subject_organization(&item.subject, site.directory, language)}</p>
            <p lang=service.and_then(|service| foreign(&service.summary, language))>
                {text::subject_summary(&item.subject, language)}
            </p>
            {why(item, language)}
            {main_contact(&item.contacts, status, false, language)}
            {contact_list(&item.contacts, language)}
            <div class="foot">
                <p>{footer_line(item, source, language)}</p>
                <div>
                    {service.map(|service| keep_button(service, name.clone(), language))}
                    {service.map(|service| report_link(service, language))}
                </div>
            </div>
        </article>
    }
    .into_any()
}

/// Short facts with ticks, then what is open or to be known, with a question mark.
pub(crate) fn why(item: &Item<'static>, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    // With one chosen topic every card would say the same.
    let topics = expect_context::<Session>().0.with_untracked(|questionnaire| questionnaire.answers().topics.len());
    let told = item.why.iter().filter(|reason| topics > 1 || !matches!(reason, Reason::Topics(_)));
    let reasons = told.take(MOST_REASONS).map(|reason| text::reason(reason, directory, language));
    let reasons: Vec<String> = reasons.collect();
    let open = item.open_questions.iter().map(|code| text::open_question(*code, language).to_owned());
    // The source's age stands in the quiet line below.
    let told_below = |caveat: &&Caveat| matches!(caveat, Caveat::OldSource(_) | Caveat::UndatedSource);
    let caveats = item.caveats.iter().filter(|caveat| !told_below(caveat)).map(|caveat| text::caveat(caveat, language));
    let maybe: Vec<String> = open.chain(caveats).collect();
    view! {
        <ul class="why">
            {reasons
                .into_iter()
                .map(|reason| view! { <li>{icon("tick")} <span>{reason}</span></li> })
                .collect_view()}
            {maybe
                .into_iter()
                .map(|line| view! { <li class="maybe">{icon("ask")} <span>{line}</span></li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

fn footer_line(item: &Item<'static>, source: Option<&Source>, language: Language) -> String {
    let calls = item.contacts.iter().any(|contact| matches!(contact.kind, ContactKind::Phone(_)));
    let age = item.caveats.iter().find(|caveat| matches!(caveat, Caveat::OldSource(_) | Caveat::UndatedSource));
    let mut lines: Vec<String> =
        age.filter(|_| calls).map(|caveat| text::caveat(caveat, language)).into_iter().collect();
    lines.extend(source.map(|source| text::source_line(source, language)));
    lines.join(". ")
}

/// Puts a service on the person's list, or takes it off. In memory only.
pub(crate) fn keep_button(service: &'static Service, name: String, language: Language) -> AnyView {
    let chosen = expect_context::<Chosen>().0;
    let is_kept = move || chosen.read().contains(&service.id);
    let toggle = move |_| {
        chosen.update(|ids| match ids.iter().position(|id| *id == service.id) {
            Some(at) => {
                ids.remove(at);
            }
            None => ids.push(service.id.clone()),
        });
    };
    view! {
        <button class="link only-app d-print-none" type="button" aria-pressed=move || is_kept().to_string() on:click=toggle>
            {icon("save")}
            {move || if is_kept() { Msg::RemoveFromList } else { Msg::AddToList }.get(language)}
            <span class="visually-hidden">": " {name}</span>
        </button>
    }
    .into_any()
}

/// A prefilled mail about a fault, where the publication has an address for it.
pub(crate) fn report_link(service: &'static Service, language: Language) -> AnyView {
    let settings = &expect_context::<Site>().directory.settings;
    settings.report_email.as_ref().map(|address| {
        let subject = format!("{} {}", Msg::ReportFault.get(Language::Danish), service.id).replace(' ', "%20");
        view! {
            <a class="link d-print-none" href=format!("mailto:{address}?subject={subject}%20({})", settings.data_date)>
                {Msg::ReportFault.get(language)}
            </a>
        }
    })
    .into_any()
}
