//! What the directory is made of: places, organizations, services, contacts, hours, ages, sources.
//!
//! Plain values and small pure functions. Nothing here reads files, asks the clock, knows a
//! language's sentences or has heard of a browser. Values are made by [`crate::data`], which
//! checks them; from there on they are trusted.

mod age;
mod article;
mod ascii_url;
mod board;
mod calendar;
mod change;
mod contact;
mod crisis_words;
mod directory;
pub mod fold;
mod guidance;
mod hours;
mod initiative;
pub mod letter;
mod line;
mod municipal_state;
pub mod order;
mod packed_date;
mod person;
mod personal_number;
mod place;
mod place_name;
mod review;
mod rules;
mod said;
mod service;
mod source;
mod text;
pub mod topic_id;

pub use age::{AgeFit, AgeRange};
pub use article::{Article, ArticleId, Section};
pub use ascii_url::ascii_url;
pub use board::{ExampleArea, ExampleBoard, ExampleGoal, ExampleStep, Progress};
pub use calendar::{WEEKDAYS, is_public_holiday};
pub use change::Change;
pub use contact::{Contact, ContactKind, Phone, WebAddress, contact_link, is_email, leads_safely, postal_address};
pub use crisis_words::{CrisisWords, Danger};
pub use directory::{Directory, EVERY_MUNICIPALITY, Licence, Routes, Settings, Synonym, is_municipal};
pub use guidance::{Bed, Gathers, Guidance, OnlyIf, Referrer};
pub use hours::{HolidayRule, Hours, Interval, Opening, WeekParity, is_credible, opening};
pub use initiative::{Initiative, InitiativeKind, YearlyDay};
pub use line::{Line, LineUse, Way};
pub use municipal_state::{Helper, MunicipalityFilter, has_policy};
pub(crate) use person::words;
pub use person::{Audience, ContactPreference, Deployment, Role, Urgency};
pub use personal_number::has_personal_number;
pub use place::{
    Coordinator, CoordinatorState, MainContact, Municipality, MunicipalityCode, Position, Postcode, PostcodeArea,
    Region, RegionCode, VeteranCount, danish_sort_key, distance_km,
};
pub use place_name::{Land, PlaceMatch, PlaceMeaning, PlaceName};
pub use review::{Record, Review, ReviewKind, Trust, is_old, review_state, review_states};
pub use rules::{Core, Door, FirstDoor, MOST_TOPICS, Rules, Topic, TopicGroup, TopicNature, UrgentRules, When};
pub use said::{CallGuide, CloseSaid, Opener, TopicSaid};
pub use service::{
    Access, Area, ChildGroup, Cost, Criterion, CriterionCode, Fact, Location, Organization, OrganizationKind, Service,
    ServiceKind, Test, Transport,
};
pub use source::{Check, CheckMethod, Freshness, PartialDate, Source, Status, Teller, freshness};
pub use text::{Language, Text};
