// Static first: what every page is without the app, when the app cannot start, and that the app takes
// the page over without a difference.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { answer, button, da, data, dist, en, headed, kinds, link, openSite, row, started } from "./site.mjs";

const site = await openSite();
after(() => site.close());

const own = "main a[href^='tel:']";
const shown = (page, selector) => page.locator(selector).filter({ visible: true });
const withNumbers = [
  "start", "helpNow", "question", "plan", "service", "coordinatorKnown", "coordinatorEnded", "coordinatorNone", "children",
  "professionals", "notFound",
];

for (const [prefix, words] of [["", da], ["/en", en]]) {
  test(`With scripts off every kind of page shows its heading, the crisis link and its numbers (${prefix || "/da"})`, async () => {
    const page = await site.open(`${prefix}/`, { scripts: false, viewport: { width: 320, height: 640 } });
    for (const [kind, path] of Object.entries(kinds)) {
      await page.goto(site.url + prefix + path);
      assert.ok(await shown(page, "main :is(h1, h2)").first().isVisible(), `${kind} has a heading`);
      const crisis = page.locator("header").getByRole("link", { name: words.GetHelpNow });
      assert.ok(await crisis.isVisible(), `${kind} has the crisis link`);
      assert.equal(await crisis.getAttribute("href"), `${prefix}/hjaelp-nu/`);
      const numbers = await shown(page, own).count();
      if (withNumbers.includes(kind)) assert.ok(numbers > 0, `${kind} has a number to call`);
      const dead = shown(page, "main :is(button, input, form)");
      assert.equal(await dead.count(), 0, `${kind} shows nothing that needs scripts`);
      const folded = page.locator("main article.card").filter({ visible: false });
      assert.equal(await folded.count(), 0, `${kind} hides nothing that only scripts could show`);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("With scripts off the questionnaire and the professionals' page say so and give the most important numbers", async () => {
  const page = await site.open(kinds.question, { scripts: false });
  for (const path of [kinds.question, kinds.professionals]) {
    await page.goto(site.url + path);
    await page.getByText(da.AppNeeded).waitFor();
    for (const number of ["tel:112", "tel:+4572819700"]) {
      assert.ok(await shown(page, `main a[href='${number}']`).first().isVisible(), number);
    }
    await shown(page, "main a[href='/tilbud/']").first().click();
    await headed(page, da.ServicesTitle);
  }
  await page.context().close();
});

test("With scripts off the menu opens, and a municipality is two links away", async () => {
  const page = await site.open("/", { scripts: false, viewport: { width: 320, height: 640 } });
  await page.locator("header summary").click();
  await page.getByRole("navigation", { name: da.Menu }).getByRole("link", { name: da.Municipalities }).click();
  await link(page, "Ærø").click();
  await headed(page, "Ærø Kommune");
  assert.equal(page.url(), `${site.url}/kommuner/aeroe/`);
  await page.context().close();
});

const html = (path) => readFileSync(join(dist, path, "index.html"), "utf8");
const main = (path) => html(path).match(/<main[\s\S]*<\/main>/)[0];
const dial = (written) => {
  const digits = written.replace(/[^+\d]/g, "");
  return digits.length === 8 ? `+45${digits}` : digits;
};

test("Every service's page holds each of its contacts in plain HTML; one that has ended holds none", () => {
  for (const service of data.services) {
    const page = main(`tilbud/${service.id}`).replaceAll("&amp;", "&");
    for (const { kind, value } of service.contacts ?? []) {
      const scheme = { phone: "tel:", sms: "sms:", email: "mailto:" }[kind] ?? "";
      const wanted = kind === "address" ? value.replaceAll("&", "&amp;") : `"${scheme}${scheme && kind !== "email" ? dial(value) : value}"`;
      const there = page.includes(kind === "address" ? value : wanted);
      assert.equal(there, service.status !== "historical", `${service.id}: ${kind} ${value}`);
    }
  }
});

test("Every municipality's page holds its main number, and the lists name every service and municipality", () => {
  const lists = { services: main("tilbud"), municipalities: main("kommuner") };
  for (const { slug, main_contact: { phone } } of data.municipalities) {
    if (phone) assert.ok(main(`kommuner/${slug}`).includes(`"tel:${dial(phone)}"`), `${slug}: ${phone}`);
    assert.ok(lists.municipalities.includes(`"/kommuner/${slug}/"`), slug);
  }
  for (const { id, status } of data.services) {
    assert.equal(lists.services.includes(`"/tilbud/${id}/"`), status !== "historical", id);
  }
});

// The parts of the app, and every way in which one can fail to arrive.
const built = readdirSync(dist);
const bytes = (ending) => readFileSync(join(dist, built.find((name) => ending.test(name))));
const wasm = /_bg\.wasm$/;
const directory = /directory-[0-9a-f]+\.bin$/;
const changed = (ending, change) => () => {
  const copy = Buffer.from(bytes(ending));
  return { body: change(copy) ?? copy, contentType: ending === wasm ? "application/wasm" : "application/octet-stream" };
};
const half = (copy) => copy.subarray(0, copy.length >> 1);
const spoil = (copy) => void copy.fill(0xff, copy.length >> 1, (copy.length >> 1) + 64);
const missing = () => ({ status: 404, contentType: "text/html", body: readFileSync(join(dist, "404.html")) });
const breakages = {
  "WebAssembly is blocked": [wasm, null],
  "WebAssembly is cut off": [wasm, changed(wasm, half)],
  "WebAssembly is corrupted": [wasm, changed(wasm, spoil)],
  "WebAssembly is missing": [wasm, missing],
  "the app's script is blocked": [/veteranvejviseren-[0-9a-f]+\.js$/, null],
  "the directory is blocked": [directory, null],
  "the directory is missing": [directory, missing],
  "the directory is empty": [directory, changed(directory, () => Buffer.alloc(0))],
  "the directory is cut off": [directory, changed(directory, half)],
  "the directory is corrupted": [directory, changed(directory, spoil)],
  "the directory is of a later version": [directory, changed(directory, (copy) => void copy.writeUInt16LE(999, 4))],
};

for (const [what, [file, answered]] of Object.entries(breakages)) {
  const before = (page) => page.route(file, (route) => (answered ? route.fulfill(answered()) : route.abort()));
  test(`When ${what}, the pages stay, say so calmly, and every number still works`, site.on("/", { before, ready: false }, async (page) => {
    for (const path of [kinds.start, kinds.question, kinds.service]) {
      await page.goto(site.url + path);
      await page.locator("html.app-failed").waitFor({ state: "attached" });
      assert.ok(await page.getByText(da.AppFailed).isVisible(), `the banner on ${path}`);
      assert.ok(await shown(page, "main :is(h1, h2)").first().isVisible());
      assert.ok(await shown(page, own).first().isVisible(), `a number on ${path}`);
      assert.equal(await shown(page, "main :is(button, input, form)").count(), 0, "nothing is shown that does nothing");
    }
    await link(page, da.AllServices).click();
    await headed(page, da.ServicesTitle);
    // The console may tell developers; nothing may be thrown that nobody caught.
    page.faults = page.faults.filter((fault) => !fault.startsWith("console:"));
  }));
}

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
  assert.ok(await row(page, da.RoleParent).locator("input").isChecked());
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("What is written before the app is there stays, and is read", async () => {
  const { release, before } = heldBack();
  const page = await site.open("/", { before, ready: false });
  await page.getByLabel(da.YourMunicipality).fill("6800");
  release();
  await started(page);
  assert.equal(await page.getByLabel(da.YourMunicipality).inputValue(), "6800");
  await button(page, da.ShowMunicipality).click();
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
    };
  }, time.getTime());
const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Runs in the page: where its tree first differs from the HTML it came as, or null. */
async function firstDifference() {
  const written = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    // The clock fills the opening state; everything else has to be there from the start.
    if (node.matches(".state")) return "<state>";
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
    return `<${node.localName}${attributes.join("")}>${[...node.childNodes].map(written).join("")}</${node.localName}>`;
  };
  const came = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  const [before, now] = [came, document].map((one) => written(one.querySelector("#app")));
  if (before === now) return null;
  const at = [...before].findIndex((letter, at) => letter !== now[at]);
  return `${before.slice(at - 80, at + 80)}\n  became\n${now.slice(at - 80, at + 80)}`;
}

for (const prefix of ["", "/en"]) {
  const before = (page) => stopClock(page, noon);
  test(`The app's first picture equals the HTML on every kind of page (${prefix || "/da"})`, site.on("/", { before }, async (page) => {
    for (const [kind, path] of Object.entries(kinds)) {
      await page.goto(site.url + prefix + path);
      await started(page);
      await drawn(page);
      assert.equal(await page.evaluate(firstDifference), null, kind);
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
  await page.evaluate(() => document.querySelector("main").insertAdjacentHTML("afterbegin", "<p>…</p>".repeat(9)));
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
