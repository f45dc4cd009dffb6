//! What search engines are told is what the pages say: sitemap and structured data.

use super::*;

/// Every value of a key, however deep.
fn values<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.extend(value.as_str().filter(|_| name == key));
                values(value, key, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| values(value, key, found)),
        _ => {}
    }
}

fn all<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    values(value, key, &mut found);
    found
}

/// The service of whoever has the task, where there is one.
fn coordinator(municipality: &Municipality) -> Option<&'static Service> {
    let in_office = matches!(municipality.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    municipality.coordinator.service.as_ref().filter(|_| in_office).and_then(|id| directory().service(id))
}

#[test]
fn structured_data_says_what_the_page_says_and_no_more() {
    let directory = directory();
    let site = "https://eksempel.dk/vej";
    let mut coordinators = 0;
    for language in Language::ALL {
        for municipality in &directory.municipalities {
            let route = Route::new(language, Page::Municipality(municipality.slug.clone()));
            let value = structured::json_ld(&route, directory, site).expect("facts");
            assert_eq!(value["@context"], "https://schema.org");
            assert_eq!(value["url"], format!("{site}{}", route.path()));
            let types = all(&value, "@type");
            let coordinator = coordinator(municipality);
            let shown: Vec<String> = if let Some(service) = coordinator {
                assert_eq!(value["@type"], "GovernmentService", "{}", municipality.name);
                coordinators += 1;
                directory
                    .routes(service, None)
                    .contacts
                    .iter()
                    .map(|contact| contact.kind.stored().to_owned())
                    .collect()
            } else {
                assert!(
                    !types.contains(&"ContactPoint") && !types.contains(&"ServiceChannel"),
                    "{}",
                    municipality.name
                );
                assert_eq!(value["@type"], "GovernmentOrganization", "{}", municipality.name);
                municipality.main_contacts().iter().map(|contact| contact.kind.stored().to_owned()).collect()
            };
            for key in ["telephone", "email", "serviceUrl"] {
                for told in all(&value, key) {
                    assert!(
                        shown.iter().any(|one| one == told),
                        "{}: {key} {told} is not on the page",
                        municipality.name
                    );
                }
            }
            let own = municipality.main_contact.line.as_ref().map(|line| line.number.stored());
            for channel in value["availableChannel"].as_array().into_iter().flatten() {
                let point = &channel["servicePhone"];
                if point.is_object() && point["telephone"].as_str() == own {
                    assert!(
                        !point["contactType"].as_str().unwrap().to_lowercase().contains("koordinator"),
                        "{}: {point}",
                        municipality.name
                    );
                }
                if point.is_object() {
                    assert!(
                        point["areaServed"].to_string().contains(&municipality.name)
                            && point["availableLanguage"] == "da"
                    );
                }
            }
        }
        for service in &directory.services {
            let route = Route::new(language, Page::of(service));
            let value = structured::json_ld(&route, directory, site);
            assert_eq!(value.is_none(), service.status == Status::Historical, "{}", service.id);
            let Some(value) = value else { continue };
            let shown = directory.routes(service, None).contacts;
            for told in all(&value, "telephone") {
                assert!(shown.iter().any(|contact| contact.kind.stored() == told), "{}: {told}", service.id);
            }
            let numbers =
                shown.iter().filter(|contact| matches!(contact.kind, ContactKind::Phone(_) | ContactKind::Sms(_)));
            assert_eq!(all(&value, "telephone").len(), numbers.count(), "{}", service.id);
            assert_eq!(value["name"], service.name.get(language));
        }
    }
    assert_eq!(coordinators, 2 * directory.municipalities.iter().filter_map(coordinator).count());
    assert!(coordinators > 60);
    for page in Page::fixed().chain([
        Page::NotFound,
        Page::Service("nobody".to_owned()),
        Page::Municipality("nowhere".to_owned()),
    ]) {
        assert_eq!(structured::json_ld(&Route::new(Language::Danish, page.clone()), directory, site), None, "{page:?}");
    }
}

#[test]
fn structured_data_cannot_leave_its_element() {
    let mut directory = directory().clone();
    let at = directory.services.iter().position(|service| service.id == "livslinien").expect("a service");
    let evil = "</script><script>alert(1)</script><!--body--> & \u{2028} \"'\\";
    directory.services[at].name = Text { da: evil.to_owned(), en: None };
    for language in Language::ALL {
        let route = Route::new(language, Page::Service("livslinien".to_owned()));
        let element = structured::script(&route, &directory, "");
        let inner = element
            .strip_prefix("<script type=\"application/ld+json\">")
            .and_then(|rest| rest.strip_suffix("</script>\n"));
        let inner = inner.expect("one element");
        assert!(!inner.contains(['<', '>', '&', '\u{2028}', '\n']), "{inner}");
        let value: Value = serde_json::from_str(inner).expect("JSON");
        assert_eq!(value["name"], evil);
        assert!(value.get("url").is_none(), "no address of ours is known");
    }
    assert_eq!(structured::script(&Route::new(Language::Danish, Page::Home), &directory, ""), "");
}

#[test]
fn a_sitemap_is_written_only_with_absolute_addresses() {
    let mut directory = directory().clone();
    directory.settings.base_url = None;
    assert_eq!(sitemap::files(&directory, "/vej"), [("robots.txt", "User-agent: *\nAllow: /\n".to_owned())]);
    directory.settings.base_url = WebAddress::parse("https://eksempel.dk/");
    let files = sitemap::files(&directory, "/vej");
    let [("robots.txt", robots), ("sitemap.xml", xml)] = &files[..] else { panic!("{files:?}") };
    assert!(robots.lines().any(|line| line == "Sitemap: https://eksempel.dk/vej/sitemap.xml"), "{robots}");
    let addresses: Vec<&str> =
        xml.split("<loc>").skip(1).filter_map(|rest| rest.split_once("</loc>")).map(|(address, _)| address).collect();
    let shown = directory.services.iter().filter(|service| service.status != Status::Historical).count();
    assert_eq!(addresses.len(), 2 * (Page::fixed().count() - 2 + shown + 98));
    for address in &addresses {
        let path = address.strip_prefix("https://eksempel.dk/vej").expect("an absolute address");
        let route = Route::parse(path, "");
        assert!(route.page != Page::NotFound && route.path() == path, "{address}");
        let other = if route.language == Language::Danish { Language::English } else { Language::Danish };
        let twin = format!("https://eksempel.dk/vej{}", Route::new(other, route.page.clone()).path());
        assert!(addresses.contains(&twin.as_str()), "{twin}");
    }
    assert!(addresses.contains(&"https://eksempel.dk/vej/kommuner/varde/") && !xml.contains("henvisninger"));
    directory.settings.base_url = WebAddress::parse("https://eksempel.dk/?a=1&b=2");
    let files = sitemap::files(&directory, "");
    assert!(files[1].1.contains("?a=1&amp;b=2") && !files[1].1.contains("&b"));
}
