// Sheets made for paper: text and numbers that can be read on a kitchen table, and codes that lead where they say. The codes
// are read out of the printed file by a reader that is not ours.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { da, data, kinds, load, offerPath, openSite, started, texts } from "./site.mjs";
import { answerAll, button, headed, link } from "./steps.mjs";

const run = promisify(execFile);
const jsqr = load("jsqr");
const read = jsqr.default ?? jsqr;
const site = await openSite();
const folder = await mkdtemp(join(tmpdir(), "paper-"));
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The printed page: its text, how many sheets, and what the code on a sheet says. */
async function sheet(page, ...part) {
  const file = join(folder, "sheet.pdf");
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const [text, facts, picture] = await Promise.all([
    run("pdftotext", ["-layout", file, "-"]),
    run("pdfinfo", [file]),
    run("pdftoppm", ["-r", "150", "-f", "1", "-l", "1", ...part, file], { encoding: "buffer", maxBuffer: 100_000_000 }),
  ]);
  return {
    dense: text.stdout.replace(/\s/g, ""),
    sheets: Number(facts.stdout.match(/Pages:\s+(\d+)/)[1]),
    code: decode(picture.stdout),
  };
}

/** Reads a code out of a picture in the plainest of formats: a head in words, then red, green and blue of each dot. */
function decode(picture) {
  const [head, width, height] = picture.subarray(0, 40).toString("latin1").match(/^P6\s+(\d+)\s+(\d+)\s+255\s/);
  const dots = picture.subarray(head.length);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) pixels.set(dots.subarray(at * 3, at * 3 + 3), at * 4);
  return read(pixels, Number(width), Number(height))?.data;
}

/** Presses «Udskriv», and waits until the browser would have been asked to print. */
async function print(page, name = da.Print) {
  await page.evaluate(() => {
    window.print = () => { window.printed = true; };
  });
  await button(page, name).first().click();
  await page.waitForFunction(() => window.printed);
}

const points = (page, selector) =>
  page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75);

test("A printed plan can be read from where the telephone is, and its code leads to the list without answers", site.on(kinds.question, async (page) => {
  await answerAll(page);
  const names = await page.locator("article.card h3").allInnerTexts();
  await print(page);
  const { code } = await sheet(page);
  assert.match(code, new RegExp(`^${site.url}/henvisninger/#liste`));
  await page.emulateMedia({ media: "print" });
  assert.ok((await points(page, "main article.card p")) >= 11 - 0.01);
  assert.ok((await points(page, "main .ring .button[href^='tel:']")) >= 16 - 0.01);
  await page.emulateMedia({ media: null });
  await page.goto(code);
  await headed(page, da.SharedTitle);
  const listed = await page.locator("main").innerText();
  assert.ok(names.some((name) => listed.includes(name)), `${names} are not on the list`);
}));

test("A professional's list prints under its own name, and its code leads to the list", async () => {
  const pro = texts("professional").da;
  const ids = ["vetc-familieenheden", "livslinien"];
  const page = await site.open(`${kinds.partnerList}#liste=${ids.join(".")}`);
  await button(page, pro.MergeThis).click();
  await page.getByLabel(pro.ListName).fill("Aktører i Varde");
  await print(page);
  const { code, dense } = await sheet(page);
  assert.equal(code, `${site.url}${kinds.partnerList}#liste=${ids.map((id) => offerPath(id).split("/")[2]).join(".")}`);
  assert.ok(dense.includes("AktøreriVarde") && !dense.includes(texts("tools").da.PartnerListLead.replace(/\s/g, "")), dense.slice(0, 200));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("A municipality and the crisis help have a code for their own page", async () => {
  for (const path of [kinds.coordinatorKnown, kinds.helpNow]) {
    const page = await site.open(path);
    await print(page);
    const { code, dense } = await sheet(page);
    assert.equal(code, site.url + path);
    assert.ok(dense.includes(da.SiteName));
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("Without the app a page prints as well, with no code", async () => {
  const page = await site.open(kinds.helpNow, { scripts: false });
  const { code, sheets } = await sheet(page);
  assert.equal(code, undefined);
  assert.equal(sheets, 1);
  await page.context().close();
});

test("From a municipality one comes to its poster and its cards for the wallet, each on one sheet", site.on("/kommuner/varde/", async (page) => {
  await link(page, da.PosterTitle).click();
  await headed(page, da.PosterTitle);
  assert.equal(page.url(), `${site.url}/kommuner/opslag/#varde`);
  const numbers = await page.locator(".poster .number").allInnerTexts();
  assert.ok(numbers.length >= 4, `${numbers}`);
  await page.locator(".poster .code svg").waitFor();
  const poster = await sheet(page);
  assert.equal(poster.sheets, 2, "the poster, and the cards");
  for (const number of [...numbers, "VardeKommune", da.PosterHead]) {
    assert.ok(poster.dense.includes(number.replace(/\s/g, "")), `${number} is not on paper`);
  }
  assert.ok(!/Åbentnu|Lukketnu/.test(poster.dense), "nothing that is true only now");
  assert.equal(poster.code, `${site.url}/kommuner/varde/`);
  await page.evaluate(() => { window.print = () => {}; });
  await button(page, da.CardsPrint).click();
  // The first of the four alone: the reader looks for one code.
  const cards = await sheet(page, "-r", "300", "-x", "177", "-y", "130", "-W", "1004", "-H", "638");
  assert.equal(cards.sheets, 1);
  assert.ok(!cards.dense.includes(da.PosterHead.replace(/\s/g, "")));
  assert.equal(cards.code, `${site.url}/kommuner/varde/`, "a code on the small card can be read too");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  // A bank card.
  await page.emulateMedia({ media: "print" });
  const { width, height } = await page.locator(".wallet").first().boundingBox();
  assert.deepEqual([width, height].map((pixels) => Math.round((pixels * 25.4) / 96)), [85, 54]);
  const inside = await page.locator(".wallet").evaluateAll((all) => all.every((one) => one.scrollHeight <= one.clientHeight));
  assert.ok(inside, "everything is on the card");
}));

test("A poster without a known number says what to do, and without a municipality it is for the whole country", async () => {
  const page = await site.open("/kommuner/opslag/");
  const nation = await page.locator(".poster .number").count();
  assert.ok(nation >= 3);
  await page.locator(".poster .code svg").waitFor();
  assert.equal((await sheet(page)).code, `${site.url}/`);
  const lines = data.municipalities.filter(({ coordinator, main_contact: main }) => !main.phone && !main.line && coordinator.state === "none_known");
  assert.ok(lines.length > 0, "a municipality without a number");
  await page.goto(`${site.url}/kommuner/opslag/#${lines[0].slug}`);
  await page.reload();
  await started(page);
  await page.locator(".poster").getByText(da.MainLineUnknown).waitFor();
  // Something that is no municipality is the whole country too.
  await page.goto(`${site.url}/kommuner/opslag/#findes-ikke`);
  await page.waitForFunction((count) => document.querySelectorAll(".poster .number").length === count, nation);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
