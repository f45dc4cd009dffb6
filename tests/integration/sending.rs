//! What is sent to somebody else: whole, short, readable by phones and mail programs, and made of records alone.

use crate::support::directory;
use veteranvejviseren::{
    domain::{ContactKind, Language, Service, Status},
    matching::Subject,
    referrals::decode,
    take_along::{Message, list_message, may_be_sent, offer_message},
    text::{self, Msg},
};

const PAGE: &str = "https://example.org/vej/henvisninger/";

fn shown() -> Vec<&'static Service> {
    directory().services.iter().filter(|service| service.status != Status::Historical).collect()
}

fn offer(service: &Service, language: Language) -> Message {
    offer_message(
        &Subject::Service(service),
        directory(),
        language,
        format!("https://example.org/tilbud/{}/", service.id),
    )
}

/// The text that a program reads in a link, after what stands before it.
fn read(link: &str, before: &str) -> String {
    let escaped = link.split_once(before).unwrap().1;
    assert!(escaped.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~@%".contains(&byte)), "{link}");
    let mut bytes = Vec::new();
    let mut rest = escaped.bytes();
    while let Some(byte) = rest.next() {
        let plain = if byte == b'%' {
            let pair = [rest.next().unwrap(), rest.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&pair).unwrap(), 16).unwrap()
        } else {
            byte
        };
        bytes.push(plain);
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_message_about_an_offer_has_its_name_number_hours_and_address() {
    let mut numbers = 0;
    for service in shown() {
        for language in Language::ALL {
            let message = offer(service, language);
            let lines: Vec<&str> = message.text.lines().collect();
            assert_eq!(lines[0], service.name.get(language).replace('\u{a0}', " "));
            assert!(lines[1].chars().count() <= 161 && lines.len() <= 6, "{}", message.text);
            for unseen in ['\u{a0}', '\u{202f}', '\u{2060}', '\u{200b}'] {
                assert!(!message.text.contains(unseen), "{:?}", message.text);
            }
            let contacts = directory().routes(service, None).contacts;
            assert!(lines.len() > 2, "no way to reach {}", service.id);
            let Some(phone) = contacts.iter().find(|contact| matches!(contact.kind, ContactKind::Phone(_))) else {
                continue;
            };
            numbers += 1;
            let plain = |words: &str| words.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2060}', "");
            let line = lines[2];
            assert!(line.starts_with(&plain(&text::contact_action(&phone.kind, language))), "{line}");
            let hours = text::hours_lines(&phone.hours, language);
            let told =
                if hours.is_empty() { Msg::HoursUnknownShort.get(language).to_owned() } else { hours.join(". ") };
            assert!(line.ends_with(&plain(&told)), "{line}");
        }
    }
    assert!(numbers > 100, "{numbers}");
}

#[test]
fn both_links_carry_the_whole_message_with_the_address_last() {
    for service in shown() {
        for language in Language::ALL {
            let message = offer(service, language);
            let whole = format!("{}\n\n{}", message.text, message.address);
            assert_eq!(read(&message.sms_link(), "sms:?&body="), whole);
            let mail = message.mail_link();
            assert!(mail.starts_with("mailto:?subject=") && mail.len() <= 1_900, "{mail}");
            assert_eq!(read(&mail, "&body="), format!("{}\r\n", whole.replace('\n', "\r\n")));
        }
    }
    let nowhere = offer_message(&Subject::Service(shown()[0]), directory(), Language::Danish, String::new());
    assert_eq!(read(&nowhere.sms_link(), "sms:?&body="), nowhere.text);
}

#[test]
fn a_message_about_a_municipality_has_its_main_number() {
    for municipality in directory().municipalities.iter().filter(|place| place.main_contact.line.is_some()) {
        let message = offer_message(&Subject::Municipality(municipality), directory(), Language::Danish, String::new());
        let number = municipality.main_contact.line.as_ref().unwrap().number.stored();
        let digits: String = message.text.chars().filter(char::is_ascii_digit).collect();
        assert!(digits.contains(number.trim_start_matches("+45")), "{}", message.text);
    }
}

#[test]
fn a_list_is_sent_in_its_order_and_what_has_no_room_is_counted() {
    let all = shown();
    for (from, count) in [(0, 1), (0, 3), (5, 8), (0, 12), (20, 40), (0, all.len())] {
        let services = &all[from..from + count];
        for language in Language::ALL {
            let message = list_message(services, directory(), language, PAGE);
            let mail = message.mail_link();
            assert!(mail.len() <= 1_900, "{}", mail.len());
            let body = read(&mail, "&body=");
            assert!(body.ends_with(&format!("{}\r\n", message.address)), "{body}");
            // The link is the plan's page and ids; they are the first of the list.
            let (page, fragment) = message.address.split_once('#').unwrap();
            assert_eq!(page, PAGE);
            let linked = decode(fragment, directory()).unwrap();
            assert!(linked.missing == 0 && !linked.services.is_empty());
            assert!(linked.services.iter().zip(services).all(|(linked, sent)| linked.id == sent.id));
            // Those that are told stand in order, each with a way to reach it; the others are counted.
            let blocks: Vec<&str> = message.text.split("\n\n").collect();
            assert_eq!(blocks[0], Msg::ListTitle.get(language));
            let told = blocks[1..].iter().filter(|block| block.contains('\n')).count();
            for (block, service) in blocks[1..=told].iter().zip(services) {
                assert_eq!(block.lines().next().unwrap(), service.name.get(language).replace('\u{a0}', " "));
            }
            let more = Msg::SendMore.get(language).replace("{}", &(count - told).to_string());
            assert_eq!(blocks.last() == Some(&more.as_str()), told < count, "{}", message.text);
            assert!(told >= count.min(3), "{}", message.text);
        }
    }
}

#[test]
fn nothing_is_sent_of_112_of_what_has_ended_or_of_being_afraid_at_home() {
    let directory = directory();
    let may = |id: &str| may_be_sent(&Subject::Service(directory.service(id).unwrap()), directory);
    assert!(!may("alarm-112") && !may("lev-uden-vold-1888") && !may("krisecenter-109"));
    assert!(may("livslinien") && may("vetc-familieenheden"));
    for service in &directory.services {
        let calls_112 =
            directory.routes(service, None).contacts.first().is_some_and(|contact| contact.kind.display() == "112");
        if service.status == Status::Historical || calls_112 {
            assert!(!may(&service.id), "{}", service.id);
        }
    }
    assert!(directory.municipalities.iter().all(|place| may_be_sent(&Subject::Municipality(place), directory)));
}
