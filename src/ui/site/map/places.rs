//! Where municipalities stand in the drawing, and what each mark answers to.

use crate::domain::Position;

/// Half the size of a mark.
pub(super) const MARK: i32 = 42;
/// Least way from the middle of one mark to the middle of another: a little more than a mark with its bar.
const APART: f32 = 120.0;
/// How far a mark answers to each side: 24 px across where the map is 320 px wide.
const REACH: f32 = 130.0;

/// A place in the drawing: to the right and down.
pub(super) type Point = (f32, f32);

/// A part of the country with its place in the drawing: a degree north is `scale` units.
struct Window {
    west: f32,
    north: f32,
    left: f32,
    top: f32,
    scale: f32,
}

/// The country without Bornholm.
const COUNTRY: Window = Window { west: 8.0, north: 57.75, left: 40.0, top: 140.0, scale: 1000.0 };
/// The capital area, where marks would lie on each other, three times as large.
const CAPITAL: Window = Window { west: 12.06, north: 56.0, left: 2080.0, top: 200.0, scale: 3000.0 };
/// Bornholm, nearer than it lies.
const BORNHOLM: Window = Window { west: 14.6, north: 55.33, left: 3030.0, top: 2530.0, scale: 1000.0 };
/// What the windows show of the coast, in units of `data/coast.txt`. The browser's part of the program writes no fractions.
pub(super) const COUNTRY_VIEW: &str = "-8 -28 680 680";
pub(super) const CAPITAL_VIEW: &str = "450.07 337.33 90.67 116";
pub(super) const BORNHOLM_VIEW: &str = "734.14 472 76 86";

/// How long a degree to the east is, of one to the south. Denmark is small: parallels are as long as at 56 degrees everywhere.
const EAST: f32 = 0.559_2;

impl Window {
    fn place(&self, at: Position) -> Point {
        let east = (at.lon - self.west) * self.scale * EAST;
        let south = (self.north - at.lat) * self.scale;
        (self.left + east, self.top + south)
    }
}

/// Where the larger window lies in the country.
pub(super) fn near_frame() -> [i32; 4] {
    let (left, top) = COUNTRY.place(Position { lon: 12.06, lat: 56.0 });
    let (right, bottom) = COUNTRY.place(Position { lon: 12.75, lat: 55.5 });
    [left as i32, top as i32, (right - left) as i32, (bottom - top) as i32]
}

/// Where a municipality stands.
pub(super) fn point(at: Position) -> Point {
    let is_capital = at.lon > 12.06 && at.lon < 12.75 && at.lat > 55.5 && at.lat < 56.0;
    match at {
        at if at.lon > 14.0 => BORNHOLM.place(at),
        at if is_capital => CAPITAL.place(at),
        _ => COUNTRY.place(at),
    }
}

/// Marks that would lie on each other give way to both sides, by a kilometre or two around Copenhagen.
pub(super) fn move_apart(points: &mut [Point]) {
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

/// What each mark answers to: a figure of eight sides around it, without what is nearer to another mark.
pub(super) fn reaches(points: &[Point]) -> Vec<Vec<Point>> {
    let reach = |own: &Point| {
        let others = points.iter().filter(|other| *other != own && is_near(**other, *own));
        others.fold(around(*own), |figure, other| nearer(&figure, *own, *other))
    };
    points.iter().map(reach).collect()
}

/// Whether two marks' figures could meet.
fn is_near(one: Point, other: Point) -> bool {
    (one.0 - other.0).abs() < 2.0 * REACH && (one.1 - other.1).abs() < 2.0 * REACH
}

fn around((x, y): Point) -> Vec<Point> {
    let short = REACH * 0.414;
    let corners = [(short, REACH), (REACH, short), (REACH, -short), (short, -REACH)];
    // A figure is the same from the other side.
    let turned = corners.map(|(right, down)| (-right, -down));
    corners.into_iter().chain(turned).map(|(right, down)| (x + right, y + down)).collect()
}

/// The part of a figure that is nearer to one point than to another.
fn nearer(figure: &[Point], own: Point, other: Point) -> Vec<Point> {
    let middle = ((own.0 + other.0) / 2.0, (own.1 + other.1) / 2.0);
    // Above zero on the side of `own`.
    let side = |at: Point| (own.0 - other.0) * (at.0 - middle.0) + (own.1 - other.1) * (at.1 - middle.1);
    let mut kept = Vec::new();
    for (from, to) in figure.iter().zip(figure.iter().cycle().skip(1)) {
        let (before, after) = (side(*from), side(*to));
        if before >= 0.0 {
            kept.push(*from);
        }
        if (before < 0.0) != (after < 0.0) {
            let share = before / (before - after);
            kept.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
        }
    }
    kept
}
