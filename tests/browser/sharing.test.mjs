// Taking the list along: as text and as a link, without the answers; and links that are broken.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { faultsOn } from "./faults.mjs";
import { da, data, en, fill, kinds, offerPath, openSite, started } from "./site.mjs";
import { answer, button, headed, link, notice, plan, told } from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

test("The copied list holds every number of the plan and none of the answers", site.on("/find-hjaelp/", clipboard, async (page) => {
  await plan(page);
  await button(page, da.CopyText).click();
  await notice(page, da.Copied);
  const text = await copied(page);
  const numbers = await page.locator("main a[href^='tel:']").evaluateAll((all) => all.map((link) => link.pathname));
  const digits = text.replace(/\D/g, "");
  for (const number of numbers) assert.ok(digits.includes(number.replace("+45", "")), number);
  // What editors wrote of an offer is the same for everybody; what is said about the person may not stand there.
  const written = data.services.flatMap(({ name, summary }) => [name.da, summary.da]);
  const ours = written.reduce((rest, words) => rest.replaceAll(words, ""), text);
  assert.notEqual(ours, text, "what editors wrote is found in the list");
  for (const words of [/min partner/i, /som partner/i, /din kommune/i, /din region/i, /i nærheden/i, /km væk/i, /alderen passer/i, /dine svar/i]) {
    assert.doesNotMatch(ours, words);
  }
}));

// A link has the names that offers have in addresses.
const named = (name) => data.services.find(({ id }) => offerPath(id) === `/tilbud/${name}/`)?.name.da;

test("The link holds names of offers only, none that tells a need, and shows the list to whoever opens it", site.on("/find-hjaelp/", clipboard, async (page) => {
  await plan(page);
  await button(page, da.ShareLink).click();
  await notice(page, da.Copied);
  const address = await copied(page);
  assert.ok(address.startsWith(`${site.url}/henvisninger/#liste=`), address);
  const names = address.split("=")[1].split(".");
  const known = names.map(named);
  assert.ok(names.length >= 5 && !known.includes(undefined), address);
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
  await page.getByRole("button", { name: da.ShowMore }).click();
  const wanted = [1, 3];
  const names = await page.locator("article.card h3").allInnerTexts();
  for (const at of wanted) await page.locator("article.card").nth(at).getByRole("button", { name: da.AddToList }).click();
  await page.getByText(fill(da.OnYourList, 2)).waitFor();
  await button(page, da.ShareLink).click();
  await notice(page, da.Copied);
  const linked = (await copied(page)).split("=")[1].split(".");
  assert.deepEqual(linked.map(named), wanted.map((at) => names[at]));
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
  test(`A link that is ${what} gives a calm page with numbers and a way on`, fault(`${kinds.plan}${fragment}`, async (page) => {
    await headed(page, da.SharedTitle);
    await page.getByText(message).waitFor();
    assert.ok(await page.locator("main a[href='tel:112']").filter({ visible: true }).first().isVisible());
    assert.ok(!(await page.locator("main").innerHTML()).includes("onerror"));
  }));
}

test("Whoever was sent a list can answer the questions and gets an own plan", site.on(`${kinds.plan}#liste=livslinien`, async (page) => {
  await headed(page, da.SharedTitle);
  await page.locator("header").getByRole("link", { name: da.SiteName }).click();
  await page.getByRole("link", { name: da.DoorRelative }).click();
  await headed(page, da.QRelation);
  await answer(page, da.RelationPartner);
  await headed(page, da.QUrgency);
  await plan(page);
  assert.deepEqual((await told(page))[0], da.RelationPartner);
}));

test("The skip link, the language link and Back leave a shared list as it is; loading the page again takes it, and says so", site.on(`${kinds.plan}#liste=livslinien.boernetelefonen`, async (page) => {
  await headed(page, da.SharedTitle);
  await page.locator("a.skipnav").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main-content");
  await headed(page, da.SharedTitle);
  assert.equal(page.url(), site.url + kinds.plan, "no address has it");
  await link(page, da.OtherLanguage).click();
  await headed(page, en.SharedTitle);
  assert.equal(page.url(), `${site.url}/en${kinds.plan}`);
  assert.equal(await page.locator("ul.rows > li").count(), 2);
  await page.locator("ul.rows h3 a").first().click();
  await page.waitForURL("**/en/tilbud/*/");
  await page.goBack();
  await headed(page, en.SharedTitle);
  assert.equal(await page.locator("ul.rows > li").count(), 2);
  await page.reload();
  await started(page);
  await page.getByText(en.SharedGone).waitFor();
  assert.equal(await page.locator("ul.rows > li").count(), 0);
}));

test("Two lists after each other in one window: each is at its place in the history", site.on(`${kinds.plan}#liste=livslinien`, async (page) => {
  const rows = (count) => page.waitForFunction((count) => document.querySelectorAll("main ul.rows > li").length === count, count);
  await rows(1);
  await page.evaluate(() => { location.hash = "#liste=livslinien.boernetelefonen.dukh"; });
  await rows(3);
  await page.goBack();
  await rows(1);
  await page.goForward();
  await rows(3);
  assert.equal(page.url(), site.url + kinds.plan);
}));

for (const [what, refuse] of [
  ["refuses", () => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } })],
  ["has no clipboard", () => Object.defineProperty(navigator, "clipboard", { value: undefined })],
]) {
  test(`When the browser ${what}, the text is shown to be copied by hand`, fault("/find-hjaelp/", { before: (page) => page.addInitScript(refuse) }, async (page) => {
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
