// Whole journeys by keyboard alone. After every key the focus is on something, and that shows.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { da, fill, kinds, openSite, started, texts, years } from "./site.mjs";
import { headed, headingFocused, questions } from "./steps.mjs";

const site = await openSite();
after(() => site.close());

const child = texts("children").da;
const family = texts("families").da;
const pro = { ...texts("professional").da, ...texts("partners").da };
const board = { ...texts("board").da, ...texts("planning").da };
const youth = { ...texts("planning").da, ...texts("youth").da };

/** Runs in the page: whether something has the focus, in sight and with a ring. A heading told of by a screen reader needs none. */
function kept() {
  const outer = document.activeElement;
  // In a frame of our own it is what has the focus there.
  const framed = outer?.localName === "iframe";
  const focused = framed ? outer.contentDocument?.activeElement : outer;
  if (!focused || focused.localName === "body" || !focused.isConnected) return false;
  const above = framed ? outer.getBoundingClientRect().top : 0;
  const box = focused.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const isTold = focused.getAttribute("tabindex") === "-1";
  return above + box.bottom > 0 && above + box.top < innerHeight && (isTold || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 3));
}

/** Presses a key and waits until the page is at rest with the focus on something. */
async function press(page, key) {
  await page.keyboard.press(key);
  await page.waitForFunction(kept, undefined, { timeout: 5_000 }).catch(async () => {
    const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
    assert.fail(`After ${key} at ${page.url()} the focus is lost or cannot be seen: ${where}`);
  });
}

/** Walks to the first thing that fits, forwards or back; within radio buttons by arrow. */
async function to(page, selector, text = "") {
  const look = ([selector, text]) => {
    const fits = (element) => (element.closest("label") ?? element).textContent.includes(text) && element.checkVisibility();
    const target = [...document.querySelectorAll(selector)].find(fits);
    if (!target) return "none";
    const here = document.activeElement;
    if (here === target) return "here";
    if (here.type === "radio" && target.type === "radio" && here.name === target.name) return "among";
    return here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
  };
  const keys = { among: "ArrowDown", before: "Shift+Tab", after: "Tab" };
  for (let presses = 0; presses < 300; presses += 1) {
    const where = await page.evaluate(look, [selector, text]);
    if (where === "here") return;
    assert.notEqual(where, "none", `There is no ${selector} «${text}» at ${page.url()}`);
    await press(page, keys[where]);
  }
  assert.fail(`No way by keyboard to ${selector} «${text}» at ${page.url()}`);
}

async function follow(page, selector, text) {
  await to(page, selector, text);
  await press(page, "Enter");
}
const write = async (page, selector, text) => {
  await to(page, selector);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
};
const tick = async (page, selector, text) => {
  await to(page, selector, text);
  await press(page, "Space");
};
const has = (page, selector) => page.waitForFunction((selector) => document.activeElement.matches(selector), selector, { timeout: 5_000 }).catch(async () => {
  assert.fail(`The focus is not on ${selector} but on ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))}`);
});

async function reply(page, question, ...given) {
  await headed(page, question);
  await headingFocused(page);
  for (const one of given) {
    // A button of an answer goes on by itself.
    if (one.press) return follow(page, "main .choice", one.press);
    if (one.place) await write(page, "#first", one.place);
    else await tick(page, `main input[value='${one}']`);
  }
  await follow(page, "main form button[type=submit]", da.Continue);
}

const [role, urgency, place, topics] = questions;
const call = "main a[href^='tel:']";

test("A citizen: an error on the way, the plan, its calls, more offers, the list taken along, saved and deleted", site.on("/", async (page) => {
  await follow(page, "main a", da.DoorVeteran);
  await reply(page, urgency, { press: da.UrgencySoon });
  await headed(page, place);
  await headingFocused(page);
  await follow(page, "main form button[type=submit]", da.Continue);
  await has(page, ".alert-error");
  await follow(page, ".alert-error a");
  await has(page, "#first");
  await page.keyboard.type("Aalborg");
  await follow(page, "main form button[type=submit]", da.Continue);
  await reply(page, topics, "oekonomi");
  await page.waitForFunction((before) => document.querySelector("main h1").textContent !== before, topics);
  await headingFocused(page);
  // The rest can be left: from here the numbers are one press away.
  if (await page.getByRole("link", { name: da.ShowMeNow }).count()) await follow(page, "main a", da.ShowMeNow);
  await headed(page, da.PlanTitle);
  await headingFocused(page);
  await to(page, call);
  await follow(page, "main button", da.AddToList);
  await page.getByRole("button", { name: da.RemoveFromList }).first().waitFor();
  await press(page, "Enter");
  await page.getByRole("button", { name: da.RemoveFromList }).waitFor({ state: "detached" });
  if (await page.getByRole("button", { name: da.ShowMore }).count()) {
    await follow(page, "main button", da.ShowMore);
    await has(page, ".later a");
  }
  await follow(page, "main button", da.SaveOnDevice);
  await page.locator("[role=status]").filter({ hasText: da.Saved }).waitFor();
  await press(page, "Tab");
  await follow(page, "main button", da.DeleteAnswers);
  await page.locator("[role=status]").filter({ hasText: da.AnswersDeleted }).waitFor();
  await press(page, "Tab");
}));

test("A relative: from the foot of the page to a number, to a folded part, and on to the questions", site.on("/", async (page) => {
  await follow(page, "footer a", family.Short);
  await headed(page, family.Title);
  await headingFocused(page);
  await to(page, "main .crisis a[href^='tel:']");
  await follow(page, "main details.fold summary");
  await page.locator("main details.fold[open]").waitFor();
  await to(page, "main details.fold[open] a");
  await follow(page, "main .doors a", family.Questions);
  await headed(page, role);
  await headingFocused(page);
}));

test("A child: asked its age in bands, shown whom to call, and its own page", site.on(kinds.question, async (page) => {
  await page.locator("main h1").focus();
  await reply(page, role, { press: da.RoleChild });
  await reply(page, urgency, { press: da.UrgencySoon });
  // Where it lives changes nothing for a child.
  await headed(page, da.QAgesChild);
  await headingFocused(page);
  await follow(page, "main .choice", years(8, 12));
  await headed(page, da.PlanTitle);
  await to(page, call);
  await follow(page, "main a", child.OwnTitle);
  await headed(page, child.OwnTitle);
  await headingFocused(page);
  await to(page, call);
  await follow(page, "main .back-link");
  await headed(page, da.ChildrenTitle);
  await headingFocused(page);
}));

test("A professional: an unknown place, then partners, and the form emptied", site.on(kinds.professionals, async (page) => {
  await write(page, "#citizen-place", "Atlantis");
  await press(page, "Enter");
  await has(page, ".alert-error");
  await follow(page, ".alert-error a");
  await has(page, "#citizen-place");
  await write(page, "#citizen-place", "Esbjerg");
  await tick(page, "main input[value=soon]");
  await tick(page, "main input[value=oekonomi]");
  await follow(page, "main form button[type=submit]", da.ProfessionalsShow);
  await headed(page, da.PlanTitleProfessional);
  await headingFocused(page);
  await to(page, call);
  await page.goBack();
  await headed(page, da.ProfessionalsTitle);
  await headingFocused(page);
  await follow(page, "main form button[type=button]", da.ProfessionalsClear);
  await headingFocused(page);
}));

test("The search: words, a filter, more hits, one of them, and back", site.on(kinds.services, async (page) => {
  await write(page, "#search", "veteran");
  await page.locator(".hits > li").nth(19).waitFor();
  await follow(page, "main details.filters summary");
  // They are counted when they are opened.
  await page.locator("main details.filters input[type=checkbox]").first().waitFor();
  await tick(page, "main details.filters input[type=checkbox]");
  await page.locator(".hits > li").first().waitFor();
  await tick(page, "main details.filters input[type=checkbox]");
  while (await page.locator("main section button").filter({ hasText: da.ShowMore }).count()) {
    await follow(page, "main section button", da.ShowMore);
  }
  await follow(page, ".hits a");
  await headingFocused(page);
}));

test("A municipality: an unknown place is told by the field, a known one is opened", site.on(kinds.municipalities, async (page) => {
  await write(page, "#place", "Atlantis");
  await press(page, "Enter");
  await page.locator(".form-error-message").waitFor();
  await write(page, "#place", "6800");
  await press(page, "Enter");
  await headed(page, "Varde Kommune");
  await headingFocused(page);
}));

test("Tools: partners put on the list, moved, noted, removed and put back, handed over, kept and deleted", site.on(kinds.partners, async (page) => {
  await write(page, "#citizen-place", "Esbjerg");
  await press(page, "Enter");
  await has(page, "#partners");
  for (let at = 1; at <= 3; at += 1) {
    await follow(page, "article.partner button", pro.PutOnList);
    await page.getByText(fill(pro.OnList, at)).waitFor();
  }
  await follow(page, "main a", pro.SeeList);
  await page.locator("ol.entries > li").nth(2).waitFor();
  await headingFocused(page);
  await follow(page, "ol.entries button", pro.MoveDown);
  await follow(page, "ol.entries button:not([disabled])", pro.MoveUp);
  await write(page, "ol.entries textarea", "Ring om morgenen");
  await follow(page, "ol.entries button", pro.Remove);
  await has(page, "#put-back");
  await press(page, "Enter");
  await page.locator("ol.entries > li").nth(2).waitFor();
  await follow(page, "form:has(#handover-sender) button[type=submit]", pro.HandoverMake);
  await has(page, "#handover-problem");
  await write(page, "#handover-sender", "Sagsbehandler");
  await follow(page, "form:has(#handover-sender) button[type=submit]", pro.HandoverMake);
  await has(page, "#handover-text");
  await follow(page, "main button", pro.SaveWork);
  await page.getByText(pro.WorkSaved).waitFor();
  await press(page, "Tab");
  await follow(page, "main button", pro.DeleteAll);
  await page.locator("ol.entries").waitFor({ state: "detached" });
  await press(page, "Tab");
}));

test("Tools: a board begun, an area added, a sub-goal changed, moved and removed, steps back", site.on(kinds.board, async (page) => {
  await follow(page, ".starts button");
  await has(page, "#tavle");
  await follow(page, "#nyt-omraade");
  await has(page, ".editing input");
  await page.keyboard.type("Bolig");
  await press(page, "Enter");
  await has(page, ".editing input");
  await follow(page, ".editing button", board.Finished);
  await has(page, "#nyt-omraade");
  await follow(page, "#ret-0-0-0");
  await has(page, ".editing .form-input");
  await to(page, ".editing select");
  await press(page, "ArrowDown");
  await follow(page, ".editing .down");
  await follow(page, ".editing button", board.Finished);
  await follow(page, "#ret-0-0-0");
  await follow(page, ".editing button", pro.Remove);
  await has(page, "#tavle-fortryd");
  await press(page, "Enter");
  await follow(page, "main button", board.Undo);
  await follow(page, "main button", board.Redo);
}));

test("Tools: a youth plan made, an agreement added, ticked and removed, the plan removed and put back", site.on(kinds.youth, async (page) => {
  await to(page, "#ny-maaned");
  await press(page, "ArrowDown");
  await write(page, "#ny-aar", String(new Date().getFullYear() + 2));
  await press(page, "Enter");
  await has(page, "#plan-0");
  await follow(page, "#aftale-0-0");
  await has(page, "#ny-aftale");
  await page.keyboard.type("Praktik i kantinen");
  await follow(page, ".editing button[type=submit]", youth.Add);
  await has(page, "#aftale-0-0");
  await tick(page, "#gjort-0-0-0");
  await follow(page, ".plan button", pro.Remove);
  await has(page, "#plan-fortryd");
  await press(page, "Enter");
  await tick(page, "#holdt-0-0");
  await follow(page, ".plan button", youth.AddExtra);
  await has(page, "#dag-0-3");
  await follow(page, ".plan button", youth.YouthRemove);
  await has(page, "#plan-fortryd");
  await press(page, "Enter");
  await page.locator("#plan-0").waitFor();
}));

test("Tools: network meetings in other months, on another day, with an agenda of one's own", site.on(kinds.network, async (page) => {
  await write(page, "#netvaerk-navn", "Netværk i Varde");
  await press(page, "Tab");
  await tick(page, "#maaned-3");
  await has(page, "#maaned-3");
  await to(page, "main textarea[id^=dagsorden]");
  await page.keyboard.type("Nyt om bolig");
  await press(page, "Tab");
  await page.locator("main ol li").filter({ hasText: "Nyt om bolig" }).waitFor();
}));

test("Tools: tasks for a municipality, marked and noted", site.on(kinds.tasks, async (page) => {
  await write(page, "#citizen-place", "Varde");
  await press(page, "Enter");
  await has(page, "#tasks-place");
  await tick(page, "ol.tasks input[type=checkbox]");
  await write(page, "ol.tasks textarea", "Står på forsiden");
  await follow(page, "ol.tasks summary");
}));

test("Tools: a part of the site for somebody else's page, its code, and into the frame that shows it", site.on(kinds.embed, async (page) => {
  await to(page, "main input[value=krise]");
  await follow(page, "main form button[type=submit]");
  await has(page, "#embed-code");
  await to(page, "#embed-text");
  await follow(page, "#embed-see");
  await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  await to(page, "iframe");
}));

test("Back and Forward bring page, title and place back, with the focus on the heading; in the tools too", site.on(kinds.municipalities, async (page) => {
  const seen = [];
  const look = async () => {
    await headingFocused(page);
    return { title: await page.title(), heading: await page.locator("main h1").innerText(), top: await page.evaluate(() => Math.round(scrollY)) };
  };
  const leave = async (selector, text) => {
    const way = page.locator(selector).filter({ hasText: text }).first();
    await way.scrollIntoViewIfNeeded();
    await way.focus();
    const top = await page.evaluate(() => Math.round(scrollY));
    seen.push({ title: await page.title(), heading: await page.locator("main h1").innerText(), top });
    const { path } = { path: page.url() };
    await page.keyboard.press("Enter");
    await page.waitForFunction((path) => location.href !== path, path);
    await started(page);
  };
  await leave(".az a", "Varde");
  await headed(page, "Varde Kommune");
  assert.equal((await look()).top, 0);
  await leave("main .rows a", "");
  await headingFocused(page);
  await leave("footer a", da.Privacy);
  await headed(page, await page.locator("main h1").innerText());
  for (const before of seen.reverse()) {
    await page.goBack();
    await headed(page, before.heading);
    const now = await look();
    assert.deepEqual(now, before, "after Back");
  }
  // Among the tools the program stays the same.
  await page.goto(site.url + kinds.professionals);
  await started(page);
  for (const kind of ["partnerList", "board", "youth"]) {
    await page.locator(`main a[href$='${kinds[kind]}']`).first().click();
    await headingFocused(page);
    const title = await page.title();
    await page.goBack();
    await headed(page, da.ProfessionalsTitle);
    await headingFocused(page);
    assert.notEqual(await page.title(), title);
    await page.goForward();
    await headingFocused(page);
    assert.equal(await page.title(), title);
    await page.goBack();
    await headed(page, da.ProfessionalsTitle);
  }
}));
