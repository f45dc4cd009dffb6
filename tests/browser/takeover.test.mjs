// The app takes the page over: what was done before counts, and nothing looks or moves otherwise.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, kinds, openSite, started } from "./site.mjs";
import { answer, button, given, headed } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const wasm = /_bg\.wasm$/;

/** A page whose app arrives only when `release` is called; the HTML is painted by then. */
const heldBack = () => {
  let release;
  const released = new Promise((done) => (release = done));
  return {
    release: () => release(),
    before: (page) => page.route(wasm, async (route) => (await released, route.continue())),
  };
};

test("What is chosen and sent before the app is there counts as soon as it is", async () => {
  const { release, before } = heldBack();
  const page = await site.open(kinds.question, { before, ready: false });
  await answer(page, da.RoleParent);
  release();
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RoleParent]);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("Where one question is put, the last answer pressed before the app is there counts, and no other", async () => {
  const { release, before } = heldBack();
  const page = await site.open(kinds.question, { before, ready: false });
  await answer(page, da.RolePartner);
  await answer(page, da.RoleParent);
  release();
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RoleParent]);
  await page.context().close();
});

test("Elsewhere each control that was pressed before the app is there does what it says, once", async () => {
  const { release, before } = heldBack();
  const page = await site.open(kinds.plan, { before, ready: false });
  const keep = page.locator("main button").filter({ hasText: da.AddToList });
  const shown = keep.filter({ visible: true });
  const names = await shown.allTextContents();
  // Somebody to whom nothing seems to happen presses twice.
  for (const at of [0, 1, 0]) await shown.nth(at).click();
  release();
  await started(page);
  const kept = await page.locator("main button").filter({ hasText: da.RemoveFromList }).allTextContents();
  const named = (texts) => [...new Set(texts.map((text) => text.split(": ").at(-1)))].sort();
  assert.deepEqual(named(kept), named(names.slice(0, 2)));
  await page.context().close();
});

test("What is written before the app is there stays, and is read", async () => {
  const { release, before } = heldBack();
  const page = await site.open("/", { before, ready: false });
  await page.getByLabel(da.NeedLabel).fill("6800");
  release();
  await started(page);
  assert.equal(await page.getByLabel(da.NeedLabel).inputValue(), "6800");
  await button(page, da.Search).click();
  await headed(page, "Varde Kommune");
  await page.context().close();
});

// The HTML was drawn at noon of the data's day.
const noon = [10, 11]
  .map((hour) => new Date(`${data.settings.data_date}T${hour}:00:00Z`))
  .find((time) => time.toLocaleString("sv-SE", { timeZone: "Europe/Copenhagen" }).includes(" 12:"));
const stopClock = (page, time) =>
  page.addInitScript((time) => {
    globalThis.Date = class extends Date {
      constructor(...given) {
        super(...(given.length ? given : [time]));
      }
      // What the app asks.
      static now() {
        return time;
      }
    };
  }, time.getTime());
const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Runs in the page: where its tree first differs from the HTML it came as, or null. */
async function firstDifference(clocked = []) {
  // The clock fills the opening state and sorts the numbers by it; everything else has to be there from the start.
  const ofTheClock = [".calls", ".instead", ...clocked].join();
  const written = (node, rows) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.matches(".state")) return "<state>";
    if (rows && node.matches(ofTheClock)) {
      rows.push(...[...node.querySelectorAll("a.call")].map((row) => written(row)));
      return "";
    }
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
    const children = [...node.childNodes].map((child) => written(child, rows)).join("");
    return `<${node.localName}${attributes.join("")}>${children}</${node.localName}>`;
  };
  const whole = (one) => {
    const rows = [];
    const rest = written(one.querySelector("#app"), rows);
    return rest + rows.sort().join("");
  };
  // Read as a document by the request itself: the pages let nobody turn a text into markup.
  const came = await new Promise((done) => {
    const request = new XMLHttpRequest();
    request.onload = () => done(request.responseXML);
    request.open("GET", location.pathname);
    request.responseType = "document";
    request.send();
  });
  const [before, now] = [came, document].map(whole);
  if (before === now) return null;
  const at = [...before].findIndex((letter, at) => letter !== now[at]);
  return `${before.slice(at - 80, at + 80)}\n  became\n${now.slice(at - 80, at + 80)}`;
}

// Crisis help parts its lines in those who answer and those who do not, and says of what time that is true.
const clocked = { helpNow: ["main .lead", "main section:has(> h2 + .calls):not(:has(select))"] };

for (const prefix of ["", "/en"]) {
  const before = async (page) => {
    await stopClock(page, noon);
    // What the editors' desk shows comes with its facts, after the first picture.
    await page.route("**/desk-*.json", () => {});
    // So does the code on the poster: the HTML knows no host that it could lead to.
    await page.route("**/qr-*.wasm", () => {});
  };
  test(`The app's first picture equals the HTML on every kind of page (${prefix || "/da"})`, site.on("/", { before }, async (page) => {
    for (const [kind, path] of Object.entries(kinds)) {
      await page.goto(site.url + prefix + path);
      await started(page);
      await drawn(page);
      assert.equal(await page.evaluate(firstDifference, clocked[kind]), null, kind);
    }
  }));
}

/** Runs in the page: what has moved without the person doing anything. */
function shifts() {
  const tell = ({ value, sources }) =>
    `${value} by ${sources.map(({ node }) => (node?.outerHTML ?? node?.data ?? "").slice(0, 100))}`;
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries().map(tell)));
    observer.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done([]), 200);
  });
}

test("A page on which something moves would be found", site.on("/", async (page) => {
  await page.evaluate(() => {
    const lines = Array.from({ length: 9 }, () => Object.assign(document.createElement("p"), { textContent: "…" }));
    document.querySelector("main").prepend(...lines);
  });
  await drawn(page);
  assert.ok((await page.evaluate(shifts)).length > 0);
  assert.notEqual(await page.evaluate(firstDifference), null);
}));

// At night most lines are closed, and the words for that are the longest.
const night = new Date(noon.getTime() + 15 * 3_600_000);
for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
  test(`Nothing moves when the app takes a page over (${viewport.width} px)`, async () => {
    for (const kind of ["start", "question", "plan", "service", "coordinatorKnown"]) {
      const { release, before: hold } = heldBack();
      const before = async (page) => (await stopClock(page, night), await hold(page));
      const page = await site.open(kinds[kind], { before, ready: false, viewport });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      release();
      await started(page);
      await drawn(page);
      assert.deepEqual(await page.evaluate(shifts), [], kind);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });
}
