//! Partners by role, the partner list over time, hand-overs, tasks and network meetings. Long, for most of it is tables.

use crate::support::{directory, place, time};
use icalendar::{
    CalendarDateTime, Component, DatePerhapsTime,
    parser::{read_calendar, unfold},
};
use jiff::civil::{Date, DateTime, date};
use veteranvejviseren::{
    calendar::{Month, is_working_day, weekday, write},
    data::one_language,
    domain::{
        AgeRange, Audience, ContactKind, CoordinatorState, Directory, Language, Line, PartialDate, Phone, Role,
        Service, ServiceKind, Status,
    },
    matching::{Answers, Subject, plan},
    professional::{
        AsksFor, Confidentiality, Consent, Handover, HandoverProblem, PartnerRole, Partners, Purpose, Situation,
        TaskList, WayIn, local_fact,
        network::{DEFAULT_MONTHS, NetworkPlan, proposed_day},
        partner_list::{Direction, MOST_ENTRIES, Mark, Merged, PartnerList, fingerprint},
        partners, task_partners,
    },
    referrals::decode,
    sheet::read_sheet,
    take_along::{handover_text, mail_draft},
    text,
};

const TODAY: Date = date(2026, 11, 24);

fn now() -> DateTime {
    time("2026-11-24T10:00")
}

fn situation(town: &str, topics: &[&str]) -> Situation {
    Situation {
        place: Some(place(town)),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        ..Situation::default()
    }
}

fn found(situation: &Situation) -> Partners<'static> {
    partners(directory(), situation, now()).expect("partners")
}

fn service(id: &str) -> &'static Service {
    directory().service(id).unwrap_or_else(|| panic!("no service {id}"))
}

// Partners.

#[test]
fn partners_are_grouped_by_role_in_a_fixed_order_and_sparring_stands_apart() {
    let found = found(&situation("Varde", &["boern-unge", "psykisk-helbred"]));
    let roles: Vec<PartnerRole> = found.groups.iter().map(|(role, _)| *role).collect();
    assert!(roles.is_sorted() && roles.windows(2).all(|pair| pair[0] != pair[1]), "{roles:?}");
    assert_eq!(roles[0], PartnerRole::Coordinator);
    for role in [PartnerRole::Veterancentret, PartnerRole::Ngo] {
        assert!(roles.contains(&role), "{roles:?}");
    }
    let sparring: Vec<String> = found.sparring.iter().map(|partner| partner.item.subject.id()).collect();
    assert!(sparring.contains(&"vetc-faelles-om-veteraner".to_owned()), "{sparring:?}");
    for partner in &found.sparring {
        assert_eq!((partner.way_in, partner.confidentiality), (WayIn::CallYourself, Confidentiality::WithoutName));
        assert!(!partner.asks_for.contains(&AsksFor::Consent));
    }
    for (role, partners) in &found.groups {
        for partner in partners {
            assert_eq!(partner.role, *role);
            assert!(partner.asks_for.contains(&AsksFor::Consent), "{}", partner.item.subject.id());
            if let Subject::Service(service) = partner.item.subject {
                assert_ne!(service.kind, ServiceKind::ProfessionalSupport, "{}", service.id);
                assert_ne!(service.status, Status::Historical, "{}", service.id);
            }
        }
    }
}

#[test]
fn the_same_engine_gives_the_citizen_and_the_professional_the_same_records() {
    let topics = ["boern-unge", "bolig-hjemloeshed"];
    let answers = Answers {
        role: Some(Role::Professional),
        place: Some(place("Odense")),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        ..Answers::default()
    };
    let plan = plan(directory(), &answers, now()).expect("a plan");
    let found = found(&situation("Odense", &topics));
    let ids: Vec<String> = found
        .groups
        .iter()
        .flat_map(|(_, partners)| partners)
        .chain(&found.sparring)
        .map(|partner| partner.item.subject.id())
        .collect();
    for item in &plan.referrals {
        assert!(ids.contains(&item.subject.id()), "{}", item.subject.id());
    }
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "nobody twice");
}

#[test]
fn every_municipality_has_its_door_and_somebody_to_ask_whatever_the_topic() {
    for municipality in &directory().municipalities {
        for topic in ["erstatning-arbejdsskade", "boern-unge", "misbrug"] {
            let found = found(&situation(&municipality.code.to_string(), &[topic]));
            let door = found.groups.first().filter(|(role, _)| *role == PartnerRole::Coordinator);
            let door = door.unwrap_or_else(|| panic!("{} has no door", municipality.name));
            assert!(door.1.iter().any(|partner| !partner.item.contacts.is_empty()));
            if municipality.coordinator.state == CoordinatorState::Known {
                let own = municipality.organization_id();
                let of_its_own = door.1.iter().any(|partner| match partner.item.subject {
                    Subject::Service(service) => service.organization == own || service.dedicated,
                    Subject::Municipality(_) => false,
                });
                assert!(of_its_own, "{}", municipality.name);
            }
            assert!(!found.sparring.is_empty());
        }
    }
}

#[test]
fn how_one_refers_and_what_they_ask_for_comes_from_the_record() {
    let found = found(&situation("Middelfart", &["psykisk-helbred"]));
    let all: Vec<_> = found.groups.iter().flat_map(|(_, partners)| partners).collect();
    let att = all.iter().find(|one| one.item.subject.id() == "region-syd-att").expect("the region's clinic");
    assert_eq!(
        (att.role, att.way_in, att.confidentiality),
        (PartnerRole::Region, WayIn::Referral, Confidentiality::Authority)
    );
    assert!(att.asks_for.contains(&AsksFor::ReferralLetter), "{:?}", att.asks_for);
    for partner in all {
        if let Subject::Service(service) = partner.item.subject {
            assert_eq!(
                partner.confidentiality == Confidentiality::Anonymous,
                service.anonymous == Some(true),
                "{}",
                service.id
            );
        }
    }
}

#[test]
fn for_whom_narrows_the_offers_and_never_the_sparring() {
    let mut wanted = situation("Varde", &["boern-unge", "paaroerende-stoette"]);
    let everybody = found(&wanted);
    wanted.whom = vec![Audience::Child];
    wanted.ages = vec![AgeRange::exactly(10)];
    let child = found(&wanted);
    let count = |found: &Partners<'_>| found.groups.iter().map(|(_, partners)| partners.len()).sum::<usize>();
    assert!(count(&child) < count(&everybody), "{} {}", count(&child), count(&everybody));
    for partner in child.groups.iter().flat_map(|(_, partners)| partners) {
        if let Subject::Service(service) = partner.item.subject
            && service.kind != ServiceKind::Coordinator
        {
            let audience = &service.audience;
            assert!(audience.contains(&Audience::Child) || audience.contains(&Audience::Family), "{}", service.id);
        }
    }
    assert_eq!(child.sparring.len(), everybody.sparring.len());
}

// The partner list.

/// A list of three, made on the first of June 2026.
fn list() -> PartnerList {
    let mut list = PartnerList::new("Varde, børn", date(2026, 6, 1));
    for id in ["vetc-familieenheden", "boernetelefonen", "viso"] {
        assert!(list.add(service(id), directory(), date(2026, 6, 1)));
    }
    list
}

fn ids(list: &PartnerList) -> Vec<&str> {
    list.entries.iter().map(|entry| entry.id.as_str()).collect()
}

/// A directory in which the list's records have changed.
fn changed() -> Directory {
    let mut directory = directory().clone();
    for service in &mut directory.services {
        match service.id.as_str() {
            "vetc-familieenheden" => {
                service.ways.truncate(1);
            }
            "boernetelefonen" => service.status = Status::Historical,
            _ => {}
        }
    }
    directory.services.retain(|service| service.id != "viso");
    directory
}

#[test]
fn a_list_is_put_in_order_and_holds_each_once() {
    let mut list = list();
    assert!(!list.add(service("viso"), directory(), TODAY));
    assert_eq!(list.shift(2, Direction::Up), 1);
    assert_eq!(ids(&list), ["vetc-familieenheden", "viso", "boernetelefonen"]);
    assert_eq!((list.shift(0, Direction::Up), list.shift(2, Direction::Down), list.shift(9, Direction::Up)), (0, 2, 9));
    let removed = list.remove(1).expect("an entry");
    assert_eq!(ids(&list), ["vetc-familieenheden", "boernetelefonen"]);
    list.put_back(1, removed);
    assert_eq!(ids(&list), ["vetc-familieenheden", "viso", "boernetelefonen"]);
    assert_eq!(list.remove(7), None);
    list.set_note(0, &"æ".repeat(5000));
    assert_eq!(list.entries[0].note.chars().count(), 1000);
}

#[test]
fn merging_keeps_what_is_mine_and_adds_the_rest_in_order() {
    let mut mine = list();
    mine.set_note(0, "Min note");
    let merged =
        mine.merge(&["livslinien", "viso", "findes-ikke", "varde-boernegruppe-2018", "headspace"], directory(), TODAY);
    assert_eq!(merged, Merged { added: 2, known: 1, missing: 2, left_out: 0 });
    assert_eq!(ids(&mine), ["vetc-familieenheden", "boernetelefonen", "viso", "livslinien", "headspace"]);
    assert_eq!(mine.entries[0].note, "Min note");
    // The same again changes nothing.
    let before = mine.clone();
    assert_eq!(mine.merge(&["livslinien", "headspace"], directory(), TODAY).added, 0);
    assert_eq!(mine, before);
    // There is an end to a list.
    let all: Vec<&str> =
        directory().services.iter().filter(|s| s.status != Status::Historical).map(|s| s.id.as_str()).collect();
    let merged = mine.merge(&all, directory(), TODAY);
    assert_eq!((mine.entries.len(), merged.added), (MOST_ENTRIES, MOST_ENTRIES - 5));
    assert_eq!(merged.added + merged.known + merged.left_out, all.len());
    assert_eq!(
        text::professional::merged(&Merged { added: 2, known: 1, missing: 2, left_out: 0 }, Language::Danish),
        "2 føjet til, 1 stod der i forvejen, 2 findes ikke mere."
    );
}

#[test]
fn a_record_that_became_part_of_another_is_merged_once() {
    let mut directory = directory().clone();
    let heir = directory.services.iter_mut().find(|service| service.id == "headspace").unwrap();
    heir.merged_ids.push("gammel-headspace".to_owned());
    let mut mine = PartnerList::new("", TODAY);
    assert_eq!(
        mine.merge(&["gammel-headspace", "headspace"], &directory, TODAY),
        Merged { added: 1, known: 1, ..Merged::default() }
    );
    assert_eq!(ids(&mine), ["headspace"]);
}

#[test]
fn what_changed_ended_or_went_since_is_marked_and_nothing_is_thrown_away() {
    let mut list = list();
    list.set_note(2, "Spørg efter teamet");
    let directory = changed();
    let looked = list.look(&directory, TODAY);
    let marks: Vec<(usize, &str, &[Mark])> =
        looked.seen.iter().map(|seen| (seen.at, seen.service.id.as_str(), seen.marks.as_slice())).collect();
    assert_eq!(marks, [(0, "vetc-familieenheden", &[Mark::Changed][..]), (1, "boernetelefonen", &[Mark::Ended][..])]);
    let gone: Vec<(usize, &str, &str)> =
        looked.gone.iter().map(|(at, entry)| (*at, entry.id.as_str(), entry.name.as_str())).collect();
    assert_eq!(gone, [(2, "viso", "VISO – råd i svære sager")]);
    let said = list.plain_text(&directory, Language::Danish, TODAY, true);
    for part in
        ["Findes ikke mere i vejviseren", "- VISO – råd i svære sager: Spørg efter teamet", "Oplysningerne er ændret"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    // Going through it takes the mark away.
    list.accept(0, &directory, TODAY);
    assert_eq!(list.look(&directory, TODAY).seen[0].marks, []);
}

#[test]
fn an_unchanged_list_has_no_marks_and_only_what_aged_since_goes_overdue() {
    let list = list();
    let looked = list.look(directory(), date(2026, 6, 2));
    assert!(looked.gone.is_empty() && looked.seen.iter().all(|seen| seen.marks.is_empty()));
    let mut directory = directory().clone();
    for service in &mut directory.services {
        service.checked = None;
        service.source.date = PartialDate::parse(if service.id == "viso" { "2026-05-20" } else { "2010" });
    }
    // 180 days between checks: overdue after 360. What was old already when it was chosen is not news.
    let marks =
        |today| -> Vec<Vec<Mark>> { list.look(&directory, today).seen.iter().map(|seen| seen.marks.clone()).collect() };
    assert_eq!(marks(date(2027, 5, 15)), [vec![], vec![], vec![]]);
    assert_eq!(marks(date(2027, 5, 16)), [vec![], vec![], vec![Mark::Overdue]]);
}

#[test]
fn the_fingerprint_sees_what_people_use_and_nothing_else() {
    let service = service("vetc-familieenheden");
    let of = |change: &dyn Fn(&mut Service)| {
        let mut copy = service.clone();
        change(&mut copy);
        fingerprint(directory(), &copy)
    };
    let plain = fingerprint(directory(), service);
    assert_eq!(of(&|_| {}), plain);
    assert_eq!(of(&|s| s.source.title.push('x')), plain);
    assert_eq!(of(&|s| s.topics.clear()), plain);
    // Texts differ from language to language, and a list is read in both.
    assert_eq!(of(&|s| s.summary.da.push('x')), plain);
    let changes: [&dyn Fn(&mut Service); 5] = [
        &|s| s.name.da.push('x'),
        &|s| s.ways.swap(0, 1),
        &|s| {
            s.ways.remove(0);
        },
        &|s| s.ways[0] = directory().service("livslinien").expect("a service").ways[0].clone(),
        &|s| s.status = Status::Unverified,
    ];
    let mut seen = vec![plain];
    for (at, change) in changes.into_iter().enumerate() {
        let number = of(change);
        assert!(!seen.contains(&number), "change {at}");
        seen.push(number);
    }
    // What the line says is what people use: another number or other hours are news for all who share it.
    let of_line = |change: &dyn Fn(&mut Line)| {
        let mut changed = directory().clone();
        let line = changed.lines.iter_mut().find(|line| service.ways.iter().any(|way| way.line() == Some(&line.id)));
        change(line.expect("its line"));
        fingerprint(&changed, service)
    };
    assert_eq!(of_line(&|line| line.source.title.push('x')), plain);
    assert_ne!(of_line(&|line| line.hours = veteranvejviseren::domain::Hours::Unknown), plain);
    assert_ne!(of_line(&|line| line.number = Phone::parse("72 34 56 78").expect("a number")), plain);
}

#[test]
fn a_list_made_in_one_language_has_no_news_in_the_other() {
    let [danish, english] = Language::ALL.map(|language| one_language(directory(), language).expect("reduced"));
    for (one, other) in danish.services.iter().zip(&english.services) {
        assert_eq!(fingerprint(&danish, one), fingerprint(&english, other), "{}", one.id);
    }
}

#[test]
fn the_link_has_names_of_offers_and_no_notes() {
    let mut list = list();
    list.set_note(0, "hemmeligt");
    assert_eq!(
        list.fragment(directory()),
        format!("#liste=vetc-familieenheden.{}.viso", directory().service("boernetelefonen").unwrap().slug())
    );
    let shared = decode(&list.fragment(directory()), directory()).expect("a list");
    assert_eq!(shared.services.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ids(&list));
}

#[test]
fn the_table_has_every_column_and_the_gone_ones_too() {
    let mut list = list();
    list.set_note(0, "=HYPERLINK(\"x\")");
    list.set_note(2, "min note");
    let (sheet, problems) = read_sheet(&list.csv(&changed(), Language::Danish, TODAY)).expect("a table");
    assert_eq!(problems, []);
    assert_eq!(sheet.rows.len(), 3);
    assert!(sheet.rows.iter().all(|row| row.len() == sheet.heading.len()));
    let cell = |row: usize, name: &str| sheet.rows[row][sheet.column(&[name]).expect(name)].as_str();
    assert_eq!(cell(0, "Navn"), "Familieenheden i Veterancentret");
    assert_eq!(cell(0, "Egne noter"), "=HYPERLINK(\"x\")");
    assert_eq!(cell(0, "Id"), "vetc-familieenheden");
    assert_eq!(cell(0, "Set den"), "2026-06-01");
    assert!(cell(0, "Status").contains("ændret"));
    assert_eq!(
        (cell(2, "Navn"), cell(2, "Egne noter"), cell(2, "Status")),
        ("VISO – råd i svære sager", "min note", "Findes ikke mere")
    );
    let raw = list.csv(directory(), Language::Danish, TODAY);
    assert!(raw.starts_with('\u{feff}') && raw.contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

#[test]
fn the_text_writes_numbers_out_and_notes_only_when_asked() {
    let mut list = list();
    list.set_note(1, "Godt sted");
    let with = list.plain_text(directory(), Language::Danish, TODAY, true);
    let without = list.plain_text(directory(), Language::Danish, TODAY, false);
    assert!(with.starts_with("Varde, børn\n1. juni 2026\n\n1. Familieenheden i Veterancentret\n"), "{with}");
    assert!(with.contains("72 81 97 00") && !with.contains('\u{a0}'));
    assert!(with.contains("Egne noter: Godt sted") && !without.contains("Godt sted"));
    for list_text in [&with, &without] {
        assert_eq!(list_text.matches("\nKilde ").count(), 3);
    }
    let empty = PartnerList::new(" ", TODAY).plain_text(directory(), Language::English, TODAY, true);
    assert!(empty.starts_with("Partner list\n24 November 2026\n") && empty.contains("The list is empty."));
}

// Mail.

#[test]
fn a_draft_is_one_safe_link() {
    let draft = mail_draft(&["a@b.dk", "x@y.dk?bcc=z@q.dk", ""], "Emne\r\nBcc: z@q.dk", "Hej & velkommen\n100 % æøå");
    assert_eq!(
        draft.href,
        "mailto:a@b.dk?subject=Emne%20%20Bcc%3A%20z@q.dk&body=Hej%20%26%20velkommen%0D%0A100%20%25%20%C3%A6%C3%B8%C3%A5%0D%0A"
    );
    assert!(!draft.shortened);
    let long = mail_draft(&[], "x", &"en linje på dansk\n".repeat(500));
    assert!(long.shortened && long.href.len() <= 1900 && long.href.ends_with("%0D%0A"));
    assert_eq!(long.body.lines().count(), 500);
}

// Hand-over.

fn handover() -> Handover<'static> {
    Handover {
        services: vec![service("vetc-familieenheden"), service("boernetelefonen")],
        sender: "Sundhedsplejerske i Varde Kommune".to_owned(),
        consent: Consent::Given,
        topics: vec!["boern-unge".to_owned()],
        words: "Familien vil gerne ringes op.".to_owned(),
    }
}

#[test]
fn a_handover_says_who_writes_what_is_asked_and_how_fresh_each_contact_is() {
    let draft = handover_text(&handover(), directory(), Language::Danish, TODAY).expect("a text");
    for part in [
        "Overlevering\n24. november 2026",
        "Afsender: Sundhedsplejerske i Varde Kommune",
        "Borgeren har sagt ja",
        "- Børn og unge",
        "Familien vil gerne ringes op.",
        "1. Familieenheden i Veterancentret",
        "2. BørneTelefonen",
        "Kilde fra ",
    ] {
        assert!(draft.body.contains(part), "{part}: {}", draft.body);
    }
    assert_eq!(draft.body.matches("\nKilde ").count(), 2);
    // To several receivers nobody's address is filled in.
    assert!(draft.href.starts_with("mailto:?"));
    let one = Handover { services: vec![service("vetc-familieenheden")], ..handover() };
    let draft = handover_text(&one, directory(), Language::Danish, TODAY).expect("a text");
    assert!(draft.href.starts_with("mailto:VETC-KTP-FAMILIE@mil.dk?"), "{}", draft.href);
}

#[test]
fn without_consent_nothing_about_the_citizen_leaves() {
    let quiet = Handover { consent: Consent::Missing, topics: vec![], words: "  ".to_owned(), ..handover() };
    let draft = handover_text(&quiet, directory(), Language::Danish, TODAY).expect("a text");
    assert!(draft.body.contains("siger ikke noget om en borger") && !draft.body.contains("vil gerne have hjælp til"));
    for (wrong, problem) in [
        (Handover { consent: Consent::Missing, ..handover() }, HandoverProblem::NoConsent),
        (Handover { consent: Consent::Missing, topics: vec![], ..handover() }, HandoverProblem::NoConsent),
        (Handover { services: vec![], ..handover() }, HandoverProblem::NoServices),
        (Handover { sender: " ".to_owned(), ..handover() }, HandoverProblem::NoSender),
        (Handover { words: "CPR 010190-1234".to_owned(), ..handover() }, HandoverProblem::PersonalNumber),
        (Handover { words: "se 0101901234.".to_owned(), ..handover() }, HandoverProblem::PersonalNumber),
    ] {
        assert_eq!(handover_text(&wrong, directory(), Language::Danish, TODAY), Err(problem));
        assert!(!text::professional::handover_problem(problem, Language::Danish).is_empty());
    }
    // A phone number is none.
    let fine = Handover { words: "Ring på 72 81 97 00 eller 20190101.".to_owned(), ..handover() };
    assert!(handover_text(&fine, directory(), Language::Danish, TODAY).is_ok());
}

// Tasks.

#[test]
fn the_twelve_purposes_have_words_topics_and_partners() {
    assert_eq!(Purpose::ALL.len(), 12);
    let mut titles = Vec::new();
    for purpose in Purpose::ALL {
        assert_eq!(Purpose::from_word(purpose.word()), Some(purpose));
        for topic in purpose.topics() {
            assert!(directory().topic(topic).is_some(), "{topic}");
        }
        for language in Language::ALL {
            let (title, meaning) = text::professional::purpose(purpose, language);
            assert!(!titles.contains(&title) && !meaning.is_empty());
            titles.push(title);
        }
        let partners = task_partners(directory(), purpose, Some(place("Varde")), now());
        assert!((1..=6).contains(&partners.len()), "{purpose:?}: {}", partners.len());
    }
    let ids = |purpose| -> Vec<String> {
        task_partners(directory(), purpose, Some(place("Varde")), now())
            .iter()
            .map(|one| one.item.subject.id())
            .collect()
    };
    assert!(ids(Purpose::ShareKnowledge).contains(&"vetc-kommune-regionskonsulenter".to_owned()));
    assert!(!ids(Purpose::Relatives).contains(&"varde-veteran-koordinator".to_owned()));
    assert!(ids(Purpose::KnownContact).iter().any(|id| id.starts_with("varde-")), "{:?}", ids(Purpose::KnownContact));
}

#[test]
fn tasks_are_marked_and_counted() {
    let mut list = TaskList::default();
    assert!(list.is_untouched() && list.progress() == (0, 12));
    list.task(Purpose::Outreach).expect("a task").done_on = Some(TODAY);
    assert_eq!((list.progress(), list.is_untouched()), ((1, 12), false));
}

#[test]
fn what_a_task_means_here_comes_from_the_directory_and_says_what_is_not_known() {
    let fact = |town: &str, purpose| {
        let place = directory().municipality(place(town)).expect("a municipality");
        local_fact(directory(), purpose, Some(place), TODAY)
            .map(|fact| text::partners::local_fact(&fact, &place.name, Language::Danish))
    };
    for municipality in &directory().municipalities {
        let known = fact(&municipality.code.to_string(), Purpose::KnownContact).expect("a fact");
        let none = known.contains("kender ingen koordinator") || known.contains("ikke mere");
        let has_none = matches!(municipality.coordinator.state, CoordinatorState::NoneKnown | CoordinatorState::Ended);
        assert_eq!(none, has_none, "{}: {known}", municipality.name);
        let veterans = fact(&municipality.code.to_string(), Purpose::Outreach).expect("a fact");
        match &municipality.veterans {
            Some(count) => {
                assert!(veterans.starts_with(&format!("Seneste tal: {} veteraner", count.count)), "{veterans}")
            }
            None => assert!(veterans.contains("Vi ved ikke"), "{veterans}"),
        }
    }
    assert!(fact("Ishøj", Purpose::AcrossSectors).expect("an agreement").contains("Veterancentret"));
    assert_eq!(
        fact("Læsø", Purpose::AcrossSectors).as_deref(),
        Some("Vi kender ingen aftale mellem Læsø og Veterancentret.")
    );
    let meet = fact("Esbjerg", Purpose::LocalNetwork).expect("places to meet");
    assert!(meet.starts_with("I kommunen kender vi "), "{meet}");
    assert_eq!(fact("Læsø", Purpose::LocalNetwork).as_deref(), Some("Vi kender ingen tilbud om det i kommunen."));
    assert_eq!(fact("Varde", Purpose::Recognition).as_deref(), Some("Næste gang er 5. september 2027."));
    // Without a municipality only what is the same everywhere.
    for purpose in Purpose::ALL {
        assert_eq!(
            local_fact(directory(), purpose, None, TODAY).is_some(),
            purpose == Purpose::Recognition,
            "{purpose:?}"
        );
    }
}

// Network meetings.

#[test]
fn two_meetings_a_year_on_a_wednesday_without_holidays_near() {
    let plan = NetworkPlan::new("n1", "");
    let days: Vec<Date> = plan.next(TODAY, 4).iter().map(|meeting| meeting.on).collect();
    // Easter 2027 is 28 March: Easter Monday, 29 March, is not in the week of 7 April. Easter 2028 is 16 April.
    assert_eq!(days, [date(2027, 4, 7), date(2027, 10, 6), date(2028, 4, 5), date(2028, 10, 4)]);
    for year in 2026..2060 {
        for month in 1..=12 {
            let day = proposed_day(Month::new(year, month).unwrap());
            assert_eq!((day.year(), day.month(), weekday(day)), (year, month, 3));
            assert!(is_working_day(day), "{day}");
        }
    }
    // 1 April 2026 is in the week before Easter.
    assert_eq!(proposed_day(Month::new(2026, 4).unwrap()), date(2026, 4, 15));
}

#[test]
fn months_days_and_agendas_can_be_changed() {
    let mut plan = NetworkPlan::new("n1", "Netværk");
    let april = Month::new(2027, 4).unwrap();
    plan.set_day(april, Some(date(2027, 5, 3)));
    plan.set_agenda(april, "Et\nTo");
    let next = plan.next(TODAY, 2);
    assert_eq!((next[0].on, next[0].is_set, next[0].month), (date(2027, 5, 3), true, april));
    // Put off into May, it is still to come in May.
    assert_eq!(plan.next(date(2027, 5, 3), 1)[0].on, date(2027, 5, 3));
    assert_eq!(plan.next(date(2027, 5, 4), 1)[0].on, date(2027, 10, 6));
    plan.set_day(april, None);
    assert_eq!(plan.next(TODAY, 1)[0].on, date(2027, 4, 7));
    plan.set_agenda(april, "");
    assert!(plan.set.is_empty());
    plan.set_months(&[11, 2, 2, 0, 13]);
    assert_eq!(plan.months, [2, 11]);
    plan.set_months(&[]);
    assert_eq!(plan.months, DEFAULT_MONTHS);
}

#[test]
fn a_meetings_calendar_keeps_its_hour_over_daylight_saving() {
    let mut plan = NetworkPlan::new("n1", "Netværk");
    plan.place = "Rådhuset, Varde".to_owned();
    plan.set_months(&[1, 10]);
    let file = write("Netværk", &plan.events(TODAY, 2, Language::Danish), now());
    let plain = unfold(&file);
    let calendar = icalendar::Calendar::from(read_calendar(&plain).expect("a calendar"));
    let events: Vec<_> = calendar.components.iter().filter_map(|one| one.as_event()).collect();
    let start = |at: usize| match events[at].get_start() {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid })) => {
            let zone: chrono_tz::Tz = tzid.parse().expect("a zone");
            let utc = date_time.and_local_timezone(zone).single().expect("a time").to_utc();
            (date_time.to_string(), utc.to_string())
        }
        other => panic!("{other:?}"),
    };
    use icalendar::EventLike;
    assert_eq!(start(0), ("2027-01-06 09:00:00".to_owned(), "2027-01-06 08:00:00 UTC".to_owned()));
    assert_eq!(start(1), ("2027-10-06 09:00:00".to_owned(), "2027-10-06 07:00:00 UTC".to_owned()));
    assert_eq!(events[0].get_uid(), Some("netvaerk-n1-2027-01@veteranvejviseren"));
    assert_eq!(events[0].get_location(), Some("Rådhuset, Varde"));
    assert!(events[0].get_description().expect("an agenda").lines().count() >= 5);
}

#[test]
fn an_invitation_goes_to_the_lists_mailboxes() {
    let mut list = list();
    list.set_note(0, "hemmelig note");
    let plan = NetworkPlan::new("n1", "Netværk");
    let meeting = &plan.next(TODAY, 1)[0];
    let draft = plan.invitation(meeting, Some(&list), directory(), Language::Danish);
    assert!(draft.href.starts_with("mailto:VETC-KTP-FAMILIE@mil.dk"), "{}", draft.href);
    assert!(
        draft.body.contains("7. april 2027\nkl. 9-11.30") && draft.body.contains("- BørneTelefonen"),
        "{}",
        draft.body
    );
    assert!(!draft.body.contains("hemmelig"));
    let alone = plan.invitation(meeting, None, directory(), Language::English);
    assert!(alone.href.starts_with("mailto:?") && alone.body.contains("7 April 2027\n09:00–11:30"), "{}", alone.body);
}

#[test]
fn contacts_hold_every_number_of_the_list_and_no_notes() {
    let mut list = list();
    list.set_note(0, "Kun til mig selv");
    let file = list.vcards(directory(), Language::Danish, TODAY);
    assert_eq!(file.matches("BEGIN:VCARD\r\nVERSION:3.0\r\n").count(), 3);
    assert_eq!(file.matches("END:VCARD\r\n").count(), 3);
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "a line is too long for the format");
    let unfolded = file.replace("\r\n ", "");
    for id in ids(&list) {
        // A phone that has the published card too takes it for the same contact.
        let published = veteranvejviseren::formats::vcard::files(directory());
        let published =
            published.iter().find(|file| file.path == format!("{}.vcf", service(id).slug())).expect("a card");
        let uid = format!("\r\nUID:{id}@veteranvejviseren\r\n");
        assert!(unfolded.contains(&uid) && String::from_utf8_lossy(&published.bytes).contains(&uid), "{id}");
        for contact in directory().contacts(service(id)) {
            if let ContactKind::Phone(phone) = &contact.kind {
                assert!(unfolded.contains(&format!("VOICE:{}\r\n", phone.stored())), "{id}");
            }
        }
    }
    assert!(!unfolded.contains("Kun til mig selv"));
    // What has ended is no contact.
    let ended = directory().services.iter().find(|service| service.status == Status::Historical).expect("one ended");
    let mut only = PartnerList::new("", TODAY);
    assert!(only.add(ended, directory(), TODAY));
    assert_eq!(only.vcards(directory(), Language::Danish, TODAY), "");
}

#[test]
fn times_of_network_meetings_are_read_and_written_as_the_browser_does() {
    use veteranvejviseren::professional::network::{clock_of, minutes_of};
    for (text, minutes) in [("00:00", 0), ("09:30", 570), ("23:59", 1439)] {
        assert_eq!((minutes_of(text), clock_of(minutes).as_str()), (Some(minutes), text));
    }
    assert_eq!(minutes_of("09:30:00"), Some(570));
    for text in ["", "9", "24:00", "12:60", "aa:bb", "12:", "1:5", "+1:+1"] {
        assert_eq!(minutes_of(text), None, "{text}");
    }
    let mut plan = NetworkPlan::new("n", "");
    plan.set_frame("  Netværk ", "Rådhuset", 600, 540);
    assert_eq!((plan.title.as_str(), plan.revision, plan.has_times()), ("Netværk", 1, false));
    plan.set_frame("", "", 540, 600);
    assert!(plan.has_times() && plan.revision == 2);
}
