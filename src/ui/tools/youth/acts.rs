//! What one can do with youth plans. What is taken out can be put back once.

use leptos::prelude::*;

use super::super::pieces::Redraw;
use crate::{
    calendar::Month,
    domain::Language,
    professional::{saved_work::MOST_PLANS, youth::YouthPlan},
    text::planning::PlanMsg,
    ui::{
        browser,
        tools::work::{self, edit},
    },
};

/// Months from the last meeting to an extra one.
const EXTRA_AFTER: i32 = 3;

/// The plans on the page.
#[derive(Clone, Copy)]
pub(super) struct Plans {
    pub(super) language: Language,
    pub(super) redraw: Redraw,
    /// The meeting that an agreement is being added to: the plan's place and the meeting's.
    pub(super) adding: RwSignal<Option<(usize, usize)>>,
    /// What the last step came to.
    pub(super) told: RwSignal<Option<PlanMsg>>,
    /// All plans before something was taken out.
    pub(super) before: RwSignal<Option<Vec<YouthPlan>>>,
}

impl Plans {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            redraw: Redraw::new(),
            adding: RwSignal::new(None),
            told: RwSignal::new(None),
            before: RwSignal::new(None),
        }
    }

    /// Changes a plan; `calm` when its fields show the change already.
    pub(super) fn change(self, at: usize, calm: bool, act: impl FnOnce(&mut YouthPlan)) {
        if calm {
            self.redraw.keep_fields();
        }
        self.told.set(None);
        edit(|work| {
            if let Some(plan) = work.youth.get_mut(at) {
                plan.change(act);
            }
        });
    }

    /// Takes something out, so that it can be put back.
    pub(super) fn take_out(self, act: impl FnOnce(&mut Vec<YouthPlan>)) {
        self.before.set(Some(work::signal().with_untracked(|work| work.youth.clone())));
        self.adding.set(None);
        edit(|work| act(&mut work.youth));
        self.told.set(Some(PlanMsg::Removed));
        browser::focus_first("#plan-fortryd");
    }

    /// Puts back what was taken out.
    pub(super) fn put_back(self) {
        if let Some(before) = self.before.get_untracked() {
            edit(|work| work.youth = before);
        }
        self.before.set(None);
        self.told.set(Some(PlanMsg::TakenBack));
        // The button is gone; the focus goes to what came of it.
        browser::focus_first("[role=status] .told");
    }

    pub(super) fn remove_plan(self, at: usize) {
        self.take_out(|plans| {
            if at < plans.len() {
                plans.remove(at);
            }
        });
    }

    pub(super) fn add_extra(self, at: usize) {
        let mut is_added = true;
        self.change(at, false, |plan| {
            let day = plan.extra_day(EXTRA_AFTER);
            is_added = plan.add_extra(day);
        });
        if is_added {
            let last = work::signal().with_untracked(|work| work.youth.get(at).map_or(0, |plan| plan.meetings.len()));
            browser::focus_id(format!("dag-{at}-{}", last.saturating_sub(1)));
        } else {
            self.told.set(Some(PlanMsg::NoRoom));
        }
    }
}

/// Makes a plan.
pub(super) fn add_plan(plans: Plans, month: Month) {
    let many = work::signal().with_untracked(|work| work.youth.len());
    if many >= MOST_PLANS {
        return plans.told.set(Some(PlanMsg::YouthFull));
    }
    edit(|work| work.youth.push(YouthPlan::new(&browser::chance(), month)));
    plans.told.set(None);
    browser::focus_id(format!("plan-{many}"));
}

/// Puts a plan on another month. Meetings that are not held move along.
pub(super) fn change_month(plans: Plans, at: usize, month: Month) {
    plans.change(at, false, |plan| plan.set_eighteenth(month));
    browser::focus_id(format!("plan-{at}"));
}
