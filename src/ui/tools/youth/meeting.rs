//! A meeting of a youth plan: its day, who takes part, the checklist, agreements and notes.

use leptos::prelude::{GetUntracked, RwSignal, Set};
use web_sys::HtmlFormElement;

use super::{
    super::{
        note::number_warning,
        pieces::{
            field, guarded, holds_number, input, is_ticked, lines, on_screen, quiet_form, send, small, tick, today,
            told,
        },
    },
    acts::Plans,
};
use crate::{
    calendar::{iso_day, parse_day},
    domain::Language,
    professional::youth::{Agreement, MOST, Meeting, MeetingKind, YouthPlan},
    text::{
        self,
        planning::PlanMsg,
        professional::ProMsg,
        youth::{self as words, YouthMsg},
    },
    ui::{
        browser,
        node::{Element, Node, classed, el, filled, row},
    },
};

/// The plan's place and the meeting's place in it.
type At = (usize, usize);

pub(super) fn meeting(at: At, plan: &YouthPlan, one: &Meeting, is_adding: bool, plans: Plans) -> Element {
    let language = plans.language;
    let name = words::meeting(one.kind, language);
    let mut days = format!("{} {}", YouthMsg::PlannedFor.get(language), text::date(one.on, language));
    if one.kind != MeetingKind::Extra {
        let latest = text::date(plan.latest(one), language);
        days.push_str(&format!(". {} {latest}", YouthMsg::Latest.get(language)));
    }
    days.push_str(". ");
    match one.held {
        Some(held) => days.push_str(&format!("{} {}.", YouthMsg::Held.get(language), text::date(held, language))),
        None => days.push_str(&format!("{}.", YouthMsg::NotHeld.get(language))),
    }
    let who = one.kind.participants().iter().map(|who| filled("li", words::participant(*who, language)));
    let (done, all) = one.progress();
    let points = PlanMsg::YouthPoints.get(language).replacen("{}", &done.to_string(), 1);
    let points = points.replacen("{}", &all.to_string(), 1);
    let remove = (one.kind == MeetingKind::Extra).then(|| {
        small(YouthMsg::RemoveExtra.get(language), &text::date(one.on, language)).on_click(move || {
            plans.take_out(|all| {
                if let Some(plan) = all.get_mut(at.0) {
                    plan.change(|plan| {
                        plan.remove_extra(at.1);
                    });
                }
            });
        })
    });
    classed("section", "note")
        .child(filled("h3", name))
        .child(filled("p", words::meeting_purpose(one.kind, language)))
        .child(filled("p", filled("b", days)))
        .child(dates(at, one, plans))
        .child(filled("h4", YouthMsg::Participants.get(language)))
        .child(el("ul").children(who))
        .child(filled("h4", YouthMsg::Checklist.get(language)))
        .child(classed("p", "quiet").child(points))
        .child(checklist(at, one, plans))
        .child(filled("h4", YouthMsg::Agreements.get(language)))
        .child(agreements(at, one, is_adding, plans))
        .child(note(at, one, plans))
        .child(remove)
}

/// The day it is planned for, and whether and when it was held.
fn dates(at: At, one: &Meeting, plans: Plans) -> Element {
    let language = plans.language;
    let (plan, place) = at;
    let set_day = move |event: web_sys::Event| {
        let Some(on) = parse_day(&browser::field_text(&event)) else { return };
        let mut now_at = place;
        plans.change(plan, false, |plan| now_at = plan.move_meeting(place, on).unwrap_or(place));
        browser::focus_id(format!("dag-{plan}-{now_at}"));
    };
    let day = input("date", "on", iso_day(one.on)).on("change", set_day);
    let mark_held = move |event: web_sys::Event| {
        let held = is_ticked(&event).then(today);
        set_held(plans, at, held);
        browser::focus_id(format!("holdt-{plan}-{place}"));
    };
    let held = tick(format!("holdt-{plan}-{place}"), YouthMsg::MarkHeld.get(language), one.held.is_some())
        .on("change", mark_held);
    let held_on = one.held.map(|day| {
        let set = move |event: web_sys::Event| {
            if let Some(day) = parse_day(&browser::field_text(&event)) {
                set_held(plans, at, Some(day));
                browser::focus_id(format!("holdt-den-{plan}-{place}"));
            }
        };
        let input = input("date", "held", iso_day(day)).on("change", set);
        field(format!("holdt-den-{plan}-{place}"), PlanMsg::YouthHeldOn.get(language), None, input)
    });
    classed("div", "d-print-none")
        .child(field(format!("dag-{plan}-{place}"), YouthMsg::PlannedFor.get(language), None, day))
        .child(held)
        .child(held_on)
}

fn set_held(plans: Plans, at: At, held: Option<jiff::civil::Date>) {
    plans.change(at.0, false, |plan| {
        if let Some(meeting) = plan.meetings.get_mut(at.1) {
            meeting.held = held;
        }
    });
}

fn checklist(at: At, one: &Meeting, plans: Plans) -> Element {
    let (plan, place) = at;
    let points = one.kind.checklist().iter().zip(&one.ticks).enumerate().map(|(point, (check, done))| {
        let set = move |event: web_sys::Event| {
            let done = is_ticked(&event);
            plans.change(plan, true, |plan| {
                if let Some(meeting) = plan.meetings.get_mut(place) {
                    meeting.tick(point, done);
                }
            });
        };
        tick(format!("punkt-{plan}-{place}-{point}"), words::check(*check, plans.language), *done).on("change", set)
    });
    classed("div", "opts").children(points)
}

fn agreements(at: At, one: &Meeting, is_adding: bool, plans: Plans) -> Node {
    let language = plans.language;
    let known = one.agreements.iter().enumerate().map(|(place, agreed)| agreement(at, place, agreed, plans));
    let known = (!one.agreements.is_empty()).then(|| classed("ul", "rows").children(known));
    let button_id = format!("aftale-{}-{}", at.0, at.1);
    let add = if is_adding {
        adding(at, plans)
    } else if one.agreements.len() < MOST {
        small(YouthMsg::AddAgreement.get(language), words::meeting(one.kind, language)).attr("id", button_id).on_click(
            move || {
                plans.adding.set(Some(at));
                browser::focus_first(".editing .form-input");
            },
        )
    } else {
        filled("p", PlanMsg::NoRoom.get(language))
    };
    row([known.into(), Node::from(add)])
}

fn agreement(at: At, place: usize, agreed: &Agreement, plans: Plans) -> Element {
    let language = plans.language;
    let set = move |event: web_sys::Event| {
        let done = is_ticked(&event);
        plans.change(at.0, true, |plan| {
            let meeting = plan.meetings.get_mut(at.1);
            if let Some(agreed) = meeting.and_then(|meeting| meeting.agreements.get_mut(place)) {
                agreed.done = done;
            }
        });
    };
    let mut facts = agreed.who.clone();
    if let Some(by) = agreed.by {
        if !facts.is_empty() {
            facts.push_str(". ");
        }
        facts.push_str(&format!("{} {}", YouthMsg::AgreementBy.get(language), text::date(by, language)));
    }
    let done = tick(
        format!("gjort-{}-{}-{place}", at.0, at.1),
        filled("span", YouthMsg::AgreementDone.get(language))
            .child(classed("span", "visually-hidden").child(format!(": {}", agreed.text))),
        agreed.done,
    )
    .on("change", set);
    let remove = small(ProMsg::Remove.get(language), &agreed.text).on_click(move || {
        plans.take_out(|all| {
            let plan = all.get_mut(at.0);
            if let Some(meeting) = plan.and_then(|plan| plan.meetings.get_mut(at.1))
                && place < meeting.agreements.len()
            {
                meeting.agreements.remove(place);
            }
        });
    });
    el("li")
        .child(filled("p", filled("b", agreed.text.clone())))
        .child((!facts.is_empty()).then(|| classed("p", "quiet").child(facts)))
        .child(done)
        .child(remove)
}

/// A field for a new agreement; it closes when it is left empty.
fn adding(at: At, plans: Plans) -> Element {
    let language = plans.language;
    let close = move || {
        plans.adding.set(None);
        browser::focus_id(format!("aftale-{}-{}", at.0, at.1));
    };
    let has_number = RwSignal::new(false);
    let sent = move |form: HtmlFormElement| {
        has_number.set(holds_number(&form, &["text", "who"]));
        if has_number.get_untracked() {
            return;
        }
        let agreed = Agreement {
            text: told(&form, "text").trim().to_owned(),
            who: told(&form, "who").trim().to_owned(),
            by: parse_day(&told(&form, "by")),
            done: false,
        };
        if !agreed.text.is_empty() {
            plans.change(at.0, false, |plan| {
                if let Some(meeting) = plan.meetings.get_mut(at.1) {
                    meeting.agreements.push(agreed);
                }
            });
        }
        close();
    };
    quiet_form()
        .class("editing d-print-none")
        .on_submit(sent)
        .child(field(
            "ny-aftale".to_owned(),
            YouthMsg::AgreementText.get(language),
            None,
            lines("text", "2", String::new()),
        ))
        .child(field(
            "ny-hvem".to_owned(),
            YouthMsg::AgreementWho.get(language),
            None,
            input("text", "who", String::new()),
        ))
        .child(field(
            "ny-dag".to_owned(),
            YouthMsg::AgreementBy.get(language),
            None,
            input("date", "by", String::new()),
        ))
        .child(number_warning(has_number, language))
        .child(
            classed("div", "acts")
                .child(send(PlanMsg::Add.get(language)))
                .child(small(PlanMsg::Finished.get(language), "").on_click(close)),
        )
}

fn note(at: At, one: &Meeting, plans: Plans) -> Element {
    let language: Language = plans.language;
    let keep = move |note: String| {
        plans.change(at.0, true, |plan| {
            if let Some(meeting) = plan.meetings.get_mut(at.1) {
                meeting.note = note.chars().take(4_000).collect();
            }
        });
    };
    let (own, warning) = guarded(lines("note", "3", one.note.clone()), keep, language);
    let id = format!("note-{}-{}", at.0, at.1);
    let printed = (!one.note.is_empty()).then(|| classed("p", "only-print").child(one.note.clone()));
    el("div")
        .child(on_screen(field(id, ProMsg::Note.get(language), Some(ProMsg::NoteHint.get(language)), own)))
        .child(warning)
        .child(printed)
}
