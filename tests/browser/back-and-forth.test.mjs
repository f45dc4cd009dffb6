// Back is where one was: the same search, filters, number of rows and place on the page. The other language keeps them, too.
// What the browser keeps of it are numbers: no word, no answer, nothing in an address.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, en, kinds, openSite, started } from "./site.mjs";
import { answerAll, button, headed, kept, nothing } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const phone = { viewport: { width: 360, height: 740 } };
const top = (page) => page.evaluate(() => Math.round(scrollY));
const state = (page) => page.evaluate(() => history.state);
const address = (page) => new URL(page.url());
/** Numbers behind a word by chance, and nothing else. */
const ONLY_NUMBERS = /^[a-z0-9]{0,8}( [a-z]\d{1,5})*$/;

/** Goes to what a link leads to and comes back, to the same place. */
async function thereAndBack(page, way) {
  await way.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  const before = await top(page);
  const from = page.url();
  await way.evaluate((link) => link.click());
  await page.waitForFunction((from) => location.href !== from, from);
  await page.locator("main h1").first().waitFor();
  await page.goBack();
  await page.waitForFunction((from) => location.href === from, from);
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 2, before);
}

const east = data.municipalities.filter(({ region, coordinator }) => region === "1085" && coordinator.state === "known");
const listed = (page) => page.locator(".regions .az a");
async function filterEast(page) {
  await page.locator("details.filters summary").click();
  await page.locator("#region").selectOption("1085");
  await page.locator("#helper").selectOption("known");
  await page.waitForFunction((count) => document.querySelectorAll(".regions .az a").length === count, east.length);
}
async function isFiltered(page) {
  await page.waitForFunction((count) => document.querySelectorAll(".regions .az a").length === count, east.length);
  assert.deepEqual([await page.locator("#region").inputValue(), await page.locator("#helper").inputValue()], ["1085", "known"]);
  assert.ok(await page.locator("#region").isVisible(), "the choice is unfolded");
}

test("The filters of the municipalities are there after Back, after a reload and in the other language, in no address", site.on(kinds.municipalities, phone, async (page) => {
  await filterEast(page);
  await page.locator(".map-fold summary").click();
  await thereAndBack(page, listed(page).last());
  await isFiltered(page);
  assert.ok(await page.locator("svg.map").isVisible(), "the map is unfolded");
  await page.reload();
  await started(page);
  await isFiltered(page);
  await page.locator("footer a[hreflang=en]").click();
  await headed(page, en.MunicipalitiesTitle);
  await isFiltered(page);
  assert.match(await state(page), ONLY_NUMBERS);
  assert.deepEqual([address(page).search, address(page).hash], ["", ""]);
  assert.deepEqual(await kept(page), nothing);
  // Who goes there anew finds all of them.
  await page.locator(".brand").click();
  await headed(page, await page.locator("main h1").innerText());
  await page.goto(`${site.url}${kinds.municipalities}`);
  await started(page);
  assert.equal(await listed(page).count(), data.municipalities.length);
}));

const hits = (page) => page.locator(".hits > li");

test("As many hits as were shown are there after Back and in the other language, with the words and the place", site.on(kinds.services, phone, async (page) => {
  await page.locator("#search").fill("veteran");
  await hits(page).first().waitFor();
  for (const count of [20, 40]) {
    await button(page, da.ShowMore).click();
    await page.waitForFunction((count) => document.querySelectorAll(".hits > li").length > count, count);
  }
  const shown = await hits(page).count();
  // The first way to an offer fetches its part of the program: a line above the list says so, and moves it for a moment.
  const offer = page.locator(".hits h3 a[href^='/tilbud/'][href$='/']");
  await offer.first().click();
  await page.waitForURL("**/tilbud/*/");
  await page.goBack();
  await hits(page).first().waitFor();
  await thereAndBack(page, offer.last());
  assert.equal(await hits(page).count(), shown);
  assert.equal(await page.locator("#search").inputValue(), "veteran");
  assert.match(await state(page), ONLY_NUMBERS);
  await page.locator("footer a[hreflang=en]").click();
  await headed(page, en.ServicesTitle);
  await hits(page).first().waitFor();
  assert.equal(await page.locator("#search").inputValue(), "veteran");
  assert.ok((await hits(page).count()) > 40);
  assert.match(await state(page), ONLY_NUMBERS);
  assert.deepEqual([address(page).search, address(page).hash], ["", ""]);
}));

const more = (page) => page.locator(".more button").first();

test("What was unfolded on the plan is there after Back and in the other language, and the browser keeps no answer of it", site.on(kinds.question, phone, async (page) => {
  await answerAll(page);
  assert.ok(!(await page.locator(".later").first().isVisible()));
  await more(page).click();
  await page.locator(".later.shown").first().waitFor();
  await thereAndBack(page, page.locator(".later.shown h3 a").last());
  assert.ok(await page.locator(".later.shown .card").first().isVisible());
  assert.match(await state(page), ONLY_NUMBERS);
  await page.locator("footer a[hreflang=en]").click();
  await headed(page, en.PlanTitle);
  assert.ok(await page.locator(".later.shown .card").first().isVisible());
  assert.match(await state(page), ONLY_NUMBERS);
  assert.deepEqual(await kept(page), nothing);
}));
