//! How far a board is: a bar, and beside it the same numbers in words.

use crate::{
    domain::{Language, Progress},
    professional::board::Figures,
    text::{self, board::progress_name},
    ui::node::{Element, classed, el, filled},
};

/// The bar and its sentence. Who cannot see the bar loses nothing.
pub(super) fn chart(figures: Figures, language: Language) -> Element {
    let parts = [
        ("reached", figures.reached()),
        ("under-way", figures.of(Progress::UnderWay)),
        ("planned", figures.of(Progress::Planned)),
    ];
    let mut from = 0;
    let parts = parts.map(|(class, width)| {
        let part =
            classed("rect", class).attr("x", from.to_string()).attr("width", width.to_string()).attr("height", "1");
        from += width;
        part
    });
    let bar = classed("svg", "bar")
        .attr("viewBox", format!("0 0 {} 1", figures.counting().max(1)))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(parts);
    classed("div", "chart").child(bar).child(filled("p", text::board::figures(figures, language)))
}

/// How many sub-goals have which status.
pub(super) fn counts(figures: Figures, language: Language) -> Element {
    let with_some = Progress::ALL.iter().copied().filter(|progress| figures.of(*progress) > 0);
    let counts = with_some.map(|progress| {
        el("li").child(mark(progress)).child(format!("{}: {}", progress_name(progress, language), figures.of(progress)))
    });
    classed("ul", "tally").children(counts)
}

/// The colour of a status in the bar, always beside its name.
pub(super) fn mark(progress: Progress) -> Element {
    let class = match progress {
        Progress::Done | Progress::Ongoing => "mark reached",
        Progress::UnderWay => "mark under-way",
        Progress::Planned => "mark planned",
        Progress::NotStarted | Progress::Dropped => "mark",
    };
    classed("span", class).attr("aria-hidden", "true")
}
