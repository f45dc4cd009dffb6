// What others do to the page: extensions and translators change it before and while the app runs, people press twice and
// type fast. The questionnaire must lead to the plan all the same.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { faultsOn, files, random } from "./faults.mjs";
import { da, kinds, openSite, started } from "./site.mjs";
import { button, given, headed, plan, questions, row } from "./steps.mjs";

const site = await openSite();
after(() => site.close());
const fault = faultsOn(site);

// Before the app has taken the page over.
const strangers = {
  "a translator wraps every text and changes the language": () => {
    const texts = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      const font = document.createElement("font");
      font.appendChild(document.createElement("font")).textContent = text.data;
      text.replaceWith(font);
    }
    document.documentElement.lang = "en";
    document.documentElement.classList.add("translated-ltr");
  },
  "a keeper of passwords puts buttons beside fields": () => {
    for (const field of document.querySelectorAll("input")) {
      field.setAttribute("data-keeper", "1");
      field.insertAdjacentHTML("afterend", "<div data-keeper><button type=button>…</button></div>");
    }
    document.body.insertAdjacentHTML("beforeend", "<keeper-host></keeper-host>");
  },
  "a blocker takes elements out": () => document.querySelectorAll("header svg, .exit-bar, footer li:first-child, .step-subheading").forEach((one) => one.remove()),
  "a darkener marks every element": () => document.querySelectorAll("#app *").forEach((one) => one.setAttribute("data-darkreader-inline-color", "")),
  "a dialler makes links of numbers": () => document.querySelectorAll("b").forEach((one) => (one.innerHTML = `<span class="dial"><a href="callto:0">${one.textContent}</a></span>`)),
  "an optimizer takes comments out": () => {
    const comments = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    found.forEach((one) => one.remove());
    document.querySelector("#app").normalize();
  },
  "a reader wraps the whole page": () => {
    const app = document.querySelector("#app");
    const wrap = document.createElement("div");
    wrap.append(...app.childNodes);
    app.append(wrap);
  },
  "somebody empties the page": () => document.querySelector("#app").replaceChildren(),
};
/** Takes out, doubles and moves elements, as the seed says. */
const scramble = ([seed, source]) => {
  const next = new Function(`return ${source}`)()(seed);
  for (let turn = 0; turn < 30; turn++) {
    const all = [...document.querySelectorAll("#app *")];
    const [one, other] = [all[next(all.length)], all[next(all.length)]];
    const act = next(3);
    if (act === 0) one.remove();
    else if (act === 1) one.after(one.cloneNode(true));
    else if (!one.contains(other)) other.before(one);
  }
};

const held = () => {
  let release;
  const released = new Promise((done) => (release = done));
  return { release: () => release(), before: (page) => page.route(files.wasm, async (route) => (await released, route.continue())) };
};
const disturbances = [
  ...Object.entries(strangers),
  ...[21, 22, 23, 24, 25, 26, 27, 28].map((seed) => [`somebody shuffles the page (seed ${seed})`, scramble, [seed, random.toString()]]),
];
for (const [what, act, given] of disturbances) {
  const { release, before } = held();
  test(`When ${what} before the app comes, the questionnaire leads to the plan`, fault(kinds.question, { before, ready: false, bypassCSP: true }, async (page) => {
    await headed(page, da.QRole);
    await page.evaluate(act, given);
    release();
    await started(page);
    await plan(page);
    assert.ok((await page.locator("article.card").count()) >= 3);
  }));
}

test("When a translator goes on wrapping every new text, the questionnaire leads to the plan, and Back through it", fault(kinds.question, async (page) => {
  await page.evaluate(() => {
    const wrap = (text) => {
      if (!text.data.trim() || text.parentElement?.localName === "font") return;
      const font = document.createElement("font");
      font.appendChild(document.createElement("font")).textContent = text.data;
      text.replaceWith(font);
    };
    const all = () => {
      const texts = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) found.push(texts.currentNode);
      found.forEach(wrap);
    };
    all();
    new MutationObserver(all).observe(document.querySelector("#app"), { childList: true, subtree: true, characterData: true });
  });
  for (const at of [...(await plan(page))].reverse()) {
    await page.goBack();
    await headed(page, questions[at]);
  }
}));

test("Two presses for one do not pass over a question", fault(kinds.question, async (page) => {
  await row(page, da.RolePartner).dblclick();
  await headed(page, da.QUrgency);
  assert.deepEqual(await given(page), [], "the second press has answered nothing");
  await button(page, da.SkipQuestion).dblclick();
  await headed(page, da.QPlace);
  await page.locator("#first").fill("Varde");
  await page.locator("#first").press("Enter");
  await headed(page, da.QTopics);
  for (let press = 0; press < 6; press++) await page.keyboard.press("Enter", { delay: 0 });
  await headed(page, da.QTopics);
}));

test("Typing faster than anybody can loses no letter and stops nothing", fault("/tilbud/", async (page) => {
  const words = "gæld og bolig i Varde æøå".repeat(8);
  const field = page.getByRole("searchbox").or(page.locator("main input[type=text], main input[type=search]")).first();
  await field.pressSequentially(words, { delay: 0 });
  assert.equal(await field.inputValue(), words);
  for (let round = 0; round < 20; round++) await field.fill(round % 2 ? "gæld" : "");
  await field.fill("gæld");
  await page.locator("main h3").first().waitFor();
}));
