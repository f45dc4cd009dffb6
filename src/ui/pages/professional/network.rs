//! For professionals: network meetings.

use crate::{domain::Language, ui::node::Node};

pub(super) fn network(_language: Language) -> Node {
    Node::Nothing
}
