// Text is never markup. The site is rendered from a copy of data/ whose texts are attacks; they have to stand there as
// the characters that were written: in the HTML, for search engines, in the running app, on paper, in exported files.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "./server.mjs";
import { da, dist, openSite, started } from "./site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const desk = mkdtempSync(join(tmpdir(), "hostile-"));
const [data, out] = ["data", "out"].map((name) => join(desk, name));

// The check of the data refuses < and > in most texts. What it lets through in the others is used where it does.
const markup = `<img src="/x.png" onerror="document.title='ran'"></script><script>document.title='ran'</script>`;
const disguised = `&lt;img src=x onerror=alert(1)&gt; " onmouseover="alert(1)" x='&#60;b&#62;`;
const formula = `=HYPERLINK("https://evil.dk";"x")`;

const edit = (file, change) => {
  const records = JSON.parse(readFileSync(join(data, file), "utf8"));
  change(records);
  writeFileSync(join(data, file), JSON.stringify(records));
};
const both = (text) => ({ da: text, en: text });
cpSync(join(root, "data"), data, { recursive: true });
edit("services/general.json", (services) => {
  const service = services.find(({ id }) => id === "dukh");
  service.name = both(`dukh ${disguised}`);
  service.summary = both(disguised);
  service.good_to_know = [both(disguised)];
  service.contacts = [
    { kind: "web", value: "https://www.dukh.dk", label: both(disguised) },
    { kind: "address", value: markup },
  ];
  service.source.title = markup;
  service.source.publisher = markup;
});
edit("services/crisis.json", (services) => (services.find(({ id }) => id === "bedre-psykiatri").name = both(formula)));
edit("organizations.json", (all) => (all.find(({ id }) => id === "dukh").name = both(disguised)));
edit("municipalities.json", (all) => (all.find(({ code }) => code === "0157").main_contact.address = markup));

// Around the programs of the build.
cpSync(dist, out, { recursive: true, filter: (path) => !/(\.html|directory-.*\.bin)$/.test(path) });
const tool = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "tool/vejviser");
execFileSync(tool, ["render", "--data", data, "--template", join(root, "index.html"), "--out", out], { stdio: ["ignore", "ignore", "inherit"] });

const site = await openSite({}, await serve({ root: out }));
after(async () => {
  await site.close();
  rmSync(desk, { recursive: true });
});

const offer = "/tilbud/dukh/";
const place = "/kommuner/gentofte/";
/** Where a text has become more than text. */
const grown = (page) =>
  page.evaluate(() => ({
    elements: [...document.querySelectorAll("img, iframe, object, embed, #app script, body script:not([src])")].map((found) => found.outerHTML),
    handlers: [...document.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith("on")).map(({ name }) => name),
    ran: document.title === "ran",
  }));
const harmless = { elements: [], handlers: [], ran: false };
const spaced = (text) => text.replace(/\s+/g, " ");
const shows = async (page, text) => assert.ok(spaced(await page.locator("body").textContent()).includes(spaced(text)), text);

test("An element that a text had become would be found", async () => {
  const page = await site.open(offer);
  await page.evaluate(() => document.body.append(document.createElement("img")));
  assert.notDeepEqual(await grown(page), harmless);
  await page.context().close();
});

for (const scripts of [false, true]) {
  test(`Attacks in an offer and a municipality stand there as text (${scripts ? "running app" : "HTML alone"})`, async () => {
    const page = await site.open(offer, { scripts });
    for (const text of [`dukh ${disguised}`, disguised, markup]) await shows(page, text);
    assert.deepEqual(await grown(page), harmless);
    await page.goto(site.url + place);
    if (scripts) await started(page);
    await shows(page, markup);
    assert.deepEqual(await grown(page), harmless);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("Drawn by the app itself, in the list, the hits and the offer, they stay text", site.on("/tilbud/", async (page) => {
  await page.getByLabel(da.SearchLabel).fill("dukh");
  const hit = page.locator("main .hits a").filter({ hasText: "dukh" }).first();
  await hit.waitFor();
  assert.deepEqual(await grown(page), harmless);
  await hit.click();
  await page.locator("main h1").filter({ hasText: "dukh" }).waitFor();
  for (const text of [`dukh ${disguised}`, markup]) await shows(page, text);
  assert.deepEqual(await grown(page), harmless);
}));

test("For search engines they are text too, and no text ends the block", () => {
  for (const [path, text] of [[offer, disguised], [offer, markup], [place, markup]]) {
    const html = readFileSync(join(out, path, "index.html"), "utf8");
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    assert.equal(blocks.length, 1, path);
    assert.ok(JSON.stringify(JSON.parse(blocks[0][1])).includes(JSON.stringify(text).slice(1, -1)), `${path}: ${text}`);
    assert.ok(!html.includes("<img") && !html.includes("onerror=\""), path);
  }
});

test("On paper they are text", site.on(offer, async (page) => {
  await page.emulateMedia({ media: "print" });
  const pdf = join(desk, "offer.pdf");
  await page.pdf({ path: pdf });
  const text = spaced(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" })).replace(/ /g, "");
  assert.ok(text.includes(disguised.replace(/ /g, "")), text.slice(0, 300));
}));

test("In the table no cell is a formula, and every cell is what was written", () => {
  const files = readdirSync(join(out, "data"));
  const table = readFileSync(join(out, "data", files.find((file) => file.endsWith(".csv"))), "utf8").replace(/^\ufeff/, "");
  const cells = [...table.matchAll(/(?:^|[,;\n])(?:"((?:[^"]|"")*)"|([^,;\n]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
  assert.ok(cells.some((cell) => cell.includes(disguised)));
  assert.ok(cells.some((cell) => cell.includes("HYPERLINK")));
  assert.deepEqual(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)), []);
});

test("In a card for address books a text makes no line of its own", () => {
  const card = readFileSync(join(out, "data/vcard/dukh.vcf"), "utf8");
  const lines = card.replace(/\r\n[ \t]/g, "").split("\r\n").filter(Boolean);
  const fields = lines.map((line) => line.split(/[:;]/)[0].replace(/^item\d+\./, ""));
  assert.ok(card.includes("onerror"), "the attack is in the card");
  assert.deepEqual(fields.filter((field) => !/^[A-Z-]+$/.test(field)), []);
  assert.ok(!fields.includes("TEL"), lines.join("\n"));
  assert.ok(!fields.includes("X"), lines.join("\n"));
});
