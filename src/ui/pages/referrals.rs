//! The plan: what to do now, whom to call first, the list, what was left out and why.

use leptos::prelude::*;

use super::{summary::answer_list, take_list::take_list};
use crate::{
    domain::{ContactKind, Language, Role},
    matching::{Answers, Item, Outcome, Plan, Subject, plan},
    questionnaire::Step,
    referrals::{self, ShareError},
    route::Page,
    text::{self, Msg},
    ui::{
        app::exit_bar,
        browser,
        context::{Session, SharedFragment, Site, Started},
        navigation,
        parts::{card, contact_list, crisis_card, leave_explained, main_contact, service_row},
    },
};

/// Cards shown at once under a heading; the rest waits for "show more".
const FIRST_CARDS: usize = 6;

pub(super) fn referrals(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let shared = expect_context::<SharedFragment>().0;
    let started = expect_context::<Started>().0;
    let back = site.href(language, Page::FindHelp(Step::Check));
    let content = move || match shared.get() {
        Some(fragment) => shared_list(&fragment, language).into_any(),
        None => {
            let questionnaire = session.get();
            let now = started.get().unwrap_or_else(|| site.data_noon());
            // A directory that passed the check always gives a plan; the crisis card is the last resort.
            match plan(site.directory, questionnaire.answers(), now) {
                Some(plan) => plan_view(&plan, questionnaire.answers(), questionnaire.is_begun(), language).into_any(),
                None => crisis_card(language).into_any(),
            }
        }
    };
    view! {
        {exit_bar(back, language)}
        {content}
        {leave_explained(language)}
    }
    .into_any()
}

fn plan_view(plan: &Plan<'static>, answers: &Answers, begun: bool, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let professional = answers.role == Some(Role::Professional);
    let title = if professional { Msg::PlanTitleProfessional } else { Msg::PlanTitle };
    let (suited, maybe): (Vec<_>, Vec<_>) = plan.referrals.iter().partition(|item| item.outcome == Outcome::Suited);
    let all = RwSignal::new(false);
    let section = |title: Msg, items: &[&Item<'static>]| {
        let (first, later) = items.split_at(items.len().min(FIRST_CARDS));
        (!items.is_empty()).then(|| {
            let first = first.iter().map(|item| card(item, language)).collect_view();
            let count = later.len();
            let later = later.iter().map(|item| card(item, language)).collect_view();
            view! {
                <h2>{title.get(language)}</h2>
                {first}
                // Later cards are in the page from the start: print has them all.
                <div class="later" class:shown=move || all.get()>{later}</div>
                {(count > 0).then(|| view! {
                    <button
                        class="button button-secondary only-app d-print-none"
                        class:gone=move || all.get()
                        type="button"
                        on:click=move |_| {
                            all.set(true);
                            // The button goes; the focus goes on to what it has shown.
                            browser::focus_first(".later.shown a");
                        }
                    >
                        {Msg::ShowMore.get(language)} {format!(" ({count})")}
                    </button>
                })}
            }
        })
    };
    let nothing = plan.referrals.is_empty().then(|| view! { <p>{Msg::NothingFits.get(language)}</p> });
    let forget = move |_| {
        navigation::forget();
        expect_context::<crate::ui::Notice>().0.set(Some(Msg::AnswersDeleted));
    };
    view! {
        <h1 tabindex="-1">{title.get(language)}</h1>
        {(!begun).then(|| view! {
            <p>{Msg::NoAnswersYet.get(language)}</p>
            <p class="d-print-none">
                <a class="only-app" href=site.href(language, Page::FindHelp(Step::FIRST))>{Msg::AnswerQuestions.get(language)}</a>
            </p>
        })}
        <div class="grid">
            <div>
                {urgent(plan, language)}
                {start_here(plan, answers, language)}
                {nothing}
                {section(Msg::OutcomeSuited, &suited)}
                {section(Msg::OutcomeMaybe, &maybe)}
                {uncovered(plan, language)}
                {left_out(plan, answers, language)}
            </div>
            <aside class="side" aria-label=Msg::YourAnswers.get(language)>
                {take_list(plan, language)}
                <section class="d-print-none">
                    <h2>{Msg::YourAnswers.get(language)}</h2>
                    {answer_list(language)}
                    <button class="link only-app" type="button" on:click=forget>{Msg::DeleteAnswers.get(language)}</button>
                </section>
            </aside>
        </div>
    }
    .into_any()
}

fn urgent(plan: &Plan<'static>, language: Language) -> AnyView {
    let services: Vec<_> = plan
        .urgent
        .iter()
        .filter_map(|item| match item.subject {
            Subject::Service(service) => Some(service),
            Subject::Municipality(_) => None,
        })
        .collect();
    (!services.is_empty())
        .then(|| {
            view! {
                <section class="crisis" aria-labelledby="urgent">
                    <h2 id="urgent">{Msg::Call112IfDanger.get(language)}</h2>
                    {crate::ui::parts::call_list(services, language)}
                </section>
            }
        })
        .into_any()
}

fn start_here(plan: &Plan<'static>, answers: &Answers, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let item = &plan.start_here;
    let script = text::call_script(&item.subject, answers, directory, language);
    let calls = item.contacts.first().is_some_and(|contact| matches!(contact.kind, ContactKind::Phone(_)));
    let tag = if calls { Msg::CallFirst } else { Msg::BeginFirst };
    let caveats = item.caveats.iter().map(|caveat| view! { <p class="quiet">{text::caveat(caveat, language)}"."</p> });
    let caveats = caveats.collect_view();
    let second = plan.second_door.as_ref().map(|door| {
        let name = text::subject_name(&door.subject, language);
        view! {
            <p>{Msg::ElseCall.get(language)} " " <b>{name}</b></p>
            {main_contact(&door.contacts, door.subject.status(), false, language)}
        }
    });
    view! {
        <section class="start" aria-labelledby="first">
            <p class="tag">{tag.get(language)}</p>
            <h2 id="first">{text::subject_name(&item.subject, language)}</h2>
            <p>{text::subject_summary(&item.subject, language)}</p>
            {main_contact(&item.contacts, item.subject.status(), true, language)}
            {caveats}
            <blockquote class="script"><b>{Msg::YouCanSay.get(language)}</b> " «" {script} "»"</blockquote>
            {contact_list(&item.contacts, language)}
            {second}
        </section>
    }
    .into_any()
}

fn uncovered(plan: &Plan<'static>, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let names = plan.uncovered_topics.iter().filter_map(|id| directory.topic(id));
    let names: Vec<String> = names.map(|topic| topic.name.get(language).to_owned()).collect();
    (!names.is_empty()).then(|| {
        view! {
            <section class="note">
                <p>{Msg::UncoveredTitle.get(language)} " " {text::join(&names, language)} ". " {Msg::UncoveredText.get(language)}</p>
            </section>
        }
    })
    .into_any()
}

fn left_out(plan: &Plan<'static>, answers: &Answers, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let rows = plan
        .not_suited
        .iter()
        .map(|left| {
            let address = site.href(language, Page::Service(left.service.id.clone()));
            view! {
                <li>
                    <h3><a href=address>{left.service.name.get(language)}</a></h3>
                    <p>{text::because(left, answers, language)}</p>
                </li>
            }
        })
        .collect_view();
    let count = plan.not_suited.len();
    (count > 0)
        .then(|| {
            view! {
                <details class="d-print-none">
                    <summary>{Msg::NotSuitedTitle.get(language)} {format!(" ({count})")}</summary>
                    <ul class="rows">{rows}</ul>
                </details>
            }
        })
        .into_any()
}

/// A list that somebody has shared: ids from the fragment, no answers.
fn shared_list(fragment: &str, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    match referrals::decode(fragment, site.directory) {
        Ok(list) => {
            let rows = list.services.iter().map(|service| service_row(service, None, language)).collect_view();
            let calls = crate::ui::parts::call_list(list.services.iter().copied(), language);
            view! {
                <div class="col">
                    <h1 tabindex="-1">{Msg::SharedTitle.get(language)}</h1>
                    <p class="lead">{Msg::SharedLead.get(language)}</p>
                    {(list.missing > 0).then(|| view! { <p class="note">{Msg::SharedMissing.get(language)}</p> })}
                    {calls}
                    <h2>{Msg::Services.get(language)}</h2>
                    <ul class="rows">{rows}</ul>
                    {crisis_card(language)}
                </div>
            }
            .into_any()
        }
        Err(ShareError::NotAList | ShareError::TooLong | ShareError::Damaged) => view! {
            <div class="col">
                <h1 tabindex="-1">{Msg::SharedTitle.get(language)}</h1>
                <p class="lead">{Msg::SharedDamaged.get(language)}</p>
                <p>
                    <a class="button button-primary" href=site.href(language, Page::FindHelp(Step::FIRST))>
                        {Msg::FindHelp.get(language)}
                    </a>
                </p>
                {crisis_card(language)}
            </div>
        }
        .into_any(),
    }
    .into_any()
}
