// One version of the site after the other on a device: offered, taken by a press, whole or not at all, and removed.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";

import {
  fileOf, installed, keptFiles, listOf, nextNumber, number, openCopy, prepend, publishNext, relist, replaceWorker,
  until, withWorker,
} from "./device.mjs";
import { serve } from "./server.mjs";
import { da, en, kinds, openSite, started } from "./site.mjs";
import { answer, answerAll, button, given, headed, kept, link, nothing, notice, plan, told } from "./steps.mjs";

const copy = await openCopy();
after(() => copy.close());
beforeEach(async () => {
  copy.restore();
  // A test that failed may have left the host away.
  await copy.up().catch(() => {});
});

const cacheName = () => `vejviser / ${listOf(copy.folder).version}`;
const paths = ({ files } = listOf(copy.folder)) => Object.keys(files).map((path) => `/${path}`).sort();
const lineOf = (page) => page.locator("main a[href^='tel:+45']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
const offer = (page) => page.locator(".status .update");
/** Waits until a newer version is whole and waits. */
const waiting = (page) =>
  until(page, async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === "installed");

/** Waits until these versions are kept and no other. */
const onlyKept = (page, versions) =>
  until(page, async (versions) => {
    const found = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => new URL(url).pathname).sort();
    }
    return JSON.stringify(found) === versions;
  }, JSON.stringify(versions));

async function firstVisit(path = "/") {
  const page = await copy.open(path, withWorker);
  await installed(page);
  return page;
}

test("A new version waits while a questionnaire is open, is offered after it, and taken by the press alone", async () => {
  const page = await firstVisit();
  const first = cacheName();
  publishNext(copy.folder);
  const second = cacheName();
  assert.notEqual(first, second);
  await page.goto(`${copy.url}/find-hjaelp/`);
  await headed(page, da.QRole);
  await page.evaluate(() => { window.untouched = true; });
  await answer(page, da.RolePartner);
  await waiting(page);
  // In the middle of the questions: nothing is asked, nothing is lost, both versions are there.
  await headed(page, da.QUrgency);
  assert.equal(await offer(page).count(), 0);
  assert.deepEqual(Object.keys(await keptFiles(page)).sort(), [first, second].sort());
  await answerAll(page);
  assert.ok(await page.evaluate(() => window.untouched), "the page is the one that was opened");
  const answers = await told(page);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  // Then it is offered, with what it costs; whoever has saved has the answers after it.
  await page.locator("header").getByRole("link", { name: da.GetHelpNow }).click();
  await headed(page, da.GetHelpNow);
  const words = await offer(page).innerText();
  assert.ok(words.includes(da.UpdateWaits) && words.includes(da.UpdateLoses), words);
  assert.ok((await lineOf(page)).includes(`tel:${number}`));
  await button(page, da.Update).click();
  await page.locator(`main a[href='tel:${nextNumber}']`).first().waitFor();
  await started(page);
  assert.ok(!(await lineOf(page)).includes(`tel:${number}`));
  assert.equal(await offer(page).count(), 0);
  await onlyKept(page, { [second]: paths() });
  await page.goto(copy.url + kinds.plan);
  await notice(page, da.SavedFound);
  assert.deepEqual(await told(page), answers);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("With nothing to lose the offer says nothing of loss, and a press brings the new number, also without net", async () => {
  const page = await firstVisit();
  publishNext(copy.folder);
  await page.goto(copy.url + kinds.helpNow);
  await started(page);
  await offer(page).waitFor();
  assert.ok(!(await offer(page).innerText()).includes(da.UpdateLoses));
  assert.ok((await lineOf(page)).includes(`tel:${number}`));
  await page.context().setOffline(true);
  await copy.down();
  await button(page, da.Update).click();
  await page.locator(`main a[href='tel:${nextNumber}']`).first().waitFor();
  await page.goto(copy.url + kinds.coordinatorNone);
  await started(page);
  assert.ok((await lineOf(page)).includes(`tel:${nextNumber}`), "pages drawn by the app have it too");
  await page.context().close();
  await copy.up();
});

test("Nobody takes it: the next visit after the last page is closed has the new version", async () => {
  const page = await firstVisit();
  publishNext(copy.folder);
  await page.goto(copy.url + kinds.helpNow);
  await waiting(page);
  await page.reload();
  await started(page);
  assert.ok((await lineOf(page)).includes(`tel:${number}`), "a reload alone takes nothing");
  await offer(page).waitFor();
  const next = await page.context().newPage();
  await page.close();
  await next.waitForTimeout(500);
  await next.goto(copy.url + kinds.helpNow);
  await started(next);
  await next.locator(`main a[href='tel:${nextNumber}']`).first().waitFor();
  await next.context().close();
});

test("A version taken in one tab leaves the half-filled questionnaire in another as it is", async () => {
  const page = await firstVisit("/find-hjaelp/");
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  await page.locator("#first").fill("Varde");
  await page.evaluate(() => { window.untouched = true; });
  publishNext(copy.folder);
  const other = await page.context().newPage();
  await other.goto(copy.url + kinds.helpNow);
  await offer(other).waitFor();
  await button(other, da.Update).click();
  await other.locator(`main a[href='tel:${nextNumber}']`).first().waitFor();
  assert.deepEqual(await given(page), ["Varde"]);
  assert.ok(await page.evaluate(() => window.untouched));
  await button(page, da.Continue).click();
  await headed(page, da.QTopics);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RolePartner], "what was answered is still there");
  await page.locator("header").getByRole("link", { name: da.GetHelpNow }).click();
  await headed(page, da.GetHelpNow);
  assert.ok((await offer(page).innerText()).includes(da.UpdateLoses), "this tab is offered it too");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("A window of the version before keeps that version's files until it is closed, although the host has them no more", async () => {
  const page = await firstVisit("/find-hjaelp/");
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  const first = cacheName();
  publishNext(copy.folder);
  const other = await page.context().newPage();
  await other.goto(copy.url + kinds.helpNow);
  await offer(other).waitFor();
  await button(other, da.Update).click();
  await other.locator(`main a[href='tel:${nextNumber}']`).first().waitFor();
  await other.goto(copy.url + kinds.about);
  // What the browser itself has kept beside the worker could hide what is missing.
  await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
  await link(page, da.OtherLanguage).click();
  await headed(page, en.QUrgency);
  await page.locator("header").getByRole("link", { name: en.GetHelpNow }).click();
  await headed(page, en.GetHelpNow);
  assert.ok((await lineOf(page)).includes(`tel:${number}`), "of one version, whole");
  assert.ok(Object.keys(await keptFiles(other)).includes(first));
  await page.close();
  await other.goto(copy.url + kinds.helpNow);
  await started(other);
  await onlyKept(other, { [cacheName()]: paths() });
  await other.context().close();
});

test("Without a worker a file that the host has no more is told with what to do, and loading the page again makes good", async () => {
  const page = await copy.open("/find-hjaelp/");
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  publishNext(copy.folder);
  await link(page, da.OtherLanguage).click();
  await notice(page, da.LanguageMissing);
  assert.match(da.LanguageMissing, /genindlæs/);
  await headed(page, da.QUrgency);
  await page.reload();
  await started(page);
  await link(page, da.OtherLanguage).click();
  await headed(page, en.QUrgency);
  await page.context().close();
});

test("On a host that mixes two deployments each page is of one of them, ends usable, and no mix is kept", async (t) => {
  const next = mkdtempSync(join(tmpdir(), "vejviser-next-"));
  t.after(() => rmSync(next, { recursive: true, force: true }));
  cpSync(copy.folder, next, { recursive: true });
  publishNext(next);
  // Which deployment answers is drawn by lot: the same lots in every run, but who asks first is not. So the first two
  // devices have no lots: on one the pages and the worker are ahead of their files, on the other a page that needs none.
  let lot = 7;
  const lots = () => (lot = (lot * 16_807) % 2_147_483_647) % 2 === 0;
  const ahead = [(path) => !/-[0-9a-f]{8,}(_bg)?\.[a-z0-9]+$/.test(path), (path) => path === kinds.helpNow, lots, lots];
  let mixes = lots;
  const site = await openSite({}, await serve({ root: copy.folder, other: next, mixes: (path) => mixes(path) }));
  t.after(() => site.close());
  const lists = [copy.folder, next].map(listOf);
  let [ready, failed] = [0, 0];
  for (mixes of ahead) {
    const page = await site.open("/", { ...withWorker, ready: false });
    for (const path of ["/find-hjaelp/", kinds.helpNow, "/tilbud/", kinds.coordinatorNone]) {
      await page.goto(site.url + path);
      if (path === "/find-hjaelp/" || path === "/tilbud/") {
        await page.waitForFunction(() => /app-(ready|failed)/.test(document.documentElement.className));
        const fails = await page.evaluate(() => document.documentElement.classList.contains("app-failed"));
        if (fails) await page.locator(".status .only-failed").waitFor();
        [ready, failed] = fails ? [ready, failed + 1] : [ready + 1, failed];
      }
      await page.waitForFunction(() => document.querySelector("main").innerText.trim().length > 20);
      assert.ok(await page.locator("header a.help").isVisible(), path);
      const ofTheLine = new Set((await lineOf(page)).filter((href) => [number, nextNumber].includes(href.slice(4))));
      assert.ok(ofTheLine.size <= 1, `${path}: two numbers of one line`);
      if (path === kinds.helpNow) assert.equal(ofTheLine.size, 1);
    }
    // Whatever answers from the device is one deployment, whole or on its way, file by file.
    const sums = await page.evaluate(async () => {
      const found = {};
      for (const name of await caches.keys()) {
        found[name] = {};
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const body = await (await cache.match(request)).arrayBuffer();
          const sum = [...new Uint8Array(await crypto.subtle.digest("SHA-256", body))];
          found[name][new URL(request.url).pathname.slice(1)] = sum.map((byte) => byte.toString(16).padStart(2, "0")).join("");
        }
      }
      return found;
    });
    for (const [name, files] of Object.entries(sums)) {
      const list = lists.find(({ version }) => name.endsWith(version));
      for (const [path, sum] of Object.entries(files)) assert.equal(sum, { ...list?.files, ...list?.tools }[path], `${name}: ${path}`);
    }
    await page.context().close();
  }
  assert.ok(ready > 0 && failed > 0, `both were seen: ${ready} ready, ${failed} failed`);
});

// What is read from the device is checked. Each kind of file is spoilt in what is kept, not on the host.
const spoil = (page, ending, body = "spoilt") =>
  page.evaluate(async ([ending, body]) => {
    const cache = await caches.open((await caches.keys())[0]);
    const requests = (await cache.keys()).filter(({ url }) => new RegExp(ending).test(new URL(url).pathname));
    for (const request of requests) {
      const { headers } = await cache.match(request);
      await cache.put(request, new Response(body, { headers }));
    }
    return requests.length;
  }, [ending, body]);
const parts = {
  "The app": "veteranvejviseren.*wasm$",
  "The app's glue": "veteranvejviseren.*js$",
  "The loader": "boot-.*js$",
  "The Danish directory": "directory-da-",
  "The crisis page": "^/hjaelp-nu/$",
  "The page that stands in": "^/uden-net.html$",
};
for (const [what, ending] of Object.entries(parts)) {
  test(`${what}, spoilt on the device, is fetched anew and right again`, async () => {
    const page = await firstVisit();
    assert.equal(await spoil(page, ending), 1);
    for (const path of [kinds.helpNow, kinds.coordinatorNone]) {
      await page.goto(copy.url + path);
      await started(page);
      assert.ok((await lineOf(page)).includes(`tel:${number}`), path);
    }
    if (ending.includes("uden-net")) await page.evaluate((path) => fetch(path), "/uden-net.html");
    // Without net it is there again.
    await page.context().setOffline(true);
    await copy.down();
    for (const path of [kinds.helpNow, kinds.coordinatorNone]) {
      await page.goto(copy.url + path);
      await started(page);
      assert.ok((await lineOf(page)).includes(`tel:${number}`), path);
    }
    await page.context().close();
    await copy.up();
  });
}

test("An app spoilt on the device and no net to fetch it: every page has the crisis numbers and says so calmly", async () => {
  const page = await firstVisit();
  await spoil(page, "wasm$");
  // The browser's own cache has a whole one, and a device may have none.
  await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
  await page.context().setOffline(true);
  await copy.down();
  for (const path of ["/", kinds.helpNow, kinds.question, kinds.plan, kinds.coordinatorNone, `/en${kinds.service}`]) {
    await page.goto(copy.url + path);
    await page.locator("html.app-failed").waitFor({ state: "attached" });
    assert.ok(await page.locator(".only-failed").filter({ visible: true }).first().isVisible(), path);
    assert.ok(await page.locator("main a[href^='tel:']").filter({ visible: true }).first().isVisible(), path);
    assert.ok(await page.locator("header a.help").isVisible(), path);
    assert.equal(await page.locator("main :is(button, input, form)").filter({ visible: true }).count(), 0, path);
  }
  await page.context().close();
  await copy.up();
});

test("A page spoilt on the device and no net: the app draws it, and the spoilt one is never shown", async () => {
  const page = await firstVisit();
  await spoil(page, "^/hjaelp-nu/$", "<h1>spoilt</h1><a href='tel:99999999'>99 99 99 99</a>");
  await page.context().setOffline(true);
  await copy.down();
  await page.goto(copy.url + kinds.helpNow);
  await started(page);
  await headed(page, da.GetHelpNow);
  assert.ok((await lineOf(page)).includes(`tel:${number}`));
  assert.equal(await page.locator("a[href='tel:99999999']").count(), 0);
  await page.context().close();
  await copy.up();
});

test("A version of which half is gone from the device is whole again after a visit with net", async () => {
  const page = await firstVisit();
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const keys = await cache.keys();
    await Promise.all(keys.filter((_, at) => at % 2).map((request) => cache.delete(request)));
  });
  for (const path of ["", ...Object.keys(listOf(copy.folder).files)]) await page.evaluate((path) => fetch(path), `/${path}`);
  for (const path of ["/", kinds.helpNow]) {
    await page.goto(copy.url + path);
    await started(page);
  }
  assert.deepEqual(await keptFiles(page), { [cacheName()]: paths() });
  await page.context().close();
});

// A version that cannot be kept whole is not kept at all.
const obstacles = {
  "the device has no room": () => prepend(copy.folder, `Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));`),
  "the room ends half-way": () => prepend(copy.folder, `let room = 5; const put = Cache.prototype.put;
    Cache.prototype.put = function (...given) { return room-- > 0 ? put.apply(this, given) : Promise.reject(new DOMException("full", "QuotaExceededError")); };`),
  "a file is missing": () => rmSync(fileOf(copy.folder, "boern/til-dig/")),
  "a file is another than was published": () => writeFileSync(fileOf(copy.folder, "en/hjaelp-nu/"), "<h1>Welcome to the hotel's network</h1>"),
};
/** A page that remembers what becomes of its first worker: of one that is given up no registration is left. */
const remembering = {
  ...withWorker,
  before: (page) => page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
      const registration = await register.apply(this, given);
      const worker = registration.installing;
      window.workerEnd = new Promise((done) => worker?.addEventListener("statechange", () => done(worker.state), { once: true }));
      return registration;
    };
  }),
};
/** Waits until the browser has given the first worker up. */
async function firstGivenUp(page) {
  await page.waitForFunction(() => "workerEnd" in window);
  assert.equal(await page.evaluate(() => window.workerEnd), "redundant");
}
/** Lets the browser try the worker that the host has now, and waits until it has given it up. */
async function givenUp(page) {
  const end = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration.installing) await registration.update();
    const worker = registration.installing;
    if (worker?.state === "installing") {
      await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    }
    return worker?.state;
  });
  assert.equal(end, "redundant");
}
for (const [what, obstruct] of Object.entries(obstacles)) {
  test(`When ${what} at the first visit, nothing is kept, everything works, and a later visit makes good`, async () => {
    obstruct();
    const page = await copy.open("/", remembering);
    await firstGivenUp(page);
    await until(page, async () => !(await navigator.serviceWorker.getRegistration()));
    assert.deepEqual(await keptFiles(page), {});
    await page.goto(`${copy.url}/find-hjaelp/`);
    await plan(page);
    assert.deepEqual(page.faults, []);
    copy.restore();
    await page.goto(`${copy.url}/`);
    await installed(page);
    assert.deepEqual(await keptFiles(page), { [cacheName()]: paths() });
    await page.context().close();
  });

  test(`When ${what} at a new version, the version before stays whole and works without net`, async () => {
    const page = await firstVisit();
    const before = { [cacheName()]: paths() };
    publishNext(copy.folder);
    obstruct();
    await givenUp(page);
    assert.deepEqual(await keptFiles(page), before);
    await page.context().setOffline(true);
    await copy.down();
    await page.goto(copy.url + kinds.helpNow);
    await started(page);
    assert.ok((await lineOf(page)).includes(`tel:${number}`));
    assert.equal(await offer(page).count(), 0);
    await page.context().close();
    await copy.up();
  });
}

test("A version whose app cannot start shows the pages, and gives way to the next version without a press", async () => {
  const page = await firstVisit();
  const { main } = JSON.parse(readFileSync(fileOf(copy.folder, "parts.json"), "utf8"));
  writeFileSync(fileOf(copy.folder, main), "not an app");
  relist(copy.folder);
  await page.goto(copy.url + kinds.helpNow);
  await offer(page).waitFor();
  await button(page, da.Update).click();
  const failed = () => page.locator("html.app-failed").waitFor({ state: "attached" });
  await failed();
  assert.ok((await lineOf(page)).includes(`tel:${number}`));
  copy.restore();
  publishNext(copy.folder);
  await page.goto(copy.url + kinds.children);
  await failed();
  await waiting(page);
  // The next load fails once more, and what waits is taken; the one after it works.
  await page.goto(copy.url + kinds.children);
  await failed();
  await until(page, async () => !(await navigator.serviceWorker.getRegistration()).waiting);
  await page.goto(copy.url + kinds.helpNow);
  await started(page);
  assert.ok((await lineOf(page)).includes(`tel:${nextNumber}`));
  await page.context().close();
});

test("The empty worker takes everything off the device, disturbs nobody, and the site works without it", async () => {
  const page = await firstVisit("/find-hjaelp/");
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  const other = await page.context().newPage();
  replaceWorker(copy.folder, "sw-remove.js");
  await other.goto(copy.url + kinds.about);
  await until(other, async () => (await caches.keys()).length === 0);
  await until(other, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  // The tab with the questions goes on as if nothing had been.
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  await page.goBack();
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RolePartner]);
  await other.goto(`${copy.url}/find-hjaelp/`);
  await plan(other);
  assert.deepEqual(await kept(other), nothing);
  assert.deepEqual(await keptFiles(other), {});
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
