// What went wrong in one engine and has to hold in each: run with ENGINE=firefox and ENGINE=webkit, too. Nothing here needs
// more than the part of Playwright's interface that WebKit's driver has: slow lines are servers that take their time.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { fileOf, installed, keptFiles, listOf, openCopy, publishNext, until, withWorker } from "./device.mjs";
import { serve } from "./server.mjs";
import { able, da, dist, en, openSite, started } from "./site.mjs";
import { headed, row } from "./steps.mjs";

let wait = 0;
const site = await openSite({}, await serve({ root: dist, late: (path) => (/\.(wasm|bin)$/.test(path) ? wait : 0) }));
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

for (const path of ["/find-hjaelp/", "/tilbud/", "/fagfolk/", "/en/om/"]) {
  test(`On a slow line every part, word and record of ${path} is asked for once at a first visit`, able(async () => {
    const before = site.log.length;
    wait = 600;
    const page = await site.open(path);
    try {
      await page.waitForTimeout(500);
      const asked = site.log.slice(before).map(({ path }) => path).filter((path) => /\.(wasm|bin|js|css)$/.test(path));
      assert.ok(asked.length > 5, JSON.stringify(asked));
      assert.deepEqual(asked.filter((path, at) => asked.indexOf(path) !== at), []);
    } finally {
      wait = 0;
      await page.context().close();
    }
  }));
}

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

test("A host that drops .html from names keeps the site on the device, too, and it works without the host", able(async () => {
  const host = await openSite({}, await serve({ root: dist, bare: true }));
  const page = await host.open("/", withWorker);
  try {
    await installed(page);
    await host.down();
    await page.goto(`${host.url}/kommuner/varde/`);
    await started(page);
    await page.locator("main h1").filter({ hasText: "Varde" }).waitFor();
    await page.goto(`${host.url}/hjaelp-nu`);
    assert.ok(await page.locator("main a[href='tel:112']").first().isVisible());
  } finally {
    await page.context().close();
    await host.close();
  }
}));

test("A host that takes the slash from the end of addresses keeps the site on the device, and every page works, also without the host", able(async () => {
  const host = await openSite({}, await serve({ root: dist, unslashed: true }));
  const page = await host.open("/", withWorker);
  try {
    await installed(page);
    // With the host, by address and by link, and without it.
    await page.goto(`${host.url}/find-hjaelp`);
    await started(page);
    await row(page, da.RolePartner).first().click();
    await headed(page, da.QUrgency);
    await page.goto(`${host.url}/en/tilbud/`);
    await started(page);
    await headed(page, en.ServicesTitle);
    await host.down();
    for (const [address, title] of [["/find-hjaelp", da.QRole], ["/hjaelp-nu/", da.GetHelpNow], ["/kommuner", da.MunicipalitiesTitle]]) {
      await page.goto(host.url + address);
      await started(page);
      await headed(page, title);
    }
  } finally {
    await page.context().close();
    await host.close();
  }
}));

test("A host that goes back to the version in use, and then fails, takes nothing away", able(async () => {
  copy.restore();
  const page = await copy.open("/", withWorker);
  try {
    await installed(page);
    const first = readFileSync(join(copy.folder, "sw.js"), "utf8");
    const kept = await keptFiles(page);
    publishNext(copy.folder);
    const waits = () => navigator.serviceWorker.getRegistration().then((one) => one.update().then(() => Boolean(one.waiting)));
    await until(page, waits);
    // The first version's worker again, byte for byte but for a comment, and none of its files can be had.
    writeFileSync(join(copy.folder, "sw.js"), `${first}\n// again\n`);
    for (const path of Object.keys(listOf(copy.folder).files)) rmSync(fileOf(copy.folder, path), { force: true });
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {}));
    await page.waitForTimeout(2_000);
    const [version] = Object.keys(kept);
    assert.deepEqual((await keptFiles(page))[version], kept[version]);
  } finally {
    await page.context().close();
    copy.restore();
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
