//! Places, distances, phone numbers, web addresses and the links made from them. Long, for it is tables of how people write
//! them.

use crate::support::{answers, directory, hostile, place};
use jiff::civil::date;
use proptest::prelude::*;
use veteranvejviseren::domain::{
    ContactKind, Land, MunicipalityCode, Phone, PlaceMatch, Position, RegionCode, Service, WebAddress, contact_link,
    distance_km, is_email, leads_safely,
};
use veteranvejviseren::matching::{Reason, Subject, describe};

/// The codes that a written place means, the likeliest first.
fn codes(written: &str) -> Vec<u16> {
    match directory().find_place(written) {
        PlaceMatch::One(found) => vec![found.code.0],
        PlaceMatch::Several(found) => found.iter().map(|municipality| municipality.code.0).collect(),
        PlaceMatch::Elsewhere(_) | PlaceMatch::None => Vec::new(),
    }
}

#[test]
fn what_people_write_for_a_place() {
    let rows = [
        ("0573", [573].as_slice()),
        ("Varde", &[573]),
        ("varde", &[573]),
        ("VARDE", &[573]),
        ("  Varde \t", &[573]),
        ("Varde Kommune", &[573]),
        ("varde kommune", &[573]),
        ("6800", &[573]),
        ("6800 Varde", &[573]),
        ("6800  varde", &[573]),
        ("København", &[101]),
        ("Koebenhavn", &[101]),
        ("KØBENHAVN", &[101]),
        // The official names of two municipalities are not "name Kommune".
        ("Københavns Kommune", &[101]),
        ("Bornholms Regionskommune", &[400]),
        ("Aarhus", &[751]),
        ("Århus", &[751]),
        ("århus kommune", &[751]),
        ("Høje Taastrup", &[169]),
        ("Høje-Tåstrup", &[169]),
        ("hoeje-taastrup", &[169]),
        ("Lyngby-Taarbæk", &[173]),
        ("lyngby tårbæk", &[173]),
        ("Ringkøbing-Skjern Kommune", &[760]),
        ("Ærø", &[492]),
        ("aeroe", &[492]),
        ("Nordfyn", &[480]),
        ("Vesthimmerland", &[820]),
        // A postal town inside a municipality.
        ("Oksbøl", &[573]),
        ("Thyborøn", &[665]),
        // Several municipalities, the one with most of it first.
        ("6818", &[573, 561]),
        ("6818 Årre", &[573, 561]),
        ("8654", &[740, 615, 756]),
        ("2610", &[175, 167, 101]),
        // A beginning that fits two names.
        ("Her", &[163, 657]),
        // As people type, paste and send them.
        ("6800, Varde", &[573]),
        ("DK-6800", &[573]),
        ("DK 6800 Varde", &[573]),
        ("dk6800", &[]),
        ("Hovedgaden 1, 6800 Varde", &[573]),
        ("Hovedgaden 1234, 6800 Varde", &[573]),
        ("Hovedgaden 1\n6800 Varde\nDanmark", &[573]),
        ("Hovedgaden 1, Varde", &[573]),
        ("Varde, Danmark", &[573]),
        ("6800\u{a0}Varde", &[573]),
        ("Varde.", &[573]),
        ("Kbh", &[101]),
        ("kbh.", &[101]),
        ("Kbh NV", &[101]),
        ("København K", &[101]),
        ("Copenhagen", &[101]),
        ("Copenhagen, Denmark", &[101]),
        ("Copenhagen Municipality", &[101]),
        ("Kobenhavn", &[101]),
        ("Kobenhavns kommune", &[101]),
        ("Arhus", &[751]),
        ("arhus c", &[751]),
        ("Kgs. Lyngby", &[173, 159, 230, 157]),
        ("kgs lyngby", &[173, 159, 230, 157]),
        ("Nr. Nebel", &[573, 760]),
        ("nr nebel", &[573, 760]),
        ("Sdr. Omme", &codes("Sønder Omme")),
        ("St. Heddinge", &codes("Store Heddinge")),
        ("Ll. Skensved", &codes("Lille Skensved")),
        ("Elsinore", &[217]),
        // A town that several have, each with its part of the country behind it.
        ("Viby", &[265, 259, 751]),
        ("Viby J", &[751]),
        ("Viby Sjælland", &[265, 259]),
        // What the mail writes short.
        ("Nykøbing Falster", &[376]),
        ("nykøbing mors", &[773]),
        ("Nykøbing Sjælland", &[306]),
        ("Odense Centrum", &codes("Odense C")),
        // In a sentence, and without the space between.
        ("i Varde", &[573]),
        ("Jeg bor i Varde", &[573]),
        ("Varde by", &[573]),
        ("Varde kom.", &[573]),
        ("6800Varde", &[573]),
        ("Hovedgaden 12B, 6800Varde", &[573]),
        // Letters taken apart, and signs that nobody sees.
        ("A\u{30a}rhus", &[751]),
        ("Ko\u{308}benhavn", &[101]),
        ("Var\u{ad}de", &[573]),
        ("\u{200b}6800\u{200b}", &[573]),
        ("\u{feff}Varde\u{200e}", &[573]),
        ("68\u{ad}00", &[573]),
        // Both a municipality and a postcode of a large firm: people mean the municipality.
        ("0810", &[810]),
        // Nothing there.
        ("", &[]),
        ("   ", &[]),
        ("Kommune", &[]),
        ("0999", &[]),
        ("9999", &[]),
        ("573", &[]),
        ("9999 Varde", &[]),
        ("6800 Atlantis", &[573]),
        ("Hovedgaden 4999, Varde", &[]),
        ("68000", &[]),
        ("Atlantis", &[]),
        ("va", &[]),
        ("-", &[]),
        ("💥", &[]),
        ("<script>", &[]),
        ("\u{0}", &[]),
    ];
    let wrong = rows.iter().filter(|(written, expected)| codes(written) != *expected);
    let wrong: Vec<_> = wrong.map(|(written, expected)| (written, expected, codes(written))).collect();
    assert!(wrong.is_empty(), "written, expected, found: {wrong:#?}");
}

/// In the one field of the start page, a telephone number or a personal number is no place: the end of either may be a
/// postcode, and the search warns of the second.
#[test]
fn a_number_of_another_kind_names_no_place() {
    for (written, is_place) in [
        ("6800", true),
        ("Hovedgaden 123, 6800 Varde", true),
        ("DK-6800", true),
        ("gæld 010190-1234", false),
        ("0101901234", false),
        ("010190 - 1234", false),
        ("7281 9700", false),
        ("72 81 97 00", false),
        ("+45 7281 9700", false),
    ] {
        assert_eq!(directory().names_place(written), is_place, "{written}");
    }
    for written in ["010190-6800", "0101906800", "010190 - 6800"] {
        assert_eq!(directory().find_place(written), PlaceMatch::None, "{written}");
    }
}

#[test]
fn garbage_of_any_length_is_no_place() {
    for part in ["x", "6", "å", " ", "-", "\n", "Varde ", "6800 "] {
        let found = codes(&part.repeat(100_000));
        assert!(found.is_empty() || part == "6800 ", "{part:?} 100,000 times: {found:?}");
    }
}

#[test]
fn every_municipality_is_found_by_all_its_names() {
    assert_eq!(directory().municipalities.len(), 98);
    for municipality in &directory().municipalities {
        let name = &municipality.name;
        for written in [
            municipality.code.to_string(),
            name.clone(),
            name.to_uppercase(),
            name.to_lowercase(),
            format!("{name} Kommune"),
            municipality.slug.clone(),
            name.replace("aa", "å").replace("Aa", "Å"),
        ] {
            assert_eq!(codes(&written), [municipality.code.0], "{written:?}");
        }
        assert_eq!(directory().municipality_by_slug(&municipality.slug), Some(municipality));
        assert_eq!(directory().municipality(municipality.code), Some(municipality));
    }
}

#[test]
fn every_postcode_leads_to_its_municipalities() {
    for area in &directory().postcodes {
        for postcode in [area.from, area.to] {
            // Below 1000 a number that is also a municipality's code means the municipality.
            if directory().municipality(MunicipalityCode(postcode.0)).is_none() {
                let expected: Vec<u16> = area.municipalities.iter().map(|code| code.0).collect();
                assert_eq!(codes(&postcode.to_string()), expected, "{postcode}");
                assert_eq!(codes(&format!("{postcode} {}", area.name)), expected, "{postcode} {}", area.name);
            }
        }
    }
}

#[test]
fn distances_that_people_know() {
    let at = |name: &str| directory().municipality(place(name)).expect("a municipality").position;
    for (from, to, km, slack) in [
        ("København", "Aarhus", 157, 15),
        ("København", "Bornholm", 150, 20),
        ("København", "Odense", 140, 15),
        ("København", "Frederiksberg", 3, 5),
        ("Varde", "Esbjerg", 22, 10),
        ("Aalborg", "Aarhus", 100, 15),
        ("Frederikshavn", "Lolland", 297, 20),
        ("Thisted", "Slagelse", 230, 20),
        ("Varde", "Varde", 0, 0),
    ] {
        let found = distance_km(at(from), at(to));
        assert!(found.abs_diff(km) <= slack, "{from}–{to}: {found} km, expected {km} ± {slack}");
    }
}

#[test]
fn distances_agree_with_the_round_earth() {
    let haversine = |a: Position, b: Position| {
        let radians = |degrees: f32| f64::from(degrees).to_radians();
        let (north, east) = (radians(b.lat) - radians(a.lat), radians(b.lon) - radians(a.lon));
        let part =
            (north / 2.0).sin().powi(2) + radians(a.lat).cos() * radians(b.lat).cos() * (east / 2.0).sin().powi(2);
        2.0 * 6371.0 * part.sqrt().asin()
    };
    for a in &directory().municipalities {
        for b in &directory().municipalities {
            let (flat, round) = (distance_km(a.position, b.position), haversine(a.position, b.position));
            assert!((f64::from(flat) - round).abs() <= 1.0 + round / 100.0, "{}–{}: {flat} or {round}", a.name, b.name);
            assert_eq!(flat, distance_km(b.position, a.position), "{}–{}", a.name, b.name);
            assert!(flat < 500, "{}–{}: {flat} km", a.name, b.name);
        }
        for code in &a.neighbours {
            let b = directory().municipality(*code).expect("a neighbour");
            assert!(b.neighbours.contains(&a.code), "{} names {}, not the other way round", a.name, b.name);
        }
    }
}

#[test]
fn regions_before_and_after_the_merger() {
    let name = |code, day| directory().region(RegionCode(code), day).map(|region| region.name.as_str());
    let (last, first) = (date(2026, 12, 31), date(2027, 1, 1));
    for (code, before, after) in [
        (1084, "Region Hovedstaden", "Region Østdanmark"),
        (1085, "Region Sjælland", "Region Østdanmark"),
        (1083, "Region Syddanmark", "Region Syddanmark"),
        (1082, "Region Midtjylland", "Region Midtjylland"),
        (1081, "Region Nordjylland", "Region Nordjylland"),
    ] {
        assert_eq!(name(code, last), Some(before), "{code}");
        assert_eq!(name(code, first), Some(after), "{code}");
    }
    assert_eq!(name(1099, last), None);
    for municipality in &directory().municipalities {
        for day in [date(2026, 11, 21), last, first, date(2030, 6, 1)] {
            let valid = directory().regions.iter().filter(|region| region.codes.contains(&municipality.region));
            assert_eq!(valid.filter(|region| region.is_valid(day)).count(), 1, "{} on {day}", municipality.name);
        }
    }
}

#[test]
fn phone_numbers_as_people_write_them() {
    for (written, stored, shown) in [
        ("72 81 97 00", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("72819700", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("7281 9700", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("72-81-97-00", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("72.81.97.00", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("72\u{a0}81\u{a0}97\u{a0}00", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("+45 72 81 97 00", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("+4572819700", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("0045 72819700", "+4572819700", "72\u{a0}81\u{a0}97\u{a0}00"),
        ("112", "112", "112"),
        ("1813", "1813", "1813"),
        ("1888", "1888", "1888"),
        ("116 111", "116111", "116\u{a0}111"),
        ("11 61 11", "116111", "116\u{a0}111"),
        ("+47 22 33 44 55", "+4722334455", "+4722334455"),
        ("0047 22334455", "+4722334455", "+4722334455"),
        ("+299 801180", "+299801180", "+299\u{a0}80\u{a0}11\u{a0}80"),
        ("00298 123456", "+298123456", "+298\u{a0}12\u{a0}34\u{a0}56"),
    ] {
        let phone = Phone::parse(written).unwrap_or_else(|| panic!("{written:?} is a number"));
        assert_eq!((phone.stored(), phone.display().as_str()), (stored, shown), "{written:?}");
        assert_eq!(Phone::parse(phone.stored()).as_ref(), Some(&phone), "{written:?} stored");
        assert_eq!(Phone::parse(&phone.display()).as_ref(), Some(&phone), "{written:?} shown");
        assert_eq!(contact_link(&ContactKind::Phone(phone.clone())), Some(format!("tel:{stored}")));
        assert_eq!(contact_link(&ContactKind::Sms(phone)), Some(format!("sms:{stored}")));
    }
    for written in [
        "",
        " ",
        "+",
        "0",
        "11",
        "12 34 56 78",
        "01 23 45 67",
        "7281970",
        "728197000",
        "72 81 97 OO",
        "ring til os",
        "72 81 97 00 lok. 5",
        "72 81 97 00, 112",
        "2345",
        "911911",
        "1234567",
        "+45 112",
        "+45 12 34 56 78",
        "++4572819700",
        "+45+72819700",
        "tel:112",
        "112;ext=1",
        "112#",
        "*31*72819700",
        "７２８１９７００",
        "٧٢٨١٩٧٠٠",
        "72 81 97 00\u{0}",
        "1e3",
        "+123456789012345678",
    ] {
        assert_eq!(Phone::parse(written), None, "{written:?}");
    }
}

#[test]
fn web_addresses_that_would_do_harm_are_none() {
    for (written, host) in [
        ("https://www.veterancentret.dk", "veterancentret.dk"),
        ("https://www.veterancentret.dk/da/side/?a=b&c=d#e", "veterancentret.dk"),
        ("https://xn--deutroliger-68a.dk/", "xn--deutroliger-68a.dk"),
        ("https://sub.domæne.dk/sti/æøå", "sub.domæne.dk"),
        ("https://a.dk?q=@b", "a.dk"),
    ] {
        let address = WebAddress::parse(written).unwrap_or_else(|| panic!("{written:?} is an address"));
        assert_eq!((address.as_str(), address.host()), (written, host));
        assert_eq!(contact_link(&ContactKind::Web(address.clone())).as_deref(), Some(written));
        assert_eq!(contact_link(&ContactKind::Chat(address)).as_deref(), Some(written));
    }
    let long = format!("https://a.dk/{}", "x".repeat(500));
    let accepted: Vec<_> = hostile::WEB
        .iter()
        .copied()
        .chain([long.as_str()])
        .filter(|written| WebAddress::parse(written).is_some())
        .collect();
    assert!(accepted.is_empty(), "accepted: {accepted:?}");
}

#[test]
fn e_mail_addresses_carry_nothing_else() {
    for plain in ["info@sorgcenter.dk", "VETC-KTP-FAMILIE@mil.dk", "a.b+c_d@e-f.g.dk", "post@ærø.dk"] {
        assert!(is_email(plain), "{plain}");
        assert_eq!(contact_link(&ContactKind::Email(plain.to_owned())), Some(format!("mailto:{plain}")));
    }
    let long = format!("{}@b.dk", "a".repeat(250));
    for hostile in hostile::MAIL.iter().copied().chain([long.as_str()]) {
        assert!(!is_email(hostile), "{hostile:?}");
        assert_eq!(contact_link(&ContactKind::Email(hostile.to_owned())), None, "{hostile:?}");
    }
}

/// Packed bytes are read without the checks of the data folder: the link checks once more.
#[test]
fn a_link_has_no_other_scheme_whatever_was_read() {
    let unchecked_web = |text: &str| serde_json::from_value::<WebAddress>(text.into()).expect("a text");
    let unchecked_phone = |text: &str| serde_json::from_value::<Phone>(text.into()).expect("a text");
    let mut links = Vec::new();
    for hostile in hostile::WEB.iter().chain(hostile::NUMBERS) {
        let (web, phone) = (unchecked_web(hostile), unchecked_phone(hostile));
        links.extend(contact_link(&ContactKind::Web(web.clone())));
        links.extend(contact_link(&ContactKind::Chat(web)));
        links.extend(contact_link(&ContactKind::Phone(phone.clone())));
        links.extend(contact_link(&ContactKind::Sms(phone)));
    }
    assert!(links.is_empty(), "{links:?}");
    // A mail address is no page, but as a link it is one of the four ways out.
    for hostile in hostile::WEB.iter().chain(hostile::MAIL).filter(|text| **text != "mailto:a@b.dk") {
        assert!(!leads_safely(hostile), "{hostile:?}");
    }
    for hostile in hostile::NUMBERS {
        assert!(!leads_safely(&format!("tel:{hostile}")) && !leads_safely(&format!("sms:{hostile}")), "{hostile:?}");
    }
    assert_eq!(contact_link(&ContactKind::Visit("https://a.dk".to_owned())), None);
    let services = directory().services.iter().flat_map(|service| directory().contacts(service));
    let municipalities = directory().municipalities.iter().flat_map(|municipality| municipality.main_contacts());
    for contact in services.chain(municipalities) {
        let scheme = match contact.kind {
            ContactKind::Phone(_) => "tel:",
            ContactKind::Sms(_) => "sms:",
            ContactKind::Email(_) => "mailto:",
            ContactKind::Web(_) | ContactKind::Chat(_) => "https://",
            ContactKind::Visit(_) => continue,
        };
        let link = contact_link(&contact.kind).unwrap_or_else(|| panic!("no link for {contact:?}"));
        assert!(link.starts_with(scheme), "{link}");
        assert!(leads_safely(&link), "{link}");
    }
}

/// The gate before every link of a page: what it lets through, and what it keeps out beside what records may not hold.
#[test]
fn a_page_leads_nowhere_else() {
    for address in [
        "/",
        "/tilbud/livslinien/",
        "/tilbud/?q=g%C3%A6ld",
        "/fagfolk/aktoerliste/#liste=a.b",
        "#main-content",
        "https://www.veterancentret.dk/da/?a=b#c",
        "tel:+4572819700",
        "tel:112",
        "sms:+4572819700",
        "sms:?&body=Livslinien%0ARing%2070%20201%20201",
        "mailto:info@sorgcenter.dk",
        "mailto:a@b.dk,c@d.dk?subject=x&body=y%0D%0Az",
        "mailto:?subject=x&body=y",
    ] {
        assert!(leads_safely(address), "{address:?}");
    }
    for address in [
        "javascript://%0aalert(1)",
        "javascript://a.dk/%0d%0aalert(1)",
        "\u{1}javascript:alert(1)",
        "jav\tascript:alert(1)",
        "java\nscript:alert(1)",
        "/\\evil.dk",
        "/\t/evil.dk",
        "/a\nb",
        "//evil.dk",
        "///evil.dk",
        "tilbud/",
        "?q=x",
        "../x",
        "tel:112;ext=1",
        "tel:+4572819700;phone-context=evil.dk",
        "tel:*31*72819700",
        "tel:",
        "tel:112#",
        "tel:72819700",
        "sms:+4572819700?body=x",
        "sms:+4572819700?&body=x",
        "sms:?&body=x&to=+4572819700",
        "sms:?body=x",
        "sms:+4572819700,+4511111111",
        "mailto:a@b.dk?cc=d@e.dk",
        "mailto:a@b.dk?subject=x&bcc=d@e.dk",
        "mailto:a@b.dk?SUBJECT=x&CC=d@e.dk",
        "mailto:a@b.dk?body=x\r\nBcc:d@e.dk",
        "mailto:a@b.dk?",
        "mailto:<a@b.dk>",
        "MAILTO:a@b.dk?cc=d@e.dk",
        "intent://a.dk#Intent;scheme=http;end",
        "sip:a@b.dk",
    ] {
        assert!(!leads_safely(address), "{address:?}");
    }
}

/// Schemes as a browser reads them (WHATWG URL): leading spaces and controls, and tabs and line ends anywhere, are not
/// there. Written anew here, so that the gate is not its own judge.
fn scheme(address: &str) -> Option<String> {
    let seen: String = address.trim_start_matches(|c| c <= ' ').chars().filter(|c| !"\t\r\n".contains(*c)).collect();
    let (scheme, _) = seen.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    /// Whatever is written: what the gate lets through, a browser reads as a place here or as one of the four schemes.
    #[test]
    fn no_text_leads_elsewhere(
        start in "[ \t\n\r\u{0}\u{1}/\\\\#?]{0,3}(java\n?script|data|vbscript|https|http|tel|sms|mailto|blob|[a-zA-Z+.-]{0,8})?",
        middle in "(:|//|:/|:\\\\|@|;|%0a|\n|\t)?",
        rest in "[ -~\u{e6}\u{430}\u{202e}\u{200b}]{0,20}(\\.dk)?",
    ) {
        let address = format!("{start}{middle}{rest}");
        let safe = leads_safely(&address);
        let there = scheme(&address);
        if safe {
            let known = there.as_deref().is_none_or(|scheme| ["https", "tel", "sms", "mailto"].contains(&scheme));
            // Without a scheme a browser takes two strokes of either kind for another host.
            let elsewhere = there.is_none() && address.replace('\\', "/").starts_with("//");
            prop_assert!(known && !elsewhere, "{address:?}");
            prop_assert!(!address.contains(|c: char| c.is_control() || c == ' '), "{address:?}");
        }
        let web = WebAddress::parse(&address);
        prop_assert!(web.is_none() || there.as_deref() == Some("https"), "{address:?}");
        let mail = contact_link(&ContactKind::Email(address.clone()));
        prop_assert!(mail.is_none_or(|link| scheme(&link).as_deref() == Some("mailto") && !link.contains(['?', '&', '%'])));
        let number = Phone::parse(&address).and_then(|phone| contact_link(&ContactKind::Phone(phone)));
        prop_assert!(number.is_none_or(|link| link.strip_prefix("tel:").is_some_and(|digits| digits.strip_prefix('+').unwrap_or(digits).bytes().all(|b| b.is_ascii_digit()))));
    }
}

#[test]
fn whether_a_service_can_be_reached_is_told_as_its_routes_tell_it() {
    let mut told = [0, 0];
    for service in &directory().services {
        let bare = Service { ways: Vec::new(), ..service.clone() };
        let unknown = Service { organization: "nobody".to_owned(), ..bare.clone() };
        for place in directory().municipalities.iter().map(Some).chain([None]) {
            for service in [service, &bare, &unknown] {
                let reachable = directory().is_reachable(service, place);
                assert_eq!(reachable, directory().routes(service, place).is_reachable(), "{}", service.id);
                told[usize::from(reachable)] += 1;
            }
        }
    }
    assert!(told.iter().all(|count| *count > 1_000), "{told:?}");
}

/// «I hele landet» beside the number of one municipality is no reason: what every municipality offers is had from the own.
#[test]
fn what_every_municipality_offers_is_had_from_the_own_one() {
    let service = directory().service("kommunal-raadgivning-10").unwrap();
    let reasons = |at: Option<&str>| {
        let (answers, now) = answers(&at.map_or("{}".to_owned(), |at| format!(r#"{{"place":"{at}"}}"#)));
        describe(directory(), &answers, now, Subject::Service(service)).why
    };
    let own = reasons(Some("Varde"));
    assert!(own.contains(&Reason::YourMunicipality) && !own.contains(&Reason::Nationwide), "{own:?}");
    let anywhere = reasons(None);
    assert!(anywhere.contains(&Reason::Nationwide) && !anywhere.contains(&Reason::YourMunicipality), "{anywhere:?}");
}

/// Somebody in Greenland or the Faroe Islands gets help that can be reached, and nobody is told of a place without any.
#[test]
fn who_lives_beyond_the_municipalities_has_somebody_to_turn_to() {
    for written in ["3900", "Nuuk", "100", "Tórshavn"] {
        let PlaceMatch::Elsewhere(land) = directory().find_place(written) else { panic!("{written} is elsewhere") };
        let services: Vec<_> = directory().in_land(land).collect();
        assert!(services.len() >= 2, "{written}");
        assert!(services.iter().all(|one| directory().routes(one, None).is_reachable()), "{written}");
        assert!(services.iter().any(|one| one.has_phone()), "{written}");
    }
    assert_ne!(
        directory().in_land(Land::Greenland).next().map(|one| &one.id),
        directory().in_land(Land::FaroeIslands).next().map(|one| &one.id),
        "each land has its own first"
    );
}
