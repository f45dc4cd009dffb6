// From page to page without loading: the twins' three pages; every other link is the browser's.

import { CheckTitle, PlanTitle, ServicesTitle } from "@made/words.json";

const TITLES = { "/find-hjaelp/": CheckTitle, "/henvisninger/": PlanTitle, "/tilbud/": ServicesTitle };

/** Calls `show` with the path of a link to one of the twins' pages, and with Back and Forward. */
export function follow(show) {
  const go = (path) => {
    show(path);
    document.title = `${TITLES[path]} – Veteranvejviseren`;
    requestAnimationFrame(() => document.querySelector("main h1")?.focus());
  };
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || !(link.pathname in TITLES) || link.origin !== location.origin || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    go(link.pathname);
    scrollTo(0, 0);
  });
  addEventListener("popstate", () => go(location.pathname));
}

/** Says that the page is taken over, as ours does. */
export function announceReady() {
  document.documentElement.classList.add("app-ready");
  dispatchEvent(new Event("vejviser-ready"));
}
