//! The coast behind the map (data/coast.txt, from scripts/coast) is Denmark's: every municipality stands on it.

use std::{fs, path::Path};

use veteranvejviseren::data::load;

/// How far a town may lie from the drawn land, in degrees of latitude: less than the line is simplified by, and a third of a
/// mark of the map.
const TOLERANCE: f32 = 0.01;

/// To the east and to the south, in units of the file.
type Point = (f32, f32);

/// The outlines, each point after the first told from the one before.
fn outlines() -> Vec<Vec<Point>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/coast.txt")).unwrap();
    let outline = |line: &str| {
        let (first, steps) = line.strip_prefix('M').unwrap().strip_suffix('z').unwrap().split_once('l').unwrap();
        let numbers = |text: &str| -> Vec<f32> {
            text.replace('-', " -").split_whitespace().map(|number| number.parse().unwrap()).collect()
        };
        let mut at = (0.0, 0.0);
        let steps = numbers(first).into_iter().chain(numbers(steps)).collect::<Vec<_>>();
        let mut points = Vec::new();
        for step in steps.as_chunks::<2>().0 {
            let [x, y] = step;
            at = (at.0 + x, at.1 + y);
            points.push(at);
        }
        points
    };
    text.lines().map(outline).collect()
}

fn sides(outline: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    outline.iter().copied().zip(outline.iter().copied().cycle().skip(1))
}

/// A way to the east crosses the shore an odd number of times.
fn is_on_land(at: Point, outline: &[Point]) -> bool {
    let crosses = |(from, to): &(Point, Point)| {
        (from.1 > at.1) != (to.1 > at.1) && at.0 < (to.0 - from.0) * (at.1 - from.1) / (to.1 - from.1) + from.0
    };
    sides(outline).filter(crosses).count() % 2 == 1
}

fn from_shore(at: Point, outline: &[Point]) -> f32 {
    let from_side = |(from, to): (Point, Point)| {
        let (x, y) = (to.0 - from.0, to.1 - from.1);
        let length = (x * x + y * y).max(f32::MIN_POSITIVE);
        let share = (((at.0 - from.0) * x + (at.1 - from.1) * y) / length).clamp(0.0, 1.0);
        (at.0 - from.0 - share * x).hypot(at.1 - from.1 - share * y)
    };
    sides(outline).map(from_side).fold(f32::INFINITY, f32::min)
}

/// How far from land a place is, in degrees of latitude.
fn from_land(lon: f32, lat: f32, outlines: &[Vec<Point>]) -> f32 {
    let at = ((lon - 8.0) * 111.84, (57.75 - lat) * 200.0);
    if outlines.iter().any(|outline| is_on_land(at, outline)) {
        return 0.0;
    }
    outlines.iter().map(|outline| from_shore(at, outline)).fold(f32::INFINITY, f32::min) / 200.0
}

#[test]
fn every_municipality_lies_on_land() {
    let outlines = outlines();
    let directory = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).directory.unwrap();
    let places = directory.municipalities.iter().map(|place| (&place.name, place.position));
    let at_sea: Vec<_> = places
        .map(|(name, at)| (name, from_land(at.lon, at.lat, &outlines)))
        .filter(|(_, away)| *away > TOLERANCE)
        .collect();
    assert_eq!(at_sea, []);
    assert_eq!(directory.municipalities.len(), 98);
}

#[test]
fn what_lies_at_sea_or_in_another_land_would_be_found() {
    let outlines = outlines();
    for (place, lon, lat) in [("Malmö", 13.0, 55.6), ("Flensborg", 9.43, 54.73), ("Kattegat", 11.3, 56.4)] {
        assert!(from_land(lon, lat, &outlines) > TOLERANCE, "{place}");
    }
}
