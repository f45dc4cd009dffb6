//! To print for others: a poster for a waiting room, and cards for the wallet. For the whole country as it stands in the HTML;
//! for a municipality by the address' fragment, so that two documents serve all of them.

use leptos::prelude::*;

use crate::{
    domain::{Contact, ContactKind, Language, Municipality, Record, Service, contact_link},
    matching::{Answers, Subject, municipal_entrance},
    route::{Page, Route},
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{Paper, answers_now, icon, sureness},
    },
};

/// Cards on a sheet.
const CARDS: usize = 4;

/// One number on poster and card.
struct Number {
    name: String,
    about: Option<String>,
    phone: Contact,
    record: Record<'static>,
}

impl Number {
    fn of(service: &'static Service, language: Language) -> Option<Self> {
        let directory = shared().site.directory;
        Some(Self {
            name: service.name.get(language).to_owned(),
            about: service.call.as_ref().map(|call| call.about.get(language).to_owned()),
            phone: directory.phone(service)?,
            record: Record::to_reach(service, directory),
        })
    }

    /// The municipality's own; none where no number is known.
    fn of_municipality(place: &'static Municipality, language: Language) -> Option<Self> {
        let directory = shared().site.directory;
        let door = municipal_entrance(directory, place);
        let phone = door.contacts(directory).into_iter().find(Contact::is_phone)?;
        let script = text::call_script(&door, &Answers::default(), directory, language);
        let said = Msg::Quoted.get(language).replace("{}", &script);
        let record = match door {
            Subject::Service(service) => Record::to_reach(service, directory),
            Subject::Municipality(_) => door.record(),
        };
        let about = Some(format!("{} {said}", Msg::YouCanSay.get(language)));
        Some(Self { name: text::subject_name(&door, language), about, phone, record })
    }

    fn large(&self, language: Language) -> Element {
        let told = el("div")
            .child(filled("b", self.name.clone()))
            .child(self.about.clone().map(|about| filled("p", about)))
            .child(classed("p", "quiet").child(answers_now(&self.phone, language)))
            .child(classed("p", "quiet").child(sureness(self.record, language)));
        el("li").child(told).child(self.number())
    }

    /// On a card: the hours in words, and how sure one may be of the number.
    fn small(&self, language: Language) -> Element {
        let hours = text::hours_lines(&self.phone.hours, language);
        let hours = if hours.is_empty() { Msg::HoursUnknownShort.get(language).to_owned() } else { hours.join(". ") };
        let told = format!("{hours}. {}", text::trust(self.record, language));
        let number = el("div").child(filled("span", self.name.clone())).child(filled("b", self.phone.kind.display()));
        el("li").child(number).child(filled("small", told))
    }

    fn number(&self) -> Element {
        classed("a", "number").attr_if("href", contact_link(&self.phone.kind)).child(self.phone.kind.display())
    }
}

pub(super) fn poster(slug: &str, language: Language) -> Node {
    let Shared { site, started, .. } = shared();
    let directory = site.directory;
    let place = directory.municipality_by_slug(slug);
    let leads_to = place.map_or(Page::Home, |place| Page::Municipality(place.slug.clone()));
    let back = place.map_or(Page::Municipalities, |_| leads_to.clone());
    let path = Route::new(language, leads_to.clone()).path();
    let paper = Paper::new();
    // The code belongs to the page here, and is fetched with it. The HTML knows no host.
    let coming = live(move || {
        if started.get().is_some() {
            let address = site.origin(true).map(|origin| origin + &path);
            leptos::task::spawn_local(async move { paper.draw(address).await });
        }
        Node::Nothing
    });
    let back = link(site.href(language, back), icon("back")).class("back-link").child(Msg::Back.get(language));
    row([
        coming,
        back.into(),
        classed("h1", "d-print-none").attr("tabindex", "-1").child(Msg::PosterTitle.get(language)).into(),
        classed("p", "lead d-print-none").child(Msg::PosterLead.get(language)).into(),
        sheet(place, paper, language).into(),
        cards(place, paper, language).into(),
    ])
}

/// Who is called in danger, and the region's doctor where the region is known; not the line for veterans, which stands above.
fn urgent(place: Option<&'static Municipality>, language: Language) -> Vec<Number> {
    let directory = shared().site.directory;
    let lines = directory.rules.urgent.everybody.iter().filter(|id| **id != directory.rules.veteran_line);
    let doctor = place.and_then(|place| directory.doctor_of(place.region));
    lines.filter_map(|id| directory.service(id)).chain(doctor).filter_map(|line| Number::of(line, language)).collect()
}

/// For who helps veterans: the municipality where it is known, and the line for veterans.
fn veterans(place: Option<&'static Municipality>, language: Language) -> Vec<Number> {
    let directory = shared().site.directory;
    let line = directory.service(&directory.rules.veteran_line).and_then(|line| Number::of(line, language));
    place.and_then(|place| Number::of_municipality(place, language)).into_iter().chain(line).collect()
}

/// What stands instead of a number that nobody knows.
fn without_number(place: &Municipality, language: Language) -> Option<Element> {
    let directory = shared().site.directory;
    let calls = municipal_entrance(directory, place).contacts(directory);
    let known = calls.iter().any(Contact::is_phone);
    let website = ContactKind::Web(place.main_contact.website.clone()).display();
    (!known).then(|| filled("p", format!("{}: {} {website}", place.in_full(), Msg::MainLineUnknown.get(language))))
}

fn sheet(place: Option<&'static Municipality>, paper: Paper, language: Language) -> Element {
    let numbers = |all: Vec<Number>| el("ul").children(all.iter().map(|one| one.large(language)));
    let said = el("div")
        .child(place.map(|place| classed("p", "tag").child(place.in_full())))
        .child(filled("h2", Msg::PosterHead.get(language)))
        .child(classed("p", "lead").child(Msg::PosterText.get(language)));
    classed("section", "poster")
        .attr("data-sheet", "")
        .child(print(Msg::PosterPrint, language))
        .child(classed("div", "poster-head").child(said).child(paper.code(language)))
        .child(place.and_then(|place| without_number(place, language)))
        .child(numbers(veterans(place, language)))
        .child(filled("h3", Msg::WhenItCannotWait.get(language)))
        .child(numbers(urgent(place, language)))
        .child(classed("p", "quiet").child(paper.day(language)))
}

fn cards(place: Option<&'static Municipality>, paper: Paper, language: Language) -> Element {
    let card = |_| {
        let numbers = veterans(place, language).into_iter().chain(urgent(place, language));
        let numbers = el("ul").children(numbers.map(|one| one.small(language)).collect::<Vec<_>>());
        let foot = classed("div", "wallet-foot").child(filled("p", paper.day(language))).child(paper.code(language));
        classed("li", "wallet").child(numbers).child(foot)
    };
    classed("section", "wallets")
        .attr("data-sheet", "")
        .child(print(Msg::CardsPrint, language))
        .child(filled("h2", Msg::CardsTitle.get(language)))
        .child(el("ul").children((0..CARDS).map(card)))
}

fn print(words: Msg, language: Language) -> Element {
    let button = classed("button", "button button-secondary").attr("type", "button");
    let button = button.on("click", browser::print_around).child(icon("print")).child(words.get(language));
    classed("p", "only-app d-print-none").child(button)
}
