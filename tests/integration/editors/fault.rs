//! A mail about a fault holds what it should, whatever a record is called.

use super::*;
use veteranvejviseren::corrections::{Corrections, RecordKind, Report, find};

/// A `mailto:` link as a mail program reads it: address, subject, body.
fn read_mailto(link: &str) -> (String, String, String) {
    assert!(link.is_ascii() && !link.contains([' ', '"', '<', '>', '\'', '`']), "{link}");
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let two = [rest.next().unwrap(), rest.next().unwrap()];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&two).unwrap(), 16).unwrap());
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).expect("UTF-8")
    };
    let (address, query) = link.strip_prefix("mailto:").expect("a mail link").split_once('?').expect("a question mark");
    let fields: Vec<(&str, &str)> =
        query.split('&').map(|field| field.split_once('=').expect("an equals sign")).collect();
    let [("subject", subject), ("body", body)] = fields[..] else { panic!("fields {fields:?}") };
    (decode(address), decode(subject), decode(body))
}

#[test]
fn hostile_names_stay_text_in_a_mail() {
    for name in [
        "Livslinien",
        "Rådgivning & hjælp for ægtefæller, børn og søskende",
        "A&body=B&cc=x@y.dk",
        "A?subject=B#c",
        "100 % hjælp %0ABcc: x@y.dk",
        "A\r\nBcc: x@y.dk",
        "\"onclick=alert(1) x='",
        "<script>alert(1)</script>",
        "+ og = og ; og ,",
        "\u{202e}vendt\u{200b}om",
        "😀 emoji",
        "\u{0}\u{7f}\u{85}\u{2028}",
        "",
        &"lang ".repeat(200),
    ] {
        let mut service = directory().service("dukh").expect("a service").clone();
        service.name = Text { da: name.to_owned(), en: None };
        for language in Language::ALL {
            let report = fault_report(Reported::Service(&service), directory(), language);
            let link = report.mailto("fejl@eksempel.dk").expect("a link");
            let (address, subject, body) = read_mailto(&link);
            assert_eq!(address, "fejl@eksempel.dk");
            assert_eq!(subject, report.subject);
            assert_eq!(body.replace("\r\n", "\n"), report.body);
            assert!(!subject.contains(['\n', '\r', '\u{202e}', '\u{200b}', '\u{0}']), "{subject:?}");
            assert!(subject.ends_with("(dukh)") && subject.chars().count() < 120, "{subject:?}");
            assert!(!body.lines().any(|line| line.starts_with("Bcc")), "{body}");
        }
    }
    let report = fault_report(Reported::Service(directory().service("dukh").unwrap()), directory(), Language::Danish);
    for address in
        ["", "fejl", "fejl@", "a@b.dk?cc=c@d.dk", "a@b.dk,c@d.dk", "a b@c.dk", "a@b.dk\r\nBcc: c@d.dk", "a%40@b.dk"]
    {
        assert_eq!(report.mailto(address), None, "{address:?}");
    }
    assert!(
        report.mailto("fejl+kø@eksempel.dk").is_some_and(|link| link.starts_with("mailto:fejl+k%C3%B8@eksempel.dk?"))
    );
}

#[test]
fn every_record_can_be_reported() {
    let directory = directory();
    let services = directory.services.iter().map(|one| (RecordKind::Service, one.id.clone(), Reported::Service(one)));
    let municipalities = directory.municipalities.iter();
    let municipalities =
        municipalities.map(|one| (RecordKind::Municipality, one.code.to_string(), Reported::Municipality(one)));
    let initiatives = directory.initiatives.iter();
    let initiatives = initiatives.map(|one| (RecordKind::Initiative, one.id.clone(), Reported::Initiative(one)));
    for (kind, id, reported) in services.chain(municipalities).chain(initiatives) {
        let said = Report { record: id.clone(), kind };
        let said = Corrections { reports: vec![said], ..Corrections::new(directory.settings.data_date) };
        for language in Language::ALL {
            let report = fault_report(reported, directory, language);
            // As it is sent, as it is answered, and after somebody has written above it.
            let quoted: String = report.body.lines().map(|line| format!("> {line}\r\n")).collect();
            for mail in [report.copyable(), quoted, format!("Nummeret {{er}} forkert.\n{}\n-- \nKim", report.body)] {
                assert_eq!(find(mail.as_bytes()).as_ref(), Ok(&said), "{id}: {mail}");
            }
            assert!(report.body.lines().filter(|line| line.starts_with("[ ] ")).count() >= 4, "{id}");
            assert!(report.copyable().starts_with(&report.subject) && report.copyable().ends_with(&report.body));
            // Some mail programs cut a link at 2000.
            let link = report.mailto("fejl@veteranvejviseren.dk").expect("a link");
            assert!(link.len() < 2000, "{id}: {} bytes", link.len());
        }
        if let Reported::Service(service) = reported {
            let report = fault_report(reported, directory, Language::Danish);
            for contact in directory.contacts(service) {
                assert!(report.body.contains(&contact.kind.display()), "{id}: {}", contact.kind.display());
            }
        }
    }
}
