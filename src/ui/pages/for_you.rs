//! The page of a child or young person who reads alone.

use crate::{domain::Language, ui::node::Node};

pub(super) fn for_you(_language: Language) -> Node {
    Node::Nothing
}
