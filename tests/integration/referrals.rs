//! The list on its way out and back: links, kept answers, plain text. What comes from outside may
//! hold anything; nothing of it may panic, lose what was kept or tell what was answered. Long, for every way out has its way back here.

use crate::support::{answers, directory, place, time};
use proptest::{collection::vec, option, prelude::*, sample};
use veteranvejviseren::{
    domain::{
        AgeRange, ContactKind, ContactPreference, Deployment, Directory, Land, Language, MunicipalityCode, Record,
        Role, Service, Status, Urgency,
    },
    matching::{Answers, Plan, Reason, Subject, describe, plan},
    referrals::{
        Key, Loaded, MOST_SHARED, MemoryStore, Saved, SavedError, ShareError, Store, decode, delete_all, encode, load,
        read, save, write,
    },
    take_along::{plan_text, services_text},
    text,
};

fn shown() -> Vec<&'static Service> {
    directory().services.iter().filter(|service| service.status != Status::Historical).collect()
}

fn ids(services: &[&Service]) -> Vec<String> {
    services.iter().map(|service| service.id.clone()).collect()
}

/// The shipped directory with one record merged into another and one ended.
fn changed() -> (Directory, String, String) {
    let mut directory = directory().clone();
    let merged = directory.services.remove(0).id;
    directory.services[0].merged_ids.push(merged.clone());
    directory.services[1].status = Status::Historical;
    let ended = directory.services[1].id.clone();
    (directory, merged, ended)
}

// Links.

#[test]
fn a_link_holds_ids_in_order_and_nothing_else() {
    assert_eq!(encode(&["b-2", "a", "b-2"], directory()), "#liste=b-2.a");
    assert_eq!(encode(&["Å", "a b", "", "a.b", &"a".repeat(61)], directory()), "#liste=");
    let many: Vec<String> = (0..60).map(|number| format!("id-{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(encode(&many, directory()).split('.').count(), MOST_SHARED);
}

#[test]
fn a_link_older_than_the_data_still_leads_on() {
    let (directory, merged, ended) = changed();
    let heir = directory.services[0].id.clone();
    let list = decode(&format!("#liste={merged}.{ended}.no-such-id.no-such-id.{heir}"), &directory).unwrap();
    assert_eq!((ids(&list.services), list.missing), (vec![heir], 2));
}

#[test]
fn what_chat_programs_do_to_a_link_is_undone_where_it_means_one_thing() {
    let expected = vec!["alarm-112".to_owned(), "livslinien".to_owned()];
    for fragment in [
        "#liste=alarm-112.livslinien",
        "liste=alarm-112.livslinien",
        "#liste=alarm%2D112%2Elivslinien",
        "#liste=alarm%2d112%2elivslinien",
        "#liste%3Dalarm-112.livslinien",
        // The end of a sentence, brackets, quotation marks.
        "#liste=alarm-112.livslinien.",
        "#liste=alarm-112.livslinien,",
        "#liste=alarm-112.livslinien).",
        "#liste=alarm-112.livslinien»",
        "#liste=alarm-112.livslinien%C2%BB",
        "#liste=alarm-112.livslinien%E2%80%9D",
        "#liste=alarm-112.livslinien>",
        "#liste=alarm-112.livslinien](https://example.org/a-b)",
        "#liste=alarm-112.livslinien|listen>",
        "#liste=alarm-112.livslinien)og",
        "#liste=alarm-112.livslinien**",
        // A second fragment.
        "#liste=alarm-112.livslinien%23",
        "#liste=alarm-112.livslinien%23liste",
        "#liste=alarm-112.livslinien#:~:text=ring%20nu",
        // Words after it, and marks of who follows whom.
        "#liste=alarm-112.livslinien%20",
        "#liste=alarm-112.livslinien%20ring%20i%20dag",
        "#liste=alarm-112.livslinien%C2%A0",
        "#liste=alarm-112.livslinien?utm_source=mail&utm_medium=x",
        "#liste=alarm-112.livslinien&fbclid=IwAR0x_y-z",
        "#liste=alarm-112.livslinien%26fbclid%3DIwAR0",
        // Broken over two lines, and with signs that nobody sees.
        "#liste=alarm-112.livs%0D%0Alinien",
        "#liste=alarm-112.livs%0Alinien%0A",
        "#liste=alarm-112.%E2%80%8Blivslinien%E2%80%8B",
        "#liste=alarm-112.livslinien\u{200b}",
        "#liste=alarm-112.livs%C2%ADlinien%EF%BB%BF",
        // Signs before it, and a hyphen or dash after it.
        "#liste=%20alarm-112.livslinien",
        "#liste=«alarm-112.livslinien»",
        "#liste=.alarm-112.livslinien",
        "#liste=alarm-112.livslinien-",
        "#liste=alarm-112.livslinien --",
        "#liste=alarm-112.livslinien–",
        // Hyphens as word processors and PDFs write them.
        "#liste=alarm–112.livslinien",
        "#liste=alarm\u{2011}112.livslinien",
        "#liste=alarm%E2%80%90112.livslinien",
        // A mail as it is sent, and a greeting below the link.
        "#liste=3Dalarm-112.livslinien",
        "#liste=3Dalarm-112.livs=%0D%0Alinien",
        "#liste=alarm-112.livs=\nlinien",
        "#liste=alarm-112.livslinien=20",
        "#liste=alarm-112.livslinien%0A%0AHilsen%20Bo",
        "#liste=alarm-112.livslinien\r\n\r\nHilsen Bo",
    ] {
        let list = decode(fragment, directory()).unwrap_or_else(|error| panic!("{fragment}: {error:?}"));
        assert_eq!((ids(&list.services), list.missing), (expected.clone(), 0), "{fragment}");
    }
}

#[test]
fn other_fragments_are_told_from_broken_links() {
    let (id, list) = ("a".repeat(61), vec!["a"; MOST_SHARED + 1].join("."));
    for (fragment, expected) in [
        ("", ShareError::NotAList),
        ("#", ShareError::NotAList),
        ("#3", ShareError::NotAList),
        ("#listen", ShareError::NotAList),
        ("##liste=a", ShareError::NotAList),
        ("#Liste=a", ShareError::NotAList),
        (&"x".repeat(5000), ShareError::NotAList),
        (&format!("#liste={}", "a".repeat(4000)), ShareError::TooLong),
        (&format!("#liste={list}"), ShareError::TooLong),
        (&format!("#liste={id}"), ShareError::Damaged),
        ("#liste=a..b", ShareError::Damaged),
        ("#liste=A", ShareError::Damaged),
        ("#liste=%20", ShareError::Damaged),
        ("#liste=a%ADb", ShareError::Damaged),
        ("#liste=a%2", ShareError::Damaged),
        ("#liste=a%zz", ShareError::Damaged),
        ("#liste=a%252Eb", ShareError::Damaged),
        ("#liste=a%C3%B8", ShareError::Damaged),
        ("#liste=<img src=x onerror=alert(1)>", ShareError::Damaged),
        ("#liste=ø", ShareError::Damaged),
        ("#liste=\0", ShareError::Damaged),
    ] {
        assert_eq!(decode(fragment, directory()), Err(expected), "{fragment}");
    }
}

proptest! {
    #[test]
    fn every_list_comes_back_as_it_was_sent(chosen in sample::subsequence(shown(), 0..=MOST_SHARED).prop_shuffle()) {
        let sent = ids(&chosen);
        let fragment = encode(&sent.iter().map(String::as_str).collect::<Vec<_>>(), directory());
        let list = decode(&fragment, directory()).unwrap();
        prop_assert_eq!((ids(&list.services), list.missing), (sent, 0));
    }

    #[test]
    fn whatever_is_encoded_can_be_decoded(ids in vec(any::<String>(), 0..80)) {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        prop_assert!(decode(&encode(&ids, directory()), directory()).is_ok());
    }

    #[test]
    fn no_bytes_in_a_fragment_panic(bytes in vec(any::<u8>(), 0..200), close in "#liste=[a-z0-9.%-]{0,80}") {
        let any = String::from_utf8_lossy(&bytes);
        let _ = decode(&any, directory());
        let _ = decode(&format!("#liste={any}"), directory());
        if let Ok(list) = decode(&close, directory()) {
            prop_assert!(list.services.len() + list.missing <= MOST_SHARED);
        }
    }
}

// Kept answers.

/// Answers as the questionnaire gives them: places and topics that exist.
fn any_answers() -> impl Strategy<Value = Answers> {
    let places: Vec<MunicipalityCode> = directory().municipalities.iter().map(|place| place.code).collect();
    let topics: Vec<String> = directory().topics.iter().map(|topic| topic.id.clone()).collect();
    let most = topics.len();
    let ages = (0..=120u8, 0..=120u8).prop_map(|(a, b)| AgeRange { from: a.min(b), to: a.max(b) });
    (
        option::of(sample::select(Role::ALL)),
        option::of(sample::select(places)),
        option::of(sample::select(Land::ALL)),
        option::of(sample::select(Urgency::ALL)),
        sample::subsequence(topics, 0..=most),
        vec(ages, 0..6),
        option::of(sample::select(Deployment::ALL)),
        option::of(sample::select(ContactPreference::ALL)),
    )
        .prop_map(|(role, place, land, urgency, topics, child_ages, deployment, contact)| Answers {
            role,
            place,
            land: land.filter(|_| place.is_none()),
            urgency,
            topics,
            child_ages,
            deployment,
            contact,
        })
}

proptest! {
    #[test]
    fn what_is_kept_comes_back(answers in any_answers(), chosen in sample::subsequence(shown(), 0..40).prop_shuffle()) {
        let saved = Saved { answers, chosen: ids(&chosen), dropped: 0 };
        prop_assert_eq!(read(&write(&saved), directory()), Ok(saved));
    }

    #[test]
    fn whatever_is_written_can_be_read(
        place in any::<u16>(),
        texts in vec(any::<String>(), 0..20),
        ages in vec((any::<u8>(), any::<u8>()), 0..20),
    ) {
        let child_ages = ages.into_iter().map(|(from, to)| AgeRange { from, to }).collect();
        let place = Some(MunicipalityCode(place));
        let answers = Answers { place, topics: texts.clone(), child_ages, ..Answers::default() };
        let saved = Saved { answers, chosen: texts, dropped: 0 };
        prop_assert!(read(&write(&saved), directory()).is_ok());
    }

    #[test]
    fn no_kept_bytes_panic(bytes in vec(any::<u8>(), 0..200), close in "vvj [0-3]\n([a-z]{2,9}=[a-z0-9,-]{0,9}\n){0,9}") {
        let any = String::from_utf8_lossy(&bytes);
        let _ = read(&any, directory());
        let _ = read(&format!("vvj 2\n{any}"), directory());
        let _ = read(&close, directory());
    }
}

/// Written by version 1. Never change it: such texts lie on people's devices.
const VERSION_1: &str = "vvj 1\nrole=partner\nplace=0573\nurgency=soon\ntopics=parforhold-familie,boern-unge\nages=6,9\n\
    deployment=soldier_28\ncontact=phone\n";

#[test]
fn version_1_is_still_read() {
    let (expected, _) = answers(
        r#"{"role": "partner", "place": "0573", "urgency": "soon", "topics": ["parforhold-familie", "boern-unge"],
            "child_ages": [6, 9], "service": "soldier_28", "contact": "phone"}"#,
    );
    let expected = Saved { answers: expected, chosen: Vec::new(), dropped: 0 };
    assert_eq!(read(VERSION_1, directory()), Ok(expected.clone()));
    assert_eq!(write(&expected), VERSION_1.replace("vvj 1", "vvj 2"));
}

#[test]
fn what_the_directory_no_longer_has_is_dropped_and_counted() {
    let (directory, merged, ended) = changed();
    let heir = directory.services[0].id.clone();
    let text =
        format!("vvj 2\nplace=0001\ntopics=bolig,boern-unge\nweather=rain\nchosen={ended},{merged},gone,{heir}\n");
    let saved = read(&text, &directory).unwrap();
    assert_eq!((saved.answers.place, saved.answers.topics), (None, vec!["boern-unge".to_owned()]));
    // A place, a topic, a line, and two services; the merged one and its heir are one.
    assert_eq!((saved.chosen, saved.dropped), (vec![heir], 5));
}

#[test]
fn nobody_lives_in_a_municipality_and_in_another_land() {
    let saved = read("vvj 2\nplace=0573\nland=greenland\n", directory()).expect("a saved text");
    assert_eq!((saved.answers.place, saved.answers.land, saved.dropped), (Some(place("Varde")), None, 1));
    assert_eq!(read("vvj 2\nland=iceland\n", directory()), Err(SavedError::Broken));
}

#[test]
fn what_is_not_of_the_form_is_broken_and_what_is_later_is_newer() {
    let long = format!("vvj 2\nchosen={}\n", vec!["a"; 4000].join(","));
    for (text, expected) in [
        ("", SavedError::Broken),
        ("{\"role\":\"veteran\"}", SavedError::Broken),
        ("vvj", SavedError::Broken),
        ("vvj 0\n", SavedError::Broken),
        ("vvj 02\n", SavedError::Broken),
        ("vvj +2\n", SavedError::Broken),
        ("vvj 99999\n", SavedError::Broken),
        ("vvj 3", SavedError::Newer(3)),
        ("vvj 3\n\u{1}{anything}", SavedError::Newer(3)),
        ("vvj 2\n\n", SavedError::Broken),
        ("vvj 2\nrole", SavedError::Broken),
        ("vvj 2\nrole=\n", SavedError::Broken),
        ("vvj 2\nrole=king\n", SavedError::Broken),
        ("vvj 2\nrole=veteran\nrole=partner\n", SavedError::Broken),
        ("vvj 2\n=veteran\n", SavedError::Broken),
        ("vvj 2\nplace=573\n", SavedError::Broken),
        ("vvj 2\nages=121\n", SavedError::Broken),
        ("vvj 2\nages=6,,9\n", SavedError::Broken),
        ("vvj 2\nages=12-8\n", SavedError::Broken),
        ("vvj 2\nages=-1\n", SavedError::Broken),
        ("vvj 2\ntopics=Bolig\n", SavedError::Broken),
        ("vvj 2\nchosen=a,\n", SavedError::Broken),
        (&long, SavedError::Broken),
    ] {
        assert_eq!(read(text, directory()), Err(expected), "{text}");
    }
}

// Where it is kept.

/// A device that keeps what it has and takes nothing more.
struct Full(MemoryStore);

impl Store for Full {
    fn read(&self, key: Key) -> Option<String> {
        self.0.read(key)
    }

    fn write(&mut self, _: Key, _: &str) -> bool {
        false
    }

    fn remove(&mut self, key: Key) {
        self.0.remove(key);
    }
}

fn store(saved: Option<&str>, set_aside: Option<&str>) -> MemoryStore {
    let mut store = MemoryStore::default();
    for (key, text) in [(Key::Saved, saved), (Key::SetAside, set_aside)] {
        assert!(text.is_none_or(|text| store.write(key, text)));
    }
    store
}

fn sample() -> Saved {
    let answers = Answers { role: Some(Role::Veteran), ..Answers::default() };
    Saved { answers, chosen: vec!["alarm-112".to_owned()], dropped: 0 }
}

#[test]
fn what_is_saved_is_found_until_it_is_deleted() {
    let mut device = MemoryStore::default();
    assert_eq!(load(&mut device, directory()), Loaded::Nothing);
    assert!(save(&mut device, &sample()));
    assert_eq!(load(&mut device, directory()), Loaded::Saved(sample()));
    assert!(save(&mut device, &Saved::default()), "what can be read may be replaced");
    assert!(device.write(Key::SetAside, "old"));
    delete_all(&mut device);
    assert_eq!(device, MemoryStore::default());
}

#[test]
fn an_older_text_is_read_where_it_lies() {
    let mut device = store(Some(VERSION_1), None);
    assert!(matches!(load(&mut device, directory()), Loaded::Saved(_)));
    assert_eq!(device, store(Some(VERSION_1), None));
}

#[test]
fn what_cannot_be_read_is_set_aside_and_never_lost() {
    for (text, error) in [("garbage", SavedError::Broken), ("vvj 7\nmood=good", SavedError::Newer(7))] {
        let mut device = store(Some(text), None);
        assert_eq!(load(&mut device, directory()), Loaded::SetAside(error));
        assert_eq!(device, store(None, Some(text)));
        assert_eq!(load(&mut device, directory()), Loaded::Nothing, "the second visit begins afresh");
        assert!(save(&mut device, &sample()));
        assert_eq!(device.read(Key::SetAside).as_deref(), Some(text));
    }
}

#[test]
fn a_place_that_is_taken_is_not_overwritten() {
    let mut device = store(Some("vvj 7"), Some("garbage"));
    assert_eq!(load(&mut device, directory()), Loaded::SetAside(SavedError::Newer(7)));
    assert!(!save(&mut device, &sample()));
    assert_eq!(device, store(Some("vvj 7"), Some("garbage")));
    delete_all(&mut device);
    assert!(save(&mut device, &sample()));
}

#[test]
fn a_full_device_loses_nothing() {
    let mut device = Full(store(Some("garbage"), None));
    assert_eq!(load(&mut device, directory()), Loaded::SetAside(SavedError::Broken));
    assert_eq!(device.0, store(Some("garbage"), None));
    let mut device = Full(store(None, None));
    assert!(!save(&mut device, &sample()));
    let mut device = MemoryStore::default();
    let too_much = Saved { chosen: vec!["a".repeat(60); 200], ..Saved::default() };
    assert!(!save(&mut device, &too_much), "longer than what can be read");
    assert_eq!(device, MemoryStore::default());
}

#[test]
fn the_browser_keeps_them_under_these_names() {
    assert_eq!(Key::ALL.map(Key::name), ["vvj-gemt", "vvj-sat-til-side", "vvj-arbejde", "vvj-rettelser"]);
}

// Plain text.

fn letter(json: &str, language: Language) -> (String, Plan<'static>) {
    let (answers, now) = answers(json);
    let plan = plan(directory(), &answers, now).unwrap();
    (plan_text(&plan, directory(), language, now), plan)
}

/// Every kind of person in places of every kind: with a coordinator, without one, without a number, on an island.
fn everybody() -> impl Iterator<Item = String> {
    let places = ["Varde", "Glostrup", "Vejen", "Læsø"];
    let urgencies = Urgency::ALL.iter().map(|urgency| urgency.word());
    let situations = urgencies.flat_map(move |urgency| places.map(|place| (urgency, place)));
    situations.flat_map(|(urgency, place)| {
        Role::ALL.iter().map(move |role| {
            format!(
                r#"{{"role": "{}", "place": "{place}", "urgency": "{urgency}", "topics": ["boern-unge", "misbrug"],
                    "child_ages": [9], "service": "soldier_28", "contact": "phone"}}"#,
                role.word()
            )
        })
    })
}

#[test]
fn every_number_and_address_is_written_out_and_nobody_stands_twice() {
    for json in everybody() {
        for language in Language::ALL {
            let (letter, plan) = letter(&json, language);
            let items = plan.urgent.iter().chain([&plan.start_here]).chain(&plan.second_door).chain(&plan.referrals);
            for item in items {
                for contact in &item.contacts {
                    let written = match &contact.kind {
                        ContactKind::Web(address) | ContactKind::Chat(address) => address.as_str().to_owned(),
                        other => other.display().replace('\u{a0}', " "),
                    };
                    assert!(letter.contains(&written), "{written} is missing for {json}");
                }
                let summary = format!("\n{}\n", text::subject_summary(&item.subject, language));
                assert_eq!(letter.matches(&summary).count(), 1, "{} for {json}", item.subject.id());
            }
        }
    }
}

#[test]
fn urgent_comes_first_then_where_to_begin_then_the_list() {
    let json = r#"{"role": "veteran", "place": "Varde", "topics": ["akut-krise"]}"#;
    let (letter, _) = letter(json, Language::Danish);
    let headings =
        ["Når det haster:", "Begynd her:", "Prøv i stedet:", "Andre, du kan kontakte:", "Fra Veteranvejviseren."];
    let at = headings.map(|heading| letter.find(heading).unwrap_or_else(|| panic!("no {heading} in {letter}")));
    assert!(at.is_sorted(), "{letter}");
}

/// Codes of reasons that repeat an answer; `for_you` does so when it names a role.
const PERSONAL: [&str; 8] = [
    "for_the_veteran",
    "for_the_citizen",
    "your_municipality",
    "near",
    "your_region",
    "age_fits",
    "deployment_fits",
    "your_way",
];

#[test]
fn the_letter_tells_what_is_offered_and_never_what_was_answered() {
    let mut tested = 0;
    for json in everybody() {
        for language in Language::ALL {
            let (letter, plan) = letter(&json, language);
            let items = plan.urgent.iter().chain([&plan.start_here]).chain(&plan.second_door).chain(&plan.referrals);
            let personal = items.flat_map(|item| &item.why).filter(|reason| match reason {
                Reason::ForYou(role) => role.is_some(),
                other => PERSONAL.contains(&other.code()),
            });
            for reason in personal {
                tested += 1;
                let told = text::reason(reason, directory(), language);
                assert!(!letter.contains(&format!("{told}.")), "{told} for {json}");
            }
        }
    }
    assert!(tested > 500, "{tested}");
}

#[test]
fn the_same_offer_reads_the_same_whoever_asks() {
    // Two people of whom the plan says different things about the same offers in the same place.
    let of = |topics: &str, wish: &str| {
        let json = format!(
            r#"{{"role": "partner", "place": "Varde", "topics": [{topics}], "child_ages": [9], "contact": "{wish}"}}"#
        );
        let (letter, _) = letter(&json, Language::Danish);
        letter.split("\n\n").map(str::to_owned).collect::<Vec<_>>()
    };
    let (one, other) = (of(r#""paaroerende-stoette""#, "phone"), of(r#""psykisk-helbred""#, "meet"));
    let name = |block: &str| block.lines().next().unwrap_or_default().to_owned();
    let places = |block: &str| block.contains("Et godt sted at begynde");
    let mut shared = 0;
    for block in one.iter().filter(|block| block.lines().count() > 1 && !places(block)) {
        for twin in other.iter().filter(|twin| name(twin) == name(block) && !places(twin)) {
            shared += 1;
            assert_eq!(block, twin);
        }
    }
    assert!(shared > 2, "{shared}");
}

#[test]
fn old_data_says_so_and_an_empty_list_too() {
    let (fresh, _) = letter(r#"{"today": "2026-12-01T10:00"}"#, Language::Danish);
    let (old, _) = letter(r#"{"today": "2027-12-01T10:00"}"#, Language::Danish);
    assert!(!fresh.contains("90 dage") && old.ends_with("De er over 90 dage gamle. Numre kan være ændret.\n"));
    assert!(services_text(&[], directory(), Language::English).contains("The list is empty."));
}

#[test]
fn every_service_has_a_way_to_reach_somebody_in_a_shared_letter() {
    for service in shown() {
        for language in Language::ALL {
            let letter = services_text(&[service], directory(), language);
            let reach =
                ["Ring ", "Call ", "https://", "Skriv til ", "Write to ", "Send sms", "Text ", "Besøg ", "Visit "];
            assert!(reach.iter().any(|way| letter.contains(way)), "{letter}");
            let trust =
                ["Tjekket ", "Kilde fra ", "Kilde uden dato", "Checked ", "Source from ", "Source without a date"];
            assert!(trust.iter().any(|phrase| letter.contains(phrase)), "{letter}");
            // How sure one may be is told of the number that stands there, whoever's it is.
            let item = describe(directory(), &Answers::default(), time("2026-12-01T10:00"), Subject::Service(service));
            let first = item.contacts.iter().find(|contact| contact.kind.is_route());
            let line = first.and_then(|contact| directory().line(contact.line.as_deref()?)).map(Record::Line);
            let known = text::trust_and_source(line.unwrap_or(Record::Service(service)), language);
            assert!(letter.contains(&known), "{known} in {letter}");
            assert!(!letter.contains('\u{a0}') && !letter.contains("..") && !letter.contains("\n\n\n"), "{letter}");
        }
    }
}
