// The search among offers, and the municipalities' list and map, as people use them.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, en, fill, openSite, started, texts } from "./site.mjs";
import { button } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const field = (page) => page.getByLabel(da.SearchLabel);
const hits = (page) => page.locator("main .hits > li");
const count = (page) => page.locator("main .count");
/** What the address tells: nothing, whatever is searched for. */
const tellsNothing = (page) => assert.equal(page.url(), `${site.url}/tilbud/`);

test("Typing finds, marks what was met, and the address tells nothing of it", site.on("/tilbud/", async (page) => {
  assert.equal(await hits(page).count(), 0);
  await field(page).pressSequentially("børnegrupe");
  const first = hits(page).first();
  await first.waitFor();
  assert.match(await first.getByRole("heading").textContent(), /gruppe/i, "one letter is missing, and it is found");
  assert.ok((await first.locator("mark").count()) > 0, "the match is marked");
  assert.ok((await page.locator("main .found").textContent()).includes("børnegrupe"), "the heading says what was searched for");
  tellsNothing(page);
  assert.ok(await page.locator("#health").isHidden(), "the list by topic waits");
  await field(page).fill("");
  await page.locator("#health").waitFor();
  tellsNothing(page);
}));

for (const mark of ["?", "#"]) test(`A kept address with ${mark} opens with its question, its hits and its filters, and they leave the address`, site.on(`/tilbud/${mark}q=g%C3%A6ld&emne=oekonomi`, async (page) => {
  await hits(page).first().waitFor();
  tellsNothing(page);
  assert.equal(await field(page).inputValue(), "gæld");
  assert.ok(await page.locator("input[name=emne][value=oekonomi]").isChecked());
  const narrow = await count(page).textContent();
  await page.locator("input[name=emne][value=oekonomi]").uncheck();
  await assert.doesNotReject(page.waitForFunction((narrow) => document.querySelector("main .count")?.textContent !== narrow, narrow));
  tellsNothing(page);
}));

test("The number beside a filter is the number of results it gives", site.on("/tilbud/?q=samtale", async (page) => {
  await hits(page).first().waitFor();
  await page.getByText(da.SearchFilters).click();
  const choice = page.locator("label.opt", { has: page.locator("input[name=for][value=child]") });
  const told = Number((await choice.locator("small").textContent()).trim());
  assert.ok(told > 0);
  await choice.locator("input").check();
  const wanted = told === 1 ? da.SearchOne : fill(da.SearchMany, told);
  await count(page).getByText(wanted, { exact: true }).waitFor();
  tellsNothing(page);
}));

for (const [written, id] of [["Nuuk", "tusaannga"], ["Tórshavn", "veteraner-faeroeerne"]]) {
  test(`A place beyond the municipalities leads to what helps there: ${written}`, site.on("/", async (page) => {
    await page.getByLabel(da.NeedLabel).fill(written);
    await page.keyboard.press("Enter");
    await page.locator("main .found").waitFor();
    const { name } = data.services.find((service) => service.id === id);
    await page.locator("main .rows").getByRole("link", { name: name.da }).first().waitFor();
    assert.ok(await page.getByText(da.LandCalls).isVisible());
    assert.equal(await page.getByText(da.SearchNone).count(), 0);
    // A line to call is no postcode.
    await field(page).fill("112");
    await page.getByText(da.LandCalls).waitFor({ state: "detached" });
  }));
}

test("Nothing found: the nearest question, and the numbers to call in danger", site.on("/tilbud/?q=xqzvw+g%C3%A6ld", async (page) => {
  await count(page).waitFor();
  if ((await hits(page).count()) === 0) {
    assert.equal(await count(page).textContent(), da.SearchNone);
    await page.locator("main").getByRole("heading", { name: da.SearchNear }).waitFor();
  }
  await page.goto(`${site.url}/tilbud/?q=xqzvwk`);
  await count(page).getByText(da.SearchNone).waitFor();
  assert.ok(await page.locator("main .crisis a[href='tel:112']").isVisible());
  await page.locator("main").getByRole("link", { name: da.SearchAll }).click();
  await page.locator("#health").waitFor();
}));

test("Words of danger to life bring the crisis numbers before everything", site.on("/tilbud/?q=selvmord", async (page) => {
  await count(page).waitFor();
  const [crisis, result] = await Promise.all([
    page.locator("main .crisis").boundingBox(),
    hits(page).first().boundingBox(),
  ]);
  assert.ok(crisis.y < result.y);
}));

test("Back from an offer brings the question and its hits back", site.on("/tilbud/", async (page) => {
  await field(page).fill("veteranhjem");
  await hits(page).first().waitFor();
  const length = await page.evaluate(() => history.length);
  await page.locator("main .hits a[href^='/tilbud/'][href$='/']").first().click();
  await page.waitForURL(/\/tilbud\/[a-z0-9-]+\/$/);
  assert.equal(await page.evaluate(() => history.length), length + 1, "one entry a search");
  await page.goBack();
  await hits(page).first().waitFor();
  assert.equal(await field(page).inputValue(), "veteranhjem");
  tellsNothing(page);
}));

test("A search goes along into the other language", site.on("/tilbud/", async (page) => {
  await field(page).fill("ptsd");
  await hits(page).first().waitFor();
  await page.getByRole("link", { name: da.OtherLanguage, exact: true }).click();
  await page.waitForURL(`${site.url}/en/tilbud/`);
  await hits(page).first().waitFor();
  assert.equal(await page.getByLabel(en.SearchLabel).inputValue(), "ptsd");
}));

test("20 kB pasted into the field are cut, searched for, and in no address", site.on("/tilbud/", async (page) => {
  await field(page).fill("gæld ".repeat(4_000));
  await hits(page).first().waitFor();
  tellsNothing(page);
}));

test("By keyboard alone: type, go to the first hit, open it", site.on("/tilbud/", async (page) => {
  await field(page).focus();
  await page.keyboard.type("familieenheden");
  await hits(page).first().waitFor();
  const link = hits(page).first().getByRole("link").first();
  for (let press = 0; press < 12 && !(await link.evaluate((one) => one === document.activeElement)); press++) {
    await page.keyboard.press("Tab");
  }
  assert.ok(await link.evaluate((one) => one === document.activeElement), "the first hit is within reach of the tab key");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/tilbud\/[a-z0-9-]+\/$/);
}));

test("Searching asks nobody: no request leaves the page", site.on("/tilbud/", async (page) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await field(page).pressSequentially("misbrug");
  await hits(page).first().waitFor();
  await page.getByText(da.SearchFilters).click();
  await page.locator("input[name=kontakt]").first().check();
  assert.deepEqual(requests, []);
}));

const searchWords = texts("search").da;

test("A number shows its line first, with what one can ask for there, and then the offers behind it", site.on("/tilbud/", async (page) => {
  for (const written of ["72 81 97 00", "+4572819700", "0045 72 81 97 00"]) {
    await field(page).fill(written);
    const first = hits(page).first();
    await first.getByRole("link", { name: "72 81 97 00" }).waitFor();
    const text = await first.textContent();
    assert.ok(text.includes(searchWords.SayWhat.split("{}")[0]), `${written}: ${text}`);
    assert.ok(await first.locator(".state").isVisible(), "whether somebody answers now");
    assert.ok((await hits(page).count()) > 3);
    assert.equal(await page.getByText(searchWords.SayWhat.split("{}")[0]).count(), 1, "told once");
  }
}));

test("Every number among the hits says whether somebody answers now, or that nobody knows", site.on("/tilbud/", async (page) => {
  for (const words of ["gæld", "Varde"]) {
    await field(page).fill(words);
    const numbers = hits(page).filter({ has: page.locator("a[href^='tel:']") });
    await numbers.first().waitFor();
    for (const one of await numbers.all()) assert.ok(await one.locator(".state, .words.unknown").count(), await one.innerText());
  }
}));

test("A personal number is warned of, searched for by nobody, and kept nowhere", site.on("/tilbud/", async (page) => {
  await field(page).fill("gæld 010190-1234");
  await page.getByText(searchWords.PersonalNumber).waitFor();
  assert.equal(await hits(page).count(), 0);
  assert.ok(!(await page.locator("main").textContent()).includes("010190-1234"));
  tellsNothing(page);
  await field(page).fill("gæld");
  await hits(page).first().waitFor();
  assert.equal(await page.getByText(searchWords.PersonalNumber).count(), 0);
}));

test("A personal number that comes along from the start page is warned of and kept nowhere; other words bring no warning", site.on("/", async (page) => {
  for (const [written, warns] of [["gæld 72 81 97 00", false], ["gæld 010190-0007", true]]) {
    await page.goto(site.url);
    await started(page);
    await page.getByLabel(da.NeedLabel).fill(written);
    await button(page, da.Search).click();
    await field(page).waitFor();
    if (warns) await page.getByText(searchWords.PersonalNumber).waitFor();
    assert.equal(await page.getByText(searchWords.PersonalNumber).count(), warns ? 1 : 0, written);
    assert.equal(await field(page).inputValue(), warns ? "" : written);
    if (warns) assert.ok(!(await page.locator("main").textContent()).includes("010190-0007"));
    tellsNothing(page);
  }
}));

test("The number in the heading counts what stands below it, not whom to call above", site.on("/tilbud/?q=selvmord", async (page) => {
  await count(page).waitFor();
  for (let press = 0; press < 20 && (await page.getByRole("button", { name: da.ShowMore }).count()) > 0; press++) {
    await page.getByRole("button", { name: da.ShowMore }).click();
  }
  const shown = await hits(page).count();
  assert.equal(await count(page).textContent(), shown === 1 ? da.SearchOne : fill(da.SearchMany, shown));
}));

test("On a phone what was found begins in the first screen", site.on("/tilbud/", async (page) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await field(page).fill("jeg har ikke penge til husleje");
  await hits(page).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  const box = await hits(page).first().getByRole("heading").boundingBox();
  assert.ok(box.y + box.height <= 740, `the first hit stands at ${box.y}`);
}));

const known = data.municipalities.filter(({ coordinator }) => coordinator.state === "known");

test("The list and the map show the municipalities that are chosen", site.on("/kommuner/", async (page) => {
  const marks = page.locator("main svg.map a");
  const names = page.locator("main .az a");
  assert.equal(await marks.count(), data.municipalities.length);
  assert.equal(await names.count(), data.municipalities.length);
  await page.locator("details.filters summary").click();
  await page.getByLabel(da.CoordinatorFilter).selectOption({ label: da.CoordinatorStateKnown });
  await count(page).getByText(fill(da.MunicipalitiesShown, known.length)).waitFor();
  assert.equal(await marks.count(), known.length);
  assert.deepEqual((await names.allTextContents()).sort(), known.map(({ name }) => name).sort());
}));

