// What happens to answers on the way: Back and Forward, changing one, another language.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, en, fill, openSite } from "./site.mjs";
import {
  answer, answerAll, button, given, headed, headingFocused, link, partnerInVarde, partnerInWords, plan, questions,
  row, told, toPlan,
} from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const group = data.services.find((service) => service.id === "vetc-samtalegrupper-8-12").name.da;

test("No question has an answer before somebody gives one", site.on("/find-hjaelp/", async (page) => {
  for (const [at, answers] of partnerInVarde.entries()) {
    await headed(page, questions[at]);
    assert.deepEqual(await given(page), [], questions[at]);
    assert.equal(await page.locator("details.reason[open]").count(), 0);
    await page.getByText(da.WhyWeAsk).click();
    await answer(page, ...answers);
  }
}));

test("Choosing an answer moves nothing until «Fortsæt»", site.on("/find-hjaelp/", async (page) => {
  for (const given of partnerInVarde) {
    const before = [page.url(), await page.locator("main h1").innerText(), await page.evaluate(() => history.length)];
    for (const text of given) {
      if (typeof text === "string") await row(page, text).click();
      else await page.locator("#first").pressSequentially(text.place);
    }
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.deepEqual([page.url(), await page.locator("main h1").innerText(), await page.evaluate(() => history.length)], before);
    const { hash } = new URL(page.url());
    await button(page, da.Continue).click();
    await page.waitForFunction((hash) => location.hash !== hash, hash);
  }
}));

test("Back and Forward walk through every step and keep every answer", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  await toPlan(page);
  await page.goBack();
  await headed(page, da.CheckTitle);
  const values = [["partner"], ["plan"], ["Varde"], ["boern-unge"], ["8-12"], ["soldier_28"], ["meet"]];
  for (const at of [...questions.keys()].reverse()) {
    await page.goBack();
    await headed(page, questions[at]);
    assert.deepEqual(await given(page), values[at]);
    await headingFocused(page);
  }
  for (const question of questions.slice(1)) {
    await page.goForward();
    await headed(page, question);
  }
  await page.goForward();
  await headed(page, da.CheckTitle);
  assert.deepEqual(await told(page), partnerInWords);
  await page.goForward();
  await headed(page, da.PlanTitle);
  assert.deepEqual(await told(page), partnerInWords);
}));

test("The back link leads through the steps and keeps every answer", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  await toPlan(page);
  await link(page, da.Back).click();
  await headed(page, da.CheckTitle);
  for (const question of [...questions].reverse()) {
    await link(page, da.Back).click();
    await headed(page, question);
    assert.equal((await given(page)).length, 1);
  }
  await link(page, da.Back).click();
  await headed(page, da.HomeTitle);
}));

test("«Ret» on the check page comes back to the check page", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  await page.getByRole("link", { name: `${da.Change} : ${da.LabelUrgency}` }).click();
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencySoon);
  await headed(page, da.CheckTitle);
  assert.equal((await told(page))[1], da.UrgencySoon);
}));

test("An answer changed from the plan changes the list", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  await toPlan(page);
  const before = await page.locator("article.card h3").allInnerTexts();
  assert.ok(before.includes(group));
  await page.getByRole("link", { name: `${da.Change} : ${da.LabelAges}` }).click();
  await headed(page, da.QAges);
  await row(page, fill(da.YearsOld, 8, 12)).click();
  await answer(page, fill(da.YearsOld, 13, 16));
  // Straight to the plan, or over the check page; not through the questions after it.
  await page.locator("main h1").filter({ hasText: new RegExp(`^(${da.CheckTitle}|${da.PlanTitle})$`) }).waitFor();
  if (await link(page, da.SeeWhom).isVisible()) await toPlan(page);
  const now = await page.locator("article.card h3").allInnerTexts();
  assert.ok(!now.includes(group), "the group for 8 to 12 is gone");
  const instead = page.getByRole("heading", { name: da.FitsIfTitle }).locator("xpath=following-sibling::ul[1]/li");
  assert.match(await instead.filter({ hasText: group }).innerText(), /ældre/, "and it is told why");
}));

test("A service page opened from the plan and left by Back leaves plan and answers as they were", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  await toPlan(page);
  const cards = await page.locator("article.card h3").allInnerTexts();
  await page.locator("article.card h3 a").first().click();
  await headed(page, cards[0]);
  await headingFocused(page);
  await page.goBack();
  await headed(page, da.PlanTitle);
  assert.deepEqual(await told(page), partnerInWords);
  assert.deepEqual(await page.locator("article.card h3").allInnerTexts(), cards);
}));

test("Switching language on the way keeps step and answers and says which language the page is in", site.on("/find-hjaelp/", async (page) => {
  const lang = () => page.evaluate(() => document.documentElement.lang);
  for (const given of partnerInVarde.slice(0, 3)) await answer(page, ...given);
  await headed(page, da.QTopics);
  await link(page, da.OtherLanguage).click();
  await headed(page, en.QTopics);
  assert.equal(await lang(), "en");
  assert.match(page.url(), /\/en\/find-hjaelp\/#4$/);
  assert.match(await page.title(), /^Question 4/);
  await button(page, en.SkipQuestion).click();
  await button(page, en.SkipQuestion).click();
  await button(page, en.SkipQuestion).click();
  await headed(page, en.CheckTitle);
  assert.deepEqual((await told(page)).slice(0, 3), [en.RolePartner, en.UrgencyPlan, "Varde"]);
  await link(page, en.OtherLanguage).click();
  await headed(page, da.CheckTitle);
  assert.equal(await lang(), "da");
  await page.goBack();
  await headed(page, en.CheckTitle);
  assert.equal(await lang(), "en");
}));
