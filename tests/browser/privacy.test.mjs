// What leaves the page, what stays on the device, and the quick way out.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import {
  answerAll, button, da, data, en, fill, headed, kinds, link, openSite, partnerInVarde, questions, row, started, told, toPlan,
} from "./site.mjs";

const site = await openSite();
after(() => site.close());

const key = { saved: "vvj-gemt", setAside: "vvj-sat-til-side" };
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const notice = (page, text) => page.locator("[role=status]").filter({ hasText: text }).first().waitFor();
const untold = (answers) => answers.filter((answer) => answer !== da.NotAnswered);

/** Everything a page could have left on the device. */
const kept = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: await indexedDB.databases(),
  }));
const nothing = { local: {}, session: {}, cookies: "", databases: [] };

/** A device that already holds texts of ours. */
const device = (texts) => {
  const localStorage = Object.entries(texts).map(([name, value]) => ({ name, value }));
  return { storageState: { cookies: [], origins: [{ origin: site.url, localStorage }] } };
};

const plan = async (page) => {
  await answerAll(page);
  await toPlan(page);
};

test("No kind of page asks another origin for anything, or leaves anything on the device", site.on("/", async (page) => {
  for (const path of Object.values(kinds).flatMap((path) => [path, `/en${path}`])) {
    const response = await page.goto(site.url + path);
    await started(page);
    assert.equal(response.status(), 200);
    assert.equal(response.headers()["referrer-policy"], "no-referrer");
    assert.deepEqual(await kept(page), nothing, path);
  }
}));

test("A page asks for each of its files once", site.on("/", async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(site.url + kinds.plan);
  await started(page);
  assert.deepEqual(asked.filter((address, at) => asked.indexOf(address) !== at), []);
}));

test("Nothing is asked for from the first question to the copied list, and nothing is kept", site.on("/find-hjaelp/", clipboard, async (page) => {
  const before = site.log.length;
  await plan(page);
  await button(page, da.CopyText).click();
  await notice(page, da.Copied);
  await page.locator("article.card h3 a").first().click();
  await page.goBack();
  await headed(page, da.PlanTitle);
  assert.deepEqual(site.log.slice(before), []);
  assert.deepEqual(await kept(page), nothing);
}));

test("The copied list holds every number of the plan and none of the answers", site.on("/find-hjaelp/", clipboard, async (page) => {
  await plan(page);
  await button(page, da.CopyText).click();
  await notice(page, da.Copied);
  const text = await copied(page);
  const numbers = await page.locator("main a[href^='tel:']").evaluateAll((all) => all.map((link) => link.pathname));
  const digits = text.replace(/\D/g, "");
  for (const number of numbers) assert.ok(digits.includes(number.replace("+45", "")), number);
  // Names of offers may hold the words of an answer; what is said about the person may not stand there.
  for (const words of [/min partner/i, /som partner/i, /din kommune/i, /din region/i, /i nærheden/i, /km væk/i, /alderen passer/i, /dine svar/i]) {
    assert.doesNotMatch(text, words);
  }
}));

test("«Gem på denne enhed» keeps the answers, a reload brings them back with a notice, «Slet mine svar» forgets them", site.on("/find-hjaelp/", async (page) => {
  await plan(page);
  const answers = await told(page);
  assert.deepEqual(await kept(page), nothing);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  assert.deepEqual({ ...(await kept(page)), local: Object.keys((await kept(page)).local) }, { ...nothing, local: [key.saved] });
  await page.reload();
  await notice(page, da.SavedFound);
  assert.deepEqual(await told(page), answers);
  await button(page, da.DeleteAnswers).click();
  await notice(page, da.AnswersDeleted);
  assert.deepEqual(await kept(page), nothing);
  assert.deepEqual(untold(await told(page)), []);
  await page.reload();
  await started(page);
  assert.deepEqual(untold(await told(page)), []);
}));

const refusals = {
  "may not be touched": () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } }),
  "is not there": () => Object.defineProperty(window, "localStorage", { value: null }),
  "is full": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
  "throws at every call": () => {
    for (const name of ["getItem", "setItem", "removeItem", "clear", "key"]) {
      Storage.prototype[name] = () => { throw new DOMException("refused", "SecurityError"); };
    }
  },
};
for (const [what, refuse] of Object.entries(refusals)) {
  const before = (page) => page.addInitScript(refuse);
  test(`When the storage ${what}, everything works and saving says that it cannot`, site.on("/find-hjaelp/", { before }, async (page) => {
    await plan(page);
    const answers = await told(page);
    await button(page, da.SaveOnDevice).click();
    await notice(page, da.CannotSave);
    assert.deepEqual(await told(page), answers);
    await button(page, da.DeleteAnswers).click();
    await notice(page, da.AnswersDeleted);
    assert.deepEqual(untold(await told(page)), []);
  }));
}

const unreadable = {
  "garbage": ["¤%&{\u0000\uffff", da.SavedBroken],
  "an empty text": ["", da.SavedBroken],
  "an answer that does not exist": ["vvj 2\nrole=king\n", da.SavedBroken],
  "a text that was cut off": ["vvj 2\nrole=partner\nplac", da.SavedBroken],
  "far too much": [`vvj 2\nchosen=${"a".repeat(20_000)}\n`, da.SavedBroken],
  "a later version": ["vvj 99\nrole=partner\nmood=fine\n", da.SavedNewer],
};
for (const [what, [text, message]] of Object.entries(unreadable)) {
  test(`Kept answers that are ${what}: a calm message, the text is set aside, and everything works`, site.on(kinds.plan, device({ [key.saved]: text }), async (page) => {
    await notice(page, message);
    assert.deepEqual((await kept(page)).local, { [key.setAside]: text });
    assert.deepEqual(untold(await told(page)), []);
    await button(page, da.SaveOnDevice).click();
    await notice(page, da.Saved);
    assert.equal((await kept(page)).local[key.setAside], text);
  }));
}

test("Where two texts cannot be read, neither is lost, and saving does not write over them", site.on(kinds.plan, device({ [key.saved]: "two", [key.setAside]: "one" }), async (page) => {
  await notice(page, da.SavedBroken);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.CannotSave);
  assert.deepEqual((await kept(page)).local, { [key.saved]: "two", [key.setAside]: "one" });
  await button(page, da.DeleteAnswers).click();
  await notice(page, da.AnswersDeleted);
  assert.deepEqual(await kept(page), nothing);
}));

const older = "vvj 1\nrole=partner\nplace=0573\ntopics=boern-unge\nages=8-12\n";
for (const [what, text] of [
  ["an older version", older],
  ["this version with things that no longer exist", older.replace("1", "2").replace("boern-unge", "boern-unge,er-nedlagt") + "chosen=er-nedlagt\n"],
]) {
  test(`Kept answers of ${what} are read`, site.on(kinds.plan, device({ [key.saved]: text }), async (page) => {
    await notice(page, da.SavedFound);
    const answers = (await told(page)).join("|");
    for (const told of [da.RolePartner, "Varde", "Børn og unge", fill(da.YearsOld, 8, 12)]) assert.ok(answers.includes(told), told);
  }));
}

// The quick way out.

const { exit_url: exit } = data.settings;
/** The neutral site, as far as a test needs it. */
const neutral = (page, answer = { contentType: "text/html", body: "<title>Neutral</title><h1>Neutral</h1>" }) =>
  page.context().route(`${exit}**`, (route) => route.fulfill(answer));
const gone = async (page) => {
  await page.waitForURL(exit);
  assert.equal(await page.title(), "Neutral");
  page.faults = page.faults.filter((fault) => fault !== `request to ${new URL(exit).origin}`);
};
/** Back in the history as far as the site goes: nothing of the answers may stand there. */
const backShowsNothing = async (page) => {
  for (let steps = 0; steps < questions.length + 2; steps++) {
    await page.goBack();
    if (!page.url().startsWith(site.url)) break;
    await started(page);
    const answers = await page.locator("dl.answers dt + dd").allInnerTexts();
    assert.deepEqual(untold(answers), [], page.url());
    assert.equal(await page.locator("main form :checked").count(), 0, page.url());
    assert.deepEqual(await kept(page), nothing);
    assert.ok(!(await page.locator("main").innerText()).includes("Varde"), page.url());
  }
};

/** Runs in the page: tells what it looks like as soon as it is covered. */
const watchCover = () => {
  const covered = ([x, y]) => document.elementFromPoint(x, y).matches(".exit-cover");
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".exit-cover")) return;
    observer.disconnect();
    tellCovered({
      everywhere: [[5, 5], [200, 400], [380, 830]].every(covered),
      title: document.title,
      address: location.pathname + location.hash,
      kept: localStorage.length,
    });
  }).observe(document, { childList: true, subtree: true });
};

test("«Forlad siden» covers the page at once, forgets everything and leaves; Back shows no answers", site.on("/find-hjaelp/", async (page) => {
  await neutral(page);
  const covered = new Promise((tell) => page.exposeFunction("tellCovered", tell));
  await plan(page);
  await button(page, da.SaveOnDevice).click();
  await notice(page, da.Saved);
  await page.evaluate(watchCover);
  await button(page, da.LeaveSite).click();
  assert.deepEqual(await covered, { everywhere: true, title: "…", address: "/", kept: 0 });
  await gone(page);
  await backShowsNothing(page);
}));

for (const path of [kinds.question, kinds.plan, kinds.children]) {
  test(`Shift three times leaves ${path}`, site.on(path, device({ [key.saved]: older }), async (page) => {
    await neutral(page);
    for (const press of ["Shift", "Shift", "a", "Shift", "Shift"]) await page.keyboard.press(press);
    assert.equal(page.url(), site.url + path, "another key between begins anew");
    await page.keyboard.press("Shift");
    await gone(page);
    await backShowsNothing(page);
  }));
}

test("Shift three times does nothing where nothing is sensitive", site.on(kinds.services, async (page) => {
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("Shift");
  assert.equal(await page.locator(".exit-cover").count(), 0);
}));

test("A browser that brings the page back whole brings back neither the cover nor the answers", site.on("/find-hjaelp/", async (page) => {
  // Playwright's browser keeps no pages: an answer without content leaves this one where it is.
  await neutral(page, { status: 204 });
  await plan(page);
  await button(page, da.LeaveSite).click();
  await page.locator(".exit-cover").waitFor();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await page.locator(".exit-cover").waitFor({ state: "detached" });
  assert.ok(!(await page.locator("main").innerText()).includes("Varde"));
  page.faults = page.faults.filter((fault) => !fault.startsWith("request to"));
}));

// A list to pass on.

test("The link holds ids of offers only, and shows the list to whoever opens it", site.on("/find-hjaelp/", clipboard, async (page) => {
  await plan(page);
  await button(page, da.ShareLink).click();
  await notice(page, da.Copied);
  const address = await copied(page);
  assert.ok(address.startsWith(`${site.url}/henvisninger/#liste=`), address);
  const ids = address.split("=")[1].split(".");
  const known = ids.map((id) => data.services.find((service) => service.id === id)?.name.da);
  assert.ok(ids.length >= 5 && !known.includes(undefined), address);
  const other = await site.open(address.slice(site.url.length));
  await headed(other, da.SharedTitle);
  assert.deepEqual(await other.locator("ul.rows h3").allInnerTexts(), known);
  assert.ok((await other.locator("main a[href^='tel:']").count()) > 0);
  assert.equal(await other.locator("dl.answers").count(), 0);
  assert.deepEqual(other.faults, []);
  await other.context().close();
}));

test("Offers put on one's own list are what the link holds", site.on("/find-hjaelp/", clipboard, async (page) => {
  await plan(page);
  const wanted = [1, 3];
  const names = await page.locator("article.card h3").allInnerTexts();
  for (const at of wanted) await page.locator("article.card").nth(at).getByRole("button", { name: da.AddToList }).click();
  await page.getByText(fill(da.OnYourList, 2)).waitFor();
  await button(page, da.ShareLink).click();
  await notice(page, da.Copied);
  const ids = (await copied(page)).split("=")[1].split(".");
  assert.deepEqual(ids.map((id) => data.services.find((service) => service.id === id).name.da), wanted.map((at) => names[at]));
}));

const list = (ids) => `#liste=${ids.join(".")}`;
const current = data.services.filter((service) => service.status !== "historical").map((service) => service.id);
const ended = kinds.historical.split("/")[2];
for (const [what, fragment, message] of [
  ["damaged", "#liste=%%%", da.SharedDamaged],
  ["hostile", "#liste=<img src=x onerror=alert(1)>", da.SharedDamaged],
  ["cut inside an escape", "#liste=livslinien%2", da.SharedDamaged],
  ["too long in letters", `#liste=${"a".repeat(5_000)}`, da.SharedDamaged],
  ["too long in offers", list(current.slice(0, 51)), da.SharedDamaged],
  ["one with unknown and ended offers", list(["livslinien", "findes-ikke", ended]), da.SharedMissing],
  ["one with unknown offers only", list(["findes-ikke"]), da.SharedMissing],
]) {
  test(`A link that is ${what} gives a calm page with numbers and a way on`, site.on(`${kinds.plan}${fragment}`, async (page) => {
    await headed(page, da.SharedTitle);
    await page.getByText(message).waitFor();
    assert.ok(await page.locator("main a[href='tel:112']").filter({ visible: true }).first().isVisible());
    assert.ok(!(await page.locator("main").innerHTML()).includes("onerror"));
  }));
}

test("Whoever was sent a list can answer the questions and gets an own plan", site.on(`${kinds.plan}#liste=livslinien`, async (page) => {
  await headed(page, da.SharedTitle);
  await page.locator("header").getByRole("link", { name: da.SiteName }).click();
  await link(page, da.FindHelp).first().click();
  await plan(page);
  assert.deepEqual((await told(page))[0], da.RolePartner);
}));

test("The skip link and the language link leave a shared list as it is", site.on(`${kinds.plan}#liste=livslinien.boernetelefonen`, async (page) => {
  await headed(page, da.SharedTitle);
  await page.locator("a.skipnav").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main-content");
  await headed(page, da.SharedTitle);
  await link(page, da.OtherLanguage).click();
  await headed(page, en.SharedTitle);
  assert.equal(await page.locator("ul.rows > li").count(), 2);
  await page.reload();
  await started(page);
  await headed(page, en.SharedTitle);
}));

for (const [what, refuse] of [
  ["refuses", () => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } })],
  ["has no clipboard", () => Object.defineProperty(navigator, "clipboard", { value: undefined })],
]) {
  test(`When the browser ${what}, the text is shown to be copied by hand`, site.on("/find-hjaelp/", { before: (page) => page.addInitScript(refuse) }, async (page) => {
    await plan(page);
    await button(page, da.CopyText).click();
    await page.getByText(da.CopyFailed).waitFor();
    assert.match(await page.locator(".by-hand").innerText(), new RegExp(`^${da.ListTitle}[^]*Ring 72 81 97 00`));
    await button(page, da.ShareLink).click();
    await page.locator(".by-hand").filter({ hasText: "/henvisninger/#liste=" }).waitFor();
  }));
}

test("No fragment has reached the server", () => {
  assert.deepEqual(site.log.filter(({ path }) => /#|liste|svar/.test(path)), []);
});
