//! The log of who was asked and answered: organizations and days, never persons.

use super::fields;
use crate::{
    data::{problem::Desk, raw::RawAsked},
    domain::Directory,
};

const FILE: &str = "outreach.json";

pub(super) fn rows(all: &[RawAsked], directory: &Directory, desk: &mut Desk) {
    for raw in all {
        desk.open(FILE, &raw.organization);
        if directory.organization(&raw.organization).is_none() {
            desk.error("organization", "no such organization");
        }
        let asked = fields::day(Some(&raw.asked), "asked", desk);
        let answered = fields::day(raw.answered.as_ref(), "answered", desk);
        if answered.is_some_and(|answered| asked.is_some_and(|asked| answered < asked)) {
            desk.error("answered", "answered before it was asked");
        }
    }
}
