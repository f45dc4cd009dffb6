//! For professionals: the citizen's situation on one page, and whom to ask for advice.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::super::{
    find_help::option,
    questions::{self, Choice, Read, ages, bands, deployment_words, group_name, topic_choice, topics, urgency_words},
};
use crate::{
    domain::{Deployment, Language, Role, ServiceKind, Status, TopicGroup, Urgency},
    questionnaire::{Question, Questionnaire, Reply},
    route::{Page, Route},
    text::Msg,
    ui::{
        browser,
        context::shared,
        navigation,
        node::{Element, Node, classed, filled, link, live, row},
        parts::{crisis_card, service_row},
    },
};

pub(in crate::ui::pages) fn professionals(language: Language) -> Node {
    let site = shared().site;
    let session = shared().session;
    let fault = RwSignal::new(None::<Msg>);
    let submit = move |sent: HtmlFormElement| {
        let place = match questions::place(&sent, site.directory) {
            Read::Reply(reply) => Some(reply),
            Read::Missing => None,
            // The one with the largest share; the page then says which it is.
            Read::SeveralPlaces(several) => several.first().map(|m| Reply::Place(m.code)),
            Read::UnknownPlace => {
                fault.set(Some(Msg::PlaceNotFound));
                browser::focus_error();
                return;
            }
        };
        let one = |name: &str| browser::form_values(&sent, name).into_iter().next();
        let mut told = Questionnaire::default();
        told.reply(Question::Role, Reply::Role(Role::Professional));
        let urgency = one("urgency").and_then(|word| Urgency::from_word(&word)).map(Reply::Urgency);
        told.reply(Question::Urgency, urgency.unwrap_or(Reply::Skip));
        told.reply(Question::Place, place.unwrap_or(Reply::Skip));
        let chosen = topics(&browser::form_values(&sent, "topic"), site.directory);
        told.reply(Question::Topics, if chosen.is_empty() { Reply::Skip } else { Reply::Topics(chosen) });
        let chosen = ages(&browser::form_values(&sent, "age"));
        told.reply(Question::Ages, if chosen.is_empty() { Reply::Skip } else { Reply::Ages(chosen) });
        let deployment = one("deployment").and_then(|word| Deployment::from_word(&word)).map(Reply::Deployment);
        told.reply(Question::Deployment, deployment.unwrap_or(Reply::Skip));
        session.set(told);
        navigation::go(&Route::new(language, Page::Referrals));
    };
    let sparring = site
        .directory
        .services
        .iter()
        .filter(|s| s.kind == ServiceKind::ProfessionalSupport && s.status != Status::Historical)
        .map(|service| service_row(service, None, language));
    let failed = classed("div", "only-failed")
        .child(filled("h2", Msg::AppNeeded.get(language)))
        .child(crisis_card(language))
        .child(filled("p", link(site.href(language, Page::Services), Msg::SeeAllServices.get(language))));
    let summary = live(move || {
        fault.get().map(|message| {
            classed("div", "alert alert-error")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(filled("ul", filled("li", link("#citizen-place", message.get(language)))))
        })
    });
    row([
        filled("h1", Msg::ProfessionalsTitle.get(language)).attr("tabindex", "-1").into(),
        classed("p", "lead only-app").child(Msg::ProfessionalsLead.get(language)).into(),
        failed.into(),
        summary,
        form(submit, language).into(),
        filled("h2", Msg::ProfessionalsTools.get(language)).into(),
        super::tool_links(language).into(),
        filled("h2", Msg::ProfessionalsSparring.get(language)).into(),
        Node::from(classed("ul", "rows").children(sparring)),
    ])
}

fn form(submit: impl FnMut(HtmlFormElement) + Send + 'static, language: Language) -> Element {
    let site = shared().site;
    let session = shared().session;
    let told = session.with_untracked(|questionnaire| questionnaire.answers().clone());
    // Clearing forgets what was told before, too; the page is drawn anew.
    let clear = move || {
        session.set(Questionnaire::default());
        navigation::show(Route::new(language, Page::Professionals), true);
    };
    let place = told.place.and_then(|code| site.directory.municipality(code)).map(|m| m.name.clone());
    let plain = |value: &str, (text, hint): (Msg, Option<Msg>), chosen: bool| Choice {
        value: value.to_owned(),
        text: text.get(language).to_owned(),
        hint: hint.map(|hint| hint.get(language).to_owned()),
        chosen,
    };
    let urgencies = Urgency::ALL.iter().map(|u| plain(u.word(), urgency_words(*u), told.urgency == Some(*u)));
    let urgencies = urgencies.map(|choice| option(choice, "urgency", false, false));
    let deployments =
        Deployment::ALL.iter().map(|d| plain(d.word(), deployment_words(*d), told.deployment == Some(*d)));
    let deployments = deployments.map(|choice| option(choice, "deployment", false, false));
    let groups = TopicGroup::ALL.iter().map(|group| {
        let topics = site.directory.topics.iter().filter(|topic| topic.group == *group);
        let options = topics.map(|topic| option(topic_choice(topic, &told, language), "topic", true, false));
        row([
            classed("h2", "opt-head").child(group_name(*group).get(language)),
            classed("div", "opts opts-3").children(options),
        ])
    });
    let ages = bands(&told, language).into_iter().map(|choice| option(choice, "age", true, false));
    let place_field = classed("input", "form-input")
        .attr("id", "citizen-place")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "citizen-place-hint")
        .attr_if("value", place);
    let place = classed("div", "form-group")
        .child(classed("label", "form-label").attr("for", "citizen-place").child(Msg::ProfessionalsPlace.get(language)))
        .child(classed("p", "form-hint").attr("id", "citizen-place-hint").child(Msg::PlaceHint.get(language)))
        .child(place_field);
    let field = |legend: Msg| filled("fieldset", classed("legend", "form-label").child(legend.get(language)));
    let three = || classed("div", "opts opts-3");
    let fields = [
        field(Msg::ProfessionalsUrgency).child(three().children(urgencies)),
        field(Msg::QTopics).children(groups),
        field(Msg::ProfessionalsAges).child(three().children(ages)),
        field(Msg::ProfessionalsDeployment).child(three().children(deployments)),
    ];
    let acts = classed("div", "acts")
        .child(
            classed("button", "button button-primary")
                .attr("type", "submit")
                .child(Msg::ProfessionalsShow.get(language)),
        )
        .child(
            classed("button", "link")
                .attr("type", "button")
                .on_click(clear)
                .child(Msg::ProfessionalsClear.get(language)),
        );
    classed("form", "only-app")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(place)
        .children(fields.map(|field| classed("div", "form-group").child(field)))
        .child(acts)
}
