//! For professionals: the youth transition plan.

use crate::{domain::Language, ui::node::Node};

pub(super) fn youth(_language: Language) -> Node {
    Node::Nothing
}
