//! Greenland and the Faroe Islands: their places are known as such wherever a place can be written, and nothing that is only
//! for people in Denmark stands in the plan of somebody who lives there.

use jiff::civil::{DateTime, date};
use veteranvejviseren::{
    domain::{Area, Land, PlaceMatch, Role, Service, Urgency},
    matching::{Answers, Item, Plan, Reason, Subject, plan},
    professional::{Situation, partners},
    questionnaire::{Question, Questionnaire, Reply, Standing},
    search::{HitKind, Index, PlaceFilter, Query},
};

use crate::support::directory;

/// What people write, and where that is.
const PLACES: [(&str, Land); 33] = [
    ("Nuuk", Land::Greenland),
    ("nuuk", Land::Greenland),
    ("Ilulissat", Land::Greenland),
    ("Sisimiut", Land::Greenland),
    ("Grønland", Land::Greenland),
    ("Groenland", Land::Greenland),
    ("Greenland", Land::Greenland),
    ("Kalaallit Nunaat", Land::Greenland),
    ("3900", Land::Greenland),
    ("3911", Land::Greenland),
    ("3952 Ilulissat", Land::Greenland),
    ("GL-3900", Land::Greenland),
    ("GL3900", Land::Greenland),
    ("Nuuk, Grønland", Land::Greenland),
    ("Nuuk Grønland", Land::Greenland),
    ("Aqqusinersuaq 1, 3900 Nuuk", Land::Greenland),
    ("Tórshavn", Land::FaroeIslands),
    ("Torshavn", Land::FaroeIslands),
    ("Thorshavn", Land::FaroeIslands),
    ("Klaksvik", Land::FaroeIslands),
    ("Klaksvík", Land::FaroeIslands),
    ("Færøerne", Land::FaroeIslands),
    ("Faeroeerne", Land::FaroeIslands),
    ("Faroe Islands", Land::FaroeIslands),
    ("the Faroe Islands", Land::FaroeIslands),
    ("Føroyar", Land::FaroeIslands),
    ("FO-100", Land::FaroeIslands),
    ("FO100", Land::FaroeIslands),
    ("fo 970", Land::FaroeIslands),
    ("100 Tórshavn", Land::FaroeIslands),
    ("FO-700 Klaksvík", Land::FaroeIslands),
    ("Niels Finsens gøta 10, 100 Tórshavn", Land::FaroeIslands),
    ("Fuglafjordur", Land::FaroeIslands),
];

fn now() -> DateTime {
    date(2026, 12, 2).at(14, 0, 0, 0)
}

#[test]
fn a_place_there_is_known_wherever_one_can_be_written() {
    for (written, land) in PLACES {
        assert_eq!(directory().find_place(written), PlaceMatch::Elsewhere(land), "{written}");
        assert_eq!(PlaceFilter::written(written, directory()), Some(PlaceFilter::Land(land)), "{written}");
        let query = Query { place: Some(PlaceFilter::Land(land)), ..Query::default() };
        assert_eq!(Query::from_address(&query.to_address(directory()), directory()), query, "{written}");
    }
    // A word that begins like one, a street, a house: none of them is there.
    for written in
        ["Grønlandsgade 3, 6800 Varde", "Hovedgaden 100, Varde", "Færøvej", "Nuu", "DK-100", "1000", "FO", "100 200"]
    {
        assert!(!matches!(directory().find_place(written), PlaceMatch::Elsewhere(_)), "{written}");
    }
}

#[test]
fn a_land_is_heard_in_what_is_searched_for() {
    for (words, land) in [
        ("Nuuk", Some(Land::Greenland)),
        ("jeg bor i Ilulissat og har brug for nogen at tale med", Some(Land::Greenland)),
        ("veteran på Færøerne", Some(Land::FaroeIslands)),
        ("3900 Nuuk", Some(Land::Greenland)),
        ("FO-100", Some(Land::FaroeIslands)),
        ("fo 100", Some(Land::FaroeIslands)),
        ("3911", Some(Land::Greenland)),
        ("Kalaallit Nunaat", Some(Land::Greenland)),
        ("the Faroe Islands", Some(Land::FaroeIslands)),
        ("112", None),
        ("jeg skylder 3900 kr", None),
        ("jeg har 100 mareridt", None),
        ("grønlandsk mad", None),
        ("Varde", None),
        ("", None),
    ] {
        assert_eq!(directory().land_in(words), land, "{words}");
    }
}

#[test]
fn the_questionnaire_keeps_a_land_as_an_answer_and_gives_it_up_for_another() {
    let mut told = Questionnaire::default();
    told.reply(Question::Place, Reply::Land(Land::Greenland));
    assert_eq!((told.answers().land, told.answers().place), (Some(Land::Greenland), None));
    assert_eq!(told.standing(Question::Place), Standing::Answered);
    let varde = crate::support::place("Varde");
    told.reply(Question::Place, Reply::Place(varde));
    assert_eq!((told.answers().land, told.answers().place), (None, Some(varde)));
    told.reply(Question::Place, Reply::Land(Land::FaroeIslands));
    told.reply(Question::Place, Reply::Skip);
    assert_eq!((told.answers().land, told.answers().place), (None, None));
}

/// Every service that a plan shows anywhere.
fn shown(plan: &Plan<'static>) -> Vec<&'static Service> {
    let items = std::iter::once(&plan.start_here).chain(&plan.second_door).chain(&plan.urgent);
    let items = items.chain(&plan.referrals).chain(&plan.show_adult).flat_map(Item::behind);
    items.chain(plan.fits_if.iter().flat_map(|one| [one.service].into_iter().chain(one.instead))).collect()
}

#[test]
fn no_plan_there_holds_what_is_only_for_people_in_denmark() {
    let (mut wrong, mut plans) = (Vec::new(), 0);
    let topics = directory().topics.iter().map(|topic| vec![topic.id.clone()]).chain([Vec::new()]);
    for topics in topics {
        for role in Role::ALL {
            for urgency in Urgency::ALL {
                for land in Land::ALL {
                    let answers = Answers {
                        role: Some(*role),
                        urgency: Some(*urgency),
                        topics: topics.clone(),
                        land: Some(*land),
                        ..Answers::default()
                    };
                    let plan = plan(directory(), &answers, now()).expect("a plan");
                    let what = format!("{land:?} {role:?} {urgency:?} {topics:?}");
                    plans += 1;
                    for service in shown(&plan) {
                        let there = directory().in_land(*land).any(|named| named.id == service.id);
                        let in_denmark = !matches!(service.area, Area::Nationwide)
                            || service.location.is_some()
                            || service.organization == "regionerne"
                            || service.organization == "kommunerne"
                            || service.organization.starts_with("kommune-");
                        let other = Land::ALL.iter().filter(|other| *other != land);
                        let of_other =
                            other.flat_map(|other| directory().in_land(*other)).any(|one| one.id == service.id);
                        if !there && (in_denmark || of_other) {
                            wrong.push(format!("{what}: {}", service.id));
                        }
                    }
                    let items = std::iter::once(&plan.start_here).chain(&plan.second_door).chain(&plan.urgent);
                    for item in items.chain(&plan.referrals) {
                        let near = item.why.iter().any(|why| matches!(why, Reason::Near { .. }));
                        if near || item.distance_km.is_some() || matches!(item.subject, Subject::Municipality(_)) {
                            wrong.push(format!("{what}: {} is near or a municipality", item.subject.id()));
                        }
                    }
                    assert!(plan.start_here.contacts.iter().any(|contact| contact.kind.is_route()), "{what}");
                    if urgency.is_now() {
                        assert_eq!(plan.danger().map(|item| item.subject.id()), Some("alarm-112".to_owned()), "{what}");
                    }
                    let second = plan.second_door.as_ref().map(|item| item.subject.id());
                    assert_ne!(second, Some(plan.start_here.subject.id()), "{what}");
                }
            }
        }
    }
    assert!(plans > 500, "{plans}");
    assert!(wrong.is_empty(), "{} of {plans} plans: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn partners_of_a_citizen_there_are_no_municipality_and_no_place_in_denmark() {
    for land in Land::ALL {
        let situation = Situation {
            land: Some(*land),
            topics: vec!["psykisk-helbred".to_owned(), "bolig-hjemloeshed".to_owned()],
            urgency: Some(Urgency::Now),
            ..Situation::default()
        };
        let found = partners(directory(), &situation, now()).expect("partners");
        let offers = found.groups.iter().flat_map(|(_, partners)| partners).map(|partner| &partner.item);
        for item in found.urgent.iter().chain(offers) {
            let is_theirs = item.service().is_some_and(|service| directory().is_for(service, *land));
            assert!(is_theirs, "{land:?}: {}", item.subject.id());
        }
    }
}

#[test]
fn the_search_filtered_by_a_land_and_by_its_towns_finds_what_is_for_it() {
    let index = Index::new(directory());
    for land in Land::ALL {
        let query = Query { place: Some(PlaceFilter::Land(*land)), ..Query::default() };
        let found = index.search(&query, directory(), 2000, now());
        let services = found.hits.iter().filter(|hit| hit.kind == HitKind::Service);
        let services: Vec<&Service> = services.map(|hit| &directory().services[hit.position]).collect();
        assert!(services.iter().all(|service| directory().is_for(service, *land)), "{land:?}");
        assert!(found.hits.iter().all(|hit| hit.kind != HitKind::Municipality), "{land:?}");
        for named in directory().in_land(*land) {
            assert!(services.iter().any(|service| service.id == named.id), "{land:?}: {}", named.id);
        }
    }
    for (words, id) in [("veteran i Nuuk", "groenlandske-veteraner"), ("veteran Klaksvik", "veteraner-faeroeerne")] {
        let query = Query::of_words(words).heard(directory());
        assert!(matches!(query.place, Some(PlaceFilter::Land(_))), "{words}");
        let found = index.search(&query, directory(), 5, now());
        assert!(found.hits.iter().any(|hit| hit.id(directory()) == id), "{words}");
    }
}
