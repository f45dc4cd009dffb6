// Greenland and the Faroe Islands: wherever a place can be written, one there is known, and what helps there is told. Nobody is
// asked for a Danish postcode.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, kinds, openSite } from "./site.mjs";
import { answer, button, headed, skipAll } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const lands = [
  { land: da.Greenland, words: da.LandGreenland, first: "tusaannga", other: "veteraner-faeroeerne", places: ["Nuuk", "Ilulissat", "3911", "GL-3900"] },
  { land: da.FaroeIslands, words: da.LandFaroes, first: "veteraner-faeroeerne", other: "tusaannga", places: ["Tórshavn", "Klaksvik", "FO-100", "100 Tórshavn"] },
];
const named = (id) => data.services.find((service) => service.id === id).name.da;

/** What stands on the page for a land, and no word of Danish postcodes. */
const isTold = async (page, { words, first, other }) => {
  await page.getByText(words).first().waitFor();
  const main = page.locator("main");
  await main.getByRole("link", { name: named(first), exact: true }).first().waitFor();
  assert.equal(await main.getByRole("link", { name: named(other), exact: true }).count(), 0);
  assert.ok(await page.getByText(da.LandCalls).first().isVisible());
  assert.equal(await page.locator(".form-error-message").filter({ visible: true }).count(), 0);
};

/** Each field for a place: its page, and how it is filled in and sent. */
const entrances = [
  ["The start page", "/", async (page, place) => {
    await page.getByLabel(da.NeedLabel).fill(place);
    await page.keyboard.press("Enter");
  }],
  ["The municipalities", "/kommuner/", async (page, place) => {
    await page.getByLabel(da.YourMunicipality).fill(place);
    await button(page, da.ShowMunicipality).click();
  }],
  ["The filter of the search", "/tilbud/", async (page, place) => {
    await page.getByText(da.SearchFilters).click();
    await page.locator("#sted").fill(place);
    await page.keyboard.press("Enter");
  }],
  ["The finder of children's groups", kinds.children, async (page, place) => {
    await page.locator("#child-place").fill(place);
    await page.keyboard.press("Enter");
  }],
  ["The question", "/find-hjaelp/#3", async (page, place) => {
    await page.locator("#first").fill(place);
    await button(page, da.Continue).click();
  }],
  ["The form for professionals", "/fagfolk/", async (page, place) => {
    await page.locator("#citizen-place").fill(place);
    await page.keyboard.press("Enter");
  }],
];

for (const [name, path, write] of entrances) {
  for (const [at, land] of lands.entries()) {
    // Every way of writing once at an entrance, and another one at the next.
    for (const place of land.places) {
      if (path !== "/" && land.places.indexOf(place) % 2 === at) continue;
      test(`${name} knows ${place}`, site.on(path, async (page) => {
        await write(page, place);
        await isTold(page, land);
      }));
    }
  }
}

for (const land of lands) {
  test(`The plan of a veteran in ${land.land}: help there above, and no municipality, kilometres or doctor of Denmark`, site.on("/find-hjaelp/#a", async (page) => {
    await answer(page, da.UrgencyNow);
    await page.locator("#first").fill(land.places[0]);
    await button(page, da.Continue).click();
    await isTold(page, land);
    await button(page, da.Continue).click();
    await skipAll(page).catch(() => headed(page, da.PlanTitleNow));
    await isTold(page, land);
    const text = await page.locator("main").innerText();
    assert.doesNotMatch(text, / km\b|Kommune\b|lægevagt|1813|veterankoordinator/i);
    // What was answered is told, and can be changed.
    await page.locator("details.told summary").click();
    assert.ok((await page.locator("dl.answers").innerText()).includes(land.land));
    await page.locator("dl.answers div", { hasText: land.land }).getByRole("link").click();
    assert.equal(await page.locator("#first").inputValue(), land.land);
  }));
}

test("A coordinator's tasks are a municipality's: who writes Nuuk is told so", site.on(kinds.tasks, async (page) => {
  await page.locator("#citizen-place").fill("Nuuk");
  await page.keyboard.press("Enter");
  await page.getByText(da.LandOfTasks).first().waitFor();
}));

test("A place that nobody knows: no Danish postcode is asked for", site.on("/kommuner/", async (page) => {
  await page.getByLabel(da.YourMunicipality).fill("Atlantis");
  await page.keyboard.press("Enter");
  const told = await page.locator("#place-error").innerText();
  assert.doesNotMatch(told, /dansk/i);
  assert.match(told, /Grønland/);
  assert.match(told, /Færøerne/);
}));

test("An island's page has no heading for what is near, for nothing is", site.on("/kommuner/bornholm/", async (page) => {
  assert.equal(await page.getByRole("heading", { name: da.NearServices, exact: true }).count(), 0);
  await page.getByRole("heading", { name: da.SharedServices, exact: true }).waitFor();
}));
