//! What an address tells: of an offer no need, and what was once an address still leads where it led.

use std::collections::HashSet;

use crate::support::{Copy, directory};
use serde_json::Value;
use veteranvejviseren::{
    data::{Severity, load},
    domain::{Language, Status},
    formats::vcard_path,
    referrals::{decode, encode},
    route::{Page, Route},
};

/// Parts of names that nobody else shall read in a history. Some stand in no rule: a topic hides them.
const TELLING: [&str; 26] = [
    "selvmord",
    "suicid",
    "vold",
    "krise",
    "stalking",
    "overgreb",
    "familieret",
    "misbrug",
    "alko",
    "al-anon",
    "stofbehandling",
    "stopspil",
    "gaeld",
    "hjemloes",
    "herberg",
    "ptsd",
    "traum",
    "psyk",
    "sind-",
    "angst",
    "depression",
    "hjerneskade",
    "sorg",
    "efterladte",
    "lgbt",
    "giftlinjen",
];

fn path(page: Page) -> String {
    Route::new(Language::Danish, page).path()
}

#[test]
fn no_address_of_an_offer_tells_a_need() {
    let mut quiet = 0;
    for service in &directory().services {
        let addresses = [
            path(Page::of(service)),
            vcard_path(directory(), service).unwrap_or_default(),
            encode(&[&service.id], directory()),
        ];
        for address in &addresses {
            let told = TELLING.iter().find(|word| address.contains(**word));
            assert_eq!(told, None, "{address}");
        }
        quiet += usize::from(service.tells_need());
        assert_eq!(service.tells_need(), service.slug() != service.id, "{}", service.id);
    }
    assert!(quiet > 50, "{quiet}");
    // Nor is everything hidden: who looks for a meeting place may see which one it was.
    assert!(quiet < directory().services.len() / 3, "{quiet}");
}

#[test]
fn a_topic_that_is_sensitive_and_a_word_that_tells_make_a_name_quiet() {
    for (id, quiet) in [
        ("efterladte-efter-selvmord", true),
        ("lev-uden-vold-1888", true),
        ("nefos", true),
        ("selvmordsforebyggelse-midtjylland", true),
        ("gaeld-taenk", true),
        ("familieretshuset", true),
        ("region-ptsd-specialiseret", true),
        ("vetc-familieenheden", false),
        ("esbjerg-veterancafe", false),
        ("interforce", false),
    ] {
        assert_eq!(directory().service(id).unwrap().tells_need(), quiet, "{id}");
    }
}

#[test]
fn every_address_of_an_offer_leads_to_it_and_so_do_those_from_before() {
    let directory = directory();
    let mut names = HashSet::new();
    for service in &directory.services {
        assert!(names.insert(service.slug()), "{} is the name of two", service.slug());
        let own = Route::new(Language::English, Page::of(service));
        assert_eq!(Route::parse(&own.path(), ""), own);
        for before in [&service.id].into_iter().chain(&service.merged_ids) {
            let path = Route::new(Language::English, Page::Service(before.clone())).path();
            let led = Route::parse(&path, "").settled(directory);
            assert_eq!(led, own, "{before}");
        }
        assert_eq!(own.clone().settled(directory), own);
    }
    let unknown = Route::new(Language::Danish, Page::Service("findes-ikke".to_owned()));
    assert_eq!(unknown.clone().settled(directory), unknown);
}

/// Links are kept for years: a name is made of the id and of nothing else.
#[test]
fn a_quiet_name_never_changes() {
    for (id, name) in [("efterladte-efter-selvmord", "wm5375"), ("lev-uden-vold-1888", "xb6bhn")] {
        assert_eq!(directory().service(id).unwrap().slug(), name, "{id}");
    }
}

#[test]
fn a_shared_list_names_nobody_who_tells_a_need_and_old_lists_still_open() {
    let ids = ["efterladte-efter-selvmord", "vetc-familieenheden", "lev-uden-vold-1888"];
    let written = encode(&ids, directory());
    for fragment in [written, format!("#liste={}", ids.join("."))] {
        let list = decode(&fragment, directory()).unwrap();
        let found: Vec<&str> = list.services.iter().map(|service| service.id.as_str()).collect();
        assert_eq!((found, list.missing), (ids.to_vec(), 0), "{fragment}");
    }
    // One that has ended is no help, by whatever name.
    let ended = directory().services.iter().find(|one| one.tells_need() && one.status == Status::Historical).unwrap();
    assert_eq!(decode(&format!("#liste={}", ended.slug()), directory()).unwrap().missing, 1);
}

#[test]
fn two_offers_never_share_a_name() {
    let copy = Copy::new();
    let quiet = directory().service("nefos").unwrap().slug();
    let mut services: Value =
        serde_json::from_slice(&std::fs::read(copy.0.join("services/ngo.json")).unwrap()).unwrap();
    let other = services.as_array_mut().unwrap().iter_mut().find(|one| one["id"] == "danish-wounded-warriors").unwrap();
    other["id"] = quiet.into();
    copy.write("services/ngo.json", services.to_string());
    let problems = load(&copy.0).problems;
    let told: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].id.as_str(), told[0].field.as_str()), ("nefos", "id"));
    assert!(told[0].message.contains("its name in addresses"), "{}", told[0].message);
}
