//! What was found out about a record: how, by whom, when, and one of four answers.

use leptos::prelude::*;

use super::state::{Made, Open, Row, Rows, State};
use crate::{
    calendar::{iso_day, parse_day},
    corrections::{Addition, Answer, Finding, RecordKind},
    domain::{CheckMethod, Language, Record, Teller},
    text::{
        self, Msg,
        corrections::answer_name,
        desk::{DeskMsg, method_name, teller_name},
    },
    ui::{
        browser,
        node::{Element, Node, classed, el, filled, live, row},
        parts::{option, questions::Choice},
    },
};

/// The answers, and before them how it was checked.
pub(super) fn answers(state: State, rows: Rows, row_of: Row, language: Language) -> Node {
    let fault = RwSignal::new(None::<DeskMsg>);
    let is_own = state.is_own();
    let made = (!is_own).then(|| made(state, fault, language));
    let (kind, id) = (row_of.kind, row_of.id.clone());
    let buttons = [
        (DeskMsg::Right, Some(Answer::Right)),
        (DeskMsg::Correct, None),
        (DeskMsg::Gone, Some(Answer::Gone)),
        (DeskMsg::Nobody, Some(Answer::NobodyAnswered)),
    ];
    // A municipality does not end, and whoever tells of their own records has answered.
    let is_offered = |name: DeskMsg| match name {
        DeskMsg::Gone => kind != RecordKind::Municipality,
        DeskMsg::Nobody => !is_own,
        DeskMsg::Right => !matches!(row_of.record, Record::Municipality(_)),
        _ => true,
    };
    let buttons: Vec<Element> = buttons
        .into_iter()
        .filter(|(name, _)| is_offered(*name))
        .map(|(name, answer)| {
            let row = row_of.clone();
            let press = move || match &answer {
                Some(answer) => give(state, rows, &row, answer.clone(), fault, language),
                None => {
                    if state.provenance(&Answer::Right).is_none() {
                        return refuse(fault);
                    }
                    state.open.set(Some(Open { is_corrected: true, ..row.open() }));
                    browser::focus_first("#desk-correct");
                }
            };
            let button = classed("button", "button button-secondary").attr("type", "button").on_click(press);
            button.child(name.get(language))
        })
        .collect();
    let given = live(move || state.found(kind, &id).map(|found| given(state, found, language)));
    // What we do not know cannot be right.
    let means = match row_of.record {
        Record::Municipality(_) => DeskMsg::NumberWanted.get(language).to_owned(),
        _ => means(state, is_own, language),
    };
    let heading = if is_own { DeskMsg::OwnAnswer } else { DeskMsg::Answer };
    row([
        Node::from(made),
        filled("h3", heading.get(language)).into(),
        given,
        classed("div", "answers-4").children(buttons).into(),
        classed("p", "quiet").child(means).into(),
    ])
}

/// What the first answer makes of the record's words.
fn means(state: State, is_own: bool, language: Language) -> String {
    let day = text::date(state.today(), language);
    let by = state.provenance(&Answer::NobodyAnswered).map_or(Teller::Editor, |made| made.by);
    let phrase = match by {
        Teller::Municipality => Msg::TrustMunicipality,
        Teller::Organization => Msg::TrustOrganization,
        Teller::Editor | Teller::Volunteer => Msg::TrustChecked,
    };
    let words = if is_own { DeskMsg::OwnMeans } else { DeskMsg::Means };
    words.get(language).replace("{}", &phrase.get(language).replace("{}", &day))
}

/// The answer that was given, to be taken away.
fn given(state: State, found: Finding, language: Language) -> Element {
    let words = format!("{}: {}. ", DeskMsg::Given.get(language), answer_name(&found.answer, language));
    let take = move || {
        state.edit(|work| {
            work.take(found.kind, &found.record);
        });
        browser::focus_first("#desk-record");
    };
    let take = classed("button", "link").attr("type", "button").on_click(take).child(DeskMsg::TakeBack.get(language));
    classed("p", "note given").child(words).child(take)
}

/// Writes down an answer and goes on to the next record, unless it is not told yet how it was checked.
fn give(state: State, rows: Rows, row: &Row, answer: Answer, fault: RwSignal<Option<DeskMsg>>, language: Language) {
    if !note(state, rows, row, answer, None, language) {
        refuse(fault);
    }
}

/// Writes down an answer, with the line of a number that is new, and goes on; false where it is not told how it was checked.
pub(super) fn note(
    state: State,
    rows: Rows,
    row: &Row,
    answer: Answer,
    line: Option<Addition>,
    language: Language,
) -> bool {
    let Some(made) = state.provenance(&answer) else { return false };
    let name = answer_name(&answer, language);
    let finding = Finding { record: row.id.clone(), kind: row.kind, answer, made };
    state.told.set(None);
    state.edit(|work| {
        work.take(finding.kind, &finding.record);
        work.set(finding);
        work.additions.extend(line);
    });
    let told = format!("{}: {name}", row.name(language));
    let mut told = DeskMsg::Noted.get(language).replace("{}", &told);
    // What keeping it has to say comes first.
    if let Some(kept) = state.told.get_untracked() {
        told = format!("{kept} {told}");
    }
    match next(state, rows, row) {
        Some(next) => {
            state.open.set(Some(next));
            browser::focus_first("#desk-record");
        }
        None => {
            told.push(' ');
            told.push_str(DeskMsg::AllAnswered.get(language));
            state.open.set(None);
            browser::focus_first("#desk-out");
        }
    }
    state.told.set(Some(told));
    true
}

/// The next record after this one that has no answer.
fn next(state: State, rows: Rows, row: &Row) -> Option<Open> {
    rows.with_untracked(|rows| {
        let at = rows.iter().position(|one| one.kind == row.kind && one.id == row.id).map_or(0, |at| at + 1);
        let (before, after) = rows.split_at_checked(at)?;
        let mut left = after.iter().chain(before);
        left.find(|row| state.found(row.kind, &row.id).is_none()).map(Row::open)
    })
}

fn refuse(fault: RwSignal<Option<DeskMsg>>) {
    fault.set(Some(DeskMsg::HowMissing));
    browser::focus_first(".how input");
}

/// How it was checked, by whom and when. What is chosen stays for the next record.
fn made(state: State, fault: RwSignal<Option<DeskMsg>>, language: Language) -> Node {
    let Made { how, by, on } = state.made.get_untracked();
    let chips = CheckMethod::ALL.iter().map(|method| {
        let text = method_name(*method, language).to_owned();
        let choice = Choice { value: method.word().to_owned(), text, hint: None, chosen: how == Some(*method) };
        option(choice, "how", false, false)
    });
    let choose = move |event: web_sys::Event| {
        let how = CheckMethod::from_word(&browser::field_text(&event));
        state.made.update(|made| made.how = how);
        fault.set(None);
    };
    let missing = live(move || fault.get().map(|words| classed("p", "form-error-message").child(words.get(language))));
    let how = el("fieldset")
        .class("how")
        .child(classed("legend", "form-label").child(DeskMsg::HowChecked.get(language)))
        .child(el("div").attr("role", "alert").child(missing))
        .child(classed("div", "chips").on("change", choose).children(chips));
    let who = super::queue::select(
        "desk-who",
        [DeskMsg::WhoChecked.get(language), ""],
        Teller::ALL.iter().map(|one| (one.word().to_owned(), teller_name(*one, language).to_owned())),
        Some(by.word().to_owned()),
        move |word| {
            if let Some(by) = Teller::from_word(&word) {
                state.made.update(|made| made.by = by);
            }
        },
    );
    let today = state.today();
    let is_late = RwSignal::new(false);
    let choose = move |event: web_sys::Event| {
        let on = parse_day(&browser::field_text(&event));
        is_late.set(on.is_none_or(|on| on > today));
        state.made.update(|made| made.on = on);
    };
    let late =
        live(move || is_late.get().then(|| classed("p", "form-error-message").child(DeskMsg::DayWrong.get(language))));
    let day = el("div")
        .child(classed("label", "form-label").attr("for", "desk-day").child(DeskMsg::WhenChecked.get(language)))
        .child(el("div").attr("role", "alert").child(late))
        .child(
            classed("input", "form-input")
                .attr("type", "date")
                .attr("id", "desk-day")
                .attr("autocomplete", "off")
                .attr("max", iso_day(today))
                .attr("value", iso_day(on.unwrap_or(today)))
                .on("change", choose),
        );
    // A form, so that the browser keeps nothing of it for the next person; nothing is sent.
    el("form").attr("method", "dialog").child(how).child(classed("div", "side-by-side").child(who).child(day)).into()
}
