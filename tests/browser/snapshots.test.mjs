// What a screen reader is given: names, roles and states of the main pages, as text files in snapshots/.
//
// When a page has changed on purpose, write them anew, and read the difference before it is committed:
//   RENEW=1 node --test tests/browser/snapshots.test.mjs

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";

import { da, data, kinds, openSite, started } from "./site.mjs";
import { answer, headed } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const folder = new URL("snapshots/", import.meta.url);
// «Åbent nu» and dates are told as on the day of the data, at noon in summer and eleven in winter.
const noon = new Date(`${data.settings.data_date}T10:30:00Z`);
const send = (page) => page.locator("main form button[type=submit]").first().click();

/** Each page: its address, and what is done there first. */
const pages = {
  "start": ["/"],
  "start-en": ["/en/"],
  "help-now": [kinds.helpNow],
  "question": [kinds.question],
  "question-error": [`${kinds.question}#3`, async (page) => {
    await send(page);
    await page.locator(".alert-error").waitFor();
  }],
  "question-topics": [`${kinds.question}#4`],
  "answers": [`${kinds.question}#b`, async (page) => {
    await answer(page, da.RelationPartner);
    await headed(page, da.QUrgency);
    await page.getByRole("link", { name: da.ShowMeNow }).click();
    await headed(page, da.PlanTitle);
    await page.locator("details.told summary").click();
    await page.evaluate(() => document.querySelector(".chosen-help").remove()); // the rest of the plan is not meant here
  }],
  "shared-list": [`${kinds.plan}#liste=livslinien.boernetelefonen`, (page) => headed(page, da.SharedTitle)],
  "service": [kinds.service],
  "municipality": [kinds.coordinatorNone],
  "for-you": [kinds.forYou],
  "professionals": [kinds.professionals],
  "embed": [kinds.embed, async (page) => {
    await send(page);
    await page.evaluate(() => document.querySelectorAll("#embed-text, #embed-hint").forEach((told) => told.replaceChildren())); // the port of the moment
  }],
  "partner-list": [`${kinds.partnerList}#liste=livslinien`, async (page) => {
    await page.locator("section.note .button-primary").first().click();
    await page.locator("ol.entries > li").waitFor();
  }],
  "board": [kinds.board, async (page) => {
    await page.locator(".starts button").first().click();
    await page.locator("#tavle").waitFor();
  }],
  "youth": [kinds.youth],
  "not-found": [kinds.notFound],
};

for (const [name, [path, act]] of Object.entries(pages)) {
  test(`The page «${name}» is told as in its snapshot`, site.on(path, { ready: false, before: (page) => page.clock.setFixedTime(noon) }, async (page) => {
    await started(page);
    await act?.(page);
    const told = `${await page.locator("body").ariaSnapshot()}\n`;
    const file = new URL(`${name}.yml`, folder);
    if (process.env.RENEW) writeFileSync(file, told);
    assert.ok(existsSync(file), `${name} has no snapshot yet: make it with RENEW=1.`);
    assert.equal(told, readFileSync(file, "utf8"), "Changed on purpose? RENEW=1 writes it anew; read the difference.");
  }));
}

test("No snapshot is left of a page that is no longer looked at", () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(pages).map((name) => `${name}.yml`).sort());
});

test("A snapshot tells a name that is missing, a state and a rank of heading", async () => {
  const page = await site.open(kinds.start);
  const before = await page.locator("main").ariaSnapshot();
  for (const change of [
    () => {
      const heading = document.createElement("h2");
      heading.textContent = document.querySelector("main h1").textContent;
      document.querySelector("main h1").replaceWith(heading);
    },
    () => document.querySelector("main label").remove(),
    () => document.querySelector("main button").setAttribute("aria-expanded", "true"),
  ]) {
    await page.reload();
    await started(page);
    await page.evaluate(change);
    assert.notEqual(await page.locator("main").ariaSnapshot(), before);
  }
  await page.context().close();
});
