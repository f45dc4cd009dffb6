// Sending an offer or the list to somebody: by the system's own sharing, else as an SMS or a mail; never where that is dangerous.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, kinds, offerPath, openSite, started } from "./site.mjs";
import { answerAll, partnerInVarde, plan } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const offer = data.services.find(({ id }) => id === "vetc-familieenheden");
const afraid = data.topics.find(({ nature }) => nature?.includes("keeps_apart"));
const narrow = { viewport: { width: 320, height: 640 } };

/** A system that can share: what it is given stands in `window.given`; `error` is how it ends. */
const sharing = (error = null) => ({
  before: (page) => page.addInitScript((error) => {
    window.given = [];
    Object.defineProperty(Navigator.prototype, "share", { configurable: true, value(message) {
      window.given.push({ ...message, pressed: navigator.userActivation.isActive });
      return error ? Promise.reject(new DOMException("no", error)) : Promise.resolve();
    } });
  }, error),
});
const none = { before: (page) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, "share", { configurable: true, value: undefined })) };
const given = (page) => page.evaluate(() => window.given);
const fold = (page, words) => page.locator("details.send").filter({ hasText: new RegExp(`^${words}(:|Som)`) });
const body = (address) => decodeURIComponent(address.split("body=")[1]);

test("The system is given name, number, hours and the address, inside the press", site.on(kinds.service, { ...sharing() }, async (page) => {
  await started(page);
  await fold(page, da.SendOn).locator("summary").click();
  const [message] = await given(page);
  assert.equal(message.pressed, true);
  assert.equal(message.title, offer.name.da);
  assert.equal(message.url, site.url + kinds.service);
  assert.ok(message.text.startsWith(`${offer.name.da}\n`) && /\nRing \d\d \d\d \d\d \d\d/.test(message.text), message.text);
  assert.equal(await fold(page, da.SendOn).getAttribute("open"), null);
}));

for (const [error, opens, says] of [["AbortError", false, false], ["NotAllowedError", true, false], ["DataError", true, true]]) {
  test(`Sharing that ends in ${error} ${opens ? "leads to SMS and mail" : "is silent"}`, site.on(kinds.service, { ...sharing(error) }, async (page) => {
    await started(page);
    const one = fold(page, da.SendOn);
    await one.locator("summary").click();
    if (opens) await one.getByRole("link", { name: da.SendSms }).waitFor();
    if (says) await page.getByText(da.SendFailed).waitFor();
    await page.waitForTimeout(200);
    assert.equal((await one.getAttribute("open")) !== null, opens);
    assert.equal((await page.getByText(da.SendFailed).count()) > 0, says);
  }));
}

test("Without sharing the keyboard opens SMS and mail, on the narrowest phone", site.on(kinds.service, { ...narrow, ...none }, async (page) => {
  await started(page);
  const one = fold(page, da.SendOn);
  await one.locator("summary").focus();
  await page.keyboard.press("Enter");
  // The page's own address comes with the unfolding.
  await one.locator(`a[href*="${encodeURIComponent(kinds.service)}"]`).first().waitFor();
  await page.keyboard.press("Tab");
  const sms = await page.evaluate(() => document.activeElement.href);
  await page.keyboard.press("Tab");
  const mail = await page.evaluate(() => document.activeElement.href);
  assert.ok(sms.startsWith("sms:?&body=") && mail.startsWith("mailto:?subject="), `${sms} ${mail}`);
  assert.ok(body(sms).startsWith(`${offer.name.da}\n`) && body(sms).endsWith(`\n\n${site.url}${kinds.service}`), body(sms));
  assert.equal(body(mail).trimEnd().replaceAll("\r\n", "\n"), body(sms));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
}));

test("A document sends before the app and without it", site.on(kinds.service, { scripts: false }, async (page) => {
  const one = fold(page, da.SendOn);
  await one.locator("summary").click();
  const sms = await one.getByRole("link", { name: da.SendSms }).getAttribute("href");
  assert.ok(body(sms).startsWith(`${offer.name.da}\n`), sms);
}));

test("A card and the list are sent without the answers", site.on("/find-hjaelp/", { ...narrow, ...sharing() }, async (page) => {
  await plan(page);
  await page.getByRole("button", { name: da.ShowMore }).click();
  const card = page.locator("article.card").first();
  await card.locator("details.send summary").press("Enter");
  await fold(page, da.SendList).locator("summary").press("Enter");
  await page.locator("article.card").nth(1).getByRole("button", { name: da.AddToList }).click();
  await fold(page, da.SendList).locator("summary").press("Enter");
  const [one, list, chosen] = await given(page);
  assert.equal(one.title, (await card.locator("h3").innerText()).trim());
  assert.ok(list.text.startsWith(da.ListTitle) && /Ring \d\d/.test(list.text), list.text);
  assert.match(list.url, /\/henvisninger\/#liste=[a-z0-9.-]+$/);
  assert.equal(chosen.url.split("=")[1].split(".").length, 1);
  // What editors wrote of an offer is the same for everybody; nothing else may tell who asks.
  const written = data.services.flatMap(({ name, summary }) => [name.da, summary.da]);
  for (const { text } of [one, list, chosen]) {
    const ours = written.reduce((rest, words) => rest.replaceAll(words, ""), text);
    for (const words of [/partner/i, /din kommune/i, /i nærheden/i, /km væk/i, /alder/i, /svar/i, /udsendt/i]) assert.doesNotMatch(ours, words);
  }
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
}));

test("Whoever is afraid at home is led neither to send nor to print nor to keep, and is told why", site.on("/find-hjaelp/", { ...none }, async (page) => {
  const answers = partnerInVarde.with(3, [afraid.name.da]);
  await answerAll(page, answers);
  assert.ok((await page.locator("article.card").count()) > 0);
  assert.equal(await page.locator("details.send").count(), 0);
  await page.getByRole("heading", { name: da.OthersRead }).waitFor();
  for (const words of [da.Print, da.CopyText, da.ShareLink, da.SaveOnDevice]) {
    assert.equal(await page.getByRole("button", { name: words, exact: true }).count(), 0, words);
  }
}));

for (const path of [offerPath("alarm-112"), offerPath("lev-uden-vold-1888"), kinds.historical, kinds.forYou, kinds.helpNow]) {
  test(`Nothing is sent from ${path}`, site.on(path, { ...none }, async (page) => {
    await started(page);
    await page.locator("main h1").waitFor();
    assert.equal(await page.locator("details.send").count(), 0);
  }));
}

test("A program that shows an address beforehand finds title, description and a picture that is there", async () => {
  const html = async (path) => (await fetch(site.url + path)).text();
  const told = (text, name) => text.match(new RegExp(`<meta property="og:${name}" content="([^"]*)">`))?.[1];
  const open = await html(kinds.service);
  assert.ok(told(open, "title")?.startsWith(offer.name.da) && told(open, "description"));
  const picture = await fetch(new URL(told(open, "image"), site.url));
  assert.equal(picture.headers.get("content-type"), "image/png");
  const hard = data.services.find(({ id }) => id === "lev-uden-vold-1888");
  const neutral = await html(offerPath(hard.id));
  for (const name of ["title", "description"]) {
    assert.ok(told(neutral, name) && !told(neutral, name).includes(hard.name.da.split(" ")[0]), told(neutral, name));
  }
});
