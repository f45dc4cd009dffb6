//! The texts for families, children and professionals: plain words, both languages, no numbers to call, and
//! records beside every section.

use crate::support::directory;
use veteranvejviseren::{
    children::{FamilySubject, family_services},
    data::{banned_words, lix, sentences},
    domain::{InitiativeKind, Language, ServiceKind, Status},
    professional::{
        Purpose,
        municipal_effort::{advisers, agreements, nationwide, policies},
        youth::MeetingKind,
    },
    text::{
        self, Section,
        board::BoardMsg,
        children::ChildMsg,
        families::{FamilyMsg, section},
        partners::PartnerMsg,
        planning::PlanMsg,
        professional::ProMsg,
        published::PublishedMsg,
        youth::YouthMsg,
    },
};

/// Longest sentence in words; professionals read a little more at a time.
const CITIZEN: usize = 20;
const PROFESSIONAL: usize = 24;

fn all(section: &'static Section) -> Vec<&'static str> {
    std::iter::once(section.heading)
        .chain(section.paragraphs.iter().copied())
        .chain(section.points.iter().copied())
        .collect()
}

#[track_caller]
fn check(texts: &[&str], most_words: usize) {
    for text in texts {
        assert_eq!(banned_words(text), Vec::<&str>::new(), "{text}");
        assert!(text.trim() == *text && !text.is_empty() && !text.contains("  "), "{text:?}");
        for sentence in sentences(text) {
            let words = sentence.split_whitespace().count();
            assert!(words <= most_words, "{words} words: {sentence}");
        }
        // Spaces inside a phone number do not part it; a year or an age has at most four digits.
        let joined = text.replace([' ', '\u{a0}'], "");
        let longest = joined.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
        assert!(longest < Some(6), "a number to call stands in a text: {text}");
    }
}

fn average_lix(texts: &[&str]) -> u32 {
    lix(&texts
        .iter()
        .map(|text| if text.ends_with(['.', '?', ':']) { (*text).to_owned() } else { format!("{text}.") })
        .collect::<Vec<_>>()
        .join(" "))
}

#[test]
fn texts_for_citizens_are_easy() {
    let mut families: Vec<&str> = FamilyMsg::ALL.iter().map(|text| text.get(Language::Danish)).collect();
    for subject in FamilySubject::ALL {
        families.extend(all(section(subject, Language::Danish)));
    }
    check(&families, CITIZEN);
    assert!(average_lix(&families) <= 30, "{}", average_lix(&families));
    let finder: Vec<&str> = ChildMsg::ALL.iter().map(|text| text.get(Language::Danish)).collect();
    check(&finder, CITIZEN);
    let published: Vec<&str> = PublishedMsg::ALL.iter().map(|text| text.get(Language::Danish)).collect();
    check(&published, CITIZEN);
}

/// The page a child reads alone: shorter sentences, easier words, no adult words, no questions about who they are.
#[test]
fn the_childs_page_is_for_a_child() {
    let own: Vec<&str> = ChildMsg::ALL
        .iter()
        .filter(|name| format!("{name:?}").starts_with("Own"))
        .map(|text| text.get(Language::Danish))
        .collect();
    assert!(own.len() >= 18);
    check(&own, 14);
    assert!(average_lix(&own) <= 22, "{}", average_lix(&own));
    assert!(own.contains(&"Du kan også tale med en voksen, du stoler på."));
    for text in own {
        let lower = text.to_lowercase();
        for word in [
            "veteran",
            "ptsd",
            "pårørende",
            "kommune",
            "rådgivning",
            "traume",
            "tilbud",
            "hvor bor du",
            "hvor gammel er du",
            "hvad hedder du?",
        ] {
            assert!(!lower.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn texts_for_professionals_are_plain() {
    let mut texts: Vec<&str> = ProMsg::ALL.iter().map(|text| text.get(Language::Danish)).collect();
    texts.extend(PartnerMsg::ALL.iter().map(|text| text.get(Language::Danish)));
    texts.extend(BoardMsg::ALL.iter().map(|text| text.get(Language::Danish)));
    texts.extend(PlanMsg::ALL.iter().map(|text| text.get(Language::Danish)));
    texts.extend(YouthMsg::ALL.iter().map(|text| text.get(Language::Danish)));
    for purpose in Purpose::ALL {
        let (title, meaning) = text::professional::purpose(purpose, Language::Danish);
        texts.extend([title, meaning]);
    }
    for article in [text::youth::model(Language::Danish), text::municipal_effort::article(Language::Danish)] {
        texts.extend([article.title, article.lead]);
        article.sections.iter().for_each(|section| texts.extend(all(section)));
    }
    for kind in MeetingKind::FIXED {
        texts.push(text::youth::meeting_purpose(kind, Language::Danish));
        texts.extend(kind.checklist().iter().map(|point| text::youth::check(*point, Language::Danish)));
    }
    check(&texts, PROFESSIONAL);
    assert!(average_lix(&texts) <= 36, "{}", average_lix(&texts));
}

#[test]
fn both_languages_say_as_much() {
    for subject in FamilySubject::ALL {
        let [danish, english] = Language::ALL.map(|language| section(subject, language));
        assert_eq!((danish.paragraphs.len(), danish.points.len()), (english.paragraphs.len(), english.points.len()));
        assert_ne!(danish.heading, english.heading);
    }
    for of in [text::youth::model, text::municipal_effort::article] {
        let [danish, english] = Language::ALL.map(of);
        assert_eq!(danish.sections.len(), english.sections.len());
        for (danish, english) in danish.sections.iter().zip(english.sections) {
            assert_eq!(
                (danish.paragraphs.len(), danish.points.len()),
                (english.paragraphs.len(), english.points.len()),
                "{}",
                danish.heading
            );
        }
    }
}

#[test]
fn the_model_says_how_little_is_known_and_that_laws_change() {
    let article = text::youth::model(Language::Danish);
    let whole: String = article.sections.iter().flat_map(all).collect::<Vec<_>>().join("\n");
    for part in [
        "Fredericia, Gentofte, København og Roskilde",
        "på lang sigt",
        "Tjek selv aldersgrænser, paragraffer",
        "SFI",
        "2013",
    ] {
        assert!(whole.contains(part), "{part}");
    }
}

#[test]
fn both_definitions_stand_with_their_sources() {
    let article = text::municipal_effort::article(Language::Danish);
    let whole: String = article.sections.iter().flat_map(all).collect::<Vec<_>>().join("\n");
    for part in [
        "mere end 28 dage",
        "officielt har været udsendt",
        "18 kommuner",
        "6. november 2017",
        "Veteranalliancen",
        "Glostrup Kommunes Veteranpolitik",
    ] {
        assert!(whole.contains(part), "{part}");
    }
}

#[test]
fn policies_come_from_the_data_each_municipality_once() {
    let found = policies(directory());
    let names: Vec<&str> = found.iter().map(|one| one.municipality.name.as_str()).collect();
    // The eighteen that Veterancentret named in 2017.
    for name in [
        "Ballerup",
        "Bornholm",
        "Fredericia",
        "Gladsaxe",
        "Greve",
        "Haderslev",
        "Herlev",
        "Horsens",
        "Kolding",
        "Lyngby-Taarbæk",
        "Næstved",
        "Odense",
        "Roskilde",
        "Slagelse",
        "Skanderborg",
        "Varde",
        "Viborg",
        "Aalborg",
    ] {
        assert_eq!(names.iter().filter(|one| **one == name).count(), 1, "{name}");
    }
    assert!(names.len() > 30 && names.len() < 98, "{}", names.len());
    let of = |name: &str| found.iter().find(|one| one.municipality.name == name).expect(name);
    assert_eq!((of("Varde").since, of("Varde").policy.id.as_str()), (Some(2023), "varde-veteranpolitik-2023"));
    assert_eq!(text::municipal_effort::policy_line(of("Varde"), Language::Danish), "siden 2023");
    assert!(of("Ballerup").only_history);
    assert_eq!(
        text::municipal_effort::policy_line(of("Ballerup"), Language::Danish),
        "nævnt 6. november 2017. Vi ved ikke, om den gælder nu"
    );
    assert!(agreements(directory()).iter().any(|one| one.municipality.name == "Ishøj"));
}

#[test]
fn methods_the_yearly_day_and_the_states_policy_stand_somewhere() {
    let ids = |kind| -> Vec<&str> { nationwide(directory(), kind).iter().map(|one| one.id.as_str()).collect() };
    assert_eq!(ids(InitiativeKind::Event), ["flagdag-5-september"]);
    assert_eq!(ids(InitiativeKind::Policy), ["veteranpolitik-2016"]);
    for method in ["nussa", "de-utrolige-aar", "samarbejdsmodellen", "prep-kommuner"] {
        assert!(ids(InitiativeKind::Method).contains(&method), "{method}");
    }
    for kind in [InitiativeKind::Event, InitiativeKind::Policy, InitiativeKind::Method] {
        assert!(nationwide(directory(), kind).iter().all(|one| one.status != Status::Historical));
    }
}

#[test]
fn advisers_are_for_professionals_and_the_first_is_the_one_of_the_rules() {
    let found = advisers(directory());
    assert_eq!(found[0].id, directory().rules.professional_sparring);
    assert!(found.len() >= 4);
    assert!(found.iter().all(|service| service.kind == ServiceKind::ProfessionalSupport || service.id == found[0].id));
}

#[test]
fn every_subject_of_families_has_somebody_to_call() {
    for subject in FamilySubject::ALL {
        let services = family_services(directory(), subject);
        assert!((2..=5).contains(&services.len()), "{subject:?}: {}", services.len());
        let reachable = services.iter().any(|service| directory().routes(service, None).is_reachable());
        assert!(reachable, "{subject:?}");
        assert!(services.iter().all(|service| service.status != Status::Historical));
        println!("{subject:?}: {:?}", services.iter().map(|service| service.id.as_str()).collect::<Vec<_>>());
    }
    let safety = family_services(directory(), FamilySubject::Safety);
    assert_eq!(safety[0].id, directory().topic("tryghed-hjemme").unwrap().crisis[0]);
    assert!(FamilySubject::Safety.is_sensitive());
    // The family unit ends at 18.
    let adult = family_services(directory(), FamilySubject::AdultChild);
    assert!(!adult.iter().any(|service| service.id == "vetc-familieenheden"));
}
