// The quick way out: covered at once, everything forgotten, nothing to come back to.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";

import { da, data, dist, engine, kinds, offerPath, openSite, started } from "./site.mjs";
import { button, cached, device, kept, key, link, nothing, notice, plan, questions, told, untold } from "./steps.mjs";
import { Unsupported } from "./webkit/shared.mjs";

const site = await openSite();
// The neutral site is a server of the test's own, so that every engine can go there.
let content = true;
const elsewhere = createServer((_, response) => {
  response.writeHead(content ? 200 : 204, { "content-type": "text/html" });
  response.end(content ? "<!doctype html><title>Neutral</title><h1>Neutral</h1>" : undefined);
});
await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
const away = `http://127.0.0.1:${elsewhere.address().port}/`;
after(() => {
  elsewhere.close();
  elsewhere.closeAllConnections();
  return site.close();
});

const saved = "vvj 1\nrole=partner\nplace=0573\n";
const { exit_url: exit } = data.settings;

/** The way out leads to the neutral site; `isThere: false` answers without content, which leaves the page where it is. */
const neutral = async (page, { isThere = true } = {}) => {
  content = isThere;
  const ways = await page.locator("a.leave").evaluateAll((all) => all.map((way) => way.href));
  assert.deepEqual([...new Set(ways)], [exit]);
  await page.evaluate((away) => {
    const lead = () => document.querySelectorAll("a.leave").forEach((way) => { way.href = away; });
    for (const kind of ["pointerdown", "mousedown", "keydown"]) addEventListener(kind, lead, true);
  }, away);
};

/** Waits for the neutral site; the request to it is the one that is allowed. */
const gone = async (page) => {
  await page.waitForURL(away);
  await page.waitForFunction(() => document.title === "Neutral");
  page.faults = page.faults.filter((fault) => fault !== `request to ${new URL(away).origin}`);
};

/** Back in the history as far as the site goes: nothing of the answers may stand there. */
const backShowsNothing = async (page) => {
  for (let steps = 0; steps < questions.length + 2; steps++) {
    await page.goBack();
    if (!page.url().startsWith(site.url)) break;
    await started(page);
    const answers = await told(page);
    assert.deepEqual(untold(answers), [], page.url());
    assert.equal(await page.locator("main form :checked").count(), 0, page.url());
    const written = await page.locator("main :is(input[type=text], input[type=search], input:not([type]), textarea)").evaluateAll((fields) => fields.map(({ value }) => value).filter(Boolean));
    assert.deepEqual(written, [], `the browser has filled in fields again at ${page.url()}`);
    assert.deepEqual(await cached(page), [], page.url());
    assert.deepEqual(await kept(page), nothing);
    // The start page names a place itself, as an example of what one may write.
    assert.ok(!(await page.locator("main").innerText()).replace(da.NeedHint, "").includes("Varde"), page.url());
  }
};

/** Runs in the page: tells the host what it looks like as soon as it is covered; nothing else outlives it. */
const watchCover = () => {
  const covered = ([x, y]) => document.elementFromPoint(x, y).matches(".exit-cover");
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".exit-cover")) return;
    observer.disconnect();
    const seen = {
      everywhere: [[5, 5], [200, 400], [380, 830]].every(covered),
      title: document.title,
      address: location.pathname + location.hash,
      kept: localStorage.length,
    };
    fetch(`/robots.txt?${encodeURIComponent(JSON.stringify(seen))}`, { keepalive: true });
  }).observe(document, { childList: true, subtree: true });
};

test("«Forlad siden» covers the page at once, forgets everything and leaves; Back shows no answers", site.on("/find-hjaelp/", async (page) => {
  await neutral(page);
  await plan(page);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  await page.evaluate(watchCover);
  await link(page, da.LeaveSite).click();
  await gone(page);
  // The request may reach the server's log after the window has gone.
  const asked = () => site.log.map(({ path }) => path).find((path) => path.startsWith("/robots.txt?"));
  for (let tries = 0; !asked() && tries < 100; tries += 1) await new Promise((done) => setTimeout(done, 100));
  const [, seen] = asked().split("?");
  assert.deepEqual(JSON.parse(decodeURIComponent(seen)), { everywhere: true, title: "…", address: "/", kept: 0 });
  await backShowsNothing(page);
}));

for (const path of [kinds.question, kinds.plan, kinds.children]) {
  test(`Shift three times leaves ${path}`, site.on(path, device(site, { [key.saved]: saved }), async (page) => {
    await neutral(page);
    for (const press of ["Shift", "Shift", "a", "Shift", "Shift"]) await page.keyboard.press(press);
    assert.equal(page.url(), site.url + path, "another key between begins anew");
    await page.keyboard.press("Shift");
    await gone(page);
    await backShowsNothing(page);
  }));
}

test("What was set aside and a professional's work on the device go too", site.on(kinds.question, device(site, { [key.saved]: saved, [key.setAside]: "vvj 99", "vvj-arbejde": "{}" }), async (page) => {
  if (engine === "webkit") throw new Unsupported("WebKit over WebDriver puts what lies on the device there again after another site");
  await neutral(page);
  assert.equal(Object.keys((await kept(page)).local).length, 3);
  await link(page, da.LeaveSite).click();
  await gone(page);
  await backShowsNothing(page);
  await page.goto(site.url + kinds.partnerList);
  await started(page);
  assert.deepEqual(await kept(page), nothing);
}));

test("A search is not there any more after leaving", site.on(`${kinds.services}?q=g%C3%A6ld`, async (page) => {
  await neutral(page);
  await page.locator("main .hits > li").first().waitFor();
  await link(page, da.LeaveSite).click();
  await gone(page);
  await page.goBack();
  if (page.url().startsWith(site.url)) {
    await started(page);
    assert.equal(new URL(page.url()).search, "", page.url());
    assert.ok(!(await page.locator("body").textContent()).includes("gæld"), "the word is nowhere");
  }
}));

test("Shift three times does nothing where nothing is sensitive", site.on(kinds.municipalities, async (page) => {
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("Shift");
  assert.equal(await page.locator(".exit-cover").count(), 0);
}));

test("A browser that brings the page back whole brings back neither the cover nor the answers", site.on("/find-hjaelp/", async (page) => {
  // Playwright's browser keeps no pages.
  await neutral(page, { isThere: false });
  await plan(page);
  await link(page, da.LeaveSite).click();
  await page.locator(".exit-cover").waitFor();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await page.locator(".exit-cover").waitFor({ state: "detached" });
  // The start page names a place itself, as an example of what one may write.
  assert.ok(!(await page.locator("main").innerText()).replace(da.NeedHint, "").includes("Varde"));
  await page.goto(site.url + kinds.plan);
  await started(page);
  assert.deepEqual(untold(await told(page)), [], "the answers are gone");
  page.faults = page.faults.filter((fault) => !fault.startsWith("request to"));
}));

// The other site opens in a window of its own there, and this one stays: an answer without content leaves it where it is.
const alone = {
  "an iPhone": [() => Object.defineProperty(navigator, "standalone", { value: true }), async () => {}],
  "another phone": [() => {
    const { matchMedia } = window;
    window.matchMedia = (asked) => (asked === "(display-mode: standalone)" ? { matches: true } : matchMedia.call(window, asked));
  }, (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })))],
};
for (const [where, [pretend, comeBack]] of Object.entries(alone)) {
  test(`An app on the home screen of ${where} begins anew behind the other site`, site.on("/find-hjaelp/", { before: (page) => page.addInitScript(pretend) }, async (page) => {
    await neutral(page, { isThere: false });
    await plan(page);
    await link(page, da.LeaveSite).click();
    await page.locator(".exit-cover").waitFor();
    await comeBack(page);
    await page.locator(".exit-cover").waitFor({ state: "detached" });
    await started(page);
    assert.equal(page.url(), `${site.url}/`);
    await page.goto(site.url + kinds.plan);
    await started(page);
    assert.deepEqual(untold(await told(page)), []);
    page.faults = page.faults.filter((fault) => !fault.startsWith("request to"));
  }));
}

test("From each offer one can be gone at once, in both languages and before any app", () => {
  for (const { id } of data.services) {
    for (const language of ["", "/en"]) {
      const html = readFileSync(`${dist}${language}${offerPath(id)}index.html`, "utf8");
      assert.match(html, new RegExp(`<a (?=[^>]*class="[^"]*\\bleave\\b)(?=[^>]*href="${exit}")`), `${language} ${id}`);
    }
  }
});
