//! The municipalities as points. No outlines and no tiles: where a mark stands says where, its shape says who helps.
//!
//! The map repeats the list for the eye and the finger; keyboard and screen reader have the list.

use crate::{
    domain::{Helper, Language, Municipality, Position, has_policy},
    route::Page,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, el},
    },
};

/// Width and height of the drawing, in its own units.
const VIEW: &str = "0 0 3400 3300";
/// Size of a mark.
const MARK: i32 = 42;
/// Least way from the middle of one mark to the middle of another: a little more than a mark with its bar.
const APART: f32 = 120.0;

/// A part of the country with its place in the drawing: a degree north is `scale` units.
struct Window {
    west: f32,
    north: f32,
    left: i32,
    top: i32,
    scale: f32,
}

/// The country without Bornholm.
const COUNTRY: Window = Window { west: 8.0, north: 57.75, left: 40, top: 40, scale: 1000.0 };
/// The capital area, where marks would lie on each other, three times as large.
const CAPITAL: Window = Window { west: 12.06, north: 56.0, left: 2080, top: 200, scale: 3000.0 };
/// Bornholm, nearer than it lies.
const BORNHOLM: Window = Window { west: 14.6, north: 55.3, left: 3060, top: 2560, scale: 1000.0 };

impl Window {
    /// A place in the drawing. Denmark is small: parallels are as long as at 56 degrees everywhere.
    fn place(&self, at: Position) -> Point {
        let east = (at.lon - self.west) * self.scale * 0.559_2;
        let south = (self.north - at.lat) * self.scale;
        (self.left as f32 + east, self.top as f32 + south)
    }
}

/// A place in the drawing: to the right and down.
type Point = (f32, f32);

/// Marks that would lie on each other give way to both sides, by a kilometre or two around Copenhagen.
fn move_apart(points: &mut [Point]) {
    for _ in 0..8 {
        for at in 1..points.len() {
            let (before, rest) = points.split_at_mut(at);
            let Some(one) = rest.first_mut() else { return };
            for other in before {
                let (x, y) = (one.0 - other.0, one.1 - other.1);
                let way = (x * x + y * y).sqrt();
                if way < APART && way > 1.0 {
                    let half = (APART - way) / 2.0 / way;
                    *one = (one.0 + x * half, one.1 + y * half);
                    *other = (other.0 - x * half, other.1 - y * half);
                }
            }
        }
    }
}

fn is_capital(at: Position) -> bool {
    at.lon > 12.06 && at.lon < 12.75 && at.lat > 55.5 && at.lat < 56.0
}

fn point(at: Position) -> Point {
    match at {
        at if at.lon > 14.0 => BORNHOLM.place(at),
        at if is_capital(at) => CAPITAL.place(at),
        _ => COUNTRY.place(at),
    }
}

/// The map of some municipalities.
pub(crate) fn map(municipalities: &[&'static Municipality], language: Language) -> Element {
    let mut points: Vec<Point> = municipalities.iter().map(|municipality| point(municipality.position)).collect();
    move_apart(&mut points);
    let marks = municipalities.iter().zip(points).map(|(municipality, point)| mark(municipality, point, language));
    el("svg")
        .class("map")
        .attr("viewBox", VIEW)
        // The list says the same in words, in an order.
        .attr("aria-hidden", "true")
        .child(frame(2020, 10, 1360, 1740))
        .child(frame(3040, 2500, 340, 340))
        .child(near(
            COUNTRY.place(Position { lon: 12.06, lat: 56.0 }),
            COUNTRY.place(Position { lon: 12.75, lat: 55.5 }),
        ))
        .child(name(2080, 150, Msg::MapCapital.get(language)))
        // Ends where its frame ends, however wide the letters are.
        .child(name(3380, 2480, "Bornholm").attr("text-anchor", "end"))
        .children(marks)
}

fn name(x: i32, y: i32, words: &'static str) -> Element {
    el("text").class("map-name").attr("x", x.to_string()).attr("y", y.to_string()).child(words)
}

/// The frame of a window.
fn frame(x: i32, y: i32, width: i32, height: i32) -> Element {
    rect(x, y, width, height).class("map-frame")
}

/// Where the larger window lies in the country.
fn near((left, top): Point, (right, bottom): Point) -> Element {
    rect(left as i32, top as i32, (right - left) as i32, (bottom - top) as i32).class("map-frame near")
}

fn rect(x: i32, y: i32, width: i32, height: i32) -> Element {
    el("rect")
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
}

fn mark(municipality: &'static Municipality, (x, y): Point, language: Language) -> Node {
    let (x, y) = (x as i32, y as i32);
    let site = shared().site;
    let helper = Helper::of(municipality);
    let policy = has_policy(site.directory, municipality);
    let address = site.href(language, Page::Municipality(municipality.slug.clone()));
    let mut said = format!("{}: {}", municipality.name, helper_words(helper, language));
    if policy {
        said = format!("{said}, {}", Msg::StrategyMark.get(language));
    }
    el("a")
        .attr("href", address)
        // Not a stop of the tab key: the list is.
        .attr("tabindex", "-1")
        .child(shape(helper, x, y))
        .child(policy.then(|| rect(x - MARK, y + MARK + 14, 2 * MARK, 16).class("map-policy")))
        .child(el("title").child(said))
        .into()
}

/// A disc for a coordinator, a square for another function, a ring where none is known.
fn shape(helper: Helper, x: i32, y: i32) -> Element {
    match helper {
        Helper::Coordinator => disc(x, y).class("map-known"),
        Helper::Other => rect(x - MARK, y - MARK, 2 * MARK, 2 * MARK).class("map-other"),
        Helper::NoneKnown => disc(x, y).class("map-none"),
    }
}

fn disc(x: i32, y: i32) -> Element {
    el("circle").attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", MARK.to_string())
}

/// A state of [`Helper`] in words.
pub(crate) fn helper_words(helper: Helper, language: Language) -> &'static str {
    text::helper_name(helper, language)
}

/// What the marks mean.
pub(crate) fn legend(language: Language) -> Element {
    let sample = |drawn: Element| {
        el("svg").class("map-sample").attr("viewBox", "0 0 100 100").attr("aria-hidden", "true").child(drawn)
    };
    let row = |drawn: Element, words: &'static str| el("li").child(sample(drawn)).child(" ").child(words);
    let helpers = Helper::ALL.map(|helper| row(shape(helper, 50, 50), helper_words(helper, language)));
    el("ul")
        .class("map-legend")
        .children(helpers)
        .child(row(rect(8, 42, 84, 16).class("map-policy"), Msg::StrategyMark.get(language)))
}
