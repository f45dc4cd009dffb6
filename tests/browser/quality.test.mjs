// The page about the data: the quality report that editors work from, and the files that others may take.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { da, data, dist, en, kinds, offerPath, openSite, texts } from "./site.mjs";
import { rendered } from "./rendered.mjs";
import { given, headed, link } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

// What goes over the net is counted here, so nothing may answer in the network's place.
const online = { serviceWorkers: "block" };
const words = texts("published");
const path = { da: kinds.aboutData, en: `/en${kinds.aboutData}` };

/** What `vejviser report` finds on the day that the page is made for. */
const report = (() => {
  const options = ["report", "--json", "--today", data.settings.data_date];
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const tool = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "tool/vejviser");
  return JSON.parse(execFileSync(tool, options, { cwd: root, encoding: "utf8", maxBuffer: 1e8 }));
})();
const lists = ["overdue", "never_checked", "disputed", "without_coordinator", "without_route", "duplicates"];
/** Runs in the page: the names that a section lists, as they are written. */
const findings = (page, id) => page.locator(`#${id} .findings > li > :first-child`).allTextContents();
const section = (page, id) => page.locator(`#${id}`);

for (const language of ["da", "en"]) {
  test(`The page about the data shows what the command line reports, without scripts (${language})`, async () => {
    const page = await site.open(path[language], { scripts: false });
    for (const id of lists) {
      const shown = await findings(page, id);
      assert.equal(shown.length, report[id].length, id);
      assert.ok((await section(page, id).locator("h3").innerText()).endsWith(`(${report[id].length})`), id);
    }
    assert.ok(report.overdue.length > 50 && report.duplicates.length >= 0 && report.without_coordinator.length > 30);
    if (language === "da") {
      for (const id of ["overdue", "never_checked", "without_route"]) {
        const shown = await findings(page, id);
        // A main line is told with its municipality's name and what it is.
        report[id].forEach(({ name }, at) => assert.ok(shown[at].startsWith(name), `${id}: ${shown[at]} for ${name}`));
      }
      assert.deepEqual(await findings(page, "without_coordinator"), report.without_coordinator.map(({ name }) => name));
    }
    // The coverage matrix, figure by figure. The report goes by topic and region; the page has a row for each topic and
    // whom it is for.
    const rows = await section(page, "coverage").locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => [cell.dataset.head, cell.textContent])));
    const figures = rows.flat().map(([region, figure]) => `${region} ${figure}`);
    const rank = new Map();
    for (const { topic, for: whom } of report.coverage) {
      for (const key of [topic, `${topic} ${whom}`]) if (!rank.has(key)) rank.set(key, rank.size);
    }
    const byRow = report.coverage.toSorted((one, other) =>
      rank.get(one.topic) - rank.get(other.topic) || rank.get(`${one.topic} ${one.for}`) - rank.get(`${other.topic} ${other.for}`));
    const wanted = byRow.map(({ region, whole, part }) => `${region} ${part ? `${whole}+${part}` : whole}`);
    assert.deepEqual(figures, wanted);
    assert.equal(await section(page, "freshness").locator("li").count(), 3);
    await page.context().close();
  });
}

test("That nobody has called yet is said as long as it is true", async () => {
  const called = { by: "phone", on: data.settings.data_date, who: "editor" };
  const page = await site.open(path.da, { scripts: false });
  await page.getByText(da.NobodyHasCalled).waitFor();
  await page.context().close();
  const changed = await openSite({ root: rendered((change) => change("lines.json", ([first]) => void Object.assign(first, { status: "current", checked: called }))) });
  const after = await changed.open(path.da, { scripts: false });
  await after.getByText(da.SomeHaveBeenCalled).waitFor();
  assert.equal(await after.getByText(da.NobodyHasCalled).count(), 0);
  await after.context().close();
  await changed.close();
});

test("A row of the report leads to the record's page", site.on(path.da, async (page) => {
  const { slug, name } = data.municipalities.find(({ coordinator }) => coordinator.state === "none_known");
  await section(page, "without_coordinator").locator("summary").click();
  await section(page, "without_coordinator").getByRole("link", { name, exact: true }).click();
  await headed(page, `${name} Kommune`);
  assert.equal(new URL(page.url()).pathname, `/kommuner/${slug}/`);
}));

for (const [width, shape] of [[320, "list"], [1280, "table"]]) {
  test(`At ${width} px the matrix is a ${shape}: every figure stands beside what it is of`, site.on(path.da, { viewport: { width, height: 800 } }, async (page) => {
    const table = section(page, "coverage").locator("table");
    assert.equal(await table.locator("thead th").first().isVisible(), true);
    const cell = table.locator("tbody td").first();
    const [heading, columns] = await Promise.all([
      cell.evaluate((cell) => getComputedStyle(cell, "::before").content),
      table.locator("tbody tr").first().evaluate((row) => new Set([...row.children].map((cell) => cell.getBoundingClientRect().left)).size),
    ]);
    if (shape === "list") {
      assert.match(heading, /Region/);
      assert.equal(columns, 1);
    } else {
      assert.equal(heading, "none");
      assert.ok(columns > 4);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    // For a screen reader it stays a table with named rows and columns: asked of the browser, which looks at the styles too.
    const told = await page.context().newCDPSession(page);
    const { nodes } = await told.send("Accessibility.getFullAXTree");
    const roles = new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value));
    for (const role of ["table", "row", "rowheader", "columnheader", "cell"]) assert.ok(roles.has(role), `${role} in ${[...roles]}`);
  }));
}

for (const [language, own] of [["da", da], ["en", en]]) {
  test(`Whoever goes to the page within the app gets the same report, and loses no answers (${language})`, site.on(language === "da" ? kinds.question : `/en${kinds.question}`, online, async (page) => {
    await page.locator("button.choice").first().click();
    await headed(page, own.QUrgency);
    const asked = site.log.length;
    await link(page, own.AboutData).click();
    await section(page, "duplicates").waitFor({ state: "attached" });
    // Besides the part of the program that draws it, named alike for everybody.
    const parts = /^\/(site|chunk-\d+)-[0-9a-f]+\.wasm$/;
    assert.deepEqual(site.log.slice(asked).map((answer) => answer.path).filter((path) => !parts.test(path)), [path[language]]);
    const [inApp, inHtml] = await page.evaluate(async () => {
      // As a document by the request itself: the pages let nobody turn a text into markup.
      const html = await new Promise((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done(request.responseXML);
        request.open("GET", location.pathname);
        request.responseType = "document";
        request.send();
      });
      return [document, html].map((one) => one.querySelector("#published").innerHTML);
    });
    assert.equal(inApp, inHtml);
    assert.ok(inApp.length > 10_000);
    await page.goBack();
    await headed(page, own.QUrgency);
    await page.goBack();
    await headed(page, own.QRole);
    assert.equal((await given(page)).length, 1, "the answer is still there");
  }));
}

test("A page that came with its report asks for nothing more", site.on(path.da, online, async (page) => {
  const asked = site.log.length;
  await page.waitForTimeout(300);
  assert.deepEqual(site.log.slice(asked), []);
  assert.ok((await findings(page, "overdue")).length > 0);
}));

test("The report in the other language comes with the language", site.on(path.da, async (page) => {
  await page.getByRole("link", { name: da.OtherLanguage }).click();
  await page.getByRole("heading", { name: words.en.Quality }).waitFor();
  assert.equal(await page.getByRole("heading", { name: words.da.Quality }).count(), 0);
}));

test("Without net the page says so calmly, and «Prøv igen» gets the report", async () => {
  const page = await site.open(kinds.privacy, online);
  await page.context().setOffline(true);
  await link(page, da.AboutData).click();
  await page.getByText(da.PartMissing).waitFor();
  assert.ok(await page.locator("main h2").first().isVisible());
  await page.context().setOffline(false);
  await link(page, da.PartAgain).click();
  await section(page, "duplicates").waitFor({ state: "attached" });
  await page.context().close();
});

for (const language of ["da", "en"]) {
  test(`The published files can be fetched, with licence, date and true sizes (${language})`, async () => {
    const page = await site.open(path[language], { scripts: false });
    const told = words[language];
    const kinds = { Table: "text/csv", Json: "application/json", Hsds: "application/json", Vcards: "text/vcard" };
    for (const [name, kind] of Object.entries(kinds)) {
      const item = page.locator(".downloads > li").filter({ hasText: told[name] });
      const href = await item.getByRole("link", { name: told[name], exact: true }).getAttribute("href");
      const answer = await page.request.get(site.url + href);
      assert.equal(answer.status(), 200, href);
      assert.ok(answer.headers()["content-type"].startsWith(kind), href);
      const bytes = statSync(join(dist, href)).size;
      const [, figure, unit] = (await item.innerText()).match(/, ([\d.,]+) (kB|MB)/);
      const said = Number(figure.replace(",", ".")) * (unit === "kB" ? 1e3 : 1e6);
      assert.ok(said >= bytes && said - bytes < (unit === "kB" ? 1e3 : 1e5), `${href}: ${figure} ${unit} for ${bytes}`);
    }
    const { name, url } = data.settings.data_licence;
    const licence = page.locator("#published").getByRole("link", { name: new RegExp(name) }).first();
    assert.equal(await licence.getAttribute("href"), url);
    const year = data.settings.data_date.slice(0, 4);
    assert.match(await page.locator("#published > p").first().innerText(), new RegExp(year));
    await page.context().close();
  });
}

test("The licences of the site travel with it, linked from «Om» and «Om data»", async () => {
  const page = await site.open(kinds.about, { scripts: false });
  const href = await link(page, da.Licences).getAttribute("href");
  const text = await (await page.request.get(site.url + href)).text();
  for (const part of ["MIT License", "Permission is hereby granted", "Third-party notices", "DKFDS", "wasm-bindgen"]) {
    assert.ok(text.includes(part), part);
  }
  await page.goto(site.url + path.da);
  assert.equal(await link(page, words.da.Software).getAttribute("href"), href);
  await page.context().close();
});

// Named as the offer is in addresses: a browser remembers what was downloaded.
const cardOf = (id) => offerPath(id).replace("/tilbud/", "/data/vcard/").replace(/\/$/, ".vcf");

test("A service's page offers its vCard, and so does its municipality; where there is nobody to reach there is none", async () => {
  const page = await site.open("/", { scripts: false });
  const card = () => page.locator("main a[href$='.vcf']");
  const known = data.municipalities.find(({ coordinator }) => coordinator.state === "known");
  for (const at of [kinds.service, `/kommuner/${known.slug}/`]) {
    await page.goto(site.url + at);
    assert.equal(await card().count(), 1, at);
    const href = await card().getAttribute("href");
    const id = at === kinds.service ? at.split("/")[2] : known.coordinator.service;
    assert.equal(href, cardOf(id));
    const answer = await page.request.get(site.url + href);
    assert.equal(answer.status(), 200);
    const name = data.services.find((service) => service.id === id).name.da;
    assert.ok((await answer.text()).includes(`FN:${name}`));
  }
  let without = 0;
  for (const { id } of data.services) {
    const there = await page.request.head(site.url + cardOf(id));
    if (there.ok()) continue;
    without += 1;
    await page.goto(site.url + offerPath(id));
    assert.equal(await card().count(), 0, id);
  }
  assert.ok(without > 0);
  await page.context().close();
});
