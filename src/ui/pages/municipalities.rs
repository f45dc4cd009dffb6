//! All municipalities from A to Å, as Danes sort.

use crate::{
    domain::{Language, Municipality, danish_sort_key, order},
    route::Page,
    text::Msg,
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link, row},
        parts::place_finder,
    },
};

pub(super) fn municipalities(language: Language) -> Node {
    let site = shared().site;
    let sorted = order::by(&site.directory.municipalities, |municipality| danish_sort_key(&municipality.name));
    let mut by_letter: Vec<(String, Vec<&'static Municipality>)> = Vec::new();
    for municipality in sorted {
        let letter = first_letter(&municipality.name);
        match by_letter.last_mut() {
            Some((last, names)) if *last == letter => names.push(municipality),
            _ => by_letter.push((letter, vec![municipality])),
        }
    }
    let letters = by_letter.iter().map(|(letter, _)| filled("li", link(format!("#b-{letter}"), letter.clone())));
    let letters =
        el("nav").attr("aria-label", Msg::Letters.get(language)).child(classed("ul", "letters").children(letters));
    let sections = by_letter.into_iter().map(|(letter, names)| {
        let links = names.into_iter().map(|municipality| {
            let address = site.href(language, Page::Municipality(municipality.slug.clone()));
            filled("li", link(address, municipality.name.clone()))
        });
        let heading = classed("h2", "az-head").attr("id", format!("b-{letter}")).child(letter);
        el("section").child(heading).child(classed("ul", "az").children(links))
    });
    let title = el("h1").attr("tabindex", "-1").child(Msg::MunicipalitiesTitle.get(language));
    let lead = classed("p", "lead").child(Msg::MunicipalitiesLead.get(language));
    row([Node::from(title), lead.into(), place_finder(language), letters.into(), row(sections)])
}

/// The letter a name stands under: aa is å.
fn first_letter(name: &str) -> String {
    if name.starts_with("Aa") {
        return "Å".to_owned();
    }
    name.chars().next().map(String::from).unwrap_or_default()
}
