// The ways of the three users through the site, from the start page to somebody to call.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, openSite } from "./site.mjs";
import {
  answer, answerAll, button, headed, headingFocused, partnerInVarde, partnerInWords, questions, row, skipAll, told, untold,
} from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const group = data.services.find((service) => service.id === "vetc-samtalegrupper-8-12").name.da;
const progress = async (page) => (await page.locator(".step-subheading").innerText()).match(/\d+/g).map(Number);
const hasCrisisCard = (page) => page.locator("main a[href='tel:112']").filter({ visible: true }).first().isVisible();

test("A veteran gets from the start page to a number to call by pointer", site.on("/", async (page) => {
  await page.getByRole("link", { name: da.DoorVeteran }).click();
  await headed(page, da.QUrgency); // the door has answered the first question
  await answerAll(page, [null, [da.UrgencySoon], [{ place: "Aalborg" }], ["Penge og gæld"], null, [da.DeploymentSoldier], [da.ContactPhone]]);
  assert.equal((await told(page))[0], da.RelationVeteran);
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
  await headed(page, da.QRelation);
  let total = Infinity;
  page.put = [];
  for (;;) {
    const heading = (await page.locator("main h1").first().innerText()).trim();
    const at = heading === da.QRelation ? 0 : questions.indexOf(heading);
    if (at < 0) break;
    await headingFocused(page);
    // Whoever listens hears with the heading which question this is.
    const by = await page.locator("main h1").first().getAttribute("aria-describedby");
    assert.equal(await page.locator(`#${by}.step-subheading`).count(), 1);
    const [number, most] = await progress(page);
    page.put.push(at);
    assert.equal(number, page.put.length);
    assert.ok(number <= most && most <= total, `the number of questions grew from ${total} to ${most}`);
    total = most;
    const [given] = at === 0 ? [da.RelationPartner] : partnerInVarde[at];
    if (typeof given !== "string") {
      await tabTo(page, "input[type=text]", "");
      await page.keyboard.type(given.place);
    } else if (await row(page, given).first().evaluate((one) => one.localName === "button")) {
      await tabTo(page, ".choice", given);
    } else {
      await tabTo(page, "[type=checkbox]", given);
      await page.keyboard.press("Space");
      await tabTo(page, "button", da.Continue);
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, heading);
  }
  await headed(page, da.PlanTitle);
  await headingFocused(page);
  assert.deepEqual(await told(page), partnerInWords(page));
  // Each child has a line, before all the cards; the child's group in it leads to the group's page.
  await tabTo(page, ".kids a", group);
  assert.match(await page.locator(".kids li").filter({ hasText: group }).innerText(), /^Barnet på 8-\u2060?12 år: /);
  const [line, card] = [page.locator(".kids"), page.locator("article.card").first()];
  assert.ok((await line.boundingBox()).y < (await card.boundingBox()).y, "the children's lines stand before the cards");
  await page.keyboard.press("Enter");
  await headed(page, group);
  await headingFocused(page);
  assert.match(await page.locator("main").innerText(), /transport/i, "the group's page tells that transport is paid");
}));

test("A professional describes a case on one page and gets partners", site.on("/", async (page) => {
  await page.getByRole("link", { name: da.DoorProfessional }).click();
  await headed(page, da.ProfessionalsTitle);
  await page.getByLabel(da.ProfessionalsPlace).fill("Esbjerg");
  await row(page, da.ProfessionalsNoHurry).click();
  await row(page, "Hjælp til en sag i kommunen").click();
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
  // Within the app: the part with the tools comes, and the answers stay.
  await headed(page, da.ProfessionalsTitle);
}));

test("Skipping every question still ends at a place to begin", site.on("/find-hjaelp/", async (page) => {
  await skipAll(page);
  const answers = await told(page);
  assert.ok(answers.every((answer) => [da.Skipped, da.NotAnswered].includes(answer)), answers.join());
  assert.match(await page.locator("section.start a.button-primary").getAttribute("href"), /^tel:/);
}));

test("The door for relatives asks who they are to the veteran, and nothing that the door has answered", site.on("/", async (page) => {
  await page.getByRole("link", { name: da.DoorRelative }).click();
  await headed(page, da.QRelation);
  const answers = await page.locator(".choice > span").allInnerTexts();
  assert.deepEqual(answers, [da.RelationPartner, da.RelationParent, da.RelationChild, da.RelationAdultChild, da.RelationFriend]);
  await answer(page, da.RelationAdultChild);
  await headed(page, da.QUrgency);
  await page.getByRole("link", { name: da.Back, exact: true }).click();
  await headed(page, da.QRelation);
  await page.getByRole("link", { name: da.Back, exact: true }).click();
  await headed(page, da.HomeTitle);
}));

for (const [role, why] of [[da.RelationParent, "whose child is the veteran"], [da.RelationFriend, "of a grown-up veteran"]]) {
  test(`Somebody ${why} is not asked for the ages of children`, site.on("/find-hjaelp/#b", async (page) => {
    await answer(page, role);
    await headed(page, da.QUrgency);
    await answer(page, da.UrgencySoon);
    await answer(page, { place: "Varde" });
    await headed(page, da.QTopics);
    await answer(page, "Børn og unge", "Støtte til pårørende");
    await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, da.QTopics);
    assert.notEqual(await page.locator("main h1").innerText(), da.QAges);
    await skipAll(page);
    assert.equal((await told(page)).length, 6, "six questions, none of them for ages");
  }));
}

test("Somebody who needs help now sees the crisis card on the way, and 112 first on the plan", site.on("/find-hjaelp/#2", async (page) => {
  await headed(page, da.QUrgency);
  assert.equal(await hasCrisisCard(page), false);
  await answer(page, da.UrgencyNow);
  await headed(page, da.QPlace);
  for (;;) {
    const heading = await page.locator("main h1").first().innerText();
    if (heading === da.PlanTitleNow) break;
    assert.ok(await hasCrisisCard(page), `the crisis card stands over «${heading}»`);
    await button(page, da.SkipQuestion).click();
    await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, heading);
  }
  assert.equal(await page.locator("main a[href^='tel:']").first().getAttribute("href"), "tel:112");
  // Danger to life alone, then one card to call now, then the other urgent lines as a short list: no number twice.
  const urgent = page.locator("main section").filter({ has: page.getByRole("heading", { name: da.OrCall, exact: true }) });
  // At hours when a line is closed, a sentence below it repeats the number to call instead.
  const calls = async (section) => Promise.all((await section.locator("a.call[href^='tel:']").all()).map((one) => one.getAttribute("href")));
  assert.deepEqual(await calls(page.locator("section.crisis")), ["tel:112"]);
  const first = await page.locator("section.start a.button-primary").getAttribute("href");
  const others = await calls(urgent);
  assert.match(first, /^tel:/);
  assert.ok(others.length >= 1, "more than one way when it is urgent");
  assert.equal(new Set(["tel:112", first, ...others]).size, 2 + others.length, "each way is another number");
  const sections = [page.locator("section.crisis"), page.locator("section.start"), urgent];
  const tops = await Promise.all(sections.map(async (section) => (await section.boundingBox()).y));
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), "in this order");
}));

test("The number of questions never grows on the way, whatever is answered", site.on("/find-hjaelp/", async (page) => {
  for (const role of [da.RoleChild, da.RoleVeteran]) {
    let total = Infinity;
    await answer(page, role);
    for (const _ of questions) {
      await page.waitForFunction(() => document.activeElement === document.querySelector("main h1"));
      if (!(await page.locator(".step-subheading").isVisible())) break;
      const [number, of] = await progress(page);
      assert.ok(of <= total && number <= of, `question ${number} of ${of} after one of ${total}`);
      total = of;
      const before = page.url();
      await button(page, da.SkipQuestion).click();
      await page.waitForFunction((before) => location.href !== before, before);
    }
    await headed(page, da.PlanTitle);
    await page.goto(`${site.url}/find-hjaelp/`);
    await headed(page, da.QRole);
  }
}));

test("The plan shows two offers first and all of them when asked", site.on("/henvisninger/", async (page) => {
  const cards = page.locator("article.card");
  const all = await cards.count();
  const more = page.getByRole("button", { name: da.ShowMore });
  assert.equal(await cards.filter({ visible: true }).count(), Math.min(all, 2));
  if (all > 2) {
    await more.click();
    assert.equal(await cards.filter({ visible: true }).count(), all);
    assert.equal(await more.count(), 0, "the button goes when there is no more");
    assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost");
  }
}));

test("The start page shows two numbers that answer day and night before anything is pressed or scrolled", site.on("/", { viewport: { width: 360, height: 740 } }, async (page) => {
  for (const number of ["tel:112", "tel:+4572819700"]) {
    const box = await page.locator(`main a[href='${number}']`).filter({ visible: true }).first().boundingBox();
    assert.ok(box.y + box.height < 740, `${number} ends at ${box.y + box.height}`);
  }
  assert.equal(await page.locator(".home .state.open").filter({ visible: true }).count(), 2, "both say that somebody answers now");
}));

test("The start page's field leads to a municipality by its name and to the search by a need", site.on("/", async (page) => {
  const field = page.getByLabel(da.NeedLabel);
  await field.fill("Varde");
  await button(page, da.Search).click();
  await headed(page, "Varde Kommune");
  await page.goBack();
  // The beginning of «Morsø» is a word of its own.
  await field.fill("mor");
  await button(page, da.Search).click();
  await page.waitForURL(/\/tilbud\//);
}));

const answersOf = (page) => page.locator("main section:has(> h2)").filter({ visible: true });
const inTheMorning = { ready: false, before: (page) => page.clock.setFixedTime(new Date("2026-12-02T05:30:00Z")) };
test("The crisis page puts who answers first, and says of a closed line when it opens and whom to call instead", site.on("/hjaelp-nu/", inTheMorning, async (page) => {
  await page.locator("html.app-ready").waitFor({ state: "attached" });
  // 6.30 in Denmark: Livslinien has closed, the doctors answer.
  const closed = answersOf(page).filter({ hasText: da.HelpClosed });
  assert.match(await closed.innerText(), /Livslinien[\s\S]*Lukket nu\. Åbner kl\. 9[\s\S]*Ring i stedet til/);
  const answering = answersOf(page).filter({ hasText: da.HelpAnswering });
  assert.ok(!(await answering.innerText()).includes("Lukket"), "nothing closed among those who answer");
  const [first, last] = [await answering.boundingBox(), await closed.boundingBox()];
  assert.ok(first.y < last.y);
  // One doctor, once the region is chosen.
  assert.ok((await page.getByText(/Lægevagten i Region/).filter({ visible: true }).count()) > 1);
  await page.locator("#doctor").selectOption("laegevagt-1083");
  await page.getByText(da.DoctorChosen).waitFor();
  assert.equal(await page.locator("a[href='tel:+4570150300']").filter({ visible: true }).count(), 0);
}));
