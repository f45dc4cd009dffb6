//! One function says how fresh a record is: the report, the order of referrals and the card agree.

use super::*;

fn reviewed(service: &Service, today: Date) -> Option<Review> {
    review_state(Record::Service(service), directory(), today)
}

/// The review of a line or service with these dates.
fn reviewed_as(id: &str, source: &str, checked: &str, status: Status, today: Date) -> Option<Review> {
    match directory().line(id) {
        Some(line) => {
            let mut line = line.clone();
            line.source.date = a_date(source);
            line.checked = a_date(checked).map(|on| Check { by: CheckMethod::Phone, on, who: None });
            line.status = status;
            review_state(Record::Line(&line), directory(), today)
        }
        None => reviewed(&dated(id, source, checked, status), today),
    }
}

#[test]
fn a_check_holds_for_the_days_of_its_kind() {
    let today = date(2026, 11, 21);
    for (id, kind, limit) in [
        // One check a line, however many share it; the urgent ones soonest.
        ("linje-livslinien", ReviewKind::Crisis, 30),
        ("linje-laegevagt-1083", ReviewKind::Crisis, 30),
        // Named by the rules alone, as a psychiatric emergency room.
        ("linje-psyk-akut-nordjylland", ReviewKind::Crisis, 30),
        ("linje-viso", ReviewKind::Contact, 180),
        ("0101", ReviewKind::Contact, 180),
        // Its number is looked after by itself; its page is left.
        ("lev-uden-vold-1888", ReviewKind::Contact, 180),
        ("dukh", ReviewKind::Contact, 180),
        ("tuba", ReviewKind::Text, 365),
    ] {
        for (age, expected) in [
            (0, Freshness::Fresh),
            (limit, Freshness::Fresh),
            (limit + 1, Freshness::Due),
            (2 * limit, Freshness::Due),
            (2 * limit + 1, Freshness::Overdue),
        ] {
            let day = today.checked_sub(jiff::ToSpan::days(age)).expect("a day").to_string();
            for (source, checked) in [(day.as_str(), ""), ("2001", day.as_str()), ("", day.as_str())] {
                let review = reviewed_as(id, source, checked, Status::Current, today).expect("a review");
                assert_eq!((review.kind, review.freshness), (kind, expected), "{id}, {age} days");
                assert_eq!(review.age_days, Some(age), "{id}");
            }
        }
        let undated = reviewed_as(id, "", "", Status::Unverified, today).expect("a review");
        assert_eq!((undated.freshness, undated.due(), undated.evidence), (Freshness::Overdue, None, None), "{id}");
        assert_eq!(reviewed_as(id, "2026", "", Status::Historical, today), None, "{id}");
    }
    // The limits are data, and so is what counts as urgent: a topic may name any service.
    let mut other = directory().clone();
    other.topics[0].crisis.push("viso".to_owned());
    let mut named = directory().line("linje-viso").expect("a line").clone();
    named.checked = a_date("2026-01-01").map(|on| Check { by: CheckMethod::Phone, on, who: None });
    let of = |directory: &Directory| {
        review_state(Record::Line(&named), directory, today).map(|one| (one.kind, one.freshness))
    };
    assert_eq!(of(directory()), Some((ReviewKind::Contact, Freshness::Due)));
    assert_eq!(of(&other), Some((ReviewKind::Crisis, Freshness::Overdue)));
    other.rules.review_days_crisis = 400;
    assert_eq!(of(&other), Some((ReviewKind::Crisis, Freshness::Fresh)));
    // Mail and chat of urgent help are its own, and as urgent.
    let mut chat = dated("lev-uden-vold-1888", "2026-11-01", "", Status::Current);
    let page = WebAddress::parse("https://eksempel.dk/chat").expect("an address");
    chat.ways.push(Way::Own { kind: ContactKind::Chat(page), label: None, hours: Hours::Unknown });
    assert_eq!(reviewed(&chat, today).map(|review| review.kind), Some(ReviewKind::Crisis));
    let texts = directory().initiatives.iter().map(|one| review_state(Record::Initiative(one), directory(), today));
    assert!(texts.flatten().all(|review| review.kind == ReviewKind::Text));
}

/// Three phrases, whatever the record is and however urgent.
#[test]
fn trust_is_told_in_three_phrases() {
    for id in ["dukh", "alarm-112"] {
        for (source, checked, status, danish, english) in [
            ("2023", "2026-11-01", Status::Current, "Tjekket 1. november 2026", "Checked 1 November 2026"),
            ("2023", "2026-04", Status::Current, "Tjekket april 2026", "Checked April 2026"),
            ("", "2026-04", Status::Current, "Tjekket april 2026", "Checked April 2026"),
            // A source that is newer than the check is what is known.
            ("2026-11-02", "2026-11-01", Status::Current, "Kilde fra 2026", "Source from 2026"),
            ("2023", "", Status::Current, "Kilde fra 2023", "Source from 2023"),
            ("2019-05", "", Status::Unverified, "Kilde fra 2019", "Source from 2019"),
            ("", "", Status::Unverified, "Kilde uden dato", "Source without a date"),
            ("2019", "", Status::Historical, "Findes ikke mere", "No longer exists"),
        ] {
            let service = dated(id, source, checked, status);
            assert_eq!(trust(Record::Service(&service), Language::Danish), danish);
            assert_eq!(trust(Record::Service(&service), Language::English), english);
        }
    }
}

/// Above the numbers for a crisis: what is said of them stops being said once they were called.
#[test]
fn a_list_says_that_nobody_has_called_only_as_long_as_it_is_so() {
    let read = dated("dukh", "2023", "", Status::Current);
    let called = dated("alarm-112", "2023", "2026-11-01", Status::Current);
    // Who has looked at their page has not called.
    let mut seen = called.clone();
    seen.checked = seen.checked.map(|check| Check { by: CheckMethod::Web, ..check });
    for (list, said) in [
        ([&read, &seen], "Vi har ikke selv ringet til numrene endnu. De står i kilder fra 2023 og 2026."),
        ([&seen, &called], "Vi har ringet til nogle af numrene. De andre står i kilder fra 2026."),
        ([&read, &read], "Vi har ikke selv ringet til numrene endnu. De står i kilder fra 2023."),
        ([&read, &called], "Vi har ringet til nogle af numrene. De andre står i kilder fra 2023."),
        ([&called, &called], "Vi har ringet til alle numrene."),
    ] {
        let records = || list.into_iter().map(Record::Service);
        assert_eq!(trust_of_list(records(), Language::Danish), said);
        // The plan says the same of its cards, in fewer words.
        let of_cards = who_has_called(records()).map(|words| words.get(Language::Danish));
        let begins = of_cards.map_or("Vi har ringet til alle", |words| words.get(..22).unwrap_or(words));
        assert!(said.starts_with(begins), "{of_cards:?} beside {said}");
    }
}

/// Lists, letters, cards and files say the same of a record, and nobody is told to ask before calling.
#[test]
fn every_place_tells_trust_with_the_same_phrase() {
    let service = directory().services.iter().find(|one| one.status == Status::Unverified && one.has_phone());
    let service = service.expect("a service with an old source");
    let phrase = trust_and_source(Record::to_reach(service, directory()), Language::Danish);
    let letter = services_text(&[service], directory(), Language::Danish);
    assert!(letter.contains(&phrase), "{phrase} in {letter}");
    let mut list = PartnerList::new("En liste", date(2026, 11, 21));
    list.add(service, directory(), date(2026, 11, 21));
    let text = list.plain_text(directory(), Language::Danish, date(2026, 12, 1), true);
    assert!(text.contains(&phrase), "{phrase} in {text}");
    let vcard = list.vcards(directory(), Language::Danish, date(2026, 12, 1)).replace("\r\n ", "").replace("\\,", ",");
    assert!(vcard.contains(&phrase), "{phrase} in {vcard}");
    for told in [letter, text, vcard] {
        for words in ["Ring først og spørg", "Oplyst for nylig", "Ikke bekræftet", "Det er længe siden"] {
            assert!(!told.contains(words), "{words} in {told}");
        }
    }
}

/// Among offers that are alike in all else, the fresher one comes first in the plan.
#[test]
fn the_order_of_referrals_asks_the_same_function() {
    let (answers, now) = answers(r#"{"role": "veteran", "place": "Varde", "topics": ["oekonomi"]}"#);
    let order = |old: &str, new: &str| {
        let mut directory = directory().clone();
        let twin =
            |id: &str, checked: &str| Service { id: id.to_owned(), ..dated("dukh", "2023", checked, Status::Current) };
        let topic = |mut service: Service| {
            service.topics = vec!["oekonomi".to_owned()];
            // Nothing is attached to them, and each has a house of its own, for offers of one house are one card.
            service.guidance = veteranvejviseren::domain::Guidance::default();
            service.organization.clone_from(&service.id);
            service
        };
        directory.services.extend([topic(twin("zz-a", old)), topic(twin("zz-b", new))]);
        let plan = plan(&directory, &answers, now).expect("a plan");
        let ids: Vec<String> = plan.referrals.iter().map(|item| item.subject.id()).collect();
        let at = |id: &str| ids.iter().position(|one| one == id).unwrap_or_else(|| panic!("{id} is not in {ids:?}"));
        at("zz-a") < at("zz-b")
    };
    assert!(order("2026-11-01", "2026-11-01"), "by id");
    assert!(!order("2026-01-01", "2026-11-01"), "both of one year, one of them past its limit");
    assert!(order("2026-10-01", "2026-11-01"), "both within the limit: by id");
}

#[test]
fn the_directory_is_old_the_day_after_its_days_and_the_status_line_says_what_it_knows() {
    let mut directory = directory().clone();
    directory.settings.data_date = date(2026, 11, 1);
    let day = |age| date(2026, 11, 1).checked_add(jiff::ToSpan::days(age)).expect("a day");
    for (limit, age, old) in [
        (90, 0, false),
        (90, 90, false),
        (90, 91, true),
        (90, 4000, true),
        // A clock that is wrong by years.
        (90, -4000, false),
        // The days are data.
        (30, 31, true),
        (120, 91, false),
    ] {
        directory.rules.old_after_days = limit;
        assert_eq!(is_old(&directory, day(age)), old, "{age} of {limit} days");
    }
    directory.rules.old_after_days = 30;
    for (language, no_net, since, old) in [
        (
            Language::Danish,
            "Du har ikke net. Siden virker stadig. Oplysningerne er fra 1. november 2026.",
            "Oplysningerne er fra 1. november 2026.",
            "De er over 30 dage gamle. Numre kan være ændret.",
        ),
        (
            Language::English,
            "You have no internet connection. The site still works. The information is from 1 November 2026.",
            "The information is from 1 November 2026.",
            "It is over 30 days old. Numbers may have changed.",
        ),
    ] {
        let plain = |words: String| words.replace('\u{a0}', " ");
        assert_eq!(plain(text::no_net(&directory, language)), no_net);
        assert_eq!(plain(text::information_from(&directory, language)), since);
        assert_eq!(plain(text::data_is_old(&directory, language)), old);
    }
}

/// The line of a service tells how sure one may be of reaching it; hours are told as they stand only where their source is
/// of today, somebody has called since, or several sources agree.
#[test]
fn hours_are_as_sure_as_their_source() {
    let line = |hours_source: Option<&str>, agree: bool, checked: &str| {
        let mut line = directory().line("linje-varde-veteran-hotline").expect("a line").clone();
        assert_eq!(line.source.date, a_date("2019"));
        let source = |date: &str| Source { date: a_date(date), ..line.source.clone() };
        line.hours_source = hours_source.map(source);
        line.hours_also_in = if agree { vec![source("2018")] } else { Vec::new() };
        line.checked = a_date(checked).map(|on| Check { by: CheckMethod::Phone, on, who: None });
        line.is_sure_of_hours()
    };
    for (hours_source, agree, checked, sure) in [
        (None, false, "", false),
        (Some("2021-12"), false, "", false),
        (Some("2022"), false, "", true),
        (Some(""), false, "", false),
        (None, true, "", true),
        (None, false, "2026-11-01", true),
    ] {
        assert_eq!(line(hours_source, agree, checked), sure, "{hours_source:?}, {agree}, {checked:?}");
    }
    // The newest source of the number itself says nothing of older hours.
    let mut newer = directory().line("linje-varde-veteran-hotline").expect("a line").clone();
    newer.hours_source = Some(newer.source.clone());
    newer.source.date = a_date("2026");
    assert!(!newer.is_sure_of_hours());
    // One line, one answer for all that share it.
    let shared: Vec<&Service> = directory().behind("linje-vetc-doegntelefon").map(|(service, _)| service).collect();
    assert!(shared.len() > 20);
    let statuses: Vec<Status> = shared.iter().map(|service| service.status).collect();
    assert!(statuses.contains(&Status::Current) && statuses.contains(&Status::Unverified));
    for service in shared {
        let phone = directory().phone(service).expect("its number");
        assert!(phone.is_sure_of_hours && phone.hours == Hours::Always, "{}", service.id);
        assert_eq!(Record::to_reach(service, directory()).id(), "linje-vetc-doegntelefon", "{}", service.id);
    }
}
