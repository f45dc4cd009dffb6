//! For professionals: the coordinator's tasks, and who can help with each.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{
    form::{fault_summary, place_field},
    note::{Writing, about, note_field, today, without_app},
    partners::list_button,
};
use crate::{
    calendar,
    domain::{Contact, ContactKind, Language, MunicipalityCode, contact_link},
    matching::Subject,
    professional::{
        LocalFact, Purpose, TaskList, local_fact, partner_list::LONGEST_NOTE, saved_work::SavedWork, task_partners,
    },
    route::Page,
    text::{
        self, Msg,
        partners::{PartnerMsg, done_since, local_fact as local_words, progress},
        professional::{ProMsg, purpose as purpose_words},
    },
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{
            calendar_button, option,
            questions::{self, Choice, Read},
        },
        tools::work,
    },
};

pub(super) fn tasks(language: Language) -> Node {
    let site = shared().site;
    let work = work::signal();
    let writing = Writing::new();
    // Drawn anew for another place only: what is found does not depend on notes.
    let place = Memo::new(move |_| work.with(|work| work.tasks.as_ref().and_then(|tasks| tasks.place)));
    let name_of = move |place: Memo<Option<MunicipalityCode>>| {
        place.get().and_then(|code| site.directory.municipality(code)).map(|municipality| municipality.name.clone())
    };
    let fault = RwSignal::new(None::<Msg>);
    let submit = move |form: web_sys::HtmlFormElement| {
        let code = match questions::place(&form, site.directory) {
            Read::One(municipality) => Some(municipality.code),
            Read::Several(several) => several.first().map(|municipality| municipality.code),
            unknown @ (Read::Elsewhere(_) | Read::Unknown) => {
                let elsewhere = matches!(unknown, Read::Elsewhere(_));
                fault.set(Some(if elsewhere { Msg::LandOfTasks } else { Msg::PlaceNotFound }));
                return browser::focus_error();
            }
            Read::Missing => None,
        };
        fault.set(None);
        work::edit(|work| tasks_of(work).place = code);
        browser::focus_first("#tasks-place");
    };
    let place_form = live(move || {
        let button = classed("button", "button button-secondary").attr("type", "submit");
        let form = classed("form", "only-app d-print-none")
            .attr("method", "dialog")
            .flag("novalidate", true)
            .on_submit(submit)
            .child(place_field(PartnerMsg::TasksPlace.get(language), name_of(place), fault, language))
            .child(button.child(PartnerMsg::TasksShow.get(language)));
        writing.redraw(form)
    });
    let where_words = live(move || match name_of(place) {
        Some(name) => PartnerMsg::TasksIn.get(language).replace("{}", &name),
        None => PartnerMsg::TasksAnywhere.get(language).to_owned(),
    });
    let standing = live(move || {
        let (done, all) = work.with(|work| work.tasks.as_ref().map_or_else(untouched, TaskList::progress));
        progress(done, all, language)
    });
    let all = Purpose::ALL.into_iter().enumerate().map(|(at, purpose)| task(at, purpose, place, writing, language));
    row([
        without_app(language).into(),
        fault_summary(fault, language),
        place_form,
        filled("p", where_words).attr("id", "tasks-place").attr("tabindex", "-1").into(),
        classed("p", "count only-app").attr("role", "status").child(standing).into(),
        classed("ol", "entries tasks").children(all).into(),
        classed("p", "quiet").child(ProMsg::TasksSource.get(language)).into(),
    ])
}

fn untouched() -> (usize, usize) {
    TaskList::default().progress()
}

fn tasks_of(work: &mut SavedWork) -> &mut TaskList {
    work.tasks.get_or_insert_with(TaskList::default)
}

fn task(
    at: usize,
    purpose: Purpose,
    place: Memo<Option<MunicipalityCode>>,
    writing: Writing,
    language: Language,
) -> Element {
    let (title, meaning) = purpose_words(purpose, language);
    let here = live(move || here(purpose, place.get(), language));
    let partners = live(move || helpers(purpose, place.get(), language));
    let own = live(move || writing.redraw(own_part(at, purpose, title, writing, language)));
    classed("li", "card task")
        .child(filled("h2", title))
        .child(filled("p", meaning))
        .child(here)
        .child(partners)
        .child(own)
}

/// What the task means in the municipality, with the day that comes back for the calendar.
fn here(purpose: Purpose, place: Option<MunicipalityCode>, language: Language) -> Node {
    let Shared { site, started, .. } = shared();
    let day = started.get().unwrap_or_else(|| site.data_noon()).date();
    let place = place.and_then(|code| site.directory.municipality(code));
    let Some(fact) = local_fact(site.directory, purpose, place, day) else { return Node::Nothing };
    let name = place.map_or("", |place| place.name.as_str());
    let head = place.map_or_else(|| PartnerMsg::TaskHere.get(language).to_owned(), |place| place.name.clone());
    let words = filled("p", filled("b", head)).child(": ").child(local_words(&fact, name, language));
    let calendar = match fact {
        LocalFact::NextDay(event, _) => {
            let next = move || calendar::next_event(event, today(), language).into_iter().collect();
            Some(filled("p", calendar_button(event.name.get(language).to_owned(), next, language)))
        }
        _ => None,
    };
    row([Node::from(words), calendar.into()])
}

/// The mark and the note.
fn own_part(at: usize, purpose: Purpose, title: &'static str, writing: Writing, language: Language) -> Element {
    let work = work::signal();
    let found = work.with_untracked(|work| {
        let tasks = work.tasks.as_ref()?;
        let task = tasks.tasks.iter().find(|task| task.purpose == purpose)?;
        Some((task.done_on, task.note.clone()))
    });
    let (done_on, note) = found.unwrap_or_default();
    let ticked = move |event: web_sys::Event| {
        let is_done = browser::field_is_ticked(&event);
        writing.edit(|work| {
            if let Some(task) = tasks_of(work).task(purpose) {
                // A day that stands there stays.
                task.done_on = is_done.then(|| task.done_on.unwrap_or_else(today));
            }
        });
    };
    let text = ProMsg::TaskDone.get(language).to_owned();
    let choice = Choice { value: "ja".to_owned(), text, hint: None, chosen: done_on.is_some() };
    // A name of its own: boxes that share one would be answers to one question.
    let done = option(choice, purpose.word(), true, false).child(about(title.to_owned()));
    let since = live(move || {
        let day = work.with(|work| day_of(work, purpose));
        day.map(|day| classed("p", "quiet").child(done_since(day, language)))
    });
    let keep = move |note: &str| {
        writing.edit(|work| {
            if let Some(task) = tasks_of(work).task(purpose) {
                task.note = note.chars().take(LONGEST_NOTE).collect();
            }
        });
    };
    let label = row([Node::from(ProMsg::Note.get(language)), about(title.to_owned()).into()]);
    let hint = ProMsg::NoteHint.get(language);
    let printed = live(move || {
        let note = work.with(|work| note_of(work, purpose));
        note.map(|note| classed("p", "only-print").child(format!("{}: {note}", ProMsg::Note.get(language))))
    });
    el("div")
        .child(classed("div", "only-app").on("change", ticked).child(done))
        .child(since)
        .child(note_field(format!("task-{at}"), label, hint, note, keep, language))
        .child(printed)
}

fn day_of(work: &SavedWork, purpose: Purpose) -> Option<Date> {
    work.tasks.as_ref()?.tasks.iter().find(|task| task.purpose == purpose)?.done_on
}

fn note_of(work: &SavedWork, purpose: Purpose) -> Option<String> {
    let task = work.tasks.as_ref()?.tasks.iter().find(|task| task.purpose == purpose)?;
    Some(task.note.trim().to_owned()).filter(|note| !note.is_empty())
}

/// Who can help, folded: twelve lists at once are more than anybody reads.
fn helpers(purpose: Purpose, place: Option<MunicipalityCode>, language: Language) -> Element {
    let Shared { site, started, .. } = shared();
    let now = started.get_untracked().unwrap_or_else(|| site.data_noon());
    let partners = task_partners(site.directory, purpose, place, now);
    if partners.is_empty() {
        return filled("p", PartnerMsg::TasksNobody.get(language));
    }
    let count = partners.len();
    let rows = partners.iter().map(|partner| {
        let subject = &partner.item.subject;
        let address = match subject {
            Subject::Service(service) => Page::of(service),
            Subject::Municipality(municipality) => Page::Municipality(municipality.slug.clone()),
        };
        let name = text::subject_name(subject, language);
        let service = match subject {
            Subject::Service(service) => Some(*service),
            Subject::Municipality(_) => None,
        };
        let put = service.map(|service| list_button(service, name.clone(), language));
        let name = link(site.href(language, address), name);
        let who = text::subject_organization(subject, site.directory, language);
        el("li")
            .child(filled("h3", name))
            .child(classed("p", "quiet").child(who))
            .child(call(&partner.item.contacts, language))
            .child(put)
    });
    classed("details", "helpers")
        .child(filled("summary", format!("{} ({count})", ProMsg::TaskPartners.get(language))))
        .child(classed("ul", "rows").children(rows))
}

/// The number, or the address to write to.
fn call(contacts: &[Contact], language: Language) -> Option<Element> {
    let phone = contacts.iter().find(|contact| contact.is_phone());
    let contact = phone.or_else(|| contacts.iter().find(|contact| contact.kind.is_route()))?;
    let out = matches!(contact.kind, ContactKind::Web(_) | ContactKind::Chat(_)).then_some("noreferrer");
    let way = classed("a", "link")
        .attr_if("href", contact_link(&contact.kind))
        .attr_if("rel", out)
        .child(text::contact_action(&contact.kind, language));
    Some(way)
}
