//! For professionals: the partner list (aktørliste) and the handover text.

use crate::{domain::Language, ui::node::Node};

pub(super) fn partner_list(_language: Language) -> Node {
    Node::Nothing
}
