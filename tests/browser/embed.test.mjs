// What others show in pages of their own: the code for it, the documents behind it inside a strict page of another
// origin, and that nothing else of the site may be framed. And links to the questions with the place filled in.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";

import { axe, ibm, wrong } from "./engines.mjs";
import { da, data, dist, kinds, openSite, started, texts } from "./site.mjs";
import { button, headed, kept, notice, nothing, questions } from "./steps.mjs";

const site = await openSite();
const words = texts("embedding");

// A page of somebody else, on another port and under a policy that allows a frame of ours and nothing more.
let inside = "";
const host = createServer((request, response) => {
  const policy = `default-src 'none'; frame-src ${site.url}; style-src 'self'`;
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy });
  response.end(`<!doctype html><html lang="da"><title>Kommunen</title><meta name="viewport" content="width=device-width"><main><h1>Kommunen</h1><p><a href="/">Kommunen</a></p>${inside}</main></html>`);
}).listen(0, "127.0.0.1");
const hostUrl = () => `http://127.0.0.1:${host.address().port}/`;
after(async () => {
  await site.close();
  host.close();
});

const choices = {
  indgang: ["/indlejr/vis/indgang/varde/", "/en/indlejr/vis/indgang/varde/"],
  kommune: ["/indlejr/vis/kommune/varde/", "/en/indlejr/vis/kommune/varde/"],
  krise: ["/indlejr/vis/krise/", "/en/indlejr/vis/krise/"],
};
const code = (page) => page.locator("#embed-text").inputValue();
/** Makes the code of a part in a language, for Varde. */
async function make(page, part, language) {
  await page.locator(`main input[value=${part}]`).check();
  await page.locator("#embed-place").selectOption("varde");
  await page.locator("#embed-language").selectOption(language);
  await button(page, words.da.Make).click();
  await page.locator("#embed-text").waitFor();
}

test("The page makes the code of each choice, copies it, and draws the part when somebody asks for it", site.on(kinds.embed, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  for (const [part, paths] of Object.entries(choices)) {
    for (const [at, language] of ["da", "en"].entries()) {
      await make(page, part, language);
      assert.ok((await code(page)).startsWith(`<iframe src="${site.url}${paths[at]}" title="`), await code(page));
    }
  }
  await button(page, words.da.Copy).click();
  await notice(page, da.Copied);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page));
  assert.equal(await page.locator("iframe").count(), 0, "no frame unasked");
  // Before the part is drawn: this engine takes its document's main for a second one of the page.
  assert.deepEqual(await ibm(page), []);
  await button(page, words.da.See).click();
  await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await axe(page), []);
}));

test("Without a municipality its help has no code, and it is said what to do", site.on(kinds.embed, async (page) => {
  await page.locator("main input[value=kommune]").check();
  await button(page, words.da.Make).click();
  await page.getByText(words.da.PlaceMissing).waitFor();
  assert.equal(await page.locator("#embed-text").count(), 0);
}));

test("In a strict page of another origin each part is named, reached by keyboard, and leaves nothing", async () => {
  for (const [path] of Object.values(choices)) {
    inside = `<iframe src="${site.url}${path}" title="Hjælp til veteraner" width="100%" height="900" loading="lazy" referrerpolicy="no-referrer" frameborder="0"></iframe>`;
    const page = await site.open("/", { ready: false, viewport: { width: 320, height: 640 } });
    await page.goto("about:blank");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    page.faults = [];
    await page.goto(hostUrl());
    // It comes when it is in view.
    const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
    await frame.waitForURL(site.url + path);
    await frame.locator("main.framed h1").waitFor();
    assert.equal(await page.getByTitle("Hjælp til veteraner").count(), 1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    const foreign = asked.filter((url) => !url.startsWith(hostUrl()) && !(url === site.url + path) && !/\/main-[0-9a-f]+\.css$/.test(url));
    assert.deepEqual(foreign, [], "only the document and its styles");
    assert.deepEqual(await page.context().cookies(), []);
    const links = await frame.locator("a[href]:not([href^='tel:'])").evaluateAll((all) => all.map(({ target, rel }) => [target, rel]));
    assert.ok(links.length > 0 && links.every(([target, rel]) => target === "_blank" && rel === "noopener noreferrer"));
    assert.equal(await frame.locator(".state.open, .state.closed, .state.unknown").count(), 0, "never a state");
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "iframe");
    assert.deepEqual(page.faults.filter((fault) => !fault.startsWith("request to")), []);
    await page.context().close();
  }
});

test("No document needs more room at 320 px than its code gives it", async (t) => {
  const page = await site.open(kinds.embed, { viewport: { width: 320, height: 100 } });
  const given = {};
  for (const part of Object.keys(choices)) {
    await make(page, part, "da");
    given[part] = Number((await code(page)).match(/ height="(\d+)"/)[1]);
  }
  const most = {};
  for (const prefix of ["", "/en"]) {
    const all = [["krise", "krise/"], ["indgang", "indgang/"], ...data.municipalities.flatMap(({ slug }) => ["indgang", "kommune"].map((part) => [part, `${part}/${slug}/`]))];
    for (const [part, path] of all) {
      await page.goto(`${site.url}${prefix}/indlejr/vis/${path}`);
      const height = await page.evaluate(() => document.querySelector("main").scrollHeight);
      if (height > (most[part]?.height ?? 0)) most[part] = { height, path: prefix + path };
    }
  }
  t.diagnostic(JSON.stringify(most));
  for (const [part, { height, path }] of Object.entries(most)) assert.ok(height <= given[part], `${part}: ${height} px at ${path}, given ${given[part]}`);
  await page.context().close();
});

test("Nothing is found on the documents themselves, narrow and wide", async () => {
  const found = [];
  const page = await site.open("/", { ready: false });
  for (const width of [320, 800]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...Object.values(choices).flat(), "/indlejr/vis/indgang/"]) {
      await page.goto(site.url + path);
      for (const fault of await wrong(page, [axe, ibm])) found.push(`${path} ${width}: ${fault}`);
    }
  }
  await page.context().close();
  assert.deepEqual(found, []);
});

test("Every other kind of page refuses to be framed", async () => {
  const page = await site.open("/", { ready: false });
  for (const path of Object.values(kinds).flatMap((path) => [path, `/en${path}`])) {
    const answer = await page.request.get(site.url + path);
    assert.match(answer.headers()["content-security-policy"], /frame-ancestors 'none'/, path);
  }
  for (const path of Object.values(choices).flat()) {
    const answer = await page.request.get(site.url + path);
    assert.match(answer.headers()["content-security-policy"], /frame-ancestors \*$/, path);
  }
  await page.context().close();
});

test("Every municipality's document has a number to call, or says where it stands", () => {
  for (const { slug, main_contact: { phone } } of data.municipalities) {
    const html = readFileSync(join(dist, `indlejr/vis/kommune/${slug}/index.html`), "utf8");
    assert.ok(html.includes("href=\"tel:"), slug);
    assert.ok(phone || html.includes("target=\"_blank\""), slug);
    assert.doesNotMatch(html, /<script|<link rel="(?:preload|modulepreload)/, slug);
    assert.ok(html.includes(`/find-hjaelp/?kommune=${slug}`), slug);
  }
});

test("A link with a place fills it in and is taken out of the address; an unknown place is said calmly", site.on("/find-hjaelp/?kommune=varde&fbclid=x#3", async (page) => {
  await headed(page, questions[2]);
  await page.getByText(da.PlaceFromLink).waitFor();
  assert.equal(await page.locator("#first").inputValue(), "Varde");
  assert.equal(page.url(), `${site.url}/find-hjaelp/#3`);
  assert.deepEqual(await kept(page), nothing);
  await page.goto(`${site.url}/find-hjaelp/?kommune=atlantis`);
  await started(page);
  await page.getByText(da.PlaceInLinkUnknown).waitFor();
  assert.equal(page.url(), `${site.url}/find-hjaelp/`);
}));
