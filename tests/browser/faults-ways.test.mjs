// Clocks that are wrong, two windows, a slow net, and every way of going through the site: reload at every step, Back
// through everything, a page brought back whole. Nothing is lost that was not meant to be, and no time is told wrongly.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { faultsOn } from "./faults.mjs";
import { da, data, kinds, offerPath, openSite, started } from "./site.mjs";
import {
  answer, answerAll, button, device, given, headed, kept, key, link, nothing, notice, partnerInVarde, partnerInWords,
  plan, questions, told, untold,
} from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);

// Monday to Thursday from 10 to 22, Friday to Sunday until 18.
const line = offerPath("psykiatrifonden");
const state = (page) => page.locator("main .state").first();
const stateIs = (page, text) => state(page).filter({ hasText: text }).waitFor();
const year = Number(data.settings.data_date.slice(0, 4)) + 1;
// A Wednesday in the year after the data, in winter: Danish time is one hour ahead of UTC.
const wednesday = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(year, 0, 10 + day, 11))).find((day) => day.getUTCDay() === 3);
const hour = (hours) => new Date(wednesday.getTime() + hours * 3_600_000);

test("With a clock that is right the state of the moment is told", async () => {
  for (const [time, words] of [[hour(0), /^Åbent nu/], [hour(13), /^Lukket nu/]]) {
    const page = await site.open(line, { before: (page) => page.clock.setFixedTime(time) });
    await stateIs(page, words);
    await page.context().close();
  }
});

const wrongYears = ["1970-01-01T00:00:00Z", "2000-02-29T11:00:00Z", "2099-06-03T11:00:00Z", "9999-12-31T22:59:59Z", "0001-01-01T12:00:00Z"];
const noClock = {
  "no number": () => (Date.now = () => NaN),
  "a moment without end": () => (Date.now = () => Infinity),
  "a moment before all time": () => (Date.now = () => -Infinity),
  "a moment beyond the browser's calendar": () => (Date.now = () => 8.64e15 + 1),
  "words": () => (Date.now = () => "noon"),
};
const clocks = [
  ...wrongYears.map((time) => [`the year ${time.slice(0, 4)}`, (page) => page.clock.setFixedTime(new Date(time))]),
  ...Object.entries(noClock).map(([what, change]) => [what, (page) => page.addInitScript(change)]),
];
for (const [what, before] of clocks) {
  test(`When the clock tells ${what}, no line is said to be open or closed, and the questionnaire leads to the plan`, fault(line, { before }, async (page) => {
    assert.equal((await state(page).innerText()).trim(), da.Hours);
    await page.goto(site.url + kinds.question);
    await started(page);
    await answerAll(page, partnerInVarde.with(1, [da.UrgencyNow]));
    assert.equal(await page.locator("main a[href^='tel:']").first().getAttribute("href"), "tel:112");
    const states = (await page.locator("main .state").allInnerTexts()).map((text) => text.trim());
    assert.ok(states.includes(da.Hours), "a line with hours says that these are its hours");
    // A line that is open day and night needs no clock: its hours say so, and nothing is said of now.
    assert.deepEqual(states.filter((text) => text && text !== da.Hours), []);
    assert.equal(await page.locator("main .state:is(.open, .closed)").count(), 0);
  }));
}

for (const timezoneId of ["Pacific/Auckland", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"]) {
  test(`In ${timezoneId} the state is that of Danish time`, fault(line, { timezoneId, before: (page) => page.clock.setFixedTime(hour(0)) }, async (page) => {
    await stateIs(page, /^Åbent nu, til kl\. 22/);
    await page.clock.setFixedTime(hour(11.5));
    await page.reload();
    await stateIs(page, /^Lukket nu\. Åbner i morgen kl\. 10/);
  }));
}

test("A clock that jumps back by hours, by years and forward again is followed, and never believed when it cannot be right", fault(line, { before: (page) => page.clock.install({ time: hour(0) }) }, async (page) => {
  await stateIs(page, /^Åbent nu/);
  for (const [time, words] of [[hour(-8), /^Lukket nu/], [new Date(0), da.Hours], [hour(0), /^Åbent nu/], [hour(13), /^Lukket nu/]]) {
    await page.clock.setSystemTime(time);
    await page.clock.runFor(31_000);
    await stateIs(page, words);
  }
}));

test("A page that slept with the device tells the right state as soon as it is looked at again", fault(line, { before: (page) => page.clock.setFixedTime(hour(0)) }, async (page) => {
  await stateIs(page, /^Åbent nu/);
  await page.clock.setFixedTime(hour(13));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await state(page).filter({ hasText: /^Lukket nu/ }).waitFor({ timeout: 2_000 });
}));

/** A second window on the same device. */
async function second(page, path) {
  const other = await page.context().newPage();
  await other.goto(site.url + path);
  await started(other);
  return other;
}

test("Two windows each have their own answers; what was saved last is what a reload brings", fault(kinds.question, async (page) => {
  const other = await second(page, kinds.question);
  await plan(page);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  await answerAll(other, partnerInVarde.with(2, [{ place: "Esbjerg" }]));
  await button(other, da.SaveOnDevice).click();
  await notice(other, da.Saved);
  assert.equal((await told(page))[2], "Varde");
  await page.reload();
  await notice(page, da.SavedFound);
  assert.equal((await told(page))[2], "Esbjerg");
  await other.close();
}));

test("Answers deleted in one window are gone from the other at once, and after a reload", fault(kinds.question, async (page) => {
  await plan(page);
  assert.deepEqual(await told(page), partnerInWords(page));
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  const other = await second(page, kinds.plan);
  await notice(other, da.SavedFound);
  await button(other, da.DeleteAnswers).click();
  await notice(other, da.AnswersDeleted);
  await other.close();
  assert.deepEqual(untold(await told(page)), []);
  assert.deepEqual(await kept(page), nothing);
  await page.reload();
  await started(page);
  assert.deepEqual(untold(await told(page)), []);
}));

test("What one window cannot read, it sets aside while another has it open, and neither loses it", fault(kinds.plan, async (page) => {
  await page.evaluate(([name]) => localStorage.setItem(name, "vvj 99\nrole=partner\n"), [key.saved]);
  const other = await second(page, kinds.plan);
  await notice(other, da.SavedNewer);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  assert.equal((await kept(page)).local[key.setAside], "vvj 99\nrole=partner\n");
  await other.close();
}));

const slow3G = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const onSlow3G = async (page) => (await page.context().newCDPSession(page)).send("Network.emulateNetworkConditions", slow3G);
const notYet = async (page) => assert.equal(await page.locator("html.app-ready").count(), 0, "the app is not there yet");

test("On slow 3G the first answer alone shows the numbers, and the crisis page opens before any app", fault("/", { before: onSlow3G, ready: false, until: "commit" }, async (page) => {
  page.setDefaultTimeout(60_000);
  await page.locator("main a[href='tel:112']").filter({ visible: true }).first().waitFor();
  await notYet(page);
  await page.locator("header").getByRole("link", { name: da.GetHelpNow }).click({ noWaitAfter: true });
  await headed(page, da.GetHelpNow);
  await page.locator("main a[href='tel:112']").filter({ visible: true }).first().waitFor();
  await notYet(page);
}));

test("On slow 3G an early answer counts when the app has come", fault(kinds.question, { before: onSlow3G, ready: false, until: "commit" }, async (page) => {
  page.setDefaultTimeout(60_000);
  await answer(page, da.RoleParent);
  await notYet(page);
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RoleParent]);
}));

test("«Forlad siden» leaves at once although the app has not come", async () => {
  const page = await site.open(kinds.question, { before: onSlow3G, ready: false, until: "commit", ...device(site, { [key.saved]: "vvj 2\nrole=partner\n" }) });
  page.setDefaultTimeout(60_000);
  await page.context().route(`${data.settings.exit_url}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Neutral</title>" }));
  const way = page.locator("a.leave");
  await way.waitFor();
  // The loader has come when a press is kept for the app.
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, responseEnd }) => /boot-/.test(name) && responseEnd > 0));
  await page.waitForTimeout(300);
  await notYet(page);
  await way.click();
  await page.waitForURL(data.settings.exit_url, { timeout: 8_000 });
  const { origins } = await page.context().storageState();
  assert.deepEqual(origins, [], "nothing is left on the device");
  await page.context().close();
});

test("When the net goes after the start, the whole questionnaire goes on to the plan", fault(kinds.question, async (page) => {
  // What a plan leads to comes by itself, a little after the start.
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, responseEnd }) => responseEnd && name.includes("/site-")));
  await page.context().setOffline(true);
  await plan(page);
  await page.locator("article.card h3 a").first().click();
  await page.locator("main a[href^='tel:']").first().waitFor();
  await page.goBack();
  await headed(page, da.PlanTitle);
  assert.deepEqual(await told(page), partnerInWords(page));
  await page.context().setOffline(false);
}));

const [topicsAt, agesAt] = [da.QTopics, da.QAges].map((question) => questions.indexOf(question));
// The children's ages have a question of their own and stand under their topic, too.
const alsoAt = (at) => (at === topicsAt ? [agesAt] : []);

for (const [at, question] of questions.entries()) {
  test(`A reload at «${question}» asks the same question again; what was not saved is gone, and Back leads on`, fault(kinds.question, async (page) => {
    // The question before it, and then this one, by their addresses: what is left out on the way has them too.
    for (const before of [at - 1, at].filter((one) => one >= 0)) {
      await page.goto(`${site.url}${kinds.question}${before ? `#${before + 1}` : ""}`);
      await headed(page, questions[before]);
    }
    await page.reload();
    await started(page);
    await headed(page, question);
    await answer(page, ...partnerInVarde[at]);
    await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, question);
    await page.goBack();
    await headed(page, question);
    assert.equal((await given(page)).length, 1, "what was answered after the reload is there");
    if (at > 0) {
      await page.goBack();
      await headed(page, questions[at - 1]);
      assert.equal((await given(page)).length, alsoAt(at - 1).includes(at) ? 1 : 0);
    }
  }));

  test(`A reload at «${question}» brings saved answers back`, fault(kinds.question, async (page) => {
    await plan(page);
    await button(page, da.SaveOnDevice).click();
    await notice(page, da.Saved);
    await page.goto(`${site.url}${kinds.question}${at ? `#${at + 1}` : ""}`);
    await page.reload();
    await started(page);
    await headed(page, question);
    await notice(page, da.SavedFound);
    assert.equal((await given(page)).length, [at, ...alsoAt(at)].filter((one) => page.put.includes(one)).length);
  }));
}

test("A reload on every kind of page shows the same page, in both languages", fault("/", async (page) => {
  for (const path of Object.values(kinds).flatMap((path) => [path, `/en${path}`])) {
    await page.goto(site.url + path);
    await started(page);
    const before = await page.locator("main h1").innerText();
    await page.reload();
    await started(page);
    await headed(page, before);
  }
}));

// All in one document: the app loads the part of each.
const ownPages = ["start", "professionals", "tasks", "helpNow", "question", "services", "service", "municipalities", "coordinatorKnown", "children", "forYou", "relatives", "about", "aboutData", "privacy", "accessibility"];
/** Follows a link that somebody has written into the page. */
const follow = (page, path) =>
  page.evaluate((path) => {
    const link = document.querySelector("main").appendChild(document.createElement("a"));
    link.href = path;
    link.click();
  }, path);

test("Back through every page and Forward again shows each page that was seen", fault("/", async (page) => {
  await page.evaluate(() => (window.sameDocument = true));
  const seen = [];
  for (const path of ownPages.map((kind) => kinds[kind])) {
    await follow(page, path);
    await page.waitForFunction((path) => location.pathname === path, path);
    seen.push([path, await page.locator("main h1").innerText()]);
  }
  for (const [path, heading] of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await headed(page, heading);
    assert.equal(new URL(page.url()).pathname, path);
  }
  for (const [path, heading] of seen.slice(1)) {
    await page.goForward();
    await headed(page, heading);
    assert.equal(new URL(page.url()).pathname, path);
  }
  assert.ok(await page.evaluate(() => window.sameDocument), "all of it in one document");
}));

test("Back faster than the pages can be drawn ends where the address says", fault(kinds.question, async (page) => {
  await plan(page);
  await page.evaluate(() => { for (let step = 0; step < 5; step++) history.back(); });
  await page.evaluate(() => { for (let step = 0; step < 2; step++) history.forward(); });
  await page.waitForTimeout(500);
  const { hash, pathname } = new URL(page.url());
  const expected = pathname === kinds.plan ? da.PlanTitle : questions[(Number(hash.slice(1)) || 1) - 1];
  await headed(page, expected);
  await page.goto(site.url + kinds.question);
}));

test("After a reload Back leads to the pages before it", fault(kinds.question, async (page) => {
  await answer(page, da.RolePartner);
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  await page.reload();
  await started(page);
  await page.goBack();
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  await page.goForward();
  await headed(page, da.QUrgency);
}));

// Playwright switches the browser's keeping of pages off; here it is on.
const keeping = await openSite({ whole: true, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
after(() => keeping.close());
test("A page brought back whole from the browser's memory has its answers and goes on", faultsOn(keeping)(kinds.question, async (page) => {
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => (window.broughtBack = persisted)));
  await page.goto(`${keeping.url}/fagfolk/`);
  await started(page);
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => window.broughtBack === true);
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  await page.evaluate(() => history.go(-2));
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RolePartner]);
}));
