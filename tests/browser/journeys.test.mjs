// The ways of the three users through the site, and what happens to answers on the way.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import {
  answer, answerAll, button, da, data, en, fill, headed, headingFocused, link, openSite, partnerInVarde, questions, row,
  told, toPlan,
} from "./site.mjs";

const site = await openSite();
after(() => site.close());

const group = data.services.find((service) => service.id === "vetc-samtalegrupper-8-12").name.da;
const answersOfPartner = [
  da.RolePartner, da.UrgencyPlan, "Varde", "Børn og unge", fill(da.YearsOld, 8, 12), da.DeploymentSoldier,
  da.ContactMeet,
];
const step = (page) => new URL(page.url()).hash;
const progress = async (page) => (await page.locator(".step-subheading").innerText()).match(/\d+/g).map(Number);
const hasCrisisCard = (page) => page.locator("main a[href='tel:112']").filter({ visible: true }).first().isVisible();

test("A veteran gets from the start page to a number to call by pointer", site.on("/", async (page) => {
  await page.getByRole("link", { name: da.DoorVeteran }).click();
  await headed(page, da.QUrgency); // the door has answered the first question
  await answer(page, da.UrgencySoon);
  await answer(page, { place: "Aalborg" });
  await answer(page, "Penge og gæld");
  await answer(page, da.DeploymentSoldier);
  await answer(page, da.ContactPhone);
  await headed(page, da.CheckTitle);
  assert.equal((await told(page))[0], da.RoleVeteran);
  await toPlan(page);
  const begin = page.locator("section.start");
  assert.match(await begin.locator("a.button-primary").getAttribute("href"), /^tel:\+?\d+$/);
  assert.match(await begin.locator("blockquote").innerText(), /Du kan sige:\s+«.+»/);
  assert.ok((await page.locator("article.card").count()) >= 3, "at least three offers");
  for (const card of await page.locator("article.card").all()) {
    assert.ok((await card.locator(".why li").count()) > 0, "each card says why it is shown");
  }
}));

/** Tabs on until something that fits has the focus; a group of radio buttons is walked by arrow. */
async function tabTo(page, selector, text) {
  const here = ([selector, text]) => {
    const focused = document.activeElement;
    return focused.matches(selector) && (focused.closest("label") ?? focused).textContent.includes(text);
  };
  const kind = () => document.activeElement.type ?? "";
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate(here, [selector, text])) return;
    const inRadios = selector.includes("radio") && (await page.evaluate(kind)) === "radio";
    await page.keyboard.press(inRadios ? "ArrowDown" : "Tab");
  }
  assert.fail(`No way by keyboard to ${selector} «${text}» at ${page.url()}`);
}

test("A partner in Varde with a child of 8 to 12 reaches the children's group by keyboard alone", site.on("/", async (page) => {
  await tabTo(page, "a", da.DoorRelative);
  await page.keyboard.press("Enter");
  let total = Infinity;
  for (const [at, [given]] of partnerInVarde.entries()) {
    await headed(page, questions[at]);
    await headingFocused(page);
    const [number, of] = await progress(page);
    assert.equal(number, at + 1);
    assert.ok(of <= total, `the number of questions grew from ${total} to ${of}`);
    total = of;
    if (typeof given !== "string") {
      await tabTo(page, "input[type=text]", "");
      await page.keyboard.type(given.place);
      await page.keyboard.press("Enter");
      continue;
    }
    const several = (await row(page, given).locator("input").getAttribute("type")) === "checkbox";
    await tabTo(page, several ? "[type=checkbox]" : "[type=radio]", given);
    await page.keyboard.press("Space");
    await tabTo(page, "button", da.Continue);
    await page.keyboard.press("Enter");
  }
  await headed(page, da.CheckTitle);
  await headingFocused(page);
  assert.deepEqual(await told(page), answersOfPartner);
  await tabTo(page, "a", da.SeeWhom);
  await page.keyboard.press("Enter");
  await headed(page, da.PlanTitle);
  await headingFocused(page);
  const cards = page.locator("article.card");
  const names = await cards.locator("h3").allInnerTexts();
  assert.ok(names.slice(0, 3).includes(group), `the group is among the first three of: ${names}`);
  assert.match(await cards.filter({ hasText: group }).first().innerText(), /transport/i, "the card tells that transport is paid");
}));

test("A professional describes a case on one page and gets partners", site.on("/", async (page) => {
  await page.getByRole("link", { name: da.DoorProfessional }).click();
  await headed(page, da.ProfessionalsTitle);
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await row(page, da.UrgencySoon).click();
  await row(page, "Møder med kommunen").click();
  await row(page, "Viden og sparring").click();
  await button(page, da.ProfessionalsShow).click();
  await headed(page, da.PlanTitleProfessional);
  await headingFocused(page);
  assert.ok((await page.locator("article.card").count()) >= 5);
  assert.match((await told(page)).join(), /Esbjerg/);
  await page.goBack();
  await headed(page, da.ProfessionalsTitle);
  assert.equal(await page.getByLabel(da.ProfessionalsPlace).inputValue(), "Esbjerg");
  assert.ok(await row(page, "Viden og sparring").locator("input").isChecked(), "the form is as it was");
  await button(page, da.ProfessionalsClear).click();
  assert.equal(await page.getByLabel(da.ProfessionalsPlace).inputValue(), "");
  assert.equal(await page.locator("main form :checked").count(), 0, "«Ryd felterne» clears every field");
}));

test("The answer that one works with veterans leads to the page for professionals", site.on("/find-hjaelp/", async (page) => {
  await answer(page, da.RoleProfessional);
  await headed(page, da.ProfessionalsTitle);
  await headingFocused(page);
}));

test("Skipping every question still ends at a place to begin", site.on("/find-hjaelp/", async (page) => {
  const asked = questions.filter((question) => question !== da.QAges);
  for (const question of asked) {
    await headed(page, question);
    await button(page, da.SkipQuestion).click();
  }
  await headed(page, da.CheckTitle);
  assert.deepEqual(await told(page), asked.map(() => da.Skipped));
  await toPlan(page);
  assert.match(await page.locator("section.start a.button-primary").getAttribute("href"), /^tel:/);
}));

test("Somebody who needs help now sees the crisis card on the way, and 112 first on the plan", site.on("/find-hjaelp/#2", async (page) => {
  await headed(page, da.QUrgency);
  assert.equal(await hasCrisisCard(page), false);
  await answer(page, da.UrgencyNow);
  for (const question of [da.QPlace, da.QTopics, da.QDeployment, da.QContact]) {
    await headed(page, question);
    assert.ok(await hasCrisisCard(page), `the crisis card stands over «${question}»`);
    await button(page, da.SkipQuestion).click();
  }
  await headed(page, da.CheckTitle);
  assert.ok(await hasCrisisCard(page));
  await toPlan(page);
  assert.equal(await page.locator("main a[href^='tel:']").first().getAttribute("href"), "tel:112");
  assert.ok((await page.locator(".crisis a[href^='tel:']").count()) >= 2, "more than one way when it is urgent");
  const order = await page.locator("section.crisis, section.start").evaluateAll((all) => all.map((one) => one.className));
  assert.deepEqual(order, ["crisis", "start"]);
}));

/** What is chosen or written on the question that is shown. */
const given = (page) =>
  page.locator("main form").evaluate((form) => [...new FormData(form).values()].filter(Boolean));

test("No question has an answer before somebody gives one", site.on("/find-hjaelp/", async (page) => {
  for (const [at, answers] of partnerInVarde.entries()) {
    await headed(page, questions[at]);
    assert.deepEqual(await given(page), [], questions[at]);
    assert.equal(await page.locator("details.reason[open]").count(), 0);
    await page.getByText(da.WhyWeAsk).click();
    await answer(page, ...answers);
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
  assert.deepEqual(await told(page), answersOfPartner);
  await page.goForward();
  await headed(page, da.PlanTitle);
  assert.deepEqual(await told(page), answersOfPartner);
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
  await page.getByText(da.NotSuitedTitle).click();
  assert.match(await page.locator("details li").filter({ hasText: group }).innerText(), /ældre/, "and it is told why");
}));

test("The plan shows six offers first and all of them when asked", site.on("/henvisninger/", async (page) => {
  const cards = page.locator("article.card");
  const all = await cards.count();
  const more = page.getByRole("button", { name: da.ShowMore });
  assert.equal(await cards.filter({ visible: true }).count(), Math.min(all, 6));
  if (all > 6) {
    await more.click();
    assert.equal(await cards.filter({ visible: true }).count(), all);
    assert.equal(await more.count(), 0, "the button goes when there is no more");
    assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost");
  }
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
  assert.deepEqual(await told(page), answersOfPartner);
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

test("The number of questions never grows on the way, whatever is answered", site.on("/find-hjaelp/", async (page) => {
  for (const role of [da.RoleChild, da.RoleVeteran]) {
    let total = Infinity;
    await answer(page, role);
    for (const _ of questions) {
      if (!(await page.locator(".step-subheading").isVisible())) break;
      const [number, of] = await progress(page);
      assert.ok(of <= total && number <= of, `question ${number} of ${of} after one of ${total}`);
      total = of;
      const before = step(page);
      await button(page, da.SkipQuestion).click();
      await page.waitForFunction((before) => location.hash !== before, before);
    }
    await headed(page, da.CheckTitle);
    await page.goto(`${site.url}/find-hjaelp/`);
    await headed(page, da.QRole);
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
    const hash = step(page);
    await button(page, da.Continue).click();
    await page.waitForFunction((hash) => location.hash !== hash, hash);
  }
}));

for (const [at, question] of questions.entries()) {
  test(`«${question}» without an answer: a summary with the focus, and its link leads to the field`, site.on(`/find-hjaelp/#${at + 1}`, async (page) => {
    await headed(page, question);
    assert.equal(await page.locator(".form-error-message, .alert-error").count(), 0);
    await button(page, da.Continue).click();
    const summary = page.locator(".alert-error");
    await summary.waitFor();
    await page.waitForFunction(() => document.activeElement === document.querySelector(".alert-error"));
    assert.ok((await page.title()).startsWith(`${da.ErrorPrefix}: `), await page.title());
    const words = (await summary.getByRole("link").innerText()).trim();
    assert.ok((await page.locator("fieldset .form-error-message").innerText()).endsWith(words), "the same sentence by the field");
    await summary.getByRole("link").click();
    await page.waitForFunction(() => document.activeElement === document.querySelector("main fieldset input"));
    await headed(page, question); // the link must not lead to another question
    await button(page, da.SkipQuestion).click();
    await page.waitForFunction((question) => document.querySelector("main h1").textContent !== question, question);
    assert.equal(await page.locator(".alert-error").count(), 0);
    assert.ok(!(await page.title()).startsWith(da.ErrorPrefix));
  }));
}

test("The skip link leads to the content of the page that is shown", site.on("/find-hjaelp/", async (page) => {
  await answer(page, da.RoleVeteran);
  await headed(page, da.QUrgency);
  await page.locator("a.skipnav").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main-content");
  await headed(page, da.QUrgency);
}));

const shared = data.postcodes.find((postcode) => !postcode.to && postcode.municipalities.length > 1);
const names = shared.municipalities.map((code) => data.municipalities.find((place) => place.code === code).name);

test(`A postcode in several municipalities (${shared.from}) is a choice`, site.on("/find-hjaelp/#3", async (page) => {
  await headed(page, da.QPlace);
  await answer(page, { place: shared.from });
  for (const name of names) await row(page, name).waitFor();
  assert.match(await page.locator("main").innerText(), new RegExp(da.PlaceSeveral));
  await answer(page, names[1]);
  await headed(page, da.QTopics);
  await page.goto(`${site.url}/find-hjaelp/#svar`);
  await headed(page, da.CheckTitle);
  assert.equal((await told(page))[2], names[1]);
}));

test("A place that nobody knows is said, and what was written stays", site.on("/find-hjaelp/#3", async (page) => {
  await headed(page, da.QPlace);
  for (const nonsense of ["Atlantis", "99999", "0000", "<b>Varde", "x".repeat(5000)]) {
    await answer(page, { place: nonsense });
    await page.locator("fieldset .form-error-message").filter({ hasText: da.PlaceNotFound }).waitFor();
    assert.equal(await page.locator("#first").inputValue(), nonsense);
  }
  await answer(page, { place: " 6800 " });
  await headed(page, da.QTopics);
}));

test("The start page's field leads to the municipality, offers a choice, or says that it knows no such place", site.on("/", async (page) => {
  const ask = async (text) => {
    await page.getByLabel(da.YourMunicipality).fill(text);
    await button(page, da.ShowMunicipality).click();
  };
  await ask("Atlantis");
  await page.getByText(da.PlaceNotFound).waitFor();
  await ask(shared.from);
  for (const name of names) await link(page, name).waitFor();
  await ask("Ærø");
  await headed(page, "Ærø Kommune");
  await headingFocused(page);
}));
