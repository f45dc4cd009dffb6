//! Crisis help. Plain links in plain HTML; numbers and hours come from the data.

use leptos::prelude::*;

use crate::{
    domain::{Language, Service},
    text::{self, Msg},
    ui::{context::Site, parts::call_list},
};

pub(super) fn help_now(language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let rules = &directory.rules;
    let find = |ids: &'static [String]| -> Vec<&'static Service> {
        ids.iter().filter_map(|id| directory.service(id)).collect()
    };
    let veterans = find(std::slice::from_ref(&rules.veteran_line));
    // Everybody's lines but the alarm number and the veteran line, which stand above.
    let everybody = find(&rules.urgent.everybody);
    let alarm: Vec<&'static Service> = everybody.first().copied().into_iter().collect();
    let thoughts: Vec<&'static Service> =
        everybody.into_iter().skip(1).filter(|service| service.id != rules.veteran_line).collect();
    let home = directory.topic("tryghed-hjemme").map(|topic| find(&topic.crisis)).unwrap_or_default();
    let child = find(std::slice::from_ref(&rules.child_line));
    let doctors = find(&rules.urgent.doctors);
    let date = text::date(directory.settings.data_date, language);
    view! {
        <div class="col">
            <h1 tabindex="-1">{Msg::GetHelpNow.get(language)}</h1>
            <p class="lead">{Msg::HelpNowLead.get(language)}</p>
            <section class="crisis" aria-labelledby="alarm">
                <h2 id="alarm">{Msg::Call112If.get(language)}</h2>
                <ul>
                    <li>{Msg::Call112IfLife.get(language)}</li>
                    <li>{Msg::Call112IfHurt.get(language)}</li>
                </ul>
                {call_list(alarm, language)}
            </section>
            <section>
                <h2>{Msg::HelpVeterans.get(language)}</h2>
                {call_list(veterans, language)}
            </section>
            <section>
                <h2>{Msg::HelpThoughts.get(language)}</h2>
                <p>{Msg::HelpThoughtsText.get(language)}</p>
                {call_list(thoughts, language)}
            </section>
            <section>
                <h2>{Msg::HelpHome.get(language)}</h2>
                {call_list(home, language)}
            </section>
            <section>
                <h2>{Msg::HelpChild.get(language)}</h2>
                <p>{Msg::HelpChildText.get(language)}</p>
                {call_list(child, language)}
            </section>
            <section>
                <h2>{Msg::HelpDoctor.get(language)}</h2>
                <p>{Msg::HelpDoctorText.get(language)}</p>
                {call_list(doctors, language)}
            </section>
            <p class="quiet">{Msg::DataDate.get(language).replace("{}", &date)}</p>
        </div>
    }
    .into_any()
}
