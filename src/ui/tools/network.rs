//! For professionals: network meetings, twice a year or in other months.

use leptos::prelude::*;

use super::{
    note::number_warning,
    pieces::{Redraw, download_events, field, guarded, input, lines, needs_app, print_button, small, tick, today},
};
use crate::{
    calendar::{iso_day, parse_day},
    domain::{Language, has_personal_number},
    professional::network::{NetworkMeeting, NetworkPlan, clock_of, minutes_of},
    route::{Page, Tool},
    take_along::{agenda, participants},
    text::{self, planning::PlanMsg, professional::ProMsg},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live, row},
        tools::work::{self, edit},
    },
};

/// Meetings that are shown: two years of the usual two.
const SHOWN: usize = 4;

pub(super) fn network(language: Language) -> Node {
    let started = shared().started;
    let work = work::signal();
    let redraw = Redraw::new();
    let mut mark = false;
    let drawn = live(move || {
        // The day of the browser is known once the page has been taken over.
        let _ = started.get();
        let plan = work.with(|work| work.network.clone()).unwrap_or_else(|| NetworkPlan::new("forslag", ""));
        redraw.turn(&mut mark);
        let meetings = plan.next(today(), SHOWN).into_iter().map(|one| meeting(&plan, &one, redraw, language));
        el("div")
            .key(mark)
            .child(frame(&plan, redraw, language))
            .child(filled("h2", PlanMsg::NetworkNext.get(language)))
            .child(filled("p", PlanMsg::NetworkNextLead.get(language)))
            .child(calendar(language))
            .child(Node::from(el("div").children(meetings)))
    });
    row([needs_app(language).into(), drawn, invited(language).into()])
}

/// Changes the plan; the first change makes it one's own.
fn change(act: impl FnOnce(&mut NetworkPlan)) {
    edit(|work| act(work.network.get_or_insert_with(|| NetworkPlan::new(&browser::chance(), ""))));
}

/// Minutes after midnight of a written time; none is midnight.
fn minutes(written: &str) -> u16 {
    minutes_of(written).unwrap_or(0)
}

/// Name, place, times and months.
fn frame(plan: &NetworkPlan, redraw: Redraw, language: Language) -> Element {
    let months = (1..=12_i8).map(|month| {
        let chosen = plan.months.contains(&month);
        let name = text::capital(text::month_name(month, language));
        let choose = move |event: web_sys::Event| {
            let is_chosen = browser::field_is_ticked(&event);
            change(|plan| {
                let mut months = plan.months.clone();
                months.retain(|one| *one != month);
                months.extend(is_chosen.then_some(month));
                plan.set_months(&months);
            });
            browser::focus_id(format!("maaned-{month}"));
        };
        tick(format!("maaned-{month}"), name, chosen).on("change", choose)
    });
    // Each field counts by itself as soon as it is left, unless it holds something like a personal number: nothing here
    // is sent.
    let has_number = RwSignal::new(false);
    let kept = move |field: Element, keep: fn(&mut NetworkPlan, &str)| {
        field.on("change", move |event| {
            let written = browser::field_text(&event);
            has_number.set(has_personal_number(&written));
            if !has_personal_number(&written) {
                redraw.keep_fields();
                change(|plan| keep(plan, &written));
            }
        })
    };
    let times = (!plan.has_times()).then(|| filled("p", PlanMsg::NetworkTimes.get(language)));
    let from = field(
        "moede-fra".to_owned(),
        PlanMsg::NetworkFrom.get(language),
        None,
        kept(input("time", "from", clock_of(plan.from)), |plan, written| {
            plan.set_frame(&plan.title.clone(), &plan.place.clone(), minutes(written), plan.to);
        }),
    );
    let to = field(
        "moede-til".to_owned(),
        PlanMsg::NetworkTo.get(language),
        None,
        kept(input("time", "to", clock_of(plan.to)), |plan, written| {
            plan.set_frame(&plan.title.clone(), &plan.place.clone(), plan.from, minutes(written));
        }),
    );
    let fields = el("div")
        .child(field(
            "netvaerk-navn".to_owned(),
            PlanMsg::NetworkName.get(language),
            None,
            kept(input("text", "title", plan.title.clone()), |plan, written| {
                plan.set_frame(written, &plan.place.clone(), plan.from, plan.to);
            }),
        ))
        .child(field(
            "moede-sted".to_owned(),
            ProMsg::NetworkPlace.get(language),
            None,
            kept(input("text", "place", plan.place.clone()), |plan, written| {
                plan.set_frame(&plan.title.clone(), written, plan.from, plan.to);
            }),
        ))
        .child(number_warning(has_number, language))
        .child(classed("div", "side-by-side").child(from).child(to))
        .child(classed("div", "told").attr("role", "status").child(times));
    let months = filled("fieldset", classed("legend", "form-label").child(ProMsg::NetworkMonths.get(language)))
        .child(classed("div", "opts opts-3").children(months));
    classed("section", "only-app d-print-none")
        .child(filled("h2", PlanMsg::NetworkFrame.get(language)))
        .child(fields)
        .child(months)
}

fn calendar(language: Language) -> Element {
    let download = move || {
        // The plan becomes one's own, so that the same events are changed by a later file.
        change(|_| {});
        let work = work::signal();
        let plan = work.with_untracked(|work| work.network.clone());
        if let Some(plan) = plan {
            download_events(ProMsg::NetworkTitle.get(language), &plan.events(today(), SHOWN, language));
        }
    };
    classed("div", "acts only-app d-print-none")
        .child(small(ProMsg::CalendarFile.get(language), "").on_click(download))
        .child(print_button(language))
}

fn meeting(plan: &NetworkPlan, one: &NetworkMeeting, redraw: Redraw, language: Language) -> Element {
    let month = one.month;
    let id = month.iso();
    let status = if one.is_set { ProMsg::NetworkSet } else { ProMsg::NetworkProposed };
    let mut when = String::from(status.get(language));
    when.push_str(". ");
    if plan.has_times() {
        let (from, to) = (text::time(plan.from, language), text::time(plan.to, language));
        when.push_str(&text::capital(&text::professional::from_to(&from, &to, language)));
    } else {
        when.push_str(PlanMsg::NetworkWholeDay.get(language));
    }
    when.push('.');
    if !plan.place.is_empty() {
        when.push(' ');
        when.push_str(&plan.place);
    }
    let points = agenda(one, language);
    let points = points.lines().map(|line| filled("li", line.to_owned()));
    let day_id = format!("dag-{id}");
    let back_to = day_id.clone();
    let set_day = move |event: web_sys::Event| {
        let on = parse_day(&browser::field_text(&event));
        change(|plan| plan.set_day(month, on));
        browser::focus_id(back_to.clone());
    };
    let set_agenda = move |written: String| {
        redraw.keep_fields();
        change(|plan| plan.set_agenda(month, &written));
    };
    let own_day = if one.is_set { iso_day(one.on) } else { String::new() };
    let day = input("date", "", own_day).on("change", set_day);
    let (own, warning) = guarded(lines("", "7", one.agenda.clone()), set_agenda, language);
    let change = classed("div", "only-app d-print-none")
        .child(field(day_id, PlanMsg::NetworkDay.get(language), None, day))
        .child(field(
            format!("dagsorden-{id}"),
            PlanMsg::NetworkAgendaOwn.get(language),
            Some(ProMsg::AgendaHint.get(language)),
            own,
        ))
        .child(warning);
    classed("section", "note")
        .child(filled("h3", text::date(one.on, language)))
        .child(filled("p", when))
        .child(filled("h4", ProMsg::Agenda.get(language)))
        .child(el("ol").children(points))
        .child(invitation(plan, one, language))
        .child(change)
}

/// A draft in the person's own mail program; what does not fit into it stands here to copy.
fn invitation(plan: &NetworkPlan, one: &NetworkMeeting, language: Language) -> Element {
    let site = shared().site;
    let work = work::signal();
    let draft = work.with_untracked(|work| plan.invitation(one, work.partner_list.as_ref(), site.directory, language));
    let whole = draft.shortened.then(|| {
        row([
            filled("p", PlanMsg::NetworkLong.get(language)),
            classed("pre", "by-hand").attr("tabindex", "0").child(draft.body),
        ])
    });
    let about = classed("span", "visually-hidden").child(format!(": {}", text::date(one.on, language)));
    let name = filled("span", ProMsg::Invitation.get(language)).child(about);
    classed("div", "only-app d-print-none").child(link(draft.href, name).class("link")).child(Node::from(whole))
}

/// Who is invited, from the partner list.
fn invited(language: Language) -> Element {
    let site = shared().site;
    let work = work::signal();
    let names = live(move || {
        let list = work
            .with(|work| work.partner_list.clone())
            .unwrap_or_else(|| crate::professional::partner_list::PartnerList::new("", today()));
        let (names, _) = participants(&list, site.directory, language);
        if names.is_empty() {
            return filled("p", PlanMsg::NetworkNobody.get(language));
        }
        el("ul").children(names.into_iter().map(|name| filled("li", name)))
    });
    let to_list = link(site.href(language, Page::Tool(Tool::PartnerList)), PlanMsg::NetworkList.get(language));
    el("section")
        .child(filled("h2", ProMsg::Participants.get(language)))
        .child(names)
        .child(filled("p", to_list.class("link d-print-none")))
}
