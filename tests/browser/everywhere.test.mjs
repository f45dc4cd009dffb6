// What went wrong in one engine and has to hold in each: run with ENGINE=firefox and ENGINE=webkit, too. Nothing here needs
// more than the part of Playwright's interface that WebKit's driver has: slow lines are servers that take their time.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { installed, openCopy, withWorker } from "./device.mjs";
import { serve } from "./server.mjs";
import { able, da, dist, openSite, started } from "./site.mjs";

let wait = 0;
const site = await openSite({}, await serve({ root: dist, late: (path) => (/\.wasm$/.test(path) ? wait : 0) }));
const copy = await openCopy();
after(() => Promise.all([site.close(), copy.close()]));

/** A test's body on a line on which the program takes its time. */
const slowly = (ms, path, body) => able(async () => {
  wait = ms;
  const page = await site.open(path, { ready: false });
  try {
    await body(page);
  } finally {
    wait = 0;
    await page.context().close();
  }
});

test("The program is asked for once at a first visit", slowly(300, "/", async (page) => {
  const before = site.log.length;
  await started(page);
  const programs = site.log.slice(before).filter(({ path }) => path.endsWith(".wasm"));
  assert.equal(programs.length, 1, JSON.stringify(programs));
}));

test("A page that was left before its app came works when one comes back", slowly(2_500, "/find-hjaelp/", async (page) => {
  await page.evaluate(() => { setTimeout(() => location.assign("/kommuner/"), 20); });
  await page.waitForURL(`${site.url}/kommuner/`);
  await page.waitForTimeout(300);
  await page.evaluate(() => { setTimeout(() => history.back(), 20); });
  await page.waitForURL(`${site.url}/find-hjaelp/`);
  await started(page);
  assert.equal(await page.evaluate(() => document.documentElement.className), "app-ready");
}));

/** Runs before the page: keeps it busy while the worker is installed. */
const busy = () => {
  const { register } = ServiceWorkerContainer.prototype;
  const work = () => { for (const end = performance.now() + 800; performance.now() < end;); };
  ServiceWorkerContainer.prototype.register = function (...given) {
    return register.apply(this, given).then((registration) => { setTimeout(work, 50); setTimeout(work, 900); return registration; });
  };
};
test("A busy page offers no new version at a first visit", able(async () => {
  const page = await copy.open("/", { ...withWorker, before: (page) => page.addInitScript(busy) });
  try {
    await installed(page);
    await page.waitForTimeout(2_500);
    assert.equal((await page.locator(".status").innerText()).trim(), "");
  } finally {
    await page.context().close();
  }
}));

test("Without WebAssembly the page helps as it is, fetches no program, and does not ask anybody to load it again", able(async () => {
  const before = site.log.length;
  const page = await site.open("/find-hjaelp/", { ready: false, before: (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }) });
  try {
    await page.getByText(da.AppCannot).waitFor();
    assert.ok(await page.locator("main a[href='tel:112']").first().isVisible());
    assert.ok(await page.getByText(da.LoadAgain).first().isHidden());
    await page.waitForTimeout(500);
    assert.deepEqual(site.log.slice(before).filter(({ path }) => /\.(wasm|bin)$/.test(path)), []);
  } finally {
    await page.context().close();
  }
}));

test("Letters that were typed before the app came are searched for", slowly(1_500, "/tilbud/", async (page) => {
  await page.getByLabel(da.SearchLabel).fill("gæld");
  await page.locator("main .hits > li").first().waitFor();
  assert.equal(await page.getByLabel(da.SearchLabel).inputValue(), "gæld");
}));

test("A press on a form that an extension has changed meanwhile, or in a browser that cannot be asked to send it, breaks nothing", slowly(1_500, "/boern/", async (page) => {
  await page.evaluate(() => { delete HTMLFormElement.prototype.requestSubmit; });
  const send = page.locator("main form button[type=submit]").first();
  await send.click();
  await page.evaluate(() => document.querySelector("main form button[type=submit]").parentElement.append(document.createElement("b")));
  await started(page);
  assert.equal(await page.evaluate(() => document.documentElement.className), "app-ready");
  // The press has counted: something is missing, and that is said.
  await page.locator("main .form-error-message").first().waitFor();
}));
