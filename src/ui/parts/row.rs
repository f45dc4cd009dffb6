//! A service as a compact row in a list.

use leptos::prelude::*;

use super::foreign;
use crate::{
    domain::{Directory, Language, Service, Status},
    route::Page,
    text::{self, Msg},
    ui::context::Site,
};

/// Name, one sentence, and a quiet line: who, how far, how sure.
pub(crate) fn service_row(service: &'static Service, distance_km: Option<u16>, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let mut quiet = vec![organization(site.directory, service, language)];
    quiet.extend(distance_km.filter(|km| *km > 0).map(|km| format!("{km} km")));
    quiet.extend(match (service.status, service.evidence_date()) {
        (Status::Current, _) => None,
        (_, Some(date)) => Some(format!("{} {}", Msg::From.get(language), date.year)),
        (_, None) => Some(Msg::NoDateCapital.get(language).to_owned()),
    });
    let lang = foreign(&service.name, language);
    view! {
        <li>
            <h3>
                <a href=site.href(language, Page::Service(service.id.clone())) lang=lang>
                    {service.name.get(language).to_owned()}
                </a>
            </h3>
            <p lang=foreign(&service.summary, language)>{service.summary.get(language).to_owned()}</p>
            <p class="quiet">{quiet.join(". ")}</p>
        </li>
    }
    .into_any()
}

fn organization(directory: &Directory, service: &Service, language: Language) -> String {
    text::subject_organization(&crate::matching::Subject::Service(service), directory, language)
}
