// What changes on a known day changes in the browser too, though the build knows only its own day: Region Østdanmark on
// 1 January 2027, on both sides of midnight, also where a page stays open.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, fill, offerPath, openSite, started, years } from "./site.mjs";
import { answerAll, headed, link } from "./steps.mjs";
import { rendered } from "./rendered.mjs";

// The shipped data tells of new names alone: a number that changes on the same day is planted.
const NUMBER = { before: "tel:1818", after: "tel:+4570000001" };
const root = rendered((change) =>
  change("changes.json", (changes) => {
    changes.push({
      record: "linje-laegevagt-1085",
      from: "2027-01-01",
      source: { title: "x" },
      number: "70 00 00 01",
      hours: { always: true },
    });
  }),
);
const site = await openSite({ root });
after(() => site.close());

const BEFORE = "2026-12-31T22:59:00Z"; // a minute to midnight in Denmark
const AFTER = "2026-12-31T23:00:00Z";
const clock = (time) => ({ before: (page) => page.clock.install({ time }) });
const old = /Region (Hovedstaden|Sjælland)/;
const main = (page) => page.locator("main").innerText();
const doctor = { east: offerPath("laegevagt-1085"), capital: offerPath("laegevagt-1084") };

assert.ok(data.settings.data_date < "2027-01-01", "these tests need data of a day before the change");

test("A minute before midnight the old names and the old number stand", site.on(doctor.east, clock(BEFORE), async (page) => {
  assert.match(await main(page), /Region Sjælland/);
  assert.doesNotMatch(await main(page), /Østdanmark/);
  assert.equal(await page.locator(`main a[href='${NUMBER.before}']`).count(), 1);
}));

for (const [prefix, name] of [["", "Akutnummer 1818"], ["/en", "1818"]]) {
  test(`At midnight a page of an older build shows the new names and the new number (${prefix || "/da"})`, site.on(prefix + doctor.east, clock(AFTER), async (page) => {
    await page.locator(`main a[href='${NUMBER.after}']`).first().waitFor();
    assert.match(await main(page), /Region Østdanmark/);
    assert.doesNotMatch(await main(page), old);
    assert.equal(await page.locator(`main a[href='${NUMBER.before}']`).count(), 0);
    const heading = await page.locator("h1").innerText();
    assert.ok(heading.startsWith(name) && !old.test(heading), heading);
    // A title is kept in the browser's history: of such an offer it tells no name, old or new.
    const [, title] = (await (await page.request.get(page.url())).text()).match(/<title>([^<]*)/);
    assert.equal(await page.title(), title);
    assert.doesNotMatch(title, /1818|Østdanmark|Sjælland/);
  }));
}

test("The first picture is the HTML; the new day comes after it, and before anything that was pressed early", async () => {
  const page = await site.open(doctor.east, { ...clock(AFTER), ready: false });
  // Held back so that the HTML can be seen; the app is there when it says so, and the new day with it.
  const html = await (await page.request.get(site.url + doctor.east)).text();
  assert.ok(html.includes("Region Sjælland") && !html.includes("Østdanmark"));
  await started(page);
  assert.match(await main(page), /Region Østdanmark/);
  await page.context().close();
});

test("A page that stays open over midnight changes its words; what is written in a field stays", site.on("/kommuner/", clock(BEFORE), async (page) => {
  const regions = () => page.locator("#region option").allTextContents();
  assert.equal((await regions()).length, 6);
  await page.locator("#place").fill("Næst");
  await page.locator("#place").focus();
  await page.clock.runFor(90_000);
  await page.waitForFunction(() => document.querySelector("#region").textContent.includes("Østdanmark"));
  assert.equal((await regions()).length, 5);
  assert.doesNotMatch((await regions()).join(), old);
  assert.equal(await page.locator("#place").inputValue(), "Næst");
  assert.equal(await page.evaluate(() => document.activeElement.id), "place");
  await page.goto(site.url + doctor.capital);
}));

test("A plan that stays open over midnight has the new doctor's number, and keeps its answers", site.on("/find-hjaelp/", clock(BEFORE), async (page) => {
  const inRoskilde = [
    [da.RolePartner], [da.UrgencyNow], [{ place: "Roskilde" }], ["Børn og unge"], [years(8, 12)],
    [da.DeploymentSoldier], [da.ContactMeet],
  ];
  await answerAll(page, inRoskilde);
  assert.ok((await page.locator(`main a[href='${NUMBER.before}']`).count()) > 0);
  await page.clock.runFor(90_000);
  await page.locator(`main a[href='${NUMBER.after}']`).first().waitFor();
  assert.equal(await page.locator(`main a[href='${NUMBER.before}']`).count(), 0);
  assert.doesNotMatch(await main(page), old);
  assert.match(await main(page), /Roskilde/, "the answers are still there");
}));

test("After midnight the search, the other language and every page gone to are of the new day", site.on("/tilbud/", clock(AFTER), async (page) => {
  await page.locator("main input[type=search], main input[name=q]").first().fill("østdanmark");
  await page.locator("main form button[type=submit]").first().click();
  await page.locator("main").getByText("Region Østdanmark").first().waitFor();
  assert.doesNotMatch(await main(page), old);
  await page.locator("header summary").click();
  await link(page, da.Municipalities).click();
  await headed(page, da.MunicipalitiesTitle);
  await page.goto(`${site.url}/kommuner/roskilde/`);
  await started(page);
  await page.getByRole("link", { name: da.OtherLanguage }).click();
  await page.locator("html[lang=en]").waitFor();
  assert.match(await main(page), /Region Østdanmark/);
  assert.doesNotMatch(await main(page), old);
}));

test("The tools for professionals are of the new day too", site.on("/fagfolk/aktoerer/", clock(AFTER), async (page) => {
  await page.getByLabel(da.ProfessionalsPlace).fill("Roskilde");
  await page.getByRole("button", { name: da.ProfessionalsShow }).click();
  await page.locator("article.partner").first().waitFor();
  assert.doesNotMatch(await main(page), old);
}));
