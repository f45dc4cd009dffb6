// «Din liste»: as soon as a citizen has put an offer on it, a bar at the lower edge leads to it; there the offers stand with
// their numbers, to send, to print and to take off. It covers nothing, tells no address, keeps nothing, and is not offered
// to somebody who is afraid at home.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, en, fill, kinds, offerPath, openSite, started } from "./site.mjs";
import { answerAll, button, headed, kept, link, nothing, partnerInVarde } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const narrow = { viewport: { width: 320, height: 640 } };
const bar = (page) => page.locator(".list-bar");
const rows = (page) => page.locator(".own-list > li");
const named = (words) => new RegExp(`^${words}`);
const afraid = data.topics.find(({ nature }) => nature?.includes("keeps_apart"));
const number = (id) => data.services.find((service) => service.id === id).contacts.find(({ kind }) => kind === "phone").value;

/** Puts the first two offers with a telephone number on the list, from their own pages. */
const offers = ["livslinien", "vetc-familieenheden"];
async function putOnList(page) {
  await page.locator("main button").filter({ hasText: da.AddToList }).click();
  await bar(page).getByText(fill(da.OwnListBar, 1)).waitFor();
  await page.evaluate((path) => {
    // As by a link of the site, so that the page's memory stays.
    const link = document.createElement("a");
    link.href = path;
    document.querySelector("main").append(link);
    link.click();
    link.remove();
  }, offerPath(offers[1]));
  await page.waitForURL(`**${offerPath(offers[1])}`);
  await page.locator("main button").filter({ hasText: da.AddToList }).click();
  await bar(page).getByText(fill(da.OwnListBar, 2)).waitFor();
}
const onOffer = (options, body) => site.on(offerPath(offers[0]), options, body);

test("Two offers that were put on the list are one press away, with their numbers; no address tells them and nothing is kept", onOffer(narrow, async (page) => {
  assert.equal(await bar(page).count(), 0);
  await putOnList(page);
  const lines = await bar(page).evaluate((bar) => {
    const words = document.createRange();
    words.selectNodeContents(bar.querySelector("a").lastChild);
    return new Set([...words.getClientRects()].map(({ top }) => top)).size;
  });
  assert.deepEqual([lines, (await bar(page).boundingBox()).height >= 48], [1, true], "one line, as high as a finger");
  await bar(page).getByRole("link").click();
  await headed(page, da.OwnList);
  const { pathname, hash } = new URL(page.url());
  assert.deepEqual([pathname, hash], [kinds.plan, "#liste"]);
  assert.equal(await rows(page).count(), 2);
  const called = await rows(page).locator("a.number").evaluateAll((numbers) => numbers.map((number) => number.getAttribute("href").replace("tel:+45", "")));
  assert.deepEqual(called, offers.map((id) => number(id).replaceAll(" ", "")));
  assert.equal(await bar(page).count(), 0, "the page itself has no bar");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await kept(page), nothing);
  // The other language has the same list, and Back leads to where one was.
  await page.locator("footer a[hreflang=en]").click();
  await headed(page, en.OwnList);
  assert.equal(await rows(page).count(), 2);
  await page.goBack();
  await headed(page, da.OwnList);
  await page.goBack();
  await page.waitForURL(`**${offerPath(offers[1])}`);
  await bar(page).waitFor();
}));

test("What the own municipality offers stands on the list with the number that answers there", site.on(kinds.question, narrow, async (page) => {
  await answerAll(page, partnerInVarde);
  const card = page.locator("article.card").filter({ has: page.locator("h3 a[href*='kommunal-raadgivning-10']") });
  const call = await card.locator(".ring a[href^='tel:']").first().getAttribute("href");
  await card.getByRole("button", { name: da.AddToList }).click();
  await bar(page).getByRole("link").click();
  await headed(page, da.OwnList);
  assert.equal(await rows(page).locator("a.number").getAttribute("href"), call);
}));

test("An offer is taken off and put back by the same button, where it stood", onOffer(narrow, async (page) => {
  await putOnList(page);
  await bar(page).getByRole("link").click();
  await headed(page, da.OwnList);
  const first = rows(page).first();
  const name = await first.locator("h3").innerText();
  await first.getByRole("button", { name: named(da.RemoveFromList) }).press("Enter");
  await first.getByText(fill(da.OwnListOff, name)).waitFor();
  assert.ok(!(await first.locator("a.number").isVisible()));
  const back = first.getByRole("button", { name: named(da.AddToList) });
  assert.ok(await back.evaluate((button) => button === document.activeElement), "the focus stays");
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await first.isVisible()), "paper has what is on the list");
  assert.ok(await rows(page).nth(1).isVisible());
  await page.emulateMedia({ media: "screen" });
  await back.press("Enter");
  await first.locator("a.number").waitFor();
  // What is off when the page is left is gone.
  await first.getByRole("button", { name: named(da.RemoveFromList) }).click();
  await link(page, da.Back).click();
  await bar(page).getByText(fill(da.OwnListBar, 1)).waitFor();
}));

test("The list is sent and printed, and an empty one says what to do", onOffer(narrow, async (page) => {
  await putOnList(page);
  await bar(page).getByRole("link").click();
  await headed(page, da.OwnList);
  await page.evaluate(() => { window.printed = 0; window.print = () => (window.printed += 1); });
  await button(page, da.Print).click();
  assert.equal(await page.evaluate(() => window.printed), 1);
  const sms = page.locator("details.send").first().locator("a[href^='sms:']");
  const text = decodeURIComponent((await sms.getAttribute("href")).split("body=")[1]);
  for (const id of offers) assert.ok(text.includes(number(id)), text);
  await page.reload();
  await started(page);
  await page.getByText(da.OwnListEmpty).waitFor();
  assert.equal(await page.title(), `${da.OwnList} – ${da.SiteName}`);
}));

test("The bar covers neither what has the focus nor the end of the page, and is not printed", onOffer(narrow, async (page) => {
  await putOnList(page);
  await page.locator(".brand").focus();
  let stops = 0;
  for (; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    const { bottom, edge, ends } = await page.evaluate(() => {
      const [focus, bar] = [document.activeElement, document.querySelector(".list-bar")];
      const ends = focus === document.body || bar.contains(focus);
      return { bottom: focus.getBoundingClientRect().bottom, edge: bar.getBoundingClientRect().top, ends };
    });
    if (ends) break;
    assert.ok(bottom <= edge + 0.5, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 100)));
  }
  assert.ok(stops > 10, String(stops));
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [footer, edge] = [await page.locator("footer").boundingBox(), await bar(page).boundingBox()];
  assert.ok(footer.y + footer.height <= edge.y + 0.5);
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await bar(page).isVisible()));
}));

test("Whoever is afraid at home is offered no bar", site.on(kinds.question, async (page) => {
  await answerAll(page, partnerInVarde.with(3, [afraid.name.da]));
  await page.locator("article.card").first().getByRole("button", { name: named(da.AddToList) }).click();
  await page.getByRole("button", { name: named(da.RemoveFromList) }).first().waitFor();
  assert.equal(await bar(page).count(), 0);
}));

test("Professionals who have opened a tool have their partner list, and no bar", site.on(kinds.partnerList, async (page) => {
  await page.locator("header summary").click();
  await page.getByRole("navigation", { name: da.Menu }).getByRole("link", { name: da.Services }).click();
  await headed(page, da.ServicesTitle);
  await page.locator("#search").fill("Livslinien");
  await page.locator(".hits > li").first().getByRole("button", { name: named(da.AddToList) }).click();
  await page.getByText(fill(da.OnYourList, 1)).first().waitFor();
  assert.equal(await bar(page).count(), 0);
}));
