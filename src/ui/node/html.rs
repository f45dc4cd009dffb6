//! Nodes as HTML, on the build machine.

use super::{Element, Node, VOID, Value};

impl Node {
    /// Writes the piece. `after_text` tells whether the piece before was text: the parser would make one of two
    /// texts in a row, so an empty comment keeps them apart for [`super::dom`].
    pub(super) fn write(self, html: &mut String, after_text: &mut bool) {
        match self {
            Node::Nothing => {
                html.push_str("<!>");
                *after_text = false;
            }
            Node::Text(text) => {
                if *after_text {
                    html.push_str("<!>");
                }
                // An empty text would leave nothing in the document to take over.
                if text.is_empty() {
                    html.push(' ')
                } else {
                    escape(&text, html)
                }
                *after_text = true;
            }
            Node::Element(element) => {
                element.write(html);
                *after_text = false;
            }
            Node::Several(pieces) => {
                for piece in pieces {
                    piece.write(html, after_text);
                }
                html.push_str("<!>");
                *after_text = false;
            }
            Node::Live(mut draw) => draw().write(html, after_text),
        }
    }
}

impl Element {
    fn write(self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in self.attributes {
            let value = match value {
                Value::Fixed(value) => value,
                Value::Live(mut value) => value(),
            };
            let Some(value) = value else { continue };
            html.push(' ');
            html.push_str(name);
            if !value.is_empty() {
                html.push_str("=\"");
                escape(&value, html);
                html.push('"');
            }
        }
        html.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        let mut after_text = false;
        for child in self.children {
            child.write(html, &mut after_text);
        }
        html.push_str("</");
        html.push_str(self.tag);
        html.push('>');
    }
}

fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
