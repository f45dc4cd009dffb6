//! Groups for children: what fits each child, how near, when, who pays, and what to do where none fits.

use crate::support::{directory, place};
use jiff::civil::{Date, date};
use veteranvejviseren::{
    children::{self, AdviceCode, ForChild, LocalGap, Reach, Schedule, SignUp, find, groups},
    domain::{
        AgeFit, AgeRange, Area, Audience, ChildGroup, CriterionCode, Directory, Language, Location, Role, Service,
        ServiceKind, Status, Text, Transport,
    },
    matching::{Answers, fit},
    take_along::events,
    text,
};

fn age(years: u8) -> AgeRange {
    AgeRange::exactly(years)
}

fn band(from: u8, to: u8) -> AgeRange {
    AgeRange { from, to }
}

fn group(place_name: &str, starts: Option<Date>, ends: Option<Date>, transport: Transport) -> ChildGroup {
    ChildGroup {
        ages: band(8, 12),
        location: Some(Location { municipality: place(place_name), name: Some(place_name.to_owned()) }),
        starts,
        ends,
        when: Some(Text { da: "En aften om ugen kl. 17-19".to_owned(), en: None }),
        transport,
        meals: Some(true),
    }
}

/// The shipped directory with one more group, made from the shipped record of talking groups.
fn with(id: &str, area: Area, groups: Vec<ChildGroup>) -> Directory {
    let mut directory = directory().clone();
    let mut service = directory.service("vetc-samtalegrupper-8-12").expect("the shipped group").clone();
    service.id = id.to_owned();
    service.area = area;
    service.ages = None;
    service.groups = groups;
    directory.services.push(service);
    directory.services.sort_by(|a, b| a.id.cmp(&b.id));
    directory
}

/// Document 002: Varde had a group in autumn; this spring there is none there, but one in Fredericia,
/// and Veterancentret pays for the way.
fn document_002() -> Directory {
    let autumn = group("Varde", Some(date(2017, 9, 4)), Some(date(2017, 12, 11)), Transport::Unknown);
    let spring = group("Fredericia", Some(date(2018, 2, 5)), Some(date(2018, 5, 28)), Transport::Paid);
    with("test-boernegruppe", Area::Nationwide, vec![autumn, spring])
}

fn only(found: Vec<ForChild<'_>>) -> ForChild<'_> {
    assert_eq!(found.len(), 1);
    found.into_iter().next().unwrap()
}

#[test]
fn document_002_varde_has_none_this_season_and_fredericia_stands_in_with_the_way_paid() {
    let directory = document_002();
    let today = date(2018, 1, 15);
    let child = only(find(&directory, Some(place("Varde")), &[age(10)], today));

    let first = &child.offers[0];
    assert_eq!((first.service.id.as_str(), first.reach), ("test-boernegruppe", Reach::Far));
    assert_eq!(first.location.and_then(|at| at.name.as_deref()), Some("Fredericia"));
    assert_eq!(first.transport, Transport::Paid);
    assert_eq!(first.meals, Some(true));
    assert_eq!(first.sign_up, SignUp::Parent);
    assert!(
        matches!(first.schedule, Schedule::Dated { starts: Some(starts), running: false, .. } if starts == date(2018, 2, 5))
    );
    // Varde and Fredericia lie about 75 km apart on the map.
    assert!((60..=90).contains(&first.distance_km.expect("a distance")), "{:?}", first.distance_km);
    assert!(first.contacts.iter().any(|contact| contact.kind.word() == "phone"));

    let LocalGap::NoneThisSeason { service, last } = child.gap.expect("a place was told") else {
        panic!("{:?}", child.gap)
    };
    assert_eq!((service.id.as_str(), last), ("test-boernegruppe", date(2017, 12, 11)));
    // The ended group of the own municipality is still shown, last.
    let past = child.offers.last().expect("the ended group");
    assert_eq!(
        (past.reach, past.schedule),
        (Reach::Own, Schedule::Ended { last: date(2017, 12, 11), usually: past.group.unwrap().when.as_ref() },)
    );

    let varde = directory.municipality(place("Varde")).unwrap();
    let words = [
        text::children::reach(first, &directory, Language::Danish),
        text::children::schedule(first.schedule, Language::Danish),
        text::children::transport(first.transport, Language::Danish).to_owned(),
        text::children::gap(child.gap.as_ref().unwrap(), varde, Language::Danish).unwrap(),
    ];
    assert!(words[0].starts_with("Fredericia, cirka ") && words[0].ends_with(" km fra din kommune."), "{}", words[0]);
    assert_eq!(
        words[1..],
        [
            "Begynder 5. februar 2018 og slutter 28. maj 2018. En aften om ugen kl. 17-19.",
            "I får transporten betalt.",
            "Vi kender ingen gruppe i Varde Kommune lige nu. Den sidste, vi kender, sluttede 11. december 2017.",
        ]
    );
}

#[test]
fn a_municipality_without_a_group_is_called_by_its_own_name() {
    let told = |name: &str| {
        text::children::gap(&LocalGap::NoneKnown, directory().municipality(place(name)).unwrap(), Language::Danish)
    };
    for (name, full) in
        [("København", "Københavns Kommune"), ("Bornholm", "Bornholms Regionskommune"), ("Varde", "Varde Kommune")]
    {
        assert_eq!(told(name).unwrap(), format!("Vi kender ingen gruppe i {full}. Der kan godt være en. Spørg."));
    }
}

#[test]
fn in_the_next_season_varde_comes_first() {
    let mut directory = document_002();
    let service = directory.services.iter_mut().find(|service| service.id == "test-boernegruppe").unwrap();
    service.groups.push(group("Varde", Some(date(2018, 3, 1)), None, Transport::NotPaid));
    let child = only(find(&directory, Some(place("Varde")), &[age(10)], date(2018, 1, 15)));
    let towns: Vec<(Reach, Option<&str>)> = child
        .offers
        .iter()
        .filter(|offer| offer.service.id == "test-boernegruppe")
        .map(|offer| (offer.reach, offer.location.and_then(|at| at.name.as_deref())))
        .collect();
    assert_eq!(towns, [(Reach::Own, Some("Varde")), (Reach::Far, Some("Fredericia")), (Reach::Own, Some("Varde")),]);
    assert_eq!(child.gap, Some(LocalGap::HasGroup));
}

#[test]
fn near_comes_before_far_and_a_place_before_somewhere() {
    let dates = (Some(date(2027, 2, 1)), Some(date(2027, 5, 1)));
    let towns = ["Aalborg", "Varde", "Esbjerg", "Fredericia"];
    let groups = towns.iter().map(|town| group(town, dates.0, dates.1, Transport::Unknown)).collect();
    let directory = with("test-boernegruppe", Area::Nationwide, groups);
    let child = only(find(&directory, Some(place("Varde")), &[age(9)], date(2026, 11, 22)));
    let order: Vec<(Reach, &str)> = child
        .offers
        .iter()
        .filter(|offer| offer.service.id == "test-boernegruppe")
        .filter_map(|offer| Some((offer.reach, offer.location?.name.as_deref()?)))
        .collect();
    assert_eq!(
        order,
        [(Reach::Own, "Varde"), (Reach::Neighbour, "Esbjerg"), (Reach::Far, "Fredericia"), (Reach::Far, "Aalborg"),]
    );
}

#[test]
fn each_child_has_its_own_answer_and_bands_stay_open() {
    let found = find(directory(), Some(place("Odense")), &[age(10), band(12, 14), age(4)], date(2026, 11, 22));
    assert_eq!(found.iter().map(|child| child.told).collect::<Vec<_>>(), [age(10), band(12, 14), age(4)]);
    let of = |child: &ForChild<'_>, id: &str| {
        child.offers.iter().find(|offer| offer.service.id == id).map(|offer| offer.age)
    };
    assert_eq!(of(&found[0], "vetc-samtalegrupper-8-12"), Some(AgeFit::Fits));
    assert_eq!(of(&found[0], "vetc-samtalegrupper-13-16"), None);
    assert_eq!(of(&found[1], "vetc-samtalegrupper-8-12"), Some(AgeFit::Depends));
    assert_eq!(of(&found[1], "vetc-samtalegrupper-13-16"), Some(AgeFit::Depends));
    assert_eq!(of(&found[2], "vetc-samtalegrupper-8-12"), None);
}

#[test]
fn where_no_group_fits_somebody_can_be_asked() {
    use AdviceCode::{AdultChild, AskForDates, AskMunicipality, EndsAtEighteen, FamilyUnit, GroupLater, YoungAlone};
    let today = date(2026, 11, 22);
    for (told, expected) in [
        (age(0), vec![FamilyUnit, AskMunicipality, GroupLater(8)]),
        (age(6), vec![FamilyUnit, AskMunicipality, GroupLater(8)]),
        (band(0, 7), vec![FamilyUnit, AskMunicipality, GroupLater(8)]),
        (age(10), vec![AskForDates, YoungAlone]),
        (age(14), vec![AskForDates, YoungAlone]),
        (age(17), vec![EndsAtEighteen, YoungAlone]),
        (age(18), vec![FamilyUnit, EndsAtEighteen, AdultChild]),
        (age(25), vec![AdultChild]),
    ] {
        let child = only(find(directory(), Some(place("Herning")), &[told], today));
        let codes: Vec<AdviceCode> = child.advice.iter().map(|advice| advice.code).collect();
        // The camp for 11 to 17 has no known limits against these ages other than its own.
        let codes: Vec<AdviceCode> = codes.into_iter().filter(|code| told != age(17) || *code != AskForDates).collect();
        assert_eq!(codes, expected, "{told:?}");
        for advice in &child.advice {
            assert!(!advice.services.is_empty() || advice.code == AskMunicipality, "{told:?} {:?}", advice.code);
            for service in &advice.services {
                assert_ne!(service.status, Status::Historical, "{}", service.id);
            }
        }
    }
}

#[test]
fn advice_names_the_records_that_help() {
    let named = |years: u8, code: AdviceCode| -> Vec<String> {
        let child = only(find(directory(), Some(place("Herning")), &[age(years)], date(2026, 11, 22)));
        let advice = child.advice.into_iter().find(|advice| advice.code == code).expect("the advice");
        advice.services.iter().map(|service| service.id.clone()).collect()
    };
    assert_eq!(named(5, AdviceCode::FamilyUnit), ["vetc-familieenheden"]);
    assert_eq!(named(17, AdviceCode::EndsAtEighteen), ["vetc-familieenheden"]);
    assert_eq!(named(15, AdviceCode::YoungAlone)[0], "boernetelefonen");
    // The family unit ends at 18, so it must not stand among the help for grown-up children.
    let adult = named(20, AdviceCode::AdultChild);
    assert!(!adult.is_empty() && !adult.iter().any(|id| id == "vetc-familieenheden"), "{adult:?}");
}

#[test]
fn near_misses_tell_years_and_only_the_age_blocks_them() {
    let child = only(find(directory(), Some(place("Herning")), &[age(6)], date(2026, 11, 22)));
    let miss =
        child.near_misses.iter().find(|miss| miss.service.id == "vetc-samtalegrupper-8-12").expect("a near miss");
    assert_eq!((miss.ages, miss.age), (band(8, 12), AgeFit::TooYoung(2)));
    assert_eq!(
        text::children::near_miss(miss, Language::Danish),
        "Det er for dem, der er 8-\u{2060}12 år. Barnet er ikke gammelt nok endnu."
    );
    // The nearest in years first, and a group of another island is not told of.
    let years: Vec<u8> = child
        .near_misses
        .iter()
        .map(|miss| match miss.age {
            AgeFit::TooYoung(years) | AgeFit::TooOld(years) => years,
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(years.is_sorted(), "{years:?}");
}

/// The finder and the plan look at the same records in the same way.
#[test]
fn the_finder_decides_as_the_matching_does() {
    let today = date(2026, 11, 22);
    let groups: Vec<&Service> = directory()
        .services
        .iter()
        .filter(|s| s.status != Status::Historical && s.audience.contains(&Audience::Child))
        .filter(|s| matches!(s.kind, ServiceKind::Group | ServiceKind::Camp) || !s.groups.is_empty())
        .collect();
    assert!(groups.len() >= 4, "the directory has groups");
    let mut offered = 0;
    for municipality in &directory().municipalities {
        for years in 0..=20 {
            let child = only(find(directory(), Some(municipality.code), &[age(years)], today));
            let answers = Answers {
                role: Some(Role::Partner),
                place: Some(municipality.code),
                topics: vec!["boern-unge".to_owned()],
                child_ages: vec![age(years)],
                ..Answers::default()
            };
            for service in &groups {
                let blocking: Vec<CriterionCode> = fit(service, &answers, Some(municipality)).blocking().collect();
                let is_offered = child.offers.iter().any(|offer| offer.service.id == service.id);
                assert_eq!(is_offered, blocking.is_empty(), "{} {} {years}", municipality.name, service.id);
                offered += usize::from(is_offered);
                if child.near_misses.iter().any(|miss| miss.service.id == service.id) {
                    assert_eq!(blocking, [CriterionCode::Age], "{} {} {years}", municipality.name, service.id);
                }
            }
        }
    }
    assert!(offered > 1000, "{offered}");
}

#[test]
fn without_a_place_or_an_age_there_is_still_an_answer() {
    let child = only(find(directory(), None, &[], date(2026, 11, 22)));
    assert_eq!(child.gap, None);
    assert!(!child.offers.is_empty() && child.offers.iter().all(|offer| offer.distance_km.is_none()));
    assert!(!child.advice.is_empty());
}

#[test]
fn no_dates_known_is_said_with_whom_to_ask() {
    let child = only(find(directory(), Some(place("Herning")), &[age(10)], date(2026, 11, 22)));
    let offer = child.offers.iter().find(|offer| offer.service.id == "vetc-samtalegrupper-8-12").unwrap();
    assert!(matches!(offer.schedule, Schedule::NotKnown { usually: Some(_) }));
    assert!(
        text::children::schedule(offer.schedule, Language::Danish)
            .starts_with("Vi kender ikke de næste datoer. Spørg her.")
    );
    assert!(!offer.contacts.is_empty());
    assert!(events(offer, directory(), Language::Danish).is_empty());
}

#[test]
fn a_group_with_dates_goes_into_a_calendar() {
    let directory = document_002();
    let child = only(find(&directory, Some(place("Varde")), &[age(10)], date(2018, 1, 15)));
    let events = events(&child.offers[0], &directory, Language::Danish);
    let keys: Vec<&str> = events.iter().map(|event| event.key.as_str()).collect();
    assert_eq!(keys, ["test-boernegruppe-2018-02-05", "test-boernegruppe-2018-05-28"]);
    assert_eq!(events[0].title, "Begynder: Samtalegruppe for børn på 8-12 år");
    assert_eq!(events[0].place.as_deref(), Some("Fredericia"));
    assert!(events[0].text.contains("I får transporten betalt."));
}

#[test]
fn where_only_an_ended_group_fits_the_unit_that_helps_now_is_named_too() {
    let mut directory = document_002();
    // Every other group that takes a child of 10 goes, and so does Fredericia's.
    directory.services.retain(|service| {
        service.id == "test-boernegruppe" || !service.audience.contains(&Audience::Child) || service.groups.is_empty()
    });
    directory.services.retain(|service| {
        service.kind != ServiceKind::Camp && service.kind != ServiceKind::Group || service.id == "test-boernegruppe"
    });
    let group = directory.services.iter_mut().find(|service| service.id == "test-boernegruppe").unwrap();
    group.groups.truncate(1);
    let child = only(find(&directory, Some(place("Varde")), &[age(10)], date(2018, 1, 15)));
    assert!(child.offers.iter().all(|offer| matches!(offer.schedule, Schedule::Ended { .. })), "{:?}", child.offers);
    let codes: Vec<AdviceCode> = child.advice.iter().map(|advice| advice.code).collect();
    assert_eq!(codes, [AdviceCode::AskForDates, AdviceCode::FamilyUnit, AdviceCode::YoungAlone]);
}

#[test]
fn an_offers_own_page_tells_each_of_its_groups() {
    let directory = document_002();
    let service = directory.service("test-boernegruppe").unwrap();
    let told: Vec<[String; 3]> = groups(&directory, service, date(2018, 1, 15))
        .iter()
        .map(|group| {
            [
                text::children::reach(group, &directory, Language::Danish),
                text::children::schedule(group.schedule, Language::Danish),
                text::children::transport(group.transport, Language::Danish).to_owned(),
            ]
        })
        .collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0][0], "Varde.");
    assert!(told[0][1].starts_with("Sluttede 11. december 2017."), "{}", told[0][1]);
    assert_eq!(told[1][0], "Fredericia.");
    assert!(told[1][1].starts_with("Begynder 5. februar 2018 og slutter 28. maj 2018."), "{}", told[1][1]);
    assert_eq!(told[1][2], "I får transporten betalt.");
    // Its own place is told; without one, whom it is for says where it is.
    let club = "klub-veterankids-bornholm";
    let mut placeless = directory.clone();
    for service in placeless.services.iter_mut().filter(|service| service.id == club) {
        service.location = None;
        service.groups.iter_mut().for_each(|group| group.location = None);
    }
    for (directory, told) in [(&directory, "Almegårds Kaserne, Bornholm."), (&placeless, "Bornholm.")] {
        let child = find(directory, None, &[age(10)], date(2018, 1, 15)).into_iter().next().unwrap();
        let offer = child.offers.iter().find(|offer| offer.service.id == club).expect("the club");
        assert_eq!(text::children::reach(offer, directory, Language::Danish), told);
    }
}

#[test]
fn groups_for_everybody_stand_in_an_order_that_helps() {
    let all = children::all(directory());
    let names: Vec<&str> = all.iter().map(|service| service.id.as_str()).collect();
    // The groups that any child of a veteran may join, the youngest first; what is for misuse at home last.
    assert_eq!(names.first(), Some(&"vetc-samtalegrupper-8-12"), "{names:?}");
    assert_eq!(names.get(1), Some(&"vetc-samtalegrupper-13-16"), "{names:?}");
    let made = all.iter().position(|service| !service.dedicated).expect("one for others");
    assert!(all.iter().skip(made).all(|service| !service.dedicated), "{names:?}");
    let camp = all.iter().position(|service| service.kind == ServiceKind::Camp).expect("a camp");
    assert!(all.iter().take(made).skip(camp).all(|service| service.kind == ServiceKind::Camp), "{names:?}");
}
