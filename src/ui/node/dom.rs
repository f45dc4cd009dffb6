//! Nodes in the document: drawing, taking over the page's HTML, changing.
//!
//! A document is not always what was sent: extensions and translators change it. So taking over never fails: what
//! is not there as expected is drawn anew in its place, and what nobody expected goes. Where anything was found
//! otherwise, elements may have changed places too: then every word and every attribute is put right ([`settle`]), so that
//! no name stands beside another's number, and no answer means another one.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::{prelude::Mountable, tachys::renderer::types};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Node as DomNode};

use super::{Listener, Node, Parts, SVG, Value, Words, follow::Follow};

/// A node that stands in the document.
pub enum Drawn {
    Nothing(DomNode),
    Text(DomNode, Words),
    Element(Box<DrawnElement>),
    /// The pieces and the comment after them.
    Several(Vec<Drawn>, DomNode),
    Live(Follow<Drawn>),
}

pub struct DrawnElement {
    dom: web_sys::Element,
    tag: &'static str,
    key: bool,
    attributes: Vec<(&'static str, DrawnValue)>,
    listeners: Vec<Listening>,
    children: Vec<Drawn>,
}

enum DrawnValue {
    Fixed(Option<Words>),
    Live(Follow<Option<Words>>),
}

type Call = Box<dyn FnMut(web_sys::Event) + Send>;

struct Listening {
    dom: web_sys::Element,
    event: &'static str,
    /// What is called; changing it needs no new listener. Empty while it runs.
    call: Rc<RefCell<Option<Call>>>,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

/// Where the next piece of the page's HTML is expected.
#[derive(Clone)]
pub struct Walk(Rc<Place>);

struct Place {
    parent: DomNode,
    next: RefCell<Option<DomNode>>,
    after_text: RefCell<bool>,
}

fn document() -> Document {
    // There is a window and a document wherever this runs; Leptos holds both.
    leptos::tachys::dom::document()
}

fn comment() -> DomNode {
    document().create_comment("").into()
}

fn text_node(text: &str) -> DomNode {
    document().create_text_node(text).into()
}

thread_local! {
    /// Whether the document was found otherwise than it was sent.
    static CHANGED: Cell<bool> = const { Cell::new(false) };
}

/// Ends the taking over of a page.
pub fn settle(drawn: &mut Drawn) {
    if CHANGED.replace(false) {
        drawn.settle();
    }
}

/// What the document does not refuse unless the browser is out of order. A page with a piece too few or too many would
/// be no page: the loader hears the error and says so.
fn insist<T>(done: Result<T, JsValue>) -> T {
    done.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

impl Walk {
    /// Begins with the first child.
    pub fn within(parent: DomNode) -> Self {
        let next = RefCell::new(parent.first_child());
        Self(Rc::new(Place { parent, next, after_text: RefCell::new(false) }))
    }

    /// The next node of the page, if it is of the kind that is expected (the browser's number for it).
    fn take(&self, kind: u16, name: &str) -> Option<DomNode> {
        let is_text = kind == DomNode::TEXT_NODE;
        // An empty comment stands between two texts in a row.
        if self.0.after_text.replace(is_text) && is_text {
            self.step(|node| node.node_type() == DomNode::COMMENT_NODE);
        }
        self.step(|node| node.node_type() == kind && (name.is_empty() || node.node_name().eq_ignore_ascii_case(name)))
    }

    fn step(&self, fits: impl Fn(&DomNode) -> bool) -> Option<DomNode> {
        let found = self.0.next.borrow().clone().filter(fits)?;
        self.0.next.replace(found.next_sibling());
        Some(found)
    }

    /// Puts what was missing into its place, instead of what stands there.
    fn mend(&self, mut drawn: Drawn) -> Drawn {
        CHANGED.set(true);
        let instead = self.0.next.take();
        self.0.next.replace(instead.as_ref().and_then(DomNode::next_sibling));
        drawn.put(&self.0.parent, instead.as_ref());
        if let Some(stranger) = instead {
            let _ = self.0.parent.remove_child(&stranger);
        }
        drawn
    }

    /// Takes away what nobody expected.
    pub fn end(&self) {
        while let Some(stranger) = self.step(|_| true) {
            CHANGED.set(true);
            let _ = self.0.parent.remove_child(&stranger);
        }
    }
}

impl Drawn {
    pub fn build(node: Node) -> Self {
        match node {
            Node::Nothing => Drawn::Nothing(comment()),
            Node::Text(text) => Drawn::Text(text_node(&text), text),
            Node::Element(element) => Drawn::Element(Box::new(DrawnElement::build(*element.0))),
            Node::Several(pieces) => Drawn::Several(pieces.into_iter().map(Drawn::build).collect(), comment()),
            Node::Live(draw) => Drawn::follow(draw, Drawn::build),
        }
    }

    /// Draws the first time by `first`, and changes what stands there whenever a signal changes.
    fn follow(mut draw: Box<dyn FnMut() -> Node + Send>, first: impl Fn(Node) -> Drawn + 'static) -> Self {
        let first: Box<dyn Fn(Node) -> Drawn> = Box::new(first);
        Drawn::Live(Follow::new(move |before: Option<Drawn>| {
            let node = draw();
            match before {
                None => first(node),
                Some(mut drawn) => {
                    drawn.change(node);
                    drawn
                }
            }
        }))
    }

    pub fn hydrate(node: Node, walk: &Walk) -> Self {
        match node {
            Node::Nothing => match walk.take(DomNode::COMMENT_NODE, "") {
                Some(found) => Drawn::Nothing(found),
                None => walk.mend(Drawn::build(Node::Nothing)),
            },
            Node::Text(text) => match walk.take(DomNode::TEXT_NODE, "") {
                Some(found) => Drawn::Text(found, text),
                None => walk.mend(Drawn::build(Node::Text(text))),
            },
            Node::Element(element) => {
                let found = walk.take(DomNode::ELEMENT_NODE, element.0.tag);
                match found.and_then(|found| found.dyn_into::<web_sys::Element>().ok()) {
                    Some(found) => Drawn::Element(Box::new(DrawnElement::hydrate(*element.0, found))),
                    None => walk.mend(Drawn::build(Node::Element(element))),
                }
            }
            Node::Several(pieces) => {
                let drawn = pieces.into_iter().map(|piece| Drawn::hydrate(piece, walk)).collect();
                let found = walk.take(DomNode::COMMENT_NODE, "");
                let end = found.unwrap_or_else(|| match walk.mend(Drawn::build(Node::Nothing)) {
                    Drawn::Nothing(end) => end,
                    _ => comment(),
                });
                Drawn::Several(drawn, end)
            }
            Node::Live(draw) => {
                let walk = walk.clone();
                Drawn::follow(draw, move |node| Drawn::hydrate(node, &walk))
            }
        }
    }

    /// Turns what stands there into `node`, keeping what is the same, so that a field keeps its focus and its text.
    pub fn change(&mut self, node: Node) {
        match (&mut *self, node) {
            (Drawn::Nothing(_), Node::Nothing) => {}
            (Drawn::Text(dom, old), Node::Text(text)) => {
                if *old != text {
                    dom.set_node_value(Some(&text));
                    *old = text;
                }
            }
            (Drawn::Element(old), Node::Element(element)) if old.can_become(&element.0) => old.change(*element.0),
            (Drawn::Several(old, end), Node::Several(pieces)) => {
                if let Some(parent) = end.parent_node() {
                    change_all(old, pieces, &parent, Some(end));
                }
            }
            (_, node) => {
                let mut new = Drawn::build(node);
                let first = self.first();
                if let Some(parent) = first.parent_node() {
                    new.put(&parent, Some(&first));
                }
                self.remove();
                *self = new;
            }
        }
    }

    /// Puts right what this draws; what stands within a kept element is none of its business.
    fn settle(&mut self) {
        match self {
            Drawn::Nothing(_) => {}
            Drawn::Text(dom, words) => {
                if dom.node_value().as_deref() != Some(&**words) {
                    dom.set_node_value(Some(words));
                }
            }
            Drawn::Element(element) => element.settle(),
            Drawn::Several(pieces, _) => pieces.iter_mut().for_each(Drawn::settle),
            Drawn::Live(effect) => {
                effect.with(Drawn::settle);
            }
        }
    }

    /// The first node in the document.
    fn first(&self) -> DomNode {
        match self {
            Drawn::Nothing(dom) | Drawn::Text(dom, _) => dom.clone(),
            Drawn::Element(element) => element.dom.clone().into(),
            Drawn::Several(pieces, end) => pieces.first().map_or_else(|| end.clone(), Drawn::first),
            Drawn::Live(effect) => effect.with(|drawn| drawn.first()).unwrap_or_else(comment),
        }
    }

    fn each(&mut self, act: &mut dyn FnMut(&DomNode)) {
        match self {
            Drawn::Nothing(dom) | Drawn::Text(dom, _) => act(dom),
            Drawn::Element(element) => act(&element.dom),
            Drawn::Several(pieces, end) => {
                pieces.iter_mut().for_each(|piece| piece.each(act));
                act(end);
            }
            Drawn::Live(effect) => {
                effect.with(|drawn| drawn.each(act));
            }
        }
    }

    fn put(&mut self, parent: &DomNode, before: Option<&DomNode>) {
        self.each(&mut |dom| {
            insist(parent.insert_before(dom, before));
        });
    }

    fn remove(&mut self) {
        self.each(&mut |dom| {
            if let Some(parent) = dom.parent_node() {
                insist(parent.remove_child(dom));
            }
        });
    }
}

/// Changes a row of pieces; longer rows get new pieces before `end`, shorter ones lose their last.
fn change_all(old: &mut Vec<Drawn>, new: Vec<Node>, parent: &DomNode, end: Option<&DomNode>) {
    for mut gone in old.drain(new.len().min(old.len())..) {
        gone.remove();
    }
    let mut new = new.into_iter();
    for (drawn, node) in old.iter_mut().zip(new.by_ref()) {
        drawn.change(node);
    }
    for node in new {
        let mut drawn = Drawn::build(node);
        drawn.put(parent, end);
        old.push(drawn);
    }
}

/// Whether an element is one of SVG's. A link around a shape is: as a link of the page nothing in it would be drawn.
fn is_shape(element: &Parts) -> bool {
    let is_shape = |tag: &&'static str| SVG.contains(tag);
    let within = |child: &Node| matches!(child, Node::Element(inner) if inner.0.tag != "svg" && is_shape(&inner.0.tag));
    is_shape(&element.tag) || element.tag == "a" && element.children.first().is_some_and(within)
}

impl DrawnElement {
    fn build(element: Parts) -> Self {
        let document = document();
        let made = if is_shape(&element) {
            document.create_element_ns(Some("http://www.w3.org/2000/svg"), element.tag)
        } else {
            document.create_element(element.tag)
        };
        // Only a tag with a forbidden letter is refused, and tags stand in the code.
        let dom = insist(made);
        let children = element.children.into_iter().map(Drawn::build);
        let children = children
            .map(|mut child| {
                child.put(&dom, None);
                child
            })
            .collect();
        let attributes = element.attributes.into_iter().map(|(name, value)| (name, value.draw(&dom, name, true)));
        let attributes = attributes.collect();
        let listeners = element.listeners.into_iter().map(|listener| Listening::start(&dom, listener)).collect();
        Self { dom, tag: element.tag, key: element.key, attributes, listeners, children }
    }

    fn hydrate(element: Parts, dom: web_sys::Element) -> Self {
        let mut children = Vec::new();
        if !element.kept {
            let walk = Walk::within(dom.clone().into());
            children.extend(element.children.into_iter().map(|child| Drawn::hydrate(child, &walk)));
            walk.end();
        }
        // Fixed attributes stand in the HTML.
        let attributes = element.attributes.into_iter().map(|(name, value)| (name, value.draw(&dom, name, false)));
        let attributes = attributes.collect();
        let listeners = element.listeners.into_iter().map(|listener| Listening::start(&dom, listener)).collect();
        Self { dom, tag: element.tag, key: element.key, attributes, listeners, children }
    }

    /// Gives the element the attributes that it has here, and takes from it those of another element of this page. What
    /// extensions write for themselves they begin with `data-`, or it is a style.
    fn settle(&mut self) {
        for name in self.dom.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            let ours = self.attributes.iter().any(|(own, _)| *own == name);
            if !ours && !name.starts_with("data-") && name != "style" && name != "open" {
                let _ = self.dom.remove_attribute(&name);
            }
        }
        for (name, value) in &self.attributes {
            let put_right = |words: &Option<Words>| {
                if self.dom.get_attribute(name).as_deref() != words.as_deref() {
                    set(&self.dom, name, words.as_deref());
                }
            };
            match value {
                DrawnValue::Fixed(words) => put_right(words),
                DrawnValue::Live(follow) => {
                    follow.with(|words| put_right(words));
                }
            }
        }
        self.children.iter_mut().for_each(Drawn::settle);
    }

    fn can_become(&self, element: &Parts) -> bool {
        let mine = self.listeners.iter().map(|listening| listening.event);
        self.tag == element.tag
            && self.key == element.key
            && mine.eq(element.listeners.iter().map(|listener| listener.event))
            && self.attributes.iter().map(|(name, _)| name).eq(element.attributes.iter().map(|(name, _)| name))
    }

    fn change(&mut self, element: Parts) {
        for ((name, old), (_, new)) in self.attributes.iter_mut().zip(element.attributes) {
            match (&*old, &new) {
                (DrawnValue::Fixed(old), Value::Fixed(new)) if old == new => {}
                _ => *old = new.draw(&self.dom, name, true),
            }
        }
        for (listening, listener) in self.listeners.iter_mut().zip(element.listeners) {
            drop(listening.call.replace(Some(listener.within_owner())));
        }
        if !element.kept {
            change_all(&mut self.children, element.children, &self.dom, None);
        }
    }
}

impl Value {
    /// Writes the value, or only follows it where the HTML has it already.
    fn draw(self, dom: &web_sys::Element, name: &'static str, write: bool) -> DrawnValue {
        match self {
            Value::Fixed(value) => {
                if write {
                    set(dom, name, value.as_deref());
                }
                DrawnValue::Fixed(value)
            }
            Value::Live(mut value) => {
                let dom = dom.clone();
                let follow = Follow::new(move |before: Option<Option<Words>>| {
                    let now = value();
                    let is_new = before.map_or(write, |before| before != now);
                    if is_new {
                        set(&dom, name, now.as_deref());
                    }
                    now
                });
                DrawnValue::Live(follow)
            }
        }
    }
}

fn set(dom: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => dom.set_attribute(name, value),
        None => dom.remove_attribute(name),
    };
}

impl Listener {
    fn within_owner(self) -> Call {
        let (owner, mut call) = (self.owner, self.call);
        Box::new(move |event| owner.with(|| call(event)))
    }
}

impl Listening {
    fn start(dom: &web_sys::Element, listener: Listener) -> Self {
        let event = listener.event;
        let call = Rc::new(RefCell::new(Some(listener.within_owner())));
        let called = Rc::clone(&call);
        let closure: Closure<dyn FnMut(web_sys::Event)> = Closure::new(move |event| {
            // A listener that is running already is not called from within itself, and may be changed meanwhile.
            let running = called.take();
            if let Some(mut call) = running {
                call(event);
                if called.borrow().is_none() {
                    called.replace(Some(call));
                }
            }
        });
        let _ = dom.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Self { dom: dom.clone(), event, call, closure }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = self.dom.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.put(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.first();
        let parent = first.parent_element();
        parent.is_some_and(|parent| child.try_mount(&parent, Some(&first)))
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
