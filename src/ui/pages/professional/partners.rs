//! For professionals: the partners to involve, by role.

use crate::{domain::Language, ui::node::Node};

pub(super) fn partners(_language: Language) -> Node {
    Node::Nothing
}
