// How far it is to the first telephone number on a phone of 360 × 740: taps, words passed, screens scrolled.
//
// A tap is every press on a control and every press into a field; typing is none. Words passed are those above the last
// control used on each page, and above the number on the last one, in the page's main part. Screens are how far one has
// to scroll for that control beyond the first view, added up. `node --test tests/browser/taps.test.mjs` prints them.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, data, openSite, started, years } from "./site.mjs";
import { button, headed, link, row } from "./steps.mjs";

const HEIGHT = 740;
const site = await openSite();
after(() => site.close());
const phone = { viewport: { width: 360, height: HEIGHT } };

/** Runs in the page: the words above an element in main, and how far below the first view it ends, in screens. */
function passed(target, height) {
  const main = document.querySelector("main");
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!(text.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) || target.contains(text)) continue;
    const box = text.parentElement.getBoundingClientRect();
    // What is folded, hidden, or there for screen readers alone is not read with the eyes.
    if (!text.parentElement.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) || box.width < 2) continue;
    words += (text.data.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  }
  const bottom = target.getBoundingClientRect().bottom + scrollY;
  return { words, screens: Math.max(0, (bottom - height) / height) };
}

/** Somebody on the way: counts what it costs. */
function walker(page) {
  let taps = 0;
  const pages = new Map();
  const look = async (locator) => {
    await locator.waitFor();
    const here = `${new URL(page.url()).pathname}${new URL(page.url()).hash} ${await page.locator("main h1").first().innerText()}`;
    const cost = await locator.evaluate(passed, HEIGHT);
    const before = pages.get(here) ?? { words: 0, screens: 0 };
    pages.set(here, { words: Math.max(before.words, cost.words), screens: Math.max(before.screens, cost.screens) });
  };
  return {
    tap: async (locator) => {
      await look(locator);
      taps += 1;
      await locator.click();
    },
    write: (text) => page.keyboard.type(text),
    /** Arrived: the number is looked at. */
    number: async (what, locator) => {
      await look(locator);
      assert.match(await locator.getAttribute("href"), /^tel:/);
      const sum = (part) => [...pages.values()].reduce((sum, cost) => sum + cost[part], 0);
      const cost = { taps, words: sum("words"), screens: sum("screens") };
      console.log(`${what}: ${cost.taps} taps, ${cost.words} words, ${cost.screens.toFixed(1)} screens`);
      return cost;
    },
  };
}

const call = (page, where = "main") => page.locator(`${where} a[href^='tel:']`).filter({ visible: true }).first();
const veterans = data.services.find(({ id }) => id === data.rules.veteran_line);

test("In a crisis the numbers stand in the first view of the start page", site.on("/", phone, async (page) => {
  for (const href of ["tel:112", null]) {
    const number = href ? page.locator(`main a[href='${href}']`).filter({ visible: true }).first() : page.locator("main a[href^='tel:']:not([href='tel:112'])").filter({ visible: true }).first();
    const cost = await walker(page).number(`crisis, ${href ?? veterans.name.da}`, number);
    assert.equal(cost.taps, 0);
    assert.equal(cost.screens, 0, "without scrolling");
  }
}));

test("A partner in Varde with children of 6 and 10 is at a number in at most 10 taps and 250 words", site.on("/", phone, async (page) => {
  const way = walker(page);
  await way.tap(link(page, da.DoorRelative).or(page.getByRole("link", { name: da.DoorRelative })).first());
  await started(page);
  await headed(page, da.QRelation);
  await way.tap(row(page, da.RelationPartner));
  await headed(page, da.QUrgency);
  await way.tap(row(page, da.UrgencySoon));
  await headed(page, da.QPlace);
  await way.tap(page.locator("#first"));
  await way.write("6800");
  await way.tap(button(page, da.Continue));
  await headed(page, da.QTopics);
  // The children's ages stand under their topic once it is ticked.
  await way.tap(row(page, "Børn og unge"));
  await way.tap(row(page, years(0, 7)));
  await way.tap(row(page, years(8, 12)));
  await way.tap(link(page, da.ShowMeNow));
  await headed(page, da.PlanTitle);
  const cost = await way.number("partner in Varde, children of 6 and 10", call(page, "section.start"));
  assert.ok(cost.taps <= 10, `${cost.taps} taps`);
  assert.ok(cost.words <= 250, `${cost.words} words`);
}));

test("A caseworker in Esbjerg is at a number in at most 5 taps", site.on("/", phone, async (page) => {
  const way = walker(page);
  await way.tap(page.getByRole("link", { name: da.DoorProfessional }));
  await headed(page, da.ProfessionalsTitle);
  await started(page);
  await way.tap(page.locator("#citizen-place"));
  await way.write("Esbjerg");
  await way.tap(row(page, "Psykisk helbred"));
  await way.tap(button(page, da.ProfessionalsShow));
  const cost = await way.number("caseworker in Esbjerg", call(page, "section.start"));
  assert.ok(cost.taps <= 5, `${cost.taps} taps`);
}));

test("The own municipality's number is at most 2 taps away", site.on("/", phone, async (page) => {
  const way = walker(page);
  await way.tap(page.getByLabel(da.NeedLabel));
  await way.write("6700");
  await way.tap(button(page, da.Search));
  await headed(page, "Esbjerg Kommune");
  const cost = await way.number("own municipality, Esbjerg", call(page));
  assert.ok(cost.taps <= 2, `${cost.taps} taps`);
}));
