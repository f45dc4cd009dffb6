// How long pages are on a phone of 360 × 740, in screens: the plan for every persona of tests/integration/personas.rs, every municipality,
// every offer, and the pages for families and professionals. `node --test tests/browser/length.test.mjs` prints the longest.
//
// What is folded counts as folded: it is read by who wants it. Nothing else is taken off: header, footer and all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";

import { da, data, kinds, offerPath, openSite, started } from "./site.mjs";
import { key } from "./steps.mjs";

const HEIGHT = 740;
const phone = { viewport: { width: 360, height: HEIGHT } };
const site = await openSite();
after(() => site.close());

const screens = (page) => page.evaluate((height) => document.documentElement.scrollHeight / height, HEIGHT);

/** Prints the longest, and fails with every page that is longer than it may be. */
function prove(what, found, most) {
  assert.ok(found.length > 0, `${what}: nothing was measured`);
  const sorted = [...found].sort((a, b) => b.screens - a.screens);
  const told = (list) => list.map(({ name, screens }) => `${screens.toFixed(2)} ${name}`).join("\n  ");
  console.log(`${what}, ${found.length} pages, the longest of at most ${most} screens:\n  ${told(sorted.slice(0, 3))}`);
  const over = sorted.filter((page) => page.screens > most);
  assert.equal(over.length, 0, `${what}, over ${most} screens:\n  ${told(over)}`);
}

/** Pages whose HTML is the page: measured as they are drawn before the app comes, which here it never does. */
async function measured(paths) {
  const withoutApp = (page) => page.route(/\.(js|wasm|bin)$/, (route) => route.abort());
  const page = await site.open("/", { ...phone, ready: false, before: withoutApp });
  const found = [];
  for (const path of paths) {
    await page.goto(site.url + path);
    assert.equal(await page.locator("html").getAttribute("class"), null, "as with the app on its way");
    found.push({ name: path, screens: await screens(page) });
  }
  await page.context().close();
  return found;
}

/** The code of a place as the personas write it: a code, a name, or a postcode, of which the first municipality has most. */
function code(written) {
  const place = /^\d{4} /.test(written) ? written.slice(0, 4) : written;
  const known = data.municipalities.find(({ code, name }) => code === place || name === place);
  const [from, to] = [({ from }) => from <= place, ({ from, to }) => (to ?? from) >= place];
  return known?.code ?? data.postcodes.find((area) => from(area) && to(area))?.municipalities[0] ?? assert.fail(`No place ${written}`);
}

/** Answers as they are kept on the device. */
function saved({ role, place, urgency, topics, child_ages: ages, service: deployment, contact }) {
  const told = { role, place: place && code(place), urgency, topics: topics?.join(","), ages: ages?.join(","), deployment, contact };
  const lines = Object.entries(told).filter(([, value]) => value).map(([key, value]) => `${key}=${value}\n`);
  return `vvj 2\n${lines.join("")}`;
}

const personas = readFileSync(new URL("../integration/personas.rs", import.meta.url), "utf8");
const answers = [...personas.matchAll(/^ {4}(\w+): r#"(\{.*?\})"# =>/gm)].map(([, name, json]) => [name, JSON.parse(json)]);

test("A plan is at most 5 screens, whoever asks", async () => {
  const page = await site.open(kinds.plan, phone);
  const found = [];
  for (const [name, told] of answers) {
    await page.clock.setFixedTime(`${told.today ?? `${data.settings.data_date}T11:00`}:00+01:00`);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key.saved, saved(told)]);
    // By way of a question, as people come: who opens a plan that is kept is told so above it.
    await page.goto(`${site.url}${kinds.question}#2`);
    await page.reload();
    await started(page);
    await page.getByRole("link", { name: da.ShowMeNow }).click();
    await page.locator(".chosen-help").waitFor();
    found.push({ name, screens: await screens(page) });
  }
  await page.context().close();
  prove("Plans", found, 5);
});

test("A municipality is at most 5 screens", async () => {
  prove("Municipalities", await measured(data.municipalities.map(({ slug }) => `/kommuner/${slug}/`)), 5);
});

test("An offer is at most 3 screens", async () => {
  prove("Offers", await measured(data.services.map(({ id }) => offerPath(id))), 3);
});

test("The pages for families are at most 6 screens, and the list of all offers is shorter than that", async () => {
  prove("Families and lists", await measured([kinds.children, kinds.relatives, kinds.services]), 6);
});

test("The list of all municipalities is at most 4 screens", async () => {
  prove("Lists of municipalities", await measured([kinds.municipalities, `/en${kinds.municipalities}`]), 4);
});

test("The professionals' page is at most 4 screens, and what it finds at most 8, by role and as a plan", async () => {
  const page = await site.open(kinds.professionals, phone);
  const found = [{ name: kinds.professionals, screens: await screens(page) }];
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await page.getByRole("button", { name: da.ProfessionalsShow }).click();
  await page.locator("article.card").first().waitFor();
  found.push({ name: "as a plan", screens: await screens(page) });
  await page.getByRole("link", { name: da.ViewByRole }).click();
  await page.locator("article.partner").first().waitFor();
  found.push({ name: "by role", screens: await screens(page) });
  await page.context().close();
  prove("The professionals' page", found.slice(0, 1), 4);
  prove("What it finds", found.slice(1), 8);
});
