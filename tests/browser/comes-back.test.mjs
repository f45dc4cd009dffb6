// What stands in the page when the app takes it over counts; what comes late belongs to the press that asked for it, or
// to nobody; and a site that could not be kept says so.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { withWorker } from "./device.mjs";
import { da, data, en, kinds, openSite, started } from "./site.mjs";
import { answer, headed, link } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const list = (page) => page.locator("main .count").innerText();

test("After a reload and after Back the list of municipalities is the one that the filters say", async () => {
  const page = await site.open(kinds.municipalities, { ready: false });
  const agree = async () => {
    await started(page);
    const [chosen, count] = [await page.locator("#region").inputValue(), await list(page)];
    const wanted = data.municipalities.filter(({ region }) => !chosen || region === chosen).length;
    assert.equal(Number(count.match(/\d+/)[0]), wanted, `${chosen || "all"}: ${count}`);
    return chosen;
  };
  await page.locator("details.filters summary").click();
  await page.locator("#region").selectOption({ index: 2 });
  await page.waitForFunction((all) => !document.querySelector("main .count").textContent.includes(all), String(data.municipalities.length));
  assert.notEqual(await agree(), "");
  await page.reload();
  await agree();
  // As a browser does it that brings the fields back before any script runs.
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => {
    const region = document.querySelector("#region");
    if (region) region.selectedIndex = 2;
  }));
  await page.reload();
  assert.notEqual(await agree(), "");
  await page.context().close();
});

test("A language that comes late takes nobody away from where they have gone meanwhile", async () => {
  let release;
  const released = new Promise((done) => (release = done));
  const slow = (page) => page.route(/\/directory-en-/, async (route) => (await released, route.continue()));
  const page = await site.open(kinds.question, { before: slow });
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await link(page, da.OtherLanguage).click();
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  const address = page.url();
  release();
  await page.waitForTimeout(1_000);
  await headed(page, da.QPlace);
  assert.equal(page.url(), address);
  await page.goBack();
  await headed(page, da.QUrgency);
  await link(page, da.OtherLanguage).click();
  await headed(page, en.QUrgency);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("Where the site could not be kept on the device, «Om» says so; where it could, it does not", async () => {
  for (const [options, isKept] of [[withWorker, true], [{ ...withWorker, before: (page) => page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new Error("refused"));
  }) }, false]]) {
    const page = await site.open(kinds.about, { ...options, ready: false });
    const said = page.getByText(da.NotKept);
    if (isKept) {
      await page.evaluate(() => navigator.serviceWorker.ready);
      assert.equal(await said.isVisible(), false);
    } else {
      await said.waitFor();
    }
    await page.context().close();
  }
});

test("A link of somebody else's that says what is chosen chooses nothing", async () => {
  for (const path of [kinds.plan, kinds.service, kinds.partnerList]) {
    const page = await site.open(`${path}#valgt=livslinien.boernetelefonen`);
    await page.locator("main h1").first().waitFor();
    assert.equal(await page.getByText(da.RemoveFromList).count(), 0, path);
    assert.equal(await page.locator("ul.rows[data-list] li").count(), 0, path);
    assert.equal(await page.evaluate(() => localStorage.length), 0, path);
    await page.context().close();
  }
});
