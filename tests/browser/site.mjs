// What the browser tests share: the built site on a free port, one Chromium per file, pages that
// remember every fault, the interface's words, and the data. What people do stands in steps.mjs.
//
//   const site = await openSite();
//   after(() => site.close());
//   test("A sentence that is proved", site.on("/find-hjaelp/", async (page) => { … }));
//
// DIST names another build than dist/, CHROMIUM another browser than Debian's, CHROMIUM_HEADLESS another of the kind without
// a window.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { serve } from "./server.mjs";
import { webkitType as webkit } from "./webkit/browser.mjs";
import { Unsupported } from "./webkit/shared.mjs";

const root = new URL("../../", import.meta.url);
const packages = createRequire(new URL("scripts/npm/package.json", root));
/** Loads a package of scripts/npm, where all tools of this repository are. */
export const load = (name) => packages(name);
/** Where a file of such a package lies. */
export const located = (file) => packages.resolve(file);
const { chromium } = load("playwright-core");

const wholeChromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Which browser: ENGINE=chromium (the default), firefox or webkit. */
export const engine = process.env.ENGINE ?? "chromium";
const engines = {
  // The same engine without a window and what belongs to it takes half of the time. It keeps no pages for Back and Forward
  // and no last session: what is about those takes the whole browser.
  chromium: (whole = false) => [chromium, { executablePath: whole ? wholeChromium : process.env.CHROMIUM_HEADLESS ?? wholeChromium, args: flags.split(" ") }],
  // Debian's Firefox over WebDriver BiDi.
  firefox: () => [load("playwright-firefox").firefox, {
    channel: "moz-firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    firefoxUserPrefs: { "intl.accept_languages": "da-DK", "app.update.enabled": false, "ui.useOverlayScrollbars": 1 },
  }],
  // The engine of every iPhone, over its own driver.
  webkit: () => [webkit({ bundle: located("playwright-core/lib/coreBundle") }), {}],
};

/** So long a test waits for what has to come; other engines than Chromium are slower to drive. */
const PATIENCE_MS = Number(process.env.PATIENCE ?? (engine === "chromium" ? 10_000 : 30_000));

export const dist = process.env.DIST ?? fileURLToPath(new URL("dist", root));

/** The tool that made the build. */
export const tool = join(process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("target", root)), "tool/vejviser");
if (!existsSync(tool)) throw new Error(`${tool} is missing: run scripts/build, which makes it and the site that is tested.`);

// The words of the interface, as that tool tells them, so that a better word breaks no test.
const sentences = JSON.parse(execFileSync(tool, ["sentences"], { cwd: fileURLToPath(root), maxBuffer: 2 ** 26 }));
/** Danish and English texts by name of some sets, by their files below src/text: texts("children").da.FinderShow. */
export function texts(...sets) {
  const found = sentences.filter(({ file }) => sets.some((set) => file === `src/text/${set}.rs`));
  for (const set of sets) assert.ok(found.some(({ file }) => file === `src/text/${set}.rs`), `No set of texts is in src/text/${set}.rs`);
  const by = (language) => Object.fromEntries(found.map((text) => [text.name, text[language]]));
  return { da: by("da"), en: by("en") };
}
/** Danish and English interface texts by name: da.Continue. */
export const { da, en } = texts("messages");
/** A text with its {} filled in. */
export const fill = (text, ...values) => values.reduce((filled, value) => filled.replace("{}", value), text);
/** A band of ages in words; in Danish a joiner of no width after the hyphen keeps it on one line. */
export const years = (from, to, words = da) => fill(words.YearsOld, words === en ? `${from} to ${to}` : `${from}-\u2060${to}`);

// What editors wrote: the pages have to show it.
const read = (file) => JSON.parse(readFileSync(new URL(`data/${file}`, root), "utf8"));
const lines = new Map(read("lines.json").map((line) => [line.id, line]));
// A service names the line it is reached by; the tests want the number that is called.
const withNumbers = (service) => ({
  ...service,
  contacts: service.contacts?.map((contact) =>
    contact.line ? { ...contact, value: lines.get(contact.line).number, hours: lines.get(contact.line).hours } : contact),
});
export const data = {
  settings: read("settings.json"),
  rules: read("rules.json"),
  topics: read("topics.json"),
  municipalities: read("municipalities.json"),
  postcodes: read("postcodes.json"),
  services: readdirSync(new URL("data/services/", root)).flatMap((file) => read(`services/${file}`).map(withNumbers)),
};
/** Where an offer is. One that would tell a need has another name there; the document at its id says which. */
export const offerPath = (id) => {
  if (!existsSync(`${dist}/tilbud/${id}/index.html`)) return `/tilbud/${id}/`;
  const [, path] = /http-equiv="refresh" content="0; url=[^"]*(\/tilbud\/[^/"]+\/)"/.exec(readFileSync(`${dist}/tilbud/${id}/index.html`, "utf8")) ?? [];
  return path ?? `/tilbud/${id}/`;
};
const first = (list, fits) => list.find(fits) ?? assert.fail("The data has no record of a kind that the tests need.");
const reachedBy = (kind) => (service) =>
  service.status !== "historical" && service.contacts?.[0]?.kind === kind && service.contacts.length === 1;
const coordinator = (state) => (place) => place.coordinator.state === state;

/** One Danish address of every kind of page; the English one is /en before it. */
export const kinds = {
  start: "/",
  helpNow: "/hjaelp-nu/",
  question: "/find-hjaelp/",
  plan: "/henvisninger/",
  services: "/tilbud/",
  service: "/tilbud/vetc-familieenheden/",
  webOnly: offerPath(first(data.services, reachedBy("web")).id),
  mailOnly: offerPath(first(data.services, reachedBy("email")).id),
  historical: offerPath(first(data.services, (service) => service.status === "historical").id),
  municipalities: "/kommuner/",
  coordinatorKnown: `/kommuner/${first(data.municipalities, coordinator("known")).slug}/`,
  coordinatorEnded: `/kommuner/${first(data.municipalities, coordinator("ended")).slug}/`,
  coordinatorNone: `/kommuner/${first(data.municipalities, coordinator("none_known")).slug}/`,
  poster: "/kommuner/opslag/",
  children: "/boern/",
  forYou: "/boern/til-dig/",
  relatives: "/paaroerende/",
  professionals: "/fagfolk/",
  partners: "/fagfolk/aktoerer/",
  partnerList: "/fagfolk/aktoerliste/",
  tasks: "/fagfolk/opgaver/",
  board: "/fagfolk/politik/",
  network: "/fagfolk/netvaerk/",
  youth: "/fagfolk/ungeplan/",
  effort: "/fagfolk/kommunens-indsats/",
  embed: "/indlejr/",
  desk: "/redaktion/",
  about: "/om/",
  aboutData: "/om/data/",
  choosing: "/om/saadan-vaelger-vi/",
  privacy: "/om/dine-oplysninger/",
  accessibility: "/tilgaengelighed/",
  notFound: "/404.html",
};

/** How every browser of the tests is started. */
export const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** A test that is skipped, with the reason, where the engine's driver cannot do what it needs. */
export const able = (body) => async (test) => {
  try {
    await body(test);
  } catch (reason) {
    if (!(reason instanceof Unsupported)) throw reason;
    test.skip(reason.message);
  }
};

/**
 * A browser as people have it: with a profile in a folder, that stays when it is closed, and with the memory for Back and
 * Forward, which Playwright switches off. `more` are switches for the browser.
 */
export async function openProfile(folder, more = []) {
  const [type, how] = engines[engine](true);
  if (!type.launchPersistentContext) throw new Unsupported(`No profile on disk over the driver of ${engine}`);
  const context = await type.launchPersistentContext(folder, {
    ...how,
    ...(how.args && { args: [...how.args, ...more] }),
    locale: "da-DK",
    viewport: { width: 390, height: 844 },
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Back or Forward as a person presses it: the driver of Firefox waits for a load, and the browser's memory gives none. */
const turn = (page, steps) => async () => {
  const address = () => page.evaluate(() => location.href).catch(() => null);
  const before = await address();
  await page.evaluate((steps) => void setTimeout(() => history.go(steps), 0), steps);
  for (const end = Date.now() + 5_000; Date.now() < end; await page.waitForTimeout(50)) {
    const now = await address();
    if (now && now !== before) return;
  }
};

/**
 * Serves the build, or the folder `root`, or takes a server that does, and starts a browser; with `whole` one that has a
 * window, in which Chromium keeps pages for Back and Forward.
 */
export async function openSite({ root = dist, whole, ...launch } = {}, server = null) {
  server ??= await serve({ root });
  const [type, how] = engines[engine](whole);
  const browser = await type.launch({ ...how, ...launch });

  /**
   * A page of its own, as on a new device, the size of a phone, without the worker: requests that go through one are
   * out of the tests' reach. `serviceWorkers: "allow"` lets it in. `page.faults` grows by every console
   * error, uncaught error, CSP violation, and request to another origin.
   *
   * @param options `scripts: false` switches JavaScript off; `ready: false` does not wait for the app;
   *   `until` names what the browser has to have done ("commit": the HTML has begun to come); `before` is called with
   *   the page before it goes anywhere; the rest is Playwright's.
   */
  async function open(path, { scripts = true, ready = scripts, until = "load", before, ...options } = {}) {
    const context = await browser.newContext({
      locale: "da-DK",
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: scripts,
      serviceWorkers: "block",
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    if (engine === "firefox") Object.assign(page, { goBack: turn(page, -1), goForward: turn(page, 1) });
    page.faults = [];
    page.on("console", (message) => {
      if (message.type() === "error") page.faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => page.faults.push(`uncaught: ${error.message}`));
    context.on("request", (request) => {
      const address = new URL(request.url());
      // A call is no request: it leaves the browser for the telephone.
      const own = address.origin === server.url || ["data:", "blob:", "about:", "tel:"].includes(address.protocol);
      if (!own) page.faults.push(`request to ${address.origin}`);
    });
    if (scripts) {
      await context.addInitScript(() =>
        addEventListener("securitypolicyviolation", (event) =>
          console.error(`CSP: ${event.effectiveDirective} stopped ${event.blockedURI}`),
        ),
      );
    }
    await before?.(page);
    await page.goto(server.url + path, { waitUntil: until });
    if (ready) await started(page);
    return page;
  }

  return {
    url: server.url,
    get log() {
      return server.log;
    },
    browser,
    open,
    /** Takes the host away, and brings it back under the same address, with an empty log. */
    down: () => server.close(),
    up: async () => {
      server = await serve({ root, port: server.port });
    },
    /** A test's body on a page that is closed afterwards and must have had no fault. */
    on: (path, ...rest) => able(async () => {
      const body = rest.pop();
      const page = await open(path, ...rest);
      try {
        await body(page);
        assert.deepEqual(page.faults, [], "faults on the page");
      } finally {
        await page.context().close();
      }
    }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the app has taken the page over. */
export const started = async (page) => {
  // A document starts no app by itself: a key is a sign that somebody needs it.
  if (await page.locator("html.app-later").count()) await page.keyboard.press("Control");
  await page.locator("html.app-ready").waitFor({ state: "attached" });
};
