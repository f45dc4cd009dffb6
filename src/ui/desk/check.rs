//! One record: all that people see of it, where it was read, what to say on the phone, and what the answer was.

use leptos::prelude::*;

use super::{
    answers, correct,
    state::{Open, Row, Rows, State},
};
use crate::{
    corrections::RecordKind,
    domain::{Language, LineUse, MainContact, Municipality, MunicipalityCode, Record, Service, Way},
    json::Json,
    matching::Subject,
    text::{
        self, Msg,
        corrections::{coordinator_shown, desk_script, record_kind_name},
        desk::DeskMsg,
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live, row as pieces},
        parts::{contact_list, foreign, icon, main_contact, sureness},
    },
};

/// The record that is open, or the first of the list.
pub(super) fn check(state: State, rows: Rows, language: Language) -> Node {
    let mut turn = false;
    live(move || {
        let open = state.open.get();
        // A form is drawn anew for every record: it must not keep the marks of the one before.
        turn = !turn;
        let found = rows.with(|rows| {
            let is_it = |row: &Row| open.as_ref().is_none_or(|open| open.kind == row.kind && open.id == row.id);
            rows.iter().position(is_it).and_then(|at| Some((at, rows.get(at)?.clone())))
        });
        let (at, row) = match (found, &open) {
            (Some((at, row)), _) => (Some(at), row),
            // A record that the filters leave out, or a line that an offer leads to.
            (None, Some(open)) => match elsewhere(open) {
                Some(row) => (None, row),
                None => return Node::Nothing,
            },
            (None, None) => return Node::Nothing,
        };
        panel(state, rows, at, row, open, language).key(turn).into()
    })
}

fn elsewhere(open: &Open) -> Option<Row> {
    let directory = shared().site.directory;
    let record =
        Record::all(directory).find(|record| record.id() == open.id && RecordKind::of(*record) == open.kind)?;
    Some(Row { record, kind: open.kind, id: open.id.clone(), queued: None })
}

fn panel(state: State, rows: Rows, at: Option<usize>, row: Row, open: Option<Open>, language: Language) -> Element {
    let back = move || {
        state.open.set(None);
        browser::focus_first("#desk-queue");
    };
    let back = classed("button", "link back")
        .attr("type", "button")
        .on_click(back)
        .child(icon("back"))
        .child(DeskMsg::ToQueue.get(language));
    let place = at.map(|at| DeskMsg::PlaceInQueue.get(language).replace("{}", &(at + 1).to_string()));
    // A line and an offer may have one name.
    let kind = record_kind_name(row.kind, language);
    let place = place.map_or_else(|| kind.to_owned(), |place| format!("{place}. {kind}"));
    let name = filled("h2", row.name(language)).attr("id", "desk-record").attr("tabindex", "-1");
    let script = (!state.is_own()).then(|| script(&row, language));
    let is_corrected = open.as_ref().is_some_and(|open| open.is_corrected);
    let filled_in = open.map(|open| open.filled).unwrap_or_default();
    let end = if is_corrected {
        correct::correct(state, rows, row.clone(), filled_in, language)
    } else {
        answers::answers(state, rows, row.clone(), language)
    };
    classed("section", "check")
        .attr("aria-labelledby", "desk-record")
        .child(back)
        .child(classed("p", "tag").child(place))
        .child(name)
        .child(filled("h3", DeskMsg::WhatIsShown.get(language)))
        .child(classed("div", "shown").child(shown(row.record, language)))
        .child(facts(state, &row, language))
        .child(script)
        .child(end)
}

/// What people see of it.
fn shown(record: Record<'static>, language: Language) -> Node {
    let directory = shared().site.directory;
    let sure = || filled("p", sureness(record, language));
    match record {
        Record::Line(line) => {
            let contact = line.contact(LineUse::Call, None, None);
            let purpose = line.purpose.as_ref().map(|purpose| filled("p", purpose.get(language)));
            let place = MunicipalityCode::parse(&line.id).and_then(|code| directory.municipality(code));
            pieces([
                filled("p", filled("b", line.name.get(language))).into(),
                Node::from(purpose),
                main_contact(&[contact], false, language),
                Node::from(place.map(|place| town_hall(place, language))),
                sure().into(),
            ])
        }
        Record::Service(service) => pieces([service_shown(service, language), sure().into()]),
        Record::Municipality(place) => {
            pieces([filled("p", DeskMsg::NothingShown.get(language)).into(), Node::from(town_hall(place, language))])
        }
        Record::Initiative(one) => {
            let page = one.url.as_ref().map(|url| filled("p", out_link(url.as_str(), url.host().to_owned())));
            pieces([
                filled("p", filled("b", one.name.get(language))).into(),
                filled("p", one.summary.get(language)).into(),
                Node::from(page),
                sure().into(),
            ])
        }
    }
}

fn service_shown(service: &'static Service, language: Language) -> Node {
    let directory = shared().site.directory;
    let contacts = directory.contacts(service);
    let organization = text::subject_organization(&Subject::Service(service), directory, language);
    let notes = service.good_to_know.iter().map(|note| filled("li", note.get(language)));
    let notes = (!service.good_to_know.is_empty()).then(|| el("ul").children(notes));
    pieces([
        filled("p", filled("b", service.name.get(language))).attr_if("lang", foreign(&service.name, language)).into(),
        classed("p", "quiet").child(organization).into(),
        filled("p", service.summary.get(language)).attr_if("lang", foreign(&service.summary, language)).into(),
        main_contact(&contacts, false, language),
        contact_list(&contacts, language),
        Node::from(notes),
    ])
}

/// What holds of a municipality beside its number.
fn town_hall(place: &'static Municipality, language: Language) -> Element {
    let MainContact { email, website, address, .. } = &place.main_contact;
    let mail = email.as_ref().map(|email| filled("li", email.clone()));
    let address = address.as_ref().map(|address| filled("li", address.clone()));
    el("ul")
        .child(mail)
        .child(address)
        .child(filled("li", out_link(website.as_str(), website.host().to_owned())))
        .child(filled("li", coordinator_shown(place.coordinator.state, language)))
}

/// A page elsewhere.
fn out_link(address: &str, name: String) -> Element {
    link(address.to_owned(), name).attr("rel", "noreferrer")
}

/// Where it was read, where the sources disagree, and who leads to it.
fn facts(state: State, row: &Row, language: Language) -> Element {
    let fact = |name: &'static str, value: Node| el("div").child(filled("dt", name)).child(filled("dd", value));
    let source = match row.record.source() {
        Some(source) => {
            let date = source.date.map(|date| text::partial_date(date, language));
            let date = date.unwrap_or_else(|| Msg::NoDate.get(language).to_owned());
            let told = source.publisher.iter().cloned().chain([date]).collect::<Vec<_>>().join(", ");
            let title = match &source.url {
                Some(url) => out_link(url.as_str(), source.title.clone()).into(),
                None => Node::from(source.title.clone()),
            };
            pieces([title, Node::from(format!(". {told}"))])
        }
        None => DeskMsg::NoSource.get(language).into(),
    };
    let field = if row.kind == RecordKind::Municipality { "main_contact.conflicts" } else { "conflicts" };
    let disputed = state.with_desk(|desk| desk.was(row.kind, &row.id, field));
    let disputed = match disputed {
        Some(Json::Text(text)) => Some(fact(DeskMsg::Disagreement.get(language), text.into())),
        _ => None,
    };
    classed("dl", "facts")
        .child(fact(Msg::Source.get(language), source))
        .child(disputed)
        .child(used_by(row, language).map(|names| fact(DeskMsg::UsedBy.get(language), names)))
        .children(own_lines(state, row, language).into_iter().map(|line| fact(DeskMsg::ItsNumber.get(language), line)))
}

/// Offers that lead to a line.
fn used_by(row: &Row, language: Language) -> Option<Node> {
    const MOST: usize = 3;
    let Record::Line(line) = row.record else { return None };
    let names: Vec<&str> =
        shared().site.directory.behind(&line.id).map(|(service, _)| service.name.get(language)).collect();
    match names.len() {
        0 => None,
        count if count <= MOST => Some(names.join(", ").into()),
        count => Some(DeskMsg::Offers.get(language).replace("{}", &count.to_string()).into()),
    }
}

/// The numbers of an offer are records of their own.
fn own_lines(state: State, row: &Row, language: Language) -> Vec<Node> {
    let directory = shared().site.directory;
    let Record::Service(service) = row.record else { return Vec::new() };
    let lines = service.ways.iter().filter_map(Way::line).filter_map(|id| directory.line(id));
    let lines = lines.map(|line| {
        let kind = RecordKind::of(Record::Line(line));
        let open = Open { kind, id: line.id.clone(), is_corrected: false, filled: Vec::new() };
        let press = move || {
            state.open.set(Some(open.clone()));
            browser::focus_first("#desk-record");
        };
        let button = classed("button", "link").attr("type", "button").on_click(press).child(line.number.display());
        pieces([Node::from(button), " ".into(), DeskMsg::ItsNumberWhy.get(language).into()])
    });
    lines.collect()
}

fn script(row: &Row, language: Language) -> Node {
    let Some(queued) = &row.queued else { return Node::Nothing };
    let said = desk_script(row.record, &queued.review, shared().site.directory, language);
    pieces([
        Node::from(filled("h3", DeskMsg::CallAndAsk.get(language))),
        classed("blockquote", "script").children(said.into_iter().map(|part| filled("p", part))).into(),
    ])
}
