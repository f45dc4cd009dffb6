// The site without net: what is kept at the first visit, and that everything a person needs works from it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { after, test } from "node:test";

import { fileOf, installed, keptFiles, listOf, openCopy, sha256, until, withWorker } from "./device.mjs";
import { able, da, data, dist, en, engine, fill, kinds, openSite, started } from "./site.mjs";
import { answer, button, headed, headingFocused, kept, link, nothing, notice, plan, skipAll } from "./steps.mjs";

// One with the worker on a host that goes away, one without for what has nothing to do with it.
const copy = await openCopy();
const plain = await openSite();
after(() => Promise.all([copy.close(), plain.close()]));

/** A first visit, then no net: the browser knows it, and the host is not there. A test's body on that page. */
const inFlight = (path, body) => able(async () => {
  const page = await copy.open(path, withWorker);
  try {
    await installed(page);
    await page.context().setOffline(true);
    await copy.down();
    await body(page);
    // What the browsers themselves write where there is no net: Chromium, and the others of what a worker cannot have.
    const own = /net::ERR_|NetworkError when attempting to fetch|NetworkError: +A network error occurred|Fetch API cannot load|by service worker|FetchEvent.respondWith/;
    assert.deepEqual(page.faults.filter((fault) => !own.test(fault)), []);
  } finally {
    await page.context().close();
    await copy.up();
  }
});

// An empty page that reads documents as text: the site's own pages let nobody do that.
const reader = await (await plain.browser.newContext()).newPage();

/** Runs in the page: what it, or another document, says about itself, and whom one can call from it. */
const facts = (html) => {
  const read = html ? new DOMParser().parseFromString(html, "text/html") : document;
  return {
    language: read.documentElement.lang,
    title: read.title,
    heading: read.querySelector("main h1").textContent,
    // By the clock, lines that are open come first.
    calls: [...read.querySelectorAll("main a[href^='tel:']:not(.instead a)")].map((link) => link.getAttribute("href")).sort(),
  };
};
/** The page is the one that was published under this address. */
const isPublished = async (page, path) => {
  const html = readFileSync(fileOf(dist, path.slice(1)), "utf8");
  assert.deepEqual(await page.evaluate(facts), await reader.evaluate(facts, html), path);
};

const day = (date, months) => {
  const [year, month, day] = date.split("-").map(Number);
  return `${day}. ${months[month - 1]} ${year}`;
};
const MONTHS = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const from = fill(da.InformationFrom, day(data.settings.data_date, MONTHS));

test("The worker lists every file as it was published, and the documents that stand in", () => {
  const { version, files, tools } = listOf(dist);
  assert.ok(Object.keys(tools).length >= 3 && Object.keys(tools).every((path) => !files[path]), "the tools' part and words, and nothing twice");
  assert.match(version, /^[0-9a-f]{64}$/);
  for (const [path, hash] of Object.entries({ ...files, ...tools })) {
    assert.equal(sha256(readFileSync(fileOf(dist, path))), hash, path);
  }
  const needed = ["", "hjaelp-nu/", "find-hjaelp/", "henvisninger/", "boern/til-dig/", "uden-net.html"];
  for (const path of needed.flatMap((path) => [path, `en/${path}`])) assert.ok(files[path], path);
  // What a kept document names is kept with it.
  for (const path of Object.keys(files).filter((path) => path === "" || /(\/|html)$/.test(path))) {
    const html = readFileSync(fileOf(dist, path), "utf8");
    const named = [...html.matchAll(/(?:href|src|data-other)="\/([^"]+\.(?:js|css|wasm|bin))"/g)].map(([, name]) => name);
    assert.ok(named.length >= 6, `${path} names ${named}`);
    for (const name of named) assert.ok(files[name] ?? tools[name], `${path} names ${name}`);
  }
});

test("A first visit keeps the whole list and nothing of a person; nobody is asked for anything after it", able(async () => {
  const page = await copy.open("/", withWorker);
  await installed(page);
  const { version, files } = listOf(copy.folder);
  const paths = Object.keys(files).map((path) => `/${path}`).sort();
  assert.deepEqual(await keptFiles(page), { [`vejviser / ${version}`]: paths });
  const before = copy.log.length;
  await page.getByRole("link", { name: da.DoorRelative }).click();
  await headed(page, da.QRelation);
  await answer(page, da.RelationPartner);
  await headed(page, da.QUrgency);
  await plan(page);
  await page.locator("article.card h3 a").first().click();
  await page.waitForURL(/\/tilbud\/./);
  await page.goBack();
  await headed(page, da.PlanTitle);
  assert.deepEqual(copy.log.slice(before), [], "from the first question to an offer nothing is asked for");
  assert.deepEqual(await kept(page), nothing);
  assert.deepEqual(await keptFiles(page), { [`vejviser / ${version}`]: paths }, "answers leave no trace in what is kept");
  assert.deepEqual(page.faults, []);
  await page.context().close();
}));

test("A second visit asks the host for the worker's script alone, and then for nothing", able(async () => {
  const page = await copy.open("/", withWorker);
  await installed(page);
  const before = copy.log.length;
  const asked = () => copy.log.slice(before).map(({ path }) => path);
  await page.goto(`${copy.url}/find-hjaelp/`);
  await started(page);
  // The browser looks for a new version on its own, shortly after the page.
  while (!asked().includes("/sw.js")) await page.waitForTimeout(100);
  await plan(page);
  await button(page, da.CopyText).click();
  assert.deepEqual([...new Set(asked())], ["/sw.js"]);
  await page.context().close();
}));

test("In flight mode the whole way works: questions, plan, offer, municipality, crisis help, search", inFlight("/", async (page) => {
  await page.goto(`${copy.url}/`);
  await page.getByText(da.Offline).waitFor();
  assert.ok((await page.locator(".status").innerText()).includes(from));
  await page.getByRole("link", { name: da.DoorRelative }).click();
  await headed(page, da.QRelation);
  await answer(page, da.RelationPartner);
  await headed(page, da.QUrgency);
  await plan(page);
  assert.match(await page.locator("section.start a.button-primary").getAttribute("href"), /^tel:\+?\d+$/);
  const card = page.locator("article.card h3 a").first();
  const name = await card.innerText();
  await card.click();
  await headed(page, name);
  await page.locator("header").getByRole("link", { name: da.GetHelpNow }).click();
  await headed(page, da.GetHelpNow);
  await page.goto(`${copy.url}/tilbud/?q=g%C3%A6ld`);
  await page.locator("main .hits > li").first().waitFor();
  await page.goto(`${copy.url}/`);
  await page.getByLabel(da.NeedLabel).fill("6800");
  await button(page, da.Search).click();
  await headed(page, "Varde Kommune");
}));

test("In flight mode the whole way works in English, also where one comes from the Danish page", inFlight("/", async (page) => {
  await page.goto(`${copy.url}/find-hjaelp/`);
  await link(page, da.OtherLanguage).click();
  await headed(page, en.QRole);
  await skipAll(page, en);
  await page.getByText(en.Offline).waitFor();
  await page.locator("article.card h3 a").first().click();
  await page.waitForURL(/\/tilbud\/./);
  await headingFocused(page);
  await page.goto(`${copy.url}/en/tilbud/?q=debt`);
  await headed(page, en.ServicesTitle);
}));

const tools = ["professionals", "partners", "partnerList", "tasks", "board", "network", "youth", "effort", "embed", "desk"];
for (const [prefix, words] of [["", da], ["/en", en]]) {
  test(`In flight mode every kind of page opens by its address with its own title, language, heading and numbers (${prefix || "/da"})`, inFlight("/", async (page) => {
    const kept = listOf(copy.folder).files;
    for (const [kind, address] of Object.entries(kinds)) {
      if (tools.includes(kind) || kind === "notFound") continue;
      const path = prefix + address;
      await page.goto(copy.url + path);
      await started(page);
      await isPublished(page, path);
      // Drawn over what stood in for it, the page says where one is.
      if (!kept[path.slice(1)]) await headingFocused(page);
    }
    await page.goto(`${copy.url}${prefix}/findes-ikke/`);
    await headed(page, words.NotFoundTitle);
  }));
}

test("In flight mode the tools say what they need as long as nobody has opened one", inFlight("/", async (page) => {
  for (const [path, words] of [[kinds.desk, da], [`/en${kinds.youth}`, en], [kinds.board, da]]) {
    await page.goto(copy.url + path);
    await headed(page, words.ToolsNeedNet);
    assert.equal(await page.title(), `${words.ToolsNeedNet} – ${words.SiteName}`);
  }
  assert.ok(await page.locator("main a[href='tel:112']").isVisible());
}));

test("In flight mode the tools work where the first visit was to one of them", inFlight(kinds.professionals, async (page) => {
  for (const path of [kinds.board, `/en${kinds.youth}`, kinds.embed, kinds.professionals]) {
    await page.goto(copy.url + path);
    await started(page);
    await isPublished(page, path);
  }
}));

test("The tools are kept when one is opened after a first visit elsewhere", able(async () => {
  const page = await copy.open("/", withWorker);
  await installed(page);
  const kept = async () => Object.values(await keptFiles(page)).flat();
  const { tools } = listOf(copy.folder);
  const before = await kept();
  assert.deepEqual(Object.keys(tools).filter((path) => before.includes(`/${path}`)), []);
  await page.goto(copy.url + kinds.tasks);
  await started(page);
  const all = (paths) => Promise.all(paths.map((path) => caches.match(path))).then((found) => found.every(Boolean));
  await until(page, all, Object.keys(tools).map((path) => `/${path}`));
  await page.context().close();
}));

test("That there is no net is said before the app is there, and pushes nothing down", inFlight("/", async (page) => {
  await page.goto(`${copy.url}/hjaelp-nu/`);
  await page.getByText(da.Offline).waitFor();
  await page.goto(`${copy.url}/find-hjaelp/`, { waitUntil: "commit" });
  const top = () => page.locator("h1").evaluate((heading) => heading.getBoundingClientRect().top);
  await page.getByText(da.Offline).waitFor();
  const before = await top();
  await started(page);
  assert.equal(await top(), before);
}));

test("Net that goes and comes back is told on the page", able(async () => {
  const page = await copy.open("/", withWorker);
  await installed(page);
  const told = page.locator(".status");
  assert.equal((await told.innerText()).trim(), "");
  await page.context().setOffline(true);
  await page.getByText(da.Offline).waitFor();
  await page.context().setOffline(false);
  await page.waitForFunction(() => document.querySelector(".status").innerText.trim() === "");
  await page.context().close();
}));

test("Where the host takes the call and says nothing, a page is drawn from what is kept", able(async () => {
  const page = await copy.open("/", withWorker);
  await installed(page);
  await copy.down();
  const mute = createServer();
  const calls = [];
  mute.on("connection", (call) => calls.push(call));
  await new Promise((done) => mute.listen(new URL(copy.url).port, "127.0.0.1", done));
  await page.goto(copy.url + kinds.coordinatorKnown);
  await started(page);
  assert.ok(calls.length > 0, "the host was asked");
  await isPublished(page, kinds.coordinatorKnown);
  for (const call of calls) call.destroy();
  await new Promise((done) => mute.close(done));
  await page.context().close();
  await copy.up();
}));

test("«Forlad siden» without net leaves nothing of the person, and the kept files are the site's own", inFlight("/find-hjaelp/", async (page) => {
  await plan(page);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  await link(page, da.LeaveSite).first().click();
  // The other site cannot be had either; the driver of Firefox does not tell of such an end.
  if (engine === "firefox") await page.waitForTimeout(1_000);
  else await page.waitForURL((address) => !address.href.startsWith(copy.url));
  page.faults = [];
  await page.goto(`${copy.url}/`);
  await started(page);
  assert.deepEqual(await kept(page), nothing);
  const { version, files } = listOf(copy.folder);
  assert.deepEqual(await keptFiles(page), { [`vejviser / ${version}`]: Object.keys(files).map((path) => `/${path}`).sort() });
}));

// Where the worker is not.
const absences = {
  "the browser has none": () => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }),
  "the browser refuses it": () => {
    // Firefox has none on the empty page before this one.
    if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("refused", "SecurityError"));
  },
};
for (const [what, absence] of Object.entries(absences)) {
  const before = (page) => page.addInitScript(absence);
  test(`Where ${what}, everything works as before`, plain.on("/find-hjaelp/", { ...withWorker, before }, async (page) => {
    await plan(page);
    assert.equal(await page.evaluate(() => caches.keys().then((names) => names.length)), 0);
  }));
}

const later = (days) => async (page) => {
  const noon = new Date(`${data.settings.data_date}T11:00:00Z`);
  await page.clock.setFixedTime(new Date(noon.getTime() + days * 86_400_000));
};
const old = [fill(da.InformationOld, data.rules.old_after_days), fill(en.InformationOld, data.rules.old_after_days)];
const status = (page) => page.locator(".status").innerText();

test("Old data says so on every page that shows somebody to contact, in both languages", able(async () => {
  const days = data.rules.old_after_days;
  const page = await plain.open("/", { before: later(days + 1) });
  let pages = 0;
  for (const [kind, path] of Object.entries(kinds)) {
    for (const [prefix, words] of [["", old[0]], ["/en", old[1]]]) {
      await page.goto(plain.url + prefix + path);
      await started(page);
      const contacts = await page.locator("main a:is([href^='tel:'], [href^='mailto:'])").count();
      if (contacts === 0) continue;
      pages += 1;
      assert.ok((await status(page)).includes(words), `${prefix}${path} (${kind})`);
    }
  }
  assert.ok(pages >= 30, `only ${pages} pages with contacts were looked at`);
  await page.goto(plain.url + kinds.privacy);
  await started(page);
  assert.equal((await status(page)).trim(), "", "a page without contacts does not");
  await page.context().close();
}));

test("On the last day of its time data is not old, and without the app no page claims a day", able(async () => {
  const page = await plain.open("/", { before: later(data.rules.old_after_days) });
  assert.equal((await status(page)).trim(), "");
  assert.ok(!readFileSync(fileOf(dist, ""), "utf8").includes(old[0]));
  await page.context().close();
}));
