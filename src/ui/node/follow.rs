//! What follows signals, and is forgotten by them when its place in the page goes.
//!
//! Leptos' own effect stays on the lists of the signals it has read: those that live as long as the window would know
//! every place that was ever drawn, and the window would grow with each page.

use leptos::{
    prelude::RenderEffect,
    reactive::graph::{Subscriber, ToAnySubscriber},
};

/// A value that is made anew whenever a signal changes that was read in making it.
pub struct Follow<T: 'static>(RenderEffect<T>);

impl<T> Follow<T> {
    /// Makes it the first time, at once; `make` is given the value before.
    pub fn new(make: impl FnMut(Option<T>) -> T + 'static) -> Self {
        Self(RenderEffect::new(make))
    }

    /// Does something with the value; nothing while it is being made.
    pub fn with<U>(&self, act: impl FnOnce(&mut T) -> U) -> Option<U> {
        self.0.with_value_mut(act)
    }
}

impl<T> Drop for Follow<T> {
    fn drop(&mut self) {
        let follows = self.0.to_any_subscriber();
        follows.clear_sources(&follows);
    }
}
