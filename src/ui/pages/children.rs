//! For families and children: numbers a child may call alone first, then groups, then help for the family.

use leptos::prelude::*;

use crate::{
    domain::{Audience, Language, Service, ServiceKind, Status},
    text::Msg,
    ui::{
        context::Site,
        parts::{call_list, leave_button, leave_explained, service_row},
    },
};

pub(super) fn children(language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let shown = || directory.services.iter().filter(|service| service.status != Status::Historical);
    let own: Vec<&'static Service> =
        shown().filter(|s| s.child_may_ask && s.contacts.iter().any(|c| c.kind.word() == "phone")).collect();
    let is_group = |service: &Service| {
        matches!(service.kind, ServiceKind::Group | ServiceKind::Camp) && service.audience.contains(&Audience::Child)
    };
    let groups = shown().filter(|s| is_group(s)).map(|s| service_row(s, None, language)).collect_view();
    let families = shown()
        .filter(|s| {
            !is_group(s) && !s.child_may_ask && s.topics.iter().any(|topic| topic == "boern-unge") && s.dedicated
        })
        .map(|s| service_row(s, None, language))
        .collect_view();
    view! {
        <div class="col">
            <div class="exit-bar">{leave_button(language)}</div>
            <h1 tabindex="-1">{Msg::ChildrenTitle.get(language)}</h1>
            <p class="lead">{Msg::ChildrenLead.get(language)}</p>
            <section>
                <h2>{Msg::HelpChild.get(language)}</h2>
                <p>{Msg::ChildrenOwn.get(language)} ". " {Msg::HelpChildText.get(language)}</p>
                {call_list(own, language)}
            </section>
            <h2>{Msg::ChildrenGroups.get(language)}</h2>
            <p>{Msg::ChildrenGap.get(language)}</p>
            <ul class="rows">{groups}</ul>
            <h2>{Msg::ChildrenFamilies.get(language)}</h2>
            <ul class="rows">{families}</ul>
            {leave_explained(language)}
        </div>
    }
    .into_any()
}
