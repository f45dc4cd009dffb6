//! For professionals: the partner list (aktørliste). Taking it along is in `partner_list_out`, the hand-over in
//! `handover`; merging, marks and order are decided in [`crate::professional::partner_list`].

use leptos::prelude::*;

use super::{
    handover::handover,
    note::{Writing, about, act, note_field, number_warning, today, without_app},
    partner_list_out::take_along,
    partners::{edit_list, is_usable, list_of},
};
use crate::{
    calendar::{iso_day, parse_day},
    domain::{Contact, Language, Record, Service, has_personal_number},
    professional::partner_list::{Direction, Entry, LONGEST_NOTE, Merged, PartnerList, Seen},
    referrals::{ShareError, SharedList, decode},
    route::{Page, Tool},
    text::{
        self, Msg,
        partners::{PartnerMsg, share_error},
        professional::{ProMsg, mark, merged},
    },
    ui::{
        browser,
        context::{Shared, shared},
        navigation,
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{Paper, contact_list, foreign, main_contact, service_row},
        tools::work,
    },
};

/// What happened last, said in the list's status line.
#[derive(Clone, PartialEq)]
enum Told {
    /// Words.
    Words(String),
    /// An entry was taken out of this place and can be put back.
    Removed(usize, Entry),
}

/// Where the focus goes after the list has been drawn anew: a part of the entry with this id.
#[derive(Clone, PartialEq)]
struct Focus {
    id: String,
    part: FocusPart,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FocusPart {
    Name,
    Up,
    Down,
}

/// What the page's parts share.
#[derive(Clone, Copy)]
struct Desk {
    writing: Writing,
    told: RwSignal<Option<Told>>,
    focus: RwSignal<Option<Focus>>,
    language: Language,
}

pub(super) fn partner_list(language: Language) -> Node {
    let desk = Desk { writing: Writing::new(), told: RwSignal::new(None), focus: RwSignal::new(None), language };
    let paper = Paper::new();
    row([
        without_app(language).into(),
        from_address(desk),
        paper.head(language).into(),
        desk.heading(),
        desk.entries(),
        desk.add_more(),
        take_along(paper, language),
        handover(language),
    ])
}

impl Desk {
    /// The list's name and date: fields on the screen, words on paper.
    fn heading(self) -> Node {
        let Desk { writing, language, .. } = self;
        let work = work::signal();
        live(move || {
            // The clock comes after the page: a list that nobody has begun is of the day that it tells.
            shared().started.track();
            let (title, day) = work.with_untracked(|work| {
                let list = work.partner_list.as_ref();
                (list.map(|list| list.title.clone()), list.map_or_else(today, |list| list.made_on))
            });
            let has_number = RwSignal::new(false);
            let named = move |event: web_sys::Event| {
                let title = browser::field_text(&event);
                has_number.set(has_personal_number(&title));
                if !has_personal_number(&title) {
                    writing.edit(|work| list_of(work).title = title.chars().take(LONGEST_NOTE).collect());
                }
            };
            let dated = move |event: web_sys::Event| {
                if let Some(day) = parse_day(&browser::field_text(&event)) {
                    writing.edit(|work| list_of(work).made_on = day);
                }
            };
            let name = classed("input", "form-input")
                .attr("id", "list-title")
                .attr("name", "title")
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("aria-describedby", "list-title-hint")
                .on("input", named)
                .attr_if("value", title);
            let day = classed("input", "form-input")
                .attr("id", "list-day")
                .attr("name", "made_on")
                .attr("type", "date")
                .attr("autocomplete", "off")
                .on("input", dated)
                .attr("value", iso_day(day));
            let label = |id: &'static str, name: ProMsg| {
                classed("label", "form-label").attr("for", id).child(name.get(language))
            };
            let hint = classed("p", "form-hint").attr("id", "list-title-hint");
            // No form: each field counts by itself, and nothing is sent.
            let fields = classed("div", "only-app list-name")
                .child(label("list-title", ProMsg::ListName))
                .child(hint.child(PartnerMsg::NamedSuch.get(language)))
                .child(name)
                .child(number_warning(has_number, language))
                .child(label("list-day", ProMsg::ListDate))
                .child(day);
            writing.redraw(fields)
        })
    }

    /// The entries in order, and apart from them those that no longer exist.
    fn entries(self) -> Node {
        let Desk { writing, language, .. } = self;
        let site = shared().site;
        let work = work::signal();
        let title = live(move || {
            let title = work.with(|work| work.partner_list.as_ref().map(|list| list.title.trim().to_owned()));
            title.filter(|title| !title.is_empty()).unwrap_or_else(|| PartnerMsg::OnTheList.get(language).to_owned())
        });
        let day =
            live(move || work.with(|work| work.partner_list.as_ref().map(|list| text::date(list.made_on, language))));
        let list = live(move || {
            let drawn = work.with_untracked(|work| {
                let list = work.partner_list.as_ref().filter(|list| !list.entries.is_empty())?;
                let looked = list.look(site.directory, today());
                let all = list.entries.len();
                let rows: Vec<Element> = looked.seen.iter().map(|seen| self.entry(seen, all)).collect();
                let gone: Vec<Element> = looked.gone.iter().map(|(at, entry)| self.gone(*at, entry)).collect();
                let gone = (!gone.is_empty()).then(|| {
                    classed("section", "note")
                        .child(filled("h3", ProMsg::GoneTitle.get(language)))
                        .child(filled("p", ProMsg::GoneText.get(language)))
                        .child(classed("ul", "rows").children(gone))
                });
                Some(el("div").child(classed("ol", "entries").children(rows)).child(gone))
            });
            let empty = || el("div").child(classed("p", "only-app").child(ProMsg::ListEmpty.get(language)));
            writing.redraw(drawn.unwrap_or_else(empty))
        });
        el("section")
            .child(filled("h2", title).attr("id", "list").attr("tabindex", "-1"))
            .child(classed("p", "only-print").child(day))
            .child(self.status())
            .child(list)
            .into()
    }

    /// What happened last; there from the start, so that it is heard.
    fn status(self) -> Element {
        let Desk { told, focus, language, .. } = self;
        let line = live(move || {
            told.get().map(|told_last| match told_last {
                Told::Words(words) => filled("p", words),
                Told::Removed(at, entry) => {
                    let words = PartnerMsg::Removed.get(language).replace("{}", &entry.name);
                    let put_back = move || {
                        focus.set(Some(Focus { id: entry.id.clone(), part: FocusPart::Name }));
                        edit_list(|list| list.put_back(at, entry.clone()));
                        told.set(None);
                        browser::focus_first("#moved");
                    };
                    let button = act().attr("id", "put-back").on_click(put_back).child(ProMsg::PutBack.get(language));
                    filled("p", words).child(" ").child(button)
                }
            })
        });
        classed("div", "d-print-none").attr("role", "status").child(line)
    }

    fn entry(self, seen: &Seen<'static, '_>, all: usize) -> Element {
        let Desk { writing, told, focus, language } = self;
        let site = shared().site;
        let (at, service, id) = (seen.at, seen.service, seen.entry.id.clone());
        let name = service.name.get(language).to_owned();
        let focused = focus.with_untracked(|focus| focus.as_ref().filter(|focus| focus.id == id).map(|f| f.part));
        let moved = |part: FocusPart| (focused == Some(part)).then_some("moved");

        let title = link(site.href(language, Page::of(service)), name.clone())
            .attr_if("lang", foreign(&service.name, language))
            .attr_if("id", moved(FocusPart::Name));
        let subject = crate::matching::Subject::Service(service);
        let marks = seen.marks.iter().map(|one| filled("li", mark(*one, language)));
        let marks = (!seen.marks.is_empty()).then(|| {
            let accept = move || edit_list(|list| list.accept(at, site.directory, today()));
            let accept = act().on_click(accept).child(ProMsg::MarkSeen.get(language)).child(about(name.clone()));
            classed("div", "note marks").child(el("ul").children(marks)).child(accept)
        });
        let keep = move |note: &str| writing.edit(|work| list_of(work).set_note(at, note));
        let label = row([Node::from(ProMsg::Note.get(language)), about(name.clone()).into()]);
        let hint = ProMsg::NoteHint.get(language);
        let field = note_field(format!("note-{at}"), label, hint, seen.entry.note.clone(), keep, language);

        let shift = move |id: String, name: String, direction: Direction| {
            move || {
                let mut now_at = at;
                // At an end the button goes on to the other direction.
                let to = if direction == Direction::Up { at.saturating_sub(1) } else { at + 1 };
                let part = match direction {
                    Direction::Up if to == 0 => FocusPart::Down,
                    Direction::Up => FocusPart::Up,
                    Direction::Down if to + 1 >= all => FocusPart::Up,
                    Direction::Down => FocusPart::Down,
                };
                focus.set(Some(Focus { id: id.clone(), part }));
                edit_list(|list| now_at = list.shift(at, direction));
                let words = [name.clone(), (now_at + 1).to_string(), all.to_string()];
                let words = words
                    .iter()
                    .fold(PartnerMsg::Moved.get(language).to_owned(), |text, word| text.replacen("{}", word, 1));
                told.set(Some(Told::Words(words)));
                browser::focus_first("#moved");
            }
        };
        let button = |words: ProMsg, part: FocusPart, direction: Direction, is_end: bool| {
            act()
                .attr_if("id", moved(part))
                .flag("disabled", is_end)
                .on_click(shift(id.clone(), name.clone(), direction))
                .child(words.get(language))
                .child(about(name.clone()))
        };
        let acts = classed("div", "entry-acts d-print-none")
            .child(button(ProMsg::MoveUp, FocusPart::Up, Direction::Up, at == 0))
            .child(button(ProMsg::MoveDown, FocusPart::Down, Direction::Down, at + 1 >= all))
            .child(self.remove(at, name.clone()));
        let ways = is_usable(service).then(|| ways(service, language));
        let sure = text::trust_and_source(Record::to_reach(service, site.directory), language);
        classed("li", "card entry")
            .child(filled("h3", title))
            .child(classed("p", "org").child(text::subject_organization(&subject, site.directory, language)))
            .child(marks)
            .child(ways)
            .child(classed("p", "quiet").child(format!("{sure}.")))
            .child(field)
            .child(printed_note(at, language))
            .child(acts)
    }

    /// An entry whose record no longer exists.
    fn gone(self, at: usize, entry: &Entry) -> Element {
        let note = Some(entry.note.trim().to_owned()).filter(|note| !note.is_empty());
        el("li")
            .child(filled("b", entry.name.clone()))
            .child(note.map(|note| filled("p", note)))
            .child(self.remove(at, entry.name.clone()))
    }

    fn remove(self, at: usize, name: String) -> Element {
        let Desk { told, language, .. } = self;
        let remove = move || {
            let mut entry = None;
            edit_list(|list| entry = list.remove(at));
            told.set(entry.map(|entry| Told::Removed(at, entry)));
            browser::focus_first("#put-back");
        };
        act().on_click(remove).child(ProMsg::Remove.get(language)).child(about(name))
    }

    /// From the search, from what was marked elsewhere, and from somebody's link.
    fn add_more(self) -> Node {
        let Desk { told, language, .. } = self;
        let Shared { site, chosen, .. } = shared();
        let take = move || {
            let ids = chosen.get_untracked();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            self.merge(&ids, 0);
            chosen.set(Vec::new());
        };
        let marked = live(move || {
            let count = chosen.read().len();
            let words = PartnerMsg::AddChosen.get(language).replace("{}", &count.to_string());
            let button = classed("button", "button button-secondary").attr("type", "button");
            (count > 0).then(|| button.on_click(take).child(words))
        });
        let pasted = RwSignal::new(None::<Result<SharedList<'static>, ShareError>>);
        let show = move |form: web_sys::HtmlFormElement| {
            let link = browser::form_values(&form, "link").into_iter().next().unwrap_or_default();
            let fragment = link.trim().rsplit('#').next().unwrap_or_default();
            pasted.set(Some(decode(fragment, site.directory)));
            told.set(None);
            browser::focus_first("#offered");
        };
        let offered = live(move || pasted.get().map(|found| self.offer(found, move || pasted.set(None))));
        let field = classed("input", "form-input")
            .attr("id", "open-link")
            .attr("name", "link")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("aria-describedby", "open-link-hint");
        let hint = classed("p", "form-hint").attr("id", "open-link-hint");
        let button = classed("button", "button button-secondary").attr("type", "submit");
        let form = classed("form", "find")
            .attr("method", "dialog")
            .attr("aria-label", PartnerMsg::OpenLink.get(language))
            .on_submit(show)
            .child(classed("label", "form-label").attr("for", "open-link").child(PartnerMsg::OpenLink.get(language)))
            .child(hint.child(PartnerMsg::OpenLinkHint.get(language)))
            .child(el("div").child(field).child(button.child(PartnerMsg::OpenLinkShow.get(language))));
        let places =
            [(Page::Services, PartnerMsg::AddFromSearch), (Page::Tool(Tool::Partners), PartnerMsg::AddFromPartners)]
                .map(|(page, name)| filled("li", link(site.href(language, page), name.get(language))));
        classed("section", "only-app d-print-none")
            .child(filled("h2", PartnerMsg::AddMore.get(language)))
            .child(classed("ul", "az").children(places))
            .child(filled("p", PartnerMsg::AddFromSearchText.get(language)))
            .child(filled("p", marked))
            .child(form)
            .child(offered)
            .into()
    }

    /// Merges ids, and says what came of it.
    fn merge(self, ids: &[&str], missing: usize) {
        let mut outcome = Merged::default();
        edit_list(|list: &mut PartnerList| outcome = list.merge(ids, shared().site.directory, today()));
        outcome.missing += missing;
        self.told.set(Some(Told::Words(merged(&outcome, self.language))));
        browser::focus_first("#list");
    }

    /// Somebody's list: what is on it, and whether to add it. Nothing is added before a person says so.
    fn offer(
        self,
        found: Result<SharedList<'static>, ShareError>,
        close: impl Fn() + Clone + Send + 'static,
    ) -> Element {
        let language = self.language;
        let found = match found {
            Ok(found) => found,
            Err(error) => {
                return classed("div", "alert alert-warning")
                    .attr("id", "offered")
                    .attr("tabindex", "-1")
                    .attr("role", "alert")
                    .child(filled("p", share_error(error, language)));
            }
        };
        let SharedList { services, missing } = found;
        let rows = services.iter().map(|service| service_row(service, None, language));
        let rows = classed("ul", "rows").children(rows);
        let gone = PartnerMsg::SharedGone.get(language).replace("{}", &missing.to_string());
        let gone = (missing > 0).then(|| filled("p", gone));
        let ids: Vec<&'static str> = services.iter().map(|service| service.id.as_str()).collect();
        let (done, no) = (close.clone(), close);
        let add = move || {
            self.merge(&ids, missing);
            done();
        };
        let add = classed("button", "button button-primary")
            .attr("type", "button")
            .on_click(add)
            .child(ProMsg::MergeThis.get(language));
        let title = filled("h2", PartnerMsg::SharedWithYou.get(language)).attr("id", "offered").attr("tabindex", "-1");
        let no = act().on_click(no).child(PartnerMsg::SharedNo.get(language));
        classed("section", "note only-app d-print-none")
            .child(title)
            .child(rows)
            .child(gone)
            .child(classed("div", "acts").child(add).child(no))
    }
}

/// A list in the page's address.
fn from_address(desk: Desk) -> Node {
    let Shared { site, shared_list, .. } = shared();
    let close = move || {
        shared_list.set(None);
        // Nor does Back ask again.
        navigation::remember();
    };
    live(move || shared_list.get().map(|fragment| desk.offer(decode(&fragment, site.directory), close)))
}

/// How to reach them.
fn ways(service: &'static Service, language: Language) -> Node {
    let routes = shared().site.directory.routes(service, None);
    let has_phone = routes.contacts.iter().any(Contact::is_phone);
    let stands_in = (routes.stand_in.is_some() && has_phone).then(|| filled("p", Msg::MainLineStandsIn.get(language)));
    row([main_contact(&routes.contacts, false, language), contact_list(&routes.contacts, language), stands_in.into()])
}

/// The note on paper, where its field is not.
fn printed_note(at: usize, language: Language) -> Node {
    let work = work::signal();
    live(move || {
        let note = work.with(|work| Some(work.partner_list.as_ref()?.entries.get(at)?.note.trim().to_owned()));
        let note = note.filter(|note| !note.is_empty());
        note.map(|note| classed("p", "only-print").child(format!("{}: {note}", ProMsg::Note.get(language))))
    })
}
