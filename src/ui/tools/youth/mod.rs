//! For professionals: the youth transition plan. Only a month is asked; the model and its evidence stand below.

mod acts;
mod meeting;

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use self::{
    acts::{Plans, add_plan, change_month},
    meeting::meeting,
};
use super::pieces::{
    download_events, field, guarded, input, needs_app, on_screen, print_button, quiet_form, sections, send, small,
    today, told,
};
use crate::{
    calendar::Month,
    domain::Language,
    professional::youth::{MonthProblem, YouthPlan, eighteenth},
    text::{
        self,
        planning::PlanMsg,
        professional::ProMsg,
        youth::{self as words, YouthMsg},
    },
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, live, row},
        tools::work,
    },
};

pub(super) fn youth(language: Language) -> Node {
    let started = shared().started;
    let work = work::signal();
    let plans = Plans::new(language);
    let mut mark = false;
    let drawn = live(move || {
        let _ = started.get();
        let all = work.with(|work| work.youth.clone());
        let adding = plans.adding.get();
        plans.redraw.turn(&mut mark);
        let none_yet = all.is_empty();
        let drawn = all.iter().enumerate().map(|(at, one)| plan(at, one, adding, plans));
        let heading = if none_yet { PlanMsg::YouthNewPlan } else { PlanMsg::YouthAnother };
        let make = month_form(
            "ny".to_owned(),
            heading.get(language).to_owned(),
            YouthMsg::MakePlan,
            None,
            language,
            move |month| {
                add_plan(plans, month);
            },
        );
        el("div")
            .key(mark)
            .children(drawn)
            .child(filled("h2", heading.get(language)).class("only-app d-print-none"))
            .child(make)
    });
    let told = live(move || {
        plans.told.get().map(|message| {
            let undo = plans.before.get().map(|_| {
                small(ProMsg::PutBack.get(language), "").attr("id", "plan-fortryd").on_click(move || plans.put_back())
            });
            classed("div", "note told").attr("tabindex", "-1").child(filled("p", message.get(language))).child(undo)
        })
    });
    let model = words::model(language);
    row([
        needs_app(language).into(),
        classed("p", "alert alert-warning").child(YouthMsg::LawWarning.get(language)).into(),
        el("div").attr("role", "status").class("d-print-none").child(told).into(),
        drawn,
        classed("section", "col d-print-none")
            .child(filled("h2", model.title))
            .child(classed("p", "lead").child(model.lead))
            .child(sections(model.sections))
            .into(),
    ])
}

/// Asks for the month of the 18th birthday. A month of birth is found out and can be taken on.
fn month_form(
    id: String,
    name: String,
    button: YouthMsg,
    known: Option<Month>,
    language: Language,
    take: impl Fn(Month) + Clone + Send + 'static,
) -> Element {
    let problem = RwSignal::new(None::<MonthProblem>);
    let months = (1..=12_i8).map(|month| {
        el("option")
            .attr("value", format!("{month:02}"))
            .flag("selected", known.is_some_and(|known| known.month == month))
            .child(text::month_name(month, language))
    });
    let choose = el("option").attr("value", "").child(PlanMsg::YouthChoose.get(language));
    let month = classed("select", "form-input form-select").attr("name", "month").child(choose).children(months);
    let year = known.map(|known| known.year.to_string()).unwrap_or_default();
    let year = input("text", "year", year).attr("inputmode", "numeric").attr("maxlength", "4");
    let use_it = take.clone();
    let sent = move |form: HtmlFormElement| {
        let written = format!("{}-{}", told(&form, "year").trim(), told(&form, "month"));
        match eighteenth(&written, today()) {
            Ok(month) => {
                problem.set(None);
                take(month);
            }
            Err(error) => problem.set(Some(error)),
        }
    };
    let told = live(move || {
        problem.get().map(|error| {
            let use_it = use_it.clone();
            let birth = match error {
                MonthProblem::PerhapsBirth { eighteenth } => {
                    Some(small(YouthMsg::UseThisMonth.get(language), "").on_click(move || use_it(eighteenth)))
                }
                _ => None,
            };
            el("div")
                .child(classed("p", "form-error-message").child(words::month_problem(error, language)))
                .child(birth)
        })
    });
    // Two groups of one name could not be told apart.
    let legend = if known.is_some() { name.clone() } else { YouthMsg::MonthLabel.get(language).to_owned() };
    let place = |name: &str| format!("{id}-{name}");
    let fields = classed("div", "side-by-side")
        .child(field(place("maaned"), PlanMsg::YouthMonth.get(language), None, month))
        .child(field(place("aar"), PlanMsg::YouthYear.get(language), None, year));
    quiet_form()
        .class("only-app d-print-none")
        .attr("aria-label", name)
        .on_submit(sent)
        .child(
            filled("fieldset", classed("legend", "form-label").child(legend))
                .child(classed("p", "form-hint").child(YouthMsg::MonthHint.get(language)))
                .child(fields),
        )
        .child(el("div").attr("role", "alert").child(told))
        .child(send(button.get(language)))
}

fn plan(at: usize, plan: &YouthPlan, adding: Option<(usize, usize)>, plans: Plans) -> Element {
    let language = plans.language;
    let name = if plan.label.trim().is_empty() {
        PlanMsg::YouthPlanName.get(language).replace("{}", &(at + 1).to_string())
    } else {
        plan.label.clone()
    };
    let turns = PlanMsg::YouthTurns.get(language).replace("{}", &words::month(plan.eighteenth, language));
    let keep = move |label: String| plans.change(at, true, |plan| plan.label = label);
    let (label, warning) = guarded(input("text", "label", plan.label.clone()), keep, language);
    let label = on_screen(field(
        format!("plan-{at}-navn"),
        YouthMsg::PlanLabel.get(language),
        Some(YouthMsg::PlanLabelHint.get(language)),
        label,
    ));
    let late = plan.overdue(today());
    let late = if late.is_empty() {
        filled("p", YouthMsg::NothingOverdue.get(language))
    } else {
        let late = late.into_iter().map(|one| filled("li", words::overdue(one, plan, language)));
        classed("div", "late").child(filled("h3", YouthMsg::OverdueTitle.get(language))).child(el("ul").children(late))
    };
    let download = move || {
        let plan = work::signal().with_untracked(|work| work.youth.get(at).cloned());
        if let Some(plan) = plan {
            download_events(YouthMsg::CalendarName.get(language), &plan.events(language));
        }
    };
    let acts = classed("div", "acts d-print-none")
        .child(small(YouthMsg::AddExtra.get(language), &name).on_click(move || plans.add_extra(at)))
        .child(small(YouthMsg::AddToCalendar.get(language), &name).on_click(download))
        .child(print_button(language))
        .child(small(PlanMsg::YouthRemove.get(language), &name).on_click(move || plans.remove_plan(at)));
    let change = PlanMsg::YouthChangeMonth.get(language);
    let known = Some(plan.eighteenth);
    let month =
        month_form(format!("ret-{at}"), format!("{change}: {name}"), YouthMsg::UseThisMonth, known, language, {
            move |month| change_month(plans, at, month)
        });
    let month = classed("details", "d-print-none").child(filled("summary", change)).child(month);
    let meetings = plan
        .meetings
        .iter()
        .enumerate()
        .map(|(place, one)| meeting((at, place), plan, one, adding == Some((at, place)), plans));
    classed("section", "plan")
        .child(el("h2").attr("id", format!("plan-{at}")).attr("tabindex", "-1").child(name))
        .child(filled("p", turns))
        .child(late)
        .child(label)
        .child(warning)
        .child(Node::from(el("div").children(meetings)))
        .child(month)
        .child(acts)
}
