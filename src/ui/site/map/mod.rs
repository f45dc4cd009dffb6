//! The municipalities on the coast that they lie on. Where a mark stands says where, its shape says who helps.
//!
//! The names are in the drawing and styles alone show them, so the map works before the app is there, and without it.

mod places;

use places::{MARK, Point, move_apart, near_frame, point, reaches};

use crate::{
    domain::{Helper, Language, Municipality, has_policy, order},
    route::Page,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, el},
    },
};

/// Width and height of the drawing, in its own units.
const VIEW: &str = "0 0 3400 3400";
/// The coast as a path, from `scripts/coast`.
const COAST: &str = include_str!("../../../../data/coast.txt");

/// The map of some municipalities.
pub(super) fn map(municipalities: &[&'static Municipality], language: Language) -> Element {
    let mut points: Vec<Point> = municipalities.iter().map(|municipality| point(municipality.position)).collect();
    move_apart(&mut points);
    let marks = municipalities.iter().zip(reaches(&points)).zip(&points);
    // From north to south: a name stands above its mark, so no mark that is drawn later lies on it.
    let marks = order::by(marks, |(_, (_, y))| *y as i32);
    let marks = marks.into_iter().map(|((municipality, reach), at)| mark(municipality, *at, &reach, language));
    let (capital, bornholm) = ([2020, 10, 1360, 1740], [3010, 2470, 380, 430]);
    el("svg")
        .class("map")
        .attr("viewBox", VIEW)
        .attr("role", "group")
        .attr("aria-label", Msg::MapHeading.get(language))
        .child(window([0, 0, 3400, 3400], places::COUNTRY_VIEW).child(el("path").attr("id", "coast").attr("d", COAST)))
        .child(rect(near_frame()).class("map-frame near"))
        .child(rect(capital).class("map-frame"))
        .child(window(capital, places::CAPITAL_VIEW).child(again()))
        .child(rect(bornholm).class("map-frame"))
        .child(window(bornholm, places::BORNHOLM_VIEW).child(again()))
        .child(name("map-name", 2080, 150, Msg::MapCapital.get(language)))
        // Ends where its frame ends, however wide the letters are.
        .child(name("map-name", 3380, 2440, "Bornholm").attr("text-anchor", "end"))
        .children(marks)
}

/// A part of the coast, `view` in units of the path, in a frame of its own.
fn window(frame: [i32; 4], view: &'static str) -> Element {
    place(el("svg"), frame).class("map-coast").attr("viewBox", view).attr("aria-hidden", "true")
}

/// The same coast once more.
fn again() -> Element {
    el("use").attr("href", "#coast")
}

fn name(class: &'static str, x: i32, y: i32, words: &'static str) -> Element {
    el("text").class(class).attr("x", x.to_string()).attr("y", y.to_string()).child(words)
}

fn rect(frame: [i32; 4]) -> Element {
    place(el("rect"), frame)
}

fn place(element: Element, [x, y, width, height]: [i32; 4]) -> Element {
    element
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
}

fn mark(municipality: &'static Municipality, at: Point, reach: &[Point], language: Language) -> Node {
    let (x, y) = (at.0 as i32, at.1 as i32);
    let site = shared().site;
    let helper = Helper::of(municipality);
    let policy = has_policy(site.directory, municipality);
    let address = site.href(language, Page::Municipality(municipality.slug.clone()));
    let mut said = format!("{}: {}", municipality.name, text::helper_name(helper, language));
    if policy {
        said = format!("{said}, {}", Msg::StrategyMark.get(language));
    }
    // A name is not cut off by the edge of the drawing.
    let anchor = match x {
        ..700 => "start",
        700..2800 => "middle",
        _ => "end",
    };
    el("a")
        .attr("href", address)
        .attr("aria-label", said)
        .child(el("path").class("map-reach").attr("d", outline(reach)))
        .child(shape(helper, x, y))
        .child(policy.then(|| rect([x - MARK, y + MARK + 14, 2 * MARK, 16]).class("map-policy")))
        .child(name("map-name map-tip", x, y - MARK - 36, &municipality.name).attr("text-anchor", anchor))
        .into()
}

fn outline(figure: &[Point]) -> String {
    let corners: Vec<String> = figure.iter().map(|(x, y)| format!("{} {}", *x as i32, *y as i32)).collect();
    format!("M{}z", corners.join("L"))
}

/// A disc for a coordinator, a square for another function, a ring where none is known.
fn shape(helper: Helper, x: i32, y: i32) -> Element {
    match helper {
        Helper::Coordinator => disc(x, y).class("map-known"),
        Helper::Other => rect([x - MARK, y - MARK, 2 * MARK, 2 * MARK]).class("map-other"),
        Helper::NoneKnown => disc(x, y).class("map-none"),
    }
}

fn disc(x: i32, y: i32) -> Element {
    el("circle").attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", MARK.to_string())
}

/// The mark of a municipality, beside its name in the list.
pub(super) fn sample(helper: Helper) -> Element {
    drawn(shape(helper, 50, 50))
}

fn drawn(shape: Element) -> Element {
    el("svg").class("map-sample").attr("viewBox", "0 0 100 100").attr("aria-hidden", "true").child(shape)
}

/// What the marks mean.
pub(super) fn legend(language: Language) -> Element {
    let row = |drawn: Element, words: &'static str| el("li").child(drawn).child(" ").child(words);
    let helpers = Helper::ALL.map(|helper| row(sample(helper), text::helper_name(helper, language)));
    let policy = drawn(rect([8, 42, 84, 16]).class("map-policy"));
    el("ul").class("map-legend").children(helpers).child(row(policy, Msg::StrategyMark.get(language)))
}
