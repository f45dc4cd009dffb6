// Files of the app that do not come, come broken, come late or come from elsewhere. The page stays what it was: HTML
// that helps, with one calm line about what does not work.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { asBuilt, cannot, changed, comes, failed, faultsOn, files, random, unloaded, withoutIntegrity, works } from "./faults.mjs";
import { serve } from "./server.mjs";
import { da, dist, en, kinds, openSite, started } from "./site.mjs";
import { answer, given, headed, link } from "./steps.mjs";

const site = await openSite();
// A host that never answers for some of its files: the line stays open, and nothing comes.
const silent = new Set();
const mute = await openSite({}, await serve({ root: dist, late: (path) => ([...silent].some((file) => file.test(path)) ? 600_000 : 0) }));
after(() => Promise.all([site.close(), mute.close()]));
const fault = faultsOn(site);

const half = (copy) => copy.subarray(0, copy.length >> 1);
const nothing = () => Buffer.alloc(0);
const notFound = () => ({ status: 404, contentType: "text/html", body: readFileSync(join(dist, "404.html")) });
/** A host that answers every path with the start page and 200. */
const softNotFound = () => ({ status: 200, contentType: "text/html", body: readFileSync(join(dist, "index.html")) });
const flips = (seed, count) => (copy) => {
  const next = random(seed);
  for (let flip = 0; flip < count; flip++) copy[next(copy.length)] ^= 1 << next(8);
};
const at = (place, write) => (copy) => void write(copy, place);
const adler = (bytes) => {
  let [a, b] = [1, 0];
  for (const byte of bytes) (a = (a + byte) % 65_521), (b = (b + a) % 65_521);
  return ((b << 16) | a) >>> 0;
};
/** A directory that is whole in itself, with other contents: one digit of a number is another. */
const otherBuild = (copy) => {
  const number = copy.indexOf("72819700");
  assert.ok(number > 0, "the directory holds the number to change");
  copy[number + 7] = "1".charCodeAt(0);
  copy.writeUInt32LE(adler(copy.subarray(10)), 6);
};

const flipped = (file, kind) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [
    `${kind} has ${2 ** (seed - 1)} bits wrong (seed ${seed})`, [file, changed(file, flips(seed, 2 ** (seed - 1)))],
  ]));

const breakages = {
  "WebAssembly is blocked": [files.wasm, null],
  "WebAssembly is missing": [files.wasm, notFound],
  "WebAssembly is answered with a page": [files.wasm, softNotFound],
  "WebAssembly is empty": [files.wasm, changed(files.wasm, nothing)],
  "WebAssembly is cut off": [files.wasm, changed(files.wasm, half)],
  "WebAssembly is cut off by one byte": [files.wasm, changed(files.wasm, (copy) => copy.subarray(0, -1))],
  "WebAssembly is one of the program's other parts": [files.wasm, () => asBuilt(files.tools)],
  ...flipped(files.wasm, "WebAssembly"),
  "the glue is blocked": [files.glue, null],
  "the glue is missing": [files.glue, notFound],
  "the glue is answered with a page": [files.glue, softNotFound],
  "the glue is empty": [files.glue, changed(files.glue, nothing)],
  "the glue is cut off": [files.glue, changed(files.glue, half)],
  "the glue has an error of syntax": [files.glue, changed(files.glue, at(0, (copy) => copy.write("export {{{")))],
  "the glue is another script": [files.glue, () => ({ contentType: "text/javascript", body: readFileSync(join(dist, "sw-remove.js")) })],
  "the page's part is blocked": [files.help, null],
  "the page's part is missing": [files.help, notFound],
  "the page's part is answered with a page": [files.help, softNotFound],
  "the page's part is empty": [files.help, changed(files.help, nothing)],
  "the page's part is cut off by one byte": [files.help, changed(files.help, (copy) => copy.subarray(0, -1))],
  "the page's part is another part": [files.help, () => asBuilt(files.site)],
  ...flipped(files.help, "the page's part"),
  "the directory is blocked": [files.directory, null],
  "the directory is missing": [files.directory, notFound],
  "the directory is answered with a page": [files.directory, softNotFound],
  "the directory is empty": [files.directory, changed(files.directory, nothing)],
  "the directory is cut off": [files.directory, changed(files.directory, half)],
  "the directory is of a later version": [files.directory, changed(files.directory, at(4, (copy, place) => copy.writeUInt16LE(999, place)))],
  "the directory is of an older version": [files.directory, changed(files.directory, at(4, (copy, place) => copy.writeUInt16LE(1, place)))],
  "the directory has the wrong checksum": [files.directory, changed(files.directory, at(6, (copy, place) => copy.writeUInt32LE(7, place)))],
  "the directory is of another build": [files.directory, changed(files.directory, otherBuild)],
  "the directory is in another language": [files.directory, () => asBuilt(files.otherDirectory)],
  ...flipped(files.directory, "the directory"),
};

for (const [what, [file, answered]] of Object.entries(breakages)) {
  const { before, asked } = comes(file, answered);
  test(`When ${what}, the page stays, says so, and its numbers and links work`, fault(kinds.question, { before, ready: false, told: unloaded }, async (page) => {
    await failed(page);
    assert.ok(asked.count > 0, "the fault was met");
    await page.getByText(da.AppNeeded).waitFor();
    assert.ok(await page.locator("main a[href='tel:112']").filter({ visible: true }).first().isVisible());
    await link(page, da.SeeAllServices).click();
    await headed(page, da.ServicesTitle);
  }));
}

// Whatever the fault: every kind of page stands, and what only the app can do is not shown.
test("When the app cannot start, every kind of page says so and shows nothing that does nothing", async () => {
  const { before } = comes(files.wasm, null);
  const page = await site.open("/", { before, ready: false });
  for (const [words, prefix] of [[da, ""], [en, "/en"]]) {
    for (const path of Object.values(kinds)) {
      await page.goto(site.url + prefix + path);
      await failed(page, words);
      const dead = page.locator("main :is(button, input, select, textarea)").filter({ visible: true });
      assert.deepEqual(await dead.evaluateAll((all) => all.map((one) => one.outerHTML)), [], prefix + path);
      const folded = page.locator("main article.card").filter({ visible: false });
      assert.equal(await folded.count(), 0, `${path} hides nothing that only the app could show`);
    }
  }
  await page.context().close();
});

// The checksums in the page refuse changed bytes. Without them, some changes would start and go wrong later: the page
// must live through that too.
for (const seed of [11, 12, 13, 14, 15, 16]) {
  const { before, asked } = comes(files.wasm, changed(files.wasm, flips(seed, 4)));
  const unguarded = async (page) => (await withoutIntegrity(page), await before(page));
  test(`When changed WebAssembly gets past the checksum (seed ${seed}), the page stands all the same`, fault(kinds.question, { before: unguarded, ready: false, told: /./ }, async (page) => {
    await page.locator("html:is(.app-failed, .app-ready)").waitFor({ state: "attached", timeout: 35_000 });
    assert.ok(asked.count > 0, "the fault was met");
  }));
}

const wrongType = (type) => comes(files.wasm, () => ({ ...asBuilt(files.wasm), contentType: type }));
for (const type of ["text/html", "application/octet-stream", ""]) {
  const { before, asked } = wrongType(type);
  test(`When WebAssembly has the type «${type}», the app works all the same`, fault(kinds.question, { before }, async (page) => {
    await works(page);
    assert.ok(asked.count > 0, "the fault was met");
  }));
}

const lacking = {
  "has no WebAssembly": () => delete globalThis.WebAssembly,
  "does not compile while loading": () => delete WebAssembly.instantiateStreaming,
  "has no memory for the app": () => {
    const refuse = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory"));
    Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
  },
  "refuses to compile": () => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError("Wasm code generation disallowed by embedder"));
    Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
  },
};
for (const [what, change] of Object.entries(lacking)) {
  const before = (page) => page.addInitScript(change);
  test(`When the browser ${what}, the page is of use`, fault(kinds.question, { before, ready: false, told: unloaded }, async (page) => {
    const ends = { "has no WebAssembly": cannot, "does not compile while loading": works };
    await (ends[what] ?? failed)(page);
  }));
}

const neverDrawn = (page) => page.addInitScript(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
test("When the page is not drawn, as in the background, the app's files wait a little and come all the same", fault(kinds.question, { before: neverDrawn }, async (page) => {
  const [wasm, boot] = await page.evaluate(
    (files) => files.map((file) => performance.getEntriesByType("resource").find(({ name }) => name.match(file))),
    [files.wasm.source, files.boot.source],
  );
  const waited = wasm.startTime - boot.responseEnd;
  assert.ok(waited > 1500 && waited < 10_000, `asked for after ${waited} ms`);
  await works(page);
}));

const oldBrowser = (page) =>
  page.route((address) => address.pathname.endsWith("/"), async (route) => {
    const response = await route.fetch();
    // Such a browser passes over modules and their preloads, and reads what is marked as for it.
    const body = (await response.text()).replaceAll('type="module"', 'type="not-known"').replaceAll(" nomodule", "").replaceAll(/<link rel="modulepreload".*/g, "");
    await route.fulfill({ response, body });
  });
test("When the browser is too old to know modules, the page says so", fault(kinds.question, { before: oldBrowser, ready: false }, async (page) => {
  await cannot(page);
  await page.getByText(da.AppNeeded).waitFor();
}));

const late = (page, words = da) => page.getByText(words.AppLate).waitFor({ timeout: 15_000 });
for (const [what, file] of Object.entries({ WebAssembly: files.wasm, "the glue": files.glue, "the page's part": files.help, "the directory": files.directory, "the loader": files.boot })) {
  const { before, asked } = comes(file, "hang");
  test(`When ${what} never comes, the page says after some seconds that it takes long, and helps meanwhile`, fault(kinds.question, { before, ready: false, until: "commit" }, async (page) => {
    await headed(page, da.QRole);
    // Asked before the styles are there, the browser measures a page that nobody sees.
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".only-print")).display === "none");
    assert.ok(!(await page.getByText(da.AppLate).isVisible()), "a short wait needs no words");
    await late(page);
    assert.ok(asked.count > 0, "the fault was met");
    await page.getByRole("link", { name: da.LoadAgain }).first().waitFor();
  }));
}

test("A press is not kept for ever: when nothing comes, what only the app can do goes, and help takes its place", async () => {
  const { before } = comes(files.wasm, "hang");
  const page = await site.open(kinds.question, { before: async (page) => (await page.clock.install(), await before(page)), ready: false, until: "commit" });
  await answer(page, da.RolePartner);
  await page.clock.fastForward(29_000);
  await headed(page, da.QRole);
  await page.clock.fastForward(2_000);
  await failed(page);
  await page.getByText(da.AppNeeded).waitFor();
  await page.context().close();
});

test("An app that comes after all takes the page over, and does not do what was pressed long ago", async () => {
  let release;
  const released = new Promise((done) => (release = done));
  const before = async (page) => {
    await page.clock.install();
    await page.route(files.wasm, async (route) => (await released, route.continue()));
  };
  const page = await site.open(kinds.question, { before, ready: false, until: "commit" });
  await answer(page, da.RolePartner);
  await page.clock.fastForward(31_000);
  await failed(page);
  release();
  await started(page);
  await headed(page, da.QRole);
  assert.ok(!(await page.getByText(da.AppFailed).isVisible()));
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await page.context().close();
});

for (const [what, file] of Object.entries({ "the loader": files.boot, "the styles": files.styles })) {
  const { before, asked } = comes(file, null);
  test(`When ${what} cannot be had, everything that is plain HTML works`, fault(kinds.service, { before, ready: false, told: /console: Failed to load/ }, async (page) => {
    assert.ok(asked.count > 0, "the fault was met");
    assert.ok((await page.locator("main a[href^='tel:']").filter({ visible: true }).count()) > 0);
    await link(page, da.AllServices).first().click();
    await headed(page, da.ServicesTitle);
  }));
}

for (const [what, answered] of Object.entries({ missing: notFound, "cut off": changed(files.otherDirectory, half), "of another build": () => asBuilt(files.directory) })) {
  const { before, asked } = comes(files.otherDirectory, answered);
  test(`When the other language's directory is ${what}, the page says so, stays, and keeps the answers`, fault(kinds.question, { before, told: unloaded }, async (page) => {
    await answer(page, da.RolePartner);
    await headed(page, da.QUrgency);
    await link(page, da.OtherLanguage).click();
    await page.getByText(da.LanguageMissing).waitFor();
    assert.ok(asked.count > 0, "the fault was met");
    await headed(page, da.QUrgency);
    await page.goBack();
    await headed(page, da.QRole);
    assert.deepEqual(await given(page), [da.RolePartner]);
    await answer(page, da.RolePartner);
    await headed(page, da.QUrgency);
  }));
}

// A part that is fetched when somebody goes there: until it is there the page before stays, and the next try fetches again.
const menu = async (page, name) => {
  const entry = page.locator("header.top nav.menu").getByRole("link", { name, exact: true });
  if (!(await entry.isVisible())) await page.locator("header.top summary").click();
  await entry.click();
};
const onTheWay = {
  "is blocked": null,
  "is missing": notFound,
  "is answered with a page": softNotFound,
  "is cut off": changed(files.search, half),
  "has bits wrong": changed(files.search, flips(21, 4)),
  "is another part": () => asBuilt(files.site),
};
for (const [what, answered] of Object.entries(onTheWay)) {
  const { before, asked } = comes(files.search, answered);
  test(`When the part of the page that somebody goes to ${what}, the page before stays with its answers, says what to do, and the next try works`, fault(kinds.question, { before, told: unloaded }, async (page) => {
    await answer(page, da.RolePartner);
    await headed(page, da.QUrgency);
    await menu(page, da.Services);
    await page.getByText(da.PageMissing).waitFor();
    assert.ok(asked.count > 0, "the fault was met");
    await headed(page, da.QUrgency);
    await page.goBack();
    await headed(page, da.QRole);
    assert.deepEqual(await given(page), [da.RolePartner]);
    await answer(page, da.RolePartner);
    await headed(page, da.QUrgency);
    await page.unroute(files.search);
    await menu(page, da.Services);
    await headed(page, da.ServicesTitle);
    assert.ok(!(await page.getByText(da.PageMissing).isVisible()));
    await page.goBack();
    await headed(page, da.QUrgency);
  }));
}

test("While a part is long in coming the page says so; who goes elsewhere meanwhile stays there", async () => {
  let release;
  const released = new Promise((done) => (release = done));
  const page = await site.open(kinds.question, { before: (page) => page.route(files.search, async (route) => (await released, route.continue())) });
  await answer(page, da.RolePartner);
  await menu(page, da.Services);
  await page.getByText(da.PageComing).waitFor();
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  release();
  await page.waitForTimeout(500);
  await headed(page, da.QRole);
  await menu(page, da.Services);
  await headed(page, da.ServicesTitle);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const unanswered = {
  "the part of the page": [files.search, (page) => menu(page, da.Services), da.PageMissing, da.ServicesTitle],
  "a piece that several parts share": [/\/chunk-\d+-[0-9a-f]+\.wasm$/, (page) => menu(page, da.Services), da.PageMissing, da.ServicesTitle],
  "the words of the tools": [/\/tool-texts-da-[0-9a-f]+\.bin$/, (page) => menu(page, da.Professionals), da.PageMissing, da.ProfessionalsTitle],
  "the other language's directory": [files.otherDirectory, (page) => link(page, da.OtherLanguage).click(), da.LanguageMissing, en.QUrgency],
};
for (const [what, [file, go, missing, heading]] of Object.entries(unanswered)) {
  test(`When ${what} never comes, the page says so after half a minute and stays of use, and the next try has it`, async () => {
    // A page of the main part alone, so that nothing of the other parts is there.
    const start = what.includes("language") ? kinds.question : kinds.helpNow;
    const page = await mute.open(start, { before: (page) => page.clock.install() });
    if (start === kinds.question) await answer(page, da.RolePartner);
    const shown = start === kinds.question ? da.QUrgency : da.GetHelpNow;
    await headed(page, shown);
    silent.add(file);
    // The half minute of a file begins when it is asked for.
    const asked = page.waitForRequest((request) => file.test(request.url()));
    await go(page);
    await asked;
    await page.clock.fastForward(1_000);
    await page.getByText(da.PageComing).waitFor();
    await page.clock.fastForward(31_000);
    await page.getByText(missing).waitFor();
    await headed(page, shown);
    silent.clear();
    await go(page);
    await headed(page, heading);
    assert.deepEqual(page.faults.filter((fault) => !unloaded.test(fault)), []);
    await page.context().close();
  });
}

// A reload keeps the entries before it, and their pages' parts are not there any more.
test("When Back leads to a page whose part cannot be had, the address stays that of the page that is shown, and the next Back tries again", fault(kinds.services, { told: unloaded }, async (page) => {
  await menu(page, da.FindHelp);
  await headed(page, da.QRole);
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await page.reload();
  await started(page);
  const { before, asked } = comes(files.search, null);
  await before(page);
  await page.goBack();
  await headed(page, da.QRole);
  const address = page.url();
  await page.evaluate(() => history.back());
  await page.getByText(da.PageMissing).waitFor();
  assert.ok(asked.count > 0, "the fault was met");
  assert.equal(page.url(), address);
  await headed(page, da.QRole);
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await page.unroute(files.search);
  await page.goBack();
  await headed(page, da.QRole);
  await page.goBack();
  await headed(page, da.ServicesTitle);
  assert.equal(new URL(page.url()).pathname, kinds.services);
}));

test("Where the net goes in the middle and comes back, the parts that are missing come then", fault(kinds.question, { told: unloaded }, async (page) => {
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await page.context().setOffline(true);
  for (const name of [da.Services, da.Professionals]) {
    await menu(page, name);
    await page.getByText(da.PageMissing).waitFor();
    await headed(page, da.QUrgency);
  }
  await page.context().setOffline(false);
  for (const [name, heading] of [[da.Services, da.ServicesTitle], [da.Professionals, da.ProfessionalsTitle]]) {
    await menu(page, name);
    await headed(page, heading);
  }
}));
