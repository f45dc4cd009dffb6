//! What one can say on the phone: who one is, what it is about, one wish; and at lines of their own kind what fits there.

use crate::support::{answers, directory};
use veteranvejviseren::{
    domain::{Audience, CloseSaid, Language, Role, Service, ServiceKind, Status, TopicGroup},
    matching::Subject,
    text::call_script,
};

fn said(id: &str, json: &str, language: Language) -> String {
    let (answers, _) = answers(json);
    let subject = match directory().service(id) {
        Some(service) => Subject::Service(service),
        None => Subject::Municipality(directory().municipality_by_slug(id).expect("a service or a municipality")),
    };
    call_script(&subject, &answers, directory(), language)
}

const LINE: &str = "vetc-doegntelefon";

/// The sentences of the critique, and some beside them.
#[test]
fn each_speaker_says_it_in_their_own_words() {
    for (id, json, expected) in [
        (
            LINE,
            r#"{"role":"veteran","urgency":"now","topics":["psykisk-helbred","akut-krise"]}"#,
            "Jeg har været udsendt. Jeg har det meget dårligt, og det kan ikke vente.",
        ),
        (
            LINE,
            r#"{"role":"veteran","topics":["misbrug","bolig-hjemloeshed"]}"#,
            "Jeg har været udsendt. Jeg har problemer med alkohol eller stoffer, og jeg har brug for et sted at bo. \
             Hvem kan hjælpe mig?",
        ),
        // A bed tonight is said as that, and needs no word more on that it is urgent.
        (
            LINE,
            r#"{"role":"veteran","urgency":"now","topics":["bolig-hjemloeshed"]}"#,
            "Jeg har været udsendt. Jeg har ingen steder at sove i nat. Hvem kan hjælpe mig?",
        ),
        // Nor does it wait for the coordinator, who may have gone home.
        (
            "koebenhavn",
            r#"{"role":"veteran","urgency":"now","topics":["bolig-hjemloeshed"]}"#,
            "Jeg har været udsendt. Jeg har ingen steder at sove i nat. Hvem kan hjælpe mig?",
        ),
        (
            LINE,
            r#"{"role":"partner","urgency":"now","topics":["bolig-hjemloeshed"]}"#,
            "Min partner har været udsendt og har ingen steder at sove i nat. Hvem kan vi tale med?",
        ),
        (
            LINE,
            r#"{"role":"partner","topics":["parforhold-familie","boern-unge"],"child_ages":[6,10]}"#,
            "Min partner har været udsendt. Det er svært i familien, og børnene på 6 og 10 år kan mærke det. Hvem kan vi \
             tale med?",
        ),
        (
            LINE,
            r#"{"role":"adult_child","topics":["psykisk-helbred","paaroerende-stoette"]}"#,
            "En af mine forældre har været udsendt og har det svært psykisk. Jeg har brug for støtte. Hvem kan jeg tale \
             med?",
        ),
        (
            LINE,
            r#"{"role":"friend","topics":["psykisk-helbred","misbrug"]}"#,
            "En, jeg er tæt på, har været udsendt, har det svært psykisk og har problemer med alkohol eller stoffer. \
             Hvem kan jeg tale med?",
        ),
        (
            LINE,
            r#"{"role":"professional","topics":["psykisk-helbred","arbejde-uddannelse"]}"#,
            "Jeg arbejder med en borger, der har været udsendt. Det handler om psykisk helbred og arbejde eller \
             uddannelse. Hvad kan I tilbyde?",
        ),
        (
            "vetc-familieenheden",
            r#"{"role":"professional","topics":["boern-unge"],"child_ages":[8]}"#,
            "Jeg arbejder med en familie, hvor en har været udsendt. Det handler om barnet på 8 år. Hvad kan I tilbyde?",
        ),
        (
            "varde-veteran-koordinator",
            r#"{"role":"parent","topics":["oekonomi"],"urgency":"now"}"#,
            "Jeg vil gerne tale med veterankoordinatoren. Mit voksne barn har været udsendt og har problemer med penge. \
             Det haster.",
        ),
        ("glostrup", r#"{}"#, "Jeg vil gerne tale med veterankoordinatoren."),
        ("laesoe", r#"{}"#, "Jeg vil gerne tale med den, der hjælper veteraner."),
        (LINE, r#"{}"#, "Jeg ved ikke helt, hvor jeg skal begynde. Må jeg tale med dig?"),
        ("livslinien", r#"{}"#, "Jeg har det rigtig svært lige nu. Jeg har brug for at tale med nogen."),
        (
            "lev-uden-vold-1888",
            r#"{"role":"partner","topics":["tryghed-hjemme"]}"#,
            "Jeg er bange for min partner. Jeg har brug for at tale med nogen om, hvad jeg kan gøre.",
        ),
        (
            "boernetelefonen",
            r#"{"role":"child","child_ages":[10]}"#,
            "Jeg er 10 år. Jeg er ked af det derhjemme. Må jeg tale med dig?",
        ),
        ("boernetelefonen", r#"{"role":"child"}"#, "Jeg er ked af det derhjemme. Må jeg tale med dig?"),
        ("alarm-112", r#"{}"#, "Der er fare for liv. Adressen er …"),
        // Whose life it is, and whom somebody is afraid of, is asked there.
        ("alarm-112", r#"{"role":"partner"}"#, "Der er fare for liv. Adressen er …"),
        (
            "politi-114",
            r#"{"role":"adult_child","topics":["tryghed-hjemme"]}"#,
            "En, jeg er tæt på, har brug for hjælp fra politiet. Hvad kan vi gøre?",
        ),
        (
            "livslinien",
            r#"{"role":"adult_child"}"#,
            "Jeg er bange for, at en af mine forældre ikke vil leve mere. Hvad kan jeg gøre?",
        ),
        (
            "psyk-akut-nordjylland",
            r#"{"role":"partner"}"#,
            "Vil du stille mig om til den psykiatriske skadestue? Min partner har det meget dårligt og har brug for hjælp nu.",
        ),
        // A grown veteran does not speak as a child.
        ("boernetelefonen", r#"{"role":"veteran"}"#, "Jeg er bekymret for et barn. Hvem kan jeg tale med?"),
        // Who needs help asks nobody how to join or when to drop in.
        (
            "veteranhjem-bisidderhjaelp",
            r#"{"role":"veteran","topics":["sagsbehandling-bisidder"]}"#,
            "Jeg har været udsendt. Jeg har brug for hjælp til min sag i kommunen. Hvem kan hjælpe mig?",
        ),
        (
            "fonden-danske-veteranhjem",
            r#"{"role":"parent","urgency":"now","topics":["bolig-hjemloeshed"]}"#,
            "Mit voksne barn har været udsendt og har ingen steder at sove i nat. Hvem kan jeg tale med?",
        ),
        (
            "esbjerg-veterancafe",
            r#"{"role":"veteran","topics":["faellesskab"]}"#,
            "Jeg har været udsendt. Jeg vil gerne møde andre. Hvornår kan man komme forbi?",
        ),
        (
            "kfum-soldaterrekreation",
            r#"{"role":"veteran","topics":["rekreation-ophold"]}"#,
            "Jeg har været udsendt. Jeg har brug for et sted at få ro. Har I plads?",
        ),
        (
            "kfum-soldaterrekreation",
            r#"{"role":"veteran","topics":["psykisk-helbred"]}"#,
            "Jeg har været udsendt. Jeg har det svært psykisk. Hvem kan hjælpe mig?",
        ),
        (
            "vetc-familieenheden",
            r#"{"role":"professional","topics":["overgang-voksenliv"]}"#,
            "Jeg arbejder med en borger, der har været udsendt. Det handler om en ung på vej ind i voksenlivet. Hvad kan I tilbyde?",
        ),
        // Who asks for sparring has no citizen in mind.
        (
            "vetc-kommune-regionskonsulenter",
            r#"{"role":"professional","topics":["viden-sparring"]}"#,
            "Jeg møder veteraner i mit arbejde. Jeg vil gerne have sparring. Hvad kan I tilbyde?",
        ),
        (
            "vetc-faelles-om-veteraner",
            r#"{"role":"professional","topics":["psykisk-helbred","viden-sparring"]}"#,
            "Jeg arbejder med en borger, der har været udsendt. Det handler om psykisk helbred. Jeg vil gerne have sparring. \
             Hvad kan I tilbyde?",
        ),
    ] {
        assert_eq!(said(id, json, Language::Danish), expected, "{id}: {json}");
    }
}

#[test]
fn nobody_says_i_of_somebody_else_and_nobody_says_too_much() {
    let services = directory().services.iter().filter(|service| service.status != Status::Historical);
    let kinds: Vec<_> = ServiceKind::ALL
        .iter()
        .filter_map(|kind| services.clone().find(|service| service.kind == *kind))
        .map(|service| service.id.as_str())
        .chain(["varde", "laesoe"])
        .collect();
    let mut tested = 0;
    for role in Role::ALL {
        for (at, topic) in directory().topics.iter().enumerate() {
            let second = &directory().topics[(at + 5) % directory().topics.len()];
            for deployed in ["soldier_28", "not_deployed"] {
                let json = format!(
                    r#"{{"role":"{}","topics":["{}","{}"],"service":"{deployed}"}}"#,
                    role.word(),
                    topic.id,
                    second.id,
                );
                for (id, language) in kinds.iter().flat_map(|id| Language::ALL.map(|language| (id, language))) {
                    let told = said(id, &json, language);
                    tested += 1;
                    let at = format!("{id}, {json}: {told}");
                    assert!(told.split_whitespace().count() <= 45, "too long: {at}");
                    let is_other = !matches!(role, Role::Veteran | Role::Child);
                    for topic in [topic, second] {
                        let own = topic.say.own.get(language);
                        let same = matches!(&topic.say.close, CloseSaid::OfFamily(words) if words.get(language) == own);
                        assert!(!is_other || same || !told.to_lowercase().contains(&own.to_lowercase()), "{at}");
                    }
                    let and = if language == Language::Danish { " og " } else { " and " };
                    let most = told.split(['.', '?']).map(|sentence| sentence.matches(and).count()).max();
                    assert!(most <= Some(1), "«og … og»: {at}");
                    assert!(!told.contains("{}") && !told.contains("  "), "{at}");
                    let dedicated = directory().service(id).is_none_or(|service| service.dedicated);
                    if deployed == "not_deployed" && dedicated {
                        assert!(!told.contains("været udsendt") && !told.contains("been deployed"), "{at}");
                    }
                    assert!(!told.contains("jeres tilbud") && !told.contains("what you offer"), "{at}");
                }
            }
        }
    }
    assert!(tested > 5000, "{tested}");
}

/// Where nobody should have to look for words: the lines for when it is urgent, whom the rules name then, and what is
/// there for a danger with a line of its own, or for what hurts a family.
fn is_for_a_crisis(service: &Service) -> bool {
    let urgent = &directory().rules.urgent;
    let mut named = [&urgent.everybody, &urgent.doctors, &urgent.psychiatric, &urgent.child, &urgent.card].into_iter();
    let mut topics = service.topics.iter().filter_map(|id| directory().topic(id));
    matches!(service.kind, ServiceKind::CrisisLine | ServiceKind::OutOfHoursDoctor)
        || named.any(|ids| ids.contains(&service.id))
        || topics.any(|topic| !topic.crisis.is_empty() || (topic.sensitive && topic.group == TopicGroup::Family))
}

/// The one that a relative calls about.
fn called_about(role: Option<Role>, language: Language) -> &'static str {
    let [danish, english] = match role {
        Some(Role::Partner) => ["min partner", "my partner"],
        Some(Role::Parent) => ["mit voksne barn", "my grown-up child"],
        Some(Role::AdultChild) => ["en af mine forældre", "one of my parents"],
        _ => ["en, jeg er tæt på,", "somebody close to me"],
    };
    if language == Language::Danish { danish } else { english }
}

/// A frightened person does not say «Jeg vil gerne vide mere»: help in a crisis is begun with its own words, whatever has
/// been answered; a line for veterans with them while nothing has been.
#[test]
fn help_in_a_crisis_is_begun_with_its_own_sentences() {
    let services = directory()
        .services
        .iter()
        .filter(|service| service.has_phone() && service.status != Status::Historical && is_for_a_crisis(service));
    let mut wordless = Vec::new();
    let mut tested = 0;
    for service in services {
        let Some(call) = &service.call else {
            wordless.push(service.id.as_str());
            continue;
        };
        let say = &call.say;
        let texts = [&call.about, &say.own, &say.relative, &say.professional].into_iter();
        let mut texts = texts.chain(&say.partner).chain(&call.closed);
        assert!(texts.all(|text| text.en.is_some()), "{} has words in one language only", service.id);
        let roles = Role::ALL.iter().filter(|_| !service.dedicated).map(|role| Some(*role));
        for role in roles.chain([None]) {
            let json =
                role.map_or("{}".to_owned(), |role| format!(r#"{{"role":"{}","topics":["oekonomi"]}}"#, role.word()));
            for language in Language::ALL {
                tested += 1;
                let told = said(&service.id, &json, language);
                let for_veterans = service.audience.contains(&Audience::Veteran);
                let words = match role {
                    Some(Role::Veteran) if !for_veterans => &say.relative,
                    role => say.for_role(role),
                };
                let expected = words.get(language).replace("{}", called_about(role, language));
                assert_eq!(told.to_lowercase(), expected.to_lowercase(), "{}: {json}", service.id);
                assert!(told.starts_with(char::is_uppercase), "{}: {told}", service.id);
            }
        }
    }
    assert!(wordless.is_empty(), "how does one begin there? Say it in calls.json: {wordless:?}");
    assert!(tested >= 20 * 16, "{tested}");
}
