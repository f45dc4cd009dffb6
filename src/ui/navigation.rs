//! From page to page without losing answers: links, Back and Forward, title, focus.

use jiff::civil::DateTime;
use leptos::prelude::*;

use super::{
    browser::{self, DeviceStore},
    context::{Shared, Site, Told, shared},
    head::head,
};
#[cfg(feature = "hydrate")]
use super::{packs, wing::Wing};
use crate::{
    domain::{Language, is_credible},
    questionnaire::{Question, Questionnaire, Reply, Standing},
    referrals::{self, Loaded, SavedError},
    route::{Page, Route, Tool, place_in},
    search::Query,
    text::Msg,
};

/// Goes to a page as a click on its link would.
pub fn go(route: &Route) {
    go_and_ask(route, "");
}

/// Goes to the search with words to look for.
pub fn search(language: Language, words: String) {
    let query = Query { words, ..Query::default() };
    go_and_ask(&Route::new(language, Page::Services), &query.to_address(shared().site.directory));
}

/// The same with what the address asks: see [`asked`].
fn go_and_ask(route: &Route, question: &str) {
    let (route, question) = (route.clone(), question.to_owned());
    with_page(
        &route.clone(),
        move || {
            let Shared { site, here, search, shared_list, .. } = shared();
            let is_other_language =
                here.with_untracked(|here| here.page == route.page && here.language != route.language);
            // A search and a list that was sent go along into the other language.
            if !(is_other_language && question.is_empty()) {
                search.set(Query::from_address(&question, site.directory));
                shared_list.set(None);
            }
            browser::keep_place();
            enter(&route);
            show(route, true);
        },
        || {},
    );
}

/// Adds the entry of a page to the history. Into the other language goes along what was filtered and opened.
fn enter(route: &Route) {
    let Shared { site, here, .. } = shared();
    let in_other = here.with_untracked(|here| here.page == route.page && here.language != route.language);
    let numbers = if in_other { browser::numbers() } else { String::new() };
    browser::push(&format!("{}{}", site.base, route.path()), &browser::chance(), &numbers);
    remember();
}

/// So long a page may be on its way before it is said, in milliseconds: most are there at once.
#[cfg(feature = "hydrate")]
const QUIETLY_MS: u64 = 400;

#[cfg(feature = "hydrate")]
thread_local! {
    /// Which way was chosen last: what comes for an earlier one comes too late.
    static WAYS: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Does something once all is there that a page is drawn of: the directory and the words in its language, and its part
/// of the program. They are fetched the first time. When that fails or takes too long, nothing is done but to say so and
/// what `stays` does, the page before stays usable, and the next try fetches again.
fn with_page(route: &Route, act: impl FnOnce() + 'static, stays: impl FnOnce() + 'static) {
    // The build machine renders each page in its language and never comes here.
    #[cfg(not(feature = "hydrate"))]
    let _ = (route, act, stays);
    #[cfg(feature = "hydrate")]
    {
        let Shared { site, notice, day, .. } = shared();
        let (language, wing) = (route.language, Wing::of(&route.page));
        WAYS.set(WAYS.get().wrapping_add(1));
        if site.language == language && wing.is_none_or(|wing| packs::is_wing_in(wing, language)) {
            return act();
        }
        let way = WAYS.get();
        let (owner, waits) = (Owner::current().unwrap_or_default(), std::rc::Rc::new(std::cell::Cell::new(true)));
        let still_waits = std::rc::Rc::clone(&waits);
        let say = move || {
            if still_waits.get() && WAYS.get() == way {
                notice.set(Some(Msg::PageComing));
            }
        };
        set_timeout(say, std::time::Duration::from_millis(QUIETLY_MS));
        leptos::task::spawn_local(async move {
            let directory = packs::directory_in(language, Some(day.get_untracked())).await;
            let came = match wing {
                Some(wing) if directory.is_some() => packs::wing_in(wing, language).await,
                _ => true,
            };
            waits.set(false);
            if WAYS.get() != way || browser::is_left() {
                return;
            }
            owner.with(|| {
                let Some(directory) = directory.filter(|_| came) else {
                    let missing = if directory.is_some() { Msg::PageMissing } else { Msg::LanguageMissing };
                    notice.set(Some(missing));
                    return stays();
                };
                if site.language != language {
                    super::context::exchange_site(Site { directory, language, ..site });
                }
                act();
            });
        });
    }
}

/// Goes where Back or Forward has led, once the page can be drawn: until then nothing of it is taken.
fn arrive(route: Route) {
    let Shared { here, search, .. } = shared();
    let known = search.get_untracked();
    take_told();
    let is_new_question = search.with_untracked(|query| *query != known);
    if route != here.get_untracked() || is_new_question {
        show(route, false);
    } else {
        stay();
    }
}

/// Back or Forward has led to a page that cannot be had: the page that is still shown gets its address again, in an entry
/// of its own, so that the next Back tries once more.
fn regain_address() {
    enter(&shared().here.get_untracked());
}

/// Back where one was: a page that is still on its way does not come any more.
fn stay() {
    #[cfg(feature = "hydrate")]
    {
        WAYS.set(WAYS.get().wrapping_add(1));
        shared().notice.update(|notice| *notice = notice.take().filter(|message| *message != Msg::PageComing));
    }
}

/// Shows a page. `moved` is false when the browser went Back or Forward and keeps its own place.
pub fn show(route: Route, moved: bool) {
    let Shared { site, here, notice, .. } = shared();
    name(&route, site);
    notice.set(None);
    here.set(route);
    if moved {
        browser::scroll_to_top();
        browser::focus_heading();
    } else {
        browser::focus_heading_in_place(browser::take_place());
    }
}

/// Gives the document the title, description and language of a route.
pub(super) fn name(route: &Route, site: Site) {
    let head = head(route, site.directory);
    browser::set_head(&head.title, &head.description, route.language.tag());
}

/// What an address asks of the search: after `#`, where no host, history or suggestion looks for it, or after `?`, as
/// it was until 2026.
fn asked<'a>(page: &Page, question: &'a str, fragment: &'a str) -> &'a str {
    let is_search = *page == Page::Services;
    if is_search && question.is_empty() { fragment } else { question }
}

/// That a list was shown, in the entry of the history.
const LIST: char = 'l';

/// Takes what the address tells: a search, a list that was sent, the name that an offer had in addresses before. It is
/// taken out of the address, so that no history and no session brought back by the browser has it. Where the address tells
/// nothing, what was told at this entry of the history before counts.
fn take_told() {
    let Shared { site, search, shared_list, told, .. } = shared();
    let (path, question, fragment) = (browser::path_below(site.base), browser::question(), browser::fragment());
    let route = named(site, &path, &fragment);
    let address = route.path();
    let query = Query::from_address(asked(&route.page, &question, &fragment), site.directory);
    let takes_lists = matches!(route.page, Page::Referrals | Page::Tool(Tool::PartnerList));
    let is_list = takes_lists && fragment.starts_with("liste");
    let tells = match route.page {
        Page::Services => !(question.is_empty() && fragment.is_empty()),
        Page::Service(_) => path != address,
        _ => is_list,
    };
    if tells {
        browser::replace_address(&format!("{}{address}", site.base));
    }
    let (entry, on_plan) = (browser::entry(), route.page == Page::Referrals);
    if is_list || query != Query::default() {
        if is_list && on_plan {
            browser::keep_number(LIST, 1);
        }
        search.set(query);
        shared_list.set(is_list.then_some(fragment));
        return remember();
    }
    let before = told.with_value(|all| all.iter().find(|(word, _)| *word == entry).map(|(_, told)| told.clone()));
    let Told { search: query, list } = before.unwrap_or_default();
    search.set(query);
    // A page that is loaded again has no memory, and must not look as if there had been no list.
    let is_lost = on_plan && browser::number(LIST) > 0;
    shared_list.set(list.or_else(|| is_lost.then(String::new)));
}

/// So many entries of the history are remembered, for Back.
const MOST_REMEMBERED: usize = 50;

/// Remembers what is searched for at this entry of the history, and the list that was sent.
pub(super) fn remember() {
    let Shared { search, shared_list, told, .. } = shared();
    let now = Told { search: search.get_untracked(), list: shared_list.get_untracked() };
    let entry = browser::entry();
    told.update_value(|all| {
        all.retain(|(word, _)| *word != entry);
        // Nothing is remembered of a page on which nothing was told, nor of what lies long back.
        if now.list.is_some() || now.search != Query::default() {
            all.push((entry, now));
        }
        let old = all.len().saturating_sub(MOST_REMEMBERED);
        all.drain(..old);
    });
}

/// The page that the browser's address names.
fn addressed(site: Site) -> Route {
    named(site, &browser::path_below(site.base), &browser::fragment())
}

/// The page that an address names, also one from before.
#[inline(never)]
fn named(site: Site, path: &str, fragment: &str) -> Route {
    Route::parse(path, fragment).settled(site.directory)
}

/// Tells the pages the time. On a new day on which the directory is another, it takes effect and the page changes its
/// words where it stands.
fn tell_time(time: Option<DateTime>) {
    let Shared { site, here, now, started, day, .. } = shared();
    now.set(time);
    let (drawn_for, today) = (day.get_untracked(), time.map_or(day.get_untracked(), DateTime::date));
    if !site.directory.differs(drawn_for, today) || today < drawn_for {
        return;
    }
    // The build machine renders the data's own day.
    #[cfg(feature = "hydrate")]
    if let Some(directory) = packs::renew(site.language, today) {
        super::context::exchange_site(Site { directory, ..site });
        day.set(today);
        started.set(time);
        here.with_untracked(|route| name(route, shared().site));
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (here, started);
}

/// Takes the page over: clock, links, history, fragment. Called once, after hydration; then [`take_up`].
pub fn start() {
    let owner = Owner::current();
    let Shared { site, here, started, update_waits, search, .. } = shared();

    // A clock that cannot be right is none: «Åbent nu» by a wrong clock would send people to a closed line.
    let data_date = site.directory.settings.data_date;
    let danish_now = move || browser::danish_now().filter(|now| is_credible(*now, data_date));
    let first = danish_now();
    started.set(first);
    tell_time(first);

    browser::on_update(move || update_waits.set(true));

    // Event handlers run outside of the tree; the owner brings its contexts back.
    let within = move |call: &dyn Fn()| match &owner {
        Some(owner) => owner.with(call),
        None => call(),
    };
    let (in_click, in_pop, in_time, in_forgotten) = (within.clone(), within.clone(), within.clone(), within);
    browser::on_forgotten(move || in_forgotten(&forget_here));
    browser::keep_time(move || in_time(&|| tell_time(danish_now())));
    browser::on_click(move |path, question, fragment| {
        let Some(rest) = path.strip_prefix(site.base) else { return false };
        let route = named(site, rest, fragment);
        // A file of the site, such as the directory as JSON, is the browser's to load. So is the editors' desk, whose own
        // document alone names its files.
        if route.page == Page::NotFound
            || route.page == Page::Desk && browser::pack_address("desk", route.language).is_none()
        {
            return false;
        }
        in_click(&|| {
            fill_place(&route, question);
            go_and_ask(&route, asked(&route.page, question, fragment));
        });
        true
    });
    browser::on_pop(move || {
        in_pop(&|| {
            let route = addressed(site);
            with_page(&route.clone(), move || arrive(route), regain_address);
        });
    });

    // What the HTML could not know: the fragment.
    take_told();
    let route = addressed(site);
    let shown = here.get_untracked();
    let unknown = shown.page == Page::NotFound;
    if unknown && route.language != shown.language {
        let route = Route::new(route.language, Page::NotFound);
        let take = move |route: Route| {
            name(&route, shared().site);
            here.set(route);
        };
        with_page(&route.clone(), move || take(route), || {});
    } else if !unknown && route != shown && route.page.same_document(&shown.page) {
        name(&route, site);
        here.set(route);
    } else if !browser::numbers().is_empty()
        || shown.page == Page::Services && search.with_untracked(|query| *query != Query::default())
    {
        // Drawn anew, so that the form shows it.
        here.set(shown);
    }
}

/// What lies on the device, and the place that a link names, after [`start`]: a task of its own, since it can draw the
/// whole page anew.
pub fn take_up() {
    let site = shared().site;
    take_up_saved(site);
    take_place(site);
}

/// Fills in the place that the address of the questions names, and takes it out of the address.
fn take_place(site: Site) {
    let Shared { here, notice, .. } = shared();
    let route = addressed(site);
    if let Some(told) = fill_place(&route, &browser::question()) {
        browser::replace_address(&format!("{}{}", site.base, route.path()));
        // A form is drawn with the answers of its moment.
        here.update(|_| {});
        notice.set(Some(told));
    }
}

/// Fills in the place that a link to the questions names (`?kommune=varde`). Answers what is to be said of it; none where
/// the link names none. Where somebody has answered, that counts.
fn fill_place(route: &Route, question: &str) -> Option<Msg> {
    let Shared { site, session, .. } = shared();
    let slug = place_in(question).filter(|_| matches!(route.page, Page::FindHelp(_)))?.to_ascii_lowercase();
    let Some(place) = site.directory.municipality_by_slug(&slug) else { return Some(Msg::PlaceInLinkUnknown) };
    session.update(|asked| {
        if asked.standing(Question::Place) != Standing::Answered {
            asked.reply(Question::Place, Reply::Place(place.code));
        }
    });
    Some(Msg::PlaceFromLink)
}

fn take_up_saved(site: Site) {
    let Shared { here, session, chosen, notice, .. } = shared();
    match referrals::load(&mut DeviceStore::open(), site.directory) {
        Loaded::Nothing => {}
        Loaded::Saved(saved) => {
            session.set(Questionnaire::from_answers(saved.answers));
            chosen.set(saved.chosen);
            // A form is drawn with the answers of its moment, and a plan of other answers is another page: all is drawn
            // anew, so that no part of the old one moves under somebody's finger.
            if here.with_untracked(|route| {
                matches!(route.page, Page::FindHelp(_) | Page::Professionals | Page::Referrals | Page::OwnList)
            }) {
                here.update(|_| {});
            }
            if here.with_untracked(|route| route.page.is_sensitive(site.directory)) {
                notice.set(Some(Msg::SavedFound));
            }
        }
        Loaded::SetAside(SavedError::Newer(_)) => notice.set(Some(Msg::SavedNewer)),
        Loaded::SetAside(SavedError::Broken) => notice.set(Some(Msg::SavedBroken)),
    }
}

/// Forgets the answers here, on the device and in the site's other windows.
pub fn forget() {
    referrals::delete_all(&mut DeviceStore::open());
    browser::tell_forgotten();
    forget_answers();
    let Shared { work, desk, .. } = shared();
    for work in [work, desk].into_iter().filter_map(|work| work.get_untracked()) {
        (work.forget)();
    }
}

/// Forgets what was answered, chosen and searched for in this window.
fn forget_answers() {
    let Shared { session, chosen, doctor, search, told, .. } = shared();
    browser::forget_numbers();
    session.set(Questionnaire::default());
    chosen.set(Vec::new());
    doctor.set(None);
    search.set(Query::default());
    told.update_value(Vec::clear);
}

/// Another window has deleted everything: what was kept is gone here too. Work that was never kept is this window's own.
fn forget_here() {
    let Shared { notice, here, work, desk, .. } = shared();
    forget_answers();
    for work in [work, desk].into_iter().filter_map(|work| work.get_untracked()).filter(|work| (work.is_kept)()) {
        (work.forget)();
    }
    // A form is drawn with the answers of its moment.
    here.update(|_| {});
    notice.set(Some(Msg::AnswersDeleted));
}
