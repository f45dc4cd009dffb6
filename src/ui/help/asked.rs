//! What every question has: its heading, the way on, why it is asked, and the way straight to the numbers.

use jiff::civil::DateTime;
use leptos::prelude::*;

use super::take::take;
use crate::{
    domain::{Language, Role},
    questionnaire::{Question, Reply, Step},
    route::{Page, Route},
    text::Msg,
    ui::{
        browser,
        context::{Shared, shared},
        navigation,
        node::{Element, Node, classed, filled, link, row},
        parts::questions::wording,
    },
    worth_asking::next_question,
};

/// A question as it is put to this person now.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) step: Step,
    pub(super) question: Question,
    pub(super) role: Option<Role>,
    pub(super) language: Language,
}

impl Asked {
    pub(super) fn at(step: Step, language: Language) -> Self {
        let role = shared().session.with_untracked(|questionnaire| questionnaire.answers().role);
        Self { step, question: step.question(), role, language }
    }

    /// A child is asked for its own age.
    pub(super) fn of_child(self) -> bool {
        self.role == Some(Role::Child)
    }

    pub(super) fn legend(self) -> &'static str {
        let legend = match self.step {
            Step::Relation => Msg::QRelation,
            Step::Ask(_) | Step::Veteran | Step::Change(_) => wording(self.question, self.of_child()).legend,
        };
        legend.get(self.language)
    }

    /// Whether the way begins here.
    pub(super) fn begins(self) -> bool {
        let nothing_before = || shared().session.with_untracked(|known| known.previous(self.step).is_none());
        !matches!(self.step, Step::Change(_)) && nothing_before()
    }

    /// Takes the reply and goes on: to the next question worth asking, or to the plan.
    pub(super) fn go_on(self, reply: Reply) {
        let professional = reply == Reply::Role(Role::Professional);
        shared().session.update(|questionnaire| questionnaire.reply_at(self.step, reply));
        self.leave(professional);
    }

    /// Goes on with what has been told.
    pub(super) fn leave(self, professional: bool) {
        let Shared { site, session, .. } = shared();
        let now = now();
        let next =
            || session.with_untracked(|questionnaire| next_question(site.directory, questionnaire, self.question, now));
        let page = match self.step {
            // Professionals have all questions on one page.
            _ if professional => Page::Professionals,
            Step::Change(_) => Page::Referrals,
            Step::Ask(_) | Step::Relation | Step::Veteran => {
                next().map_or(Page::Referrals, |question| Page::FindHelp(Step::Ask(question)))
            }
        };
        navigation::go(&Route::new(self.language, page));
    }

    /// Which question this is, and of how many. Who changes one answer is not on the way.
    pub(super) fn progress(self) -> Option<Element> {
        let id = self.progress_id()?;
        let (number, most) = shared().session.with_untracked(|questionnaire| questionnaire.progress(self.question));
        let words = Msg::QuestionOf.get(self.language);
        let words = words.replacen("{}", &number.to_string(), 1).replacen("{}", &most.to_string(), 1);
        Some(classed("p", "step-subheading").attr("id", id).child(words))
    }

    fn progress_id(self) -> Option<&'static str> {
        (!matches!(self.step, Step::Change(_))).then_some("progress")
    }

    pub(super) fn heading(self) -> Element {
        self.headed(self.legend())
    }

    /// The heading has the focus when a question comes: what stands above it is read out with it.
    pub(super) fn headed(self, words: &'static str) -> Element {
        let heading = filled("h1", words).attr("tabindex", "-1").attr("id", "question");
        heading.attr_if("aria-describedby", self.progress_id())
    }

    /// What stands below every question.
    pub(super) fn ways_past(self) -> Element {
        let skip = quiet_button(Msg::SkipQuestion.get(self.language), move || self.go_on(Reply::Skip));
        classed("p", "skip").child(skip)
    }

    /// From the second question on the way to the numbers, and why this is asked.
    pub(super) fn foot(self) -> Node {
        let why = wording(self.question, self.of_child()).why.get(self.language);
        let reason = classed("details", "reason")
            .child(filled("summary", Msg::WhyWeAsk.get(self.language)))
            .child(filled("p", why));
        row([Node::from(self.straight_to_numbers()), reason.into()])
    }

    /// Straight to the plan, with what is answered so far and what is ticked or written here.
    fn straight_to_numbers(self) -> Option<Element> {
        let take_along = move |event: web_sys::Event| {
            // It stands where the question before had its own button: the second of two presses was meant for that one.
            if browser::is_second_press(&event) {
                event.prevent_default();
                return;
            }
            let Some(form) = browser::form_around(&event) else { return };
            take(&form, self.step, self.role);
        };
        let address = shared().site.href(self.language, Page::Referrals);
        let way = link(address, Msg::ShowMeNow.get(self.language)).class("button button-secondary");
        let first = self.step == Step::FIRST || matches!(self.step, Step::Change(_));
        (!first).then(|| classed("p", "numbers-now").child(way.on("click", take_along)))
    }
}

/// The time that the plan is made for.
pub(super) fn now() -> DateTime {
    let Shared { site, started, .. } = shared();
    started.get_untracked().unwrap_or_else(|| site.data_noon())
}

/// A button that reads as a link. Two presses for one count once: the second would meet the next question.
pub(super) fn quiet_button(words: &'static str, act: impl FnMut() + Send + 'static) -> Element {
    classed("button", "link").attr("type", "button").on("click", once(act)).child(words)
}

/// Acts on the first of two quick presses.
pub(super) fn once(mut act: impl FnMut() + Send + 'static) -> impl FnMut(web_sys::Event) + Send + 'static {
    move |event| {
        if !browser::is_second_press(&event) {
            act();
        }
    }
}
