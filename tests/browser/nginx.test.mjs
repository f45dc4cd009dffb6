// The site as people get it, from nginx with the shipped configuration: no page breaks its policy, and once a page is
// there nothing more is asked for, by nginx' own log.

import assert from "node:assert/strict";
import { createServer } from "node:https";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { nginx } from "./hosts.mjs";
import { da, data, dist, flags, kinds, openSite, started } from "./site.mjs";
import { answerAll, button, headed, kept, key, link, notice, nothing } from "./steps.mjs";

// A host out in the world, on this machine: it writes down who sent people to it.
const desk = mkdtempSync(join(tmpdir(), "outside-"));
const [certKey, cert] = ["key.pem", "cert.pem"].map((name) => join(desk, name));
execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", certKey, "-out", cert, "-days", "2", "-subj", "/CN=outside"], { stdio: "ignore" });
const visits = [];
const outside = createServer({ key: readFileSync(certKey), cert: readFileSync(cert) }, (request, response) => {
  visits.push({ host: request.headers.host, path: request.url, referer: request.headers.referer ?? null, cookie: request.headers.cookie ?? null });
  response.setHeader("Content-Type", "text/html");
  response.end("<title>Outside</title><h1>Outside</h1>");
}).listen(0, "127.0.0.1");

const host = await nginx(dist);
const rules = `MAP * 127.0.0.1:${outside.address().port}, EXCLUDE localhost`;
const site = await openSite({ args: [...flags.split(" "), `--host-resolver-rules=${rules}`] }, host);
after(async () => {
  await site.close();
  outside.close();
  rmSync(desk, { recursive: true });
});

/** Waits until the host has been left alone for a second: what a page loads, it has loaded. */
async function quiet() {
  for (let before = -1; before !== host.asked().length; ) {
    before = host.asked().length;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  return host.asked().length;
}

test("nginx' log would tell of a request", site.on("/", async (page) => {
  const before = await quiet();
  await page.evaluate(() => fetch("/robots.txt"));
  assert.deepEqual(host.asked().slice(before), ["200 GET /robots.txt"]);
}));

for (const prefix of ["", "/en"]) {
  test(`No kind of page breaks the policy, asks another origin or leaves anything (${prefix || "/da"})`, site.on("/", async (page) => {
    for (const path of Object.values(kinds)) {
      const response = await page.goto(site.url + prefix + path);
      await started(page);
      assert.equal(response.status(), 200, path);
      assert.match(response.headers()["content-security-policy"], /require-trusted-types-for 'script'; trusted-types app$/);
      assert.deepEqual(await kept(page), nothing, path);
      assert.deepEqual(page.faults, [], path);
    }
  }));
}

/** What is needed to break the policy, and what stops it. */
const attacks = {
  "a text as markup": [() => { document.body.innerHTML = "<b>x</b>"; }, "TrustedHTML"],
  "a text as a program": [
    // Later: what the test's own door runs at once may do everything.
    () => new Promise((done, failed) => setTimeout(() => { try { done(eval("1")); } catch (stopped) { failed(stopped); } })),
    "unsafe-eval|TrustedScript",
  ],
  "a text as a script's address": [() => { document.createElement("script").src = "/x.js"; }, "TrustedScriptURL"],
  "a second policy": [() => { trustedTypes.createPolicy("other", { createHTML: (text) => text }); }, "disallowed|policy"],
  "a handler in an attribute": [() => { document.body.setAttribute("onclick", "1"); }, "TrustedScript"],
};
for (const [what, [attack, stop]] of Object.entries(attacks)) {
  test(`The policy stops ${what}, and the tests would see it`, async () => {
    const page = await site.open("/");
    await assert.rejects(page.evaluate(attack), new RegExp(stop));
    await page.waitForTimeout(100);
    assert.ok(page.faults.length > 0, "a fault was told");
    await page.context().close();
  });
}

test("An address of a script's scheme is not followed, and an inline handler does not run", async () => {
  const page = await site.open("/");
  await page.evaluate(() => {
    const out = Object.assign(document.createElement("a"), { id: "hostile", textContent: "x" });
    out.setAttribute("href", "javascript:document.title='ran'");
    document.querySelector("main").prepend(out);
  });
  await page.locator("#hostile").click();
  await page.waitForTimeout(200);
  assert.notEqual(await page.title(), "ran");
  assert.ok(page.faults.some((fault) => fault.includes("CSP")), page.faults.join("; "));
  await page.context().close();
});

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

/** A part of the program: fetched once, and named alike whatever somebody looks for or at. */
const isPart = (line) => /^200 GET \/(site|search|chunk-\d+)-[0-9a-f]+\.wasm$/.test(line);

test("Answering, matching, searching, saving, copying and looking at offers asks for nothing but the program", site.on("/find-hjaelp/", clipboard, async (page) => {
  const before = await quiet();
  await answerAll(page);
  await button(page, da.CopyText).click();
  await notice(page, da.Copied);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  await page.locator("article.card h3 a").first().click();
  await page.waitForURL(/\/tilbud\/./);
  await page.goBack();
  await headed(page, da.PlanTitle);
  await page.locator("header summary").click();
  await page.getByRole("navigation", { name: da.Menu }).getByRole("link", { name: da.Services }).click();
  await headed(page, da.ServicesTitle);
  await page.getByLabel(da.SearchLabel).pressSequentially("børnegrupe");
  await page.locator("main .hits > li").first().waitFor();
  await page.locator("header summary").click();
  await page.getByRole("navigation", { name: da.Menu }).getByRole("link", { name: da.Municipalities }).click();
  await headed(page, da.MunicipalitiesTitle);
  await link(page, "Ærø").click();
  await headed(page, "Ærø Kommune");
  await page.waitForTimeout(1_500);
  const asked = host.asked().slice(before);
  assert.deepEqual(asked.filter((line) => !isPart(line)), []);
  assert.equal(new Set(asked).size, asked.length, "each part once");
  assert.deepEqual(Object.keys((await kept(page)).local), [key.saved]);
}));

test("The tools for professionals ask for nothing either", site.on(kinds.partners, async (page) => {
  const before = await quiet();
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await button(page, da.ProfessionalsShow).click();
  await page.locator("article.partner").first().waitFor();
  await page.waitForTimeout(1_500);
  assert.deepEqual(host.asked().slice(before), []);
  assert.deepEqual(await kept(page), nothing);
}));

const noReferrer = { ignoreHTTPSErrors: true };

test("A host out in the world would be told where people came from, if the page did not prevent it", async () => {
  const context = await site.browser.newContext(noReferrer);
  const page = await context.newPage();
  // A page like ours but for its headers and its marks.
  await page.route(`${site.url}/**`, (route) => route.fulfill({ contentType: "text/html", body: '<a href="https://outside.example/careless">x</a>' }));
  await page.goto(site.url);
  await page.getByRole("link").click();
  await page.waitForURL("https://outside.example/careless");
  assert.equal(visits.at(-1).referer, `${site.url}/`);
  await context.close();
});

test("Whoever a link leads to is not told where people came from", async () => {
  const page = await site.open(kinds.webOnly, noReferrer);
  const out = (where) => page.locator(`${where} a[href^="https:"]`);
  const places = [kinds.webOnly, kinds.service, kinds.coordinatorKnown, kinds.helpNow, kinds.services, kinds.tasks, kinds.aboutData];
  let followed = 0;
  for (const path of places) {
    await page.goto(site.url + path);
    await started(page);
    const addresses = await out("body").evaluateAll((links) => links.map(({ href, rel }) => ({ href, rel })));
    assert.deepEqual(addresses.filter(({ rel }) => !rel.split(" ").includes("noreferrer")), [], path);
    if (!addresses.length) continue;
    const before = visits.length;
    await out("body").first().evaluate((element) => element.click());
    await page.getByRole("heading", { name: "Outside" }).waitFor();
    assert.deepEqual(visits.slice(before).filter(({ path }) => path !== "/favicon.ico").map(({ referer, cookie }) => [referer, cookie]), [[null, null]], path);
    followed += 1;
  }
  assert.ok(followed >= 3, `${followed} links were followed`);
  await page.context().close();
});

test("«Forlad siden» tells the neutral site nothing", async () => {
  const page = await site.open("/find-hjaelp/", noReferrer);
  const before = visits.length;
  await link(page, da.LeaveSite).click();
  await page.waitForURL(data.settings.exit_url);
  assert.deepEqual(visits.slice(before).filter(({ path }) => path !== "/favicon.ico").map(({ referer }) => referer), [null]);
  await page.context().close();
});
