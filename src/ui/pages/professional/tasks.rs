//! For professionals: the coordinator's tasks.

use crate::{domain::Language, ui::node::Node};

pub(super) fn tasks(_language: Language) -> Node {
    Node::Nothing
}
