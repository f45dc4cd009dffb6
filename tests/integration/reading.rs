//! How easy the Danish texts are to read, by LIX, group by group. For citizens at most 30 on average and never
//! above 35 for one text, no sentence above 20 words.
//!
//! `cargo test reading -- --nocapture` prints the table with the hardest texts of each group. LIX counts long
//! words and long sentences, no more: it is an alarm, and a person decides.

use std::collections::BTreeSet;

use crate::support::directory;
use veteranvejviseren::{
    children::FamilySubject,
    data::{lix, sentences},
    domain::{Audience, Language, Service, Status},
    matching::plan,
    text::{
        self, Msg, board::BoardMsg, children::ChildMsg, families, families::FamilyMsg, municipal_effort,
        partners::PartnerMsg, planning::PlanMsg, professional::ProMsg, youth, youth::YouthMsg,
    },
};

/// Fewer words than this say nothing of their own: they count in their group.
const FEWEST_WORDS: usize = 8;
/// The hardest texts of a group that are printed.
const SHOWN: usize = 3;

/// Texts that one reader meets.
struct Group {
    name: &'static str,
    /// Professionals may be asked for a little more.
    for_citizens: bool,
    /// Where each stands, and the running text.
    texts: Vec<(String, String)>,
}

impl Group {
    fn new(name: &'static str, for_citizens: bool, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { name, for_citizens, texts: texts.into_iter().collect() }
    }

    fn whole(&self) -> String {
        self.texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Running text alone: headings, labels and buttons are no sentences.
fn running(text: &str) -> bool {
    text.ends_with(['.', '?', ':'])
}

fn fixed<T: std::fmt::Debug + Copy>(all: &[T], get: impl Fn(T) -> &'static str) -> Vec<(String, String)> {
    let texts = all.iter().map(|one| (format!("{one:?}"), get(*one).replace("{}", "Varde")));
    texts.filter(|(_, text)| running(text)).collect()
}

/// What stands together on a service's page.
fn service_text(service: &Service) -> (String, String) {
    let parts = std::iter::once(&service.summary).chain(&service.good_to_know);
    (service.id.clone(), parts.map(|text| text.get(Language::Danish)).collect::<Vec<_>>().join(" "))
}

/// What plans say, over roles, places and topics: each sentence of a plan once.
fn decisions() -> Vec<(String, String)> {
    let directory = directory();
    let mut plans = Vec::new();
    for role in ["veteran", "partner", "parent", "child", "adult_child", "friend"] {
        for (place, urgency) in [("Varde", "now"), ("Glostrup", "soon"), ("Læsø", "plan")] {
            for topic in &directory.topics {
                let json = format!(
                    r#"{{"role":"{role}","place":"{place}","urgency":"{urgency}","topics":["{}"],"child_ages":[10]}}"#,
                    topic.id
                );
                let (answers, now) = crate::support::answers(&json);
                let Some(plan) = plan(directory, &answers, now) else { continue };
                let mut told = BTreeSet::new();
                for item in plan.referrals.iter().chain([&plan.start_here]) {
                    told.extend(item.why.iter().map(|reason| text::reason(reason, directory, Language::Danish)));
                    told.extend(item.caveats.iter().map(|caveat| text::caveat(caveat, Language::Danish)));
                }
                told.extend(plan.fits_if.iter().map(|left| text::because(left, &answers, Language::Danish)));
                let start = &plan.start_here.subject;
                told.insert(text::call_script(start, &answers, directory, Language::Danish));
                let sentences = told.into_iter().map(|text| if running(&text) { text } else { text + "." });
                plans.push((json, sentences.collect::<Vec<_>>().join(" ")));
            }
        }
    }
    plans
}

fn groups() -> Vec<Group> {
    let directory = directory();
    let shown = || directory.services.iter().filter(|service| service.status != Status::Historical);
    let for_professionals = |service: &&Service| service.audience.iter().all(|one| *one == Audience::Professional);
    let sections = FamilySubject::ALL.into_iter().map(|subject| {
        let section = families::section(subject, Language::Danish);
        (section.heading.to_owned(), [section.paragraphs, section.points].concat().join(" "))
    });
    let articles = directory.articles.iter().filter(|article| article.language == Language::Danish);
    let article_parts = articles.flat_map(|article| {
        let lead = (article.title.clone(), article.lead.clone());
        let parts = article.sections.iter().map(|section| {
            let texts: Vec<&str> = section.paragraphs.iter().chain(&section.points).map(String::as_str).collect();
            (format!("{}: {}", article.title, section.heading), texts.join(" "))
        });
        std::iter::once(lead).chain(parts)
    });
    let tool_articles = [youth::model(Language::Danish), municipal_effort::article(Language::Danish)];
    let tool_parts = tool_articles.into_iter().flat_map(|article| {
        // Titles of sources are no text of ours.
        let parts = article.sections.iter().filter(|section| !section.heading.starts_with("Kilde"));
        parts.map(|section| (section.heading.to_owned(), [section.paragraphs, section.points].concat().join(" ")))
    });
    let danish = Language::Danish;
    vec![
        Group::new("interface", true, fixed(Msg::ALL, |text| text.get(danish))),
        Group::new("decisions of the plan", true, decisions()),
        Group::new("offers", true, shown().filter(|one| !for_professionals(one)).map(service_text)),
        Group::new("relatives", true, fixed(FamilyMsg::ALL, |text| text.get(danish)).into_iter().chain(sections)),
        Group::new("children", true, fixed(ChildMsg::ALL, |text| text.get(danish))),
        Group::new("about the site", true, article_parts),
        Group::new("offers to professionals", false, shown().filter(for_professionals).map(service_text)),
        Group::new(
            "tools",
            false,
            [
                fixed(ProMsg::ALL, |text| text.get(danish)),
                fixed(PartnerMsg::ALL, |text| text.get(danish)),
                fixed(BoardMsg::ALL, |text| text.get(danish)),
                fixed(PlanMsg::ALL, |text| text.get(danish)),
                fixed(YouthMsg::ALL, |text| text.get(danish)),
            ]
            .concat(),
        ),
        Group::new("about the tools", false, tool_parts),
    ]
}

#[test]
fn texts_are_easy_to_read() {
    let mut faults = Vec::new();
    println!("{:<24} {:>5} {:>6} {:>4}", "group", "texts", "words", "LIX");
    for group in groups() {
        let whole = group.whole();
        // A group of one word or none would pass whatever it holds.
        assert!(words(&whole) > 20, "{}: no texts were found", group.name);
        let average = lix(&whole);
        println!("{:<24} {:>5} {:>6} {average:>4}", group.name, group.texts.len(), words(&whole));
        let (most_average, most, most_words) = if group.for_citizens { (30, 35, 20) } else { (35, 44, 24) };
        if average > most_average {
            faults.push(format!("{}: LIX {average}, at most {most_average}", group.name));
        }
        let of_its_own = group.texts.iter().filter(|(_, text)| words(text) >= FEWEST_WORDS);
        let mut rated: Vec<(u32, &String, &String)> = of_its_own.map(|(at, text)| (lix(text), at, text)).collect();
        rated.sort_by_key(|(lix, ..)| std::cmp::Reverse(*lix));
        for (lix, at, text) in rated.iter().take(SHOWN) {
            println!("    {lix:>3}  {at}: {text}");
        }
        faults.extend(
            rated.iter().filter(|(lix, ..)| *lix > most).map(|(lix, at, text)| format!("LIX {lix}, {at}: {text}")),
        );
        for (at, text) in &group.texts {
            let long = sentences(text).filter(|sentence| words(sentence) > most_words);
            faults.extend(long.map(|sentence| format!("{} words, {at}: {sentence}", words(sentence))));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_hard_text_is_found_out() {
    let hard = "Sagsbehandlingen forudsætter kommunalbestyrelsens godkendelse af veterankoordinatorens indstilling.";
    assert!(lix(hard) > 44, "{}", lix(hard));
}
