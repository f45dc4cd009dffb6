// Documents stay documents: a page on which nothing has to happen starts no app before somebody needs it.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, kinds, openSite, started } from "./site.mjs";

const site = await openSite();
after(() => site.close());

const asDocument = { ready: false };
const programs = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\.(wasm|bin)$|veteranvejviseren-[^/]*\.js$/.test(name)));
const quiet = async (page) => {
  await page.waitForLoadState("load");
  await page.waitForTimeout(2500);
};

for (const kind of ["about", "aboutData", "privacy", "accessibility"]) {
  test(`${kinds[kind]} fetches no program as long as nobody needs it`, async () => {
    const page = await site.open(kinds[kind], asDocument);
    await quiet(page);
    assert.deepEqual(await programs(page), []);
    assert.ok(!(await page.getByText(da.AppLate).isVisible()), "and does not say that something is late");
    await page.keyboard.press("Tab");
    await page.locator("html.app-ready").waitFor({ state: "attached" });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("What tells who answers now waits until nothing else is to be done", async () => {
  for (const kind of ["start", "helpNow", "relatives", "service", "coordinatorKnown"]) {
    const page = await site.open(kinds[kind], asDocument);
    await page.locator("html.app-ready").waitFor({ state: "attached" });
    const [wasm, drawn] = await page.evaluate(() => [
      performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).startTime,
      performance.getEntriesByType("navigation")[0].loadEventStart,
    ]);
    assert.ok(wasm >= drawn, `${kind}: asked for at ${wasm}, the page was there at ${drawn}`);
    await page.context().close();
  }
});

/** A phone that is never idle: what starts the app then is the person alone. */
const neverIdle = (page) => page.addInitScript(() => { window.requestIdleCallback = () => 0; });
test("A press that only the app can answer starts it, and is done", async () => {
  const page = await site.open(kinds.service, { ...asDocument, before: neverIdle });
  const button = page.getByRole("button", { name: new RegExp(`^${da.AddToList}`) }).first();
  await button.click();
  await page.getByRole("button", { name: new RegExp(`^${da.RemoveFromList}`) }).first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("What is written before the app has started counts", async () => {
  const page = await site.open("/", { ...asDocument, before: neverIdle });
  await page.getByLabel(da.NeedLabel).fill("Varde");
  await page.getByLabel(da.NeedLabel).press("Enter");
  await page.waitForURL("**/kommuner/varde/");
  await page.context().close();
});

test("A link of a document is the browser's own", async () => {
  const page = await site.open("/", { ...asDocument, before: neverIdle });
  await page.evaluate(() => (window.sameDocument = true));
  await page.locator("main a[href^='/find-hjaelp/']").first().click();
  await page.waitForURL("**/find-hjaelp/**");
  assert.equal(await page.evaluate(() => window.sameDocument), undefined);
  await started(page);
  await page.context().close();
});

const at = (time) => (page) => page.clock.setFixedTime(time);
test("Where a document does not hold any more, or something is kept on the device, the app starts at once", async () => {
  const noon = new Date(`${data.settings.data_date}T11:00:00Z`);
  const later = new Date(noon.getTime() + (data.rules.old_after_days + 1) * 86_400_000);
  for (const before of [at(later), (page) => page.addInitScript(() => localStorage.setItem("vvj-1", "x"))]) {
    const page = await site.open(kinds.about, { ...asDocument, before });
    await page.locator("html.app-ready").waitFor({ state: "attached" });
    await page.context().close();
  }
  const page = await site.open(kinds.about, { ...asDocument, before: at(noon) });
  await quiet(page);
  assert.deepEqual(await programs(page), []);
  await page.context().close();
});
