// What leaves the page and what stays on the device: nothing, until somebody asks for it.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { faultsOn } from "./faults.mjs";
import { da, fill, kinds, openSite, started, texts, years } from "./site.mjs";
import { button, cached, device, headed, kept, key, nothing, notice, plan, told, untold } from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

test("No kind of page asks another origin for anything, or leaves anything on the device", site.on("/", async (page) => {
  for (const path of Object.values(kinds).flatMap((path) => [path, `/en${path}`])) {
    const response = await page.goto(site.url + path);
    await started(page);
    assert.equal(response.status(), 200);
    assert.equal(response.headers()["referrer-policy"], "no-referrer");
    assert.deepEqual(await kept(page), nothing, path);
  }
}));

test("A search stays in no cache and nowhere else, and is gone when the page is loaded anew", site.on(`${kinds.services}?q=g%C3%A6ld&emne=oekonomi`, async (page) => {
  await page.locator("main .hits > li").first().waitFor();
  await page.reload();
  await started(page);
  assert.equal(await page.locator("main .hits > li").count(), 0);
  assert.equal(page.url(), site.url + kinds.services);
  // Whoever keeps copies of pages does so now.
  await page.waitForTimeout(1_000);
  assert.deepEqual(await cached(page), []);
  assert.deepEqual(await kept(page), nothing);
  // What it would look like.
  await page.evaluate(async () => (await caches.open("planted")).put("/tilbud/?q=x", new Response("")));
  assert.deepEqual(await cached(page), [`${site.url}/tilbud/?q=x`]);
  await page.evaluate(() => caches.delete("planted"));
}));

for (const path of [kinds.children, kinds.forYou, kinds.tasks, kinds.board, kinds.network, kinds.youth, kinds.partners, kinds.effort, kinds.municipalities, "/en/find-hjaelp/"]) {
  test(`Choosing, writing and pressing everything at ${path} keeps nothing and asks for nothing`, site.on(path, async (page) => {
    const before = site.log.length;
    // Not what somebody asks to be kept, fetched or printed.
    const asks = [da.SaveOnDevice, ...Object.values(texts("professional").da).filter((name) => /^(Gem|Hent|Udskriv|Åbn)/.test(name))];
    for (const field of await page.locator("main :is(input:not([type=file]), textarea, select)").filter({ visible: true }).all()) {
      const kind = await field.evaluate((field) => field.type);
      if (["radio", "checkbox"].includes(kind)) await field.check({ force: true });
      else if (kind === "text" || kind === "search") await field.fill("Varde");
    }
    for (const press of (await page.locator("main form button").filter({ visible: true }).all()).slice(0, 4)) {
      if (!(await press.isVisible()) || asks.includes((await press.innerText()).trim())) continue;
      await press.click();
    }
    await page.waitForTimeout(200);
    assert.deepEqual(await kept(page), nothing);
    assert.deepEqual(site.log.slice(before), []);
  }));
}

test("A page asks for each of its files once", site.on("/", async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(site.url + kinds.plan);
  await started(page);
  assert.deepEqual(asked.filter((address, at) => asked.indexOf(address) !== at), []);
}));

test("From the first question to the copied list nothing is asked for but the part of the program that shows an offer, and nothing is kept", site.on("/find-hjaelp/", clipboard, async (page) => {
  const before = site.log.length;
  await plan(page);
  await button(page, da.CopyText).click();
  await notice(page, da.Copied);
  await page.locator("article.card h3 a").first().click();
  await page.waitForURL(/\/tilbud\/./);
  await page.goBack();
  await headed(page, da.PlanTitle);
  // Named alike for everybody: that somebody reads about an offer, and neither which one nor why.
  const parts = /^\/(site|chunk-\d+)-[0-9a-f]+\.wasm$/;
  for (const { path } of site.log.slice(before)) assert.match(path, parts);
  assert.deepEqual(await kept(page), nothing);
}));

test("A plan of kept answers comes in place of the one without, and nothing moves under a finger", site.on("/find-hjaelp/", async (page) => {
  await plan(page);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  await page.goto(site.url + kinds.plan);
  await notice(page, da.SavedFound);
  const moved = await page.evaluate(() => new Promise((tell) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => tell(sum), 500);
  }));
  assert.equal(moved, 0);
}));

test("«Gem på denne enhed» keeps the answers, a reload brings them back with a notice, «Slet mine svar» forgets them", site.on("/find-hjaelp/", async (page) => {
  await plan(page);
  const answers = await told(page);
  assert.deepEqual(await kept(page), nothing);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  assert.deepEqual({ ...(await kept(page)), local: Object.keys((await kept(page)).local) }, { ...nothing, local: [key.saved] });
  await page.reload();
  await notice(page, da.SavedFound);
  assert.deepEqual(await told(page), answers);
  await button(page, da.DeleteAnswers).click();
  await notice(page, da.AnswersDeleted);
  assert.deepEqual(await kept(page), nothing);
  assert.deepEqual(untold(await told(page)), []);
  await page.reload();
  await started(page);
  assert.deepEqual(untold(await told(page)), []);
}));

const refusals = {
  "may not be touched": () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } }),
  "is not there": () => Object.defineProperty(window, "localStorage", { value: null }),
  "is full": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
  "throws at every call": () => {
    for (const name of ["getItem", "setItem", "removeItem", "clear", "key"]) {
      Storage.prototype[name] = () => { throw new DOMException("refused", "SecurityError"); };
    }
  },
};
for (const [what, refuse] of Object.entries(refusals)) {
  const before = (page) => page.addInitScript(refuse);
  test(`When the storage ${what}, everything works and saving says that it cannot`, fault("/find-hjaelp/", { before }, async (page) => {
    await plan(page);
    const answers = await told(page);
    await button(page, da.SaveOnDevice).click();
    await notice(page, da.CannotSave);
    assert.deepEqual(await told(page), answers);
    await button(page, da.DeleteAnswers).click();
    await notice(page, da.AnswersDeleted);
    assert.deepEqual(untold(await told(page)), []);
  }));
}

const unreadable = {
  "garbage": ["¤%&{\u0000\uffff", da.SavedBroken],
  "an empty text": ["", da.SavedBroken],
  "an answer that does not exist": ["vvj 2\nrole=king\n", da.SavedBroken],
  "a text that was cut off": ["vvj 2\nrole=partner\nplac", da.SavedBroken],
  "far too much": [`vvj 2\nchosen=${"a".repeat(20_000)}\n`, da.SavedBroken],
  "a later version": ["vvj 99\nrole=partner\nmood=fine\n", da.SavedNewer],
};
for (const [what, [text, message]] of Object.entries(unreadable)) {
  test(`Kept answers that are ${what}: a calm message, the text is set aside, and everything works`, fault(kinds.plan, device(site, { [key.saved]: text }), async (page) => {
    await notice(page, message);
    assert.deepEqual((await kept(page)).local, { [key.setAside]: text });
    assert.deepEqual(untold(await told(page)), []);
    await button(page, da.SaveOnDevice).click();
    await notice(page, da.Saved);
    assert.equal((await kept(page)).local[key.setAside], text);
  }));
}

test("Where two texts cannot be read, neither is lost, and saving does not write over them", fault(kinds.plan, device(site, { [key.saved]: "two", [key.setAside]: "one" }), async (page) => {
  await notice(page, da.SavedBroken);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.CannotSave);
  assert.deepEqual((await kept(page)).local, { [key.saved]: "two", [key.setAside]: "one" });
  await button(page, da.DeleteAnswers).click();
  await notice(page, da.AnswersDeleted);
  assert.deepEqual(await kept(page), nothing);
}));

const older = "vvj 1\nrole=partner\nplace=0573\ntopics=boern-unge\nages=8-12\n";
for (const [what, text] of [
  ["an older version", older],
  ["this version with things that no longer exist", older.replace("1", "2").replace("boern-unge", "boern-unge,er-nedlagt") + "chosen=er-nedlagt\n"],
]) {
  test(`Kept answers of ${what} are read`, fault(kinds.plan, device(site, { [key.saved]: text }), async (page) => {
    await notice(page, da.SavedFound);
    const answers = (await told(page)).join("|");
    for (const told of [da.RelationPartner, "Varde", "Børn og unge", years(8, 12)]) assert.ok(answers.includes(told), told);
  }));
}
