// Before and after a call: getting ready, three lines that nothing keeps, and whom to call when nobody answers.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { able, da, data, kinds, offerPath, openSite, started, texts } from "./site.mjs";
import { answerAll, headed, kept, nothing, partnerInVarde } from "./steps.mjs";

const run = promisify(execFile);
const site = await openSite();
const folder = await mkdtemp(join(tmpdir(), "calls-"));
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const words = texts("calling").da;
const ready = (within) => within.locator("details.before").first();
const open = async (fold) => {
  await fold.locator("summary").click();
  await fold.getByText(words.MayAsk).waitFor();
};
const number = (within) => within.locator("a[href^='tel:']").first().getAttribute("href");
const button = (fold, name) => fold.getByRole("button", { name, exact: true });

/** Presses «nobody answered» until nobody is left, and gives the numbers that were named. */
async function callOn(page, fold) {
  const named = [];
  for (let name = words.NobodyAnswered; ; name = words.NorThere) {
    await button(fold, name).click();
    const newest = fold.locator(".another").last();
    await newest.waitFor();
    await page.waitForFunction(() => document.activeElement.matches(".another:last-of-type"));
    if (await newest.getByRole("link", { name: words.WhoAnswers }).count()) break;
    named.push(await number(newest));
    assert.ok(named.length < 20, "it does not end");
  }
  assert.equal(await button(fold, words.NorThere).filter({ visible: true }).count(), 0);
  return named;
}

test("From the plan one gets ready for the first call, and is led on when nobody answers, without a trace", site.on(kinds.question, async (page) => {
  await answerAll(page);
  const before = page.url();
  const entries = await page.evaluate(() => history.length);
  const fold = ready(page.locator(".start"));
  await open(fold);
  assert.ok((await fold.locator("ul > li").count()) >= 2, "what they may ask");
  const lines = fold.locator("form input");
  assert.equal(await lines.count(), 3);
  for (const [at, text] of ["Datteren sover dårligt", "Siden marts", "Må jeg tage hende med?"].entries()) {
    await lines.nth(at).fill(text);
    assert.equal(await lines.nth(at).getAttribute("autocomplete"), "off");
  }
  // Enter sends nothing and wipes nothing.
  await lines.first().press("Enter");
  const called = await number(page.locator(".start"));
  assert.equal(await number(fold), called, "the number stands there once more");
  const named = await callOn(page, fold);
  assert.ok(named.length >= 2 && !named.includes(called), `${called}: ${named}`);
  assert.equal(new Set(named).size, named.length, "each number once");
  assert.equal(await lines.first().inputValue(), "Datteren sover dårligt", "the lines stay while one calls on");
  assert.equal(page.url(), before);
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.deepEqual(await kept(page), nothing);
  // Back and Forward, and loading anew, find nothing of it.
  await page.goBack();
  await page.goForward();
  await headed(page, da.PlanTitle);
  await open(ready(page.locator(".start")));
  assert.equal(await lines.first().inputValue(), "");
  await lines.first().fill("igen");
  await page.reload();
  await started(page);
  await headed(page, da.PlanTitle);
  await open(ready(page.locator(".start")));
  assert.equal(await lines.first().inputValue(), "");
}));

test("Every card that one can call has it, with its own words to say, and by keyboard alone", site.on(kinds.question, async (page) => {
  await answerAll(page);
  const cards = page.locator("article.card").filter({ has: page.locator(".ring a[href^='tel:']") });
  assert.ok((await cards.count()) > 0);
  assert.equal(await cards.count(), await cards.filter({ has: page.locator("details.before") }).count());
  const fold = ready(cards.first());
  await fold.locator("summary").focus();
  await page.keyboard.press("Enter");
  await fold.locator(".script").waitFor(); // it is drawn when it is unfolded
  await page.keyboard.press("Tab");
  await page.keyboard.type("Jeg hedder");
  assert.equal(await fold.locator("input").first().inputValue(), "Jeg hedder");
  for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".another"));
}));

test("Who is afraid at home has nothing to write, print or keep there, but is led on", site.on(kinds.question, async (page) => {
  const apart = data.topics.find(({ nature }) => nature?.includes("keeps_apart")).name.da;
  await answerAll(page, partnerInVarde.map((answer, at) => (at === 3 ? [apart] : answer)));
  const fold = ready(page.locator(".start"));
  await open(fold);
  assert.equal(await fold.locator("input, a[download]").count(), 0);
  assert.equal(await button(fold, words.PrintCall).count(), 0);
  const named = await callOn(page, fold);
  assert.ok(!named.includes("tel:+4572819700"), `the other may be known there: ${named}`);
}));

test("What is unfolded before the app is there is filled when it comes", able(async () => {
  const slow = (page) => page.route("**/*.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    await route.continue();
  });
  const page = await site.open(offerPath("livslinien"), { ready: false, before: slow });
  await page.locator(".before > summary").first().click();
  assert.ok(!(await page.evaluate(() => document.documentElement.classList.contains("app-ready"))), "pressed before it");
  await page.locator(".before .big a[href^='tel:']").waitFor();
  await page.context().close();
}));

test("On paper the call stands alone, with what was written and room for what is said", site.on(kinds.question, async (page) => {
  await answerAll(page);
  const cards = await page.locator("article.card h3").allInnerTexts();
  const fold = ready(page.locator(".start"));
  await open(fold);
  await fold.locator("input").first().fill("Siden marts sover hun ikke");
  const script = await page.locator(".start .script").first().innerText();
  await page.evaluate(() => { window.print = () => {}; });
  await button(fold, words.PrintCall).click();
  const file = join(folder, "call.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const [text, facts] = await Promise.all([run("pdftotext", ["-layout", file, "-"]), run("pdfinfo", [file])]);
  const dense = text.stdout.replace(/\s/g, "");
  const called = (await number(fold)).replace("tel:+45", "");
  for (const wanted of [called, "Siden marts sover hun ikke", script, words.WasTold, words.MayAsk]) {
    assert.ok(dense.includes(wanted.replace(/\s/g, "")), `${wanted} is not on paper`);
  }
  for (const card of cards) assert.ok(!dense.includes(card.replace(/\s/g, "")), `${card} is on the sheet for one call`);
  assert.match(facts.stdout, /Pages:\s+1\n/);
  // Afterwards the page prints whole again.
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator(".print-alone").count(), 0);
}));

for (const [what, path] of [["An offer", kinds.service], ["A municipality", kinds.coordinatorKnown]]) {
  test(`${what} has the same, with somebody to call next`, site.on(path, async (page) => {
    const fold = ready(page.locator("main"));
    await open(fold);
    assert.equal(await fold.locator("input").count(), 3);
    assert.ok((await fold.locator(".another").count()) === 0);
    await callOn(page, fold);
    assert.equal(new URL(page.url()).hash, "");
  }));
}
