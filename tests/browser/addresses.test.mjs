// Every address: what its document says of itself, what happens where nothing is, links into the
// middle, addresses from before, and that no address or title tells what somebody needs.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { faultsOn } from "./faults.mjs";
import { da, data, dist, en, kinds, offerPath, openSite, started } from "./site.mjs";
import { answer, button, headed, headingFocused, link, partnerInVarde, questions } from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);

const files = readdirSync(dist, { recursive: true }).map((file) => `/${file}`);
// The site in one file is a download, no document of the site: single.test.mjs.
const paths = files.filter((file) => file.endsWith(".html") && file !== "/vejviseren.html").map((file) => file.replace(/index\.html$/, "")).sort();

/** Runs in the page: fetches documents and tells what they say of themselves. */
async function survey(paths) {
  const tell = async (path) => {
    const text = await (await fetch(path)).text();
    // Read as a document by the request itself: the pages let nobody turn a text into markup.
    const page = await new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done(request.responseXML);
      request.open("GET", path);
      request.responseType = "document";
      request.send();
    });
    const all = (selector) => [...page.querySelectorAll(selector)];
    const value = (selector, name) => page.querySelector(selector)?.getAttribute(name) ?? null;
    return {
      path,
      title: page.title,
      lang: page.documentElement.lang,
      description: value("meta[name=description]", "content"),
      robots: value("meta[name=robots]", "content"),
      canonical: value("link[rel=canonical]", "href"),
      alternates: Object.fromEntries(all("link[rel=alternate]").map((link) => [link.hreflang, link.getAttribute("href")])),
      headings: all("h1").map((heading) => heading.textContent.trim()),
      ids: all("[id]").map((element) => element.id),
      links: all("a[href]").map((link) => [link.getAttribute("href"), link.rel]),
      forbidden: all("*").flatMap(({ localName, attributes }) =>
        [...attributes].filter(({ name }) => name === "style" || name.startsWith("on")).map(({ name }) => `${localName} ${name}`),
      ),
      leftovers: text.match(/<!--\w+-->/g) ?? [],
    };
  };
  const told = [];
  // A browser refuses more requests at once than that.
  while (paths.length) told.push(...(await Promise.all(paths.splice(0, 200).map(tell))));
  return told;
}

const page = await site.open("/");
const documents = await page.evaluate(survey, paths);
await page.context().close();
// What stands at addresses that offers had before.
const moved = new Set(paths.filter((path) => path.endsWith("/") && readFileSync(join(dist, path, "index.html"), "utf8").includes('http-equiv="refresh"')));
// What others show in pages of their own: no page of the site.
const isFramed = (path) => /^(\/en)?\/indlejr\/vis\//.test(path);
// Documents that no link leads to: what a host answers where nothing is, and what the worker lets stand in without net.
const unlisted = ({ path }) => path.endsWith("404.html") || path.endsWith("uden-net.html") || isFramed(path) || moved.has(path);
// The editors' desk is for those who were asked: no search engine is to list it.
const asksAside = (path) => path.endsWith("/redaktion/");
const faults = (fits) => documents.filter((document) => !fits(document)).map(({ path }) => path);
const english = (path) => path.startsWith("/en/");

test("There is a document for every page of every record in both languages", () => {
  const records = 2 * (data.services.length + data.municipalities.length);
  assert.equal(documents.filter((document) => !unlisted(document)).length, records + 2 * 25);
  // What may be framed: two for the whole country, two of each municipality.
  assert.equal(documents.filter(({ path }) => isFramed(path)).length, 2 * (2 + 2 * data.municipalities.length));
  // And one at every address from before.
  const before = data.services.flatMap(({ id, merged_ids: merged = [] }) => [...(offerPath(id) === `/tilbud/${id}/` ? [] : [id]), ...merged]);
  assert.equal(moved.size, 2 * before.length);
  assert.ok(before.length > 70, `${before.length}`);
  assert.equal(documents.filter((document) => unlisted(document) && !isFramed(document.path)).length, 2 * 2 + moved.size);
});

test("Every document has a title that ends with the site's name, and no two of a language share one", () => {
  assert.deepEqual(faults(({ title }) => title.length > 20 && title.endsWith(` – ${da.SiteName}`)), []);
  for (const language of [true, false]) {
    const own = documents.filter((document) => english(document.path) === language && !document.path.endsWith("uden-net.html") && !moved.has(document.path));
    const titles = own.map(({ title }) => title);
    assert.deepEqual(titles.filter((title, at) => titles.indexOf(title) !== at), []);
  }
});

test("Every document has a description, one heading of the first rank, and its language", () => {
  assert.deepEqual(faults(({ description }) => description?.length >= 20 && description.length <= 320), [], "descriptions");
  assert.deepEqual(faults(({ headings }) => headings.length === 1 && headings[0] !== ""), [], "headings");
  assert.deepEqual(faults(({ path, lang }) => lang === (english(path) ? "en" : "da")), [], "languages");
});

test("Every document names itself in both languages, and the page that is not found asks not to be listed", () => {
  const origin = data.settings.base_url?.replace(/\/$/, "") ?? "";
  for (const document of documents) {
    const { path, alternates, canonical, robots } = document;
    if (unlisted(document)) {
      assert.deepEqual([alternates, canonical, robots], [{}, null, "noindex"], path);
      continue;
    }
    if (asksAside(path)) {
      assert.deepEqual([alternates, canonical, robots], [{}, null, "noindex"], path);
      continue;
    }
    // Search engines take whole addresses only: there are none until the site knows where it lives.
    const danish = path.replace(/^\/en\//, "/");
    assert.deepEqual(alternates, origin ? { da: origin + danish, en: `${origin}/en${danish}` } : {}, path);
    assert.equal(canonical, origin ? origin + path : null, path);
    assert.equal(robots, null, path);
  }
});

test("A site that knows where it lives names every page in both languages by whole addresses", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "veteranvejviseren-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const [copy, out, root] = [join(folder, "data"), join(folder, "out"), fileURLToPath(new URL("../../", import.meta.url))];
  cpSync(join(root, "data"), copy, { recursive: true });
  const settings = { ...data.settings, base_url: "https://vejviser.example" };
  writeFileSync(join(copy, "settings.json"), JSON.stringify(settings));
  const tool = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "tool/vejviser");
  const asked = ["render", "--data", copy, "--template", join(root, "index.html"), "--out", out, "--base", "/sti"];
  const { status, stdout, stderr } = spawnSync(tool, asked, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  // What a setting that is still missing switches off is said to who builds.
  const missing = ["report_email", "sender_name", "base_url"].filter((name) => `${stdout}${stderr}`.includes(`No ${name} in data/settings.json`));
  assert.deepEqual(missing, ["report_email", "sender_name"].filter((name) => !settings[name]));
  for (const path of ["/", "/kommuner/varde/", "/en/tilbud/vetc-familieenheden/"]) {
    const html = readFileSync(join(out, path, "index.html"), "utf8");
    const danish = path.replace(/^\/en\//, "/");
    for (const [rel, address] of [
      ['rel="alternate" hreflang="da"', danish],
      ['rel="alternate" hreflang="en"', `/en${danish}`],
      ['rel="canonical"', path],
    ]) {
      assert.ok(html.includes(`<link ${rel} href="https://vejviser.example/sti${address}">`), `${path}: ${rel}`);
    }
  }
});

test("No document uses an id twice, an inline style, an inline handler, or holds what the build left over", () => {
  assert.deepEqual(faults(({ ids }) => new Set(ids).size === ids.length), [], "ids");
  assert.deepEqual(documents.flatMap(({ path, forbidden }) => forbidden.map((one) => `${path}: ${one}`)), []);
  assert.deepEqual([...new Set(documents.flatMap(({ leftovers }) => leftovers))], []);
});

test("Every link leads to a document of the site, to an id on it, or safely out", () => {
  const ids = new Map(documents.map(({ path, ids }) => [path, new Set(ids)]));
  const wrong = new Set();
  for (const { path, links } of documents) {
    for (const [href, rel] of links) {
      const target = new URL(href, `https://site.test${path}`);
      if (target.host !== "site.test") {
        const safe = ["tel:", "sms:", "mailto:"].includes(target.protocol) || (target.protocol === "https:" && rel.includes("noreferrer"));
        if (!safe) wrong.add(`${path}: ${href} leads out without https and noreferrer`);
      } else if (!files.includes(target.pathname) && !ids.has(target.pathname)) {
        wrong.add(`${path}: ${href} leads nowhere`);
      } else if (moved.has(target.pathname)) {
        wrong.add(`${path}: ${href} is an address from before`);
      } else if (href.startsWith("#") && !ids.get(path).has(decodeURIComponent(target.hash.slice(1)))) {
        wrong.add(`${path}: ${href} is not on the page`);
      }
    }
  }
  assert.deepEqual([...wrong], []);
});

for (const path of ["/nope/", "/tilbud/findes-ikke/", "/kommuner/atlantis/", "/tilbud/Store-Bogstaver/", "/en/nope/", "/en/tilbud/no-such/"]) {
  // The browser tells of the 404 itself.
  test(`${path} answers 404 with a calm page and ways on`, fault(path, { told: /404/ }, async (page) => {
    const words = english(path) ? en : da;
    assert.equal((await page.request.get(site.url + path)).status(), 404);
    assert.equal(await page.evaluate(() => document.documentElement.lang), english(path) ? "en" : "da");
    await headed(page, words.NotFoundTitle);
    await page.getByText(words.NotFoundLead).waitFor();
    assert.ok(await page.locator("main a[href='tel:112']").isVisible());
    await link(page, words.GoHome).click();
    await headed(page, words.HomeTitle);
  }));
}

/** Follows a link that somebody has written into the page. */
const follow = (page, path) =>
  page.evaluate((path) => {
    const link = document.querySelector("main").appendChild(document.createElement("a"));
    link.href = path;
    link.click();
  }, path);

test("An unknown service or municipality behind a link inside the site is said calmly", fault("/", async (page) => {
  for (const [path, title] of [["/tilbud/findes-ikke/", da.ServiceUnknown], ["/kommuner/atlantis/", da.MunicipalityUnknown]]) {
    await follow(page, path);
    await headed(page, title);
    await headingFocused(page);
    assert.ok((await page.title()).startsWith(da.NotFoundTitle));
    assert.ok(await page.locator("main a[href='tel:112']").isVisible());
  }
  await link(page, da.GoHome).click();
  await headed(page, da.HomeTitle);
}));

test("A link inside the site gives the same title, heading and description as the address, with the focus on the heading", site.on("/", async (page) => {
  for (const path of Object.values(kinds).flatMap((path) => [path, `/en${path}`]).filter((path) => !unlisted({ path }))) {
    const wanted = documents.find((document) => document.path === path);
    await page.evaluate(() => {
      scrollTo(0, 1_000);
      window.sameDocument = true;
    });
    await follow(page, path);
    await headed(page, wanted.headings[0]);
    // The pages for professionals are documents of another program: there the browser says where one is.
    if (await page.evaluate(() => window.sameDocument)) await headingFocused(page);
    const now = await page.evaluate(() => ({
      title: document.title,
      lang: document.documentElement.lang,
      description: document.querySelector("meta[name=description]").content,
      top: scrollY,
    }));
    assert.deepEqual(now, { title: wanted.title, lang: wanted.lang, description: wanted.description, top: 0 }, path);
  }
}));

const former = "/tilbud/efterladte-efter-selvmord/";

for (const scripts of [true, false]) for (const language of ["", "/en"]) {
  test(`An offer's address from before leads to it and leaves no entry: ${language || "/da"}, scripts ${scripts ? "on" : "off"}`, async () => {
    const words = language ? en : da;
    const page = await site.open("/om/", { scripts });
    await page.goto(`${site.url}${language}${former}`).catch(() => {}); // it goes on before it is all there
    await page.waitForURL(`${site.url}${language}${offerPath("efterladte-efter-selvmord")}`);
    await page.locator("main h1").waitFor();
    assert.ok((await page.title()).endsWith(` – ${words.SiteName}`));
    await page.goBack();
    assert.equal(page.url(), `${site.url}/om/`);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("Where a browser does not go by itself, the page at the address from before says calmly where the offer is", async () => {
  const page = await site.open("/om/");
  const html = await (await page.request.get(site.url + former)).text();
  const quiet = offerPath("efterladte-efter-selvmord");
  assert.ok(html.includes(`<a href="${quiet}">`) && html.includes("<h1>Siden er flyttet</h1>"), html);
  assert.ok(!/selvmord|efterlad/i.test(html), html);
  await page.context().close();
});

test("A link inside of the site to an address from before opens the offer, and the address is the new one", fault("/", async (page) => {
  await follow(page, former);
  await page.waitForURL(site.url + offerPath("efterladte-efter-selvmord"));
  await page.locator("main h1").filter({ hasText: "efterladte" }).waitFor();
}));

test("No address and no title of a document tells a hard need", () => {
  const hard = /selvmord|suicid|vold(?!s)|stalk|misbrug|abuse|alkohol|alcohol|ptsd|krise|crisis|gæld|gaeld|debt|traum|psyk|psych|angst|anxiety|depress|overgreb|violen|hjeml(ø|oe)s|homeless|sorg|grief|efterlad/i;
  const shown = documents.filter(({ path }) => !moved.has(path) && !isFramed(path));
  assert.deepEqual(shown.filter(({ path }) => hard.test(path)).map(({ path }) => path), []);
  assert.deepEqual(shown.filter(({ title }) => hard.test(title)).map(({ path, title }) => `${path} ${title}`), []);
});

const labels = [da.LabelRole, da.LabelUrgency, da.LabelPlace, da.LabelTopics, da.LabelAges, da.LabelDeployment, da.LabelContact];
const title = (at) => `${da.FindHelp}: ${labels[at]}`;
const steps = [
  ...questions.map((question, at) => [`#${at + 1}`, question, at === 0 ? da.FindHelp : title(at)]),
  ...questions.map((question, at) => [`#${at + 1}r`, question, title(at)]),
  ["#a", da.QUrgency, title(1)],
  ["#b", da.QRelation, da.FindHelp],
];
for (const [hash, question, title] of steps) {
  test(`/find-hjaelp/${hash} opens «${question}» under its own title, also after a reload`, fault(`/find-hjaelp/${hash}`, async (page) => {
    for (const _ of ["opened", "reloaded"]) {
      await headed(page, question);
      assert.equal(await page.title(), `${title} – ${da.SiteName}`);
      await page.reload();
      await started(page);
    }
  }));
}

test("Any other fragment opens the first question", fault("/find-hjaelp/#3", async (page) => {
  for (const hash of ["#nonsense", "#svar", "#0", "#8", "#8r", "#c", "#-1", "#99999999999999999999", "#%E0%A4%A", "#liste=livslinien"]) {
    await page.goto(`${site.url}/find-hjaelp/${hash}`);
    await page.reload();
    await started(page);
    await headed(page, da.QRole);
    assert.equal(await page.title(), `${da.FindHelp} – ${da.SiteName}`);
  }
}));

const need = /selvmord|vold|misbrug|alkohol|stof|ptsd|krise|gæld|gaeld|traum|boern-unge|partner|now|suicid|abuse|crisis/i;

test("No address or title of the questionnaire or the plan tells what somebody needs", site.on("/find-hjaelp/", async (page) => {
  const seen = [];
  const look = async () => seen.push(`${page.url().replace(site.url, "")} ${await page.title()}`);
  const hard = ["Akut krise", "Alkohol og stoffer", "Vold eller utryghed hjemme", "Børn og unge"];
  for (const [at, answers] of partnerInVarde.entries()) {
    await page.goto(`${site.url}/find-hjaelp/#${at + 1}`);
    await headed(page, questions[at]);
    await look();
    if (await page.locator("main form").count()) {
      await button(page, da.Continue).click();
      await page.locator(".alert-error").waitFor();
      await look();
    }
    await answer(page, ...(questions[at] === da.QTopics ? hard : answers));
    await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, questions[at]);
  }
  await headed(page, da.PlanTitle);
  await look();
  assert.equal(seen.length, 11);
  assert.deepEqual(seen.filter((line) => need.test(line)), []);
}));
