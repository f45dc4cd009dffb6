// What happens to answers on the way: Back and Forward, changing one, another language.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, en, fill, openSite, years } from "./site.mjs";
import {
  answer, answerAll, button, given, headed, headingFocused, link, partnerInVarde, partnerInWords, plan, questions,
  row, skipAll, told,
} from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const group = data.services.find((service) => service.id === "vetc-samtalegrupper-8-12").name.da;
const step = (page) => new URL(page.url()).hash;
/** Opens the answers on top of the plan, and follows «Ret» or «Svar» beside one. */
async function change(page, label, word = da.Change) {
  await page.locator("details.told summary").click();
  await link(page, `${word} : ${label}`).click();
}
/** What stands on each question of the partner when it has been answered. The ages stand under their topic too. */
const values = [[da.RolePartner], [da.UrgencySoon], ["Varde"], ["boern-unge", "8-12"], ["8-12"], [da.DeploymentSoldier], [da.ContactMeet]];

test("No question has an answer before somebody gives one", site.on("/find-hjaelp/", async (page) => {
  for (const [at, question] of questions.entries()) {
    await page.goto(`${site.url}/find-hjaelp/#${at + 1}`);
    await headed(page, question);
    assert.deepEqual(await given(page), [], question);
    assert.equal(await page.locator("details.reason[open]").count(), 0);
    await page.getByText(da.WhyWeAsk).click();
  }
}));

test("Ticking and writing move nothing until «Fortsæt», and focus on an answer moves nothing either", site.on("/find-hjaelp/", async (page) => {
  for (const [at, given] of partnerInVarde.entries()) {
    await page.goto(`${site.url}/find-hjaelp/#${at + 1}`);
    await headed(page, questions[at]);
    const before = [page.url(), await page.evaluate(() => history.length)];
    const goesOn = (await page.locator("button.choice").count()) > 0;
    for (const text of given) {
      if (typeof text !== "string") await page.locator("#first").pressSequentially(text.place);
      else if (goesOn) await row(page, text).focus();
      else await row(page, text).click();
    }
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.deepEqual([page.url(), await page.evaluate(() => history.length)], before);
    await headed(page, questions[at]);
    const hash = step(page);
    if (goesOn) await page.keyboard.press("Enter");
    else await button(page, da.Continue).click();
    await page.waitForFunction((hash) => location.hash !== hash, hash);
  }
}));

test("Back and Forward walk through every step and keep every answer", site.on("/find-hjaelp/", async (page) => {
  const put = await answerAll(page);
  for (const at of [...put].reverse()) {
    await page.goBack();
    await headed(page, questions[at]);
    assert.deepEqual(await given(page), values[at]);
    await headingFocused(page);
  }
  for (const at of put.slice(1)) {
    await page.goForward();
    await headed(page, questions[at]);
  }
  await page.goForward();
  await headed(page, da.PlanTitle);
  assert.deepEqual(await told(page), partnerInWords(page));
}));

test("The back link leads through the steps that were put and keeps every answer", site.on("/find-hjaelp/", async (page) => {
  const put = await answerAll(page);
  for (const at of [...put].reverse()) {
    await link(page, da.Back).click();
    await headed(page, questions[at]);
    assert.deepEqual(await given(page), values[at]);
  }
  await link(page, da.Back).click();
  await headed(page, da.HomeTitle);
}));

test("Back undoes a press: another answer takes the place of the first, and the way goes on from there", site.on("/find-hjaelp/", async (page) => {
  await answer(page, da.RoleFriend);
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await page.goBack();
  await headed(page, da.QRole);
  assert.deepEqual(await given(page), [da.RolePartner]);
}));

test("«Ret» on top of the plan comes back to the plan, with Back and with an answer", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  await change(page, da.LabelUrgency);
  await headed(page, da.QUrgency);
  assert.deepEqual(await given(page), [da.UrgencySoon]);
  assert.equal(await page.locator(".step-subheading").count(), 0, "one answer is changed: there is no way through the rest");
  await link(page, da.Back).click();
  await headed(page, da.PlanTitle);
  await change(page, da.LabelUrgency);
  await answer(page, da.UrgencySoon);
  await headed(page, da.PlanTitle);
  await headingFocused(page);
  assert.equal((await told(page))[1], da.UrgencySoon);
}));

test("What was left out or skipped can be answered from the plan", site.on("/find-hjaelp/", async (page) => {
  await skipAll(page);
  await change(page, da.LabelPlace, da.Answer);
  await headed(page, da.QPlace);
  await answer(page, { place: "Varde" });
  await headed(page, da.PlanTitle);
  assert.equal((await told(page))[2], "Varde");
}));

test("An answer changed from the plan changes the list", site.on("/find-hjaelp/", async (page) => {
  await answerAll(page);
  const before = await page.locator("main").innerText();
  assert.ok(before.includes(group));
  await change(page, da.LabelAges);
  await headed(page, da.QAges);
  await row(page, years(8, 12)).click();
  await answer(page, years(13, 16));
  await headed(page, da.PlanTitle);
  assert.deepEqual((await told(page))[4], years(13, 16));
  const names = await page.locator("article.card h3").allInnerTexts();
  assert.ok(!names.includes(group), "the group for 8 to 12 is gone");
  await page.getByRole("heading", { name: da.FitsIfTitle }).click();
  const instead = page.getByRole("heading", { name: da.FitsIfTitle }).locator("xpath=ancestor::details//li");
  assert.match(await instead.filter({ hasText: group }).innerText(), /ældre/, "and it is told why");
}));

test("From the second question on one can go straight to the numbers, with what is answered, ticked and written", site.on("/find-hjaelp/", async (page) => {
  const now = link(page, da.ShowMeNow);
  assert.equal(await now.count(), 0, "on the first question nothing is answered yet");
  await answer(page, da.RolePartner);
  await headed(page, da.QUrgency);
  await now.click();
  await headed(page, da.PlanTitle);
  await headingFocused(page);
  assert.equal((await told(page))[0], da.RelationPartner);
  await page.goBack();
  await headed(page, da.QUrgency);
  await answer(page, da.UrgencySoon);
  await headed(page, da.QPlace);
  await page.locator("#first").fill("Varde");
  await now.click();
  await headed(page, da.PlanTitle);
  assert.deepEqual((await told(page)).slice(0, 3), [da.RelationPartner, da.UrgencySoon, "Varde"]);
  await page.goBack();
  await headed(page, da.QPlace);
  await answer(page, { place: "Varde" });
  await headed(page, da.QTopics);
  await row(page, "Børn og unge").click();
  await now.click();
  await headed(page, da.PlanTitle);
  assert.equal((await told(page))[3], "Børn og unge");
}));

test("A service page opened from the plan and left by Back leaves plan and answers as they were", site.on("/find-hjaelp/", async (page) => {
  await plan(page);
  const cards = await page.locator("article.card h3").allInnerTexts();
  await page.locator("article.card h3 a").first().click();
  await page.waitForURL(/\/tilbud\/./);
  await headed(page, cards[0]);
  await headingFocused(page);
  await page.goBack();
  await headed(page, da.PlanTitle);
  assert.deepEqual(await told(page), partnerInWords(page));
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
  assert.ok((await page.title()).startsWith(`${en.FindHelp}: ${en.LabelTopics}`));
  await skipAll(page, en);
  assert.deepEqual((await told(page)).slice(0, 3), [en.RelationPartner, en.UrgencySoon, "Varde"]);
  await link(page, en.OtherLanguage).click();
  await headed(page, da.PlanTitle);
  assert.equal(await lang(), "da");
  await page.goBack();
  await headed(page, en.PlanTitle);
  assert.equal(await lang(), "en");
}));
