//! A record that is new, from a template: a veteran coordinator, a group or another offer, with its source.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    state::{Open, State},
    template::{Faults, Parts, id_of, told},
};
use crate::{
    corrections::{NewService, Part, RecordKind, Template},
    data::written::Fault,
    domain::Language,
    text::desk::{self, DeskMsg},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live},
        parts::{option, questions::Choice},
    },
};

/// The form, folded: most people come to check.
pub(super) fn add(state: State, language: Language) -> Element {
    // Drawn when it is opened, and then it stays.
    let is_opened = RwSignal::new(false);
    let form = live(move || is_opened.get().then(|| form(state, language)));
    classed("details", "fold")
        .on("toggle", move |_| is_opened.set(true))
        .child(filled("summary", DeskMsg::AddTitle.get(language)))
        .child(form)
}

fn form(state: State, language: Language) -> Element {
    let faults: Faults = RwSignal::new(Vec::new());
    let template = RwSignal::new(Template::default());
    let submit = move |sent: HtmlFormElement| match add_told(state, &told(&sent, template.get_untracked()), language) {
        Ok(()) => faults.set(Vec::new()),
        Err(found) => {
            faults.set(found);
            browser::focus_error();
        }
    };
    let which = Template::ALL.map(|one| {
        let name = match one {
            Template::Coordinator => DeskMsg::AddCoordinator,
            Template::Group => DeskMsg::AddGroup,
            Template::Offer => DeskMsg::AddOffer,
        };
        let (value, text, chosen) = (one.word().to_owned(), name.get(language).to_owned(), one == Template::default());
        option(Choice { value, text, hint: None, chosen }, "add-what", false, false)
    });
    let choose = move |event: web_sys::Event| {
        let word = browser::field_text(&event);
        template.set(Template::ALL.into_iter().find(|one| one.word() == word).unwrap_or_default());
    };
    let what = el("fieldset")
        .child(classed("legend", "form-label").child(DeskMsg::AddWhat.get(language)))
        .child(classed("div", "chips").on("change", choose).children(which));
    let parts = Parts { state, faults, language };
    let (own, more) = (live(move || parts.own(template.get())), live(move || parts.more(template.get())));
    let save = classed("button", "button button-primary").attr("type", "submit").child(DeskMsg::AddSave.get(language));
    el("form")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(summary(faults, language))
        .child(what)
        .child(parts.what_it_is())
        .child(own)
        .child(parts.ways())
        .child(more)
        .child(parts.source())
        .child(save)
}

/// Notes what was written, and goes on.
fn add_told(state: State, told: &NewService, language: Language) -> Result<(), Vec<(Part, Fault)>> {
    let directory = shared().site.directory;
    let taken: Vec<String> = state.work.with_untracked(|work| {
        work.additions.iter().filter_map(|one| one.record.str("id")).map(str::to_owned).collect()
    });
    let additions = told.additions(directory, &taken, state.read_by())?;
    let id = additions.last().and_then(|one| one.record.str("id")).unwrap_or_default().to_owned();
    state.edit(|work| work.additions.extend(additions));
    let mut words = DeskMsg::Added.get(language).replace("{}", told.name.trim());
    let place = told.organization.strip_prefix("kommune-");
    let place = place.and_then(|slug| directory.municipality_by_slug(slug));
    match place.filter(|_| told.template == Template::Coordinator) {
        Some(place) => {
            words.push(' ');
            words.push_str(DeskMsg::AddedNow.get(language));
            let filled = [("coordinator.state", "known".to_owned()), ("coordinator.service", id)];
            state.open.set(Some(Open {
                kind: RecordKind::Municipality,
                id: place.code.to_string(),
                is_corrected: true,
                filled: filled.map(|(name, text)| (name.to_owned(), text)).to_vec(),
            }));
            browser::focus_first("#desk-correct");
        }
        None => browser::focus_first("#desk-out"),
    }
    state.told.set(Some(words));
    Ok(())
}

/// Everything that is wrong, above the form.
fn summary(faults: Faults, language: Language) -> Node {
    live(move || {
        let found = faults.get();
        (!found.is_empty()).then(|| {
            let lines = found.iter().map(|(part, fault)| {
                let (id, name) = id_of(*part);
                filled(
                    "li",
                    link(format!("#{id}"), format!("{}: {}", name.get(language), words(*part, fault, language))),
                )
            });
            classed("div", "alert alert-error")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(classed("p", "alert-heading").child(DeskMsg::Faulty.get(language)))
                .child(el("ul").children(lines))
        })
    })
}

fn words(part: Part, fault: &Fault, language: Language) -> String {
    match (part, fault) {
        (Part::Kind | Part::Organization, Fault::Empty) => DeskMsg::ChooseOne.get(language).to_owned(),
        (_, fault) => desk::fault(fault, language),
    }
}
