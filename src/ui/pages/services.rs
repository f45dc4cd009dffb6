//! All services by group of topics. A plain list: it works without scripts.

use leptos::prelude::*;

use super::questions::group_name;
use crate::{
    domain::{Language, Service, Status, TopicGroup},
    text::Msg,
    ui::{context::Site, parts::service_row},
};

pub(super) fn services(language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    // A service stands under the group of its first topic, once.
    let group_of =
        |service: &Service| service.topics.first().and_then(|id| directory.topic(id)).map(|topic| topic.group);
    let sections = TopicGroup::ALL
        .iter()
        .map(|group| {
            let rows = directory
                .services
                .iter()
                .filter(|service| service.status != Status::Historical && group_of(service) == Some(*group))
                .map(|service| service_row(service, None, language))
                .collect_view();
            view! { <h2 id=group.word()>{group_name(*group).get(language)}</h2> <ul class="rows">{rows}</ul> }
        })
        .collect_view();
    let letters = TopicGroup::ALL
        .iter()
        .map(|group| view! { <li><a href=format!("#{}", group.word())>{group_name(*group).get(language)}</a></li> })
        .collect_view();
    view! {
        <div class="col">
            <h1 tabindex="-1">{Msg::ServicesTitle.get(language)}</h1>
            <p class="lead">{Msg::ServicesLead.get(language)}</p>
            <nav aria-label=Msg::TopicsHeading.get(language)><ul class="letters words">{letters}</ul></nav>
            {sections}
        </div>
    }
    .into_any()
}
