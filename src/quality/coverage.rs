//! Which topics are covered in which region, and for whom.

use jiff::civil::Date;

use crate::domain::{Area, Audience, Directory, Region, Service, Status, Topic};

/// Groups of people that an offer may be for. An offer for the family counts for relatives and for children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForWhom {
    /// Veterans themselves.
    Veterans,
    /// Grown-up relatives and friends.
    Relatives,
    /// Children and young people.
    Children,
    /// People who meet veterans at work.
    Professionals,
}

impl ForWhom {
    /// Every group, in the order shown.
    pub const ALL: [Self; 4] = [Self::Veterans, Self::Relatives, Self::Children, Self::Professionals];

    /// The word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Veterans => "veterans",
            Self::Relatives => "relatives",
            Self::Children => "children",
            Self::Professionals => "professionals",
        }
    }

    fn includes(self, audience: Audience) -> bool {
        match self {
            Self::Veterans => audience == Audience::Veteran,
            Self::Relatives => matches!(
                audience,
                Audience::Partner
                    | Audience::AdultChild
                    | Audience::VeteranParent
                    | Audience::Friend
                    | Audience::Family
            ),
            Self::Children => matches!(audience, Audience::Child | Audience::Family),
            Self::Professionals => audience == Audience::Professional,
        }
    }
}

/// How many offers there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Offers for everybody in the region, those for the whole country among them.
    pub whole: u16,
    /// Offers for some of its municipalities only.
    pub part: u16,
}

impl Cell {
    /// Whether there is nothing at all.
    pub fn is_gap(self) -> bool {
        self.whole == 0 && self.part == 0
    }
}

/// The matrix. What has ended is not counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage<'a> {
    /// Topics, in the order shown.
    pub topics: Vec<&'a Topic>,
    /// The regions of the day.
    pub regions: Vec<&'a Region>,
    cells: Vec<Cell>,
}

impl<'a> Coverage<'a> {
    /// Every cell with what it is about: by topic, then by region, then for whom.
    pub fn cells(&self) -> impl Iterator<Item = (&'a Topic, &'a Region, ForWhom, Cell)> + '_ {
        let keys = self
            .topics
            .iter()
            .flat_map(|topic| self.regions.iter().flat_map(|region| ForWhom::ALL.map(|whom| (*topic, *region, whom))));
        keys.zip(&self.cells).map(|((topic, region, whom), cell)| (topic, region, whom, *cell))
    }
}

pub(super) fn coverage(directory: &Directory, today: Date) -> Coverage<'_> {
    let topics: Vec<&Topic> = directory.topics.iter().collect();
    let regions: Vec<&Region> = directory.regions_on(today).collect();
    let mut cells = Vec::new();
    for topic in &topics {
        let about: Vec<&Service> = directory
            .services
            .iter()
            .filter(|service| service.status != Status::Historical && service.topics.contains(&topic.id))
            .collect();
        for region in &regions {
            for whom in ForWhom::ALL {
                let mut cell = Cell::default();
                for service in about.iter().filter(|s| s.audience.iter().any(|one| whom.includes(*one))) {
                    match reach(service, region, directory) {
                        Reach::Whole => cell.whole += 1,
                        Reach::Part => cell.part += 1,
                        Reach::Nowhere => {}
                    }
                }
                cells.push(cell);
            }
        }
    }
    Coverage { topics, regions, cells }
}

enum Reach {
    Whole,
    Part,
    Nowhere,
}

/// How far an offer reaches in a region. A region that stands for two former ones is reached as a whole when both are.
fn reach(service: &Service, region: &Region, directory: &Directory) -> Reach {
    let (all, any) = match &service.area {
        Area::Nationwide => (true, true),
        Area::Regions(codes) => {
            (region.codes.iter().all(|code| codes.contains(code)), region.codes.iter().any(|code| codes.contains(code)))
        }
        Area::Municipalities(codes) => {
            let inside = |code| directory.municipality(code).is_some_and(|m| region.codes.contains(&m.region));
            (false, codes.iter().any(|code| inside(*code)))
        }
    };
    match (all, any) {
        (true, _) => Reach::Whole,
        (false, true) => Reach::Part,
        (false, false) => Reach::Nowhere,
    }
}
