// What comes out on paper: every way to make contact in writing, the date, and nothing to press.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { da, data, en, kinds, offerPath, openSite } from "./site.mjs";
import { answerAll } from "./steps.mjs";

const run = promisify(execFile);
const site = await openSite();
const folder = await mkdtemp(join(tmpdir(), "print-"));
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The page on A4, as text and as a number of sheets. */
async function paper(page) {
  const file = join(folder, "page.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const [text, inOrder, facts] =
    await Promise.all([run("pdftotext", ["-layout", file, "-"]), run("pdftotext", [file, "-"]), run("pdfinfo", [file])]);
  assert.match(facts.stdout, /Page size:.*A4/);
  // In the order of reading: beside a name of two lines stands its number. Either may be broken over two lines.
  return { text: text.stdout, dense: inOrder.stdout.replace(/\s/g, ""), sheets: Number(facts.stdout.match(/Pages:\s+(\d+)/)[1]) };
}

/** What the page offers to call, write to or visit, in folded lists too but those of what does not suit. */
const contacts = (page) =>
  page.locator("main a:is([href^='tel:'], [href^='sms:'], [href^='mailto:'])").evaluateAll((all) =>
    all.filter((link) => !link.closest("details:not([open]), .only-failed, .d-print-none")).map((link) => link.pathname),
  );

const dataDate = new Date(`${data.settings.data_date}T12:00Z`);
const months = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const dates = {
  da: `${dataDate.getUTCDate()}. ${months[dataDate.getUTCMonth()]} ${dataDate.getUTCFullYear()}`,
  en: dataDate.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
};
const controls = (words) =>
  [
    words.Print, words.Change, words.CopyText, words.ShareLink, words.SaveOnDevice, words.DeleteAnswers, words.LeaveSite,
    words.AddToList, words.ShowMore, words.Menu, words.YourAnswers,
  ].map((text) => new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, "u"))
    // The other language's name alone in its column: an association may have it in its own name.
    .concat(new RegExp(`(?<=^|\\s{2})${words.OtherLanguage}(?=\\s{2}|\\s*$)`, "mu"));

async function prove(page, most, words = da, date = dates.da) {
  const wanted = await contacts(page);
  const { text, dense, sheets } = await paper(page);
  for (const contact of wanted) {
    const written = contact.replace(/^\+45/, "");
    assert.ok(dense.includes(written), `${contact} is not on paper`);
  }
  assert.ok(dense.includes(date.replace(/\s/g, "")), `the date of the data, ${date}, is not on paper`);
  for (const control of controls(words)) assert.doesNotMatch(text, control);
  assert.ok(sheets <= most, `${sheets} sheets, at most ${most}`);
  return { dense, wanted };
}

test("A plan prints on at most four sheets with every number and address, the hours, the date of the data, and no answers", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  const cards = await page.locator("article.card h3").allInnerTexts();
  const { dense, wanted } = await prove(page, 4);
  // One card a way in: each has one of its own, and they are not the same number again and again.
  const ways = await page.locator(".start, article.card").evaluateAll((all) =>
    all.map((card) => card.querySelectorAll("a:is([href^='tel:'], [href^='sms:'], [href^='mailto:'], [href^='http'])").length));
  assert.ok(ways.length >= 5 && ways.every((count) => count > 0), `${ways}`);
  assert.ok(new Set(wanted).size >= 5, `${wanted}`);
  for (const name of cards) assert.ok(dense.includes(name.replace(/\s/g, "")), `${name} is not on paper`);
  assert.ok(dense.includes("Åbentheledøgnet"), "hours");
  assert.ok(!dense.includes("Åbentnu") && !dense.includes("Lukketnu"), "nothing that is true only now");
  assert.ok(!dense.includes(da.ShowMore.replace(/\s/g, "")), "offers behind «Vis flere» are printed too");
  // What to say on the phone and why each help was chosen tell what was answered.
  const telling = [
    await page.locator(".start .script").innerText(),
    await page.locator("article.card .why > li:not(.maybe)").first().innerText(),
  ].map((text) => text.replace(/\s/g, ""));
  for (const text of telling) assert.ok(!dense.includes(text), `${text} is on paper unasked`);
  await page.getByText(da.WhatIsTold).click();
  await page.getByLabel(da.PrintReasons).check();
  const chosen = await paper(page);
  for (const text of telling) assert.ok(chosen.dense.includes(text), `${text} was asked for, and is not on paper`);
}));

test("The plan for a professional prints every partner", site.on(kinds.professionals, async (page) => {
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await page.getByRole("button", { name: da.ProfessionalsShow }).click();
  await page.locator("article.card").first().waitFor();
  const names = await page.locator("article.card h3").allInnerTexts();
  const { dense } = await prove(page, Infinity);
  for (const name of names) assert.ok(dense.includes(name.replace(/\s/g, "")), `${name} is not on paper`);
}));

const bySms = data.services.find(({ status, contacts }) => status !== "historical" && contacts?.[0]?.kind === "sms");
const pages = {
  "A service": [kinds.service, 2],
  "A service with an e-mail address only": [kinds.mailOnly, 2],
  "A service that is reached by text message": [offerPath(bySms.id), 2],
  "Crisis help": [kinds.helpNow, 2],
  "A municipality with a coordinator": [kinds.coordinatorKnown, 4],
  "A municipality without a known coordinator": [kinds.coordinatorNone, 4],
};
for (const [what, [path, most]] of Object.entries(pages)) {
  test(`${what} prints on at most ${most} sheets with every number and address, and the date of the data`, site.on(path, async (page) => {
    await prove(page, most);
  }));
}

test("A web address is written out on paper", site.on(kinds.webOnly, async (page) => {
  const address = await page.locator("main .ring a").getAttribute("href");
  assert.ok((await paper(page)).dense.includes(address));
}));

test("Paper in English has the same, in English", site.on(`/en${kinds.plan}`, async (page) => {
  await prove(page, 4, en, dates.en);
}));
